// SPDX-License-Identifier: Apache-2.0
#include "tests/app/Program.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace halsted::test;

namespace {

const QString kLesson = HALSTED_SOURCE_DIR "/tests/course/data/bee-sting";

QJsonObject itemOf(const QJsonObject& json, const QString& id) {
  for (const QJsonValue& item : json["items"].toArray())
    if (item.toObject()["id"] == id)
      return item.toObject();
  return {};
}

} // namespace

/// `halsted lesson` as scripts use it.
class TestLessonCommand : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void expertReachesHisPoints();
  void sameRunSameHashesAtAnySpeed();
  void idleTraineeFails();
  void writtenLogTellsTheScore();
  void refusedActIsTold();
  void checkNamesMistakes();
  void checkPlaysAGoodLesson();
  void packedLessonPlaysLikeItsFolder();
  void listIsOneDocument();
  void unknownLessonIsRefusedWithNearOnes();
  void wrongUsageIsStatusTwo_data();
  void wrongUsageIsStatusTwo();

private:
  Outcome run(const QStringList& arguments) const { return m_program.run(QStringList("lesson") + arguments); }
  QString path(const QString& name) const { return m_folder.filePath(name); }
  QTemporaryDir m_folder;
  Program m_program;
};

void TestLessonCommand::expertReachesHisPoints() {
  const Outcome outcome = run({"run", kLesson, "--script", kLesson + "/scripts/expert.jsonl", "--json"});
  QVERIFY2(outcome.status == 0, outcome.err);
  QCOMPARE(outcome.err, QByteArray());
  const QJsonObject json = onlyJson(outcome.out);
  QCOMPARE(json["id"].toString(), QString("bee-sting"));
  QCOMPARE(json["outcome"].toString(), QString("success"));
  QVERIFY(json["percent"].toDouble() >= 95);
  QVERIFY(json["passed"].toBool());
  QCOMPARE(itemOf(json, "adrenaline")["status"].toString(), QString("met"));
  QCOMPARE(itemOf(json, "adrenaline")["metS"].toDouble(), 20.0);
  QCOMPARE(itemOf(json, "propofol")["status"].toString(), QString("clean"));
  QVERIFY(json["scoreFromLog"].toObject()["equal"].toBool());
  QCOMPARE(json["scoreFromLog"].toObject()["percent"].toDouble(), json["percent"].toDouble());
  QVERIFY(json["timing"].toObject()["cpuS"].toDouble() > 0);
  QVERIFY(json["refused"].toArray().isEmpty());
}

void TestLessonCommand::sameRunSameHashesAtAnySpeed() {
  const QStringList expert{"run", kLesson, "--script", kLesson + "/scripts/expert.jsonl", "--json"};
  const QStringList byName{"run", kLesson, "--script", "expert.jsonl", "--json"}; // one of the lesson's own
  QJsonObject first = onlyJson(run(expert).out), second = onlyJson(run(byName).out),
              paced = onlyJson(run(expert + QStringList{"--speed", "600"}).out);
  for (QJsonObject* json : {&first, &second, &paced}) {
    QCOMPARE((*json)["logHash"].toString().size(), 64);
    json->remove("timing");
  }
  QCOMPARE(first, second);
  QCOMPARE(first, paced);
  const QJsonObject other = onlyJson(run(expert + QStringList{"--seed", "2"}).out);
  QVERIFY(other["twinHash"] != first["twinHash"]);
}

void TestLessonCommand::idleTraineeFails() {
  const Outcome outcome = run({"run", kLesson, "--json"});
  QVERIFY2(outcome.status == 0, outcome.err);
  const QJsonObject json = onlyJson(outcome.out);
  QCOMPARE(json["outcome"].toString(), QString("failure"));
  QVERIFY(!json["passed"].toBool());
  QCOMPARE(itemOf(json, "adrenaline")["gained"].toDouble(), 0.0);
}

void TestLessonCommand::writtenLogTellsTheScore() {
  const QString log = path("run.jsonl");
  const Outcome outcome = run({"run", kLesson, "--script", kLesson + "/scripts/wrong-route.jsonl", "--log", log, "--json"});
  QVERIFY2(outcome.status == 0, outcome.err);
  QVERIFY(onlyJson(outcome.out)["scoreFromLog"].toObject()["equal"].toBool());
  QVERIFY(contents(log).contains("bee-sting"));
  const Outcome nowhere = run({"run", kLesson, "--log", path("no/such/folder.jsonl"), "--json"});
  QCOMPARE(nowhere.status, 1);
  QCOMPARE(nowhere.err.count('\n'), 1);
}

void TestLessonCommand::refusedActIsTold() {
  QVERIFY(write(path("odd.jsonl"), R"({"t": 5, "act": "answer", "question": "nothing", "choices": [0]})"));
  const QJsonObject json = onlyJson(run({"run", kLesson, "--script", path("odd.jsonl"), "--json"}).out);
  QCOMPARE(json["refused"].toArray().size(), 1);
  QCOMPARE(json["refused"].toArray()[0].toObject()["t"].toDouble(), 5.0);
  QVERIFY(write(path("broken.jsonl"), "{\"t\": 5, \"act\": \n"));
  const Outcome broken = run({"run", kLesson, "--script", path("broken.jsonl")});
  QCOMPARE(broken.status, 1);
  QVERIFY2(broken.err.contains("broken.jsonl:1"), broken.err);
}

void TestLessonCommand::checkNamesMistakes() {
  QByteArray text = contents(kLesson + "/lesson.yaml");
  text.replace("MAP >= 55", "MBP >= 55").replace("pass: 70", "pass: 170");
  QVERIFY(write(path("lesson.yaml"), text));
  const Outcome outcome = run({"check", path("lesson.yaml"), "--json"});
  QCOMPARE(outcome.status, 1);
  const QJsonObject json = onlyJson(outcome.out);
  QVERIFY(!json["good"].toBool());
  QStringList keys;
  for (const QJsonValue& remark : json["remarks"].toArray())
    keys.push_back(QString("%1:%2 %3").arg(remark["file"].toString()).arg(remark["line"].toInt()).arg(remark["key"].toString()));
  const int line = static_cast<int>(text.left(text.indexOf("MBP")).count('\n')) + 1;
  QVERIFY2(keys.contains(QString("lesson.yaml:%1 goals.pressure.fraction").arg(line)), qPrintable(keys.join('\n')));
  QVERIFY2(keys.contains("lesson.yaml:16 pass"), qPrintable(keys.join('\n')));
  QCOMPARE(outcome.err.count('\n'), 1);
}

void TestLessonCommand::checkPlaysAGoodLesson() {
  const Outcome outcome = run({"check", kLesson, "--trainees", "4", "--json"});
  QVERIFY2(outcome.status == 0, outcome.err + outcome.out);
  const QJsonObject json = onlyJson(outcome.out);
  QVERIFY(json["good"].toBool());
  QCOMPARE(json["expert"].toObject()["outcome"].toString(), QString("success"));
  QCOMPARE(json["idle"].toObject()["outcome"].toString(), QString("failure"));
  QCOMPARE(json["errors"].toArray().size(), 2);
  QCOMPARE(json["trainees"].toObject()["number"].toInt(), 4);
  const Outcome still = run({"check", kLesson, "--static", "--json"});
  QVERIFY2(still.status == 0, still.err);
  QVERIFY(onlyJson(still.out)["expert"].isNull());
}

void TestLessonCommand::packedLessonPlaysLikeItsFolder() {
  const Outcome packed = run({"pack", kLesson, "-o", path("bee.zip")});
  QVERIFY2(packed.status == 0, packed.err);
  const QJsonObject zip = onlyJson(run({"run", path("bee.zip"), "--json"}).out), folder = onlyJson(run({"run", kLesson, "--json"}).out);
  QVERIFY(!zip["logHash"].toString().isEmpty());
  QCOMPARE(zip["logHash"], folder["logHash"]);
}

void TestLessonCommand::listIsOneDocument() {
  const Outcome outcome = run({"list", "--json"});
  QVERIFY2(outcome.status == 0, outcome.err);
  QVERIFY(onlyJson(outcome.out)["lessons"].isArray());
}

void TestLessonCommand::unknownLessonIsRefusedWithNearOnes() {
  const Outcome outcome = run({"run", "septic-shok", "--json"});
  QCOMPARE(outcome.status, 1);
  QVERIFY(outcome.out.isEmpty());
  QVERIFY2(outcome.err.contains("septic-shock"), outcome.err);
}

void TestLessonCommand::wrongUsageIsStatusTwo_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::newRow("nothing") << QStringList();
  QTest::newRow("no lesson") << QStringList{"run"};
  QTest::newRow("unknown") << QStringList{"play", kLesson};
  QTest::newRow("seed") << QStringList{"run", kLesson, "--seed", "x"};
  QTest::newRow("trainees") << QStringList{"check", kLesson, "--trainees", "-3"};
}

void TestLessonCommand::wrongUsageIsStatusTwo() {
  QFETCH(QStringList, arguments);
  const Outcome outcome = run(arguments);
  QCOMPARE(outcome.status, 2);
}

QTEST_GUILESS_MAIN(TestLessonCommand)
#include "tst_LessonCommand.moc"
