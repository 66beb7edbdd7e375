// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/circulation/Arrhythmia.h"
#include "tests/twin/TwinFixture.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace halsted::twin {

namespace {

/// The heart's electricity alone, with a healthy body around it that never changes.
struct HeartAlone {
  State state{};
  explicit HeartAlone(std::int64_t seed = 1) {
    state.clock.seed = seed;
    state.influences.heartRate[Cause::Reflex] = 72.0 / 105;
    state.circulation.pressure[kArteries] = 92;
    state.circulation.pressure[kAorta] = 92;
  }
  /// Intervals between ventricular beats over so many seconds. The arterial pulse is kept up, so that no arrest is seen.
  std::vector<double> beats(double seconds) {
    std::vector<double> at;
    std::int64_t count = state.heart.beatCount;
    for (int i = 0; i < static_cast<int>(seconds / 0.002); ++i) {
      stepRhythm(state, 0.002);
      if (i % 10 == 9) {
        state.circulation.pressure[kArteries] = 92 + 20 * std::sin(0.1 * i);
        stepHeart(state, 0.02);
        ++state.clock.tick;
      }
      if (state.heart.beatCount != count) {
        count = state.heart.beatCount;
        at.push_back(0.002 * i - state.heart.ventricularSinceS);
      }
    }
    std::vector<double> intervals;
    for (std::size_t i = 1; i < at.size(); ++i)
      intervals.push_back(at[i] - at[i - 1]);
    return intervals;
  }
};

double mean(const std::vector<double>& v) {
  double sum = 0;
  for (double x : v)
    sum += x;
  return v.empty() ? 0 : sum / static_cast<double>(v.size());
}

double spread(const std::vector<double>& v) {
  const double m = mean(v);
  double sum = 0;
  for (double x : v)
    sum += (x - m) * (x - m);
  return v.size() < 2 ? 0 : std::sqrt(sum / static_cast<double>(v.size() - 1)) / m;
}

} // namespace

class TestRhythm : public QObject {
  Q_OBJECT
private slots:
  void sinusBeatsAtItsRateWithinOnePerMille() {
    HeartAlone heart;
    heart.beats(5);
    const auto intervals = heart.beats(60);
    QVERIFY(std::fabs(60 / mean(intervals) - 72) < 0.072);
    QVERIFY(spread(intervals) < 0.01);
  }
  void restIsExactlyNeutral() {
    HeartAlone heart;
    heart.beats(30);
    QCOMPARE(heart.state.influences.heartRate[Cause::Oxygen], 1.0);
    QCOMPARE(heart.state.influences.heartRate[Cause::Blood], 1.0);
    QCOMPARE(heart.state.heart.ventricularStrength, 1.0);
    QCOMPARE(heart.state.heart.energy, 1.0);
    QCOMPARE(heart.state.heart.arrhythmiaRisk, 0.0);
  }
  void atrialFibrillationIsFastAndIrregular() {
    HeartAlone heart;
    setRhythm(heart.state, RhythmKind::AtrialFibrillation);
    const auto intervals = heart.beats(60);
    QVERIFY(60 / mean(intervals) > 100 && 60 / mean(intervals) < 160);
    QVERIFY(spread(intervals) > 0.12 && spread(intervals) < 0.3);
    QCOMPARE(atrialActivation(heart.state.heart, 0), 0.0);
  }
  void otherSeedsGiveOtherIntervalsAndTheSameSeedTheSame() {
    HeartAlone a(1), b(1), c(2);
    for (HeartAlone* h : {&a, &b, &c})
      setRhythm(h->state, RhythmKind::AtrialFibrillation);
    const auto first = a.beats(20), second = b.beats(20), third = c.beats(20);
    QVERIFY(first == second);
    QVERIFY(first != third);
  }
  void flutterConductsEverySecondWave() {
    HeartAlone heart;
    setRhythm(heart.state, RhythmKind::AtrialFlutter);
    QVERIFY(std::fabs(60 / mean(heart.beats(30)) - 150) < 1);
  }
  void wenckebachLengthensAndDropsOneOfFour() {
    HeartAlone heart;
    setRhythm(heart.state, RhythmKind::AvBlock2Wenckebach);
    heart.beats(10);
    const auto intervals = heart.beats(60);
    QVERIFY(std::fabs(60 / mean(intervals) - 54) < 2);
    QVERIFY(*std::max_element(intervals.begin(), intervals.end()) > 1.2);
  }
  void completeBlockLeavesASlowEscapeAndPacingCaptures() {
    HeartAlone heart;
    setRhythm(heart.state, RhythmKind::AvBlock3);
    heart.beats(10);
    const double slow = 60 / mean(heart.beats(60));
    QVERIFY(slow > 20 && slow < 45);
    QVERIFY(heart.state.heart.wideComplex);
    heart.state.heart.paceRatePerMin = 80;
    heart.beats(5);
    QVERIFY(std::fabs(60 / mean(heart.beats(30)) - 80) < 0.5);
    QCOMPARE(heart.state.heart.paced, 1.0);
  }
  void activationRisesToStrengthAndEnds() {
    Heart heart;
    heart.lastStrength = 0;
    heart.ventricularStrength = 0.8;
    double top = 0;
    for (double t = 0; t < 0.6; t += 0.001)
      top = std::max(top, ventricularActivation(heart, t));
    QVERIFY(std::fabs(top - 0.8) < 1e-3);
    QCOMPARE(ventricularActivation(heart, 0), 0.0);
    QCOMPARE(ventricularActivation(heart, 0.6), 0.0);
  }
  void adenosineEndsReentryButNotFibrillation() {
    for (const auto& [kind, ends] : {std::pair{RhythmKind::Svt, true}, std::pair{RhythmKind::AtrialFibrillation, false}}) {
      HeartAlone heart;
      setRhythm(heart.state, kind);
      heart.beats(5);
      heart.state.drugs.effects.value[static_cast<std::size_t>(DrugTarget::Adenosine1)] = 0.8;
      heart.beats(3);
      QCOMPARE(heart.state.heart.rhythm == RhythmKind::Sinus, ends);
    }
  }
  void calciumProtectsFromPotassium() {
    HeartAlone heart;
    heart.state.blood.concentration[kPotassium] = 8.5;
    heart.beats(1);
    const double without = heart.state.heart.arrhythmiaRisk;
    heart.state.blood.concentration[kCalcium] = 1.8;
    heart.beats(1);
    QVERIFY(without > 0.05);
    QVERIFY(heart.state.heart.arrhythmiaRisk < 0.5 * without);
  }
  void shocksSucceedLessTheLongerFibrillationLasts() {
    int early = 0, late = 0, hopeless = 0;
    for (std::int64_t seed = 1; seed <= 200; ++seed)
      for (const auto& [energy, count] : {std::pair{0.9, &early}, std::pair{0.37, &late}, std::pair{0.15, &hopeless}}) {
        HeartAlone heart(seed);
        setRhythm(heart.state, RhythmKind::Vf);
        heart.state.heart.energy = energy;
        giveShock(heart.state, 200, false);
        *count += heart.state.heart.rhythm == RhythmKind::Sinus;
      }
    QVERIFY(early > 180);
    QVERIFY(late > 60 && late < 160);
    QVERIFY(hopeless < 20);
  }
  void weakShocksAndSynchronisedOnesLeaveFibrillation() {
    HeartAlone heart;
    setRhythm(heart.state, RhythmKind::Vf);
    giveShock(heart.state, 5, false);
    QCOMPARE(heart.state.heart.rhythm, RhythmKind::Vf);
    giveShock(heart.state, 360, true);
    QCOMPARE(heart.state.heart.rhythm, RhythmKind::Vf);
  }
  void shockOnTheTWaveCanFibrillate() {
    int fibrillates = 0, between = 0;
    for (std::int64_t seed = 1; seed <= 50; ++seed) {
      HeartAlone heart(seed);
      heart.beats(3);
      heart.state.heart.ventricularSinceS = 0.9 * heart.state.heart.systoleS;
      giveShock(heart.state, 100, false);
      fibrillates += heart.state.heart.rhythm == RhythmKind::Vf;
      HeartAlone other(seed);
      other.state.heart.ventricularSinceS = 2 * other.state.heart.systoleS;
      giveShock(other.state, 100, false);
      between += other.state.heart.rhythm == RhythmKind::Vf;
    }
    QVERIFY(fibrillates > 20);
    QCOMPARE(between, 0);
  }
  void compressionsKeepStoresAndAnArrestWithoutThemEnds() {
    Twin helped = testPatient(), alone = testPatient();
    for (Twin* t : {&helped, &alone})
      act(*t, R"({"act":"rhythm","name":"vf"})");
    act(helped, R"({"act":"cpr","rate":110,"depthCm":5.5})");
    act(helped, R"({"act":"bvm","RR":10,"VTml":500,"FiO2":1.0})");
    helped.advance(480);
    alone.advance(480);
    QVERIFY(helped.state().heart.energy > 0.7);
    QVERIFY(alone.state().heart.energy < 0.4);
    QVERIFY(read(alone, "alive") > 0);
    alone.advance(1000);
    QCOMPARE(read(alone, "alive"), 0.0);
    QCOMPARE(alone.state().heart.rhythm, RhythmKind::Asystole);
    giveShock(alone.state(), 360, false);
    alone.advance(30);
    QCOMPARE(read(alone, "MAP") < 20, true);
  }
  void everyRhythmHasANameThatReadsBack() {
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(RhythmKind::Count); ++i) {
      const auto kind = static_cast<RhythmKind>(i);
      QVERIFY(rhythmFromName(rhythmName(kind)) == kind);
    }
    QVERIFY(rhythmFromName("VFib") == RhythmKind::Vf);
    QVERIFY(!rhythmFromName("waltz"));
  }
};

} // namespace halsted::twin

QTEST_GUILESS_MAIN(halsted::twin::TestRhythm)
#include "tst_Rhythm.moc"
