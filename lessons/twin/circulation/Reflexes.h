// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

/// Gains of the standard patient after Ursino 1998 (Am J Physiol 275:H1733) and Heldt 2002, fitted to the staged haemorrhage of the
/// validation table.
struct ReflexParameters {
  double pressureSetMmHg = 92;      ///< of the arterial baroreflex; anchored to rest
  double pulsePressureSetMmHg = 45; ///< anchored to rest: a full pulse excites receptors more than its mean
  double fillingSetMmHg = 6;        ///< of cardiopulmonary receptors (transmural); anchored to rest
  double arterialGain = 1, cardiopulmonaryGain = 1, chemoGain = 1;
  double heartGain = 1; ///< of the heart's answer: age and heart failure lower it
  double hormoneGain = 1;
  double restingActivity = 0.2; ///< sympathetic activity at rest, 0..1; anchored
  double restingVagal = 0.6;
  double pressureSpanMmHg = 16, fillingSpanMmHg = 4.9; ///< error that changes the drive by one (e-fold of activity)
  double heartShareOfFilling = 0.62;                   ///< of the cardiopulmonary reflex that reaches the heart
  double vagalGain = 1.0;
  double rateReach = 0.56;      ///< share of the way from the intrinsic to the greatest rate that full activity gives without effort
  double resistanceReach = 1.0; ///< change of the resistance factor from no to full activity
  double contractilityReach = 1.0;
  double veinReachMl = 285; ///< unstressed volume mobilised by full activity, at 5 L of blood
};

/// Nerves and hormones. Activities are 0..1, each with the lag of its organ.
struct Reflexes {
  ReflexParameters parameters;
  double arterialPressure = 92, filling = 6; ///< as sensed: low-passed
  double sympathetic = 0.2, vagal = 0.6;     ///< central outflow
  double heartSympathetic = 0.2, heartVagal = 0.6, vesselSympathetic = 0.2, veinSympathetic = 0.2, contractileSympathetic = 0.2;
  double hormones = 0;    ///< 0..1 beyond rest: angiotensin, vasopressin; minutes
  double adrenaline = 0;  ///< 0..1 from the adrenal glands beyond rest
  double stress = 0;      ///< pain, fear, hypoxia, effort: drive beyond the reflex, written by Brain
  double vagalPull = 0;   ///< 0..1, traction on peritoneum and the like, by an act
  double chemoreflex = 0; ///< output: drive by oxygen, carbon dioxide and pH
  double averagePressure = 92, averagePulse = 45, averageFilling = 6; ///< over some 15 s: what an anchor takes as rest
  double centreFailure = 0;                                           ///< 0..1 of the vasomotor centre silent after minutes without oxygen
};

/// 50 Hz. Writes influences[Reflex] and [Hormones] of heartRate, contractility, resistance, venousUnstressedMl, urine.
/// Reads drugs.effects for blocked receptors and depressed centres.
void stepReflexes(State& state, double dtS);
/// Takes the mean state at the end of the first rest as set point, here and in the circulation.
void anchorReflexes(State& state);

} // namespace halsted::twin
