// SPDX-License-Identifier: Apache-2.0
#include "app/headset/StepCard.h"

#include "app/bedside/BedsidePage.h"
#include "app/bedside/FeedPanel.h"
#include "app/bedside/LessonDesk.h"
#include "app/bedside/PanelParts.h"
#include "app/bedside/QuestionCard.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace halsted {

namespace {

constexpr std::array kSpeeds = {1, 5, 20, 60};
constexpr int kClockWidth = 140; ///< whatever digits it shows: nothing moves with it
constexpr int kFeedHeight = 200;
constexpr double kRewindS = 300, kSkipS = 600;

} // namespace

StepCard::StepCard(LessonDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_player(*desk.player()), m_texts(m_player), m_clock(new QLabel), m_told(new QLabel),
      m_goals(makeNote()), m_question(new QuestionCard(m_player, this)), m_feed(new FeedPanel(m_player, this)) {
  setObjectName(QStringLiteral("room.step"));
  setAccessibleName(tr("The lesson"));
  auto* title = new QLabel(QString::fromStdString(m_player.lesson().words(m_player.lesson().title, m_player.options().language)));
  title->setStyleSheet(QStringLiteral("font-weight: 600;"));
  title->setWordWrap(true);
  m_clock->setObjectName(QStringLiteral("room.step.clock"));
  m_clock->setAccessibleName(tr("Time of the lesson"));
  m_clock->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600;").arg(tokens::kFigure));
  m_clock->setMinimumWidth(kClockWidth);
  m_clock->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_told->setObjectName(QStringLiteral("room.step.told"));
  m_told->setAccessibleName(tr("What became of the last order"));
  m_told->setWordWrap(true);
  m_told->hide();
  m_goals->setObjectName(QStringLiteral("room.step.goals"));
  auto* top = new QHBoxLayout;
  top->addWidget(title, 1);
  top->addWidget(m_clock);
  auto* bar = new QWidget;
  addHeader(*bar);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  column->addLayout(top);
  column->addWidget(bar);
  column->addWidget(m_told);
  column->addWidget(m_question);
  column->addWidget(m_goals);
  column->addWidget(m_feed, 1);
  column->addStretch();
  connect(m_question, &BedsidePanel::told, this, &StepCard::tell);
  connect(&m_player, &LessonPlayer::changed, this, &StepCard::refresh);
  connect(&m_player, &LessonPlayer::told, this, [this](const QString& sentence) { tell(sentence, true); });
  refresh();
}

QPushButton* StepCard::addButton(QWidget& bar, const QString& text, const char* object, const QString& accessibleName) {
  QPushButton* button = makeButton(text, QStringLiteral("room.step.") + QLatin1String(object), accessibleName);
  bar.layout()->addWidget(button);
  return button;
}

void StepCard::addHeader(QWidget& bar) {
  new WrapLayout(&bar, 8);
  m_pause = addButton(bar, tr("Pause"), "pause", tr("Stop the clock"));
  auto* group = new QButtonGroup(this);
  for (const int speed : kSpeeds) {
    QPushButton* button = addButton(bar, tr("%1×").arg(speed), QStringLiteral("speed%1").arg(speed).toLatin1().constData(),
                                    tr("Time runs %1 times as fast").arg(speed));
    button->setCheckable(true);
    group->addButton(button);
    connect(button, &QPushButton::clicked, this, [this, speed] { m_player.setSpeed(speed); });
    m_speeds.push_back(button);
  }
  QPushButton* skip =
      addButton(bar, tr("Wait 10 min"), "skip", tr("On by ten minutes at once; stops when a result comes or somebody asks"));
  QPushButton* back = addButton(bar, tr("5 min back"), "rewind", tr("Back by five minutes; what was done since then is dropped"));
  back->setEnabled(!m_player.options().exam);
  m_hear = addButton(bar, tr("Sound"), "sound", tr("Alarms are heard"));
  m_hear->setCheckable(true);
  m_end = addButton(bar, tr("Finish"), "end", tr("End the lesson here"));
  m_debrief = addButton(bar, tr("Debrief"), "debrief", tr("What happened, and why"));
  QPushButton* leave = addButton(bar, tr("Leave"), "leave", tr("Back to the lessons; the run is kept"));
  connect(m_pause, &QPushButton::clicked, this, [this] { m_player.setPaused(!m_player.snapshot()->paused); });
  connect(skip, &QPushButton::clicked, this, [this] { m_player.skip(kSkipS); });
  connect(back, &QPushButton::clicked, this, [this] {
    m_player.rewind(std::max(0.0, m_player.snapshot()->timeS - kRewindS), [card = QPointer<StepCard>(this)](Result<void> result) {
      if (!result && card)
        card->tell(inOwnWords(result.error().message), true);
    });
  });
  connect(m_hear, &QPushButton::clicked, this, [this](bool heard) { m_desk.bedside()->hear(heard); });
  connect(m_end, &QPushButton::clicked, this, [this] { m_player.stop(); });
  connect(m_debrief, &QPushButton::clicked, this, &StepCard::debriefWanted);
  connect(leave, &QPushButton::clicked, this, &StepCard::leaveWanted);
}

void StepCard::tell(const QString& sentence, bool refused) {
  const tokens::Palette& colours = tokensOf(*this);
  m_told->setText((refused ? QStringLiteral("⚠ ") : QStringLiteral("✓ ")) + sentence);
  m_told->setStyleSheet(QStringLiteral("color: %1; font-weight: 600;").arg(toColor(refused ? colours.caution : colours.good).name()));
  m_told->show();
}

/// Which goals are still to come stays untold: that is what the lesson asks.
void StepCard::showGoals(const BedsideSnapshot& now) {
  if (!m_player.options().hints || m_player.options().exam) {
    m_goals->hide();
    return;
  }
  const course::Lesson& lesson = m_player.lesson();
  int reached = 0;
  const course::Goal* last = nullptr;
  double lastS = -1;
  for (const course::ItemScore& item : now.score.items) {
    const bool met = item.status == course::ItemScore::Status::Met || item.status == course::ItemScore::Status::Late;
    const auto goal = std::find_if(lesson.goals.begin(), lesson.goals.end(), [&](const course::Goal& one) { return one.id == item.id; });
    if (!met || goal == lesson.goals.end())
      continue;
    ++reached;
    if (item.metS > lastS) {
      lastS = item.metS;
      last = &*goal;
    }
  }
  QString words = tr("Goals reached: %1 of %2").arg(reached).arg(lesson.goals.size());
  if (last)
    words += QStringLiteral("   ✓ ") + m_texts.words(last->text, now.patient);
  setWords(m_goals, words);
  m_goals->setVisible(m_question->isHidden() && now.timeS > 0);
}

void StepCard::refresh() {
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
  setWords(m_clock, clockWords(now->timeS));
  const QString pause = now->ended ? tr("Over") : now->paused ? tr("Play") : tr("Pause");
  if (m_pause->text() != pause)
    m_pause->setText(pause);
  m_pause->setEnabled(!now->ended && (now->paused || !m_player.options().exam));
  m_end->setEnabled(!now->ended);
  m_debrief->setEnabled(now->ended);
  for (std::size_t i = 0; i < m_speeds.size(); ++i)
    m_speeds[i]->setChecked(now->speed == kSpeeds[i]);
  if (m_desk.bedside())
    m_hear->setChecked(m_desk.bedside()->heard());
  showGoals(*now);
  // What asks for an answer comes first; what happened, where there is room below it.
  const int left = height() - m_question->y() - m_question->sizeHint().height();
  m_feed->setVisible(m_question->isHidden() || (now->timeS > 0 && left > kFeedHeight));
  if (!m_feed->isHidden())
    m_feed->show(*now);
}

} // namespace halsted
