// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/reading/Ecg.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted::twin {

namespace {

/// A bell around a time, with its own width before and after the top.
double bell(double t, double centre, double before, double after) {
  const double u = (t - centre) / (t < centre ? before : after);
  return u * u > 14 ? 0 : std::exp(-0.5 * u * u);
}

void add(Dipole& d, double size, const Dipole& along) {
  d.x += size * along.x;
  d.y += size * along.y;
  d.z += size * along.z;
}

/// Slow turn and swell of a vector that fibrillation or torsades has, from sines of unrelated periods.
double wave(double t, double hz, double shift) {
  return std::sin(2 * std::numbers::pi * hz * t + shift);
}

void addFibrillation(Dipole& d, const Heart& h) {
  // Coarse waves of half a millivolt at 4-7 Hz become fine ones as the stores run out (amplitude spectrum area; Callaham 1993).
  const double t = h.ventricularSinceS;
  const double size = 0.05 + 0.5 * h.energy;
  const double swell = 0.7 + 0.3 * wave(t, 0.43, 0);
  d.x += size * swell * (0.6 * wave(t, 4.3, 0.4) + 0.4 * wave(t, 6.1, 1.9) + 0.2 * wave(t, 8.7, 0));
  d.y += size * swell * (0.6 * wave(t, 4.7, 2.2) + 0.4 * wave(t, 5.9, 0.3));
  d.z += size * 0.6 * wave(t, 5.2, 1.1);
}

void addAtria(Dipole& d, const Heart& h) {
  switch (h.rhythm) {
  case RhythmKind::AtrialFibrillation: {
    const double t = h.atrialSinceS;
    const double f = 0.03 * wave(t, 6.3, 0) + 0.025 * wave(t, 7.9, 1);
    add(d, f, {0.2, 1, -0.9});
    return;
  }
  case RhythmKind::AtrialFlutter: {
    // Saw teeth, negative below: a slow fall and a quick rise each 0.2 s.
    const double x = std::min(h.atrialSinceS / 0.2, 1.0);
    const double saw = x < 0.7 ? 0.5 - x / 0.7 : (x - 0.7) / 0.3 - 0.5;
    add(d, 0.22 * saw, {0.05, 1, -0.35});
    return;
  }
  case RhythmKind::Vf:
  case RhythmKind::Asystole: return;
  default: break;
  }
  const double faded = 1 - std::clamp((h.effectivePotassium - 6.3) / 1.7, 0.0, 1.0);
  if (h.rhythm == RhythmKind::Svt || h.rhythm == RhythmKind::Junctional)
    add(d, 0.09 * faded * bell(h.atrialSinceS, 0.085, 0.02, 0.02), {0, -1, 0.2});
  else
    add(d, 0.12 * faded * bell(h.atrialSinceS, 0.05, 0.021, 0.021), {0.45, 0.9, -0.05});
}

struct Beat {
  double sinceS, systoleS;
  bool wide, paced;
};

/// Depolarisation and repolarisation of the ventricles.
void addBeat(Dipole& d, const State& state, const Beat& b) {
  const Heart& h = state.heart;
  // Bazett's square root is in the length of systole already: 0.3 s at 60/min.
  const double qt = h.qtS * b.systoleS / 0.3;
  if (b.sinceS > qt + 0.25)
    return;
  const double t = b.sinceS;
  const double width = h.qrsS / 0.09;
  const double potassium = h.effectivePotassium;
  const double low = std::clamp(3.5 - potassium, 0.0, 2.0), high = std::clamp(potassium - 5.3, 0.0, 4.0);
  const double tall = (1 + 0.7 * high) * (1 - 0.4 * low);
  const double peaked = 1 / (1 + 0.12 * high);
  const double top = qt - 0.075 * (0.5 + 0.5 * b.systoleS / 0.27);
  if (b.paced && t < 0.0045)
    add(d, 2, {0.4, 0.8, 0.2});
  if (b.wide) {
    // From the apex of the right ventricle, as a pacing wire does: like left bundle branch block with an axis upwards.
    double size = 1.25;
    Dipole axis{0.62, -0.70, 0.55};
    if (h.rhythm == RhythmKind::TorsadesDePointes) {
      const double turn = 0.52 * static_cast<double>(h.beatCount % 12);
      size = 0.5 + 1.0 * std::fabs(std::cos(turn / 2));
      axis = {0.5 * std::cos(turn), std::sin(turn), 0.5 * std::cos(turn + 1)};
    }
    add(d, size * bell(t, 0.075 * width, 0.026 * width, 0.030 * width), axis);
    add(d, -0.42 * size * bell(t, std::max(top, 0.16), 0.055, 0.045), axis);
    return;
  }
  const double weak = 0.4 + 0.6 * std::min(h.energy / 0.6, 1.0);
  add(d, 0.22 * weak * bell(t, 0.017 * width, 0.007 * width, 0.007 * width), {-0.55, -0.25, -0.75}); // septum, to the right and front
  add(d, 1.25 * weak * bell(t, 0.040 * width, 0.010 * width, 0.010 * width), {0.80, 0.62, 0.28});    // free walls, to the left, below
  add(d, 0.55 * weak * bell(t, 0.062 * width, 0.010 * width, 0.011 * width), {-0.35, -0.25, 0.80});  // base, to the back
  add(d, 0.40 * tall * bell(t, top, 0.055 * peaked, 0.036 * peaked), {0.62, 0.48, -0.42});
  if (low > 0)
    add(d, 0.10 * low * bell(t, qt + 0.10, 0.035, 0.035), {0.5, 0.5, -0.3}); // U wave
  const double cold = std::clamp(32 - state.heat.coreC, 0.0, 8.0);
  if (cold > 0)
    add(d, 0.05 * cold * bell(t, 0.088 * width, 0.012, 0.014), {0.7, 0.5, 0.1}); // Osborn's wave
  // Current of injury between QRS and T: towards the front in infarction of the left ventricle (anterior descending artery), to the
  // right and below in that of the right (right coronary artery); away from the wall when its inner layer lacks oxygen.
  const double middle = 0.5 * (0.09 * width + top);
  const double plateau = bell(t, middle, 0.06, 0.09);
  if (h.infarctLeft > 0)
    add(d, std::min(0.7 * h.infarctLeft, 0.5) * plateau, {0.42, -0.25, -0.85});
  if (h.infarctRight > 0)
    add(d, std::min(0.6 * h.infarctRight, 0.45) * plateau, {-0.35, 0.90, -0.10});
  const double lack = std::clamp(0.85 - state.myocardium.supplyRatio, 0.0, 0.6);
  if (lack > 0 && h.infarctLeft + h.infarctRight <= 0)
    add(d, 0.45 * lack * plateau, {-0.75, -0.55, 0.35});
}

} // namespace

Dipole cardiacDipole(const State& state) {
  const Heart& h = state.heart;
  Dipole d;
  addAtria(d, h);
  if (h.rhythm == RhythmKind::Vf)
    addFibrillation(d, h);
  addBeat(d, state, {h.ventricularSinceS, h.systoleS, h.wideComplex != 0, h.paced > 0});
  addBeat(d, state, {h.ventricularSinceS + h.ventricularIntervalS, 1 / h.lastPerSystole, h.lastWide > 0, false});
  // Compressions move the electrodes; breaths turn the heart a little.
  d.y += 0.008 * h.compressionMmHg;
  return d;
}

std::array<float, kLeadCount> ecgLeads(const Dipole& d) {
  const auto lead = [&](double x, double y, double z) { return x * d.x + y * d.y + z * d.z; };
  const double one = lead(0.632, -0.235, 0.059), two = lead(0.235, 1.066, -0.132);
  return {static_cast<float>(one),
          static_cast<float>(two),
          static_cast<float>(two - one),
          static_cast<float>(-(one + two) / 2),
          static_cast<float>(one - two / 2),
          static_cast<float>(two - one / 2),
          static_cast<float>(lead(-0.515, 0.157, -0.917)),
          static_cast<float>(lead(0.044, 0.164, -1.387)),
          static_cast<float>(lead(0.882, 0.098, -1.277)),
          static_cast<float>(lead(1.213, 0.127, -0.601)),
          static_cast<float>(lead(1.125, 0.127, -0.086)),
          static_cast<float>(lead(0.831, 0.076, 0.230))};
}

} // namespace halsted::twin
