// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/Xapi.h"

#include "lessons/course/lesson/Lesson.h"
#include "tests/course/RecordFixture.h"
#include "tests/course/XapiRules.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <functional>
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
};

namespace {

const std::string kRun = "6f1c1f5e-6f0f-4b1e-9d5c-2c2a2b7a9b11", kLearner = "0d9b7c9e-1111-4c4c-8a8a-aabbccddeeff";

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

QTEST_GUILESS_MAIN(TestXapi)
#include "tst_Xapi.moc"
