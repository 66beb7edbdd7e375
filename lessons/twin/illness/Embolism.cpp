// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"
#include "lessons/twin/illness/Illness.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

// Volume that blocks 63 % of the lung's arteries. Gas: 1 to 2 mL/kg at once halves end-tidal carbon dioxide, 3 to 5 mL/kg of air kills
// (Mirski, Anesthesiology 2007;106:164). Clot: half of the bed, where the right heart begins to fail (McIntyre, Am J Cardiol
// 1971;28:288), by about 18 mL.
constexpr double kGasMlPerKg = 1.35, kClotMl = 26;
// Seconds. Carbon dioxide dissolves in blood within minutes (five times the lethal dose of air: Graff, Am J Physiol 1959;196:499), air
// leaves through the alveoli, faster when they hold no nitrogen (Presson, J Appl Physiol 1989;67:1894). Clot: own lysis in days.
constexpr double kCarbonDioxideS = 150, kAirS = 1500, kClotS = 4 * 86400.0;
constexpr double kArriveS = 8;

} // namespace

void stepEmbolism(State& state, double dtS) {
  Embolism& e = state.illness.embolism;
  double& share = state.circulation.embolism;
  if (e.thrombusMl <= 0 && e.airMl <= 0 && e.co2Ml <= 0 && e.blocked <= 0)
    return;
  const double flow = std::clamp(state.circulation.pulmonaryFlow / 90, 0.1, 2.0);
  const double oxygen = std::clamp((state.airway.fio2 - 0.21) / 0.79, 0.0, 1.0);
  const double lysis = 1 + 60 * std::clamp(state.blood.lysis, 0.0, 1.0);
  e.co2Ml = std::max(0.0, e.co2Ml - e.co2Ml * dtS / kCarbonDioxideS * (0.4 + 0.6 * flow));
  e.airMl = std::max(0.0, e.airMl - e.airMl * dtS / kAirS * (1 + 2 * oxygen));
  e.thrombusMl = std::max(0.0, e.thrombusMl - e.thrombusMl * dtS / kClotS * lysis);
  if (e.co2Ml < 0.01)
    e.co2Ml = 0;
  if (e.airMl < 0.01)
    e.airMl = 0;
  const double kg = std::max(2.0, state.person.idealKg);
  const double load = (e.airMl + e.co2Ml) / (kGasMlPerKg * kg) + e.thrombusMl / (kClotMl * kg / 70);
  const double wanted = std::min(0.97, 1 - std::exp(-load));
  e.blocked += (wanted - e.blocked) * std::min(1.0, dtS / kArriveS * std::max(flow, 0.3));
  if (wanted <= 0 && e.blocked < 1e-4)
    e.blocked = 0;
  share = e.blocked;

  Influences& f = state.influences;
  constexpr Cause c = Cause::Obstruction;
  // What is not mechanical: serotonin, thromboxane and reflexes narrow the rest of the bed, so that half of it blocked brings five to
  // eight times the resistance instead of twice (Smulders, Cardiovasc Res 2000;48:23); gas churns in the right heart (Adornato, Arch
  // Surg 1978;113:147); flow crowds into what is open (D'Alonzo, Am Rev Respir Dis 1983;127:170).
  f.pulmonaryResistance[c] = 1 + 5.5 * e.blocked * e.blocked + 2 * e.blocked;
  // An overstretched right ventricle starves (Vlahakes, Circulation 1981;63:87).
  f.rightContractility[c] = 1 - 0.45 * e.blocked;
  const Lungs& lungs = state.lungs;
  f.deadSpaceMl[c] = 0.85 * e.blocked * std::max(0.0, lungs.tidalMl - state.airway.deadSpaceMl);
  state.influences.breathingDrive[c] = 1 + 0.2 * e.blocked;
  state.influences.breathingRate[c] = 1 + 0.3 * e.blocked;
}

} // namespace halsted::twin
