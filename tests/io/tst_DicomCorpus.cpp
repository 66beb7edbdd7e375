// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomStudy.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace halsted;

namespace {

std::vector<std::filesystem::path> filesUnder(const QString& folder) {
  std::vector<std::filesystem::path> files;
  QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
  while (it.hasNext())
    files.emplace_back(it.next().toStdString());
  std::sort(files.begin(), files.end());
  return files;
}

bool has(const std::vector<Finding>& findings, const std::string& code) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; });
}

/// The values of a series; none where it was refused.
std::vector<double> values(DicomStudy& study, std::size_t series) {
  std::vector<std::int16_t> voxels(study.series()[series].geometry.voxelCount());
  const auto scale = study.load(series, voxels.data(), {});
  std::vector<double> result;
  if (scale)
    for (const std::int16_t voxel : voxels)
      result.push_back(scale->slope * voxel + scale->intercept);
  return result;
}

} // namespace

class TestDicomCorpus : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() {
    m_data = qEnvironmentVariable("HALSTED_TEST_DATA");
    if (m_data.isEmpty() || !QDir(m_data + "/dicom").exists())
      QSKIP("HALSTED_TEST_DATA is not set: NO REAL SCANNER'S DICOM FILE WAS TESTED.");
  }

  void oneScanInEveryLosslessCodingIsTheSame() {
    std::vector<double> first;
    for (const char* coding : {"compressed", "compressed_j2k", "compressed_jpeg", "compressed_jpegls", "compressed_rle"}) {
      DicomStudy study = scan(m_data + "/dicom/good_and_failing_series/generic/" + coding);
      QCOMPARE(study.series().size(), 1u);
      const std::vector<double> now = values(study, 0);
      QCOMPARE(now.size(), std::size_t{256 * 256 * 4});
      if (first.empty())
        first = now;
      QVERIFY2(now == first, coding);
    }
    std::vector<double> slice;
    for (const char* file : {"MR_small", "MR_small_RLE", "MR_small_bigendian", "MR_small_expb", "MR_small_implicit",
                             "MR_small_jp2klossless", "MR_small_jpeg_ls_lossless", "MR_small_padded"}) {
      DicomStudy study = scan(m_data + "/dicom/odd_files/" + file + ".dcm");
      const std::vector<double> now = values(study, 0);
      if (slice.empty())
        slice = now;
      QVERIFY2(!now.empty() && now == slice, file);
    }
  }

  void knownSeriesAreFoundOut_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("series");
    QTest::addColumn<int>("slices");
    QTest::addColumn<QString>("code");
    QTest::addRow("tilt") << "failing/gantrytilting" << 1 << 4 << "gantry-tilt";
    QTest::addRow("one place") << "failing/notavolume" << 4 << 1 << "single-slice";
    QTest::addRow("missing") << "failing/sliceincrement/001" << 1 << 5 << "missing-slice";
    QTest::addRow("missing and tilted") << "failing/sliceincrement/002" << 1 << 5 << "missing-slice";
    QTest::addRow("orientations") << "failing/sliceorientation" << 2 << 2 << "";
    QTest::addRow("anatomical") << "philips_enhanced/anatomical/001" << 1 << 8 << "";
    QTest::addRow("diffusion") << "philips_enhanced/dti/001" << 4 << 8 << "";
    QTest::addRow("in time") << "philips_enhanced/fmri/001" << 4 << 8 << "";
    QTest::addRow("colour") << "generic/rgb" << 1 << 4 << "colour";
  }
  void knownSeriesAreFoundOut() {
    QFETCH(QString, path);
    QFETCH(int, series);
    QFETCH(int, slices);
    QFETCH(QString, code);
    DicomStudy study = scan(m_data + "/dicom/good_and_failing_series/" + path);
    QCOMPARE(static_cast<int>(study.series().size()), series);
    QCOMPARE(study.series()[0].geometry.size.z(), slices);
    QVERIFY(code.isEmpty() || has(study.series()[0].findings, code.toStdString()));
    QVERIFY(!values(study, 0).empty());
  }

  void tiltedSkullIsStraightened() {
    unpack("skull_phantom_gantry_tilt_ct.tar.xz");
    DicomStudy study = scan(m_unpacked->path());
    const SeriesInfo& info = study.series()[0];
    QCOMPARE(info.geometry.size.z(), 58);
    QVERIFY(has(info.findings, "gantry-tilt"));
    QVERIFY(std::abs(info.geometry.spacingMm.z() - 2.5 * std::cos(16.5 * M_PI / 180)) < 0.01);
  }

  void missingSlicesOfTwoMixedSeriesAreFound() {
    unpack("head_mri_mixed_series_missing_slices.tar.xz");
    DicomStudy study = scan(m_unpacked->path());
    QVERIFY(study.series().size() >= 2);
    QCOMPARE(study.series()[0].geometry.size.z(), 176);
    QCOMPARE(study.series()[1].geometry.size.z(), 56);
    for (std::size_t s = 0; s < 2; ++s)
      QVERIFY(has(study.series()[s].findings, "missing-slice"));
    for (std::size_t s = 2; s < study.series().size(); ++s)
      QVERIFY(has(study.series()[s].findings, "mosaic"));
  }

  void everyFileLoadsOrIsRefusedWithASentence() {
    std::size_t loaded = 0, refused = 0, none = 0;
    for (const QString& folder : {m_data + "/dicom/odd_files", m_data + "/dicom/seg_sr_objects", m_data + "/bad/dicom_mutated"})
      for (const auto& file : filesUnder(folder)) {
        QElapsedTimer time;
        time.start();
        auto study = DicomStudy::scan({file}, {});
        QVERIFY(study.ok());
        const std::string name = file.filename().string();
        if (study->series().empty()) {
          ++none;
          // A DICOM directory is no image, and nothing to tell the user of.
          QVERIFY2(!study->findings().empty() || name.find("DICOMDIR") != std::string::npos, name.c_str());
        } else {
          std::vector<std::int16_t> voxels(study->series()[0].geometry.voxelCount());
          const auto scale = study->load(0, voxels.data(), {});
          ++(scale ? loaded : refused);
          QVERIFY2(scale || scale.error().message.size() > 20, name.c_str());
        }
        QVERIFY2(time.elapsed() < 10000, name.c_str());
      }
    qInfo("%zu loaded, %zu refused, %zu without a picture", loaded, refused, none);
    QVERIFY(loaded > 50);
  }

private:
  DicomStudy scan(const QString& path) {
    std::vector<std::filesystem::path> files;
    if (QFileInfo(path).isDir())
      files = filesUnder(path);
    else
      files.emplace_back(path.toStdString());
    return std::move(*DicomStudy::scan(files, {}));
  }
  void unpack(const QString& archive) {
    m_unpacked = std::make_unique<QTemporaryDir>();
    if (QProcess::execute("tar", {"-xf", m_data + "/dicom/" + archive, "-C", m_unpacked->path()}) != 0)
      QSKIP("tar cannot unpack the archive: THIS SERIES WAS NOT TESTED.");
  }

  QString m_data;
  std::unique_ptr<QTemporaryDir> m_unpacked;
};

QTEST_APPLESS_MAIN(TestDicomCorpus)
#include "tst_DicomCorpus.moc"
