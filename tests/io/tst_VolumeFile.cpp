// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/VolumeFile.h"
#include "tests/io/VolumePhantoms.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace halsted;
using namespace halsted::test;

namespace {

struct Loaded {
  VolumeHeader header;
  VoxelBlock block;
  std::vector<std::byte> memory;

  const std::int16_t* voxels() const { return reinterpret_cast<const std::int16_t*>(memory.data() + block.offset); }
  double value(std::size_t i) const { return block.slope * voxels()[i] + block.intercept; }
  bool found(const std::string& code) const {
    for (const std::vector<Finding>* findings : {&header.findings, &block.findings})
      for (const Finding& finding : *findings)
        if (finding.code == code)
          return true;
    return false;
  }
};

Result<Loaded> load(const std::filesystem::path& file, int volume = 0) {
  Result<VolumeHeader> header = readVolumeHeader(file, 1u << 30);
  if (!header)
    return fail(header.error());
  Loaded out;
  out.header = *header;
  const Allocate allocate = [&](std::size_t bytes) -> Result<std::byte*> {
    out.memory.resize(bytes);
    return out.memory.data();
  };
  Result<VoxelBlock> block = readVolumeVoxels(*header, volume, allocate, {});
  if (!block)
    return fail(block.error());
  out.block = *block;
  return out;
}

template <typename T> Nifti typedNifti(std::int16_t datatype, const std::vector<T>& values) {
  Nifti out = smallNifti();
  out.datatype = datatype;
  out.bits = 8 * sizeof(T);
  out.dim = {3, static_cast<std::int16_t>(values.size()), 1, 1, 1, 1, 1, 1};
  out.voxels = bytesOf(values);
  return out;
}

} // namespace

class VolumeFileTest : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;
  std::filesystem::path at(const char* name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }
  Result<Loaded> loadBytes(const char* name, const std::string& bytes, int volume = 0) const {
    writeFile(at(name), bytes);
    return load(at(name), volume);
  }
  void checkSmall(const Result<Loaded>& loaded) const {
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
    QCOMPARE(loaded->block.slope, 1.0);
    QCOMPARE(loaded->block.intercept, 0.0);
    for (int i = 0; i < 24; ++i)
      QCOMPARE(int(loaded->voxels()[i]), 100 * i - 1000);
  }

private slots:
  void niftiPlainPackedAndInOtherByteOrderAreTheSame();
  void niftiSformBecomesLps();
  void niftiQformBecomesLps();
  void niftiWithoutOrientationIsACaution();
  void niftiMetresAndMicronsBecomeMillimetres();
  void disagreeingOrientationsAreReported();
  void skewedAxesAreStraightened();
  void fourthDimensionMakesSeries();
  void wholeNumbersStayExact();
  void scaledWholeNumbersAreApplied();
  void fractionsOfHounsfieldUnitsAreRounded();
  void smallFractionsAreQuantisedWithAKnownStep();
  void notANumberBecomesTheLowestValue();
  void nrrdSpacesBecomeLps();
  void nrrdPackedAndTextAreTheSame();
  void nrrdListAxisMakesSeries();
  void detachedVoxelsComeFromTheSameFolderOnly();
  void metaImageIsRead();
  void wrongLengthsAreRefused();
};

void VolumeFileTest::niftiPlainPackedAndInOtherByteOrderAreTheSame() {
  Nifti nifti = smallNifti();
  checkSmall(loadBytes("a.nii", nifti.bytes()));
  checkSmall(loadBytes("a.nii.gz", gzipped(nifti.bytes())));
  // Two gzip members, as parallel compressors write them.
  const std::string bytes = nifti.bytes();
  checkSmall(loadBytes("b.nii.gz", gzipped(bytes.substr(0, 370)) + gzipped(bytes.substr(370))));
  nifti.bigEndian = true;
  for (std::size_t i = 0; i + 1 < nifti.voxels.size(); i += 2)
    std::swap(nifti.voxels[i], nifti.voxels[i + 1]);
  checkSmall(loadBytes("c.nii", nifti.bytes()));
  checkSmall(loadBytes("c.nii.gz", gzipped(nifti.bytes())));
}

void VolumeFileTest::niftiSformBecomesLps() {
  const Result<Loaded> loaded = loadBytes("s.nii", smallNifti().bytes());
  QVERIFY(loaded.ok());
  // RAS (10 - 3j, 20 + 2i, 30 + 4k) is LPS (-10 + 3j, -20 - 2i, 30 + 4k).
  const Vec3 point = loaded->header.geometry.patient_T_index() * Vec3(1, 2, 1);
  QVERIFY((point - Vec3(-4, -22, 34)).norm() < 1e-9);
  QVERIFY(!loaded->found("no-orientation"));
}

void VolumeFileTest::niftiQformBecomesLps() {
  Nifti nifti = smallNifti();
  nifti.sformCode = 0;
  nifti.qformCode = 1;
  nifti.quaternion = {0, 0, static_cast<float>(std::sqrt(0.5))}; // 90 degrees about z: i along +y, j along -x
  nifti.shift = {10, 20, 30};
  nifti.pixdim = {-1, 2, 3, 4, 0, 0, 0, 0}; // k is turned round
  const Result<Loaded> loaded = loadBytes("q.nii", nifti.bytes());
  QVERIFY(loaded.ok());
  const Vec3 point = loaded->header.geometry.patient_T_index() * Vec3(1, 2, 1);
  QVERIFY2((point - Vec3(-4, -22, 26)).norm() < 1e-5, qPrintable(QString("%1 %2 %3").arg(point.x()).arg(point.y()).arg(point.z())));
}

void VolumeFileTest::niftiWithoutOrientationIsACaution() {
  Nifti nifti = smallNifti();
  nifti.sformCode = 0;
  const Result<Loaded> loaded = loadBytes("n.nii", nifti.bytes());
  checkSmall(loaded);
  QVERIFY(loaded->found("no-orientation"));
  QCOMPARE(loaded->header.geometry.spacingMm, Vec3(2, 3, 4));
}

void VolumeFileTest::niftiMetresAndMicronsBecomeMillimetres() {
  Nifti nifti = smallNifti();
  nifti.units = 3;
  const Result<Loaded> microns = loadBytes("u.nii", nifti.bytes());
  QVERIFY(microns.ok());
  QVERIFY((microns->header.geometry.spacingMm - Vec3(2e-3, 3e-3, 4e-3)).norm() < 1e-12);
  nifti.units = 1;
  for (float& number : nifti.sform)
    number *= 1e-3F;
  const Result<Loaded> metres = loadBytes("m.nii", nifti.bytes());
  QVERIFY(metres.ok());
  QVERIFY((metres->header.geometry.spacingMm - Vec3(2, 3, 4)).norm() < 1e-5);
}

void VolumeFileTest::disagreeingOrientationsAreReported() {
  Nifti nifti = smallNifti();
  nifti.qformCode = 1;
  nifti.shift = {10, 20, 30}; // no rotation, where the sform has one
  const Result<Loaded> loaded = loadBytes("d.nii", nifti.bytes());
  checkSmall(loaded);
  QVERIFY(loaded->found("orientation-ambiguous"));
}

void VolumeFileTest::skewedAxesAreStraightened() {
  // A ramp along the patient's x on a grid whose third axis leans along x: the straightened volume must show the same ramp.
  Nifti nifti;
  nifti.dim = {3, 20, 10, 10, 1, 1, 1, 1};
  nifti.sformCode = 1;
  nifti.sform = {-1, 0, -0.3F, 0, 0, -1, 0, 0, 0, 0, 1, 0};
  std::vector<std::int16_t> values;
  for (int k = 0; k < 10; ++k)
    for (int j = 0; j < 10; ++j)
      for (int i = 0; i < 20; ++i)
        values.push_back(static_cast<std::int16_t>(std::lround(100 * (i + 0.3 * k)))); // LPS x is i + 0.3 k
  nifti.voxels = bytesOf(values);
  const Result<Loaded> loaded = loadBytes("skew.nii", nifti.bytes());
  QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
  QVERIFY(loaded->found("sheared"));
  const VolumeGeometry& grid = loaded->header.geometry;
  QVERIFY((grid.direction.transpose() * grid.direction - Mat3::Identity()).norm() < 1e-9);
  for (int k = 0; k < 10; ++k)
    for (int i = 4; i < 18; ++i) {
      const Vec3 point = grid.patient_T_index() * Vec3(i, 5, k);
      QVERIFY(std::abs(loaded->voxels()[grid.offset(i, 5, k)] - 100 * point.x()) < 2);
    }
}

void VolumeFileTest::fourthDimensionMakesSeries() {
  Nifti nifti = smallNifti();
  nifti.dim = {4, 4, 3, 1, 2, 1, 1, 1};
  for (const bool packed : {false, true}) {
    const char* name = packed ? "f.nii.gz" : "f.nii";
    const Result<Loaded> second = loadBytes(name, packed ? gzipped(nifti.bytes()) : nifti.bytes(), 1);
    QVERIFY2(second.ok(), second.ok() ? "" : second.error().message.c_str());
    QCOMPARE(int(second->voxels()[0]), 200);
    QCOMPARE(int(second->voxels()[11]), 1300);
    const std::vector<SeriesInfo> series = volumeSeries(second->header);
    QCOMPARE(series.size(), std::size_t(2));
    QCOMPARE(series[0].uid, std::string("f"));
    QCOMPARE(series[1].uid, std::string("f#2"));
  }
}

void VolumeFileTest::wholeNumbersStayExact() {
  const auto check = [&](const Nifti& nifti, const std::vector<double>& expected, double intercept) {
    const Result<Loaded> loaded = loadBytes("w.nii", nifti.bytes());
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
    QCOMPARE(loaded->block.slope, 1.0);
    QCOMPARE(loaded->block.intercept, intercept);
    QVERIFY(loaded->block.findings.empty());
    for (std::size_t i = 0; i < expected.size(); ++i)
      QCOMPARE(loaded->value(i), expected[i]);
  };
  check(typedNifti<std::uint8_t>(2, {0, 7, 255}), {0, 7, 255}, 0);
  check(typedNifti<std::int8_t>(256, {-128, 0, 127}), {-128, 0, 127}, 0);
  check(typedNifti<std::uint16_t>(512, {0, 4095, 32767}), {0, 4095, 32767}, 0);
  check(typedNifti<std::uint16_t>(512, {0, 65535}), {0, 65535}, 32768);
  check(typedNifti<std::int32_t>(8, {-1024, 3071}), {-1024, 3071}, 0);
  check(typedNifti<std::uint32_t>(768, {100000, 165535}), {100000, 165535}, 132768);
  check(typedNifti<std::int64_t>(1024, {-1000, 1000}), {-1000, 1000}, 0);
  check(typedNifti<float>(16, {-1000, 0, 3071}), {-1000, 0, 3071}, 0);
  check(typedNifti<double>(64, {-1000, 0, 3071}), {-1000, 0, 3071}, 0);
}

void VolumeFileTest::scaledWholeNumbersAreApplied() {
  Nifti nifti = typedNifti<std::int16_t>(4, {0, 1024, 4095});
  nifti.slope = 1;
  nifti.intercept = -1024;
  const Result<Loaded> shifted = loadBytes("i.nii", nifti.bytes());
  QVERIFY(shifted.ok());
  QCOMPARE(shifted->block.slope, 1.0);
  QCOMPARE(shifted->block.intercept, 0.0);
  QCOMPARE(int(shifted->voxels()[0]), -1024);
  QCOMPARE(int(shifted->voxels()[2]), 3071);
  nifti.slope = 0.25F;
  nifti.intercept = 0;
  const Result<Loaded> scaled = loadBytes("i.nii", nifti.bytes());
  QVERIFY(scaled.ok());
  QCOMPARE(scaled->value(2), 4095 * 0.25);
  QVERIFY(scaled->block.findings.empty());
}

void VolumeFileTest::fractionsOfHounsfieldUnitsAreRounded() {
  const Result<Loaded> loaded = loadBytes("h.nii", typedNifti<float>(16, {-1000.4F, 40.6F, 1200.2F}).bytes());
  QVERIFY(loaded.ok());
  QVERIFY(loaded->found("rounded"));
  QCOMPARE(loaded->block.slope, 1.0);
  QCOMPARE(loaded->block.intercept, 0.0);
  QCOMPARE(int(loaded->voxels()[1]), 41);
}

void VolumeFileTest::smallFractionsAreQuantisedWithAKnownStep() {
  const std::vector<float> values{0, 0.001F, 0.5F, 1};
  const Result<Loaded> loaded = loadBytes("z.nii", typedNifti<float>(16, values).bytes());
  QVERIFY(loaded.ok());
  QVERIFY(loaded->found("quantised"));
  QVERIFY(std::abs(loaded->block.slope - 1.0 / 65535) < 1e-12);
  for (std::size_t i = 0; i < values.size(); ++i)
    QVERIFY(std::abs(loaded->value(i) - static_cast<double>(values[i])) <= 0.5001 / 65535);
}

void VolumeFileTest::notANumberBecomesTheLowestValue() {
  const float nan = std::numeric_limits<float>::quiet_NaN(), infinity = std::numeric_limits<float>::infinity();
  const Result<Loaded> loaded = loadBytes("nan.nii", typedNifti<float>(16, {-5, nan, 7, infinity}).bytes());
  QVERIFY(loaded.ok());
  QVERIFY(loaded->found("not-a-number"));
  QCOMPARE(loaded->value(1), -5.0);
  QCOMPARE(loaded->value(3), -5.0);
  QVERIFY(!loadBytes("nan.nii", typedNifti<float>(16, {nan, nan}).bytes()).ok());
}

void VolumeFileTest::nrrdSpacesBecomeLps() {
  const auto pointIn = [&](const char* space) {
    const Result<Loaded> loaded = loadBytes("a.nrrd", smallNrrd(space));
    return loaded.ok() ? Vec3(loaded->header.geometry.patient_T_index() * Vec3(1, 1, 1)) : Vec3(0, 0, 0);
  };
  QCOMPARE(pointIn("left-posterior-superior"), Vec3(12, 23, 34));
  QCOMPARE(pointIn("LPS"), Vec3(12, 23, 34));
  QCOMPARE(pointIn("right-anterior-superior"), Vec3(-12, -23, 34));
  QCOMPARE(pointIn("left-anterior-superior"), Vec3(12, -23, 34));
  const Result<Loaded> odd = loadBytes("a.nrrd", smallNrrd("scanner-xyz"));
  QVERIFY(odd.ok() && odd->found("no-orientation"));
}

void VolumeFileTest::nrrdPackedAndTextAreTheSame() {
  checkSmall(loadBytes("a.nrrd", smallNrrd()));
  std::string packed = smallNrrd();
  const std::size_t start = packed.find("\n\n") + 2;
  packed.replace(packed.find("encoding: raw"), 13, "encoding: gzip");
  checkSmall(loadBytes("b.nrrd", packed.substr(0, start + 1) + gzipped(smallNifti().voxels)));
  std::string text = smallNrrd().substr(0, start);
  text.replace(text.find("encoding: raw"), 13, "encoding: ascii");
  for (int i = 0; i < 24; ++i)
    text += std::to_string(100 * i - 1000) + (i % 4 == 3 ? "\n" : " ");
  checkSmall(loadBytes("c.nrrd", text));
  QVERIFY(!loadBytes("c.nrrd", text + " 5").ok());
}

void VolumeFileTest::nrrdListAxisMakesSeries() {
  std::string list = smallNrrd();
  list.replace(list.find("dimension: 3"), 12, "dimension: 4");
  list.replace(list.find("sizes: 4 3 2"), 12, "sizes: 2 4 3 1");
  list.replace(list.find("space directions: "), 18, "kinds: list domain domain domain\nspace directions: none ");
  const Result<Loaded> second = loadBytes("l.nrrd", list, 1);
  QVERIFY2(second.ok(), second.ok() ? "" : second.error().message.c_str());
  QCOMPARE(second->header.volumes, 2);
  QCOMPARE(int(second->voxels()[0]), -900);
  QCOMPARE(int(second->voxels()[11]), 1300);
}

void VolumeFileTest::detachedVoxelsComeFromTheSameFolderOnly() {
  writeFile(at("v.raw"), smallNifti().voxels);
  checkSmall(loadBytes("d.mhd", smallMeta("v.raw")));
  std::string header = smallNrrd();
  header = header.substr(0, header.find("\n\n") + 1) + "data file: v.raw\n";
  checkSmall(loadBytes("d.nhdr", header));
  std::filesystem::create_directory(at("inner"));
  for (const char* name : {"../v.raw", "/etc/hostname", "..", "inner/../../v.raw"})
    QVERIFY(!loadBytes("inner/e.mhd", smallMeta(name)).ok());
  std::filesystem::create_symlink(at("v.raw"), at("inner/link.raw"));
  const Result<Loaded> linked = loadBytes("inner/e.mhd", smallMeta("link.raw"));
  QVERIFY(!linked.ok());
  QVERIFY(linked.error().message.find("folder") != std::string::npos);
}

void VolumeFileTest::metaImageIsRead() {
  const Result<Loaded> loaded = loadBytes("a.mha", smallMeta() + smallNifti().voxels);
  checkSmall(loaded);
  // The first three numbers of the matrix are the direction of the first axis.
  QCOMPARE(Vec3(loaded->header.geometry.patient_T_index() * Vec3(1, 1, 1)), Vec3(10 - 3, 20 + 2, 30 + 4));
  std::string packed = smallMeta();
  packed.replace(packed.find("CompressedData = False"), 22, "CompressedData = True");
  checkSmall(loadBytes("b.mha", packed + zlibbed(smallNifti().voxels)));
}

void VolumeFileTest::wrongLengthsAreRefused() {
  const std::string nifti = smallNifti().bytes();
  for (const std::string& bytes : {nifti.substr(0, nifti.size() - 2), nifti + "xx", nifti.substr(0, 200), std::string()}) {
    const Result<Loaded> plain = loadBytes("x.nii", bytes);
    QVERIFY(!plain.ok());
    QVERIFY2(plain.error().message.find("x.nii") == 0, plain.error().message.c_str());
    QVERIFY(!loadBytes("x.nii.gz", gzipped(bytes)).ok());
  }
  const std::string packed = gzipped(nifti);
  QVERIFY(!loadBytes("x.nii.gz", packed.substr(0, packed.size() - 9)).ok());
  QVERIFY(!loadBytes("x.nrrd", smallNrrd("LPS", "4 3 3")).ok());
  QVERIFY(!loadBytes("x.nrrd", smallNrrd("LPS", "4 3 1")).ok());
}

QTEST_APPLESS_MAIN(VolumeFileTest)
#include "tst_VolumeFile.moc"
