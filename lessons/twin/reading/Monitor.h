// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace halsted::twin {

struct State;

/// What bedside devices show, with their delays: finger oximeter, capnograph, cuff, counted rates.
struct Monitor {
  double heartRatePerMin = 72; ///< averaged over about 5 s
  double pulseRatePerMin = 72; ///< from the pressure wave: 0 without a pulse
  double spo2 = 0.97;          ///< lag of the finger 10 s (longer when cold or shocked) and averaging 8 s
  double spo2Valid = 1;        ///< 0 when there is no pulse to read
  double endTidalCo2 = 38;     ///< of the last breath; 0 when none came for 20 s
  double respiratoryRate = 14;
  double temperatureC = 37;
  std::array<double, 5> finger{}; ///< saturation on its way to the finger, then averaged; 0: not filled yet
  double perfusion = 1;           ///< 0..1 of the finger: pulse pressure and tone; scales the pleth
  double pulseIntervalS = 0.83, pulseSinceS = 0, pulseArmed = 1;
  double breathSinceS = 0;
  std::int64_t breathsSeen = 0;
};

/// 50 Hz.
void stepMonitor(State& state, double dtS);

} // namespace halsted::twin
