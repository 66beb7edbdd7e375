// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/Trajectory.h"

#include "segmentation/filters/Deviation.h"
#include "segmentation/filters/planning/Resection.h"
#include "tests/filters/PlanPhantom.h"

#include <QTest>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

PlanStructure ballAt(const Vec3& middle, double radius, Dice& dice, const char* name) {
  const Scanned scanned = scan([=](const Vec3& p) { return radius - p.norm(); }, radius + 3, Vec3::Constant(1), dice, 200, 0, 0);
  PlanStructureOptions options;
  options.plan_T_series.translation() = middle;
  return std::move(*planStructure(name, scanned.labels, 1, options, JobContext()));
}

/// A ball as a polyhedron: its triangles and outward normals.
SurfaceMesh polyhedron(double radius, int rings) {
  SurfaceMesh mesh;
  for (int i = 0; i <= rings; ++i)
    for (int j = 0; j < 2 * rings; ++j) {
      const double a = std::numbers::pi * i / rings, b = std::numbers::pi * j / rings;
      mesh.pointsMm.push_back((radius * Vec3(std::sin(a) * std::cos(b), std::sin(a) * std::sin(b), std::cos(a))).cast<float>());
      mesh.normals.push_back(mesh.pointsMm.back().normalized());
    }
  const auto wide = static_cast<std::uint32_t>(2 * rings);
  for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(rings); ++i)
    for (std::uint32_t j = 0; j < wide; ++j) {
      const std::uint32_t a = i * wide + j, b = i * wide + (j + 1) % wide;
      if (i > 0)
        mesh.triangles.push_back({a, a + wide, b});
      if (i + 1 < static_cast<std::uint32_t>(rings))
        mesh.triangles.push_back({b, a + wide, b + wide});
    }
  return mesh;
}

} // namespace

class tst_Trajectory : public QObject {
  Q_OBJECT
private slots:
  void treeFindsWhatALookAtAllTrianglesFinds() {
    const SurfaceMesh mesh = polyhedron(20, 12);
    const SurfaceTree tree(mesh);
    Dice dice(1);
    for (int n = 0; n < 300; ++n) {
      const Eigen::Vector3f p = dice.inBox(40).cast<float>(), q = dice.inBox(40).cast<float>();
      float square = SurfaceTree::kFarMm, segment = SurfaceTree::kFarMm;
      for (const auto& t : mesh.triangles)
        square = std::min(square, squaredDistance(p, mesh.pointsMm[t[0]], mesh.pointsMm[t[1]], mesh.pointsMm[t[2]]));
      const SurfaceTree::Closest closest = tree.closest(p);
      QVERIFY(std::abs(std::abs(closest.distanceMm) - std::sqrt(square)) < 1e-4F);
      QVERIFY(std::abs((closest.at - p).norm() - std::sqrt(square)) < 1e-3F + 1e-4F * std::sqrt(square));
      if (p.norm() < 19 || p.norm() > 20.01F)
        QCOMPARE(closest.distanceMm < 0, p.norm() < 20);
      const std::uint32_t hint = 7;
      QVERIFY(std::abs(tree.closest(p, SurfaceTree::kFarMm, &hint).distanceMm - closest.distanceMm) < 1e-4F);
      QVERIFY(tree.closest(p, 0.5F * std::sqrt(square)).distanceMm == SurfaceTree::kFarMm || square < 1e-6F);
      // A segment's gap is the least of many of its points', and 0 where it goes through.
      constexpr int kParts = 400;
      bool inside = false, outside = false;
      for (int s = 0; s <= kParts; ++s) {
        const SurfaceTree::Closest at = tree.closest(p + (q - p) * (static_cast<float>(s) / kParts));
        segment = std::min(segment, std::abs(at.distanceMm));
        (at.distanceMm < 0 ? inside : outside) = true;
      }
      const SurfaceTree::Gap gap = tree.gap(p, q);
      QVERIFY(gap.distanceMm <= segment + 1e-4F && gap.distanceMm > segment - (q - p).norm() / kParts);
      if (inside && outside)
        QCOMPARE(gap.distanceMm, 0.0F);
      QCOMPARE(tree.crossings(p, q).size() % 2, static_cast<std::size_t>((p.norm() < 20) != (q.norm() < 20)));
    }
    QVERIFY(SurfaceTree(SurfaceMesh()).closest({0, 0, 0}).distanceMm == SurfaceTree::kFarMm);
  }

  void clearanceTellsTouchingNearAndClear() {
    Dice dice(2);
    const std::vector<PlanStructure> bodies{ballAt({0, 0, 0}, 10, dice, "aorta"), ballAt({40, 0, 0}, 8, dice, "kidney"),
                                            ballAt({0, 60, 0}, 8, dice, "spleen")};
    const auto rows = clearances({{14, -50, 0}, {14, 30, 0}, 1.5}, bodies, 5, 65);
    QCOMPARE(rows.size(), bodies.size());
    QCOMPARE(rows[0].name, std::string("aorta"));
    QVERIFY(std::abs(rows[0].mm.value - 2.5) < 0.3 && rows[0].safety == Safety::Near);
    QVERIFY(std::abs(rows[0].alongMm - 50) < 3);
    QVERIFY((rows[0].nearestMm - Vec3(10, 0, 0)).norm() < 1.5);
    QVERIFY(rows[1].safety == Safety::Clear && std::abs(rows[1].mm.value - 16.5) < 0.3);
    QCOMPARE(rows[0].profileMm.size(), std::size_t{65});
    QVERIFY(std::abs(*std::min_element(rows[0].profileMm.begin(), rows[0].profileMm.end()) - rows[0].mm.value) < 0.2);
    const auto through = clearances({{3, -50, 0}, {3, 30, 0}, 1}, bodies, 5, 0);
    QVERIFY(through[0].safety == Safety::Breached && std::abs(through[0].mm.value + 8) < 0.4); // 7 mm deep, and its radius
    // One that lies inside all along touches no surface.
    QVERIFY(clearances({{-2, 0, 0}, {2, 0, 0}, 0}, bodies, 5, 0)[0].mm.value < -9);
  }

  void searchKeepsAwayAndSaysWhy() {
    // A skin of 90 mm about the target, with an organ towards +x and one towards -x.
    Dice dice(3);
    const std::vector<PlanStructure> bodies{ballAt({50, 0, 0}, 20, dice, "liver"), ballAt({-50, 0, 0}, 20, dice, "spleen")};
    const SurfaceMesh skin = polyhedron(90, 30);
    TrajectorySearchOptions options;
    options.maxLengthMm = 95;
    const Result<TrajectorySearch> search = searchTrajectories(skin.pointsMm, skin.normals, {0, 0, 4}, bodies, options, JobContext());
    QVERIFY(search.ok());
    QVERIFY(search->refusedBy[0] > 50 && search->refusedBy[1] > 50 && search->accepted > 500);
    QCOMPARE(search->accepted + search->tooLong + search->tooFlat + search->refusedBy[0] + search->refusedBy[1], skin.pointsMm.size());
    QVERIFY(!search->found.empty() && search->found.size() > 1);
    for (std::size_t n = 0; n < skin.pointsMm.size(); ++n) {
      // What was accepted keeps its distance, what was refused for a structure does not.
      const auto rows = n % 37 == 0 ? clearances({skin.pointsMm[n].cast<double>(), {0, 0, 4}, options.radiusMm}, bodies, 0, 0)
                                    : std::vector<StructureClearance>();
      if (rows.empty())
        continue;
      const double least = std::min(rows[0].mm.value, rows[1].mm.value);
      if (search->refusal[n] == kAccepted)
        QVERIFY(least >= options.marginMm - 1e-3);
      else if (search->refusal[n] >= 0)
        QVERIFY(rows[static_cast<std::size_t>(search->refusal[n])].mm.value < options.marginMm + 1e-3);
      QCOMPARE(std::isnan(search->cost[n]), search->refusal[n] != kAccepted);
    }
    for (std::size_t n = 0; n < skin.pointsMm.size(); ++n)
      QVERIFY(!(search->cost[n] < search->found[0].cost - 1e-6));
    // Towards +z the way is shortest, and as clear as any.
    QVERIFY(search->found[0].entryMm.z() > 60);
    options.maxLengthMm = 20;
    const Result<TrajectorySearch> none = searchTrajectories(skin.pointsMm, skin.normals, {0, 0, 4}, bodies, options, JobContext());
    QVERIFY(none.ok() && none->found.empty() && none->tooLong == skin.pointsMm.size());
    QVERIFY(!searchTrajectories({}, {}, {0, 0, 0}, bodies, options, JobContext()).ok());
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = searchTrajectories(skin.pointsMm, skin.normals, {0, 0, 4}, bodies, options, JobContext({}, stop.get_token()));
    QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
  }

  void curvedCutGoesThroughItsPoints() {
    std::vector<Vec3> points;
    for (int i = -2; i <= 2; ++i)
      for (int j = -2; j <= 2; ++j)
        points.emplace_back(12 * i, 12 * j, 0.02 * 144 * (i * i - j * j));
    BoundsMm reach;
    reach.add(Vec3::Constant(-30));
    reach.add(Vec3::Constant(30));
    const Result<CutSurface> cut = CutSurface::curved(points, reach);
    QVERIFY(cut.ok());
    for (const Vec3& point : points)
      QVERIFY(std::abs(cut->distanceMm(point)) < 0.15);
    // The same through points that lie in a plane: that plane, wherever its front is.
    std::vector<Vec3> flat;
    for (const Vec3& point : points)
      flat.emplace_back(point.x(), point.y(), 5 + 0.5 * point.x());
    const Result<CutSurface> even = CutSurface::curved(flat, reach);
    QVERIFY(even.ok());
    const Vec3 normal = (flat[1] - flat[0]).cross(flat[2] - flat[0]);
    Dice dice(4);
    const auto three = CutSurface::plane(flat[0], (flat[1] - flat[0]).cross(flat[7] - flat[0]));
    for (int n = 0; n < 50; ++n) {
      const Vec3 p = dice.inBox(20);
      QVERIFY(std::abs(std::abs(even->distanceMm(p)) - std::abs(three.distanceMm(p))) < 0.01);
      QVERIFY(std::abs(even->turned().distanceMm(p) + even->distanceMm(p)) < 1e-9);
    }
    Q_UNUSED(normal);
    QVERIFY(!CutSurface::curved({{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {3, 0, 0}}, reach).ok());
    QVERIFY(!CutSurface::curved({{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}, reach).ok());
  }

  void resectionTellsWhatItCrossesAndTheMarginMap() {
    Dice dice(5);
    const PlanStructure liver = ballAt({0, 0, 0}, 30, dice, "liver"), tumour = ballAt({0, 0, 12}, 6, dice, "tumour");
    const std::vector<PlanStructure> others{ballAt({10, 0, 0}, 5, dice, "vein"), ballAt({-10, 0, -20}, 4, dice, "artery"),
                                            ballAt({70, 0, 0}, 8, dice, "kidney")};
    ResectionOptions options;
    options.tumour = &tumour;
    options.others = others;
    const Result<ResectionNumbers> cut = resectionNumbers(liver, CutSurface::plane({0, 0, 0}, Vec3::UnitZ()), options, JobContext());
    QVERIFY(cut.ok());
    QCOMPARE(cut->crossed.size(), std::size_t{1});
    QCOMPARE(cut->crossed[0].name, std::string("vein"));
    QVERIFY(std::abs(cut->crossed[0].cutCm2 - 0.01 * std::numbers::pi * 25) < 0.12);
    QVERIFY(std::abs(cut->cutCm2 - 0.01 * std::numbers::pi * 900) < 0.6);
    QVERIFY(std::abs(cut->marginMm.value - 6) < 0.3 && cut->meetsTumour);
    QVERIFY((cut->marginAtMm - Vec3(0, 0, 0)).norm() < 2.5);
    QVERIFY(cut->tumourLeftMl < 1e-3);
    QVERIFY(!cut->sheet.triangles.empty() && cut->sheetMarginMm.size() == cut->sheet.pointsMm.size());
    for (std::size_t n = 0; n < cut->sheet.pointsMm.size(); ++n)
      QVERIFY(std::abs(cut->sheetMarginMm[n] - ((cut->sheet.pointsMm[n] - Eigen::Vector3f(0, 0, 12)).norm() - 6)) < 0.5F);
    const Result<ResectionNumbers> through = resectionNumbers(liver, CutSurface::plane({0, 0, 12}, Vec3::UnitZ()), options, JobContext());
    QVERIFY(through->marginMm.value < -5 && std::abs(through->tumourLeftMl - 0.452) < 0.06);
  }

  void mirroredSideTellsTheAsymmetry() {
    // Two rods that mirror each other at x = 0, one broken and turned by 10 degrees above z = 0.
    Dice dice(6);
    const auto rod = [&](double x, double turnDegrees) {
      const Eigen::AngleAxisd turn(turnDegrees * std::numbers::pi / 180, Vec3::UnitY());
      const Scanned scanned = scan(
          [&](const Vec3& p) {
            const Vec3 q = p.z() > 0 ? Vec3(turn.inverse() * p) : p;
            return std::min(5 - std::hypot(q.x(), 0.8 * q.y()), 25 - std::abs(q.z()));
          },
          28, Vec3::Constant(1), dice, 200, 0, 0);
      PlanStructureOptions options;
      options.plan_T_series.translation() = Vec3(x, 0, 0);
      return std::move(*planStructure("rod", scanned.labels, 1, options, JobContext()));
    };
    const PlanStructure broken = rod(40, 10), whole = rod(-40, 0);
    Eigen::Isometry3d back = Eigen::Isometry3d::Identity();
    const Vec3 middle(40, 0, 0);
    back.linear() = Eigen::AngleAxisd(-10 * std::numbers::pi / 180, Vec3::UnitY()).toRotationMatrix();
    back.translation() = middle - back.linear() * middle;
    const OsteotomyNumbers numbers = osteotomyNumbers(broken, CutSurface::plane(middle, Vec3::UnitZ()), back, middle, &whole, JobContext());
    QVERIFY(numbers.mirrored);
    QVERIFY(std::abs(numbers.turnDegrees - 10) < 1e-6 && numbers.shiftMm < 1e-9);
    QVERIFY2(numbers.asymmetryBeforeMm.value > 1 && numbers.asymmetryAfterMm.value < 0.35 &&
                 numbers.asymmetryBeforeMm.low > numbers.asymmetryAfterMm.high,
             qPrintable(QString("%1 %2").arg(numbers.asymmetryBeforeMm.value).arg(numbers.asymmetryAfterMm.value)));
    QVERIFY(numbers.overlapMl > 0 || numbers.gapMm > 0);
  }
};

QTEST_GUILESS_MAIN(tst_Trajectory)
#include "tst_Trajectory.moc"
