// SPDX-License-Identifier: Apache-2.0
#include "tests/course/XapiRules.h"

#include "lessons/course/records/Xapi.h"
#include "tests/course/RecordFixture.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace halsted;
using namespace halsted::course;
using namespace halsted::test;
using Json = nlohmann::json;

/// The judges of the statements, judged themselves.
class TestXapiRules : public QObject {
  Q_OBJECT
private slots:
  void rulesFindWhatIsWrong_data();
  void rulesFindWhatIsWrong();
  void rulesAcceptWhatIsRight();
  void cmi5RulesFindWhatIsWrong_data();
  void cmi5RulesFindWhatIsWrong();
};

namespace {

const std::string kAdl = "http://adlnet.gov/expapi/verbs/";

/// The last part of the verb: "performed".
std::string verbOf(const Json& statement) {
  const std::string id = statement["verb"]["id"];
  return id.substr(id.rfind('/') + 1);
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

std::vector<std::string> sampleStatements() {
  XapiRun run;
  run.run = "6f1c1f5e-6f0f-4b1e-9d5c-2c2a2b7a9b11";
  run.learner.account = "0d9b7c9e-1111-4c4c-8a8a-aabbccddeeff";
  run.startMs = kStart;
  return take(xapiStatements(sampleRun(true, false), nullptr, run));
}

} // namespace

void TestXapiRules::rulesFindWhatIsWrong_data() {
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

void TestXapiRules::rulesFindWhatIsWrong() {
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

void TestXapiRules::rulesAcceptWhatIsRight() {
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

void TestXapiRules::cmi5RulesFindWhatIsWrong_data() {
  QTest::addColumn<QString>("mistake");
  for (const char* mistake :
       {"no first",        "no last",     "first later",     "two terminated",    "passed and failed", "no session id", "two sessions",
        "no registration", "no duration", "score elsewhere", "success elsewhere", "no move on",        "half a point",  "below mastery",
        "time runs back",  "local time",  "same id",         "other object",      "progress 101",      "foreign verb"})
    QTest::newRow(mistake) << mistake;
}

void TestXapiRules::cmi5RulesFindWhatIsWrong() {
  QFETCH(QString, mistake);
  const std::string session = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
  std::vector<Json> run;
  for (const std::string& line : sampleStatements())
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

QTEST_GUILESS_MAIN(TestXapiRules)
#include "tst_XapiRules.moc"
