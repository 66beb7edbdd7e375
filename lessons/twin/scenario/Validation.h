// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/scenario/Scenario.h"

#include <optional>
#include <string>
#include <vector>

namespace halsted::twin {

enum class Grade { Good, Fair, Poor };
const char* gradeName(Grade grade);

struct Graded {
  std::string scenario;
  Check check;
  double got = 0;  ///< as compared with the band: relative or a difference where the check says so; NaN when there is none
  double base = 0; ///< mean at rest
  Grade grade = Grade::Poor;
};
/// Good in the band; Fair in the right direction from base and at most 30 % of the nearer edge outside; else Poor. A time
/// has no base; it is Fair by its distance alone.
Grade grade(const Check& check, double got, double base);

/// Follows one check through a run, tick by tick.
class CheckWatch {
public:
  explicit CheckWatch(const Check& check);
  void see(double t, const State& state);
  double base() const { return m_base; }
  double got() const;

private:
  double compared(double value) const;
  const Check* m_check;
  double (*m_read)(const State& state);
  std::optional<Crossing> m_crossing;
  double m_base = 0, m_sum = 0, m_least, m_greatest, m_last = 0, m_crossedS = -1;
  double m_baseSum = 0;
  std::int64_t m_count = 0, m_baseCount = 0;
};

Result<std::vector<Graded>> validateScenario(const Scenario& scenario, std::shared_ptr<const DrugTable> drugs, const JobContext& job);

struct Validation {
  std::vector<Graded> checks;       ///< in the order of the scenarios and their checks
  std::vector<std::string> refused; ///< one sentence for each scenario that could not run; its checks are Poor
  int good = 0, fair = 0, poor = 0;
};
/// Runs scenarios on all cores; the result does not depend on their number.
Result<Validation> validate(const std::vector<Scenario>& scenarios, std::shared_ptr<const DrugTable> drugs, const JobContext& job);

} // namespace halsted::twin
