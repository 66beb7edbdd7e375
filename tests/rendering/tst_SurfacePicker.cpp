// SPDX-License-Identifier: Apache-2.0
#include "rendering/SurfacePicker.h"

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/LabelHash.h"
#include "tests/Phantoms.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <new>
#include <random>

using namespace halsted;

namespace {
thread_local std::int64_t allocations = 0;
}

// Counted, to prove that queries make none.
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size ? size : 1))
    return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace {

/// A ball with bumps: many sizes and directions of triangles, concave places, one point where all triangles of a pole meet.
SurfaceMesh bumpyBall(const Vec3& centre, double radius, std::uint32_t rings) {
  const std::uint32_t around = 2 * rings;
  SurfaceMesh mesh;
  for (std::uint32_t ring = 0; ring <= rings; ++ring)
    for (std::uint32_t n = 0; n < around; ++n) {
      const double polar = M_PI * ring / rings, azimuth = 2 * M_PI * n / around;
      const Vec3 outward(std::sin(polar) * std::cos(azimuth), std::sin(polar) * std::sin(azimuth), std::cos(polar));
      const double bump = 1 + 0.15 * std::sin(9 * polar) * std::cos(7 * azimuth);
      mesh.pointsMm.push_back((centre + radius * bump * outward).cast<float>());
    }
  for (std::uint32_t ring = 0; ring < rings; ++ring)
    for (std::uint32_t n = 0; n < around; ++n) {
      const std::uint32_t a = ring * around + n, b = ring * around + (n + 1) % around;
      mesh.triangles.push_back({a, a + around, b});
      mesh.triangles.push_back({b, a + around, b + around});
    }
  return mesh;
}

/// Distance along a ray to a plane of the triangle, by Cramer's rule; infinity when it misses.
double bruteRay(const SurfaceMesh& mesh, const Vec3& origin, const Vec3& direction) {
  double best = std::numeric_limits<double>::infinity();
  for (const auto& [i, j, k] : mesh.triangles) {
    Mat3 system;
    const Vec3 a = mesh.pointsMm[i].cast<double>();
    system << -direction, mesh.pointsMm[j].cast<double>() - a, mesh.pointsMm[k].cast<double>() - a;
    if (std::abs(system.determinant()) < 1e-14)
      continue;
    const Vec3 solution = system.inverse() * (origin - a);
    if (solution[0] >= 0 && solution[1] >= -1e-9 && solution[2] >= -1e-9 && solution[1] + solution[2] <= 1 + 1e-9)
      best = std::min(best, solution[0]);
  }
  return best;
}

double toSegment(const Vec3& p, const Vec3& a, const Vec3& b) {
  const double length = (b - a).squaredNorm();
  const double share = length > 0 ? std::clamp((p - a).dot(b - a) / length, 0.0, 1.0) : 0;
  return (p - a - share * (b - a)).norm();
}

double bruteNearest(const SurfaceMesh& mesh, const Vec3& p) {
  double best = std::numeric_limits<double>::infinity();
  for (const auto& [i, j, k] : mesh.triangles) {
    const Vec3 a = mesh.pointsMm[i].cast<double>(), b = mesh.pointsMm[j].cast<double>(), c = mesh.pointsMm[k].cast<double>();
    const Vec3 normal = (b - a).cross(c - a);
    if (normal.norm() > 1e-12) {
      const Vec3 foot = p - normal * (p - a).dot(normal) / normal.squaredNorm();
      if ((b - a).cross(foot - a).dot(normal) >= 0 && (c - b).cross(foot - b).dot(normal) >= 0 && (a - c).cross(foot - c).dot(normal) >= 0)
        best = std::min(best, (foot - p).norm());
    }
    best = std::min({best, toSegment(p, a, b), toSegment(p, b, c), toSegment(p, c, a)});
  }
  return best;
}

Vec3 somewhere(std::mt19937& random, double reach) {
  std::uniform_real_distribution<double> along(-reach, reach);
  return {along(random), along(random), along(random)};
}

} // namespace

class TestSurfacePicker : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;
  int m_number = 0;

  /// A case with one structure per mesh: "ball1", "ball2" ...
  std::unique_ptr<CaseDocument> caseOf(const std::vector<SurfaceMesh>& meshes) {
    auto made = CaseDocument::create(m_folder.filePath(QString("case%1.hcase").arg(++m_number)).toStdString(), "Phantom");
    if (!made)
      return nullptr;
    phantoms::Canvas canvas({12, 12, 12}, {1, 1, 1}, -1000);
    LoadedSeries series;
    series.volume = canvas.volume();
    series.info.geometry = canvas.geometry();
    LabelMap labels(canvas.geometry());
    std::vector<NewStructure> structures;
    for (std::size_t i = 0; i < meshes.size(); ++i) {
      labels.editableVoxels()[i] = static_cast<std::uint8_t>(i + 1);
      structures.push_back({.name = "ball" + std::to_string(i + 1), .label = static_cast<std::uint8_t>(i + 1)});
    }
    CaseDocument& document = **made;
    if (!document.apply(addSeries(series)) ||
        !document.apply(setLabels("anatomy", document.patientCase().series()[0].id, labels, structures)))
      return nullptr;
    for (std::size_t i = 0; i < meshes.size(); ++i)
      store(document, i, meshes[i]);
    return std::move(*made);
  }
  static void store(CaseDocument& document, std::size_t index, const SurfaceMesh& mesh) {
    StructureSurfaces surfaces;
    surfaces.full = mesh;
    surfaces.labelHash = labelHash(document.patientCase().layers()[0].labels, static_cast<std::uint8_t>(index + 1));
    QVERIFY(document.storeSurfaces(document.patientCase().structures()[index].id, surfaces).ok());
  }

private Q_SLOTS:
  void raysMeetWhatBruteForceMeets();
  void nearestIsNearest();
  void normalsPointOutwards();
  void reachIsKept();
  void hiddenStructuresAreNotFound();
  void followsCase();
  void mayGoAwayWhileBuilding();
  void oddMeshesAreHarmless();
  void queriesAllocateNothing();
};

void TestSurfacePicker::raysMeetWhatBruteForceMeets() {
  const std::vector meshes{bumpyBall({10, 0, 0}, 20, 40), bumpyBall({-25, 5, 3}, 12, 25), bumpyBall({10, 0, 0}, 6, 12)};
  const auto document = caseOf(meshes);
  QVERIFY(document);
  const SurfacePicker picker(document->patientCase());
  picker.waitUntilReady();
  std::mt19937 random(1);
  int hits = 0, misses = 0;
  for (int i = 0; i < 1500; ++i) {
    const Vec3 origin = somewhere(random, 60);
    Vec3 direction = (somewhere(random, 40) - origin).normalized();
    if (i % 5 == 0) { // along an axis, where slabs of boxes are parallel to it
      direction.setZero();
      direction[i / 5 % 3] = origin[i / 5 % 3] > 0 ? -1 : 1;
    }
    double best = std::numeric_limits<double>::infinity();
    std::size_t which = 0;
    for (std::size_t mesh = 0; mesh < meshes.size(); ++mesh)
      if (const double distance = bruteRay(meshes[mesh], origin, direction); distance < best) {
        best = distance;
        which = mesh;
      }
    const auto hit = picker.alongRay(origin, 3 * direction, 1000); // its length does not matter
    QCOMPARE(hit.has_value(), std::isfinite(best));
    if (!hit) {
      ++misses;
      continue;
    }
    ++hits;
    QVERIFY(std::abs(hit->distanceMm - best) < 1e-6);
    QVERIFY((origin + best * direction - hit->pointMm).norm() < 1e-6);
    QCOMPARE(hit->structureId, document->patientCase().structures()[which].id);
  }
  QVERIFY2(hits > 300 && misses > 300, qPrintable(QString("%1 hits, %2 misses").arg(hits).arg(misses)));
}

void TestSurfacePicker::nearestIsNearest() {
  const std::vector meshes{bumpyBall({10, 0, 0}, 20, 40), bumpyBall({-25, 5, 3}, 12, 25)};
  const auto document = caseOf(meshes);
  QVERIFY(document);
  const SurfacePicker picker(document->patientCase());
  picker.waitUntilReady();
  std::mt19937 random(2);
  for (int i = 0; i < 1000; ++i) {
    const Vec3 tip = somewhere(random, 50);
    const double first = bruteNearest(meshes[0], tip), second = bruteNearest(meshes[1], tip);
    const auto hit = picker.nearest(tip, 1000);
    QVERIFY(hit);
    QVERIFY(std::abs(hit->distanceMm - std::min(first, second)) < 1e-6);
    QVERIFY(std::abs((hit->pointMm - tip).norm() - hit->distanceMm) < 1e-6);
    QCOMPARE(hit->structureId, document->patientCase().structures()[first < second ? 0 : 1].id);
  }
}

void TestSurfacePicker::normalsPointOutwards() {
  const auto document = caseOf({bumpyBall({0, 0, 0}, 20, 40)});
  const SurfacePicker picker(document->patientCase());
  picker.waitUntilReady();
  std::mt19937 random(3);
  for (int i = 0; i < 100; ++i) {
    const Vec3 direction = somewhere(random, 1).normalized();
    const auto fromOutside = picker.alongRay(60 * direction, -direction, 100), fromInside = picker.alongRay(Vec3::Zero(), direction, 100);
    QVERIFY(fromOutside && fromInside);
    QVERIFY(fromOutside->normal.dot(direction) > 0 && fromInside->normal.dot(direction) > 0);
    QVERIFY(std::abs(fromOutside->normal.norm() - 1) < 1e-9);
  }
}

void TestSurfacePicker::reachIsKept() {
  const auto document = caseOf({bumpyBall({0, 0, 0}, 20, 40)});
  const SurfacePicker picker(document->patientCase());
  picker.waitUntilReady();
  const double far = bruteRay(bumpyBall({0, 0, 0}, 20, 40), {100, 0.3, 0.2}, {-1, 0, 0});
  QVERIFY(picker.alongRay({100, 0.3, 0.2}, {-1, 0, 0}, far + 1e-6));
  QVERIFY(!picker.alongRay({100, 0.3, 0.2}, {-1, 0, 0}, far - 1e-6));
  QVERIFY(!picker.alongRay({100, 0, 0}, {1, 0, 0}, 1000)); // behind
  const double nearest = bruteNearest(bumpyBall({0, 0, 0}, 20, 40), {100, 0, 0});
  QVERIFY(picker.nearest({100, 0, 0}, nearest + 1e-6) && !picker.nearest({100, 0, 0}, nearest - 1e-6));
  const double nan = std::nan("");
  QVERIFY(!picker.alongRay({nan, 0, 0}, {1, 0, 0}, 1000) && !picker.alongRay({100, 0, 0}, {0, 0, 0}, 1000) &&
          !picker.alongRay({100, 0, 0}, {-1, 0, 0}, nan) && !picker.nearest({0, nan, 0}, 1000));
}

void TestSurfacePicker::hiddenStructuresAreNotFound() {
  const auto document = caseOf({bumpyBall({0, 0, 0}, 30, 20), bumpyBall({0, 0, 0}, 10, 20)});
  const Id outer = document->patientCase().structures()[0].id, inner = document->patientCase().structures()[1].id;
  const SurfacePicker picker(document->patientCase());
  picker.waitUntilReady();
  const auto found = [&] { return picker.alongRay({90, 0.1, 0.1}, {-1, 0, 0}, 200).value_or(SurfacePicker::Hit()).structureId; };
  QCOMPARE(found(), outer);
  QVERIFY(document->apply(setVisible({outer}, false)).ok());
  QCOMPARE(found(), inner);
  QVERIFY(document->apply(setOpacity(inner, 0)).ok());
  QCOMPARE(found(), 0);
  QVERIFY(document->undo().ok() && document->undo().ok());
  QCOMPARE(found(), outer); // at once: its tree was kept
}

void TestSurfacePicker::followsCase() {
  const auto document = caseOf({bumpyBall({0, 0, 0}, 30, 20)});
  const SurfacePicker picker(document->patientCase());
  picker.waitUntilReady();
  store(*document, 0, bumpyBall({0, 200, 0}, 30, 20));
  picker.waitUntilReady();
  QVERIFY(!picker.alongRay({90, 0.1, 0.1}, {-1, 0, 0}, 200));
  QVERIFY(picker.alongRay({90, 200.1, 0.1}, {-1, 0, 0}, 200));
  LabelMap labels = document->patientCase().layers()[0].labels;
  labels.editableVoxels()[5] = 1; // its surface is stale now
  QVERIFY(document->apply(setLabels("anatomy", document->patientCase().series()[0].id, labels, {})).ok());
  QVERIFY(!picker.nearest({0, 200, 0}, 1000));
  QVERIFY(document->undo().ok());
  picker.waitUntilReady();
  QVERIFY(picker.nearest({0, 200, 0}, 1000));
  QVERIFY(document->apply(removeStructure(document->patientCase().structures()[0].id)).ok());
  QVERIFY(!picker.nearest({0, 200, 0}, 1000));
}

void TestSurfacePicker::mayGoAwayWhileBuilding() {
  const SurfaceMesh large = bumpyBall({0, 0, 0}, 30, 200);
  const auto document = caseOf({large, large, large});
  for (int i = 0; i < 20; ++i) {
    const SurfacePicker picker(document->patientCase());
    if (i % 2)
      QTest::qSleep(i);
    if (i % 4 == 1)
      store(*document, 0, large);
    const auto hit = picker.alongRay({90, 0.1, 0.1}, {-1, 0, 0}, 200); // found or not, as far as it got
    QVERIFY(!hit || hit->pointMm.allFinite());
  }
}

void TestSurfacePicker::oddMeshesAreHarmless() {
  SurfaceMesh flat; // a thousand times the same triangle, a line, a point, corners that are not there or not numbers
  flat.pointsMm = {{0, 0, 0}, {10, 0, 0}, {0, 10, 0}, {20, 0, 0}, {std::nanf(""), 0, 0}};
  for (int i = 0; i < 1000; ++i)
    flat.triangles.push_back({0, 1, 2});
  for (const std::array<std::uint32_t, 3>& odd : {std::array<std::uint32_t, 3>{0, 1, 3}, {0, 0, 0}, {0, 1, 99}, {0, 1, 4}})
    flat.triangles.push_back(odd);
  const auto document = caseOf({flat});
  const SurfacePicker picker(document->patientCase());
  picker.waitUntilReady();
  const auto hit = picker.alongRay({2, 2, 50}, {0, 0, -1}, 100);
  QVERIFY(hit);
  QCOMPARE(hit->distanceMm, 50.0);
  QVERIFY(!picker.alongRay({12, 12, 50}, {0, 0, -1}, 100));
  QCOMPARE(picker.nearest({15, 0, 3}, 100)->distanceMm, 3.0); // on the line
}

void TestSurfacePicker::queriesAllocateNothing() {
  std::vector<SurfaceMesh> meshes; // half a million triangles in twelve structures
  for (int i = 0; i < 12; ++i)
    meshes.push_back(bumpyBall({25.0 * (i % 4), 25.0 * (i / 4), 5.0 * i}, 15, 102));
  const auto document = caseOf(meshes);
  QVERIFY(document);
  QElapsedTimer timer;
  timer.start();
  const SurfacePicker picker(document->patientCase());
  picker.waitUntilReady();
  qInfo("%zu triangles, trees made in %lld ms", 12 * meshes[0].triangles.size(), timer.elapsed());
  std::mt19937 random(4);
  std::vector<std::pair<Vec3, Vec3>> rays;
  for (int i = 0; i < 10000; ++i)
    rays.emplace_back(somewhere(random, 100), somewhere(random, 40));
  int hits = 0;
  const std::int64_t before = allocations;
  timer.start();
  for (const auto& [origin, target] : rays)
    hits += picker.alongRay(origin, target - origin, 1000) ? 1 : 0;
  const double rayUs = static_cast<double>(timer.nsecsElapsed()) / 1e3 / static_cast<double>(rays.size());
  timer.start();
  for (const auto& [origin, target] : rays)
    hits += picker.nearest(target, 1000) ? 1 : 0;
  const double nearestUs = static_cast<double>(timer.nsecsElapsed()) / 1e3 / static_cast<double>(rays.size());
  QCOMPARE(allocations, before);
  QVERIFY(hits > 10000);
  qInfo("%.1f us per ray, %.1f us per nearest point", rayUs, nearestUs);
}

QTEST_GUILESS_MAIN(TestSurfacePicker)
#include "tst_SurfacePicker.moc"
