// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/scenario/Scenario.h"

#include <span>
#include <vector>

namespace halsted::twin {

/// By time; acts of one time keep their order.
void sortByTime(std::vector<TimedAct>& acts);

/// Timed acts that are still to be done on one patient.
class Script {
public:
  /// acts: by time; they must outlive this. zeroS: the patient's clock at their t = 0.
  Script(std::span<const TimedAct> acts, double zeroS) : m_left(acts), m_zeroS(zeroS) {}

  /// Does those up to t, t included, each at its time, or at once where that is past. The patient is left at the last of them. A refused
  /// act does nothing; false when there was one.
  bool doUntil(Twin& twin, double t);

private:
  std::span<const TimedAct> m_left;
  double m_zeroS;
};

} // namespace halsted::twin
