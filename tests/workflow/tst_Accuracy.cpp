// SPDX-License-Identifier: Apache-2.0
// Runs protocol `auto` on real scans and compares with their labels. Prints the table that docs/validation.md holds; with
// HALSTED_WRITE_DOCS set it writes it there.
#include "segmentation/core/StructureTable.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/io/StudyReader.h"
#include "segmentation/workflow/LabelComparison.h"
#include "segmentation/workflow/ScanWorkflow.h"

#include <QtTest>

#include <fmt/format.h>

#include <fstream>
#include <sstream>

using namespace halsted;

namespace {

const std::filesystem::path kAssets = std::filesystem::path(HALSTED_SOURCE_DIR) / "assets";
const char* const kBones = "bone=vertebrae_*,hip_*,sacrum,femur_*,rib_*,humerus_*,scapula_*,clavicula_*,sternum,skull";

std::filesystem::path dataFolder() {
  return qEnvironmentVariable("HALSTED_TEST_DATA").toStdString();
}

StudyReader reader() {
  return StudyReader();
}

struct Segmented {
  std::map<std::string, LabelFile> layers;
  std::map<std::string, StructureMeasures> measures;
};

/// All layers that `auto` makes of a scan.
Segmented segmented(const std::filesystem::path& scan) {
  Segmented out;
  const Result<StructureTable> table = StructureTable::load(kAssets / "structures.json");
  Result<LoadedSeries> series = reader().load({scan}, {}, {});
  if (!table || !series) {
    qWarning("%s", (table ? series.error() : table.error()).message.c_str());
    return out;
  }
  const StepSink keep = [&](SegmentationStep step) -> Result<void> {
    LabelFile& layer = out.layers[step.layer];
    if (!step.labels.empty())
      layer.labels = step.labels;
    for (const NewStructure& structure : step.structures) {
      layer.names[structure.label] = structure.name;
      out.measures[structure.name] = structure.measures;
    }
    return {};
  };
  const Result<ProtocolChoice> done = segmentScan(series->volume, "auto", *table, kAssets / "networks", StepSurfaces::None, keep, {});
  if (!done)
    qWarning("%s", done.error().message.c_str());
  return out;
}

std::vector<LabelFile> anatomyOf(const Segmented& scan) {
  const auto it = scan.layers.find("anatomy");
  return it == scan.layers.end() ? std::vector<LabelFile>{} : std::vector<LabelFile>{it->second};
}

/// A label map of one structure: where the sum of these pictures' values is at least `least`.
LabelFile sumAtLeast(const std::vector<std::filesystem::path>& pictures, double least, const char* name) {
  LabelFile out;
  std::vector<double> sum;
  for (const auto& picture : pictures) {
    const Result<LoadedSeries> series = reader().load({picture}, {}, {});
    if (!series)
      return out;
    const Volume& volume = series->volume;
    sum.resize(volume.geometry.voxelCount());
    for (std::size_t i = 0; i < sum.size(); ++i)
      sum[i] += volume.value(volume.voxels[i]);
    out.labels = LabelMap(volume.geometry);
  }
  for (std::size_t i = 0; i < sum.size(); ++i)
    out.labels.editableVoxels()[i] = sum[i] >= least;
  out.names[1] = name;
  return out;
}

} // namespace

class tst_Accuracy : public QObject {
  Q_OBJECT

private:
  std::string m_table = "| scan | reference | structure | Dice | HD95 mm | ASSD mm | wanted |\n|---|---|---|---|---|---|---|\n";

  /// Adds a line to the table and fails the test below `least`, the figure reached less a small margin; `wanted` is the goal.
  void check(const Segmented& scan, const LabelFile& reference, const char* structure, const std::string& merge, double least,
             double wanted, const char* scanName, const char* referenceName) {
    std::vector<LabelMerge> merges;
    if (!merge.empty())
      merges.push_back(*parseMerge(merge));
    const Result<LabelComparison> comparison = compareLabelFiles(anatomyOf(scan), {reference}, merges, {});
    QVERIFY2(comparison.ok(), comparison ? "" : comparison.error().message.c_str());
    for (const auto& [name, agreement] : comparison->structures)
      if (name == structure) {
        m_table += fmt::format("| {} | {} | `{}` | {:.3f} | {:.1f} | {:.2f} | {:.2f} |\n", scanName, referenceName, structure,
                               agreement.dice, agreement.hd95Mm, agreement.assdMm, wanted);
        qInfo("%s, %s: Dice %.3f (wanted %.2f)", scanName, structure, agreement.dice, wanted);
        QVERIFY2(agreement.dice >= least,
                 qPrintable(QString("%1 of %2: Dice %3, was at least %4").arg(structure, scanName).arg(agreement.dice).arg(least)));
        return;
      }
    QFAIL(qPrintable(QString("%1 was not found in %2").arg(structure, scanName)));
  }

private slots:
  void abdomenAgreesWithItsLabels() {
    const Segmented scan = segmented(kAssets / "demo/abdomen_ct.nii.gz");
    const Result<std::vector<LabelFile>> labels = reader().loadLabels(kAssets / "demo/abdomen_ct_labels.nii.gz", {});
    QVERIFY2(labels.ok(), labels ? "" : labels.error().message.c_str());
    check(scan, labels->front(), "bone", kBones, 0.905, 0.90, "abdomen CT, 3 mm", "network-made labels");
    check(scan, labels->front(), "lung_left", "lung_left=lung_*_left", 0.93, 0.97, "abdomen CT, 3 mm", "network-made labels");
    check(scan, labels->front(), "lung_right", "lung_right=lung_*_right", 0.95, 0.97, "abdomen CT, 3 mm", "network-made labels");
  }

  void chestHasTwoLungsAndOneAirway() {
    const Segmented scan = segmented(kAssets / "demo/chest_ct_lungdx_A0001.nii.gz");
    for (const char* name : {"skin", "bone", "lung_left", "lung_right", "airway", "fat", "muscle"})
      QVERIFY2(scan.measures.contains(name), name);
    // Left is towards +x in LPS.
    QVERIFY(scan.measures.at("lung_left").boundsMm.centre().x() > scan.measures.at("lung_right").boundsMm.centre().x());
    const LabelFile& anatomy = scan.layers.at("anatomy");
    int airwayLabel = 0;
    for (const auto& [label, name] : anatomy.names)
      if (name == "airway")
        airwayLabel = label;
    Mask airway(anatomy.labels.geometry());
    for (std::size_t i = 0; i < airway.voxels.size(); ++i)
      airway.voxels[i] = anatomy.labels.voxels()[i] == airwayLabel;
    QCOMPARE(connectedComponents(airway, Connectivity::Corners).components.size(), std::size_t(1));
  }

  // Whose maps say 255 where a voxel is all grey or all white.
  void templateBrainAgreesWithItsTissues() {
    const std::filesystem::path data = dataFolder();
    if (data.empty())
      QSKIP("HALSTED_TEST_DATA is not set: the brain was NOT compared with the template's grey and white matter.");
    const Segmented scan = segmented(kAssets / "demo/head_mri_icbm152_t1.nii.gz");
    check(scan, sumAtLeast({data / "accuracy/head_mri_icbm152_gm.nii.gz", data / "accuracy/head_mri_icbm152_wm.nii.gz"}, 127.5, "brain"),
          "brain", {}, 0.95, 0.95, "ICBM152 T1, 1 mm", "grey + white matter >= 0.5");
  }

  void colinBrainAgreesWithBet() {
    const std::filesystem::path data = dataFolder();
    if (data.empty())
      QSKIP("HALSTED_TEST_DATA is not set: the brain was NOT compared with colin27.");
    const Segmented scan = segmented(data / "accuracy/colin27/ch2.nii.gz");
    check(scan, sumAtLeast({data / "accuracy/colin27/ch2bet.nii.gz"}, 0.5, "brain"), "brain", {}, 0.95, 0.95, "colin27 T1, 1 mm",
          "ch2bet > 0");
  }

  void cleanupTestCase() {
    qInfo("\n%s", m_table.c_str());
    if (!qEnvironmentVariableIsSet("HALSTED_WRITE_DOCS"))
      return;
    const std::filesystem::path page = std::filesystem::path(HALSTED_SOURCE_DIR) / "docs/validation.md";
    std::stringstream text;
    text << std::ifstream(page).rdbuf();
    const std::string begin = "<!-- accuracy: begin -->\n", end = "<!-- accuracy: end -->", old = text.str();
    QVERIFY(old.find(begin) != std::string::npos && old.find(end) != std::string::npos);
    std::ofstream(page) << old.substr(0, old.find(begin) + begin.size()) << "\n" << m_table << "\n" << old.substr(old.find(end));
  }
};

QTEST_GUILESS_MAIN(tst_Accuracy)
#include "tst_Accuracy.moc"
