// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/LearnerRecord.h"

#include "lessons/course/records/LogBlob.h"
#include "lessons/course/scoring/Score.h"
#include "tests/course/RecordFixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace halsted;
using namespace halsted::course;
using namespace halsted::test;

class TestLearnerRecord : public QObject {
  Q_OBJECT
private slots:
  void init();
  void anAttemptIsScoredFromItsLogAndGivesItBack();
  void theSameAttemptIsKeptOnceAndAnEndedOneNeverReplaced();
  void anAttemptThatBrokeOffIsReplacedByItsContinuation();
  void nothingIsRecordedForStrangers();
  void onlyAPassedExamMakesACertificate();
  void aCertificateIsConfirmedByItsLogAlone();
  void progressAddsUpByLessonAndTheClassViewByLearner();
  void itemsShowWhatTheClassMisses();
  void tableFollowsRfc4180();
  void cellsCannotBeCalculated_data();
  void cellsCannotBeCalculated();
  void namesStandInTheTableOnlyWhenAsked();
  void aDeletedLearnerIsGoneFromEveryByte();
  void aNameTakenOutIsGoneFromEveryByte();
  void aDeletedAttemptTakesItsCertificateWithIt();

private:
  QString path(const char* name = "learners.db") const { return m_folder->filePath(name); }
  std::filesystem::path file(const char* name = "learners.db") const { return path(name).toStdString(); }
  std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// Rows and cells by RFC 4180, written from it.
QList<QStringList> parsedCsv(const std::string& text, bool* sound) {
  QList<QStringList> rows(1);
  std::string cell;
  bool quoted = false;
  *sound = text.ends_with("\r\n");
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"')
        cell += c;
      else if (i + 1 < text.size() && text[i + 1] == '"')
        cell += text[++i];
      else
        quoted = false;
    } else if (c == '"') {
      *sound = *sound && cell.empty();
      quoted = true;
    } else if (c == ',' || c == '\r') {
      rows.back() << QString::fromStdString(cell);
      cell.clear();
      if (c == '\r') {
        *sound = *sound && i + 1 < text.size() && text[++i] == '\n';
        rows << QStringList();
      }
    } else {
      cell += c;
    }
  }
  rows.removeLast();
  return rows;
}

} // namespace

void TestLearnerRecord::init() {
  m_folder = std::make_unique<QTemporaryDir>();
}

void TestLearnerRecord::anAttemptIsScoredFromItsLogAndGivesItBack() {
  const RunLog log = sampleRun(false, false, 77);
  const ScoreCard card = score(log);
  QVERIFY(card.criticalError && !card.passed && card.percent > 0 && card.percent < 100);
  std::string learner;
  Sitting when;
  {
    auto record = take(LearnerRecord::open(file()));
    learner = take(record.addLearner("Zoë Ünal")).id;
    when = sitting(learner);
    when.selfRatingPercent = 65.5;
    take(record.add(when, log));
    QVERIFY(record.rate(when.id, 40).ok());
    QVERIFY(!record.rate(when.id, 101).ok());
    QVERIFY(!record.rate(newId(), 40).ok());
  }
  auto record = take(LearnerRecord::open(file()));
  QCOMPARE(take(record.learners()).at(0).name, std::string("Zoë Ünal"));
  const auto attempts = take(record.attempts(learner));
  QCOMPARE(attempts.size(), std::size_t{1});
  const Attempt& one = attempts[0];
  QCOMPARE(one.sitting.id, when.id);
  QCOMPARE(one.sitting.startedMs, when.startedMs);
  QCOMPARE(one.sitting.endedMs, when.endedMs);
  QCOMPARE(one.sitting.selfRatingPercent.value_or(-1), 40.0);
  QCOMPARE(one.lessonHash, log.lessonHash);
  QCOMPARE(one.options.seed, 77);
  QCOMPARE(one.options.language, std::string("de"));
  QCOMPARE(one.options.hints, true);
  QCOMPARE(one.percent, card.percent);
  QCOMPARE(one.seconds, 1200.5);
  QCOMPARE(one.outcome, std::string("time"));
  QVERIFY(one.criticalError && !one.passed);
  QCOMPARE(take(record.log(when.id)).text(), log.text());
  QCOMPARE(one.logHash, log.hash());
}

void TestLearnerRecord::theSameAttemptIsKeptOnceAndAnEndedOneNeverReplaced() {
  auto record = take(LearnerRecord::open(file()));
  const std::string learner = take(record.addLearner()).id;
  const Sitting when = sitting(learner);
  take(record.add(when, sampleRun(false, true)));
  take(record.add(when, sampleRun(false, true)));
  const auto better = record.add(when, sampleRun(true, true));
  QVERIFY(!better.ok());
  QVERIFY(QString::fromStdString(better.error().message).contains(QString::fromStdString(when.id)));
  QCOMPARE(take(record.attempts()).size(), std::size_t{1});
  QVERIFY(!take(record.attempts())[0].passed);
  QVERIFY(take(record.certificates()).empty());
}

void TestLearnerRecord::anAttemptThatBrokeOffIsReplacedByItsContinuation() {
  auto record = take(LearnerRecord::open(file()));
  const std::string learner = take(record.addLearner()).id, other = take(record.addLearner()).id;
  const Sitting when = sitting(learner);
  RunLog half = sampleRun(true, true);
  half.entries.resize(8);
  QCOMPARE(take(record.add(when, half)).outcome, std::string());
  QVERIFY(take(record.certificates()).empty());
  Sitting stolen = when;
  stolen.learner = other;
  QVERIFY(!record.add(stolen, sampleRun(true, true)).ok());
  take(record.add(when, sampleRun(true, true)));
  QCOMPARE(take(record.attempts()).size(), std::size_t{1});
  QCOMPARE(take(record.attempts())[0].outcome, std::string("success"));
  QCOMPARE(take(record.certificates()).size(), std::size_t{1});
}

void TestLearnerRecord::nothingIsRecordedForStrangers() {
  auto record = take(LearnerRecord::open(file()));
  QVERIFY(!record.add(sitting(newId()), sampleRun(true, false)).ok());
  Sitting odd = sitting(take(record.addLearner()).id);
  odd.id = "attempt 1";
  QVERIFY(!record.add(odd, sampleRun(true, false)).ok());
  QVERIFY(take(record.attempts()).empty());
}

void TestLearnerRecord::onlyAPassedExamMakesACertificate() {
  auto record = take(LearnerRecord::open(file()));
  const std::string learner = take(record.addLearner()).id;
  take(record.add(sitting(learner), sampleRun(true, false)));
  take(record.add(sitting(learner), sampleRun(false, true)));
  QVERIFY(take(record.certificates()).empty());
  const Sitting exam = sitting(learner, 3);
  take(record.add(exam, sampleRun(true, true)));
  const auto certificates = take(record.certificates(learner));
  QCOMPARE(certificates.size(), std::size_t{1});
  QCOMPARE(certificates[0].attempt, exam.id);
  QCOMPARE(certificates[0].dateMs, exam.endedMs);
  QCOMPARE(certificates[0].percent, 100.0);
  QVERIFY(take(record.certificates(newId())).empty());
}

void TestLearnerRecord::aCertificateIsConfirmedByItsLogAlone() {
  auto record = take(LearnerRecord::open(file()));
  const Sitting exam = sitting(take(record.addLearner()).id);
  take(record.add(exam, sampleRun(true, true)));
  Certificate certificate = take(record.certificates()).at(0);
  const RunLog log = take(record.log(exam.id));
  QVERIFY(verifyCertificate(certificate, log).ok());
  RunLog changed = log;
  changed.entries[5].t += 0.02;
  QVERIFY(!verifyCertificate(certificate, changed).ok());
  // Somebody who writes the hash of another log on it gains nothing.
  const RunLog practice = sampleRun(true, false), failed = sampleRun(false, true);
  for (const RunLog* other : {&practice, &failed}) {
    Certificate forged = certificate;
    forged.logHash = other->hash();
    QVERIFY(!verifyCertificate(forged, *other).ok());
  }
  Certificate nicer = certificate;
  nicer.percent = 99;
  QVERIFY(!verifyCertificate(nicer, log).ok());
  nicer = certificate;
  nicer.lessonId = "cardiac-arrest";
  QVERIFY(!verifyCertificate(nicer, log).ok());
}

void TestLearnerRecord::progressAddsUpByLessonAndTheClassViewByLearner() {
  auto record = take(LearnerRecord::open(file()));
  const std::string anna = take(record.addLearner("Anna")).id, bert = take(record.addLearner("Bert")).id;
  RunLog other = sampleRun(true, false);
  other.lessonId = "anaphylaxis";
  const double bad = score(sampleRun(false, false)).percent;
  take(record.add(sitting(anna, 2), sampleRun(true, true))); // added out of order
  take(record.add(sitting(anna, 1), sampleRun(false, false)));
  take(record.add(sitting(anna, 3), other));
  take(record.add(sitting(bert, 1), sampleRun(true, false)));
  take(record.add(sitting(bert, 4), sampleRun(false, false)));
  const auto mine = take(record.progress(anna));
  QCOMPARE(mine.size(), std::size_t{2});
  QCOMPARE(mine[0].lessonId, std::string("anaphylaxis"));
  const Progress& row = mine[1];
  QCOMPARE(row.attempts, 2);
  QCOMPARE(row.passes, 1);
  QCOMPARE(row.examPasses, 1);
  QCOMPARE(row.criticalErrors, 1);
  QCOMPARE(row.bestPercent, 100.0);
  QCOMPARE(row.lastPercent, 100.0);
  QVERIFY(std::abs(row.meanPercent - (100 + bad) / 2) < 1e-9);
  QCOMPARE(row.seconds, 2401.0);
  QCOMPARE(row.lastMs, kStart + 2 * 86400000LL);
  const auto everybody = take(record.progress());
  QCOMPARE(everybody.size(), std::size_t{3});
  QCOMPARE(everybody[2].name, std::string("Bert"));
  QCOMPARE(everybody[2].lastPercent, bad);
  QCOMPARE(everybody[2].bestPercent, 100.0);
  QCOMPARE(everybody[2].examPasses, 0);
}

void TestLearnerRecord::itemsShowWhatTheClassMisses() {
  auto record = take(LearnerRecord::open(file()));
  const std::string learner = take(record.addLearner()).id;
  for (const bool good : {true, false, false})
    take(record.add(sitting(learner), sampleRun(good, false)));
  RunLog half = sampleRun(false, false);
  half.entries.resize(8);
  take(record.add(sitting(learner), half)); // not ended: says nothing
  const auto items = take(record.items("septic-shock"));
  QCOMPARE(items.size(), std::size_t{4});
  QCOMPARE(items.front().item, std::string("allergy"));
  QCOMPARE(items.front().missed, 2);
  for (const ItemFigures& one : items) {
    if (one.item == "source") {
      QCOMPARE(one.counted, 3);
      QCOMPARE(one.missed, 2);
      QVERIFY(std::abs(one.meanShare - 1.0 / 3) < 1e-9);
    }
    if (one.item == "lactate")
      QCOMPARE(one.missed, 0);
  }
  QVERIFY(take(record.items("other")).empty());
}

void TestLearnerRecord::tableFollowsRfc4180() {
  auto record = take(LearnerRecord::open(file()));
  const std::string odd = "O'Neill, \"Max\"\r\nvon & zu";
  const std::string learner = take(record.addLearner(odd)).id;
  take(record.add(sitting(learner, 1), sampleRun(true, true, -5)));
  take(record.add(sitting(learner, 2), sampleRun(false, false)));
  QVERIFY(record.exportCsv(file("class.csv"), true).ok());
  bool sound = false;
  const auto rows = parsedCsv(bytesOf(path("class.csv")).toStdString(), &sound);
  QVERIFY(sound);
  QCOMPARE(rows.size(), 3);
  for (const QStringList& row : rows)
    QCOMPARE(row.size(), rows[0].size());
  const auto cell = [&](int row, const char* column) { return rows[row][rows[0].indexOf(column)]; };
  QCOMPARE(cell(1, "name").toStdString(), odd);
  QCOMPARE(cell(1, "percent"), QString("100.00"));
  QCOMPARE(cell(1, "seed"), QString("'-5"));
  QCOMPARE(cell(1, "passed"), QString("yes"));
  QCOMPARE(cell(2, "critical_error"), QString("yes"));
  QCOMPARE(cell(1, "started"), QString("2025-06-16T15:06:40Z"));
  QVERIFY(!record.exportCsv(file("no/such/folder.csv"), true).ok());
}

void TestLearnerRecord::cellsCannotBeCalculated_data() {
  QTest::addColumn<QString>("cell");
  int row = 0;
  for (const char* cell :
       {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\",\"y\")", "＝1+1", "＋1", "－1", "＠A"})
    QTest::addRow("%d", ++row) << cell;
}

void TestLearnerRecord::cellsCannotBeCalculated() {
  QFETCH(QString, cell);
  const std::string made = csvCell(cell.toStdString());
  bool sound = false;
  const auto rows = parsedCsv(made + "\r\n", &sound);
  QVERIFY(sound);
  QCOMPARE(rows.value(0).value(0), "'" + cell);
  QCOMPARE(csvCell("plain"), std::string("plain"));
  QCOMPARE(csvCell("a-b=c"), std::string("a-b=c"));
}

void TestLearnerRecord::namesStandInTheTableOnlyWhenAsked() {
  auto record = take(LearnerRecord::open(file()));
  const std::string learner = take(record.addLearner("Hildegunde Quast")).id;
  take(record.add(sitting(learner), sampleRun(true, true)));
  QVERIFY(take(record.csv(true)).find("Quast") != std::string::npos);
  QVERIFY(take(record.csv(false)).find("Quast") == std::string::npos);
  QVERIFY(take(record.csv(false)).find(learner) != std::string::npos);
}

void TestLearnerRecord::aDeletedLearnerIsGoneFromEveryByte() {
  auto record = take(LearnerRecord::open(file()));
  std::vector<std::string> others;
  for (int i = 0; i < 40; ++i)
    others.push_back(take(record.addLearner("Other Person " + std::to_string(i))).id);
  const std::string learner = take(record.addLearner("Hildegunde Quast")).id;
  std::vector<std::string> traces = {learner, "Hildegunde Quast"};
  for (int i = 0; i < 60; ++i) { // between those of others, so that their pages are shared
    RunLog log = sampleRun(true, true, 1000 + i);
    const Sitting mine = sitting(learner, i);
    take(record.add(mine, log));
    traces.push_back(mine.id);
    traces.push_back(log.hash());
    traces.push_back(packLog(log.text()).substr(20, 64));
    take(record.add(sitting(others[static_cast<std::size_t>(i) % others.size()], i), sampleRun(false, false, i)));
  }
  const QByteArray before = allBytes(path());
  for (const std::string& trace : traces)
    QVERIFY2(before.contains(QByteArray::fromStdString(trace)), "it was never there, so the test would show nothing");
  QVERIFY(record.removeLearner(learner).ok());
  const QByteArray after = allBytes(path());
  QVERIFY(after.contains("Other Person 7"));
  for (const std::string& trace : traces)
    QVERIFY2(!after.contains(QByteArray::fromStdString(trace)), "a trace is left");
  QCOMPARE(QFileInfo(path() + "-wal").size(), 0);
  QCOMPARE(take(record.attempts()).size(), std::size_t{60});
  QCOMPARE(take(record.learners()).size(), std::size_t{40});
  QVERIFY(take(record.certificates()).empty());
}

void TestLearnerRecord::aNameTakenOutIsGoneFromEveryByte() {
  auto record = take(LearnerRecord::open(file()));
  const std::string learner = take(record.addLearner("Hildegunde Quast")).id;
  take(record.add(sitting(learner), sampleRun(true, true)));
  QVERIFY(allBytes(path()).contains("Quast"));
  QVERIFY(record.rename(learner, "").ok());
  QVERIFY(!allBytes(path()).contains("Quast"));
  QCOMPARE(take(record.attempts(learner)).size(), std::size_t{1});
  QVERIFY(!record.rename(newId(), "Nobody").ok());
}

void TestLearnerRecord::aDeletedAttemptTakesItsCertificateWithIt() {
  auto record = take(LearnerRecord::open(file()));
  const std::string learner = take(record.addLearner()).id;
  const Sitting one = sitting(learner), two = sitting(learner);
  take(record.add(one, sampleRun(true, true, 1)));
  take(record.add(two, sampleRun(true, true, 2)));
  QVERIFY(record.removeAttempt(one.id).ok());
  QCOMPARE(take(record.certificates()).size(), std::size_t{1});
  QCOMPARE(take(record.items("septic-shock")).at(0).counted, 1);
  QVERIFY(!allBytes(path()).contains(QByteArray::fromStdString(one.id)));
  QVERIFY(!record.log(one.id).ok());
  QVERIFY(record.log(two.id).ok());
}

QTEST_GUILESS_MAIN(TestLearnerRecord)
#include "tst_LearnerRecord.moc"
