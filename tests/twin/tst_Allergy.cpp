// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"

#include <QtTest>

#include <algorithm>

using namespace halsted::twin;

namespace {

constexpr double kStepS = 0.2;

State allergic(double severity) {
  State s;
  s.illness.allergy.severity = severity;
  s.illness.allergy.antigen = 1;
  return s;
}

void pass(State& s, double minutes) {
  for (auto n = static_cast<int>(minutes * 60 / kStepS); n > 0; --n)
    stepIllness(s, kStepS);
}

} // namespace

class TestAllergy : public QObject {
  Q_OBJECT
private slots:
  void shockAndWheezeWithinTenMinutes();
  void endsByItselfWithinHours();
  void adrenalineStopsTheRelease();
  void antihistamineLeavesTheCirculationAlone();
  void carbonDioxideDissolvesAndAirStays();
  void halfOfTheLungIsBlockedByAMillilitrePerKilogram();
  void gasFlowsIntoTheBellyAndCarbonDioxideIntoBlood();
  void spasmNarrowsTheBronchi();
};

void TestAllergy::shockAndWheezeWithinTenMinutes() {
  State s = allergic(0.8);
  pass(s, 8);
  QVERIFY(s.influences.resistance[Cause::Allergy] < 0.65);
  QVERIFY(s.influences.airwayResistance[Cause::Allergy] > 5);
  QVERIFY(s.influences.capillaryLeak[Cause::Allergy] > 3);
}

void TestAllergy::endsByItselfWithinHours() {
  State s = allergic(0.8);
  pass(s, 20);
  const double early = s.illness.allergy.mediators;
  pass(s, 340);
  QVERIFY(s.illness.allergy.mediators < 0.1 * early);
  pass(s, 24 * 60);
  QCOMPARE(s.influences.resistance[Cause::Allergy], 1.0);
  QCOMPARE(s.influences.venousUnstressedMl[Cause::Allergy], 0.0);
}

void TestAllergy::adrenalineStopsTheRelease() {
  State untreated = allergic(0.8), treated = allergic(0.8);
  pass(untreated, 5), pass(treated, 5);
  treated.drugs.effects[DrugTarget::MastCellStabilising] = 0.9;
  pass(untreated, 20), pass(treated, 20);
  QVERIFY(treated.illness.allergy.mediators < 0.5 * untreated.illness.allergy.mediators);
}

void TestAllergy::antihistamineLeavesTheCirculationAlone() {
  State plain = allergic(0.8), blocked = allergic(0.8);
  blocked.drugs.effects[DrugTarget::Histamine1Block] = 1;
  pass(plain, 10), pass(blocked, 10);
  QCOMPARE(blocked.influences.resistance[Cause::Allergy], plain.influences.resistance[Cause::Allergy]);
  QVERIFY(blocked.influences.airwayResistance[Cause::Allergy] < plain.influences.airwayResistance[Cause::Allergy]);
}

void TestAllergy::carbonDioxideDissolvesAndAirStays() {
  State air, co2;
  air.illness.embolism.airMl = co2.illness.embolism.co2Ml = 100;
  pass(air, 1), pass(co2, 1);
  QVERIFY(air.circulation.embolism > 0.3 && co2.circulation.embolism > 0.2);
  pass(air, 9), pass(co2, 9);
  QVERIFY(co2.circulation.embolism < 0.05);
  QVERIFY(air.circulation.embolism > 0.25);
  pass(co2, 60);
  QCOMPARE(co2.circulation.embolism, 0.0);
  QCOMPARE(co2.influences.deadSpaceMl[Cause::Obstruction], 0.0);
  QCOMPARE(co2.influences.shunt[Cause::Obstruction], 0.0);
}

void TestAllergy::halfOfTheLungIsBlockedByAMillilitrePerKilogram() {
  State s;
  s.illness.embolism.airMl = s.person.idealKg;
  double most = 0;
  for (int i = 0; i < 300; ++i) {
    stepIllness(s, kStepS);
    most = std::max(most, s.circulation.embolism);
  }
  QVERIFY(most > 0.4 && most < 0.65);
  QVERIFY(s.influences.deadSpaceMl[Cause::Obstruction] > 100);
}

void TestAllergy::gasFlowsIntoTheBellyAndCarbonDioxideIntoBlood() {
  State s;
  s.illness.obstructive.pneumoperitoneumMmHg = 13;
  pass(s, 0.2);
  QVERIFY(s.circulation.abdominalPressureMmHg < 6);
  pass(s, 20);
  QVERIFY(std::abs(s.circulation.abdominalPressureMmHg - 13) < 0.3);
  QVERIFY(s.illness.obstructive.absorbedCo2MlMin > 30 && s.illness.obstructive.absorbedCo2MlMin < 50);
  s.illness.obstructive.pneumoperitoneumMmHg = 0;
  pass(s, 2);
  QVERIFY(s.circulation.abdominalPressureMmHg < 0.5);
  pass(s, 120);
  QCOMPARE(s.illness.obstructive.absorbedCo2MlMin, 0.0);
}

void TestAllergy::spasmNarrowsTheBronchi() {
  State s;
  s.illness.obstructive.bronchospasm = 0.7;
  pass(s, 5);
  QVERIFY(s.influences.airwayResistance[Cause::Obstruction] > 4);
  s.illness.obstructive.bronchospasm = 0;
  pass(s, 30);
  QCOMPARE(s.influences.airwayResistance[Cause::Obstruction], 1.0);
}

QTEST_APPLESS_MAIN(TestAllergy)
#include "tst_Allergy.moc"
