// SPDX-License-Identifier: Apache-2.0
#include "tests/app/Program.h"
#include "tests/course/XapiRules.h"

#include <archive.h>
#include <archive_entry.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

using namespace halsted::test;

namespace {

const QString kLesson = HALSTED_SOURCE_DIR "/tests/course/data/bee-sting";

QJsonObject itemOf(const QJsonObject& json, const QString& id) {
  for (const QJsonValue& item : json["items"].toArray())
    if (item.toObject()["id"] == id)
      return item.toObject();
  return {};
}

/// A zip of one lesson.yaml and another member.
bool zip(const QString& file, const QByteArray& lesson, const QByteArray& name, const QByteArray& bytes) {
  archive* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  bool good = archive_write_open_filename(writer, file.toUtf8()) == ARCHIVE_OK;
  for (const auto& [path, text] : {std::pair{QByteArray("lesson.yaml"), lesson}, std::pair{name, bytes}}) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, path);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, text.size());
    good = archive_write_header(writer, entry) == ARCHIVE_OK && good;
    good = archive_write_data(writer, text, static_cast<std::size_t>(text.size())) == text.size() && good;
    archive_entry_free(entry);
  }
  good = archive_write_close(writer) == ARCHIVE_OK && good;
  archive_write_free(writer);
  return good;
}

/// Of all programs that have ended; seconds.
double childrenCpuS() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         1e-6 * static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
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
  void reportIsWrittenInAllForms();
  void reportOfAChangedLogSaysSo();
  void hostileLessonsAreRefusedAtOnce_data();
  void hostileLessonsAreRefusedAtOnce();
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

void TestLessonCommand::reportIsWrittenInAllForms() {
  const QString log = path("report.jsonl");
  QVERIFY(run({"run", kLesson, "--script", kLesson + "/scripts/expert.jsonl", "--log", log, "--json"}).status == 0);
  const Outcome pdf = run({"report", log, "--lesson", kLesson, "-o", path("report.pdf"), "--xapi", path("run.xapi.jsonl"), "--json"});
  QVERIFY2(pdf.status == 0, pdf.err);
  const QJsonObject json = onlyJson(pdf.out);
  QVERIFY(json["sameLog"].toBool() && json["sameLesson"].toBool());
  QVERIFY(json["score"].toObject()["percent"].toDouble() >= 95);
  QVERIFY(!json["timeline"].toArray().isEmpty() && !json["counterfactuals"].toArray().isEmpty());
  const QByteArray bytes = contents(path("report.pdf"));
  QVERIFY(bytes.startsWith("%PDF-") && bytes.contains("%%EOF") && bytes.size() > 20'000);

  std::vector<std::string> statements;
  for (const QByteArray& line : contents(path("run.xapi.jsonl")).split('\n'))
    if (!line.isEmpty())
      statements.push_back(line.toStdString());
  QVERIFY(statements.size() > 10);
  for (const std::string& statement : statements)
    for (const std::string& fault : xapiFaults(statement))
      QFAIL((fault + " in " + statement).c_str());
  for (const std::string& fault : cmi5Faults(statements))
    QFAIL(fault.c_str());

  const Outcome html = run({"report", log, "--lesson", kLesson, "-o", path("report.html"), "--language", "de"});
  QVERIFY2(html.status == 0, html.err);
  const QByteArray page = contents(path("report.html"));
  QVERIFY(page.contains("<svg") && page.contains("lang=\"de\"") && !page.contains("<script") && !page.contains("Ada"));
  // A name stands in it only when one is given.
  QVERIFY(run({"report", log, "--lesson", kLesson, "-o", path("named.html"), "--xapi", path("named.jsonl"), "--learner", "Ada Muster"})
              .status == 0);
  QVERIFY(contents(path("named.html")).contains("Ada Muster") && contents(path("named.jsonl")).contains("Ada Muster"));
  QVERIFY(!contents(path("run.xapi.jsonl")).contains("\"name\":\"Ada"));
  const Outcome other = run({"report", log, "--lesson", kLesson, "-o", path("report.doc")});
  QCOMPARE(other.status, 1);
  QVERIFY(other.err.contains("report.doc") && !QFile::exists(path("report.doc")));
}

void TestLessonCommand::reportOfAChangedLogSaysSo() {
  const QString log = path("changed.jsonl");
  QVERIFY(run({"run", kLesson, "--script", kLesson + "/scripts/late.jsonl", "--log", log, "--json"}).status == 0);
  QByteArray text = contents(log);
  const auto at = text.indexOf("\"kind\":\"condition\"");
  QVERIFY(at > 0);
  text.remove(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) - text.lastIndexOf('\n', at));
  QVERIFY(write(log, text));
  const Outcome outcome = run({"report", log, "--lesson", kLesson, "--json"});
  QVERIFY2(outcome.status == 0, outcome.err);
  QVERIFY(!onlyJson(outcome.out)["sameLog"].toBool());
}

void TestLessonCommand::hostileLessonsAreRefusedAtOnce_data() {
  QTest::addColumn<QString>("kind");
  for (const char* kind : {"a million states", "a loop in an expression", "an endless condition", "a bomb", "a way out of the zip",
                           "aliases that multiply", "brackets without end"})
    QTest::newRow(kind) << kind;
}

void TestLessonCommand::hostileLessonsAreRefusedAtOnce() {
  QFETCH(QString, kind);
  const QByteArray good = contents(kLesson + "/lesson.yaml");
  QByteArray text = good;
  QString file = path("hostile/lesson.yaml");
  QDir(m_folder.path()).mkpath("hostile");
  if (kind == "a million states") {
    text = "format: 1\nid: many\nstates:\n";
    for (int i = 0; i < 1'000'000; ++i)
      text += "  s" + QByteArray::number(i) + ": {}\n";
  } else if (kind == "a loop in an expression") {
    text.replace("MAP >= 55", "while (MAP < 55) { t = 0 }");
  } else if (kind == "an endless condition") {
    text.replace("MAP >= 55", QByteArray(500'000, '(') + "MAP" + QByteArray(500'000, ')'));
  } else if (kind == "a bomb") {
    file = path("bomb.zip");
    QVERIFY(zip(file, good, "media/film.png", QByteArray(400'000'000, '\0')));
  } else if (kind == "a way out of the zip") {
    file = path("out.zip");
    QVERIFY(zip(file, good, "../../out.yaml", "format: 1\n"));
  } else if (kind == "aliases that multiply") {
    text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i)
      text += QStringLiteral("a%1: &a%1 [*a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2]\n").arg(i).arg(i - 1).toUtf8();
  } else {
    text = "format: 1\nstates: " + QByteArray(1'000'000, '[');
  }
  if (file.endsWith(".yaml"))
    QVERIFY(write(file, text));
  const double before = childrenCpuS();
  const Outcome outcome = run({"check", file, "--json"});
  const double usedS = childrenCpuS() - before;
  QVERIFY2(outcome.status == 1, outcome.err.left(500));
  QVERIFY2(usedS < 2, qPrintable(QString::number(usedS)));
  QVERIFY(!outcome.err.isEmpty() && outcome.err.size() + outcome.out.size() < 100'000);
  QVERIFY(!QFile::exists(path("../out.yaml")) && !QFile::exists(path("out.yaml")));
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
