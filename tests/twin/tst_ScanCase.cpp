// SPDX-License-Identifier: Apache-2.0
// The shipped CTs as cases: what the twin takes from a real scan.
#include "lessons/twin/person/ScanPerson.h"
#include "lessons/twin/person/ScanScaling.h"
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/io/StudyReader.h"
#include "segmentation/workflow/ScanWorkflow.h"
#include "tests/twin/TwinFixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace halsted;
using namespace halsted::twin;

namespace {

const std::filesystem::path kAssets = std::filesystem::path(HALSTED_SOURCE_DIR) / "assets";

bool within(const std::optional<double>& value, double low, double high) {
  return value && *value >= low && *value <= high;
}

QByteArray told(const std::optional<double>& value) {
  return value ? QByteArray::number(*value) : QByteArray("not told");
}

} // namespace

class TestScanCase : public QObject {
  Q_OBJECT
private slots:
  void initTestCase() { QVERIFY(m_folder.isValid()); }
  void chestTellsLungs();
  void abdomenTellsOrgansVesselsAndLeanMass();

private:
  /// A case of this scan, segmented as the program does it.
  std::unique_ptr<CaseDocument> segmented(const std::string& scan);
  void show(const ScanFindings& scan);

  QTemporaryDir m_folder;
};

std::unique_ptr<CaseDocument> TestScanCase::segmented(const std::string& scan) {
  const Result<StructureTable> table = StructureTable::load(kAssets / "structures.json");
  Result<LoadedSeries> series = StudyReader().load({kAssets / "demo" / scan}, {}, {});
  auto made = CaseDocument::create((m_folder.path().toStdString() + "/" + scan + ".hcase"), "Case A");
  if (!table || !series || !made)
    return nullptr;
  tellModality(*series);
  const Volume volume = asRead(series->volume, series->info);
  std::unique_ptr<CaseDocument> document = std::move(*made);
  if (!document->apply(addSeries(*series)))
    return nullptr;
  const Id id = document->patientCase().series().front().id;
  const auto take = [&](SegmentationStep step) { return applyStep(*document, id, "auto", std::move(step)); };
  if (const auto done = segmentScan(volume, "auto", *table, kAssets / "networks", StepSurfaces::None, take, {}); !done) {
    qWarning("%s", done.error().message.c_str());
    return nullptr;
  }
  return document;
}

void TestScanCase::show(const ScanFindings& scan) {
  PersonSpec spec;
  spec.scan = scan;
  const ScanReport report = scanReport(spec);
  for (const std::string& line : report.used)
    qInfo("taken: %s", line.c_str());
  for (const std::string& line : report.unused)
    qInfo("not taken: %s", line.c_str());
}

/// A man with a tumour of the lung, arms raised, breath held; slices of 5 mm.
void TestScanCase::chestTellsLungs() {
  const auto document = segmented("chest_ct_lungdx_A0001.nii.gz");
  QVERIFY(document);
  const ScanFindings f = scanFindings(document->patientCase());
  show(f);
  QVERIFY2(within(f.lungLeftMl, 2000, 2700), told(f.lungLeftMl));
  QVERIFY2(within(f.lungRightMl, 2800, 3600), told(f.lungRightMl));
  for (const auto* share : {&f.consolidatedLeft, &f.consolidatedRight})
    QVERIFY2(within(*share, 0, 0.05), told(*share));
  for (const auto* share : {&f.poorlyAeratedLeft, &f.poorlyAeratedRight})
    QVERIFY2(within(*share, 0.01, 0.15), told(*share));
  QVERIFY2(within(f.emphysema, 0, 0.1), told(f.emphysema));
  QVERIFY(!f.heartMl && !f.liverMl && !f.muscleCm2);
  PersonSpec spec;
  spec.scan = f;
  auto twin = Twin::create(spec, testDrugs(), 1);
  QVERIFY(twin.ok());
  twin->advance(60);
  QVERIFY2(read(*twin, "PaO2") > 70 && read(*twin, "SpO2") > 0.93, QByteArray::number(read(*twin, "PaO2")));
  QVERIFY(read(*twin, "shunt") < 0.1);
}

void TestScanCase::abdomenTellsOrgansVesselsAndLeanMass() {
  const auto document = segmented("abdomen_ct.nii.gz");
  QVERIFY(document);
  const Result<std::vector<LabelFile>> labels = StudyReader().loadLabels(kAssets / "demo/abdomen_ct_labels.nii.gz", {});
  QVERIFY2(labels.ok(), labels ? "" : labels.error().message.c_str());
  std::vector<NewStructure> organs;
  for (const auto& [label, name] : labels->front().names) {
    NewStructure organ;
    organ.name = name;
    organ.label = static_cast<std::uint8_t>(label);
    organs.push_back(organ);
  }
  QVERIFY(document->apply(setLabels("organs", document->patientCase().series().front().id, labels->front().labels, organs)).ok());
  const ScanFindings f = scanFindings(document->patientCase());
  show(f);
  // Counted by hand in the label file: 138.9 + 188.8 mL; the dome of the liver and the spleen lie beyond the picture.
  QVERIFY2(within(f.kidneysMl, 327, 328.5), told(f.kidneysMl));
  QVERIFY2(!f.liverMl, told(f.liverMl));
  QVERIFY2(within(f.abdomenAortaRadiusMm, 7, 11.5), told(f.abdomenAortaRadiusMm));
  QVERIFY2(within(f.cavaMm2, 200, 500), told(f.cavaMm2));
  QVERIFY2(within(f.muscleCm2, 70, 220), told(f.muscleCm2));
  QVERIFY2(within(f.fatCm2, 100, 700), told(f.fatCm2));
  PersonSpec spec;
  spec.scan = f;
  auto twin = Twin::create(spec, testDrugs(), 1);
  QVERIFY(twin.ok());
  twin->advance(60);
  QVERIFY(std::abs(read(*twin, "MAP") - 92) < 8);
}

QTEST_GUILESS_MAIN(TestScanCase)
#include "tst_ScanCase.moc"
