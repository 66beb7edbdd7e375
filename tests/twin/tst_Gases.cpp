// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/GasRig.h"

#include <QtTest>

#include <algorithm>
#include <vector>

using namespace halsted::twin;

namespace {

QByteArray text(double value) {
  return QByteArray::number(value);
}

double secondsUntilDesaturated(GasRig& rig) {
  for (int t = 1; t < 1200; ++t) {
    rig.run(1);
    if (rig.s.gases.sao2 < 0.9)
      return t;
  }
  return 1200;
}

} // namespace

class TestGases : public QObject {
  Q_OBJECT
private slots:
  void restIsNormal();
  void oxygenAndCarbonDioxideAreConserved();
  void capnogramHasThreePhases();
  void apnoeaEmptiesTheLung();
  void oxygenBeforehandBuysMinutes();
  void openAirwayWithOxygenKeepsSaturation();
  void carbonDioxideRisesFastThenSlowly();
  void oxygenHelpsLittleAgainstAShunt();
  void hypoxicVesselsTurnFlowAway();
  void endTidalFallsWithFlow();
  void embolismWidensTheGradient();
  void bicarbonateRaisesPh();
  void extremesStayFinite();
};

void TestGases::restIsNormal() {
  GasRig rig;
  rig.run(600);
  const Gases& g = rig.s.gases;
  QVERIFY2(g.pao2 > 85 && g.pao2 < 104, text(g.pao2));
  QVERIFY2(g.paco2 > 36 && g.paco2 < 44, text(g.paco2));
  QVERIFY2(g.endTidalCo2 > 34 && g.endTidalCo2 < g.paco2, text(g.endTidalCo2));
  QVERIFY2(g.pH > 7.36 && g.pH < 7.44, text(g.pH));
  QVERIFY2(g.shunt > 0.015 && g.shunt < 0.05, text(g.shunt));
  QVERIFY2(g.deadSpaceShare > 0.25 && g.deadSpaceShare < 0.4, text(g.deadSpaceShare));
  QVERIFY2(rig.s.tissues.svo2 > 0.7 && rig.s.tissues.svo2 < 0.78, text(rig.s.tissues.svo2));
}

void TestGases::oxygenAndCarbonDioxideAreConserved() {
  GasRig rig;
  const double o2 = bodyOxygenMl(rig.s), co2 = bodyCarbonDioxideMl(rig.s);
  rig.run(1200);
  rig.s.circulation.embolism = 0.4, rig.s.airway.fio2 = 0.6, rig.setFlow(92, 0.5);
  rig.run(1200);
  rig.stopBreathing(false);
  rig.run(300);
  rig.breathes = true;
  rig.residualL = rig.s.lungs.volumeL[kLeft] + rig.s.lungs.volumeL[kRight];
  rig.phase = 0;
  rig.run(900);
  const Gases& g = rig.s.gases;
  const Tissues& t = rig.s.tissues;
  const double errorO2 = bodyOxygenMl(rig.s) - o2 - (g.breathedO2Ml - t.usedO2Ml - t.bledO2Ml);
  const double errorCo2 = bodyCarbonDioxideMl(rig.s) - co2 - (g.breathedCo2Ml + t.madeCo2Ml + g.givenCo2Ml - t.bledCo2Ml);
  QVERIFY(t.usedO2Ml > 10000);
  QVERIFY2(std::fabs(errorO2) < 1e-6 * t.usedO2Ml, text(errorO2));
  QVERIFY2(std::fabs(errorCo2) < 1e-6 * t.madeCo2Ml, text(errorCo2));
}

void TestGases::capnogramHasThreePhases() {
  GasRig rig;
  rig.run(120);
  double highest = 0, lowest = 99, plateau = 0;
  for (int i = 0; i < 250; ++i) {
    rig.tick();
    highest = std::max(highest, rig.s.gases.mouthCo2);
    lowest = std::min(lowest, rig.s.gases.mouthCo2);
    if (rig.s.gases.mouthCo2 > 0.85 * rig.s.gases.endTidalCo2)
      plateau += kTickS;
  }
  QVERIFY2(lowest < 1, text(lowest));
  QVERIFY2(highest > 33, text(highest));
  QVERIFY2(plateau > 0.8 && plateau < 3, text(plateau));
}

void TestGases::apnoeaEmptiesTheLung() {
  GasRig rig;
  rig.run(120);
  rig.stopBreathing(false);
  const double t = secondsUntilDesaturated(rig);
  QVERIFY2(t > 25 && t < 75, text(t)); // Benumof, Anesthesiology 1997;87:979
}

void TestGases::oxygenBeforehandBuysMinutes() {
  GasRig rig;
  rig.s.airway.fio2 = 1;
  rig.run(300);
  rig.stopBreathing(false);
  const double t = secondsUntilDesaturated(rig);
  QVERIFY2(t > 360 && t < 600, text(t));
}

void TestGases::openAirwayWithOxygenKeepsSaturation() {
  GasRig rig;
  rig.s.airway.fio2 = 1;
  rig.run(300);
  rig.s.airway.apnoeicOxygen = 1;
  rig.stopBreathing(true);
  rig.run(1200); // Frumin, Anesthesiology 1959;20:789: half an hour and more
  QVERIFY2(rig.s.gases.sao2 > 0.98, text(rig.s.gases.sao2));
  QVERIFY2(rig.s.gases.paco2 > 70, text(rig.s.gases.paco2));
}

void TestGases::carbonDioxideRisesFastThenSlowly() {
  GasRig rig;
  rig.s.influences.oxygenDemand[Cause::Drugs] = 0.85; // the patients measured were anaesthetised
  rig.s.airway.fio2 = 1;
  rig.run(300);
  rig.stopBreathing(false);
  const double before = rig.s.gases.paco2;
  rig.run(60);
  const double first = rig.s.gases.paco2 - before;
  rig.run(180);
  const double later = (rig.s.gases.paco2 - before - first) / 3;
  QVERIFY2(first > 8 && first < 16, text(first)); // Eger and Severinghaus, Anesthesiology 1961;22:419
  QVERIFY2(later > 3 && later < 4, text(later));
}

void TestGases::oxygenHelpsLittleAgainstAShunt() {
  const auto gain = [](double shunt) {
    GasRig rig;
    rig.s.lungs.shunt = shunt;
    rig.s.airway.fio2 = 0.5;
    rig.run(200);
    const double before = rig.s.gases.pao2;
    rig.s.airway.fio2 = 0.6;
    rig.run(200);
    return rig.s.gases.pao2 - before;
  };
  const double little = gain(0.02), much = gain(0.4); // Benatar, Br J Anaesth 1973;45:711
  QVERIFY2(little > 45, text(little));
  QVERIFY2(much > 0 && much < 20, text(much));
}

void TestGases::hypoxicVesselsTurnFlowAway() {
  GasRig rig;
  rig.run(60);
  const double before = rig.s.gases.flowShare[kLeft];
  rig.moves[kLeft] = false, rig.tidalL *= 2; // the right lung gets all
  rig.run(900);
  QVERIFY2(rig.s.gases.flowShare[kLeft] < 0.75 * before, text(rig.s.gases.flowShare[kLeft]));
  QVERIFY2(rig.s.gases.pao2 < 75, text(rig.s.gases.pao2));
}

void TestGases::endTidalFallsWithFlow() {
  GasRig rig;
  rig.run(120);
  const double before = rig.s.gases.endTidalCo2;
  rig.setFlow(92, 0.25); // good compressions
  rig.run(90);
  QVERIFY2(rig.s.gases.endTidalCo2 > 9 && rig.s.gases.endTidalCo2 < 26, text(rig.s.gases.endTidalCo2));
  rig.setFlow(92, 0);
  rig.run(90);
  QVERIFY2(rig.s.gases.endTidalCo2 < 5, text(rig.s.gases.endTidalCo2));
  rig.setFlow(92, 1);
  rig.run(60);
  QVERIFY2(rig.s.gases.endTidalCo2 > before, text(rig.s.gases.endTidalCo2));
}

void TestGases::embolismWidensTheGradient() {
  GasRig rig;
  rig.run(120);
  const double before = rig.s.gases.paco2 - rig.s.gases.endTidalCo2;
  rig.s.circulation.embolism = 0.5;
  rig.run(120);
  const double after = rig.s.gases.paco2 - rig.s.gases.endTidalCo2;
  QVERIFY2(after > before + 10, text(after));
}

void TestGases::bicarbonateRaisesPh() {
  GasRig rig;
  rig.run(60);
  const double pH = rig.s.gases.pH;
  for (int i = 0; i < 3000; ++i) {
    rig.s.blood.strongIonShift += 8.0 / 3000;
    rig.tick();
  }
  rig.run(120);
  QVERIFY2(rig.s.gases.pH > pH + 0.06, text(rig.s.gases.pH));
  QVERIFY(std::fabs(rig.s.gases.baseExcess - 8) < 0.2);
}

void TestGases::extremesStayFinite() {
  GasRig rig;
  rig.run(10);
  std::vector<double> flows{0, 900, 30}, volumes{0.001, 9};
  for (double flow : flows)
    for (double volume : volumes)
      for (double fio2 : {0.0, 1.0}) {
        rig.setFlow(flow, 1);
        rig.residualL = volume;
        rig.s.airway.fio2 = fio2;
        rig.s.blood.hb = flow > 100 ? 1 : 22;
        rig.s.blood.strongIonShift = fio2 > 0 ? -40 : 40;
        rig.s.heat.coreC = fio2 > 0 ? 20 : 42;
        rig.run(60);
        const Gases& g = rig.s.gases;
        for (double v : {g.pao2, g.paco2, g.pH, g.sao2, g.endTidalCo2, g.shunt, rig.s.tissues.lactate, rig.s.tissues.pvo2})
          QVERIFY(std::isfinite(v));
        for (std::size_t i = 0; i < kSideCount; ++i)
          QVERIFY(g.oxygenMl[i] >= 0 && g.carbonDioxideMl[i] >= 0);
        QVERIFY(g.sao2 >= 0 && g.sao2 <= 1 && rig.s.tissues.venousO2 >= 0);
      }
}

QTEST_APPLESS_MAIN(TestGases)
#include "tst_Gases.moc"
