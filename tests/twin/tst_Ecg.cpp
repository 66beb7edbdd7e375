// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/circulation/Arrhythmia.h"
#include "lessons/twin/reading/Ecg.h"
#include "tests/twin/TwinFixture.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace halsted::twin {

namespace {

/// One complex after a sinus beat: leads at each millisecond from the beginning of QRS.
std::vector<std::array<float, kLeadCount>> complexOf(State state, double seconds = 0.6) {
  std::vector<std::array<float, kLeadCount>> leads;
  state.heart.atrialSinceS = 0.14;
  state.heart.ventricularIntervalS = 0.83;
  for (double t = 0; t < seconds; t += 0.001) {
    state.heart.ventricularSinceS = t;
    leads.push_back(ecgLeads(cardiacDipole(state)));
    state.heart.atrialSinceS += 0.001;
  }
  return leads;
}

double highest(const std::vector<std::array<float, kLeadCount>>& c, Lead lead, double from, double to) {
  double top = -10;
  for (std::size_t i = static_cast<std::size_t>(1000 * from); i < static_cast<std::size_t>(1000 * to); ++i)
    top = std::max(top, static_cast<double>(c[i][lead]));
  return top;
}
double lowest(const std::vector<std::array<float, kLeadCount>>& c, Lead lead, double from, double to) {
  double low = 10;
  for (std::size_t i = static_cast<std::size_t>(1000 * from); i < static_cast<std::size_t>(1000 * to); ++i)
    low = std::min(low, static_cast<double>(c[i][lead]));
  return low;
}

struct Waves final : WaveRecorder {
  std::vector<WaveSample> samples;
  void record(const WaveSample& sample) override { samples.push_back(sample); }
};

} // namespace

class TestEcg : public QObject {
  Q_OBJECT
private slots:
  void limbLeadsObeyEinthovenAndGoldberger() {
    const auto leads = ecgLeads({0.4, 0.9, -0.3});
    QVERIFY(std::fabs(leads[kLeadI] + leads[kLeadIII] - leads[kLeadII]) < 1e-5);
    QVERIFY(std::fabs(leads[kAvr] + leads[kAvl] + leads[kAvf]) < 1e-5);
  }
  void normalComplexGrowsFromV1ToV5AndHasUprightT() {
    const auto c = complexOf(State{});
    QVERIFY(highest(c, kLeadII, 0, 0.1) > 0.6 && highest(c, kLeadII, 0, 0.1) < 2);
    QVERIFY(highest(c, kV5, 0, 0.1) > highest(c, kV1, 0, 0.1) + 0.5);
    QVERIFY(lowest(c, kV1, 0, 0.1) < -0.4);
    QVERIFY(lowest(c, kAvr, 0, 0.1) < -0.4);
    QVERIFY(highest(c, kLeadII, 0.2, 0.4) > 0.1);
    QVERIFY(highest(c, kV3, 0.2, 0.4) > 0.15);
  }
  void pWavePrecedesQrsAndIsMissingInFibrillation() {
    State state;
    state.heart.ventricularSinceS = 0.7;
    state.heart.atrialSinceS = 0.05;
    QVERIFY(ecgLeads(cardiacDipole(state))[kLeadII] > 0.06f);
    changeRhythm(state, RhythmKind::AtrialFibrillation);
    double top = 0;
    for (double t = 1; t < 2; t += 0.004) {
      state.heart.atrialSinceS = t;
      top = std::max(top, std::fabs(static_cast<double>(ecgLeads(cardiacDipole(state))[kLeadII])));
    }
    QVERIFY(top < 0.09 && top > 0.01);
  }
  void infarctionRaisesStOverItsWallAndLowersItOpposite() {
    const auto rest = complexOf(State{});
    State anterior, inferior;
    anterior.heart.infarctLeft = 0.5;
    inferior.heart.infarctRight = 0.5;
    const auto a = complexOf(anterior), i = complexOf(inferior);
    const auto change = [&](const auto& c, Lead lead) { return c[160][lead] - rest[160][lead]; };
    QVERIFY(change(a, kV2) > 0.2f && change(a, kV3) > 0.2f);
    QVERIFY(change(a, kAvf) < 0);
    QVERIFY(change(i, kLeadIII) > 0.15f && change(i, kAvf) > 0.15f);
    QVERIFY(change(i, kAvl) < -0.1f);
  }
  void potassiumPeaksTAndWidensQrs() {
    const auto rest = complexOf(State{});
    State state;
    state.heart.effectivePotassium = 7.5;
    state.heart.qrsS = 0.14;
    const auto c = complexOf(state);
    QVERIFY(highest(c, kV4, 0.15, 0.45) > 1.6 * highest(rest, kV4, 0.15, 0.45));
    state.heart.atrialSinceS = 0.05;
    state.heart.ventricularSinceS = 0.7;
    QVERIFY(std::fabs(ecgLeads(cardiacDipole(state))[kLeadII]) < 0.05f);
  }
  void fibrillationBecomesFineAndAsystoleFlat() {
    State state;
    changeRhythm(state, RhythmKind::Vf);
    const auto size = [&] {
      double sum = 0;
      for (double t = 2; t < 6; t += 0.004) {
        state.heart.ventricularSinceS = t;
        const double v = ecgLeads(cardiacDipole(state))[kLeadII];
        sum += v * v;
      }
      return std::sqrt(sum / 1000);
    };
    const double coarse = size();
    state.heart.energy = 0.15;
    const double fine = size();
    QVERIFY(coarse > 0.2 && fine < 0.4 * coarse);
    changeRhythm(state, RhythmKind::Asystole);
    QVERIFY(size() < 1e-6);
  }
  void recorderGetsOneSampleEachFourMilliseconds() {
    Twin twin = testPatient();
    Waves waves;
    twin.advance(10, &waves, 250);
    QCOMPARE(waves.samples.size(), std::size_t{2500});
    double top = 0, low = 300, r = 0;
    for (const WaveSample& s : waves.samples) {
      top = std::max(top, static_cast<double>(s.arterialMmHg));
      low = std::min(low, static_cast<double>(s.arterialMmHg));
      r = std::max(r, static_cast<double>(s.ecgMv[kLeadII]));
      QVERIFY(s.pleth >= 0 && s.pleth <= 1.5);
    }
    QVERIFY(std::fabs(top - read(twin, "SBP")) < 8);
    QVERIFY(std::fabs(low - read(twin, "DBP")) < 8);
    QVERIFY(r > 0.6 && r < 2);
    QVERIFY(std::fabs(waves.samples[1].timeS - waves.samples[0].timeS - 0.004) < 1e-9);
  }
  void wavesDoNotChangeThePatient() {
    Twin with = testPatient(), without = testPatient();
    Waves waves;
    with.advance(5, &waves, 500);
    without.advance(5);
    QCOMPARE(with.hash(), without.hash());
  }
};

} // namespace halsted::twin

QTEST_GUILESS_MAIN(halsted::twin::TestEcg)
#include "tst_Ecg.moc"
