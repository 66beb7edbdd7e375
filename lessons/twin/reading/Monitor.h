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
  double endTidalCo2 = 38;     ///< of the last breath
  double respiratoryRate = 14;
  double temperatureC = 37;
  double delay[24] = {};
  double spare[8] = {};
};

/// 50 Hz.
void stepMonitor(State& state, double dtS);

} // namespace halsted::twin
