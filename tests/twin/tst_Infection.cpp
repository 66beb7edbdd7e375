// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"

#include <QtTest>

using namespace halsted::twin;

namespace {

constexpr double kStepS = 0.2;

State infected(double severity, InfectionSource source = InfectionSource::Blood) {
  State s;
  s.illness.infection.severity = s.illness.infection.pathogen = severity;
  s.illness.infection.source = source;
  return s;
}

void pass(State& s, double hours) {
  for (auto n = static_cast<int>(hours * 3600 / kStepS); n > 0; --n)
    stepIllness(s, kStepS);
}

bool neutral(const Influences& f, Cause c) {
  return f.resistance[c] == 1 && f.contractility[c] == 1 && f.heartRate[c] == 1 && f.capillaryLeak[c] == 1 && f.breathingDrive[c] == 1 &&
         f.airwayResistance[c] == 1 && f.venousUnstressedMl[c] == 0 && f.shunt[c] == 0 && f.proteinLeak[c] == 0 &&
         f.temperatureSetC[c] == 0 && f.oxygenExtraction[c] == 1 && f.glomerularFlow[c] == 1 && f.urine[c] == 1;
}

} // namespace

class TestInfection : public QObject {
  Q_OBJECT
private slots:
  void healthyBodyIsNotTouched();
  void smallLoadIsHeldGreatOneGrows();
  void shockComesWithinThreeHours();
  void antibioticTurnsItAfterHours();
  void wrongAntibioticDoesNot();
  void eachHourOfDelayCostsOrgans();
  void focusNeedsRemoval();
  void oldAndVeryIllGrowCold();
  void absurdInputsStayInBounds();
};

void TestInfection::healthyBodyIsNotTouched() {
  State s;
  pass(s, 1);
  for (Cause c : {Cause::Infection, Cause::Allergy, Cause::Obstruction})
    QVERIFY(neutral(s.influences, c));
  QCOMPARE(s.circulation.embolism, 0.0);
  QCOMPARE(s.circulation.abdominalPressureMmHg, 0.0);
}

void TestInfection::smallLoadIsHeldGreatOneGrows() {
  State small = infected(0.2), great = infected(0.6);
  pass(small, 12), pass(great, 12);
  QVERIFY(small.illness.infection.pathogen < 0.2);
  QVERIFY(great.illness.infection.pathogen > 0.9);
}

void TestInfection::shockComesWithinThreeHours() {
  State s = infected(0.7);
  pass(s, 3);
  QVERIFY(s.influences.resistance[Cause::Infection] < 0.6);
  QVERIFY(s.influences.capillaryLeak[Cause::Infection] > 1.4);
  QVERIFY(s.influences.temperatureSetC[Cause::Infection] > 1.5);
  const double earlyDamage = s.illness.infection.damage;
  pass(s, 3);
  QVERIFY(s.illness.infection.damage > 2 * earlyDamage);
}

void TestInfection::antibioticTurnsItAfterHours() {
  State s = infected(0.7);
  pass(s, 3);
  startAntibiotic(s, true);
  const double atStart = s.illness.infection.inflammation;
  pass(s, 3);
  QVERIFY(s.illness.infection.inflammation > 0.95 * atStart);
  pass(s, 9);
  QVERIFY(s.illness.infection.inflammation < 0.8 * atStart);
  pass(s, 240);
  QVERIFY(s.illness.infection.inflammation < 0.1);
}

void TestInfection::wrongAntibioticDoesNot() {
  State untreated = infected(0.7), wrong = infected(0.7);
  startAntibiotic(wrong, false);
  pass(untreated, 8), pass(wrong, 8);
  QVERIFY(wrong.illness.infection.inflammation > 0.93 * untreated.illness.infection.inflammation);
}

void TestInfection::eachHourOfDelayCostsOrgans() {
  double last = 0;
  for (int delay : {0, 1, 3, 6}) {
    State s = infected(0.6);
    pass(s, delay);
    startAntibiotic(s, true);
    pass(s, 24 - delay);
    QVERIFY(s.illness.infection.damage > last);
    last = s.illness.infection.damage;
  }
}

void TestInfection::focusNeedsRemoval() {
  State left = infected(0.7, InfectionSource::Abdomen), drained = left;
  startAntibiotic(left, true), startAntibiotic(drained, true);
  drained.illness.infection.controlled = 1;
  pass(left, 12), pass(drained, 12);
  QVERIFY(drained.illness.infection.pathogen < 0.5 * left.illness.infection.pathogen);
}

void TestInfection::oldAndVeryIllGrowCold() {
  State young = infected(0.9), old = infected(0.9);
  old.person.ageYears = 88;
  pass(young, 5), pass(old, 5);
  QVERIFY(young.influences.temperatureSetC[Cause::Infection] > 1.5);
  QVERIFY(old.influences.temperatureSetC[Cause::Infection] < -0.8);
}

void TestInfection::absurdInputsStayInBounds() {
  State s = infected(50);
  s.illness.infection.pathogen = 50;
  s.circulation.beat.mean = -20;
  s.drugs.effects[DrugTarget::Antibacterial] = 100;
  s.drugs.effects[DrugTarget::Steroid] = 100;
  pass(s, 2);
  const auto& i = s.illness.infection;
  for (double v : {i.pathogen, i.inflammation, i.damage, i.antibiotic})
    QVERIFY(v >= 0 && v <= 1);
  QVERIFY(s.influences.resistance[Cause::Infection] > 0);
}

QTEST_APPLESS_MAIN(TestInfection)
#include "tst_Infection.moc"
