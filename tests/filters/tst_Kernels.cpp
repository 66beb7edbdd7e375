// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Kernels.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace halsted;

namespace {

VolumeGeometry grid(int x, int y, int z, const Vec3& spacingMm) {
  VolumeGeometry geometry;
  geometry.size = {x, y, z};
  geometry.spacingMm = spacingMm;
  geometry.originMm = {-10, 20, 30};
  return geometry;
}

Mask randomMask(const VolumeGeometry& geometry, double density, unsigned seed) {
  Mask mask(geometry);
  std::mt19937 random(seed);
  std::bernoulli_distribution one(density);
  for (auto& voxel : mask.voxels)
    voxel = one(random);
  return mask;
}

Index3 indexOf(const VolumeGeometry& geometry, std::size_t offset) {
  const auto x = static_cast<std::size_t>(geometry.size.x()), y = static_cast<std::size_t>(geometry.size.y());
  return {static_cast<int>(offset % x), static_cast<int>(offset / x % y), static_cast<int>(offset / x / y)};
}

double distanceMm(const VolumeGeometry& geometry, std::size_t a, std::size_t b) {
  return (indexOf(geometry, a) - indexOf(geometry, b)).cast<double>().cwiseProduct(geometry.spacingMm).norm();
}

/// To the nearest voxel with this value, by looking at all of them.
std::vector<double> distances(const Mask& mask, std::uint8_t value) {
  std::vector<double> result(mask.voxels.size(), 1e9);
  for (std::size_t a = 0; a < mask.voxels.size(); ++a)
    for (std::size_t b = 0; b < mask.voxels.size(); ++b)
      if (mask.voxels[b] == value)
        result[a] = std::min(result[a], distanceMm(mask.geometry, a, b));
  return result;
}

/// Flood fill, voxel by voxel.
std::vector<int> flood(const Mask& mask, bool corners, std::uint8_t value, bool perSlice = false) {
  std::vector<int> labels(mask.voxels.size(), 0);
  int next = 0;
  for (std::size_t start = 0; start < labels.size(); ++start) {
    if (mask.voxels[start] != value || labels[start] != 0)
      continue;
    std::vector<std::size_t> open{start};
    labels[start] = ++next;
    while (!open.empty()) {
      const Index3 at = indexOf(mask.geometry, open.back());
      open.pop_back();
      for (int dk = perSlice ? 0 : -1; dk <= (perSlice ? 0 : 1); ++dk)
        for (int dj = -1; dj <= 1; ++dj)
          for (int di = -1; di <= 1; ++di) {
            const Index3 to = at + Index3(di, dj, dk);
            if ((!corners && std::abs(di) + std::abs(dj) + std::abs(dk) != 1) || !mask.geometry.contains(to))
              continue;
            const std::size_t offset = mask.geometry.offset(to.x(), to.y(), to.z());
            if (mask.voxels[offset] == value && labels[offset] == 0) {
              labels[offset] = next;
              open.push_back(offset);
            }
          }
    }
  }
  return labels;
}

Volume volumeOf(const VolumeGeometry& geometry, const std::vector<std::int16_t>& values) {
  Volume volume;
  volume.geometry = geometry;
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[values.size()]);
  std::copy(values.begin(), values.end(), voxels.get());
  volume.voxels = voxels;
  return volume;
}

} // namespace

class tst_Kernels : public QObject {
  Q_OBJECT
private slots:
  void thresholdTakesValuesNotVoxels();
  void distanceIsThatOfBruteForce();
  void distanceIsTheCapWhereNothingIsNear();
  void dilationAndErosionAreThoseOfBruteForce_data();
  void dilationAndErosionAreThoseOfBruteForce();
  void dilationReachesOverHundredsOfVoxels();
  void erosionLeavesWhatLeavesThePicture();
  void componentsAreThoseOfAFlood_data();
  void componentsAreThoseOfAFlood();
  void componentsJoinAcrossSlabsAndWideRows();
  void largestAndSmallAndReachable();
  void holesAreFilledInSpaceAndInSlices();
  void smoothingIsAGaussianInMillimetres();
  void smoothingKeepsAConstant();
  void shrinkingIsTheMeanOfBlocks();
  void expandingUndoesShrinkingOfBlocks();
  void emptyGridIsHarmless();
};

void tst_Kernels::thresholdTakesValuesNotVoxels() {
  Volume volume = volumeOf(grid(5, 1, 1, Vec3::Ones()), {-3, 0, 3, 30, 32767});
  volume.slope = 0.1;
  volume.intercept = 1;
  QCOMPARE(threshold(volume, 1, 1.3).voxels, (std::vector<std::uint8_t>{0, 1, 1, 0, 0}));
  QCOMPARE(threshold(volume, 1.3, 1e9).voxels, (std::vector<std::uint8_t>{0, 0, 1, 1, 1}));
  QCOMPARE(threshold(volume, 2, 1).voxels, (std::vector<std::uint8_t>{0, 0, 0, 0, 0}));
  volume.slope = -0.1;
  QCOMPARE(threshold(volume, 1.0, 1.3).voxels, (std::vector<std::uint8_t>{1, 1, 0, 0, 0}));
}

void tst_Kernels::distanceIsThatOfBruteForce() {
  for (unsigned seed = 0; seed < 6; ++seed) {
    const Mask mask = randomMask(grid(70, 9, 11, {0.7, 1.1, 2.5}), seed % 2 == 0 ? 0.002 : 0.05, seed);
    const float cap = seed < 3 ? 6.0F : 200.0F;
    const auto found = distanceTo(mask, cap);
    const auto expected = distances(mask, 1);
    for (std::size_t n = 0; n < found.size(); ++n)
      QVERIFY(std::abs(found[n] - std::min<double>(expected[n], cap)) < 1e-3);
  }
}

void tst_Kernels::distanceIsTheCapWhereNothingIsNear() {
  const auto found = distanceTo(Mask(grid(5, 6, 7, Vec3::Ones())), 12.5F);
  QCOMPARE(*std::min_element(found.begin(), found.end()), 12.5F);
  QCOMPARE(*std::max_element(found.begin(), found.end()), 12.5F);
}

void tst_Kernels::dilationAndErosionAreThoseOfBruteForce_data() {
  QTest::addColumn<double>("density");
  QTest::addColumn<double>("radiusMm");
  QTest::addColumn<bool>("thick");
  for (const bool thick : {false, true})
    for (const double radius : {0.3, 1.0, 2.0, 3.5, 9.0})
      for (const double density : {0.01, 0.5, 0.97})
        QTest::addRow("%s, %g mm, %g", thick ? "thick slices" : "1 mm", radius, density) << density << radius << thick;
}

void tst_Kernels::dilationAndErosionAreThoseOfBruteForce() {
  QFETCH(double, density);
  QFETCH(double, radiusMm);
  QFETCH(bool, thick);
  const Mask mask = randomMask(grid(67, 8, 7, thick ? Vec3(0.8, 0.8, 3) : Vec3(1, 1, 1)), density, 7);
  const auto toOne = distances(mask, 1), toZero = distances(mask, 0);
  const Mask grown = dilate(mask, radiusMm), eaten = erode(mask, radiusMm);
  for (std::size_t n = 0; n < mask.voxels.size(); ++n) {
    QCOMPARE(grown.voxels[n] == 1, toOne[n] <= radiusMm + 1e-9);
    QCOMPARE(eaten.voxels[n] == 1, toZero[n] > radiusMm + 1e-9);
  }
}

void tst_Kernels::dilationReachesOverHundredsOfVoxels() {
  Mask mask(grid(5, 700, 3, {1, 0.1, 50}));
  mask.voxels[mask.geometry.offset(2, 10, 1)] = 1;
  const Mask grown = dilate(mask, 30);
  for (int j = 0; j < 700; ++j) {
    QCOMPARE(int(grown.voxels[mask.geometry.offset(2, j, 1)]), int(j <= 310));
    QCOMPARE(int(grown.voxels[mask.geometry.offset(2, j, 0)]), 0);
  }
}

void tst_Kernels::erosionLeavesWhatLeavesThePicture() {
  Mask mask(grid(20, 20, 20, Vec3::Ones()));
  std::fill(mask.voxels.begin(), mask.voxels.end(), std::uint8_t{1});
  QCOMPARE(erode(mask, 5).voxels, mask.voxels);
  QCOMPARE(closed(mask, 5).voxels, mask.voxels);
}

void tst_Kernels::componentsAreThoseOfAFlood_data() {
  QTest::addColumn<double>("density");
  QTest::addColumn<bool>("corners");
  for (const double density : {0.05, 0.2, 0.35, 0.6, 1.0})
    for (const bool corners : {false, true})
      QTest::addRow("%g %s", density, corners ? "corners" : "faces") << density << corners;
}

void tst_Kernels::componentsAreThoseOfAFlood() {
  QFETCH(double, density);
  QFETCH(bool, corners);
  const Mask mask = randomMask(grid(131, 13, 29, Vec3::Ones()), density, 3);
  const Components found = connectedComponents(mask, corners ? Connectivity::Corners : Connectivity::Faces);
  const auto expected = flood(mask, corners, 1);
  std::map<std::uint32_t, int> partner;
  std::vector<std::size_t> counts(found.components.size(), 0);
  for (std::size_t n = 0; n < expected.size(); ++n) {
    QCOMPARE(found.labels[n] != 0, expected[n] != 0);
    if (expected[n] == 0)
      continue;
    QCOMPARE(partner.try_emplace(found.labels[n], expected[n]).first->second, expected[n]);
    const Component& component = found.components.at(found.labels[n] - 1);
    ++counts[found.labels[n] - 1];
    const Index3 at = indexOf(mask.geometry, n);
    QVERIFY((at.array() >= component.min.array()).all() && (at.array() <= component.max.array()).all());
  }
  QCOMPARE(static_cast<int>(found.components.size()), *std::max_element(expected.begin(), expected.end()));
  for (std::size_t n = 0; n < counts.size(); ++n) {
    QCOMPARE(found.components[n].voxelCount, counts[n]);
    QVERIFY(n == 0 || counts[n] <= counts[n - 1]);
  }
}

void tst_Kernels::componentsJoinAcrossSlabsAndWideRows() {
  Mask mask(grid(300, 40, 40, Vec3::Ones()));
  for (int n = 0; n < 40; ++n) // a diagonal line, joined by corners only
    mask.voxels[mask.geometry.offset(n + 100, n, n)] = 1;
  QCOMPARE(connectedComponents(mask, Connectivity::Corners).components.size(), std::size_t{1});
  QCOMPARE(connectedComponents(mask, Connectivity::Faces).components.size(), std::size_t{40});
}

void tst_Kernels::largestAndSmallAndReachable() {
  Mask mask(grid(12, 1, 1, Vec3::Ones()));
  mask.voxels = {1, 1, 0, 1, 1, 1, 0, 1, 0, 0, 1, 1};
  QCOMPARE(largestComponent(mask, Connectivity::Faces).voxels, (std::vector<std::uint8_t>{0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0}));
  QCOMPARE(withoutSmall(mask, 2, Connectivity::Faces).voxels, (std::vector<std::uint8_t>{1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 1, 1}));
  Mask seeds(mask.geometry);
  seeds.voxels = {0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 0};
  QCOMPARE(reachable(mask, seeds, Connectivity::Faces).voxels, (std::vector<std::uint8_t>{1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1}));
}

void tst_Kernels::holesAreFilledInSpaceAndInSlices() {
  for (const bool perSlice : {false, true}) {
    const Mask mask = randomMask(grid(40, 20, 10, Vec3::Ones()), 0.65, 11);
    const auto labels = flood(mask, false, 0, perSlice);
    std::map<int, bool> open;
    for (std::size_t n = 0; n < labels.size(); ++n) {
      const Index3 at = indexOf(mask.geometry, n);
      for (int axis = 0; axis < (perSlice ? 2 : 3); ++axis)
        if (at[axis] == 0 || at[axis] == mask.geometry.size[axis] - 1)
          open[labels[n]] = true;
    }
    const Mask solid = filled(mask, perSlice);
    for (std::size_t n = 0; n < labels.size(); ++n)
      QCOMPARE(solid.voxels[n] == 1, mask.voxels[n] == 1 || !open[labels[n]]);
  }
}

void tst_Kernels::smoothingIsAGaussianInMillimetres() {
  const VolumeGeometry geometry = grid(41, 31, 15, {0.6, 0.9, 2});
  std::vector<std::int16_t> values(geometry.voxelCount(), 0);
  values[geometry.offset(20, 15, 7)] = 32000;
  const Volume result = smoothed(volumeOf(geometry, values), 2.0);
  double sum = 0;
  Vec3 squares = Vec3::Zero();
  for (std::size_t n = 0; n < values.size(); ++n) {
    const Vec3 from = (indexOf(geometry, n) - Index3(20, 15, 7)).cast<double>().cwiseProduct(geometry.spacingMm);
    sum += result.voxels[n];
    squares += result.voxels[n] * from.cwiseProduct(from);
  }
  QVERIFY(std::abs(sum / 32000 - 1) < 0.03);
  for (int axis = 0; axis < 3; ++axis) // truncated at three sigmas: a little narrower
    QVERIFY2(std::abs(std::sqrt(squares[axis] / sum) - 2.0) < 0.1, qPrintable(QString::number(std::sqrt(squares[axis] / sum))));
}

void tst_Kernels::smoothingKeepsAConstant() {
  for (const std::int16_t value : {std::int16_t{-3024}, std::int16_t{-1}, std::int16_t{32767}, std::int16_t{-32768}}) {
    const VolumeGeometry geometry = grid(9, 8, 7, {1, 1, 3});
    const Volume result = smoothed(volumeOf(geometry, std::vector<std::int16_t>(geometry.voxelCount(), value)), 1.7);
    for (std::size_t n = 0; n < geometry.voxelCount(); ++n)
      QCOMPARE(result.voxels[n], value);
  }
}

void tst_Kernels::shrinkingIsTheMeanOfBlocks() {
  const VolumeGeometry geometry = grid(5, 4, 3, {1, 2, 3});
  std::vector<std::int16_t> values(geometry.voxelCount());
  for (std::size_t n = 0; n < values.size(); ++n)
    values[n] = static_cast<std::int16_t>(n * 7 % 1000 - 300);
  const Volume result = shrunk(volumeOf(geometry, values), {2, 3, 5});
  QCOMPARE(result.geometry.size, Index3(2, 1, 1));
  QVERIFY((result.geometry.spacingMm - Vec3(2, 6, 9)).norm() < 1e-12);
  // The coarse grid's outer corner is the fine grid's.
  QVERIFY((boundsOf(result.geometry).min - boundsOf(geometry).min).norm() < 1e-12);
  double sum = 0;
  for (int k = 0; k < 3; ++k)
    for (int j = 0; j < 3; ++j)
      for (int i = 2; i < 4; ++i)
        sum += values[geometry.offset(i, j, k)];
  QVERIFY(std::abs(result.at(1, 0, 0) - sum / 18) <= 0.51);
}

void tst_Kernels::expandingUndoesShrinkingOfBlocks() {
  const Index3 factor(3, 2, 4);
  const Mask coarse = randomMask(grid(7, 6, 5, {3, 2, 4}), 0.5, 5);
  VolumeGeometry fine = grid(7 * 3 + 2, 6 * 2 + 1, 5 * 4 + 3, Vec3::Ones());
  const Mask wide = expanded(coarse, fine, factor);
  QCOMPARE(shrunk(wide, factor).voxels, coarse.voxels);
  QCOMPARE(wide.voxels[fine.offset(22, 12, 22)], coarse.voxels[coarse.geometry.offset(6, 5, 4)]);
}

void tst_Kernels::emptyGridIsHarmless() {
  const Mask nothing;
  QVERIFY(dilate(nothing, 3).voxels.empty());
  QVERIFY(filled(nothing).voxels.empty());
  QVERIFY(distanceTo(nothing, 3).empty());
  QVERIFY(connectedComponents(nothing, Connectivity::Corners).components.empty());
  QVERIFY(largestComponent(Mask(grid(3, 3, 3, Vec3::Ones())), Connectivity::Faces).voxels == std::vector<std::uint8_t>(27, 0));
}

QTEST_GUILESS_MAIN(tst_Kernels)
#include "tst_Kernels.moc"
