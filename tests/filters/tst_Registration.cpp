// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/DeformableRegistration.h"
#include "segmentation/filters/registration/RigidRegistration.h"
#include "tests/Phantoms.h"
#include "tests/RegistrationPhantom.h"

#include <QtTest>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

/// A trunk of 64 x 60 x 56 voxels of 4 x 4 x 5 mm with organs that no turn or mirror brings onto themselves.
Volume trunk() {
  Canvas canvas({64, 60, 56}, {4, 4, 5}, -1000);
  canvas.paint(cylinder(0, 0, 110, 85), 20);
  canvas.paint(ellipsoid({-45, -10, 60}, {45, 50, 45}), 70);
  canvas.paint(ellipsoid({60, 30, 50}, {22, 30, 40}), 110);
  canvas.paint(ellipsoid({50, 45, -20}, {18, 20, 35}), 150);
  canvas.paint(ellipsoid({-48, 48, -40}, {18, 20, 35}), 145);
  canvas.paint(cylinder(0, 55, 18, 16), 500);
  canvas.paint(ellipsoid({30, -45, -70}, {30, 20, 25}), -100);
  canvas.paint(ellipsoid({-35, -30, -80}, {25, 25, 30}), -60);
  canvas.paint(ellipsoid({10, -30, 15}, {14, 25, 10}), 300);
  canvas.paint(ellipsoid({-70, 20, 0}, {12, 12, 20}), 400);
  canvas.addNoise(8, 1);
  return canvas.volume();
}

double asScanned(double value) {
  return value;
}
/// Bone and air dark, soft tissue bright: as a magnetic resonance picture might.
double asMr(double hu) {
  return hu < -500 ? 5 : hu > 250 ? 120 : 500 - 1.3 * hu;
}

Volume moved(const Volume& source, const Eigen::Isometry3d& source_T_moved, double (*remap)(double), double noise, VolumeGeometry grid) {
  return rescanned(
      source, grid, [&](const Vec3& p) { return Vec3(source_T_moved * p); }, -1000, remap, noise, 7);
}

std::vector<Vec3> seenBy(const VolumeGeometry& grid, const Eigen::Isometry3d& source_T_moved, const std::vector<Vec3>& points) {
  std::vector<Vec3> seen;
  for (const Vec3& point : points)
    if (grid.contains(Vec3(grid.index_T_patient() * (source_T_moved.inverse() * point)).array().round().cast<int>()))
      seen.push_back(point);
  return seen;
}

VolumeGeometry obliqueThick(const VolumeGeometry& grid) {
  VolumeGeometry other = grid;
  other.direction = Eigen::AngleAxisd(0.3, Vec3(1, 0.4, 0.2).normalized()).toRotationMatrix();
  other.spacingMm = Vec3(3, 3, 7);
  other.size = Index3(84, 80, 40);
  other.originMm = -other.direction * (0.5 * (other.size - Index3::Ones()).cast<double>().cwiseProduct(other.spacingMm));
  return other;
}

} // namespace

class TestRegistration : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void knownMotionsAreFoundAndTheirErrorPredicted();
  void anotherContrastIsFoundByMutualInformation();
  void partOfTheFieldIsEnough();
  void sameSeedGivesTheSameBits();
  void anotherBodyIsCalledFailed();
  void emptyAndFlatSeriesAreRefused();
  void cancelledEndsAsCancelled();
  void knownDeformationIsFoundWithoutFolds();
  void labelsFollowAShiftExactly();
  void exponentialUndoesItsNegative();
};

void TestRegistration::knownMotionsAreFoundAndTheirErrorPredicted() {
  const Volume fixed = trunk();
  std::mt19937 random(5);
  int within = 0;
  constexpr int kMotions = 4;
  for (int n = 0; n < kMotions; ++n) {
    const Eigen::Isometry3d fixed_T_moving = randomMotion(random, Vec3::Zero(), 30, 20);
    const VolumeGeometry grid = n % 2 ? obliqueThick(fixed.geometry) : fixed.geometry;
    const Volume moving = moved(fixed, fixed_T_moving, asScanned, 15, grid);
    const Result<RigidRegistration> found = registerRigid(fixed, moving, {}, {});
    QVERIFY(found);
    QCOMPARE(found->measure, MatchMeasure::Correlation);
    const double error = meanTargetError(Eigen::Isometry3d(found->fixed_T_moving.inverse()), Eigen::Isometry3d(fixed_T_moving.inverse()),
                                         seenBy(grid, fixed_T_moving, bodyPoints(fixed, -300, 5)));
    QVERIFY2(error < 0.15, qPrintable(QString::number(error)));
    QCOMPARE(found->verdict, RegistrationVerdict::Good);
    QVERIFY(found->bound95Mm < 1);
    within += error <= found->bound95Mm;
  }
  QVERIFY(within >= kMotions - 1);
}

void TestRegistration::anotherContrastIsFoundByMutualInformation() {
  const Volume fixed = trunk();
  std::mt19937 random(11);
  const Eigen::Isometry3d fixed_T_moving = randomMotion(random, Vec3(5, 0, 0), 25, 15);
  Volume moving = moved(fixed, fixed_T_moving, asMr, 12, obliqueThick(fixed.geometry));
  moving.modality = Modality::Mr;
  const Result<RigidRegistration> found = registerRigid(fixed, moving, {}, {});
  QVERIFY(found);
  QCOMPARE(found->measure, MatchMeasure::MutualInformation);
  const double error = meanTargetError(found->fixed_T_moving, fixed_T_moving, bodyPoints(fixed, -300, 5));
  QVERIFY2(error < 0.6, qPrintable(QString::number(error)));
  QVERIFY(found->verdict == RegistrationVerdict::Good);
}

void TestRegistration::partOfTheFieldIsEnough() {
  const Volume fixed = trunk();
  std::mt19937 random(3);
  const Eigen::Isometry3d fixed_T_moving = randomMotion(random, Vec3::Zero(), 20, 10);
  VolumeGeometry upper = fixed.geometry;
  upper.size.z() = 28;
  upper.originMm.z() += 28 * upper.spacingMm.z();
  // The headers say nothing: another zero of the table.
  Eigen::Isometry3d table = Eigen::Isometry3d::Identity();
  table.translation() = Vec3(0, 0, 400);
  Volume moving = moved(fixed, fixed_T_moving, asScanned, 15, upper);
  moving.geometry.originMm = table * moving.geometry.originMm;
  const Result<RigidRegistration> found = registerRigid(fixed, moving, {}, {});
  QVERIFY(found);
  const Eigen::Isometry3d expected = fixed_T_moving * table.inverse();
  const double error = meanTargetError(Eigen::Isometry3d(found->fixed_T_moving.inverse()), Eigen::Isometry3d(expected.inverse()),
                                       seenBy(moving.geometry, expected, bodyPoints(fixed, -300, 5)));
  QVERIFY2(error < 0.3, qPrintable(QString::number(error)));
  QVERIFY(found->overlap < 0.75);
}

void TestRegistration::sameSeedGivesTheSameBits() {
  const Volume fixed = trunk();
  std::mt19937 random(2);
  const Volume moving = moved(fixed, randomMotion(random, Vec3::Zero(), 20, 10), asScanned, 15, fixed.geometry);
  const auto first = registerRigid(fixed, moving, {}, {}), second = registerRigid(fixed, moving, {}, {});
  QVERIFY(first && second);
  QVERIFY(first->fixed_T_moving.matrix() == second->fixed_T_moving.matrix());
  QCOMPARE(first->bound95Mm, second->bound95Mm);
}

void TestRegistration::anotherBodyIsCalledFailed() {
  Canvas canvas({60, 60, 50}, {4, 4, 4}, -1000);
  canvas.paint(ellipsoid({0, 0, 0}, {75, 95, 85}), 800);
  canvas.paint(ellipsoid({0, 0, 0}, {68, 88, 78}), 35);
  canvas.paint(ellipsoid({-15, 0, 10}, {8, 25, 10}), 5);
  canvas.paint(ellipsoid({18, 5, 12}, {8, 25, 10}), 5);
  canvas.paint(ellipsoid({0, -60, -50}, {20, 15, 15}), -900);
  canvas.addNoise(8, 4);
  const Result<RigidRegistration> found = registerRigid(trunk(), canvas.volume(), {}, {});
  QVERIFY(found);
  QVERIFY2(found->verdict == RegistrationVerdict::Failed, found->sentence.c_str());
  QVERIFY(found->sentence.ends_with('.'));
}

void TestRegistration::emptyAndFlatSeriesAreRefused() {
  const Volume whole = trunk();
  Volume thin = whole;
  thin.geometry.size.z() = 2;
  for (const auto& [fixed, moving] : {std::pair(whole, thin), std::pair(thin, whole), std::pair(whole, Volume{})}) {
    const auto found = registerRigid(fixed, moving, {}, {});
    QVERIFY(!found);
    QVERIFY(!found.error().message.empty() && found.error().message.ends_with('.'));
    QVERIFY(!registerDeformable(fixed, moving, Eigen::Isometry3d::Identity(), {}, {}));
  }
  Canvas even({40, 40, 40}, {4, 4, 4}, 20);
  const auto found = registerRigid(whole, even.volume(), {}, {});
  QVERIFY(!found || found->verdict == RegistrationVerdict::Failed);
}

void TestRegistration::cancelledEndsAsCancelled() {
  std::stop_source stop;
  stop.request_stop();
  const JobContext job({}, stop.get_token());
  const auto rigid = registerRigid(trunk(), trunk(), {}, job);
  QVERIFY(!rigid);
  QCOMPARE(rigid.error().code, ErrorCode::Cancelled);
  const auto deformed = registerDeformable(trunk(), trunk(), Eigen::Isometry3d::Identity(), {}, job);
  QVERIFY(!deformed);
  QCOMPARE(deformed.error().code, ErrorCode::Cancelled);
}

namespace {

Vec3 waves(const Vec3& p) {
  return p + 7 * Vec3(std::sin(p.y() / 32) * std::cos(p.z() / 45), std::sin(p.z() / 35) * std::cos(p.x() / 40), std::sin(p.x() / 32));
}

struct EdgePoint {
  Vec3 point, normal;
};

/// Where organs have their borders, and across which direction; along them, and inside organs, nothing can be seen to move.
std::vector<EdgePoint> edges(const Volume& volume) {
  std::vector<EdgePoint> found;
  const Eigen::Affine3d patient_T_index = volume.geometry.patient_T_index();
  for (int k = 8; k + 8 < volume.geometry.size.z(); ++k)
    for (int j = 3; j + 3 < volume.geometry.size.y(); ++j)
      for (int i = 3; i + 3 < volume.geometry.size.x(); ++i) {
        const Vec3 slope = Vec3(volume.at(i + 1, j, k) - volume.at(i - 1, j, k), volume.at(i, j + 1, k) - volume.at(i, j - 1, k),
                                volume.at(i, j, k + 1) - volume.at(i, j, k - 1))
                               .cwiseQuotient(volume.geometry.spacingMm);
        if (slope.norm() > 20)
          found.push_back({patient_T_index * Vec3(i, j, k), slope.normalized()});
      }
  return found;
}

struct FieldErrors {
  double before = 0, after = 0;
};
FieldErrors fieldErrors(const DeformableRegistration& found, const std::vector<EdgePoint>& points) {
  FieldErrors errors;
  for (const auto& [point, normal] : points) {
    errors.before += std::abs((point - waves(point)).dot(normal)) / static_cast<double>(points.size());
    errors.after += std::abs((found.movingPoint(point) - waves(point)).dot(normal)) / static_cast<double>(points.size());
  }
  return errors;
}

} // namespace

void TestRegistration::knownDeformationIsFoundWithoutFolds() {
  const Volume moving = trunk();
  const Volume fixed = rescanned(moving, moving.geometry, waves, -1000, asScanned, 8, 2);
  DeformableOptions options;
  options.finestMm = 4;
  const auto found = registerDeformable(fixed, moving, Eigen::Isometry3d::Identity(), options, {});
  QVERIFY(found);
  const FieldErrors errors = fieldErrors(*found, edges(fixed));
  qInfo("%.2f mm before, %.2f mm after, volumes %.2f to %.2f", errors.before, errors.after, found->volumeChange.smallest,
        found->volumeChange.largest);
  QVERIFY(errors.before > 2.5);
  QVERIFY2(errors.after < 1.2, qPrintable(QString::number(errors.after)));
  // On every voxel of the fixed grid, not only on the field's own nodes.
  QVERIFY(found->volumeChange.smallest > 0);
  const VectorField fine = resampled(found->displacement, fixed.geometry);
  QVERIFY(jacobianRange(fine).smallest > 0);
}

void TestRegistration::labelsFollowAShiftExactly() {
  VolumeGeometry grid;
  grid.size = {20, 16, 12};
  grid.spacingMm = {2, 2, 2};
  LabelMap::Voxels voxels(grid.voxelCount());
  for (int k = 4; k < 8; ++k)
    for (int j = 4; j < 8; ++j)
      for (int i = 4; i < 9; ++i)
        voxels[grid.offset(i, j, k)] = i < 6 ? 3 : 200;
  const LabelMap labels(grid, voxels);
  const LabelMap shifted = movedLabels(labels, grid, [](const Vec3& p) { return Vec3(p - Vec3(6, 2, 0)); });
  for (int k = 0; k < 12; ++k)
    for (int j = 0; j < 16; ++j)
      for (int i = 0; i < 20; ++i)
        QCOMPARE(int(shifted.at(i, j, k)), i >= 3 && j >= 1 ? int(labels.at(i - 3, j - 1, k)) : 0);
}

void TestRegistration::exponentialUndoesItsNegative() {
  VolumeGeometry grid;
  grid.size = {24, 24, 24};
  grid.spacingMm = {5, 5, 5};
  VectorField velocity(grid), back(grid);
  for (int k = 0; k < 24; ++k)
    for (int j = 0; j < 24; ++j)
      for (int i = 0; i < 24; ++i) {
        const double fade = std::sin(M_PI * i / 23) * std::sin(M_PI * j / 23) * std::sin(M_PI * k / 23);
        velocity.mm[grid.offset(i, j, k)] = Eigen::Vector3f(9, -6, 7) * static_cast<float>(fade);
        back.mm[grid.offset(i, j, k)] = -velocity.mm[grid.offset(i, j, k)];
      }
  const VectorField there = exponential(velocity), home = exponential(back);
  float worst = 0;
  for (int k = 2; k < 22; ++k)
    for (int j = 2; j < 22; ++j)
      for (int i = 2; i < 22; ++i) {
        const Eigen::Vector3f step = there.mm[grid.offset(i, j, k)];
        const Eigen::Vector3f index = Eigen::Vector3f(float(i), float(j), float(k)) + step / 5;
        worst = std::max(worst, (step + home.at(index)).norm());
      }
  QVERIFY2(worst < 0.3F, qPrintable(QString::number(worst)));
}

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_Registration.moc"
