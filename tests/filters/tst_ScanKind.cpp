// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/ScanKind.h"
#include "tests/Phantoms.h"

#include <QTest>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

void paintTrunk(Canvas& canvas) {
  canvas.paint(cylinder(0, 0, 165, 110), -100);
  canvas.paint(cylinder(0, 0, 145, 92), 50);
  canvas.paint(cylinder(0, 45, 24, 20), 450);
}

void paintHead(Canvas& canvas, double z) {
  canvas.paint(ellipsoid({0, 0, z}, {78, 98, 95}), 40);
  canvas.paint(ellipsoid({0, 0, z}, {72, 92, 89}), 900);
  canvas.paint(ellipsoid({0, 0, z}, {66, 86, 83}), 35);
}

Canvas chest() {
  Canvas canvas({100, 80, 60}, {4, 4, 5}, -1000);
  paintTrunk(canvas);
  for (const int side : {-1, 1})
    canvas.paint(ellipsoid({side * 75.0, -5, 30}, {50, 70, 110}), -850);
  canvas.addNoise(12, 1);
  return canvas;
}

Canvas headCt() {
  Canvas canvas({64, 64, 45}, {4, 4, 4}, -1000);
  paintHead(canvas, -10);
  canvas.paint(ellipsoid({0, -60, -90}, {40, 30, 30}), -100);
  canvas.addNoise(12, 2);
  return canvas;
}

Canvas pelvis() {
  Canvas canvas({100, 80, 50}, {4, 4, 5}, -1000);
  paintTrunk(canvas);
  for (const int side : {-1, 1})
    canvas.paint([&](const Vec3& p) { return std::hypot((p.x() - side * 85.0) / 18, (p.y() - 10) / 50) <= 1 && p.z() < 20; }, 500);
  canvas.addNoise(12, 3);
  return canvas;
}

Canvas headMr() {
  Canvas canvas({64, 64, 45}, {4, 4, 4}, 8);
  canvas.paint(ellipsoid({0, 0, -10}, {78, 98, 95}), 800);
  canvas.paint(ellipsoid({0, 0, -10}, {72, 92, 89}), 60);
  canvas.paint(ellipsoid({0, 0, -10}, {66, 86, 83}), 500);
  return canvas;
}

} // namespace

class tst_ScanKind : public QObject {
  Q_OBJECT
private slots:
  void partsOfCtAreSeen();
  void partsAreSeenInAnyOrientation();
  void pictureOverrulesAWrongModality();
  void mrIsNoCt();
  void headInMrIsSeen();
  void valuesWithoutTheirOffsetAreDoubted();
  void emptyPictureIsDoubted();
};

void tst_ScanKind::partsOfCtAreSeen() {
  const ScanKind ofChest = recogniseScan(chest().volume());
  QCOMPARE(ofChest.modality, Modality::Ct);
  QVERIFY(ofChest.chest && !ofChest.head && !ofChest.pelvis && !ofChest.limb && !ofChest.doubtful);
  QVERIFY2(ofChest.sentence.find("chest") != std::string::npos, ofChest.sentence.c_str());
  const ScanKind ofHead = recogniseScan(headCt().volume());
  QVERIFY2(ofHead.head && !ofHead.chest && !ofHead.pelvis, ofHead.sentence.c_str());
  const ScanKind ofPelvis = recogniseScan(pelvis().volume());
  QVERIFY2(ofPelvis.pelvis && ofPelvis.abdomen && !ofPelvis.chest && !ofPelvis.head, ofPelvis.sentence.c_str());
}

void tst_ScanKind::partsAreSeenInAnyOrientation() {
  // The same voxels stored sagittally: i to posterior, j to inferior, k to the left.
  const Volume axial = chest().volume();
  const Index3 size = axial.geometry.size;
  Volume sagittal = axial;
  sagittal.geometry.size = {size.y(), size.z(), size.x()};
  const Vec3& spacing = axial.geometry.spacingMm;
  sagittal.geometry.spacingMm = {spacing.y(), spacing.z(), spacing.x()};
  sagittal.geometry.direction.col(0) = Vec3::UnitY();
  sagittal.geometry.direction.col(1) = -Vec3::UnitZ();
  sagittal.geometry.direction.col(2) = Vec3::UnitX();
  sagittal.geometry.originMm.z() += (size.z() - 1) * spacing.z();
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[axial.geometry.voxelCount()]);
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i)
        voxels[sagittal.geometry.offset(j, size.z() - 1 - k, i)] = axial.at(i, j, k);
  sagittal.voxels = voxels;
  const ScanKind kind = recogniseScan(sagittal);
  QVERIFY2(kind.modality == Modality::Ct && kind.chest && !kind.head && !kind.pelvis, kind.sentence.c_str());
}

void tst_ScanKind::pictureOverrulesAWrongModality() {
  QCOMPARE(recogniseScan(chest().volume(Modality::Unknown)).modality, Modality::Ct);
  const ScanKind kind = recogniseScan(chest().volume(Modality::Mr));
  QCOMPARE(kind.modality, Modality::Ct);
  QVERIFY(kind.doubtful);
}

void tst_ScanKind::mrIsNoCt() {
  const ScanKind kind = recogniseScan(headMr().volume(Modality::Unknown));
  QCOMPARE(kind.modality, Modality::Mr);
  QVERIFY(kind.doubtful);
  const ScanKind wrong = recogniseScan(headMr().volume(Modality::Ct));
  QCOMPARE(wrong.modality, Modality::Mr);
  QVERIFY(wrong.doubtful);
}

void tst_ScanKind::headInMrIsSeen() {
  QVERIFY(recogniseScan(headMr().volume(Modality::Mr)).head);
  Canvas belly({100, 80, 30}, {4, 4, 5}, 5);
  belly.paint(cylinder(0, 0, 170, 110), 900);
  belly.paint(cylinder(0, 0, 150, 90), 400);
  QVERIFY(!recogniseScan(belly.volume(Modality::Mr)).head);
}

void tst_ScanKind::valuesWithoutTheirOffsetAreDoubted() {
  Canvas canvas({100, 80, 40}, {4, 4, 5}, 0);
  canvas.paint(cylinder(0, 0, 165, 110), 924);
  canvas.paint(cylinder(0, 0, 145, 92), 1074);
  const ScanKind kind = recogniseScan(canvas.volume());
  QVERIFY(kind.doubtful);
  QVERIFY2(kind.sentence.find("Hounsfield") != std::string::npos, kind.sentence.c_str());
}

void tst_ScanKind::emptyPictureIsDoubted() {
  QVERIFY(recogniseScan(Volume{}).doubtful);
  const Canvas air({20, 20, 10}, {4, 4, 5}, -1000);
  QVERIFY(recogniseScan(air.volume()).doubtful);
}

QTEST_GUILESS_MAIN(tst_ScanKind)
#include "tst_ScanKind.moc"
