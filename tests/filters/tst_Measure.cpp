// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Measure.h"

#include "segmentation/core/LabelHash.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace halsted;

namespace {

VolumeGeometry obliqueGrid(int x, int y, int z) {
  VolumeGeometry geometry;
  geometry.size = {x, y, z};
  geometry.spacingMm = {0.8, 1.1, 2.5};
  geometry.originMm = {-40, 120.5, -900};
  geometry.direction = (Eigen::AngleAxisd(0.4, Vec3(1, 2, 3).normalized()) * Eigen::AngleAxisd(-0.2, Vec3::UnitX())).toRotationMatrix();
  return geometry;
}

LabelMap randomLabels(const VolumeGeometry& geometry, unsigned seed) {
  LabelMap labels(geometry);
  std::mt19937 random(seed);
  std::uniform_int_distribution<int> value(0, 5);
  for (std::size_t n = 0; n < geometry.voxelCount(); ++n)
    labels.editableVoxels()[n] = static_cast<std::uint8_t>(value(random) < 3 ? 0 : 50 * value(random));
  return labels;
}

Volume randomGrey(const VolumeGeometry& geometry, unsigned seed) {
  Volume grey;
  grey.geometry = geometry;
  grey.slope = -0.25;
  grey.intercept = 12;
  auto voxels = std::make_shared<std::int16_t[]>(geometry.voxelCount());
  std::mt19937 random(seed);
  for (std::size_t n = 0; n < geometry.voxelCount(); ++n)
    voxels[static_cast<std::ptrdiff_t>(n)] = static_cast<std::int16_t>(random());
  grey.voxels = voxels;
  return grey;
}

template <typename Inside> LabelMap drawn(const VolumeGeometry& geometry, Inside inside) {
  LabelMap labels(geometry);
  std::uint8_t* voxels = labels.editableVoxels();
  for (int k = 0; k < geometry.size.z(); ++k)
    for (int j = 0; j < geometry.size.y(); ++j)
      for (int i = 0; i < geometry.size.x(); ++i)
        voxels[geometry.offset(i, j, k)] = inside(i, j, k) ? 1 : 0;
  return labels;
}

/// The definition in Measure.h, word for word and slow.
Agreement bySearch(const LabelMap& a, const LabelMap& b) {
  const VolumeGeometry& geometry = a.geometry();
  const auto boundary = [&](const LabelMap& labels) {
    std::vector<Vec3> points;
    for (int k = 0; k < geometry.size.z(); ++k)
      for (int j = 0; j < geometry.size.y(); ++j)
        for (int i = 0; i < geometry.size.x(); ++i) {
          if (labels.at(i, j, k) != 1)
            continue;
          bool outer = false;
          for (int axis = 0; axis < 3; ++axis)
            for (const int sign : {-1, 1}) {
              const Index3 next = Index3(i, j, k) + sign * Index3::Unit(axis);
              outer |= !geometry.contains(next) || labels.at(next.x(), next.y(), next.z()) != 1;
            }
          if (outer)
            points.push_back(geometry.patient_T_index() * Vec3(i, j, k));
        }
    return points;
  };
  const auto pointsA = boundary(a), pointsB = boundary(b);
  std::vector<double> distances;
  for (const auto& [from, to] : {std::pair(&pointsA, &pointsB), std::pair(&pointsB, &pointsA)})
    for (const Vec3& point : *from) {
      double nearest = std::numeric_limits<double>::infinity();
      for (const Vec3& other : *to)
        nearest = std::min(nearest, (point - other).norm());
      distances.push_back(nearest);
    }
  std::sort(distances.begin(), distances.end());
  double sum = 0;
  for (const double distance : distances)
    sum += distance;
  const double rank = 0.95 * static_cast<double>(distances.size() - 1);
  const auto below = static_cast<std::size_t>(rank);
  const double hd95 =
      distances[below] + (rank - static_cast<double>(below)) * (distances[std::min(below + 1, distances.size() - 1)] - distances[below]);
  return {0, hd95, sum / static_cast<double>(distances.size())};
}

} // namespace

class TestMeasure : public QObject {
  Q_OBJECT

private slots:
  void measuresAreThoseOfTheDefinition() {
    const VolumeGeometry geometry = obliqueGrid(23, 19, 17);
    const LabelMap labels = randomLabels(geometry, 1);
    const Volume grey = randomGrey(geometry, 2);
    const auto measures = measureLabels(labels, grey);
    QVERIFY(measures.size() >= 4);
    QVERIFY(!measures.contains(0));
    for (const auto& [label, of] : measures) {
      std::vector<double> values;
      BoundsMm bounds;
      for (int k = 0; k < geometry.size.z(); ++k)
        for (int j = 0; j < geometry.size.y(); ++j)
          for (int i = 0; i < geometry.size.x(); ++i) {
            if (labels.at(i, j, k) != label)
              continue;
            values.push_back(grey.value(grey.at(i, j, k)));
            for (int corner = 0; corner < 8; ++corner)
              bounds.add(geometry.patient_T_index() * Vec3(i + (corner & 1) - 0.5, j + (corner >> 1 & 1) - 0.5, k + (corner >> 2) - 0.5));
          }
      double mean = 0, square = 0;
      for (const double value : values)
        mean += value / static_cast<double>(values.size());
      for (const double value : values)
        square += (value - mean) * (value - mean) / static_cast<double>(values.size());
      QCOMPARE(of.voxelCount, values.size());
      QVERIFY(std::abs(of.volumeMl - static_cast<double>(values.size()) * 0.8 * 1.1 * 2.5 / 1000) < 1e-12);
      QVERIFY(std::abs(of.meanValue - mean) < 1e-6);
      QVERIFY(std::abs(of.sdValue - std::sqrt(square)) < 1e-6);
      QVERIFY((of.boundsMm.min - bounds.min).norm() < 1e-9 && (of.boundsMm.max - bounds.max).norm() < 1e-9);
    }
  }

  void deviationOfEqualValuesIsZero() {
    VolumeGeometry geometry = obliqueGrid(64, 64, 64);
    const LabelMap labels = drawn(geometry, [](int, int, int) { return true; });
    Volume grey;
    grey.geometry = geometry;
    auto voxels = std::make_shared<std::int16_t[]>(geometry.voxelCount());
    std::fill_n(voxels.get(), geometry.voxelCount(), static_cast<std::int16_t>(-32768));
    grey.voxels = voxels;
    const auto measures = measureLabels(labels, grey);
    QCOMPARE(measures.at(1).meanValue, -32768.0);
    QCOMPARE(measures.at(1).sdValue, 0.0);
  }

  void valuesOfAnotherGridAreLeftOut() {
    const LabelMap labels = randomLabels(obliqueGrid(9, 9, 9), 3);
    const auto measures = measureLabels(labels, randomGrey(obliqueGrid(9, 9, 8), 3));
    QVERIFY(!measures.empty());
    for (const auto& [label, of] : measures) {
      QVERIFY(of.voxelCount > 0);
      QCOMPARE(of.sdValue, 0.0);
    }
  }

  void distancesAreThoseOfTheDefinition() {
    const VolumeGeometry geometry = obliqueGrid(26, 24, 15);
    std::mt19937 random(7);
    std::bernoulli_distribution speck(0.004);
    const auto ball = [&](double x, double y, double z, double radius) {
      return drawn(geometry, [&](int i, int j, int k) {
        return speck(random) || (geometry.spacingMm.asDiagonal() * Vec3(i - x, j - y, k - z)).norm() < radius;
      });
    };
    for (const auto& [a, b] : {std::pair(ball(12, 11, 6, 8), ball(13, 11, 7, 7.5)), std::pair(ball(3, 3, 3, 4), ball(22, 20, 11, 5))}) {
      const Agreement fast = compareLabels(a, 1, b, 1), slow = bySearch(a, b);
      QVERIFY2(std::abs(fast.hd95Mm - slow.hd95Mm) < 1e-4, qPrintable(QString("%1 %2").arg(fast.hd95Mm).arg(slow.hd95Mm)));
      QVERIFY2(std::abs(fast.assdMm - slow.assdMm) < 1e-4, qPrintable(QString("%1 %2").arg(fast.assdMm).arg(slow.assdMm)));
    }
  }

  void shiftedCubesAgreeAsFarAsTheyOverlap() {
    VolumeGeometry geometry;
    geometry.size = {40, 20, 20};
    geometry.spacingMm = {2, 1, 1};
    const auto cube = [&](int from) {
      return drawn(geometry, [from](int i, int j, int k) { return i >= from && i < from + 10 && j > 4 && j < 15 && k > 4 && k < 15; });
    };
    const Agreement agreement = compareLabels(cube(5), 1, cube(7), 1);
    QCOMPARE(agreement.dice, 0.8);
    QVERIFY(agreement.hd95Mm <= 4.0 && agreement.hd95Mm > 3.9); // the ends are 2 voxels of 2 mm apart
    QVERIFY(agreement.assdMm > 0.5 && agreement.assdMm < 2);
  }

  void emptyAndEqualStructuresHaveKnownAgreement() {
    const LabelMap labels = randomLabels(obliqueGrid(9, 9, 9), 3);
    const Agreement same = compareLabels(labels, 50, labels, 50), none = compareLabels(labels, 7, labels, 8),
                    one = compareLabels(labels, 50, labels, 7);
    QCOMPARE(same.dice, 1.0);
    QCOMPARE(same.hd95Mm, 0.0);
    QCOMPARE(same.assdMm, 0.0);
    QCOMPARE(none.dice, 1.0);
    QCOMPARE(none.assdMm, 0.0);
    QCOMPARE(one.dice, 0.0);
    QVERIFY(std::isinf(one.hd95Mm) && std::isinf(one.assdMm));
  }

  void hashTellsLabelsAndGridsApart() {
    const VolumeGeometry geometry = obliqueGrid(31, 17, 9);
    const LabelMap labels = randomLabels(geometry, 5);
    const auto hashes = labelHashes(labels);
    for (int value = 0; value < 256; ++value)
      QCOMPARE(hashes[static_cast<std::size_t>(value)], labelHash(labels, static_cast<std::uint8_t>(value)));
    QCOMPARE(hashes[7], std::uint64_t(0));
    QVERIFY(hashes[50] != 0 && hashes[50] != hashes[100]);

    LabelMap edited = labels;
    std::uint8_t* voxels = edited.editableVoxels();
    std::size_t at = 1000;
    while (voxels[at] != 50)
      ++at;
    voxels[at] = 100;
    QVERIFY(labelHash(edited, 50) != hashes[50]);
    QVERIFY(labelHash(edited, 100) != hashes[100]);
    QCOMPARE(labelHash(edited, 150), hashes[150]);

    VolumeGeometry moved = geometry;
    moved.originMm.x() += 1e-6;
    const LabelMap elsewhere(moved, LabelMap::Voxels(labels.voxels(), labels.voxels() + geometry.voxelCount()));
    QVERIFY(labelHash(elsewhere, 50) != hashes[50]);
  }

  void hashIsTheSameInEveryVersion() {
    VolumeGeometry geometry;
    geometry.size = {20, 3, 2};
    LabelMap labels(geometry);
    std::fill_n(labels.editableVoxels() + 7, 30, static_cast<std::uint8_t>(3));
    labels.editableVoxels()[100] = 3;
    QCOMPARE(QString::number(labelHash(labels, 3), 16), QString("d51281a2c7fd1123"));
  }
};

QTEST_APPLESS_MAIN(TestMeasure)
#include "tst_Measure.moc"
