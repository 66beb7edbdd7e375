// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/Xapi.h"

#include "lessons/course/lesson/Lesson.h"
#include "tests/course/RecordFixture.h"
#include "tests/course/XapiRules.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <map>
#include <set>

using namespace halsted;
using namespace halsted::course;
using halsted::test::cmi5Faults;
using halsted::test::sampleRun;
using halsted::test::xapiFaults;
using Json = nlohmann::json;

class TestXapi : public QObject {
  Q_OBJECT
private slots:
  void everyStatementOfARunIsValid_data();
  void everyStatementOfARunIsValid();
  void theSameRunGivesTheSameIdsAndOthersGiveOthers();
  void eachItemOfTheLogHasItsVerb();
  void whatDependsOnTheScoreComesWithTheEnd();
  void aRunThatBrokeOffIsAbandonedWhenSaid();
  void aCriticalErrorFailsWithoutAScoreThatWouldPass();
  void noNameAndNoOwnWordsUnlessAsked();
  void titlesComeInAllLanguagesOfTheLessonThatWasPlayed();
  void timesAreStartPlusSimulatedTime();
  void aPassSatisfiesItsCourse();
  void whatCannotBecomeAStatementIsRefused();
  void linesAreWrittenWhole();
  void rulesFindWhatIsWrong_data();
  void rulesFindWhatIsWrong();
  void rulesAcceptWhatIsRight();
  void cmi5RulesFindWhatIsWrong_data();
  void cmi5RulesFindWhatIsWrong();
};

namespace {

const std::string kRun = "6f1c1f5e-6f0f-4b1e-9d5c-2c2a2b7a9b11", kLearner = "0d9b7c9e-1111-4c4c-8a8a-aabbccddeeff";
const std::string kAdl = "http://adlnet.gov/expapi/verbs/";

XapiRun sampleXapi() {
  XapiRun run;
  run.run = kRun;
  run.learner.account = kLearner;
  run.startMs = 1750000000000;
  return run;
}

std::vector<std::string> statements(const RunLog& log, const XapiRun& run, const Lesson* lesson = nullptr) {
  const auto made = xapiStatements(log, lesson, run);
  if (!made)
    qFatal("%s", made.error().message.c_str());
  return *made;
}

Lesson sampleLesson() {
  Lesson lesson;
  lesson.id = "septic-shock";
  lesson.hash = std::string(64, 'a');
  lesson.language = "en";
  lesson.languages = {"en", "de"};
  lesson.title = {"title", "Septic shock"};
  lesson.summary = {"summary", "The first hours"};
  lesson.translations["de"]["title"] = "Septischer Schock";
  Goal goal;
  goal.id = "lactate";
  goal.text = {"goals.lactate.text", "Measure lactate"};
  lesson.goals.push_back(goal);
  Question question;
  question.id = "source";
  question.text = {"questions.source.text", "Where is the infection?"};
  question.choices = {{{"a", "Lung"}, {}, true}, {{"b", "Urine"}, {}, false}};
  lesson.questions.push_back(question);
  lesson.debrief.questions.push_back({"debrief.questions.0", "What delayed the antibiotics?"});
  return lesson;
}

/// The last part of the verb: "performed".
std::string verbOf(const Json& statement) {
  const std::string id = statement["verb"]["id"];
  return id.substr(id.rfind('/') + 1);
}

Json found(const std::vector<std::string>& lines, const std::string& verb, const std::string& about = "") {
  for (const std::string& line : lines) {
    Json statement = Json::parse(line);
    if (verbOf(statement) == verb && statement["object"]["id"].get<std::string>().ends_with(about))
      return statement;
  }
  return {};
}

std::vector<std::string> verbs(const std::vector<std::string>& lines) {
  std::vector<std::string> list;
  for (const std::string& line : lines)
    list.push_back(verbOf(Json::parse(line)));
  return list;
}

QString joined(const std::vector<std::string>& faults) {
  QStringList list;
  for (const std::string& fault : faults)
    list << QString::fromStdString(fault);
  return list.join("; ");
}

Json completeStatement() {
  return Json::parse(R"({"id":"12345678-1234-4234-8234-123456789abc",
    "actor":{"objectType":"Agent","name":"A","account":{"homePage":"https://school.example","name":"x"}},
    "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en-US":"answered","de":"beantwortet"}},
    "object":{"objectType":"Activity","id":"https://school.example/q#1","definition":{"type":"http://adlnet.gov/expapi/activities/cmi.interaction",
      "name":{"en":"Q"},"interactionType":"choice","correctResponsesPattern":["0"],"choices":[{"id":"0","description":{"en":"Yes"}},{"id":"1"}]}},
    "result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"completion":true,"response":"0","duration":"PT1H0.5S",
      "extensions":{"https://school.example/e":null}},
    "context":{"registration":"12345678-1234-4234-8234-123456789abd","platform":"P","revision":"1","language":"de-DE",
      "instructor":{"mbox":"mailto:i@school.example"},"contextActivities":{"parent":[{"id":"https://school.example/q"}]},
      "extensions":{"https://school.example/s":{"a":[null]}}},
    "timestamp":"2026-02-28T23:59:59.123Z"})");
}

} // namespace

void TestXapi::everyStatementOfARunIsValid_data() {
  QTest::addColumn<bool>("good");
  QTest::addColumn<bool>("exam");
  QTest::addColumn<bool>("withLesson");
  QTest::addColumn<bool>("named");
  QTest::newRow("passed") << true << false << true << false;
  QTest::newRow("passed exam") << true << true << false << false;
  QTest::newRow("failed") << false << false << true << false;
  QTest::newRow("everything told") << false << true << true << true;
}

void TestXapi::everyStatementOfARunIsValid() {
  QFETCH(bool, good);
  QFETCH(bool, exam);
  QFETCH(bool, withLesson);
  QFETCH(bool, named);
  const Lesson lesson = sampleLesson();
  XapiRun run = sampleXapi();
  run.course = "https://school.example/courses/icu";
  if (named) {
    run.learner.name = "Hildegunde Quast";
    run.instructor = XapiPerson{"1d9b7c9e-1111-4c4c-8a8a-aabbccddeeff", "Dr. B"};
    run.ownWords = true;
    run.debriefAnswers = {"I waited for the \"lab\".", "", "Öfter üben"};
    run.selfRatingPercent = 66.4;
    run.registration = "2d9b7c9e-1111-4c4c-8a8a-aabbccddeeff";
    run.session = "s 1";
    run.speed = 10;
  }
  const auto lines = statements(sampleRun(good, exam), run, withLesson ? &lesson : nullptr);
  QVERIFY(lines.size() > 15);
  for (const std::string& line : lines) {
    QVERIFY2(xapiFaults(line).empty(), qPrintable(joined(xapiFaults(line)) + "\n" + QString::fromStdString(line)));
    QVERIFY(line.find('\n') == std::string::npos);
  }
  QVERIFY2(cmi5Faults(lines).empty(), qPrintable(joined(cmi5Faults(lines))));
}

void TestXapi::theSameRunGivesTheSameIdsAndOthersGiveOthers() {
  const RunLog log = sampleRun(true, false);
  const auto once = statements(log, sampleXapi()), again = statements(*RunLog::parse(log.text(), "log"), sampleXapi());
  QCOMPARE(again, once);
  XapiRun other = sampleXapi();
  other.run = "7f1c1f5e-6f0f-4b1e-9d5c-2c2a2b7a9b11";
  std::set<std::string> ids;
  for (const auto& lines : {once, statements(log, other)})
    for (const std::string& line : lines)
      ids.insert(Json::parse(line)["id"]);
  QCOMPARE(ids.size(), 2 * once.size());
}

void TestXapi::eachItemOfTheLogHasItsVerb() {
  const auto lines = statements(sampleRun(false, false), sampleXapi());
  const Json bolus = found(lines, "performed", "#bolus.ceftriaxone");
  QVERIFY(!bolus.is_null());
  const Json& extensions = bolus["result"]["extensions"];
  const std::string names(kXapiNames);
  QCOMPARE(extensions[names + "/extensions/dose"], Json(2000));
  QCOMPARE(extensions[names + "/extensions/unit"], Json("mg"));
  QCOMPARE(extensions[names + "/extensions/route"], Json("iv"));
  const Json& context = bolus["context"]["extensions"];
  QCOMPARE(context[names + "/extensions/simTime"], Json(300));
  QCOMPARE(context[names + "/extensions/seed"], Json(1));
  QCOMPARE(context[names + "/extensions/engineVersion"], Json("0.1.0"));
  QCOMPARE(context[names + "/extensions/lessonVersion"], Json("1.0.0"));
  QVERIFY(!found(lines, "requested", "#exam.lungs").is_null());
  QVERIFY(!found(lines, "requested", "#order.lactate").is_null());
  QVERIFY(!found(lines, "viewed", "#exam.lungs").is_null());
  QVERIFY(!found(lines, "viewed", "#hints.fluids").is_null());
  QVERIFY(!found(lines, "progressed", "#states.treated").is_null());
  QCOMPARE(found(lines, "attempted", "#bolus.pixiedust")["result"]["success"], Json(false));
  const Json answered = found(lines, "answered", "#questions.source");
  QCOMPARE(answered["result"]["response"], Json("1"));
  QCOMPARE(answered["result"]["success"], Json(false));
  const Json overrode = found(lines, "overrode");
  QVERIFY(overrode["actor"]["account"]["name"] != Json(kLearner));
  QCOMPARE(found(lines, "met", "#goals.lactate")["result"]["score"]["raw"], Json(10.0));
  const Json erred = found(lines, "erred", "#penalties.allergy");
  QCOMPARE(erred["result"]["extensions"][names + "/extensions/severity"], Json("critical"));
  QCOMPARE(erred["result"]["extensions"][names + "/extensions/pointsLost"], Json(5.0));
  QCOMPARE(found(lines, "terminated")["result"]["duration"], Json("PT1200.50S"));
  // Speech, events of the patient and conditions are no statements.
  for (const std::string& line : lines)
    QVERIFY(line.find("states.arrival.enter.0.say") == std::string::npos);
}

void TestXapi::whatDependsOnTheScoreComesWithTheEnd() {
  RunLog log = sampleRun(true, false);
  const auto whole = statements(log, sampleXapi());
  log.entries.pop_back();
  const auto part = statements(log, sampleXapi());
  const auto names = verbs(part);
  for (const char* late : {"met", "scored", "passed", "completed", "terminated"})
    QVERIFY(std::find(names.begin(), names.end(), late) == names.end());
  // What was sent early is the same as what would be sent at the end.
  for (const std::string& line : part)
    QVERIFY(std::find(whole.begin(), whole.end(), line) != whole.end());
  QCOMPARE(verbs(whole).front(), std::string("initialized"));
  QCOMPARE(verbs(whole).back(), std::string("terminated"));
}

void TestXapi::aRunThatBrokeOffIsAbandonedWhenSaid() {
  RunLog log = sampleRun(true, false);
  log.entries.pop_back();
  XapiRun run = sampleXapi();
  run.abandoned = true;
  const auto lines = statements(log, run);
  QCOMPARE(verbs(lines).back(), std::string("abandoned"));
  QVERIFY2(cmi5Faults(lines).empty(), qPrintable(joined(cmi5Faults(lines))));
  RunLog stopped = sampleRun(true, false);
  stopped.entries.back().name = "stopped";
  const auto names = verbs(statements(stopped, sampleXapi()));
  QVERIFY(std::find(names.begin(), names.end(), "completed") == names.end());
  QCOMPARE(names.back(), std::string("terminated"));
}

void TestXapi::aCriticalErrorFailsWithoutAScoreThatWouldPass() {
  RunLog log = sampleRun(false, false);
  log.sheet.passPercent = 10;
  const auto lines = statements(log, sampleXapi());
  const Json failed = found(lines, "failed");
  QVERIFY(!failed.is_null());
  QVERIFY(!failed["result"].contains("score"));
  QVERIFY(found(lines, "scored", "septic-shock")["result"]["score"]["scaled"] > 0.1);
  QVERIFY2(cmi5Faults(lines).empty(), qPrintable(joined(cmi5Faults(lines))));
}

void TestXapi::noNameAndNoOwnWordsUnlessAsked() {
  XapiRun run = sampleXapi();
  run.debriefAnswers = {"My secret thought"};
  std::string all;
  for (const std::string& line : statements(sampleRun(true, false), run))
    all += line;
  for (const char* word : {"Hildegard", "secret thought", "Good call", "\"mbox\""})
    QVERIFY2(all.find(word) == std::string::npos, word);
  QVERIFY(!Json::parse(statements(sampleRun(true, false), run)[0])["actor"].contains("name"));
  run.ownWords = true;
  run.learner.name = "Hildegunde Quast";
  const auto lines = statements(sampleRun(true, false), run);
  QCOMPARE(found(lines, "commented")["result"]["response"], Json("Looks worse, asks for his wife Hildegard."));
  QCOMPARE(found(lines, "annotated")["result"]["response"], Json("Good call for help."));
  QCOMPARE(found(lines, "answered", "debrief.questions.0")["result"]["response"], Json("My secret thought"));
  QCOMPARE(found(lines, "commented")["actor"]["name"], Json("Hildegunde Quast"));
  QVERIFY(!found(lines, "annotated")["actor"].contains("name"));
}

void TestXapi::titlesComeInAllLanguagesOfTheLessonThatWasPlayed() {
  Lesson lesson = sampleLesson();
  const auto titled = statements(sampleRun(true, false), sampleXapi(), &lesson);
  const Json name = found(titled, "initialized")["object"]["definition"]["name"];
  QCOMPARE(name["en"], Json("Septic shock"));
  QCOMPARE(name["de"], Json("Septischer Schock"));
  const Json answered = found(titled, "answered", "#questions.source");
  QCOMPARE(answered["object"]["definition"]["correctResponsesPattern"], Json::array({"0"}));
  QCOMPARE(answered["object"]["definition"]["choices"][1]["description"]["en"], Json("Urine"));
  for (const char* language : {"en", "de", "es", "fr"})
    QVERIFY(answered["verb"]["display"].contains(language));
  lesson.hash = "another";
  QCOMPARE(statements(sampleRun(true, false), sampleXapi(), &lesson), statements(sampleRun(true, false), sampleXapi()));
}

void TestXapi::timesAreStartPlusSimulatedTime() {
  const auto lines = statements(sampleRun(true, false), sampleXapi());
  QCOMPARE(found(lines, "initialized")["timestamp"], Json("2025-06-15T15:06:40.000Z"));
  QCOMPARE(found(lines, "viewed", "#exam.lungs")["timestamp"], Json("2025-06-15T15:06:52.340Z"));
  QCOMPARE(found(lines, "terminated")["timestamp"], Json("2025-06-15T15:26:40.500Z"));
}

void TestXapi::aPassSatisfiesItsCourse() {
  XapiRun run = sampleXapi();
  run.course = "https://school.example/courses/icu";
  const Json satisfied = found(statements(sampleRun(true, false), run), "satisfied");
  QCOMPARE(satisfied["object"]["id"], Json(run.course));
  QVERIFY(found(statements(sampleRun(false, false), run), "satisfied").is_null());
  QVERIFY(found(statements(sampleRun(true, false), sampleXapi()), "satisfied").is_null());
}

void TestXapi::whatCannotBecomeAStatementIsRefused() {
  const std::vector<std::function<void(XapiRun&)>> mistakes = {[](XapiRun& run) { run.run = "run 1"; },
                                                               [](XapiRun& run) { run.learner.account = "hildegunde@school.example"; },
                                                               [](XapiRun& run) {
                                                                 run.instructor = XapiPerson{"boss", ""};
                                                               },
                                                               [](XapiRun& run) { run.registration = "1"; },
                                                               [](XapiRun& run) { run.site = "school"; },
                                                               [](XapiRun& run) { run.site = "https://user:secret@school.example"; },
                                                               [](XapiRun& run) { run.site = "https://school.example/"; },
                                                               [](XapiRun& run) { run.course = "intensive care"; },
                                                               [](XapiRun& run) { run.startMs = -1; },
                                                               [](XapiRun& run) { run.startMs = 253402300799999; }};
  for (std::size_t i = 0; i < mistakes.size(); ++i) {
    XapiRun run = sampleXapi();
    mistakes[i](run);
    const auto made = xapiStatements(sampleRun(true, false), nullptr, run);
    QVERIFY2(!made.ok(), qPrintable(QString::number(i)));
    QVERIFY(made.error().message.ends_with('.'));
  }
}

void TestXapi::linesAreWrittenWhole() {
  QTemporaryDir folder;
  const QString path = folder.filePath("run.jsonl");
  const auto lines = statements(sampleRun(true, false), sampleXapi());
  QVERIFY(writeXapiLines(path.toStdString(), lines).ok());
  QFile in(path);
  QVERIFY(in.open(QIODevice::ReadOnly));
  const auto read = in.readAll().split('\n');
  QCOMPARE(static_cast<std::size_t>(read.size()), lines.size() + 1);
  for (std::size_t i = 0; i < lines.size(); ++i)
    QCOMPARE(read[static_cast<qsizetype>(i)].toStdString(), lines[i]);
  QVERIFY(!writeXapiLines(folder.filePath("no/such/run.jsonl").toStdString(), lines).ok());
}

void TestXapi::rulesFindWhatIsWrong_data() {
  QTest::addColumn<QString>("pointer");
  QTest::addColumn<QString>("value"); // empty: taken out
  const auto row = [](const char* pointer, const char* value) { QTest::addRow("%s = %s", pointer, value) << pointer << value; };
  row("/actor", "");
  row("/verb", "");
  row("/object", "");
  row("/id", "\"12345678-1234-4234-c234-123456789abc\"");
  row("/id", "\"{12345678-1234-4234-8234-123456789abc}\"");
  row("/id", "17");
  row("/mood", "\"good\"");
  row("/actor/account", "");
  row("/actor/account/name", "");
  row("/actor/account/homePage", "\"school\"");
  row("/actor/account/extra", "1");
  row("/actor/mbox", "\"mailto:a@b.example\"");
  row("/actor/objectType", "\"Person\"");
  row("/actor/name", "null");
  row("/actor/age", "44");
  row("/context/instructor/mbox", "\"i@school.example\"");
  row("/verb/id", "\"answered\"");
  row("/verb/id", "");
  row("/verb/display", "\"answered\"");
  row("/verb/display", "{}");
  row("/verb/display/en_US", "\"x\"");
  row("/verb/display/de", "null");
  row("/verb/display/de", "4");
  row("/object/id", "");
  row("/object/id", "\"question 1\"");
  row("/object/id", "\"https://a.example/b c\"");
  row("/object/id", "\"https://a.example/b#c#d\"");
  row("/object/objectType", "\"activity\"");
  row("/object/definition/name/en", "[]");
  row("/object/definition/type", "\"question\"");
  row("/object/definition/title", "\"x\"");
  row("/object/definition/interactionType", "\"multiple\"");
  row("/object/definition/interactionType", "\"numeric\"");
  row("/object/definition/choices/1/id", "\"0\"");
  row("/object/definition/correctResponsesPattern", "\"0\"");
  row("/result/score/scaled", "1.01");
  row("/result/score/scaled", "-1.01");
  row("/result/score/scaled", "\"0.5\"");
  row("/result/score/raw", "11");
  row("/result/score/raw", "-1");
  row("/result/score/min", "10");
  row("/result/score/percent", "50");
  row("/result/success", "\"true\"");
  row("/result/completion", "1");
  row("/result/response", "0");
  row("/result/duration", "\"1200\"");
  row("/result/duration", "\"PT\"");
  row("/result/duration", "\"PT5X\"");
  row("/result/duration", "\"P1Y2W\"");
  row("/result/extensions", "{\"dose\": 3}");
  row("/context/registration", "\"run-1\"");
  row("/context/language", "\"german!\"");
  row("/context/contextActivities/sibling", "[]");
  row("/context/contextActivities/parent", "[{}]");
  row("/context/extensions", "[]");
  row("/context/mood", "1");
  row("/timestamp", "\"2026-02-29T00:00:00Z\"");
  row("/timestamp", "\"2026-13-01T00:00:00Z\"");
  row("/timestamp", "\"28.2.2026\"");
  row("/timestamp", "\"2026-02-28T10:00:00-00:00\"");
  row("/timestamp", "1750000000");
  row("/version", "\"2.0.0\"");
  row("/attachments", "[{}]");
  row("/object", "{\"objectType\":\"StatementRef\",\"id\":\"1\"}");
  row("/object", "{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b.example\"}"); // then platform must not be there
  row("/verb/id", "\"http://adlnet.gov/expapi/verbs/voided\"");
}

void TestXapi::rulesFindWhatIsWrong() {
  QFETCH(QString, pointer);
  QFETCH(QString, value);
  Json statement = completeStatement();
  const Json::json_pointer place(pointer.toStdString());
  if (value.isEmpty())
    statement[place.parent_pointer()].erase(place.back());
  else
    statement[place] = Json::parse(value.toStdString());
  QVERIFY(!xapiFaults(statement.dump()).empty());
}

void TestXapi::rulesAcceptWhatIsRight() {
  QVERIFY2(xapiFaults(completeStatement().dump()).empty(), qPrintable(joined(xapiFaults(completeStatement().dump()))));
  QVERIFY(!xapiFaults("{").empty());
  QVERIFY(!xapiFaults("[]").empty());
  const std::string twice = completeStatement().dump();
  QVERIFY(!xapiFaults("{\"id\":\"12345678-1234-4234-8234-123456789abc\"," + twice.substr(1)).empty());
  Json group = completeStatement();
  group["actor"] = Json::parse(R"({"objectType":"Group","member":[{"mbox":"mailto:a@b.example"}]})");
  QVERIFY(xapiFaults(group.dump()).empty());
  group["actor"]["member"][0]["objectType"] = "Group";
  QVERIFY(!xapiFaults(group.dump()).empty());
}

void TestXapi::cmi5RulesFindWhatIsWrong_data() {
  QTest::addColumn<QString>("mistake");
  for (const char* mistake :
       {"no first",        "no last",     "first later",     "two terminated",    "passed and failed", "no session id", "two sessions",
        "no registration", "no duration", "score elsewhere", "success elsewhere", "no move on",        "half a point",  "below mastery",
        "time runs back",  "local time",  "same id",         "other object",      "progress 101",      "foreign verb"})
    QTest::newRow(mistake) << mistake;
}

void TestXapi::cmi5RulesFindWhatIsWrong() {
  QFETCH(QString, mistake);
  const std::string session = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
  std::vector<Json> run;
  for (const std::string& line : statements(sampleRun(true, false), sampleXapi()))
    run.push_back(Json::parse(line));
  const auto at = [&](const char* verb) -> Json& {
    return *std::find_if(run.begin(), run.end(), [&](const Json& one) { return verbOf(one) == verb; });
  };
  const auto withNewId = [](Json statement) {
    statement["id"] = "99999999-1234-4234-8234-123456789abc";
    return statement;
  };
  const std::map<QString, std::function<void()>> mistakes = {
      {"no first", [&] { run.erase(run.begin()); }},
      {"no last", [&] { run.pop_back(); }},
      {"first later", [&] { std::swap(run[0], run[1]); }},
      {"two terminated", [&] { run.push_back(withNewId(run.back())); }},
      {"passed and failed",
       [&] {
         Json failed = withNewId(at("passed"));
         failed["verb"]["id"] = kAdl + "failed";
         failed["result"]["success"] = false;
         failed["result"].erase("score");
         run.insert(run.end() - 1, failed);
       }},
      {"no session id", [&] { run[3]["context"]["extensions"].erase(session); }},
      {"two sessions", [&] { run[3]["context"]["extensions"][session] = "other"; }},
      {"no registration", [&] { run[3]["context"].erase("registration"); }},
      {"no duration", [&] { at("completed")["result"].erase("duration"); }},
      {"score elsewhere",
       [&] {
         at("completed")["result"]["score"] = {{"scaled", 1}};
       }},
      {"success elsewhere", [&] { at("completed")["result"]["success"] = true; }},
      {"no move on", [&] { at("passed")["context"]["contextActivities"]["category"].erase(1); }},
      {"half a point", [&] { at("passed")["result"]["score"]["raw"] = 70.5; }},
      {"below mastery", [&] { at("passed")["result"]["score"]["scaled"] = 0.69; }},
      {"time runs back", [&] { run[4]["timestamp"] = "2020-01-01T00:00:00.000Z"; }},
      {"local time", [&] { run.back()["timestamp"] = "2025-06-15T18:26:40.500+02:00"; }},
      {"same id", [&] { run[4]["id"] = run[5]["id"]; }},
      {"other object", [&] { at("completed")["object"]["id"] = "https://school.example/other"; }},
      {"progress 101", [&] { at("progressed")["result"]["extensions"]["https://w3id.org/xapi/cmi5/result/extensions/progress"] = 101; }},
      {"foreign verb", [&] { at("completed")["verb"]["id"] = kAdl + "attended"; }}};
  const auto dumped = [&] {
    std::vector<std::string> lines;
    for (const Json& statement : run)
      lines.push_back(statement.dump());
    return lines;
  };
  QVERIFY2(cmi5Faults(dumped()).empty(), qPrintable(joined(cmi5Faults(dumped()))));
  mistakes.at(mistake)();
  QVERIFY(!cmi5Faults(dumped()).empty());
}

QTEST_GUILESS_MAIN(TestXapi)
#include "tst_Xapi.moc"
