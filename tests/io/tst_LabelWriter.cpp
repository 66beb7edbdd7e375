// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/LabelWriter.h"

#include "tests/io/ItkReadBack.h"
#include "tests/io/LabelPhantoms.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace halsted;

namespace {

using Voxels = std::vector<std::uint8_t>;

/// What a flat file must hold: numbers painted in order.
Voxels painted(const std::vector<LabelExport>& structures, const std::vector<std::uint8_t>& numbers) {
  Voxels voxels(structures.front().labels.geometry().voxelCount());
  for (std::size_t s = 0; s < structures.size(); ++s)
    for (std::size_t i = 0; i < voxels.size(); ++i)
      if (structures[s].labels.voxels()[i] == structures[s].value)
        voxels[i] = numbers[s];
  return voxels;
}

VolumeGeometry gridOf(const ItkLabels& labels) {
  VolumeGeometry grid;
  for (int axis = 0; axis < 3; ++axis) {
    const auto at = static_cast<std::size_t>(axis);
    grid.size[axis] = labels.size[at];
    grid.spacingMm[axis] = labels.spacingMm[at];
    grid.originMm[axis] = labels.originMm[at];
    for (int row = 0; row < 3; ++row)
      grid.direction(row, axis) = labels.axes[at][static_cast<std::size_t>(row)];
  }
  return grid;
}

QByteArray contentOf(const QString& name) {
  QFile file(name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
}

} // namespace

class TestLabelWriter : public QObject {
  Q_OBJECT

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
  }

  void itkReadsTheSameVoxelsOnTheSameGrid_data() {
    QTest::addColumn<QString>("grid");
    QTest::addColumn<QString>("extension");
    for (const auto& [name, grid] : phantom::grids())
      for (const char* extension : {".nii", ".nii.gz", ".nrrd", ".seg.nrrd"})
        QTest::addRow("%s%s", name.c_str(), extension) << QString::fromStdString(name) << extension;
  }

  void itkReadsTheSameVoxelsOnTheSameGrid() {
    QFETCH(QString, grid);
    QFETCH(QString, extension);
    const VolumeGeometry geometry = phantom::grids().at(grid.toStdString());
    const auto structures = phantom::structuresOf(phantom::layer(geometry, 1));
    const std::string file = path("labels" + extension);
    const auto remarks = writeLabels(structures, {}, file, {});
    QVERIFY2(remarks.ok(), remarks.ok() ? "" : remarks.error().message.c_str());
    QVERIFY(remarks->empty());

    const ItkLabels back = readByItk(file);
    QVERIFY2(back.error.empty(), back.error.c_str());
    QCOMPARE(back.components, std::size_t{1});
    QVERIFY(gridOf(back).sameGrid(geometry));
    QVERIFY((gridOf(back).direction - geometry.direction).cwiseAbs().maxCoeff() < 1e-6);
    QVERIFY(back.voxels == painted(structures, {5, 120, 1}));
    QVERIFY(std::set<std::uint8_t>(back.voxels.begin(), back.voxels.end()).size() == 4);
  }

  void theQuaternionSaysTheSameAsTheMatrix_data() {
    QTest::addColumn<QString>("grid");
    for (const auto& [name, grid] : phantom::grids())
      QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
  }

  void theQuaternionSaysTheSameAsTheMatrix() {
    QFETCH(QString, grid);
    const VolumeGeometry geometry = phantom::grids().at(grid.toStdString());
    QVERIFY(writeLabels(phantom::structuresOf(phantom::layer(geometry, 1)), {}, path("labels.nii"), {}).ok());
    // Without its sform code a reader must go by the quaternion.
    QFile file(m_folder->filePath("labels.nii"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(254) && file.write(QByteArray(2, 0)) == 2);
    file.close();
    const ItkLabels back = readByItk(path("labels.nii"));
    QVERIFY2(back.error.empty(), back.error.c_str());
    QVERIFY(gridOf(back).sameGrid(geometry));
  }

  void sidecarNamesTheNumbers_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sidecar");
    QTest::newRow("nii.gz") << "case.1.nii.gz"
                            << "case.1.json";
    QTest::newRow("nii") << "case.nii"
                         << "case.json";
    QTest::newRow("nrrd") << "case.nrrd"
                          << "case.json";
    QTest::newRow("upper case") << "CASE.NII.GZ"
                                << "CASE.json";
  }

  void sidecarNamesTheNumbers() {
    QFETCH(QString, file);
    QFETCH(QString, sidecar);
    QVERIFY(writeLabels(someStructures(), {}, path(file), {}).ok());
    const QJsonObject names = QJsonDocument::fromJson(contentOf(m_folder->filePath(sidecar))).object();
    QCOMPARE(names, (QJsonObject{{"1", "drill_hole"}, {"5", "liver"}, {"120", "lung_left"}}));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
  }

  void whereStructuresOverlapTheLaterOneWinsAndASentenceSaysSo() {
    const VolumeGeometry grid = phantom::grids().at("oblique");
    auto structures = phantom::structuresOf(phantom::layer(grid, 1));
    LabelMap second(grid);
    std::fill_n(second.editableVoxels(), grid.voxelCount() / 2, std::uint8_t{9});
    structures.push_back({second, 9, phantom::kind("tumour", 125, {166, 200, 74})});
    const auto numbers = exportNumbers(structures);
    const auto remarks = writeLabels(structures, {}, path("labels.nii.gz"), {});
    QVERIFY(remarks.ok());
    const Voxels expected = painted(structures, numbers);
    QVERIFY(readByItk(path("labels.nii.gz")).voxels == expected);

    std::size_t covered = 0;
    for (std::size_t i = 0; i < grid.voxelCount(); ++i)
      covered += structures[0].labels.voxels()[i] == 1 && second.voxels()[i] == 9;
    QVERIFY(covered > 0);
    const std::string start = "liver and tumour overlap in " + std::to_string(covered) + " voxels";
    QVERIFY(std::any_of(remarks->begin(), remarks->end(), [&](const std::string& remark) { return remark.starts_with(start); }));
  }

  void slicerSegmentationKeepsOverlappingLayers() {
    const VolumeGeometry grid = phantom::grids().at("mirrored");
    const LabelMap first = phantom::layer(grid, 1), second = phantom::layer(grid, 2);
    auto structures = phantom::structuresOf(first);
    structures.push_back({second, 1, phantom::kind("tumour", 125, {166, 200, 74}, "108369006", "Neoplasm")});
    structures.push_back({second, 2, phantom::kind("tumour", 125, {166, 200, 74})});
    QVERIFY(writeLabels(structures, {}, path("labels.seg.nrrd"), {}).ok());
    const ItkLabels back = readByItk(path("labels.seg.nrrd"));
    QVERIFY2(back.error.empty(), back.error.c_str());
    QCOMPARE(back.components, std::size_t{2});
    QVERIFY(gridOf(back).sameGrid(grid));
    const Voxels lower = painted({structures[0], structures[1], structures[2]}, {5, 120, 1});
    const Voxels upper = painted({structures[3], structures[4]}, {125, 2});
    for (std::size_t i = 0; i < grid.voxelCount(); ++i) {
      QCOMPARE(back.voxels[2 * i], lower[i]);
      QCOMPARE(back.voxels[2 * i + 1], upper[i]);
    }

    const QByteArray header = contentOf(m_folder->filePath("labels.seg.nrrd")).split('\0').first();
    for (const char* line :
         {"kinds: list domain domain domain\n", "sizes: 2 13 21 9\n", "Segment0_ID:=liver\n", "Segment0_Name:=liver\n",
          "Segment0_LabelValue:=5\n", "Segment0_Layer:=0\n", "Segment3_Layer:=1\n", "Segment3_LabelValue:=125\n", "Segment3_ID:=tumour\n",
          "Segment4_ID:=tumour_2\n", "Segment4_Name:=tumour\n", "Segment0_Color:=0.788235 0.439216 0.352941\n",
          "Segmentation_MasterRepresentation:=Binary labelmap\n", "~SCT^123037004^Anatomical Structure~SCT^39607008^Lung~SCT^7771000^Left~",
          "~SCT^49755003^Morphologically Abnormal Structure~SCT^108369006^"})
      QVERIFY2(header.contains(line), line);
  }

  void slicerExtentsAreTheBoundsOfEachSegment() {
    VolumeGeometry grid;
    grid.size = {10, 8, 6};
    LabelMap labels(grid);
    for (const Index3& at : {Index3(2, 3, 1), Index3(7, 4, 5), Index3(3, 6, 2)})
      labels.editableVoxels()[grid.offset(at.x(), at.y(), at.z())] = 4;
    labels.editableVoxels()[grid.offset(9, 7, 0)] = 6;
    const std::vector<LabelExport> structures{{labels, 4, phantom::kind("liver", 5, {})},
                                              {labels, 6, phantom::kind("spleen", 1, {})},
                                              {labels, 7, phantom::kind("brain", 90, {})}};
    QVERIFY(writeLabels(structures, {}, path("labels.seg.nrrd"), {}).ok());
    const QByteArray header = contentOf(m_folder->filePath("labels.seg.nrrd"));
    QVERIFY(header.contains("Segment0_Extent:=2 7 3 6 1 5\n"));
    QVERIFY(header.contains("Segment1_Extent:=9 9 7 7 0 0\n"));
    QVERIFY(header.contains("Segment2_Extent:=0 -1 0 -1 0 -1\n"));
  }

  void namesWithLineBreaksCannotForgeHeaderLines() {
    auto structures = someStructures();
    structures[0].kind.name = "a\nSegmentation_Forged:=1\n\nb";
    QVERIFY(writeLabels(structures, {}, path("labels.seg.nrrd"), {}).ok());
    const ItkLabels back = readByItk(path("labels.seg.nrrd"));
    QVERIFY2(back.error.empty(), back.error.c_str());
    QVERIFY(back.voxels == painted(structures, {5, 120, 1}));
    QVERIFY(!contentOf(m_folder->filePath("labels.seg.nrrd")).contains("\nSegmentation_Forged"));
  }

  void numbersAreTheTablesWhereTheyCanBe() {
    const LabelMap labels = phantom::layer(phantom::grids().at("straight"), 1);
    const auto numbersOf = [&](const std::vector<int>& asked) {
      std::vector<LabelExport> structures;
      for (const int label : asked)
        structures.push_back({labels, 1, phantom::kind("s", label, {})});
      return exportNumbers(structures);
    };
    QCOMPARE(numbersOf({5, 120}), (Voxels{5, 120}));
    QCOMPARE(numbersOf({5, 5, 1, 2}), (Voxels{5, 3, 1, 2}));
    QCOMPARE(numbersOf({0, 0, 1}), (Voxels{2, 3, 1}));
    QCOMPARE(numbersOf({300, -4, 255}), (Voxels{1, 2, 255}));
    std::vector<int> many(255, 255);
    const Voxels all = numbersOf(many);
    QCOMPARE(std::set<std::uint8_t>(all.begin(), all.end()).size(), std::size_t{255});
    QVERIFY(!std::set<std::uint8_t>(all.begin(), all.end()).contains(0));
  }

  void whatCannotBeWrittenIsOneSentence() {
    const auto structures = someStructures();
    const auto refusal = [&](const std::vector<LabelExport>& given, const QString& name) {
      const auto written = writeLabels(given, {}, path(name), {});
      return written.ok() ? std::string() : written.error().message;
    };
    QVERIFY(refusal(structures, "labels.tiff").find(".nii.gz") != std::string::npos);
    QVERIFY(refusal(structures, ".nii.gz").find(".nii.gz") != std::string::npos);
    QVERIFY(!refusal({}, "labels.nii.gz").empty());
    QVERIFY(!refusal({{LabelMap(), 1, phantom::kind("liver", 5, {})}}, "labels.nii.gz").empty());
    QVERIFY(!refusal(structures, "no/such/folder/labels.nii.gz").empty());
    auto mixed = structures;
    mixed[1].labels = phantom::layer(phantom::grids().at("oblique"), 1);
    QVERIFY(refusal(mixed, "labels.nii.gz").find("another grid") != std::string::npos);
    VolumeGeometry longGrid;
    longGrid.size = {40000, 1, 1};
    QVERIFY(refusal({{LabelMap(longGrid), 1, phantom::kind("liver", 5, {})}}, "labels.nii").find("32767") != std::string::npos);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
  }

  void aCancelledExportLeavesTheOldFile() {
    QVERIFY(writeLabels(someStructures(), {}, path("labels.nii.gz"), {}).ok());
    const QByteArray before = contentOf(m_folder->filePath("labels.nii.gz"));
    std::stop_source stop;
    const JobContext job([&](double, std::string_view) { stop.request_stop(); }, stop.get_token());
    auto fewer = someStructures();
    fewer.pop_back();
    const auto written = writeLabels(fewer, {}, path("labels.nii.gz"), job);
    QVERIFY(!written.ok());
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(contentOf(m_folder->filePath("labels.nii.gz")), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
  }

private:
  std::string path(const QString& name) const { return m_folder->filePath(name).toStdString(); }
  static std::vector<LabelExport> someStructures() { return phantom::structuresOf(phantom::layer(phantom::grids().at("straight"), 1)); }

  std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestLabelWriter)
#include "tst_LabelWriter.moc"
