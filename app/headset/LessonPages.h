// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QPushButton;
class QStackedWidget;

namespace halsted {

class TrendsPanel;

/// What can be done at the bedside, as a panel of the room: a button for each page of the desk's bedside, and the page.
class LessonPages final : public QWidget {
  Q_OBJECT
public:
  LessonPages(LessonPlayer& player, PictureOf picture, QWidget* parent);
  void showTrends(bool twelveLead);

Q_SIGNALS:
  void told(const QString& sentence, bool refused);

private:
  QPushButton* add(BedsidePanel* panel, const QString& title);
  void turnTo(std::size_t page);
  void refresh();
  LessonPlayer& m_player;
  QWidget* m_tabs;
  QButtonGroup* m_group;
  QStackedWidget* m_stack;
  TrendsPanel* m_trends;
  struct Page {
    BedsidePanel* panel;
    QWidget* scroll;
    QPushButton* button;
  };
  std::vector<Page> m_pages;
};

} // namespace halsted
