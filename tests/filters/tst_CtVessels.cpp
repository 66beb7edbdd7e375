// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/CtVessels.h"
#include "tests/Phantoms.h"

#include <QTest>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

struct Trunk {
  Canvas canvas;
  Mask body, bone, aorta, cava, bladder;
  Mask none = Mask();
};

/// Abdomen and pelvis: spine, liver, aorta that parts above the pelvis, caval vein, hips, bladder. z from -150 to 150.
/// side: 1 as usual, -1 mirrored.
Trunk makeTrunk(double bloodHu, double sackMm, int side, double noise) {
  const Vec3 spacing(3, 3, 4);
  Canvas canvas(Vec3(360, 260, 300).cwiseQuotient(spacing).cast<int>(), spacing, -1000);
  const Mask body = canvas.paint(cylinder(0, 0, 165, 115), -100);
  canvas.paint([&](const Vec3& p) { return ellipsoid({side * -75.0, -15, 90}, {62, 70, 60})(p); }, 55);
  Mask bone(canvas.geometry());
  bone = united(bone, canvas.paint(
                          [](const Vec3& p) {
                            const bool disc = std::fmod(p.z() + 1000, 36) < 8;
                            return !disc && std::hypot(p.x() / 22, (p.y() - 45) / 18) <= 1;
                          },
                          220));
  canvas.paint([](const Vec3& p) { return std::fmod(p.z() + 1000, 36) < 8 && std::hypot(p.x() / 22, (p.y() - 45) / 18) <= 1; }, 90);
  // Wings of the ilium: cortex over spongy bone.
  for (const int s : {-1, 1}) {
    const auto wing = [=](const Vec3& p) {
      return p.z() < -50 && std::abs((p.x() - s * 100) + 0.5 * s * (p.y() - 30)) < 11 && std::abs(p.y() - 30) < 45;
    };
    bone = united(bone, canvas.paint(wing, 480));
    canvas.paint(
        [=](const Vec3& p) { return wing(p) && std::abs((p.x() - s * 100) + 0.5 * s * (p.y() - 30)) < 5 && std::abs(p.y() - 30) < 40; },
        160);
  }
  const auto lumen = [=](const Vec3& p) {
    const double radius = 10 + sackMm * std::exp(-std::pow((p.z() - 0) / 22, 2));
    if (p.z() > -45)
      return std::hypot(p.x() - side * 9, p.y() - (16 - 0.8 * (radius - 10))) < radius;
    const double below = -45 - p.z();
    return std::min(std::hypot(p.x() - side * (9 + 0.5 * below + 5), p.y() - 18),
                    std::hypot(p.x() + side * (-9 + 0.5 * below + 5), p.y() - 18)) < 6.2;
  };
  const Mask cava = canvas.paint([=](const Vec3& p) { return p.z() > -62 && std::hypot((p.x() + side * 22) / 13, (p.y() - 14) / 9) < 1; },
                                 std::int16_t(bloodHu > 100 ? 120 : 42));
  canvas.paint(lumen, std::int16_t(bloodHu));
  const Mask aorta = canvas.paint([&](const Vec3& p) { return p.z() > -45 && lumen(p); }, std::int16_t(bloodHu));
  const Mask bladder = canvas.paint(ellipsoid({3, -25, -110}, {39, 33, 31}), 38); // its wall
  canvas.paint(ellipsoid({3, -25, -110}, {36, 30, 28}), 8);
  canvas.addNoise(noise, 3);
  return {std::move(canvas), body, bone, aorta, cava, bladder};
}

const FoundStructure* named(const std::vector<FoundStructure>& found, const std::string& name) {
  for (const FoundStructure& structure : found)
    if (structure.name == name)
      return &structure;
  return nullptr;
}

} // namespace

class tst_CtVessels : public QObject {
  Q_OBJECT
private slots:
  void vesselsAndBladderAreFound_data() {
    QTest::addColumn<double>("blood");
    QTest::addColumn<double>("sack");
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("least");
    QTest::newRow("without contrast medium") << 42.0 << 0.0 << 1 << 0.85;
    QTest::newRow("arterial phase") << 320.0 << 0.0 << 1 << 0.88;
    QTest::newRow("aneurysm of 5 cm") << 300.0 << 15.0 << 1 << 0.85;
    QTest::newRow("aneurysm without contrast medium") << 42.0 << 15.0 << 1 << 0.8;
    QTest::newRow("mirrored organs") << 42.0 << 0.0 << -1 << 0.85;
  }
  void vesselsAndBladderAreFound() {
    QFETCH(double, blood);
    QFETCH(double, sack);
    QFETCH(int, side);
    QFETCH(double, least);
    const Trunk trunk = makeTrunk(blood, sack, side, 10);
    const auto found = findCtVessels(trunk.canvas.volume(), {trunk.body, trunk.bone, trunk.none, trunk.none}, {});
    QVERIFY(found.ok());
    const auto agrees = [&](const char* name, const Mask& truth, double wanted) {
      const FoundStructure* structure = named(*found, name);
      QVERIFY2(structure, name);
      const double agreement = dice(structure->mask, truth);
      QVERIFY2(agreement > wanted, qPrintable(QString("%1: %2").arg(name).arg(agreement)));
      QVERIFY(structure->confidence > 0.3 && structure->confidence <= 1);
      QCOMPARE(structure->doubt.size(), structure->mask.voxels.size());
    };
    agrees("aorta", trunk.aorta, least);
    agrees("inferior_vena_cava", trunk.cava, 0.6);
    agrees("urinary_bladder", trunk.bladder, 0.85);
    QVERIFY(!named(*found, "heart"));
    bool mirrored = false;
    for (const Finding& finding : named(*found, "aorta")->findings)
      mirrored = mirrored || finding.code == "organs-mirrored";
    QCOMPARE(mirrored, side < 0);
  }

  void withoutSpineNothingIsFound() {
    const Trunk trunk = makeTrunk(42, 0, 1, 10);
    const Mask noBone(trunk.canvas.geometry());
    const auto found = findCtVessels(trunk.canvas.volume(), {trunk.body, noBone, trunk.none, trunk.none}, {});
    QVERIFY(found.ok() && found->empty());
    const auto nothing = findCtVessels(trunk.canvas.volume(), {trunk.none, trunk.none, trunk.none, trunk.none}, {});
    QVERIFY(nothing.ok() && nothing->empty());
  }

  void cancelIsHonoured() {
    const Trunk trunk = makeTrunk(42, 0, 1, 10);
    std::stop_source stop;
    stop.request_stop();
    const auto found =
        findCtVessels(trunk.canvas.volume(), {trunk.body, trunk.bone, trunk.none, trunk.none}, JobContext({}, stop.get_token()));
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
  }
};

QTEST_GUILESS_MAIN(tst_CtVessels)
#include "tst_CtVessels.moc"
