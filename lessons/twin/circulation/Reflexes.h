// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace halsted::twin {

struct State;

struct ReflexParameters {
  double pressureSetMmHg = 92; ///< of the arterial baroreflex; anchored to rest
  double fillingSetMmHg = 6;   ///< of cardiopulmonary receptors (transmural); anchored to rest
  double arterialGain = 1, cardiopulmonaryGain = 1, chemoGain = 1;
  double heartGain = 1; ///< of the heart's answer: age and heart failure lower it
  double hormoneGain = 1;
  double restingActivity = 0.2; ///< sympathetic activity at rest, 0..1; anchored
  double restingVagal = 0.6;
};

/// Nerves and hormones. Activities are 0..1, each with the lag of its organ.
struct Reflexes {
  ReflexParameters parameters;
  double arterialPressure = 92, filling = 6; ///< as sensed: low-passed
  double sympathetic = 0.2, vagal = 0.6;     ///< central outflow
  double heartSympathetic = 0.2, heartVagal = 0.6, vesselSympathetic = 0.2, veinSympathetic = 0.2, contractileSympathetic = 0.2;
  double hormones = 0;  ///< 0..1 beyond rest: angiotensin, vasopressin; minutes
  double stress = 0;    ///< pain, fear, hypoxia, effort: drive beyond the reflex, written by Brain
  double vagalPull = 0; ///< 0..1, traction on peritoneum and the like, by an act
  double spare[12] = {};
};

/// 50 Hz. Writes influences[Reflex] and [Hormones] of heartRate, contractility, resistance, venousUnstressedMl, urine.
/// Reads drugs.effects for blocked receptors and depressed centres.
void stepReflexes(State& state, double dtS);
/// Takes the mean state at the end of the first rest as set point.
void anchorReflexes(State& state);

} // namespace halsted::twin
