// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/CaseEdits.h"

#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/filters/Surface.h"
#include "tests/anatomy/CaseChecks.h"
#include "tests/anatomy/CaseFixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numbers>

using namespace halsted;
using namespace halsted::test;

namespace {

/// A case of one series, 2 mm voxels about the origin: a liver of 30 mm beside a spleen of 20 mm in the layer anatomy.
class Stand {
public:
  Stand() {
    LoadedSeries series = phantomSeries({64, 64, 64}, 1);
    VolumeGeometry& geometry = series.volume.geometry;
    geometry.spacingMm = Vec3::Constant(2);
    geometry.direction = Mat3::Identity();
    geometry.originMm = Vec3::Constant(-63);
    LabelMap labels = painted(painted(LabelMap(geometry), {24, 32, 32}, 15, 3), {48, 32, 32}, 10, 7);
    m_document = std::move(*CaseDocument::create(m_folder.filePath("case.hcase").toStdString(), "Patient E"));
    if (!m_document->apply(addSeries(series)) ||
        !m_document->apply(setLabels("anatomy", 1, labels, {{.name = "liver", .label = 3}, {.name = "spleen", .label = 7}})))
      m_document.reset();
  }
  CaseDocument& document() { return *m_document; }
  const PatientCase& shown() const { return m_document->patientCase(); }
  const Structure& named(const char* name) const { return *shown().findStructure(name); }
  std::string layerOf(const char* name) const { return shown().findLayer(named(name).layerId)->name; }
  Result<EditOutcome> edit(const char* json) {
    const Result<EditRequest> request = editFromJson(json);
    if (!request)
      return fail(request.error());
    return applyEdit(*m_document, *request, StructureTable(), {});
  }
  std::size_t voxels(const char* name) const {
    const Structure& structure = named(name);
    const LabelMap& labels = shown().findLayer(structure.layerId)->labels;
    return static_cast<std::size_t>(std::count(labels.voxels(), labels.voxels() + labels.geometry().voxelCount(), structure.label));
  }

private:
  QTemporaryDir m_folder;
  std::unique_ptr<CaseDocument> m_document;
};

} // namespace

class TestCaseEdits : public QObject {
  Q_OBJECT
private slots:
  void wrongRequestsAreOneSentence_data();
  void wrongRequestsAreOneSentence();
  void wordsAndJsonAreTheSame();
  void othersAreProtected();
  void newStructureIsMade();
  void copyLiesWhereItOverlapsNothing();
  void logicFollowsTheLayers();
  void mergedStructuresAreGone();
  void planeSplitsIntoTwo();
  void previewChangesNothing();
  void editWithoutEffectMakesNoStep();
  void strokeTouchesItsBricksOnly();
  void surfacesAreMadeAnew();
  void labelsHeldElsewhereStay();
};

void TestCaseEdits::wrongRequestsAreOneSentence_data() {
  QTest::addColumn<QString>("json");
  QTest::addColumn<QString>("says");
  QTest::newRow("no JSON") << "brush"
                           << "JSON object";
  QTest::newRow("no tool") << R"({"structure": "liver"})"
                           << "tool";
  QTest::newRow("unknown tool") << R"({"tool": "melt", "structure": "liver"})"
                                << "smart-brush";
  QTest::newRow("no structure") << R"({"tool": "smooth", "sigmaMm": 1})"
                                << "structure";
  QTest::newRow("missing") << R"({"tool": "smooth", "structure": "liver"})"
                           << "sigmaMm";
  QTest::newRow("not taken") << R"({"tool": "smooth", "structure": "liver", "sigmaMm": 1, "radiusMm": 1})"
                             << "radiusMm";
  QTest::newRow("unknown") << R"({"tool": "smooth", "structure": "liver", "sigmaMm": 1, "sigma": 1})"
                           << "'sigma'";
  QTest::newRow("other type") << R"({"tool": "smooth", "structure": "liver", "sigmaMm": "1"})"
                              << "number from";
  QTest::newRow("out of range") << R"({"tool": "smooth", "structure": "liver", "sigmaMm": 1e9})"
                                << "number from";
  QTest::newRow("no number") << R"({"tool": "margin", "structure": "liver", "marginMm": null})"
                             << "marginMm";
  QTest::newRow("not whole") << R"({"tool": "islands", "structure": "liver", "what": "split", "count": 1.5})"
                             << "whole";
  QTest::newRow("choice") << R"({"tool": "islands", "structure": "liver", "what": "eat"})"
                          << "keep-largest";
  QTest::newRow("turned range") << R"({"tool": "threshold", "structure": "liver", "range": [10, 5]})"
                                << "lower first";
  QTest::newRow("point of two") << R"({"tool": "brush", "structure": "liver", "radiusMm": 1, "points": [[1, 2]]})"
                                << "points";
  QTest::newRow("no point") << R"({"tool": "brush", "structure": "liver", "radiusMm": 1, "points": []})"
                            << "points";
  QTest::newRow("far away") << R"({"tool": "brush", "structure": "liver", "radiusMm": 1, "points": [[1, 2, 1e300]]})"
                            << "points";
  QTest::newRow("no direction") << R"({"tool": "scissors", "structure": "liver", "direction": [0, 0, 0]})"
                                << "direction";
  QTest::newRow("unknown structure") << R"({"tool": "smooth", "structure": "toe", "sigmaMm": 1})"
                                     << "'toe'";
  QTest::newRow("unknown other") << R"({"tool": "combine", "structure": "liver", "operation": "union", "with": ["toe"]})"
                                 << "'toe'";
  QTest::newRow("with itself") << R"({"tool": "combine", "structure": "liver", "operation": "union", "with": ["liver"]})"
                               << "itself";
  QTest::newRow("taken name") << R"({"tool": "copy", "structure": "liver", "into": "spleen"})"
                              << "spleen already";
  QTest::newRow("outside") << R"({"tool": "brush", "structure": "liver", "radiusMm": 1, "points": [[9000, 0, 0]]})"
                           << "outside";
  QTest::newRow("empty box") << R"({"tool": "smooth", "structure": "liver", "sigmaMm": 1, "box": [[900, 0, 0], [901, 1, 1]]})"
                             << "no voxel";
  QTest::newRow("no gaps") << R"({"tool": "fill-between", "structure": "liver"})"
                           << "no empty slice";
  QTest::newRow("one line") << R"({"tool": "cut-plane", "structure": "liver", "keep": "back", "points": [[0,0,0],[1,1,1],[2,2,2]]})"
                            << "one line";
}

void TestCaseEdits::wrongRequestsAreOneSentence() {
  QFETCH(QString, json);
  QFETCH(QString, says);
  Stand stand;
  const std::uint64_t hash = caseHash(stand.shown());
  const auto made = stand.edit(json.toUtf8().constData());
  QVERIFY(!made.ok());
  const QString sentence = QString::fromStdString(made.error().message);
  QVERIFY2(sentence.contains(says) && sentence.endsWith('.') && !sentence.contains('\n'), qPrintable(sentence));
  QCOMPARE(caseHash(stand.shown()), hash);
}

void TestCaseEdits::wordsAndJsonAreTheSame() {
  const auto words = editFromArguments("brush", {"structure=liver", "points=-1,2,3.5;4,5,6", "radiusMm=2.5", "overwrite=fat;muscle"});
  QVERIFY_OK(words);
  const auto json = editFromJson(
      R"({"tool": "brush", "structure": "liver", "points": [[-1, 2, 3.5], [4, 5, 6]], "radiusMm": 2.5, "overwrite": ["fat", "muscle"]})");
  QVERIFY_OK(json);
  QVERIFY(words->points == json->points && words->points.size() == 2 && words->points[0] == Vec3(-1, 2, 3.5));
  QVERIFY(words->radiusMm == json->radiusMm && words->overwrite == json->overwrite && words->structure == "liver");
  for (const auto& wrong : {"points", "=1", "points=1,2", "points=", "radiusMm=1;2", "radiusMm=1,2", "radiusMm=nan", "radiusMm=inf"})
    QVERIFY2(!editFromArguments("brush", {"structure=liver", "points=0,0,0", "radiusMm=1", wrong}).ok(), wrong);
}

void TestCaseEdits::othersAreProtected() {
  Stand stand;
  const std::size_t liver = stand.voxels("liver"), spleen = stand.voxels("spleen");
  // A ball that reaches from the liver over the spleen.
  auto made = stand.edit(R"({"tool": "brush", "structure": "liver", "points": [[20, 1, 1]], "radiusMm": 20})");
  QVERIFY_OK(made);
  QCOMPARE(stand.voxels("spleen"), spleen);
  QVERIFY(made->kept.at("spleen") > 100);
  QVERIFY(stand.voxels("liver") > liver + 100);
  QCOMPARE(stand.named("liver").measures.voxelCount, stand.voxels("liver"));
  QVERIFY(stand.named("liver").origin.find("edited by hand") != std::string::npos);
  QVERIFY_OK(stand.document().undo());
  made = stand.edit(R"({"tool": "brush", "structure": "liver", "points": [[20, 1, 1]], "radiusMm": 20, "overwrite": ["spleen"]})");
  QVERIFY_OK(made);
  QVERIFY(made->kept.empty() && stand.voxels("spleen") < spleen - 100);
  QVERIFY_OK(stand.document().undo());
  // Only where the spleen is.
  made = stand.edit(
      R"({"tool": "brush", "structure": "liver", "points": [[20, 1, 1]], "radiusMm": 20, "overwrite": "all", "within": "spleen"})");
  QVERIFY_OK(made);
  QCOMPARE(stand.voxels("liver") + stand.voxels("spleen"), liver + spleen);
  QVERIFY_OK(stand.document().undo());
  made = stand.edit(
      R"({"tool": "brush", "structure": "liver", "points": [[20, 1, 1]], "radiusMm": 20, "overwrite": "all", "box": [[-99, -99, 0.5], [99, 99, 1.5]]})");
  QVERIFY_OK(made);
  const double discMm2 = std::numbers::pi * 400;
  QVERIFY(made->changes.size() == 2 && made->changes[0].addedMl < 0.002 * discMm2 * 1.02); // one slice of 2 mm
}

void TestCaseEdits::newStructureIsMade() {
  Stand stand;
  const auto made = stand.edit(R"({"tool": "brush", "structure": "tumour", "points": [[-55, -55, 0], [-55, -35, 0]], "radiusMm": 7})");
  QVERIFY_OK(made);
  const double knownMl = (4.0 / 3 * std::numbers::pi * 343 + std::numbers::pi * 49 * 20) / 1000;
  QVERIFY(std::abs(stand.named("tumour").measures.volumeMl / knownMl - 1) < 0.05);
  QCOMPARE(stand.layerOf("tumour"), std::string("anatomy"));
  QCOMPARE(stand.document().undoText(), std::string("Paint tumour"));
  QVERIFY_OK(stand.document().undo());
  QVERIFY(!stand.shown().findStructure("tumour"));
}

void TestCaseEdits::copyLiesWhereItOverlapsNothing() {
  Stand stand;
  QVERIFY_OK(stand.edit(R"({"tool": "copy", "structure": "liver", "into": "first"})"));
  QCOMPARE(stand.layerOf("first"), std::string("anatomy 2"));
  QCOMPARE(stand.voxels("first"), stand.voxels("liver"));
  QVERIFY_OK(stand.edit(R"({"tool": "copy", "structure": "liver", "into": "second"})"));
  QCOMPARE(stand.layerOf("second"), std::string("anatomy 3"));
  QVERIFY_OK(stand.edit(R"({"tool": "copy", "structure": "spleen", "into": "third"})"));
  QCOMPARE(stand.layerOf("third"), std::string("anatomy 2"));
  QVERIFY_OK(stand.edit(R"({"tool": "rename", "structure": "third", "into": "fourth"})"));
  QVERIFY(stand.shown().findStructure("fourth"));
  for (int n = 0; n < 4; ++n)
    QVERIFY_OK(stand.document().undo());
  QCOMPARE(stand.shown().layers().size(), std::size_t{1});
  for (int n = 0; n < 4; ++n)
    QVERIFY_OK(stand.document().redo());
  QCOMPARE(stand.voxels("second"), stand.voxels("liver"));
}

void TestCaseEdits::logicFollowsTheLayers() {
  Stand stand;
  const std::size_t liver = stand.voxels("liver"), spleen = stand.voxels("spleen");
  QVERIFY_OK(stand.edit(R"({"tool": "copy", "structure": "liver", "into": "wide"})"));
  QVERIFY_OK(stand.edit(R"({"tool": "margin", "structure": "wide", "marginMm": 6})"));
  const std::size_t wide = stand.voxels("wide");
  QVERIFY(wide > liver);
  QVERIFY_OK(stand.edit(R"({"tool": "combine", "structure": "wide", "operation": "subtract", "with": ["liver"], "into": "rim"})"));
  QCOMPARE(stand.voxels("rim"), wide - liver);
  QCOMPARE(stand.voxels("wide"), wide);
  QVERIFY_OK(stand.edit(R"({"tool": "combine", "structure": "wide", "operation": "intersect", "with": ["liver"]})"));
  QCOMPARE(stand.voxels("wide"), liver);
  // In one layer a voxel is one structure's: a union takes what it is united with, but with a name of its own takes nothing.
  QVERIFY_OK(stand.edit(R"({"tool": "combine", "structure": "liver", "operation": "union", "with": ["spleen"], "into": "both"})"));
  QCOMPARE(stand.voxels("both"), liver + spleen);
  QCOMPARE(stand.voxels("spleen"), spleen);
  QVERIFY_OK(stand.edit(R"({"tool": "combine", "structure": "liver", "operation": "union", "with": ["spleen"]})"));
  QCOMPARE(stand.voxels("liver"), liver + spleen);
  QCOMPARE(stand.voxels("spleen"), std::size_t{0});
}

void TestCaseEdits::mergedStructuresAreGone() {
  Stand stand;
  const std::size_t all = stand.voxels("liver") + stand.voxels("spleen");
  QVERIFY_OK(stand.edit(R"({"tool": "copy", "structure": "spleen", "into": "copy"})"));
  const std::uint64_t hash = caseHash(stand.shown());
  QVERIFY_OK(stand.edit(R"({"tool": "merge", "structure": "liver", "with": ["spleen", "copy"]})"));
  QCOMPARE(stand.voxels("liver"), all);
  QCOMPARE(stand.shown().structures().size(), std::size_t{1});
  QVERIFY_OK(stand.document().undo());
  QCOMPARE(caseHash(stand.shown()), hash);
}

void TestCaseEdits::planeSplitsIntoTwo() {
  Stand stand;
  const std::size_t liver = stand.voxels("liver");
  QVERIFY_OK(stand.edit(
      R"({"tool": "cut-plane", "structure": "liver", "keep": "both", "into": "top", "points": [[0, 0, 2]], "normal": [0, 0, 1]})"));
  QCOMPARE(stand.voxels("liver") + stand.voxels("top"), liver);
  QVERIFY(stand.shown().boxOf(stand.named("top")).from.z() == stand.shown().boxOf(stand.named("liver")).to.z());
  QVERIFY_OK(stand.edit(R"({"tool": "merge", "structure": "liver", "with": ["top"]})"));
  QVERIFY_OK(stand.edit(R"({"tool": "split-sides", "structure": "liver", "points": [[-15, 0, 0]]})"));
  QVERIFY(!stand.shown().findStructure("liver"));
  QCOMPARE(stand.voxels("liver_left") + stand.voxels("liver_right"), liver);
  // Left is +x.
  QVERIFY(stand.named("liver_left").measures.boundsMm.centre().x() > stand.named("liver_right").measures.boundsMm.centre().x());
}

void TestCaseEdits::previewChangesNothing() {
  Stand stand;
  const std::uint64_t hash = caseHash(stand.shown());
  const auto request = editFromJson(R"({"tool": "margin", "structure": "liver", "marginMm": 5})");
  QVERIFY_OK(request);
  auto prepared = prepareEdit(stand.shown(), *request, StructureTable(), {});
  QVERIFY_OK(prepared);
  QCOMPARE(caseHash(stand.shown()), hash);
  QVERIFY(prepared->command && prepared->edits.boxes.size() == 1);
  const std::size_t before = stand.voxels("liver");
  QVERIFY_OK(stand.document().apply(std::move(prepared->command)));
  QCOMPARE(stand.voxels("liver") - before, prepared->outcome.changes.at(0).added);
}

void TestCaseEdits::editWithoutEffectMakesNoStep() {
  Stand stand;
  const std::string last = stand.document().undoText();
  const auto made = stand.edit(R"({"tool": "islands", "structure": "liver", "what": "keep-largest"})");
  QVERIFY_OK(made);
  QVERIFY(!made->changed());
  QCOMPARE(stand.document().undoText(), last);
}

void TestCaseEdits::strokeTouchesItsBricksOnly() {
  Stand stand;
  std::vector<std::uint32_t> bricks;
  const Connection connection =
      stand.shown().bricksChanged.connect([&](Id, const std::vector<std::uint32_t>& numbers) { bricks = numbers; });
  const std::uint8_t* voxels = stand.shown().layers()[0].labels.voxels();
  QVERIFY_OK(stand.edit(R"({"tool": "brush", "structure": "liver", "points": [[-50, -50, -50]], "radiusMm": 4})"));
  QCOMPARE(bricks, std::vector<std::uint32_t>{0});
  // The labels are where they were: nothing copied the layer.
  QVERIFY(stand.shown().layers()[0].labels.voxels() == voxels);
  QVERIFY_OK(stand.document().undo());
  QVERIFY(stand.shown().layers()[0].labels.voxels() == voxels);
}

void TestCaseEdits::surfacesAreMadeAnew() {
  Stand stand;
  QVERIFY_OK(remakeSurfaces(stand.document(), {}));
  const auto liver = stand.shown().surfaces(stand.named("liver").id), spleen = stand.shown().surfaces(stand.named("spleen").id);
  QVERIFY(liver && spleen);
  QVERIFY(stand.named("liver").measures.surfaceCm2 > 0);
  const auto whole = makeSurfaces(stand.shown().layers()[0].labels, 3, nullptr, {}, {});
  QVERIFY_OK(whole);
  QCOMPARE(liver->labelHash, whole->labelHash);
  QVERIFY(std::abs(areaMm2(liver->full) / areaMm2(whole->full) - 1) < 0.001);
  QVERIFY_OK(stand.edit(R"({"tool": "margin", "structure": "liver", "marginMm": 4})"));
  QVERIFY(!stand.shown().surfaces(stand.named("liver").id));
  QVERIFY(stand.shown().surfaces(stand.named("spleen").id) == spleen);
  QVERIFY(stand.named("liver").measures.surfaceCm2 == 0);
  QVERIFY_OK(remakeSurfaces(stand.document(), {}));
  QVERIFY(stand.shown().surfaces(stand.named("liver").id) && stand.named("liver").measures.surfaceCm2 > areaMm2(liver->full) / 100);
  QVERIFY(stand.shown().surfaces(stand.named("spleen").id) == spleen);
  QVERIFY_OK(stand.document().undo());
  QVERIFY(!stand.shown().surfaces(stand.named("liver").id));
}

void TestCaseEdits::labelsHeldElsewhereStay() {
  Stand stand;
  const LabelMap held = stand.shown().layers()[0].labels; // as a job would
  const LabelMap::Voxels before(held.voxels(), held.voxels() + held.geometry().voxelCount());
  QVERIFY_OK(stand.edit(R"({"tool": "margin", "structure": "liver", "marginMm": 4})"));
  QVERIFY(std::equal(before.begin(), before.end(), held.voxels()));
  QVERIFY_OK(stand.document().undo());
  QVERIFY(std::equal(before.begin(), before.end(), stand.shown().layers()[0].labels.voxels()));
}

QTEST_GUILESS_MAIN(TestCaseEdits)
#include "tst_CaseEdits.moc"
