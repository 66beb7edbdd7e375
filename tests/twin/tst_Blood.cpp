// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/FluidStand.h"

#include <QTest>

using namespace halsted::twin;

namespace {

double& effect(State& s, DrugTarget target) {
  return s.drugs.effects.value[static_cast<std::size_t>(target)];
}

} // namespace

class TstBlood : public QObject {
  Q_OBJECT
private slots:
  void restingInfluencesAreNeutral() {
    FluidStand stand;
    stand.advance(600);
    QCOMPARE(stand.s.influences.contractility[Cause::Blood], 1.0);
    QCOMPARE(stand.s.influences.resistance[Cause::Blood], 1.0);
    QCOMPARE(stand.s.blood.clotStrength, 1.0);
    QVERIFY(std::fabs(stand.s.blood.strongIonShift) < 1e-3);
    QVERIFY(std::fabs(stand.s.blood.inr - 1) < 1e-6);
  }
  void colloidPressureFollowsLandisAndPappenheimer() {
    QVERIFY(std::fabs(colloidPressure(42) - 25.6) < 0.2);
    QVERIFY(colloidPressure(21) < 11);
  }
  void salineAcidifiesAndBalancedDoesNot() {
    FluidStand saline, balanced;
    startDrip(saline.s, FluidKind::Saline, 2000, 3600, 37);
    startDrip(balanced.s, FluidKind::Balanced, 2000, 3600, 37);
    saline.advance(3600);
    balanced.advance(3600);
    QVERIFY(saline.s.blood.concentration[kChloride] > 106);
    QVERIFY(balanced.s.blood.concentration[kChloride] < 105.5);
    QVERIFY(saline.s.blood.strongIonShift < -1.2);
    QVERIFY(balanced.s.blood.strongIonShift > saline.s.blood.strongIonShift + 1);
  }
  void bicarbonateMakesAlkaline() {
    FluidStand stand;
    startDrip(stand.s, FluidKind::Bicarbonate84, 100, 300, 22);
    stand.advance(400);
    QVERIFY(stand.s.blood.strongIonShift > 4);
  }
  void citrateTakesCalciumAndTheLiverGivesItBack() {
    FluidStand stand;
    startDrip(stand.s, FluidKind::Plasma, 1100, 1200, 37);
    stand.advance(1200);
    const double low = stand.s.blood.concentration[kCalcium];
    QVERIFY2(low > 0.75 && low < 1.12, qPrintable(QString::number(low)));
    stand.advance(3600);
    QVERIFY(stand.s.blood.concentration[kCalcium] > low + 0.05);
  }
  void lowCalciumWeakensTheHeart() {
    FluidStand stand;
    stand.s.blood.soluteMmol[kCalcium] *= 0.5;
    stand.advance(1);
    QVERIFY(stand.s.influences.contractility[Cause::Blood] < 0.85);
    QVERIFY(stand.s.influences.resistance[Cause::Blood] < 0.9);
    effect(stand.s, DrugTarget::CalciumGiven) = 0.6;
    stand.advance(1);
    QVERIFY(stand.s.influences.contractility[Cause::Blood] > 0.95);
  }
  void potassiumLeavesCellsInAcidAndEntersWithInsulin() {
    FluidStand acid, insulin;
    acid.s.gases.pH = 7.1;
    insulin.s.blood.parameters.concentration[kGlucose] = 5.3;
    effect(insulin.s, DrugTarget::InsulinAction) = 15;
    acid.advance(600);
    insulin.advance(1200);
    QVERIFY(acid.s.blood.concentration[kPotassium] > 4.35);
    QVERIFY(insulin.s.blood.concentration[kPotassium] < 3.95);
  }
  void drugsShiftPotassiumBothWays() {
    FluidStand stand;
    effect(stand.s, DrugTarget::PotassiumShift) = 0.5;
    stand.advance(300);
    QVERIFY(std::fabs(stand.s.blood.concentration[kPotassium] - 4.7) < 0.12);
    effect(stand.s, DrugTarget::PotassiumShift) = 0;
    stand.advance(900);
    QVERIFY(std::fabs(stand.s.blood.concentration[kPotassium] - 4.2) < 0.05);
  }
  void insulinLowersGlucoseAndTheBodyResists() {
    FluidStand stand;
    effect(stand.s, DrugTarget::InsulinAction) = 10;
    stand.advance(3600);
    QVERIFY(stand.s.blood.concentration[kGlucose] < 4 && stand.s.blood.concentration[kGlucose] > 1);
  }
  void glucoseComesBackFasterWithoutDiabetes() {
    FluidStand healthy, diabetic;
    diabetic.s.person.diabetes = 1;
    for (FluidStand* stand : {&healthy, &diabetic}) {
      startDrip(stand->s, FluidKind::Dextrose50, 50, 300, 22);
      stand->advance(3600);
    }
    QVERIFY(diabetic.s.blood.concentration[kGlucose] > healthy.s.blood.concentration[kGlucose] + 0.8);
    QVERIFY(healthy.s.blood.concentration[kGlucose] < 7);
  }
  void dilutionColdAndAcidSpoilClotting() {
    FluidStand dilute, cold, acid;
    dilute.bleed(2000, 600);
    startDrip(dilute.s, FluidKind::Balanced, 3000, 900, 37);
    dilute.advance(900);
    cold.s.heat.forced = 1;
    cold.s.heat.forcedC = 32;
    cold.advance(300);
    acid.s.gases.pH = 7.0;
    acid.advance(60);
    QVERIFY(dilute.s.blood.inr > 1.3);
    QVERIFY(cold.s.blood.inr > 1.1 && cold.s.blood.inr < 1.35);
    QVERIFY(acid.s.blood.inr > 1.3);
    for (const FluidStand* stand : {&dilute, &cold, &acid})
      QVERIFY(stand->s.blood.clotStrength < 0.95);
  }
  void anticoagulantsAndTranexamicAcidAct() {
    FluidStand stand;
    effect(stand.s, DrugTarget::Anticoagulation) = 0.75;
    stand.advance(1);
    QVERIFY(stand.s.blood.inr > 2 && stand.s.blood.inr < 3);
    FluidStand shock, treated;
    shock.s.gases.baseExcess = treated.s.gases.baseExcess = -14;
    effect(treated.s, DrugTarget::AntifibrinolyticAction) = 0.9;
    shock.advance(1200);
    treated.advance(1200);
    QVERIFY(shock.s.blood.lysis > 0.2);
    QVERIFY(treated.s.blood.lysis < 0.1);
  }
  void plateletsAndFibrinogenComeWithTheirProducts() {
    FluidStand stand;
    stand.bleed(1500, 600);
    startDrip(stand.s, FluidKind::Balanced, 1500, 600, 37);
    stand.advance(600);
    const double platelets = stand.s.blood.plateletCount, fibrinogen = stand.s.blood.fibrinogen;
    startDrip(stand.s, FluidKind::Platelets, 6 * 55, 300, 22);
    startDrip(stand.s, FluidKind::Cryoprecipitate, 200, 300, 22);
    stand.advance(320);
    QVERIFY(stand.s.blood.plateletCount > platelets + 30);
    QVERIFY(stand.s.blood.fibrinogen > fibrinogen + 0.6);
  }
};

QTEST_APPLESS_MAIN(TstBlood)
#include "tst_Blood.moc"
