// SPDX-License-Identifier: Apache-2.0
#include "RunStand.h"

#include <QtTest>

using namespace halsted;
using namespace halsted::course;

namespace {

/// Sepsis with rules, goals and findings, as lessons have them.
LessonStand septicLesson() {
  LessonStand stand;
  stand->prepareForS = 600;
  stand->prepare = {{0, R"({"act":"sepsis","source":"lung","severity":0.8})"}};
  LessonState& first = stand.state("first");
  first.enter = {LessonStand::say("states.first.enter.0.say", "He is grey.")};
  first.on["antibiotic"] = "second";
  stand.state("second").when = {{"held(MAP > 20, 2min)", stand.condition("held(MAP > 20, 2min)"), "third"}};
  stand.state("third");
  stand.rule("quick", "HR > 60", {LessonStand::act(R"({"act":"attach","device":"ecg"})")});
  stand.goal("map", "MAP >= 65", 10);
  stand.goal("fluid", "volume(crystalloid) > 300", 10);
  LessonFinding lungs;
  lungs.name = "exam.lungs";
  lungs.variants.push_back({stand.condition("held(t > 200, 30s)"), {"findings.exam.lungs.0", "He tires at {RR:0} breaths."}, {}});
  lungs.variants.push_back({std::nullopt, {"findings.exam.lungs.1", "Crackles."}, {}});
  stand->findings.push_back(lungs);
  return stand;
}

void playSeptic(LessonRun& run, const std::vector<double>& pieces) {
  const std::vector<std::pair<double, const char*>> acts = {
      {12.34, R"({"act":"infuse","fluid":"ringer","volumeMl":500,"overS":300})"},
      {60, R"({"act":"order","test":"lactate"})"},
      {60, R"({"act":"nibp","everyMin":2})"},
      {95.5, R"({"act":"bolus","drug":"ceftriaxone","amount":2,"unit":"g"})"},
      {100, R"({"act":"sepsis","severity":1})"},
      {120, R"({"act":"procedure","name":"arterialLine"})"},
      {250, R"({"act":"exam","part":"lungs"})"},
      {301.02, R"({"act":"infusion","drug":"noradrenaline","rate":0.1,"unit":"ug/kg/min"})"}};
  std::size_t piece = 0;
  const auto onTo = [&](double t) {
    while (run.timeS() < t - 1e-6) {
      run.advance(std::min(pieces[piece % pieces.size()], t - run.timeS()));
      ++piece;
    }
  };
  for (const auto& [t, act] : acts) {
    onTo(t);
    static_cast<void>(run.perform(act));
  }
  onTo(480);
}

} // namespace

class tst_LessonRun : public QObject {
  Q_OBJECT

private slots:
  void statesFollowEventsConditionsAndTime() {
    LessonStand stand;
    stand.state("first").on["exam.pulse"] = "second";
    stand.state("second").when = {{"t > 30", stand.condition("t > 30"), "third"}};
    stand.state("third").after = {20, "last"};
    LessonState& last = stand.state("last");
    last.end = LessonState::End::Success;
    LessonRun run = stand.start();
    run.advance(10);
    QCOMPARE(run.stateId(), "first");
    QVERIFY(performs(run, R"({"act":"exam","part":"pulse"})"));
    QCOMPARE(run.stateId(), "second");
    run.advance(30);
    QCOMPARE(entryTime(run, EntryKind::State, "third"), 31.0);
    run.advance(60);
    QCOMPARE(run.outcome(), "success");
    QCOMPARE(entryTime(run, EntryKind::End, "success"), 51.0);
    QCOMPARE(run.timeS(), 51.0);
    QVERIFY(run.log().ended());
    QVERIFY(!run.perform(R"({"act":"exam","part":"pulse"})"));
    QVERIFY(run.log().ended());
  }

  void conditionsKnowWhenAStateBegan() {
    LessonStand stand;
    stand.state("first").after = {100, "second"};
    stand.state("second");
    stand.goal("soon", "count(exam.pulse) > 0 and since(state.second) < 60 and before(state.first, state.second)", 1);
    LessonRun run = stand.start();
    run.advance(130);
    QCOMPARE(entryCount(run, EntryKind::Condition, "goals.soon"), 0);
    QVERIFY(performs(run, R"({"act":"exam","part":"pulse"})"));
    QCOMPARE(entryTime(run, EntryKind::Condition, "goals.soon"), 130.0);
    run.advance(40);
    QCOMPARE(entryCount(run, EntryKind::Condition, "goals.soon"), 2); // over at 160
    QCOMPARE(entryCount(run, EntryKind::Event, "state.second"), 0);   // the log has its own entry for it
  }

  void timeUpEndsALesson() {
    LessonStand stand;
    stand.state("first");
    stand->durationS = 20;
    LessonRun run = stand.start();
    run.advance(100);
    QCOMPARE(run.outcome(), "time");
    QCOMPARE(run.timeS(), 20.0);
  }

  void statesInACircleDoNotHang() {
    LessonStand stand;
    stand.state("first").when = {{"1 > 0", stand.condition("1 > 0"), "second"}};
    stand.state("second").when = {{"1 > 0", stand.condition("1 > 0"), "first"}};
    LessonState& third = stand.state("third");
    third.after = {0, "third"};
    LessonRun run = stand.start();
    run.advance(2);
    QVERIFY(entryCount(run, EntryKind::State, "second") <= 3 * 16);
    QVERIFY(run.instruct(R"({"act":"goState","state":"third"})"));
    run.advance(2);
    QVERIFY(entryCount(run, EntryKind::State, "third") <= 4 * 16);
  }

  void deathWithoutAStateForItEndsInFailure() {
    LessonStand stand;
    stand.state("first");
    stand->durationS = 7200;
    LessonRun run = stand.start();
    QVERIFY(run.instruct(R"({"act":"rhythm","name":"asystole"})"));
    run.advance(7200);
    QCOMPARE(run.outcome(), "failure");
    QVERIFY(entryCount(run, EntryKind::Event, "arrest") == 1);
    const double died = entryTime(run, EntryKind::Event, "death");
    QVERIFY(died > 0);
    QVERIFY(run.timeS() <= died + 60);
  }

  void sameActsMakeTheSameRunHoweverItIsPlayed() {
    const LessonStand stand = septicLesson();
    LessonRun straight = stand.start();
    playSeptic(straight, {1e9});
    LessonRun odd = stand.start();
    playSeptic(odd, {0.02, 0.3, 7.77, 0.5, 61.3, 1.02});
    QCOMPARE(odd.hash(), straight.hash());
    QCOMPARE(odd.log().text(), straight.log().text());

    Result<LessonRun> back = straight.at(130);
    QVERIFY(back.ok());
    QCOMPARE(back->timeS(), 130.0);
    QVERIFY(back->hash() != straight.hash());
    QVERIFY(back->perform(R"({"act":"bolus","drug":"propofol","amount":50,"unit":"mg"})").ok());
    back->advance(60);
    Result<LessonRun> again = straight.at(480);
    QVERIFY(again.ok());
    QCOMPARE(again->hash(), straight.hash());
    Result<LessonRun> early = again->at(95.5);
    QVERIFY(early.ok());
    QVERIFY(early->log().entries.size() < straight.log().entries.size());
    QCOMPARE(early->history().size(), std::size_t{20});

    Result<LessonRun> replayed = replay(stand.lesson(), standDrugs(), {}, straight.log().entries, 480, {});
    QVERIFY(replayed.ok());
    QCOMPARE(replayed->hash(), straight.hash());
    QCOMPARE(replayed->log().hash(), straight.log().hash());
    RunOptions other;
    other.seed = 2;
    LessonRun different = stand.start(other);
    playSeptic(different, {1e9});
    QVERIFY(different.hash() != straight.hash());
  }

  void aCopyGoesItsOwnWay() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    run.advance(30);
    const std::string hash = run.hash();
    const std::size_t samples = run.history().size();
    LessonRun copy = run;
    copy.advance(60);
    QCOMPARE(run.hash(), hash);
    QCOMPARE(run.history().size(), samples);
    QCOMPARE(copy.history().size(), samples + 12);
  }

  void refusedActsChangeNothingButTheLog() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    const std::uint64_t before = run.twin().hash();
    QVERIFY(QString::fromStdString(refusal(run, R"({"act":"sepsis","severity":1})")).contains("instructor"));
    QVERIFY(QString::fromStdString(refusal(run, R"({"act":"bolus","drug":"ketamin","amount":1,"unit":"mg"})")).contains("ketamine"));
    QVERIFY(QString::fromStdString(refusal(run, R"({"act":"setParameter","name":"x","value":1})")).contains("instructor"));
    QVERIFY(!refusal(run, R"({"act":"antibiotic","adequate":true})").empty());
    QVERIFY(!refusal(run, R"({"act":"airway","state":"ett"})").empty());
    QVERIFY(!refusal(run, "not json").empty());
    QCOMPARE(run.twin().hash(), before);
    int refused = 0;
    for (const Entry& entry : run.log().entries)
      refused += entry.kind == EntryKind::Refused;
    QCOMPARE(refused, 5);
    QVERIFY(run.instruct(R"({"act":"sepsis","severity":1})"));
    QVERIFY(run.twin().hash() != before);
  }

  void theOrderOfActsAtOneMomentIsKept() {
    LessonStand stand;
    stand.state("first");
    stand.goal("first", "before(order.bloodCulture, antibiotic)", 1);
    for (const bool right : {true, false}) {
      LessonRun run = stand.start();
      const char* culture = R"({"act":"order","test":"bloodCulture"})";
      const char* drug = R"({"act":"bolus","drug":"ceftriaxone","amount":2,"unit":"g"})";
      QVERIFY(performs(run, right ? culture : drug));
      QVERIFY(performs(run, right ? drug : culture));
      run.advance(1);
      QCOMPARE(entryCount(run, EntryKind::Condition, "goals.first"), right ? 1 : 0);
    }
  }

  void findingsAreTheFirstWhoseConditionHolds() {
    const LessonStand stand = septicLesson();
    LessonRun run = stand.start();
    run.advance(100);
    QVERIFY(performs(run, R"({"act":"exam","part":"lungs"})"));
    QCOMPARE(run.seen().back().words, "Crackles.");
    run.advance(140);
    QVERIFY(performs(run, R"({"act":"exam","part":"lungs"})"));
    QCOMPARE(run.seen().back().text.id, "findings.exam.lungs.0");
    QVERIFY(performs(run, R"({"act":"exam","part":"consciousness"})"));
    QCOMPARE(run.seen().back().figures.front().name, "GCS");
  }

  void rulesActOnceUnlessToldOtherwise() {
    LessonStand stand;
    stand.state("first");
    stand.rule("once", "count(exam.pulse) == 1 or count(exam.pulse) == 3", {LessonStand::say("rules.once.0", "Once")});
    stand.rule("often", "count(exam.pulse) == 1 or count(exam.pulse) == 3", {LessonStand::say("rules.often.0", "Often")}, false);
    LessonRun run = stand.start();
    for (int i = 0; i < 3; ++i)
      QVERIFY(performs(run, R"({"act":"exam","part":"pulse"})"));
    QCOMPARE(entryCount(run, EntryKind::Say, "rules.once.0"), 1);
    QCOMPARE(entryCount(run, EntryKind::Say, "rules.often.0"), 2);
  }

  void questionsAreAnsweredOnce() {
    LessonStand stand;
    Effect ask;
    ask.kind = Effect::Kind::Ask;
    ask.name = "where";
    stand.state("first").enter = {ask};
    stand->states.back().on["answer.where"] = "second";
    stand.state("second");
    Question question;
    question.id = "where";
    question.choices = {{{"a", "Lung"}, {"r", "Yes."}, true}, {{"b", "Urine"}, {}, false}};
    stand->questions = {question};
    LessonRun run = stand.start();
    QCOMPARE(run.openQuestions(), std::vector<std::string>{"where"});
    QVERIFY(!refusal(run, R"({"act":"answer","question":"where","choices":[2]})").empty());
    QVERIFY(performs(run, R"({"act":"answer","question":"where","choices":[0]})"));
    QVERIFY(run.openQuestions().empty());
    QCOMPARE(run.stateId(), "second");
    QCOMPARE(entryCount(run, EntryKind::Say, "r"), 1);
    QVERIFY(!refusal(run, R"({"act":"answer","question":"where","choices":[1]})").empty());
    for (const Entry& entry : run.log().entries)
      if (entry.kind == EntryKind::Answered)
        QCOMPARE(entry.value, 1.0);
  }

  void hintsAreNotOfferedInAnExam() {
    LessonStand stand;
    stand.state("first");
    stand->hints.push_back({"fluids", "t > 5", stand.condition("t > 5"), {"hints.fluids", "Fluid?"}, {}});
    LessonRun run = stand.start();
    QVERIFY(!refusal(run, R"({"act":"hint","id":"fluids"})").empty());
    run.advance(10);
    QCOMPARE(run.hintsOffered(), std::vector<std::string>{"fluids"});
    QVERIFY(performs(run, R"({"act":"hint","id":"fluids"})"));
    RunOptions exam;
    exam.exam = true;
    LessonRun strict = stand.start(exam);
    strict.advance(10);
    QVERIFY(strict.hintsOffered().empty());
  }

  void antibioticsByBolusCountAndWork() {
    LessonStand stand = septicLesson();
    LessonRun run = stand.start();
    QVERIFY(performs(run, R"({"act":"bolus","drug":"ceftriaxone","amount":2,"unit":"g"})"));
    QCOMPARE(run.stateId(), "second");
    run.advance(2400);
    QVERIFY(run.twin().state().illness.infection.antibiotic > 0.5);
  }

  void whatHoldsAtTheStartIsNews() {
    LessonStand stand;
    stand->prepareForS = 20;
    stand->prepare = {{0, R"({"act":"rhythm","name":"vf"})"}};
    stand.state("first").on["arrest"] = "second";
    stand.state("second");
    LessonRun run = stand.start();
    QCOMPARE(run.timeS(), 0.0);
    QCOMPARE(run.stateId(), "second");
  }

  void instructorsMayDoMore() {
    LessonStand stand;
    stand.state("first");
    stand.state("second");
    LessonRun run = stand.start();
    QVERIFY(!refusal(run, R"({"act":"goState","state":"second"})").empty());
    QVERIFY(run.instruct(R"({"act":"goState","state":"second"})"));
    QCOMPARE(run.stateId(), "second");
    QVERIFY(!run.instruct(R"({"act":"goState","state":"nowhere"})"));
    QVERIFY(run.instruct(R"({"act":"end","outcome":"success"})"));
    QCOMPARE(run.outcome(), "success");
    Result<LessonRun> again = replay(stand.lesson(), standDrugs(), {}, run.log().entries, kNever, {});
    QVERIFY(again.ok());
    QCOMPARE(again->log().hash(), run.log().hash());
  }

  void stoppingIsReplayedToo() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    run.advance(12.5);
    run.stop();
    QCOMPARE(run.outcome(), "stopped");
    Result<LessonRun> again = replay(stand.lesson(), standDrugs(), {}, run.log().entries, kNever, {});
    QVERIFY(again.ok());
    QCOMPARE(again->log().hash(), run.log().hash());
  }

  void wordsAreFilledWithFigures() {
    LessonStand stand;
    stand.state("first");
    LessonRun run = stand.start();
    const double map = reading(run, "MAP"), spo2 = reading(run, "SpO2");
    QCOMPARE(QString::fromStdString(run.words({"x", "MAP {MAP:1}, {SpO2:%} %, {nothing}, {MAP"})),
             QString("MAP %1, %2 %, {nothing}, {MAP").arg(map, 0, 'f', 1).arg(100 * spo2, 0, 'f', 0));
    RunOptions german;
    german.language = "de";
    QVERIFY(stand.start(german).words({"x", "{lactate:1}"}).find(',') != std::string::npos);
  }

  void cancelledPreparationIsCancelled() {
    LessonStand stand;
    stand.state("first");
    stand->prepareForS = 3600;
    std::stop_source source;
    source.request_stop();
    const Result<LessonRun> run = LessonRun::start(stand.lesson(), standDrugs(), {}, JobContext({}, source.get_token()));
    QVERIFY(!run);
    QVERIFY(run.error().code == ErrorCode::Cancelled);
  }

  void anActWithAConditionIsDoneOnlyWhereItHolds() {
    LessonStand stand;
    stand.state("first");
    stand->durationS = 90;
    const auto script = readScript(R"script({"t": 10, "act": "oxygen", "device": "mask", "when": "count(nibp) > 0"}
{"t": 20, "act": "nibp", "everyMin": 0}
{"t": 30, "act": "oxygen", "device": "nrb", "when": "count(nibp) > 0 and in(first)"}
{"t": 40, "act": "oxygen", "device": "nasal", "when": "not in(first)"}
{"t": 50, "act": "shock", "J": 200, "when": "held(MAP > 20, 10s)"}
{"t": 60, "act": "shock", "J": 200, "when": "MAPP > 20"})script",
                                   "script");
    QVERIFY(script.ok());
    const Result<LessonRun> run = replay(stand.lesson(), standDrugs(), {}, *script, kNever, {});
    QVERIFY(run.ok());
    std::vector<Entry> done;
    for (const Entry& entry : run->log().entries) {
      QVERIFY(entry.kind != EntryKind::Refused);
      if (entry.kind == EntryKind::Action)
        done.push_back(entry);
    }
    QCOMPARE(done.size(), std::size_t{2});
    QCOMPARE(done[1].json, R"({"act":"oxygen","device":"nrb"})");
    LessonRun other = stand.start();
    const Result<void> remembers = other.perform((*script)[4].json), unknown = other.perform((*script)[5].json);
    QVERIFY(!remembers && remembers.error().message.find("held") != std::string::npos);
    QVERIFY(!unknown && unknown.error().message.find("MAPP") != std::string::npos);
    // What was left out has left no trace: the acts of the log give the same patient and the same log again.
    const Result<LessonRun> again = replay(stand.lesson(), standDrugs(), {}, run->log().entries, kNever, {});
    QVERIFY(again.ok());
    QCOMPARE(again->twin().hash(), run->twin().hash());
    QCOMPARE(again->log().hash(), run->log().hash());
  }

  void scriptsAreReadWithTheirTimes() {
    const Result<std::vector<Entry>> script =
        readScript("# acts\n\n{\"t\": \"1h 30min\", \"act\": \"shock\", \"J\": 200}\n"
                   "{\"t\": 12.34, \"act\": \"exam\", \"part\": \"lungs\", \"by\": \"instructor\"}\r\n"
                   "{\"t\": \"90s\", \"act\": \"bvm\"}",
                   "expert.jsonl");
    QVERIFY(script.ok());
    QCOMPARE(script->size(), std::size_t{3});
    QCOMPARE((*script)[0].t, 12.34);
    QCOMPARE((*script)[0].who, "instructor");
    QCOMPARE((*script)[1].t, 90.0);
    QCOMPARE((*script)[2].t, 5400.0);
    QCOMPARE((*script)[2].json, R"({"J":200,"act":"shock"})");
    for (const char* wrong : {"{\"act\":\"bvm\"}", "{\"t\":\"soon\",\"act\":\"bvm\"}", "{\"t\":-1,\"act\":\"bvm\"}", "{\"t\":1}", "[]", "{",
                              "{\"t\":1,\"act\":\"bvm\",\"by\":\"me\"}"}) {
      const Result<std::vector<Entry>> bad = readScript(std::string("{\"t\":1,\"act\":\"bvm\"}\n") + wrong, "bad.jsonl");
      QVERIFY2(!bad, wrong);
      QVERIFY2(QString::fromStdString(bad.error().message).contains("bad.jsonl:2"), bad.error().message.c_str());
    }
  }
};

QTEST_GUILESS_MAIN(tst_LessonRun)
#include "tst_LessonRun.moc"
