// SPDX-License-Identifier: Apache-2.0
#include "tests/app/Program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace halsted::test;

namespace {

constexpr char kBleeding[] = R"({"id":"bleeding","patient":"M1","durationS":120,
  "script":[{"t":0,"act":"hemorrhage","site":"leg","rateMlMin":600},{"t":60,"act":"stopBleed","site":"leg"}],
  "checks":[{"t":[100,110],"var":"bloodLoss","band":[590,602],"src":"given"},
            {"t":[0,60],"var":"bloodLoss","stat":"timeTo","cond":">300","band":[29,31],"src":"given"}]})";

} // namespace

/// `halsted twin` as scripts use it.
class TestTwinCommand : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void validatePrintsTheContractsDocument();
  void poorCheckIsStatusOne();
  void refusedFileIsOneSentenceAndOthersAreGraded();
  void runWritesOneRowEachSecond();
  void runWritesWaves();
  void runTellsActsEventsAndState();
  void failedRunLeavesOldFile();
  void chooseOneOfSeveralById();
  void compareTellsWhatAnActDid();
  void drugsListsDosesAndSources();
  void namesAreThoseOfScenarioFiles();
  void reportIsWritten();
  void wrongUsageIsStatusTwo_data();
  void wrongUsageIsStatusTwo();

private:
  Outcome run(const QStringList& arguments) const { return m_program.run(QStringList("twin") + arguments); }
  QString path(const QString& name) const { return m_folder.filePath(name); }

  QTemporaryDir m_folder;
  Program m_program;
  QString m_scenario;
};

void TestTwinCommand::initTestCase() {
  QVERIFY(m_folder.isValid());
  m_scenario = path("bleeding.json");
  QVERIFY(write(m_scenario, kBleeding));
}

void TestTwinCommand::validatePrintsTheContractsDocument() {
  const Outcome outcome = run({"validate", m_scenario, "--json"});
  QVERIFY2(outcome.status == 0, outcome.err);
  QCOMPARE(outcome.err, QByteArray());
  const QJsonObject json = onlyJson(outcome.out);
  QCOMPARE(json.keys(), QStringList({"checks", "fair", "good", "poor"}));
  QCOMPARE(json["good"].toInt(), 2);
  const QJsonObject check = json["checks"].toArray().first().toObject();
  QCOMPARE(check.keys(), QStringList({"expected", "got", "grade", "scenario", "src", "stat", "t", "var"}));
  QCOMPARE(check["t"].toArray(), QJsonArray({100, 110}));
  QCOMPARE(check["expected"].toArray(), QJsonArray({590, 602}));
  QCOMPARE(check["grade"].toString(), QString("Good"));
  QVERIFY(run({"validate", m_scenario}).out.contains("2 good, 0 fair, 0 poor"));
}

void TestTwinCommand::poorCheckIsStatusOne() {
  const QString file = path("poor.json");
  QVERIFY(write(file,
                R"({"id":"poor","patient":"M1","checks":[{"t":[0,1],"var":"HR","stat":"timeTo","cond":">250","band":[0,1],"src":"-"}]})"));
  const Outcome outcome = run({"validate", file, "--json"});
  QCOMPARE(outcome.status, 1);
  const QJsonObject check = onlyJson(outcome.out)["checks"].toArray().first().toObject();
  QVERIFY(check["got"].isNull());
  QCOMPARE(check["grade"].toString(), QString("Poor"));
}

void TestTwinCommand::refusedFileIsOneSentenceAndOthersAreGraded() {
  const QString file = path("wrong.json");
  QVERIFY(write(file, R"({"id":"wrong","patient":"M1","script":[{"t":0,"act":"bolus","drug":"propofl","amount":1,"unit":"mg"}]})"));
  const Outcome outcome = run({"validate", file, m_scenario, "--json"});
  QCOMPARE(outcome.status, 1);
  QVERIFY2(outcome.err.contains("propofol") && outcome.err.trimmed().count('\n') == 0, outcome.err);
  QCOMPARE(onlyJson(outcome.out)["good"].toInt(), 2);
  QCOMPARE(run({"validate", path("missing.json")}).status, 1);
}

void TestTwinCommand::runWritesOneRowEachSecond() {
  const QString csv = path("out.csv");
  QCOMPARE(run({"run", m_scenario, "--csv", csv}).status, 0);
  const QList<QByteArray> lines = contents(csv).trimmed().split('\n');
  QCOMPARE(lines.size(), 1 + 60 + 120 + 1);
  QVERIFY(lines.front().startsWith("t (s),HR (1/min),RR (1/min),SBP (mmHg)"));
  QVERIFY(lines[1].startsWith("-60,"));
  QVERIFY(lines.back().startsWith("120,"));
  QCOMPARE(lines[1].count(','), 55);
  QCOMPARE(run({"run", m_scenario, "--csv", csv, "--every", "10"}).status, 0);
  QCOMPARE(contents(csv).trimmed().split('\n').size(), 1 + 6 + 12 + 1);
}

void TestTwinCommand::runWritesWaves() {
  const QString file = path("waves.csv");
  QCOMPARE(run({"run", m_scenario, "--waves", file}).status, 0);
  const QList<QByteArray> lines = contents(file).trimmed().split('\n');
  QCOMPARE(lines.size(), 1 + 180 * 250);
  QVERIFY(lines[0].startsWith("t (s),I (mV)"));
  QVERIFY(lines[1].startsWith("-59.99"));
  QCOMPARE(lines[1].count(','), lines[0].count(','));
}

void TestTwinCommand::runTellsActsEventsAndState() {
  const QJsonObject first = onlyJson(run({"run", m_scenario, "--json"}).out), second = onlyJson(run({"run", m_scenario, "--json"}).out);
  QCOMPARE(first["scenario"].toString(), QString("bleeding"));
  QCOMPARE(first["acts"].toArray().size(), 2);
  QCOMPARE(first["checks"].toArray().size(), 2);
  QVERIFY(first["events"].isArray());
  QVERIFY(std::abs(first["final"]["bloodLoss"].toDouble() - 600) < 3);
  QCOMPARE(first["hash"].toString().size(), 16);
  QCOMPARE(first["hash"], second["hash"]);
  QVERIFY(first["timesRealTime"].toDouble() > 1);
}

void TestTwinCommand::failedRunLeavesOldFile() {
  const QString csv = path("old.csv"), wrong = path("tourniquet.json");
  QVERIFY(write(csv, "old"));
  QVERIFY(write(wrong, R"({"id":"t","patient":"M1","script":[{"t":5,"act":"tourniquet","site":"liver"}]})"));
  const Outcome outcome = run({"run", wrong, "--csv", csv});
  QCOMPARE(outcome.status, 1);
  QVERIFY2(outcome.err.contains("leg or an arm"), outcome.err);
  QCOMPARE(contents(csv), QByteArray("old"));
}

void TestTwinCommand::chooseOneOfSeveralById() {
  const QString file = path("several.json");
  QVERIFY(write(file, QByteArray("[") + kBleeding + R"(,{"id":"rest","patient":"F1","durationS":1}])"));
  const Outcome none = run({"run", file});
  QCOMPARE(none.status, 1);
  QVERIFY(none.err.contains("bleeding, rest"));
  QCOMPARE(onlyJson(run({"run", file, "--id", "rest", "--json"}).out)["scenario"].toString(), QString("rest"));
}

void TestTwinCommand::compareTellsWhatAnActDid() {
  const Outcome outcome = run({"compare", m_scenario, "--without", "0", "--vars", "bloodLoss,BV", "--every", "60", "--json"});
  QVERIFY2(outcome.status == 0, outcome.err);
  const QJsonObject json = onlyJson(outcome.out);
  QCOMPARE(json["t"].toArray(), QJsonArray({-60, 0, 60, 120}));
  const QJsonArray difference = json["variables"]["bloodLoss"]["difference"].toArray();
  QCOMPARE(difference[1].toDouble(), 0.0);
  QVERIFY(std::abs(difference[3].toDouble() + 600) < 3);
  QCOMPARE(run({"compare", m_scenario}).status, 1);
  QCOMPARE(run({"compare", m_scenario, "--without", "7"}).status, 1);
}

void TestTwinCommand::drugsListsDosesAndSources() {
  const QJsonArray drugs = onlyJson(run({"drugs", "--json"}).out)["drugs"].toArray();
  QVERIFY(drugs.size() >= 40);
  for (const QJsonValue& drug : drugs)
    QVERIFY2(!drug["sources"].toArray().isEmpty(), qPrintable(drug["id"].toString()));
  QVERIFY(run({"drugs", "adrenaline"}).out.startsWith("epinephrine"));
  QCOMPARE(run({"drugs", "snakeoil"}).status, 1);
}

void TestTwinCommand::namesAreThoseOfScenarioFiles() {
  const QJsonObject names = onlyJson(run({"names", "--json"}).out);
  QVERIFY(names["variables"].toArray().size() >= 55);
  QCOMPARE(names["acts"].toArray().size(), 39);
  QVERIFY(names["parameters"].toArray().size() > 50);
  QVERIFY(run({"names"}).out.contains("hemorrhage"));
}

void TestTwinCommand::reportIsWritten() {
  const QString folder = path("report");
  QCOMPARE(run({"validate", m_scenario, "--report", folder}).status, 0);
  QVERIFY(contents(folder + "/validation-twin.md").contains("### bleeding"));
  QVERIFY(contents(folder + "/validation-twin/bleeding.svg").contains("</svg>"));
}

void TestTwinCommand::wrongUsageIsStatusTwo_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::newRow("nothing to do") << QStringList();
  QTest::newRow("unknown") << QStringList("cure");
  QTest::newRow("no scenario") << QStringList("run");
  QTest::newRow("no interval") << QStringList({"run", "a.json", "--every", "0"});
}

void TestTwinCommand::wrongUsageIsStatusTwo() {
  QFETCH(QStringList, arguments);
  QCOMPARE(run(arguments).status, 2);
}

QTEST_GUILESS_MAIN(TestTwinCommand)
#include "tst_TwinCommand.moc"
