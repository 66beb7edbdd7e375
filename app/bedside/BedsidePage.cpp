// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/BedsidePage.h"

#include "app/bedside/AirwayPanel.h"
#include "app/bedside/CartPanel.h"
#include "app/bedside/CommandLine.h"
#include "app/bedside/ExamPanel.h"
#include "app/bedside/FeedPanel.h"
#include "app/bedside/MonitorPanel.h"
#include "app/bedside/OrdersPanel.h"
#include "app/bedside/PumpPanel.h"
#include "app/bedside/QuestionCard.h"
#include "app/bedside/TeamPanel.h"
#include "app/bedside/TrendsPanel.h"
#include "app/bedside/VentilatorPanel.h"
#include "app/window/Theme.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <array>

namespace halsted {

namespace {

constexpr std::array kSpeeds = {1, 5, 20, 60};
constexpr double kRewindS = 300, kSkipS = 600;

QString clock(double seconds) {
  const int s = static_cast<int>(seconds);
  return QStringLiteral("%1:%2:%3").arg(s / 3600).arg(s / 60 % 60, 2, 10, QLatin1Char('0')).arg(s % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

BedsidePage::BedsidePage(LessonPlayer& player, std::shared_ptr<const course::Phrases> phrases, PictureOf picture, QWidget* parent)
    : QWidget(parent), m_player(player), m_monitor(new MonitorPanel(player, this)),
      m_command(new CommandLine(player, std::move(phrases), this)), m_tabs(new QTabWidget), m_clock(new QLabel), m_told(new QLabel),
      m_pause(new QPushButton), m_end(new QPushButton(tr("&End"))) {
  setObjectName(QStringLiteral("bedside"));
  m_tabs->setObjectName(QStringLiteral("bedside.tabs"));
  m_tabs->setAccessibleName(tr("What can be done"));
  m_tabs->setUsesScrollButtons(true);
  m_panels.push_back(m_monitor);
  connect(m_monitor, &BedsidePanel::told, this, &BedsidePage::tell);

  addPanel(new ExamPanel(player, this), tr("Examine"), Qt::Key_F1);
  addPanel(new OrdersPanel(player, std::move(picture), this), tr("Tests"), Qt::Key_F2);
  addPanel(new CartPanel(player, this), tr("Drugs and fluids"), Qt::Key_F3);
  addPanel(new PumpPanel(player, this), tr("Pumps"), Qt::Key_F4);
  addPanel(new AirwayPanel(player, this), tr("Airway"), Qt::Key_F5);
  addPanel(new VentilatorPanel(player, this), tr("Ventilator"), Qt::Key_F6);
  addPanel(new TeamPanel(player, this), tr("Team"), Qt::Key_F7);
  auto* trends = new TrendsPanel(player, this);
  addPanel(trends, tr("Trends"), Qt::Key_F8);
  connect(m_monitor, &MonitorPanel::trendsWanted, this, [this, trends] { choose(trends); });
  connect(m_monitor, &MonitorPanel::twelveLeadWanted, this, [this, trends] {
    trends->showTwelveLead();
    choose(trends);
  });

  auto* question = new QuestionCard(player, this);
  auto* feed = new FeedPanel(player, this);
  for (BedsidePanel* panel : {static_cast<BedsidePanel*>(question), static_cast<BedsidePanel*>(feed)}) {
    m_panels.push_back(panel);
    connect(panel, &BedsidePanel::told, this, &BedsidePage::tell);
  }
  connect(m_command, &CommandLine::told, this, &BedsidePage::tell);
  m_told->setObjectName(QStringLiteral("bedside.told"));
  m_told->setAccessibleName(tr("What became of the last order"));
  m_told->setWordWrap(true);
  m_told->setMinimumHeight(tokens::kTarget);

  auto* below = new QWidget;
  auto* belowColumn = new QVBoxLayout(below);
  belowColumn->setContentsMargins(8, 4, 8, 8);
  belowColumn->setSpacing(4);
  belowColumn->addWidget(question);
  belowColumn->addWidget(feed, 1);
  belowColumn->addWidget(m_told);
  belowColumn->addWidget(m_command);
  auto* left = new QSplitter(Qt::Vertical);
  left->addWidget(m_monitor);
  left->addWidget(below);
  left->setStretchFactor(0, 3);
  left->setStretchFactor(1, 2);
  left->setChildrenCollapsible(false);
  auto* middle = new QSplitter(Qt::Horizontal);
  middle->addWidget(left);
  middle->addWidget(m_tabs);
  middle->setStretchFactor(0, 2);
  middle->setStretchFactor(1, 1);
  middle->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(header());
  column->addWidget(middle, 1);
  auto* footer = new QLabel(QCoreApplication::translate("halsted", tokens::kDisclaimer));
  footer->setContentsMargins(8, 4, 8, 4);
  footer->setAlignment(Qt::AlignRight);
  column->addWidget(footer);

  const auto key = [this](const QKeySequence& keys, auto act) { connect(new QShortcut(keys, this), &QShortcut::activated, this, act); };
  key(Qt::CTRL | Qt::Key_Space, [this] { m_command->begin(); });
  key(Qt::ALT | Qt::Key_P, [this] { m_pause->click(); });
  key(Qt::ALT | Qt::Key_Left, [this] { rewind(); });
  connect(&m_player, &LessonPlayer::changed, this, &BedsidePage::refresh);
  connect(&m_player, &LessonPlayer::told, this, [this](const QString& sentence) { tell(sentence, true); });
  connect(m_tabs, &QTabWidget::currentChanged, this, &BedsidePage::refresh);
  refresh();
}

BedsidePage::~BedsidePage() = default;

void BedsidePage::addPanel(BedsidePanel* panel, const QString& title, int functionKey) {
  m_panels.push_back(panel);
  auto* scroll = new QScrollArea;
  scroll->setWidget(panel);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  const int index = m_tabs->addTab(scroll, title);
  m_tabs->setTabToolTip(index, QKeySequence(functionKey).toString(QKeySequence::NativeText));
  connect(new QShortcut(QKeySequence(functionKey), this), &QShortcut::activated, this, [this, panel] { choose(panel); });
  connect(panel, &BedsidePanel::told, this, &BedsidePage::tell);
}

void BedsidePage::choose(BedsidePanel* panel) {
  for (int i = 0; i < m_tabs->count(); ++i)
    if (static_cast<QScrollArea*>(m_tabs->widget(i))->widget() == panel)
      m_tabs->setCurrentIndex(i);
  if (QWidget* first = panel->nextInFocusChain())
    first->setFocus(Qt::ShortcutFocusReason);
}

QWidget* BedsidePage::header() {
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(8, 4, 8, 4);
  row->setSpacing(8);
  auto* title = new QLabel(QString::fromStdString(m_player.lesson().words(m_player.lesson().title, m_player.options().language)));
  title->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600;").arg(tokens::kStrong));
  m_clock->setObjectName(QStringLiteral("bedside.clock"));
  m_clock->setAccessibleName(tr("Time of the lesson"));
  m_clock->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600;").arg(tokens::kTitle));
  m_pause->setObjectName(QStringLiteral("bedside.pause"));
  m_end->setObjectName(QStringLiteral("bedside.end"));
  row->addWidget(title, 1);
  row->addWidget(m_clock);
  row->addWidget(m_pause);
  auto* group = new QButtonGroup(this);
  for (const int speed : kSpeeds) {
    auto* button = new QPushButton(tr("%1×").arg(speed));
    button->setObjectName(QStringLiteral("bedside.speed%1").arg(speed));
    button->setAccessibleName(tr("Time runs %1 times as fast").arg(speed));
    button->setCheckable(true);
    button->setMinimumWidth(tokens::kTarget + 16);
    group->addButton(button);
    connect(button, &QPushButton::clicked, this, [this, speed] { m_player.setSpeed(speed); });
    row->addWidget(button);
    m_speeds.push_back(button);
  }
  auto* skip = new QPushButton(tr("&Wait 10 min"));
  skip->setObjectName(QStringLiteral("bedside.skip"));
  skip->setToolTip(tr("On by ten minutes at once; stops when a result comes or somebody asks"));
  auto* back = new QPushButton(tr("5 min &back"));
  back->setObjectName(QStringLiteral("bedside.rewind"));
  back->setToolTip(tr("Back by five minutes (Alt+Left); what was done since then is dropped here, and kept in the record"));
  back->setEnabled(!m_player.options().exam);
  auto* debrief = new QPushButton(tr("&Debrief"));
  debrief->setObjectName(QStringLiteral("bedside.debrief"));
  row->addWidget(skip);
  row->addWidget(back);
  row->addWidget(m_end);
  row->addWidget(debrief);
  connect(m_pause, &QPushButton::clicked, this, [this] { m_player.setPaused(!m_player.snapshot()->paused); });
  connect(skip, &QPushButton::clicked, this, [this] { m_player.skip(kSkipS); });
  connect(back, &QPushButton::clicked, this, &BedsidePage::rewind);
  connect(m_end, &QPushButton::clicked, this, [this] { m_player.stop(); });
  connect(debrief, &QPushButton::clicked, this, &BedsidePage::debriefWanted);
  connect(&m_player, &LessonPlayer::changed, debrief, [this, debrief] { debrief->setEnabled(m_player.snapshot()->ended); });
  debrief->setEnabled(m_player.snapshot()->ended);
  return bar;
}

void BedsidePage::rewind() {
  m_player.rewind(std::max(0.0, m_player.snapshot()->timeS - kRewindS), [this](Result<void> result) {
    if (!result)
      tell(QString::fromStdString(result.error().message), true);
  });
}

void BedsidePage::tell(const QString& sentence, bool refused) {
  m_told->setText((refused ? QStringLiteral("⚠ ") : QStringLiteral("✓ ")) + sentence);
  m_told->setStyleSheet(QStringLiteral("color: %1;").arg(toColor(refused ? tokens::kDark.caution : tokens::kDark.good).name()));
}

void BedsidePage::refresh() {
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
  m_clock->setText(clock(now->timeS));
  m_pause->setText(now->ended ? tr("Over") : now->paused ? tr("&Play") : tr("&Pause"));
  m_pause->setEnabled(!now->ended && (now->paused || !m_player.options().exam));
  m_end->setEnabled(!now->ended);
  for (std::size_t i = 0; i < m_speeds.size(); ++i)
    m_speeds[i]->setChecked(now->speed == kSpeeds[i]);
  for (BedsidePanel* panel : m_panels)
    if (panel->isVisible() || panel == m_monitor)
      panel->show(*now);
}

} // namespace halsted
