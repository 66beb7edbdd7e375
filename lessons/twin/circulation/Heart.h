// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/circulation/Myocardium.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace halsted::twin {

struct State;

/// What the heart's electricity does. Names in scenario files: lower case as in rhythmName().
enum class RhythmKind : std::int64_t {
  Sinus,
  AtrialFibrillation,
  AtrialFlutter,
  Svt,
  Junctional,
  Vt,
  PulselessVt,
  TorsadesDePointes,
  Vf,
  Asystole,
  Pea,
  AvBlock1,
  AvBlock2Wenckebach,
  AvBlock2Mobitz,
  AvBlock3,
  Count
};

/// Time until something that nobody expects.
constexpr double kNeverS = 1e6;

struct HeartParameters {
  double intrinsicRatePerMin =
      105; ///< of the denervated sinus node; 118.1 - 0.57 age (Jose 1970), shifted so that rest is at restingRatePerMin
  double restingRatePerMin = 72;
  double maximumRatePerMin = 180; ///< 208 - 0.7 age (Tanaka 2001)
  double atrioventricularDelayS = 0.14;
  double oxygenReserve = 1;            ///< of the coronary arteries: 1 healthy, below with coronary disease
  double ventricularEscapePerMin = 34; ///< idioventricular pacemaker below a complete block, 20-40
  double fibrillationRatePerMin = 130; ///< ventricular rate of untreated atrial fibrillation at rest, 110-150; less when long treated
  double junctionalEscapePerMin = 44;  ///< junctional pacemaker, 40-60
};

/// Electrical state and what the muscle makes of it. Times since are at the current instant.
struct Heart {
  HeartParameters parameters;
  RhythmKind rhythm = RhythmKind::Sinus;
  double ventricularSinceS = 0;       ///< since the last ventricular activation began
  double ventricularIntervalS = 0.83; ///< between the last two; systole's length follows from it
  double atrialSinceS = 0.2;          ///< since the last atrial activation began
  double atrialIntervalS = 0.83;
  double ventricularStrength = 1; ///< 0..1 of this beat (0: no pulse, as in VF; less after a short filling or in PEA)
  double atrialStrength = 1;
  std::int64_t beatCount = 0;     ///< ventricular activations so far
  std::int64_t wideComplex = 0;   ///< this beat began in the ventricle
  double nextVentricularS = 0.83; ///< until the next activation, as known now; kNeverS: none under way
  double nextAtrialS = 0.63;
  double sinusRatePerMin = 72;      ///< what the sinus node would do: intrinsic x influences.heartRate, limited
  double ratePerMin = 72;           ///< output: electrical rate over the last beats; 0 in asystole, chaotic in VF
  double paceRatePerMin = 0;        ///< of an external pacemaker; 0 = off
  double compressionRatePerMin = 0; ///< chest compressions; 0 = none
  double compressionDepthCm = 0;
  double compressionPhase = 0;              ///< 0..1
  double compressionMmHg = 0;               ///< output: pressure that compressions add inside the chest now
  double compressedSeconds = 0;             ///< compressions given so far
  double rhythmSinceS = 0;                  ///< since the rhythm last changed
  double arrhythmiaRisk = 0;                ///< output: hazard of degenerating to VF or asystole, 1/min
  std::int64_t alive = 1;                   ///< output; 0 = no circulation for so long that none can return
  double noFlowS = 0;                       ///< seconds without useful flow (for death and for the brain)
  double infarctLeft = 0, infarctRight = 0; ///< share of contractility lost to infarction

  // The beat under way and the one before it, which may still be relaxing
  double systoleS = 0.273, perSystole = 1 / 0.273; ///< length of the beat's contraction and its inverse
  double lastPerSystole = 1 / 0.273, lastStrength = 0;
  double atrialPerSystole = 1 / 0.182;
  double averageIntervalS = 0.83; ///< over about five beats
  double paced = 0;               ///< 1: the pacemaker started this beat
  double lastWide = 0;            ///< the beat before was wide
  std::int64_t atrialBeats = 0;   ///< atrial activations so far; Wenckebach and Mobitz count them
  // What the next beats will be like, from the 50 Hz step
  double coupling = 1;      ///< 0..1: how much force the muscle's energy allows an activation to make
  double escapeS = 1.36;    ///< interval after which a lower pacemaker, or an external one, fires
  double escapeWide = 0;    ///< it lies in the ventricle
  double escapePaced = 0;   ///< it is the external one
  double nodeDelayS = 0.14; ///< atrioventricular delay now: rate, drugs, potassium
  double nodeBlock = 0;     ///< 0..1, by drugs and potassium: from 0.5 beats are dropped, from 0.9 all
  double generatorS = 0.4;  ///< interval of the rhythms that do not start in the sinus node
  double compressionPeakMmHg = 0;
  double pauseS = 0; ///< nothing fires for that long: after a shock, or after a tachycardia breaks
  // Membrane
  double qtS = 0.40;               ///< corrected QT: drugs, calcium, cold
  double qrsS = 0.09;              ///< of a conducted complex: sodium channel block, potassium
  double effectivePotassium = 4.2; ///< mmol/L as the membrane feels it: calcium protects
  // Metabolism and arrest
  double energy = 1;        ///< 0..1: the muscle's stores (creatine phosphate, ATP); they fall without perfusion
  double coronaryMmHg = 75; ///< aortic less right atrial pressure while the heart is relaxed, averaged over about 3 s
  double pulse = 40;        ///< pulse pressure in the arteries over the last seconds
  double pulseHigh = 115, pulseLow = 75, arterialMean = 92;
  double pulselessS = 0, pulsatileS = 0; ///< how long there has been no pulse, or one again
  double hazardSum = 0, recoverySum = 0; ///< hazards integrated since the rhythm last changed
  std::int64_t changes = 0;              ///< of rhythm, so far
  std::int64_t shocks = 0;               ///< given so far
  std::int64_t silent = 0;               ///< 1: asystole of pacemakers that no want of oxygen stopped
};

/// One fast step of rhythm: decides when atria and ventricles fire.
void stepRhythm(State& state, double dtS);
/// 50 Hz: sinus rate from influences, rhythm changes by themselves, energy of the muscle, CPR, death. Writes
/// influences.heartRate[Oxygen] and [Blood].
void stepHeart(State& state, double dtS);

/// At the end of making a patient: full stores, no arrest or hazard behind him, whatever the search for his resting state did.
void anchorHeart(State& state);

/// Share of full activation, 0..1, of the muscle with its strength, at a time after the current instant. A beat rises over systoleS
/// and falls over half of that, as in CVSim (Heldt 2004), with the cubic x^2 (3 - 2x) for half a cosine.
inline double activationShape(double x) {
  if (x >= 1.5)
    return 0;
  const double u = x < 1 ? x : 3 - 2 * x;
  return u * u * (3 - 2 * u);
}
inline double ventricularActivation(const Heart& heart, double aheadS) {
  const double since = heart.ventricularSinceS + aheadS;
  double e = heart.ventricularStrength * activationShape(since * heart.perSystole);
  const double last = (since + heart.ventricularIntervalS) * heart.lastPerSystole;
  if (last < 1.5) {
    const double tail = heart.lastStrength * activationShape(last);
    e = tail > e ? tail : e;
  }
  return e;
}
inline double atrialActivation(const Heart& heart, double aheadS) {
  return heart.atrialStrength * activationShape((heart.atrialSinceS + aheadS) * heart.atrialPerSystole);
}

/// sinus, af, flutter, svt, junctional, vt, pulselessVt, torsades, vf, asystole, pea, avb1, wenckebach, mobitz, avb3.
const char* rhythmName(RhythmKind kind);
/// Also takes usual other words (pvt, avb2, afib, vfib, ...), without regard to case.
std::optional<RhythmKind> rhythmFromName(std::string_view name);
/// True where the ventricles cannot eject, whatever their state.
bool isArrestRhythm(RhythmKind kind);

/// Acts. The shock's success depends on rhythm, energy, synchronisation, oxygen supply of the heart and time in the rhythm.
void setRhythm(State& state, RhythmKind kind);
void giveShock(State& state, double joules, bool synchronised);

} // namespace halsted::twin
