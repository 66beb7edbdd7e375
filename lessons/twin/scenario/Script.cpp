// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/Script.h"

#include "lessons/twin/scenario/Acts.h"

#include <algorithm>

namespace halsted::twin {

void sortByTime(std::vector<TimedAct>& acts) {
  std::stable_sort(acts.begin(), acts.end(), [](const TimedAct& a, const TimedAct& b) { return a.t < b.t; });
}

bool Script::doUntil(Twin& twin, double t) {
  bool all = true;
  for (; !m_left.empty() && m_left.front().t <= t; m_left = m_left.subspan(1)) {
    twin.advance(m_zeroS + m_left.front().t - twin.timeS());
    if (!applyAct(twin, m_left.front().act))
      all = false;
  }
  return all;
}

} // namespace halsted::twin
