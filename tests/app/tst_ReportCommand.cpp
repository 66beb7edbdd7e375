// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/anatomy/PlanCommands.h"
#include "segmentation/core/LabelHash.h"
#include "segmentation/io/DicomSrReader.h"

#include "tests/Phantoms.h"
#include "tests/app/Program.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace halsted;
using namespace halsted::test;

namespace {

/// Which must stand in no file, also in capitals and apart.
const QStringList kNames{"Mustermann", "Erika", "4711-0815", "19640812"};
constexpr const char* kSeries = "1.2.826.0.1.3680043.8.498.77";

QString output(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/// Pictures inside are left out: five letters turn up in base64 by chance.
bool namesNobody(const QByteArray& bytes) {
  static const QRegularExpression picture("data:image/png;base64,[^\"]*");
  return std::none_of(kNames.begin(), kNames.end(),
                      [&](const QString& name) { return QString::fromUtf8(bytes).remove(picture).contains(name, Qt::CaseInsensitive); });
}

} // namespace

/// A trunk with a liver, a plan, and a patient whose name turns up where it should not.
class TestReportCommand : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_folder.isValid());
    phantoms::Canvas canvas({50, 40, 30}, {4, 4, 5}, -1000);
    canvas.paint(phantoms::ellipsoid({0, 0, 0}, {95, 75, 70}), 20);
    const Mask liver = canvas.paint(phantoms::ellipsoid({-35, 0, 0}, {40, 35, 30}), 110);
    const Mask kidney = canvas.paint(phantoms::ellipsoid({50, 20, 0}, {20, 20, 30}), 180);
    LabelMap labels(canvas.geometry());
    for (std::size_t n = 0; n < liver.voxels.size(); ++n)
      labels.editableVoxels()[n] = liver.voxels[n] ? 1 : kidney.voxels[n] ? 2 : 0;
    auto made = CaseDocument::create(path("case.hcase").toStdString(), "Heron 12");
    QVERIFY(made.ok());
    CaseDocument& document = **made;
    LoadedSeries series;
    series.info.uid = kSeries;
    series.info.description = "Abdomen portal venous";
    series.info.modality = Modality::Ct;
    series.info.geometry = canvas.geometry();
    series.info.findings.push_back({Finding::Severity::Caution, "missing-slice", "Slice 3 of 30 is missing; <b>it</b> was filled.", {3}});
    series.volume = canvas.volume();
    series.patient = {"Mustermann^Erika", "4711-0815", "19640812", "F"};
    QVERIFY(document.apply(addSeries(std::move(series))).ok());
    NewStructure first{"liver", 1, {201, 112, 90}}, second{"kidney_left", 2, {185, 112, 63}};
    first.doubt = "Its lower end is cut off.";
    for (NewStructure* structure : {&first, &second}) {
      StructureMeasures& measures = structure->measures;
      const VolumeGeometry& grid = canvas.geometry();
      const Mask& mask = structure == &first ? liver : kidney;
      for (int k = 0; k < grid.size.z(); ++k)
        for (int j = 0; j < grid.size.y(); ++j)
          for (int i = 0; i < grid.size.x(); ++i)
            if (mask.voxels[grid.offset(i, j, k)]) {
              ++measures.voxelCount;
              measures.boundsMm.add(grid.patient_T_index() * Vec3(i - 0.5, j - 0.5, k - 0.5));
              measures.boundsMm.add(grid.patient_T_index() * Vec3(i + 0.5, j + 0.5, k + 0.5));
            }
      measures.volumeMl = static_cast<double>(measures.voxelCount) * grid.spacingMm.prod() / 1000;
    }
    QVERIFY(document.apply(setLabels("anatomy", document.patientCase().series().front().id, labels, {first, second})).ok());
    for (const auto& [name, centre, radius, value] :
         {std::tuple{"liver", Vec3(-35, 0, 0), 35.0, 1}, {"kidney_left", Vec3(50, 20, 0), 22.0, 2}}) {
      StructureSurfaces surfaces;
      surfaces.full = phantoms::sphereMesh(centre, radius, 24);
      surfaces.labelHash = labelHash(labels, static_cast<std::uint8_t>(value));
      QVERIFY(document.storeSurfaces(document.patientCase().findStructure(name)->id, std::move(surfaces)).ok());
    }
    PlanElement distance;
    distance.kind = PlanKind::Distance;
    distance.name = "Needle of Mustermann"; // as people do
    distance.pointsMm = {{-60, 0, 0}, {-10, 0, 0}};
    QVERIFY(document.apply(addPlanElement(distance)).ok());
    PlanElement angle;
    angle.kind = PlanKind::Angle;
    angle.name = "Angle 1";
    angle.pointsMm = {{-60, 0, 0}, {-10, 0, 0}, {-10, 50, 0}};
    QVERIFY(document.apply(addPlanElement(angle)).ok());
    PlanElement cut; // through the middle of the liver
    cut.kind = PlanKind::Resection;
    cut.name = "Cut 1";
    cut.pointsMm = {{-35, 0, 0}, {-35, 10, 0}, {-35, 0, 10}};
    cut.texts["structure"] = "liver";
    QVERIFY(document.apply(addPlanElement(cut)).ok());
    PlanElement lost = cut; // from something that is not there
    lost.name = "Cut 2";
    lost.texts["structure"] = "pancreas";
    QVERIFY(document.apply(addPlanElement(lost)).ok());
  }

  void htmlHoldsEverythingAndNoName() {
    const QByteArray html = report("report.html");
    QVERIFY2(html.startsWith("<!DOCTYPE html>"), html.left(200).constData());
    QVERIFY(namesNobody(html));
    const QString text = QString::fromUtf8(html);
    for (const char* wanted : {"Heron 12", "Not for diagnosis or treatment", "Liver", "Left kidney", "Its lower end is cut off.", "Angle 1",
                               "90.0", "50.0 mm", "Needle of [removed]", "50 × 40 × 30", "SHA-256", "Halsted 0.",
                               "Slice 3 of 30 is missing", "The name of an element of the plan holds the patient"})
      QVERIFY2(text.contains(wanted), wanted);
    // Half of the liver is left, with an interval; what cannot be measured says why.
    const auto remnant = QRegularExpression("Remnant</td>\\s*<td[^>]*>([0-9.]+) %</td>\\s*<td[^>]*>([^<]+)<").match(text);
    QVERIFY2(std::abs(remnant.captured(1).toDouble() - 50) < 3, qPrintable(remnant.captured(0)));
    QVERIFY2(remnant.captured(2).contains(QLatin1Char('%')), qPrintable(remnant.captured(0)));
    QVERIFY(text.contains("Cut 2: The case has no structure"));
    QVERIFY(text.contains("&lt;b&gt;it&lt;/b&gt;")); // what others wrote stays words
    QVERIFY(!text.contains("<script") && !text.contains("http"));
  }

  void htmlIsForEverybody() {
    const QString text = QString::fromUtf8(report("report.html"));
    QVERIFY(text.contains("<html lang=\"en\">"));
    QCOMPARE(text.count("<h1>"), 1);
    QVERIFY(text.count("<h2>") >= 6);
    const auto images = QRegularExpression("<img [^>]*>").globalMatch(text);
    int seen = 0;
    for (auto it = images; it.hasNext(); ++seen) {
      const QString image = it.next().captured();
      QVERIFY(image.contains("src=\"data:image/png;base64,"));
      const auto alt = QRegularExpression("alt=\"([^\"]*)\"").match(image);
      QVERIFY2(alt.captured(1).size() > 20, qPrintable(alt.captured(1)));
    }
    QCOMPARE(seen, 3 + 4); // slices through the anatomy and the plan; views would show the name of an element
    QCOMPARE(text.count("<table>"), text.count("<caption>"));
    QCOMPARE(text.count("<tr><th scope=\"row\">"), text.count("<tr>") - text.count("<thead><tr>"));
  }

  void pdfIsPagedAndNamesNobody() {
    const QByteArray pdf = report("report.pdf");
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(namesNobody(pdf));
    const QString program = QStandardPaths::findExecutable("pdftotext");
    if (program.isEmpty())
      QSKIP("NOT TESTED: what a PDF report says, because pdftotext is not there; install the package poppler-utils.");
    const QStringList pages = output(program, {"-layout", path("report.pdf"), "-"}).split('\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 2);
    for (int page = 0; page < pages.size(); ++page) {
      QVERIFY2(pages[page].contains("Not for diagnosis or treatment"), qPrintable(pages[page]));
      QVERIFY2(pages[page].contains(QStringLiteral("Page %1 of %2").arg(page + 1).arg(pages.size())), qPrintable(pages[page]));
    }
    const QString all = pages.join(' ');
    QVERIFY(all.contains("Heron 12") && all.contains("Left kidney") && all.contains("50.0 mm"));
    QVERIFY(kNames.end() == std::find_if(kNames.begin(), kNames.end(), [&](const QString& name) { return all.contains(name); }));
  }

  void aNameStandsWhereItWasAskedFor() {
    const QByteArray html = report("named.html", {"--with-name"});
    QCOMPARE(html.count("<img "), 2 + 3 + 4); // views as well
    QVERIFY(html.contains("Mustermann, Erika") && html.contains("4711-0815") && html.contains("Needle of Mustermann"));
    QVERIFY(report("named.dcm", {"--with-name"}).contains("Mustermann"));
  }

  void everyLanguageHasItsOwnWords_data() {
    QTest::addColumn<QString>("word");
    QTest::newRow("de") << "Nicht für Diagnose";
    QTest::newRow("es") << "diagnóstico";
    QTest::newRow("fr") << "diagnostic";
  }
  void everyLanguageHasItsOwnWords() {
    QFETCH(QString, word);
    const QString language = QString::fromLatin1(QTest::currentDataTag());
    const QString text = QString::fromUtf8(report("own.html", {"--language", language, "--no-pictures"}));
    QVERIFY(text.contains(QStringLiteral("<html lang=\"%1\">").arg(language)));
    QVERIFY2(text.contains(word), qPrintable(text));
    QVERIFY(!text.contains("How it was made"));
    const auto read = report("own.dcm", {"--language", language}).isEmpty() ? Result<SrReport>(fail(ErrorCode::Failed, "empty"))
                                                                            : readDicomSr(path("own.dcm").toStdString());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QCOMPARE(QString::fromStdString(read->language), language);
  }

  void dicomReportPointsToItsSegmentation() {
    QCOMPARE(m_program.run({"export", path("case.hcase"), "-o", path("labels.dcm")}).status, 0);
    QVERIFY(!report("report.dcm", {"--segmentation", path("labels.dcm")}).isEmpty());
    QVERIFY(namesNobody(contents(path("report.dcm"))));
    const auto read = readDicomSr(path("report.dcm").toStdString());
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    QCOMPARE(read->seriesUid, std::string(kSeries));
    QCOMPARE(read->groups.size(), std::size_t{5});
    QCOMPARE(read->groups[0].name, std::string("Liver"));
    QCOMPARE(read->groups[0].segment, 1);
    const SrMeasurement& volume = read->groups[0].measurements[0];
    QVERIFY(volume.what.value == sr::kVolume.value && volume.interval95 && volume.interval95->low <= volume.value &&
            volume.value <= volume.interval95->high);
    QVERIFY(std::abs(volume.value - 4.0 / 3 * M_PI * 40 * 35 * 30 / 1000) < 0.05 * volume.value);
    const auto program = QStandardPaths::findExecutable("dciodvfy");
    if (program.isEmpty())
      QSKIP("NOT TESTED: whether DICOM reports obey the standard, because dciodvfy is not there; install the package dicom3tools.");
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, {path("report.dcm")});
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAll();
    QVERIFY2(said.contains("Comprehensive3DSR") && !said.contains("Error"), said.constData());
  }

  void theFingerprintFollowsTheCase() {
    const QRegularExpression hash("[0-9a-f]{64}");
    const QString before = hash.match(QString::fromUtf8(report("a.html", {"--no-pictures"}))).captured();
    QCOMPARE(before.size(), 64);
    QCOMPARE(hash.match(QString::fromUtf8(report("b.html", {"--no-pictures"}))).captured(), before);
    {
      auto document = CaseDocument::open(path("case.hcase").toStdString(), {});
      QVERIFY(document.ok());
      QVERIFY((*document)->saveCopy(path("nobody.hcase").toStdString(), true, {}).ok());
    }
    QVERIFY(m_program.run({"report", path("nobody.hcase"), "-o", path("c.html"), "--no-pictures"}).status == 0);
    QCOMPARE(hash.match(QString::fromUtf8(contents(path("c.html")))).captured(), before);
    {
      auto document = CaseDocument::open(path("nobody.hcase").toStdString(), {});
      QVERIFY(document.ok());
      PlanElement mark;
      mark.name = "Mark";
      mark.pointsMm = {{0, 0, 0}};
      QVERIFY((*document)->apply(addPlanElement(mark)).ok());
    }
    QVERIFY(m_program.run({"report", path("nobody.hcase"), "-o", path("d.html"), "--no-pictures"}).status == 0);
    QVERIFY(hash.match(QString::fromUtf8(contents(path("d.html")))).captured() != before);
  }

  void wrongInputIsOneSentenceAndWritesNothing() {
    for (const QStringList& wrong : {QStringList{"report.txt"},
                                     {"report.html", "--segmentation", path("case.hcase")},
                                     {"report.dcm", "--segmentation", path("case.hcase")}}) {
      QStringList arguments{"report", path("case.hcase"), "-o", path("wrong-" + wrong[0])};
      const Outcome outcome = m_program.run(arguments + wrong.mid(1));
      QCOMPARE(outcome.status, 1);
      QCOMPARE(outcome.err.count('\n'), 1);
      QVERIFY(!QFile::exists(path("wrong-" + wrong[0])));
    }
    QCOMPARE(m_program.run({"report", path("case.hcase"), "-o", path("x.html"), "--language", "xx"}).status, 2);
  }

  void movieTurns() {
    const Outcome outcome =
        m_program.run({"render", path("case.hcase"), "-o", path("turn.ogv"), "--turntable", "--seconds", "0.2", "--size", "160x120"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QVERIFY(contents(path("turn.ogv")).startsWith("OggS"));
    QCOMPARE(m_program.run({"render", path("case.hcase"), "-o", path("turn.png"), "--turntable"}).status, 1);
    QCOMPARE(m_program.run({"render", path("case.hcase"), "-o", path("still.ogv")}).status, 1);
    QVERIFY(!QFile::exists(path("turn.png")) && !QFile::exists(path("still.ogv")));
  }

  void nothingIsLeftBehind() { QCOMPARE(m_program.leftBehind(), QStringList()); }

private:
  QString path(const QString& name) const { return m_folder.filePath(name); }
  /// Empty when the program failed.
  QByteArray report(const QString& name, const QStringList& more = {}) const {
    const Outcome outcome = m_program.run(QStringList{"report", path("case.hcase"), "-o", path(name)} + more);
    if (outcome.status != 0) {
      qWarning("%s", outcome.err.constData());
      return {};
    }
    return contents(path(name));
  }

  QTemporaryDir m_folder;
  Program m_program;
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_ReportCommand.moc"
