// SPDX-License-Identifier: Apache-2.0
#include "RunStand.h"

#include "lessons/course/debrief/Counterfactual.h"

#include <QtTest>

#include <atomic>

using namespace halsted;
using namespace halsted::course;

namespace {

/// A leg bleeds; somebody presses on it late.
LessonRun bled() {
  LessonStand stand;
  stand->durationS = 900;
  stand.state("first").enter = {LessonStand::act(R"({"act":"hemorrhage","site":"leg","rateMlMin":150})")};
  stand.goal("map", "MAP >= 65", 10);
  LessonRun run = stand.start();
  run.advance(60.5);
  static_cast<void>(run.perform(R"({"act":"oxygen","device":"nrb"})"));
  run.advance(420);
  static_cast<void>(run.perform(R"({"act":"compress","site":"leg","share":1})"));
  run.advance(100);
  static_cast<void>(run.perform(R"({"act":"bolus","drug":"ketamine","amount":20,"unit":"mg"})"));
  run.advance(1000);
  return run;
}

CounterfactualSpec shifted(const std::string& event, double byS) {
  CounterfactualSpec change;
  change.text = {"debrief.counterfactuals.0.text", "Earlier"};
  change.shift = event;
  change.byS = byS;
  return change;
}

} // namespace

class tst_Counterfactual : public QObject {
  Q_OBJECT

private slots:
  void pressingEarlierSavesBlood() {
    const LessonRun run = bled();
    QCOMPARE(run.outcome(), "time");
    CounterfactualSpec without;
    without.remove = "hypnotic";
    CounterfactualSpec added;
    added.insert = {{200, R"({"act":"infuse","fluid":"saline","volumeMl":500,"overS":120})"}};
    const std::vector<CounterfactualSpec> changes{shifted("compress.leg", -400), without, added, shifted("antibiotic", -60)};
    std::atomic<double> most = 0;
    const JobContext job([&](double fraction, std::string_view) { most = std::max<double>(most, fraction); });
    const auto found = counterfactuals(run, changes, {"MAP", "bloodLoss"}, job);
    QVERIFY2(found.ok(), found ? "" : found.error().message.c_str());
    QCOMPARE(found->size(), std::size_t{4});
    const Counterfactual& early = (*found)[0];
    QVERIFY(early.applies && early.sameUntilBranch);
    QCOMPARE(early.branchS, 80.5);
    QCOMPARE(early.was.outcome, "time");
    QCOMPARE(early.would.endS, 900.0);
    QVERIFY(early.would.last[1] < early.was.last[1] - 500);
    QCOMPARE(early.would.series[0].size(), std::size_t{181});
    for (std::size_t i = 0; i <= 16; ++i)
      QCOMPARE(early.would.series[0][i], early.was.series[0][i]);
    QVERIFY(early.would.series[1][100] != early.was.series[1][100]);
    QCOMPARE((*found)[1].branchS, 580.5);
    QVERIFY((*found)[1].sameUntilBranch);
    QCOMPARE((*found)[1].would.series[1][100], early.was.series[1][100]);
    QCOMPARE((*found)[2].branchS, 200.0);
    QVERIFY((*found)[2].would.last[0] != early.was.last[0]);
    QVERIFY(!(*found)[3].applies);
    QVERIFY(most > 0.3);

    const auto alone = compareWith(run, changedActs(run, changes[0]), {"MAP", "bloodLoss"}, {});
    QVERIFY(alone.ok());
    QCOMPARE(alone->log.hash(), early.log.hash());
    QCOMPARE(alone->branchHash, early.branchHash);
  }

  void whatIfFromAMomentOn() {
    const LessonRun run = bled();
    const std::vector<Entry> acts = actsUntil(run, 300, {{330, R"({"act":"compress","site":"leg","share":1})"}});
    QCOMPARE(acts.size(), std::size_t{2});
    const auto found = compareWith(run, acts, {"bloodLoss"}, {});
    QVERIFY(found.ok());
    QCOMPARE(found->branchS, 330.0);
    QVERIFY(found->sameUntilBranch);
    QVERIFY(found->would.last[0] < found->was.last[0]);
  }

  void actsThatCannotBeDoneAreToldOf() {
    LessonStand stand;
    stand->durationS = 300;
    stand->access.clear();
    stand.state("first");
    LessonRun run = stand.start();
    static_cast<void>(run.perform(R"({"act":"procedure","name":"ivAccess"})"));
    run.advance(100);
    static_cast<void>(run.perform(R"({"act":"bolus","drug":"ketamine","amount":20,"unit":"mg"})"));
    run.advance(300);
    CounterfactualSpec change;
    change.remove = "procedure.ivAccess";
    const auto found = compareWith(run, changedActs(run, change), {"MAP"}, {});
    QVERIFY(found.ok());
    QCOMPARE(found->branchS, 0.0);
    QVERIFY(found->sameUntilBranch);
    QCOMPARE(found->refused.size(), std::size_t{1});
  }

  void cancellingEndsIt() {
    const LessonRun run = bled();
    std::stop_source source;
    source.request_stop();
    const std::vector<CounterfactualSpec> changes{shifted("compress.leg", -100)};
    const auto found = counterfactuals(run, changes, {"MAP"}, JobContext({}, source.get_token()));
    QVERIFY(!found);
    QVERIFY(found.error().code == ErrorCode::Cancelled);
    QVERIFY(!compareWith(run, actsOf(run.log()), {"NoSuchThing"}, {}));
    // On the way too, once it has told how far it is.
    std::stop_source midway;
    std::atomic<double> furthest = 0;
    const auto told = [&](double fraction, std::string_view) {
      furthest = std::max(furthest.load(), fraction);
      if (fraction > 0.2)
        midway.request_stop();
    };
    const auto broken = counterfactuals(run, changes, {"MAP"}, JobContext(told, midway.get_token()));
    QVERIFY(!broken && broken.error().code == ErrorCode::Cancelled);
    QVERIFY2(furthest > 0.2 && furthest < 1, qPrintable(QString::number(furthest)));
  }
};

QTEST_GUILESS_MAIN(tst_Counterfactual)
#include "tst_Counterfactual.moc"
