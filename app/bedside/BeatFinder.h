// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted {

/// Finds heart beats in one wave as a monitor does: by a steep rise of at least a part of the steepest of the last seconds (after Pan and
/// Tompkins, IEEE Trans Biomed Eng 1985;32:230), and none for 200 ms after it. A wave without steep rises has none.
class BeatFinder {
public:
  /// `leastRise` within 12 ms is never a beat below it: 0.15 mV in an ECG, 0.03 of a pulse in a pleth.
  explicit BeatFinder(float leastRise) : m_leastRise(leastRise), m_steepest(leastRise) {}
  /// The next sample; true where a beat begins. A jump in time begins anew.
  bool next(double timeS, float value);

private:
  float m_leastRise, m_steepest;
  float m_last[3] = {0, 0, 0};
  int m_known = 0;
  double m_timeS = -1, m_beatS = -1;
};

} // namespace halsted
