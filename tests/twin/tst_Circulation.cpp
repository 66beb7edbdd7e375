// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace halsted::twin;

namespace {

/// Heart, vessels, wounds and reflexes alone, breathing quietly.
struct Loop {
  State s;
  explicit Loop(double restS = 60) {
    const ReflexParameters gains = s.reflexes.parameters;
    s.reflexes.parameters.arterialGain = s.reflexes.parameters.cardiopulmonaryGain = 0;
    fillCirculation(s);
    run(restS);
    anchorReflexes(s);
    s.reflexes.parameters.arterialGain = gains.arterialGain;
    s.reflexes.parameters.cardiopulmonaryGain = gains.cardiopulmonaryGain;
    run(20);
  }
  void run(double seconds) {
    for (long i = std::lround(seconds / 0.02); i > 0; --i) {
      for (int k = 0; k < 10; ++k) {
        stepCirculation(s, 0.002);
        stepRhythm(s, 0.002);
      }
      stepWounds(s, 0.02);
      stepReflexes(s, 0.02);
      stepHeart(s, 0.02);
      regulateCirculation(s, 0.02);
    }
  }
  double blood() const { return std::accumulate(s.circulation.volumeMl.begin(), s.circulation.volumeMl.end(), 0.0); }
  const BeatFigures& beat() const { return s.circulation.beat; }
  Wound& wound(WoundSite site) { return s.wounds.sites[static_cast<std::size_t>(site)]; }
};

} // namespace

class TestCirculation : public QObject {
  Q_OBJECT
private slots:
  void restsNearTheStandardPatient();
  void derivativeKeepsTheSumOfVolumes();
  void bloodIsConservedWhileBleeding();
  void exsanguinationLeavesNoNegativeVolume();
  void holeBleedsByTheSquareRootOfPressure();
  void clampStopsABleed();
  void effusionFillsTheSacAndDrainageFreesIt();
  void standingQuickensTheHeart();
  void stenosisCostsPressureAndLeakCostsOutput();
};

void TestCirculation::restsNearTheStandardPatient() {
  Loop loop;
  QVERIFY(loop.beat().mean > 80 && loop.beat().mean < 105);
  QVERIFY(loop.beat().outputLMin > 4.8 && loop.beat().outputLMin < 6.4);
  QVERIFY(loop.beat().centralVenous > 1 && loop.beat().centralVenous < 6);
  QVERIFY(std::fabs(loop.s.influences.resistance[Cause::Reflex] - 1) < 0.1);
}

void TestCirculation::derivativeKeepsTheSumOfVolumes() {
  Loop loop(5);
  CirculationVector y;
  std::copy(loop.s.circulation.volumeMl.begin(), loop.s.circulation.volumeMl.end(), y.begin());
  y[kVesselCount] = 120;
  y[kLeftVentricle] += 40;
  const CirculationVector d = circulationDerivative(loop.s, y, 0.1);
  QVERIFY(std::fabs(std::accumulate(d.begin(), d.end() - 1, 0.0)) < 1e-9);
}

void TestCirculation::bloodIsConservedWhileBleeding() {
  Loop loop(10);
  const double before = loop.blood();
  loop.wound(WoundSite::Leg).rateMlMin = 300, loop.wound(WoundSite::Leg).constantRate = 1;
  loop.wound(WoundSite::Liver).areaMm2 = 4, loop.wound(WoundSite::Liver).internal = 1;
  loop.run(120);
  QVERIFY(loop.s.wounds.lossMl > 600);
  QVERIFY(loop.s.wounds.internalMl > 0);
  // The flow of the last tick leaves the vessels in the next one.
  QVERIFY(std::fabs(before - loop.blood() - loop.s.wounds.lossMl) < 0.2);
}

void TestCirculation::exsanguinationLeavesNoNegativeVolume() {
  Loop loop(5);
  loop.wound(WoundSite::Aorta).areaMm2 = 400;
  loop.wound(WoundSite::VenaCava).areaMm2 = 400;
  loop.wound(WoundSite::Heart).areaMm2 = 100;
  for (int i = 0; i < 60; ++i) {
    loop.run(1);
    for (double v : loop.s.circulation.volumeMl)
      QVERIFY(v >= 0 && std::isfinite(v));
  }
  QVERIFY(loop.beat().mean < 25);
}

void TestCirculation::holeBleedsByTheSquareRootOfPressure() {
  Loop loop(10);
  Wound& w = loop.wound(WoundSite::SplenicArtery);
  w.areaMm2 = 1;
  loop.run(0.1);
  // 0.6 mm2 sqrt(2 dP / rho)
  const double expected = 0.6 * std::sqrt(2 * 133.3 * loop.beat().mean / 1060);
  QVERIFY(std::fabs(w.flowMlS / expected - 1) < 0.02);
}

void TestCirculation::clampStopsABleed() {
  Loop loop(5);
  Wound& w = loop.wound(WoundSite::CysticArtery);
  w.areaMm2 = 0.3;
  loop.run(1);
  QVERIFY(w.flowMlS > 0.3);
  w.clamped = 1;
  loop.run(1);
  QCOMPARE(w.flowMlS, 0.0);
}

void TestCirculation::effusionFillsTheSacAndDrainageFreesIt() {
  Loop loop;
  const BeatFigures rest = loop.beat();
  loop.s.circulation.pericardialGoalMl = 280, loop.s.circulation.pericardialMlS = 5;
  loop.run(200);
  QVERIFY(loop.beat().outputLMin < 0.85 * rest.outputLMin);
  QVERIFY(loop.beat().centralVenous > rest.centralVenous + 3);
  loop.s.circulation.pericardialGoalMl = loop.s.circulation.pericardialMl = 20;
  loop.run(120);
  QVERIFY(loop.beat().outputLMin > 0.92 * rest.outputLMin);
}

void TestCirculation::standingQuickensTheHeart() {
  Loop loop;
  const double rate = loop.s.heart.ratePerMin, stroke = loop.beat().strokeVolumeMl;
  loop.s.circulation.tiltDeg = 60;
  loop.run(120);
  QVERIFY(loop.s.heart.ratePerMin > rate + 4);
  QVERIFY(loop.beat().strokeVolumeMl < 0.85 * stroke);
  QVERIFY(loop.beat().mean > 75);
}

void TestCirculation::stenosisCostsPressureAndLeakCostsOutput() {
  Loop loop(20);
  const BeatFigures rest = loop.beat();
  loop.s.circulation.parameters.stenosis[kAortic] = 25;
  loop.run(20);
  QVERIFY(loop.beat().wedge > rest.wedge);
  QVERIFY(loop.beat().systolic < rest.systolic);
  loop.s.circulation.parameters.stenosis[kAortic] = 1;
  loop.s.circulation.parameters.regurgitation[kAortic] = 0.1;
  loop.run(20);
  QVERIFY(loop.beat().pulsePressure > rest.pulsePressure);
}

QTEST_APPLESS_MAIN(TestCirculation)
#include "tst_Circulation.moc"
