// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"
#include "lessons/twin/illness/Illness.h"

#include <algorithm>

namespace halsted::twin {

namespace {

constexpr double kSpasmS = 40;
// Gas flows in over two to three minutes and out in half a minute. Uptake of carbon dioxide: 42 mL/min on average at 12 to 15 mmHg,
// level after some 15 min (Tan, Can J Anaesth 1992;39:677); more pressure closes the capillaries that would carry more away.
constexpr double kInflateS = 50, kDeflateS = 20, kUptakeS = 420, kUptakeMlMin = 55, kUptakeHalfMmHg = 5;

} // namespace

void stepObstructive(State& state, double dtS) {
  Obstructive& o = state.illness.obstructive;
  Influences& f = state.influences;
  constexpr Cause c = Cause::Obstruction;
  const double spasm = std::clamp(o.bronchospasm, 0.0, 1.0);
  o.bronchospasmNow = toward(o.bronchospasmNow, spasm, dtS, kSpasmS);
  if (spasm <= 0 && o.bronchospasmNow < 1e-4)
    o.bronchospasmNow = 0;
  // A narrowed tree: severe asthma has six to fifteen times the resistance (McFadden, Am J Respir Crit Care Med 2003;168:740), and
  // badly ventilated lung (Rodriguez-Roisin, Eur Respir J 1997;10:1359). The blocked share of embolism adds a little.
  const double b = o.bronchospasmNow, e = state.illness.embolism.blocked;
  f.airwayResistance[c] = (1 + 14 * b * (0.4 + 0.6 * b)) * (1 + 0.4 * e);
  f.shunt[c] = 0.14 * b * b + 0.30 * e;

  double& pressure = state.circulation.abdominalPressureMmHg;
  const double wanted = std::clamp(o.pneumoperitoneumMmHg, 0.0, 40.0);
  if (wanted <= 0 && pressure <= 0 && o.absorbedCo2MlMin <= 0)
    return;
  pressure = toward(pressure, wanted, dtS, wanted > pressure ? kInflateS : kDeflateS);
  if (wanted <= 0 && pressure < 0.01)
    pressure = 0;
  const double size = state.person.surfaceM2 / 1.84;
  const double uptake = kUptakeMlMin * size * pressure / (pressure + kUptakeHalfMmHg);
  o.absorbedCo2MlMin = toward(o.absorbedCo2MlMin, uptake, dtS, kUptakeS);
  if (pressure <= 0 && o.absorbedCo2MlMin < 0.05)
    o.absorbedCo2MlMin = 0;
}

} // namespace halsted::twin
