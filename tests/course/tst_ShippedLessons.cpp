// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/check/LessonCheck.h"
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
  }
};

QTEST_GUILESS_MAIN(tst_ShippedLessons)
#include "tst_ShippedLessons.moc"
