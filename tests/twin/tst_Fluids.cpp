// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/FluidStand.h"

#include <QTest>

using namespace halsted::twin;

namespace {

bool near(double a, double b, double tolerance) {
  return std::fabs(a - b) <= tolerance * std::max({1.0, std::fabs(a), std::fabs(b)});
}

} // namespace

class TstFluids : public QObject {
  Q_OBJECT
private slots:
  void waterIsNeitherMadeNorLost() {
    FluidStand stand;
    const double water = stand.waterMl(), cells = stand.s.blood.redCellMl, blood = stand.bloodMl();
    QVERIFY(startDrip(stand.s, FluidKind::Saline, 700, 300, 22));
    QVERIFY(startDrip(stand.s, FluidKind::RedCells, 560, 200, 4));
    QVERIFY(startDrip(stand.s, FluidKind::Dextrose5, 200, 400, 37));
    stand.s.influences.capillaryLeak[Cause::Allergy] = 3;
    stand.bleed(900, 300);
    stand.advance(600);
    const Fluids& f = stand.s.fluids;
    QCOMPARE(f.givenMl, 1460.0);
    const double bloodNow = blood + f.transferredMl - 900;
    // The last tick's flows have not moved yet.
    double pending = 0;
    for (double q : f.flowMlS)
      pending += q * kTickS;
    QVERIFY(near(stand.bloodMl() + pending, bloodNow, 1e-9));
    const double urine = stand.s.kidneys.urineMl, drunk = (f.parameters.intakeMlS) * 900;
    const double redIn = 560 * fluidComposition(FluidKind::RedCells).hematocrit;
    const double lostCells = cells + redIn - stand.s.blood.redCellMl;
    const double expected = water + 1460 - redIn - (900 - lostCells) - urine + drunk - f.sweatMlS;
    QVERIFY2(std::fabs(stand.waterMl() + pending - expected) < 0.6, qPrintable(QString::number(stand.waterMl() + pending - expected)));
  }
  void haemoglobinIsNeitherMadeNorLost() {
    FluidStand stand;
    const double before = stand.s.blood.hbG;
    QVERIFY(startDrip(stand.s, FluidKind::WholeBlood, 1000, 500, 37));
    stand.bleed(1500, 400);
    stand.advance(200);
    const Blood& b = stand.s.blood;
    QVERIFY(near(b.hbG, before + b.hbGivenG - b.hbLostG, 1e-9));
    QVERIFY(near(b.hbGivenG, 124, 1e-9));
    QVERIFY(b.hbLostG > 150 && b.hbLostG < 225);
  }
  void sodiumIsNeitherMadeNorLost() {
    FluidStand stand;
    const double before = stand.s.blood.soluteMmol[kSodium];
    QVERIFY(startDrip(stand.s, FluidKind::Saline, 1000, 500, 37));
    stand.advance(900);
    QVERIFY(near(stand.s.blood.soluteMmol[kSodium] + stand.s.kidneys.excretedMmol[kSodium], before + 154, 1e-9));
  }
  void albuminMovesButStays() {
    FluidStand stand;
    const double before = stand.s.blood.albuminG + stand.s.fluids.interstitialAlbuminG;
    stand.s.influences.capillaryLeak[Cause::Infection] = 4;
    stand.s.influences.proteinLeak[Cause::Infection] = 0.5;
    stand.advance(1800);
    QVERIFY(near(stand.s.blood.albuminG + stand.s.fluids.interstitialAlbuminG, before, 1e-9));
    QVERIFY(stand.s.fluids.interstitialAlbuminG > 155);
  }
  void restHoldsForADay() {
    FluidStand stand;
    stand.advance(86400);
    QVERIFY(near(stand.bloodMl(), 5000, 1e-3));
    QVERIFY(near(stand.s.blood.hb, 14.5, 1e-3));
    QVERIFY(near(stand.s.fluids.interstitialMl, 11500, 1e-3));
    QVERIFY(near(stand.s.blood.concentration[kPotassium], 4.2, 1e-3));
  }
  void crystalloidLeavesTheVesselsWithinAnHour() {
    FluidStand stand;
    QVERIFY(startDrip(stand.s, FluidKind::Balanced, 1000, 1800, 37));
    stand.advance(1800);
    const double atEnd = stand.bloodMl() - 5000;
    stand.advance(1800);
    const double later = stand.bloodMl() - 5000;
    QVERIFY2(atEnd > 350 && atEnd < 700, qPrintable(QString::number(atEnd)));
    QVERIFY2(later > 150 && later < 350, qPrintable(QString::number(later)));
  }
  void albuminStaysInTheVessels() {
    FluidStand crystalloid, colloid;
    startDrip(crystalloid.s, FluidKind::Saline, 500, 900, 37);
    startDrip(colloid.s, FluidKind::Albumin5, 500, 900, 37);
    crystalloid.advance(3600);
    colloid.advance(3600);
    QVERIFY(colloid.bloodMl() - 5000 > 2.2 * (crystalloid.bloodMl() - 5000));
  }
  void bleedingDrawsWaterIn() {
    FluidStand stand;
    stand.bleed(1250, 600);
    const double after = stand.bloodMl();
    stand.advance(3600);
    const double refill = stand.bloodMl() - after + stand.s.kidneys.urineMlMin;
    QVERIFY2(refill > 150 && refill < 1000, qPrintable(QString::number(refill)));
    QVERIFY(stand.s.blood.hb < 14);
  }
  void leakEmptiesTheVessels() {
    FluidStand stand;
    stand.s.influences.capillaryLeak[Cause::Allergy] = 4;
    stand.s.influences.proteinLeak[Cause::Allergy] = 0.6;
    stand.advance(600);
    QVERIFY(stand.bloodMl() < 4700);
    QVERIFY(stand.s.blood.hb > 15.3);
  }
  void hypertonicSalineShrinksCellsAndSugarWaterSwellsThem() {
    FluidStand strong, weak;
    startDrip(strong.s, FluidKind::Saline3, 500, 900, 22);
    startDrip(weak.s, FluidKind::Dextrose5, 1000, 900, 22);
    strong.advance(2400);
    weak.advance(7200);
    QVERIFY(strong.s.fluids.cellMl < 27600);
    QVERIFY(weak.s.fluids.cellMl > 28200);
    QVERIFY(weak.s.blood.concentration[kSodium] < 139);
  }
  void allLinesMayRunAtOnceAndNoMore() {
    FluidStand stand;
    for (std::size_t i = 0; i < kDripCount; ++i)
      QVERIFY(startDrip(stand.s, FluidKind::Saline, 10, 10, 22));
    QVERIFY(!startDrip(stand.s, FluidKind::Saline, 10, 10, 22));
    stand.advance(11);
    QVERIFY(startDrip(stand.s, FluidKind::Saline, 10, 10, 22));
    QCOMPARE(stand.s.fluids.givenMl, 10.0 * kDripCount);
  }
  void nothingTurnsNegativeInAnEmptyBody() {
    FluidStand stand;
    stand.s.gases.pH = 6.5;
    stand.s.heat.coreC = 20;
    stand.s.influences.capillaryLeak[Cause::Infection] = 50;
    stand.s.influences.proteinLeak[Cause::Infection] = 3;
    stand.s.influences.urine[Cause::Drugs] = 100;
    stand.bleed(4700, 100);
    for (int i = 0; i < 30; ++i) {
      stand.advance(60);
      for (double v : stand.s.circulation.volumeMl)
        QVERIFY(v >= 0);
      for (double c : stand.s.blood.concentration)
        QVERIFY(c >= 0 && std::isfinite(c));
      QVERIFY(std::isfinite(stand.s.blood.inr) && std::isfinite(stand.s.heat.coreC) && stand.s.fluids.interstitialMl > 0);
    }
  }
  void everyFluidHasItsOwnName() {
    for (std::size_t i = 0; i < static_cast<std::size_t>(FluidKind::Count); ++i)
      for (std::size_t j = 0; j < i; ++j)
        QVERIFY(!fluidName(static_cast<FluidKind>(i)).empty() &&
                fluidName(static_cast<FluidKind>(i)) != fluidName(static_cast<FluidKind>(j)));
  }
};

QTEST_APPLESS_MAIN(TstFluids)
#include "tst_Fluids.moc"
