// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/drugs/Kinetics.h"

#include "tests/twin/TwinFixture.h"

#include <QtTest>

#include <cmath>

using namespace halsted::twin;

namespace {

constexpr double kStepMin = 0.2 / 60;

Drug model(std::array<double, 3> volumes, std::array<double, 3> clearances, double ke0) {
  Drug drug;
  drug.id = drug.name = "model";
  drug.massUnit = "mg";
  drug.v1 = volumes[0], drug.v2 = volumes[1], drug.v3 = volumes[2];
  drug.cl1 = clearances[0], drug.cl2 = clearances[1], drug.cl3 = clearances[2];
  drug.ke0 = ke0;
  drug.bioavailability.fill(1);
  return drug;
}

DrugSlot filled(const Drug& drug, const Person& person = {}) {
  DrugSlot slot;
  slot.drug = 0;
  fillDrugSlot(drug, person, slot);
  return slot;
}

void run(const Drug& drug, DrugSlot& slot, double minutes, const DrugClearance& body = {}) {
  for (long i = std::lround(minutes / kStepMin); i > 0; --i)
    stepDrugSlot(drug, body, kStepMin, slot);
}

void give(DrugSlot& slot, double amount) {
  slot.amount[0] += amount;
  slot.given += amount;
}

/// Roots of the characteristic cubic of a three-compartment model, largest first (Viete), and their weights for a unit bolus.
struct Exponentials {
  std::array<double, 3> rate{}, weight{};
};
Exponentials exponentials(double k10, double k12, double k13, double k21, double k31) {
  const double a0 = k10 * k21 * k31, a1 = k10 * k31 + k21 * k31 + k21 * k13 + k10 * k21 + k31 * k12, a2 = k10 + k12 + k13 + k21 + k31;
  const double p = a1 - a2 * a2 / 3, q = 2 * a2 * a2 * a2 / 27 - a1 * a2 / 3 + a0;
  const double r = std::sqrt(-p * p * p / 27), phi = std::acos(-q / 2 / r) / 3, m = 2 * std::cbrt(r);
  Exponentials e;
  for (std::size_t i = 0; i < 3; ++i)
    e.rate[i] = -(std::cos(phi + 2 * M_PI * static_cast<double>(i) / 3) * m - a2 / 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const double x = e.rate[i], y = e.rate[(i + 1) % 3], z = e.rate[(i + 2) % 3];
    e.weight[i] = (k21 - x) * (k31 - x) / ((y - x) * (z - x));
  }
  return e;
}

} // namespace

/// How drugs spread and leave.
class TestKinetics : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void bolusFallsAsTwoExponentials();
  void bolusFallsAsThreeExponentialsWithEffectSite();
  void infusionReachesRateOverClearance();
  void muscleIsAbsorbedAsBatemanSays();
  void whatIsGivenIsInsideOrGone();
  void clearanceScalesWithSize();
  void infantClearsLessThanSizeSays();
  void shockKeepsPlasmaHigh();
  void kidneyFailureSlowsWhatKidneysClear();
  void binderTakesRelaxantMoleForMole();
};

void TestKinetics::bolusFallsAsTwoExponentials() {
  const Drug drug = model({10, 20, 0}, {0.5, 1, 0}, 1);
  DrugSlot slot = filled(drug);
  give(slot, 100);
  const double k10 = 0.05, k12 = 0.1, k21 = 0.05, sum = k10 + k12 + k21, root = std::sqrt(sum * sum - 4 * k10 * k21);
  const double fast = (sum + root) / 2, slow = (sum - root) / 2;
  for (double t = 0; t < 100; t += 10) {
    const double expected = 10 * ((fast - k21) * std::exp(-fast * t) + (k21 - slow) * std::exp(-slow * t)) / (fast - slow);
    QVERIFY2(std::abs(slot.amount[0] / slot.volumeL / expected - 1) < 1e-6, qPrintable(QString::number(t)));
    run(drug, slot, 10);
  }
}

void TestKinetics::bolusFallsAsThreeExponentialsWithEffectSite() {
  const Drug drug = model({4.27, 18.9, 238}, {1.89, 1.29, 0.836}, 0.456); // propofol, Schnider 1998
  DrugSlot slot = filled(drug);
  give(slot, 140);
  const auto e = exponentials(1.89 / 4.27, 1.29 / 4.27, 0.836 / 4.27, 1.29 / 18.9, 0.836 / 238);
  for (double t = 1; t <= 61; t += 5) {
    run(drug, slot, t == 1 ? 1 : 5);
    double plasma = 0, site = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      plasma += 140 / 4.27 * e.weight[i] * std::exp(-e.rate[i] * t);
      site += 140 / 4.27 * e.weight[i] * 0.456 / (0.456 - e.rate[i]) * (std::exp(-e.rate[i] * t) - std::exp(-0.456 * t));
    }
    QVERIFY(std::abs(slot.amount[0] / slot.volumeL / plasma - 1) < 1e-5);
    QVERIFY(std::abs(slot.effectSite / site - 1) < 1e-5);
  }
}

void TestKinetics::infusionReachesRateOverClearance() {
  const Drug drug = model({8, 0, 0}, {2, 0, 0}, 2);
  DrugSlot slot = filled(drug);
  slot.infusionPerMin = 14;
  run(drug, slot, 2 * 4 * std::log(2.0) / 1); // two half-times of 8 / 2 L/min
  QVERIFY(std::abs(slot.amount[0] / slot.volumeL - 7 * 0.75) < 0.01);
  run(drug, slot, 60);
  QVERIFY(std::abs(slot.amount[0] / slot.volumeL - 7) < 1e-4);
  QVERIFY(std::abs(slot.effectSite - 7) < 1e-4);
}

void TestKinetics::muscleIsAbsorbedAsBatemanSays() {
  const Drug drug = model({10, 0, 0}, {2, 0, 0}, 1);
  DrugSlot slot = filled(drug);
  slot.depot[kMuscleDepot] = slot.given = 100;
  slot.depotRate[kMuscleDepot] = 0.05;
  for (int i = 1; i <= 6; ++i) {
    run(drug, slot, 5);
    const double t = 5 * i, expected = 100 * 0.05 / (0.2 - 0.05) * (std::exp(-0.05 * t) - std::exp(-0.2 * t));
    QVERIFY(std::abs(slot.amount[0] / expected - 1) < 1e-5);
  }
}

void TestKinetics::whatIsGivenIsInsideOrGone() {
  const Drug drug = model({3, 5, 8}, {0.28, 0.63, 0.084}, 0.168);
  DrugSlot slot = filled(drug);
  slot.queued = slot.given = 42;
  slot.queuedPerMin = 42 * 12;
  slot.depot[kMuscleDepot] = 10;
  slot.depotRate[kMuscleDepot] = 0.05;
  slot.given += 10;
  slot.infusionPerMin = 0.5;
  const DrugClearance poor{0.3, 0.2, 0.1, 0.2};
  for (int hour = 0; hour < 24; ++hour) {
    run(drug, slot, 60, hour % 2 ? poor : DrugClearance{});
    QVERIFY(std::abs(slot.given - slot.eliminated - drugInSlot(slot)) < 1e-9 * slot.given);
  }
  QCOMPARE(slot.queued, 0.0);
}

void TestKinetics::clearanceScalesWithSize() {
  const Drug drug = model({10, 20, 0}, {1, 1, 0}, 1);
  Person child;
  child.ageYears = 6, child.weightKg = 20, child.leanKg = 17;
  const DrugSlot small = filled(drug, child), grown = filled(drug);
  QVERIFY(std::abs(small.volumeL / grown.volumeL - 20.0 / 70) < 1e-12);
  const double clearance = small.k[0] * small.volumeL / (grown.k[0] * grown.volumeL);
  QVERIFY(std::abs(clearance - std::pow(20.0 / 70, 0.75)) < 1e-12);
}

void TestKinetics::infantClearsLessThanSizeSays() {
  Drug drug = model({10, 0, 0}, {1, 0, 0}, 1);
  drug.renalShare = 1;
  Person infant;
  infant.ageYears = 0.1, infant.weightKg = 4, infant.leanKg = 3.4;
  const double clearance = filled(drug, infant).k[0] * filled(drug, infant).volumeL;
  QVERIFY(clearance < 0.6 * std::pow(4.0 / 70, 0.75));
  QVERIFY(clearance > 0.2 * std::pow(4.0 / 70, 0.75));
}

void TestKinetics::shockKeepsPlasmaHigh() {
  Drug drug = model({4.27, 18.9, 238}, {1.89, 1.29, 0.836}, 0.456);
  drug.hepaticShare = 1;
  DrugSlot well = filled(drug), shocked = well;
  give(well, 140);
  give(shocked, 140);
  run(drug, well, 4);
  run(drug, shocked, 4, DrugClearance{0.4, 0.5, 0.5, 0.3});
  QVERIFY(shocked.effectSite > 1.5 * well.effectSite);
}

void TestKinetics::kidneyFailureSlowsWhatKidneysClear() {
  Drug drug = model({12, 0, 0}, {0.3, 0, 0}, 1);
  drug.renalShare = 0.85;
  DrugSlot well = filled(drug), ill = well;
  give(well, 100);
  give(ill, 100);
  run(drug, well, 120);
  run(drug, ill, 120, DrugClearance{1, 1, 0.1, 1});
  QVERIFY(std::abs(std::log(100 / ill.amount[0]) / std::log(100 / well.amount[0]) - (0.15 + 0.085)) < 1e-6);
}

void TestKinetics::binderTakesRelaxantMoleForMole() {
  const std::shared_ptr<const DrugTable> table = testDrugs();
  static State state;
  state = State{};
  const int relaxant = table->find("rocuronium"), binder = table->find("sugammadex");
  QVERIFY(giveBolus(state, *table, relaxant, 42, "mg", DrugRoute::Intravenous).ok());
  for (int i = 0; i < 300 * 15; ++i)
    stepDrugs(state, *table, 0.2);
  QVERIFY(state.drugs.trainOfFour < 0.01);
  QVERIFY(giveBolus(state, *table, binder, 280, "mg", DrugRoute::Intravenous).ok());
  for (int i = 0; i < 300 * 3; ++i)
    stepDrugs(state, *table, 0.2);
  QVERIFY(state.drugs.trainOfFour > 0.9);
  QVERIFY(plasmaConcentration(state, relaxant) < 0.1);
  for (std::size_t i = 0; i < 2; ++i) {
    const DrugSlot& slot = state.drugs.inUse[i];
    QVERIFY(std::abs(slot.given - slot.eliminated - drugInSlot(slot)) < 1e-9 * slot.given);
  }
}

QTEST_GUILESS_MAIN(TestKinetics)
#include "tst_Kinetics.moc"
