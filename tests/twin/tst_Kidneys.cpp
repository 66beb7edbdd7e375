// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/FluidStand.h"

#include <QTest>

using namespace halsted::twin;

namespace {

/// Urine and filtration at a pressure that is held, with the flow of rest.
void hold(FluidStand& stand, double pressure, double seconds) {
  for (double t = 0; t < seconds; t += 0.2) {
    stand.s.circulation.beat.mean = pressure;
    stepKidneys(stand.s, 0.2);
  }
}

} // namespace

class TstKidneys : public QObject {
  Q_OBJECT
private slots:
  void urineFollowsPressureAsInGuytonsCurve() {
    FluidStand stand;
    const double expected[][3] = {{60, 0.22, 0.82}, {80, 0.75, 0.97}, {100, 1.45, 1.0}, {120, 2.3, 1.0}};
    for (const auto& e : expected) {
      hold(stand, e[0], 300);
      QVERIFY2(std::fabs(stand.s.kidneys.urineMlMin - e[1]) < 0.06 * e[1] + 0.02, qPrintable(QString::number(stand.s.kidneys.urineMlMin)));
      QVERIFY(std::fabs(stand.s.kidneys.gfrMlMin / 110 - e[2]) < 0.03);
    }
  }
  void chronicHypertensionShiftsTheCurve() {
    FluidStand stand;
    stand.s.circulation.beat.mean = 115;
    anchorKidneys(stand.s);
    hold(stand, 115, 300);
    QVERIFY(std::fabs(stand.s.kidneys.urineMlMin - 1.1) < 0.01);
    hold(stand, 92, 300);
    QVERIFY(stand.s.kidneys.urineMlMin < 0.6);
  }
  void diureticsAndVasopressinMultiplyUrine() {
    FluidStand stand;
    stand.s.influences.urine[Cause::Drugs] = 6;
    hold(stand, 92, 300);
    QVERIFY(stand.s.kidneys.urineMlMin > 5);
    stand.s.influences.urine[Cause::Drugs] = 0.3;
    hold(stand, 92, 300);
    QVERIFY(stand.s.kidneys.urineMlMin < 0.4);
  }
  void waterIsPassedAndSaltHolds() {
    FluidStand stand;
    stand.s.fluids.osmolality -= 5;
    hold(stand, 92, 300);
    QVERIFY(stand.s.kidneys.urineMlMin > 2.2);
    stand.s.fluids.osmolality += 10;
    hold(stand, 92, 300);
    QVERIFY(stand.s.kidneys.urineMlMin < 0.6);
  }
  void mannitolAndSugarDrawUrine() {
    FluidStand stand;
    startDrip(stand.s, FluidKind::Mannitol20, 500, 1200, 22);
    stand.advance(1800);
    QVERIFY(stand.s.kidneys.urineMlMin > 4);
    FluidStand sweet;
    sweet.s.blood.soluteMmol[kGlucose] *= 5;
    sweet.advance(60);
    QVERIFY(sweet.s.kidneys.urineMlMin > 1.5);
  }
  void starvedKidneysAreInjuredAndUreaRises() {
    FluidStand stand;
    stand.s.kidneys.restFlowMlMin *= 6; // a sixth of its flow is left
    const double urea = stand.s.blood.concentration[kUrea];
    stand.advance(3 * 3600);
    QVERIFY(stand.s.kidneys.urineMlMin < 0.25);
    QVERIFY(stand.s.kidneys.injury > 0.05);
    QVERIFY(stand.s.blood.concentration[kUrea] > 1.01 * urea);
  }
  void potassiumLoadIsExcreted() {
    FluidStand stand;
    stand.s.blood.soluteMmol[kPotassium] += 30;
    const double before = stand.s.kidneys.excretedMmol[kPotassium];
    stand.advance(3600);
    QVERIFY(stand.s.kidneys.excretedMmol[kPotassium] - before > 0.5);
    QVERIFY(stand.s.blood.concentration[kPotassium] < 5.2);
  }
};

QTEST_APPLESS_MAIN(TstKidneys)
#include "tst_Kidneys.moc"
