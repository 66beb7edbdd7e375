// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/Kernels.h"
#include "tests/filters/ChestPhantom.h"

#include <QTest>

#include <algorithm>

using namespace halsted;
using namespace halsted::test;

namespace {

std::size_t countOf(const Mask& mask) {
  return static_cast<std::size_t>(std::count(mask.voxels.begin(), mask.voxels.end(), 1));
}

double dice(const Mask& a, const Mask& b) {
  if (a.voxels.size() != b.voxels.size())
    return 0;
  std::size_t both = 0;
  for (std::size_t o = 0; o < a.voxels.size(); ++o)
    both += a.voxels[o] && b.voxels[o];
  return 2.0 * static_cast<double>(both) / static_cast<double>(std::max<std::size_t>(1, countOf(a) + countOf(b)));
}

/// Share of the airway that lies outside lumen, wall and what is right beside it.
double leaked(const CtChest& chest, const ChestPhantom& phantom) {
  std::size_t outside = 0;
  for (std::size_t o = 0; o < chest.airway.voxels.size(); ++o)
    outside += chest.airway.voxels[o] && !phantom.nearAirway.voxels[o];
  return static_cast<double>(outside) / static_cast<double>(std::max<std::size_t>(1, countOf(chest.airway)));
}

/// How many of the lobes' bronchi are followed to within 6 mm of their ends.
int lobesReached(const CtChest& chest, const ChestPhantom& phantom) {
  if (chest.airway.voxels.empty())
    return 0;
  const VolumeGeometry& g = phantom.ct.geometry;
  int reached = 0;
  for (const Vec3& end : phantom.lobarEnds) {
    bool found = false;
    for (int k = 0; k < g.size.z() && !found; ++k)
      for (int j = 0; j < g.size.y() && !found; ++j)
        for (int i = 0; i < g.size.x() && !found; ++i)
          found = chest.airway.voxels[g.offset(i, j, k)] && (g.patient_T_index() * Vec3(i, j, k) - end).norm() < 6;
    reached += found;
  }
  return reached;
}

bool disjoint(const CtChest& chest) {
  for (std::size_t o = 0; o < chest.airway.voxels.size(); ++o) {
    const int left = chest.lungLeft.voxels.empty() ? 0 : chest.lungLeft.voxels[o];
    const int right = chest.lungRight.voxels.empty() ? 0 : chest.lungRight.voxels[o];
    if (left + right + chest.airway.voxels[o] > 1)
      return false;
  }
  return true;
}

bool says(const CtChest& chest, const std::string& code) {
  return std::any_of(chest.findings.begin(), chest.findings.end(), [&](const Finding& f) { return f.code == code; });
}

/// The same picture stored along other axes: new axis n runs along old axis `from[n]`, backwards where flipped.
template <typename Voxel>
VolumeGeometry stored(const VolumeGeometry& g, const std::array<int, 3>& from, const std::array<bool, 3>& flipped, const Voxel* in,
                      Voxel* out) {
  VolumeGeometry result = g;
  Vec3 corner = Vec3::Zero();
  for (int n = 0; n < 3; ++n) {
    result.size[n] = g.size[from[n]];
    result.spacingMm[n] = g.spacingMm[from[n]];
    result.direction.col(n) = (flipped[n] ? -1.0 : 1.0) * g.direction.col(from[n]);
    corner[from[n]] = flipped[n] ? g.size[from[n]] - 1 : 0;
  }
  result.originMm = g.patient_T_index() * corner;
  for (int k = 0; k < result.size.z(); ++k)
    for (int j = 0; j < result.size.y(); ++j)
      for (int i = 0; i < result.size.x(); ++i) {
        const std::array<int, 3> index{i, j, k};
        std::array<int, 3> old{};
        for (int n = 0; n < 3; ++n)
          old[from[n]] = flipped[n] ? result.size[n] - 1 - index[n] : index[n];
        out[result.offset(i, j, k)] = in[g.offset(old[0], old[1], old[2])];
      }
  return result;
}

Mask stored(const Mask& mask, const std::array<int, 3>& from, const std::array<bool, 3>& flipped) {
  Mask result(mask.geometry);
  result.geometry = stored(mask.geometry, from, flipped, mask.voxels.data(), result.voxels.data());
  return result;
}

} // namespace

class tst_CtChest : public QObject {
  Q_OBJECT

private slots:
  void thinSlicesGiveLungsAndAirwayToTheLobes_data() {
    QTest::addColumn<double>("noiseHu");
    QTest::addColumn<int>("lungHu");
    QTest::newRow("plain") << 25.0 << -860;
    QTest::newRow("noisy, sharp kernel") << 80.0 << -860;
    QTest::newRow("emphysema") << 25.0 << -945;
    QTest::newRow("expiration") << 40.0 << -760;
  }
  void thinSlicesGiveLungsAndAirwayToTheLobes() {
    QFETCH(double, noiseHu);
    QFETCH(int, lungHu);
    ChestPhantomOptions options;
    options.noiseHu = noiseHu;
    options.lungHu = lungHu;
    const ChestPhantom phantom = paintChest(options);
    const auto chest = segmentCtChest(phantom.ct, phantom.body, {});
    QVERIFY(chest.ok());
    const double left = dice(chest->lungLeft, phantom.left), right = dice(chest->lungRight, phantom.right);
    const double airway = dice(chest->airway, phantom.airway);
    qInfo("Dice left %.4f, right %.4f, airway %.4f; leaked %.4f", left, right, airway, leaked(*chest, phantom));
    QVERIFY(left > 0.985);
    QVERIFY(right > 0.985);
    QVERIFY(airway > 0.95);
    QCOMPARE(lobesReached(*chest, phantom), 5);
    QVERIFY(leaked(*chest, phantom) < 0.002);
    QCOMPARE(connectedComponents(chest->airway, Connectivity::Faces).components.size(), std::size_t(1));
    QVERIFY(disjoint(*chest));
    QVERIFY(!says(*chest, "lung-cut"));
    QVERIFY(!says(*chest, "airway-missing"));
  }

  void thickSlicesDoNotLeak_data() {
    QTest::addColumn<double>("sliceMm");
    QTest::newRow("5 mm") << 5.0;
    QTest::newRow("8 mm") << 8.0;
  }
  void thickSlicesDoNotLeak() {
    QFETCH(double, sliceMm);
    ChestPhantomOptions options;
    options.noiseHu = 15;
    const ChestPhantom thin = paintChest(options);
    const int factor = static_cast<int>(sliceMm);
    const Index3 shrink(1, 1, factor);
    const Volume ct = shrunk(thin.ct, shrink);
    ChestPhantom phantom;
    phantom.ct = ct;
    phantom.nearAirway = Mask(ct.geometry);
    // Any contact with lumen and wall counts: a thick slice cannot tell.
    for (std::size_t o = 0; o < phantom.nearAirway.voxels.size(); ++o)
      for (int n = 0; n < factor; ++n) {
        const std::size_t slice = static_cast<std::size_t>(ct.geometry.size.x()) * static_cast<std::size_t>(ct.geometry.size.y());
        const std::size_t fine = (o / slice * static_cast<std::size_t>(factor) + static_cast<std::size_t>(n)) * slice + o % slice;
        if (fine < thin.nearAirway.voxels.size() && thin.nearAirway.voxels[fine])
          phantom.nearAirway.voxels[o] = 1;
      }
    const auto chest = segmentCtChest(ct, shrunk(thin.body, shrink), {});
    QVERIFY(chest.ok());
    const double left = dice(chest->lungLeft, shrunk(thin.left, shrink)), right = dice(chest->lungRight, shrunk(thin.right, shrink));
    qInfo("Dice left %.4f, right %.4f; leaked %.4f", left, right, leaked(*chest, phantom));
    QVERIFY(left > 0.97);
    QVERIFY(right > 0.97);
    QVERIFY(countOf(chest->airway) * ct.geometry.voxelVolumeMm3() > 40000);
    QVERIFY(leaked(*chest, phantom) < 0.005);
    QCOMPARE(connectedComponents(chest->airway, Connectivity::Faces).components.size(), std::size_t(1));
    QVERIFY(says(*chest, "airway-thick-slices"));
  }

  void sidesComeFromTheDirectionMatrix_data() {
    QTest::addColumn<int>("way");
    QTest::newRow("right to left") << 0;
    QTest::newRow("coronal slices from the feet") << 1;
    QTest::newRow("sagittal slices, all backwards") << 2;
  }
  void sidesComeFromTheDirectionMatrix() {
    QFETCH(int, way);
    const std::array<std::array<int, 3>, 3> axes{{{0, 1, 2}, {0, 2, 1}, {1, 2, 0}}};
    const std::array<std::array<bool, 3>, 3> flips{{{true, false, false}, {false, true, false}, {true, true, true}}};
    ChestPhantomOptions options;
    options.spacingMm = {1.5, 1.5, 2};
    const ChestPhantom phantom = paintChest(options);
    auto voxels = std::make_unique<std::int16_t[]>(phantom.ct.geometry.voxelCount());
    Volume ct = phantom.ct;
    ct.geometry = stored(phantom.ct.geometry, axes[way], flips[way], phantom.ct.voxels.get(), voxels.get());
    ct.voxels = std::shared_ptr<const std::int16_t[]>(std::move(voxels));
    const auto chest = segmentCtChest(ct, stored(phantom.body, axes[way], flips[way]), {});
    QVERIFY(chest.ok());
    QVERIFY(dice(chest->lungLeft, stored(phantom.left, axes[way], flips[way])) > 0.98);
    QVERIFY(dice(chest->lungRight, stored(phantom.right, axes[way], flips[way])) > 0.98);
    QVERIFY(dice(chest->airway, stored(phantom.airway, axes[way], flips[way])) > 0.9);
  }

  void lungBasesAboveAnAbdomenAreFoundWithoutAirway() {
    ChestPhantomOptions options;
    options.spacingMm = {1.5, 1.5, 2};
    options.toZMm = 70;
    const ChestPhantom phantom = paintChest(options);
    const auto chest = segmentCtChest(phantom.ct, phantom.body, {});
    QVERIFY(chest.ok());
    QVERIFY(dice(chest->lungLeft, phantom.left) > 0.95);
    QVERIFY(dice(chest->lungRight, phantom.right) > 0.95);
    QVERIFY(chest->airway.voxels.empty());
    QVERIFY(says(*chest, "lung-cut"));
  }

  void aLungThatIsNotThereIsNotInvented() {
    ChestPhantomOptions options;
    options.spacingMm = {1.5, 1.5, 2};
    options.leftLung = false;
    const ChestPhantom phantom = paintChest(options);
    const auto chest = segmentCtChest(phantom.ct, phantom.body, {});
    QVERIFY(chest.ok());
    QVERIFY(chest->lungLeft.voxels.empty());
    QVERIFY(dice(chest->lungRight, phantom.right) > 0.97);
    QVERIFY(!chest->airway.voxels.empty());
    QVERIFY(says(*chest, "one-lung"));
  }

  void bowelGasAloneIsNoLung() {
    ChestPhantomOptions options;
    options.spacingMm = {1.5, 1.5, 2};
    options.lungs = false;
    const ChestPhantom phantom = paintChest(options);
    const auto chest = segmentCtChest(phantom.ct, phantom.body, {});
    QVERIFY(chest.ok());
    QVERIFY(chest->lungLeft.voxels.empty());
    QVERIFY(chest->lungRight.voxels.empty());
    QVERIFY(chest->airway.voxels.empty());
    QVERIFY(chest->findings.empty());
  }

  void lungsThatTouchArePartedAtTheirMembrane() {
    ChestPhantomOptions options;
    options.spacingMm = {1.5, 1.5, 2};
    const ChestPhantom phantom = paintChest(options);
    const auto chest = segmentCtChest(phantom.ct, phantom.body, {});
    QVERIFY(chest.ok());
    QVERIFY(says(*chest, "lungs-joined"));
    const VolumeGeometry& g = phantom.ct.geometry;
    for (std::size_t o = 0; o < g.voxelCount(); ++o) {
      const double x = g.originMm.x() + static_cast<double>(o % static_cast<std::size_t>(g.size.x())) * g.spacingMm.x();
      QVERIFY(!(chest->lungLeft.voxels[o] && x < -4) && !(chest->lungRight.voxels[o] && x > 4));
    }
  }

  void cancelStopsTheWork() {
    ChestPhantomOptions options;
    options.spacingMm = {3, 3, 3};
    const ChestPhantom phantom = paintChest(options);
    std::stop_source stop;
    stop.request_stop();
    const auto chest = segmentCtChest(phantom.ct, phantom.body, JobContext({}, stop.get_token()));
    QVERIFY(!chest.ok());
    QCOMPARE(chest.error().code, ErrorCode::Cancelled);
  }
};

QTEST_GUILESS_MAIN(tst_CtChest)
#include "tst_CtChest.moc"
