// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/CvodeCirculation.h"
#include "tests/twin/TwinFixture.h"

#include <array>
#include <cmath>

using namespace halsted;
using namespace halsted::twin;

namespace {

double sum(const std::array<double, kVesselCount>& volumes) {
  double s = 0;
  for (double v : volumes)
    s += v;
  return s;
}

const char* const kBleed = R"({"act":"hemorrhage","site":"leg","rateMlMin":175})";

} // namespace

class TestNumerics : public QObject {
  Q_OBJECT
private slots:
  void bloodVolumeIsConserved() {
    Twin twin = testPatient();
    act(twin, kBleed);
    act(twin, R"({"act":"infuse","fluid":"saline","volumeMl":500,"overS":300,"tempC":37})");
    const double before = sum(twin.state().circulation.volumeMl), moved = twin.state().fluids.transferredMl,
                 lost = twin.state().wounds.lossMl;
    for (int minute = 0; minute < 10; ++minute) {
      twin.advance(60);
      const State& s = twin.state();
      const double expected = before + (s.fluids.transferredMl - moved) - (s.wounds.lossMl - lost);
      QVERIFY2(std::fabs(sum(s.circulation.volumeMl) - expected) < 1, qPrintable(QString::number(sum(s.circulation.volumeMl) - expected)));
    }
  }

  void drugMassIsConserved() {
    Twin twin = testPatient();
    act(twin, R"({"act":"bolus","drug":"propofol","amount":100,"unit":"mg","route":"iv"})");
    act(twin, R"({"act":"infusion","drug":"norepinephrine","rate":0.1,"unit":"ug/kg/min"})");
    act(twin, R"({"act":"bolus","drug":"epinephrine","amount":0.5,"unit":"mg","route":"im"})");
    twin.advance(3600);
    int found = 0;
    for (const DrugSlot& slot : twin.state().drugs.inUse) {
      if (slot.drug < 0)
        continue;
      ++found;
      double held = slot.eliminated + slot.queued;
      for (double a : slot.amount)
        held += a;
      for (double d : slot.depot)
        held += d;
      QVERIFY2(std::fabs(held - slot.given) <= 1e-6 * slot.given, qPrintable(QString("%1 of %2").arg(held).arg(slot.given)));
    }
    QCOMPARE(found, 3);
  }

  void haemoglobinLeavesOnlyWithBlood() {
    Twin twin = testPatient();
    const double before = twin.state().blood.hbG;
    twin.advance(600);
    QVERIFY(std::fabs(twin.state().blood.hbG - before) <= 1e-6 * before);
    act(twin, kBleed);
    twin.advance(300);
    QVERIFY(twin.state().blood.hbG < 0.9 * before);
  }

  void halvingTheStepChangesLittle_data() {
    QTest::addColumn<QString>("script");
    QTest::newRow("rest") << "";
    QTest::newRow("haemorrhage") << kBleed;
    QTest::newRow("ventilated") << R"({"act":"ventilator","mode":"vc","VTml":490,"RR":15,"PEEP":10,"FiO2":0.4})";
  }
  void halvingTheStepChangesLittle() {
    QFETCH(QString, script);
    Twin coarse = testPatient();
    if (!script.isEmpty())
      act(coarse, script.toStdString());
    Twin fine = coarse;
    fine.state().clock.fastStepsPerTick *= 2;
    coarse.advance(480), fine.advance(480);
    for (const char* name : {"MAP", "CO", "SpO2"}) {
      const double a = meanOver(coarse, name, 60), b = meanOver(fine, name, 60);
      QVERIFY2(std::fabs(a / b - 1) < 0.005, qPrintable(QString("%1: %2 against %3").arg(name).arg(a).arg(b)));
      qInfo("%s %.4f against %.4f at half the step (%.3f %%)", name, a, b, 100 * (a / b - 1));
    }
  }

  void agreesWithCvode() {
    // One copy of the patient moves its blood by CVODE, the other by the product's own steps; everything slower is the same code.
    Twin ours = testPatient();
    act(ours, kBleed);
    ours.advance(300);
    State referee = ours.state();
    State own = ours.state();
    const double dt = kTickS / static_cast<double>(own.clock.fastStepsPerTick);
    CvodeCirculation cvode(referee, 1e-8, 1e-8);
    double means[2][2] = {};
    const int ticks = 30 * 50;
    for (int tick = 0; tick < ticks; ++tick) {
      for (std::int64_t i = 0; i < own.clock.fastStepsPerTick; ++i) {
        for (State* s : {&own, &referee}) {
          stepMuscles(*s, dt);
          stepVentilator(*s, dt);
          stepLungs(*s, dt);
        }
        cvode.start();
        QVERIFY(cvode.advance(dt));
        const CirculationVector& y = cvode.value();
        stepCirculation(own, dt);
        stepCirculation(referee, dt);
        std::copy(y.begin(), y.end() - 1, referee.circulation.volumeMl.begin());
        referee.circulation.aorticFlow = y[kVesselCount];
        for (State* s : {&own, &referee})
          stepRhythm(*s, dt);
        means[0][0] += own.circulation.pressure[kArteries], means[1][0] += referee.circulation.pressure[kArteries];
        means[0][1] += own.circulation.valveFlow[kAortic], means[1][1] += referee.circulation.valveFlow[kAortic];
      }
    }
    for (int k : {0, 1}) {
      const double ratio = means[0][k] / means[1][k];
      QVERIFY2(std::fabs(ratio - 1) < 0.01, qPrintable(QString("%1: %2").arg(k ? "flow" : "pressure").arg(ratio)));
      qInfo("%s: RK4 over CVODE %.5f", k ? "flow" : "pressure", ratio);
    }
  }

  void sameActsGiveTheSameStateBitForBit() {
    const auto script = [](Twin& twin) {
      act(twin, kBleed);
      twin.advance(30);
      act(twin, R"({"act":"bolus","drug":"ketamine","amount":100,"unit":"mg","route":"iv"})");
    };
    Twin straight = testPatient("M1", 7), broken = testPatient("M1", 7), slow = testPatient("M1", 7);
    QCOMPARE(straight.hash(), broken.hash());
    script(straight), script(broken), script(slow);
    straight.advance(90);
    broken.advance(37.12);
    auto restored = Twin::restore(broken.save(), testDrugs());
    QVERIFY2(restored.ok(), restored.ok() ? "" : restored.error().message.c_str());
    restored->advance(90 - 37.12);
    struct Silent : WaveRecorder {
      void record(const WaveSample&) override {}
    } waves;
    for (int i = 0; i < 90 * 50; ++i)
      slow.advance(kTickS, &waves, 500);
    QCOMPARE(restored->hash(), straight.hash());
    QCOMPARE(slow.hash(), straight.hash());
    Twin other = testPatient("M1", 8);
    QVERIFY(other.hash() != testPatient("M1", 7).hash());
  }

  void damagedSavesAreRefused() {
    const Twin twin = testPatient();
    std::vector<std::byte> bytes = twin.save();
    bytes[bytes.size() / 2] ^= std::byte{1};
    QVERIFY(!Twin::restore(bytes, testDrugs()).ok());
    bytes.resize(100);
    QVERIFY(!Twin::restore(bytes, testDrugs()).ok());
  }
};

QTEST_GUILESS_MAIN(TestNumerics)
#include "tst_Numerics.moc"
