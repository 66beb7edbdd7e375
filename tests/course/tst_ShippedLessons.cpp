// SPDX-License-Identifier: Apache-2.0
#include "ShippedLesson.h"

#include "lessons/course/check/LessonCheck.h"
#include "lessons/twin/scenario/Variables.h"
#include "tests/twin/TwinFixture.h"

#include <algorithm>
#include <filesystem>

using namespace halsted;
using namespace halsted::course;
namespace fs = std::filesystem;

/// Every lesson that ships: nothing wrong in it, its expert succeeds, its idle trainee ends as told, its errors lose what they are said
/// to lose, random trainees break nothing, and every text is there in every language it says it has.
class tst_ShippedLessons : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aLessonKeepsWhatItSays_data() {
    QTest::addColumn<QString>("folder");
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(HALSTED_SOURCE_DIR "/assets/lessons"))
      if (entry.is_directory())
        folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    QVERIFY(folders.size() >= 8);
    for (const fs::path& folder : folders)
      QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
  }

  void aLessonKeepsWhatItSays() {
    QFETCH(QString, folder);
    auto package = LessonPackage::open(folder.toStdString());
    QVERIFY2(package.ok(), package.ok() ? "" : package.error().message.c_str());
    CheckOptions options;
    options.trainees = 10;
    options.traineesS = 12'000;
    auto checked = checkLesson(*package, HALSTED_SOURCE_DIR "/assets/lessons/lesson.schema.json", twin::testDrugs(), options, {});
    QVERIFY2(checked.ok(), checked.ok() ? "" : checked.error().message.c_str());
    for (const Remark& remark : checked->remarks)
      if (remark.severity == Severity::Mistake)
        qWarning("%s", remark.line().c_str());
    QVERIFY(checked->good());
    QVERIFY(checked->expert && checked->expert->outcome == "success" && checked->expert->percent >= 90);
    QVERIFY(checked->idle && checked->idle->outcome != "success");
    QVERIFY(checked->errors.size() >= 3);
    QCOMPARE(checked->trainees, 10);
    // Played once more, by other code: the same log, and the same points from its text alone.
    const test::ShippedLesson shipped(fs::path(folder.toStdString()).filename().string());
    const LessonRun again = shipped.expert();
    QCOMPARE(again.log().hash(), checked->expert->logHash);
    const RunLog read = test::take(RunLog::parse(again.log().text(), "log"));
    QCOMPARE(score(read).percent, again.scoreNow().percent);
    QCOMPARE(score(read).percent, checked->expert->percent);
  }

  /// Chance decides how an attempt at the larynx ends. The expert goes on either way.
  void theExpertDoesNotNeedLuck_data() {
    QTest::addColumn<qint64>("seed");
    for (const qint64 seed : {2, 3, 4, 5, 6, 7, 8, 9})
      QTest::addRow("seed %lld", seed) << seed;
  }
  void theExpertDoesNotNeedLuck() {
    QFETCH(qint64, seed);
    RunOptions options;
    options.seed = seed;
    const LessonRun run = test::ShippedLesson("difficult-airway").expert(options);
    QCOMPARE(run.outcome(), std::string("success"));
    QVERIFY2(run.scoreNow().percent >= 90, qPrintable(QString::number(run.scoreNow().percent)));
    for (const Entry& entry : run.log().entries)
      QVERIFY2(entry.kind != EntryKind::Refused, entry.text.c_str());
  }

  /// What becomes of the patient when nobody does anything, as the guideline and its trials describe it.
  void theIdlePatientGetsWorse_data() {
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<double>("minute");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // Big breaths into a lung that is small: oxygenation falls from hour to hour (ARDSNet 2000; Amato 2015).
    QTest::newRow("ARDS on arrival: severe") << "ards-ventilation"
                                             << "PF" << 2.0 << 50.0 << 100.0;
    QTest::newRow("ARDS on arrival: plateau") << "ards-ventilation"
                                              << "Pplat" << 2.0 << 29.0 << 38.0;
    QTest::newRow("ARDS: hypoxaemia") << "ards-ventilation"
                                      << "SpO2" << 122.0 << 0.4 << 0.88;
    QTest::newRow("ARDS: worse than on arrival") << "ards-ventilation"
                                                 << "PF" << 122.0 << 25.0 << 60.0;
    // Without insulin acid goes on, and sugar takes water along (Kitabchi 2009).
    QTest::newRow("ketoacidosis on arrival") << "diabetic-ketoacidosis"
                                             << "pH" << 2.0 << 7.0 << 7.25;
    QTest::newRow("ketoacidosis: acid") << "diabetic-ketoacidosis"
                                        << "pH" << 305.0 << 6.8 << 7.14;
    QTest::newRow("ketoacidosis: pressure") << "diabetic-ketoacidosis"
                                            << "SBP" << 305.0 << 50.0 << 92.0;
  }
  void theIdlePatientGetsWorse() {
    QFETCH(QString, lesson);
    QFETCH(QString, variable);
    QFETCH(double, minute);
    QFETCH(double, low);
    QFETCH(double, high);
    const test::ShippedLesson shipped(lesson.toStdString());
    LessonRun run = test::take(LessonRun::start(shipped.lesson, test::shippedDrugs(), {}, {}));
    run.advance(60 * minute);
    const twin::Variable* found = twin::findVariable(variable.toStdString());
    QVERIFY(found);
    const double value = found->read(run.twin().state());
    QVERIFY2(value >= low && value <= high, qPrintable(QStringLiteral("%1 = %2").arg(variable).arg(value)));
  }
};

QTEST_GUILESS_MAIN(tst_ShippedLessons)
#include "tst_ShippedLessons.moc"
