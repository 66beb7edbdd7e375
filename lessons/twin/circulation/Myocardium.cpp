// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/circulation/Myocardium.h"

#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

/// Oxygen that muscle cannot take from blood, mL/dL: a venous pressure of some 10 mmHg.
constexpr double kLeftOver = 2;

/// Contractility of muscle that gets a share of the oxygen it needs: held down to three quarters, then falling with flow
/// (perfusion-contraction matching; Ross 1991, Circulation 83:1076).
double byOxygen(double supplyRatio) {
  return std::clamp(0.05 + 0.95 * supplyRatio / 0.75, 0.05, 1.0);
}

} // namespace

void stepMyocardium(State& state, double dtS) {
  Myocardium& m = state.myocardium;
  const Circulation& c = state.circulation;
  const CirculationParameters& p = c.parameters;
  Influences& in = state.influences;
  const bool fibrillates = state.heart.rhythm == RhythmKind::Vf;

  if (p.autoregulates > 0) {
    // Need: a fifth for the muscle at rest, the rest for rate, pressure and vigour (Rooke and Feigl 1982, Circ Res 50:273).
    const double rate = std::clamp(state.heart.ratePerMin, 0.0, 300.0) / p.anchorRate;
    const double vigour = 0.5 + 0.5 * std::clamp(in.contractility.product(), 0.0, 3.0);
    const double work = rate * std::max(c.beat.systolic, 0.0) / p.anchorSystolic;
    double demand = 0.2 + 0.8 * work * vigour;
    if (fibrillates) // a fibrillating heart needs about as much as an idly beating one (Jardetzky 1960)
      demand = std::max(demand, 0.6);
    m.demand = toward(m.demand, std::clamp(demand, 0.15, 8.0), dtS, 3);

    // What stays in venous blood at the lowest tissue pressure is of no use.
    const double oxygen = std::clamp((state.gases.arterialO2 - kLeftOver) / std::max(p.anchorOxygen - kLeftOver, 1.0), 0.0, 2.0);
    const double supply = std::max(c.bedFlow[kCoronaryBed], 0.0) / p.anchorFlow[kCoronaryBed] * oxygen;
    m.supplyRatio = toward(m.supplyRatio, std::min(supply / m.demand, 2.0), dtS, 5);

    // The right coronary artery flows through the whole cycle against right ventricular pressure and can triple its flow; that reserve
    // is used up when the ventricle works against high pressure or the aorta gives too little.
    const double anchorDrive = p.anchorPressure - 0.5 * p.anchorPulmonarySystolic;
    m.rightFlow = std::max(0.0, c.beat.mean - 0.5 * c.beat.pulmonarySystolic) / std::max(anchorDrive, 10.0);
    const double rightWork = rate * std::max(c.beat.pulmonarySystolic, 0.0) / p.anchorPulmonarySystolic;
    const double rightNeed = 0.3 + 0.7 * rightWork;
    const double reserve = 3.5 * std::clamp(state.heart.parameters.oxygenReserve, 0.2, 1.5);
    m.rightSupplyRatio = toward(m.rightSupplyRatio, std::min(reserve * m.rightFlow * oxygen / rightNeed, 2.0), dtS, 5);

    // Stunning: ten minutes of severe ischaemia leave half of the muscle weak for an hour (Braunwald and Kloner 1982).
    const bool arrested = isArrestRhythm(state.heart.rhythm);
    const double starving = std::clamp(1 - m.supplyRatio / (arrested ? 1.0 : 0.5), 0.0, 1.0);
    // A whole heart without flow is stunned sooner (Kern 1996, J Am Coll Cardiol 28:232; Laurent 2002, J Am Coll Cardiol 40:2110).
    const double stunS = arrested ? 160 : 900;
    m.stunned += dtS * (starving * (1 - m.stunned) / stunS - m.stunned * (starving > 0 ? 0 : 1) / 3600);
    m.stunned = std::clamp(m.stunned, 0.0, 1.0);
    m.contractility = toward(m.contractility, byOxygen(m.supplyRatio) * (1 - 0.5 * m.stunned), dtS, 8);
    m.rightContractility = toward(m.rightContractility, byOxygen(m.rightSupplyRatio) * (1 - 0.5 * m.stunned), dtS, 8);
  }

  in.contractility[Cause::Oxygen] = m.contractility;
  in.rightContractility[Cause::Oxygen] = m.rightContractility;
  in.contractility[Cause::Injury] = 1 - std::clamp(state.heart.infarctLeft, 0.0, 0.97);
  in.rightContractility[Cause::Injury] = 1 - std::clamp(state.heart.infarctRight, 0.0, 0.97);
  // Acidosis below pH 7.2 (Mitchell 1972; Marsh 1988).
  const double acid = std::clamp(1 - 1.6 * (7.2 - state.gases.pH), 0.25, 1.0);
  in.contractility[Cause::Acid] = acid;
  in.rightContractility[Cause::Acid] = acid;
}

} // namespace halsted::twin
