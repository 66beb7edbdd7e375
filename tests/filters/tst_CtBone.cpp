// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAnatomy.h"
#include "tests/Phantoms.h"

#include <QTest>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

struct Torso {
  Canvas canvas;
  Mask body, bone, canal, marrow;
};

/// Spine with canal, discs left out; ribs; two thigh bones with fatty marrow.
Torso makeTorso(const Vec3& spacingMm, std::int16_t spongyHu) {
  const Index3 size = Vec3(340, 240, 120).cwiseQuotient(spacingMm).cast<int>();
  Canvas canvas(size, spacingMm, -1000);
  const Mask body = canvas.paint(cylinder(0, 0, 155, 105), -100);
  canvas.paint(cylinder(0, 0, 135, 88), 50);
  Mask bone =
      canvas.paint([](const Vec3& p) { return std::hypot(p.x() / 26, (p.y() - 30) / 21) <= 1 && std::fmod(p.z() + 300, 36) < 28; }, 600);
  const Mask spongy = canvas.paint(
      [](const Vec3& p) {
        const double z = std::fmod(p.z() + 300, 36);
        return std::hypot(p.x() / 23, (p.y() - 30) / 18) <= 1 && z > 3 && z < 25;
      },
      spongyHu);
  bone = united(bone, canvas.paint(
                          [](const Vec3& p) {
                            return std::hypot(p.x() / 18, (p.y() - 62) / 15) <= 1 && std::fmod(p.z() + 300, 36) < 20 && p.y() > 46;
                          },
                          550));
  const Mask canal = canvas.paint(cylinder(0, 61, 11, 9), 25);
  for (std::size_t n = 0; n < bone.voxels.size(); ++n)
    bone.voxels[n] &= canal.voxels[n] ^ 1;
  Mask marrow(canvas.geometry());
  for (const int side : {-1, 1}) {
    bone = united(bone, canvas.paint(cylinder(side * 85.0, -10, 15, 15), 1100));
    marrow = united(marrow, canvas.paint(cylinder(side * 85.0, -10, 9, 9), side < 0 ? -60 : 30));
    bone =
        united(bone, canvas.paint(
                         [&](const Vec3& p) { // a rib, 6 mm thick
                           const double r = std::hypot(p.x() / 125, p.y() / 78);
                           return side * p.x() > 40 && r > 0.96 && r < 1.02 && std::abs(std::fmod(p.z() + 300 + 0.3 * p.y(), 24) - 12) < 5;
                         },
                         450));
  }
  return {std::move(canvas), body, bone, canal, united(marrow, spongy)};
}

Mask boneOf(const Torso& torso) {
  const auto bone = segmentCtBone(torso.canvas.volume(), torso.body, {});
  return bone ? bone->bone : Mask(torso.canvas.geometry());
}

#define VERIFY_SHARE(value, comparison) QVERIFY2((value)comparison, qPrintable(QString(#value " is %1").arg(value)))

} // namespace

class tst_CtBone : public QObject {
  Q_OBJECT
private slots:
  void skeletonIsFoundWithItsMarrow_data();
  void skeletonIsFoundWithItsMarrow();
  void contrastVesselsAreLeftOut_data();
  void contrastVesselsAreLeftOut();
  void contrastInBowelAndBladderIsLeftOut();
  void insideOfTheSkullIsNoBone();
  void deviceAndItsLeadAreLeftOut();
  void softTissueAloneHasNoBone();
  void leakyMarrowIsFilledAndTheDiscIsNot_data();
  void leakyMarrowIsFilledAndTheDiscIsNot();
  void boneAroundMetalIsWholeAndStreaksAreLeftOut();
  void rodInSoftTissueIsDoubtful();
  void cementInBoneIsBone();
  void angiogramIsNotDoubtful();
};

void tst_CtBone::skeletonIsFoundWithItsMarrow_data() {
  QTest::addColumn<Vec3>("spacingMm");
  QTest::addColumn<int>("spongyHu");
  QTest::addColumn<double>("noise");
  QTest::addColumn<double>("least");
  QTest::newRow("thin") << Vec3(0.9, 0.9, 1) << 180 << 25.0 << 0.95;
  QTest::newRow("thin, porous bone") << Vec3(0.9, 0.9, 1) << 60 << 25.0 << 0.93;
  QTest::newRow("5 mm") << Vec3(0.8, 0.8, 5) << 150 << 12.0 << 0.92;
  QTest::newRow("3 mm") << Vec3(3, 3, 3) << 120 << 10.0 << 0.88;
}

void tst_CtBone::skeletonIsFoundWithItsMarrow() {
  QFETCH(Vec3, spacingMm);
  QFETCH(int, spongyHu);
  QFETCH(double, noise);
  QFETCH(double, least);
  Torso torso = makeTorso(spacingMm, static_cast<std::int16_t>(spongyHu));
  torso.canvas.addNoise(noise, 1);
  const Mask found = boneOf(torso);
  VERIFY_SHARE(dice(found, torso.bone), > least);
  VERIFY_SHARE(shareIn(torso.marrow, found), > 0.85);
  VERIFY_SHARE(shareIn(torso.canal, found), < 0.25);
}

void tst_CtBone::contrastVesselsAreLeftOut_data() {
  QTest::addColumn<int>("hu");
  QTest::newRow("portal venous") << 190;
  QTest::newRow("arterial") << 350;
  QTest::newRow("angiography") << 480;
}

void tst_CtBone::contrastVesselsAreLeftOut() {
  QFETCH(int, hu);
  Torso torso = makeTorso({0.9, 0.9, 1.5}, 160);
  const Mask before = torso.bone;
  // The aorta lies on the front of the spine.
  Mask aorta = torso.canvas.paint(cylinder(8, -3, 12, 12), static_cast<std::int16_t>(hu));
  // It ends in soft tissue: a branch that touches bone cannot be told from it.
  const Mask artery = torso.canvas.paint([](const Vec3& p) { return std::hypot(p.z() - 10, p.y() + 5) < 3.5 && p.x() > 15 && p.x() < 62; },
                                         static_cast<std::int16_t>(hu));
  torso.canvas.addNoise(20, 2);
  const Mask found = boneOf(torso);
  VERIFY_SHARE(shareIn(aorta, found), < 0.08);
  VERIFY_SHARE(shareIn(artery, found), < 0.2);
  VERIFY_SHARE(dice(found, before), > 0.92);
}

void tst_CtBone::contrastInBowelAndBladderIsLeftOut() {
  Torso torso = makeTorso({0.9, 0.9, 2}, 160);
  Mask filledUp = torso.canvas.paint(ellipsoid({-20, -50, 0}, {35, 20, 40}), 420);
  filledUp = united(filledUp, torso.canvas.paint(ellipsoid({45, -45, -10}, {14, 18, 45}), 280));
  torso.canvas.addNoise(20, 3);
  const Mask found = boneOf(torso);
  VERIFY_SHARE(shareIn(filledUp, found), < 0.05);
  VERIFY_SHARE(dice(found, torso.bone), > 0.93);
}

void tst_CtBone::insideOfTheSkullIsNoBone() {
  Canvas canvas({200, 220, 90}, {1, 1, 2}, -1000);
  const Mask body = canvas.paint(ellipsoid({0, 0, -20}, {82, 98, 100}), 20);
  Mask skull = canvas.paint(ellipsoid({0, 0, -20}, {76, 92, 94}), 900);
  canvas.paint(ellipsoid({0, 0, -20}, {73, 89, 91}), 400);
  canvas.paint(ellipsoid({0, 0, -20}, {71, 87, 89}), 900);
  const Mask brain = canvas.paint(ellipsoid({0, 0, -20}, {69, 85, 87}), 35);
  for (std::size_t n = 0; n < skull.voxels.size(); ++n)
    skull.voxels[n] &= brain.voxels[n] ^ 1;
  canvas.addNoise(15, 4);
  const auto found = segmentCtBone(canvas.volume(), body, {});
  QVERIFY(found.ok());
  VERIFY_SHARE(dice(found->bone, skull), > 0.95);
  VERIFY_SHARE(shareIn(brain, found->bone), < 0.01);
}

void tst_CtBone::deviceAndItsLeadAreLeftOut() {
  Torso torso = makeTorso({1, 1, 2}, 160);
  const Mask can =
      torso.canvas.paint([](const Vec3& p) { return std::abs(p.x() - 30) < 18 && std::abs(p.y() + 94) < 4 && std::abs(p.z()) < 18; }, 3071);
  const Mask lead = torso.canvas.paint([](const Vec3& p) { return std::hypot(p.x() - 30, p.y() + 60) < 1.6; }, 3071);
  const Mask found = boneOf(torso);
  VERIFY_SHARE(shareIn(can, found), < 0.05);
  VERIFY_SHARE(shareIn(lead, found), < 0.05);
  VERIFY_SHARE(dice(found, torso.bone), > 0.9);
}

void tst_CtBone::softTissueAloneHasNoBone() {
  Canvas canvas({80, 80, 30}, {2, 2, 2}, -1000);
  const Mask body = canvas.paint(cylinder(0, 0, 70, 60), 50);
  canvas.addNoise(20, 5);
  const auto found = segmentCtBone(canvas.volume(), body, {});
  QVERIFY(found.ok());
  QVERIFY(std::find(found->bone.voxels.begin(), found->bone.voxels.end(), 1) == found->bone.voxels.end());
}

void tst_CtBone::leakyMarrowIsFilledAndTheDiscIsNot_data() {
  QTest::addColumn<Vec3>("spacingMm");
  QTest::newRow("thin") << Vec3(0.9, 0.9, 1.2);
  QTest::newRow("3 mm") << Vec3(3, 3, 3);
}

// Two blocks of fatty marrow in thin cortex, with a hole for a nerve in the front of each, and a disc between them.
void tst_CtBone::leakyMarrowIsFilledAndTheDiscIsNot() {
  QFETCH(Vec3, spacingMm);
  Canvas canvas(Vec3(300, 220, 130).cwiseQuotient(spacingMm).cast<int>(), spacingMm, -1000);
  const Mask body = canvas.paint(cylinder(0, 0, 140, 100), 55);
  const double wall = std::max(2.0, spacingMm.x());
  const auto block = [](double inset) {
    return [inset](const Vec3& p) {
      const double z = std::abs(p.z()) - 25;
      return std::abs(p.x()) < 24 - inset && std::abs(p.y() - 30) < 16 - inset && std::abs(z) < 18 - inset;
    };
  };
  canvas.paint(block(0), 450);
  const Mask marrow = canvas.paint(block(wall), 20);
  canvas.paint(
      [](const Vec3& p) {
        return p.y() < 25 && p.y() > 10 && std::hypot(p.x() - 10, std::abs(p.z()) - 25) < 4 && std::abs(p.y() - 30) > 14;
      },
      20);
  const Mask disc =
      canvas.paint([](const Vec3& p) { return std::abs(p.x()) < 23 && std::abs(p.y() - 30) < 15 && std::abs(p.z()) < 6; }, 80);
  canvas.addNoise(12, 6);
  const auto found = segmentCtBone(canvas.volume(), body, {});
  QVERIFY(found.ok());
  VERIFY_SHARE(shareIn(marrow, found->bone), > 0.85);
  VERIFY_SHARE(shareIn(disc, found->bone), < 0.15);
}

// A nail in each thigh: one with streaks across the slice, one so thin that it has none.
void tst_CtBone::boneAroundMetalIsWholeAndStreaksAreLeftOut() {
  Torso torso = makeTorso({1, 1, 2}, 200);
  Mask streaks(torso.canvas.geometry());
  const auto low = [](const Vec3& p) { return p.z() < 0; };
  for (const double at : {-16.0, 16.0})
    torso.canvas.paint([&](const Vec3& p) { return low(p) && p.x() > 90 && p.x() < 125 && std::abs(p.y() - at + 10) < 4; }, -300);
  streaks = torso.canvas.paint([&](const Vec3& p) { return low(p) && p.x() > 102 && p.x() < 122 && std::abs(p.y() + 10) < 4; }, 210);
  Mask spongy = torso.canvas.paint(cylinder(-85, -10, 13, 13), 190); // a head of spongy bone around a screw
  const Mask screw = torso.canvas.paint(cylinder(-85, -10, 3, 3), 3071);
  const Mask nail = torso.canvas.paint(cylinder(85, -10, 6, 6), 3071);
  torso.canvas.addNoise(12, 7);
  const Mask found = boneOf(torso);
  VERIFY_SHARE(shareIn(spongy, found), > 0.97);
  VERIFY_SHARE(shareIn(screw, found), > 0.97);
  VERIFY_SHARE(shareIn(nail, found), > 0.97);
  VERIFY_SHARE(shareIn(streaks, found), < 0.1);
}

void tst_CtBone::rodInSoftTissueIsDoubtful() {
  Torso torso = makeTorso({0.9, 0.9, 1.5}, 160);
  const Mask rod = torso.canvas.paint([](const Vec3& p) { return std::hypot(p.x() - 20, p.y() + 40) < 7 && std::abs(p.z()) < 30; }, 700);
  torso.canvas.addNoise(15, 8);
  const auto found = segmentCtBone(torso.canvas.volume(), torso.body, {});
  QVERIFY(found.ok());
  if (shareIn(rod, found->bone) < 0.8)
    QCOMPARE(found->findings.size(), std::size_t(1)); // never left out without a word
  for (const Finding& finding : found->findings) {
    QCOMPARE(finding.severity, Finding::Severity::Caution);
    QVERIFY(!finding.slices.empty() && std::abs(finding.slices.front() - 20) < 5 && std::abs(finding.slices.back() - 59) < 5);
  }
}

void tst_CtBone::cementInBoneIsBone() {
  Torso torso = makeTorso({0.9, 0.9, 1.5}, 160);
  const Mask cement = torso.canvas.paint(ellipsoid({0, 30, 8}, {14, 10, 8}), 700);
  torso.canvas.addNoise(15, 9);
  const auto found = segmentCtBone(torso.canvas.volume(), torso.body, {});
  QVERIFY(found.ok());
  VERIFY_SHARE(shareIn(cement, found->bone), > 0.95);
  QVERIFY(found->findings.empty());
}

void tst_CtBone::angiogramIsNotDoubtful() {
  Torso torso = makeTorso({0.9, 0.9, 1.5}, 160);
  torso.canvas.paint(cylinder(8, -6, 12, 12), 420);
  torso.canvas.paint([](const Vec3& p) { return std::hypot(p.z() - 10, p.y() + 8) < 5 && p.x() > 15 && p.x() < 62; }, 400);
  torso.canvas.addNoise(15, 10);
  const auto found = segmentCtBone(torso.canvas.volume(), torso.body, {});
  QVERIFY(found.ok());
  QVERIFY(found->findings.empty());
}

QTEST_GUILESS_MAIN(tst_CtBone)
#include "tst_CtBone.moc"
