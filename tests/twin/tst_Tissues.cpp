// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/GasRig.h"

#include <QtTest>

using namespace halsted::twin;

namespace {

QByteArray text(double value) {
  return QByteArray::number(value);
}

/// Half an hour at a share of the resting flow, as after a bleed; the nerves answer.
GasRig shocked(double share) {
  GasRig rig;
  rig.run(60);
  rig.setFlow(92, share);
  rig.s.reflexes.sympathetic = rig.s.reflexes.parameters.restingActivity + 0.8 * (1 - share);
  rig.run(1800);
  return rig;
}

} // namespace

class TestTissues : public QObject {
  Q_OBJECT
private slots:
  void restStaysStill();
  void consumptionFollowsDemandUntilDeliveryFails();
  void lactateAndBaseDeficitGradeShock();
  void reperfusionWashesLactateOut();
  void sepsisRaisesLactateAtGoodFlow();
  void sickLiverClearsSlowly();
  void clampedLegsMakeLactateOfTheirOwn();
  void exerciseHasItsKinetics();
  void absorbedCarbonDioxideRaisesPco2();
};

void TestTissues::restStaysStill() {
  GasRig rig;
  rig.run(600);
  const Tissues& t = rig.s.tissues;
  QVERIFY2(std::fabs(t.lactate - 1) < 0.02, text(t.lactate));
  QVERIFY2(t.vo2 > 244 && t.vo2 <= 245.001, text(t.vo2));
  QVERIFY2(t.oxygenDebtMl < 1, text(t.oxygenDebtMl));
  QVERIFY2(std::fabs(rig.s.gases.baseExcess) < 0.05, text(rig.s.gases.baseExcess));
  for (const Influence* f : {&rig.s.influences.heartRate, &rig.s.influences.contractility, &rig.s.influences.resistance})
    QCOMPARE(f->product(), 1.0);
}

void TestTissues::consumptionFollowsDemandUntilDeliveryFails() {
  GasRig rig;
  rig.run(60);
  rig.setFlow(92, 0.8);
  rig.run(300);
  QVERIFY2(rig.s.tissues.vo2 > 0.98 * 245, text(rig.s.tissues.vo2));
  rig.setFlow(92, 0.25);
  rig.run(300);
  QVERIFY2(rig.s.tissues.vo2 < 0.8 * 245, text(rig.s.tissues.vo2));
  QVERIFY2(rig.s.tissues.vo2 < 0.69 * rig.s.tissues.delivery, text(rig.s.tissues.vo2));
}

void TestTissues::lactateAndBaseDeficitGradeShock() {
  // Flow of the half hour, after reflexes and refill have brought some back
  const GasRig two = shocked(0.72), three = shocked(0.55), four = shocked(0.25);
  QVERIFY2(two.s.tissues.lactate > 1.3 && two.s.tissues.lactate < 3, text(two.s.tissues.lactate));
  QVERIFY2(three.s.tissues.lactate > 3 && three.s.tissues.lactate < 6, text(three.s.tissues.lactate));
  QVERIFY2(four.s.tissues.lactate > 5, text(four.s.tissues.lactate));
  QVERIFY2(four.s.gases.baseExcess < -9, text(four.s.gases.baseExcess));
  QVERIFY(two.s.gases.baseExcess > three.s.gases.baseExcess && three.s.gases.baseExcess > four.s.gases.baseExcess);
}

void TestTissues::reperfusionWashesLactateOut() {
  GasRig rig;
  rig.run(60);
  rig.setFlow(92, 0.02);
  rig.run(480);
  const double during = rig.s.tissues.lactate;
  rig.setFlow(92, 1);
  rig.run(180);
  QVERIFY2(rig.s.tissues.lactate > during + 1, text(rig.s.tissues.lactate));
  const double after = rig.s.tissues.lactate;
  rig.run(3600);
  QVERIFY2(rig.s.tissues.lactate < 0.5 * after, text(rig.s.tissues.lactate));
}

void TestTissues::sepsisRaisesLactateAtGoodFlow() {
  GasRig rig;
  rig.s.illness.infection.inflammation = 0.8;
  rig.s.influences.oxygenExtraction[Cause::Infection] = 0.7;
  rig.run(3 * 3600);
  QVERIFY2(rig.s.tissues.lactate > 3 && rig.s.tissues.lactate < 8, text(rig.s.tissues.lactate));
}

void TestTissues::sickLiverClearsSlowly() {
  const auto after = [](double liver) {
    GasRig rig;
    rig.s.tissues.parameters.liver = liver;
    rig.run(600);
    const bool still = std::fabs(rig.s.tissues.lactate - 1) < 0.03;
    rig.s.tissues.lactate = 6;
    rig.run(1200);
    return still ? rig.s.tissues.lactate : 0;
  };
  QVERIFY(after(0.4) > after(1) + 0.5);
}

void TestTissues::clampedLegsMakeLactateOfTheirOwn() {
  GasRig rig;
  rig.run(60);
  rig.s.circulation.bedFlow[kLegBed] = 0;
  rig.run(1800);
  const Tissues& t = rig.s.tissues;
  QVERIFY2(t.vo2 < 0.87 * 245, text(t.vo2));
  const double blood = t.lactate, stored = t.tissueLactateMmol;
  QVERIFY2(stored > 30, text(stored));
  rig.s.circulation.bedFlow[kLegBed] = 92.0 / 6;
  rig.run(240);
  QVERIFY2(t.lactate > blood + 0.5, text(t.lactate));
}

void TestTissues::exerciseHasItsKinetics() {
  GasRig rig;
  rig.run(60);
  rig.s.tissues.exerciseW = 90;
  rig.setFlow(92, 2.7);
  rig.tidalL = 1.4, rig.ratePerMin = 22;
  const double start = rig.s.tissues.vo2;
  rig.run(40);
  const double early = rig.s.tissues.vo2;
  rig.run(260);
  const double steady = rig.s.tissues.vo2;
  QVERIFY2(steady > 1700 && steady < 2300, text(steady));
  const double share = (early - start) / (steady - start);
  QVERIFY2(share > 0.55 && share < 0.8, text(share));
  QVERIFY(rig.s.influences.heartRate[Cause::Effort] > 1.2 && rig.s.influences.resistance[Cause::Effort] < 0.7);
  rig.s.tissues.exerciseW = 0;
  rig.run(900);
  QCOMPARE(rig.s.influences.heartRate[Cause::Effort], 1.0);
}

void TestTissues::absorbedCarbonDioxideRaisesPco2() {
  GasRig rig;
  rig.run(300);
  const double before = rig.s.gases.paco2;
  rig.s.illness.obstructive.absorbedCo2MlMin = 40;
  rig.run(1200);
  const double rise = rig.s.gases.paco2 - before;
  QVERIFY2(rise > 3 && rise < 10, text(rise));
}

QTEST_APPLESS_MAIN(TestTissues)
#include "tst_Tissues.moc"
