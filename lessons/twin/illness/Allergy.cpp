// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"
#include "lessons/twin/illness/Illness.h"

#include <algorithm>

namespace halsted::twin {

namespace {

// Seconds. Mast cells empty within minutes (arrest after 5 min by an injected, 30 min by an eaten antigen: Pumphrey, Clin Exp Allergy
// 2000;30:1144); without treatment it ends in hours (Brown, J Allergy Clin Immunol 2004;114:371). Adrenaline stops the release and
// what is in blood goes with its own half-life.
constexpr double kReleaseS = 150, kAntigenS = 2700, kClearS = 2100, kClearStoppedS = 700;

} // namespace

void stepAllergy(State& state, double dtS) {
  Allergy& a = state.illness.allergy;
  if (a.antigen <= 0 && a.mediators <= 0)
    return;
  const DrugEffects& drugs = state.drugs.effects;
  const double stopped = std::clamp(drugs[DrugTarget::MastCellStabilising], 0.0, 1.0);
  const double steroid = std::clamp(drugs[DrugTarget::Steroid], 0.0, 1.0);
  a.antigen -= a.antigen * std::min(1.0, dtS / kAntigenS * (1 + steroid));
  const double wanted = std::clamp(a.severity, 0.0, 1.0) * a.antigen * (1 - 0.8 * stopped);
  const double tau = wanted > a.mediators ? kReleaseS : kClearS + (kClearStoppedS - kClearS) * stopped;
  a.mediators = std::clamp(a.mediators + (wanted - a.mediators) * std::min(1.0, dtS / tau), 0.0, 1.0);
  if (a.antigen < 1e-3 && a.mediators < 1e-3)
    a.antigen = a.mediators = 0;
  a.leakedMl = std::max(0.0, a.leakedMl + (state.fluids.exchangeMlS - state.fluids.lymphMlS) * dtS);

  // H1 blockade eases skin, nose and a little of the bronchi, not the circulation (Sheikh, Allergy 2007;62:830).
  const double histamine = std::clamp(drugs[DrugTarget::Histamine1Block], 0.0, 1.0);
  const double m = a.mediators;
  const double blood = state.circulation.parameters.bloodVolumeMl / 5000;
  Influences& f = state.influences;
  constexpr Cause c = Cause::Allergy;
  // Nitric oxide opens arterioles and takes from the nerves what they could do against it (Lowenstein, Mol Immunol 2015;63:106).
  const double reflex = std::max(0.0, f.resistance[Cause::Reflex] * f.resistance[Cause::Hormones] - 1);
  f.resistance[c] = (1 - 0.62 * m) / (1 + 1.2 * m * reflex);
  f.venousUnstressedMl[c] = 650 * blood * m;
  f.contractility[c] = 1 - 0.30 * m;
  f.rightContractility[c] = 1 - 0.30 * m;
  f.pulmonaryResistance[c] = 1 + 0.8 * m;
  f.heartRate[c] = 1 - 0.12 * m; // the paradoxical slowing of an empty heart: Brown, Emerg Med J 2004;21:149
  // Up to 35 % of plasma in ten minutes (Fisher, Anaesth Intensive Care 1986;14:17).
  f.capillaryLeak[c] = 1 + 9 * m;
  f.proteinLeak[c] = 0.50 * m;
  f.airwayResistance[c] = 1 + 14 * m * (1 - 0.1 * histamine);
  f.breathingDrive[c] = 1 + 0.1 * m;
  f.shunt[c] = 0.14 * m;
}

} // namespace halsted::twin
