// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/BedsidePage.h"

#include "app/bedside/AirwayPanel.h"
#include "app/bedside/AlarmSound.h"
#include "app/bedside/CartPanel.h"
#include "app/bedside/CommandLine.h"
#include "app/bedside/ExamPanel.h"
#include "app/bedside/FeedPanel.h"
#include "app/bedside/LimitsPanel.h"
#include "app/bedside/MonitorPanel.h"
#include "app/bedside/OrdersPanel.h"
#include "app/bedside/PanelParts.h"
#include "app/bedside/PumpPanel.h"
#include "app/bedside/QuestionCard.h"
#include "app/bedside/RunWords.h"
#include "app/bedside/TeamPanel.h"
#include "app/bedside/TrendsPanel.h"
#include "app/bedside/VentilatorPanel.h"
#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMetaMethod>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace halsted {

namespace {

constexpr std::array kSpeeds = {1, 5, 20, 60};
constexpr double kRewindS = 300, kSkipS = 600;
constexpr int kLow = 640;       ///< below this height the feed is a page at the side
constexpr int kSideWidth = 380; ///< of the pages, at least, where there is room
constexpr double kSideShare = 0.3;
constexpr int kNarrow = 860, kTallEnough = 800; ///< the pages stand below the monitor
constexpr int kFeedHeight = 136, kTall = 1000;  ///< feed and question both fit below from kTall on

} // namespace

BedsidePage::BedsidePage(LessonPlayer& player, std::shared_ptr<const course::Phrases> phrases, PictureOf picture, QWidget* parent)
    : QWidget(parent), m_player(player), m_sound(new AlarmSound(this)), m_monitor(new MonitorPanel(player, this)),
      m_command(new CommandLine(player, std::move(phrases), this)), m_tabs(new QWidget), m_below(new QWidget), m_stack(new QStackedWidget),
      m_left(new QSplitter(Qt::Vertical)), m_middle(new QSplitter(Qt::Horizontal)), m_clock(new QLabel), m_told(new QLabel) {
  setObjectName(QStringLiteral("bedside"));
  m_tabs->setObjectName(QStringLiteral("bedside.tabs"));
  m_tabs->setAccessibleName(tr("What can be done"));
  m_tabs->setStyleSheet(checkedButtonStyle());
  m_tabs->setContentsMargins(8, 4, 8, 4);
  new WrapLayout(m_tabs, 4);
  m_panels.push_back(m_monitor);
  connect(m_monitor, &BedsidePanel::told, this, &BedsidePage::tell);

  auto* orders = new OrdersPanel(player, std::move(picture), this);
  auto* trends = new TrendsPanel(player, this);
  m_feed = new FeedPanel(player, this);
  addPage(new ExamPanel(player, this), tr("Examine"), Qt::Key_F1);
  const std::size_t tests = addPage(orders, tr("Tests"), Qt::Key_F2);
  addPage(new CartPanel(player, this), tr("Drugs and fluids"), Qt::Key_F3);
  addPage(new PumpPanel(player, this), tr("Pumps"), Qt::Key_F4);
  addPage(new AirwayPanel(player, this), tr("Airway"), Qt::Key_F5);
  addPage(new VentilatorPanel(player, this), tr("Ventilator"), Qt::Key_F6);
  addPage(new TeamPanel(player, this), tr("Team"), Qt::Key_F7);
  const std::size_t course = addPage(trends, tr("Trends"), Qt::Key_F8);
  auto* limitsPanel = new LimitsPanel(player, *m_monitor, this);
  const std::size_t limits = addPage(limitsPanel, tr("Monitor"), Qt::Key_F9);
  m_feedPage = addPage(m_feed, tr("What happened"), Qt::Key_F10);
  const auto unread = [this, tests](int count) {
    m_pages[tests].button->setText(count > 0 ? tr("%1 ● %2").arg(m_pages[tests].title).arg(count) : m_pages[tests].title);
    m_pages[tests].button->setAccessibleName(count > 0 ? tr("%1, %n new", nullptr, count).arg(m_pages[tests].title) : m_pages[tests].title);
  };
  connect(orders, &OrdersPanel::unreadChanged, this, unread);
  connect(m_monitor, &MonitorPanel::trendsWanted, this, [this, course] { choose(course); });
  connect(m_monitor, &MonitorPanel::limitsWanted, this, [this, limits] { choose(limits); });
  connect(limitsPanel, &LimitsPanel::beatVolumeChosen, m_sound, &AlarmSound::setBeatVolume);
  connect(m_monitor, &MonitorPanel::beat, m_sound, &AlarmSound::beat);
  m_sound->setBeatVolume(limitsPanel->beatVolume());
  connect(m_monitor, &MonitorPanel::twelveLeadWanted, this, [this, trends, course] {
    trends->showTwelveLead();
    choose(course);
  });

  m_question = new QuestionCard(player, this);
  m_panels.push_back(m_question);
  connect(m_question, &BedsidePanel::told, this, &BedsidePage::tell);
  connect(m_command, &CommandLine::told, this, &BedsidePage::tell);
  m_told->setObjectName(QStringLiteral("bedside.told"));
  m_told->setAccessibleName(tr("What became of the last order"));
  m_told->setWordWrap(true);
  m_told->hide();
  auto* belowColumn = new QVBoxLayout(m_below);
  belowColumn->setContentsMargins(8, 4, 8, 4);
  belowColumn->setSpacing(4);
  belowColumn->addWidget(m_question);
  belowColumn->addWidget(m_told);
  belowColumn->addWidget(m_command);
  m_left->addWidget(m_monitor);
  m_left->addWidget(m_below);
  m_left->setStretchFactor(0, 1);
  m_left->setStretchFactor(1, 0);
  m_left->setChildrenCollapsible(false);

  auto* side = new QWidget;
  auto* sideColumn = new QVBoxLayout(side);
  sideColumn->setContentsMargins(0, 0, 0, 0);
  sideColumn->setSpacing(0);
  sideColumn->addWidget(m_tabs);
  sideColumn->addWidget(m_stack, 1);
  m_middle->addWidget(m_left);
  m_middle->addWidget(side);
  m_middle->setStretchFactor(0, 1);
  m_middle->setStretchFactor(1, 0);
  m_middle->setChildrenCollapsible(false);

  auto* bar = new QWidget;
  addHeader(*bar);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(bar);
  column->addWidget(m_middle, 1);

  const auto key = [this](const QKeySequence& keys, auto act) { connect(new QShortcut(keys, this), &QShortcut::activated, this, act); };
  key(Qt::CTRL | Qt::Key_Space, [this] { m_command->begin(); });
  key(Qt::ALT | Qt::Key_Left, [this] { rewind(); });
  connect(&m_player, &LessonPlayer::changed, this, &BedsidePage::refresh);
  connect(&m_player, &LessonPlayer::told, this, [this](const QString& sentence) { tell(sentence, true); });
  connect(m_monitor, &MonitorPanel::alarmSound, this, &BedsidePage::sound);
  turnTo(0);
}

BedsidePage::~BedsidePage() = default;

std::size_t BedsidePage::addPage(BedsidePanel* panel, const QString& title, int functionKey) {
  auto* scroll = new QScrollArea;
  scroll->setWidget(panel);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  m_stack->addWidget(scroll);
  const std::size_t index = m_pages.size();
  QPushButton* button = makeButton(title, QStringLiteral("bedside.page.") + panel->objectName().section(QLatin1Char('.'), 1));
  button->setCheckable(true);
  button->setAccessibleName(title);
  button->setToolTip(QKeySequence(functionKey).toString(QKeySequence::NativeText));
  m_tabs->layout()->addWidget(button);
  connect(button, &QPushButton::clicked, this, [this, index] { turnTo(index); });
  connect(new QShortcut(QKeySequence(functionKey), this), &QShortcut::activated, this, [this, index] { choose(index); });
  connect(panel, &BedsidePanel::told, this, &BedsidePage::tell);
  m_pages.push_back({panel, scroll, button, title});
  m_panels.push_back(panel);
  return index;
}

void BedsidePage::turnTo(std::size_t index) {
  m_stack->setCurrentWidget(m_pages[index].scroll);
  for (std::size_t i = 0; i < m_pages.size(); ++i) // each is reached by Tab, as those of an exclusive group are not
    m_pages[i].button->setChecked(i == index);
  refresh();
}

void BedsidePage::choose(std::size_t index) {
  if (index == m_feedPage && !m_pages[index].button->isVisibleTo(this)) {
    m_feed->setFocus(Qt::ShortcutFocusReason);
    return;
  }
  turnTo(index);
  BedsidePanel* panel = m_pages[index].panel;
  for (QWidget* next = panel->nextInFocusChain(); next && panel->isAncestorOf(next); next = next->nextInFocusChain())
    if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)) {
      next->setFocus(Qt::ShortcutFocusReason);
      return;
    }
}

QPushButton* BedsidePage::headerButton(QWidget& bar, const QString& text, const char* object, const QString& toolTip) {
  QPushButton* button = makeButton(text, QStringLiteral("bedside.") + QLatin1String(object));
  button->setToolTip(toolTip);
  bar.layout()->addWidget(button);
  return button;
}

void BedsidePage::addHeader(QWidget& bar) {
  bar.setStyleSheet(checkedButtonStyle());
  bar.setContentsMargins(8, 4, 8, 4);
  new WrapLayout(&bar, 6);
  const course::Lesson& lesson = m_player.lesson();
  auto* title = new QLabel(QString::fromStdString(lesson.words(lesson.title, m_player.options().language)));
  title->setMinimumHeight(tokens::kTarget);
  title->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600;").arg(tokens::kStrong));
  m_clock->setObjectName(QStringLiteral("bedside.clock"));
  m_clock->setAccessibleName(tr("Time of the lesson"));
  m_clock->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600;").arg(tokens::kTitle));
  m_clock->setMinimumSize(88, tokens::kTarget);
  m_clock->setAlignment(Qt::AlignCenter);
  bar.layout()->addWidget(title);
  bar.layout()->addWidget(m_clock);
  m_pause = headerButton(bar, tr("&Pause"), "pause", tr("Stops the clock (Alt+P)"));
  for (const int speed : kSpeeds) {
    QPushButton* button =
        headerButton(bar, tr("%1×").arg(speed), QStringLiteral("speed%1").arg(speed).toLatin1().constData(), tr("How fast time runs"));
    button->setAccessibleName(tr("Time runs %1 times as fast").arg(speed));
    button->setCheckable(true);
    connect(button, &QPushButton::clicked, this, [this, speed] {
      m_player.setSpeed(speed);
      refresh();
    });
    m_speeds.push_back(button);
  }
  QPushButton* skip =
      headerButton(bar, tr("&Wait 10 min"), "skip", tr("On by ten minutes at once; stops when a result comes or somebody asks"));
  QPushButton* back = headerButton(bar, tr("5 min &back"), "rewind",
                                   tr("Back by five minutes (Alt+Left); what was done since then is dropped here, and kept in the record"));
  back->setEnabled(!m_player.options().exam);
  m_hear = headerButton(bar, tr("S&ound"), "sound", tr("Alarms and beats are heard (Alt+O)"));
  m_hear->setCheckable(true);
  m_hear->setChecked(true);
  m_end = headerButton(bar, tr("Finis&h"), "end", tr("Ends the lesson here"));
  m_debrief = headerButton(bar, tr("&Debrief"), "debrief", tr("What happened, and why"));
  QPushButton* leave = headerButton(bar, tr("&Leave"), "leave", tr("Back to the lessons; the run is kept"));
  m_debrief->setEnabled(false);
  connect(m_pause, &QPushButton::clicked, this, [this] { m_player.setPaused(!m_player.snapshot()->paused); });
  connect(skip, &QPushButton::clicked, this, [this] { m_player.skip(kSkipS); });
  connect(back, &QPushButton::clicked, this, &BedsidePage::rewind);
  connect(m_hear, &QPushButton::toggled, this, &BedsidePage::sound);
  connect(m_end, &QPushButton::clicked, this, [this] { m_player.stop(); });
  connect(m_debrief, &QPushButton::clicked, this, &BedsidePage::debriefWanted);
  connect(leave, &QPushButton::clicked, this, &BedsidePage::leaveWanted);
}

bool BedsidePage::stacked() const {
  return width() < kNarrow && height() >= kTallEnough;
}

void BedsidePage::placeFeed() {
  const bool below = height() >= kLow && !stacked();
  QPushButton* button = m_pages[m_feedPage].button;
  auto* scroll = static_cast<QScrollArea*>(m_pages[m_feedPage].scroll);
  if (below == (scroll->widget() == nullptr) && m_laidOut)
    return;
  button->setVisible(!below);
  if (below) {
    if (scroll->widget())
      scroll->takeWidget();
    static_cast<QVBoxLayout*>(m_below->layout())->insertWidget(1, m_feed, 1);
    m_feed->setVisible(true);
    if (m_stack->currentWidget() == scroll)
      turnTo(0);
  } else {
    m_below->layout()->removeWidget(m_feed);
    scroll->setWidget(m_feed);
  }
  refresh();
}

void BedsidePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeFeed();
  const bool narrow = width() < kNarrow, above = stacked();
  m_monitor->setNarrow(narrow && !above);
  m_middle->setOrientation(above ? Qt::Vertical : Qt::Horizontal);
  if (!m_laidOut || event->oldSize().width() != width() || event->oldSize().height() != height()) {
    const int side = std::max(static_cast<int>(width() * kSideShare), std::min(kSideWidth, width() * (narrow ? 3 : 2) / 5));
    if (above)
      m_middle->setSizes({height() * 11 / 20, height() * 9 / 20});
    else
      m_middle->setSizes({width() - side, side});
    shareHeight();
  }
  m_laidOut = true;
}

void BedsidePage::shareHeight() {
  // Whoever is asked something reads what happened afterwards.
  const bool feedBelow = height() >= kLow && !stacked(), asking = !m_question->isHidden();
  if (feedBelow)
    m_feed->setVisible(!asking || height() >= kTall);
  const int needed = m_below->layout()->totalMinimumHeightForWidth(std::max(1, m_left->width()));
  const int below = feedBelow && !m_feed->isHidden() ? std::max({needed, kFeedHeight, height() / 6}) : needed;
  m_left->setSizes({std::max(1, m_left->height() - below), below});
}

void BedsidePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_debrief->setVisible(isSignalConnected(QMetaMethod::fromSignal(&BedsidePage::debriefWanted)));
  refresh();
  sound();
}

void BedsidePage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  sound();
}

void BedsidePage::sound() {
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
  const bool heard = (isVisible() || m_inRoom) && m_hear->isChecked() && !now->paused && !now->ended;
  m_sound->setMuted(!heard);
  m_sound->setPriority(heard ? m_monitor->alarms().sound(now->timeS) : AlarmPriority::None);
}

void BedsidePage::setInRoom(bool inRoom) {
  m_inRoom = inRoom;
  sound();
}

void BedsidePage::hear(bool heard) {
  m_hear->setChecked(heard);
}

bool BedsidePage::heard() const {
  return m_hear->isChecked();
}

void BedsidePage::rewind() {
  m_player.rewind(std::max(0.0, m_player.snapshot()->timeS - kRewindS), [this](Result<void> result) {
    if (!result)
      tell(inOwnWords(result.error().message), true);
  });
}

void BedsidePage::tell(const QString& sentence, bool refused) {
  const tokens::Palette& colours = tokensOf(*this);
  m_told->setText((refused ? QStringLiteral("⚠ ") : QStringLiteral("✓ ")) + sentence);
  m_told->setStyleSheet(QStringLiteral("color: %1; font-weight: 600;").arg(toColor(refused ? colours.caution : colours.good).name()));
  m_told->show();
}

void BedsidePage::refresh() {
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
  setWords(m_clock, clockWords(now->timeS));
  const QString pause = now->ended ? tr("Over") : now->paused ? tr("&Play") : tr("&Pause");
  if (m_pause->text() != pause) {
    m_pause->setText(pause);
    sound();
  }
  m_pause->setEnabled(!now->ended && (now->paused || !m_player.options().exam));
  m_end->setEnabled(!now->ended);
  m_debrief->setEnabled(now->ended);
  for (std::size_t i = 0; i < m_speeds.size(); ++i)
    m_speeds[i]->setChecked(now->speed == kSpeeds[i]);
  for (BedsidePanel* panel : m_panels)
    if (panel->isVisible() || panel == m_monitor)
      panel->show(*now);
  if (const bool asking = !m_question->isHidden(); asking != m_asking) {
    m_asking = asking;
    shareHeight();
  }
}

} // namespace halsted
