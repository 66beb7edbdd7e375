// SPDX-License-Identifier: Apache-2.0
#include "RunStand.h"

#include "lessons/twin/scenario/ActKinds.h"

#include <QtTest>

#include <algorithm>

using namespace halsted;
using namespace halsted::course;

namespace {

bool has(const std::vector<std::string>& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

} // namespace

class tst_LessonActs : public QObject {
  Q_OBJECT

private slots:
  void actsMakeEvents_data() {
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("event");
    QTest::newRow("bolus") << R"({"act":"bolus","drug":"adrenaline","amount":1,"unit":"mg"})"
                           << "bolus.epinephrine";
    QTest::newRow("infusion") << R"({"act":"infusion","drug":"Noradrenaline","rate":0.1,"unit":"ug/kg/min"})"
                              << "infusion.norepinephrine";
    QTest::newRow("stop") << R"({"act":"infusion","drug":"norepinephrine","rate":0})"
                          << "stop.norepinephrine";
    QTest::newRow("fluid") << R"({"act":"infuse","fluid":"ringerLactate","volumeMl":500})"
                           << "infuse.balanced";
    QTest::newRow("blood") << R"({"act":"transfuse","product":"RBC"})"
                           << "transfuse.rbc";
    QTest::newRow("oxygen") << R"({"act":"oxygen","device":"nrb"})"
                            << "oxygen.nrb";
    QTest::newRow("ventilator") << R"({"act":"ventilator","mode":"vc","VTml":400})"
                                << "ventilator.vc";
    QTest::newRow("setting") << R"({"act":"ventilator","PEEP":10})"
                             << "ventilator";
    QTest::newRow("shock") << R"({"act":"shock","J":200})"
                           << "shock";
    QTest::newRow("cpr") << R"({"act":"cpr"})"
                         << "cpr";
    QTest::newRow("stop cpr") << R"({"act":"cpr","rate":0})"
                              << "stop.cpr";
    QTest::newRow("exam") << R"({"act":"exam","part":"lungs"})"
                          << "exam.lungs";
    QTest::newRow("order") << R"({"act":"order","test":"lactate"})"
                           << "order.lactate";
    QTest::newRow("procedure") << R"({"act":"procedure","name":"chestTube","side":"left"})"
                               << "procedure.chestTube";
    QTest::newRow("answer") << R"({"act":"answer","question":"where","choices":[0]})"
                            << "answer.where";
    QTest::newRow("note") << R"({"act":"note","text":"x"})"
                          << "";
    QTest::newRow("nothing") << "[]"
                             << "";
  }
  void actsMakeEvents() {
    QFETCH(QString, act);
    QFETCH(QString, event);
    QCOMPARE(QString::fromStdString(eventOf(act.toStdString(), *standDrugs())), event);
  }

  void closerNamesSayRouteAndSide() {
    using Names = std::vector<std::string>;
    QCOMPARE(closerEventsOf(R"({"act":"bolus","drug":"epinephrine","amount":0.5,"unit":"mg","route":"im"})"),
             Names{"bolus.epinephrine.im"});
    QCOMPARE(closerEventsOf(R"({"act":"bolus","drug":"epinephrine","amount":0.5,"unit":"mg"})"), Names{"bolus.epinephrine.iv"});
    QCOMPARE(closerEventsOf(R"({"act":"procedure","name":"chestTube","side":"left"})"), Names{"procedure.chestTube.left"});
    QCOMPARE(closerEventsOf(R"({"act":"procedure","name":"intubate"})"), Names{"procedure.intubate.direct"});
    QCOMPARE(closerEventsOf(R"({"act":"procedure","name":"intubate","device":"video"})"), Names{"procedure.intubate.video"});
    QCOMPARE(closerEventsOf(R"({"act":"procedure","name":"ivAccess"})"), Names{});
    QCOMPARE(closerEventsOf("no act"), Names{});
    const auto known = knownEvents(*standDrugs());
    for (const char* event :
         {"bolus.epinephrine.im", "done.chestTube.left", "failed.intubate.video", "empty.norepinephrine", "syringe.norepinephrine"})
      QVERIFY2(has(known, event), event);
    QVERIFY(!has(known, "bolus.propofol.im") && !has(known, "done.intubate.left"));
  }

  void canonicalActsStayAsTheyAre() {
    const Result<std::string> once =
        canonicalAct(R"({"unit":"mg","t":"12min","drug":"adrenaline","amount":0.5,"act":"bolus","by":"me"})", *standDrugs());
    QVERIFY(once.ok());
    QCOMPARE(*once, R"({"act":"bolus","amount":0.5,"drug":"epinephrine","unit":"mg"})");
    QCOMPARE(*canonicalAct(*once, *standDrugs()), *once);
  }

  void groupsHoldWhatTheirNameSays() {
    const auto antibiotics = builtInGroup("antibiotic", *standDrugs());
    QVERIFY(has(antibiotics, "bolus.ceftriaxone") && has(antibiotics, "infusion.meropenem") && has(antibiotics, "antibiotic"));
    QVERIFY(!has(antibiotics, "bolus.morphine"));
    QVERIFY(has(builtInGroup("relaxant", *standDrugs()), "bolus.suxamethonium"));
    QVERIFY(has(builtInGroup("relaxant", *standDrugs()), "bolus.cisatracurium"));
    QVERIFY(has(builtInGroup("bloodProduct", *standDrugs()), "transfuse.ffp"));
    QVERIFY(!has(builtInGroup("crystalloid", *standDrugs()), "infuse.albumin5"));
    QVERIFY(builtInGroup("no such group", *standDrugs()).empty());
    const auto known = knownEvents(*standDrugs());
    for (const std::string& name : builtInGroupNames()) {
      const auto events = builtInGroup(name, *standDrugs());
      QVERIFY2(!events.empty(), name.c_str());
      for (const std::string& event : events)
        QVERIFY2(has(known, event), event.c_str());
    }
  }

  void fluidsHaveTheirOtherNames() {
    QCOMPARE(fluidsOf("hartmann"), std::vector<std::string>{"balanced"});
    QCOMPARE(fluidsOf("crystalloid"), (std::vector<std::string>{"saline", "balanced"}));
  }

  void traineesCannotMakePatientsIll() {
    for (const twin::ActKind& kind : twin::injuryActs()) {
      const LessonActKind* act = findLessonAct(kind.name);
      QVERIFY(act);
      QVERIFY2(!act->trainee, std::string(kind.name).c_str());
    }
    QVERIFY(!findLessonAct("setParameter")->trainee && !findLessonAct("goState")->trainee && !findLessonAct("stopBleed")->trainee);
    QVERIFY(findLessonAct("bolus")->trainee && findLessonAct("bolus")->twin && !findLessonAct("exam")->twin);
  }

  void everyProcedureIsWhole() {
    QVERIFY(procedures().size() >= 12);
    for (const Procedure& procedure : procedures()) {
      QVERIFY2(procedure.takesS >= 5 && procedure.takesS <= 3600, procedure.name.c_str());
      QVERIFY2(!procedure.title.empty() && !procedure.sources.empty(), procedure.name.c_str());
      QVERIFY2(procedure.success > 0 && procedure.success <= 1, procedure.name.c_str());
      QVERIFY2(procedure.name == "intubate" || !procedure.acts.empty() || !procedure.gives.empty(), procedure.name.c_str());
      for (const std::string& text : procedure.acts) {
        const std::string act = procedure.side ? text.substr(0, text.size() - 1) + R"(,"side":"left"})" : text;
        const Result<void> good = twin::checkActText(act, *standDrugs());
        QVERIFY2(good.ok(), good ? "" : good.error().message.c_str());
      }
    }
    QCOMPARE(findProcedure("needleDecompression")->side, true);
    QVERIFY(!findProcedure("haircut"));
    const IntubationOdds& odds = intubationOdds();
    QCOMPARE(odds.devices.size(), std::size_t{3});
    QVERIFY(odds.devices[1].easyLogit > odds.devices[0].easyLogit);
    QVERIFY(odds.oesophagealShare > 0 && odds.oesophagealShare < 1);
  }
};

QTEST_GUILESS_MAIN(tst_LessonActs)
#include "tst_LessonActs.moc"
