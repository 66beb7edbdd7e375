// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/BedsidePanel.h"
#include "lessons/twin/drugs/DrugTable.h"

#include <memory>
#include <vector>

class QVBoxLayout;

namespace halsted {

class ConfirmBar;

/// What has run through a drug's pump, as the log tells it. The patient gets drugs by the rate; the syringe is reckoned from it, full at
/// the first start and when a new one was put in.
struct PumpCourse {
  int drug = -1;
  std::string unit;    ///< in which it was set last
  double lastRate = 0; ///< in that unit; the last that was not 0
  double usedMl = 0;   ///< up to sinceS
  double sinceS = 0, mlPerS = 0;
};
/// Of each drug that a pump has ever run, in the order of their first starts.
std::vector<PumpCourse> pumpCourses(const std::vector<course::Entry>& entries, const twin::State& patient, const twin::DrugTable& drugs);

/// Pumps and drips that run: rate, what is left, faster, slower, stop.
class PumpPanel final : public BedsidePanel {
  Q_OBJECT
public:
  PumpPanel(LessonPlayer& player, QWidget* parent);
  ~PumpPanel() override;
  void show(const BedsideSnapshot& now) override;
  using QWidget::show;

private:
  struct PumpRow;
  struct DripRow;
  PumpRow& rowOf(int drug, const BedsideSnapshot& now);
  void setRate(PumpRow& row, double rate);
  void setDrip(DripRow& row, double mlPerH);
  void showPumps(const BedsideSnapshot& now);
  void showDrips(const BedsideSnapshot& now);
  std::shared_ptr<const twin::DrugTable> m_drugs;
  std::vector<PumpCourse> m_courses;
  std::vector<std::unique_ptr<PumpRow>> m_pumps;
  std::vector<std::unique_ptr<DripRow>> m_drips;
  QWidget *m_empty, *m_dripTitle;
  QVBoxLayout *m_pumpColumn, *m_dripColumn;
  std::shared_ptr<const std::vector<course::Entry>> m_entries; ///< held, so that its address means it
};

} // namespace halsted
