// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/edit/Brush.h"
#include "segmentation/filters/edit/Cut.h"
#include "segmentation/filters/edit/Grow.h"
#include "segmentation/filters/edit/Shape.h"
#include "tests/Phantoms.h"

#include <QtTest>

#include <numbers>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

constexpr double kPi = std::numbers::pi;

VolumeGeometry grid(const Index3& size, const Vec3& spacingMm, const Mat3& direction = Mat3::Identity()) {
  VolumeGeometry geometry;
  geometry.size = size;
  geometry.spacingMm = spacingMm;
  geometry.direction = direction;
  geometry.originMm = -direction * (0.5 * (size - Index3::Ones()).cast<double>().cwiseProduct(spacingMm));
  return geometry;
}

Mat3 turned() {
  return (Eigen::AngleAxisd(0.4, Vec3::UnitX()) * Eigen::AngleAxisd(-0.7, Vec3::UnitZ())).toRotationMatrix();
}

template <typename Inside> Mask paint(const VolumeGeometry& geometry, const Inside& inside) {
  Mask mask(geometry);
  std::size_t n = 0;
  for (int k = 0; k < geometry.size.z(); ++k)
    for (int j = 0; j < geometry.size.y(); ++j)
      for (int i = 0; i < geometry.size.x(); ++i)
        mask.voxels[n++] = inside(Vec3(geometry.patient_T_index() * Vec3(i, j, k)));
  return mask;
}

double mm3(const Mask& mask) {
  return static_cast<double>(countOf(mask)) * mask.geometry.voxelVolumeMm3();
}

/// How far a volume is from the one known, as a share of it.
double off(const Mask& mask, double knownMm3) {
  return std::abs(mm3(mask) / knownMm3 - 1);
}

double ball(double radius) {
  return 4.0 / 3 * kPi * radius * radius * radius;
}

bool within(double share, double limit, const char* what) {
  if (share > limit)
    qWarning("%s: %.4f, more than %.4f", what, share, limit);
  return share <= limit;
}

Mask onlyEvery(const Mask& mask, int axis, int step, int first) {
  Mask result = mask;
  std::size_t n = 0;
  Index3 at;
  for (at.z() = 0; at.z() < mask.geometry.size.z(); ++at.z())
    for (at.y() = 0; at.y() < mask.geometry.size.y(); ++at.y())
      for (at.x() = 0; at.x() < mask.geometry.size.x(); ++at.x(), ++n)
        if ((at[axis] - first) % step != 0)
          result.voxels[n] = 0;
  return result;
}

/// What lies between the first and last of the painted slices.
Mask betweenPainted(const Mask& whole, const Mask& painted, int axis) {
  int first = 1 << 30, last = -1;
  for (const bool look : {true, false}) {
    Mask result = whole;
    std::size_t n = 0;
    Index3 at;
    for (at.z() = 0; at.z() < whole.geometry.size.z(); ++at.z())
      for (at.y() = 0; at.y() < whole.geometry.size.y(); ++at.y())
        for (at.x() = 0; at.x() < whole.geometry.size.x(); ++at.x(), ++n) {
          if (look && painted.voxels[n] != 0) {
            first = std::min(first, at[axis]);
            last = std::max(last, at[axis]);
          } else if (!look && (at[axis] < first || at[axis] > last)) {
            result.voxels[n] = 0;
          }
        }
    if (!look)
      return result;
  }
  return whole;
}

} // namespace

class TestEdit : public QObject {
  Q_OBJECT
private slots:
  void ballBrushHasItsVolume();
  void flatBrushCoversOneSlice();
  void smartBrushStopsAtEdge();
  void marginIsExactDistance();
  void marginOfBallHasItsVolume();
  void hollowHasItsVolume();
  void smoothingKeepsVolume();
  void slicesBetweenAreFilled_data();
  void slicesBetweenAreFilled();
  void slantingStructureIsFollowed();
  void prismHasItsVolume();
  void planeHalvesBall();
  void regionStaysInItsValues();
  void rangeIsFoundFromSeed();
  void seedBesideTheRegionFails();
  void holesUpToSizeAreFilled();
  void pairIsSplitIntoSides();
};

void TestEdit::ballBrushHasItsVolume() {
  const VolumeGeometry geometry = grid({80, 78, 60}, {0.8, 0.9, 1.3}, turned());
  const Mask dab = brushed(geometry, {{0.3, -0.2, 0.4}}, {15, Vec3::Zero(), 0});
  QVERIFY(within(off(dab, ball(15)), 0.01, "dab"));
  const std::vector<Vec3> path{{-10, -3, 0}, {8, 5, 4}};
  const double length = (path[1] - path[0]).norm();
  QVERIFY(within(off(brushed(geometry, path, {12, Vec3::Zero(), 0}), ball(12) + kPi * 144 * length), 0.01, "stroke"));
  // The same in a part as in the whole.
  const IndexBox box = boxAround(geometry, {{0.3, -0.2, 0.4}}, 15);
  QCOMPARE(countOf(brushed(cropped(geometry, box), {{0.3, -0.2, 0.4}}, {15, Vec3::Zero(), 0})), countOf(dab));
  // Partly and wholly outside.
  const Vec3 corner = geometry.patient_T_index() * Vec3::Constant(-0.5);
  QVERIFY(within(off(brushed(geometry, {corner}, {15, Vec3::Zero(), 0}), ball(15) / 8), 0.02, "corner"));
  QCOMPARE(countOf(brushed(geometry, {Vec3(1e5, 0, 0)}, {15, Vec3::Zero(), 0})), std::size_t{0});
}

void TestEdit::flatBrushCoversOneSlice() {
  const VolumeGeometry geometry = grid({90, 90, 21}, {0.5, 0.5, 3}, turned());
  const Vec3 normal = geometry.direction.col(2);
  for (const double height : {0.0, 1.4, 1.5, -1.5, 2.9}) {
    const Mask disc = brushed(geometry, {Vec3(normal * height)}, {14, normal, 0});
    QVERIFY(within(std::abs(static_cast<double>(countOf(disc)) * 0.25 / (kPi * 14 * 14) - 1), 0.01, "disc"));
  }
  const Mask slab = brushed(geometry, {Vec3::Zero()}, {14, normal, 9});
  QCOMPARE(countOf(slab), 3 * countOf(brushed(geometry, {Vec3::Zero()}, {14, normal, 0})));
}

void TestEdit::smartBrushStopsAtEdge() {
  Canvas canvas({70, 70, 50}, {0.8, 0.8, 1.2}, 0);
  const Mask organ = canvas.paint(ellipsoid(Vec3::Zero(), {18, 16, 17}), 100);
  canvas.addNoise(12, 7);
  const Volume volume = canvas.volume();
  const Vec3 centre(10, 0, 0); // 8 mm from the border
  const Mask dab = smartBrushed(volume, {centre}, {14, 2.5});
  const Mask reach = brushed(volume.geometry, {centre}, {14, Vec3::Zero(), 0});
  Mask wanted = organ;
  for (std::size_t n = 0; n < wanted.voxels.size(); ++n)
    wanted.voxels[n] &= reach.voxels[n];
  QVERIFY(within(1 - shareIn(dab, organ), 0.01, "beyond the edge"));
  QVERIFY(within(1 - shareIn(wanted, dab), 0.03, "missed"));
  // And in what is outside, for a stroke.
  Mask outside = organ;
  for (std::uint8_t& voxel : outside.voxels)
    voxel ^= 1;
  QVERIFY(within(1 - shareIn(smartBrushed(volume, {{24, 0, 0}, {24, 8, 0}}, {10, 2.5}), outside), 0.01, "inside"));
  QCOMPARE(countOf(smartBrushed(volume, {{1000, 0, 0}}, {14, 2.5})), std::size_t{0});
}

void TestEdit::marginIsExactDistance() {
  const VolumeGeometry geometry = grid({15, 13, 9}, {1, 1.5, 4});
  Mask mask(geometry);
  std::mt19937 random(3);
  for (int n = 0; n < 9; ++n)
    mask.voxels[random() % mask.voxels.size()] = 1;
  for (const double marginMm : {1.0, 2.9, 4.0, 5.7}) {
    const Mask grown = withMargin(mask, marginMm);
    std::size_t at = 0;
    for (int k = 0; k < 9; ++k)
      for (int j = 0; j < 13; ++j)
        for (int i = 0; i < 15; ++i, ++at) {
          double nearest = 1e9;
          std::size_t other = 0;
          for (int z = 0; z < 9; ++z)
            for (int y = 0; y < 13; ++y)
              for (int x = 0; x < 15; ++x, ++other)
                if (mask.voxels[other] != 0)
                  nearest = std::min(nearest, Vec3(i - x, 1.5 * (j - y), 4 * (k - z)).norm());
          QCOMPARE(int(grown.voxels[at]), int(nearest <= marginMm + 1e-4));
        }
  }
  // Growing by what was shrunk gives no more than there was; a length below the spacing moves nothing there.
  QCOMPARE(countOf(withMargin(mask, 0.9)), countOf(mask));
}

void TestEdit::marginOfBallHasItsVolume() {
  for (const Vec3& spacing : {Vec3(0.5, 0.5, 0.5), Vec3(0.5, 0.5, 1.5)}) {
    const VolumeGeometry geometry = grid({120, 120, spacing.z() > 1 ? 44 : 120}, spacing);
    const Mask organ = paint(geometry, ellipsoid(Vec3(0.1, 0.15, 0.2), Vec3::Constant(18)));
    for (const double marginMm : {5.0, -5.0}) {
      const double share = mm3(withMargin(organ, marginMm)) / ball(18 + marginMm) - 1;
      qInfo("margin %+g mm at %.1f mm slices: volume off by %+.2f %%", marginMm, spacing.z(), 100 * share);
      QVERIFY(within(std::abs(share), 0.02, "margin"));
    }
  }
}

void TestEdit::hollowHasItsVolume() {
  const VolumeGeometry geometry = grid({120, 120, 120}, {0.5, 0.5, 0.5});
  const Mask organ = paint(geometry, ellipsoid(Vec3(0.1, 0.15, 0.2), Vec3::Constant(20)));
  const std::pair<Shell, double> shells[] = {
      {Shell::Inside, ball(20) - ball(16)}, {Shell::Middle, ball(22) - ball(18)}, {Shell::Outside, ball(24) - ball(20)}};
  for (const auto& [shell, known] : shells) {
    const Mask hollow = hollowed(organ, 4, shell);
    // The nearest voxel's centre lies somewhat below the surface, on both sides of the shell: less than half a voxel in all.
    const double thinnerMm = 4 * (1 - mm3(hollow) / known);
    qInfo("shell %d of 4 mm: %.2f mm thinner, with voxels of 0.5 mm", static_cast<int>(shell), thinnerMm);
    QVERIFY(thinnerMm > -0.1 && thinnerMm < 0.3);
    QVERIFY(within(shell == Shell::Inside ? 1 - shareIn(hollow, organ) : shell == Shell::Outside ? shareIn(hollow, organ) : 0, 0, "side"));
  }
}

void TestEdit::smoothingKeepsVolume() {
  const VolumeGeometry geometry = grid({70, 70, 40}, {0.8, 0.8, 1.5});
  std::mt19937 random(5);
  std::uniform_real_distribution<double> rough(0.92, 1.08);
  const Mask jagged = paint(geometry, [&](const Vec3& p) { return p.cwiseQuotient(Vec3(20, 15, 17)).norm() <= rough(random); });
  const auto border = [](const Mask& mask) { return countOf(hollowed(mask, 1.0, Shell::Inside)); };
  for (const double sigmaMm : {1.0, 2.0, 4.0}) {
    const Mask smooth = smoothedKeepingVolume(jagged, sigmaMm);
    QVERIFY(within(off(smooth, mm3(jagged)), 0.001, "volume"));
    QVERIFY(border(smooth) < 0.9 * border(jagged));
    QVERIFY(within(1 - dice(smooth, paint(geometry, ellipsoid(Vec3::Zero(), {20, 15, 17}))), 0.03, "shape"));
  }
}

void TestEdit::slicesBetweenAreFilled_data() {
  QTest::addColumn<int>("axis");
  QTest::addColumn<bool>("cone");
  for (const int axis : {0, 1, 2})
    for (const bool cone : {false, true})
      QTest::addRow("%s across axis %d", cone ? "cone" : "ellipsoid", axis) << axis << cone;
}

void TestEdit::slicesBetweenAreFilled() {
  QFETCH(int, axis);
  QFETCH(bool, cone);
  const VolumeGeometry geometry = grid({60, 64, 62}, {0.9, 1, 1.1});
  const Mask whole = cone ? paint(geometry,
                                  [axis](const Vec3& p) {
                                    const double height = p[axis] + 26;
                                    const double across = Vec3(p - p[axis] * Vec3::Unit(axis)).norm();
                                    return height >= 0 && height <= 50 && across <= 0.5 * height;
                                  })
                          : paint(geometry, ellipsoid(Vec3(1, -2, 0.5), {22, 17, 25}));
  const Mask painted = onlyEvery(whole, axis, 6, 2);
  QCOMPARE(axisWithGaps(painted), axis);
  const double agreement = dice(filledBetween(painted, axis), betweenPainted(whole, painted, axis));
  qInfo("every 6th slice painted: Dice %.4f", agreement);
  QVERIFY(agreement >= 0.98);
}

void TestEdit::slantingStructureIsFollowed() {
  const VolumeGeometry geometry = grid({100, 40, 40}, {1, 1, 1});
  // 45 degrees aslant: outlines of neighbours ten slices apart do not overlap.
  const Mask whole = paint(geometry, [](const Vec3& p) { return std::hypot(p.x() - 1.5 * p.z(), p.y()) <= 5; });
  const Mask painted = onlyEvery(whole, 2, 12, 1);
  QVERIFY(dice(filledBetween(painted, 2), betweenPainted(whole, painted, 2)) >= 0.95);
}

void TestEdit::prismHasItsVolume() {
  const VolumeGeometry geometry = grid({70, 72, 50}, {1, 0.9, 1.4}, turned());
  const std::vector<Vec3> triangle{{-20, -15, 3}, {22, -9, 8}, {2, 19, -5}};
  const Vec3 normal = (triangle[1] - triangle[0]).cross(triangle[2] - triangle[0]);
  const double area = 0.5 * normal.norm();
  // The prism runs through all of a ball about it: the cylinder of the triangle inside a slab is its area times the depth.
  for (const Vec3& direction : {normal, Vec3(geometry.direction.col(0)), Vec3(geometry.direction.col(2)), Vec3(1, 2, -3)}) {
    const Vec3 along = direction.normalized();
    Mask inside = prism(geometry, triangle, direction);
    const Mask slab = paint(geometry, [&](const Vec3& p) { return std::abs(along.dot(p)) <= 7; }); // whole slices of 1.4 and of 1 mm
    for (std::size_t n = 0; n < inside.voxels.size(); ++n)
      inside.voxels[n] &= slab.voxels[n];
    QVERIFY(within(off(inside, area * std::abs(along.dot(normal.normalized())) * 14), 0.02, "prism"));
  }
  // A star that crosses itself has a hole where two of its arms overlap, whichever way round it is drawn.
  const std::vector<Vec3> bow{{-10, -10, 0}, {10, 10, 0}, {10, -10, 0}, {-10, 10, 0}};
  QVERIFY(within(off(prism(grid({40, 40, 1}, {1, 1, 1}), bow, Vec3::UnitZ()), 200), 0.06, "bow"));
  QCOMPARE(countOf(prism(geometry, {{0, 0, 0}, {1, 1, 1}}, Vec3::UnitZ())), std::size_t{0});
}

void TestEdit::planeHalvesBall() {
  const VolumeGeometry geometry = grid({60, 60, 50}, {0.8, 0.8, 1}, turned());
  const Mask organ = paint(geometry, ellipsoid(Vec3::Zero(), Vec3::Constant(20)));
  Mask front = halfSpace(geometry, Vec3(0.1, 0, 0), Vec3(1, 2, 3));
  for (std::size_t n = 0; n < front.voxels.size(); ++n)
    front.voxels[n] &= organ.voxels[n];
  QVERIFY(within(off(front, ball(20) / 2), 0.01, "half"));
}

void TestEdit::regionStaysInItsValues() {
  Canvas canvas({50, 50, 50}, {1, 1, 1}, -100);
  const Mask organ = canvas.paint(ellipsoid(Vec3::Zero(), {12, 14, 11}), 60);
  canvas.paint(ellipsoid(Vec3(20, 0, 0), {3, 3, 3}), 60); // alike, but apart
  GrowOptions options;
  options.range = {20, 100};
  const auto grown = grownRegion(canvas.volume(), {Vec3(2, 1, 0)}, options, nullptr, {});
  QVERIFY(grown.ok());
  QCOMPARE(grown->mask.voxels, organ.voxels);
  Mask half = halfSpace(canvas.geometry(), Vec3::Zero(), Vec3::UnitX());
  const auto limited = grownRegion(canvas.volume(), {Vec3(2, 1, 0)}, options, &half, {});
  QVERIFY(limited.ok() && within(1 - shareIn(limited->mask, half), 0, "limit"));
}

void TestEdit::rangeIsFoundFromSeed() {
  Canvas canvas({60, 60, 44}, {0.8, 0.8, 1}, -80);
  const Mask organ = canvas.paint(ellipsoid(Vec3::Zero(), {15, 16, 14}), 100);
  canvas.addNoise(15, 11);
  const auto grown = grownRegion(canvas.volume(), {Vec3(0, 0, 0)}, GrowOptions(), nullptr, {});
  QVERIFY(grown.ok());
  QVERIFY(grown->lower > 20 && grown->lower < 90 && grown->upper > 110 && grown->upper < 190);
  QVERIFY(dice(withoutHoles(grown->mask, 30), organ) > 0.98);
}

void TestEdit::seedBesideTheRegionFails() {
  Canvas canvas({20, 20, 20}, {1, 1, 1}, 0);
  GrowOptions options;
  options.range = {50, 60};
  QVERIFY(!grownRegion(canvas.volume(), {Vec3(0, 0, 0)}, options, nullptr, {}).ok());
  QVERIFY(!grownRegion(canvas.volume(), {Vec3(500, 0, 0)}, options, nullptr, {}).ok());
}

void TestEdit::holesUpToSizeAreFilled() {
  const VolumeGeometry geometry = grid({40, 40, 40}, {1, 1, 1});
  Mask organ = paint(geometry, ellipsoid(Vec3::Zero(), Vec3::Constant(15)));
  const std::size_t full = countOf(organ);
  const Mask large = paint(geometry, ellipsoid(Vec3(5, 0, 0), Vec3::Constant(4)));
  organ.voxels[geometry.offset(12, 20, 20)] = 0;
  for (std::size_t n = 0; n < organ.voxels.size(); ++n)
    organ.voxels[n] &= large.voxels[n] ^ 1;
  QCOMPARE(countOf(withoutHoles(organ, 1)), full - countOf(large));
  QCOMPARE(countOf(withoutHoles(organ, 100000)), full);
  // A tunnel is no hole in space, but is one in the slices across it.
  for (int i = 0; i < 40; ++i)
    organ.voxels[geometry.offset(i, 20, 20)] = 0;
  QVERIFY(countOf(withoutHoles(organ, 100000)) < full);
  QVERIFY(within(std::abs(static_cast<double>(countOf(withoutHolesInSlices(organ, 0, 100000))) / static_cast<double>(full) - 1), 0.001,
                 "slices"));
}

void TestEdit::pairIsSplitIntoSides() {
  const VolumeGeometry geometry = grid({80, 40, 40}, {1, 1, 1});
  // The left one reaches a little over the middle.
  const Mask left = paint(geometry, ellipsoid(Vec3(14, 0, 0), {15, 10, 12})),
             right = paint(geometry, ellipsoid(Vec3(-22, 2, 0), {13, 9, 10}));
  QCOMPARE(sideOf(united(left, right), Vec3::Zero(), Vec3::UnitX()).voxels, left.voxels);
  // One piece across the middle is cut.
  const Mask one = paint(geometry, ellipsoid(Vec3::Zero(), {20, 10, 10}));
  QVERIFY(
      within(std::abs(2.0 * static_cast<double>(countOf(sideOf(one, Vec3::Zero(), Vec3::UnitX()))) / static_cast<double>(countOf(one)) - 1),
             0.001, "cut"));
}

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_Edit.moc"
