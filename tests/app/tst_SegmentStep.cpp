// SPDX-License-Identifier: Apache-2.0
#include "app/window/Theme.h"
#include "app/window/ViewArea.h"
#include "app/window/VtkView.h"
#include "tests/app/WindowStand.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

#include <cmath>
#include <numbers>

using namespace halsted;
namespace fs = std::filesystem;

namespace {

constexpr int kLong = 30'000; // ms, for what takes seconds on a busy machine

double ballMl(double radiusMm) {
  return 4.0 / 3 * std::numbers::pi * std::pow(radiusMm, 3) / 1000;
}

} // namespace

class SegmentStepTest final : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<WindowStand> m_stand;

  fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
  bool trigger(const char* action, const ActionRegistry::Arguments& arguments = {}) { return m_stand->trigger(action, arguments); }
  /// Where a patient point lies in a view.
  QPoint pixel(const char* view, const Vec3& mm) const { return m_stand->slices(view)->canvas()->pixelOf(mm).toPoint(); }
  void drag(const char* view, const Vec3& from, const Vec3& to) const {
    SliceWidget* slice = m_stand->slices(view);
    QTest::mousePress(slice, Qt::LeftButton, {}, pixel(view, from));
    for (int n = 1; n <= 4; ++n)
      QTest::mouseMove(slice, pixel(view, from + n / 4.0 * (to - from)));
    QTest::mouseRelease(slice, Qt::LeftButton, {}, pixel(view, to));
  }
  void setNumber(const char* name, double value) const { m_stand->find<QDoubleSpinBox>(name)->setValue(value); }
  /// A structure to paint, which is none of those that the protocol finds.
  void begin(const char* tool, const char* structure) {
    QVERIFY(trigger("path.segment"));
    QVERIFY(trigger("segment.structure", {structure}));
    QVERIFY(trigger("segment.tool", {tool}));
  }
  void undoAll(std::size_t steps) {
    QVERIFY(m_stand->idle());
    QVERIFY(trigger("edit.go-to", {std::to_string(steps)}));
    QTRY_COMPARE_WITH_TIMEOUT(m_stand->workspace.document()->stepsDone(), steps, kLong);
  }

private Q_SLOTS:
  void initTestCase() {
    QVERIFY2(fs::exists(importWorkerProgram()), "the program that reads files is not built");
    writeNifti(at("body.nii"), bodyWithRod());
    m_stand = std::make_unique<WindowStand>(at("unsaved"));
    QVERIFY(QTest::qWaitForWindowExposed(m_stand->window.get()));
  }
  void cleanupTestCase() { m_stand.reset(); }

  void withoutACaseOnlyImportAndTeachArePossible() {
    for (const char* step : {"path.import", "path.teach"})
      QVERIFY2(m_stand->find<QToolButton>(step)->isEnabled(), step);
    for (const char* step : {"path.segment", "path.plan", "path.rehearse"})
      QVERIFY2(!m_stand->find<QToolButton>(step)->isEnabled(), step);
    QVERIFY(m_stand->find<QToolButton>("path.import")->isChecked());
    QVERIFY(!m_stand->find<QWidget>("stepDock")->isVisible());
  }

  void aStudyLeadsToTheSegmentStep() {
    QVERIFY(trigger("case.open", {at("body.nii").string()}));
    QTRY_VERIFY_WITH_TIMEOUT(m_stand->workspace.document() && m_stand->workspace.segmenting(), kLong);
    // Tools wait for the protocol: their work would be overwritten.
    QVERIFY(!m_stand->actions.enabled("edit.brush"));
    QVERIFY(!m_stand->find<QToolButton>("segment.tool.brush")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!m_stand->workspace.segmenting() && m_stand->volumeMl("bone") > 0, kLong);
    QVERIFY(m_stand->idle());
    QVERIFY(m_stand->find<QToolButton>("path.segment")->isChecked());
    QVERIFY(m_stand->find<QWidget>("step.segment")->isVisible());
    QVERIFY(m_stand->find<QToolButton>("path.import")->text().contains(QStringLiteral("✓")));
    QVERIFY(m_stand->find<QToolButton>("path.segment")->text().contains(QStringLiteral("✓")));
  }

  void eachStepShowsItsToolsAndTheNextOne() {
    for (const char* step : {"import", "segment", "plan", "rehearse"}) {
      QVERIFY(trigger((std::string("path.") + step).c_str()));
      QVERIFY2(m_stand->find<QWidget>((std::string("step.") + step).c_str())->isVisible(), step);
      auto* next = m_stand->find<QPushButton>((std::string("stepNext.") + step).c_str());
      QVERIFY2(next->isVisible() && next->isEnabled(), step);
    }
    m_stand->find<QPushButton>("stepNext.import")->click();
    QVERIFY(m_stand->find<QWidget>("step.segment")->isVisible());
    QVERIFY(m_stand->find<QLabel>("seriesOfCase")->text().contains(QStringLiteral("64 × 64 × 64")));
  }

  void theBrushPaintsByMouseAsOneStepOfUndo() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    begin("brush", "tumour");
    setNumber("segment.radiusMm", 10);
    QVERIFY(trigger("segment.structure", {"tumour"}));
    m_stand->find<QWidget>("segment.overwrite")->setProperty("checked", true);
    SliceWidget* axial = m_stand->slices("viewAxial");
    const QImage plain = axial->grab().toImage();
    QTest::mousePress(axial, Qt::LeftButton, {}, pixel("viewAxial", {-20, -10, 0}));
    QTest::mouseMove(axial, pixel("viewAxial", {0, -10, 0}));
    QVERIFY(axial->grab().toImage() != plain); // while it is drawn
    QTest::mouseRelease(axial, Qt::LeftButton, {}, pixel("viewAxial", {0, -10, 0}));
    QVERIFY(m_stand->idle());
    QCOMPARE(m_stand->workspace.document()->stepsDone(), before + 1);
    // A ball along 20 mm.
    const double wanted = ballMl(10) + std::numbers::pi * 100 * 20 / 1000;
    QVERIFY2(std::abs(m_stand->volumeMl("tumour") - wanted) < 0.06 * wanted, qPrintable(QString::number(m_stand->volumeMl("tumour"))));
    m_stand->find<QAction>("edit.undo")->trigger();
    QVERIFY(!m_stand->patientCase().findStructure("tumour"));
    QCOMPARE(m_stand->workspace.document()->stepsDone(), before);
  }

  void theBrushPaintsAndErasesByKeyboard() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    begin("brush", "tumour");
    setNumber("segment.radiusMm", 8);
    SliceWidget* axial = m_stand->slices("viewAxial");
    axial->setFocus();
    QTest::keyClick(axial, Qt::Key_Space);
    QVERIFY(m_stand->idle());
    const double one = m_stand->volumeMl("tumour");
    QVERIFY2(std::abs(one - ballMl(8)) < 0.08 * ballMl(8), qPrintable(QString::number(one)));
    QTest::keyClick(axial, Qt::Key_BracketRight);
    QCOMPARE(m_stand->find<QDoubleSpinBox>("segment.radiusMm")->value(), 10.0);
    QVERIFY(trigger("segment.tool", {"erase"}));
    setNumber("segment.radiusMm", 4);
    QTest::keyClick(axial, Qt::Key_Space);
    QVERIFY(m_stand->idle());
    QVERIFY2(std::abs(one - m_stand->volumeMl("tumour") - ballMl(4)) < 0.15 * ballMl(4),
             qPrintable(QString::number(m_stand->volumeMl("tumour"))));
    undoAll(before);
  }

  void aFlatBrushStaysInItsSlice() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    begin("brush", "tumour");
    setNumber("segment.radiusMm", 10);
    m_stand->find<QWidget>("segment.flat")->setProperty("checked", true);
    drag("viewCoronal", {0, 0, 0}, {1, 0, 0});
    QVERIFY(m_stand->idle());
    const Structure* tumour = m_stand->patientCase().findStructure("tumour");
    QVERIFY(tumour);
    QCOMPARE(m_stand->patientCase().boxOf(*tumour).size().y(), 1);
    m_stand->find<QWidget>("segment.flat")->setProperty("checked", false);
    undoAll(before);
  }

  void othersAreProtectedUnlessTheyMayLose() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    const double bone = m_stand->volumeMl("bone");
    begin("brush", "tumour");
    setNumber("segment.radiusMm", 12);
    m_stand->find<QWidget>("segment.overwrite")->setProperty("checked", false);
    drag("viewAxial", {0, 15, 0}, {1, 15, 0});
    QVERIFY(m_stand->idle());
    QCOMPARE(m_stand->volumeMl("bone"), bone);
    m_stand->find<QWidget>("segment.overwrite")->setProperty("checked", true);
    drag("viewAxial", {0, 15, 0}, {1, 15, 0});
    QVERIFY(m_stand->idle());
    QVERIFY(m_stand->volumeMl("bone") < bone - 1);
    undoAll(before);
    QCOMPARE(m_stand->volumeMl("bone"), bone);
  }

  void aThresholdIsShownBeforeItIsMade() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    SliceWidget* axial = m_stand->slices("viewAxial");
    QVERIFY(trigger("segment.tool", {"none"}));
    const QImage plain = axial->grab().toImage();
    begin("threshold", "implant");
    setNumber("segment.low", 900);
    setNumber("segment.high", 1300);
    const QImage shown = axial->grab().toImage();
    QVERIFY(shown != plain);
    setNumber("segment.low", 1200);
    QVERIFY(axial->grab().toImage() != shown);
    setNumber("segment.low", 900);
    m_stand->find<QWidget>("segment.overwrite")->setProperty("checked", true);
    QVERIFY(!m_stand->patientCase().findStructure("implant"));
    m_stand->find<QPushButton>("segmentApply")->click();
    QVERIFY(m_stand->idle());
    // Between 6 and 8 mm from the axis, 128 mm long.
    const double wanted = std::numbers::pi * (64 - 36) * 128 / 1000;
    QVERIFY2(std::abs(m_stand->volumeMl("implant") - wanted) < 0.1 * wanted, qPrintable(QString::number(m_stand->volumeMl("implant"))));
    undoAll(before);
  }

  void shapeToolsAreShownBeforeTheyAreMade() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    begin("margin", "bone");
    setNumber("segment.marginMm", 4);
    m_stand->find<QWidget>("segment.overwrite")->setProperty("checked", true);
    auto* outcome = m_stand->find<QLabel>("segmentOutcome");
    QTRY_VERIFY_WITH_TIMEOUT(outcome->isVisible(), kLong);
    const double bone = m_stand->volumeMl("bone");
    QVERIFY2(outcome->text().contains(QStringLiteral("ml")), qPrintable(outcome->text()));
    QCOMPARE(m_stand->volumeMl("bone"), bone);
    QTest::keyClick(m_stand->find<QPushButton>("segmentApply"), Qt::Key_Space);
    QVERIFY(m_stand->idle());
    // A rod of 10 mm that becomes one of 14 mm.
    QVERIFY2(std::abs(m_stand->volumeMl("bone") / bone - 1.96) < 0.2, qPrintable(QString::number(m_stand->volumeMl("bone") / bone)));
    undoAll(before);
  }

  void scissorsCutAlongTheView() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    const double bone = m_stand->volumeMl("bone");
    begin("scissors", "bone");
    SliceWidget* coronal = m_stand->slices("viewCoronal");
    coronal->setFocus();
    // The upper half.
    for (const Vec3& corner : {Vec3(-40, 0, 0), Vec3(40, 0, 0), Vec3(40, 0, 63), Vec3(-40, 0, 63)})
      QTest::mouseClick(coronal, Qt::LeftButton, {}, pixel("viewCoronal", corner));
    QVERIFY(m_stand->find<QPushButton>("segmentClear")->isVisible());
    QTest::keyClick(coronal, Qt::Key_Return);
    QVERIFY(m_stand->idle());
    QVERIFY2(std::abs(m_stand->volumeMl("bone") / bone - 0.5) < 0.04, qPrintable(QString::number(m_stand->volumeMl("bone") / bone)));
    undoAll(before);
  }

  void aPlaneCutsWhatIsClicked() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    const double bone = m_stand->volumeMl("bone");
    begin("cut-plane", "bone");
    m_stand->find<QComboBox>("segment.keep")->setCurrentIndex(2); // both
    m_stand->find<QLineEdit>("segment.into")->setText(QStringLiteral("fragment"));
    SliceWidget* axial = m_stand->slices("viewAxial");
    QTest::mouseClick(axial, Qt::LeftButton, {}, pixel("viewAxial", {0, 15, 0}));
    QVERIFY(trigger("segment.apply"));
    QVERIFY(m_stand->idle());
    QVERIFY2(std::abs(m_stand->volumeMl("fragment") / bone - 0.5) < 0.05, qPrintable(QString::number(m_stand->volumeMl("fragment"))));
    QVERIFY(std::abs(m_stand->volumeMl("fragment") + m_stand->volumeMl("bone") - bone) < 0.01);
    m_stand->find<QLineEdit>("segment.into")->clear();
    undoAll(before);
  }

  void whatCannotBeWorkedOutIsSaidAndChangesNothing() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    QVERIFY(!trigger("edit.margin", {"structure=nothing"}));
    QVERIFY(trigger("edit.margin", {"structure=nothing", "marginMm=3"})); // queued; the structure is looked for in the job
    QVERIFY(m_stand->idle());
    QVERIFY(m_stand->find<QLabel>("banner")->text().contains(QStringLiteral("nothing")));
    QCOMPARE(m_stand->workspace.document()->stepsDone(), before);
    m_stand->find<QPushButton>("bannerDismiss")->click();
  }

  void editsThatFollowEachOtherAreAllMade() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    for (const char* x : {"-30", "0", "30"})
      QVERIFY(trigger("edit.brush", {"structure=tumour", "radiusMm=12", std::string("points=") + x + ",-10,0", "overwrite=all"}));
    QVERIFY(m_stand->workspace.editsToCome() >= 2);
    QVERIFY(m_stand->idle());
    QCOMPARE(m_stand->workspace.document()->stepsDone(), before + 3);
    const double three = 3 * ballMl(12);
    QVERIFY2(std::abs(m_stand->volumeMl("tumour") - three) < 0.05 * three,
             qPrintable(QString::number(m_stand->volumeMl("tumour") / three)));
    undoAll(before);
  }

  void whatIsUndoneWhileAnEditIsWorkedOutStaysUndone() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    QVERIFY(trigger("edit.brush", {"structure=tumour", "radiusMm=12", "points=-30,-10,0", "overwrite=all"}));
    QVERIFY(m_stand->idle());
    QVERIFY(trigger("edit.brush", {"structure=tumour", "radiusMm=12", "points=30,-10,0", "overwrite=all"}));
    QVERIFY(trigger("edit.undo"));
    QVERIFY(m_stand->idle());
    QCOMPARE(m_stand->workspace.document()->stepsDone(), before + 1);
    QVERIFY2(std::abs(m_stand->volumeMl("tumour") - ballMl(12)) < 0.05 * ballMl(12),
             qPrintable(QString::number(m_stand->volumeMl("tumour") / ballMl(12))));
    undoAll(before);
  }

  void surfacesFollowAnEdit() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    QVERIFY(trigger("edit.brush", {"structure=tumour", "radiusMm=10", "points=-20,-10,0", "overwrite=all"}));
    QTRY_VERIFY_WITH_TIMEOUT(m_stand->patientCase().findStructure("tumour") &&
                                 m_stand->patientCase().surfaces(m_stand->patientCase().findStructure("tumour")->id),
                             kLong);
    undoAll(before);
  }

  void aVesselIsFollowedFromAClick() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    begin("seeds", "tumour");
    SliceWidget* axial = m_stand->slices("viewAxial");
    QTest::mouseClick(axial, Qt::LeftButton, {}, pixel("viewAxial", {0, 15, 0}));
    QTest::mouseClick(axial, Qt::LeftButton, Qt::ControlModifier, pixel("viewAxial", {-30, 0, 0}));
    QVERIFY(m_stand->actions.enabled("segment.apply"));
    QVERIFY(trigger("segment.apply"));
    QVERIFY(m_stand->idle());
    QVERIFY(m_stand->patientCase().findStructure("tumour"));
    QVERIFY(m_stand->find<QTreeWidget>("structureList")->topLevelItemCount() >= 3);
    undoAll(before);
  }

  void aClickInTheHistoryGoesBackAndForth() {
    const std::size_t before = m_stand->workspace.document()->stepsDone();
    for (const char* action : {"structure.hide", "structure.show", "structure.hide"})
      QVERIFY(trigger(action, {"bone"}));
    auto* list = m_stand->find<QListWidget>("historyList");
    QCOMPARE(list->count(), static_cast<int>(before) + 4);
    Q_EMIT list->itemClicked(list->item(3)); // before the three
    QTRY_COMPARE(m_stand->workspace.document()->stepsDone(), before);
    QVERIFY(list->item(0)->font().strikeOut());
    Q_EMIT list->itemClicked(list->item(0));
    QTRY_COMPARE(m_stand->workspace.document()->stepsDone(), before + 3);
    undoAll(before);
  }

  void theToolGoesWithItsStep() {
    begin("brush", "tumour");
    auto* views = m_stand->find<ViewArea>("viewGrid");
    QVERIFY(views->state().tool());
    QVERIFY(trigger("path.plan"));
    QVERIFY(!views->state().tool());
    QVERIFY(trigger("path.segment"));
    QVERIFY(views->state().tool());
    QTest::keyClick(m_stand->find<QToolButton>("segment.tool.brush"), Qt::Key_Space);
    QVERIFY(!views->state().tool());
  }

  /// With HALSTED_TEST_PICTURES=FOLDER: the pictures of docs/user-guide.md, of the shipped chest CT.
  void picturesOfEachStep() {
    const QString folder = qEnvironmentVariable("HALSTED_TEST_PICTURES");
    if (folder.isEmpty())
      QSKIP("pictures are made with HALSTED_TEST_PICTURES=FOLDER");
    QTemporaryDir own;
    WindowStand stand(fs::path(own.path().toStdString()) / "unsaved", true);
    stand.window->resize(QSize(1440, 900) / stand.window->devicePixelRatio());
    QVERIFY(QTest::qWaitForWindowExposed(stand.window.get()));
    const auto picture = [&](const char* name) {
      QTest::qWait(600);
      QVERIFY(stand.window->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name))));
    };
    picture("start");
    QVERIFY(stand.trigger("case.sample-chest"));
    QTRY_VERIFY_WITH_TIMEOUT(stand.workspace.document(), 4 * kLong);
    QVERIFY(stand.idle(10 * kLong));
    QTest::qWait(3000); // software GL
    picture("step-segment");
    QVERIFY(stand.trigger("path.import"));
    picture("step-import");
    QVERIFY(stand.trigger("path.segment"));
    QVERIFY(stand.trigger("segment.structure", {"tumour"}));
    QVERIFY(stand.trigger("segment.tool", {"brush"}));
    SliceWidget* axial = stand.slices("viewAxial");
    const QPoint middle = axial->rect().center();
    QTest::mousePress(axial, Qt::LeftButton, {}, middle);
    QTest::mouseMove(axial, middle + QPoint(30, 10));
    picture("brush");
    QTest::mouseRelease(axial, Qt::LeftButton, {}, middle + QPoint(30, 10));
    QVERIFY(stand.idle(kLong));
    QVERIFY(stand.trigger("segment.structure", {"bone"}));
    QVERIFY(stand.trigger("segment.tool", {"margin"}));
    QTRY_VERIFY_WITH_TIMEOUT(stand.find<QLabel>("segmentOutcome")->isVisible(), kLong);
    picture("margin");
    QVERIFY(stand.trigger("path.plan"));
    QVERIFY(stand.trigger("plan.tool", {"distance"}));
    QTest::mouseClick(axial, Qt::LeftButton, {}, middle - QPoint(60, 20));
    QTest::mouseClick(axial, Qt::LeftButton, {}, middle + QPoint(60, 20));
    picture("step-plan");
    QVERIFY(stand.trigger("path.rehearse"));
    picture("step-rehearse");
    QVERIFY(stand.trigger("path.teach"));
    picture("step-teach");
    stand.find<QTabWidget>("inspectorTabs")->setCurrentIndex(2);
    picture("history");
  }

  void closingLeavesTheCaseForLater() {
    QVERIFY(trigger("case.close"));
    QVERIFY(!m_stand->workspace.document());
    QVERIFY(m_stand->find<QWidget>("welcomePage")->isVisible());
    QCOMPARE(m_stand->workspace.recoverable().size(), std::size_t{1});
  }
};

int main(int argc, char** argv) {
  VtkView::setUpOpenGl();
  QApplication application(argc, argv);
  applyTheme(application, true);
  SegmentStepTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_SegmentStep.moc"
