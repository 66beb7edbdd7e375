// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/lesson/LessonFile.h"
#include "lessons/course/run/LessonRun.h"
#include "lessons/twin/scenario/Variables.h"
#include "tests/twin/TwinFixture.h"

#include <limits>
#include <map>
#include <string>

using namespace halsted;
using namespace halsted::course;

namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();

/// The lesson's run of seed 1 at its beginning; made once for each lesson.
LessonRun startOf(const std::string& id) {
  static std::map<std::string, LessonRun> starts;
  if (const auto made = starts.find(id); made != starts.end())
    return made->second;
  auto package = LessonPackage::open(HALSTED_SOURCE_DIR "/assets/lessons/" + id);
  if (!package)
    qFatal("%s", package.error().message.c_str());
  auto lesson = openLesson(*package, HALSTED_SOURCE_DIR "/assets/lessons/lesson.schema.json", twin::testDrugs());
  if (!lesson)
    qFatal("%s", lesson.error().message.c_str());
  auto run = LessonRun::start(*lesson, twin::testDrugs(), {}, {});
  if (!run)
    qFatal("%s", run.error().message.c_str());
  return starts.emplace(id, *run).first->second;
}

double now(const LessonRun& run, const char* name) {
  return twin::findVariable(name)->read(run.twin().state());
}

/// Plays the acts, each at its second, those refused too, and on to that time or the end.
LessonRun played(const std::string& id, const std::string& script, double untilS) {
  LessonRun run = startOf(id);
  auto acts = readScript(script, id);
  if (!acts)
    qFatal("%s", acts.error().message.c_str());
  for (const Entry& act : *acts) {
    run.advance(act.t - run.timeS());
    if (Result<void> done = run.perform(act.json); !done)
      qWarning("%g s: %s", act.t, done.error().message.c_str());
  }
  run.advance(untilS - run.timeS());
  return run;
}

/// The lesson's own script, up to that second.
std::string expertUntil(const std::string& id, double untilS) {
  auto package = LessonPackage::open(HALSTED_SOURCE_DIR "/assets/lessons/" + id);
  const std::string whole = package->read("scripts/expert.jsonl").value();
  std::string part;
  for (const QString& line : QString::fromStdString(whole).split('\n', Qt::SkipEmptyParts))
    if (auto one = readScript(line.toStdString(), id); one && !one->empty() && one->front().t <= untilS)
      part += line.toStdString() + "\n";
  return part;
}

} // namespace

/// What becomes of the patients of shipped lessons when nobody treats them, as their guidelines tell it, and when another way than the
/// expert's is taken. Limits are wide: they tell the course of the illness, not its figures.
class tst_LessonPatients : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void withoutTreatmentThePatientGoesTheWayOfTheIllness_data() {
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<double>("minute");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const auto row = [](const char* lesson, double minute, const char* variable, double low, double high) {
      QTest::addRow("%s, %g min, %s", lesson, minute, variable) << QString(lesson) << minute << QString(variable) << low << high;
    };
    // Fast and shallow first, then carbon dioxide and sleep, then no breath.
    row("difficult-airway", 1, "RR", 28, 60);
    row("difficult-airway", 1, "SpO2", 0.8, 0.95);
    row("difficult-airway", 1, "PaCO2", 34, 48);
    row("difficult-airway", 13, "PaCO2", 45, kNone);
    row("difficult-airway", 22, "SpO2", 0, 0.75);
    // RCP, NEWS2: pulse, breathing and urine move while the pressure holds; ATLS: the pressure falls with a third of the blood.
    row("postoperative-bleeding", 1, "SBP", 105, 140);
    row("postoperative-bleeding", 1, "HR", 88, 110);
    row("postoperative-bleeding", 1, "RR", 18, 30);
    row("postoperative-bleeding", 1, "urine", 0, 36);
    row("postoperative-bleeding", 1, "Hb", 10.5, 12.4);
    row("postoperative-bleeding", 20, "SBP", 0, 95);
    row("postoperative-bleeding", 20, "lactate", 2.5, kNone);
    row("postoperative-bleeding", 30, "GCS", 3, 14);
    // Sepsis-3, Surviving Sepsis Campaign 2021: low pressure with a lactate above 2 on arrival, both worse by the hour, hardly any urine.
    row("septic-shock", 2, "MAP", 40, 70);
    row("septic-shock", 2, "lactate", 2, 6);
    row("septic-shock", 180, "MAP", 0, 58);
    row("septic-shock", 180, "lactate", 4, kNone);
    row("septic-shock", 180, "urine", 0, 40);
    // ATLS, class III: above 120 a minute, pressure down; then it goes on bleeding.
    row("trauma-haemorrhage", 1, "HR", 110, 160);
    row("trauma-haemorrhage", 1, "SBP", 60, 105);
    row("trauma-haemorrhage", 20, "MAP", 0, 60);
    row("trauma-haemorrhage", 20, "lactate", 4, kNone);
    // WAO 2020: vessels widen and leak, bronchi close, within minutes.
    row("anaphylaxis", 10, "SBP", 0, 90);
    row("anaphylaxis", 10, "HR", 100, 180);
    row("anaphylaxis", 10, "SpO2", 0, 0.93);
    // ATLS: a ventilated tension takes pressure and saturation together, veins full.
    row("tension-pneumothorax", 5, "CVP", 10, kNone);
    row("tension-pneumothorax", 8, "MAP", 0, 60);
    row("tension-pneumothorax", 8, "SpO2", 0, 0.9);
    // ESC 2021: pulmonary oedema by a full left side; oxygen falls, breathing is fast.
    row("acute-heart-failure", 1, "PCWP", 18, 45);
    row("acute-heart-failure", 1, "RR", 22, 50);
    row("acute-heart-failure", 30, "SpO2", 0, 0.88);
    // BTS/SIGN 158: 25 breaths and 110 beats or more are severe; carbon dioxide that rises is near fatal.
    row("status-asthmaticus", 1, "RR", 25, 50);
    row("status-asthmaticus", 1, "HR", 100, 160);
    row("status-asthmaticus", 45, "PaCO2", 46, kNone);
    // ERC 2021: no output at once, no way back after minutes.
    row("cardiac-arrest", 1, "MAP", 0, 35);
    row("cardiac-arrest", 15, "MAP", 0, 15);
  }

  void withoutTreatmentThePatientGoesTheWayOfTheIllness() {
    QFETCH(QString, lesson);
    QFETCH(double, minute);
    QFETCH(QString, variable);
    QFETCH(double, low);
    QFETCH(double, high);
    const LessonRun run = played(lesson.toStdString(), "", 60 * minute);
    const double got = now(run, variable.toUtf8().constData());
    QVERIFY2(got >= low && got <= high, qPrintable(QStringLiteral("%1 is %2").arg(variable).arg(got)));
  }

  void aLaryngealMaskAfterTheFirstAttemptIsAWayOutOfTheDifficultAirway() {
    std::string script = expertUntil("difficult-airway", 386);
    script += R"({"t": 392, "act": "procedure", "name": "lma"})"
              "\n";
    const LessonRun rescued = played("difficult-airway", script, 600);
    QCOMPARE(rescued.stateId(), std::string("rescued"));
    QVERIFY(now(rescued, "SpO2") > 0.85);
    QVERIFY(now(rescued, "EtCO2") > 20);
    // Ten minutes after the call the consultant has the tube in through the mask.
    const LessonRun secured = played("difficult-airway", script, 700);
    QCOMPARE(secured.stateId(), std::string("secured"));
    QVERIFY(secured.twin().state().airway.kind == twin::AirwayKind::Tracheal);
  }

  void onceSwollenShutNothingFromAboveOxygenates() {
    std::string script = expertUntil("difficult-airway", 470);
    script += R"({"t": 500, "act": "procedure", "name": "extubate"})"
              "\n"
              R"({"t": 512, "act": "airway", "state": "opa"})"
              "\n"
              R"({"t": 514, "act": "bvm", "RR": 16})"
              "\n";
    const LessonRun run = played("difficult-airway", script, 620);
    QCOMPARE(run.stateId(), std::string("cico"));
    QVERIFY(now(run, "SpO2") < 0.7);
    QVERIFY(now(run, "VT") < 60);
  }

  void theConsultantCutsWhereTheTraineeOnlyWaits() {
    const std::string script = expertUntil("difficult-airway", 470);
    QCOMPARE(played("difficult-airway", script, 640).stateId(), std::string("cut"));
    const LessonRun after = played("difficult-airway", script, 720);
    QCOMPARE(after.stateId(), std::string("secured"));
    QVERIFY(after.twin().state().airway.kind == twin::AirwayKind::Tracheal);
  }

  void preoxygenationBuysTime() {
    const std::string expert = expertUntil("difficult-airway", 320);
    std::string without;
    for (const QString& line : QString::fromStdString(expert).split('\n', Qt::SkipEmptyParts))
      if (!line.contains("preoxygenate") && !line.contains("\"nasal\""))
        without += line.toStdString() + "\n";
    const double with = now(played("difficult-airway", expert, 360), "SpO2");
    QVERIFY(with > 0.92);
    QVERIFY(now(played("difficult-airway", without, 360), "SpO2") < with - 0.02);
  }

  void aBetaBlockerHidesThePulseOfTheBleedingWomanAndCostsHerOutput() {
    const std::string metoprolol = R"({"t": 400, "act": "bolus", "drug": "metoprolol", "amount": 5, "unit": "mg", "route": "iv"})";
    const LessonRun blocked = played("postoperative-bleeding", metoprolol, 900), left = played("postoperative-bleeding", "", 900);
    QVERIFY(now(blocked, "HR") < now(left, "HR") - 12);
    QVERIFY(now(blocked, "CO") < 0.98 * now(left, "CO"));
    QVERIFY(now(blocked, "lactate") > now(left, "lactate"));
  }

  void saltWaterInsteadOfBloodDilutes() {
    const std::string water = R"({"t": 200, "act": "infuse", "fluid": "saline", "volumeMl": 2500, "overS": 1000})";
    const LessonRun run = played("postoperative-bleeding", water, 1290);
    QVERIFY(now(run, "Hb") < 9.5);
    QVERIFY(now(run, "INR") > now(startOf("postoperative-bleeding"), "INR"));
    QVERIFY(now(run, "T") < 36.5);
    QVERIFY(now(run, "bloodLoss") > now(played("postoperative-bleeding", "", 1290), "bloodLoss"));
  }
};

QTEST_GUILESS_MAIN(tst_LessonPatients)
#include "tst_LessonPatients.moc"
