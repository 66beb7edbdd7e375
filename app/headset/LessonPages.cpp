// SPDX-License-Identifier: Apache-2.0
#include "app/headset/LessonPages.h"

#include "app/bedside/AirwayPanel.h"
#include "app/bedside/CartPanel.h"
#include "app/bedside/ExamPanel.h"
#include "app/bedside/OrdersPanel.h"
#include "app/bedside/PanelParts.h"
#include "app/bedside/PumpPanel.h"
#include "app/bedside/TeamPanel.h"
#include "app/bedside/TrendsPanel.h"
#include "app/bedside/VentilatorPanel.h"

#include <QButtonGroup>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace halsted {

LessonPages::LessonPages(LessonPlayer& player, PictureOf picture, QWidget* parent)
    : QWidget(parent), m_player(player), m_tabs(new QWidget), m_group(new QButtonGroup(this)), m_stack(new QStackedWidget),
      m_trends(new TrendsPanel(player, this)) {
  setObjectName(QStringLiteral("room.bedside"));
  setAccessibleName(tr("What can be done"));
  new WrapLayout(m_tabs, 8);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(12);
  column->addWidget(m_tabs);
  column->addWidget(m_stack, 1);
  auto* orders = new OrdersPanel(player, std::move(picture), this);
  add(new ExamPanel(player, this), tr("Examine"));
  QPushButton* tests = add(orders, tr("Tests"));
  add(new CartPanel(player, this), tr("Drugs and fluids"));
  add(new PumpPanel(player, this), tr("Pumps"));
  add(new AirwayPanel(player, this), tr("Airway"));
  add(new VentilatorPanel(player, this), tr("Ventilator"));
  add(new TeamPanel(player, this), tr("Team"));
  add(m_trends, tr("Trends"));
  connect(orders, &OrdersPanel::unreadChanged, this,
          [tests](int count) { tests->setText(count > 0 ? tr("Tests ● %1").arg(count) : tr("Tests")); });
  connect(&m_player, &LessonPlayer::changed, this, &LessonPages::refresh);
  turnTo(0);
}

QPushButton* LessonPages::add(BedsidePanel* panel, const QString& title) {
  auto* scroll = new QScrollArea;
  scroll->setWidget(panel);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_stack->addWidget(scroll);
  QPushButton* button = makeButton(title, QStringLiteral("room.page.") + panel->objectName().section(QLatin1Char('.'), 1), title);
  button->setCheckable(true);
  m_group->addButton(button);
  m_tabs->layout()->addWidget(button);
  connect(button, &QPushButton::clicked, this, [this, index = m_pages.size()] { turnTo(index); });
  connect(panel, &BedsidePanel::told, this, &LessonPages::told);
  m_pages.push_back({panel, scroll, button});
  return button;
}

void LessonPages::turnTo(std::size_t page) {
  m_stack->setCurrentWidget(m_pages[page].scroll);
  m_pages[page].button->setChecked(true);
  refresh();
}

void LessonPages::showTrends(bool twelveLead) {
  if (twelveLead)
    m_trends->showTwelveLead();
  turnTo(m_pages.size() - 1);
}

void LessonPages::refresh() {
  const std::shared_ptr<const BedsideSnapshot> now = m_player.snapshot();
  for (const Page& page : m_pages)
    if (m_stack->currentWidget() == page.scroll)
      page.panel->show(*now);
}

} // namespace halsted
