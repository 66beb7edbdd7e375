// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseFile.h"

#include "segmentation/anatomy/CaseSchema.h"
#include "segmentation/anatomy/CaseState.h"
#include "segmentation/core/LabelHash.h"
#include "tests/anatomy/CaseChecks.h"
#include "tests/anatomy/CaseFixture.h"
#include "tests/anatomy/FaultyVfs.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <fstream>

using namespace halsted;
using namespace halsted::test;

namespace {

using Document = std::unique_ptr<CaseDocument>;

Result<Document> openCase(const std::filesystem::path& file) {
  return CaseDocument::open(file, JobContext());
}

std::uint64_t hashOf(const std::filesystem::path& file) {
  const auto document = openCase(file);
  if (!document)
    qWarning("%s", document.error().message.c_str());
  return document ? caseHash((*document)->patientCase()) : 0;
}

bool isOneSentence(const std::string& message) {
  return message.size() > 20 && message.size() < 400 && message.back() == '.' && message.find('\n') == std::string::npos;
}

std::string contents(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

bool sql(const std::filesystem::path& file, const char* statement) {
  sqlite3* database = nullptr;
  const bool done =
      sqlite3_open(file.c_str(), &database) == SQLITE_OK && sqlite3_exec(database, statement, nullptr, nullptr, nullptr) == SQLITE_OK;
  if (!done)
    qWarning("%s", sqlite3_errmsg(database));
  sqlite3_close(database);
  return done;
}

int versionOf(const std::filesystem::path& file) {
  return static_cast<unsigned char>(contents(file).at(63)); // "fileformat2", section 1.3.16
}

Result<void> addSkin(CaseDocument& document) {
  const LabelMap labels = painted(document.patientCase().layers()[0].labels, {20, 20, 3}, 9, 9);
  return document.apply(setLabels("anatomy", document.patientCase().series()[0].id, labels, {{.name = "skin", .label = 9}}));
}

} // namespace

class TestCaseFile : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;
  std::filesystem::path m_case;
  int m_number = 0;

  std::filesystem::path newPath() { return m_folder.filePath(QString("file%1.hcase").arg(++m_number)).toStdString(); }
  /// A fresh copy of a small case with history and surfaces.
  std::filesystem::path freshCopy() {
    const auto path = newPath();
    std::filesystem::copy_file(m_case, path);
    return path;
  }

private slots:
  void initTestCase();
  void init() { disk() = {}; }
  void version1OpensForEver();
  void version2OpensForEver();
  void version3OpensForEver();
  void version4OpensForEver();
  void version5OpensForEver();
  void openingUpgradesNothing();
  void upgradeIsWholeOrNot();
  void strangersAreRefused();
  void newerVersionIsRefused();
  void otherTablesAreRefused();
  void missingBrickIsFound();
  void valuesOutOfRangeAreRefused();
  void damagedFilesNeverCrash();
  void truncatedFilesNeverCrash();
  void fullDiskLeavesCaseUnchanged();
  void brokenDiskLeavesCaseUnchanged();
  void diskThatComesBackIsTold();
  void readOnlyDiskCanBeRead();
};

void TestCaseFile::initTestCase() {
  installFaultyVfs();
  m_case = newPath();
  auto document = CaseDocument::create(m_case, "Patient A");
  QVERIFY_OK(document);
  fillGoldenCase(**document);
  fillGoldenPlan(**document);
}

void TestCaseFile::version1OpensForEver() {
  const std::filesystem::path golden = HALSTED_SOURCE_DIR "/tests/anatomy/data/v1.hcase";
  const auto copy = newPath(); // the source may lie on a disk that cannot be written
  std::filesystem::copy_file(golden, copy);
  auto document = openCase(copy);
  QVERIFY_OK(document);
  // What the file was made of is said here by value, so that a change of the code that made it is noticed.
  const PatientCase& read = (*document)->patientCase();
  QCOMPARE(read.alias(), std::string("Golden"));
  QCOMPARE((*document)->patient().name, std::string("Golden^Case"));
  QCOMPARE(read.series().size(), std::size_t{1});
  const CaseSeries& series = read.series()[0];
  QCOMPARE(series.info.uid, std::string("1.2.826.0.1.3680043.2.1#2"));
  QVERIFY(series.volume.geometry.size == Index3(70, 40, 9) && series.volume.geometry.spacingMm.y() == 1.0 / 3.0);
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < series.volume.geometry.voxelCount(); ++i)
    sum += series.volume.voxels[i] * static_cast<std::int64_t>(i % 1009);
  QCOMPARE(sum, std::int64_t{-2748859726});
  const Structure* bone = read.findStructure("bone");
  QVERIFY(bone && bone->opacity == 0.75 && bone->label == 3 && bone->measures.sdValue == 1.0 / 3.0);
  const LabelMap& labels = read.layers().at(0).labels;
  QCOMPARE(std::count(labels.voxels(), labels.voxels() + labels.geometry().voxelCount(), 3), 3841);
  QCOMPARE(std::count(labels.voxels(), labels.voxels() + labels.geometry().voxelCount(), 4), 378);
  QVERIFY(read.surfaces(bone->id));
  QCOMPARE(read.surfaces(bone->id)->full.triangles.size(), std::size_t{4});
  QCOMPARE(read.provenance().at(0).what, std::string("Segmented bone by ct 1"));
  QCOMPARE((*document)->redoText(), std::string("Change opacity of bone"));
  QVERIFY_OK((*document)->redo());
  QCOMPARE(read.structures()[0].opacity, 0.25);
  for (int i = 0; i < 4; ++i)
    QVERIFY_OK((*document)->undo());
  QVERIFY(read.series().empty() && !(*document)->canUndo());
}

void TestCaseFile::version3OpensForEver() {
  // Written by Halsted when 3 was the newest version.
  const std::filesystem::path golden = HALSTED_SOURCE_DIR "/tests/anatomy/data/v3.hcase";
  const auto copy = newPath();
  std::filesystem::copy_file(golden, copy);
  auto document = openCase(copy);
  QVERIFY_OK(document);
  const PatientCase& read = (*document)->patientCase();
  QCOMPARE(read.series().size(), std::size_t{2});
  QCOMPARE(read.registrations().size(), std::size_t{1});
  const SeriesRegistration& registration = read.registrations()[0];
  QCOMPARE(registration.fixedSeries, read.series()[0].id);
  QCOMPARE(registration.movingSeries, read.series()[1].id);
  QVERIFY(registration.fixed_T_moving * Vec3(1, 0, 0) == Vec3(1.0 / 3.0, 1, 3));
  QCOMPARE(registration.predictedErrorMm, 1.0 / 7.0);
  QCOMPARE(registration.bound95Mm, 0.5);
  QCOMPARE(registration.verdict, std::string("doubtful"));
  QCOMPARE(registration.sentence, std::string("Look at the picture."));
  QCOMPARE(registration.origin, std::string("rigid by correlation 1"));
  const Structure* vein = read.findStructure("vein");
  QVERIFY(vein && vein->confidence == 1.0 / 3.0);
  QCOMPARE(read.findStructure("bone")->confidence, 1.0);
  // Put, replaced, replacement undone.
  QVERIFY_OK((*document)->redo());
  QCOMPARE(read.registrations().at(0).verdict, std::string("good"));
  QVERIFY_OK((*document)->undo());
  QVERIFY_OK((*document)->undo());
  QVERIFY(read.registrations().empty());
}

void TestCaseFile::version4OpensForEver() {
  // Written by Halsted when 4 was the newest version.
  const std::filesystem::path golden = HALSTED_SOURCE_DIR "/tests/anatomy/data/v4.hcase";
  const auto copy = newPath();
  std::filesystem::copy_file(golden, copy);
  auto document = openCase(copy);
  QVERIFY_OK(document);
  const PatientCase& read = (*document)->patientCase();
  QCOMPARE(read.layers().size(), std::size_t{2});
  const LabelLayer* doubt = read.doubtOf(read.findStructure("bone")->layerId);
  QVERIFY(doubt && doubt == &read.layers()[1] && doubt->labels.geometry().size == Index3(70, 40, 9));
  QCOMPARE(int(doubt->labels.at(35, 20, 4)), 170);
  QCOMPARE(std::count(doubt->labels.voxels(), doubt->labels.voxels() + doubt->labels.geometry().voxelCount(), 170), 123);
  // Part of what was doubtful was painted over, and that undone.
  QVERIFY_OK((*document)->redo());
  doubt = read.doubtOf(read.findStructure("bone")->layerId);
  QCOMPARE(std::count(doubt->labels.voxels(), doubt->labels.voxels() + doubt->labels.geometry().voxelCount(), 170), 90);
  QVERIFY_OK((*document)->undo());
  QVERIFY_OK((*document)->undo());
  QVERIFY(!read.doubtOf(read.findStructure("bone")->layerId));
  QCOMPARE(read.layers().size(), std::size_t{1});
}

void TestCaseFile::version5OpensForEver() {
  const std::filesystem::path golden = HALSTED_SOURCE_DIR "/tests/anatomy/data/v5.hcase";
  if (qEnvironmentVariableIsSet("HALSTED_WRITE_GOLDEN")) {
    std::filesystem::remove(golden);
    auto document = CaseDocument::create(golden, "Golden");
    QVERIFY_OK(document);
    fillGoldenPlans(**document);
  }
  const auto copy = newPath();
  std::filesystem::copy_file(golden, copy);
  auto document = openCase(copy);
  QVERIFY_OK(document);
  const PatientCase& read = (*document)->patientCase();
  QCOMPARE(read.plan().size(), std::size_t{16});
  const PlanElement* needle = read.findPlanElement("Needle");
  QVERIFY(needle && needle->kind == PlanKind::Trajectory && needle->plan == "A" && needle->seriesId == 3);
  QCOMPARE(numberOf(*needle, "radiusMm"), 1.0 / 3.0);
  QCOMPARE(textOf(*needle, "critical"), std::string("aorta, liver"));
  const PlanElement* path = read.findPlanElement("Vein (Left é)");
  QVERIFY(path && path->kind == PlanKind::Path && path->plan == "Left é" && path->radiiMm == (std::vector<double>{2, 1.0 / 7.0}));
  const PlanElement* box = read.findPlanElement("Region 1");
  QVERIFY(box && box->kind == PlanKind::Roi && textOf(*box, "shape") == "box");
  const PlanElement* cut = read.findPlanElement("Osteotomy 1");
  QVERIFY(cut && cut->kind == PlanKind::Osteotomy && numberOf(*cut, "turnZDeg") == -12.5);
  QCOMPARE(textOf(*read.findPlanElement("Resection 1"), "surface"), std::string("margin"));
  QVERIFY(read.findPlanElement("Angle 1") && read.findPlanElement("Area 1") && read.findPlanElement("Screw 1"));
  QVERIFY_OK((*document)->redo());
  QCOMPARE(numberOf(*read.findPlanElement("Screw 1"), "diameterMm"), 4.5);
  QVERIFY_OK((*document)->undo());
  QVERIFY_OK((*document)->undo());
  QCOMPARE(read.plan().size(), std::size_t{8});
  for (int i = 0; i < 8; ++i)
    QVERIFY_OK((*document)->undo());
  QVERIFY(read.plan().empty());
}

void TestCaseFile::version2OpensForEver() {
  // Written by Halsted when 2 was the newest version.
  const std::filesystem::path golden = HALSTED_SOURCE_DIR "/tests/anatomy/data/v2.hcase";
  const auto copy = newPath();
  std::filesystem::copy_file(golden, copy);
  auto document = openCase(copy);
  QVERIFY_OK(document);
  const PatientCase& read = (*document)->patientCase();
  QVERIFY(read.findStructure("bone"));
  QCOMPARE(read.plan().size(), std::size_t{5});
  const PlanElement* tip = read.findPlanElement("Tip");
  QVERIFY(tip && tip->kind == PlanKind::Landmark && !tip->visible && tip->colour == (Rgb{1, 2, 3}));
  QVERIFY(tip->pointsMm == (std::vector<Vec3>{{1.0 / 3.0, -20, 1e-7}}));
  const PlanElement* distance = read.findPlanElement("Distance 1");
  QVERIFY(distance && distance->kind == PlanKind::Distance && distance->visible && distance->colour == (Rgb{0x4D, 0xA3, 0xFF}));
  QCOMPARE(lengthMm(*distance), 5.0);
  QCOMPARE(lengthMm(*read.findPlanElement("Line 1")), 17.0);
  QVERIFY(planeNormal(*read.findPlanElement("Cut é")) == Vec3(0, 0, 1));
  QVERIFY(read.findPlanElement("Stroke 1")->kind == PlanKind::Stroke);
  QVERIFY_OK((*document)->redo());
  QCOMPARE(lengthMm(*read.findPlanElement("Distance 1")), 10.0);
  for (int i = 0; i < 6; ++i)
    QVERIFY_OK((*document)->undo());
  QVERIFY(read.plan().empty());
}

void TestCaseFile::openingUpgradesNothing() {
  const auto copy = newPath();
  std::filesystem::copy_file(HALSTED_SOURCE_DIR "/tests/anatomy/data/v1.hcase", copy);
  const std::string before = contents(copy);
  QVERIFY(hashOf(copy));
  QCOMPARE(contents(copy), before);
  QCOMPARE(versionOf(copy), 1);
  const auto whole = newPath(), nameless = newPath();
  {
    auto document = openCase(copy);
    QVERIFY_OK(document);
    QVERIFY_OK((*document)->saveCopy(whole, false, JobContext()));
    QVERIFY_OK((*document)->saveCopy(nameless, true, JobContext()));
    QVERIFY_OK((*document)->apply(setVisible({(*document)->patientCase().structures()[0].id}, false)));
  }
  QCOMPARE(versionOf(copy), kCaseFormatVersion);
  QCOMPARE(versionOf(whole), kCaseFormatVersion);
  QVERIFY(hashOf(copy) && hashOf(whole) && hashOf(nameless));
}

void TestCaseFile::upgradeIsWholeOrNot() {
  const std::filesystem::path golden = HALSTED_SOURCE_DIR "/tests/anatomy/data/v1.hcase";
  int failures = 0;
  for (std::int64_t writes = 0;; ++writes) {
    const auto path = newPath();
    std::filesystem::copy_file(golden, path);
    auto document = openCase(path);
    QVERIFY_OK(document);
    const std::uint64_t before = caseHash((*document)->patientCase());
    disk().writesLeft = writes;
    const auto applied = (*document)->apply(addPlanElement({0, PlanKind::Landmark, "Tip", {{1, 2, 3}}}));
    document = Result<Document>(fail(ErrorCode::Failed, "")); // the program ends with the disk still gone
    disk().writesLeft = -1;
    document = openCase(path);
    QVERIFY_OK(document);
    const bool there = (*document)->patientCase().findPlanElement("Tip") != nullptr;
    if (!there)
      QCOMPARE(caseHash((*document)->patientCase()), before);
    document = Result<Document>(fail(ErrorCode::Failed, ""));
    QCOMPARE(versionOf(path), there ? kCaseFormatVersion : 1);
    std::filesystem::remove(path);
    if (applied) {
      QVERIFY(there);
      break;
    }
    ++failures;
  }
  QVERIFY(failures > 10);
}

void TestCaseFile::strangersAreRefused() {
  const auto path = newPath();
  for (const std::string& bytes : {std::string(), std::string("SQLite format 3"), std::string(5000, 'x')}) {
    write(path, bytes);
    const auto result = openCase(path);
    QVERIFY(!result && isOneSentence(result.error().message));
    QCOMPARE(contents(path), bytes);
  }
  std::filesystem::remove(path);
  QVERIFY(sql(path, "CREATE TABLE t (a)"));
  QVERIFY(!openCase(path));
  QCOMPARE(openCase(path / "nothing").error().code, ErrorCode::NotFound);
  QVERIFY(!openCase(m_folder.path().toStdString()));
}

void TestCaseFile::newerVersionIsRefused() {
  const auto path = freshCopy();
  QVERIFY(sql(path, ("PRAGMA user_version = " + std::to_string(kCaseFormatVersion + 1)).c_str()));
  const auto result = openCase(path);
  QVERIFY(!result);
  QCOMPARE(result.error().code, ErrorCode::Unsupported);
  QVERIFY(QString::fromStdString(result.error().message).contains("newer version"));
}

void TestCaseFile::otherTablesAreRefused() {
  for (const char* change :
       {"CREATE TABLE more (a)", "CREATE VIEW v AS SELECT 1", "DROP TABLE audit", "ALTER TABLE meta ADD COLUMN x INTEGER",
        "CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM series; END", "CREATE INDEX i ON series (position)", "DROP TABLE plan",
        "PRAGMA user_version = 1", "PRAGMA user_version = 0", "PRAGMA journal_mode = WAL; CREATE TABLE w (a)"}) {
    const auto path = freshCopy();
    QVERIFY(sql(path, change));
    const auto result = openCase(path);
    QVERIFY2(!result && isOneSentence(result.error().message), change);
  }
}

void TestCaseFile::missingBrickIsFound() {
  for (const char* change : {"DELETE FROM volume_bricks WHERE key = (SELECT max(key) FROM volume_bricks)",
                             "DELETE FROM label_bricks WHERE key = (SELECT max(key) FROM label_bricks)",
                             "UPDATE label_bricks SET key = key + 1000", "DELETE FROM layers", "DELETE FROM meta WHERE key = 'next_id'"}) {
    const auto path = freshCopy();
    QVERIFY(sql(path, change));
    const auto result = openCase(path);
    QVERIFY2(!result && result.error().code == ErrorCode::Damaged, change);
  }
  const auto path = freshCopy();
  QVERIFY(sql(path, "DELETE FROM operation_bricks"));
  auto document = openCase(path);
  QVERIFY_OK(document); // the case itself is sound
  for (std::size_t i = (*document)->patientCase().plan().size(); i > 0; --i)
    QVERIFY_OK((*document)->undo()); // steps that changed no labels
  const std::uint64_t hash = caseHash((*document)->patientCase());
  QVERIFY(!(*document)->undo());
  QCOMPARE(caseHash((*document)->patientCase()), hash);
}

void TestCaseFile::valuesOutOfRangeAreRefused() {
  // Every one a change of a sound text that its hash would tell, too: a file need not be damaged to be wrong.
  for (const char* change :
       {"UPDATE series SET volume = replace(volume, '[70,40,9]', '[70,40,-9]')",
        "UPDATE series SET volume = replace(volume, '70', '60000')",
        "UPDATE structures SET data = replace(data, '\"label\":3', '\"label\":300')", "UPDATE structures SET data = '[[[['",
        "UPDATE meta SET value = '-1' WHERE key = 'next_id'", "UPDATE layers SET data = 'null'", "UPDATE operations SET done = 5",
        "UPDATE plan SET data = replace(data, 'distance', 'distant')",
        "UPDATE plan SET data = replace(data, '[3.0,4.0,0.0]', '[0.0,0.0,0.0]')",
        "UPDATE plan SET data = replace(data, '-20.0', '\"nan\"')", "UPDATE plan SET id = id + 1000"}) {
    const auto path = freshCopy();
    QVERIFY(sql(path, change));
    const auto result = openCase(path);
    QVERIFY2(!result && isOneSentence(result.error().message), change);
  }
  // Sound, but more than a program wants to take in.
  CaseState state;
  UndoStack history;
  const auto path = freshCopy();
  auto file = CaseFile::open(path);
  QVERIFY_OK(file);
  const auto loaded = (*file)->load(state, history, JobContext(), 1000);
  QVERIFY(!loaded);
  QCOMPARE(loaded.error().code, ErrorCode::Refused);
}

void TestCaseFile::damagedFilesNeverCrash() {
  const std::string sound = contents(m_case);
  const std::uint64_t hash = hashOf(m_case);
  std::mt19937 random(99);
  const auto path = newPath();
  int refused = 0;
  const int rounds = 400;
  for (int i = 0; i < rounds; ++i) {
    std::string bytes = sound;
    const int flips = i % 4 == 0 ? 1 : 1 + static_cast<int>(random() % 30);
    for (int flip = 0; flip < flips; ++flip)
      bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 8));
    write(path, bytes);
    auto document = openCase(path);
    if (!document) {
      QVERIFY2(isOneSentence(document.error().message), document.error().message.c_str());
      ++refused;
      continue;
    }
    QCOMPARE(caseHash((*document)->patientCase()), hash);
    while ((*document)->canUndo() && (*document)->undo()) {
    }
  }
  qInfo("%d of %d damaged files were refused, the others were sound where it matters", refused, rounds);
  QVERIFY(refused > rounds / 10);
}

void TestCaseFile::truncatedFilesNeverCrash() {
  const std::string sound = contents(m_case);
  const auto path = newPath();
  for (std::size_t size = 0; size < sound.size(); size += 1 + sound.size() / 60) {
    write(path, sound.substr(0, size));
    const auto document = openCase(path);
    QVERIFY2(!document && isOneSentence(document.error().message), std::to_string(size).c_str());
  }
}

void TestCaseFile::fullDiskLeavesCaseUnchanged() {
  const auto path = freshCopy();
  auto document = openCase(path);
  QVERIFY_OK(document);
  const LoadedSeries series = phantomSeries({100, 90, 80}, 5);
  const std::uint64_t hash = caseHash((*document)->patientCase());
  const std::string step = (*document)->undoText();
  int failures = 0;
  for (std::int64_t room = 0;; room += 37501) {
    disk().room = room;
    const auto applied = (*document)->apply(addSeries(series));
    const auto copied = applied ? Result<void>() : (*document)->saveCopy(newPath(), false, JobContext());
    disk().room = -1;
    if (applied)
      break;
    ++failures;
    QCOMPARE(applied.error().code, ErrorCode::WriteFailed);
    QVERIFY2(QString::fromStdString(applied.error().message).contains("the disk is full"), applied.error().message.c_str());
    QVERIFY(!copied && isOneSentence(copied.error().message));
    QCOMPARE(caseHash((*document)->patientCase()), hash);
    QCOMPARE((*document)->undoText(), step);
    if (failures % 5 == 0) {
      document = Result<Document>(fail(ErrorCode::Failed, "")); // closes it
      document = openCase(path);
      QVERIFY_OK(document);
      QCOMPARE(caseHash((*document)->patientCase()), hash);
    }
  }
  QVERIFY(failures > 5);
  const std::uint64_t after = caseHash((*document)->patientCase());
  QVERIFY(after != hash);
  document = Result<Document>(fail(ErrorCode::Failed, ""));
  QCOMPARE(hashOf(path), after);
  for (const auto& entry : std::filesystem::directory_iterator(path.parent_path()))
    QVERIFY2(!QString::fromStdString(entry.path().string()).endsWith(".partial"), entry.path().c_str());
}

void TestCaseFile::brokenDiskLeavesCaseUnchanged() {
  const std::uint64_t hash = hashOf(m_case);
  int failures = 0, ahead = 0;
  std::uint64_t after = 0;
  {
    auto document = openCase(freshCopy());
    QVERIFY_OK(document);
    QVERIFY_OK(addSkin(**document));
    after = caseHash((*document)->patientCase());
  }
  for (std::int64_t writes = 0;; ++writes) {
    const auto path = freshCopy();
    auto document = openCase(path);
    QVERIFY_OK(document);
    disk().writesLeft = writes;
    const auto applied = addSkin(**document);
    const std::uint64_t shown = caseHash((*document)->patientCase());
    document = Result<Document>(fail(ErrorCode::Failed, "")); // the program ends with the disk still gone
    disk().writesLeft = -1;
    if (applied) {
      QVERIFY(shown != hash);
      QCOMPARE(hashOf(path), shown);
      break;
    }
    ++failures;
    QCOMPARE(shown, hash);
    QVERIFY2(isOneSentence(applied.error().message), applied.error().message.c_str());
    // When the very last call fails, which only asks whether all is on the disk, it is on the disk.
    const std::uint64_t kept = hashOf(path);
    ahead += kept != hash;
    if (kept != hash)
      QCOMPARE(kept, after);
    std::filesystem::remove(path);
  }
  QVERIFY(failures > 10);
  QVERIFY(ahead <= 1);
}

void TestCaseFile::diskThatComesBackIsTold() {
  // At every call the disk fails once and is there again: what is shown and what is in the file never drift apart.
  for (std::int64_t writes = 0;; ++writes) {
    const auto path = freshCopy();
    auto document = openCase(path);
    QVERIFY_OK(document);
    disk().writesLeft = writes;
    const auto first = addSkin(**document);
    disk().writesLeft = -1;
    if (first)
      break;
    const auto second = addSkin(**document);
    QVERIFY2(second || isOneSentence(second.error().message), second ? "" : second.error().message.c_str());
    const std::uint64_t shown = caseHash((*document)->patientCase());
    document = Result<Document>(fail(ErrorCode::Failed, ""));
    const std::uint64_t kept = hashOf(path);
    QVERIFY(kept != 0 && (!second || kept == shown));
    std::filesystem::remove(path);
  }
}

void TestCaseFile::readOnlyDiskCanBeRead() {
  const std::uint64_t hash = hashOf(m_case);
  const auto path = freshCopy();
  disk().writeProtected = true;
  auto document = openCase(path);
  QVERIFY_OK(document);
  QVERIFY((*document)->readOnly());
  QCOMPARE(caseHash((*document)->patientCase()), hash);
  QVERIFY_OK(openCase(path)); // any number of readers
  const auto result = (*document)->apply(setVisible({(*document)->patientCase().structures()[0].id}, false));
  QVERIFY(!result);
  QVERIFY2(QString::fromStdString(result.error().message).contains("save a copy"), result.error().message.c_str());
  QCOMPARE(caseHash((*document)->patientCase()), hash);
  disk().writeProtected = false; // the copy goes elsewhere
  const auto copy = newPath();
  QVERIFY_OK((*document)->saveCopy(copy, false, JobContext()));
  QCOMPARE(hashOf(copy), hash);
}

QTEST_GUILESS_MAIN(TestCaseFile)
#include "tst_CaseFile.moc"
