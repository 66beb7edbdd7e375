// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/PlanCommands.h"

#include "tests/anatomy/CaseChecks.h"
#include "tests/anatomy/CaseFixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace halsted;
using namespace halsted::test;

class TestPlan : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;
  int m_number = 0;

  std::filesystem::path newPath() { return m_folder.filePath(QString("case%1.hcase").arg(++m_number)).toStdString(); }
  std::unique_ptr<CaseDocument> newCase() {
    auto document = CaseDocument::create(newPath(), "Patient A");
    return document ? std::move(*document) : nullptr;
  }

private slots:
  void undoTakesBackEachCommand();
  void impossibleElementsAreRefused();
  void runOfMovesIsOneStep();
  void namesAreUnique();
  void everyKindTakesItsOwnFieldsOnly();
  void copiedPlanBelongsToItsOriginal();
  void pieceTurnsRoundTheMiddleOfItsCut();
};

void TestPlan::undoTakesBackEachCommand() {
  auto document = newCase();
  QVERIFY_OK(document->apply(addPlanElement({0, PlanKind::Landmark, "Tip", {{1, 2, 3}}})));
  const Id tip = document->patientCase().plan()[0].id;
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
    const auto path = document->file();
    document.reset();
    document = opened(path);
    QCOMPARE(caseHash(document->patientCase()), after);
    QVERIFY_OK(document->undo());
  };
  comesBack(addPlanElement({0, PlanKind::Plane, "", {{1, 2, 3}, {2, 2, 3}, {1, 5, 3}}}), "Add Plane 1");
  comesBack(movePlanElement(tip, {{3, 2, 1}}), "Move Tip");
  comesBack(renamePlanElement(tip, "End"), "Rename Tip");
  comesBack(setPlanVisible({tip}, false), "Hide Tip");
  comesBack(setPlanColour(tip, {9, 8, 7}), "Colour Tip");
  comesBack(removePlanElement(tip), "Remove Tip");
  comesBack(assignToPlan(tip, "B"), "Assign to plan B: Tip");
  comesBack(copyPlan("A", "B"), "Copy plan A to B");
  comesBack(removePlan("A"), "Remove plan A");
  PlanElement needle{0, PlanKind::Trajectory, "Needle", {{0, 0, 0}, {0, 0, 50}}};
  needle.numbers["radiusMm"] = 0.9;
  needle.texts["critical"] = "aorta, liver";
  comesBack(addPlanElement(needle), "Add Needle");
  PlanElement path{0, PlanKind::Path, "Vein", {{0, 0, 0}, {0, 0, 5}}};
  path.radiiMm = {2, 1.0 / 3.0};
  path.seriesId = 7;
  comesBack(addPlanElement(path), "Add Vein");
}

void TestPlan::impossibleElementsAreRefused() {
  auto document = newCase();
  const PatientCase& shown = document->patientCase();
  int emitted = 0;
  const Connection connection = shown.planChanged.connect([&] { ++emitted; });
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const auto refused = [&](std::unique_ptr<Command> command) {
    const auto result = document->apply(std::move(command));
    return !result && result.error().message.size() > 20 && result.error().message.back() == '.';
  };
  QVERIFY(refused(addPlanElement({0, PlanKind::Landmark, "", {}})));
  QVERIFY(refused(addPlanElement({0, PlanKind::Landmark, "", {{1, 2, nan}}})));
  QVERIFY(refused(addPlanElement({0, PlanKind::Landmark, "", {{1, 2, 1e9}}})));
  QVERIFY(refused(addPlanElement({0, PlanKind::Landmark, "", {{1, 2, 3}, {4, 5, 6}}})));
  QVERIFY(refused(addPlanElement({0, PlanKind::Landmark, std::string(101, 'x'), {{1, 2, 3}}})));
  QVERIFY(refused(addPlanElement({0, PlanKind::Landmark, "two\nlines", {{1, 2, 3}}})));
  QVERIFY(refused(addPlanElement({0, PlanKind::Distance, "", {{1, 2, 3}, {1, 2, 3}}})));
  QVERIFY(refused(addPlanElement({0, PlanKind::Plane, "", {{1, 2, 3}, {2, 4, 6}, {3, 6, 9}}})));
  QVERIFY(refused(addPlanElement({0, PlanKind::Stroke, "", std::vector<Vec3>(kMaxPlanPoints + 1, Vec3::Zero())})));
  QVERIFY(refused(movePlanElement(7, {{1, 2, 3}})));
  QVERIFY(shown.plan().empty() && !document->canUndo());
  QCOMPARE(emitted, 0);
  QVERIFY_OK(document->apply(addPlanElement({0, PlanKind::Distance, "", {{1, 2, 3}, {1, 2, 13}}})));
  const Id id = shown.plan().at(0).id;
  QCOMPARE(document->undoText(), std::string("Add Distance 1"));
  QVERIFY(refused(movePlanElement(id, {{1, 2, 3}})));
  QVERIFY(refused(renamePlanElement(id, "")));
  QCOMPARE(emitted, 1);
  QCOMPARE(lengthMm(shown.plan()[0]), 10.0);
}

void TestPlan::everyKindTakesItsOwnFieldsOnly() {
  auto document = newCase();
  const PatientCase& shown = document->patientCase();
  const auto add = [&](PlanElement element) { return document->apply(addPlanElement(std::move(element))).ok(); };
  QVERIFY(add({0, PlanKind::Trajectory, "Needle", {{0, 0, 0}, {0, 0, 50}}}));
  const Id needle = shown.plan()[0].id;
  QCOMPARE(numberOf(shown.plan()[0], "marginMm"), 3.0);
  QVERIFY_OK(document->apply(setPlanNumber(needle, "marginMm", 5)));
  QVERIFY_OK(document->apply(setPlanNumber(needle, "marginMm", 6)));
  QVERIFY_OK(document->apply(setPlanText(needle, "critical", "aorta,  liver ,")));
  QCOMPARE(numberOf(shown.plan()[0], "marginMm"), 6.0);
  QCOMPARE(namesIn(textOf(shown.plan()[0], "critical")), (std::vector<std::string>{"aorta", "liver"}));
  QVERIFY(!document->apply(setPlanNumber(needle, "marginMm", 51)));
  QVERIFY(!document->apply(setPlanNumber(needle, "marginMm", std::numeric_limits<double>::quiet_NaN())));
  QVERIFY(!document->apply(setPlanNumber(needle, "diameterMm", 5)));
  QVERIFY(!document->apply(setPlanText(needle, "surface", "plane")));
  QVERIFY_OK(document->apply(setPlanNumber(needle, "marginMm", 3)));
  QVERIFY(shown.plan()[0].numbers.empty()); // as usual: nothing to keep

  QVERIFY(add({0, PlanKind::Resection, "Cut", {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}}}));
  const Id cut = shown.plan()[1].id;
  QVERIFY(!document->apply(setPlanText(cut, "surface", "curved")));
  QVERIFY_OK(document->apply(setPlanText(cut, "surface", "curved", {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}, {9, 9, 3}})));
  QVERIFY(!document->apply(setPlanText(cut, "surface", "sideways")));
  QVERIFY(!document->apply(movePlanElement(cut, {{0, 0, 0}})));
  QVERIFY(!add({0, PlanKind::Angle, "", {{0, 0, 0}, {0, 0, 0}, {1, 1, 1}}}));
  QVERIFY(!add({0, PlanKind::Osteotomy, "", {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}}}));
  PlanElement box{0, PlanKind::Roi, "", {{0, 0, 0}, {1, 1, 0}}};
  QVERIFY(add(box));
  box.texts["shape"] = "box";
  QVERIFY(!add(box));
  PlanElement path{0, PlanKind::Path, "", {{0, 0, 0}, {1, 1, 0}}};
  path.radiiMm = {1};
  QVERIFY(!add(path));
  path.radiiMm = {1, 2};
  QVERIFY(add(path));
  QVERIFY_OK(document->apply(movePlanElement(shown.plan().back().id, {{0, 0, 0}, {1, 1, 0}, {2, 2, 2}})));
  QVERIFY(shown.plan().back().radiiMm.empty()); // those of other points
  path.kind = PlanKind::Line;
  QVERIFY(!add(path));
}

void TestPlan::copiedPlanBelongsToItsOriginal() {
  auto document = newCase();
  const PatientCase& shown = document->patientCase();
  QVERIFY_OK(document->apply(addPlanElement({0, PlanKind::Landmark, "Tip", {{1, 2, 3}}})));
  QVERIFY_OK(document->apply(addPlanElement({0, PlanKind::Distance, "Width", {{0, 0, 0}, {1, 0, 0}}})));
  QVERIFY(!document->apply(copyPlan("C", "D")));
  QVERIFY(!document->apply(copyPlan("A", "A")));
  QVERIFY_OK(document->apply(copyPlan("A", "B")));
  QVERIFY(!document->apply(copyPlan("A", "B")));
  QVERIFY_OK(document->apply(copyPlan("B", "Left")));
  QCOMPARE(planNames(shown.plan()), (std::vector<std::string>{"A", "B", "Left"}));
  QCOMPARE(shown.plan().size(), std::size_t{6});
  const PlanElement* copy = shown.findPlanElement("Width (Left)");
  QVERIFY(copy && copy->plan == "Left");
  QCOMPARE(planBaseName(*copy), std::string("Width"));
  QVERIFY_OK(document->apply(removePlan("B")));
  QCOMPARE(shown.plan().size(), std::size_t{4});
  QVERIFY_OK(document->undo());
  QCOMPARE(shown.plan().size(), std::size_t{6});
}

void TestPlan::pieceTurnsRoundTheMiddleOfItsCut() {
  PlanElement cut{0, PlanKind::Osteotomy, "Cut", {{-3, 0, 5}, {3, 0, 5}, {0, 3, 5}}};
  QVERIFY(pieceMove(cut).isApprox(Eigen::Isometry3d::Identity()));
  cut.numbers = {{"turnZDeg", 90}, {"shiftXMm", 2}};
  const Vec3 middle(0, 1, 5);
  QVERIFY((pieceMove(cut) * middle).isApprox(middle + Vec3(2, 0, 0)));
  QVERIFY((pieceMove(cut) * Vec3(middle + Vec3(1, 0, 0))).isApprox(middle + Vec3(2, 1, 0)));
}

void TestPlan::runOfMovesIsOneStep() {
  auto document = newCase();
  const PatientCase& shown = document->patientCase();
  for (int i = 0; i < 3; ++i)
    QVERIFY_OK(document->apply(addPlanElement({0, PlanKind::Landmark, "", {{double(i), 0, 0}}})));
  const Id second = shown.plan()[1].id, third = shown.plan()[2].id;
  const std::uint64_t before = caseHash(shown);
  for (int i = 1; i <= 10; ++i)
    QVERIFY_OK(document->apply(movePlanElement(second, {{0, double(i), 0}})));
  QVERIFY_OK(document->apply(movePlanElement(third, {{0, 0, 5}})));
  const auto path = document->file();
  const std::uint64_t after = caseHash(shown);
  document.reset();
  document = opened(path);
  QCOMPARE(caseHash(document->patientCase()), after);
  QCOMPARE(document->patientCase().findPlanElement("Landmark 2")->pointsMm[0].y(), 10.0);
  QCOMPARE(document->undoText(), std::string("Move Landmark 3"));
  QVERIFY_OK(document->undo());
  QVERIFY_OK(document->undo());
  QCOMPARE(caseHash(document->patientCase()), before);
  QVERIFY_OK(document->redo());
  QVERIFY_OK(document->redo());
  QCOMPARE(caseHash(document->patientCase()), after);
  // A removed element comes back where it was in the list.
  QVERIFY_OK(document->apply(removePlanElement(second)));
  QCOMPARE(document->patientCase().plan().size(), std::size_t{2});
  QVERIFY_OK(document->undo());
  document.reset();
  document = opened(path);
  QCOMPARE(caseHash(document->patientCase()), after);
}

void TestPlan::namesAreUnique() {
  auto document = newCase();
  LoadedSeries series = phantomSeries({8, 8, 8}, 1);
  series.patient = patient();
  QVERIFY_OK(document->apply(addSeries(series)));
  const PatientCase& shown = document->patientCase();
  const auto add = [&](const std::string& name) { return document->apply(addPlanElement({0, PlanKind::Landmark, name, {{1, 2, 3}}})); };
  QVERIFY_OK(add(""));
  QVERIFY_OK(add("Landmark 2"));
  QVERIFY_OK(add(""));
  QVERIFY(shown.findPlanElement("Landmark 3"));
  QVERIFY(!add("Landmark 2"));
  QVERIFY(!document->apply(renamePlanElement(shown.plan()[0].id, "Landmark 3")));
  QVERIFY_OK(document->apply(renamePlanElement(shown.plan()[0].id, "Zebrowski")));
  QVERIFY_OK(document->apply(renamePlanElement(shown.plan()[1].id, "Quirina")));
  const auto path = newPath();
  QVERIFY_OK(document->saveCopy(path, true, JobContext()));
  const auto copy = opened(path);
  QVERIFY(copy && copy->patientCase().plan().size() == 3);
  QCOMPARE(copy->patientCase().plan()[0].name, std::string("[removed]"));
  QCOMPARE(copy->patientCase().plan()[1].name, std::string("Landmark 1"));
  QVERIFY(!bytesOf(path).contains("Zebrowski") && !bytesOf(path).contains("Quirina"));
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_Plan.moc"
