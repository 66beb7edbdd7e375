// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"
#include "lessons/twin/gases/BloodGas.h"
#include "lessons/twin/gases/Gases.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

/// Base excess of extracellular fluid from its acids and strong ions, and that of blood alone: while PCO2 stays high, bicarbonate
/// moves from blood to the interstitium, so that the whole titrates like blood with a third of the Hb (Siggaard-Andersen 1974).
void balanceAcids(State& s, double dtS) {
  Gases& g = s.gases;
  const Tissues& t = s.tissues;
  const double acid = t.lactate - t.parameters.lactateMmol + t.fixedAcid + t.ketones;
  const double strong = std::clamp(s.blood.strongIonShift, -35.0, 45.0);
  g.baseExcess = std::clamp(strong - acid, -40.0, 45.0);
  g.bodyCo2 += (g.paco2 - g.bodyCo2) * std::min(dtS / 60, 1.0);
  const AcidBase inVivo = acidBase(g.bodyCo2, g.baseExcess, s.blood.hb / 3, g.pH);
  g.bloodBaseExcess = std::clamp(baseExcess(inVivo.pH, inVivo.bicarbonate, s.blood.hb), -45.0, 45.0);

  // Acid frees carbon dioxide from bicarbonate and leaves the content as it is; strong ions and what moves to the interstitium
  // take content along at the same PCO2.
  const double follow = g.bloodBaseExcess + acid, change = follow - g.boundExcess;
  g.boundExcess = follow;
  const double given = strong - g.strongIonBefore;
  g.strongIonBefore = strong;
  if (std::fabs(change) < 1e-12)
    return;
  const double perExcess = carbonDioxideContent(g.paco2, g.sao2, g.bloodBaseExcess + 0.5, s.blood.hb) -
                           carbonDioxideContent(g.paco2, g.sao2, g.bloodBaseExcess - 0.5, s.blood.hb);
  const double content = std::max(perExcess * change, -0.5 * std::min(s.tissues.venousCo2, g.arterialCo2));
  for (double& c : g.transitCo2)
    c = std::max(c + content, 0.1);
  g.arterialCo2 = g.transitCo2[kTransitCells - 1];
  s.tissues.venousCo2 = std::max(s.tissues.venousCo2 + content, 0.1);
  const double blood = (s.tissues.poolMl + g.transitMl * static_cast<double>(kTransitCells)) / 100;
  g.givenCo2Ml += perExcess * given * blood;
  s.tissues.fastCo2Ml += (perExcess * given - content) * blood;
}

void readArtery(State& s) {
  Gases& g = s.gases;
  g.paco2 = std::clamp(carbonDioxidePressure(g.arterialCo2, g.sao2, g.bloodBaseExcess, g.hb), 1.0, 400.0);
  const AcidBase a = acidBase(g.paco2, g.bloodBaseExcess + haldaneExcess(g.sao2, g.hb), g.hb, g.pH);
  g.pH = a.pH, g.bicarbonate = a.bicarbonate;
  const double shift = oxygenShift(g.pH, g.paco2, s.heat.coreC, g.parameters.p50);
  g.pao2 = std::min(oxygenPressure(g.arterialO2, g.hb, shift), 2500.0);
  g.sao2 = standardSaturation(g.pao2 * shift);
  // All admixture together: what ideal capillaries would carry, against what arteries do.
  const double ideal = kOxygenPerHb * g.hb * standardSaturation(g.alveolarO2 * shift) + kOxygenSolubility * g.alveolarO2;
  const double span = ideal - s.tissues.venousO2;
  if (span > 0.2)
    g.shunt += 0.06 * (std::clamp((ideal - g.arterialO2) / span, 0.0, 1.0) - g.shunt);
}

/// Blood at the end of each side's capillaries: shift of the oxygen curve, content of carbon dioxide around the PCO2 there.
void readCapillaries(State& s) {
  Gases& g = s.gases;
  const double dry = dryPressure(s), stpdPerL = 1000 * dry / 863;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double gas = std::max(s.lungs.volumeL[i], 0.02) * (1 - g.deadLung) * stpdPerL;
    const double toPressure = dry / std::max(gas, g.oxygenMl[i] + g.carbonDioxideMl[i]);
    const double pco2 = std::clamp(g.carbonDioxideMl[i] * toPressure, 1.0, 400.0);
    const double saturation = standardSaturation(g.oxygenMl[i] * toPressure * g.capillaryShift[i]);
    const AcidBase a = acidBase(pco2, g.bloodBaseExcess + haldaneExcess(saturation, g.hb), g.hb, g.pH);
    g.capillaryShift[i] = oxygenShift(a.pH, pco2, s.heat.coreC, g.parameters.p50);
    g.capillaryCo2[i] = carbonDioxideContent(pco2, saturation, g.bloodBaseExcess, g.hb);
    g.capillaryCo2Slope[i] = carbonDioxideContent(pco2 + 1, saturation, g.bloodBaseExcess, g.hb) - g.capillaryCo2[i];
    g.capillaryAt[i] = pco2;
  }
}

/// Hypoxic vasoconstriction turns up to 60 % of a side's flow away (Marshall, Clin Chest Med 1994); the stimulus is mostly alveolar
/// (Marshall and Marshall, J Appl Physiol 1983;55:711), and it takes minutes.
void shareFlow(State& s, double dtS) {
  Gases& g = s.gases;
  const double dry = dryPressure(s), stpdPerL = 1000 * dry / 863;
  double sum = 0;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double gas = std::max(s.lungs.volumeL[i], 0.02) * (1 - g.deadLung) * stpdPerL;
    const double stimulus = 0.6 * std::min(g.oxygenMl[i] * dry / gas, 300.0) + 0.4 * std::min(s.tissues.pvo2, 60.0);
    const double wanted = 0.6 * std::clamp((70 - stimulus) / 30, 0.0, 1.0);
    g.constriction[i] += (wanted - g.constriction[i]) * dtS / 90;
    g.flowShare[i] = std::max(s.lungs.parameters.share[i] * (1 - s.lungs.collapsed[i]) * (1 - g.constriction[i]), 1e-3);
    sum += g.flowShare[i];
  }
  for (double& share : g.flowShare)
    share /= sum;
  g.shuntedShare = std::clamp(
      1 - (1 - g.parameters.restingShunt) * (1 - s.lungs.shunt) * (1 - std::clamp(s.influences.shunt.sum(), 0.0, 0.9)), 0.0, 0.92);
  // Narrow airways widen the spread of ventilation over flow (Wagner, J Clin Invest 1977;59:203; 1996).
  const double narrowed = std::max(s.influences.airwayResistance.product(), 1.0);
  // Behind emboli the rest of the lung gets more blood than its air can serve (Elliott, Chest 1992;101:163S).
  g.lowShare = std::min(g.parameters.lowVentilationShare + 0.3 * (1 - 1 / narrowed) + 0.5 * s.circulation.embolism, 0.7);
  g.lowExchange = 0.2 / (0.6 + 0.4 * narrowed);
}

/// Share of alveoli that get air but no blood: where alveolar pressure exceeds that in the artery (zone 1 of West; 2.5 mmHg of
/// spread lying) or flow is too little to open all capillaries (VD/VT 0.6 to 0.7 at a quarter of normal flow: Dubin, Intensive Care
/// Med 2000;26:1619), behind emboli, in emphysema and in injured lung (Nuckton, N Engl J Med 2002;346:1281).
void findDeadLung(State& s, double dtS) {
  Gases& g = s.gases;
  const double unfilled = 1 / (1 + std::exp(std::clamp((g.perfusionMmHg - 3) / 2.5, -20.0, 20.0)));
  const double idle = std::clamp(1 - s.circulation.pulmonaryFlow / (0.7 * s.tissues.parameters.restingFlowMlS), 0.0, 1.0);
  const double closed = 0.8 * idle * std::sqrt(idle);
  const double told = s.influences.deadSpaceMl.sum() / std::max(s.lungs.tidalMl - s.airway.deadSpaceMl, 150.0);
  const double blocked = std::clamp(1 - (1 - 0.85 * std::clamp(s.circulation.embolism, 0.0, 1.0)) * (1 - std::min(told, 1.0)), 0.0, 0.85);
  const double alive = (1 - g.parameters.restingDeadLung) * (1 - unfilled) * (1 - closed) * (1 - blocked) *
                       (1 - 0.5 * std::clamp(s.lungs.parameters.emphysema, 0.0, 1.0)) * (1 - 0.3 * std::clamp(s.lungs.injury, 0.0, 1.0));
  const double before = g.deadLung, now = before + (std::clamp(1 - alive, 0.01, 0.9) - before) * dtS / 6;
  if (now >= before) {
    const double share = (now - before) / (1 - before);
    for (std::size_t i = 0; i < kSideCount; ++i) {
      const double o2 = g.oxygenMl[i] * share, co2 = g.carbonDioxideMl[i] * share;
      g.oxygenMl[i] -= o2, g.carbonDioxideMl[i] -= co2;
      g.deadLungO2Ml += o2, g.deadLungCo2Ml += co2;
    }
  } else {
    const double all = std::max(s.lungs.volumeL[kLeft] + s.lungs.volumeL[kRight], 1e-3);
    const double o2 = g.deadLungO2Ml * (before - now) / before, co2 = g.deadLungCo2Ml * (before - now) / before;
    g.deadLungO2Ml -= o2, g.deadLungCo2Ml -= co2;
    const double left = std::clamp(s.lungs.volumeL[kLeft] / all, 0.0, 1.0);
    g.oxygenMl[kLeft] += o2 * left, g.oxygenMl[kRight] += o2 * (1 - left);
    g.carbonDioxideMl[kLeft] += co2 * left, g.carbonDioxideMl[kRight] += co2 * (1 - left);
  }
  g.deadLung = now;
}

} // namespace

void stepBloodChemistry(State& s, double dtS) {
  s.gases.hb = std::max(s.blood.hb * (1 - std::clamp(s.drugs.effects[DrugTarget::Methaemoglobin], 0.0, 0.9)), 0.2);
  balanceAcids(s, dtS);
  readArtery(s);
  shareFlow(s, dtS);
  findDeadLung(s, dtS);
  readCapillaries(s);
}

void fillGases(State& s) {
  Gases& g = s.gases;
  const double dry = dryPressure(s), stpdPerL = 1000 * dry / 863;
  const TissueParameters& tissue = s.tissues.parameters;
  const double vo2 = tissue.restingVo2, vco2 = vo2 * tissue.respiratoryQuotient;
  double flow = s.circulation.pulmonaryFlow;
  if (s.circulation.beat.outputLMin > 0.3)
    flow = s.circulation.beat.outputLMin / 0.06;
  flow = std::max(flow, vo2 / 60 / 0.08);
  g.hb = std::max(s.blood.hb, 0.2);
  g.transitMl = 0.02 * s.circulation.parameters.bloodVolumeMl;
  g.paco2 = g.bodyCo2 = g.alveolarCo2 = s.drive.parameters.co2SetMmHg;
  const double fio2 = s.airway.fio2;
  g.alveolarO2 = fio2 * dry - g.paco2 * (fio2 + (1 - fio2) / tissue.respiratoryQuotient);
  g.deadLung = g.parameters.restingDeadLung;
  const double strong = std::clamp(s.blood.strongIonShift, -35.0, 45.0);
  const AcidBase a = acidBase(g.paco2, strong, g.hb);
  const AcidBase inVivo = acidBase(g.paco2, strong, g.hb / 3);
  g.baseExcess = strong;
  g.pH = a.pH, g.bicarbonate = a.bicarbonate;
  g.bloodBaseExcess = baseExcess(inVivo.pH, inVivo.bicarbonate, s.blood.hb);
  g.boundExcess = g.bloodBaseExcess + s.tissues.lactate - tissue.lactateMmol;
  g.strongIonBefore = s.blood.strongIonShift;

  const double shift = oxygenShift(g.pH, g.paco2, s.heat.coreC, g.parameters.p50);
  g.pao2 = g.alveolarO2 - 10;
  g.sao2 = standardSaturation(g.pao2 * shift);
  g.arterialO2 = oxygenContent(g.pao2, g.sao2, g.hb);
  g.arterialCo2 = carbonDioxideContent(g.paco2, g.sao2, g.bloodBaseExcess, g.hb);
  g.transitO2.fill(g.arterialO2), g.transitCo2.fill(g.arterialCo2);
  g.uptakeO2 = vo2, g.outputCo2 = vco2;

  double all = 0;
  for (std::size_t i = 0; i < kSideCount; ++i) {
    const double gas = std::max(s.lungs.volumeL[i], 0.02) * stpdPerL;
    g.oxygenMl[i] = gas * (1 - g.deadLung) * g.alveolarO2 / dry;
    g.carbonDioxideMl[i] = gas * (1 - g.deadLung) * g.alveolarCo2 / dry;
    g.deadLungO2Ml += gas * g.deadLung * fio2;
    all += s.lungs.parameters.share[i];
    g.volumeBeforeL[i] = s.lungs.volumeL[i];
    g.lowO2[i] = g.alveolarO2 - 20;
    g.capillaryShift[i] = shift;
    g.flowShare[i] = s.lungs.parameters.share[i];
  }
  for (double& share : g.flowShare)
    share /= std::max(all, 1e-6);
  g.deadSpaceO2.fill(fio2);
  g.shuntedShare = g.parameters.restingShunt;
  fillTissues(s, flow);
  readCapillaries(s);
}

} // namespace halsted::twin
