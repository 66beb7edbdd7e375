// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "tests/Phantoms.h"
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

/// A case with two lungs of 700 mL, a third of them below -950 HU; or with a CT on which nothing is drawn.
bool writeCase(const QString& file, bool drawn) {
  using namespace halsted;
  phantoms::Canvas canvas(Index3(60, 50, 50), Vec3(5, 5, 5), 40);
  std::vector<std::uint8_t> labels(canvas.geometry().voxelCount());
  std::vector<NewStructure> lungs(2);
  for (const std::size_t side : {0, 1}) {
    const double x = side == 0 ? 65 : -65;
    const Mask lung = canvas.paint(phantoms::ellipsoid(Vec3(x, 0, 0), Vec3(40, 60, 70)), -850);
    canvas.paint([&](const Vec3& p) { return p.z() > 20 && phantoms::ellipsoid(Vec3(x, 0, 0), Vec3(40, 60, 70))(p); }, -980);
    lungs[side].name = side == 0 ? "lung_left" : "lung_right";
    lungs[side].label = side == 0 ? 1 : 2;
    for (std::size_t i = 0; i < labels.size(); ++i)
      labels[i] = lung.voxels[i] ? lungs[side].label : labels[i];
  }
  LoadedSeries series;
  series.info.uid = "1.2.3";
  series.info.modality = Modality::Ct;
  series.info.geometry = canvas.geometry();
  series.volume = canvas.volume();
  auto document = CaseDocument::create(file.toStdString(), "Case A");
  if (!document || !(*document)->apply(addSeries(series)))
    return false;
  const Id id = (*document)->patientCase().series().front().id;
  return !drawn || (*document)->apply(setLabels("anatomy", id, LabelMap(canvas.geometry(), labels), lungs)).ok();
}

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
  void caseGivesThePatientItsLungs();
  void caseThatTellsNothingIsRefused();
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

void TestTwinCommand::caseGivesThePatientItsLungs() {
  const QString file = path("lungs.hcase");
  QVERIFY(writeCase(file, true));
  const Outcome outcome = run({"run", m_scenario, "--case", file});
  QVERIFY2(outcome.status == 0, outcome.err);
  QVERIFY2(outcome.out.startsWith("Taken from the scan:\n  lung capacity 6.2 -> 2.5 L"), outcome.out);
  QVERIFY(outcome.out.contains("dead alveoli 5.0 ->"));
  QVERIFY(outcome.out.contains("Not taken from the scan:\n  muscle and fat:"));
  const QJsonObject json = onlyJson(run({"run", m_scenario, "--case", file, "--json"}).out);
  QCOMPARE(json["scan"]["used"].toArray().size(), 5);
  QVERIFY(json["hash"] != onlyJson(run({"run", m_scenario, "--json"}).out)["hash"]);
}

void TestTwinCommand::caseThatTellsNothingIsRefused() {
  const QString file = path("bare.hcase");
  QVERIFY(writeCase(file, false));
  const Outcome bare = run({"run", m_scenario, "--case", file});
  QCOMPARE(bare.status, 1);
  QVERIFY2(bare.err.contains("segment it first") && bare.err.trimmed().count('\n') == 0, bare.err);
  QCOMPARE(run({"run", m_scenario, "--case", m_scenario}).status, 1);
  QCOMPARE(run({"run", m_scenario, "--case", path("missing.hcase")}).status, 1);
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
