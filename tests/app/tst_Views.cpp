// SPDX-License-Identifier: Apache-2.0
#include "app/window/SliceWidget.h"
#include "app/window/Theme.h"
#include "app/window/ViewArea.h"
#include "app/window/VtkView.h"
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/RegistrationCommands.h"
#include "tests/Phantoms.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <numbers>

using namespace halsted;

namespace {

/// A long rod along the body's axis and a ball beside it, in soft tissue.
LoadedSeries series(const char* uid, const char* description, const Vec3& ball) {
  phantoms::Canvas canvas({64, 64, 48}, {2, 2, 2.5}, -1000);
  canvas.paint(phantoms::cylinder(0, 0, 50, 50), 40);
  canvas.paint([&](const Vec3& p) { return (p - ball).norm() < 9; }, 900);
  LoadedSeries made;
  made.volume = canvas.volume();
  made.info.uid = uid;
  made.info.description = description;
  made.info.modality = Modality::Ct;
  made.info.geometry = made.volume.geometry;
  return made;
}

const Vec3 kBall(20, 10, 5), kMoved(-3, 4, 2);

} // namespace

class ViewsTest final : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<CaseDocument> m_document;
  ActionRegistry m_actions;
  std::unique_ptr<ViewArea> m_area;

  SliceWidget* view(const char* name) const { return m_area->findChild<SliceWidget*>(QString::fromLatin1(name)); }
  bool trigger(const char* action, const ActionRegistry::Arguments& arguments = {}) { return m_actions.trigger(action, arguments).ok(); }
  static QImage picture(QWidget* widget) { return widget->grab().toImage(); }
  /// Pixels that are neither grey nor the crosshair's blue.
  static int warm(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        count += qRed(image.pixel(x, y)) > qBlue(image.pixel(x, y)) + 60;
    return count;
  }
  /// White pixels in the middle, where no texts stand.
  static int bright(const QImage& image) {
    int count = 0;
    for (int y = image.height() / 4; y < image.height() * 3 / 4; ++y)
      for (int x = image.width() / 5; x < image.width() * 4 / 5; ++x)
        count += qGray(image.pixel(x, y)) > 230;
    return count;
  }

private Q_SLOTS:
  void initTestCase() {
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    const std::filesystem::path folder = m_folder.path().toStdString();
    m_workspace = std::make_unique<Workspace>(StudyReader(), *StructureTable::load(HALSTED_SOURCE_DIR "/assets/structures.json"),
                                              folder / "unsaved", [](const std::function<void()>& call) { call(); });
    auto made = CaseDocument::create(folder / "two.hcase", "two");
    QVERIFY(made);
    m_document = std::move(*made);
    QVERIFY(m_document->apply(addSeries(series("1.2.1", "first", kBall))));
    QVERIFY(m_document->apply(addSeries(series("1.2.2", "second", kMoved))));
    m_area = std::make_unique<ViewArea>(*m_workspace, m_actions, nullptr);
    m_area->resize(800, 600);
    m_area->setCase(&m_document->patientCase());
    m_area->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
    QVERIFY(trigger("view.window", {"600", "200"}));
  }
  void cleanupTestCase() {
    m_area->setCase(nullptr);
    m_area.reset();
  }
  void init() {
    QVERIFY(trigger("view.layout-2x2"));
    QVERIFY(trigger("view.slab-thin"));
    QVERIFY(trigger("view.straight"));
    QVERIFY(trigger("view.fuse", {"off"}));
    QVERIFY(trigger("view.crosshair", {"off"}));
    QVERIFY(trigger("view.cursor", {"0,0,5"}));
  }

  void slabShowsWhatLiesBesideTheSlice() {
    SliceWidget* axial = view("viewAxial");
    QVERIFY(trigger("view.cursor", {"0,0,30"})); // the ball ends at 14
    const int none = bright(picture(axial));
    QVERIFY(trigger("view.slab", {"mip", "20"}));
    QVERIFY(bright(picture(axial)) - none < 30);
    QVERIFY(trigger("view.slab", {"mip", "60"}));
    QVERIFY2(bright(picture(axial)) - none > 100, qPrintable(QString::number(bright(picture(axial)) - none)));
    QVERIFY(trigger("view.slab-minip"));
    QVERIFY(bright(picture(axial)) - none < 30);
    QVERIFY(!trigger("view.slab", {"thick"}));
    QVERIFY(!trigger("view.slab", {"mip", "0"}));
    QVERIFY(!trigger("view.slab", {"mip", "1e9"}));
  }

  void keysWheelAndCornerChangeTheSlab() {
    SliceWidget* axial = view("viewAxial");
    ViewState& state = m_area->state();
    QTest::keyClick(axial, Qt::Key_S);
    QCOMPARE(state.slab().kind, SlabKind::Max);
    const double thick = state.slab().thicknessMm;
    QTest::keyClick(axial, Qt::Key_T);
    QCOMPARE(state.slab().thicknessMm, thick + 2);
    QTest::keyClick(axial, Qt::Key_T, Qt::ShiftModifier);
    QCOMPARE(state.slab().thicknessMm, thick);
    QWheelEvent wheel(QPointF(50, 50), axial->mapToGlobal(QPointF(50, 50)), {}, QPoint(0, 240), Qt::NoButton, Qt::ShiftModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(axial, &wheel);
    QCOMPARE(state.slab().thicknessMm, thick + 4);
    auto* corner = m_area->findChild<QToolButton*>(QStringLiteral("slabAxial"));
    QVERIFY(corner && corner->isVisible());
    QVERIFY(corner->text().contains(QString::number(static_cast<int>(thick) + 4)));
    QVERIFY(corner->width() >= 32 && corner->height() >= 32);
    QTest::keyClick(axial, Qt::Key_S, Qt::ShiftModifier);
    QCOMPARE(state.slab().kind, SlabKind::Thin);
  }

  void turnedPlanesGoThroughTheCrosshairAndStayUpright() {
    const ViewState& state = m_area->state();
    QVERIFY(trigger("view.turn", {"axial", "30"}));
    const SliceCanvas axial = *view("viewAxial")->canvas(), coronal = *view("viewCoronal")->canvas(),
                      sagittal = *view("viewSagittal")->canvas();
    // Round the body's axis: the axial picture stays, the others turn with their upper edge to the head.
    QVERIFY((axial.rightMm - Vec3(1, 0, 0)).norm() < 1e-9 && (axial.downMm - Vec3(0, 1, 0)).norm() < 1e-9);
    const double angle = 30 * std::numbers::pi / 180;
    QVERIFY((coronal.rightMm - Vec3(std::cos(angle), std::sin(angle), 0)).norm() < 1e-9);
    QVERIFY((coronal.downMm - Vec3(0, 0, -1)).norm() < 1e-9);
    QVERIFY((sagittal.downMm - Vec3(0, 0, -1)).norm() < 1e-9);
    QVERIFY(std::abs(coronal.normal().dot(sagittal.normal())) < 1e-9);
    for (const SliceCanvas& canvas : {axial, coronal, sagittal})
      QVERIFY(std::abs(canvas.distanceMm(state.cursorMm())) < 1e-9);
    QVERIFY(trigger("view.straight"));
    QVERIFY((view("viewCoronal")->canvas()->rightMm - Vec3(1, 0, 0)).norm() < 1e-9);
    QVERIFY(!trigger("view.turn", {"upwards", "30"}));
  }

  void keysAndShiftDragTurn() {
    SliceWidget* axial = view("viewAxial");
    QTest::keyClick(axial, Qt::Key_Right, Qt::ShiftModifier);
    const Vec3 normal = view("viewCoronal")->canvas()->normal();
    QVERIFY2(std::abs(std::acos(std::abs(normal.y())) * 180 / std::numbers::pi - 1) < 1e-6, qPrintable(QString::number(normal.y())));
    QTest::keyClick(axial, Qt::Key_Backspace, Qt::ShiftModifier);
    QVERIFY(!m_area->state().turned());
    // A quarter of a turn round the crosshair.
    const QPointF middle = axial->canvas()->pixelOf(m_area->state().cursorMm());
    QTest::mousePress(axial, Qt::LeftButton, Qt::ShiftModifier, (middle + QPointF(60, 0)).toPoint());
    for (const double degrees : {30.0, 60.0, 90.0}) {
      const double angle = degrees * std::numbers::pi / 180;
      const QPointF at = middle + 60 * QPointF(std::cos(angle), std::sin(angle));
      QMouseEvent move(QEvent::MouseMove, at, axial->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
      QCoreApplication::sendEvent(axial, &move);
    }
    QTest::mouseRelease(axial, Qt::LeftButton, Qt::ShiftModifier, middle.toPoint());
    // What was coronal looks from the side now.
    QVERIFY2(std::abs(view("viewCoronal")->canvas()->normal().x()) > 0.999, "not turned by a quarter");
  }

  void planesFollowALine() {
    QVERIFY(trigger("view.along", {"0,0,0", "10,20,30"}));
    const Vec3 along = Vec3(10, 20, 30).normalized();
    QVERIFY(std::abs(std::abs(view("viewAxial")->canvas()->normal().dot(along)) - 1) < 1e-9);
    for (const char* name : {"viewCoronal", "viewSagittal"}) { // contain it
      QVERIFY(std::abs(view(name)->canvas()->distanceMm(Vec3::Zero())) < 1e-6);
      QVERIFY(std::abs(view(name)->canvas()->distanceMm(Vec3(10, 20, 30))) < 1e-6);
    }
    QVERIFY(!trigger("view.along", {"1,2,3", "1,2,3"}));
  }

  void cinePlaysRoundAndStops() {
    SliceWidget* axial = view("viewAxial");
    axial->setFocus();
    QTRY_COMPARE(m_area->current(), axial);
    QTest::keyClick(axial, Qt::Key_End);
    QVERIFY(trigger("view.cine", {"on", "60"}));
    QTRY_VERIFY(axial->slice() > 0 && axial->slice() < 20);
    QTest::keyClick(axial, Qt::Key_C);
    QVERIFY(!axial->playsCine());
    QVERIFY(!trigger("view.cine", {"on", "1000"}));
  }

  void secondSeriesLiesOverTheFirstWhereItIsRegistered() {
    const PatientCase& patient = m_document->patientCase();
    SliceWidget* axial = view("viewAxial");
    QVERIFY(trigger("view.cursor", {"20,10,5"}));
    const int before = warm(picture(axial));
    QVERIFY(trigger("view.fuse", {"on", "100", "hot"}));
    const QString unregistered = linkOf(patient, patient.series()[0].id, patient.series()[1].id).note;
    QVERIFY(unregistered.contains(QStringLiteral("Not registered")));
    SeriesRegistration registration;
    registration.fixedSeries = patient.series()[0].id;
    registration.movingSeries = patient.series()[1].id;
    registration.fixed_T_moving = Eigen::Translation3d(kBall - kMoved);
    registration.predictedErrorMm = 1.2;
    registration.bound95Mm = 2.5;
    registration.verdict = "good";
    QVERIFY(m_document->apply(setRegistration(registration)));
    const SeriesLink link = linkOf(patient, patient.series()[0].id, patient.series()[1].id);
    QVERIFY(!link.caution && link.note.contains(QStringLiteral("1.2")) && link.note.contains(QStringLiteral("2.5")));
    QVERIFY((link.second_T_first * kBall - kMoved).norm() < 1e-9);
    // Seen from the other series the way leads back.
    const SeriesLink back = linkOf(patient, patient.series()[1].id, patient.series()[0].id);
    QVERIFY((back.second_T_first * kMoved - kBall).norm() < 1e-9);
    QVERIFY(warm(picture(axial)) > before + 500);
    QVERIFY(trigger("view.fuse", {"off"}));
    QCOMPARE(warm(picture(axial)), before);
    QVERIFY(!trigger("view.fuse", {"on", "50", "pink"}));
    QVERIFY(trigger("view.second", {"second"}));
    QVERIFY(!trigger("view.second", {"third"}));
  }

  void comparesTwoSeriesAtTheSamePlace() {
    QVERIFY(trigger("view.layout-side-by-side"));
    for (const char* name : {"viewAxial", "viewCoronal", "viewSagittal", "viewAxialSecond", "viewCoronalSecond", "viewSagittalSecond"})
      QVERIFY2(view(name)->isVisible(), name);
    QCOMPARE(m_area->view3d().isVisible(), false);
    // The registration of the test before puts both balls at one place: the pictures are alike.
    QVERIFY(trigger("view.cursor", {"20,10,5"}));
    m_area->state().setFrame(Plane::Axial, {2, {10, 5}});
    const auto first = *view("viewAxial")->canvas(), second = *view("viewAxialSecond")->canvas();
    QVERIFY((first.centreMm - second.centreMm).norm() < 1e-9);
    QVERIFY(std::abs(first.mmPerPixel - second.mmPerPixel) < 0.02 * first.mmPerPixel);
    QVERIFY(bright(picture(view("viewAxial"))) > 200 && bright(picture(view("viewAxialSecond"))) > 200);
    m_area->maximise(view("viewCoronal"));
    QVERIFY(view("viewCoronal")->isVisible() && view("viewCoronalSecond")->isVisible() && !view("viewAxial")->isVisible());
    m_area->state().setFrame(Plane::Axial, {});
  }

  void layoutsArrangeTheViewsAndAreKept() {
    QVERIFY(trigger("view.layout-1+3"));
    QVERIFY(m_area->view3d().isVisible() && view("viewAxial")->isVisible() && view("viewSagittal")->isVisible());
    QTRY_VERIFY(m_area->view3d().height() > 2 * view("viewAxial")->height());
    QVERIFY(trigger("view.layout-1"));
    QVERIFY(m_area->view3d().isVisible() && !view("viewAxial")->isVisible());
    QVERIFY(!trigger("view.layout", {"5"}));
    ActionRegistry actions;
    const ViewArea again(*m_workspace, actions, nullptr);
    QCOMPARE(again.layoutKind(), ViewLayout::One);
  }

  void volumePresetsFitTheScan() {
    for (const char* name : {"bone", "vessels", "lung", "skin", "soft"})
      QVERIFY2(trigger("view.volume-preset", {name}), name);
    QVERIFY(m_area->view3d().showsVolume());
    QVERIFY(!m_actions.enabled("view.volume-mr"));
    QVERIFY(!trigger("view.volume-preset", {"mr"}));
    const QImage whole = m_area->view3d().grabFramebuffer();
    QVERIFY(trigger("view.clip-box", {"-60,-60,-60", "0,60,60"}));
    const QImage half = m_area->view3d().grabFramebuffer();
    QVERIFY(whole != half);
    QVERIFY(trigger("view.clip-box", {"off"}));
    QVERIFY(!trigger("view.clip-box", {"0,0,0", "0,1,1"}));
    QVERIFY(trigger("view.shading", {"off"}));
    QVERIFY(trigger("view.shading", {"on"}));
    QVERIFY(trigger("view.volume", {"off"}));
  }

  void holdsNoLabelsBetweenPictures() {
    const PatientCase& patient = m_document->patientCase();
    LabelMap labels(patient.series().front().volume.geometry);
    labels.editableVoxels()[labels.geometry().offset(30, 30, 20)] = 1;
    QVERIFY(m_document->apply(setLabels("anatomy", patient.series().front().id, labels, {{"bone", 1, Rgb{255, 255, 255}}})));
    labels = {};
    (void)picture(view("viewAxial"));
    QCOMPARE(patient.layers().front().labels.owners(), 1L);
  }
};

int main(int argc, char** argv) {
  VtkView::setUpOpenGl();
  QApplication application(argc, argv);
  applyTheme(application, true);
  ViewsTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_Views.moc"
