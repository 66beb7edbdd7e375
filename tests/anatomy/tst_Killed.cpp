// SPDX-License-Identifier: Apache-2.0
#include "tests/anatomy/CaseFixture.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <random>

using namespace halsted;
using namespace halsted::test;

/// Kills a program that works on a case, again and again, and looks whether all it had finished is there. HALSTED_KILLS
/// says how often.
class TestKilled : public QObject {
  Q_OBJECT
private slots:
  void everyFinishedStepSurvivesKill();
};

namespace {

bool integrityIsOk(const QString& file) {
  sqlite3* database = nullptr;
  sqlite3_stmt* statement = nullptr;
  const bool ok = sqlite3_open(file.toUtf8().constData(), &database) == SQLITE_OK &&
                  sqlite3_prepare_v2(database, "PRAGMA integrity_check", -1, &statement, nullptr) == SQLITE_OK &&
                  sqlite3_step(statement) == SQLITE_ROW &&
                  QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))) == "ok";
  sqlite3_finalize(statement);
  sqlite3_close(database);
  return ok;
}

} // namespace

void TestKilled::everyFinishedStepSurvivesKill() {
  const int kills = qEnvironmentVariableIsSet("HALSTED_KILLS") ? qEnvironmentVariableIntValue("HALSTED_KILLS") : 20;
  std::mt19937 random(20240611);
  QTemporaryDir folder;
  int finished = 0, unfinished = 0, copies = 0, hot = 0;
  for (int kill = 0; kill < kills; ++kill) {
    const QString file = folder.filePath(QString("case%1.hcase").arg(kill / 10)); // each is killed ten times
    if (kill % 20 == 10)                                                          // every other case starts as an old one
      QVERIFY(QFile::copy(HALSTED_SOURCE_DIR "/tests/anatomy/data/v1.hcase", file));
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(HALSTED_KILLED_WRITER, {file, QString::number(kill)});
    QVERIFY(writer.waitForReadyRead(60000));
    QTest::qWait(static_cast<int>(random() % 400));
    writer.kill();
    QVERIFY(writer.waitForFinished(60000));
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit); // it did not end by itself
    QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
    lines.removeLast(); // what came after the last line break was cut off
    QVERIFY(!lines.empty());
    finished += static_cast<int>(lines.size()) - 1;
    const QList<QByteArray> last = lines.back().split(' ');
    const std::uint64_t expected = last[0].toULongLong(nullptr, 16);
    QFile journal(file + "-journal");
    hot += journal.open(QIODevice::ReadOnly) && journal.read(4) == QByteArray("\xd9\xd5\x05\xf9", 4) ? 1 : 0; // "fileformat2", section 3
    journal.close();
    {
      auto document = CaseDocument::open(file.toStdString(), JobContext());
      QVERIFY2(document, document ? "" : document.error().message.c_str());
      QVERIFY((*document)->patientCase().provenance().size() >= last[1].toULongLong());
      if (caseHash((*document)->patientCase()) != expected) {
        // One step more was finished than could be told of.
        ++unfinished;
        const bool canUndo = (*document)->canUndo();
        if (canUndo)
          QVERIFY((*document)->undo().ok());
        if (!canUndo || caseHash((*document)->patientCase()) != expected) {
          if (canUndo)
            QVERIFY((*document)->redo().ok());
          QVERIFY((*document)->redo().ok()); // that step was an undo
        }
        QCOMPARE(caseHash((*document)->patientCase()), expected);
      }
    }
    QVERIFY(integrityIsOk(file));
    for (const QString& name : QDir(folder.path()).entryList({"copy*.hcase"})) {
      // A copy is complete as soon as it has its name.
      QVERIFY(CaseDocument::open(folder.filePath(name).toStdString(), JobContext()).ok());
      QFile::remove(folder.filePath(name));
      ++copies;
    }
  }
  qInfo("%d kills, %d finished steps all there, %d that were done but not yet told, %d during a write, %d whole copies", kills, finished,
        unfinished, hot, copies);
  QVERIFY(finished > kills);
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_Killed.moc"
