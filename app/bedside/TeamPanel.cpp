// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/TeamPanel.h"

#include "app/bedside/PanelParts.h"
#include "app/bedside/RunWords.h"
#include "lessons/course/run/LessonActs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted {

namespace {

/// What every history asks for: the SAMPLE scheme of emergency care.
constexpr const char* kUsualQuestions[] = {"complaint", "onset", "allergies", "medications", "history", "lastMeal", "events"};

bool isTalk(const std::string& name) {
  return name.starts_with("ask.") || name.starts_with("call.");
}

} // namespace

TeamPanel::TeamPanel(LessonPlayer& player, QWidget* parent)
    : BedsidePanel(player, parent), m_answers(new QWidget), m_waiting(makeNote()), m_note(new QLineEdit) {
  setObjectName(QStringLiteral("bedside.team"));
  setAccessibleName(tr("Team, relatives, telephone and notes"));
  std::vector<std::string> ask(std::begin(kUsualQuestions), std::end(kUsualQuestions)), call;
  for (const course::LessonFinding& finding : player.lesson().findings) {
    const std::string name(termOf(finding.name));
    if (finding.name.starts_with("ask.") && std::find(ask.begin(), ask.end(), name) == ask.end())
      ask.push_back(name);
    if (finding.name.starts_with("call."))
      call.push_back(name);
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(8);
  column->addWidget(makeTitle(tr("Ask the patient, relatives or records")));
  addButtons(*column, "ask", "about", ask);
  column->addWidget(makeTitle(tr("Call")));
  if (call.empty())
    column->addWidget(makeNote(tr("In this lesson there is nobody to call.")));
  addButtons(*column, "call", "whom", call);
  m_waiting->hide();
  column->addWidget(m_waiting);
  if (const std::vector<std::string>& checklist = player.lesson().checklist; !checklist.empty()) {
    column->addWidget(makeTitle(tr("See to it that it is done")));
    addButtons(*column, "confirm", "what", checklist);
  }
  column->addWidget(makeTitle(tr("Note")));
  m_note->setObjectName(QStringLiteral("bedside.team.note"));
  m_note->setAccessibleName(tr("A note for the record"));
  m_note->setPlaceholderText(tr("What you think, what is planned …"));
  m_note->setMaxLength(1000); // in bytes at most the 4000 that the record takes
  QPushButton* write = makeButton(tr("Write"), QStringLiteral("bedside.team.write"), tr("Write the note down"));
  auto* row = new QHBoxLayout;
  row->addWidget(m_note, 1);
  row->addWidget(write);
  column->addLayout(row);
  column->addWidget(makeTitle(tr("Answers")));
  auto* answers = new QVBoxLayout(m_answers);
  answers->setContentsMargins(0, 0, 0, 0);
  answers->setSpacing(8);
  answers->addWidget(makeNote(tr("Nobody was asked yet.")));
  column->addWidget(m_answers);
  column->addStretch(1);
  connect(write, &QPushButton::clicked, this, &TeamPanel::writeNote);
  connect(m_note, &QLineEdit::returnPressed, this, &TeamPanel::writeNote);
}

void TeamPanel::addButtons(QVBoxLayout& column, const char* act, const char* field, const std::vector<std::string>& names) {
  auto* place = new QWidget;
  auto* wrap = new WrapLayout(place, 6);
  for (const std::string& name : names) {
    const QString title = termWords(name);
    QPushButton* button = makeButton(title, QStringLiteral("bedside.%1.%2").arg(QLatin1String(act), QString::fromStdString(name)),
                                     (std::string_view(act) == "ask"    ? tr("Ask: %1")
                                      : std::string_view(act) == "call" ? tr("Call: %1")
                                                                        : tr("Have it done: %1"))
                                         .arg(title));
    connect(button, &QPushButton::clicked, this, [this, json = nlohmann::json{{"act", act}, {field, name}}.dump()] { perform(json); });
    wrap->addWidget(button);
    m_asked.push_back({std::string(act) + "." + name, button});
  }
  column.addWidget(place);
}

void TeamPanel::writeNote() {
  const QString text = m_note->text().trimmed();
  if (text.isEmpty())
    return;
  perform(nlohmann::json{{"act", "note"}, {"text", text.toStdString()}}.dump());
  m_note->clear();
}

void TeamPanel::show(const BedsideSnapshot& now) {
  QStringList waiting;
  for (const course::Pending& pending : now.pending)
    if (isTalk(pending.name))
      waiting << tr("%1: in %2").arg(termWords(termOf(pending.name)), durationWords(pending.endS - now.timeS));
  setWords(m_waiting, waiting.join(QLatin1Char('\n')));
  m_waiting->setVisible(!waiting.isEmpty());
  if (now.seen.size() != m_seen || now.entries->size() != m_entries || now.timeS < m_lastS)
    showAnswers(now);
  m_lastS = now.timeS;
}

void TeamPanel::showAnswers(const BedsideSnapshot& now) {
  m_seen = now.seen.size();
  m_entries = now.entries->size();
  while (QLayoutItem* item = m_answers->layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const Asked& asked : m_asked) {
    const bool answered =
        std::any_of(now.seen.begin(), now.seen.end(), [&](const auto& seen) { return seen.name == asked.name; }) ||
        (asked.name.starts_with("confirm.") && std::any_of(now.entries->begin(), now.entries->end(), [&](const auto& entry) {
           return entry.kind == course::EntryKind::Action && course::eventOf(entry.json) == asked.name;
         }));
    const QString title = termWords(termOf(asked.name));
    if (const QString text = answered ? QStringLiteral("✓ ") + title : title; asked.button->text() != text)
      asked.button->setText(text);
  }
  for (auto seen = now.seen.rbegin(); seen != now.seen.rend(); ++seen) {
    if (!isTalk(seen->name))
      continue;
    auto* answer =
        new QLabel(QStringLiteral("%1  %2\n%3").arg(clockWords(seen->readyS), termWords(termOf(seen->name)), resultWords(*seen)));
    answer->setWordWrap(true);
    answer->setObjectName(QStringLiteral("bedside.team.answer"));
    m_answers->layout()->addWidget(answer);
  }
  if (m_answers->layout()->count() == 0)
    m_answers->layout()->addWidget(makeNote(tr("Nobody was asked yet.")));
}

} // namespace halsted
