// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"

#include <QtTest>

#include <cmath>

using namespace halsted::twin;

namespace {

constexpr double kStepS = 0.2;

/// A brain with blood of rest, its vessels as the circulation would set them.
State resting() {
  State s;
  s.circulation.parameters.autoregulates = 1;
  s.circulation.bedTone.fill(1);
  s.circulation.bedFlow = s.circulation.parameters.anchorFlow;
  s.gases.arterialO2 = s.circulation.parameters.anchorOxygen;
  return s;
}

void pass(State& s, double minutes) {
  for (auto n = static_cast<int>(minutes * 60 / kStepS); n > 0; --n)
    stepBrain(s, kStepS);
}

/// Flow as a share of rest, by vessels that are wide open.
void starve(State& s, double share) {
  s.circulation.bedFlow[kBrainBed] = share * s.circulation.parameters.anchorFlow[kBrainBed];
}

} // namespace

class TestBrain : public QObject {
  Q_OBJECT
private slots:
  void restIsNeutralAndStaysSo();
  void pressureFollowsTheIndexOfMarmarou();
  void carbonDioxideMovesThePressure();
  void osmosisLowersThePressure();
  void greaterInjuryGreaterPressure();
  void compressedBrainstemRaisesThePressureAndSlowsTheHeart();
  void halvedFlowConfusesAndAFifthTakesConsciousness();
  void minutesWithoutFlowKillAndColdSpares();
  void hypnosisLowersBisAndMetabolism();
  void glucoseAndColdCloudTheMind();
  void painIsTakenByAnalgesia();
  void absurdInputsStayInBounds();
};

void TestBrain::restIsNeutralAndStaysSo() {
  State s = resting();
  pass(s, 60);
  QCOMPARE(s.brain.icpMmHg, 10.0);
  QCOMPARE(s.brain.gcs, 15.0);
  QVERIFY(s.brain.bis > 93);
  QCOMPARE(s.reflexes.stress, 0.0);
  for (Cause c : {Cause::Injury, Cause::Effort}) {
    QCOMPARE(s.influences.breathingDrive[c], 1.0);
    QCOMPARE(s.influences.breathingRate[c], 1.0);
    QCOMPARE(s.influences.resistance[c], 1.0);
    QCOMPARE(s.influences.heartRate[c], 1.0);
    QCOMPARE(s.influences.contractility[c], 1.0);
  }
}

void TestBrain::pressureFollowsTheIndexOfMarmarou() {
  State s = resting();
  pass(s, 1);
  const double before = s.brain.icpMmHg;
  // 2.5 mL at once: a tenth of the index, a factor of 10^0.1.
  s.brain.haematomaMl += 2.5;
  s.brain.injury = 2.5 / 19.5;
  pass(s, 0.25);
  QVERIFY(std::abs(s.brain.icpMmHg / before - std::pow(10, 0.1)) < 0.05);
}

void TestBrain::carbonDioxideMovesThePressure() {
  State s = resting();
  s.circulation.bedTone[kBrainBed] = 1 / 0.66; // 10 mmHg less: a third less flow
  pass(s, 1);
  QVERIFY(s.brain.icpMmHg > 5 && s.brain.icpMmHg < 8);
  s.circulation.bedTone[kBrainBed] = 1 / 1.34;
  pass(s, 1);
  QVERIFY(s.brain.icpMmHg > 11.5);
}

void TestBrain::osmosisLowersThePressure() {
  State s = resting();
  s.brain.injury = 0.7;
  pass(s, 40);
  const double before = s.brain.icpMmHg;
  s.fluids.osmolality += 10;
  pass(s, 20);
  QVERIFY(s.brain.icpMmHg < 0.85 * before);
}

void TestBrain::greaterInjuryGreaterPressure() {
  double last = 0;
  for (double severity : {0.0, 0.4, 0.7, 0.9}) {
    State s = resting();
    s.brain.injury = severity;
    pass(s, 60);
    QVERIFY(s.brain.icpMmHg > last);
    last = s.brain.icpMmHg;
  }
  QVERIFY(last > 30);
}

void TestBrain::compressedBrainstemRaisesThePressureAndSlowsTheHeart() {
  State s = resting();
  s.brain.injury = 1;
  starve(s, 0.4);
  pass(s, 12);
  QVERIFY(s.influences.resistance[Cause::Injury] > 1.2);
  QVERIFY(s.influences.heartRate[Cause::Injury] < 0.95);
  pass(s, 60);
  QVERIFY(s.brain.herniation > 0.9);
  QCOMPARE(s.brain.gcs, 3.0);
  QCOMPARE(s.influences.breathingDrive[Cause::Injury], 0.0);
}

void TestBrain::halvedFlowConfusesAndAFifthTakesConsciousness() {
  State s = resting();
  starve(s, 0.85);
  pass(s, 2);
  QCOMPARE(s.brain.gcs, 15.0);
  // Half to 60 % of the usual flow: confused to stuporous (Finnerty, J Clin Invest 1954;33:1227).
  starve(s, 0.55);
  pass(s, 2);
  QVERIFY(s.brain.gcs >= 8 && s.brain.gcs <= 13);
  starve(s, 0.3);
  pass(s, 0.5);
  QVERIFY(s.brain.gcs < 6);
  starve(s, 1);
  pass(s, 3);
  QCOMPARE(s.brain.gcs, 15.0);
}

void TestBrain::minutesWithoutFlowKillAndColdSpares() {
  State warm = resting(), cold = resting();
  cold.heat.coreC = 20;
  starve(warm, 0), starve(cold, 0);
  pass(warm, 6), pass(cold, 6);
  QVERIFY(warm.brain.ischaemia > 0.5);
  QVERIFY(cold.brain.ischaemia < 0.5 * warm.brain.ischaemia);
  QVERIFY(warm.brain.bis < 5);
  QCOMPARE(warm.influences.breathingDrive[Cause::Injury], 0.0);
}

void TestBrain::hypnosisLowersBisAndMetabolism() {
  State s = resting();
  s.drugs.hypnosis = 0.5;
  pass(s, 2);
  QVERIFY(s.brain.bis > 42 && s.brain.bis < 56);
  QVERIFY(s.brain.metabolism < 0.8);
  QVERIFY(s.brain.gcs <= 5);
}

void TestBrain::glucoseAndColdCloudTheMind() {
  State s = resting();
  s.blood.concentration[kGlucose] = 2;
  pass(s, 2);
  QVERIFY(s.brain.gcs >= 6 && s.brain.gcs <= 12);
  s = resting();
  s.heat.coreC = 29;
  pass(s, 2);
  QVERIFY(s.brain.gcs < 12);
}

void TestBrain::painIsTakenByAnalgesia() {
  State s = resting();
  s.wounds.pain = 0.8;
  pass(s, 1);
  const double without = s.reflexes.stress;
  QVERIFY(without > 0.5);
  s.drugs.effects[DrugTarget::Analgesia] = 0.8;
  pass(s, 1);
  QVERIFY(s.reflexes.stress < 0.3 * without);
}

void TestBrain::absurdInputsStayInBounds() {
  State s = resting();
  s.brain.injury = 40;
  s.circulation.beat.mean = -10;
  s.circulation.bedFlow[kBrainBed] = -5;
  s.circulation.bedTone[kBrainBed] = 0;
  s.heat.coreC = 5;
  s.gases.arterialO2 = -1;
  s.gases.paco2 = 300;
  s.blood.hb = 0;
  s.blood.concentration[kSodium] = 250;
  s.drugs.hypnosis = 9;
  pass(s, 20);
  const Brain& b = s.brain;
  for (double v : {b.icpMmHg, b.cppMmHg, b.gcs, b.bis, b.consciousness, b.venousSaturation, s.reflexes.stress})
    QVERIFY(std::isfinite(v));
  QVERIFY(b.gcs >= 3 && b.gcs <= 15 && b.bis >= 0 && b.bis <= 97 && b.icpMmHg <= 110);
}

QTEST_APPLESS_MAIN(TestBrain)
#include "tst_Brain.moc"
