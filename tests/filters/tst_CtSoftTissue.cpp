// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAnatomy.h"
#include "tests/Phantoms.h"

#include <QTest>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

struct Belly {
  Canvas canvas;
  Mask body, bone, fat, wall, back, psoas, liver, kidneys, bowel;
};

/// Slices below the ribs: skin, fat, a muscular wall, muscles of the back, psoas beside the spine, and organs in fat.
Belly makeBelly(const Vec3& spacingMm) {
  Canvas canvas(Vec3(380, 270, 100).cwiseQuotient(spacingMm).cast<int>(), spacingMm, -1000);
  const Mask body = canvas.paint(cylinder(0, 0, 170, 120), 10);
  Mask fat = canvas.paint(cylinder(0, 0, 168, 118), -105);
  Mask wall = canvas.paint(cylinder(0, 0, 148, 98), 55);
  const Mask inner = canvas.paint(cylinder(0, -4, 138, 86), -105);
  Mask back(canvas.geometry()), psoas(canvas.geometry()), kidneys(canvas.geometry());
  for (const int side : {-1, 1}) {
    back = united(back, canvas.paint(ellipsoid({side * 38.0, 74, 0}, {30, 22, 400}), 55));
    psoas = united(psoas, canvas.paint(cylinder(side * 47.0, 34, 17, 20), 55));
    kidneys = united(kidneys, canvas.paint(ellipsoid({side * 92.0, 28, 10}, {24, 28, 45}), 35));
  }
  const Mask liver = canvas.paint(ellipsoid({-70, -25, 40}, {55, 45, 60}), 60);
  Mask bowel = canvas.paint(cylinder(50, -40, 25, 25), 40);
  canvas.paint(cylinder(50, -40, 17, 17), -1000);
  bowel = united(bowel, canvas.paint(ellipsoid({10, -45, -20}, {30, 25, 40}), 30));
  Mask bone = canvas.paint(cylinder(0, 40, 27, 20), 300);
  bone = united(bone, canvas.paint([](const Vec3& p) { return std::abs(p.x()) < 36 && std::abs(p.y() - 62) < 4; }, 500));
  bone = united(bone, canvas.paint([](const Vec3& p) { return std::abs(p.x()) < 4 && p.y() > 60 && p.y() < 92; }, 500));
  const auto trim = [&](Mask& mask, const Mask& by) {
    for (std::size_t n = 0; n < mask.voxels.size(); ++n)
      mask.voxels[n] &= by.voxels[n] ^ 1;
  };
  trim(wall, inner);
  for (Mask* muscle : {&wall, &back, &psoas})
    trim(*muscle, bone);
  for (const Mask* other : std::initializer_list<const Mask*>{&wall, &back, &psoas, &liver, &kidneys, &bowel, &bone})
    trim(fat, *other);
  canvas.addNoise(10, 1);
  return {std::move(canvas), body, bone, fat, wall, back, psoas, liver, kidneys, bowel};
}

} // namespace

class tst_CtSoftTissue : public QObject {
  Q_OBJECT
private slots:
  void fatAndMuscleAreFoundAndOrgansAreNot_data();
  void fatAndMuscleAreFoundAndOrgansAreNot();
  void theyNeverOverlapWhatIsTaken();
  void brainIsNoMuscle();
  void emptyPictureIsHarmless();
};

void tst_CtSoftTissue::fatAndMuscleAreFoundAndOrgansAreNot_data() {
  QTest::addColumn<Vec3>("spacingMm");
  QTest::newRow("thin") << Vec3(1.5, 1.5, 2);
  QTest::newRow("5 mm") << Vec3(1.5, 1.5, 5);
  QTest::newRow("3 mm") << Vec3(3, 3, 3);
}

void tst_CtSoftTissue::fatAndMuscleAreFoundAndOrgansAreNot() {
  QFETCH(Vec3, spacingMm);
  const Belly belly = makeBelly(spacingMm);
  const auto found = segmentCtSoftTissue(belly.canvas.volume(), belly.body, belly.bone, {});
  QVERIFY(found.ok());
  const auto inMuscle = [&](const Mask& mask) { return shareIn(mask, found->muscle); };
  const auto text = [&](const char* name, double share) { return qPrintable(QString("%1 %2").arg(name).arg(share)); };
  QVERIFY2(dice(found->fat, belly.fat) > 0.9, text("fat", dice(found->fat, belly.fat)));
  QVERIFY2(inMuscle(belly.wall) > 0.8, text("wall", inMuscle(belly.wall)));
  QVERIFY2(inMuscle(belly.back) > 0.85, text("back", inMuscle(belly.back)));
  QVERIFY2(inMuscle(belly.psoas) > 0.7, text("psoas", inMuscle(belly.psoas)));
  QVERIFY2(inMuscle(belly.liver) < 0.1, text("liver", inMuscle(belly.liver)));
  QVERIFY2(inMuscle(belly.kidneys) < 0.1, text("kidneys", inMuscle(belly.kidneys)));
  QVERIFY2(inMuscle(belly.bowel) < 0.1, text("bowel", inMuscle(belly.bowel)));
}

void tst_CtSoftTissue::theyNeverOverlapWhatIsTaken() {
  const Belly belly = makeBelly({3, 3, 3});
  const Mask taken = united(belly.bone, belly.liver);
  const auto found = segmentCtSoftTissue(belly.canvas.volume(), belly.body, taken, {});
  QVERIFY(found.ok());
  QCOMPARE(shareIn(taken, found->fat), 0.0);
  QCOMPARE(shareIn(taken, found->muscle), 0.0);
  QCOMPARE(shareIn(found->fat, found->muscle), 0.0);
  QCOMPARE(shareIn(found->muscle, belly.body), 1.0);
}

void tst_CtSoftTissue::brainIsNoMuscle() {
  Canvas canvas({110, 120, 50}, {2, 2, 3}, -1000);
  const Mask body = canvas.paint(cylinder(0, 0, 85, 105), 10);
  canvas.paint(cylinder(0, 0, 82, 102), 55); // a thick scalp of muscle
  const Mask ring = canvas.paint(cylinder(0, 0, 74, 94), 900);
  const Mask brain = canvas.paint(cylinder(0, 0, 68, 88), 35);
  Mask skull = ring;
  for (std::size_t n = 0; n < skull.voxels.size(); ++n)
    skull.voxels[n] &= brain.voxels[n] ^ 1;
  const auto found = segmentCtSoftTissue(canvas.volume(), body, skull, {});
  QVERIFY(found.ok());
  QVERIFY2(shareIn(brain, found->muscle) < 0.05, qPrintable(QString::number(shareIn(brain, found->muscle))));
}

void tst_CtSoftTissue::emptyPictureIsHarmless() {
  QVERIFY(segmentCtSoftTissue(Volume{}, Mask{}, Mask{}, {}).ok());
  const Canvas canvas({20, 20, 5}, {2, 2, 3}, -1000);
  const auto found = segmentCtSoftTissue(canvas.volume(), Mask(canvas.geometry()), Mask(canvas.geometry()), {});
  QVERIFY(found.ok());
  QVERIFY(std::find(found->muscle.voxels.begin(), found->muscle.voxels.end(), 1) == found->muscle.voxels.end());
}

QTEST_GUILESS_MAIN(tst_CtSoftTissue)
#include "tst_CtSoftTissue.moc"
