// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomStudy.h"

#include "DicomPhantom.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace halsted;
namespace fs = std::filesystem;

namespace {

/// Linear, so that every right way to interpolate keeps it.
double body(const Vec3& p) {
  return 40 + 3 * p.x() + 5 * p.y() - 7 * p.z();
}

Mat3 oblique() {
  return (Eigen::AngleAxisd(0.3, Vec3::UnitX()) * Eigen::AngleAxisd(-0.4, Vec3::UnitY()) * Eigen::AngleAxisd(0.2, Vec3::UnitZ()))
      .toRotationMatrix();
}

const Vec3 kOrigin(-10.25, 4.5, 30);

bool has(const std::vector<Finding>& findings, const std::string& code) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; });
}

const Finding* find(const std::vector<Finding>& findings, const std::string& code) {
  const auto at = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; });
  return at == findings.end() ? nullptr : &*at;
}

struct Loaded {
  std::vector<std::int16_t> voxels;
  DicomStudy::Scale scale;
  std::string error;
  double at(const VolumeGeometry& g, int i, int j, int k) const { return scale.slope * voxels[g.offset(i, j, k)] + scale.intercept; }
};

Loaded load(DicomStudy& study, std::size_t series) {
  Loaded loaded;
  loaded.voxels.resize(study.series()[series].geometry.voxelCount());
  const auto scale = study.load(series, loaded.voxels.data(), {});
  if (scale)
    loaded.scale = *scale;
  else
    loaded.error = scale.error().message;
  return loaded;
}

/// The largest difference from the body at the voxels' places; marginPixels of the edges are left out.
double error(const VolumeGeometry& g, const Loaded& loaded, int margin = 0, double (*truth)(const Vec3&) = body) {
  double worst = loaded.error.empty() ? 0 : 1e9;
  for (int k = 0; k < g.size.z() && worst < 1e9; ++k)
    for (int j = margin; j < g.size.y() - margin; ++j)
      for (int i = margin; i < g.size.x() - margin; ++i)
        worst = std::max(worst, std::abs(loaded.at(g, i, j, k) - truth(g.patient_T_index() * Vec3(i, j, k))));
  return worst;
}

} // namespace

class TestDicomStudy : public QObject {
  Q_OBJECT

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_files.clear();
  }

  void slicesInAnyOrderMakeOneVolume() {
    for (const int n : {3, 0, 5, 1, 4, 2})
      add(slice(n * 1.5));
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 1u);
    const SeriesInfo& info = study.series()[0];
    QVERIFY(info.loadable);
    QVERIFY(info.findings.empty());
    QCOMPARE(info.modality, Modality::Ct);
    QCOMPARE(info.fileCount, 6);
    QVERIFY(info.geometry.size == Index3(24, 20, 6));
    QVERIFY((info.geometry.spacingMm - Vec3(0.8, 0.9, 1.5)).norm() < 1e-6);
    QVERIFY((info.geometry.originMm - kOrigin).norm() < 1e-6);
    QVERIFY((info.geometry.direction - oblique()).norm() < 1e-6);
    const Loaded loaded = load(study, 0);
    QCOMPARE(loaded.scale.slope, 1.0);
    QCOMPARE(loaded.scale.intercept, 0.0);
    QVERIFY(error(info.geometry, loaded) <= 0.501);
    QCOMPARE(QString::fromStdString(study.patient(0).name), QString("Phantom^Made Up"));
  }

  void everyCodingGivesTheSameVoxels_data() {
    QTest::addColumn<int>("syntax");
    QTest::addColumn<int>("bits");
    using enum DicomPhantom::Syntax;
    for (const int bits : {12, 16})
      for (const auto& [name, syntax] : {std::pair{"implicit", Implicit},
                                         {"big endian", BigEndian},
                                         {"deflated", Deflated},
                                         {"RLE", Rle},
                                         {"JPEG lossless", JpegLossless},
                                         {"JPEG-LS", JpegLs},
                                         {"JPEG 2000", Jpeg2000}})
        QTest::addRow("%s %d", name, bits) << static_cast<int>(syntax) << bits;
  }
  void everyCodingGivesTheSameVoxels() {
    QFETCH(int, syntax);
    QFETCH(int, bits);
    for (int n = 0; n < 3; ++n) {
      DicomPhantom p = slice(n * 2);
      p.syntax = static_cast<DicomPhantom::Syntax>(syntax);
      p.bitsStored = bits;
      p.isSigned = bits == 16;
      p.withoutMeta = p.syntax == DicomPhantom::Syntax::Implicit;
      add(p);
    }
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 1u);
    const Loaded loaded = load(study, 0);
    QVERIFY2(loaded.error.empty(), loaded.error.c_str());
    QVERIFY(error(study.series()[0].geometry, loaded) <= 0.501);
  }

  void missingSliceIsFilledAndNamed() {
    for (int n = 0; n < 12; ++n)
      if (n != 4)
        add(slice(n));
    DicomStudy study = scan();
    const SeriesInfo& info = study.series()[0];
    QCOMPARE(info.geometry.size.z(), 12);
    const Finding* finding = find(info.findings, "missing-slice");
    QVERIFY(finding);
    QCOMPARE(QString::fromStdString(finding->sentence), QString("Slice 5 of 12 is missing; the 1 mm gap was filled by interpolation."));
    QVERIFY(finding->slices == std::vector<int>{4});
    QCOMPARE(finding->severity, Finding::Severity::Caution);
    QVERIFY(error(info.geometry, load(study, 0)) <= 1.01);
  }

  void tooManyMissingSlicesAreRefused() {
    for (const int n : {0, 1, 2, 4, 5, 7, 8, 9, 11, 12, 14})
      add(slice(n));
    DicomStudy study = scan();
    QVERIFY(!study.series()[0].loadable);
    QVERIFY(has(study.series()[0].findings, "missing-slice"));
    QVERIFY(!load(study, 0).error.empty());
  }

  void wideGapMakesSeparateVolumes() {
    for (const int n : {0, 1, 2, 3, 4, 5, 6, 7, 28, 29, 30})
      add(slice(n));
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 2u);
    QCOMPARE(study.series()[0].geometry.size.z(), 8);
    QCOMPARE(study.series()[1].geometry.size.z(), 3);
    QVERIFY(has(study.series()[0].findings, "wide-gap"));
    QVERIFY(study.series()[1].uid.ends_with("#2"));
    QVERIFY(error(study.series()[1].geometry, load(study, 1)) <= 0.501);
  }

  void copiesAreDropped() {
    for (const int n : {0, 1, 2, 2, 3})
      add(slice(n));
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 1u);
    QCOMPARE(study.series()[0].geometry.size.z(), 4);
    QVERIFY(has(study.series()[0].findings, "duplicate-slice"));
  }

  void echoesAreSeparateVolumes() {
    for (int n = 0; n < 4; ++n)
      for (const char* echo : {"1", "2"}) {
        DicomPhantom p = slice(n);
        p.values[0x00180086] = echo;
        if (*echo == '2')
          p.value = [](const Vec3& at) { return body(at) / 2; };
        add(p);
      }
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 2u);
    QCOMPARE(study.series()[1].uid, study.series()[0].uid + "#2");
    QVERIFY(error(study.series()[0].geometry, load(study, 0)) <= 0.501);
    QVERIFY(error(study.series()[1].geometry, load(study, 1), 0, [](const Vec3& at) { return body(at) / 2; }) <= 0.501);
  }

  void picturesAtOnePlaceAreSeparatedWithACaution() {
    for (int round = 0; round < 2; ++round)
      for (int n = 0; n < 4; ++n) {
        DicomPhantom p = slice(n);
        p.instance = 1 + round * 4 + n;
        if (round == 1)
          p.value = [](const Vec3& at) { return body(at) + 100; };
        add(p);
      }
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 2u);
    QVERIFY(has(study.series()[0].findings, "same-place"));
    QVERIFY(error(study.series()[0].geometry, load(study, 0)) <= 0.501);
    QVERIFY(error(study.series()[1].geometry, load(study, 1), 0, [](const Vec3& at) { return body(at) + 100; }) <= 0.501);
  }

  void unevenSlicesAreInterpolatedToEvenOnes() {
    for (const double at : {0.0, 1.0, 2.3, 3.1, 4.4, 5.2, 6.6, 7.5})
      add(slice(at));
    DicomStudy study = scan();
    const SeriesInfo& info = study.series()[0];
    QVERIFY(has(info.findings, "uneven-spacing"));
    const double end = (info.geometry.size.z() - 1) * info.geometry.spacingMm.z();
    QVERIFY(std::abs(end - 7.5) < 1e-6);
    QVERIFY(error(info.geometry, load(study, 0)) <= 1.01);
  }

  void mixedSpacingIsInterpolatedToTheFinerOne() {
    for (const double at : {0.0, 5.0, 10.0, 15.0, 20.0, 22.5, 25.0, 27.5, 30.0})
      add(slice(at));
    DicomStudy study = scan();
    const SeriesInfo& info = study.series()[0];
    QVERIFY(has(info.findings, "mixed-spacing"));
    QVERIFY(std::abs(info.geometry.spacingMm.z() - 2.5) < 1e-6);
    QCOMPARE(info.geometry.size.z(), 13);
    QVERIFY(error(info.geometry, load(study, 0)) <= 1.01);
  }

  void gantryTiltIsTakenOut() {
    const double tilt = 15 * M_PI / 180;
    for (int n = 0; n < 10; ++n) {
      DicomPhantom p = slice(0);
      p.axes = Eigen::AngleAxisd(tilt, Vec3::UnitX()).toRotationMatrix();
      p.positionMm = kOrigin + Vec3(0, 0, 3.0 * n);
      add(p);
    }
    DicomStudy study = scan();
    const SeriesInfo& info = study.series()[0];
    const Finding* finding = find(info.findings, "gantry-tilt");
    QVERIFY(finding);
    QVERIFY(finding->sentence.find("15.0 degrees") != std::string::npos);
    QVERIFY(std::abs(info.geometry.spacingMm.z() - 3 * std::cos(tilt)) < 1e-5);
    const Loaded loaded = load(study, 0);
    QVERIFY2(loaded.error.empty(), loaded.error.c_str());
    // Every voxel is the body there, or air where nothing was scanned; the first scanned pixel is still in the picture.
    double worst = 0;
    int covered = 0;
    for (int k = 0; k < info.geometry.size.z(); ++k)
      for (int j = 0; j < info.geometry.size.y(); ++j)
        for (int i = 0; i < info.geometry.size.x(); ++i) {
          const Vec3 at = info.geometry.patient_T_index() * Vec3(i, j, k);
          const double y = (at - kOrigin - Vec3(0, 0, 3.0 * k)).dot(Vec3(0, std::cos(tilt), std::sin(tilt))) / 0.9;
          if (y < 1 || y > 18) {
            if (y < -0.6 || y > 19.6)
              QCOMPARE(loaded.at(info.geometry, i, j, k), -1024.0);
            continue;
          }
          ++covered;
          worst = std::max(worst, std::abs(loaded.at(info.geometry, i, j, k) - body(at)));
        }
    QVERIFY(worst <= 1.2);
    QVERIFY(covered >= 10 * 17 * 24);
  }

  void largestScanComesFirstAndScoutsLast() {
    for (int n = 0; n < 2; ++n) {
      DicomPhantom p = slice(n * 40);
      p.seriesUid += ".7";
      p.columns = p.rows = 64;
      p.imageType = "ORIGINAL\\PRIMARY\\LOCALIZER";
      add(p);
    }
    for (int n = 0; n < 8; ++n)
      add(slice(n));
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 2u);
    QCOMPARE(study.series()[0].geometry.size.z(), 8);
    QVERIFY(has(study.series()[1].findings, "scout"));
  }

  void rescaleThatDiffersFromSliceToSliceIsKept() {
    for (int n = 0; n < 5; ++n) {
      DicomPhantom p = slice(n);
      p.modality = "PT";
      p.slope = 0.013 * (n + 1);
      p.intercept = 0;
      p.value = [](const Vec3& at) { return std::abs(body(at)) * 0.1; };
      add(p);
    }
    DicomStudy study = scan();
    const Loaded loaded = load(study, 0);
    QVERIFY(error(study.series()[0].geometry, loaded, 0, [](const Vec3& at) { return std::abs(body(at)) * 0.1; }) < 0.04);
  }

  void unsignedSixteenBitValuesDoNotOverflow() {
    for (int n = 0; n < 3; ++n) {
      DicomPhantom p = slice(n);
      p.modality = "MR";
      p.isSigned = p.rescaled = false;
      p.intercept = 0;
      p.value = [](const Vec3& at) { return 40000 + 10 * body(at); };
      add(p);
    }
    DicomStudy study = scan();
    QVERIFY(error(study.series()[0].geometry, load(study, 0), 0, [](const Vec3& at) { return 40000 + 10 * body(at); }) <= 0.501);
  }

  void hounsfieldUnitsBeyondSixteenBitsAreCutAndSaid() {
    for (int n = 0; n < 3; ++n) {
      DicomPhantom p = slice(n);
      p.isSigned = false;
      p.intercept = 0;
      p.value = [](const Vec3&) { return 40000.0; };
      add(p);
    }
    DicomStudy study = scan();
    const Loaded loaded = load(study, 0);
    QCOMPARE(loaded.voxels[0], std::int16_t{32767});
    QVERIFY(has(study.series()[0].findings, "clipped-values"));
  }

  void paddingOutsideTheCircleIsAir() {
    for (int n = 0; n < 3; ++n) {
      DicomPhantom p = slice(n);
      p.padding = -2000;
      p.value = [](const Vec3& at) { return at.x() < -8 ? -3024 : -1000.0; };
      add(p);
    }
    DicomStudy study = scan();
    const Loaded loaded = load(study, 0);
    QCOMPARE(*std::min_element(loaded.voxels.begin(), loaded.voxels.end()), std::int16_t{-1024});
    QCOMPARE(*std::max_element(loaded.voxels.begin(), loaded.voxels.end()), std::int16_t{-1000});
  }

  void cutFileIsFilledAndNamed() {
    for (int n = 0; n < 12; ++n)
      add(slice(n));
    fs::resize_file(m_files[6], fs::file_size(m_files[6]) - 100);
    fs::resize_file(m_files[11], fs::file_size(m_files[11]) - 100);
    DicomStudy study = scan();
    const SeriesInfo& info = study.series()[0];
    QVERIFY(info.loadable);
    QCOMPARE(info.geometry.size.z(), 11);
    const Finding* finding = find(info.findings, "damaged-slice");
    QVERIFY(finding);
    QVERIFY(finding->sentence.find("Slice 7 of 11 is damaged") != std::string::npos);
    QVERIFY(error(info.geometry, load(study, 0)) <= 1.01);
  }

  void damageSeenOnlyWhenDecodingIsFilledAndNamed() {
    for (int n = 0; n < 12; ++n) {
      DicomPhantom p = slice(n);
      p.syntax = DicomPhantom::Syntax::JpegLs;
      add(p);
    }
    std::fstream file(m_files[5], std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(0, std::ios::end);
    const auto size = file.tellg();
    // The stream's frame header now says another size.
    std::string bytes(static_cast<std::size_t>(size), 0);
    file.seekg(0);
    file.read(bytes.data(), size);
    const std::size_t frame = bytes.find("\xFF\xF7");
    QVERIFY(frame != std::string::npos);
    file.seekp(static_cast<std::streamoff>(frame) + 6);
    file.put(1);
    file.close();
    DicomStudy study = scan();
    const Loaded loaded = load(study, 0);
    QVERIFY2(loaded.error.empty(), loaded.error.c_str());
    QVERIFY(has(study.series()[0].findings, "damaged-slice"));
    QVERIFY(error(study.series()[0].geometry, loaded) <= 1.01);
  }

  void framesOfOneFileBecomeVolumesByTime() {
    DicomPhantom p = slice(0);
    p.modality = "MR";
    p.intercept = 0;
    p.isSigned = false;
    p.value = [](const Vec3& at) { return 500 + body(at); };
    for (int n = 4; n >= 0; --n)
      for (int t = 1; t <= 2; ++t)
        p.frames.push_back({kOrigin + oblique().col(2) * (2.0 * n), t});
    add(p);
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 2u);
    for (std::size_t s = 0; s < 2; ++s) {
      QVERIFY(study.series()[s].geometry.size == Index3(24, 20, 5));
      QVERIFY(std::abs(study.series()[s].geometry.spacingMm.z() - 2) < 1e-5);
      QVERIFY(error(study.series()[s].geometry, load(study, s), 0, [](const Vec3& at) { return 500 + body(at); }) <= 0.501);
    }
  }

  void singleSliceLoadsWithACaution() {
    add(slice(0));
    DicomStudy study = scan();
    QVERIFY(study.series()[0].loadable);
    QVERIFY(has(study.series()[0].findings, "single-slice"));
    QVERIFY(error(study.series()[0].geometry, load(study, 0)) <= 0.501);
  }

  void seriesWithoutPlaceOrSizeIsRefused_data() {
    QTest::addColumn<uint>("tag");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::addRow("no position") << 0x00200032u << ""
                                 << "no-position";
    QTest::addRow("NaN orientation") << 0x00200037u << "nan\\0\\0\\0\\1\\0"
                                     << "no-position";
    QTest::addRow("zero orientation") << 0x00200037u << "0\\0\\0\\0\\0\\0"
                                      << "no-position";
    QTest::addRow("zero spacing") << 0x00280030u << "0\\0"
                                  << "no-pixel-size";
    QTest::addRow("no spacing") << 0x00280030u << ""
                                << "no-pixel-size";
  }
  void seriesWithoutPlaceOrSizeIsRefused() {
    QFETCH(uint, tag);
    QFETCH(QString, value);
    QFETCH(QString, code);
    for (int n = 0; n < 3; ++n) {
      DicomPhantom p = slice(n);
      p.values[tag] = value.toStdString();
      add(p);
    }
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 1u);
    QVERIFY(!study.series()[0].loadable);
    QVERIFY(has(study.series()[0].findings, code.toStdString()));
  }

  void slicesWithASeriesNameEachArePutTogether() {
    for (int n = 0; n < 6; ++n) {
      DicomPhantom p = slice(n);
      p.seriesUid.append(".").append(std::to_string(n));
      add(p);
    }
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 1u);
    QCOMPARE(study.series()[0].geometry.size.z(), 6);
    QVERIFY(has(study.series()[0].findings, "no-common-series"));
  }

  void otherFilesAreCountedAndLeftOut() {
    add(slice(0));
    const fs::path note = folder() / "note.txt";
    std::ofstream(note) << "not a picture";
    m_files.push_back(note);
    const fs::path empty = folder() / "empty.dcm";
    std::ofstream(empty).flush();
    m_files.push_back(empty);
    DicomStudy study = scan();
    QCOMPARE(study.series().size(), 1u);
    const Finding* finding = find(study.findings(), "not-dicom");
    QVERIFY(finding);
    QCOMPARE(QString::fromStdString(finding->sentence), QString("2 files are not DICOM and were left out."));
  }

private:
  fs::path folder() const { return m_folder->path().toStdString(); }
  DicomPhantom slice(double alongMm) const {
    DicomPhantom p;
    p.axes = oblique();
    p.positionMm = kOrigin + p.axes.col(2) * alongMm;
    p.value = body;
    return p;
  }
  void add(const DicomPhantom& phantom) {
    const fs::path file = folder() / ("file" + std::to_string(m_files.size()) + ".dcm");
    QVERIFY(writeDicomPhantom(phantom, file));
    m_files.push_back(file);
  }
  DicomStudy scan() const { return std::move(*DicomStudy::scan(m_files, {})); }

  std::unique_ptr<QTemporaryDir> m_folder;
  std::vector<fs::path> m_files;
};

QTEST_APPLESS_MAIN(TestDicomStudy)
#include "tst_DicomStudy.moc"
