// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/BreathingRig.h"

#include <QTest>

using namespace halsted::twin;

class TstVentilator : public QObject {
  Q_OBJECT
private slots:
  void volumeControlDeliversWhatIsSet() {
    BreathingRig rig;
    rig.ventilate(490, 15, 5);
    const Lungs& l = rig.s.lungs;
    QVERIFY(std::fabs(l.tidalMl - 490) < 15);
    QVERIFY(std::fabs(l.ratePerMin - 15) < 0.2);
    QVERIFY(std::fabs(l.endExpiratoryCmH2O - 5) < 0.5);
    QVERIFY(l.peakCmH2O > l.plateauCmH2O + 1); // the tube's resistance
    QVERIFY(l.compliance > 50 && l.compliance < 85);
  }
  void pressureControlHoldsItsPressure() {
    BreathingRig rig;
    rig.ventilate();
    rig.s.ventilator.mode = VentilatorMode::PressureControl;
    rig.s.ventilator.inspiratoryCmH2O = 10;
    rig.advance(60);
    QVERIFY(std::fabs(rig.s.lungs.peakCmH2O - 15) < 0.3);
  }
  void stiffChestRaisesPressureAndLimitHoldsIt() {
    BreathingRig rig;
    rig.ventilate();
    const double before = rig.s.lungs.peakCmH2O;
    rig.s.circulation.abdominalPressureMmHg = 15;
    rig.advance(60);
    QVERIFY(rig.s.lungs.peakCmH2O > 1.2 * before);
    rig.s.ventilator.maximumCmH2O = 12;
    rig.advance(60);
    QVERIFY(rig.s.lungs.peakCmH2O < 12.5 && rig.s.lungs.tidalMl < 400);
  }
  void supportFollowsThePatient() {
    BreathingRig rig;
    rig.s.airway.kind = AirwayKind::Tracheal;
    rig.s.ventilator.mode = VentilatorMode::PressureSupport;
    rig.s.ventilator.inspiratoryCmH2O = 8;
    rig.advance(90);
    QVERIFY(std::fabs(rig.s.lungs.ratePerMin - rig.s.drive.ratePerMin) < 2);
    QVERIFY(rig.s.lungs.tidalMl > 450);
    rig.s.drugs.diaphragmBlock = 1; // the apnoea back-up takes over
    rig.s.ventilator.ratePerMin = 10;
    rig.advance(60);
    QVERIFY(rig.s.lungs.sums.sinceS < 25);
  }
  void disconnectionStopsBreathsAndShows() {
    BreathingRig rig;
    rig.ventilate();
    rig.s.ventilator.failure = 1;
    rig.advance(30);
    QCOMPARE(rig.s.lungs.tidalMl, 0.0);
    QVERIFY(rig.s.lungs.peakCmH2O < 1);
    QVERIFY(rig.s.airway.fio2 < 0.22);
  }
  void tubeInTheGulletIsCountedButMovesNoGas() {
    BreathingRig rig;
    rig.ventilate();
    rig.s.airway.kind = AirwayKind::Oesophageal;
    rig.advance(30);
    const std::int64_t counted = rig.s.lungs.breathCount;
    rig.advance(20);
    QCOMPARE(rig.s.lungs.tidalMl, 0.0);
    QVERIFY(std::fabs(rig.s.lungs.ratePerMin - 15) < 0.1);
    QVERIFY(rig.s.lungs.breathCount - counted >= 4);
  }
  void rightMainstemVentilatesOneLung() {
    BreathingRig rig;
    rig.ventilate();
    const double before = rig.s.lungs.peakCmH2O;
    rig.s.airway.kind = AirwayKind::RightMainstem;
    rig.advance(30);
    QVERIFY(rig.s.lungs.shareOfBreath[kLeft] < 0.02);
    QVERIFY(rig.s.lungs.peakCmH2O > 1.15 * before);
  }
  void emptyingSlowlyTrapsGas() {
    double trapped[2];
    for (const int fast : {0, 1}) {
      BreathingRig rig;
      rig.s.lungs.parameters.emphysema = 0.25;
      rig.s.lungs.parameters.resistance *= 3;
      rig.ventilate(490, fast ? 26 : 10, 0);
      trapped[fast] = rig.s.lungs.endExpiratoryCmH2O;
    }
    QVERIFY(trapped[1] > 3.5);
    QVERIFY(trapped[0] < 0.6 * trapped[1]);
  }
  void devicesAreDilutedByThePatientsOwnFlow() {
    BreathingRig rig;
    rig.s.airway.device = OxygenDevice::Nasal;
    rig.s.airway.flowLMin = 3.5;
    rig.advance(30);
    const double quiet = rig.s.airway.fio2;
    QVERIFY(quiet > 0.3 && quiet < 0.41);
    rig.s.gases.paco2 = 50;
    rig.advance(240);
    QVERIFY(rig.s.airway.fio2 < quiet - 0.03);
    rig.s.airway.preoxygenateS = 30;
    rig.advance(20);
    QVERIFY(rig.s.airway.fio2 > 0.97);
  }
};

QTEST_GUILESS_MAIN(TstVentilator)
#include "tst_Ventilator.moc"
