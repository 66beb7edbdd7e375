// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/drugs/Effects.h"

#include "lessons/twin/State.h"
#include "lessons/twin/drugs/DrugTable.h"
#include "lessons/twin/drugs/Drugs.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

double power(double x, double gamma) {
  return gamma == 1 ? x : x > 0 ? std::pow(x, gamma) : 0;
}

/// Doses on one target, each as a share of the concentration with half effect (Loewe): a joint emax and steepness by their parts.
struct Joint {
  double x = 0, emax = 0, gamma = 0;

  void add(double dose, const DrugEffect& effect) {
    x += dose;
    emax += dose * effect.emax;
    gamma += dose * effect.gamma;
  }
  /// x^gamma, with the doses made `shift` times weaker.
  double drive(double shift = 1) const { return x > 0 ? power(x / shift, gamma / x) : 0; }
  double share(double shift = 1) const {
    const double u = drive(shift);
    return u > 0 ? emax / x * u / (1 + u) : 0;
  }
  /// How many times the dose of a competing agonist must rise (Gaddum-Schild).
  double doseRatio() const { return 1 + drive(); }
};

/// Opioid and hypnotic deepen each other's depression of breathing beyond addition (Nieuwenhuijs, Anesthesiology 2003;98:312).
constexpr double kBreathingSynergy = 1.5;
/// The inhibitor of cholinesterase shifts competitive relaxants to no more than about twofold (Bartkowski, Anesth Analg 1987;66:594).
constexpr double kGreatestReversal = 1.3;
/// The diaphragm needs about 1.3 times the concentration (Cantineau, Anesthesiology 1994;81:585).
constexpr double kDiaphragmRatio = 1.3;
/// Full beta-2 stimulation: potassium into cells (Brown, N Engl J Med 1983;309:1414: -0.8 mmol/L), share of bronchial tone.
constexpr double kBeta2PotassiumMmolL = -1.1, kBeta2Bronchi = 0.95;
/// Slowing of the sinus node by full block of cholinesterase, without an antimuscarinic.
constexpr double kCholinergicSlowing = 0.35;

struct Effects {
  DrugEffects effects;
  double diaphragmBlock = 0;
};

Effects allEffects(const State& state, const DrugTable& table, std::int64_t without) {
  using enum DrugTarget;
  Effects result;
  const auto used = static_cast<std::size_t>(std::clamp<std::int64_t>(state.drugs.usedSlots, 0, kDrugSlotCount));
  if (used == 0)
    return result;
  std::array<Joint, kDrugTargetCount> joint{};
  auto at = [&joint](DrugTarget target) -> Joint& { return joint[static_cast<std::size_t>(target)]; };
  auto dose = [](const DrugSlot& slot, const DrugEffect& effect) { return slot.effectSite * slot.sensitivity / effect.ec50; };
  auto drugOf = [&](const DrugSlot& slot) -> const Drug& { return table.drugs()[static_cast<std::size_t>(slot.drug)]; };
  auto counts = [&](const DrugSlot& slot) { return slot.drug != without && slot.effectSite > 0; };

  for (std::size_t i = 0; i < used; ++i)
    if (const DrugSlot& slot = state.drugs.inUse[i]; counts(slot))
      for (const DrugEffect& effect : drugOf(slot).effects)
        if (effect.target == OpioidAntagonism || effect.target == BenzodiazepineAntagonism)
          at(effect.target).add(dose(slot, effect), effect);
  const double opioidShift = at(OpioidAntagonism).doseRatio(), benzodiazepineShift = at(BenzodiazepineAntagonism).doseRatio();

  DrugEffects& sum = result.effects;
  std::array<double, kDrugTargetCount> kept; // product of what factors leave
  kept.fill(1);
  Joint opioidBreathing, otherBreathing;
  for (std::size_t i = 0; i < used; ++i) {
    const DrugSlot& slot = state.drugs.inUse[i];
    const Drug& drug = drugOf(slot);
    const double lungs = slot.airway;
    if (slot.drug == without || !(slot.effectSite > 0 || lungs > 0))
      continue;
    const double shift = drug.family == DrugFamily::Opioid           ? opioidShift
                         : drug.family == DrugFamily::Benzodiazepine ? benzodiazepineShift
                                                                     : 1;
    for (const DrugEffect& effect : drug.effects) {
      const auto t = static_cast<std::size_t>(effect.target);
      double x = dose(slot, effect) / shift;
      if (effect.target == Bronchodilation)
        x += lungs / effect.ec50;
      if (!(x > 0) || effect.target == OpioidAntagonism || effect.target == BenzodiazepineAntagonism)
        continue;
      if (effect.target == BreathingDrive && effect.emax < 0) {
        (drug.family == DrugFamily::Opioid ? opioidBreathing : otherBreathing).add(x, effect);
        continue;
      }
      if (effect.target == Anticoagulation)
        for (std::size_t j = 0; j < used; ++j)
          if (const DrugSlot& other = state.drugs.inUse[j]; counts(other))
            for (int reversed : drugOf(other).reversedDrugs)
              if (reversed == slot.drug)
                for (const DrugEffect& reversal : drugOf(other).effects)
                  if (reversal.target == AnticoagulationReversal)
                    x /= 1 + power(dose(other, reversal), reversal.gamma);
      const DrugCombination how = drugCombination(effect.target);
      if (how == DrugCombination::Share) {
        joint[t].add(x, effect);
        continue;
      }
      const double u = power(x, effect.gamma), change = effect.emax * u / (1 + u);
      if (how == DrugCombination::Factor)
        kept[t] *= 1 + change;
      else
        sum.value[t] += change;
    }
  }
  for (std::size_t t = 0; t < kDrugTargetCount; ++t)
    if (joint[t].x > 0)
      sum.value[t] = joint[t].share();
    else if (kept[t] != 1)
      sum.value[t] = kept[t] - 1;

  sum[Alpha1] = at(Alpha1).share(at(Alpha1Block).doseRatio());
  sum[Beta1] = at(Beta1).share(at(Beta1Block).doseRatio());
  sum[Beta2] = at(Beta2).share(at(Beta2Block).doseRatio());
  sum[Bronchodilation] = 1 - (1 - sum[Bronchodilation]) * (1 - kBeta2Bronchi * sum[Beta2]);
  sum[PotassiumShift] += kBeta2PotassiumMmolL * sum[Beta2];

  const double reversal = 1 + kGreatestReversal * sum[CholinesteraseBlock];
  const double depolarised = sum[DepolarisingBlock];
  sum[NeuromuscularBlock] = 1 - (1 - at(NeuromuscularBlock).share(reversal)) * (1 - depolarised);
  result.diaphragmBlock =
      1 - (1 - at(NeuromuscularBlock).share(reversal * kDiaphragmRatio)) * (1 - at(DepolarisingBlock).share(kDiaphragmRatio));
  sum[HeartRate] = (1 + sum[HeartRate]) * (1 - kCholinergicSlowing * sum[CholinesteraseBlock] * (1 - sum[Muscarinic2Block])) - 1;

  if (const double o = opioidBreathing.drive(), h = otherBreathing.drive(); o + h > 0) {
    const double alone = std::min(opioidBreathing.share(), otherBreathing.share());
    const double emax =
        (o > 0 ? o * opioidBreathing.emax / opioidBreathing.x : 0) + (h > 0 ? h * otherBreathing.emax / otherBreathing.x : 0);
    const double u = o + h + kBreathingSynergy * o * h;
    const double change = std::min(alone, emax / (o + h) * u / (1 + u));
    sum[BreathingDrive] = (1 + sum[BreathingDrive]) * (1 + change) - 1;
  }
  return result;
}

} // namespace

DrugEffects drugEffectsWithout(const State& state, const DrugTable& table, std::int64_t drug) {
  return allEffects(state, table, drug < 0 ? -2 : drug).effects;
}

void computeDrugEffects(State& state, const DrugTable& table) {
  const Effects all = allEffects(state, table, -2);
  state.drugs.effects = all.effects;
  state.drugs.trainOfFour = 1 - all.effects[DrugTarget::NeuromuscularBlock];
  state.drugs.diaphragmBlock = all.diaphragmBlock;
  state.drugs.hypnosis = all.effects[DrugTarget::Hypnosis];
}

} // namespace halsted::twin
