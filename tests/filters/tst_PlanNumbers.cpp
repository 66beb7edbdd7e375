// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/Region.h"
#include "segmentation/filters/planning/Resection.h"
#include "segmentation/filters/planning/Screw.h"
#include "segmentation/filters/planning/Trajectory.h"
#include "tests/filters/PlanPhantom.h"

#include <QTest>

#include <numbers>
#include <set>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

constexpr double kPi = std::numbers::pi;

double fromSegment(const Vec3& point, const Vec3& a, const Vec3& b) {
  const Vec3 d = b - a;
  return (point - a - std::clamp(d.dot(point - a) / d.squaredNorm(), 0.0, 1.0) * d).norm();
}

/// What of a ball lies beyond a plane at distance h from its middle (h > 0: less than half).
double capMm3(double radius, double h) {
  h = std::clamp(h, -radius, radius);
  return kPi * (radius - h) * (radius - h) * (2 * radius + h) / 3;
}

/// Common part of two balls whose middles are d apart.
double lensMm3(double a, double b, double d) {
  if (d >= a + b)
    return 0;
  if (d <= std::abs(a - b))
    return 4 * kPi / 3 * std::pow(std::min(a, b), 3);
  const double h = (d * d + a * a - b * b) / (2 * d);
  return capMm3(a, h) + capMm3(b, d - h);
}

/// Common part of two circles.
double lensMm2(double a, double b, double d) {
  if (d >= a + b)
    return 0;
  if (d <= std::abs(a - b))
    return kPi * std::min(a, b) * std::min(a, b);
  const double x = (d * d + a * a - b * b) / (2 * d);
  return a * a * std::acos(x / a) + b * b * std::acos((d - x) / b) - d * std::sqrt(a * a - x * x);
}

PlanStructure structureOf(const Scanned& scanned, const Eigen::Isometry3d& place, const char* name = "body") {
  PlanStructureOptions options;
  options.grey = &scanned.grey;
  options.plan_T_series = place;
  Result<PlanStructure> made = planStructure(name, scanned.labels, 1, options, JobContext());
  return made ? std::move(*made) : PlanStructure();
}

Vec3 voxelAt(const VolumeGeometry& grid, const Vec3& point) {
  const Vec3 index = (grid.direction.transpose() * (point - grid.originMm)).cwiseQuotient(grid.spacingMm);
  return grid.patient_T_index() * Vec3(index.array().round().matrix());
}

void points(Dice& dice, Coverage& coverage) {
  VolumeGeometry grid;
  grid.spacingMm = dice.spacing();
  grid.direction = dice.placement().linear();
  grid.originMm = dice.inBox(50);
  const Mat3 covariance = placeCovariance(grid);
  std::vector<Vec3> truth(static_cast<std::size_t>(dice.between(4, 12))), placed;
  const double size = dice.between(5, 80);
  for (Vec3& point : truth) {
    point = dice.inBox(size);
    placed.push_back(voxelAt(grid, point));
  }
  coverage.add("distance", distanceMm(placed[0], placed[1], covariance), (truth[0] - truth[1]).norm());
  double length = 0;
  for (std::size_t n = 1; n < truth.size(); ++n)
    length += (truth[n] - truth[n - 1]).norm();
  coverage.add("length of a line", pathLengthMm(placed, covariance), length);

  const auto angle = [](const Vec3& a, const Vec3& b) {
    return std::acos(std::clamp(a.normalized().dot(b.normalized()), -1.0, 1.0)) * 180 / kPi;
  };
  coverage.add("angle", angleDegrees({placed[0], placed[1], placed[2]}, covariance), angle(truth[0] - truth[1], truth[2] - truth[1]));
  // Nearly straight, where angles are least linear.
  const Vec3 side = dice.direction() * dice.between(20, 60), corner = dice.inBox(20);
  const std::vector<Vec3> straight{corner - side, corner, corner + side * dice.between(0.5, 1.5) + dice.inBox(1)};
  coverage.add("angle, straight",
               angleDegrees({voxelAt(grid, straight[0]), voxelAt(grid, straight[1]), voxelAt(grid, straight[2])}, covariance),
               angle(straight[0] - straight[1], straight[2] - straight[1]));
  coverage.add("angle of two lines", angleDegrees({placed[0], placed[1], placed[2], placed[3]}, covariance),
               angle(truth[1] - truth[0], truth[3] - truth[2]));

  const Eigen::Isometry3d plane = dice.placement();
  std::vector<Vec3> outline, outlined;
  double twice = 0;
  const int corners = static_cast<int>(dice.between(3, 20));
  Vec3 last;
  for (int n = 0; n < corners; ++n) {
    const double turn = 2 * kPi * n / corners, away = dice.between(8, 30);
    outline.emplace_back(plane * Vec3(away * std::cos(turn), away * std::sin(turn), 0));
    outlined.push_back(voxelAt(grid, outline.back()));
  }
  for (int n = 0; n < corners; ++n) {
    const Vec3 a = plane.inverse() * outline[static_cast<std::size_t>(n)],
               b = plane.inverse() * outline[static_cast<std::size_t>((n + 1) % corners)];
    twice += a.x() * b.y() - a.y() * b.x();
  }
  coverage.add("area", polygonAreaMm2(outlined, covariance), 0.5 * std::abs(twice));
}

void ball(Dice& dice, Coverage& coverage) {
  const double radius = dice.between(6, 11);
  const Vec3 spacing = dice.spacing(), middle = dice.inBox(1);
  const double inside = dice.between(60, 300), noise = dice.between(0, 25);
  const Scanned scanned = scan([&](const Vec3& p) { return radius - (p - middle).norm(); }, radius + 3, spacing, dice, inside, 0, noise);
  const Eigen::Isometry3d place = dice.placement();
  const std::vector<PlanStructure> body{structureOf(scanned, place)};
  const Vec3 centre = place * middle;
  const double volume = 4 * kPi / 3 * radius * radius * radius / 1000;
  coverage.add("volume", body[0].volumeMl, volume);

  for (int n = 0; n < 2; ++n) {
    Trajectory way;
    const Vec3 through = centre + dice.direction() * dice.between(0, 2.5 * radius);
    const Vec3 along = dice.direction() * 60;
    way.entryMm = through - along * dice.between(0.05, 1);
    way.targetMm = through + along * dice.between(0.05, 1);
    way.radiusMm = dice.between(0, 3);
    const double truth = fromSegment(centre, way.entryMm, way.targetMm) - radius - way.radiusMm;
    coverage.add(truth + way.radiusMm > 0 ? "clearance" : "depth of a breach", clearances(way, body, 3, 0)[0].mm, truth);
  }

  const Vec3 normal = dice.direction();
  const double h = dice.between(-0.9, 0.9) * radius;
  const CutVolumes cut = cutVolumes(body[0], CutSurface::plane(centre + h * normal, normal));
  coverage.add("piece", cut.frontMl, capMm3(radius, h) / 1000);
  coverage.add("piece", cut.backMl, capMm3(radius, -h) / 1000);
  coverage.add("percent left", cut.backPercent, 100 * capMm3(radius, -h) / (capMm3(radius, -h) + capMm3(radius, h)));

  // A region in, across or beside the ball; values of the picture's own space.
  Region region;
  region.radiusMm = dice.between(2.5, 6);
  region.a = middle + dice.direction() * dice.between(0, radius + 2);
  const double share = lensMm3(radius, region.radiusMm, (region.a - middle).norm()) / region.volumeMm3();
  const RegionStatistics statistics = regionStatistics(scanned.grey, region);
  if (!statistics.cut)
    coverage.add("mean value", statistics.mean, inside * share);
}

void tumourInBall(Dice& dice, Coverage& coverage) {
  const double radius = dice.between(11, 14), small = dice.between(3, 4.5);
  const Vec3 spacing = dice.spacing(), middle = dice.inBox(1), tumourAt = middle + dice.direction() * dice.between(0, radius - small - 4.5);
  const Eigen::Isometry3d place = dice.placement();
  const auto inTumour = [&](const Vec3& p) { return small - (p - tumourAt).norm(); };
  Scanned scanned = scan([&](const Vec3& p) { return radius - (p - middle).norm(); }, radius + 2, spacing, dice);
  Dice again = dice;
  const Scanned other = scan(inTumour, radius + 2, spacing, again);
  const PlanStructure organ = structureOf(scanned, place, "organ");
  PlanStructureOptions options;
  options.grey = &other.grey;
  options.plan_T_series = place;
  const Result<PlanStructure> tumour = planStructure("tumour", other.labels, 1, options, JobContext());
  if (!tumour)
    return;
  ResectionOptions resection;
  resection.tumour = &*tumour;
  resection.sheet = false;

  const Vec3 normal = dice.direction(), centre = place * middle, target = place * tumourAt;
  // From through the tumour to well beside it, where its nearest place still lies within the organ.
  const double away = dice.between(-2, 5);
  const Vec3 on = target - (small + away) * normal;
  const double h = (on - centre).dot(normal);
  if ((on - centre).norm() < radius - 2) {
    const Result<ResectionNumbers> cut = resectionNumbers(organ, CutSurface::plane(on, normal), resection, JobContext());
    coverage.add("specimen", cut->specimenMl, capMm3(radius, h) / 1000);
    coverage.add("remnant", cut->remnantMl, capMm3(radius, -h) / 1000);
    const double left = capMm3(small, small + away), all = 4 * kPi / 3 * (std::pow(radius, 3) - std::pow(small, 3));
    coverage.add("functional percent", cut->functionalPercent, 100 * (capMm3(radius, -h) - left) / all);
    if (away > 0)
      coverage.add("margin", cut->marginMm, away);
  }
  const double margin = dice.between(2, 4);
  const Result<ResectionNumbers> round =
      resectionNumbers(organ, CutSurface::margin(tumour->surface, margin, tumour->borderSigmaMm(Vec3::UnitX())), resection, JobContext());
  coverage.add("specimen of a margin", round->specimenMl, 4 * kPi / 3 * std::pow(small + margin, 3) / 1000);
}

void screwInRod(Dice& dice, Coverage& coverage) {
  const double radius = dice.between(5, 8), half = dice.between(13, 16);
  const Vec3 spacing = dice.spacing();
  Eigen::Isometry3d lie = dice.placement();
  lie.translation() = dice.inBox(1);
  const auto depth = [&](const Vec3& p) {
    const Vec3 q = lie.inverse() * p;
    return std::min(radius - std::hypot(q.x(), q.y()), half - std::abs(q.z()));
  };
  const double inside = dice.between(150, 500), noise = dice.between(0, 30);
  const Scanned scanned = scan(depth, std::max(half, radius) * 1.2 + 2, spacing, dice, inside, 0, noise);
  const Eigen::Isometry3d place = dice.placement();
  const PlanStructure bone = structureOf(scanned, place, "bone");
  const double volume = kPi * radius * radius * 2 * half / 1000;
  coverage.add("volume", bone.volumeMl, volume);

  Screw screw;
  screw.diameterMm = dice.between(3, 6);
  const double side = dice.between(0, radius - 1), turn = dice.between(0, 2 * kPi), shank = screw.diameterMm / 2;
  const double tip = dice.between(-half + 1.5 * screw.diameterMm + 2, half - 2);
  const Vec3 at(side * std::cos(turn), side * std::sin(turn), 0);
  screw.entryMm = place * (lie * Vec3(at.x(), at.y(), -half - 3));
  screw.tipMm = place * (lie * Vec3(at.x(), at.y(), tip));
  const ScrewNumbers numbers = screwNumbers(screw, &scanned.grey, place.inverse(), &bone);
  coverage.add("breach", numbers.breachMm, side + shank - radius);
  coverage.add("length in bone", numbers.insideMm, tip + half);
  coverage.add("room at the tip", numbers.tipMm, std::min(half - tip, radius - side));
  const double cosine = side > 0 ? (radius * radius - side * side - shank * shank) / (2 * side * shank) : 1;
  const double round = cosine >= 1 ? 1 : cosine <= -1 ? 0 : 1 - std::acos(cosine) / kPi;
  coverage.add("contact", numbers.contactPercent, 100 * round * (tip + half) / (tip + half + 3));
  const double share = lensMm2(radius, shank, side) / (kPi * shank * shank) * (tip + half) / (tip + half + 3);
  coverage.add("value along a screw", numbers.values.mean, inside * share);

  // Sawn through at a slant, both ends well beside the cut.
  const Vec3 normal = (lie.linear() * (Vec3::UnitZ() + 0.5 * dice.between(0, 1) * Vec3(std::cos(turn), std::sin(turn), 0))).normalized();
  const double level = dice.between(-0.4, 0.4) * half;
  const CutVolumes cut = cutVolumes(bone, CutSurface::plane(place * (lie * Vec3(0, 0, level)), place.linear() * normal));
  coverage.add("piece of an osteotomy", cut.frontMl, kPi * radius * radius * (half - level) / 1000);
}

void plane(Dice& dice, Coverage& coverage) {
  const Vec3 normal = dice.direction(), spacing = dice.spacing();
  const double offset = dice.between(-2, 2);
  const Scanned scanned = scan([&](const Vec3& p) { return offset - normal.dot(p); }, 12, spacing, dice, 150, 0, dice.between(0, 20));
  const Eigen::Isometry3d place = dice.placement();
  const std::vector<PlanStructure> body{structureOf(scanned, place, "wall")};
  Trajectory way;
  const Vec3 across = normal.unitOrthogonal();
  way.entryMm = place * Vec3((offset + dice.between(0.5, 5)) * normal + across * dice.between(1, 5));
  way.targetMm = place * Vec3((offset + dice.between(0.5, 5)) * normal - across * dice.between(1, 5));
  way.radiusMm = dice.between(0, 2);
  const Vec3 up = place.linear() * normal;
  const double truth =
      std::min(up.dot(way.entryMm - place.translation()), up.dot(way.targetMm - place.translation())) - offset - way.radiusMm;
  coverage.add("clearance", clearances(way, body, 3, 0)[0].mm, truth);
}

/// Structure and plan on two series whose registration is off by what it predicts.
void registered(Dice& dice, Coverage& coverage) {
  const double radius = dice.between(4, 7), sigma = dice.between(0.3, 1.5);
  const Scanned scanned = scan([&](const Vec3& p) { return radius - p.norm(); }, radius + 3, dice.spacing(), dice);
  PlanStructureOptions options;
  options.registrationSigmaMm = registrationSigmaMm(1.596 * sigma, 2.795 * sigma);
  const Vec3 off = sigma * Vec3(dice.normal(), dice.normal(), dice.normal());
  options.plan_T_series.translation() = off;
  const Result<PlanStructure> body = planStructure("body", scanned.labels, 1, options, JobContext());
  Trajectory way;
  const Vec3 through = dice.direction() * dice.between(1.2, 3) * radius;
  const Vec3 along = through.unitOrthogonal() * 60;
  way.entryMm = through - along;
  way.targetMm = through + along;
  coverage.add("clearance on another series", clearances(way, std::span(&*body, 1), 3, 0)[0].mm, through.norm() - radius);
}

} // namespace

class tst_PlanNumbers : public QObject {
  Q_OBJECT
private slots:
  void intervalsHoldTheTruthOfRandomPhantoms() {
    // Another seed gives other bodies: the shares of voxels in Measured.h were chosen with seeds other than this one.
    const int seed = qEnvironmentVariableIntValue("HALSTED_PHANTOM_SEED");
    constexpr int kPhantoms = 1000;
    Coverage coverage;
    for (int n = 0; n < kPhantoms; ++n) {
      Dice dice(static_cast<unsigned>(seed * 100000 + n + 1));
      points(dice, coverage);
      ball(dice, coverage);
      tumourInBall(dice, coverage);
      screwInRod(dice, coverage);
      plane(dice, coverage);
      registered(dice, coverage);
    }
    bool good = true;
    for (const auto& [kind, tally] : coverage.kinds()) {
      const double share = 100.0 * tally.held / tally.count;
      qInfo("%-28s %5d  held %5.1f %%  too low %4.1f %%  off %7.3f  bias %7.3f  half width %7.3f", kind.c_str(), tally.count, share,
            100.0 * tally.above / tally.count, tally.off / tally.count, tally.bias / tally.count, tally.half / tally.count);
      // An interval that holds anything says nothing. Those of volumes are wider than these clean phantoms need: they allow for careless
      // thresholds (VolumeInterval.h).
      static const std::set<std::string> volumes{"piece", "piece of an osteotomy", "remnant", "specimen", "specimen of a margin", "volume"};
      good = good && share >= 95 && tally.half < (volumes.contains(kind) ? 20 : 8) * tally.off;
    }
    QVERIFY(good);
  }
};

QTEST_GUILESS_MAIN(tst_PlanNumbers)
#include "tst_PlanNumbers.moc"
