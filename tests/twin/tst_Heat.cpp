// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/FluidStand.h"

#include <QTest>

using namespace halsted::twin;

class TstHeat : public QObject {
  Q_OBJECT
private slots:
  void restIsNeutralForADay() {
    FluidStand stand;
    stand.advance(86400);
    QVERIFY(std::fabs(stand.s.heat.coreC - 37) < 0.01);
    QVERIFY(std::fabs(stand.s.influences.heartRate[Cause::Temperature] - 1) < 1e-3);
    QCOMPARE(stand.s.heat.shivering, 0.0);
  }
  void coldWaterMakesShiverAndThenCool() {
    FluidStand stand;
    stand.s.heat.environmentC = 10;
    stand.s.heat.inWater = 1;
    stand.advance(1200);
    QVERIFY(stand.s.heat.shivering > 0.3);
    QVERIFY(stand.s.influences.oxygenDemand.product() > 1.6);
    stand.advance(2400);
    QVERIFY2(stand.s.heat.coreC < 36.6 && stand.s.heat.coreC > 33, qPrintable(QString::number(stand.s.heat.coreC)));
  }
  void relaxantsAndAnaesthesiaStopShivering() {
    FluidStand relaxed, asleep;
    relaxed.s.drugs.trainOfFour = 0;
    asleep.s.drugs.hypnosis = 0.9;
    for (FluidStand* stand : {&relaxed, &asleep}) {
      stand->s.heat.environmentC = 18;
      stand->s.heat.coreC = 35.5;
      stand->advance(600);
      QCOMPARE(stand->s.heat.shivering, 0.0);
    }
  }
  void anaesthesiaRedistributesHeat() {
    FluidStand stand;
    stand.s.drugs.hypnosis = 0.8;
    stand.s.heat.environmentC = 20;
    stand.advance(3600);
    QVERIFY2(stand.s.heat.coreC < 36.4 && stand.s.heat.coreC > 35.2, qPrintable(QString::number(stand.s.heat.coreC)));
  }
  void coldFluidCools() {
    FluidStand stand;
    startDrip(stand.s, FluidKind::RedCells, 560, 600, 4);
    stand.advance(900);
    QVERIFY2(stand.s.heat.coreC < 36.8 && stand.s.heat.coreC > 36.4, qPrintable(QString::number(stand.s.heat.coreC)));
  }
  void feverRaisesCoreWithShivers() {
    FluidStand stand;
    stand.s.influences.temperatureSetC[Cause::Infection] = 2;
    stand.advance(600);
    QVERIFY(stand.s.heat.shivering > 0.2);
    stand.advance(8400);
    QVERIFY2(stand.s.heat.coreC > 38.3 && stand.s.heat.coreC < 39.4, qPrintable(QString::number(stand.s.heat.coreC)));
  }
  void heatMakesSweatAndSweatCostsWater() {
    FluidStand stand;
    stand.s.heat.environmentC = 40;
    const double before = stand.waterMl();
    stand.advance(3600);
    QVERIFY(stand.s.heat.sweatW > 30);
    QVERIFY(stand.s.heat.coreC < 38.5);
    QVERIFY(stand.waterMl() < before - 30);
  }
  void forcedCoreIsHeldAndSlowsTheHeart() {
    FluidStand stand;
    stand.s.heat.forced = 1;
    stand.s.heat.forcedC = 28;
    stand.advance(400);
    QCOMPARE(stand.s.heat.coreC, 28.0);
    QVERIFY(std::fabs(stand.s.influences.oxygenDemand[Cause::Temperature] - 0.49) < 0.02);
    QVERIFY(stand.s.influences.heartRate[Cause::Temperature] < 0.6);
    stand.s.heat.forcedC = 39;
    stand.advance(600);
    QVERIFY(stand.s.influences.heartRate[Cause::Temperature] > 1.1);
  }
  void warmersWarm() {
    FluidStand stand;
    stand.s.heat.coreC = 35.5;
    stand.s.heat.shellC = 30;
    stand.s.drugs.hypnosis = 0.8;
    FluidStand warmed = stand;
    warmed.s.heat.warmerW = 50;
    stand.advance(3600);
    warmed.advance(3600);
    QVERIFY(warmed.s.heat.coreC > stand.s.heat.coreC + 0.2);
  }
};

QTEST_APPLESS_MAIN(TstHeat)
#include "tst_Heat.moc"
