// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/LearnerRecord.h"

#include "lessons/course/records/LogBlob.h"
#include "tests/course/RecordFixture.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <iostream>
#include <random>

using namespace halsted;
using namespace halsted::course;
using namespace halsted::test;

/// What becomes of the learner record's file: old, damaged, foreign, shared, killed.
class TestRecordFile : public QObject {
  Q_OBJECT
private slots:
  void init();
  void anOldFileIsUpgradedWithAllThatItHolds();
  void aNewerFileIsRefusedAndLeftAlone();
  void whatIsNoRecordIsRefusedAndLeftAlone_data();
  void whatIsNoRecordIsRefusedAndLeftAlone();
  void damageInThePagesIsToldAndLeftAlone();
  void aDamagedLogIsToldNotShown();
  void twoProgramsMayHaveItOpen();
  void whatWasToldAsKeptSurvivesAKill();

private:
  QString path(const char* name = "learners.db") const { return m_folder->filePath(name); }
  std::filesystem::path file() const { return path().toStdString(); }
  std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

void writeBytes(const QString& path, const QByteArray& bytes) {
  QFile out(path);
  QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
  QCOMPARE(out.write(bytes), bytes.size());
}

void runSql(const QString& path, const char* sql) {
  sqlite3* database = nullptr;
  char* message = nullptr;
  QCOMPARE(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
  const int code = sqlite3_exec(database, sql, nullptr, nullptr, &message);
  QVERIFY2(code == SQLITE_OK, message);
  sqlite3_close(database);
}

} // namespace

void TestRecordFile::init() {
  m_folder = std::make_unique<QTemporaryDir>();
}

void TestRecordFile::anOldFileIsUpgradedWithAllThatItHolds() {
  // As version 1 made it.
  runSql(path(),
         "CREATE TABLE learners(id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL);"
         "CREATE TABLE attempts(id TEXT PRIMARY KEY NOT NULL, learner TEXT NOT NULL REFERENCES learners(id) ON DELETE CASCADE,"
         " started INTEGER NOT NULL, ended INTEGER NOT NULL, lesson TEXT NOT NULL, version TEXT NOT NULL, lesson_hash TEXT NOT NULL,"
         " engine TEXT NOT NULL, seed INTEGER NOT NULL, by_class INTEGER NOT NULL, hints INTEGER NOT NULL, exam INTEGER NOT NULL,"
         " language TEXT NOT NULL, seconds REAL NOT NULL, percent REAL NOT NULL, outcome TEXT NOT NULL, passed INTEGER NOT NULL,"
         " critical INTEGER NOT NULL, log_hash TEXT NOT NULL, log BLOB NOT NULL);"
         "CREATE INDEX attempts_of_learner ON attempts(learner, lesson, started);"
         "PRAGMA application_id = 1212961347; PRAGMA user_version = 1;"
         "INSERT INTO learners VALUES('11111111-1111-4111-8111-111111111111', 'Old Hand');"
         "INSERT INTO attempts VALUES('22222222-2222-4222-8222-222222222222', '11111111-1111-4111-8111-111111111111',"
         " 1, 2, 'septic-shock', '0.9.0', 'h', 'e', 5, 1, 0, 1, 'fr', 60.0, 81.5, 'success', 1, 0, 'hash', x'00');");
  {
    auto record = take(LearnerRecord::open(file()));
    const auto attempts = take(record.attempts());
    QCOMPARE(attempts.size(), std::size_t{1});
    QCOMPARE(attempts[0].percent, 81.5);
    QCOMPARE(attempts[0].options.language, std::string("fr"));
    QVERIFY(attempts[0].options.drugs == RunOptions::Drugs::ByClass);
    QVERIFY(!attempts[0].sitting.selfRatingPercent);
    QVERIFY(record.rate(attempts[0].sitting.id, 50).ok());
    take(record.add(sitting(attempts[0].sitting.learner), sampleRun(true, true)));
    QCOMPARE(take(record.certificates()).size(), std::size_t{1});
  }
  auto again = take(LearnerRecord::open(file()));
  QCOMPARE(take(again.attempts()).size(), std::size_t{2});
  QCOMPARE(take(again.learners())[0].name, std::string("Old Hand"));
}

void TestRecordFile::aNewerFileIsRefusedAndLeftAlone() {
  take(LearnerRecord::open(file()));
  runSql(path(), "PRAGMA user_version = 99; CREATE TABLE later(x)");
  const QByteArray before = bytesOf(path());
  const auto opened = LearnerRecord::open(file());
  QVERIFY(!opened.ok());
  QVERIFY(opened.error().code == ErrorCode::Unsupported);
  QVERIFY(opened.error().message.find("newer") != std::string::npos);
  QCOMPARE(bytesOf(path()), before);
}

void TestRecordFile::whatIsNoRecordIsRefusedAndLeftAlone_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::newRow("a letter") << QByteArray("Dear learner record,\n").repeated(200);
  QTest::newRow("zeros") << QByteArray(16384, '\0');
  {
    QTemporaryDir folder;
    const QString cut = folder.filePath("cut.db");
    auto record = take(LearnerRecord::open(cut.toStdString()));
    const std::string learner = take(record.addLearner()).id;
    for (int i = 0; i < 20; ++i)
      take(record.add(sitting(learner), sampleRun(true, true, i)));
    QVERIFY(record.removeAttempt(newId()).ok()); // all in the main file
    QTest::newRow("cut off") << bytesOf(cut).left(12000);
    const QString other = folder.filePath("other.db");
    runSql(other, "CREATE TABLE notes(x); INSERT INTO notes VALUES(1)");
    QTest::newRow("of another program") << bytesOf(other);
  }
}

void TestRecordFile::whatIsNoRecordIsRefusedAndLeftAlone() {
  QFETCH(QByteArray, bytes);
  writeBytes(path(), bytes);
  const auto opened = LearnerRecord::open(file());
  QVERIFY(!opened.ok());
  QVERIFY(opened.error().code == ErrorCode::Damaged || opened.error().code == ErrorCode::Refused);
  QVERIFY(QString::fromStdString(opened.error().message).contains(path()));
  QCOMPARE(bytesOf(path()), bytes);
}

void TestRecordFile::damageInThePagesIsToldAndLeftAlone() {
  {
    auto record = take(LearnerRecord::open(file()));
    const std::string learner = take(record.addLearner()).id;
    for (int i = 0; i < 20; ++i)
      take(record.add(sitting(learner), sampleRun(true, true, i)));
  }
  const QByteArray sound = bytesOf(path());
  std::mt19937 random(4);
  int told = 0;
  for (int i = 0; i < 30; ++i) {
    QByteArray bytes = sound;
    const auto page = 1 + random() % (static_cast<unsigned>(bytes.size()) / 4096 - 1);
    for (unsigned k = 0; k < 64; ++k) // the head of a page says what is where
      bytes[static_cast<qsizetype>(page * 4096 + k)] = static_cast<char>(random());
    writeBytes(path(), bytes);
    const auto opened = LearnerRecord::open(file());
    if (opened.ok())
      continue; // a page that only carries on a blob has no head
    ++told;
    QVERIFY(opened.error().code == ErrorCode::Damaged);
    QCOMPARE(bytesOf(path()), bytes);
  }
  QVERIFY2(told >= 10, qPrintable(QString::number(told)));
}

void TestRecordFile::aDamagedLogIsToldNotShown() {
  Sitting when;
  {
    auto record = take(LearnerRecord::open(file()));
    when = sitting(take(record.addLearner()).id);
    take(record.add(when, sampleRun(true, true)));
  }
  const std::string packed = packLog(sampleRun(true, true).text());
  QByteArray bytes = bytesOf(path());
  const auto place = bytes.indexOf(QByteArray::fromStdString(packed.substr(40, 40)));
  QVERIFY(place > 0);
  bytes[place + 5] = static_cast<char>(bytes[place + 5] ^ 0x10);
  writeBytes(path(), bytes);
  auto record = take(LearnerRecord::open(file()));
  const auto log = record.log(when.id);
  QVERIFY(!log.ok());
  QVERIFY(log.error().code == ErrorCode::Damaged);
  QCOMPARE(take(record.attempts())[0].percent, 100.0); // the rest can be read
}

void TestRecordFile::twoProgramsMayHaveItOpen() {
  auto one = take(LearnerRecord::open(file())), two = take(LearnerRecord::open(file()));
  const std::string learner = take(one.addLearner()).id;
  for (int i = 0; i < 10; ++i)
    take((i % 2 ? one : two).add(sitting(learner), sampleRun(true, true, i)));
  QCOMPARE(take(one.attempts()).size(), std::size_t{10});
  QCOMPARE(take(two.attempts()).size(), std::size_t{10});
}

void TestRecordFile::whatWasToldAsKeptSurvivesAKill() {
  std::mt19937 random(9);
  QStringList kept;
  for (int kill = 0; kill < 8; ++kill) {
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QCoreApplication::applicationFilePath(), {"--keep-writing", path()});
    QVERIFY(writer.waitForReadyRead(30000));
    QTest::qWait(static_cast<int>(random() % 100));
    writer.kill();
    QVERIFY(writer.waitForFinished(30000));
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    QStringList lines = QString::fromUtf8(writer.readAllStandardOutput()).split('\n');
    lines.removeLast(); // perhaps cut off
    kept += lines;
  }
  auto record = take(LearnerRecord::open(file()));
  QVERIFY(kept.size() >= 8);
  for (const QString& id : kept)
    QVERIFY2(record.log(id.toStdString()).ok(), qPrintable(id));
  QVERIFY(take(record.attempts()).size() >= static_cast<std::size_t>(kept.size()));
}

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  if (application.arguments().value(1) == "--keep-writing") {
    auto record = take(LearnerRecord::open(application.arguments().value(2).toStdString()));
    const std::string learner = take(record.addLearner("Kill")).id;
    for (int i = 0;; ++i) {
      const Sitting when = sitting(learner);
      take(record.add(when, sampleRun(true, true, i)));
      std::cout << when.id << std::endl;
    }
  }
  TestRecordFile test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_RecordFile.moc"
