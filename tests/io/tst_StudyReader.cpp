// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/StudyReader.h"
#include "segmentation/io/WorkerSandbox.h"
#include "tests/io/VolumePhantoms.h"
#include "tests/io/WorkerTest.h"

#include <QTemporaryDir>
#include <QtTest>
#include <archive.h>
#include <archive_entry.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

using namespace halsted;
using namespace halsted::test;

namespace {

namespace fs = std::filesystem;

void writeZip(const fs::path& file, const std::vector<std::pair<std::string, std::string>>& entries) {
  archive* out = archive_write_new();
  archive_write_set_format_zip(out);
  archive_write_open_filename(out, file.c_str());
  for (const auto& [name, bytes] : entries) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    archive_write_header(out, entry);
    archive_write_data(out, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_free(out);
}

std::size_t scratchFolders() {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::temp_directory_path()))
    count += entry.path().filename().string().rfind("halsted-import-", 0) == 0 ? 1 : 0;
  return count;
}

std::size_t openDescriptors() {
  std::size_t count = 0;
  for ([[maybe_unused]] const fs::directory_entry& entry : fs::directory_iterator("/proc/self/fd"))
    ++count;
  return count;
}

bool hasFinding(const std::vector<Finding>& findings, const std::string& code) {
  for (const Finding& finding : findings)
    if (finding.code == code)
      return true;
  return false;
}

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

class StudyReaderTest : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<QTemporaryDir> m_folder;
  StudyReader m_reader;
  fs::path at(const std::string& name) const { return fs::path(m_folder->path().toStdString()) / name; }

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    qunsetenv(kWorkerRole);
  }
  void cleanup() {
    qunsetenv(kWorkerRole);
    QVERIFY2(::waitpid(-1, nullptr, WNOHANG) == -1, "a worker was left behind");
  }

  void seriesComesBackWithVoxelsAndGeometry();
  void foldersAreWalkedOnceInSpiteOfLinks();
  void oneBadFileDoesNotHideTheOthers();
  void missingStudyAndUnknownSeriesAreSentences();
  void zipIsUnpackedInsideItsOwnFolder();
  void zipBombIsRefused();
  void fileLargerThanTheLimitIsRefused();
  void workerThatStopsIsOneSentence_data();
  void workerThatStopsIsOneSentence();
  void deadlyFileIsLeftOut_data();
  void deadlyFileIsLeftOut();
  void sandboxAllowsThreadsAndReadingOnly();
  void cancelEndsTheWorkerAtOnce();
  void programThatIsNoWorkerIsASentence();
  void nothingLeaks();
  void labelsKeepValuesAndTakeNamesFromTheFileBeside();
  void largeLabelValuesAreRenumbered();
  void slicerSegmentationGivesNamesAndLayers();
  void greyImageIsNoLabelFile();
  void meshComesBackWhole();
  void dicomDirIsFollowed();
};

void StudyReaderTest::seriesComesBackWithVoxelsAndGeometry() {
  writeFile(at("scan.nii.gz"), gzipped(smallNifti().bytes()));
  const Result<LoadedSeries> loaded = m_reader.load({at("scan.nii.gz")}, {}, {});
  QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
  QCOMPARE(loaded->info.uid, std::string("scan"));
  QCOMPARE(loaded->volume.geometry.size, Index3(4, 3, 2));
  for (int i = 0; i < 24; ++i)
    QCOMPARE(int(loaded->volume.voxels[static_cast<std::size_t>(i)]), 100 * i - 1000);
  QVERIFY((Vec3(loaded->volume.geometry.patient_T_index() * Vec3(1, 2, 1)) - Vec3(-4, -22, 34)).norm() < 1e-9);
}

void StudyReaderTest::foldersAreWalkedOnceInSpiteOfLinks() {
  fs::create_directories(at("study/a/b"));
  writeFile(at("study/one.nii"), smallNifti().bytes());
  writeFile(at("study/a/two.nrrd"), smallNrrd());
  writeFile(at("study/a/b/three.mhd"), smallMeta("three.raw"));
  writeFile(at("study/a/b/three.raw"), smallNifti().voxels);
  fs::create_directory_symlink(at("study"), at("study/a/b/loop"));
  fs::create_directory_symlink("..", at("study/a/up"));
  const Result<StudyListing> listing = m_reader.list({at("study"), at("study/a")}, {});
  QVERIFY2(listing.ok(), listing.ok() ? "" : listing.error().message.c_str());
  QCOMPARE(listing->series.size(), std::size_t(3));
  QVERIFY(listing->findings.empty()); // the file with the voxels of three.mhd is not called a stray
}

void StudyReaderTest::oneBadFileDoesNotHideTheOthers() {
  fs::create_directory(at("study"));
  writeFile(at("study/good.nii"), smallNifti().bytes());
  writeFile(at("study/bad.nii"), smallNifti().bytes().substr(0, 360));
  const Result<StudyListing> listing = m_reader.list({at("study")}, {});
  QVERIFY(listing.ok());
  QCOMPARE(listing->series.size(), std::size_t(2));
  QCOMPARE(listing->series[0].uid, std::string("good"));
  QVERIFY(!listing->series[1].loadable);
  QVERIFY(hasFinding(listing->series[1].findings, "unreadable"));
  QVERIFY(m_reader.load({at("study")}, {}, {}).ok());
  QVERIFY(!m_reader.load({at("study")}, listing->series[1].uid, {}).ok());
}

void StudyReaderTest::missingStudyAndUnknownSeriesAreSentences() {
  writeFile(at("scan.nii"), smallNifti().bytes());
  QVERIFY(m_reader.list({at("nowhere")}, {}).error().code == ErrorCode::NotFound);
  QVERIFY(m_reader.load({at("scan.nii")}, "1.2.3", {}).error().code == ErrorCode::NotFound);
  fs::create_directory(at("empty"));
  const Result<StudyListing> empty = m_reader.list({at("empty")}, {});
  QVERIFY(!empty.ok());
  QVERIFY(empty.error().message.find("empty") == 0);
  QVERIFY(!m_reader.list({"/dev/zero"}, {}).ok());
}

void StudyReaderTest::zipIsUnpackedInsideItsOwnFolder() {
  const std::size_t before = scratchFolders();
  const fs::path outside = at("escaped.nii");
  writeZip(at("study.zip"), {{"../escaped.nii", smallNifti().bytes()},
                             {outside.string(), smallNifti().bytes()},
                             {"deep/er/scan.nii", smallNifti().bytes()},
                             {"inner.zip", "PK"}});
  const Result<StudyListing> listing = m_reader.list({at("study.zip")}, {});
  QVERIFY2(listing.ok(), listing.ok() ? "" : listing.error().message.c_str());
  QVERIFY(!fs::exists(outside));
  bool found = false;
  for (const SeriesInfo& series : listing->series)
    found = found || series.uid == "scan";
  QVERIFY(found);
  QVERIFY(hasFinding(listing->findings, "nested-archive"));
  QVERIFY(m_reader.load({at("study.zip")}, "scan", {}).ok());
  QCOMPARE(scratchFolders(), before);
}

void StudyReaderTest::zipBombIsRefused() {
  const std::size_t before = scratchFolders();
  writeZip(at("bomb.zip"), {{"a.nii", std::string(200'000'000, '\0')}});
  QVERIFY(fs::file_size(at("bomb.zip")) < 1'000'000);
  const Result<StudyListing> listing = m_reader.list({at("bomb.zip")}, {});
  QVERIFY(!listing.ok());
  QVERIFY(listing.error().code == ErrorCode::Refused);
  writeFile(at("cut.zip"), "PK\3\4 and no more");
  QVERIFY(!m_reader.list({at("cut.zip")}, {}).ok());
  QCOMPARE(scratchFolders(), before);
}

void StudyReaderTest::fileLargerThanTheLimitIsRefused() {
  Nifti nifti;
  nifti.dim = {3, 512, 512, 200, 1, 1, 1, 1};
  nifti.voxels = std::string(std::size_t{2} * 512 * 512 * 200, '\0');
  writeFile(at("large.nii.gz"), gzipped(nifti.bytes()));
  const StudyReader careful({.memoryBytes = 50'000'000});
  const Result<LoadedSeries> refused = careful.load({at("large.nii.gz")}, {}, {});
  QVERIFY(!refused.ok());
  QVERIFY(refused.error().code == ErrorCode::Refused);
  QVERIFY(m_reader.load({at("large.nii.gz")}, {}, {}).ok());
}

void StudyReaderTest::workerThatStopsIsOneSentence_data() {
  QTest::addColumn<QByteArray>("role");
  QTest::addColumn<QString>("words");
  QTest::newRow("crash") << QByteArray("abort") << "SIGABRT";
  QTest::newRow("endless") << QByteArray("spin") << "no end";
  QTest::newRow("silent") << QByteArray("sleep") << "does not answer";
  QTest::newRow("nonsense") << QByteArray("babble") << "no sensible answer";
}

void StudyReaderTest::workerThatStopsIsOneSentence() {
  QFETCH(QByteArray, role);
  QFETCH(QString, words);
  writeFile(at("scan.nii"), smallNifti().bytes());
  qputenv(kWorkerRole, role);
  const StudyReader impatient({.idleSeconds = role == "sleep" ? 1 : 60, .busySeconds = 1}, thisProgram());
  const auto start = std::chrono::steady_clock::now();
  const Result<LoadedSeries> loaded = impatient.load({at("scan.nii")}, {}, {});
  QVERIFY(!loaded.ok());
  QVERIFY2(loaded.error().message.find("scan.nii") == 0, loaded.error().message.c_str());
  QVERIFY2(QString::fromStdString(loaded.error().message).contains(words), loaded.error().message.c_str());
  QVERIFY(secondsSince(start) < 10);
}

void StudyReaderTest::deadlyFileIsLeftOut_data() {
  QTest::addColumn<QByteArray>("role");
  QTest::newRow("seen") << QByteArray("die at deadly.dcm");
  QTest::newRow("unseen") << QByteArray("die unseen at deadly.dcm");
}

void StudyReaderTest::deadlyFileIsLeftOut() {
  QFETCH(QByteArray, role);
  fs::create_directory(at("study"));
  writeFile(at("study/deadly.dcm"), "x");
  qputenv(kWorkerRole, role);
  const Result<StudyListing> listing = StudyReader({}, thisProgram()).list({at("study")}, {});
  QVERIFY2(listing.ok(), listing.ok() ? "" : listing.error().message.c_str());
  QCOMPARE(listing->series.front().uid, std::string("survivor"));
  QVERIFY(hasFinding(listing->findings, "file-left-out"));
  QVERIFY(listing->findings.front().sentence.find("deadly.dcm") == 0);
}

void StudyReaderTest::sandboxAllowsThreadsAndReadingOnly() {
  writeFile(at("kept"), "x");
  const fs::path kept = at("kept");
  const pid_t child = ::fork();
  QVERIFY(child >= 0);
  if (child == 0) {
    enterSandbox({0, 10, 0});
    int wrong = 0;
    wrong |= ::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 1 : 0;
    wrong |= ::unlink(kept.c_str()) == 0 ? 2 : 0;
    wrong |= ::rename(kept.c_str(), (kept.string() + "2").c_str()) == 0 ? 4 : 0;
    const pid_t grandchild = ::fork();
    if (grandchild == 0)
      ::_exit(0);
    wrong |= grandchild > 0 ? 8 : 0;
    const int file = ::open(kept.c_str(), O_WRONLY | O_APPEND);
    wrong |= file >= 0 && ::write(file, "more", 4) > 0 ? 16 : 0;
    wrong |= ::open(kept.c_str(), O_RDONLY | O_TRUNC) >= 0 || ::open((kept.string() + "3").c_str(), O_WRONLY | O_CREAT, 0600) >= 0 ? 64 : 0;
    bool ran = false;
    std::jthread([&ran] { ran = true; }).join();
    wrong |= ran && ::open(kept.c_str(), O_RDONLY) >= 0 ? 0 : 32;
    char* none[] = {nullptr};
    ::execve("/bin/true", none, none);
    ::_exit(wrong);
  }
  int status = 0;
  QCOMPARE(::waitpid(child, &status, 0), child);
  QVERIFY(WIFEXITED(status));
  QCOMPARE(WEXITSTATUS(status), 0);
  QVERIFY(fs::file_size(kept) == 1);
}

void StudyReaderTest::cancelEndsTheWorkerAtOnce() {
  writeFile(at("scan.nii"), smallNifti().bytes());
  qputenv(kWorkerRole, "sleep");
  std::stop_source stop;
  std::jthread later([&stop] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    stop.request_stop();
  });
  const auto start = std::chrono::steady_clock::now();
  const Result<LoadedSeries> loaded = StudyReader({}, thisProgram()).load({at("scan.nii")}, {}, JobContext({}, stop.get_token()));
  QVERIFY(!loaded.ok());
  QVERIFY(loaded.error().code == ErrorCode::Cancelled);
  QVERIFY(secondsSince(start) < 2);
}

void StudyReaderTest::programThatIsNoWorkerIsASentence() {
  writeFile(at("scan.nii"), smallNifti().bytes());
  for (const char* program : {"/bin/true", "/nowhere/halsted"}) {
    const Result<LoadedSeries> loaded = StudyReader({}, program).load({at("scan.nii")}, {}, {});
    QVERIFY(!loaded.ok());
    QVERIFY(loaded.error().message.find("scan.nii") == 0);
    if (!fs::exists(program))
      QVERIFY2(QString::fromStdString(loaded.error().message).contains(program), loaded.error().message.c_str());
  }
}

void StudyReaderTest::nothingLeaks() {
  writeFile(at("scan.nii"), smallNifti().bytes());
  QVERIFY(m_reader.load({at("scan.nii")}, {}, {}).ok());
  const std::size_t before = openDescriptors();
  for (int i = 0; i < 5; ++i)
    QVERIFY(m_reader.load({at("scan.nii")}, {}, {}).ok());
  QCOMPARE(openDescriptors(), before);
}

void StudyReaderTest::labelsKeepValuesAndTakeNamesFromTheFileBeside() {
  Nifti nifti = smallNifti();
  nifti.datatype = 2;
  nifti.bits = 8;
  nifti.voxels = std::string(24, '\0');
  nifti.voxels[3] = 5;
  nifti.voxels[4] = static_cast<char>(200);
  writeFile(at("labels.nii.gz"), gzipped(nifti.bytes()));
  for (const char* sidecar : {R"({"5": "liver", "9": "spleen"})", R"({"liver": 5})", R"({"liver": [5, 1234]})"}) {
    writeFile(at("labels.json"), sidecar);
    const Result<std::vector<LabelFile>> labels = m_reader.loadLabels(at("labels.nii.gz"), {});
    QVERIFY2(labels.ok(), labels.ok() ? "" : labels.error().message.c_str());
    QCOMPARE(int(labels->front().labels.voxels()[3]), 5);
    QCOMPARE(int(labels->front().labels.voxels()[4]), 200);
    const std::map<int, std::string> expected{{5, "liver"}, {200, "label_200"}};
    QCOMPARE(labels->front().names, expected);
  }
}

void StudyReaderTest::largeLabelValuesAreRenumbered() {
  std::vector<std::uint16_t> values(24, 0);
  values[0] = 2035;
  values[1] = 17;
  Nifti nifti = smallNifti();
  nifti.datatype = 512;
  nifti.voxels = bytesOf(values);
  writeFile(at("atlas.nii"), nifti.bytes());
  const Result<std::vector<LabelFile>> labels = m_reader.loadLabels(at("atlas.nii"), {});
  QVERIFY2(labels.ok(), labels.ok() ? "" : labels.error().message.c_str());
  QCOMPARE(labels->front().names.at(labels->front().labels.voxels()[0]), std::string("label_2035"));
  QCOMPARE(labels->front().names.at(labels->front().labels.voxels()[1]), std::string("label_17"));
  QCOMPARE(int(labels->front().labels.voxels()[2]), 0);
}

void StudyReaderTest::slicerSegmentationGivesNamesAndLayers() {
  std::string voxels(48, '\0'); // two layers, interleaved
  voxels[0] = 1;                // voxel 0: layer 0, value 1
  voxels[3] = 1;                // voxel 1: layer 1, value 1
  voxels[4] = 2;                // voxel 2: layer 0, value 2 ...
  voxels[5] = 1;                // ... and layer 1, value 1
  const std::string header = "NRRD0004\ntype: unsigned char\ndimension: 4\nspace: left-posterior-superior\nsizes: 2 4 3 2\n"
                             "space directions: none (1,0,0) (0,1,0) (0,0,1)\nkinds: list domain domain domain\nencoding: raw\n"
                             "space origin: (0,0,0)\nSegment0_Name:=liver\nSegment0_LabelValue:=1\nSegment0_Layer:=0\n"
                             "Segment1_Name:=tumour\nSegment1_LabelValue:=1\nSegment1_Layer:=1\n"
                             "Segment2_Name:=spleen\nSegment2_LabelValue:=2\nSegment2_Layer:=0\n\n";
  writeFile(at("a.seg.nrrd"), header + voxels);
  const Result<std::vector<LabelFile>> labels = m_reader.loadLabels(at("a.seg.nrrd"), {});
  QVERIFY2(labels.ok(), labels.ok() ? "" : labels.error().message.c_str());
  QCOMPARE(labels->size(), std::size_t(2));
  const auto nameAt = [&](std::size_t map, std::size_t voxel) {
    const auto& names = labels->at(map).names;
    const auto found = names.find(labels->at(map).labels.voxels()[voxel]);
    return found == names.end() ? std::string() : found->second;
  };
  QCOMPARE(nameAt(0, 0), std::string("liver"));
  QCOMPARE(nameAt(1, 0), std::string());
  QCOMPARE(nameAt(1, 1), std::string("tumour"));
  QCOMPARE(nameAt(0, 2), std::string("spleen"));
  QCOMPARE(nameAt(1, 2), std::string("tumour"));
  QVERIFY(!hasFinding(labels->front().findings, "overlap"));

  // The same without the one voxel they share: one map holds all.
  voxels[5] = 0;
  writeFile(at("a.seg.nrrd"), header + voxels);
  const Result<std::vector<LabelFile>> apart = m_reader.loadLabels(at("a.seg.nrrd"), {});
  QVERIFY2(apart.ok(), apart.ok() ? "" : apart.error().message.c_str());
  QCOMPARE(apart->size(), std::size_t(1));
  QCOMPARE(apart->front().names.size(), std::size_t(3));
}

void StudyReaderTest::greyImageIsNoLabelFile() {
  writeFile(at("scan.nii"), smallNifti().bytes());
  const Result<std::vector<LabelFile>> labels = m_reader.loadLabels(at("scan.nii"), {});
  QVERIFY(!labels.ok());
  QVERIFY(labels.error().message.find("grey values") != std::string::npos);
}

void StudyReaderTest::meshComesBackWhole() {
  writeFile(at("a.obj"), "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n");
  const Result<SurfaceMesh> mesh = m_reader.loadMesh(at("a.obj"), {});
  QVERIFY2(mesh.ok(), mesh.ok() ? "" : mesh.error().message.c_str());
  QCOMPARE(mesh->triangles.size(), std::size_t(4));
  QVERIFY(std::abs(enclosedVolumeMm3(*mesh) - 1.0 / 6) < 1e-6);
}

void StudyReaderTest::dicomDirIsFollowed() {
  const QString data = qEnvironmentVariable("HALSTED_TEST_DATA");
  const fs::path source = fs::path(data.toStdString()) / "dicom/odd_files/dicomdirtests";
  if (data.isEmpty() || !fs::exists(source))
    QSKIP("HALSTED_TEST_DATA is not set: following a DICOMDIR, with files missing or damaged, was NOT tested.");
  fs::copy(source, at("media"), fs::copy_options::recursive);
  fs::permissions(at("media"), fs::perms::owner_all);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(at("media")))
    fs::permissions(entry.path(), fs::perms::owner_all);
  const Result<StudyListing> whole = m_reader.list({at("media/DICOMDIR")}, {});
  QVERIFY2(whole.ok(), whole.ok() ? "" : whole.error().message.c_str());
  QVERIFY(!hasFinding(whole->findings, "dicomdir-missing"));
  fs::remove(at("media/77654033/CT2/17136"));
  const Result<StudyListing> less = m_reader.list({at("media/DICOMDIR")}, {});
  QVERIFY(less.ok());
  QVERIFY(hasFinding(less->findings, "dicomdir-missing"));
  fs::resize_file(at("media/DICOMDIR"), 600);
  const Result<StudyListing> damaged = m_reader.list({at("media/DICOMDIR")}, {});
  QVERIFY2(damaged.ok(), damaged.ok() ? "" : damaged.error().message.c_str());
  QVERIFY(!damaged->series.empty());
  QVERIFY(hasFinding(damaged->findings, "dicomdir-damaged"));
}

int main(int argc, char** argv) {
  return mainOf<StudyReaderTest>(argc, argv);
}
#include "tst_StudyReader.moc"
