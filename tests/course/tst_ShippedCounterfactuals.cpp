// SPDX-License-Identifier: Apache-2.0
#include "ShippedLesson.h"

#include "lessons/course/debrief/Counterfactual.h"

#include <QElapsedTimer>
#include <QtTest>

#include <ctime>

using namespace halsted;
using namespace halsted::course;
using namespace halsted::test;

/// "What if" of every lesson that ships, on its expert's run and on each error script: each is played, within its time, and equal bit for
/// bit up to the branch.
class tst_ShippedCounterfactuals : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everyOtherCourseIsPlayed_data() {
    QTest::addColumn<QString>("id");
    for (const std::string& id : shippedLessons())
      QTest::newRow(id.c_str()) << QString::fromStdString(id);
  }
  void everyOtherCourseIsPlayed() {
    QFETCH(QString, id);
    const ShippedLesson shipped(id.toStdString());
    const std::vector<CounterfactualSpec>& specs = shipped.lesson->debrief.counterfactuals;
    std::vector<std::string> scripts{shipped.lesson->expert->file};
    for (const ScriptSpec& error : shipped.lesson->errors)
      scripts.push_back(error.file);
    std::vector<bool> applied(specs.size(), false);
    std::vector<const CounterfactualSpec*> left;
    for (const std::string& script : scripts) {
      if (std::all_of(applied.begin(), applied.end(), [](bool one) { return one; }))
        break;
      const LessonRun run = shipped.play(script);
      for (std::size_t i = 0; i < specs.size(); ++i) {
        if (applied[i])
          continue;
        QElapsedTimer timer;
        timer.start();
        const std::clock_t cpu = std::clock();
        const auto found = counterfactuals(run, std::span(&specs[i], 1), {"MAP", "SpO2"}, {});
        QVERIFY2(found.ok(), found ? "" : found.error().message.c_str());
        const Counterfactual& one = found->front();
        if (!one.applies)
          continue;
        applied[i] = true;
        QVERIFY2(one.sameUntilBranch, specs[i].text.source.c_str());
        // What is promised, in seconds of the processor: tests run beside each other, and one alone takes no longer by the clock.
        const double cpuS = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
        QVERIFY2(cpuS < 30, specs[i].text.source.c_str());
        // It comes to another course after the branch, or at least to its own end.
        QVERIFY2(!one.would.outcome.empty() && one.log.hash() != run.log().hash(), specs[i].text.source.c_str());
        qInfo("%s: %s: from %.0f s, %.1f s of the processor, %.1f s by the clock", qPrintable(id), specs[i].text.source.c_str(),
              one.branchS, cpuS, static_cast<double>(timer.elapsed()) / 1000);
      }
    }
    for (std::size_t i = 0; i < specs.size(); ++i)
      QVERIFY2(applied[i], (specs[i].text.source + ": applies to no script").c_str());
  }
};

QTEST_GUILESS_MAIN(tst_ShippedCounterfactuals)
#include "tst_ShippedCounterfactuals.moc"
