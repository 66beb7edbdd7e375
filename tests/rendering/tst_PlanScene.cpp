// SPDX-License-Identifier: Apache-2.0
#include "rendering/CaseScene.h"
#include "rendering/Display.h"
#include "rendering/ObliqueSlice.h"
#include "rendering/Offscreen.h"
#include "rendering/SlicePainter.h"
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/anatomy/PlanCommands.h"
#include "segmentation/core/LabelHash.h"
#include "tests/Phantoms.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace halsted;

namespace {

constexpr Rgb kBone{241, 214, 145};
constexpr double kRadiusMm = 30;

int countOf(const QImage& image, const std::function<bool(QRgb)>& wanted, const QRect& area = {}) {
  int count = 0;
  const QRect where = area.isNull() ? image.rect() : area;
  for (int y = where.top(); y <= where.bottom(); ++y)
    for (int x = where.left(); x <= where.right(); ++x)
      count += wanted(image.pixel(x, y));
  return count;
}
bool blue(QRgb pixel) {
  return qBlue(pixel) > 100 && qBlue(pixel) > 2 * qRed(pixel);
}
bool bony(QRgb pixel) {
  return qRed(pixel) > 60 && qRed(pixel) > 1.2 * qBlue(pixel);
}

} // namespace

class TestPlanScene : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;
  std::unique_ptr<CaseDocument> m_document;

  void keep(const QImage& image, const char* name) const {
    if (const QString folder = qEnvironmentVariable("HALSTED_KEEP_PICTURES"); !folder.isEmpty())
      image.save(folder + "/" + name + ".png");
  }

private Q_SLOTS:
  void initTestCase();
  void init();
  void elementsAreDrawnWhereTheyAre();
  void hiddenAndRemovedAreGone();
  void clipPlaneCutsSurfaces();
  void clipPlaneCutsVolume();
  void obliqueSliceMatchesVolume();
  void obliqueSliceIsClearOutside();
  void sliceStandsInScene();
  void everyPlaneIsSafe();
  void slicesMarkWhatIsNear();
};

void TestPlanScene::initTestCase() {
  QVERIFY(m_folder.isValid());
}

void TestPlanScene::init() {
  m_document.reset();
  auto made = CaseDocument::create(m_folder.filePath(QString("%1.hcase").arg(QTest::currentTestFunction())).toStdString(), "Phantom");
  QVERIFY(made.ok());
  m_document = std::move(*made);
  phantoms::Canvas canvas({60, 60, 60}, {2, 2, 2}, -1000);
  const Mask skin = canvas.paint(phantoms::ellipsoid({0, 0, 0}, {50, 50, 50}), 40);
  const Mask bone = canvas.paint(phantoms::ellipsoid({0, 0, 0}, {kRadiusMm, kRadiusMm, kRadiusMm}), 700);
  LoadedSeries series;
  series.volume = canvas.volume();
  series.info.geometry = canvas.geometry();
  series.info.modality = Modality::Ct;
  QVERIFY(m_document->apply(addSeries(series)).ok());
  const Id seriesId = m_document->patientCase().series()[0].id;
  StructureMeasures measures;
  measures.voxelCount = 1000;
  measures.boundsMm.add({-50, -50, -50});
  measures.boundsMm.add({50, 50, 50});
  QVERIFY(m_document
              ->apply(setLabels("body", seriesId, LabelMap(canvas.geometry(), skin.voxels),
                                {{.name = "skin", .label = 1, .measures = measures}}))
              .ok());
  QVERIFY(
      m_document
          ->apply(setLabels("anatomy", seriesId, LabelMap(canvas.geometry(), bone.voxels), {{.name = "bone", .label = 1, .colour = kBone}}))
          .ok());
  StructureSurfaces surfaces;
  surfaces.full = phantoms::sphereMesh(Vec3::Zero(), kRadiusMm);
  surfaces.labelHash = labelHash(m_document->patientCase().layers()[1].labels, 1);
  QVERIFY(m_document->storeSurfaces(m_document->patientCase().structures()[1].id, surfaces).ok());
}

void TestPlanScene::elementsAreDrawnWhereTheyAre() {
  Offscreen offscreen(m_document->patientCase());
  const QImage before = offscreen.draw(Side::Anterior, 500, 500);
  QCOMPARE(countOf(before, blue), 0);
  // In front of the ball (anterior is -y), at the patient's left, which is the right of the picture.
  QVERIFY(m_document->apply(addPlanElement({0, PlanKind::Landmark, "Tip", {{20, -40, 15}}})).ok());
  QVERIFY(m_document->apply(addPlanElement({0, PlanKind::Distance, "", {{-25, -40, -20}, {25, -40, -20}}})).ok());
  QVERIFY(m_document->apply(addPlanElement({0, PlanKind::Plane, "", {{0, 0, 0}, {1, 0, 0}, {-40, 0, 30}}})).ok());
  QVERIFY(m_document->apply(addPlanElement({0, PlanKind::Stroke, "", {{-20, -40, 5}, {-15, -40, 12}, {-10, -40, 5}, {-5, -40, 12}}})).ok());
  const QImage after = offscreen.draw(Side::Anterior, 500, 500);
  keep(after, "plan");
  QVERIFY(countOf(after, blue, {250, 100, 200, 150}) > 30);
  QVERIFY(countOf(after, blue, {50, 250, 400, 150}) > 200);
  // The distance's label, dark and light, over the middle of the line.
  const auto light = [](QRgb pixel) { return qRed(pixel) > 200 && qGreen(pixel) > 200 && qBlue(pixel) > 200; };
  QVERIFY(countOf(after, light) > countOf(before, light) + 40);
}

void TestPlanScene::hiddenAndRemovedAreGone() {
  QVERIFY(m_document->apply(addPlanElement({0, PlanKind::Distance, "Width", {{-25, -40, 0}, {25, -40, 0}}})).ok());
  Offscreen offscreen(m_document->patientCase());
  int asked = 0;
  const Connection connection = offscreen.scene().changed.connect([&] { ++asked; });
  QVERIFY(countOf(offscreen.draw(Side::Anterior, 300, 300), blue) > 100);
  const Id id = m_document->patientCase().plan()[0].id;
  asked = 0;
  QVERIFY(m_document->apply(setPlanVisible({id}, false)).ok());
  QCOMPARE(asked, 1);
  QCOMPARE(countOf(offscreen.draw(Side::Anterior, 300, 300), blue), 0);
  QVERIFY(m_document->apply(setPlanVisible({id}, true)).ok());
  QVERIFY(m_document->apply(setPlanColour(id, {255, 0, 0})).ok());
  QVERIFY(countOf(offscreen.draw(Side::Anterior, 300, 300), [](QRgb p) { return qRed(p) > 90 && qGreen(p) < 40; }) > 100);
  QVERIFY(m_document->apply(removePlanElement(id)).ok());
  QCOMPARE(countOf(offscreen.draw(Side::Anterior, 300, 300), [](QRgb p) { return qRed(p) > 90 && qGreen(p) < 40; }), 0);
}

void TestPlanScene::clipPlaneCutsSurfaces() {
  Offscreen offscreen(m_document->patientCase());
  const int whole = countOf(offscreen.draw(Side::Anterior, 400, 400), bony);
  QVERIFY(whole > 10000);
  offscreen.scene().setClipPlane(ClipPlane{{0, 0, 0}, {0, 0, 1}}); // keeps what is superior
  const QImage upper = offscreen.draw(Side::Anterior, 400, 400);
  QVERIFY(std::abs(countOf(upper, bony) - whole / 2) < whole / 20);
  QVERIFY(countOf(upper, bony, {0, 0, 400, 195}) > 0.95 * countOf(upper, bony));
  offscreen.scene().setClipPlane(ClipPlane{{0, 0, 0}, {1, 0, 0}}); // moves without being taken away
  QVERIFY(countOf(offscreen.draw(Side::Anterior, 400, 400), bony, {205, 0, 195, 400}) > 0.45 * whole);
  // Cut open towards the viewer: the inside, flat and darker.
  offscreen.scene().setClipPlane(ClipPlane{{0, -5, 0}, {0, 1, 0}});
  const QImage open = offscreen.draw(Side::Anterior, 400, 400);
  keep(open, "cut");
  const QRgb inside = open.pixel(200, 200), beside = open.pixel(240, 220);
  QVERIFY(std::abs(qRed(inside) - qRed(beside)) < 25);
  QVERIFY(qRed(inside) > 50 && qRed(inside) < 160);
  offscreen.scene().setClipPlane(std::nullopt);
  QCOMPARE(countOf(offscreen.draw(Side::Anterior, 400, 400), bony), whole);
}

void TestPlanScene::clipPlaneCutsVolume() {
  Offscreen offscreen(m_document->patientCase());
  offscreen.scene().show(CaseScene::Show::Volume);
  offscreen.scene().setVolumePreset("bone");
  const auto lit = [](QRgb pixel) { return qRed(pixel) > 75; };
  const QImage uncut = offscreen.draw(Side::Anterior, 200, 200);
  QVERIFY(countOf(uncut, lit, {0, 0, 200, 98}) > 1000);
  offscreen.scene().setClipPlane(ClipPlane{{0, 0, 0}, {0, 0, 1}});
  const QImage upper = offscreen.draw(Side::Anterior, 200, 200);
  keep(upper, "volume-cut");
  QVERIFY(countOf(upper, lit, {0, 0, 200, 98}) > 0.8 * countOf(uncut, lit, {0, 0, 200, 98}));
  QCOMPARE(countOf(upper, lit, {0, 103, 200, 97}), 0);
}

void TestPlanScene::obliqueSliceMatchesVolume() {
  // A ramp: interpolation gives its value exactly, whatever the plane.
  phantoms::Canvas canvas({40, 50, 60}, {1, 1.5, 2}, 0);
  Volume volume = canvas.volume();
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[volume.geometry.voxelCount()]);
  for (int k = 0; k < 60; ++k)
    for (int j = 0; j < 50; ++j)
      for (int i = 0; i < 40; ++i)
        voxels[volume.geometry.offset(i, j, k)] = static_cast<std::int16_t>(10 * i + 4 * j + 2 * k);
  volume.voxels = voxels;
  volume.geometry.direction = Eigen::AngleAxisd(0.4, Vec3(1, 2, 3).normalized()).toRotationMatrix();
  const Eigen::Affine3d index_T_patient = volume.geometry.index_T_patient();
  const ClipPlane plane{volume.geometry.patient_T_index() * Vec3(20, 25, 30), {0.3, -0.5, 0.8}};
  ObliqueView view;
  QVERIFY(wholePlane(volume.geometry, plane, view));
  QVERIFY(std::abs(view.right.dot(view.down)) < 1e-12 && std::abs(view.right.dot(plane.normal)) < 1e-12);
  constexpr int kSize = 200;
  std::vector<std::uint32_t> pixels(kSize * kSize);
  drawObliqueSlice(volume, {}, nullptr, 0, view, {750, 375}, kSize, pixels.data());
  int inside = 0;
  for (int y = 0; y < kSize; ++y)
    for (int x = 0; x < kSize; ++x) {
      const Vec3 point =
          view.centreMm + view.sideMm * ((x + 0.5) / kSize - 0.5) * view.right + view.sideMm * ((y + 0.5) / kSize - 0.5) * view.down;
      const Vec3 index = index_T_patient * point;
      const std::uint32_t pixel = pixels[static_cast<std::size_t>(y * kSize + x)];
      const Vec3 last(39, 49, 59);
      const bool within = (index.array() >= 0).all() && (index.array() <= last.array()).all();
      if (within) {
        ++inside;
        const double grey = 255 * (10 * index.x() + 4 * index.y() + 2 * index.z()) / 750;
        QVERIFY(std::abs(grey - (pixel & 255U)) < 1.6);
        QCOMPARE(pixel >> 24, 255U);
      } else if ((index.array() < -0.51).any() || ((index - last).array() > 0.51).any()) {
        QCOMPARE(pixel, 0U);
      }
    }
  QVERIFY(inside > kSize * kSize / 5);
}

void TestPlanScene::obliqueSliceIsClearOutside() {
  const CaseSeries& series = m_document->patientCase().series()[0];
  const LabelMap& skin = m_document->patientCase().layers()[0].labels;
  ObliqueView view;
  QVERIFY(wholePlane(series.volume.geometry, {{0, 0, 0}, {1, 1, 1}}, view));
  constexpr int kSize = 256;
  std::vector<std::uint32_t> pixels(kSize * kSize);
  const auto overlays = overlaysOf(m_document->patientCase(), series.id);
  QElapsedTimer timer;
  timer.start();
  for (int i = 0; i < 50; ++i)
    drawObliqueSlice(series.volume, overlays, &skin, 1, view, {400, 40}, kSize, pixels.data());
  qInfo("%d x %d: %.2f ms", kSize, kSize, static_cast<double>(timer.nsecsElapsed()) / 50e6);
  const double pixelMm2 = view.sideMm * view.sideMm / kSize / kSize;
  const double areaMm2 =
      pixelMm2 * static_cast<double>(std::count_if(pixels.begin(), pixels.end(), [](std::uint32_t p) { return p != 0; }));
  QVERIFY(std::abs(areaMm2 - M_PI * 50 * 50) < 0.03 * M_PI * 50 * 50);
}

void TestPlanScene::sliceStandsInScene() {
  Offscreen offscreen(m_document->patientCase());
  QVERIFY(m_document->apply(setVisible({m_document->patientCase().structures()[1].id}, false)).ok());
  offscreen.scene().setSlicePlane(ClipPlane{{0, 0, 0}, {0, -1, 0}}, 512);
  (void)offscreen.draw(Side::Anterior, 400, 400); // nothing is visible that the camera would make room for
  QVERIFY(m_document->apply(setVisible({m_document->patientCase().structures()[1].id}, true)).ok());
  offscreen.scene().setClipPlane(ClipPlane{{0, 0, 0}, {0, 1, 0}});
  const QImage picture = offscreen.draw(Side::Anterior, 400, 400);
  keep(picture, "slice");
  // Bone is white in the window of soft tissue, under its colour; around it, skin is grey as far as the view goes.
  const QRgb middle = picture.pixel(200, 200);
  QVERIFY(qRed(middle) > 180 && qRed(middle) > qBlue(middle));
  const QRgb corner = picture.pixel(20, 20);
  QVERIFY(std::abs(qRed(corner) - 127) < 12 && std::abs(qBlue(corner) - 127) < 12);
  offscreen.scene().setSlicePlane(std::nullopt);
  QVERIFY(qRed(offscreen.draw(Side::Anterior, 400, 400).pixel(20, 20)) < 80);
}

void TestPlanScene::everyPlaneIsSafe() {
  Offscreen offscreen(m_document->patientCase());
  const double nan = std::nan("");
  for (const ClipPlane& plane : {ClipPlane{{0, 0, 0}, {0, 0, 0}}, ClipPlane{{nan, 0, 0}, {0, 0, 1}}, ClipPlane{{0, 0, 900}, {0, 0, 1}},
                                 ClipPlane{{0, 0, 60}, {0, 0, 1}}, ClipPlane{{59, 59, 59}, {1, 1, 1}}, ClipPlane{{0, 0, 0}, {0, nan, 1}}}) {
    offscreen.scene().setSlicePlane(plane, 64);
    offscreen.scene().setClipPlane(plane);
    QVERIFY(!offscreen.draw(Side::Left, 64, 64).isNull());
  }
}

void TestPlanScene::slicesMarkWhatIsNear() {
  const VolumeGeometry& grid = m_document->patientCase().series()[0].volume.geometry;
  const SlicePlane axial(grid, Plane::Axial);
  std::vector<PlanElement> plan{
      {1, PlanKind::Landmark, "Tip", {{21, -19, 1}}}, // radiological: at the right of the picture, above the middle
      {2, PlanKind::Distance, "Through", {{-30, 20, -50}, {-30, 20, 50}}},
      {3, PlanKind::Distance, "Within", {{-30, 40, 1}, {30, 40, 1}}},
      {4, PlanKind::Plane, "Cut", {{0, 0, 0}, {0, 0, 10}, {0, 10, 0}}}};
  const auto drawn = [&](const std::vector<PlanElement>& elements, int slice) {
    QImage image(480, 480, QImage::Format_RGB32); // 4 pixels per mm
    image.fill(Qt::black);
    QPainter painter(&image);
    markPlan(painter, image.rect(), axial, wholeSlice(axial, slice, 480, 480), elements);
    painter.end();
    return image;
  };
  const int slice = axial.sliceOf({0, 0, 1});
  QCOMPARE(axial.positionMm(slice), 1.0);
  const QImage image = drawn(plan, slice);
  keep(image, "marks");
  const auto at = [](double x, double y) { return QRect(static_cast<int>(240 + 4 * x) - 4, static_cast<int>(240 + 4 * y) - 4, 9, 9); };
  QVERIFY(countOf(image, blue, at(21, -19)) > 20);
  QVERIFY(countOf(image, blue, at(-30, 20)) > 10);
  QVERIFY(countOf(image, blue, at(0, 40)) > 10);
  QVERIFY(countOf(image, blue, at(0, 8)) > 10); // the plane x = 0 is a line there
  QCOMPARE(countOf(image, blue, at(10, 0)), 0);
  const QImage next = drawn(plan, slice + 1);
  QCOMPARE(countOf(next, blue, at(21, -19)), 0);
  QCOMPARE(countOf(next, blue, at(0, 40)), 0);
  QVERIFY(countOf(next, blue, at(-30, 20)) > 10); // goes through all slices
  for (PlanElement& element : plan)
    element.visible = false;
  QCOMPARE(countOf(drawn(plan, slice), blue), 0);
}

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QGuiApplication application(argc, argv);
  const auto display = halsted::Display::acquire();
  if (!display) {
    qWarning("%s", display.error().message.c_str());
    return 1;
  }
  TestPlanScene test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_PlanScene.moc"
