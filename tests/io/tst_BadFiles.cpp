// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/StudyReader.h"
#include "tests/io/VolumePhantoms.h"

#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <cstdio>
#include <set>

using namespace halsted;
using namespace halsted::test;

namespace {

namespace fs = std::filesystem;

constexpr double kLongestSeconds = 10;

struct Outcome {
  bool loaded = false;
  double seconds = 0;
  std::string sentence; ///< of the error, or what was loaded
};

bool isMesh(const fs::path& file) {
  static const std::set<std::string> kEndings{".stl", ".obj", ".ply", ".glb", ".3mf"};
  return kEndings.count(file.extension().string()) > 0;
}

std::string described(const LoadedSeries& series) {
  const Index3& size = series.volume.geometry.size;
  std::string out = std::to_string(size.x()) + " x " + std::to_string(size.y()) + " x " + std::to_string(size.z()) + " voxels";
  for (const Finding& finding : series.info.findings)
    if (finding.severity != Finding::Severity::Note)
      out += "; " + finding.sentence;
  return out;
}

Outcome read(const StudyReader& reader, const fs::path& file) {
  const auto start = std::chrono::steady_clock::now();
  Outcome out;
  if (isMesh(file)) {
    const Result<SurfaceMesh> mesh = reader.loadMesh(file, {});
    out.loaded = mesh.ok();
    out.sentence = mesh.ok() ? std::to_string(mesh->triangles.size()) + " triangles" : mesh.error().message;
  } else {
    const Result<LoadedSeries> series = reader.load({file}, {}, {});
    out.loaded = series.ok();
    out.sentence = series.ok() ? described(*series) : series.error().message;
  }
  out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("| %-52s | %-7s | %5.2f | %s |\n", file.filename().c_str(), out.loaded ? "loaded" : "refused", out.seconds,
              out.sentence.c_str());
  std::fflush(stdout);
  return out;
}

/// A refusal is one sentence, or two, that names the file and ends like one.
bool isSentence(const fs::path& file, const std::string& text) {
  return text.find(file.filename().string()) != std::string::npos && text.find('\n') == std::string::npos && text.back() == '.';
}

} // namespace

class BadFilesTest : public QObject {
  Q_OBJECT

private:
  StudyReader m_reader;
  /// Reads every file below a folder; those named in mayLoad have to load, those of neverKnown may do either.
  void readAll(const char* folder, const std::set<std::string>& mustLoad, bool othersMayLoad);

private slots:
  void handMadeFilesAreRefused();
  void randomDamageNeverEndsTheProgram();
  void badVolumesAndMeshes();
  void mutatedDicom();
  void oddDicom();
};

void BadFilesTest::handMadeFilesAreRefused() {
  QTemporaryDir folder;
  const fs::path root(folder.path().toStdString());
  const std::string good = smallNifti().bytes();
  std::vector<std::pair<std::string, std::string>> files;
  const auto nifti = [&](const char* name, auto change) {
    Nifti changed = smallNifti();
    change(changed);
    files.emplace_back(std::string(name) + ".nii", changed.bytes());
    files.emplace_back(std::string(name) + ".nii.gz", gzipped(changed.bytes()));
  };
  nifti("larger", [](Nifti& n) { n.dim[1] = 5; });
  nifti("smaller", [](Nifti& n) { n.dim[1] = 3; });
  nifti("negative", [](Nifti& n) { n.dim[2] = -3; });
  nifti("zero", [](Nifti& n) { n.dim[3] = 0; });
  nifti("dimensions", [](Nifti& n) { n.dim[0] = 99; });
  nifti("enormous", [](Nifti& n) { n.dim = {7, 32767, 32767, 32767, 32767, 32767, 32767, 32767}; });
  nifti("offset", [](Nifti& n) { n.offset = 1e9F; });
  nifti("offset_nan", [](Nifti& n) { n.offset = std::numeric_limits<float>::quiet_NaN(); });
  nifti("type", [](Nifti& n) { n.datatype = 128; });
  nifti("bits", [](Nifti& n) { n.bits = 8; });
  nifti("flat", [](Nifti& n) { n.sform = {}; });
  nifti("singular", [](Nifti& n) { n.sform = {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0}; });
  nifti("far", [](Nifti& n) { n.sform[3] = 1e30F; });
  nifti("spacing", [](Nifti& n) {
    n.sformCode = 0;
    n.pixdim[1] = 0;
  });
  files.emplace_back("cut.nii.gz", gzipped(good).substr(0, 60));
  files.emplace_back("noise.nii.gz", "\x1f\x8b\x08\x04 this is no stream at all, whatever it begins with");
  files.emplace_back("text.nii", "This is a letter and no volume.");
  files.emplace_back("sizes.nrrd", smallNrrd("LPS", "4 3 99999999999999999999"));
  files.emplace_back("four.nrrd", smallNrrd("LPS", "4 3 2 2"));
  files.emplace_back("head.nrrd", smallNrrd().substr(0, 60));
  files.emplace_back("outside.nhdr",
                     "NRRD0004\ntype: short\ndimension: 3\nspace: LPS\nsizes: 4 3 2\nspace directions: (1,0,0) (0,1,0) (0,0,1)\n"
                     "endian: little\nencoding: raw\ndata file: ../../../../etc/passwd\n");
  files.emplace_back("cut.mha", smallMeta() + "xx");
  files.emplace_back("outside.mhd", smallMeta("/etc/passwd"));
  files.emplace_back("cut.dcm", std::string(128, '\0') + "DICM\2");
  files.emplace_back("tags.dcm", std::string(128, '\0') + "DICM" + std::string(500, '\xff'));
  for (const auto& [name, bytes] : files) {
    writeFile(root / name, bytes);
    const Outcome outcome = read(m_reader, root / name);
    QVERIFY2(!outcome.loaded, name.c_str());
    QVERIFY2(isSentence(root / name, outcome.sentence), outcome.sentence.c_str());
    QVERIFY2(outcome.sentence.find("SIG") == std::string::npos, "refused only because the worker crashed");
    QVERIFY2(outcome.seconds < kLongestSeconds, name.c_str());
  }
}

void BadFilesTest::randomDamageNeverEndsTheProgram() {
  QTemporaryDir folder;
  const fs::path root(folder.path().toStdString());
  const std::vector<std::pair<std::string, std::string>> sound{{"a.nii", smallNifti().bytes()},
                                                               {"a.nii.gz", gzipped(smallNifti().bytes())},
                                                               {"a.nrrd", smallNrrd()},
                                                               {"a.mha", smallMeta() + smallNifti().voxels}};
  std::uint64_t seed = 20240607;
  const auto random = [&seed](std::size_t below) { // SplitMix64
    std::uint64_t z = (seed += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return static_cast<std::size_t>((z ^ (z >> 31)) % below);
  };
  for (const auto& [name, bytes] : sound)
    for (int round = 0; round < 25; ++round) {
      std::string changed = bytes;
      for (std::size_t i = 0; i < 1 + random(4); ++i)
        changed[random(std::min<std::size_t>(changed.size(), 352))] = static_cast<char>(random(256));
      writeFile(root / name, changed);
      const Result<LoadedSeries> series = m_reader.load({root / name}, {}, {});
      if (!series.ok())
        QVERIFY2(isSentence(root / name, series.error().message) && series.error().message.find("SIG") == std::string::npos,
                 series.error().message.c_str());
      else // no byte may be made up
        QVERIFY(series->volume.geometry.voxelCount() <= 48);
    }
}

void BadFilesTest::readAll(const char* folder, const std::set<std::string>& mustLoad, bool othersMayLoad) {
  const QString data = qEnvironmentVariable("HALSTED_TEST_DATA");
  const fs::path root = fs::path(data.toStdString()) / folder;
  if (data.isEmpty() || !fs::exists(root))
    QSKIP(qPrintable(QString("HALSTED_TEST_DATA is not set: the files of %1 were NOT tested.").arg(folder)));
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root))
    if (entry.is_regular_file())
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  QVERIFY(!files.empty());
  std::printf("\n| %-52s | result  |     s | sentence |\n", folder);
  QStringList wrong;
  for (const fs::path& file : files) {
    const Outcome outcome = read(m_reader, file);
    const std::string name = file.filename().string();
    const bool must = mustLoad.count(name) > 0;
    if (outcome.seconds > kLongestSeconds || (must && !outcome.loaded) || (outcome.loaded && !must && !othersMayLoad) ||
        (!outcome.loaded && !isSentence(file, outcome.sentence)))
      wrong << QString::fromStdString(name + ": " + outcome.sentence);
  }
  QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void BadFilesTest::badVolumesAndMeshes() {
  // A material file that is not served and a first word "solid" make no difference to the surface.
  readAll("bad/volumes_meshes", {"good.nii", "good.stl", "good.obj", "good.glb", "relmtl.obj", "solidbinary.stl"}, false);
}

void BadFilesTest::mutatedDicom() {
  readAll("bad/dicom_mutated", {}, true);
}

void BadFilesTest::oddDicom() {
  readAll("dicom/odd_files", {"CT_small.dcm", "MR_small.dcm"}, true);
}

QTEST_GUILESS_MAIN(BadFilesTest)
#include "tst_BadFiles.moc"
