// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"

#include <vector>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace halsted {

class ResultTable;

/// Tests with the time they take, those under way, and what came back: figures as a table, words and pictures as cards, newest first.
class OrdersPanel final : public BedsidePanel {
  Q_OBJECT
public:
  OrdersPanel(LessonPlayer& player, PictureOf picture, QWidget* parent);
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

Q_SIGNALS:
  /// Results that came while nobody looked here.
  void unreadChanged(int count);

private:
  struct Waiting {
    QWidget* row;
    QLabel* words;
    QProgressBar* bar;
  };
  void addTests(QVBoxLayout& column);
  void count();
  void showPending(const BedsideSnapshot& now);
  void showResults(const BedsideSnapshot& now);
  void addCard(const course::SeenResult& result, bool fresh);
  PictureOf m_picture;
  QWidget *m_pending, *m_cards;
  QLabel *m_nothing, *m_sources;
  ResultTable* m_table;
  std::vector<Waiting> m_waiting;
  std::size_t m_shown = 0, m_read = 0;
  double m_lastReadyS = -1;
  int m_unread = 0;
};

} // namespace halsted
