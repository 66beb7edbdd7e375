// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/illness/Intracranial.h"

#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

// Blood in vessels that change their bore, adult: gives the 0.04 mL/100 g per mmHg carbon dioxide of Grubb, Stroke 1974;5:630.
constexpr double kTonedBloodMl = 25;
constexpr double kVenousMlMmHg = 0.25;
// Volumes at full injury that the skull as a whole has to make room for. Haematoma and congestion fill within a quarter of an hour,
// oedema within hours (Unterberg, Neuroscience 2004;129:1021). With the reserve they give an untreated ICP of about 18 mmHg at an
// injury of 0.5 within the hour, and more by oedema later.
constexpr double kHaematomaMl = 14.5, kBeyondShare = 0.35, kOedemaMl = 7, kHaematomaS = 700, kOedemaS = 4 * 3600.0;
// Brain water follows osmoles across the barrier within a quarter of an hour and is made up for in hours.
constexpr double kOsmosisS = 600, kMlPerOsmol = 0.6, kMlAtFullOsmosis = 7;

/// Brain volume over the adult's: Dekaban, Ann Neurol 1978;4:345.
double brainSize(double years) {
  return years >= 10 ? 1 : years >= 3 ? 0.88 + 0.12 * (years - 3) / 7 : years >= 1 ? 0.7 + 0.09 * (years - 1) : 0.35 + 0.35 * years;
}

} // namespace

void stepIntracranial(State& state, double dtS) {
  Brain& b = state.brain;
  const BrainParameters& p = b.parameters;
  const Circulation& c = state.circulation;
  const double size = brainSize(state.person.ageYears);
  const double injury = std::clamp(b.injury, 0.0, 1.0);

  // The gravest bleed more than in proportion.
  const double bled = injury + kBeyondShare * std::max(0.0, injury - 0.75) / 0.25;
  b.haematomaMl = toward(b.haematomaMl, kHaematomaMl * size * bled, dtS, kHaematomaS);
  // Cells swell after ischaemia too.
  b.oedemaMl = toward(b.oedemaMl, kOedemaMl * size * std::min(1.0, injury + 0.7 * b.ischaemia), dtS, kOedemaS);

  const double osmolality = state.fluids.osmolality - p.anchorOsmolality;
  const double osmosis = std::clamp(state.drugs.effects[DrugTarget::IntracranialOsmosis], 0.0, 1.0);
  const double drawn = std::clamp(-kMlPerOsmol * osmolality - kMlAtFullOsmosis * osmosis, -14.0, 25.0) * size;
  b.osmosisMl = toward(b.osmosisMl, drawn, dtS, kOsmosisS);

  // Wide vessels hold more, and collapse without pressure. Volume goes with the square of the bore, resistance with its fourth power.
  const double tone = std::clamp(c.bedTone[kBrainBed], 0.2, 3.0);
  const double filled = std::sqrt(std::clamp(b.cppMmHg / std::max(p.autoregulationLow, 20.0), 0.1, 1.0));
  const double arterial = kTonedBloodMl * size * (filled / std::sqrt(tone) - 1);
  // Blood in brain veins and fluid in the spine answer to venous pressure and to posture: 30 degrees take some 4 to 5 mmHg of a raised
  // pressure (Feldman, J Neurosurg 1992;76:207).
  const double upright = std::sin(std::clamp(c.tiltDeg, -90.0, 90.0) * 0.017453292519943);
  const double venous = size * (kVenousMlMmHg * std::clamp(c.beat.centralVenous - p.anchorVenousMmHg, -5.0, 25.0) - 5 * upright);

  b.volumeMl = b.haematomaMl + b.oedemaMl + b.osmosisMl + arterial + venous;
  // Monro and Kellie: the skull is full; cerebrospinal fluid makes room, as fast as it is taken up and as long as there is some.
  // Blood and swollen tissue block its ways.
  const double uptake = p.outflowMmHgMinMl * (1 + 2 * injury) / size, reserve = p.fluidReserveMl * std::pow(1 - injury, 4);
  b.fluidMl += dtS / 60 * (p.icpMmHg - b.icpMmHg) / uptake;
  b.fluidMl = std::clamp(b.fluidMl, -reserve * size, 15 * size);
  const double exponent = std::clamp(p.elastancePerMl / size * (b.volumeMl + b.fluidMl), -2.0, 3.0);
  const double wanted = std::clamp(p.icpMmHg * std::exp(exponent), 0.5, 110.0);
  b.icpMmHg = toward(b.icpMmHg, wanted, dtS, 3);
  b.cppMmHg = c.beat.mean - b.icpMmHg;

  // The brainstem is caught when pressure stays above some 40 mmHg or perfusion is lost to it.
  const double pressed = std::clamp((b.icpMmHg - 38) / 25, 0.0, 1.0);
  b.herniation = std::clamp(b.herniation + dtS * (pressed / 900 - (pressed > 0 ? 0 : b.herniation / 7200)), 0.0, 1.0);
}

} // namespace halsted::twin
