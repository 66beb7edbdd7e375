// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseDocument.h"

#include "segmentation/anatomy/CaseJson.h"
#include "segmentation/anatomy/LabelEdits.h"
#include "segmentation/anatomy/UndoStack.h"
#include "segmentation/core/LabelHash.h"
#include "tests/anatomy/CaseChecks.h"
#include "tests/anatomy/CaseFixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cstring>

using namespace halsted;
using namespace halsted::test;

namespace {

bool sameMesh(const SurfaceMesh& a, const SurfaceMesh& b) {
  return a.pointsMm == b.pointsMm && a.triangles == b.triangles && a.normals == b.normals;
}

} // namespace

class TestCaseDocument : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;
  int m_number = 0;

  std::filesystem::path newPath() { return m_folder.filePath(QString("case%1.hcase").arg(++m_number)).toStdString(); }
  std::unique_ptr<CaseDocument> newCase() {
    auto document = CaseDocument::create(newPath(), "Patient A");
    return document ? std::move(*document) : nullptr;
  }
  std::unique_ptr<CaseDocument> caseWithBone() {
    auto document = newCase();
    LoadedSeries series = phantomSeries({130, 70, 66}, 3);
    series.patient = patient();
    const LabelMap labels = painted(LabelMap(series.volume.geometry), {64, 32, 33}, 20, 1);
    if (!document->apply(addSeries(series)) ||
        !document->apply(setLabels("anatomy", document->patientCase().series()[0].id, labels, {{.name = "bone", .label = 1}})))
      return nullptr;
    return document;
  }

private slots:
  void roundTripIsExact();
  void onlyOneFileWhenClosed();
  void noTwoProgramsOpenOneCase();
  void createLeavesWhatIsThere();
  void failedCommandLeavesCaseUnchanged();
  void commandWithoutEffectMakesNoStep();
  void undoTakesBackEachCommand();
  void doubtGoesWhereLabelsChange();
  void opacityRunIsOneStep();
  void randomHistoryIsReversible();
  void newStepForgetsWhatWasUndone();
  void historyIsBounded();
  void brushStrokesAreSmall();
  void surfacesAreStaleAfterEdits();
  void copyIsComplete();
  void deidentifiedCopyNamesNobody();
  void textsOfSeriesAreBlottedOut();
  void cancelledCopyLeavesNothing();
  void measureLargeScan();
};

void TestCaseDocument::roundTripIsExact() {
  auto document = caseWithBone();
  QVERIFY(document);
  LoadedSeries mr = phantomSeries({65, 64, 1}, 9);
  mr.volume.modality = Modality::Mr;
  mr.volume.slope = 1.0 / 7.0;
  mr.volume.intercept = -0.0;
  QVERIFY_OK(document->apply(addSeries(mr)));
  const Structure bone = document->patientCase().structures()[0];
  QVERIFY_OK(document->storeSurfaces(bone.id, someSurfaces(labelHash(document->patientCase().layers()[0].labels, 1))));
  QVERIFY_OK(document->addProvenance("Imported by test"));
  const std::uint64_t hash = caseHash(document->patientCase());
  const auto path = document->file();
  document.reset();

  document = opened(path);
  QVERIFY(document);
  const PatientCase& read = document->patientCase();
  QCOMPARE(caseHash(read), hash);
  QCOMPARE(read.alias(), std::string("Patient A"));
  QCOMPARE(read.series().size(), std::size_t{2});
  QVERIFY(std::memcmp(read.series()[1].volume.voxels.get(), mr.volume.voxels.get(), 2 * mr.volume.geometry.voxelCount()) == 0);
  QCOMPARE(seriesInfoJson(read.series()[1].info), seriesInfoJson(mr.info));
  QVERIFY(read.series()[1].volume.geometry.direction == mr.volume.geometry.direction);
  QVERIFY(read.series()[1].volume.slope == mr.volume.slope && std::signbit(read.series()[1].volume.intercept));
  QCOMPARE(read.series()[0].info.findings.at(0).slices, (std::vector<int>{2, 3}));
  QVERIFY(read.structures()[0].measures.boundsMm.empty());
  QCOMPARE(document->patient().name, patient().name);
  QCOMPARE(document->patient().id, patient().id);
  QCOMPARE(read.provenance().size(), std::size_t{1});
  QCOMPARE(read.provenance()[0].what, std::string("Imported by test"));
  const auto surfaces = read.surfaces(bone.id);
  QVERIFY(surfaces);
  const StructureSurfaces expected = someSurfaces(surfaces->labelHash);
  QVERIFY(sameMesh(surfaces->full, expected.full) && sameMesh(surfaces->light, expected.light));
  QVERIFY(surfaces->fullErrorMm == expected.fullErrorMm && surfaces->lightErrorMm == expected.lightErrorMm);
  QVERIFY(document->canUndo());
  QCOMPARE(document->undoText(), std::string("Import series Thorax 1.0 B30f \"é\""));
}

void TestCaseDocument::onlyOneFileWhenClosed() {
  auto document = caseWithBone();
  const auto path = document->file();
  document.reset();
  for (const auto& entry : std::filesystem::directory_iterator(path.parent_path()))
    QVERIFY2(entry.path().extension() == ".hcase" && entry.path().filename().string()[0] != '.', entry.path().c_str());
}

void TestCaseDocument::noTwoProgramsOpenOneCase() {
  auto document = newCase();
  const auto second = CaseDocument::open(document->file(), JobContext());
  QVERIFY(!second);
  QVERIFY2(QString::fromStdString(second.error().message).contains("open in another"), second.error().message.c_str());
}

void TestCaseDocument::createLeavesWhatIsThere() {
  const auto path = newPath();
  QFile file(QString::fromStdString(path.string()));
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
  file.close();
  QVERIFY(!CaseDocument::create(path, "A"));
  QCOMPARE(bytesOf(path), QByteArray("mine"));
  QVERIFY(!CaseDocument::create(path / "nowhere" / "a.hcase", "A"));
}

void TestCaseDocument::failedCommandLeavesCaseUnchanged() {
  auto document = caseWithBone();
  const std::uint64_t hash = caseHash(document->patientCase());
  const std::string step = document->undoText();
  const auto path = document->file();
  const Id seriesId = document->patientCase().series()[0].id;
  const Id bone = document->patientCase().structures()[0].id;
  int emitted = 0;
  const Connection connection = document->historyChanged.connect([&] { ++emitted; });

  LoadedSeries broken = phantomSeries({4, 4, 4}, 1);
  broken.volume.voxels.reset();
  QVERIFY(!document->apply(addSeries(broken)));
  const LabelMap labels = document->patientCase().layers()[0].labels;
  QVERIFY(!document->apply(setLabels("anatomy", 999, labels, {})));
  QVERIFY(!document->apply(setLabels("anatomy", seriesId, LabelMap(obliqueGrid({3, 3, 3})), {})));
  QVERIFY(!document->apply(setLabels("anatomy", seriesId, labels, {{.name = "muscle", .label = 1}})));
  QVERIFY(!document->apply(setLabels("anatomy", seriesId, labels, {{.name = "muscle", .label = 0}})));
  QVERIFY(!document->apply(setLabels("new", seriesId, labels, {{.name = "a", .label = 2}, {.name = "a", .label = 3}})));
  QVERIFY(!document->apply(setVisible({bone, 12345}, false))); // the first of them was hidden already when it fails
  QVERIFY(!document->apply(setOpacity(bone, 1.5)));
  QVERIFY(!document->apply(setOpacity(bone, std::numeric_limits<double>::quiet_NaN())));
  QVERIFY(!document->apply(renameStructure(bone, "")));
  QVERIFY(!document->apply(removeStructure(12345)));
  QVERIFY(!document->storeSurfaces(12345, someSurfaces(1)));
  QCOMPARE(emitted, 0);
  QCOMPARE(caseHash(document->patientCase()), hash);
  QCOMPARE(document->undoText(), step);
  document.reset();
  document = opened(path);
  QCOMPARE(caseHash(document->patientCase()), hash);
  QCOMPARE(document->undoText(), step);
}

void TestCaseDocument::commandWithoutEffectMakesNoStep() {
  auto document = caseWithBone();
  const std::string step = document->undoText();
  QVERIFY_OK(document->apply(setVisible({document->patientCase().structures()[0].id}, true)));
  QVERIFY_OK(document->apply(setVisible({}, false)));
  QCOMPARE(document->undoText(), step);
}

void TestCaseDocument::undoTakesBackEachCommand() {
  auto document = caseWithBone();
  const Id bone = document->patientCase().structures()[0].id;
  const std::uint64_t hash = caseHash(document->patientCase());
  const auto comesBack = [&](std::unique_ptr<Command> command, const std::string& text) {
    QVERIFY_OK(document->apply(std::move(command)));
    QCOMPARE(document->undoText(), text);
    const std::uint64_t after = caseHash(document->patientCase());
    QVERIFY(after != hash);
    QVERIFY_OK(document->undo());
    QCOMPARE(caseHash(document->patientCase()), hash);
    QCOMPARE(document->redoText(), text);
    QVERIFY_OK(document->redo());
    QCOMPARE(caseHash(document->patientCase()), after);
    QVERIFY_OK(document->undo());
  };
  comesBack(setVisible({bone}, false), "Hide bone");
  comesBack(setColour(bone, {1, 2, 3}), "Colour bone");
  comesBack(setOpacity(bone, 0.5), "Change opacity of bone");
  comesBack(renameStructure(bone, "skull"), "Rename bone");
  comesBack(removeStructure(bone), "Remove bone");
  comesBack(addSeries(phantomSeries({20, 20, 20}, 5)), "Import series Thorax 1.0 B30f \"é\"");
  const auto& series = document->patientCase().series()[0];
  comesBack(setLabels("body", series.id, painted(LabelMap(series.volume.geometry), {9, 9, 9}, 4, 2), {{.name = "skin", .label = 2}}),
            "Segment skin");
  QVERIFY_OK(document->undo());
  QVERIFY_OK(document->undo());
  QVERIFY(!document->canUndo());
  QVERIFY(!document->undo());
  QVERIFY(document->patientCase().series().empty() && document->patientCase().structures().empty());
  QCOMPARE(document->patient().name, std::string());
  QVERIFY_OK(document->redo());
  QCOMPARE(document->patient().name, patient().name);
}

void TestCaseDocument::doubtGoesWhereLabelsChange() {
  auto document = caseWithBone();
  const PatientCase& patientCase = document->patientCase();
  const Id series = patientCase.series()[0].id;
  const std::string layer = patientCase.layers()[0].name;
  const LabelMap labels = patientCase.layers()[0].labels;
  const VolumeGeometry grid = labels.geometry();
  const auto doubtAt = [&](const Index3& at) {
    const LabelLayer* doubt = patientCase.doubtOf(patientCase.layers()[0].id);
    return doubt ? int(doubt->labels.at(at.x(), at.y(), at.z())) : -1;
  };
  const Index3 here = grid.size / 2, there = here + Index3(2, 0, 0);
  QCOMPARE(doubtAt(here), -1);
  QVERIFY_OK(document->apply(setLabels(layer, series, labels, {}, LabelMap(grid))));
  QCOMPARE(doubtAt(here), -1); // nothing is doubtful
  const std::uint64_t before = caseHash(patientCase);
  QVERIFY(!document->apply(setLabels("anatomy", series, labels, {}, LabelMap(obliqueGrid({3, 3, 3})))));
  QVERIFY_OK(document->apply(setLabels(layer, series, labels, {}, painted(LabelMap(grid), here, 3, 200))));
  QCOMPARE(doubtAt(here), 200);
  QCOMPARE(doubtAt(there), 200);
  const std::uint64_t doubted = caseHash(patientCase);

  // A tool's edit, a map without doubt, the removal of a structure: what changes is as the user wants it.
  const std::uint8_t was = patientCase.layers()[0].labels.at(here.x(), here.y(), here.z());
  LabelEdits edits;
  edits.text = "Paint";
  edits.seriesId = series;
  edits.boxes.push_back({layer, {here, here + Index3::Ones()}, {static_cast<std::uint8_t>(was + 1)}});
  QVERIFY_OK(document->apply(editLabels(edits)));
  QCOMPARE(doubtAt(here), 0);
  QCOMPARE(doubtAt(there), 200);
  QVERIFY_OK(document->undo());
  QCOMPARE(caseHash(patientCase), doubted);
  QVERIFY_OK(document->apply(setLabels(layer, series, painted(patientCase.layers()[0].labels, here, 1, 77), {})));
  QCOMPARE(doubtAt(here), 0);
  QCOMPARE(doubtAt(there), 200);
  QVERIFY_OK(document->undo());
  QVERIFY_OK(document->apply(setLabels(layer, series, patientCase.layers()[0].labels, {}, painted(LabelMap(grid), here, 3, 100))));
  QVERIFY_OK(document->apply(removeStructure(patientCase.structures()[0].id)));
  QCOMPARE(doubtAt(here), 0);
  for (int i = 0; i < 2; ++i)
    QVERIFY_OK(document->undo());
  QCOMPARE(caseHash(patientCase), doubted);

  // It lies in the file, and goes with the step that brought it.
  const auto path = document->file();
  document.reset();
  document = opened(path);
  QCOMPARE(caseHash(document->patientCase()), doubted);
  QVERIFY_OK(document->undo());
  QCOMPARE(caseHash(document->patientCase()), before);
}

void TestCaseDocument::opacityRunIsOneStep() {
  auto document = caseWithBone();
  const Id bone = document->patientCase().structures()[0].id;
  const std::uint64_t hash = caseHash(document->patientCase());
  for (int i = 9; i >= 0; --i)
    QVERIFY_OK(document->apply(setOpacity(bone, i / 10.0)));
  const auto path = document->file();
  document.reset();
  document = opened(path);
  QCOMPARE(document->patientCase().structures()[0].opacity, 0.0);
  QVERIFY_OK(document->undo());
  QCOMPARE(caseHash(document->patientCase()), hash);
  QVERIFY_OK(document->redo());
  QCOMPARE(document->patientCase().structures()[0].opacity, 0.0);
  QVERIFY_OK(document->apply(setOpacity(bone, 0.3)));
  QVERIFY_OK(document->apply(setVisible({bone}, false)));
  QVERIFY_OK(document->apply(setOpacity(bone, 0.6)));
  QVERIFY_OK(document->undo());
  QCOMPARE(document->patientCase().structures()[0].opacity, 0.3);
}

void TestCaseDocument::randomHistoryIsReversible() {
  auto document = newCase();
  const auto path = document->file();
  RandomEdits edits(4711);
  QVERIFY_OK(document->apply(addSeries(phantomSeries({70, 65, 70}, 1))));
  std::vector<std::uint64_t> hashes{caseHash(document->patientCase())};
  const auto reopen = [&] {
    document.reset();
    document = opened(path);
    QVERIFY(document);
  };
  std::string before = document->undoText();
  for (int i = 0; i < 200; ++i) {
    QVERIFY_OK(document->apply(edits.next(document->patientCase())));
    hashes.push_back(caseHash(document->patientCase()));
    if (i % 71 == 70)
      reopen();
    QCOMPARE(caseHash(document->patientCase()), hashes.back());
  }
  // Steps that changed nothing or were merged make a hash appear in the list that no step leads to.
  const auto walk = [&](bool back) {
    auto at = back ? hashes.size() : std::size_t{0};
    int steps = 0;
    while (back ? document->patientCase().structures().size() + document->patientCase().layers().size() > 0 : document->canRedo()) {
      QVERIFY_OK(back ? document->undo() : document->redo());
      if (++steps % 60 == 0)
        reopen();
      const std::uint64_t hash = caseHash(document->patientCase());
      if (back)
        while (at > 0 && hashes[--at] != hash) {
        }
      else
        while (at < hashes.size() && hashes[at] != hash)
          ++at;
      QVERIFY(at < hashes.size() && hashes[at] == hash);
    }
    QVERIFY2(steps > 100, std::to_string(steps).c_str());
  };
  walk(true);
  while (document->patientCase().series().size() > 1)
    QVERIFY_OK(document->undo());
  QCOMPARE(caseHash(document->patientCase()), hashes.front());
  walk(false);
  QCOMPARE(caseHash(document->patientCase()), hashes.back());
}

void TestCaseDocument::newStepForgetsWhatWasUndone() {
  auto document = newCase();
  const auto path = document->file();
  QVERIFY_OK(document->apply(addSeries(phantomSeries({128, 128, 64}, 1))));
  QVERIFY_OK(document->undo());
  QVERIFY_OK(document->apply(addSeries(phantomSeries({128, 128, 64}, 2))));
  QVERIFY(!document->canRedo());
  QVERIFY(document->patientCase().series()[0].id > 1); // an id is never used twice
  document.reset();
  const auto size = std::filesystem::file_size(path);
  document = opened(path);
  QVERIFY_OK(document->undo());
  QVERIFY_OK(document->apply(addSeries(phantomSeries({128, 128, 64}, 3))));
  document.reset();
  // The voxels of the lost series made room for the new ones.
  QVERIFY(std::filesystem::file_size(path) < size + 200000);
}

void TestCaseDocument::historyIsBounded() {
  UndoStack history;
  for (std::int64_t i = 1; i <= 600; ++i) {
    const auto forgotten = history.push({i, "step", 10});
    QCOMPARE(forgotten.size(), std::size_t(i > 500 ? 1 : 0));
  }
  QCOMPARE(history.size(), UndoStack::kMaxSteps);
  history.undone();
  history.undone();
  QCOMPARE(history.push({history.nextId(), "step", UndoStack::kMaxBytes}).size(), std::size_t{2 + 499 - UndoStack::kMinSteps});
  QCOMPARE(history.size(), UndoStack::kMinSteps);

  auto document = caseWithBone();
  const Id bone = document->patientCase().structures()[0].id;
  for (int i = 0; i < 510; ++i)
    QVERIFY_OK(document->apply(setColour(bone, {static_cast<std::uint8_t>(i), 1, static_cast<std::uint8_t>(i / 256)})));
  const auto path = document->file();
  document.reset();
  document = opened(path);
  std::size_t steps = 0;
  for (; document->canUndo(); ++steps)
    QVERIFY_OK(document->undo());
  QCOMPARE(steps, UndoStack::kMaxSteps);
}

void TestCaseDocument::brushStrokesAreSmall() {
  auto document = newCase();
  const auto path = document->file();
  LoadedSeries series;
  series.volume.geometry = obliqueGrid({512, 512, 512});
  series.volume.voxels = std::make_shared<std::int16_t[]>(series.volume.geometry.voxelCount());
  QVERIFY_OK(document->apply(addSeries(series)));
  const Id seriesId = document->patientCase().series()[0].id;
  LabelMap labels = painted(LabelMap(series.volume.geometry), {256, 256, 256}, 150, 1);
  QVERIFY_OK(document->apply(setLabels("anatomy", seriesId, labels, {{.name = "liver", .label = 1}})));
  const auto before = std::filesystem::file_size(path);
  const int strokes = 10;
  QElapsedTimer timer;
  qint64 applying = 0;
  std::clock_t cpu = 0;
  for (int i = 0; i < strokes; ++i) {
    for (int dab = 0; dab < 20; ++dab) // along the border, over brick faces
      labels = painted(std::move(labels), {180 + 6 * dab, 384 - i * 5, 200 + 8 * i}, 12, i % 3 == 0 ? 0 : 2);
    timer.start();
    const std::clock_t start = std::clock();
    QVERIFY_OK(document->apply(setLabels("anatomy", seriesId, labels, {})));
    cpu += std::clock() - start;
    applying += timer.elapsed();
  }
  const double perStroke = double(std::filesystem::file_size(path) - before) / strokes;
  timer.start();
  QVERIFY_OK(document->undo());
  qInfo("per stroke on 512^3: %.0f bytes of file, %.0f ms, %.0f ms of CPU; undo %lld ms", perStroke, double(applying) / strokes,
        1000.0 * double(cpu) / strokes / CLOCKS_PER_SEC, timer.elapsed());
  QVERIFY2(perStroke < 500000, std::to_string(perStroke).c_str());
}

void TestCaseDocument::surfacesAreStaleAfterEdits() {
  auto document = caseWithBone();
  const PatientCase& shown = document->patientCase();
  const Id bone = shown.structures()[0].id;
  QVERIFY(!shown.surfaces(bone));
  int emitted = 0;
  const Connection connection = shown.surfacesChanged.connect([&](Id id) { emitted += id == bone; });
  QVERIFY_OK(document->storeSurfaces(bone, someSurfaces(labelHash(shown.layers()[0].labels, 1))));
  QVERIFY(shown.surfaces(bone));
  QCOMPARE(emitted, 1);
  const Id seriesId = shown.series()[0].id;
  QVERIFY_OK(document->apply(setLabels("anatomy", seriesId, painted(shown.layers()[0].labels, {5, 5, 5}, 3, 2), {})));
  QVERIFY(shown.surfaces(bone)); // another label
  QVERIFY_OK(document->apply(setLabels("anatomy", seriesId, painted(shown.layers()[0].labels, {5, 5, 5}, 3, 1), {})));
  QVERIFY(!shown.surfaces(bone));
  const auto path = document->file();
  document.reset();
  document = opened(path);
  QVERIFY(!document->patientCase().surfaces(bone));
  QVERIFY_OK(document->undo());
  QVERIFY(document->patientCase().surfaces(bone)); // the labels are those it was made from again
}

void TestCaseDocument::copyIsComplete() {
  auto document = caseWithBone();
  QVERIFY_OK(document->addProvenance("One line"));
  QVERIFY_OK(document->undo());
  const auto path = newPath();
  QVERIFY_OK(document->saveCopy(path, false, JobContext()));
  QVERIFY(!document->saveCopy(path, false, JobContext())); // never over what is there
  auto copy = opened(path);
  QVERIFY(copy);
  QCOMPARE(caseHash(copy->patientCase()), caseHash(document->patientCase()));
  QCOMPARE(copy->patient().name, patient().name);
  QCOMPARE(copy->patientCase().provenance().size(), std::size_t{1});
  QCOMPARE(copy->redoText(), std::string("Segment bone"));
  QVERIFY_OK(copy->redo());
  QVERIFY_OK(document->redo());
  QCOMPARE(caseHash(copy->patientCase()), caseHash(document->patientCase()));
}

void TestCaseDocument::deidentifiedCopyNamesNobody() {
  auto document = caseWithBone();
  LoadedSeries second = phantomSeries({30, 30, 30}, 8);
  second.info.uid = "1.2.3.77777.88888";
  second.patient = patient();
  QVERIFY_OK(document->apply(addSeries(second)));
  QVERIFY_OK(document->apply(renameStructure(document->patientCase().structures()[0].id, "bone of Quirina")));
  QVERIFY_OK(document->addProvenance("Segmented for ZEBROWSKI, no. PID-7734519"));
  const QByteArray original = bytesOf(document->file());
  QVERIFY(original.contains("Zebrowski^Quirina")); // else the search below proves nothing
  const auto path = newPath();
  QVERIFY_OK(document->saveCopy(path, true, JobContext()));
  const QByteArray copy = bytesOf(path).toLower();
  QVERIFY(copy.size() > 10000);
  for (const char* word : {"zebrowski", "quirina", "pid-7734519", "7734519", "19580413", "1.2.3.77777.88888"})
    QVERIFY2(!copy.contains(word), word);
  auto read = opened(path);
  QVERIFY(read);
  QVERIFY(read->patient().name.empty() && read->patient().id.empty());
  QVERIFY(!read->canUndo());
  QCOMPARE(read->patientCase().series().size(), std::size_t{2});
  QVERIFY(std::memcmp(read->patientCase().layers()[0].labels.voxels(), document->patientCase().layers()[0].labels.voxels(),
                      document->patientCase().layers()[0].labels.geometry().voxelCount()) == 0);
  // A patient never comes back in.
  LoadedSeries third = phantomSeries({30, 30, 30}, 9);
  third.patient = patient();
  QVERIFY_OK(read->apply(addSeries(third)));
  QVERIFY(read->patient().name.empty());
  read.reset();
  QVERIFY(!bytesOf(path).toLower().contains("zebrowski"));
  QVERIFY(opened(path));
}

void TestCaseDocument::textsOfSeriesAreBlottedOut() {
  auto document = newCase();
  LoadedSeries series = phantomSeries({20, 20, 20}, 8);
  series.patient = {"Lee^Annabelle", "42", "", ""};
  series.info.description = "Sleeve of LEE, annabelle";
  series.info.uid = "annabelle_ct";
  QVERIFY_OK(document->apply(addSeries(series)));
  QCOMPARE(document->patientCase().series()[0].info.description, std::string("Sleeve of [removed], [removed]"));
  QCOMPARE(document->patientCase().series()[0].info.uid, std::string("[removed]_ct"));
  QCOMPARE(document->patient().name, std::string("Lee^Annabelle"));
}

void TestCaseDocument::cancelledCopyLeavesNothing() {
  auto document = caseWithBone();
  std::stop_source stop;
  stop.request_stop();
  const auto path = newPath();
  for (const bool deidentified : {false, true}) {
    const auto result = document->saveCopy(path, deidentified, JobContext({}, stop.get_token()));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QVERIFY(!std::filesystem::exists(path));
  }
  QVERIFY_OK(document->undo());
}

void TestCaseDocument::measureLargeScan() {
  auto document = newCase();
  const auto path = document->file();
  LoadedSeries series = phantomSeries({512, 512, 300}, 1);
  QElapsedTimer timer;
  timer.start();
  const std::clock_t start = std::clock();
  QVERIFY_OK(document->apply(addSeries(series)));
  qInfo("512x512x300 saved: %.2f CPU s, %lld ms, %.0f MB", double(std::clock() - start) / CLOCKS_PER_SEC, timer.elapsed(),
        double(std::filesystem::file_size(path)) / 1e6);
  timer.start();
  const std::clock_t labelStart = std::clock();
  QVERIFY_OK(
      document->apply(setLabels("anatomy", document->patientCase().series()[0].id,
                                painted(LabelMap(series.volume.geometry), {256, 256, 150}, 140, 1), {{.name = "liver", .label = 1}})));
  qInfo("labels saved (with painting them): %.2f CPU s, %lld ms", double(std::clock() - labelStart) / CLOCKS_PER_SEC, timer.elapsed());
  document.reset();
  timer.start();
  const std::clock_t openStart = std::clock();
  document = opened(path);
  QVERIFY(document);
  qInfo("opened: %.2f CPU s, %lld ms", double(std::clock() - openStart) / CLOCKS_PER_SEC, timer.elapsed());
  QVERIFY(std::memcmp(document->patientCase().series()[0].volume.voxels.get(), series.volume.voxels.get(),
                      2 * series.volume.geometry.voxelCount()) == 0);
}

QTEST_GUILESS_MAIN(TestCaseDocument)
#include "tst_CaseDocument.moc"
