// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/DeformableRegistration.h"
#include "segmentation/filters/registration/RigidRegistration.h"
#include "segmentation/io/StudyReader.h"
#include "segmentation/workflow/ScanWorkflow.h"
#include "tests/RegistrationPhantom.h"

#include <QtTest>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

const std::filesystem::path kDemo = HALSTED_SOURCE_DIR "/assets/demo";

Volume scan(const char* name) {
  Result<LoadedSeries> series = StudyReader().load({kDemo / name}, {}, {});
  if (!series)
    return {};
  tellModality(*series);
  return series->volume;
}

double asScanned(double value) {
  return value;
}

} // namespace

/// On the shipped scans, moved by motions that the method was not tuned on.
class TestRegistrationAccuracy : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void movedScansAreFoundAndTheirErrorPredicted_data();
  void movedScansAreFoundAndTheirErrorPredicted();
  void headAndAbdomenAreCalledFailed();
  void labelsFollowADeformation();
};

void TestRegistrationAccuracy::movedScansAreFoundAndTheirErrorPredicted_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<unsigned>("seed");
  QTest::addColumn<bool>("otherContrast");
  QTest::addColumn<double>("kept");
  QTest::addColumn<double>("limitMm");
  QTest::newRow("head") << "head_mri_icbm152_t1.nii.gz" << 901U << false << 1.0 << 0.15;
  QTest::newRow("head, another contrast") << "head_mri_icbm152_t1.nii.gz" << 902U << true << 1.0 << 0.15;
  QTest::newRow("head, cropped") << "head_mri_icbm152_t1.nii.gz" << 903U << false << 0.6 << 0.15;
  QTest::newRow("abdomen, voxels of 3 mm") << "abdomen_ct.nii.gz" << 904U << false << 1.0 << 0.15;
  QTest::newRow("abdomen, cropped") << "abdomen_ct.nii.gz" << 905U << false << 0.6 << 0.15;
  QTest::newRow("chest, slices of 5 mm") << "chest_ct_lungdx_A0001.nii.gz" << 906U << false << 1.0 << 0.3;
}

void TestRegistrationAccuracy::movedScansAreFoundAndTheirErrorPredicted() {
  QFETCH(QString, name);
  QFETCH(unsigned, seed);
  QFETCH(bool, otherContrast);
  QFETCH(double, kept);
  QFETCH(double, limitMm);
  const Volume fixed = scan(qPrintable(name));
  QVERIFY(fixed.voxels);
  const bool ct = fixed.modality == Modality::Ct;
  const ValueRange range = matchRange(fixed);
  const double low = ct ? -1000 : range.low, span = ct ? 1000 : range.high - range.low;
  std::mt19937 random(seed);
  const Eigen::Isometry3d fixed_T_moving = randomMotion(random, boundsOf(fixed.geometry).centre(), 30, 20);
  VolumeGeometry grid = fixed.geometry;
  grid.size.z() = static_cast<int>(kept * grid.size.z());
  const auto remap = [&](double value) {
    const double unit = (value - low) / span;
    return otherContrast ? low + span * (unit < 0.08 ? unit : 0.3 + 0.5 * std::sin(9 * unit) * (1 - unit)) : value;
  };
  const Volume moving = rescanned(
      fixed, grid, [&](const Vec3& p) { return Vec3(fixed_T_moving * p); }, low, remap, 0.04 * span, seed);
  const Result<RigidRegistration> found = registerRigid(fixed, moving, {}, {});
  QVERIFY(found);
  std::vector<Vec3> seen;
  const Eigen::Affine3d index_T_patient = grid.index_T_patient();
  for (const Vec3& point : bodyPoints(fixed, ct ? -300 : low + 0.2 * span))
    if (grid.contains(Vec3(index_T_patient * (fixed_T_moving.inverse() * point)).array().round().cast<int>()))
      seen.push_back(point);
  const double error =
      meanTargetError(Eigen::Isometry3d(found->fixed_T_moving.inverse()), Eigen::Isometry3d(fixed_T_moving.inverse()), seen);
  qInfo("%s: error %.3f mm, predicted %.3f mm, 95 %% below %.3f mm", qPrintable(name), error, found->predictedErrorMm, found->bound95Mm);
  QVERIFY(error < limitMm);
  QVERIFY(error < found->bound95Mm);
  QVERIFY2(found->verdict == RegistrationVerdict::Good, found->sentence.c_str());
}

void TestRegistrationAccuracy::headAndAbdomenAreCalledFailed() {
  const Volume head = scan("head_mri_icbm152_t1.nii.gz"), abdomen = scan("abdomen_ct.nii.gz");
  for (const auto& [fixed, moving] : {std::pair(head, abdomen), std::pair(abdomen, head)}) {
    const auto found = registerRigid(fixed, moving, {}, {});
    QVERIFY(!found || found->verdict == RegistrationVerdict::Failed);
  }
}

void TestRegistrationAccuracy::labelsFollowADeformation() {
  const Volume moving = scan("abdomen_ct.nii.gz");
  const auto files = StudyReader().loadLabels(kDemo / "abdomen_ct_labels.nii.gz", {});
  QVERIFY(moving.voxels && files);
  const LabelFile& file = files->front();
  const Vec3 centre = boundsOf(moving.geometry).centre();
  const auto field = [&](const Vec3& p) {
    const Vec3 q = (p - centre) / 32;
    return Vec3(p + 8 * Vec3(std::sin(q.y()) * std::cos(0.7 * q.z()), std::sin(q.z() + 1) * std::cos(q.x()),
                             std::sin(0.8 * q.x() + 2) * std::cos(q.y())));
  };
  const Volume fixed = rescanned(moving, moving.geometry, field, -1000, asScanned, 20, 5);
  const auto rigid = registerRigid(fixed, moving, {}, {});
  QVERIFY(rigid);
  const auto found = registerDeformable(fixed, moving, rigid->fixed_T_moving.inverse(), {}, {});
  QVERIFY(found);
  QVERIFY(found->volumeChange.smallest > 0);
  const LabelMap truth = movedLabels(file.labels, fixed.geometry, field);
  const LabelMap moved = movedLabels(file.labels, fixed.geometry, [&](const Vec3& p) { return found->movingPoint(p); });
  const std::map<std::string, double> floors{{"liver", 0.94}, {"spleen", 0.94},  {"kidney_left", 0.94}, {"kidney_right", 0.94},
                                             {"aorta", 0.88}, {"stomach", 0.93}, {"vertebrae_L3", 0.93}};
  for (const auto& [value, name] : file.names) {
    const auto floor = floors.find(name);
    if (floor == floors.end())
      continue;
    std::size_t both = 0, sum = 0;
    for (std::size_t n = 0; n < fixed.geometry.voxelCount(); ++n) {
      const bool a = truth.voxels()[n] == value, b = moved.voxels()[n] == value;
      both += a && b;
      sum += static_cast<std::size_t>(a) + static_cast<std::size_t>(b);
    }
    const double dice = 2.0 * static_cast<double>(both) / static_cast<double>(sum);
    qInfo("%s %.3f", name.c_str(), dice);
    QVERIFY2(dice > floor->second, name.c_str());
  }
}

QTEST_GUILESS_MAIN(TestRegistrationAccuracy)
#include "tst_RegistrationAccuracy.moc"
