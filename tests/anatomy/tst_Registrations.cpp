// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/RegistrationCommands.h"

#include "tests/anatomy/CaseChecks.h"
#include "tests/anatomy/CaseFixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace halsted;
using namespace halsted::test;

class TestRegistrations : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;
  int m_number = 0;

  std::filesystem::path newPath() { return m_folder.filePath(QString("case%1.hcase").arg(++m_number)).toStdString(); }
  std::unique_ptr<CaseDocument> newCase() {
    auto document = CaseDocument::create(newPath(), "Patient A");
    if (!document)
      return nullptr;
    for (const unsigned seed : {1U, 2U})
      if (!(*document)->apply(addSeries(phantomSeries({12, 11, 10}, seed))))
        return nullptr;
    return std::move(*document);
  }
  static SeriesRegistration between(const PatientCase& patientCase) {
    SeriesRegistration registration;
    registration.fixedSeries = patientCase.series()[0].id;
    registration.movingSeries = patientCase.series()[1].id;
    registration.fixed_T_moving.linear() = Eigen::AngleAxisd(0.3, Vec3(1, 2, 3).normalized()).toRotationMatrix();
    registration.fixed_T_moving.translation() = Vec3(1.0 / 3.0, -7, 1e-9);
    registration.predictedErrorMm = 0.1;
    registration.bound95Mm = 0.3;
    registration.verdict = "good";
    registration.sentence = "It fits.";
    registration.origin = "rigid by correlation 1";
    return registration;
  }

private slots:
  void undoTakesBackEachCommand();
  void aPairHasOneRegistration();
  void impossibleOnesAreRefused();
  void copiesKeepThem();
};

void TestRegistrations::undoTakesBackEachCommand() {
  auto document = newCase();
  QVERIFY(document);
  const SeriesRegistration first = between(document->patientCase());
  int told = 0;
  const Connection listening = document->patientCase().registrationsChanged.connect([&] { ++told; });
  const std::uint64_t none = caseHash(document->patientCase());
  QVERIFY_OK(document->apply(setRegistration(first)));
  QCOMPARE(told, 1);
  const std::uint64_t one = caseHash(document->patientCase());
  QVERIFY(one != none);
  QVERIFY(document->patientCase().registrations()[0].fixed_T_moving.matrix() == first.fixed_T_moving.matrix());
  QVERIFY_OK(document->apply(removeRegistration(document->patientCase().registrations()[0].id)));
  QCOMPARE(caseHash(document->patientCase()), none);
  const auto path = document->file();
  document.reset();
  document = opened(path);
  QCOMPARE(caseHash(document->patientCase()), none);
  QVERIFY_OK(document->undo());
  QCOMPARE(caseHash(document->patientCase()), one);
  QCOMPARE(document->undoText(), std::string("Register series"));
  QVERIFY_OK(document->undo());
  QCOMPARE(caseHash(document->patientCase()), none);
  QVERIFY_OK(document->redo());
  QCOMPARE(caseHash(document->patientCase()), one);
  // The series goes after the registration that needs it, and comes back before.
  QVERIFY_OK(document->undo());
  QVERIFY_OK(document->undo());
  QCOMPARE(document->patientCase().series().size(), std::size_t{1});
  QVERIFY_OK(document->redo());
  QVERIFY_OK(document->redo());
  QCOMPARE(caseHash(document->patientCase()), one);
}

void TestRegistrations::aPairHasOneRegistration() {
  auto document = newCase();
  QVERIFY(document);
  SeriesRegistration registration = between(document->patientCase());
  QVERIFY_OK(document->apply(setRegistration(registration)));
  registration.verdict = "doubtful";
  QVERIFY_OK(document->apply(setRegistration(registration)));
  QCOMPARE(document->patientCase().registrations().size(), std::size_t{1});
  QCOMPARE(document->patientCase().registrations()[0].verdict, std::string("doubtful"));
  std::swap(registration.fixedSeries, registration.movingSeries);
  QVERIFY_OK(document->apply(setRegistration(registration)));
  QCOMPARE(document->patientCase().registrations().size(), std::size_t{2});
}

void TestRegistrations::impossibleOnesAreRefused() {
  auto document = newCase();
  QVERIFY(document);
  const std::uint64_t before = caseHash(document->patientCase());
  std::vector<SeriesRegistration> wrong(6, between(document->patientCase()));
  wrong[0].movingSeries = wrong[0].fixedSeries;
  wrong[1].movingSeries = 4711;
  wrong[2].fixed_T_moving.linear().setZero();
  wrong[3].fixed_T_moving.translation().x() = std::numeric_limits<double>::quiet_NaN();
  wrong[4].bound95Mm = -1;
  wrong[5].verdict = "splendid";
  for (const SeriesRegistration& registration : wrong) {
    const auto refused = document->apply(setRegistration(registration));
    QVERIFY(!refused && refused.error().message.ends_with('.'));
    QCOMPARE(caseHash(document->patientCase()), before);
  }
  QVERIFY(!document->apply(removeRegistration(4711)));
}

void TestRegistrations::copiesKeepThem() {
  auto document = newCase();
  QVERIFY(document);
  QVERIFY_OK(document->apply(setRegistration(between(document->patientCase()))));
  for (const bool deidentified : {false, true}) {
    const auto path = newPath();
    QVERIFY_OK(document->saveCopy(path, deidentified, JobContext()));
    const auto copy = opened(path);
    QVERIFY(copy);
    QCOMPARE(copy->patientCase().registrations().size(), std::size_t{1});
    QCOMPARE(copy->patientCase().registrations()[0].sentence, std::string("It fits."));
  }
}

QTEST_GUILESS_MAIN(TestRegistrations)
#include "tst_Registrations.moc"
