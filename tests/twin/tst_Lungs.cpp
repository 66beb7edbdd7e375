// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/BreathingRig.h"

#include <QTest>

using namespace halsted::twin;

namespace {

double gasL(const State& s) {
  return s.lungs.volumeL[kLeft] + s.lungs.volumeL[kRight];
}

} // namespace

class TstLungs : public QObject {
  Q_OBJECT
private slots:
  void restIsThatOfTheStandardPatient() {
    BreathingRig rig;
    const Lungs& l = rig.s.lungs;
    QVERIFY(std::fabs(l.tidalMl - 500) < 15);
    QVERIFY(std::fabs(l.ratePerMin - 14) < 0.3);
    QVERIFY(l.resistance > 1 && l.resistance < 2);
    QVERIFY(l.compliance > 80 && l.compliance < 120);
    QVERIFY(l.shunt < 0.002);
    QCOMPARE(rig.s.influences.pulmonaryResistance[Cause::Pressure], 1.0);
    QCOMPARE(rig.s.influences.deadSpaceMl[Cause::Pressure], 0.0);
  }
  void recoilRisesWithVolumeAndStiffensAtTheTop() {
    BreathingRig rig;
    const LungShape& shape = rig.s.lungs.shape;
    double last = -100, lastSlope = 0;
    for (double v = 0.2; v < 3.6; v += 0.1) {
      const double p = lungRecoil(shape, kRight, v);
      QVERIFY(p > last);
      if (v > 2)
        QVERIFY(p - last >= lastSlope - 1e-9);
      lastSlope = p - last;
      last = p;
    }
    QVERIFY(std::fabs(lungRecoil(shape, kRight, shape.restL[kRight]) - shape.restCmH2O) < 1e-12);
  }
  void paralysisLowersResidualCapacityByAFifth() {
    BreathingRig rig;
    const double awake = rig.s.lungs.sums.endExpiredL[kLeft] + rig.s.lungs.sums.endExpiredL[kRight];
    rig.ventilate(490, 15, 0);
    const double asleep = rig.s.lungs.sums.endExpiredL[kLeft] + rig.s.lungs.sums.endExpiredL[kRight];
    QVERIFY2(asleep / awake > 0.7 && asleep / awake < 0.9, qPrintable(QString::number(asleep / awake)));
  }
  void closedAirwayKeepsItsGas() {
    BreathingRig rig;
    rig.s.airway.obstruction = 1;
    rig.advance(1);
    const double before = gasL(rig.s);
    rig.advance(30);
    QVERIFY(std::fabs(gasL(rig.s) - before) < 1e-9);
    QCOMPARE(rig.s.lungs.tidalMl, 0.0);
  }
  void absorbedGasIsDrawnInThroughAnOpenAirwayOnly() {
    for (const bool open : {true, false}) {
      BreathingRig rig;
      rig.s.drive.parameters.muscleStrength = 0;
      rig.s.airway.obstruction = open ? 0 : 1;
      rig.advance(120);
      const double before = gasL(rig.s);
      rig.s.gases.netUptakeLS = {0.002, 0.002};
      rig.advance(30);
      QVERIFY(std::fabs(before - gasL(rig.s) - (open ? 0 : 0.12)) < 0.02);
    }
  }
  void tensionNeedsAValveAndPushesTheOtherLung() {
    BreathingRig rig;
    rig.ventilate();
    const double other = rig.s.lungs.volumeL[kLeft], pleural = rig.s.lungs.pleuralMmHg;
    rig.s.lungs.leakMlSPerCmH2O[kRight] = 5;
    rig.s.lungs.valve[kRight] = 1;
    rig.advance(240);
    QVERIFY(rig.s.lungs.pleuralAirMl[kRight] > 1500);
    QVERIFY(rig.s.lungs.pleuralMmHg > pleural + 2.5);
    QVERIFY(rig.s.lungs.volumeL[kLeft] < other);
    QVERIFY(rig.s.lungs.tensionMmHg > 1);
    rig.s.lungs.drain[kRight] = 1;
    rig.s.lungs.leakMlSPerCmH2O[kRight] = 0;
    rig.advance(240);
    QVERIFY(rig.s.lungs.pleuralAirMl[kRight] < 20);
    QVERIFY(rig.s.lungs.tensionMmHg < 0.2);
    QVERIFY(rig.s.lungs.collapsed[kRight] < 0.05);
  }
  void pressureOpensInjuredLung() {
    BreathingRig rig;
    rig.s.lungs.injury = 0.6;
    rig.ventilate(420, 20, 5);
    rig.advance(300);
    const double low = rig.s.lungs.shunt;
    rig.s.ventilator.peepCmH2O = 15;
    rig.advance(300);
    QVERIFY(low > 0.2 && rig.s.lungs.shunt < 0.85 * low);
    QVERIFY(rig.s.lungs.compliance < 60);
  }
  void absurdInputsStayFinite() {
    BreathingRig rig;
    State& s = rig.s;
    s.ventilator.mode = VentilatorMode::VolumeControl;
    s.ventilator.tidalMl = 3000, s.ventilator.ratePerMin = 60, s.ventilator.peepCmH2O = 40, s.ventilator.maximumCmH2O = 120;
    s.lungs.pleuralAirMl = {8000, 8000};
    s.lungs.pleuralFluidMl = {4000, 0};
    s.lungs.injury = 1, s.lungs.edemaMl = 3000, s.lungs.parameters.emphysema = 0.9;
    s.influences.airwayResistance[Cause::Obstruction] = 1000;
    s.circulation.abdominalPressureMmHg = 100;
    s.gases.netUptakeLS = {0.1, 0.1};
    s.gases.pao2 = 1, s.gases.paco2 = 200, s.gases.baseExcess = -40;
    for (int i = 0; i < 60; ++i) {
      rig.advance(1);
      for (std::size_t side = 0; side < kSideCount; ++side) {
        QVERIFY(std::isfinite(s.lungs.pleuralCmH2O[side]) && std::isfinite(s.lungs.sideFlowLS[side]));
        QVERIFY(s.lungs.volumeL[side] > 0 && s.lungs.volumeL[side] < 12);
        QVERIFY(s.lungs.collapsed[side] >= 0 && s.lungs.collapsed[side] < 1);
        QVERIFY(s.lungs.pleuralAirMl[side] >= 0);
      }
    }
  }
};

QTEST_GUILESS_MAIN(TstLungs)
#include "tst_Lungs.moc"
