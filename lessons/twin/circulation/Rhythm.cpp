// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/circulation/Heart.h"

#include "lessons/twin/Random.h"
#include "lessons/twin/State.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string>

namespace halsted::twin {

namespace {

constexpr std::int64_t kIntervalStream = 101, kIntervalStream2 = 102;
constexpr std::array<const char*, static_cast<std::size_t>(RhythmKind::Count)> kNames{
    "sinus", "af",       "flutter", "svt",  "junctional", "vt",     "pulselessVt", "torsades",
    "vf",    "asystole", "pea",     "avb1", "wenckebach", "mobitz", "avb3"};

/// Mechanical restitution: force of a beat after an interval, over its steady value (Anderson 1973: most force is back 0.1 s
/// after relaxation, nearly all at a resting interval).
double restitution(double intervalS) {
  const double x = std::max(intervalS - 0.15, 0.02);
  return x / (x + 0.2);
}

/// Force of an activation in this rhythm over one that spreads through the bundles: without them the walls pull one after another
/// (pacing and tachycardia from the ventricle cost a tenth to a quarter of stroke work: Prinzen 1999), and in polymorphic tachycardia
/// hardly together.
double rhythmStrength(const Heart& heart, bool wide) {
  switch (heart.rhythm) {
  // Irregular intervals at the same mean rate cost an eighth of output and raise filling pressure (Clark 1997, J Am Coll Cardiol 30:1039).
  case RhythmKind::AtrialFibrillation: return wide ? 0.52 : 0.6;
  case RhythmKind::Vt: return 0.65;
  case RhythmKind::PulselessVt: return 0.12;
  case RhythmKind::TorsadesDePointes: return 0.18;
  case RhythmKind::Vf:
  case RhythmKind::Asystole: return 0;
  default: return wide ? 0.8 : 1;
  }
}

bool hasGenerator(RhythmKind kind) {
  return kind == RhythmKind::AtrialFibrillation || kind == RhythmKind::Svt || kind == RhythmKind::Junctional || kind == RhythmKind::Vt ||
         kind == RhythmKind::PulselessVt || kind == RhythmKind::TorsadesDePointes;
}

void fireVentricle(State& state, double lateS, bool wide, bool paced) {
  Heart& h = state.heart;
  const double interval = h.ventricularSinceS - lateS;
  h.lastPerSystole = h.perSystole;
  h.lastStrength = h.ventricularStrength;
  h.lastWide = static_cast<double>(h.wideComplex);
  h.ventricularIntervalS = interval;
  h.ventricularSinceS = lateS;
  const double counted = std::clamp(interval, 0.2, 2.5);
  const double average = h.averageIntervalS;
  h.averageIntervalS += 0.3 * (counted - h.averageIntervalS);
  // Systole lasts 0.3 sqrt(RR) (Heldt 2004) where nerves quicken both rate and relaxation. A quick rhythm of the heart's own shortens
  // it little, as pacing does (output stays up to 120/min and falls beyond: Ross 1965), and a beat that spreads through muscle lasts
  // longer. Half of the adaptation to a new interval is immediate.
  const double spaced = 0.5 * (counted + h.averageIntervalS);
  const bool own = paced || hasGenerator(h.rhythm) || h.rhythm == RhythmKind::AtrialFlutter;
  h.systoleS = 0.3 * (own && spaced < 0.8 ? 0.78 + 0.17 * spaced : std::sqrt(spaced)) * (wide ? 1.08 : 1);
  h.perSystole = 1 / h.systoleS;
  const double ratio = restitution(interval) / restitution(average);
  h.ventricularStrength = h.coupling * rhythmStrength(h, wide) * std::min(ratio, 1.0);
  h.wideComplex = wide;
  h.paced = paced;
  h.nextVentricularS = kNeverS;
  ++h.beatCount;
}

void fireAtrium(Heart& h, double lateS, double strength) {
  h.atrialIntervalS = std::min(h.atrialSinceS - lateS, 4.0);
  h.atrialSinceS = lateS;
  h.atrialStrength = strength;
  // Atrial contraction 0.2 sqrt(RR) (Heldt 2004).
  h.atrialPerSystole = 5 / std::sqrt(std::clamp(h.atrialIntervalS, 0.15, 2.0));
  ++h.atrialBeats;
}

/// Whether the beat of the atria that has just begun reaches the ventricles, and after how long.
void conduct(Heart& h) {
  double delay = h.nodeDelayS;
  std::int64_t every = h.nodeBlock < 0.5 ? 1 : h.nodeBlock < 0.75 ? 2 : 3;
  switch (h.rhythm) {
  case RhythmKind::AvBlock3: return;
  case RhythmKind::AvBlock1: delay += 0.14; break;
  case RhythmKind::AvBlock2Wenckebach: {
    const std::int64_t n = h.atrialBeats % 4;
    if (n == 3)
      return;
    delay += 0.04 + 0.08 * static_cast<double>(n);
    break;
  }
  case RhythmKind::AvBlock2Mobitz: every = std::max<std::int64_t>(every, 2); break;
  case RhythmKind::AtrialFlutter: every = h.nodeBlock < 0.15 ? 2 : h.nodeBlock < 0.35 ? 3 : 4; break;
  default: break;
  }
  if (h.nodeBlock >= 0.9 || h.atrialBeats % every != 0 || h.nextVentricularS < kNeverS / 2)
    return;
  h.nextVentricularS = delay - h.atrialSinceS;
}

/// Seconds between ventricular beats of rhythms with their own generator.
double generatorInterval(const State& state) {
  const Heart& h = state.heart;
  const auto u = [&](std::int64_t stream) { return randomUniform(state.clock.seed, stream, h.beatCount); };
  switch (h.rhythm) {
  case RhythmKind::AtrialFibrillation:
    // Intervals vary with a coefficient of about 0.2 (Billette 1974): sum of two uniform numbers.
    return std::max(h.generatorS * (0.52 + 0.48 * (u(kIntervalStream) + u(kIntervalStream2))), 0.24);
  case RhythmKind::TorsadesDePointes: return h.generatorS * (0.85 + 0.3 * u(kIntervalStream));
  case RhythmKind::Vt:
  case RhythmKind::PulselessVt: return h.generatorS * (0.98 + 0.04 * u(kIntervalStream));
  default: return h.generatorS;
  }
}

bool isWide(RhythmKind kind) {
  return kind == RhythmKind::Vt || kind == RhythmKind::PulselessVt || kind == RhythmKind::TorsadesDePointes;
}

void atrialBeat(State& state) {
  Heart& h = state.heart;
  const double late = -h.nextAtrialS;
  switch (h.rhythm) {
  case RhythmKind::AtrialFlutter:
    fireAtrium(h, late, 0.3);
    h.nextAtrialS = 0.2 - late; // 300/min
    conduct(h);
    return;
  case RhythmKind::AtrialFibrillation:
  case RhythmKind::Svt:
  case RhythmKind::Junctional:
  case RhythmKind::Vf:
  case RhythmKind::Asystole: h.nextAtrialS = kNeverS; return;
  case RhythmKind::Vt:
  case RhythmKind::PulselessVt:
  case RhythmKind::TorsadesDePointes:
    fireAtrium(h, late, 1);
    h.nextAtrialS = 60 / h.sinusRatePerMin - late;
    return;
  default:
    fireAtrium(h, late, h.coupling);
    h.nextAtrialS = 60 / h.sinusRatePerMin - late;
    conduct(h);
  }
}

void ventricularBeat(State& state) {
  Heart& h = state.heart;
  const double late = -h.nextVentricularS;
  const bool own = hasGenerator(h.rhythm);
  // What comes down finds muscle that is still refractory, or, after a beat from the ventricle, the node: retrograde conduction
  // leaves it closed for some 0.4 s.
  if (!own && h.ventricularSinceS < (h.wideComplex ? 0.42 : 1.1 * h.systoleS)) {
    h.nextVentricularS = kNeverS;
    return;
  }
  fireVentricle(state, late, isWide(h.rhythm), false);
  if (own)
    h.nextVentricularS = generatorInterval(state) - late;
  // Atria that are driven from below contract against closed valves.
  if (h.rhythm == RhythmKind::Svt || h.rhythm == RhythmKind::Junctional)
    fireAtrium(h, late, 1);
}

} // namespace

void stepRhythm(State& state, double dtS) {
  Heart& h = state.heart;
  h.ventricularSinceS += dtS;
  h.atrialSinceS += dtS;
  h.nextAtrialS -= dtS;
  h.nextVentricularS -= dtS;
  if (h.nextAtrialS <= 0)
    atrialBeat(state);
  if (h.nextVentricularS <= 0)
    ventricularBeat(state);
  else if (h.ventricularSinceS >= h.escapeS) {
    const double late = std::min(h.ventricularSinceS - h.escapeS, dtS);
    const double conducted = hasGenerator(h.rhythm) ? h.nextVentricularS : kNeverS;
    fireVentricle(state, late, h.escapeWide > 0, h.escapePaced > 0);
    h.nextVentricularS = conducted;
  }
  if (h.compressionPeakMmHg > 0) {
    h.compressionPhase += dtS * h.compressionRatePerMin / 60;
    if (h.compressionPhase >= 1)
      h.compressionPhase -= 1;
    const double x = 2.5 * h.compressionPhase; // 0.4 of the cycle pushes
    h.compressionMmHg = x < 1 ? h.compressionPeakMmHg * 4 * x * (1 - x) : 0;
  }
}

const char* rhythmName(RhythmKind kind) {
  const auto i = static_cast<std::size_t>(kind);
  return i < kNames.size() ? kNames[i] : "unknown";
}

std::optional<RhythmKind> rhythmFromName(std::string_view name) {
  std::string key;
  for (char c : name)
    if (std::isalnum(static_cast<unsigned char>(c)))
      key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    std::string other = kNames[i];
    std::transform(other.begin(), other.end(), other.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (other == key)
      return static_cast<RhythmKind>(i);
  }
  struct Synonym {
    const char* word;
    RhythmKind kind;
  };
  static constexpr Synonym kSynonyms[] = {{"nsr", RhythmKind::Sinus},
                                          {"normal", RhythmKind::Sinus},
                                          {"sinusrhythm", RhythmKind::Sinus},
                                          {"afib", RhythmKind::AtrialFibrillation},
                                          {"atrialfibrillation", RhythmKind::AtrialFibrillation},
                                          {"aflutter", RhythmKind::AtrialFlutter},
                                          {"atrialflutter", RhythmKind::AtrialFlutter},
                                          {"psvt", RhythmKind::Svt},
                                          {"avnrt", RhythmKind::Svt},
                                          {"nodal", RhythmKind::Junctional},
                                          {"ventriculartachycardia", RhythmKind::Vt},
                                          {"vtach", RhythmKind::Vt},
                                          {"pvt", RhythmKind::PulselessVt},
                                          {"vtpulseless", RhythmKind::PulselessVt},
                                          {"tdp", RhythmKind::TorsadesDePointes},
                                          {"torsadesdepointes", RhythmKind::TorsadesDePointes},
                                          {"vfib", RhythmKind::Vf},
                                          {"ventricularfibrillation", RhythmKind::Vf},
                                          {"flatline", RhythmKind::Asystole},
                                          {"emd", RhythmKind::Pea},
                                          {"firstdegreeblock", RhythmKind::AvBlock1},
                                          {"avb2", RhythmKind::AvBlock2Mobitz},
                                          {"avb2i", RhythmKind::AvBlock2Wenckebach},
                                          {"avb21", RhythmKind::AvBlock2Wenckebach},
                                          {"mobitz1", RhythmKind::AvBlock2Wenckebach},
                                          {"avb2wenckebach", RhythmKind::AvBlock2Wenckebach},
                                          {"avb2ii", RhythmKind::AvBlock2Mobitz},
                                          {"avb22", RhythmKind::AvBlock2Mobitz},
                                          {"mobitz2", RhythmKind::AvBlock2Mobitz},
                                          {"avb2mobitz", RhythmKind::AvBlock2Mobitz},
                                          {"chb", RhythmKind::AvBlock3},
                                          {"completeblock", RhythmKind::AvBlock3},
                                          {"completeheartblock", RhythmKind::AvBlock3},
                                          {"thirddegreeblock", RhythmKind::AvBlock3}};
  for (const Synonym& s : kSynonyms)
    if (key == s.word)
      return s.kind;
  return std::nullopt;
}

bool isArrestRhythm(RhythmKind kind) {
  return kind == RhythmKind::PulselessVt || kind == RhythmKind::TorsadesDePointes || kind == RhythmKind::Vf ||
         kind == RhythmKind::Asystole || kind == RhythmKind::Pea;
}

} // namespace halsted::twin
