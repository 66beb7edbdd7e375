// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/check/LessonCheck.h"
#include "tests/course/LessonFolder.h"

#include <QtTest>

#include <atomic>

using namespace halsted;
using namespace halsted::course;

namespace {

LessonChecked checked(const LessonFolder& folder, const CheckOptions& options) {
  const auto result = checkLesson(folder.package(), kLessonSchema, shippedDrugs(), options, {});
  if (!result)
    qFatal("%s", result.error().message.c_str());
  return *result;
}

CheckOptions withoutPlaying() {
  CheckOptions options;
  options.play = false;
  return options;
}

CheckOptions withoutTrainees() {
  CheckOptions options;
  options.trainees = 0;
  return options;
}

const Remark* find(const LessonChecked& result, const QString& file, int line, const QString& key) {
  for (const Remark& remark : result.remarks)
    if (QString::fromStdString(remark.place.file) == file && remark.place.line == line && QString::fromStdString(remark.key) == key)
      return &remark;
  return nullptr;
}

} // namespace

/// What is wrong in a lesson is named by file, line and key.
class TestLessonCheck : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void goodLessonHasNoRemark();
  void plantedMistakeIsNamed_data();
  void plantedMistakeIsNamed();
  void playFindsWhatTextCannotTell_data();
  void playFindsWhatTextCannotTell();
  void goodLessonIsPlayedByAll();
  void sameSeedSameTrainees();
  void whatNobodyReachedIsACaution();
  void scriptThatNobodyAnswersIsACaution();
  void cancelledCheckSaysSo();
};

void TestLessonCheck::goodLessonHasNoRemark() {
  const LessonChecked result = checked(LessonFolder(), withoutPlaying());
  QCOMPARE(allLines(result.remarks), QByteArray());
  QVERIFY(result.good());
}

void TestLessonCheck::plantedMistakeIsNamed_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QByteArray>("from"); // empty: the whole file; "-": the file is taken away
  QTest::addColumn<QByteArray>("to");
  QTest::addColumn<QByteArray>("at"); // what stands in the line that must be named; empty: line 1
  QTest::addColumn<QString>("key");
  QTest::addColumn<QByteArray>("words");
  const auto plant = [](const char* name, const char* from, const char* to, const char* at, const char* key, const char* words) {
    QTest::newRow(name) << "lesson.yaml" << QByteArray(from) << QByteArray(to) << QByteArray(at) << key << QByteArray(words);
  };
  const auto plantIn = [](const char* file, const char* name, const char* from, const char* to, const char* at, const char* key,
                          const char* words) {
    QTest::newRow(name) << file << QByteArray(from) << QByteArray(to) << QByteArray(at) << key << QByteArray(words);
  };
  // How it is written
  plant("unknown key", "setting:", "seting:", "seting:", "seting", "setting");
  plant("unknown key of a goal", "by: 5min, late: 10min", "bye: 5min, late: 10min", "bye:", "goals.adrenaline.bye", "by");
  plant("key twice", "pass: 70", "pass: 70\npass: 60", "pass: 60", "", "twice");
  plant("alias", "licence: CC-BY-4.0", "licence: &l CC-BY-4.0", "licence:", "", "Anchors");
  plant("unclosed bracket", "access: [iv]", "access: [iv", "airwayDifficulty", "", "YAML");
  plant("other format", "format: 1", "format: 2", "format: 2", "format", "format 1");
  plant("id in capitals", "id: bee-sting", "id: Bee Sting", "id: Bee", "id", "lower-case");
  plant("version as a number", "version: 1.0.0", "version: 1.0", "version:", "version", "quotes");
  plant("no duration", "duration: 20min\n", "", "format: 1", "duration", "missing");
  plant("time that is none", "duration: 20min", "duration: twenty", "duration:", "duration", "no time");
  plant("words for a number", "airwayDifficulty: 0.1", "airwayDifficulty: easy", "airwayDifficulty:", "airwayDifficulty", "number");
  plant("number out of range", "airwayDifficulty: 0.1", "airwayDifficulty: 3", "airwayDifficulty:", "airwayDifficulty", "0 to 1");
  plant("one id twice", "{id: oxygen,", "{id: fluid,", "volume(crystalloid) >= 300", "goals.fluid.id", "twice");
  // The patient
  plant("nobody is so heavy", "weightKg: 65", "weightKg: 265", "sex: F", "patient", "BMI");
  plant("unknown illness", "conditions: [asthma]", "conditions: [astma]", "conditions:", "patient.conditions.0", "asthma");
  plant("unknown medicine", "medications: [ramipril]", "medications: [ramiprill]", "medications:", "patient.medications.0", "ramipril");
  plant("unknown act in preparation", "{t: 0, act: anaphylaxis", "{t: 0, act: anaphylaxy", "act: anaphylaxy", "prepare.acts.0.act",
        "anaphylaxis");
  plant("act outside of what can be", "severity: 0.6", "severity: 6", "severity: 6", "prepare.acts.0", "0 to 1");
  plant("act after the preparation", "{t: 0, act", "{t: 5min, act", "{t: 5min", "prepare.acts.0.t", "outside");
  plant("unknown monitor", "attached: [ecg, spo2, nibp]", "attached: [ecg, sp02, nibp]", "attached:", "attached.1", "spo2");
  // Names
  plant("unknown event in a group", "bolus.epinephrine, infusion", "bolus.epinefrine, infusion", "bolus.epinefrine", "groups.adrenaline.0",
        "bolus.epinephrine");
  plant("unknown role", "give?\", by: nurse", "give?\", by: doctor", "by: doctor", "states.arrival.enter.0.by", "nurse");
  plant("unknown question", "{ask: route}", "{ask: rout}", "{ask: rout}", "states.arrival.enter.1.ask", "route");
  plant("unknown state", "go: shocked", "go: shoked", "go: shoked", "states.arrival.when.0.go", "shocked");
  plant("start that is none", "start: arrival", "start: arival", "start:", "start", "arrival");
  plant("unknown event", "  treated:\n    when:", "  treated:\n    on: {bolus.adrenalin2: better}\n    when:", "adrenalin2",
        "states.treated.on.bolus.adrenalin2", "no event");
  plant("unknown reference", "points: 40, cite: wao2020", "points: 40, cite: wao2021", "cite: wao2021", "goals.adrenaline.cite", "wao2020");
  plant("missing picture", "media: \"media/tube.png\"", "media: \"media/tubes.png\"", "tubes.png",
        "findings.order.tryptase.variants.0.media", "media/tube.png");
  plant("unknown figure in words", "{SBP:0}", "{SBQ:0}", "{SBQ:0}", "states.arrival.enter.0.say", "SBP");
  plant("unknown variable to show", "show: [MAP, HR, SpO2]", "show: [MAP, HR, Sp02]", "Sp02", "debrief.show.2", "SpO2");
  // Conditions
  plant("unknown variable", "held(MAP < 45, 3min)", "held(MBP < 45, 3min)", "MBP", "states.arrival.when.0.if", "MAP");
  plant("a loop", "t > 2min and count(adrenaline) == 0", "while (t > 2min) count(adrenaline)", "while", "hints.give.when", "");
  plant("bracket missing", "volume(crystalloid) >= 300", "volume(crystalloid >= 300", "volume(crystalloid >=", "goals.fluid.when", "");
  plant("unknown drug", "given(epinephrine)", "given(epinefrine)", "epinefrine", "penalties.overdose.when", "epinephrine");
  plant("can never hold", "held(MAP >= 60, 2min)", "held(SpO2 > 1.5, 2min)", "SpO2 > 1.5", "states.treated.when.0.if", "never hold");
  plant("penalty that can never be", "given(epinephrine) > 1500", "MAP < 40 and MAP > 50", "MAP < 40", "penalties.overdose.when",
        "never hold");
  // What can never happen
  plant("state that nothing leads to", "  lost: {end", "  lonely: {after: {1min: lost}}\n  lost: {end", "lonely:", "states.lonely",
        "Nothing leads");
  plant("time longer than the lesson", "after: {15min: lost}", "after: {25min: lost}", "after: {25min", "states.treated.after", "longer");
  plant("round and round", "after: {8min: shocked}", "after: {0s: arrival}", "after: {0s", "states.arrival.after", "round");
  plant("end that leads on", "{end: success, text: \"Her wheals fade.\"}",
        "{end: success, text: \"Her wheals fade.\", after: {1min: lost}}", "wheals fade", "states.better.end", "leads nowhere");
  plant("due after the end", "from: 0, until: 20min", "from: 0, by: 30min", "by: 30min", "goals.fluid.by", "after the end");
  plant("ends before it begins", "from: 6min, until: 10min", "from: 10min, until: 6min", "from: 10min", "goals.pressure.from",
        "before it begins");
  plant("no points", "by: 5min, points: 10", "by: 5min, points: 0", "points: 0", "goals.oxygen.points", "no points");
  plant("all before none", "zero: 0.2, full: 0.8", "zero: 0.8, full: 0.2", "full: 0.2", "goals.pressure.full", "greater");
  plant("late before due", "by: 5min, late: 10min", "by: 5min, late: 4min", "late: 4min", "goals.adrenaline.late", "after by");
  plant("before what nothing makes", "before(exam.lungs, call.anaesthetist)", "before(exam.lungs, answer.spare)", "answer.spare",
        "goals.lungs-first.when", "");
  plant("question never asked", "      - {ask: route}\n", "", "- id: route", "questions.route", "never asked");
  plant("no right answer", "correct: true, ", "", "choices: [{text", "questions.route.choices", "correct");
  plant("finding behind one without condition", "{when: \"MAP < 60\", text", "{text", "warm hands", "findings.exam.skin.1", "never found");
  plant("loses what is not scored", "loses: {route: 10}", "loses: {rout: 10}", "loses: {rout", "scripts.errors.1.loses.rout", "route");
  plant("loses more than there is", "loses: {route: 10}", "loses: {route: 30}", "loses: {route", "scripts.errors.1.loses.route", "10");
  plant("course that changes nothing", ", shift: adrenaline, by: -2min", "", "two minutes earlier", "debrief.counterfactuals.0", "shift");
  // Files
  plant("script that is not there", "file: scripts/late.jsonl", "file: scripts/lat.jsonl", "scripts/lat.jsonl", "scripts.errors.0.file",
        "scripts/late.jsonl");
  plantIn("scripts/expert.jsonl", "unknown act in a script", "\"t\": 20, \"act\": \"bolus\", \"drug\": \"epinephrine\"",
          "\"t\": 20, \"act\": \"boluss\", \"drug\": \"epinephrine\"", "boluss", "scripts.expert.file", "bolus");
  plantIn("scripts/expert.jsonl", "unknown drug in a script", "\"t\": 20, \"act\": \"bolus\", \"drug\": \"epinephrine\"",
          "\"t\": 20, \"act\": \"bolus\", \"drug\": \"epinefrine\"", "epinefrine", "scripts.expert.file", "epinephrine");
  plantIn("scripts/late.jsonl", "broken line of a script", "{\"t\": 10, ", "{\"t\" 10, ", "\"t\" 10", "scripts.errors.0.file", "");
  plantIn("scripts/late.jsonl", "script confirms what nobody asks", "{\"t\": \"11min\"",
          "{\"t\": \"2min\", \"act\": \"confirm\", \"what\": \"consens\"}\n{\"t\": \"11min\"", "\"consens\"", "scripts.errors.0.file",
          "consens");
  plantIn("scripts/late.jsonl", "act after the end", "\"t\": \"11min\"", "\"t\": \"41min\"", "41min", "scripts.errors.0.file",
          "after the end");
  plantIn("lang/de.yaml", "text without translation", "hints.give.text:", "#", "", "hints.give.text", "missing");
  plantIn("lang/de.yaml", "translation of nothing", "hints.give.text:", "hints.gives.text:", "hints.gives.text", "hints.gives.text",
          "hints.give.text");
  plantIn("lang/de.yaml", "figure lost in translation", "{SBP:0}", "niedrig", "niedrig", "states.arrival.enter.0.say", "braces");
  plantIn("lang/de.yaml", "language without file", "-", "", "", "translations", "lang/de.yaml");
}

void TestLessonCheck::plantedMistakeIsNamed() {
  QFETCH(QString, file);
  QFETCH(QByteArray, from);
  QFETCH(QByteArray, to);
  QFETCH(QByteArray, at);
  QFETCH(QString, key);
  QFETCH(QByteArray, words);
  const LessonFolder folder;
  if (from == "-")
    QVERIFY(folder.remove(file));
  else
    QVERIFY2(folder.edit(file, from, to), from);
  const LessonChecked result = checked(folder, withoutPlaying());
  QVERIFY(!result.good());
  const int line = at.isEmpty() ? 1 : folder.lineOf(file, at);
  QVERIFY(line > 0);
  const Remark* remark = find(result, file, line, key);
  QVERIFY2(remark,
           "expected " + file.toUtf8() + ":" + QByteArray::number(line) + " " + key.toUtf8() + ", got\n" + allLines(result.remarks));
  QCOMPARE(remark->severity, Severity::Mistake);
  QVERIFY2(QByteArray::fromStdString(remark->message).contains(words), remark->message.c_str());
}

void TestLessonCheck::playFindsWhatTextCannotTell_data() {
  QTest::addColumn<QString>("file");
  QTest::addColumn<QByteArray>("from");
  QTest::addColumn<QByteArray>("to");
  QTest::addColumn<QString>("inFile");
  QTest::addColumn<QByteArray>("at");
  QTest::addColumn<QString>("key");
  const QString lesson = "lesson.yaml";
  QTest::newRow("expert below his share") << "scripts/expert.jsonl" << QByteArray("\"device\": \"nrb\"")
                                          << QByteArray("\"device\": \"nasal\"") << lesson << QByteArray("least: 95")
                                          << "scripts.expert.least";
  QTest::newRow("expert's act refused") << "scripts/expert.jsonl" << QByteArray("\"question\": \"route\"")
                                        << QByteArray("\"question\": \"way\"") << "scripts/expert.jsonl" << QByteArray("\"way\"")
                                        << "scripts.expert.file";
  QTest::newRow("idle ends otherwise") << lesson << QByteArray("idle: failure") << QByteArray("idle: success") << lesson
                                       << QByteArray("idle:") << "scripts.idle";
  QTest::newRow("loses less than said") << lesson << QByteArray("loses: {route: 10}") << QByteArray("loses: {route: 5}") << lesson
                                        << QByteArray("loses: {route") << "scripts.errors.1.loses.route";
  QTest::newRow("loses what is not named") << lesson << QByteArray("loses: {adrenaline: 40}") << QByteArray("loses: {oxygen: 0}") << lesson
                                           << QByteArray("loses: {oxygen") << "scripts.errors.0.loses";
}

void TestLessonCheck::playFindsWhatTextCannotTell() {
  QFETCH(QString, file);
  QFETCH(QByteArray, from);
  QFETCH(QByteArray, to);
  QFETCH(QString, inFile);
  QFETCH(QByteArray, at);
  QFETCH(QString, key);
  const LessonFolder folder;
  QVERIFY2(folder.edit(file, from, to), from);
  const LessonChecked result = checked(folder, withoutTrainees());
  QVERIFY(!result.good());
  const Remark* remark = find(result, inFile, folder.lineOf(inFile, at), key);
  QVERIFY2(remark, allLines(result.remarks));
  QCOMPARE(remark->severity, Severity::Mistake);
}

void TestLessonCheck::goodLessonIsPlayedByAll() {
  CheckOptions options;
  options.trainees = 12;
  options.traineesS = 4000;
  const LessonChecked result = checked(LessonFolder(), options);
  QVERIFY2(result.good(), allLines(result.remarks));
  QVERIFY(result.expert);
  QCOMPARE(result.expert->outcome, std::string("success"));
  QVERIFY2(result.expert->percent >= 95, qPrintable(QString::number(result.expert->percent)));
  QVERIFY(result.expert->passed);
  QVERIFY(result.idle);
  QCOMPARE(result.idle->outcome, std::string("failure"));
  QCOMPARE(result.errors.size(), std::size_t{2});
  QVERIFY(std::abs(result.errors[1].lost.at("route") - 10) < 1e-9);
  QCOMPARE(result.trainees, 12);
  QVERIFY(result.traineesS > 1000);
}

void TestLessonCheck::sameSeedSameTrainees() {
  CheckOptions options;
  options.trainees = 6;
  options.traineesS = 1500;
  const LessonFolder folder;
  const LessonChecked one = checked(folder, options), two = checked(folder, options);
  QVERIFY(one.outcomes == two.outcomes);
  QCOMPARE(one.traineesS, two.traineesS);
  QCOMPARE(one.expert->logHash, two.expert->logHash);
}

void TestLessonCheck::whatNobodyReachedIsACaution() {
  const LessonFolder folder;
  QVERIFY(folder.edit("lesson.yaml", "t > 2min and count(adrenaline) == 0", "t > 19min and MAP > 180"));
  const LessonChecked result = checked(folder, withoutTrainees());
  QVERIFY2(result.good(), allLines(result.remarks));
  const Remark* remark = find(result, "lesson.yaml", folder.lineOf("lesson.yaml", "id: give"), "hints.give");
  QVERIFY2(remark, allLines(result.remarks));
  QCOMPARE(remark->severity, Severity::Caution);
}

void TestLessonCheck::scriptThatNobodyAnswersIsACaution() {
  const LessonFolder folder;
  QVERIFY(folder.edit("scripts/late.jsonl", "{\"t\": \"11min\"",
                      "{\"t\": 5, \"act\": \"exam\", \"part\": \"pulse\"}\n"
                      "{\"t\": 6, \"act\": \"ask\", \"about\": \"weather\"}\n{\"t\": \"11min\""));
  const LessonChecked result = checked(folder, withoutPlaying());
  QVERIFY2(result.good(), allLines(result.remarks));
  const Remark* remark = find(result, "scripts/late.jsonl", folder.lineOf("scripts/late.jsonl", "\"weather\""), "scripts.errors.0.file");
  QVERIFY2(remark, allLines(result.remarks));
  QCOMPARE(remark->severity, Severity::Caution);
  // A pulse can be counted without the lesson.
  QVERIFY(!find(result, "scripts/late.jsonl", folder.lineOf("scripts/late.jsonl", "\"pulse\""), "scripts.errors.0.file"));
}

void TestLessonCheck::cancelledCheckSaysSo() {
  std::stop_source stop;
  const JobContext job([&](double, std::string_view) { stop.request_stop(); }, stop.get_token());
  const auto result = checkLesson(LessonFolder().package(), kLessonSchema, shippedDrugs(), {}, job);
  QVERIFY(!result);
  QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestLessonCheck)
#include "tst_LessonCheck.moc"
