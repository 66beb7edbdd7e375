// SPDX-License-Identifier: Apache-2.0
#include "rendering/SlicePlane.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace halsted;

namespace {

/// A grid whose index axes run along the patient axes given, by sign away from or towards them, turned by a little.
VolumeGeometry grid(const std::array<int, 3>& axes, int signs, const Eigen::AngleAxisd& turn) {
  VolumeGeometry geometry;
  geometry.size = {11, 17, 23};
  geometry.spacingMm = {0.7, 1.1, 2.3};
  geometry.originMm = {12, -34, 56};
  geometry.direction.setZero();
  for (int i = 0; i < 3; ++i)
    geometry.direction(axes[static_cast<std::size_t>(i)], i) = signs & 1 << i ? -1 : 1;
  geometry.direction = turn * geometry.direction;
  return geometry;
}

std::vector<VolumeGeometry> all48(const Eigen::AngleAxisd& turn = Eigen::AngleAxisd::Identity()) {
  std::vector<VolumeGeometry> grids;
  std::array<int, 3> axes{0, 1, 2};
  do
    for (int signs = 0; signs < 8; ++signs)
      grids.push_back(grid(axes, signs, turn));
  while (std::next_permutation(axes.begin(), axes.end()));
  return grids;
}

const Eigen::AngleAxisd kOblique(0.3, Vec3(1, -2, 3).normalized());
constexpr Plane kPlanes[] = {Plane::Axial, Plane::Coronal, Plane::Sagittal};

/// What the picture's right, its lower edge and its slices run along: patient axes.
struct Convention {
  Vec3 right, down, through;
  char left, rightLetter, top, bottom;
};
Convention radiological(Plane plane) {
  const Vec3 left(1, 0, 0), posterior(0, 1, 0), superior(0, 0, 1); // LPS
  switch (plane) {
  case Plane::Axial: return {left, posterior, superior, 'R', 'L', 'A', 'P'};
  case Plane::Coronal: return {left, -superior, posterior, 'R', 'L', 'S', 'I'};
  case Plane::Sagittal: break;
  }
  return {posterior, -superior, left, 'A', 'P', 'S', 'I'};
}

} // namespace

class TestSlicePlane : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void picturesAreLaidOutRadiologically();
  void obliqueSlicesLieNearestToTheirPlane();
  void pointsGoThereAndBack();
  void pictureCoversWholeSlice();
  void slicesOutsideAreClamped();
  void positionIsNamedAfterSide();
};

void TestSlicePlane::picturesAreLaidOutRadiologically() {
  const std::vector<VolumeGeometry> grids = all48();
  QCOMPARE(grids.size(), std::size_t{48});
  for (const VolumeGeometry& geometry : grids)
    for (const Plane which : kPlanes) {
      const SlicePlane plane(geometry, which);
      const Convention expected = radiological(which);
      const Vec3 start = plane.patientAt(3, 5, 6);
      QVERIFY((plane.patientAt(3, 7, 6) - start).isApprox(2 * expected.right, 1e-9));
      QVERIFY((plane.patientAt(3, 5, 9) - start).isApprox(3 * expected.down, 1e-9));
      const Vec3 through = (plane.patientAt(4, 5, 6) - start) / plane.spacingMm();
      QVERIFY(through.isApprox(expected.through, 1e-9) || through.isApprox(-expected.through, 1e-9));
      QCOMPARE(plane.leftLetter(), expected.left);
      QCOMPARE(plane.rightLetter(), expected.rightLetter);
      QCOMPARE(plane.topLetter(), expected.top);
      QCOMPARE(plane.bottomLetter(), expected.bottom);
      QVERIFY(plane.tiltDegrees() < 1e-6);
    }
}

void TestSlicePlane::obliqueSlicesLieNearestToTheirPlane() {
  for (const VolumeGeometry& geometry : all48(kOblique))
    for (const Plane which : kPlanes) {
      const SlicePlane plane(geometry, which);
      const Convention expected = radiological(which);
      const Vec3 start = plane.patientAt(0, 0, 0);
      // Never more than the grid is turned.
      const double least = std::cos(0.3) - 1e-9;
      QVERIFY((plane.patientAt(0, 1, 0) - start).dot(expected.right) >= least);
      QVERIFY((plane.patientAt(0, 0, 1) - start).dot(expected.down) >= least);
      const Vec3 through = (plane.patientAt(1, 0, 0) - start) / plane.spacingMm();
      QVERIFY(std::abs(through.dot(expected.through)) >= least);
      QVERIFY(std::abs(plane.tiltDegrees() - std::acos(std::abs(through.dot(expected.through))) * 180 / M_PI) < 1e-6);
    }
}

void TestSlicePlane::pointsGoThereAndBack() {
  for (const auto& turn : {Eigen::AngleAxisd(Eigen::AngleAxisd::Identity()), kOblique})
    for (const VolumeGeometry& geometry : all48(turn))
      for (const Plane which : kPlanes) {
        const SlicePlane plane(geometry, which);
        for (int slice = 0; slice < plane.sliceCount(); slice += 5) {
          const Eigen::Vector2d at(plane.widthMm() * 0.31, plane.heightMm() * 0.83);
          const Vec3 point = plane.patientAt(slice, at.x(), at.y());
          QCOMPARE(plane.sliceOf(point), slice);
          QVERIFY((plane.positionOf(point) - at).norm() < 1e-9);
          QVERIFY((geometry.patient_T_index() * plane.indexAt(slice, at.x(), at.y()) - point).norm() < 1e-9);
        }
      }
}

void TestSlicePlane::pictureCoversWholeSlice() {
  for (const VolumeGeometry& geometry : all48())
    for (const Plane which : kPlanes) {
      const SlicePlane plane(geometry, which);
      // Corners are outer faces of voxels, half a voxel beyond their centres.
      const Vec3 first = plane.indexAt(0, 0, 0), last = plane.indexAt(0, plane.widthMm(), plane.heightMm());
      for (const int axis : {plane.rightAxis(), plane.downAxis()}) {
        const double low = std::min(first[axis], last[axis]), high = std::max(first[axis], last[axis]);
        QVERIFY(std::abs(low + 0.5) < 1e-9);
        QVERIFY(std::abs(high - geometry.size[axis] + 0.5) < 1e-9);
      }
      QCOMPARE(plane.sliceCount(), geometry.size[plane.throughAxis()]);
      QCOMPARE(plane.rightAxis() + plane.downAxis() + plane.throughAxis(), 3);
    }
}

void TestSlicePlane::slicesOutsideAreClamped() {
  for (const VolumeGeometry& geometry : all48())
    for (const Plane which : kPlanes) {
      const SlicePlane plane(geometry, which);
      QSet<int> ends;
      for (const double sign : {-1, 1})
        ends += plane.sliceOf(plane.patientAt(0, 0, 0) + sign * 1000 * radiological(which).through);
      QCOMPARE(ends, (QSet<int>{0, plane.sliceCount() - 1}));
    }
}

void TestSlicePlane::positionIsNamedAfterSide() {
  const std::pair<Plane, const char*> letters[] = {{Plane::Axial, "SI"}, {Plane::Coronal, "PA"}, {Plane::Sagittal, "LR"}};
  for (VolumeGeometry geometry : all48()) {
    // Patient zero in the middle of the grid.
    geometry.originMm = -(geometry.direction * (0.5 * (geometry.size - Index3::Ones()).cast<double>().cwiseProduct(geometry.spacingMm)));
    for (const auto& [which, ends] : letters) {
      const SlicePlane plane(geometry, which);
      for (const int slice : {0, plane.sliceCount() - 1}) {
        const double along = plane.patientAt(slice, 1, 1).dot(radiological(which).through);
        QCOMPARE(plane.positionLetter(slice), along > 0 ? ends[0] : ends[1]);
        QVERIFY(std::abs(plane.positionMm(slice) - std::abs(along)) < 1e-9);
      }
    }
  }
}

QTEST_APPLESS_MAIN(TestSlicePlane)
#include "tst_SlicePlane.moc"
