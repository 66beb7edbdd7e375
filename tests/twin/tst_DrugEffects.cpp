// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/TwinFixture.h"

#include <QtTest>

#include <cmath>

using namespace halsted::twin;
using enum DrugTarget;

namespace {

const DrugTable& table() {
  return *testDrugs();
}

/// A body at rest that gets drugs and nothing else.
class Body {
public:
  Body() { m_state->circulation.beat.outputLMin = 5.36; }
  State& state() { return *m_state; }
  Body& give(const char* drug, double amount, const char* unit, DrugRoute route = DrugRoute::Intravenous) {
    const auto given = giveBolus(*m_state, table(), table().find(drug), amount, unit, route);
    if (!given)
      qFatal("%s", given.error().message.c_str());
    return *this;
  }
  Body& run(const char* drug, double rate, const char* unit) {
    const auto set = setInfusion(*m_state, table(), table().find(drug), rate, unit);
    if (!set)
      qFatal("%s", set.error().message.c_str());
    return *this;
  }
  Body& wait(double minutes) {
    for (long i = std::lround(minutes * 300); i > 0; --i)
      stepDrugs(*m_state, table(), 0.2);
    return *this;
  }
  double effect(DrugTarget target) const { return m_state->drugs.effects[target]; }
  double factor(Influence Influences::*which) const { return (m_state->influences.*which)[Cause::Drugs]; }

private:
  std::unique_ptr<State> m_state = std::make_unique<State>();
};

} // namespace

/// What drugs do, alone and together.
class TestDrugEffects : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void nothingGivenIsExactlyNeutral();
  void unitsAgree_data();
  void unitsAgree();
  void wrongDoseIsRefused_data();
  void wrongDoseIsRefused();
  void agonistsAddOnOneReceptor();
  void betaBlockShiftsAdrenaline();
  void opioidAndHypnoticDeepenEachOther();
  void naloxoneUndoesOpioidsAlone();
  void flumazenilUndoesBenzodiazepinesAlone();
  void neostigmineLiftsLightBlockButNotDeep();
  void muscarinicBlockSparesHeartFromNeostigmine();
  void protamineUndoesHeparinNotWarfarin();
  void oldAreMoreSensitive();
  void bronchodilatorOpensWhatIsNarrow();
  void nebulisedDrugActsInLungsFirst();
  void feverFallsWithParacetamol();
  void acidosisWeakensCatecholamines();
  void longTermMedicationIsSteady();
  void withoutLeavesOneDrugOut();
  void tooManyDrugsAreRefusedKindly();
  void hundredfoldDosesStayFinite();
};

void TestDrugEffects::nothingGivenIsExactlyNeutral() {
  Body body;
  body.wait(1);
  for (double value : body.state().drugs.effects.value)
    QCOMPARE(value, 0.0);
  const Influences& in = body.state().influences;
  for (const Influence* one : {&in.heartRate, &in.contractility, &in.rightContractility, &in.resistance, &in.pulmonaryResistance,
                               &in.breathingDrive, &in.breathingRate, &in.airwayResistance, &in.oxygenDemand, &in.urine})
    QVERIFY((*one)[Cause::Drugs] == 1.0);
  QVERIFY(in.venousUnstressedMl[Cause::Drugs] == 0.0);
  QVERIFY(in.temperatureSetC[Cause::Drugs] == 0.0);
  QCOMPARE(body.state().drugs.usedSlots, 0);
}

void TestDrugEffects::unitsAgree_data() {
  QTest::addColumn<QString>("drug");
  QTest::addColumn<double>("amount");
  QTest::addColumn<QString>("unit");
  QTest::addColumn<double>("mass");
  QTest::newRow("mg") << "propofol" << 140.0 << "mg" << 140.0;
  QTest::newRow("mg/kg") << "propofol" << 2.0 << "mg/kg" << 140.0;
  QTest::newRow("ug of a drug in mg") << "propofol" << 140000.0 << "ug" << 140.0;
  QTest::newRow("mg of a drug in ug") << "epinephrine" << 0.5 << "mg" << 500.0;
  QTest::newRow("mL") << "epinephrine" << 0.5 << "mL" << 500.0;
  QTest::newRow("g to mmol") << "calciumchloride" << 1.0 << "g" << 1000 / 147.0;
  QTest::newRow("mmol") << "magnesium" << 8.0 << "mmol" << 8.0;
  QTest::newRow("mmol to mg") << "paracetamol" << 1.0 << "mmol" << 151.2;
  QTest::newRow("units") << "insulin" << 10.0 << "units" << 10.0;
  QTest::newRow("IU/kg") << "heparin" << 100.0 << "IU/kg" << 7000.0;
}

void TestDrugEffects::unitsAgree() {
  QFETCH(QString, drug);
  QFETCH(double, amount);
  QFETCH(QString, unit);
  QFETCH(double, mass);
  Body body;
  body.give(qPrintable(drug), amount, qPrintable(unit));
  QVERIFY(std::abs(body.state().drugs.inUse[0].given - mass) < 1e-9 * mass);
  Body running;
  running.run("norepinephrine", 0.1, "ug/kg/min");
  QVERIFY(std::abs(running.state().drugs.inUse[0].infusionPerMin - 7) < 1e-12);
  running.run("norepinephrine", 420, "ug/h");
  QVERIFY(std::abs(running.state().drugs.inUse[0].infusionPerMin - 7) < 1e-12);
  running.run("norepinephrine", 5.25, "mL/h"); // 80 ug/mL
  QVERIFY(std::abs(running.state().drugs.inUse[0].infusionPerMin - 7) < 1e-12);
  running.run("norepinephrine", 0, "");
  QCOMPARE(running.state().drugs.inUse[0].infusionPerMin, 0.0);
}

void TestDrugEffects::wrongDoseIsRefused_data() {
  QTest::addColumn<QString>("drug");
  QTest::addColumn<double>("amount");
  QTest::addColumn<QString>("unit");
  QTest::addColumn<int>("route");
  QTest::addColumn<QString>("word");
  const int iv = static_cast<int>(DrugRoute::Intravenous);
  QTest::newRow("unit") << "propofol" << 1.0 << "drops" << iv << "mg/kg";
  QTest::newRow("units of a drug in mg") << "propofol" << 1.0 << "units" << iv << "mg";
  QTest::newRow("rate as dose") << "propofol" << 1.0 << "mg/h" << iv << "mg/kg";
  QTest::newRow("nothing") << "propofol" << 0.0 << "mg" << iv << "above 0";
  QTest::newRow("negative") << "propofol" << -1.0 << "mg" << iv << "above 0";
  QTest::newRow("not a number") << "propofol" << std::nan("") << "mg" << iv << "above 0";
  QTest::newRow("route") << "propofol" << 1.0 << "mg" << static_cast<int>(DrugRoute::Oral) << "iv";
}

void TestDrugEffects::wrongDoseIsRefused() {
  QFETCH(QString, drug);
  QFETCH(double, amount);
  QFETCH(QString, unit);
  QFETCH(int, route);
  QFETCH(QString, word);
  Body body;
  const auto given =
      giveBolus(body.state(), table(), table().find(drug.toStdString()), amount, unit.toStdString(), static_cast<DrugRoute>(route));
  QVERIFY(!given.ok());
  QVERIFY2(QString::fromStdString(given.error().message).contains(word), given.error().message.c_str());
  QCOMPARE(body.state().drugs.usedSlots, 0);
  QVERIFY(!giveBolus(body.state(), table(), -1, 1, "mg", DrugRoute::Intravenous).ok());
  QVERIFY(!setInfusion(body.state(), table(), table().find("propofol"), 5, "mg").ok());
}

void TestDrugEffects::agonistsAddOnOneReceptor() {
  Body one, other, both;
  one.run("norepinephrine", 0.1, "ug/kg/min").wait(30);
  other.run("phenylephrine", 1, "ug/kg/min").wait(30);
  both.run("norepinephrine", 0.1, "ug/kg/min").run("phenylephrine", 1, "ug/kg/min").wait(30);
  QVERIFY(both.effect(Alpha1) > std::max(one.effect(Alpha1), other.effect(Alpha1)));
  QVERIFY(both.effect(Alpha1) < 1);
  QVERIFY(both.factor(&Influences::resistance) > one.factor(&Influences::resistance));
}

void TestDrugEffects::betaBlockShiftsAdrenaline() {
  Body free, blocked, flooded;
  free.run("epinephrine", 0.05, "ug/kg/min").wait(30);
  blocked.give("propranolol", 10, "mg").run("epinephrine", 0.05, "ug/kg/min").wait(30);
  flooded.give("propranolol", 10, "mg").run("epinephrine", 5, "ug/kg/min").wait(30);
  QVERIFY(blocked.effect(Beta1) < 0.5 * free.effect(Beta1));
  QVERIFY(blocked.effect(Beta2) < 0.5 * free.effect(Beta2));
  QCOMPARE(blocked.effect(Alpha1), free.effect(Alpha1));
  QVERIFY(blocked.factor(&Influences::resistance) > free.factor(&Influences::resistance)); // alpha unopposed
  QVERIFY(flooded.effect(Beta1) > 0.9 * free.effect(Beta1));                               // competition
}

void TestDrugEffects::opioidAndHypnoticDeepenEachOther() {
  Body hypnotic, opioid, both;
  hypnotic.run("propofol", 50, "ug/kg/min").wait(20);
  opioid.run("remifentanil", 0.03, "ug/kg/min").wait(20);
  both.run("propofol", 50, "ug/kg/min").run("remifentanil", 0.03, "ug/kg/min").wait(20);
  const double a = hypnotic.factor(&Influences::breathingDrive), b = opioid.factor(&Influences::breathingDrive);
  QVERIFY(a < 1 && b < 1);
  QVERIFY(both.factor(&Influences::breathingDrive) < a * b);
  QVERIFY(both.state().drugs.hypnosis > hypnotic.state().drugs.hypnosis);
  // Additive on BIS (Bouillon 2004): the same depth at the sum of both shares.
  const double expected = std::pow(both.state().drugs.inUse[0].effectSite / 4.47 + both.state().drugs.inUse[1].effectSite / 19.3, 1.43);
  QVERIFY(std::abs(both.state().drugs.hypnosis - expected / (1 + expected)) < 1e-9);
}

void TestDrugEffects::naloxoneUndoesOpioidsAlone() {
  Body body;
  body.give("fentanyl", 400, "ug").give("midazolam", 5, "mg").wait(5);
  const double opioid = body.effect(Analgesia), hypnosis = body.effect(Hypnosis);
  body.give("naloxone", 0.8, "mg").wait(3);
  QVERIFY(body.effect(Analgesia) < 0.4 * opioid);
  QVERIFY(body.effect(Hypnosis) > 0.7 * hypnosis);
}

void TestDrugEffects::flumazenilUndoesBenzodiazepinesAlone() {
  Body body;
  body.give("midazolam", 10, "mg").give("fentanyl", 100, "ug").wait(5);
  const double hypnosis = body.effect(Hypnosis), analgesia = body.effect(Analgesia);
  body.give("flumazenil", 0.5, "mg").wait(2);
  QVERIFY(body.effect(Hypnosis) < 0.4 * hypnosis);
  QVERIFY(body.effect(Analgesia) > 0.7 * analgesia);
}

void TestDrugEffects::neostigmineLiftsLightBlockButNotDeep() {
  Body light, deep;
  light.give("rocuronium", 0.6, "mg/kg").wait(40);
  deep.give("rocuronium", 1.2, "mg/kg").wait(20);
  const double before = light.state().drugs.trainOfFour;
  QVERIFY(before > 0.05 && before < 0.6);
  light.give("neostigmine", 0.05, "mg/kg").wait(10);
  deep.give("neostigmine", 0.05, "mg/kg").wait(10);
  QVERIFY(light.state().drugs.trainOfFour > 0.85);
  QVERIFY(deep.state().drugs.trainOfFour < 0.5);
}

void TestDrugEffects::muscarinicBlockSparesHeartFromNeostigmine() {
  Body bare, spared;
  bare.give("neostigmine", 3.5, "mg").wait(8);
  spared.give("glycopyrrolate", 0.6, "mg").give("neostigmine", 3.5, "mg").wait(8);
  QVERIFY(bare.factor(&Influences::heartRate) < 0.9);
  QVERIFY(spared.factor(&Influences::heartRate) > 0.95);
}

void TestDrugEffects::protamineUndoesHeparinNotWarfarin() {
  Body heparin, warfarin;
  heparin.give("heparin", 5000, "units").wait(5);
  QVERIFY(heparin.effect(Anticoagulation) > 0.5);
  heparin.give("protamine", 50, "mg").wait(10);
  QVERIFY(heparin.effect(Anticoagulation) < 0.1);
  QVERIFY(setLongTerm(warfarin.state(), table(), table().find("warfarin")).ok());
  warfarin.wait(1);
  const double before = warfarin.effect(Anticoagulation);
  QVERIFY(before > 0.5);
  warfarin.give("protamine", 50, "mg").wait(10);
  QVERIFY(std::abs(warfarin.effect(Anticoagulation) - before) < 0.01);
  warfarin.give("prothrombincomplex", 30, "units/kg").wait(15);
  QVERIFY(warfarin.effect(Anticoagulation) < 0.25);
}

void TestDrugEffects::oldAreMoreSensitive() {
  Body young, old;
  old.state().person.ageYears = 80;
  young.give("propofol", 1, "mg/kg").wait(2);
  old.give("propofol", 1, "mg/kg").wait(2);
  QVERIFY(old.state().drugs.hypnosis > 1.2 * young.state().drugs.hypnosis);
}

void TestDrugEffects::bronchodilatorOpensWhatIsNarrow() {
  Body narrow, sound;
  narrow.state().influences.airwayResistance[Cause::Obstruction] = 6;
  narrow.run("salbutamol", 20, "ug/min").wait(30);
  sound.run("salbutamol", 20, "ug/min").wait(30);
  QVERIFY(narrow.state().influences.airwayResistance.product() < 3);
  QVERIFY(sound.state().influences.airwayResistance.product() > 0.8);
}

void TestDrugEffects::nebulisedDrugActsInLungsFirst() {
  Body body;
  body.give("salbutamol", 5, "mg", DrugRoute::Nebulised).wait(5);
  QVERIFY(body.effect(Bronchodilation) > 0.5);
  QVERIFY(body.effect(Beta1) < 0.1);
}

void TestDrugEffects::feverFallsWithParacetamol() {
  Body body;
  body.state().influences.temperatureSetC[Cause::Infection] = 2;
  body.give("paracetamol", 1, "g").wait(90);
  const double set = body.state().influences.temperatureSetC.sum();
  QVERIFY(set < 1.5 && set > 0.5);
}

void TestDrugEffects::acidosisWeakensCatecholamines() {
  Body body;
  body.run("norepinephrine", 0.2, "ug/kg/min").wait(20);
  const double healthy = body.factor(&Influences::resistance);
  body.state().gases.pH = 6.9;
  body.wait(0.1);
  QVERIFY(body.factor(&Influences::resistance) - 1 < 0.7 * (healthy - 1));
}

void TestDrugEffects::longTermMedicationIsSteady() {
  for (const char* name : {"metoprolol", "bisoprolol", "warfarin", "ramipril", "amlodipine", "furosemide", "insulin", "digoxin"}) {
    Body body;
    const int drug = table().find(name);
    QVERIFY2(setLongTerm(body.state(), table(), drug).ok(), name);
    body.wait(1);
    const double first = plasmaConcentration(body.state(), drug);
    body.wait(600);
    QVERIFY2(std::abs(plasmaConcentration(body.state(), drug) / first - 1) < 1e-6, name);
  }
  Body body;
  QVERIFY(!setLongTerm(body.state(), table(), table().find("propofol")).ok());
}

void TestDrugEffects::withoutLeavesOneDrugOut() {
  Body both, one;
  both.run("norepinephrine", 0.1, "ug/kg/min").give("propofol", 100, "mg").wait(3);
  one.run("norepinephrine", 0.1, "ug/kg/min").wait(3);
  const DrugEffects without = drugEffectsWithout(both.state(), table(), table().find("propofol"));
  QCOMPARE(without.value, one.state().drugs.effects.value);
  QCOMPARE(drugEffectsWithout(both.state(), table(), -1).value, both.state().drugs.effects.value);
}

void TestDrugEffects::tooManyDrugsAreRefusedKindly() {
  Body body;
  std::size_t given = 0, refused = 0;
  for (std::size_t i = 0; i < table().drugs().size(); ++i) {
    const Drug& drug = table().drugs()[i];
    for (std::size_t r = 0; r < kDrugRouteCount; ++r)
      if (drug.bioavailability[r] > 0) {
        const auto done = giveBolus(body.state(), table(), static_cast<int>(i), 1, drug.massUnit, static_cast<DrugRoute>(r));
        done ? ++given : ++refused;
        break;
      }
  }
  QCOMPARE(given, std::min(kDrugSlotCount, table().drugs().size()));
  QCOMPARE(given + refused, table().drugs().size());
  body.wait(1);
  for (double value : body.state().drugs.effects.value)
    QVERIFY(std::isfinite(value));
}

void TestDrugEffects::hundredfoldDosesStayFinite() {
  for (const Drug& drug : table().drugs()) {
    Body body;
    const DrugDose& dose = drug.doses.front();
    const int index = table().find(drug.id);
    if (dose.unit.ends_with("/min") || dose.unit.ends_with("/h"))
      QVERIFY2(setInfusion(body.state(), table(), index, 100 * dose.maximum, dose.unit).ok(), drug.id.c_str());
    else
      QVERIFY2(giveBolus(body.state(), table(), index, 100 * dose.maximum, dose.unit, *drugRoute(dose.route)).ok(), drug.id.c_str());
    for (int i = 0; i < 20; ++i) {
      body.wait(1);
      for (std::size_t t = 0; t < kDrugTargetCount; ++t) {
        const double value = body.effect(static_cast<DrugTarget>(t));
        QVERIFY2(std::isfinite(value), drug.id.c_str());
        if (drugCombination(static_cast<DrugTarget>(t)) == DrugCombination::Share)
          QVERIFY2(value >= 0 && value <= 1, drug.id.c_str());
        if (drugCombination(static_cast<DrugTarget>(t)) == DrugCombination::Factor)
          QVERIFY2(value >= -1, drug.id.c_str());
      }
    }
  }
}

QTEST_GUILESS_MAIN(TestDrugEffects)
#include "tst_DrugEffects.moc"
