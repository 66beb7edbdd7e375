// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/Random.h"
#include "tests/twin/TwinFixture.h"

#include <atomic>
#include <cmath>
#include <thread>
#include <vector>

using namespace halsted;
using namespace halsted::twin;

namespace {

/// Acts with values from sensible to absurd; %1..%3 become random shares of a range that reaches far beyond what anyone would do.
std::string randomAct(std::int64_t run, std::int64_t k) {
  const auto u = [run, k](std::int64_t stream) { return randomUniform(run, stream, k); };
  const auto amount = [&](double most) { return std::to_string(most * std::pow(u(2), 3)); };
  const char* const drugs[] = {"propofol",   "norepinephrine", "epinephrine", "fentanyl",   "rocuronium", "metoprolol",
                               "atropine",   "adenosine",      "insulin",     "furosemide", "ketamine",   "phenylephrine",
                               "amiodarone", "midazolam",      "salbutamol",  "vasopressin"};
  const char* const sites[] = {"leg", "abdomen", "spleen", "aorta", "venaCava", "chestLeft", "liver"};
  const char* const fluids[] = {"saline", "balanced", "albumin5", "dextrose5", "bicarbonate8.4"};
  const char* const rhythms[] = {"sinus", "af", "svt", "vt", "vf", "asystole", "pea", "avb3"};
  const std::string drug = drugs[static_cast<int>(u(3) * 16)], site = sites[static_cast<int>(u(4) * 7)];
  switch (static_cast<int>(u(1) * 22)) {
  case 0: return R"({"act":"hemorrhage","site":")" + site + R"(","rateMlMin":)" + amount(3000) + "}";
  case 1: return R"({"act":"hemorrhage","site":")" + site + R"(","areaMm2":)" + amount(300) + R"(,"internal":true})";
  case 2: return R"({"act":"stopBleed","site":")" + site + R"("})";
  case 3:
    return R"({"act":"infuse","fluid":")" + std::string(fluids[static_cast<int>(u(5) * 5)]) + R"(","volumeMl":)" + amount(6000) +
           R"(,"overS":120,"tempC":4})";
  case 4: return R"({"act":"transfuse","product":"rbc","units":10,"overS":60,"tempC":4})";
  case 5: return R"({"act":"bolus","drug":")" + drug + R"(","amount":)" + amount(5000) + R"(,"unit":"ug/kg","route":"iv"})";
  case 6: return R"({"act":"infusion","drug":")" + drug + R"(","rate":)" + amount(100) + R"(,"unit":"ug/kg/min"})";
  case 7: return R"({"act":"airway","state":"obstructed","severity":1})";
  case 8: return R"({"act":"airway","state":"open"})";
  case 9:
    return R"({"act":"ventilator","mode":"vc","VTml":)" + std::to_string(100 + 1400 * u(5)) + R"(,"RR":)" + std::to_string(5 + 45 * u(6)) +
           R"(,"PEEP":)" + amount(40) + R"(,"FiO2":1})";
  case 10: return R"({"act":"ventilator","mode":"off"})";
  case 11: return R"({"act":"pneumothorax","side":"left","severity":1,"tension":true})";
  case 12: return R"({"act":"chestTube","side":"left"})";
  case 13: return R"({"act":"pericardialEffusion","volumeMl":)" + amount(900) + R"(,"overS":10})";
  case 14: return R"({"act":"infarct","territory":"lv","severity":)" + std::to_string(u(5)) + "}";
  case 15: return R"({"act":"sepsis","source":"lung","severity":1})";
  case 16: return R"({"act":"anaphylaxis","severity":1})";
  case 17: return R"({"act":"rhythm","name":")" + std::string(rhythms[static_cast<int>(u(5) * 8)]) + R"("})";
  case 18: return R"({"act":"cpr","rate":110,"depthCm":5})";
  case 19: return R"({"act":"coreTemperature","degC":)" + std::to_string(18 + 24 * u(5)) + R"(,"forced":true})";
  case 20: return R"({"act":"embolism","kind":"air","mL":)" + amount(500) + "}";
  default: return R"({"act":"headInjury","severity":1})";
  }
}

/// A sentence on what cannot be, empty when all is well.
QString fault(const State& s) {
  for (std::size_t v = 0; v < kVesselCount; ++v)
    if (!(s.circulation.volumeMl[v] >= 0) || s.circulation.volumeMl[v] > 30000)
      return QString("volume of vessel %1 is %2").arg(v).arg(s.circulation.volumeMl[v]);
  for (int side = 0; side < 2; ++side)
    if (!(s.lungs.volumeL[static_cast<std::size_t>(side)] >= 0) || !(s.gases.oxygenMl[static_cast<std::size_t>(side)] >= 0))
      return QString("lung %1").arg(side);
  for (const Variable& v : variables())
    if (const double value = v.read(s); std::isnan(value) || std::fabs(value) > 1e7)
      return QString("%1 is %2").arg(QLatin1String(v.name.data(), static_cast<int>(v.name.size()))).arg(value);
  for (const char* name : {"Hb", "K", "iCa", "Cl", "glucose", "lactate", "platelets", "BV", "pH", "SaO2", "PaO2", "PaCO2"})
    if (!(findVariable(name)->read(s) >= 0))
      return QString("%1 is negative").arg(name);
  return {};
}

} // namespace

class TestEndurance : public QObject {
  Q_OBJECT
private slots:
  void aDayAtRestDoesNotDrift() {
    Twin twin = testPatient();
    twin.advance(300);
    const char* const names[] = {"HR", "MAP", "CO", "BV",      "RR", "PaO2",  "PaCO2", "pH", "lactate",
                                 "Hb", "K",   "Cl", "glucose", "T",  "urine", "SpO2",  "ICP"};
    std::vector<double> before;
    for (const char* name : names)
      before.push_back(meanOver(twin, name, 30));
    twin.advance(24 * 3600 - twin.timeS());
    for (std::size_t i = 0; i < std::size(names); ++i) {
      const double after = meanOver(twin, names[i], 30);
      qInfo("%s %.4f -> %.4f", names[i], before[i], after);
      QVERIFY2(std::fabs(after / before[i] - 1) < 0.01,
               qPrintable(QString("%1 drifts from %2 to %3").arg(names[i]).arg(before[i]).arg(after)));
    }
  }

  void randomActsNeverBreakThePatient() {
    constexpr int kRuns = 10000;
    const char* const persons[] = {"M1", "F1", "E1", "O1"};
    std::vector<Twin> patients;
    for (const char* name : persons)
      patients.push_back(testPatient(name));
    std::vector<QString> faults(kRuns);
    std::atomic<int> next = 0;
    const auto work = [&] {
      for (int run = next++; run < kRuns; run = next++) {
        Twin twin = patients[static_cast<std::size_t>(run) % patients.size()];
        std::string told;
        for (int k = 0; k < 8 && faults[static_cast<std::size_t>(run)].isEmpty(); ++k) {
          const std::string json = randomAct(run, k);
          (void)applyAct(twin, json); // refusing an absurd dose is right too
          told += json + "\n";
          twin.advance(0.5 + 5 * randomUniform(run, 9, k));
          if (const QString what = fault(twin.state()); !what.isEmpty())
            faults[static_cast<std::size_t>(run)] = QString("run %1: %2 after\n%3").arg(run).arg(what, QString::fromStdString(told));
        }
      }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
      threads.emplace_back(work);
    threads.clear();
    int broken = 0;
    for (const QString& f : faults)
      if (!f.isEmpty() && broken++ < 5)
        qWarning("%s", qPrintable(f));
    QCOMPARE(broken, 0);
  }

  void longSequencesStaySound() {
    for (int run = 0; run < 20; ++run) {
      Twin twin = testPatient(run % 2 ? "E1" : "M1", run);
      for (int k = 0; k < 20; ++k) {
        (void)applyAct(twin, randomAct(100000 + run, k));
        twin.advance(60);
        const QString what = fault(twin.state());
        QVERIFY2(what.isEmpty(), qPrintable(QString("run %1 act %2: %3").arg(run).arg(k).arg(what)));
      }
    }
  }
};

QTEST_GUILESS_MAIN(TestEndurance)
#include "tst_Endurance.moc"
