// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/BreathingRig.h"

#include <QTest>

using namespace halsted::twin;

class TstDrive : public QObject {
  Q_OBJECT
private slots:
  void restIsNeutral() {
    BreathingRig rig;
    rig.advance(600);
    for (Cause cause : {Cause::Oxygen, Cause::Acid, Cause::Reflex})
      QVERIFY(std::fabs(rig.s.influences.breathingDrive[cause] - 1) < 1e-9);
    QVERIFY(std::fabs(rig.s.lungs.minuteLMin - 7) < 0.2);
  }
  void carbonDioxideRaisesVentilationByAboutTwoLitresPerMmHg() {
    BreathingRig rig;
    const double before = rig.s.lungs.minuteLMin;
    rig.s.gases.paco2 += 5;
    rig.advance(400);
    const double slope = (rig.s.lungs.minuteLMin - before) / 5;
    QVERIFY2(slope > 1 && slope < 4, qPrintable(QString::number(slope)));
  }
  void wakefulnessGuardsAgainstApnoeaOfHypocapnia() {
    BreathingRig rig;
    rig.s.gases.paco2 = 28;
    rig.advance(300);
    QVERIFY(rig.s.lungs.ratePerMin > 6);
    rig.s.brain.consciousness = 0.1;
    rig.advance(60);
    QCOMPARE(rig.s.drive.breathing, std::int64_t{0});
    QCOMPARE(rig.s.lungs.ratePerMin, 0.0);
  }
  void hypoxiaAndMetabolicAcidDrive() {
    BreathingRig hypoxic, acid;
    hypoxic.s.gases.pao2 = 45;
    hypoxic.advance(60);
    QVERIFY(hypoxic.s.lungs.minuteLMin > 11);
    acid.s.gases.baseExcess = -12;
    acid.advance(600);
    QVERIFY(acid.s.lungs.minuteLMin > 14);
  }
  void shockQuickensAndShallowsBreathing() {
    BreathingRig rig;
    const double depth = rig.s.lungs.tidalMl;
    rig.s.reflexes.vesselSympathetic = 0.95;
    rig.s.gases.paco2 = 37;
    rig.advance(300);
    QVERIFY2(rig.s.lungs.ratePerMin > 28 && rig.s.lungs.ratePerMin < 42, qPrintable(QString::number(rig.s.lungs.ratePerMin)));
    QVERIFY(rig.s.lungs.tidalMl < depth);
  }
  void relaxantsStopGasButNotTheDrive() {
    BreathingRig rig;
    rig.s.drugs.diaphragmBlock = 1;
    rig.advance(30);
    QCOMPARE(rig.s.lungs.ratePerMin, 0.0);
    QCOMPARE(rig.s.drive.breathing, std::int64_t{1});
    QVERIFY(rig.s.drive.apnoeaS > 20);
  }
  void starvedBrainstemFallsSilent() {
    BreathingRig rig;
    rig.s.brain.stemOxygen = 0.1;
    rig.advance(60);
    QCOMPARE(rig.s.drive.breathing, std::int64_t{0});
    rig.s.brain.stemOxygen = 1;
    rig.advance(4);
    QCOMPARE(rig.s.drive.breathing, std::int64_t{0});
    rig.advance(280);
    QCOMPARE(rig.s.drive.breathing, std::int64_t{1});
  }
  void loadIsAnsweredByEffort() {
    BreathingRig rig;
    const double before = rig.s.drive.amplitudeCmH2O;
    rig.s.airway.obstruction = 0.55;
    rig.advance(60);
    QVERIFY(rig.s.drive.amplitudeCmH2O > 1.5 * before);
    QVERIFY(rig.s.lungs.tidalMl < 500);
  }
  void heavyWorkTires() {
    BreathingRig rig;
    rig.s.airway.obstruction = 0.8;
    rig.s.gases.paco2 = 75;
    rig.advance(900);
    QVERIFY(rig.s.drive.fatigue > 0.02);
    QVERIFY(rig.s.drive.effort < 1);
  }
};

QTEST_GUILESS_MAIN(TstDrive)
#include "tst_Drive.moc"
