// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/TubeTree.h"
#include "tests/filters/TubePhantom.h"

#include <QTest>

#include <numbers>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

struct Errors {
  double awayMm = 0;      ///< largest distance of a centreline point from the axis
  double radiusShare = 0; ///< largest error of the radius, against the true one
  double meanRadiusShare = 0;
};
/// axis: distance of a point to the true axis and the true radius there. Points nearer than marginMm to an end do not count: a
/// cross-section there is cut by the picture's edge.
template <typename Truth> Errors errorsOf(const TubeBranch& branch, double marginMm, const Truth& truth) {
  Errors out;
  int count = 0;
  for (const TubePoint& point : branch.points) {
    if (point.alongMm < marginMm || point.alongMm > branch.lengthMm() - marginMm)
      continue;
    const auto [away, radius] = truth(point.positionMm);
    out.awayMm = std::max(out.awayMm, away);
    out.radiusShare = std::max(out.radiusShare, std::abs(point.radiusMm / radius - 1));
    out.meanRadiusShare += point.radiusMm / radius - 1;
    ++count;
  }
  out.meanRadiusShare /= std::max(1, count);
  return out;
}

const char* text(const Errors& e) {
  static char buffer[120];
  std::snprintf(buffer, sizeof buffer, "away %.2f mm, radius %.3f at most, %.3f on average", e.awayMm, e.radiusShare, e.meanRadiusShare);
  return buffer;
}

double alongStraight(const Vec3& p, double tilt) {
  // Distance to the line through the origin along (tilt, 0.3 tilt, 1).
  const Vec3 direction = Vec3(tilt, 0.3 * tilt, 1).normalized();
  return (p - p.dot(direction) * direction).norm();
}

TubeOptions clickAt(const Vec3& from) {
  TubeOptions options;
  options.fromMm = from;
  return options;
}

/// A healthy lumen of 3 mm radius along z with a smooth narrowing at z = 4.
double stenosedRadius(double z, double percent) {
  const double x = std::abs(z - 4) / 8;
  return 3 - (x < 1 ? 3 * percent / 100 * 0.5 * (1 + std::cos(std::numbers::pi * x)) : 0);
}

} // namespace

class tst_Tubes : public QObject {
  Q_OBJECT
private slots:
  void straightTubeHasItsAxisAndRadius_data();
  void straightTubeHasItsAxisAndRadius();
  void helixIsFollowed();
  void taperIsNoStenosis();
  void bifurcationGivesTwoBranches();
  void stenosisIsMeasured_data();
  void stenosisIsMeasured();
  void twoClicksGiveTheWayBetweenOnly();
  void touchingNeighbourDoesNotCarryItAway();
  void clickOutsideIsRefusedAndClickInNothingFindsNothing();
  void lumenMaskHasTheTubesVolume();
};

void tst_Tubes::straightTubeHasItsAxisAndRadius_data() {
  QTest::addColumn<Vec3>("spacing");
  QTest::addColumn<double>("radius");
  QTest::addColumn<double>("inside");
  QTest::addColumn<double>("outside");
  QTest::addColumn<double>("noise");
  QTest::addColumn<double>("tolerance");
  QTest::newRow("CTA") << Vec3(1, 1, 1) << 4.0 << 350.0 << 40.0 << 0.0 << 0.05;
  QTest::newRow("CTA, noise of a thin slice") << Vec3(1, 1, 1) << 4.0 << 350.0 << 40.0 << 30.0 << 0.08;
  QTest::newRow("wide") << Vec3(1.5, 1.5, 1.5) << 11.0 << 300.0 << -100.0 << 15.0 << 0.03;
  QTest::newRow("thin, two voxels across") << Vec3(1, 1, 1) << 1.1 << 400.0 << 0.0 << 0.0 << 0.12;
  QTest::newRow("blood in fat, without contrast medium") << Vec3(1, 1, 1) << 8.0 << 42.0 << -100.0 << 12.0 << 0.05;
  QTest::newRow("airway") << Vec3(0.8, 0.8, 0.8) << 3.0 << -1000.0 << -100.0 << 20.0 << 0.06;
  QTest::newRow("thick slices") << Vec3(0.8, 0.8, 3) << 5.0 << 350.0 << 40.0 << 10.0 << 0.06;
}

void tst_Tubes::straightTubeHasItsAxisAndRadius() {
  QFETCH(Vec3, spacing);
  QFETCH(double, radius);
  QFETCH(double, inside);
  QFETCH(double, outside);
  QFETCH(double, noise);
  QFETCH(double, tolerance);
  const double tilt = 0.35;
  const double width = 2 * radius + 34;
  const Index3 size = Vec3(width, 0.7 * width, 50).cwiseQuotient(spacing).cast<int>();
  const Volume volume = scanned(
      size, spacing, [&](const Vec3& p) { return radius - alongStraight(p, tilt); }, inside, outside, noise);
  const auto tree = trackTube(volume, clickAt(Vec3(0.5, -0.4, 1) * std::min(1.0, 0.3 * radius)), {});
  QVERIFY2(tree.ok(), tree ? "" : tree.error().message.c_str());
  QCOMPARE(tree->branches.size(), std::size_t(1));
  QCOMPARE(tree->bright, inside > outside);
  const Errors errors =
      errorsOf(tree->branches.front(), radius + 3, [&](const Vec3& p) { return std::pair(alongStraight(p, tilt), radius); });
  QVERIFY2(errors.awayMm < 0.35 * spacing.maxCoeff() && errors.radiusShare < tolerance, text(errors));
  QVERIFY(tree->branches.front().lengthMm() > 40);
  QVERIFY(tree->branches.front().firstEnd == TubeEnd::Edge && tree->branches.front().lastEnd == TubeEnd::Edge);
  QVERIFY(tree->stenoses.empty());
  QVERIFY2(tree->confidence > 0.7, qPrintable(QString::number(tree->confidence)));
}

void tst_Tubes::helixIsFollowed() {
  // Radius 14 mm, 26 mm a turn: as tortuous as a splenic artery.
  const auto axis = [](double t) { return Vec3(14 * std::cos(t), 14 * std::sin(t), 26 * t / (2 * std::numbers::pi)); };
  const double first = -1.2 * std::numbers::pi, last = 1.2 * std::numbers::pi;
  const auto distance = [&](const Vec3& p) {
    double best = 1e9;
    for (int n = 0; n <= 160; ++n)
      best = std::min(best, (axis(first + (last - first) * n / 160) - p).squaredNorm());
    return std::sqrt(best);
  };
  const Volume volume = scanned(
      {38, 38, 40}, {1, 1, 1}, [&](const Vec3& p) { return 3 - distance(p); }, 300, 30, 10);
  const auto tree = trackTube(volume, clickAt(axis(0.3)), {});
  QVERIFY2(tree.ok(), tree ? "" : tree.error().message.c_str());
  const Errors errors = errorsOf(tree->branches.front(), 5, [&](const Vec3& p) { return std::pair(distance(p), 3.0); });
  QVERIFY2(errors.awayMm < 0.5 && errors.radiusShare < 0.08, text(errors));
  const double turn = std::hypot(14.0, 26 / (2 * std::numbers::pi));
  QVERIFY2(std::abs(tree->branches.front().lengthMm() - turn * (last - first)) < 8,
           qPrintable(QString("%1 against %2").arg(tree->branches.front().lengthMm()).arg(turn * (last - first))));
}

void tst_Tubes::taperIsNoStenosis() {
  const auto radiusAt = [](double z) { return 5 - 0.07 * z; };
  const Volume volume = scanned(
      {32, 32, 70}, {1, 1, 1}, [&](const Vec3& p) { return radiusAt(p.z()) - std::hypot(p.x(), p.y()); }, 300, 20, 10);
  const auto tree = trackTube(volume, clickAt({0, 0, 0}), {});
  QVERIFY2(tree.ok(), tree ? "" : tree.error().message.c_str());
  const Errors errors =
      errorsOf(tree->branches.front(), 6, [&](const Vec3& p) { return std::pair(std::hypot(p.x(), p.y()), radiusAt(p.z())); });
  QVERIFY2(errors.awayMm < 0.3 && errors.radiusShare < 0.06, text(errors));
  QVERIFY(tree->stenoses.empty());
}

void tst_Tubes::bifurcationGivesTwoBranches() {
  // As the aorta's: 4 mm into two of 3 mm, 30 degrees to each side.
  const auto distance = [](const Vec3& p, int side) {
    const Vec3 direction = Vec3(side * std::sin(0.5), 0, -std::cos(0.5));
    const double along = std::max(0.0, p.dot(direction));
    return (p - along * direction).norm();
  };
  const auto trunk = [](const Vec3& p) { return (p - Vec3(0, 0, std::max(0.0, p.z()))).norm(); };
  const Volume volume = scanned(
      {60, 30, 70}, {1, 1, 1},
      [&](const Vec3& p) {
        return std::max({4 - trunk(p), 3 - distance(p, -1), 3 - distance(p, 1)});
      },
      350, 40, 15);
  const auto tree = trackTube(volume, clickAt({0, 0, 20}), {});
  QVERIFY2(tree.ok(), tree ? "" : tree.error().message.c_str());
  QCOMPARE(tree->branches.size(), std::size_t(2));
  QCOMPARE(tree->branches[1].parent, 0);
  QVERIFY(tree->branches[1].lengthMm() > 20);
  // Both legs are on a branch, in their middle.
  for (const int side : {-1, 1}) {
    const Vec3 wanted = 24 * Vec3(side * std::sin(0.5), 0, -std::cos(0.5));
    double best = 1e9, radius = 0;
    for (const TubeBranch& branch : tree->branches)
      for (const TubePoint& point : branch.points)
        if (const double d = (point.positionMm - wanted).norm(); d < best) {
          best = d;
          radius = point.radiusMm;
        }
    QVERIFY2(best < 0.6, qPrintable(QString::number(best)));
    QVERIFY2(std::abs(radius - 3) < 0.2, qPrintable(QString::number(radius)));
  }
}

void tst_Tubes::stenosisIsMeasured_data() {
  QTest::addColumn<double>("percent");
  QTest::addColumn<Vec3>("spacing");
  QTest::addColumn<double>("noise");
  QTest::addColumn<bool>("twoClicks");
  QTest::newRow("50 %") << 50.0 << Vec3(0.7, 0.7, 0.7) << 10.0 << false;
  QTest::newRow("75 %, 1.5 mm left") << 75.0 << Vec3(0.6, 0.6, 0.6) << 10.0 << true;
  QTest::newRow("50 %, thick slices") << 50.0 << Vec3(0.7, 0.7, 2) << 5.0 << true;
}

void tst_Tubes::stenosisIsMeasured() {
  QFETCH(double, percent);
  QFETCH(Vec3, spacing);
  QFETCH(double, noise);
  QFETCH(bool, twoClicks);
  const Volume volume = scanned(
      Vec3(24, 24, 66).cwiseQuotient(spacing).cast<int>(), spacing,
      [&](const Vec3& p) { return stenosedRadius(p.z(), percent) - std::hypot(p.x(), p.y()); }, 350, 40, noise);
  TubeOptions options = clickAt({0.5, 0.3, -22});
  if (twoClicks)
    options.toMm = Vec3(-0.4, 0.5, 26);
  const auto tree = trackTube(volume, options, {});
  QVERIFY2(tree.ok(), tree ? "" : tree.error().message.c_str());
  QCOMPARE(tree->stenoses.size(), std::size_t(1));
  const Stenosis& s = tree->stenoses.front();
  const Vec3 where = tree->branches[std::size_t(s.branch)].points[s.point].positionMm;
  QVERIFY2(std::abs(where.z() - 4) < 2, qPrintable(QString::number(where.z())));
  QVERIFY2(std::abs(s.diameterPercent - percent) < 6, qPrintable(QString::number(s.diameterPercent)));
  const double area = 100 * (1 - std::pow(1 - percent / 100, 2));
  QVERIFY2(std::abs(s.areaPercent - area) < 6, qPrintable(QString::number(s.areaPercent)));
  QVERIFY2(std::abs(s.proximalMm - 6) < 0.4 && std::abs(s.distalMm - 6) < 0.4,
           qPrintable(QString("%1 %2").arg(s.proximalMm).arg(s.distalMm)));
  QVERIFY2(s.lengthMm() > 8 && s.lengthMm() < 18, qPrintable(QString::number(s.lengthMm())));
}

void tst_Tubes::twoClicksGiveTheWayBetweenOnly() {
  const Volume volume = scanned(
      {30, 30, 60}, {1, 1, 1}, [&](const Vec3& p) { return 3 - std::hypot(p.x(), p.y()); }, 300, 20, 10);
  TubeOptions options = clickAt({1, 0, -15});
  options.toMm = Vec3(0, 1, 18);
  const auto tree = trackTube(volume, options, {});
  QVERIFY2(tree.ok(), tree ? "" : tree.error().message.c_str());
  QCOMPARE(tree->branches.size(), std::size_t(1));
  QVERIFY2(std::abs(tree->branches.front().lengthMm() - 33) < 2, qPrintable(QString::number(tree->branches.front().lengthMm())));
  QVERIFY(tree->branches.front().firstEnd == TubeEnd::Click);
}

void tst_Tubes::touchingNeighbourDoesNotCarryItAway() {
  // As aorta and caval vein without contrast medium: two tubes side by side in fat, joined along their length, on a slab of muscle.
  const auto depth = [](const Vec3& p) {
    return std::max({9 - std::hypot(p.x() - 9, p.y()), 10 - std::hypot(p.x() + 9.5, p.y() - 1), p.y() - 10});
  };
  const Volume volume = scanned({50, 40, 50}, {1.5, 1.5, 1.5}, depth, 42, -100, 10);
  const auto tree = trackTube(volume, clickAt({9, 0, 5}), {});
  QVERIFY2(tree.ok(), tree ? "" : tree.error().message.c_str());
  const Errors errors = errorsOf(tree->branches.front(), 10, [&](const Vec3& p) { return std::pair(std::hypot(p.x() - 9, p.y()), 9.0); });
  QVERIFY2(errors.awayMm < 2 && errors.radiusShare < 0.15, text(errors));
  QVERIFY2(tree->branches.front().lengthMm() > 60, qPrintable(QString::number(tree->branches.front().lengthMm())));
  QVERIFY(tree->confidence < 0.95);
  QVERIFY(tree->findings.front().code == "tube-by-sections");
}

void tst_Tubes::clickOutsideIsRefusedAndClickInNothingFindsNothing() {
  const Volume volume = scanned(
      {30, 30, 30}, {1, 1, 1}, [&](const Vec3& p) { return 3 - std::hypot(p.x(), p.y()); }, 300, 20, 10);
  QCOMPARE(trackTube(volume, clickAt({100, 0, 0}), {}).error().code, ErrorCode::Refused);
  const Volume flat = scanned(
      {30, 30, 30}, {1, 1, 1}, [](const Vec3&) { return -9.0; }, 300, 20, 10);
  QCOMPARE(trackTube(flat, clickAt({0, 0, 0}), {}).error().code, ErrorCode::NotFound);
  std::stop_source stop;
  stop.request_stop();
  QCOMPARE(trackTube(volume, clickAt({0, 0, 0}), JobContext({}, stop.get_token())).error().code, ErrorCode::Cancelled);
}

void tst_Tubes::lumenMaskHasTheTubesVolume() {
  const Volume volume = scanned(
      {34, 30, 50}, {1, 1, 1}, [&](const Vec3& p) { return 5 - alongStraight(p, 0.2); }, 300, 20, 10);
  const auto tree = trackTube(volume, clickAt({0, 0, 0}), {});
  QVERIFY(tree.ok());
  double in = 0, truth = 0, both = 0;
  for (int k = 0; k < 50; ++k)
    for (int j = 0; j < 30; ++j)
      for (int i = 0; i < 34; ++i) {
        const Vec3 p = volume.geometry.originMm + Vec3(i, j, k);
        const bool is = alongStraight(p, 0.2) < 5, found = tree->lumen.voxels[volume.geometry.offset(i, j, k)];
        in += found;
        truth += is;
        both += is && found;
      }
  QVERIFY2(2 * both / (in + truth) > 0.96, qPrintable(QString::number(2 * both / (in + truth))));
  QVERIFY2(std::abs(in / truth - 1) < 0.04, qPrintable(QString::number(in / truth)));
}

QTEST_GUILESS_MAIN(tst_Tubes)
#include "tst_Tubes.moc"
