// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/circulation/Circulation.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kMmHgPerCmH2O = 0.7355591;
/// Shares of the pressure of a chest compression that reach each structure: the ventricles are squeezed between sternum and spine,
/// the rest of the chest feels a part of it (cardiac and thoracic pump together: Redberg 1993, Circulation 88:534; Paradis 1989,
/// Circulation 80:361).
constexpr double kChestShare = 0.88, kAtrialShare = 0.9;
/// Lungs that fill squeeze the heart's fossa and pull on the pericardium, mL for each litre above their resting volume (Dock 1961, Arch
/// Intern Med 108:837; Marini 1981, Am Rev Respir Dis 124:382).
constexpr double kCrowding = 85, kMostCrowdingL = 1.2;
/// Half the height of the lungs of a lying adult, mmHg: West's zones.
constexpr double kLungHeight = 6;
/// Coronary vessels shut below this pressure even when fully open (zero-flow pressure: Dole 1984, Prog Cardiovasc Dis 26:343).
constexpr double kCoronaryClosing = 12;
/// Great veins collapse where they enter the chest below this pressure (Guyton 1957).
constexpr double kCollapse = -1;

/// Pressures around the vessels that hold for a whole step.
struct Outside {
  double pleural, chest, ventricles, atria, alveolar;
  double crowdingMl; ///< room that full lungs take from the pericardium
};

struct Activation {
  double ventricles, atria;
};

struct Instant {
  std::array<double, kVesselCount> pressure;
  std::array<double, kBedCount> bed;
  std::array<double, kValveCount> valve;
  double pulmonary, pericardial;
};

Outside outsideOf(const State& state) {
  const double full = state.lungs.volumeL[kLeft] + state.lungs.volumeL[kRight] - state.lungs.parameters.functionalResidualL;
  const double pleural = state.lungs.pleuralMmHg, squeeze = state.heart.compressionMmHg;
  return {pleural,
          pleural + kChestShare * squeeze,
          squeeze,
          kAtrialShare * squeeze,
          state.lungs.alveolarCmH2O * kMmHgPerCmH2O,
          kCrowding * std::clamp(full, 0.0, kMostCrowdingL)};
}

Activation activationAt(const State& state, double aheadS) {
  return {ventricularActivation(state.heart, aheadS), atrialActivation(state.heart, aheadS)};
}

/// Transmural pressure of a vessel. Below its unstressed volume it collapses: little suction until nearly empty.
inline double vesselPressure(double volume, double unstressed, double elastance) {
  const double stretch = volume - unstressed;
  if (stretch >= 0)
    return stretch * elastance;
  const double empty = -stretch;
  const double soft = -6.5 * empty / (volume + 0.3 * unstressed);
  return std::max(soft, stretch * elastance);
}

/// Large arteries stiffen with pressure: elastance grows by 0.8 % per mmHg above the resting mean (Langewouters 1984).
inline double stiffened(double mmHg, double resting) {
  const double over = mmHg - resting;
  return over > 0 ? mmHg + 0.004 * over * over : mmHg;
}

/// Exponential at rest; linear far out, so that absurd volumes stay finite.
inline double passive(double volume, double unstressed, double mmHg, double perMl) {
  const double x = (volume - unstressed) * perMl;
  return x < 6 ? mmHg * (std::exp(x) - 1) : mmHg * 403.4 * (1 + x - 6);
}

inline double ventricle(double volume, double unstressed, double septum, double elastance, double mmHg, double perMl, double activation) {
  const double rest = passive(volume + septum, unstressed, mmHg, perMl);
  const double contracted = elastance * std::max(volume - unstressed, 0.0);
  return rest + activation * std::max(contracted - rest, 0.0);
}

inline double throughValve(double difference, double forward, double backward) {
  return difference * (difference > 0 ? forward : backward);
}

/// From a vein outside the chest into it: a waterfall while the vein collapses at the border, valves against backflow.
inline double intoChest(double vein, double chest, double surrounding, double resistance, double backward) {
  const double drop = vein - std::max(chest, surrounding);
  if (drop >= 0)
    return drop / resistance;
  return vein < chest ? (vein - chest) * backward : 0.0;
}

/// Three heights of lung; each flows against venous or alveolar pressure, whichever is higher.
inline double throughLungs(double artery, double vein, double alveolar, double conductance) {
  double sum = 0;
  for (double height : {-kLungHeight, 0.0, kLungHeight})
    sum += std::max(0.0, artery - std::max(vein, alveolar + height));
  return conductance * sum * (1.0 / 3);
}

void slopes(const Circulation& c, const CirculationVector& y, const Outside& o, const Activation& a, Instant& at, CirculationVector& d) {
  const CirculationParameters& p = c.parameters;
  const CirculationCoefficients& n = c.now;
  auto& pr = at.pressure;

  const double heart = y[kRightAtrium] + y[kRightVentricle] + y[kLeftAtrium] + y[kLeftVentricle] + c.pericardialMl - c.pericardialAdaptedMl;
  const double fill = (heart + o.crowdingMl - p.pericardiumMl) / p.pericardiumScaleMl;
  at.pericardial = fill < 4 ? std::exp(fill) : 54.6 * (fill - 3);
  const double sac = o.pleural + at.pericardial;
  const double wall = sac + o.ventricles;

  // The septum bulges to the left when the right ventricle is larger than usual.
  const double septum = p.septalShare * (y[kRightVentricle] - 6 * p.rightUnstressedMl);
  pr[kLeftVentricle] =
      wall + ventricle(y[kLeftVentricle], p.leftUnstressedMl, septum, n.left, n.leftStiffnessMmHg, p.leftStiffnessPerMl, a.ventricles);
  pr[kRightVentricle] =
      wall + ventricle(y[kRightVentricle], p.rightUnstressedMl, 0, n.right, n.rightStiffnessMmHg, p.rightStiffnessPerMl, a.ventricles);
  const double kick = a.atria * n.atrial;
  pr[kRightAtrium] =
      sac + o.atria + vesselPressure(y[kRightAtrium], n.unstressedMl[kRightAtrium], n.elastance[kRightAtrium] + kick * p.rightAtrialKick);
  pr[kLeftAtrium] =
      sac + o.atria + vesselPressure(y[kLeftAtrium], n.unstressedMl[kLeftAtrium], n.elastance[kLeftAtrium] + kick * p.leftAtrialKick);
  for (std::size_t v : {kPulmonaryArteries, kPulmonaryVeins, kThoracicVeins})
    pr[v] = o.chest + vesselPressure(y[v], n.unstressedMl[v], n.elastance[v]);
  pr[kAorta] = o.chest + stiffened(vesselPressure(y[kAorta], n.unstressedMl[kAorta], n.elastance[kAorta]), p.anchorPressure);
  pr[kArteries] = stiffened(vesselPressure(y[kArteries], n.unstressedMl[kArteries], n.elastance[kArteries]), p.anchorPressure);
  for (std::size_t v : {kUpperVeins, kAbdominalVeins, kLegVeins})
    pr[v] = n.outside[v] + vesselPressure(y[v], n.unstressedMl[v], n.elastance[v]);

  auto& valve = at.valve;
  valve[kTricuspid] = throughValve(pr[kRightAtrium] - pr[kRightVentricle], n.forward[kTricuspid], n.backward[kTricuspid]);
  valve[kPulmonary] = throughValve(pr[kRightVentricle] - pr[kPulmonaryArteries], n.forward[kPulmonary], n.backward[kPulmonary]);
  valve[kMitral] = throughValve(pr[kLeftAtrium] - pr[kLeftVentricle], n.forward[kMitral], n.backward[kMitral]);
  valve[kAortic] = throughValve(pr[kLeftVentricle] - pr[kAorta], n.forward[kAortic], n.backward[kAortic]);
  at.pulmonary = throughLungs(pr[kPulmonaryArteries], pr[kPulmonaryVeins], o.alveolar, n.pulmonary);
  const double pulmonaryReturn = (pr[kPulmonaryVeins] - pr[kLeftAtrium]) / p.pulmonaryVenousResistance;

  const double arteries = pr[kArteries];
  auto& bed = at.bed;
  bed[kBrainBed] = n.conductance[kBrainBed] * (arteries - std::max(pr[kThoracicVeins], n.intracranial));
  // Contracting muscle squeezes its own vessels: flow is diastolic on the left (Downey and Kirk 1975).
  const double muscle = sac + 0.75 * (pr[kLeftVentricle] - sac);
  const double back = std::max({pr[kRightAtrium], muscle, kCoronaryClosing});
  bed[kCoronaryBed] = n.conductance[kCoronaryBed] * std::max(0.0, pr[kAorta] - back);
  bed[kUpperBed] = n.conductance[kUpperBed] * (arteries - pr[kUpperVeins]);
  bed[kRenalBed] = n.conductance[kRenalBed] * (arteries - pr[kAbdominalVeins]);
  bed[kSplanchnicBed] = n.conductance[kSplanchnicBed] * (arteries - pr[kAbdominalVeins]);
  bed[kLegBed] = n.conductance[kLegBed] * (arteries - pr[kLegVeins]);
  // A vein holds back what would run the wrong way through its capillaries but for a trickle.
  for (double& flow : bed)
    flow = std::max(flow, -2.0);

  const double chest = pr[kThoracicVeins];
  const double upper = intoChest(pr[kUpperVeins], chest, kCollapse + n.outside[kUpperVeins], n.upperVeins, n.upperBack);
  const double abdominal =
      intoChest(pr[kAbdominalVeins], chest, kCollapse + n.outside[kAbdominalVeins], p.abdominalVenousResistance, n.abdominalBack);
  const double legs = std::max(0.0, pr[kLegVeins] - std::max(pr[kAbdominalVeins], kCollapse + n.outside[kLegVeins])) / n.legVeins;
  const double caval = (chest - pr[kRightAtrium]) / n.cavalResistance;

  const double aortic = y[kVesselCount];
  d[kRightAtrium] = caval + bed[kCoronaryBed] - valve[kTricuspid];
  d[kRightVentricle] = valve[kTricuspid] - valve[kPulmonary];
  d[kPulmonaryArteries] = valve[kPulmonary] - at.pulmonary;
  d[kPulmonaryVeins] = at.pulmonary - pulmonaryReturn;
  d[kLeftAtrium] = pulmonaryReturn - valve[kMitral];
  d[kLeftVentricle] = valve[kMitral] - valve[kAortic];
  d[kAorta] = valve[kAortic] - aortic - bed[kCoronaryBed];
  d[kArteries] = aortic - bed[kBrainBed] - bed[kUpperBed] - bed[kRenalBed] - bed[kSplanchnicBed] - bed[kLegBed];
  d[kUpperVeins] = bed[kUpperBed] - upper;
  d[kAbdominalVeins] = bed[kRenalBed] + bed[kSplanchnicBed] + legs - abdominal;
  d[kLegVeins] = bed[kLegBed] - legs;
  d[kThoracicVeins] = bed[kBrainBed] + upper + abdominal - caval;
  d[kVesselCount] = (pr[kAorta] - arteries - p.aorticResistance * aortic) / p.inertance;
}

/// Added to each vessel from outside: drips, water through capillaries, wounds.
double exchange(const State& state, std::size_t vessel) {
  return state.fluids.flowMlS[vessel] - state.wounds.flowMlS[vessel];
}

/// What a vessel lacks is taken from its neighbours in proportion to what they hold, so that the sum stays.
void keepVolumesPositive(std::array<double, kVesselCount>& volumes) {
  double lacking = 0, held = 0;
  for (double& v : volumes) {
    if (!(v >= 0)) {
      lacking += std::isfinite(v) ? -v : 0;
      v = 0;
    }
    held += v;
  }
  if (lacking <= 0 || held <= 0)
    return;
  const double keep = std::max(0.0, 1 - lacking / held);
  for (double& v : volumes)
    v *= keep;
}

CirculationVector vectorOf(const Circulation& c) {
  CirculationVector y;
  std::copy(c.volumeMl.begin(), c.volumeMl.end(), y.begin());
  y[kVesselCount] = c.aorticFlow;
  return y;
}

void combine(const CirculationVector& y, const CirculationVector& slope, double h, CirculationVector& out) {
  for (std::size_t i = 0; i < y.size(); ++i)
    out[i] = y[i] + h * slope[i];
}

} // namespace

CirculationVector circulationDerivative(const State& state, const CirculationVector& y, double aheadS) {
  CirculationVector d;
  Instant at;
  slopes(state.circulation, y, outsideOf(state), activationAt(state, aheadS), at, d);
  for (std::size_t v = 0; v < kVesselCount; ++v)
    d[v] += exchange(state, v);
  return d;
}

void stepCirculation(State& state, double dtS) {
  Circulation& c = state.circulation;
  const Outside outside = outsideOf(state);
  const Activation start = activationAt(state, 0), middle = activationAt(state, 0.5 * dtS), end = activationAt(state, dtS);
  const CirculationVector y = vectorOf(c);
  CirculationVector k1, k2, k3, k4, z;
  Instant now, unused;
  slopes(c, y, outside, start, now, k1);
  combine(y, k1, 0.5 * dtS, z);
  slopes(c, z, outside, middle, unused, k2);
  combine(y, k2, 0.5 * dtS, z);
  slopes(c, z, outside, middle, unused, k3);
  combine(y, k3, dtS, z);
  slopes(c, z, outside, end, unused, k4);
  const double h = dtS / 6;
  for (std::size_t v = 0; v < kVesselCount; ++v)
    c.volumeMl[v] = y[v] + h * (k1[v] + 2 * (k2[v] + k3[v]) + k4[v]) + dtS * exchange(state, v);
  constexpr std::size_t q = kVesselCount;
  const double flow = c.aorticFlow + h * (k1[q] + 2 * (k2[q] + k3[q]) + k4[q]);
  c.aorticFlow = std::isfinite(flow) ? std::clamp(flow, -3000.0, 3000.0) : 0;
  for (double v : c.volumeMl)
    if (!(v >= 0)) {
      keepVolumesPositive(c.volumeMl);
      break;
    }
  c.pressure = now.pressure;
  c.valveFlow = now.valve;
  c.bedFlowNow = now.bed;
  c.pulmonaryFlowNow = now.pulmonary;
  c.pericardialPressure = now.pericardial;
  recordBeat(state, dtS);
}

void fillCirculation(State& state) {
  Circulation& c = state.circulation;
  CirculationParameters& p = c.parameters;
  c.now = {};
  c.sums = {};
  c.bedTone.fill(1);
  p.autoregulates = 0;
  p.anchorPressure = state.reflexes.parameters.pressureSetMmHg;
  // Until the reflexes step, the sinus node is held at this person's resting rate.
  const HeartParameters& heart = state.heart.parameters;
  state.influences.heartRate[Cause::Reflex] = heart.restingRatePerMin / std::max(heart.intrinsicRatePerMin, 30.0);
  p.restingHematocrit = c.hematocrit = 0.03 * state.blood.parameters.hb;
  constexpr double kPleural = -3.7;
  // Mean transmural pressures of the standard patient; those of systemic veins follow from what blood is left.
  auto& v = c.volumeMl;
  auto hold = [&](std::size_t vessel, double mmHg) { v[vessel] = p.unstressedMl[vessel] + p.compliance[vessel] * mmHg; };
  hold(kRightAtrium, 7);
  hold(kLeftAtrium, 10);
  hold(kPulmonaryArteries, 14 - kPleural);
  hold(kPulmonaryVeins, 8 - kPleural);
  hold(kAorta, p.anchorPressure - kPleural);
  hold(kArteries, p.anchorPressure);
  v[kLeftVentricle] = p.leftUnstressedMl + 2.2 / p.leftStiffnessPerMl;
  v[kRightVentricle] = p.rightUnstressedMl + 1.7 / p.rightStiffnessPerMl;
  double left = p.bloodVolumeMl;
  for (std::size_t i : {kRightAtrium, kRightVentricle, kPulmonaryArteries, kPulmonaryVeins, kLeftAtrium, kLeftVentricle, kAorta, kArteries})
    left -= v[i];
  constexpr std::array<std::size_t, 4> kVeins{kUpperVeins, kAbdominalVeins, kLegVeins, kThoracicVeins};
  double unstressed = 0, compliance = 0;
  for (std::size_t i : kVeins)
    unstressed += p.unstressedMl[i], compliance += p.compliance[i];
  const double venous = (left - unstressed) / compliance;
  for (std::size_t i : kVeins)
    v[i] = venous >= 0 ? p.unstressedMl[i] + p.compliance[i] * venous : left * p.unstressedMl[i] / unstressed;
  c.bloodVolumeMl = p.bloodVolumeMl;
  c.aorticFlow = 0;
  for (std::size_t b = 0; b < kBedCount; ++b)
    c.bedFlow[b] = p.anchorFlow[b], c.bedResistance[b] = p.bedResistance[b];
  regulateBeds(state, 0);
}

} // namespace halsted::twin
