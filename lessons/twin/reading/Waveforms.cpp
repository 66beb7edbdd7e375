// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/reading/Waveforms.h"

#include "lessons/twin/State.h"
#include "lessons/twin/reading/Ecg.h"

#include <algorithm>

namespace halsted::twin {

WaveSample waveSample(const State& state) {
  const Heart& h = state.heart;
  const Circulation& c = state.circulation;
  const Lungs& l = state.lungs;
  WaveSample s;
  s.timeS = state.clock.timeS();
  s.ecgMv = ecgLeads(cardiacDipole(state));
  const double arterial = c.pressure[kArteries];
  s.arterialMmHg = static_cast<float>(arterial);
  s.centralVenousMmHg = static_cast<float>(c.pressure[kRightAtrium]);
  s.pulmonaryMmHg = static_cast<float>(c.pressure[kPulmonaryArteries]);
  const double share = h.pulse > 2 ? std::clamp((arterial - h.pulseLow) / h.pulse, 0.0, 1.0) : 0;
  s.pleth = static_cast<float>(share * std::min(state.monitor.perfusion, 1.5));
  s.co2MmHg = static_cast<float>(state.gases.mouthCo2);
  s.flowLMin = static_cast<float>(60 * l.flowLS);
  s.airwayCmH2O = static_cast<float>(l.airwayCmH2O);
  s.volumeMl = static_cast<float>(1000 * (l.volumeL[kLeft] + l.volumeL[kRight] - l.parameters.functionalResidualL));
  // Arterial pulsations reach the brain the more, the stiffer the full skull is (Avezaat 1979).
  const double icp = state.brain.icpMmHg;
  s.icpMmHg = static_cast<float>(icp + 0.004 * std::max(icp, 2.0) * (arterial - h.arterialMean));
  return s;
}

} // namespace halsted::twin
