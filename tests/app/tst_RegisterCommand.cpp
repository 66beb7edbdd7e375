// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseDocument.h"

#include "tests/Phantoms.h"
#include "tests/RegistrationPhantom.h"
#include "tests/app/Program.h"

#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace halsted;
using namespace halsted::test;
using namespace halsted::phantoms;

namespace {

Volume trunk() {
  Canvas canvas({60, 56, 44}, {4, 4, 5}, -1000);
  canvas.paint(cylinder(0, 0, 100, 80), 20);
  canvas.paint(ellipsoid({-45, -10, 50}, {40, 45, 40}), 90);
  canvas.paint(ellipsoid({55, 20, 30}, {22, 30, 40}), 140);
  canvas.paint(cylinder(0, 50, 18, 16), 500);
  canvas.paint(ellipsoid({30, -40, -60}, {30, 20, 25}), -100);
  canvas.paint(ellipsoid({-40, 20, -50}, {20, 25, 20}), 300);
  canvas.addNoise(8, 1);
  return canvas.volume();
}

Vec3 movedPoint(const QJsonArray& rows, const Vec3& point) {
  Vec3 result;
  for (int row = 0; row < 3; ++row) {
    const QJsonArray columns = rows[row].toArray();
    result[row] =
        columns[0].toDouble() * point.x() + columns[1].toDouble() * point.y() + columns[2].toDouble() * point.z() + columns[3].toDouble();
  }
  return result;
}

} // namespace

class TestRegisterCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase();
  void jsonGivesTheMotion();
  void caseHoldsBothSeriesAndHowTheyLie();
  void pictureShowsBothSeries();
  void labelsAreBroughtOver();
  void wrongInputIsOneSentenceAndWritesNothing_data();
  void wrongInputIsOneSentenceAndWritesNothing();

private:
  Outcome run(const QStringList& arguments) const { return m_program.run(arguments); }
  QString path(const QString& name) const { return m_folder.filePath(name); }
  QTemporaryDir m_folder;
  Program m_program;
  Eigen::Isometry3d m_fixed_T_moving;
};

void TestRegisterCommand::initTestCase() {
  const Volume fixed = trunk();
  std::mt19937 random(4);
  m_fixed_T_moving = randomMotion(random, Vec3::Zero(), 20, 12);
  const Volume moving = rescanned(
      fixed, fixed.geometry, [&](const Vec3& p) { return Vec3(m_fixed_T_moving * p); }, -1000, [](double value) { return value; }, 10, 2);
  QVERIFY(write(path("fixed.nii"), nifti(fixed)));
  QVERIFY(write(path("moving.nii"), nifti(moving)));
  Canvas ball({60, 56, 44}, {4, 4, 5}, -1000);
  ball.paint(ellipsoid({0, 0, 0}, {70, 90, 80}), 700);
  ball.paint(ellipsoid({0, 0, 0}, {60, 80, 70}), 30);
  ball.paint(ellipsoid({10, 20, 20}, {10, 30, 12}), 0);
  ball.addNoise(8, 3);
  QVERIFY(write(path("other.nii"), nifti(ball.volume())));
}

void TestRegisterCommand::jsonGivesTheMotion() {
  const Outcome outcome = run({"register", path("fixed.nii"), path("moving.nii"), "--json"});
  QCOMPARE(outcome.status, 0);
  const QJsonObject json = onlyJson(outcome.out);
  QCOMPARE(json["verdict"].toString(), QString("good"));
  for (const Vec3& point : {Vec3(0, 0, 0), Vec3(60, -50, 70), Vec3(-60, 40, -70)})
    QVERIFY((movedPoint(json["fixed_T_moving"].toArray(), point) - m_fixed_T_moving * point).norm() < 0.5);
  QVERIFY(json["predictedErrorMm"].toDouble() > 0 && json["predictedErrorMm"].toDouble() < json["bound95Mm"].toDouble());
  QVERIFY(json["sentence"].toString().endsWith('.'));
}

void TestRegisterCommand::caseHoldsBothSeriesAndHowTheyLie() {
  const Outcome outcome = run({"register", path("fixed.nii"), path("moving.nii"), "-o", path("both.hcase")});
  QCOMPARE(outcome.status, 0);
  const auto document = CaseDocument::open(path("both.hcase").toStdString(), {});
  QVERIFY(document);
  const PatientCase& read = (*document)->patientCase();
  QCOMPARE(read.series().size(), std::size_t{2});
  QCOMPARE(read.registrations().size(), std::size_t{1});
  QCOMPARE(read.registrations()[0].fixedSeries, read.series()[0].id);
  QVERIFY((read.registrations()[0].fixed_T_moving * Vec3(10, 20, 30) - m_fixed_T_moving * Vec3(10, 20, 30)).norm() < 0.5);
  QCOMPARE(read.registrations()[0].verdict, std::string("good"));
}

void TestRegisterCommand::pictureShowsBothSeries() {
  QCOMPARE(run({"register", path("fixed.nii"), path("moving.nii"), "--picture", path("check.png")}).status, 0);
  const QImage image(path("check.png"));
  QVERIFY(image.width() >= 800);
  // Below, what only one series shows is green or magenta; what fits is grey, and that is most.
  int grey = 0, coloured = 0;
  for (int y = image.height() * 55 / 100; y < image.height() * 95 / 100; ++y)
    for (int x = 0; x < image.width(); ++x) {
      const QRgb pixel = image.pixel(x, y);
      if (qRed(pixel) + qGreen(pixel) + qBlue(pixel) > 150)
        ++(std::abs(qRed(pixel) - qGreen(pixel)) < 60 ? grey : coloured);
    }
  QVERIFY2(grey > 20000 && grey > 5 * coloured, qPrintable(QString("%1 %2").arg(grey).arg(coloured)));
}

void TestRegisterCommand::labelsAreBroughtOver() {
  Volume labels = trunk();
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[labels.geometry.voxelCount()]);
  for (std::size_t n = 0; n < labels.geometry.voxelCount(); ++n)
    voxels[n] = labels.voxels[n] > 250 ? 7 : 0;
  labels.voxels = voxels;
  QVERIFY(write(path("labels.nii"), nifti(labels)));
  const Outcome outcome =
      run({"register", path("moving.nii"), path("fixed.nii"), "--deformable", "--labels", path("labels.nii"), "-o", path("moved.nii.gz")});
  QVERIFY2(outcome.status == 0, outcome.err);
  QVERIFY(QFile(path("moved.nii.gz")).size() > 500);
}

void TestRegisterCommand::wrongInputIsOneSentenceAndWritesNothing_data() {
  QTest::addColumn<QStringList>("arguments");
  QTest::newRow("another body") << QStringList{path("fixed.nii"), path("other.nii"), "-o", path("none.hcase")};
  QTest::newRow("no such file") << QStringList{path("fixed.nii"), path("nothing.nii"), "-o", path("none.hcase")};
  QTest::newRow("the same series") << QStringList{path("fixed.nii"), path("fixed.nii"), "-o", path("none.hcase")};
  QTest::newRow("not a case's name") << QStringList{path("fixed.nii"), path("moving.nii"), "-o", path("none.nii.gz")};
  QTest::newRow("labels into a case") << QStringList{path("fixed.nii"), path("moving.nii"), "--labels", path("fixed.nii"), "-o",
                                                     path("none.hcase")};
  QTest::newRow("no such series") << QStringList{path("fixed.nii"), path("moving.nii"), "--moving-series", "1.2.3", "-o",
                                                 path("none.hcase")};
}

void TestRegisterCommand::wrongInputIsOneSentenceAndWritesNothing() {
  QFETCH(QStringList, arguments);
  const Outcome outcome = run(QStringList{"register"} + arguments);
  QCOMPARE(outcome.status, 1);
  QCOMPARE(outcome.err.trimmed().count('\n'), 0);
  QVERIFY2(outcome.err.startsWith("halsted: ") && outcome.err.trimmed().endsWith('.'), outcome.err);
  QVERIFY(!QFile::exists(path("none.hcase")) && !QFile::exists(path("none.nii.gz")));
}

QTEST_GUILESS_MAIN(TestRegisterCommand)
#include "tst_RegisterCommand.moc"
