// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseDocument.h"
#include "tests/Phantoms.h"
#include "tests/app/Program.h"

#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace halsted;
using namespace halsted::test;

/// `halsted vr` as users without a headset meet it. With one: tests/xr.
class tst_VrCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() {
    qputenv("XDG_DATA_HOME", path("data").toUtf8());
    phantoms::Canvas canvas({40, 40, 40}, {4, 4, 4}, -1000);
    canvas.paint([](const Vec3& point) { return point.norm() < 60; }, 40);
    QVERIFY(write(path("ball.nii.gz"), gzip(nifti(canvas.volume()))));
    const Outcome made =
        m_program.run({"segment", path("ball.nii.gz"), "-o", path("ball.hcase"), "--structure", "skin", "--threshold", "-300,300"});
    QVERIFY2(made.status == 0, made.err);
  }

  void simulatedSessionGivesItsReceipt() {
    const Outcome outcome =
        m_program.run({"vr", path("ball.hcase"), "--simulate", "--frames", "12", "--mirror", path("seen.png"), "--json"});
    QVERIFY2(outcome.status == 0, outcome.err);
    const QJsonObject receipt = onlyJson(outcome.out);
    QVERIFY(receipt["simulated"].toBool());
    QVERIFY(receipt["frames"].toInt() >= 12);
    QVERIFY(receipt["cpuMs"].toObject()["p50"].toDouble() > 0);
    QVERIFY(receipt["comfort"].toObject()["minutes"].toDouble() > 0);
    const QImage seen(path("seen.png"));
    QVERIFY(!seen.isNull());
    // Skin on the table, panels beside it: more than one colour.
    QSet<QRgb> colours;
    for (int y = 0; y < seen.height(); y += 4)
      for (int x = 0; x < seen.width(); x += 4)
        colours.insert(seen.pixel(x, y));
    QVERIFY(colours.size() > 50);
  }

  void lessonStandsInTheRoomWithoutACase() {
    const Outcome outcome = m_program.run(
        {"vr", "--lesson", "tutorial", "--seed", "3", "--simulate", "--frames", "12", "--mirror", path("lesson.png"), "--json"});
    QVERIFY2(outcome.status == 0, outcome.err);
    QVERIFY(onlyJson(outcome.out)["frames"].toInt() >= 12);
    const QImage seen(path("lesson.png"));
    QVERIFY(!seen.isNull());
    // The monitor is as black as on the ward; the room is not, nor are the other panels.
    int black = 0;
    for (int y = 0; y < seen.height(); ++y)
      for (int x = 0; x < seen.width(); ++x)
        black += seen.pixelColor(x, y).lightness() < 8;
    QVERIFY2(black > 0.03 * seen.width() * seen.height(), qPrintable(QString::number(black)));
  }

  void scriptPlaysAPerson() {
    // Looks straight up: nothing but the room's colour.
    QVERIFY(write(path("up.json"), R"({"steps": [{"seconds": 0, "head": {"at": [0, 1.6, 0], "turn": [0, 80, 0]}}]})"));
    const Outcome outcome =
        m_program.run({"vr", path("ball.hcase"), "--simulate", path("up.json"), "--frames", "4", "--mirror", path("up.png")});
    QVERIFY2(outcome.status == 0, outcome.err);
    const QImage seen(path("up.png"));
    QVERIFY(!seen.isNull());
    QCOMPARE(seen.pixel(seen.width() / 2, seen.height() / 2), seen.pixel(seen.width() / 2, seen.height() / 4));
  }

  void refusalIsOneSentence_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("runtime");
    QVERIFY(write(path("broken.json"), "{"));
    QVERIFY(
        write(path("elsewhere.json"), R"({"file_format_version": "1.0.0", "runtime": {"library_path": "/nonexistent/libruntime.so"}})"));
    const QString ball = path("ball.hcase");
    QTest::newRow("no runtime file") << QStringList{"vr", ball, "--frames", "2"} << path("missing.json").toUtf8();
    QTest::newRow("broken runtime file") << QStringList{"vr", ball, "--frames", "2"} << path("broken.json").toUtf8();
    QTest::newRow("runtime that is not there") << QStringList{"vr", ball, "--frames", "2"} << path("elsewhere.json").toUtf8();
    QTest::newRow("no case") << QStringList{"vr", path("missing.hcase"), "--simulate", "--frames", "2"} << QByteArray();
    QTest::newRow("no script") << QStringList{"vr", ball, "--simulate", path("missing.json"), "--frames", "2"} << QByteArray();
    QTest::newRow("broken script") << QStringList{"vr", ball, "--simulate", path("broken.json"), "--frames", "2"} << QByteArray();
    QTest::newRow("no such lesson") << QStringList{"vr", "--lesson", "septic-sock", "--simulate", "--frames", "2"} << QByteArray();
    QTest::newRow("picture nowhere") << QStringList{"vr", ball, "--simulate", "--frames", "2", "--mirror", path("no/folder/seen.png")}
                                     << QByteArray();
  }
  void refusalIsOneSentence() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, runtime);
    qputenv("XR_RUNTIME_JSON", runtime);
    const Outcome outcome = Program().run(arguments);
    qunsetenv("XR_RUNTIME_JSON");
    QVERIFY2(outcome.status == 1, qPrintable(QString("status %1: %2").arg(outcome.status).arg(QString(outcome.err))));
    QCOMPARE(outcome.out, QByteArray());
    const QByteArray sentence = outcome.err.trimmed();
    QVERIFY2(sentence.startsWith("halsted: ") && sentence.endsWith('.') && !sentence.contains('\n'), outcome.err);
  }

  void wrongUsageIsStatus2() {
    QCOMPARE(m_program.run({"vr", "--frames", "0"}).status, 2);
    QCOMPARE(m_program.run({"vr", "--seed", "4"}).status, 2); // of what?
  }

private:
  QString path(const QString& name) const { return m_folder.filePath(name); }
  QTemporaryDir m_folder;
  Program m_program;
};

QTEST_GUILESS_MAIN(tst_VrCommand)
#include "tst_VrCommand.moc"
