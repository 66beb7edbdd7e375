// SPDX-License-Identifier: Apache-2.0
#include "RunStand.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace halsted;
using namespace halsted::course;

/// What trainees give, place and order: lines, doses, fluids, pumps, procedures, results.
class tst_Treating : public QObject {
  Q_OBJECT

private slots:
  void drugsForVeinsNeedALine() {
    LessonStand stand;
    stand.state("first");
    stand->access.clear();
    LessonRun run = stand.start();
    const char* bolus = R"({"act":"bolus","drug":"fentanyl","amount":50,"unit":"ug","route":"iv"})";
    QVERIFY(QString::fromStdString(refusal(run, bolus)).contains("ivAccess"));
    QVERIFY(!refusal(run, R"({"act":"infuse","fluid":"saline","volumeMl":500})").empty());
    QVERIFY(performs(run, R"({"act":"bolus","drug":"fentanyl","amount":100,"unit":"ug","route":"in"})"));
    QVERIFY(performs(run, R"({"act":"procedure","name":"ivAccess"})"));
    QCOMPARE(run.pending().size(), std::size_t{1});
    QVERIFY(!refusal(run, bolus).empty());
    run.advance(91);
    QVERIFY(run.attached("iv"));
    QCOMPARE(entryCount(run, EntryKind::Event, "done.ivAccess"), 1);
    QVERIFY(run.pending().empty());
    QVERIFY(performs(run, bolus));
  }

  void tenfoldDosesWantAWordMore() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    const QString words = QString::fromStdString(refusal(run, R"({"act":"bolus","drug":"morphine","amount":100,"unit":"mg"})"));
    QVERIFY2(words.contains("1 to 10 mg"), qPrintable(words));
    QVERIFY(!refusal(run, R"({"act":"infusion","drug":"norepinephrine","rate":10,"unit":"ug/kg/min"})").empty());
    QVERIFY(performs(run, R"({"act":"bolus","drug":"morphine","amount":10,"unit":"mg"})"));
    QVERIFY(performs(run, R"({"act":"bolus","drug":"epinephrine","amount":1,"unit":"mg"})"));
    QVERIFY(performs(run, R"({"act":"bolus","drug":"morphine","amount":100,"unit":"mg","confirmed":true})"));
  }

  void classesStandForUsualDosesWhereTheLessonSaysSo() {
    LessonStand stand;
    stand.state("first");
    const char* act = R"({"act":"infusion","class":"vasopressor"})";
    LessonRun dose = stand.start();
    QVERIFY(!refusal(dose, act).empty());
    RunOptions options;
    options.drugs = RunOptions::Drugs::ByClass;
    LessonRun run = stand.start(options);
    QVERIFY(performs(run, act));
    QCOMPARE(entryCount(run, EntryKind::Event, "infusion.norepinephrine"), 1);
    run.advance(1);
    const double weight = run.twin().state().person.weightKg;
    QCOMPARE(run.twin().state().drugs.inUse[0].infusionPerMin, 0.1 * weight);
    QVERIFY(performs(run, R"({"act":"infusion","class":"vasopressor","times":0})"));
    QCOMPARE(run.twin().state().drugs.inUse[0].infusionPerMin, 0.0);
    QVERIFY(!refusal(run, R"({"act":"bolus","class":"vasopresor"})").empty());
    Result<LessonRun> again = replay(stand.lesson(), standDrugs(), options, run.log().entries, run.timeS(), {});
    QVERIFY(again.ok());
    QCOMPARE(again->hash(), run.hash());
  }

  void resultsComeAfterTheirTurnaround() {
    LessonStand stand;
    stand.state("first").on["result.lactate"] = "second";
    stand.state("second");
    LessonFinding lactate;
    lactate.name = "order.lactate";
    lactate.variants.push_back({std::nullopt, {"findings.order.lactate", "Lactate {lactate:1} mmol/L at {MAP:0}."}, {}});
    LessonFinding scan;
    scan.name = "order.ct";
    scan.afterS = 40;
    scan.variants.push_back({std::nullopt, {"findings.order.ct", "No bleeding."}, "media/ct.png"});
    stand->findings = {lactate, scan};
    LessonRun run = stand.start();
    QVERIFY(performs(run, R"({"act":"order","test":"lactate"})"));
    QVERIFY(performs(run, R"({"act":"order","test":"ct"})"));
    QVERIFY(QString::fromStdString(refusal(run, R"({"act":"order","test":"lactat"})")).contains("lactate"));
    QCOMPARE(run.pending().size(), std::size_t{2});
    run.advance(39);
    QVERIFY(run.seen().empty());
    run.advance(1);
    QCOMPARE(run.seen().size(), std::size_t{1});
    QCOMPARE(run.seen()[0].media, "media/ct.png");
    run.advance(259);
    QCOMPARE(run.seen().size(), std::size_t{1});
    QCOMPARE(run.stateId(), "first");
    run.advance(1);
    QCOMPARE(run.stateId(), "second");
    const SeenResult& result = run.seen()[1];
    QCOMPARE(result.readyS, 300.0);
    QCOMPARE(result.figures.front().name, "lactate");
    const QString expected = QString("Lactate %1 mmol/L").arg(result.figures.front().value, 0, 'f', 1);
    QVERIFY2(QString::fromStdString(result.words).startsWith(expected), result.words.c_str());
    QVERIFY(!QString::fromStdString(result.words).contains('{'));
  }

  void theLessonReadsPicturesItself() {
    LessonStand stand;
    stand.state("first");
    LessonRun plain = stand.start();
    LessonFinding film;
    film.name = "order.chestFilm";
    film.afterS = 60;
    film.variants.push_back({std::nullopt, {"findings.order.chestFilm", "Consolidation on the right."}, {}});
    stand->findings = {film};
    LessonRun told = stand.start();
    for (LessonRun* run : {&plain, &told})
      QVERIFY(performs(*run, R"({"act":"order","test":"chestFilm"})"));
    plain.advance(901);
    told.advance(61);
    QVERIFY(!plain.seen().at(0).figures.empty());
    QVERIFY(told.seen().at(0).figures.empty());
    QCOMPARE(told.seen().at(0).words, "Consolidation on the right.");
  }

  void theCuffTakesHalfAMinuteAndCycles() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    QVERIFY(!run.attached("nibp"));
    QVERIFY(performs(run, R"({"act":"nibp","everyMin":2})"));
    QVERIFY(run.attached("nibp"));
    run.advance(29);
    QVERIFY(run.seen().empty());
    run.advance(1);
    QCOMPARE(run.seen().size(), std::size_t{1});
    QCOMPARE(run.seen()[0].figures.size(), std::size_t{3});
    run.advance(240);
    QCOMPARE(run.seen().size(), std::size_t{3});
    QVERIFY(performs(run, R"({"act":"detach","device":"nibp"})"));
    run.advance(300);
    QCOMPARE(run.seen().size(), std::size_t{3});
    QVERIFY(performs(run, R"({"act":"nibp"})"));
    QVERIFY(run.instruct(R"({"act":"rhythm","name":"asystole"})"));
    run.advance(40);
    QCOMPARE(run.seen().back().figures.front().name, "finding");
  }

  void monitorsThatNeedALineWaitForIt() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    QVERIFY(QString::fromStdString(refusal(run, R"({"act":"attach","device":"arterialLine"})")).contains("procedure arterialLine"));
    QVERIFY(performs(run, R"({"act":"attach","device":"co2"})"));
    QVERIFY(run.attached("co2"));
    QVERIFY(performs(run, R"({"act":"procedure","name":"arterialLine"})"));
    run.advance(300);
    QVERIFY(run.attached("arterialLine"));
  }

  void intubationTakesBreathsAwayAndMayFail() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    QVERIFY(performs(run, R"({"act":"preoxygenate","overS":120})"));
    run.advance(120);
    QVERIFY(performs(run, R"({"act":"bolus","drug":"propofol","amount":2,"unit":"mg/kg"})"));
    QVERIFY(performs(run, R"({"act":"bolus","drug":"rocuronium","amount":1,"unit":"mg/kg"})"));
    QVERIFY(performs(run, R"({"act":"bvm"})"));
    run.advance(90);
    QVERIFY(performs(run, R"({"act":"procedure","name":"intubate","device":"bougie"})"));
    QVERIFY(!refusal(run, R"({"act":"bvm"})").empty());
    QVERIFY(!refusal(run, R"({"act":"procedure","name":"lma"})").empty());
    run.advance(40);
    QVERIFY(run.twin().state().ventilator.mode == twin::VentilatorMode::Off);
    run.advance(20);
    QCOMPARE(entryCount(run, EntryKind::Event, "done.intubate"), 1);
    QVERIFY(run.twin().state().airway.kind == twin::AirwayKind::Tracheal);
    QVERIFY(run.twin().state().ventilator.mode == twin::VentilatorMode::Bag);
    run.advance(30);
    QVERIFY(reading(run, "EtCO2") > 20);
    QVERIFY(!refusal(run, R"({"act":"airway","state":"open"})").empty());

    stand->airwayDifficulty = 1;
    LessonRun hard = stand.start();
    int failed = 0, misplaced = 0;
    for (int i = 0; i < 12; ++i) {
      QVERIFY(performs(hard, R"({"act":"procedure","name":"intubate"})"));
      hard.advance(46);
      const bool in = hard.twin().state().airway.kind != twin::AirwayKind::Natural;
      if (in)
        QVERIFY(performs(hard, R"({"act":"procedure","name":"extubate"})"));
      hard.advance(12);
      failed += !in;
    }
    misplaced = entryCount(hard, EntryKind::Event, "misplaced.intubate");
    QVERIFY(failed >= 5);
    QVERIFY(misplaced >= 1);
    QCOMPARE(failed + misplaced, 12);
  }

  void proceduresWithASideNeedOne() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    QVERIFY(run.instruct(R"({"act":"pneumothorax","side":"right","severity":0.8,"tension":true})"));
    run.advance(120);
    QVERIFY(!refusal(run, R"({"act":"procedure","name":"needleDecompression"})").empty());
    QVERIFY(performs(run, R"({"act":"procedure","name":"needleDecompression","side":"right"})"));
    run.advance(41);
    QVERIFY(run.twin().state().lungs.drain[twin::kRight] > 0);
    QCOMPARE(run.twin().state().lungs.drain[twin::kLeft], 0.0);
  }

  void conditionsSeeDosesFluidsAndGroups() {
    LessonStand stand;
    stand.state("first");
    stand.goal("fluid", "volume(crystalloid) >= 499", 1);
    stand.goal("salt", "volume(saline) > 1", 1);
    stand.goal("dose", "given(morphine) >= 9.9 and rate(norepinephrine) > 6", 1);
    stand.goal("group", "count(vasopressor) == 2 and count(opioid) == 1 and count(antibiotic) == 0", 1);
    stand.goal("look", "mean(HR, 1min) > 30 and at(HR, 10s) > 30 and max(MAP, 30s) >= min(MAP, 30s)", 1);
    LessonRun run = stand.start();
    QVERIFY(performs(run, R"({"act":"infuse","fluid":"ringer","volumeMl":500,"overS":60})"));
    QVERIFY(performs(run, R"({"act":"bolus","drug":"morphine","amount":10,"unit":"mg"})"));
    QVERIFY(performs(run, R"({"act":"infusion","drug":"norepinephrine","rate":0.1,"unit":"ug/kg/min"})"));
    QVERIFY(performs(run, R"({"act":"bolus","drug":"phenylephrine","amount":100,"unit":"ug"})"));
    run.advance(70);
    QCOMPARE(entryTime(run, EntryKind::Condition, "goals.fluid"), 60.0);
    QCOMPARE(entryTime(run, EntryKind::Condition, "goals.salt"), -1.0);
    QCOMPARE(entryTime(run, EntryKind::Condition, "goals.dose"), 0.0);
    QCOMPARE(entryTime(run, EntryKind::Condition, "goals.group"), 0.0);
    QCOMPARE(entryTime(run, EntryKind::Condition, "goals.look"), 10.0);
  }

  void dripsCanBeStoppedAndHurried() {
    LessonStand stand;
    stand.state("first");
    stand.goal("all", "volume(balanced) > 399 and volume(balanced) < 401", 1);
    LessonRun run = stand.start();
    QVERIFY(!refusal(run, R"({"act":"drip","fluid":"balanced","mlPerH":100})").empty());
    QVERIFY(performs(run, R"({"act":"infuse","fluid":"balanced","volumeMl":1000,"overS":1000})"));
    run.advance(100);
    QVERIFY(performs(run, R"({"act":"drip","fluid":"ringer","mlPerH":36000})"));
    run.advance(30);
    QVERIFY(performs(run, R"({"act":"drip","fluid":"balanced","mlPerH":0})"));
    QCOMPARE(entryCount(run, EntryKind::Event, "stop.balanced"), 1);
    run.advance(60);
    QCOMPARE(entryCount(run, EntryKind::Condition, "goals.all"), 1);
  }

  void anEmptySyringeStopsItsDrug() {
    LessonStand stand;
    stand.state("first").on["empty.paracetamol"] = "second";
    stand.state("second");
    stand.goal("noticed", "count(empty.paracetamol) == 1 and since(empty.paracetamol) < 60 and rate(paracetamol) == 0", 1);
    LessonRun run = stand.start();
    // 300 mL/h: 50 mL last ten minutes.
    QVERIFY(performs(run, R"({"act":"infusion","drug":"paracetamol","rate":50,"unit":"mg/min","confirmed":true})"));
    run.advance(595);
    QCOMPARE(run.twin().state().drugs.inUse[0].infusionPerMin, 50.0);
    run.advance(10);
    QCOMPARE(run.twin().state().drugs.inUse[0].infusionPerMin, 0.0);
    QCOMPARE(entryTime(run, EntryKind::Event, "empty.paracetamol"), 600.0);
    QCOMPARE(run.stateId(), std::string("second"));
    QCOMPARE(entryCount(run, EntryKind::Condition, "goals.noticed"), 1);
    // A new one goes on as before, and lasts as long.
    QVERIFY(performs(run, R"({"act":"syringe","drug":"paracetamol"})"));
    run.advance(1);
    QCOMPARE(run.twin().state().drugs.inUse[0].infusionPerMin, 50.0);
    run.advance(590);
    QCOMPARE(entryCount(run, EntryKind::Event, "empty.paracetamol"), 1);
    // Changed in time, it never runs empty; who starts the pump anew puts a new one in.
    QVERIFY(performs(run, R"({"act":"syringe","drug":"paracetamol"})"));
    run.advance(30);
    QCOMPARE(entryCount(run, EntryKind::Event, "empty.paracetamol"), 1);
    run.advance(600);
    QCOMPARE(entryCount(run, EntryKind::Event, "empty.paracetamol"), 2);
    QVERIFY(performs(run, R"({"act":"infusion","drug":"paracetamol","rate":50,"unit":"mg/min","confirmed":true})"));
    run.advance(500);
    QCOMPARE(entryCount(run, EntryKind::Event, "empty.paracetamol"), 2);
    QVERIFY(!refusal(run, R"({"act":"syringe","drug":"fentanyl"})").empty());
    // Played again, and rewound: the same.
    const Result<LessonRun> again = replay(stand.lesson(), standDrugs(), {}, run.log().entries, run.timeS(), {});
    QVERIFY(again.ok());
    QCOMPARE(again->hash(), run.hash());
    const Result<LessonRun> back = run.at(700);
    QVERIFY(back.ok());
    LessonRun on = *back;
    QCOMPARE(on.twin().state().drugs.inUse[0].infusionPerMin, 50.0);
  }

  void everyPumpStopsInItsUnit() {
    for (const twin::Drug& drug : standDrugs()->drugs()) {
      if (!(drug.perMl > 0))
        continue;
      LessonStand stand;
      stand.state("first");
      LessonRun run = stand.start();
      const nlohmann::json act{
          {"act", "infusion"}, {"drug", drug.id}, {"rate", 40 * drug.perMl}, {"unit", drug.massUnit + "/min"}, {"confirmed", true}};
      if (!run.perform(act.dump()).ok())
        continue; // not by pump
      run.advance(80);
      QVERIFY2(entryCount(run, EntryKind::Event, "empty." + drug.id) == 1, drug.id.c_str());
      QCOMPARE(run.twin().state().drugs.inUse[0].infusionPerMin, 0.0);
      QVERIFY2(performs(run, nlohmann::json{{"act", "syringe"}, {"drug", drug.id}}.dump().c_str()), drug.id.c_str());
      QVERIFY2(std::abs(run.twin().state().drugs.inUse[0].infusionPerMin / (40 * drug.perMl) - 1) < 1e-9, drug.id.c_str());
    }
  }

  void eventsKnowRouteAndSide() {
    LessonStand stand;
    stand->groups["drained"] = {"done.needleDecompression.right", "done.chestTube.right"};
    LessonState& first = stand.state("first");
    first.on["bolus.epinephrine"] = "third";
    first.on["bolus.epinephrine.im"] = "second";
    stand.state("second");
    stand.state("third");
    stand.goal("im", "count(bolus.epinephrine.im) == 1 and count(bolus.epinephrine.iv) == 0 and count(bolus.epinephrine) == 1", 1);
    stand.goal("iv", "count(bolus.epinephrine.iv) == 1 and count(bolus.epinephrine) == 2 and count(vasopressor) == 2", 1);
    stand.goal("right",
               "count(done.needleDecompression.right) == 1 and count(done.needleDecompression.left) == 0 and "
               "count(procedure.needleDecompression.right) == 1",
               1);
    LessonRun run = stand.start();
    QVERIFY(performs(run, R"({"act":"bolus","drug":"adrenaline","amount":0.5,"unit":"mg","route":"im"})"));
    QCOMPARE(run.stateId(), std::string("second"));
    QCOMPARE(entryCount(run, EntryKind::Condition, "goals.im"), 1);
    QVERIFY(performs(run, R"({"act":"bolus","drug":"epinephrine","amount":50,"unit":"ug"})"));
    QCOMPARE(entryTime(run, EntryKind::Condition, "goals.iv"), 0.0);
    QVERIFY(performs(run, R"({"act":"procedure","name":"needleDecompression","side":"right"})"));
    run.advance(60);
    QCOMPARE(entryCount(run, EntryKind::Condition, "goals.right"), 1);
    // The log has the plain names, as before.
    QCOMPARE(entryCount(run, EntryKind::Event, "bolus.epinephrine"), 2);
    QCOMPARE(entryCount(run, EntryKind::Event, "bolus.epinephrine.im"), 0);
    QCOMPARE(entryCount(run, EntryKind::Event, "done.needleDecompression"), 1);
  }

  void whatComesOutLeavesASwollenLarynx() {
    LessonStand stand;
    stand.state("first");
    stand.goal("video", "count(done.intubate.video) + count(failed.intubate.video) == 1 and count(done.intubate.direct) == 0", 1);
    LessonRun run = stand.start();
    // A laryngeal mask over an airway that is narrow below it.
    QVERIFY(run.instruct(R"({"act":"airway","state":"lma","severity":0.8})"));
    QVERIFY(run.twin().state().airway.obstruction > 0);
    QVERIFY(performs(run, R"({"act":"procedure","name":"extubate"})"));
    run.advance(11);
    QCOMPARE(static_cast<int>(run.twin().state().airway.kind), static_cast<int>(twin::AirwayKind::Natural));
    QCOMPARE(run.twin().state().airway.obstruction, 0.8);
    QVERIFY(run.instruct(R"({"act":"airway","state":"open"})"));
    QVERIFY(performs(run, R"({"act":"procedure","name":"intubate","device":"video"})"));
    run.advance(120);
    QCOMPARE(entryCount(run, EntryKind::Condition, "goals.video"), 1);
  }

  void oneBagOfSeveralHasItsOwnRate() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    for (int i = 0; i < 2; ++i)
      QVERIFY(performs(run, R"({"act":"infuse","fluid":"balanced","volumeMl":500,"overS":3600})"));
    const auto& drips = run.twin().state().fluids.drips;
    QVERIFY(performs(run, R"({"act":"drip","fluid":"balanced","mlPerH":1800,"bag":2})"));
    QCOMPARE(drips[0].rateMlS, 500.0 / 3600);
    QCOMPARE(drips[1].rateMlS, 0.5);
    QVERIFY(performs(run, R"({"act":"drip","fluid":"balanced","mlPerH":0,"bag":1})"));
    QCOMPARE(drips[0].remainingMl, 0.0);
    QVERIFY(drips[1].remainingMl > 499);
    QVERIFY(!refusal(run, R"({"act":"drip","fluid":"balanced","mlPerH":100,"bag":2})").empty()); // one is left
    QVERIFY(!refusal(run, R"({"act":"drip","fluid":"balanced","mlPerH":100,"bag":0})").empty());
    QVERIFY(performs(run, R"({"act":"drip","fluid":"balanced","mlPerH":3600})"));
    QCOMPARE(drips[1].rateMlS, 1.0);
  }
};

QTEST_GUILESS_MAIN(tst_Treating)
#include "tst_Treating.moc"
