// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Surface.h"

#include "segmentation/core/LabelHash.h"
#include "segmentation/filters/Deviation.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <random>

using namespace halsted;

namespace {

constexpr double kPi = std::numbers::pi;

struct Phantom {
  LabelMap labels;
  Volume grey; ///< 100 per millimetre inside, 0 on the surface
};

VolumeGeometry grid(const Vec3& extentMm, const Vec3& spacingMm) {
  VolumeGeometry geometry;
  geometry.spacingMm = spacingMm;
  geometry.size = (extentMm.array() / spacingMm.array()).ceil().cast<int>();
  return geometry;
}

/// distance: signed, of a patient point, negative inside.
template <typename Distance> Phantom phantom(const VolumeGeometry& geometry, Distance distance) {
  Phantom made{LabelMap(geometry), {}};
  auto voxels = std::make_shared<std::int16_t[]>(geometry.voxelCount());
  std::uint8_t* labels = made.labels.editableVoxels();
  const Eigen::Affine3d patient_T_index = geometry.patient_T_index();
  for (int k = 0; k < geometry.size.z(); ++k)
    for (int j = 0; j < geometry.size.y(); ++j)
      for (int i = 0; i < geometry.size.x(); ++i) {
        const std::size_t at = geometry.offset(i, j, k);
        const double d = distance(Vec3(patient_T_index * Vec3(i, j, k)));
        labels[at] = d <= 0 ? 7 : 0;
        voxels[static_cast<std::ptrdiff_t>(at)] = static_cast<std::int16_t>(std::lround(std::clamp(-100 * d, -2000.0, 2000.0)));
      }
  made.grey.geometry = geometry;
  made.grey.voxels = voxels;
  return made;
}

Phantom sphere(VolumeGeometry geometry, double radiusMm, Vec3* centre = nullptr) {
  const Vec3 middle = geometry.patient_T_index() * (0.5 * geometry.size.cast<double>() + Vec3(0.13, -0.21, 0.07));
  if (centre != nullptr)
    *centre = middle;
  return phantom(geometry, [&](const Vec3& p) { return (p - middle).norm() - radiusMm; });
}

StructureSurfaces surfacesOf(const Phantom& of, SurfaceOptions options = {}) {
  auto made = makeSurfaces(of.labels, 7, &of.grey, options, {});
  return made ? *made : StructureSurfaces();
}

/// Mean over the surface of the distance to a sphere, by samples inside the triangles.
double meanDistanceToSphere(const SurfaceMesh& mesh, const Vec3& centre, double radiusMm) {
  double sum = 0, weights = 0;
  for (const auto& [a, b, c] : mesh.triangles) {
    const Vec3 pa = mesh.pointsMm[a].cast<double>(), pb = mesh.pointsMm[b].cast<double>(), pc = mesh.pointsMm[c].cast<double>();
    const double area = (pb - pa).cross(pc - pa).norm();
    for (int u = 0; u < 4; ++u)
      for (int v = 0; u + v < 4; ++v) {
        const Vec3 at = pa + (u + 1 / 3.0) / 4 * (pb - pa) + (v + 1 / 3.0) / 4 * (pc - pa);
        sum += area * std::abs((at - centre).norm() - radiusMm);
        weights += area;
      }
  }
  return sum / weights;
}

/// Every point has its triangles in one fan.
bool pointsAreManifold(const SurfaceMesh& mesh) {
  std::vector<std::map<std::uint32_t, std::uint32_t>> next(mesh.pointsMm.size());
  for (const auto& triangle : mesh.triangles)
    for (int n = 0; n < 3; ++n)
      if (!next[triangle[n]].emplace(triangle[(n + 1) % 3], triangle[(n + 2) % 3]).second)
        return false;
  for (const auto& fan : next) {
    if (fan.empty())
      return false;
    std::size_t steps = 0;
    std::uint32_t at = fan.begin()->first;
    do {
      const auto found = fan.find(at);
      if (found == fan.end())
        return false;
      at = found->second;
      ++steps;
    } while (at != fan.begin()->first && steps <= fan.size());
    if (steps != fan.size())
      return false;
  }
  return true;
}

bool isSound(const SurfaceMesh& mesh) {
  return topologyOf(mesh).watertight && pointsAreManifold(mesh) && mesh.normals.size() == mesh.pointsMm.size() &&
         std::all_of(mesh.pointsMm.begin(), mesh.pointsMm.end(), [](const auto& p) { return p.allFinite(); }) &&
         std::all_of(mesh.normals.begin(), mesh.normals.end(), [](const auto& n) { return std::abs(n.norm() - 1) < 1e-4F; });
}

} // namespace

class TestSurface : public QObject {
  Q_OBJECT

private slots:
  void sphereIsTrue_data() {
    QTest::addColumn<double>("radiusMm");
    QTest::addColumn<double>("slice");
    QTest::addColumn<bool>("followsImage");
    QTest::addColumn<double>("meanMm");
    QTest::addColumn<double>("volume"); // relative error
    QTest::newRow("radius 30 mm") << 30.0 << 1.0 << false << 0.06 << 0.003;
    QTest::newRow("diameter 30 mm") << 15.0 << 1.0 << false << 0.06 << 0.003;
    QTest::newRow("radius 30 mm in the image") << 30.0 << 1.0 << true << 0.05 << 0.002;
    QTest::newRow("diameter 30 mm in the image") << 15.0 << 1.0 << true << 0.05 << 0.003;
    QTest::newRow("thick slices") << 30.0 << 5.0 << false << 0.3 << 0.01;
    QTest::newRow("thick slices in the image") << 30.0 << 5.0 << true << 0.2 << 0.01;
  }
  void sphereIsTrue() {
    QFETCH(double, radiusMm);
    QFETCH(double, slice);
    QFETCH(bool, followsImage);
    QFETCH(double, meanMm);
    QFETCH(double, volume);
    Vec3 centre;
    const Phantom of =
        sphere(grid(Vec3::Constant(2 * radiusMm + 4 + 4 * slice), slice > 1 ? Vec3(0.8, 0.8, slice) : Vec3(1, 1, 1)), radiusMm, &centre);
    SurfaceOptions options;
    if (followsImage)
      options.isoValue = 0;
    const StructureSurfaces made = surfacesOf(of, options);
    const Topology topology = topologyOf(made.full);
    QVERIFY(topology.watertight);
    QCOMPARE(topology.eulerNumber, 2L);
    QCOMPARE(topology.components, 1);
    QVERIFY(isSound(made.full));
    const double trueVolume = 4 * kPi / 3 * std::pow(radiusMm, 3);
    const double mean = meanDistanceToSphere(made.full, centre, radiusMm), error = enclosedVolumeMm3(made.full) / trueVolume - 1;
    QVERIFY2(mean <= meanMm, qPrintable(QString("mean distance %1 mm").arg(mean)));
    QVERIFY2(std::abs(error) <= volume, qPrintable(QString("volume off by %1").arg(error)));
    QVERIFY(made.fullErrorMm <= 0.2 * of.labels.geometry().spacingMm.minCoeff());
    QCOMPARE(made.labelHash, labelHash(of.labels, 7));
  }

  void imageGivesMoreThanTheLabel() {
    Vec3 centre;
    const Phantom of = sphere(grid({40, 40, 40}, {2, 2, 2}), 12, &centre);
    SurfaceOptions options;
    options.fullErrorMm = 0.02;
    const double byLabel = meanDistanceToSphere(surfacesOf(of, options).full, centre, 12);
    options.isoValue = 0;
    const double byImage = meanDistanceToSphere(surfacesOf(of, options).full, centre, 12);
    QVERIFY2(byImage < 0.65 * byLabel, qPrintable(QString("%1 mm by the image, %2 mm by the label").arg(byImage).arg(byLabel)));

    Phantom inverted = of; // lungs are dark inside
    auto voxels = std::make_shared<std::int16_t[]>(of.labels.geometry().voxelCount());
    for (std::size_t n = 0; n < of.labels.geometry().voxelCount(); ++n)
      voxels[static_cast<std::ptrdiff_t>(n)] = static_cast<std::int16_t>(-of.grey.voxels[static_cast<std::ptrdiff_t>(n)]);
    inverted.grey.voxels = voxels;
    QVERIFY(std::abs(meanDistanceToSphere(surfacesOf(inverted, options).full, centre, 12) - byImage) < 0.01);
  }

  void trianglesTurnOutwardOnEveryGrid_data() {
    QTest::addColumn<bool>("leftHanded");
    QTest::newRow("right-handed") << false;
    QTest::newRow("left-handed") << true;
  }
  void trianglesTurnOutwardOnEveryGrid() {
    QFETCH(bool, leftHanded);
    VolumeGeometry geometry = grid({40, 40, 40}, {1, 1.25, 2});
    geometry.originMm = {3000, -2000, 1500};
    geometry.direction = Eigen::AngleAxisd(0.7, Vec3(1, -2, 0.5).normalized()).toRotationMatrix();
    if (leftHanded)
      geometry.direction.col(2) *= -1;
    Vec3 centre;
    const StructureSurfaces made = surfacesOf(sphere(geometry, 12, &centre));
    QVERIFY(isSound(made.full));
    const double volume = enclosedVolumeMm3(made.full);
    QVERIFY2(std::abs(volume / (4 * kPi / 3 * 12 * 12 * 12) - 1) < 0.01, qPrintable(QString::number(volume)));
    QVERIFY(meanDistanceToSphere(made.full, centre, 12) < 0.15);
    for (std::size_t p = 0; p < made.full.pointsMm.size(); ++p)
      QVERIFY(made.full.normals[p].dot((made.full.pointsMm[p].cast<double>() - centre).cast<float>()) > 0);
  }

  void structureIsClosedAtTheEdgeOfThePicture() {
    const VolumeGeometry geometry = grid({20, 22, 24}, {1, 1, 1});
    const Phantom all = phantom(geometry, [](const Vec3&) { return -1.0; });
    const StructureSurfaces made = surfacesOf(all);
    QVERIFY(isSound(made.full));
    QCOMPARE(topologyOf(made.full).eulerNumber, 2L);
    QVERIFY(std::abs(enclosedVolumeMm3(made.full) / (20 * 22 * 24) - 1) < 0.005);
    const BoundsMm bounds = boundsOf(made.full), whole = boundsOf(geometry);
    QVERIFY((bounds.min - whole.min).cwiseAbs().maxCoeff() < 0.5 && (bounds.max - whole.max).cwiseAbs().maxCoeff() < 0.5);
  }

  void thinThingsDoNotVanish() {
    const VolumeGeometry geometry = grid({30, 30, 30}, {0.7, 0.7, 1.5});
    LabelMap labels(geometry);
    std::uint8_t* voxels = labels.editableVoxels();
    voxels[geometry.offset(2, 2, 2)] = 7; // one voxel
    for (int i = 5; i < 35; ++i)
      voxels[geometry.offset(i, 3, 3)] = 7; // a line
    for (int i = 5; i < 30; ++i)            // an oblique wall whose columns touch by edges only
      for (int k = 8; k < 12; ++k)
        voxels[geometry.offset(i, i + 5, k)] = 7;
    for (int i = 5; i < 35; ++i)
      for (int j = 5; j < 35; ++j)
        voxels[geometry.offset(i, j, 15)] = 7; // a plate
    const auto made = makeSurfaces(labels, 7, nullptr, {}, {});
    QVERIFY(made.ok());
    QVERIFY(isSound(made->full));
    const Topology topology = topologyOf(made->full);
    QCOMPARE(topology.components, 4);
    QCOMPARE(topology.eulerNumber, 8L);
    const double count = 1 + 30 + 4 * 25 + 900, voxelVolume = geometry.voxelVolumeMm3(),
                 volume = enclosedVolumeMm3(made->full) / voxelVolume;
    QVERIFY2(volume > 0.7 * count && volume < 1.05 * count, qPrintable(QString::number(volume)));
  }

  void noiseGivesManifolds_data() {
    QTest::addColumn<double>("density");
    QTest::addColumn<bool>("followsImage");
    for (const double density : {0.05, 0.3, 0.5, 0.7, 0.95})
      for (const bool followsImage : {false, true})
        QTest::addRow("%g %s", density, followsImage ? "image" : "label") << density << followsImage;
  }
  void noiseGivesManifolds() {
    QFETCH(double, density);
    QFETCH(bool, followsImage);
    std::mt19937 random(11);
    std::bernoulli_distribution inside(density);
    std::uniform_int_distribution<int> off(-100, 1000);
    const VolumeGeometry geometry = grid({26, 25, 24}, {1, 1, 1});
    Phantom of{LabelMap(geometry), {}};
    auto voxels = std::make_shared<std::int16_t[]>(geometry.voxelCount());
    for (std::size_t n = 0; n < geometry.voxelCount(); ++n) {
      const bool in = inside(random);
      of.labels.editableVoxels()[n] = in ? 7 : 3;
      voxels[static_cast<std::ptrdiff_t>(n)] = static_cast<std::int16_t>(in ? off(random) : -off(random));
    }
    of.grey.geometry = geometry;
    of.grey.voxels = voxels;
    SurfaceOptions options;
    options.lightTriangles = 4000;
    if (followsImage)
      options.isoValue = 0;
    const StructureSurfaces made = surfacesOf(of, options);
    QVERIFY(isSound(made.full));
    QVERIFY2(made.fullErrorMm <= 0.2, qPrintable(QString::number(made.fullErrorMm)));
    QVERIFY(topologyOf(made.light).watertight);
    QVERIFY(enclosedVolumeMm3(made.full) > 0);
  }

  void errorsAreBoundsAndSizesAreKept() {
    // Bumps of several sizes on a torus.
    const VolumeGeometry geometry = grid({90, 90, 40}, {0.9, 0.9, 1.2});
    const Phantom of = phantom(geometry, [](const Vec3& p) {
      const Vec3 q = p - Vec3(45, 45, 20);
      return std::hypot(std::hypot(q.x(), q.y()) - 28, q.z()) - 10 - std::sin(q.x() / 3) * std::sin(q.y() / 2) * std::cos(q.z() / 2.5);
    });
    SurfaceOptions options;
    options.lightTriangles = 3000;
    options.fullErrorMm = 0.1;
    const StructureSurfaces made = surfacesOf(of, options);
    options.fullErrorMm = 1e-5;
    const StructureSurfaces undecimated = surfacesOf(of, options);
    QVERIFY(isSound(made.full) && isSound(made.light));
    QCOMPARE(topologyOf(made.full).eulerNumber, 0L);
    QCOMPARE(topologyOf(made.light).eulerNumber, 0L);
    QVERIFY(made.light.triangles.size() <= 3000);
    QVERIFY(made.full.triangles.size() < undecimated.full.triangles.size() / 2);
    QVERIFY2(made.fullErrorMm <= 0.1, qPrintable(QString::number(made.fullErrorMm)));
    QVERIFY(made.lightErrorMm >= made.fullErrorMm);
    const double distance = TriangleGrid(made.full.pointsMm, made.full.triangles).largestDistance(undecimated.full.pointsMm, 0.1F);
    QVERIFY2(distance <= made.fullErrorMm + 0.01, qPrintable(QString::number(distance)));
    QVERIFY(std::abs(enclosedVolumeMm3(made.light) / enclosedVolumeMm3(made.full) - 1) < 0.001);
  }

  void thickSlicesLeaveNoStaircase() {
    // A slope across slices of 5 mm. On the label's stairs the mean distance is a quarter of a slice, along the normal.
    const VolumeGeometry geometry = grid({100, 80, 90}, {0.8, 0.8, 5});
    const Vec3 up = Vec3(-0.7, 0, 1).normalized();
    const Phantom of = phantom(geometry, [&](const Vec3& p) { return up.dot(p - Vec3(50, 40, 45)); });
    const StructureSurfaces made = surfacesOf(of);
    double area = 0, sum = 0;
    for (const auto& [a, b, c] : made.full.triangles) {
      const Vec3 pa = made.full.pointsMm[a].cast<double>(), pb = made.full.pointsMm[b].cast<double>(),
                 pc = made.full.pointsMm[c].cast<double>();
      const Vec3 middle = (pa + pb + pc) / 3;
      const double distance = std::abs(up.dot(middle - Vec3(50, 40, 45)));
      if (middle.x() < 20 || middle.x() > 80 || middle.y() < 10 || middle.y() > 70 || distance > 6)
        continue;
      area += (pb - pa).cross(pc - pa).norm();
      sum += distance * (pb - pa).cross(pc - pa).norm();
    }
    QVERIFY(area > 0);
    const double stairs = 5.0 / 4 * up.z();
    QVERIFY2(sum / area < 0.2 * stairs, qPrintable(QString("%1 mm, stairs %2 mm").arg(sum / area).arg(stairs)));
  }

  void labelWithoutVoxelsHasNoSurface() {
    const Phantom of = sphere(grid({10, 10, 10}, {1, 1, 1}), 3);
    const auto made = makeSurfaces(of.labels, 99, nullptr, {}, {});
    QVERIFY(made.ok());
    QVERIFY(made->full.empty() && made->light.empty());
    QCOMPARE(made->labelHash, std::uint64_t(0));
    QVERIFY(makeSurfaces(LabelMap(), 1, nullptr, {}, {}).ok());
  }

  void cancelledJobSaysSo() {
    std::stop_source stop;
    stop.request_stop();
    const auto made = makeSurfaces(sphere(grid({30, 30, 30}, {1, 1, 1}), 10).labels, 7, nullptr, {}, JobContext({}, stop.get_token()));
    QVERIFY(!made.ok());
    QVERIFY(made.error().code == ErrorCode::Cancelled);
  }

  void topologyFindsWhatIsBroken() {
    SurfaceMesh tetrahedron;
    tetrahedron.pointsMm = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {9, 9, 9}};
    tetrahedron.triangles = {{0, 2, 1}, {0, 1, 3}, {1, 2, 3}, {0, 3, 2}};
    const Topology whole = topologyOf(tetrahedron);
    QVERIFY(whole.watertight);
    QCOMPARE(whole.eulerNumber, 2L);
    QCOMPARE(whole.components, 1);
    SurfaceMesh open = tetrahedron;
    open.triangles.pop_back();
    QVERIFY(!topologyOf(open).watertight);
    QCOMPARE(topologyOf(open).eulerNumber, 1L);
    SurfaceMesh turned = tetrahedron;
    std::swap(turned.triangles[0][0], turned.triangles[0][1]);
    QVERIFY(!topologyOf(turned).watertight);
    SurfaceMesh twice = tetrahedron;
    twice.triangles.insert(twice.triangles.end(), tetrahedron.triangles.begin(), tetrahedron.triangles.end());
    QVERIFY(!topologyOf(twice).watertight);
    QVERIFY(!topologyOf(SurfaceMesh()).watertight);
  }
};

QTEST_APPLESS_MAIN(TestSurface)
#include "tst_Surface.moc"
