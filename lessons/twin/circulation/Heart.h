// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

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

struct HeartParameters {
  double intrinsicRatePerMin =
      105; ///< of the denervated sinus node; 118.1 - 0.57 age (Jose 1970), shifted so that rest is at restingRatePerMin
  double restingRatePerMin = 72;
  double maximumRatePerMin = 180; ///< 208 - 0.7 age (Tanaka 2001)
  double atrioventricularDelayS = 0.14;
  double oxygenReserve = 1; ///< of the coronary arteries: 1 healthy, below with coronary disease
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
  double nextVentricularS = 0.83; ///< until the next activation, as known now
  double nextAtrialS = 0.83;
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
  double spare[16] = {};
};

/// Oxygen balance of the heart's own muscle.
struct Myocardium {
  double supplyRatio = 1;   ///< delivered over demanded oxygen, low-passed; below about 1 contractility falls
  double contractility = 1; ///< output: factor by ischaemia (influences.*contractility[Oxygen])
  double stunned = 0;       ///< 0..1: slow to recover
  double spare[4] = {};
};

/// One fast step of rhythm: decides when atria and ventricles fire. Called before stepCirculation with the same dt.
void stepRhythm(State& state, double dtS);
/// 50 Hz: sinus rate from influences, rhythm changes by themselves, ischaemia, CPR, death.
void stepHeart(State& state, double dtS);

/// Share of full activation, 0..1, at a time after the current instant.
double ventricularActivation(const Heart& heart, double aheadS);
double atrialActivation(const Heart& heart, double aheadS);

const char* rhythmName(RhythmKind kind);

/// Acts. The shock's success depends on rhythm, energy, synchronisation, oxygen supply of the heart and time in the rhythm.
void setRhythm(State& state, RhythmKind kind);
void giveShock(State& state, double joules, bool synchronised);

} // namespace halsted::twin
