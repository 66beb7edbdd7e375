// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/LabelWriter.h"

#include "tests/io/LabelPhantoms.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmfg/fgplanpo.h>
#include <dcmtk/dcmfg/fgseg.h>
#include <dcmtk/dcmiod/cielabutil.h>
#include <dcmtk/dcmseg/segdoc.h>
#include <dcmtk/dcmseg/segment.h>
#include <dcmtk/dcmseg/segutils.h>

#include <map>
#include <set>

using namespace halsted;

namespace {

using Voxels = std::vector<std::uint8_t>;

/// Segments as DCMTK's own reader of segmentations finds them, put back on a grid by their positions.
struct DcmtkSegments {
  std::string error;
  std::map<int, Voxels> masks; ///< by segment number
  std::size_t frames = 0;
};

DcmtkSegments readByDcmtk(const std::string& file, const VolumeGeometry& grid) {
  DcmtkSegments found;
  DcmSegmentation* raw = nullptr;
  const OFCondition condition = DcmSegmentation::loadFile(file.c_str(), raw);
  const std::unique_ptr<DcmSegmentation> segmentation(raw);
  if (condition.bad()) {
    found.error = condition.text();
    return found;
  }
  DcmFileFormat format;
  const Uint8* bits = nullptr;
  unsigned long byteCount = 0;
  if (format.loadFile(file.c_str()).bad() || format.getDataset()->findAndGetUint8Array(DCM_PixelData, bits, &byteCount).bad() ||
      byteCount * 8 < segmentation->getNumberOfFrames() * grid.offset(0, 0, 1)) {
    found.error = "too few pixels";
    return found;
  }
  const Eigen::Affine3d index_T_patient = grid.index_T_patient();
  found.frames = segmentation->getNumberOfFrames();
  for (std::size_t f = 0; f < found.frames; ++f) {
    auto* position =
        dynamic_cast<FGPlanePosPatient*>(segmentation->getFunctionalGroups().get(static_cast<Uint32>(f), DcmFGTypes::EFG_PLANEPOSPATIENT));
    auto* segment =
        dynamic_cast<FGSegmentation*>(segmentation->getFunctionalGroups().get(static_cast<Uint32>(f), DcmFGTypes::EFG_SEGMENTATION));
    Vec3 corner;
    Uint16 number = 0;
    if (!position || !segment || position->getImagePositionPatient(corner.x(), corner.y(), corner.z()).bad() ||
        segment->getReferencedSegmentNumber(number).bad()) {
      found.error = "a frame without position or segment";
      return found;
    }
    const Vec3 index = index_T_patient * corner;
    const long slice = std::lround(index.z());
    if ((index - Vec3(0, 0, static_cast<double>(slice))).norm() > 1e-6 || slice < 0 || slice >= grid.size.z()) {
      found.error = "a frame beside the grid";
      return found;
    }
    Voxels& mask = found.masks[number];
    mask.resize(grid.voxelCount());
    const std::size_t sliceVoxels = grid.offset(0, 0, 1);
    const auto target = mask.begin() + static_cast<std::ptrdiff_t>(grid.offset(0, 0, static_cast<int>(slice)));
    for (std::size_t i = 0; i < sliceVoxels; ++i)
      target[static_cast<std::ptrdiff_t>(i)] = bits[(f * sliceVoxels + i) / 8] >> ((f * sliceVoxels + i) % 8) & 1;
    // dcmseg 3.6.7 itself mixes up the bits of neighbouring frames when they do not end on whole bytes.
    if (sliceVoxels % 8 != 0)
      continue;
    const std::unique_ptr<DcmIODTypes::Frame> pixels(
        DcmSegUtils::unpackBinaryFrame(segmentation->getFrame(f), static_cast<Uint16>(grid.size.y()), static_cast<Uint16>(grid.size.x())));
    if (!std::equal(pixels->pixData, pixels->pixData + sliceVoxels, target))
      found.error = "dcmseg finds other voxels than there are bits";
  }
  return found;
}

Voxels maskOf(const LabelExport& structure) {
  Voxels mask(structure.labels.geometry().voxelCount());
  for (std::size_t i = 0; i < mask.size(); ++i)
    mask[i] = structure.labels.voxels()[i] == structure.value;
  return mask;
}

std::string text(DcmItem& item, const DcmTagKey& tag) {
  OFString value;
  item.findAndGetOFStringArray(tag, value);
  return value.c_str();
}

} // namespace

class TestDicomSegWriter : public QObject {
  Q_OBJECT

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath("labels.dcm").toStdString();
  }

  void dcmtkReadsTheSameVoxels_data() {
    QTest::addColumn<QString>("grid");
    for (const auto& [name, grid] : phantom::grids())
      QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
  }

  void dcmtkReadsTheSameVoxels() {
    QFETCH(QString, grid);
    const VolumeGeometry geometry = phantom::grids().at(grid.toStdString());
    const auto structures = overlapping(geometry);
    const auto written = writeLabels(structures, {}, m_file, {});
    QVERIFY2(written.ok(), written.ok() ? "" : written.error().message.c_str());
    QVERIFY(written->empty());
    const DcmtkSegments back = readByDcmtk(m_file, geometry);
    QVERIFY2(back.error.empty(), back.error.c_str());
    std::size_t slices = 0;
    for (std::size_t s = 0; s < structures.size(); ++s) {
      const Voxels expected = maskOf(structures[s]);
      QVERIFY(std::count(expected.begin(), expected.end(), 1) > 0);
      QVERIFY(back.masks.contains(static_cast<int>(s + 1)));
      QVERIFY(back.masks.at(static_cast<int>(s + 1)) == expected);
      for (int k = 0; k < geometry.size.z(); ++k) {
        const auto first = expected.begin() + static_cast<std::ptrdiff_t>(geometry.offset(0, 0, k));
        slices += std::count(first, first + static_cast<std::ptrdiff_t>(geometry.offset(0, 0, 1)), 1) > 0;
      }
    }
    QCOMPARE(back.frames, slices); // none of them empty
  }

  void segmentsHaveNamesColoursAndCodes() {
    const auto structures = overlapping(phantom::grids().at("oblique"));
    QVERIFY(writeLabels(structures, {}, m_file, {}).ok());
    DcmSegmentation* raw = nullptr;
    QVERIFY(DcmSegmentation::loadFile(m_file.c_str(), raw).good());
    const std::unique_ptr<DcmSegmentation> segmentation(raw);
    QCOMPARE(segmentation->getNumberOfSegments(), structures.size());
    for (std::size_t s = 0; s < structures.size(); ++s) {
      DcmSegment* segment = segmentation->getSegment(s + 1);
      QVERIFY(segment);
      OFString label;
      segment->getSegmentLabel(label);
      QCOMPARE(label.c_str(), structures[s].kind.name.c_str());
      Uint16 l = 0, a = 0, b = 0;
      QVERIFY(segment->getRecommendedDisplayCIELabValue(l, a, b).good());
      double rgb[3] = {};
      IODCIELabUtil::dicomLab2RGB(rgb[0], rgb[1], rgb[2], l, a, b);
      for (std::size_t c = 0; c < 3; ++c)
        QVERIFY(std::abs(rgb[c] * 255 - structures[s].kind.colour[c]) < 1.5);
    }
    const auto codeOf = [&](std::size_t number, bool category) {
      DcmSegment* segment = segmentation->getSegment(number);
      OFString code;
      (category ? segment->getSegmentedPropertyCategoryCode() : segment->getSegmentedPropertyTypeCode()).getCodeValue(code);
      return std::string(code.c_str());
    };
    QCOMPARE(codeOf(1, false), std::string("10200004"));
    QCOMPARE(codeOf(1, true), std::string("123037004"));
    QCOMPARE(codeOf(3, false), std::string("85756007")); // no code: "Tissue"
    QCOMPARE(codeOf(4, true), std::string("49755003"));  // a tumour is no normal anatomy
    auto& sides = segmentation->getSegment(2)->getSegmentedPropertyTypeModifierCode();
    QCOMPARE(sides.size(), std::size_t{1});
    OFString side;
    sides[0]->getCodeValue(side);
    QCOMPARE(side.c_str(), "7771000");
  }

  void namesNoPatientAndSharesOnlyTheFrameOfReference() {
    const auto structures = overlapping(phantom::grids().at("straight"));
    QVERIFY(writeLabels(structures, {"1.2.3.4", "1.2.840.99.1"}, m_file, {}).ok());
    DcmFileFormat first;
    QVERIFY(first.loadFile(m_file.c_str()).good());
    DcmDataset& dataset = *first.getDataset();
    QCOMPARE(text(dataset, DCM_FrameOfReferenceUID), std::string("1.2.840.99.1"));
    QCOMPARE(text(dataset, DCM_PatientName), std::string("Anonymous^Patient"));
    QCOMPARE(text(dataset, DCM_PatientBirthDate), std::string());
    QCOMPARE(text(dataset, DCM_StudyDate), std::string());
    QVERIFY(!dataset.tagExistsWithValue(DCM_ReferencedSeriesSequence, OFTrue));

    QVERIFY(writeLabels(structures, {"", "not a uid"}, m_file, {}).ok());
    DcmFileFormat second;
    QVERIFY(second.loadFile(m_file.c_str()).good());
    for (const DcmTagKey& tag : {DCM_SOPInstanceUID, DCM_SeriesInstanceUID, DCM_StudyInstanceUID, DCM_FrameOfReferenceUID}) {
      const std::string uid = text(*second.getDataset(), tag);
      QVERIFY2(uid.starts_with("2.25.") && uid.size() <= 64, uid.c_str());
      QVERIFY(uid != text(dataset, tag));
    }
  }

  void aStructureWithoutVoxelsStaysASegmentAndNoVoxelsAtAllAreRefused() {
    const VolumeGeometry grid = phantom::grids().at("straight");
    auto structures = overlapping(grid);
    structures[1].value = 77;
    QVERIFY(writeLabels(structures, {}, m_file, {}).ok());
    const DcmtkSegments back = readByDcmtk(m_file, grid);
    QVERIFY2(back.error.empty(), back.error.c_str());
    QVERIFY(!back.masks.contains(2));
    QVERIFY(back.masks.at(3) == maskOf(structures[2]));

    const auto nothing = writeLabels({{LabelMap(grid), 1, phantom::kind("liver", 5, {})}}, {}, m_file, {});
    QVERIFY(!nothing.ok());
    QVERIFY(readByDcmtk(m_file, grid).error.empty()); // the old file is still there
  }

  void longAndForeignNamesFitTheirFields() {
    auto structures = overlapping(phantom::grids().at("straight"));
    structures[0].kind.name = "a\\b" + std::string(90, 'x');
    structures[1].kind.name.clear();
    for (int i = 0; i < 40; ++i)
      structures[1].kind.name += "\xC3\xA4"; // two bytes each: 64 is the middle of none, 63 would be
    structures[1].kind.name.insert(0, "x");
    QVERIFY(writeLabels(structures, {}, m_file, {}).ok());
    DcmFileFormat file;
    QVERIFY(file.loadFile(m_file.c_str()).good());
    DcmItem* segment = nullptr;
    QVERIFY(file.getDataset()->findAndGetSequenceItem(DCM_SegmentSequence, segment, 1).good());
    const QByteArray name = QByteArray::fromStdString(text(*segment, DCM_SegmentLabel));
    QVERIFY(name.size() <= 64);
    QCOMPARE(QString::fromUtf8(name).toUtf8(), name);
    QVERIFY(file.getDataset()->findAndGetSequenceItem(DCM_SegmentSequence, segment, 0).good());
    QVERIFY(text(*segment, DCM_SegmentLabel).starts_with("a b"));
  }

  void dciodvfyFindsNoError_data() { dcmtkReadsTheSameVoxels_data(); }

  void dciodvfyFindsNoError() {
    const QString program = QStandardPaths::findExecutable("dciodvfy");
    if (program.isEmpty())
      QSKIP("NOT TESTED: whether DICOM segmentations obey the standard, because dciodvfy is not there; install the package dicom3tools.");
    QFETCH(QString, grid);
    QVERIFY(writeLabels(overlapping(phantom::grids().at(grid.toStdString())), {}, m_file, {}).ok());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, {QString::fromStdString(m_file)});
    QVERIFY(process.waitForFinished());
    const QByteArray output = process.readAll();
    QVERIFY2(output.contains("Segmentation"), output.constData()); // it knew what it looked at
    QVERIFY2(!output.contains("Error"), output.constData());
  }

private:
  /// Three structures of one layer and a tumour over them.
  static std::vector<LabelExport> overlapping(const VolumeGeometry& grid) {
    auto structures = phantom::structuresOf(phantom::layer(grid, 1));
    structures.push_back({phantom::layer(grid, 2), 1, phantom::kind("tumour", 125, {166, 200, 74}, "108369006", "Neoplasm")});
    return structures;
  }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::string m_file;
};

QTEST_GUILESS_MAIN(TestDicomSegWriter)
#include "tst_DicomSegWriter.moc"
