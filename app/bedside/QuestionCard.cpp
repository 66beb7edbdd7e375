// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/QuestionCard.h"

#include "app/bedside/PanelParts.h"
#include "app/window/Theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

bool several(const course::Question& question) {
  return std::count_if(question.choices.begin(), question.choices.end(), [](const course::Choice& choice) { return choice.correct; }) > 1;
}

double askedS(const BedsideSnapshot& now, const std::string& question) {
  for (const course::Entry& entry : *now.entries)
    if (entry.kind == course::EntryKind::Asked && entry.name == question)
      return entry.t;
  return now.timeS;
}

const course::Entry* answered(const BedsideSnapshot& now, const std::string& question) {
  for (const course::Entry& entry : *now.entries)
    if (entry.kind == course::EntryKind::Answered && entry.name == question)
      return &entry;
  return nullptr;
}

bool hintTaken(const BedsideSnapshot& now, const std::string& hint) {
  const std::string act = nlohmann::json{{"act", "hint"}, {"id", hint}}.dump();
  return std::any_of(now.entries->begin(), now.entries->end(),
                     [&](const course::Entry& entry) { return entry.kind == course::EntryKind::Action && entry.json == act; });
}

} // namespace

QuestionCard::QuestionCard(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_texts(player), m_column(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("bedside.question"));
  setAccessibleName(tr("What wants an answer"));
  m_column->setContentsMargins(0, 0, 0, 0);
  hide();
  // Hidden, nobody calls show(): it must see by itself that something has come.
  connect(&m_player, &LessonPlayer::changed, this, [this] { show(*m_player.snapshot()); });
  show(*m_player.snapshot());
}

void QuestionCard::addWords(const QString& title, const QString& words) {
  if (!title.isEmpty())
    m_content->layout()->addWidget(makeTitle(title));
  if (words.isEmpty())
    return;
  auto* label = new QLabel(words);
  label->setWordWrap(true);
  label->setObjectName(QStringLiteral("bedside.question.words"));
  m_content->layout()->addWidget(label);
}

QPushButton* QuestionCard::addButton(const QString& text, const char* object, const QString& accessibleName) {
  if (!m_buttons) {
    m_buttons = new QWidget;
    new WrapLayout(m_buttons, 6);
    m_content->layout()->addWidget(m_buttons);
  }
  QPushButton* button = makeButton(text, QStringLiteral("bedside.question.") + QLatin1String(object), accessibleName);
  m_buttons->layout()->addWidget(button);
  return button;
}

void QuestionCard::show(const BedsideSnapshot& now) {
  if (now.timeS < m_lastS) {
    m_answered.clear(); // rewound: asked and hinted anew
    m_putAway.clear();
    m_what.clear();
  }
  m_lastS = now.timeS;
  QString what;
  if (now.ended)
    what = QStringLiteral("end");
  else if (now.paused && now.timeS == 0 && !m_putAway.contains("begin"))
    what = QStringLiteral("begin");
  else if (!m_answered.empty() && answered(now, m_answered))
    what = QStringLiteral("reply.") + QString::fromStdString(m_answered);
  else if (!now.openQuestions.empty())
    what = QStringLiteral("question.") + QString::fromStdString(now.openQuestions.front());
  else
    for (auto hint = now.hints.rbegin(); hint != now.hints.rend() && what.isEmpty(); ++hint)
      if (!m_putAway.contains(*hint))
        what = (hintTaken(now, *hint) ? QStringLiteral("told.") : QStringLiteral("hint.")) + QString::fromStdString(*hint);
  if (what != m_what)
    build(what, now);
  if (m_left && !m_question.empty())
    if (const course::Question* question = m_player.lesson().question(m_question)) {
      const double left = askedS(now, m_question) + question->withinS - now.timeS;
      setWords(m_left, left > 0 ? tr("%1 left").arg(durationWords(left)) : tr("The time for it is over; an answer still helps."));
    }
}

void QuestionCard::build(const QString& what, const BedsideSnapshot& now) {
  m_what = what;
  if (m_content) {
    // Its own button may be what asked for this.
    m_content->hide();
    m_content->setParent(nullptr);
    m_content->deleteLater();
  }
  m_content = m_buttons = nullptr;
  m_left = nullptr;
  m_choices.clear();
  m_question.clear();
  if (what.isEmpty()) {
    hide();
    return;
  }
  auto* frame = new QFrame;
  frame->setObjectName(QStringLiteral("bedside.question.frame"));
  frame->setStyleSheet(QStringLiteral("#bedside\\.question\\.frame { border: 2px solid %1; border-radius: 4px; }")
                           .arg(toColor(tokensOf(*this).accent).name()) +
                       checkedButtonStyle());
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(6);
  m_content = frame;
  const course::Lesson& lesson = m_player.lesson();
  const std::string id = what.section(QLatin1Char('.'), 1).toStdString();
  if (what == QStringLiteral("begin")) {
    addWords(m_texts.words(lesson.setting, now.patient), m_texts.words(lesson.complaint, now.patient));
    connect(addButton(tr("Begin"), "begin", tr("Begin the lesson")), &QPushButton::clicked, this, [this] {
      m_putAway.insert("begin");
      m_player.setPaused(false);
    });
  } else if (what == QStringLiteral("end")) {
    const course::LessonState* state = lesson.state(now.stateId);
    addWords(outcomeWords(now.outcome), state ? m_texts.words(state->text, now.patient) : QString());
    column->addWidget(
        makeTitle(tr("%1 % of the points: %2")
                      .arg(QLocale().toString(now.score.percent, 'f', 0), now.score.passed ? tr("passed") : tr("not passed"))));
  } else if (what.startsWith(QStringLiteral("reply."))) {
    buildReply(now);
  } else if (what.startsWith(QStringLiteral("question."))) {
    if (const course::Question* question = lesson.question(id))
      buildQuestion(*question, now);
  } else {
    for (const course::Hint& hint : lesson.hints)
      if (hint.id == id)
        buildHint(hint, what.startsWith(QStringLiteral("told.")), now);
  }
  m_column->addWidget(frame);
  QWidget::show();
}

void QuestionCard::buildQuestion(const course::Question& question, const BedsideSnapshot& now) {
  m_question = question.id;
  addWords(m_texts.words(question.text, now.patient), several(question) ? tr("Several may be right.") : QString());
  auto* group = several(question) ? nullptr : new QButtonGroup(m_content);
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    QPushButton* choice =
        addButton(m_texts.words(question.choices[i].text, now.patient), QStringLiteral("choice%1").arg(i).toLatin1().constData());
    choice->setCheckable(true);
    if (group)
      group->addButton(choice);
    m_choices.push_back(choice);
  }
  if (std::isfinite(question.withinS)) {
    m_left = makeNote();
    m_content->layout()->addWidget(m_left);
  }
  QPushButton* send = makeButton(tr("Answer"), QStringLiteral("bedside.question.answer"), tr("Give this answer"));
  send->setEnabled(false);
  for (const QPushButton* choice : m_choices)
    connect(choice, &QPushButton::toggled, send, [this, send] {
      send->setEnabled(std::any_of(m_choices.begin(), m_choices.end(), [](const QPushButton* one) { return one->isChecked(); }));
    });
  static_cast<QVBoxLayout*>(m_content->layout())->addWidget(send, 0, Qt::AlignLeft);
  connect(send, &QPushButton::clicked, this, &QuestionCard::answer);
}

void QuestionCard::answer() {
  nlohmann::json choices = nlohmann::json::array();
  for (std::size_t i = 0; i < m_choices.size(); ++i)
    if (m_choices[i]->isChecked())
      choices.push_back(i);
  m_answered = m_question;
  perform(nlohmann::json{{"act", "answer"}, {"question", m_question}, {"choices", choices}}.dump());
}

void QuestionCard::buildReply(const BedsideSnapshot& now) {
  const course::Question* question = m_player.lesson().question(m_answered);
  const course::Entry* entry = answered(now, m_answered);
  QStringList replies;
  if (question && entry) {
    const nlohmann::json chosen = nlohmann::json::parse(entry->json, nullptr, false);
    if (chosen.is_array())
      for (const nlohmann::json& index : chosen)
        if (index.is_number_unsigned() && index.get<std::size_t>() < question->choices.size())
          if (const QString reply = m_texts.words(question->choices[index.get<std::size_t>()].reply, now.patient); !reply.isEmpty())
            replies << reply;
    // An exam tells what was right only in the debrief.
    const bool exam = m_player.options().exam;
    addWords(exam               ? tr("Answered")
             : entry->value > 0 ? QStringLiteral("✓ ") + tr("Right")
                                : QStringLiteral("✗ ") + tr("Not quite"),
             exam ? QString() : replies.join(QLatin1Char('\n')));
  }
  connect(addButton(tr("Go on"), "goOn", tr("Put the reply away")), &QPushButton::clicked, this, [this] {
    m_answered.clear();
    show(*m_player.snapshot());
  });
}

void QuestionCard::buildHint(const course::Hint& hint, bool taken, const BedsideSnapshot& now) {
  addWords(taken ? tr("Hint") : tr("A hint is offered."), taken ? m_texts.words(hint.text, now.patient) : QString());
  if (!taken)
    connect(addButton(tr("Show it"), "hint", tr("Show the hint")), &QPushButton::clicked, this, [this, id = hint.id] {
      perform(nlohmann::json{{"act", "hint"}, {"id", id}}.dump());
    });
  connect(addButton(taken ? tr("Go on") : tr("No, thank you"), "hintAway", tr("Put the hint away")), &QPushButton::clicked, this,
          [this, id = hint.id] {
            m_putAway.insert(id);
            show(*m_player.snapshot());
          });
}

} // namespace halsted
