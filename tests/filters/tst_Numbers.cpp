// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/LungAir.h"
#include "segmentation/filters/Measure.h"
#include "segmentation/filters/VolumeInterval.h"
#include "tests/filters/TubePhantom.h"

#include <QTest>

#include <numbers>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

LabelMap above(const Volume& volume, double level) {
  LabelMap labels(volume.geometry);
  std::uint8_t* voxels = labels.editableVoxels();
  for (std::size_t n = 0; n < volume.geometry.voxelCount(); ++n)
    voxels[n] = volume.voxels[n] > level;
  return labels;
}

} // namespace

class tst_Numbers : public QObject {
  Q_OBJECT
private slots:
  /// Bodies of random shape, place, voxel and noise; segmented halfway, and by a careless threshold.
  void intervalHoldsTheTruthOfRandomBodies_data() {
    QTest::addColumn<double>("share");
    QTest::newRow("halfway") << 0.5;
    QTest::newRow("threshold too low") << 0.3;
    QTest::newRow("threshold too high") << 0.7;
  }
  void intervalHoldsTheTruthOfRandomBodies() {
    QFETCH(double, share);
    std::mt19937 random(11);
    std::uniform_real_distribution<double> unit(0, 1);
    constexpr int kBodies = 60;
    int held = 0;
    double width = 0;
    for (int n = 0; n < kBodies; ++n) {
      const Vec3 spacing = n % 3 == 0 ? Vec3(0.8, 0.8, 2.5) : Vec3::Constant(1 + 1.5 * unit(random));
      const Vec3 radii(4 + 9 * unit(random), 4 + 9 * unit(random), 6 + 9 * unit(random));
      const Vec3 middle = Vec3(unit(random), unit(random), unit(random)).cwiseProduct(spacing);
      const Index3 size = ((2 * radii + 6 * spacing).cwiseQuotient(spacing)).cast<int>();
      const Volume volume = scanned(
          size, spacing, [&](const Vec3& p) { return (1 - (p - middle).cwiseQuotient(radii).norm()) * radii.minCoeff(); }, 50, -100,
          12 * unit(random));
      const LabelMap labels = above(volume, -100 + share * 150);
      const auto measures = measureLabels(labels, volume);
      const VolumeInterval interval = volumeInterval(labels, 1, volume, measures.at(1));
      const double truth = 4 * std::numbers::pi / 3 * radii.prod() / 1000;
      held += interval.lowMl <= truth && truth <= interval.highMl;
      width += (interval.highMl - interval.lowMl) / truth / kBodies;
      QVERIFY(interval.lowMl <= interval.ml && interval.ml <= interval.highMl);
    }
    QVERIFY2(held >= 0.92 * kBodies, qPrintable(QString("%1 of %2, mean width %3").arg(held).arg(kBodies).arg(width)));
    // An interval that holds anything says nothing.
    QVERIFY2(width < 0.5, qPrintable(QString::number(width)));
    qInfo("%d of %d held, mean width %.0f %%", held, kBodies, 100 * width);
  }

  void doubtWidensTheIntervalOnItsSide() {
    const Volume volume = scanned(
        {30, 30, 30}, {1, 1, 1}, [](const Vec3& p) { return 9 - p.norm(); }, 50, -100, 0);
    const LabelMap labels = above(volume, -25);
    const auto measures = measureLabels(labels, volume);
    std::vector<std::uint8_t> doubt(volume.geometry.voxelCount());
    const VolumeInterval sure = volumeInterval(labels, 1, volume, measures.at(1), doubt);
    for (std::size_t n = 0; n < doubt.size() / 2; ++n)
      doubt[n] = labels.voxels()[n] ? 255 : 0;
    const VolumeInterval unsure = volumeInterval(labels, 1, volume, measures.at(1), doubt);
    QVERIFY(unsure.lowMl < sure.lowMl - 0.1);
    QCOMPARE(unsure.highMl, sure.highMl);
  }

  void borderThatIsNotSeenWidensTheInterval() {
    const Volume seen = scanned(
        {30, 30, 30}, {1, 1, 1}, [](const Vec3& p) { return 9 - p.norm(); }, 50, -100, 0);
    const Volume flat = scanned(
        {30, 30, 30}, {1, 1, 1}, [](const Vec3&) { return -9.0; }, 50, 50, 3);
    const LabelMap labels = above(seen, -25);
    const VolumeInterval clear = volumeInterval(labels, 1, seen, measureLabels(labels, seen).at(1));
    const VolumeInterval blind = volumeInterval(labels, 1, flat, measureLabels(labels, flat).at(1));
    QVERIFY(clear.clearShare > 0.95 && blind.clearShare < 0.05);
    QVERIFY(blind.highMl - blind.lowMl > 1.5 * (clear.highMl - clear.lowMl));
  }

  void largestDiameterIsTheWidestPlace() {
    const Volume volume = scanned(
        {40, 40, 50}, {1, 1, 1}, [](const Vec3& p) { return (std::abs(p.z()) < 8 ? 12.0 : 6.0) - std::hypot(p.x(), p.y()); }, 50, -100, 0);
    const LabelMap labels = above(volume, -25);
    // A ball of 12 mm does not fit into 16 mm of length; the largest that does is cut by the narrower tube.
    const double diameter = largestDiameterMm(labels, 1, measureLabels(labels, volume).at(1));
    QVERIFY2(diameter > 18 && diameter < 24.5, qPrintable(QString::number(diameter)));
  }

  void lungIsSharedOutByItsHu() {
    // Ten voxels each of -970, -920, -850, -300 and 20 HU.
    Volume volume;
    volume.geometry.size = {50, 1, 1};
    volume.geometry.spacingMm = {10, 10, 10};
    const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[50]);
    const int hu[] = {-970, -920, -850, -300, 20};
    LabelMap labels(volume.geometry);
    for (int n = 0; n < 50; ++n) {
      voxels[n] = std::int16_t(hu[n / 10]);
      labels.editableVoxels()[n] = n % 2 ? 120 : 121;
    }
    volume.voxels = voxels;
    const LungAir air = measureLungAir(volume, labels, {120, 121});
    QCOMPARE(air.volumeMl, 50.0);
    QCOMPARE(air.hyperinflated, 0.4);
    QCOMPARE(air.normal, 0.2);
    QCOMPARE(air.poor, 0.2);
    QCOMPARE(air.none, 0.2);
    QCOMPARE(air.emphysemaIndex, 0.2);
    QVERIFY(std::abs(air.gasMl - 10 * (0.97 + 0.92 + 0.85 + 0.3)) < 1e-9);
    QVERIFY(std::abs(air.gasMl + air.tissueG - 50) < 1e-9);
    QCOMPARE(measureLungAir(volume, labels, {120}).volumeMl, 25.0);
    QCOMPARE(measureLungAir(volume, labels, {5}).volumeMl, 0.0);
  }
};

QTEST_GUILESS_MAIN(tst_Numbers)
#include "tst_Numbers.moc"
