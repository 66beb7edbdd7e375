// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "lessons/twin/drugs/DrugTable.h"

class QLabel;

namespace halsted {

class ChoiceRow;
class EcgPaper;
class TrendView;

/// How what is measured went on: monitors as lines, laboratory results as marks, nothing that nobody has measured. And the 12-lead ECG.
class TrendsPanel final : public BedsidePanel {
  Q_OBJECT
public:
  TrendsPanel(LessonPlayer& player, QWidget* parent);
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;
  /// Records ten seconds now and shows them.
  void showTwelveLead();

private:
  void collect();
  void addResults(const BedsideSnapshot& now);
  void showWindow(double nowS);
  std::shared_ptr<const twin::DrugTable> m_drugs;
  ChoiceRow *m_page, *m_span;
  TrendView* m_view;
  QWidget* m_ecgPart;
  EcgPaper* m_ecg;
  QLabel* m_ecgTime;
  std::size_t m_results = 0;
  double m_lastS = -1, m_shownS = -1;
};

} // namespace halsted
