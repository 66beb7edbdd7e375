// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/Scenario.h"

#include "lessons/twin/scenario/Validation.h"
#include "lessons/twin/scenario/ValidationReport.h"
#include "tests/twin/TwinFixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <cmath>
#include <limits>
#include <set>

using namespace halsted;
using namespace halsted::twin;

namespace {

Result<Scenario> one(const std::string& text) {
  auto read = parseScenarios(text, "it", *testDrugs());
  if (!read)
    return fail(read.error());
  return read->front();
}

Check checkOf(const std::string& stat, double low, double high) {
  Check check;
  check.windowS = {0, 10};
  check.variable = "HR";
  check.stat = stat;
  check.band = {low, high};
  return check;
}

constexpr char kExample[] = R"({ "id": "V4", "patient": "M1", "seed": 1, "durationS": 66,
  "script": [ {"t": 60, "act": "stopBleed", "site": "leg"}, {"t": 0, "act": "hemorrhage", "site": "leg", "rateMlMin": 600} ],
  "checks": [ {"t": [59, 60], "var": "bloodLoss", "stat": "mean", "band": [580, 600], "src": "it was given"},
              {"t": [0, 60], "var": "bloodLoss", "stat": "max", "delta": true, "band": [590, 602], "src": "it was given"},
              {"t": [0, 60], "var": "bloodLoss", "stat": "timeTo", "cond": ">=300", "band": [29, 31], "src": "it was given"},
              {"t": [50, 60], "var": "BV", "stat": "last", "rel": true, "band": [0.8, 0.95], "src": "Guyton"} ] })";

} // namespace

/// Scenario files and their checks.
class TestScenario : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void exampleOfContractIsRead();
  void wrongFileIsRefusedInOneSentence_data();
  void wrongFileIsRefusedInOneSentence();
  void hugeOrDeepFileIsRefused();
  void gradesFollowTheContract();
  void conditionsAreExact();
  void statsAreThoseOfTheWindow();
  void actAtItsTimeIsNotInTheBase();
  void sameScenarioGivesSameState();
  void parallelRunKeepsOrder();
  void scenarioThatCannotRunIsPoor();
  void cancelledRunSaysSo();
  void reportHasPageAndPlots();
  void shippedScenariosAreSound();
  void schemaKnowsEveryName();
};

void TestScenario::exampleOfContractIsRead() {
  const auto scenario = one(kExample);
  QVERIFY2(scenario.ok(), scenario ? "" : scenario.error().message.c_str());
  QCOMPARE(scenario->id, std::string("V4"));
  QCOMPARE(scenario->script.size(), std::size_t{2});
  QCOMPARE(scenario->script.front().t, 0.0); // by time
  QCOMPARE(scenario->checks.size(), std::size_t{4});
  const auto person = one(R"({"id":"a","patient":{"sex":"M","ageYears":67,"heightCm":172,"weightKg":84,
    "conditions":["hypertension","copd","heartFailure","ckd","diabetes","asthma"],"medications":["metoprolol","warfarin"]}})");
  QVERIFY2(person.ok(), person ? "" : person.error().message.c_str());
  QCOMPARE(person->patient.conditions.size(), std::size_t{6});
  QVERIFY(one(R"({"id":"a","patient":{"sex":"F","ageYears":30,"heightCm":165,"weightKg":72,"conditions":["pregnant"]}})").ok());
}

void TestScenario::wrongFileIsRefusedInOneSentence_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("says");
  const auto check = [](const char* fields) { return QString(R"({"id":"a","patient":"M1","checks":[{%1}]})").arg(fields); };
  QTest::newRow("no JSON") << "nonsense"
                           << "not JSON";
  QTest::newRow("no id") << R"({"patient":"M1"})"
                         << "'id'";
  QTest::newRow("no patient") << R"({"id":"a"})"
                              << "'patient'";
  QTest::newRow("unknown field") << R"({"id":"a","patient":"M1","scripts":[]})"
                                 << "script";
  QTest::newRow("unknown person") << R"({"id":"a","patient":"M7"})"
                                  << "M1";
  QTest::newRow("unknown condition") << R"({"id":"a","patient":{"sex":"M","ageYears":6,"heightCm":172,"weightKg":84,"conditions":["cop"]}})"
                                     << "copd";
  QTest::newRow("impossible person") << R"({"id":"a","patient":{"sex":"M","ageYears":40,"heightCm":172,"weightKg":400}})"
                                     << "400";
  QTest::newRow("twice the id") << R"([{"id":"a","patient":"M1"},{"id":"a","patient":"M1"}])"
                                << "twice";
  QTest::newRow("unknown act") << R"({"id":"a","patient":"M1","script":[{"t":0,"act":"bolu"}]})"
                               << "bolus";
  QTest::newRow("act without time") << R"({"id":"a","patient":"M1","script":[{"act":"sourceControl"}]})"
                                    << "'t'";
  QTest::newRow("unknown drug") << R"({"id":"a","patient":"M1","script":[{"t":0,"act":"bolus","drug":"ketamin","amount":1,"unit":"mg"}]})"
                                << "ketamine";
  QTest::newRow("unknown variable") << check(R"("t":[0,1],"var":"SpO","band":[0,1])") << "SpO2";
  QTest::newRow("unknown stat") << check(R"("t":[0,1],"var":"HR","stat":"median","band":[0,1])") << "mean";
  QTest::newRow("no condition") << check(R"("t":[0,1],"var":"HR","stat":"timeTo","band":[0,1])") << "'cond'";
  QTest::newRow("wrong condition") << check(R"("t":[0,1],"var":"HR","stat":"timeTo","cond":"=5","band":[0,1])") << "=5";
  QTest::newRow("band upside down") << check(R"("t":[0,1],"var":"HR","band":[2,1])") << "ends before";
  QTest::newRow("both rel and delta") << check(R"("t":[0,1],"var":"HR","rel":true,"delta":true,"band":[0,1])") << "both";
}

void TestScenario::wrongFileIsRefusedInOneSentence() {
  QFETCH(QString, text);
  QFETCH(QString, says);
  const auto read = parseScenarios(text.toStdString(), "file.json", *testDrugs());
  QVERIFY(!read.ok());
  const QString message = QString::fromStdString(read.error().message);
  QVERIFY2(message.contains(says) && message.contains("file.json") && !message.contains('\n'), qPrintable(message));
}

void TestScenario::hugeOrDeepFileIsRefused() {
  QVERIFY(!parseScenarios(std::string(100'000, '['), "it", *testDrugs()).ok());
  QVERIFY(!parseScenarios(std::string((16 << 20) + 1, ' '), "it", *testDrugs()).ok());
  std::string many = R"({"id":"a","patient":"M1","script":[)";
  for (int i = 0; i < 100'001; ++i)
    many += R"({"t":0},)";
  many.back() = ']';
  const auto read = parseScenarios(many + "}", "it", *testDrugs());
  QVERIFY(!read.ok() && read.error().code == ErrorCode::Refused);
}

void TestScenario::gradesFollowTheContract() {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  QCOMPARE(grade(checkOf("mean", 100, 120), 100, 72), Grade::Good);
  QCOMPARE(grade(checkOf("mean", 100, 120), 120, 72), Grade::Good);
  QCOMPARE(grade(checkOf("mean", 100, 120), 90, 72), Grade::Fair);
  QCOMPARE(grade(checkOf("mean", 100, 120), 69, 72), Grade::Poor);  // more than 30 % and the wrong way
  QCOMPARE(grade(checkOf("mean", 80, 90), 71, 72), Grade::Poor);    // near, but the wrong way
  QCOMPARE(grade(checkOf("mean", 100, 120), 156, 72), Grade::Fair); // overshoot
  QCOMPARE(grade(checkOf("mean", 100, 120), 157, 72), Grade::Poor);
  QCOMPARE(grade(checkOf("mean", 40, 50), 60, 72), Grade::Fair);
  QCOMPARE(grade(checkOf("mean", 40, 50), none, 72), Grade::Poor);
  Check relative = checkOf("mean", 1.2, 1.5);
  relative.relative = true;
  QCOMPARE(grade(relative, 1.1, 72), Grade::Fair);
  QCOMPARE(grade(relative, 0.99, 72), Grade::Poor);
  Check delta = checkOf("mean", -5, -2);
  delta.delta = true;
  QCOMPARE(grade(delta, -1.5, 72), Grade::Fair);
  QCOMPARE(grade(delta, 0.1, 72), Grade::Poor);
  QCOMPARE(grade(checkOf("timeTo", 30, 75), 25, 0.97), Grade::Fair);
  QCOMPARE(grade(checkOf("timeTo", 30, 75), 20, 0.97), Grade::Poor);
}

void TestScenario::conditionsAreExact() {
  QVERIFY(parseCondition("<0.90")->holds(0.8999) && !parseCondition("<0.90")->holds(0.9));
  QVERIFY(parseCondition("<=0.90")->holds(0.9) && !parseCondition("<=0.90")->holds(0.9001));
  QVERIFY(parseCondition("> 120")->holds(121) && !parseCondition(">120")->holds(120));
  QVERIFY(parseCondition(" >= -3 ")->holds(-3) && !parseCondition(">=-3")->holds(-3.1));
  for (const char* wrong : {"", "<", "0.9", "<a", "<1 2", "=3", "<nan"})
    QVERIFY2(!parseCondition(wrong).ok(), wrong);
}

void TestScenario::statsAreThoseOfTheWindow() {
  const auto graded = validateScenario(*one(kExample), testDrugs(), {});
  QVERIFY2(graded.ok(), graded ? "" : graded.error().message.c_str());
  for (const Graded& check : *graded)
    QVERIFY2(check.grade == Grade::Good, qPrintable(QString("%1 %2").arg(check.check.stat.c_str()).arg(check.got)));
  QVERIFY(std::abs((*graded)[0].got - 595) < 4);
  const auto never = validateScenario(
      *one(R"({"id":"a","patient":"M1","checks":[{"t":[0,2],"var":"HR","stat":"timeTo","cond":">250","band":[0,2]}]})"), testDrugs(), {});
  QVERIFY(never.ok() && never->front().grade == Grade::Poor && !std::isfinite(never->front().got));
}

void TestScenario::actAtItsTimeIsNotInTheBase() {
  const auto graded = validateScenario(*one(R"({"id":"a","patient":"M1","script":[{"t":0,"act":"setParameter","name":"lactate","value":9}],
    "checks":[{"t":[0,0],"var":"lactate","rel":true,"band":[0.99,1.01]},{"t":[0,1],"var":"lactate","stat":"max","band":[8,9.1]}]})"),
                                       testDrugs(), {});
  QVERIFY(graded.ok());
  QCOMPARE((*graded)[0].grade, Grade::Good);
  QCOMPARE((*graded)[1].grade, Grade::Good);
}

void TestScenario::sameScenarioGivesSameState() {
  const Scenario scenario = *one(kExample);
  const auto a = runScenario(scenario, testDrugs(), {}, nullptr, {});
  int seconds = 0;
  const auto b = runScenario(scenario, testDrugs(), [&](double, const Twin&) { ++seconds; }, nullptr, {});
  QVERIFY(a.ok() && b.ok());
  QCOMPARE(a->hash(), b->hash());
  QCOMPARE(seconds, 60 + 66 + 1);
}

void TestScenario::parallelRunKeepsOrder() {
  std::vector<Scenario> scenarios;
  for (int i = 0; i < 6; ++i) {
    scenarios.push_back(*one(kExample));
    scenarios.back().id = std::to_string(i);
    scenarios.back().checks.resize(static_cast<std::size_t>(1 + i % 3));
  }
  const auto all = validate(scenarios, testDrugs(), {});
  QVERIFY(all.ok());
  QCOMPARE(all->checks.size(), std::size_t{12});
  for (std::size_t i = 1; i < all->checks.size(); ++i)
    QVERIFY(all->checks[i - 1].scenario <= all->checks[i].scenario);
  QCOMPARE(all->good, 12);
}

void TestScenario::scenarioThatCannotRunIsPoor() {
  // Its words are right, but a tourniquet holds no liver.
  const Scenario wrong = *one(R"({"id":"a","patient":"M1","script":[{"t":0,"act":"tourniquet","site":"liver"}],
    "checks":[{"t":[0,1],"var":"HR","band":[0,200]}]})");
  const auto all = validate({wrong}, testDrugs(), {});
  QVERIFY(all.ok());
  QCOMPARE(all->poor, 1);
  QCOMPARE(all->refused.size(), std::size_t{1});
  QVERIFY(all->refused.front().find("Scenario a at 0 s") != std::string::npos);
}

void TestScenario::cancelledRunSaysSo() {
  std::stop_source stop;
  stop.request_stop();
  const auto run = runScenario(*one(kExample), testDrugs(), {}, nullptr, JobContext({}, stop.get_token()));
  QVERIFY(!run.ok() && run.error().code == ErrorCode::Cancelled);
}

void TestScenario::reportHasPageAndPlots() {
  Scenario scenario = *one(kExample);
  scenario.id = "../odd id";
  const std::vector<Scenario> scenarios = {scenario};
  const auto validation = validate(scenarios, testDrugs(), {});
  QVERIFY(validation.ok());
  const auto pages = validationReport(scenarios, *validation, testDrugs(), {});
  QVERIFY(pages.ok());
  QCOMPARE(pages->size(), std::size_t{2});
  QVERIFY((*pages)[0].second.find("4 Good (100.0 %)") != std::string::npos);
  QCOMPARE((*pages)[1].first, std::string("validation-twin/___odd_id.svg"));
  QVERIFY((*pages)[1].second.starts_with("<svg") && (*pages)[1].second.find("polyline") != std::string::npos);
  QVERIFY((*pages)[1].second.find("nan") == std::string::npos);
}

void TestScenario::shippedScenariosAreSound() {
  std::set<std::string> ids;
  for (const char* folder : {"assets/validation", "assets/scenarios"})
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(HALSTED_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".json" || entry.path().filename() == "scenario.schema.json")
        continue;
      const auto read = readScenarios(entry.path(), *testDrugs());
      QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
      for (const Scenario& scenario : *read) {
        QVERIFY2(ids.insert(scenario.id).second, ("two scenarios of id " + scenario.id).c_str());
        for (const Check& check : scenario.checks)
          QVERIFY2(!check.source.empty(), ("a check without a source in " + scenario.id).c_str());
      }
    }
  QVERIFY(!ids.empty());
}

void TestScenario::schemaKnowsEveryName() {
  QFile file(QString(HALSTED_SOURCE_DIR) + "/assets/scenarios/scenario.schema.json");
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QJsonValue parts = QJsonDocument::fromJson(file.readAll())["$defs"];
  const auto names = [](const QJsonValue& list) {
    std::set<std::string> out;
    for (const QJsonValue& one : list.toArray())
      out.insert(one.toString().toStdString());
    return out;
  };
  const std::vector<std::string> acts = actNames();
  QVERIFY(names(parts["act"]["properties"]["act"]["enum"]) == std::set<std::string>(acts.begin(), acts.end()));
  std::set<std::string> known;
  for (const Variable& one : variables())
    known.emplace(one.name);
  QVERIFY(names(parts["check"]["properties"]["var"]["enum"]) == known);
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_Scenario.moc"
