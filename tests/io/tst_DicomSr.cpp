// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomSrReader.h"
#include "segmentation/io/DicomSrWriter.h"
#include "segmentation/io/LabelWriter.h"

#include "tests/io/LabelPhantoms.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <limits>

using namespace halsted;

namespace {

constexpr const char* kSeries = "1.2.826.0.1.3680043.8.498.1234";

QString run(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(program, arguments);
  return process.waitForFinished() ? QString::fromUtf8(process.readAll()) : QStringLiteral("did not end");
}

} // namespace

class TestDicomSr : public QObject {
  Q_OBJECT
private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = (m_folder->path() + "/report.dcm").toStdString();
  }

  void readsBackEqual_data() {
    QTest::addColumn<bool>("segmented");
    QTest::addColumn<QString>("language");
    QTest::newRow("with a segmentation") << true << "en";
    QTest::newRow("without") << false << "de";
    QTest::newRow("Spanish") << true << "es";
    QTest::newRow("French") << false << "fr";
  }

  void readsBackEqual() {
    QFETCH(bool, segmented);
    QFETCH(QString, language);
    SrReport written = report(segmented);
    written.language = language.toStdString();
    const auto done = writeDicomSr(written, m_file, {});
    QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
    const auto read = readDicomSr(m_file);
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QCOMPARE(read->language, written.language);
    QCOMPARE(read->modality, written.modality);
    QCOMPARE(read->remarks, written.remarks);
    QVERIFY(read->segmentation == written.segmentation);
    QCOMPARE(read->seriesUid, segmented ? written.seriesUid : std::string());
    QVERIFY(!read->patient);
    QCOMPARE(read->groups.size(), written.groups.size());
    for (std::size_t g = 0; g < written.groups.size(); ++g) {
      const SrGroup &was = written.groups[g], &is = read->groups[g];
      QCOMPARE(is.name, was.name);
      QCOMPARE(is.uid, was.uid);
      QVERIFY(is.finding == was.finding && is.site == was.site && is.side == was.side);
      QCOMPARE(is.segment, segmented ? was.segment : 0);
      QVERIFY2(is.measurements == was.measurements, was.name.c_str());
      QCOMPARE(is.remarks, was.remarks);
      QCOMPARE(is.pointsMm.size(), segmented ? was.pointsMm.size() : 0);
      for (std::size_t p = 0; p < is.pointsMm.size(); ++p)
        QVERIFY((is.pointsMm[p] - was.pointsMm[p]).norm() < 1e-4);
    }
  }

  void dciodvfyFindsNoError_data() { readsBackEqual_data(); }

  void dciodvfyFindsNoError() {
    const QString program = QStandardPaths::findExecutable("dciodvfy");
    if (program.isEmpty())
      QSKIP("NOT TESTED: whether DICOM reports obey the standard, because dciodvfy is not there; install the package dicom3tools.");
    QFETCH(bool, segmented);
    QFETCH(QString, language);
    SrReport written = report(segmented);
    written.language = language.toStdString();
    QVERIFY(writeDicomSr(written, m_file, {}).ok());
    const QString output = run(program, {QString::fromStdString(m_file)});
    QVERIFY2(output.contains("Comprehensive3DSR"), qPrintable(output)); // it knew what it looked at
    QVERIFY2(!output.contains("Error"), qPrintable(output));
  }

  void dciodvfyIsHeardWhenSomethingIsWrong() {
    const QString program = QStandardPaths::findExecutable("dciodvfy");
    if (program.isEmpty())
      QSKIP("NOT TESTED: dciodvfy is not there; install the package dicom3tools.");
    QVERIFY(writeDicomSr(report(true), m_file, {}).ok());
    DcmFileFormat format;
    QVERIFY(format.loadFile(m_file.c_str()).good());
    delete format.getDataset()->remove(DCM_VerificationFlag);
    QVERIFY(format.saveFile(m_file.c_str()).good());
    QVERIFY(run(program, {QString::fromStdString(m_file)}).contains("Error"));
  }

  void segmentsPointToTheExportedSegmentation() {
    const std::string labels = (m_folder->path() + "/labels.dcm").toStdString();
    QVERIFY(writeLabels(phantom::structuresOf(phantom::layer(phantom::grids().at("straight"), 1)), {kSeries, "1.2.3.4"}, labels, {}).ok());
    const auto numbered = segmentNumbers(labels);
    QVERIFY2(numbered.ok(), numbered.ok() ? "" : numbered.error().message.c_str());
    const SrSegmentation* reference = &numbered->segmentation;
    QCOMPARE(numbered->numbers.size(), std::size_t{3});
    QCOMPARE(numbered->numbers.begin()->second >= 1, true);
    QCOMPARE(reference->frameOfReferenceUid, std::string("1.2.3.4"));
    SrReport written = report(true);
    written.segmentation = *reference;
    QVERIFY(writeDicomSr(written, m_file, {}).ok());
    DcmFileFormat segmentation, measured;
    QVERIFY(segmentation.loadFile(labels.c_str()).good() && measured.loadFile(m_file.c_str()).good());
    OFString a, b;
    QVERIFY(segmentation.getDataset()->findAndGetOFString(DCM_StudyInstanceUID, a).good());
    QVERIFY(measured.getDataset()->findAndGetOFString(DCM_StudyInstanceUID, b).good());
    QCOMPARE(b.c_str(), a.c_str());
    const auto read = readDicomSr(m_file);
    QVERIFY(read.ok() && read->segmentation == *reference);
  }

  void onlyAReportWithANameHoldsOne() {
    SrReport written = report(true);
    QVERIFY(writeDicomSr(written, m_file, {}).ok());
    QVERIFY(!bytes().contains("Mustermann"));
    QVERIFY(bytes().contains("Anonymous"));
    written.patient = PatientIdentity{"Mustermann^Erika", "4711", "19640812", "F"};
    QVERIFY(writeDicomSr(written, m_file, {}).ok());
    const auto read = readDicomSr(m_file);
    QVERIFY(read.ok() && read->patient);
    QCOMPARE(read->patient->name, written.patient->name);
    QCOMPARE(read->patient->birthDate, written.patient->birthDate);
  }

  void saysNothingOfTheMachine() {
    QVERIFY(writeDicomSr(report(true), m_file, {}).ok());
    DcmFileFormat format;
    QVERIFY(format.loadFile(m_file.c_str()).good());
    for (const DcmTagKey& tag : {DCM_SOPInstanceUID, DCM_SeriesInstanceUID}) {
      OFString uid;
      QVERIFY(format.getDataset()->findAndGetOFString(tag, uid).good());
      QVERIFY2(std::string(uid.c_str()).starts_with("2.25."), uid.c_str());
    }
    OFString creator;
    QVERIFY(format.getDataset()->findAndGetOFString(DCM_InstanceCreatorUID, creator).bad());
  }

  void whatIsNoNumberIsRefused() {
    SrReport written = report(false);
    written.groups[0].measurements[0].value = std::numeric_limits<double>::quiet_NaN();
    const auto refused = writeDicomSr(written, m_file, {});
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.find("Liver") != std::string::npos);
    QVERIFY(!QFile::exists(QString::fromStdString(m_file)));
    QVERIFY(!writeDicomSr(SrReport{}, m_file, {}).ok());
  }

  void otherFilesAreRefused() {
    QFile file(QString::fromStdString(m_file));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no report") > 0);
    file.close();
    QVERIFY(!readDicomSr(m_file).ok());
    QVERIFY(!segmentNumbers(m_file).ok());
    QVERIFY(!readDicomSr(m_file + ".not-there").ok());
  }

private:
  QByteArray bytes() const {
    QFile file(QString::fromStdString(m_file));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  static SrReport report(bool segmented) {
    SrReport made;
    made.modality = segmented ? Modality::Ct : Modality::Mr;
    made.seriesUid = kSeries;
    if (segmented)
      made.segmentation = SrSegmentation{"2.25.1", "2.25.2", "2.25.3", "1.2.840.99.1"};
    made.remarks = {"Not for diagnosis or treatment", "Schicht 143 fehlt: Übergang geschätzt."};
    SrGroup liver{"Liver", "2.25.11", DicomCode{"10200004", "SCT", "Liver"}, {}, {}, 1, {}, {}, {"Its lower end is cut off."}};
    liver.measurements.push_back({sr::kVolume, sr::kMillilitre, 1534.25, {}, SrMeasurement::Interval{1500.125, 1560.0625}});
    liver.measurements.push_back({sr::kAttenuation, sr::kHounsfield, 1.0 / 3, sr::kMean, {}});
    liver.measurements.push_back({sr::kConfidence, sr::kNoUnit, 0.93, {}, {}});
    SrGroup kidney{"Niere links",
                   "2.25.12",
                   DicomCode{"64033007", "SCT", "Kidney"},
                   DicomCode{"64033007", "SCT", "Kidney"},
                   DicomCode{"7771000", "SCT", "Left"},
                   2,
                   {},
                   {},
                   {}};
    kidney.measurements.push_back({sr::kVolume, sr::kMillilitre, 160, {}, {}});
    SrGroup distance{"Distance 3", "2.25.13", {}, {}, {}, 0, {}, {Vec3(-12.5, 3.25, 100), Vec3(20.1, -4, 1250.7)}, {}};
    distance.measurements.push_back({sr::kDistance, sr::kMillimetre, 33.4, {}, SrMeasurement::Interval{32.1, 34.7}});
    SrGroup angle{"Angle 1", "2.25.14", {}, {}, {}, 0, {}, {}, {}};
    angle.measurements.push_back({sr::kAngle, sr::kDegree, 87.5, {}, SrMeasurement::Interval{85, 90}});
    made.groups = {liver, kidney, distance, angle};
    return made;
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::string m_file;
};

QTEST_GUILESS_MAIN(TestDicomSr)
#include "tst_DicomSr.moc"
