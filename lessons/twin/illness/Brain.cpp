// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/illness/Brain.h"

#include "lessons/twin/Lag.h"
#include "lessons/twin/State.h"
#include "lessons/twin/illness/Intracranial.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kRestingExtraction = 0.36; ///< of arterial oxygen by the brain: Gibbs 1942 (jugular saturation 0.62)

/// 0 at `none`, 1 at `full`, straight between.
double ramp(double value, double none, double full) {
  return std::clamp((value - none) / (full - none), 0.0, 1.0);
}

void feed(State& state, double dtS) {
  Brain& b = state.brain;
  const Circulation& c = state.circulation;
  const double core = std::clamp(state.heat.coreC, 10.0, 44.0);
  const double hypnosis = std::clamp(state.drugs.hypnosis, 0.0, 1.0);
  // Q10 of 2.3 (Michenfelder 1991); a silent cortex needs half (Michenfelder 1974).
  b.metabolism = std::exp(0.0833 * (core - 37)) * (1 - 0.5 * hypnosis);
  const double flow = std::max(0.0, c.bedFlow[kBrainBed]) / std::max(c.parameters.anchorFlow[kBrainBed], 0.1);
  const double hb = std::max(state.blood.hb, 0.5) / std::max(b.parameters.anchorHb, 1.0);
  const double content = std::max(0.0, state.gases.arterialO2) / std::max(c.parameters.anchorOxygen, 1.0);
  b.oxygenRatio = std::min(5.0, flow * content / b.metabolism);
  const double extraction = kRestingExtraction * b.metabolism / std::max(flow * hb, 0.02);
  b.venousSaturation = toward(b.venousSaturation, std::clamp(state.gases.sao2 - extraction, 0.0, 1.0), dtS, 6);
  b.stemOxygen = toward(b.stemOxygen, std::min(1.5, b.oxygenRatio), dtS, b.oxygenRatio < b.stemOxygen ? 25 : 8);

  // Cells die below a third of the flow, within five minutes of none (Jones, J Neurosurg 1981;54:773); cold spares them.
  const double lack = std::clamp(1 - b.stemOxygen / 0.33, 0.0, 1.0);
  b.ischaemia += dtS * (lack / 330 * b.metabolism * (1 - b.ischaemia) - (lack > 0 ? 0 : std::min(b.ischaemia, 0.3) * b.ischaemia / 20000));
  b.ischaemia = std::clamp(b.ischaemia, 0.0, 1.0);
}

/// Wakefulness without drugs, 0..1.
double wakefulness(const State& state) {
  const Brain& b = state.brain;
  const Infection& infection = state.illness.infection;
  // Confused below some 0.45, gone below 0.2 to 0.25 of jugular saturation (Lennox, Arch Neurol Psychiatry 1935;34:1001); who breathes
  // too much for health reaches 0.45 and is dizzy, but awake (Raichle and Plum, Stroke 1972;3:566).
  const double oxygen = ramp(b.venousSaturation, 0.2, 0.45);
  // Low pressure confuses before extraction is at its end: anxious and confused in class III haemorrhage (ATLS 10, 2018).
  const double perfusion = 1 - 0.1 * ramp(b.cppMmHg, 56, 46);
  // Cryer, Diabetes Care 2008;31:2170.
  const double glucose = ramp(state.blood.concentration[kGlucose], 1.1, 2.9);
  const double core = state.heat.coreC;
  const double temperature = ramp(core, 26, 33) * ramp(core, 43, 40.5);
  const double co2 = ramp(state.gases.paco2, 125 + 25, 80); // narcosis by carbon dioxide
  const double sodium = ramp(state.blood.concentration[kSodium], 105, 122) * ramp(state.blood.concentration[kSodium], 185, 160);
  // Delirium and coma of sepsis (Gofton and Young, Nat Rev Neurol 2012;8:557).
  const double septic = 1 - 0.18 * ramp(infection.inflammation, 0.5, 1) - 0.45 * infection.damage;
  const double injured = (1 - 0.72 * std::clamp(b.injury, 0.0, 1.0)) * (1 - b.herniation) * ramp(b.icpMmHg, 70, 28);
  return oxygen * perfusion * glucose * temperature * co2 * sodium * septic * injured * (1 - ramp(b.ischaemia, 0.05, 0.7));
}

void think(State& state, double dtS) {
  Brain& b = state.brain;
  const double hypnosis = std::clamp(state.drugs.hypnosis, 0.0, 1.0);
  const double own = state.heart.alive ? wakefulness(state) : 0;
  const double drugged = 1 - ramp(hypnosis, 0.06, 0.38);
  const double goal = own * drugged;
  b.consciousness = std::clamp(toward(b.consciousness, goal, dtS, goal < b.consciousness ? 6 : 20), 0.0, 1.0);
  // 15 needs full wakefulness; each point below is about a twelfth of it.
  b.gcs = std::clamp(std::round(3 + 12 * std::min(1.0, 1.02 * b.consciousness)), 3.0, 15.0);
  // Bouillon, Anesthesiology 2004;100:1353 gives the drugs' share; about one point per degree of cold (Mathew 2001).
  const double suppressed = ramp(b.stemOxygen, 0.1, 0.4) * (1 - b.ischaemia);
  const double bis = (97 * (1 - hypnosis) * (0.45 + 0.55 * own) - 1.1 * std::clamp(37 - state.heat.coreC, 0.0, 20.0)) * suppressed;
  b.bis = std::clamp(toward(b.bis, state.heart.alive ? std::max(bis, 0.0) : 0, dtS, 8), 0.0, 97.0);
}

/// Pain, dread and effort: what wakes the sympathetic nerves beyond the reflexes. Loss of blood itself is the reflexes' matter.
void feel(State& state, double dtS) {
  Brain& b = state.brain;
  const double hypnosis = std::clamp(state.drugs.hypnosis, 0.0, 1.0);
  const double analgesia = std::clamp(state.drugs.effects[DrugTarget::Analgesia], 0.0, 1.0);
  const double infarct = std::max(state.heart.infarctLeft, state.heart.infarctRight);
  const double emboli = ramp(state.illness.embolism.blocked, 0.2, 0.7);
  // Air between lung and wall hurts with each breath.
  const double pleuritic = 0.1 * ramp(std::max(state.lungs.pleuralAirMl[kLeft], state.lungs.pleuralAirMl[kRight]), 100, 800);
  const double raw =
      std::max({emboli, pleuritic, std::clamp(state.wounds.pain, 0.0, 1.0), 0.6 * ramp(infarct, 0, 0.3), 0.4 * ramp(b.injury, 0, 0.5)});
  b.pain = raw * (1 - analgesia) * (1 - hypnosis) * b.consciousness;
  // Whoever is awake and gets less air than he wants is afraid (Banzett, J Appl Physiol 1990).
  const double resting = std::max(state.drive.parameters.restingVentilationLMin, 0.1);
  const double unmet = (state.drive.ventilationLMin - state.lungs.minuteLMin) / resting;
  // Effort beyond what the breath should cost is felt as well (Killian and Campbell 1983, Annu Rev Physiol 45:465).
  const double loaded = ramp(state.drive.compensation, 1.5, 4.0);
  b.hunger = toward(b.hunger, std::max(ramp(unmet, 0.7, 2.5), loaded), dtS, 8);
  const double fear = 0.8 * b.hunger * b.consciousness * (1 - hypnosis);
  const double watts = std::clamp(state.tissues.exerciseW, 0.0, 600.0) * 70 / std::max(state.person.leanKg * 1.25, 5.0);
  const double effort = b.consciousness > 0.5 ? 3.2 * watts / (watts + 110) : 0;

  // The last stand of an ischaemic brainstem. Pressure inside the skull shows as Cushing's answer through the column Injury: vessels
  // narrow and the reflexes slow the heart; without it, as sympathetic drive.
  const double dying = (1 - ramp(b.herniation, 0.5, 0.9)) * ramp(b.stemOxygen, 0.05, 0.2) * (1 - 0.6 * hypnosis);
  const double lack = ramp(b.stemOxygen, 0.7, 0.3) * dying;
  const double skull = ramp(b.icpMmHg, 22, 45);
  b.cushing = std::max(lack, 0.6 * ramp(b.icpMmHg, 25, 60) * dying) * skull;
  state.reflexes.stress = 0.9 * b.pain + fear + effort + 0.3 * state.heat.coldShock + 1.2 * lack * (1 - skull);

  Influences& f = state.influences;
  constexpr Cause c = Cause::Injury;
  // A dead brainstem lets the vessels go (Novitzky, J Heart Transplant 1986;5:63).
  const double dead = ramp(b.herniation, 0.85, 1);
  f.resistance[c] = (1 + 2.2 * b.cushing) * (1 - 0.45 * dead);
  f.contractility[c] = 1 + 0.4 * b.cushing - 0.2 * dead;
  f.heartRate[c] = 1 - 0.22 * b.cushing;
  f.temperatureSetC[c] = -1.5 * dead;
  f.urine[c] = 1 + 2 * dead; // no vasopressin

  // Breathing stops with the brainstem; the last breaths are deep and rare.
  const double stem = ramp(b.stemOxygen, 0.18, 0.45) * (1 - ramp(b.ischaemia, 0.3, 0.85)) * (1 - ramp(b.herniation, 0.5, 0.9));
  f.breathingDrive[c] = stem;
  f.breathingRate[c] = (0.35 + 0.65 * ramp(stem, 0.2, 0.9)) * (1 - 0.4 * b.cushing);
  constexpr Cause e = Cause::Effort;
  const double need = std::max(1.0, state.tissues.vo2 / std::max(state.tissues.parameters.restingVo2, 10.0));
  const double work = state.tissues.exerciseW > 0 ? 0.85 * (need - 1) : 0;
  f.breathingDrive[e] = 1 + work + 0.25 * b.pain + 0.2 * fear;
  f.breathingRate[e] = 1 + 0.25 * work + 0.25 * b.pain + 0.2 * fear;
}

} // namespace

void stepBrain(State& state, double dtS) {
  Brain& b = state.brain;
  BrainParameters& p = b.parameters;
  if (state.circulation.parameters.autoregulates <= 0) {
    b.icpMmHg = p.icpMmHg;
    b.cppMmHg = state.circulation.beat.mean - b.icpMmHg;
    p.anchored = 0;
    return;
  }
  if (p.anchored <= 0) {
    p.anchored = 1;
    p.anchorVenousMmHg = state.circulation.beat.centralVenous;
    p.anchorOsmolality = state.fluids.osmolality;
    p.anchorHb = state.blood.hb;
  }
  feed(state, dtS);
  stepIntracranial(state, dtS);
  think(state, dtS);
  feel(state, dtS);
}

} // namespace halsted::twin
