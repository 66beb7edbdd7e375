// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/fluids/Heat.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kHeatJPerKgC = 3470;     ///< of the body
constexpr double kCoreShare = 0.72;       ///< of its mass; the rest is limbs, skin and fat near it
constexpr double kWattPerMlMin = 0.336;   ///< of oxygen: 20.2 kJ/L
constexpr double kBreathShare = 0.1;      ///< of heat made, lost with breath
constexpr double kInsensibleShare = 0.13; ///< and by water through the skin
constexpr double kShellGapC = 3.5;        ///< core minus shell at rest in 24 degC
constexpr double kVaporJPerMl = 2430;
constexpr double kSkinFilm = 0.15; ///< of the difference between shell and water that warmed water at the skin keeps
constexpr double kSkinS = 20, kAdaptS = 60, kShockC = 12;

struct Thresholds {
  double constrictC, shiverC, sweatC;
};
/// Sessler 2008 (Anesthesiology 109:318): awake, constriction begins just below the set point, shivering 1 degC below, sweating just
/// above. Hypnotics and volatile agents lower the cold thresholds by 2-4 degC and raise the warm one by about 1.
Thresholds thresholds(const State& s) {
  const double set = s.heat.parameters.coreSetC + s.influences.temperatureSetC.sum();
  const double depth = std::clamp(s.drugs.hypnosis, 0.0, 1.0), old = std::clamp((s.person.ageYears - 60) / 30, 0.0, 1.0);
  return {set - 0.05 - 2.8 * depth - 0.4 * old, set - 1.0 - 3.0 * depth - 0.5 * old, set + 0.15 + 1.0 * depth};
}

/// Body heat moves between core and shell with the blood; anaesthesia opens the skin's vessels and lets it (redistribution).
double vasomotion(const State& s, const Thresholds& t, double core) {
  const double depth = std::clamp(s.drugs.hypnosis, 0.0, 1.0);
  double open = 1 + 1.6 * depth;
  if (core < t.constrictC)
    open *= std::max(0.4, 1 - 0.9 * (t.constrictC - core));
  else if (core > t.sweatC)
    open *= std::min(4.0, 1 + 3 * (core - t.sweatC));
  open *= 1 + 0.5 * s.heat.shivering; // shivering muscle is perfused
  return open * std::clamp(s.circulation.beat.outputLMin / std::max(0.7 * s.circulation.parameters.bloodVolumeMl / 1000, 0.1), 0.15, 1.0);
}

/// The skin's surface in water and, a minute behind, what its receptors have adapted to: their difference is what sudden cold excites.
/// It is greatest after half a minute and over within three, and full at 5 to 10 degC (Tipton 1989, Clin Sci 77:581; Tipton and Golden
/// 2002, Essentials of Sea Survival).
void stepSkin(State& s, double dtS) {
  Heat& h = s.heat;
  const double surface = h.inWater ? h.environmentC + kSkinFilm * (h.shellC - h.environmentC) : h.shellC;
  h.skinC += std::min(1.0, dtS / kSkinS) * (surface - h.skinC);
  h.skinFeltC += std::min(1.0, dtS / kAdaptS) * (h.skinC - h.skinFeltC);
  const double awake = s.heart.alive ? 1 - std::clamp(s.drugs.hypnosis, 0.0, 1.0) : 0;
  h.coldShock = awake * std::clamp((h.skinFeltC - h.skinC - 1) / kShockC, 0.0, 1.2);
}

/// 0..1 of the greatest shivering, which adds 2.5 times resting heat in the young (with lean muscle up to four). Relaxed or very cold
/// muscle cannot (Mallet 2002: it ceases below about 31 degC).
double shiverWanted(const State& s, const Thresholds& t, double core) {
  const double drive = std::clamp((t.shiverC - core) / 1.5, 0.0, 1.0);
  const double cold = std::clamp((s.heat.coreC - 30) / 2, 0.0, 1.0);
  return drive * cold * std::clamp(s.drugs.trainOfFour, 0.0, 1.0) * (s.heart.alive ? 1 : 0);
}

double shiverMultiple(const State& s) {
  const double old = std::clamp((s.person.ageYears - 50) / 40, 0.0, 1.0);
  return 2.5 * (1 - 0.5 * old) * (s.person.ageYears < 1 ? 0.3 : 1);
}

/// What temperature does to organs, relative to this person's resting temperature.
void act(State& s, double lag) {
  const Heat& h = s.heat;
  const double d = std::clamp(h.coreC - h.parameters.coreSetC, -22.0, 8.0), cold = std::max(-d, 0.0), hot = std::max(d, 0.0);
  Influences& i = s.influences;
  // Sinus node: +10 %/degC of fever; in the cold -5 to -6 %/degC, half the rate at 28 degC (Mallet 2002).
  i.heartRate[Cause::Temperature] = std::max(0.1, (1 + 0.085 * hot - 0.055 * cold) * (1 + 0.15 * h.shivering) * (1 + 0.4 * h.coldShock));
  // Cold muscle keeps its strength to about 30 degC (Mallet 2002; Weisser 2001); heat stroke weakens it.
  const double strength = std::clamp(1 - 0.06 * std::max(cold - 6, 0.0) - 0.12 * std::max(hot - 4, 0.0), 0.05, 1.0);
  i.contractility[Cause::Temperature] = i.rightContractility[Cause::Temperature] = strength;
  // Cold skin shuts its own vessels and those of resting muscle (Barcroft and Edholm 1943; Sramek 2000: pressure rises in water of 14
  // degC); shivering opens those of muscle.
  const double shut =
      std::clamp((h.parameters.coreSetC - kShellGapC - 2 - h.skinC) / 14, 0.0, 1.0) * (1 - std::clamp(s.drugs.hypnosis, 0.0, 1.0));
  i.resistance[Cause::Temperature] =
      std::clamp((1 + 0.03 * std::min(cold, 9.0) - 0.05 * hot) * (1 + 0.25 * shut) * (1 - 0.4 * h.shivering), 0.5, 1.5);
  // Water presses blood from the limbs into the chest (Arborelius 1972), and so do shivering muscles.
  double& veins = i.venousUnstressedMl[Cause::Temperature];
  const double squeezed = -((h.inWater ? 300 : 0) + 250 * h.shivering) * s.circulation.parameters.bloodVolumeMl / 5000;
  veins += lag * (squeezed - veins);
  veins = std::fabs(veins) < 1e-6 ? 0 : veins;
  i.oxygenDemand[Cause::Temperature] = std::exp(0.0788 * d) * (1 + shiverMultiple(s) * h.shivering); // Q10 2.2
  // Drive falls with carbon dioxide made, to half at 28 degC (Danzl and Pozos 1994), by rate more than by depth; heat quickens.
  // Muscle at work, shivering or not, quickens breath ahead of the carbon dioxide it makes.
  const double work = 1 + 0.7 * shiverMultiple(s) * h.shivering;
  // Cold shock: gasps and ventilation four to five times that of rest (Tipton 1989).
  i.breathingDrive[Cause::Temperature] =
      (1 + 6 * h.coldShock) * work * std::clamp(1 + 0.06 * hot - 0.035 * cold - 0.02 * std::max(cold - 4, 0.0), 0.0, 1.6);
  i.breathingRate[Cause::Temperature] = (1 + 1.3 * h.coldShock) * std::clamp(1 + 0.05 * hot - 0.075 * std::max(cold - 3, 0.0), 0.3, 1.4);
  // Filtration halves by 28 degC, while cold tubules keep back less: urine holds (Mallet 2002).
  i.glomerularFlow[Cause::Temperature] = std::clamp(1 - 0.055 * cold, 0.2, 1.0);
  i.urine[Cause::Temperature] = std::clamp(1 + 0.12 * std::min(cold, 5.0) - 0.1 * std::max(cold - 5, 0.0), 0.2, 1.6);
}

} // namespace

void stepHeat(State& s, double dtS) {
  Heat& h = s.heat;
  const Thresholds t = thresholds(s);
  stepSkin(s, dtS);
  const double mass = std::max(s.person.weightKg, 2.0);
  const double core = mass * kCoreShare * kHeatJPerKgC, shell = mass * (1 - kCoreShare) * kHeatJPerKgC;
  h.madeW = std::clamp(s.tissues.vo2, 0.0, 8000.0) * kWattPerMlMin;

  // What the hypothalamus feels: core, and skin with a tenth of the weight, as far as skin can tell.
  const double error = h.coreC + std::clamp(0.1 * (h.skinC - (h.parameters.coreSetC - kShellGapC)), -2.0, 1.0);
  const double lag = std::min(1.0, dtS / 60);
  h.vasomotion += lag * (vasomotion(s, t, error) - h.vasomotion);
  // A core that is held by a machine is cooled under control: shivering is suppressed, as in temperature management.
  h.shivering += lag * ((h.forced ? 0 : shiverWanted(s, t, error)) - h.shivering);
  h.shivering = h.shivering < 1e-6 ? 0 : h.shivering;
  const double wet = s.person.surfaceM2 / 1.85;
  const double sweat = h.inWater || !s.heart.alive ? 0 : std::clamp((error - t.sweatC) * 320, 0.0, 600.0) * wet;
  h.sweatW += lag * (sweat - h.sweatW);
  h.sweatW = h.sweatW < 1e-6 ? 0 : h.sweatW;

  // Water takes heat from the skin about 12 times as fast as air with light bedding (Toner and McArdle 1988).
  const double skin =
      h.skinWPerC / std::max(h.parameters.insulation, 0.05) * (h.inWater ? 12 * std::max(h.parameters.insulation, 0.05) : 1);
  const double wetLoss = (kBreathShare + kInsensibleShare) * h.madeW * (h.inWater ? 0.5 : 1);
  h.lossW = skin * (h.shellC - h.environmentC) + wetLoss + h.sweatW - h.warmerW;
  const double toShell = h.coreWPerC * h.vasomotion * (h.coreC - h.shellC);
  const double breath = kBreathShare * h.madeW;
  // Muscle that shivers lies half in the shell.
  const double multiple = shiverMultiple(s) * h.shivering, outside = 0.5 * h.madeW * multiple / (1 + multiple);
  h.coreC += dtS / core * (h.madeW - outside - breath - toShell + s.fluids.dripHeatW);
  h.shellC += dtS / shell * (outside + toShell - (h.lossW - breath));
  if (h.forced) {
    const double step = 0.05 * dtS; // a degree in 20 s
    const double before = h.coreC, gap = std::clamp(h.forcedC, 15.0, 44.0) - h.coreC;
    h.coreC += std::clamp(gap, -step, step);
    h.shellC += h.coreC - before;
  }
  h.coreC = std::clamp(h.coreC, 10.0, 46.0);
  h.shellC = std::clamp(h.shellC, std::min(h.environmentC, 0.0), 46.0);
  s.fluids.sweatMlS = h.sweatW / kVaporJPerMl;
  act(s, lag);
}

void anchorHeat(State& s) {
  Heat& h = s.heat;
  h.coreC = h.parameters.coreSetC;
  h.shellC = h.skinC = h.skinFeltC = h.coreC - kShellGapC;
  h.coldShock = 0;
  h.madeW = s.tissues.vo2 * kWattPerMlMin;
  h.vasomotion = 1;
  h.sweatW = h.shivering = 0;
  h.coreWPerC = (1 - kBreathShare) * h.madeW / kShellGapC;
  h.skinWPerC = (1 - kBreathShare - kInsensibleShare) * h.madeW / std::max(h.shellC - h.environmentC, 2.0) * h.parameters.insulation;
  h.lossW = h.madeW;
  act(s, 1);
}

} // namespace halsted::twin
