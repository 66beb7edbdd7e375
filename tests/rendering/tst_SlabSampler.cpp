// SPDX-License-Identifier: Apache-2.0
#include "rendering/PlanePicture.h"
#include "rendering/SliceFrame.h"
#include "tests/Phantoms.h"

#include <QtTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace halsted;

namespace {

/// Noise on a grid that lies askew and has three spacings.
Volume noise() {
  Volume volume;
  volume.geometry.size = Index3(40, 33, 29);
  volume.geometry.spacingMm = Vec3(0.8, 1.1, 2.5);
  volume.geometry.originMm = Vec3(-20, 7, 11);
  volume.geometry.direction = Eigen::AngleAxisd(0.2, Vec3(1, 2, 3).normalized()).toRotationMatrix();
  volume.modality = Modality::Ct;
  std::mt19937 random(5);
  std::uniform_int_distribution<int> values(-1024, 3000);
  const std::size_t count = volume.geometry.voxelCount();
  std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[count]);
  for (std::size_t n = 0; n < count; ++n)
    voxels[n] = static_cast<std::int16_t>(values(random));
  volume.voxels = voxels;
  return volume;
}

/// In doubles, one point after the other, from the words of SlabSampler's description alone. False: outside.
bool sample(const Volume& volume, const Vec3& index, bool smooth, double& value) {
  const Index3& size = volume.geometry.size;
  for (int axis = 0; axis < 3; ++axis)
    if (index[axis] < -0.5 || index[axis] >= size[axis] - 0.5)
      return false;
  if (!smooth) {
    const Index3 nearest = (index.array() + 0.5).floor().cast<int>();
    value = volume.at(nearest.x(), nearest.y(), nearest.z());
    return true;
  }
  value = 0;
  for (int corner = 0; corner < 8; ++corner) {
    double weight = 1;
    Index3 at;
    for (int axis = 0; axis < 3; ++axis) {
      const double held = std::clamp(index[axis], 0.0, size[axis] - 1.0), low = std::floor(held);
      const bool high = corner >> axis & 1;
      weight *= high ? held - low : 1 - (held - low);
      at[axis] = std::min(static_cast<int>(low) + high, size[axis] - 1);
    }
    value += weight * volume.at(at.x(), at.y(), at.z());
  }
  return true;
}

float bruteForce(const Volume& volume, const PicturePlane& plane, const Slab& slab, bool smooth, double x, double y) {
  const Eigen::Affine3d index_T_patient = volume.geometry.index_T_patient();
  const Vec3 perMm = index_T_patient.linear() * plane.through();
  const double stepMm = 1 / perMm.cwiseAbs().maxCoeff();
  const int layers = slab.kind == SlabKind::Thin ? 0 : static_cast<int>(slab.thicknessMm / 2 / stepMm + 1e-6);
  double sum = 0, most = -1e9, least = 1e9;
  int count = 0;
  for (int n = -layers; n <= layers; ++n) {
    double value = 0;
    if (!sample(volume, index_T_patient * (plane.at(x, y) + n * stepMm * plane.through()), smooth, value))
      continue;
    sum += value;
    most = std::max(most, value);
    least = std::min(least, value);
    ++count;
  }
  if (count == 0)
    return SlabSampler::kOutside;
  return static_cast<float>(slab.kind == SlabKind::Max ? most : slab.kind == SlabKind::Min ? least : sum / count);
}

/// Along the grid for 0, turned for others.
PicturePlane planeNumber(const Volume& volume, int number) {
  const VolumeGeometry& grid = volume.geometry;
  PicturePlane plane;
  plane.centreMm = grid.patient_T_index() * Vec3(20, 16, 14);
  plane.mmPerPixel = 0.61;
  const int axes[3][2] = {{0, 1}, {0, 2}, {1, 2}};
  const auto& axis = axes[number % 3];
  plane.right = grid.direction.col(axis[0]);
  plane.down = -grid.direction.col(axis[1]);
  if (number >= 3) {
    const Mat3 turn = Eigen::AngleAxisd(0.37 * number, Vec3(1, -2, 0.5 * number).normalized()).toRotationMatrix();
    plane.right = turn * plane.right;
    plane.down = turn * plane.down;
    plane.centreMm += Vec3(0.3, -0.7, 0.9);
  }
  return plane;
}

} // namespace

class TestSlabSampler : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyPixelIsWhatBruteForceGives_data();
  void everyPixelIsWhatBruteForceGives();
  void slabsAtTheFacesHoldWhatIsThere();
  void slabIsAsThickAsItSays();
  void labelsAreThoseOfTheNearestVoxels();
  void thinPlaneIsTheSliceThatIsDrawnElsewhere();
  void lettersFollowTheDirection();
  void fusedSeriesLiesWhereItsRegistrationSays();
  void frameFindsPointsWhereTheyAreDrawn();
};

void TestSlabSampler::everyPixelIsWhatBruteForceGives_data() {
  QTest::addColumn<int>("plane");
  QTest::addColumn<int>("kind");
  QTest::addColumn<double>("thicknessMm");
  QTest::addColumn<bool>("smooth");
  for (int plane = 0; plane < 6; ++plane)
    for (int kind = 0; kind < 4; ++kind)
      for (const bool smooth : {true, false})
        QTest::addRow("plane %d kind %d %s", plane, kind, smooth ? "smooth" : "nearest") << plane << kind << 11.0 << smooth;
}

void TestSlabSampler::everyPixelIsWhatBruteForceGives() {
  QFETCH(int, plane);
  QFETCH(int, kind);
  QFETCH(double, thicknessMm);
  QFETCH(bool, smooth);
  const Volume volume = noise();
  const PicturePlane picture = planeNumber(volume, plane);
  const Slab slab{static_cast<SlabKind>(kind), thicknessMm};
  constexpr int kWidth = 93, kHeight = 71; // wider than the volume, and no multiple of eight
  const SlabSampler sampler(volume, volume.geometry.index_T_patient(), picture, slab, smooth, kWidth, kHeight);
  std::vector<float> row(kWidth);
  int outside = 0, differing = 0;
  double worst = 0;
  for (int y = 0; y < kHeight; ++y) {
    sampler.row(y, row.data());
    for (int x = 0; x < kWidth; ++x) {
      const float expected = bruteForce(volume, picture, slab, smooth, x + 0.5 - kWidth / 2.0, y + 0.5 - kHeight / 2.0);
      const float found = row[static_cast<std::size_t>(x)];
      if ((expected == SlabSampler::kOutside) != (found == SlabSampler::kOutside))
        ++differing;
      else if (expected == SlabSampler::kOutside)
        ++outside;
      else
        worst = std::max(worst, std::abs(static_cast<double>(expected) - found));
    }
  }
  // Weights have 14 bits: of a step of 4000 HU between neighbours a quarter of one is lost at most; a grey level is over one HU.
  QVERIFY2(worst < 0.5, qPrintable(QString::number(worst)));
  QVERIFY2(differing == 0, qPrintable(QString::number(differing)));
  QVERIFY(outside > 100 && outside < kWidth * kHeight * 3 / 4);
}

void TestSlabSampler::slabsAtTheFacesHoldWhatIsThere() {
  const Volume volume = noise();
  for (const int k : {0, 1, 27, 28}) {
    PicturePlane picture = planeNumber(volume, 0);
    picture.centreMm = volume.geometry.patient_T_index() * Vec3(20, 16, k);
    for (const SlabKind kind : {SlabKind::Max, SlabKind::Min, SlabKind::Mean}) {
      const Slab slab{kind, 20};
      const SlabSampler sampler(volume, volume.geometry.index_T_patient(), picture, slab, true, 40, 40);
      std::vector<float> row(40);
      for (int y = 0; y < 40; ++y) {
        sampler.row(y, row.data());
        for (int x = 0; x < 40; ++x) {
          const float expected = bruteForce(volume, picture, slab, true, x + 0.5 - 20, y + 0.5 - 20);
          QVERIFY2(std::abs(expected - row[static_cast<std::size_t>(x)]) < 0.5, qPrintable(QString("%1 %2 %3").arg(k).arg(x).arg(y)));
        }
      }
    }
  }
}

void TestSlabSampler::slabIsAsThickAsItSays() {
  const Volume volume = noise();
  for (int plane = 0; plane < 3; ++plane) {
    const double spacing = volume.geometry.spacingMm[2 - plane];
    const auto sampler = [&](double mm) {
      return SlabSampler(volume, volume.geometry.index_T_patient(), planeNumber(volume, plane), {SlabKind::Max, mm}, true, 8, 8);
    };
    QCOMPARE(sampler(0.1).samples(), 1);
    QCOMPARE(sampler(2 * spacing).samples(), 3);
    QCOMPARE(sampler(4 * spacing).samples(), 5);
    QVERIFY(std::abs(sampler(4 * spacing).thicknessMm() - 5 * spacing) < 1e-9);
  }
}

void TestSlabSampler::labelsAreThoseOfTheNearestVoxels() {
  const Volume volume = noise();
  std::vector<std::uint8_t> labels(volume.geometry.voxelCount());
  std::mt19937 random(3);
  for (std::uint8_t& label : labels)
    label = static_cast<std::uint8_t>(1 + random() % 250);
  for (int number = 0; number < 6; ++number) {
    const PicturePlane plane = planeNumber(volume, number);
    const SlabSampler sampler(volume, volume.geometry.index_T_patient(), plane, {}, true, 90, 70);
    std::vector<std::uint8_t> row(90);
    int wrong = 0;
    for (int y = 0; y < 70; ++y) {
      sampler.labelRow(labels.data(), y, row.data());
      for (int x = 0; x < 90; ++x) {
        const Vec3 index = volume.geometry.index_T_patient() * plane.at(x + 0.5 - 45, y + 0.5 - 35);
        const Index3 nearest = (index.array() + 0.5).floor().cast<int>();
        const std::uint8_t expected =
            volume.geometry.contains(nearest) ? labels[volume.geometry.offset(nearest.x(), nearest.y(), nearest.z())] : std::uint8_t{0};
        // A point exactly between two voxels may fall to either.
        const Vec3 off = (index.array() + 0.5 - (index.array() + 0.5).round()).abs();
        wrong += off.minCoeff() > 1e-6 && expected != row[static_cast<std::size_t>(x)];
      }
    }
    QCOMPARE(wrong, 0);
  }
}

void TestSlabSampler::thinPlaneIsTheSliceThatIsDrawnElsewhere() {
  const Volume volume = noise();
  for (const Plane which : {Plane::Axial, Plane::Coronal, Plane::Sagittal}) {
    const SlicePlane plane(volume.geometry, which);
    const SliceView view = wholeSlice(plane, 9, 120, 110);
    const QImage slice = drawSlice(volume, {}, plane, view, {4000, 900}, 120, 110);
    PlaneContent content;
    content.series = {&volume, Eigen::Affine3d::Identity(), {4000, 900}};
    const QImage picture = drawPlane(content, picturePlane(plane, view), {}, 120, 110);
    for (int y = 0; y < 110; ++y)
      for (int x = 0; x < 120; ++x)
        QVERIFY2(std::abs(qGray(slice.pixel(x, y)) - qGray(picture.pixel(x, y))) <= 1,
                 qPrintable(QString("%1 %2: %3 %4").arg(x).arg(y).arg(qGray(slice.pixel(x, y))).arg(qGray(picture.pixel(x, y)))));
  }
}

void TestSlabSampler::lettersFollowTheDirection() {
  QCOMPARE(directionLetters({1, 0, 0}), std::string("L"));
  QCOMPARE(directionLetters({0, -1, 0}), std::string("A"));
  QCOMPARE(directionLetters({0, 0, -3}), std::string("I"));
  QCOMPARE(directionLetters({-1, 0.3, 0}), std::string("R"));
  QCOMPARE(directionLetters({-1, 0.6, 0}), std::string("RP"));
  QCOMPARE(directionLetters({0.6, 0, 1}), std::string("SL"));
  QCOMPARE(directionLetters({1, 1, 1}), std::string("LPS"));
  // Opposite edges never share a letter.
  std::mt19937 random(1);
  std::normal_distribution<double> normal;
  for (int n = 0; n < 1000; ++n) {
    const Vec3 direction(normal(random), normal(random), normal(random));
    const std::string there = directionLetters(direction), back = directionLetters(-direction);
    QCOMPARE(there.size(), back.size());
    QVERIFY(there.find_first_of(back) == std::string::npos);
  }
  QCOMPARE(placeText({12.04, -3.4, 100}), std::string("L 12.0  A 3.4  S 100.0 mm"));
}

void TestSlabSampler::fusedSeriesLiesWhereItsRegistrationSays() {
  // A ball in each, at other places of their own spaces; the registration puts one over the other.
  phantoms::Canvas first({40, 40, 40}, {2, 2, 2}, 0), second({50, 50, 50}, {1.5, 1.5, 1.5}, 0);
  const Vec3 there(10, -6, 4);
  const Eigen::Affine3d first_T_second = Eigen::Translation3d(5, 9, -8) * Eigen::AngleAxisd(0.4, Vec3::UnitZ());
  const Vec3 here = first_T_second * there;
  first.paint([&](const Vec3& p) { return (p - here).norm() < 8; }, 1000);
  second.paint([&](const Vec3& p) { return (p - there).norm() < 8; }, 1000);
  const Volume a = first.volume(), b = second.volume();
  PlaneContent content;
  content.series = {&a, Eigen::Affine3d::Identity(), {1000, 500}};
  FusedSeries fused{{&b, first_T_second.inverse(), {1000, 500}}, &colourMap("hot"), 1};
  content.fused = &fused;
  const QImage picture = drawPlane(content, {here, {1, 0, 0}, {0, 1, 0}, 0.5}, {}, 60, 60);
  int onlyOne = 0, both = 0;
  for (int y = 0; y < 60; ++y)
    for (int x = 0; x < 60; ++x) {
      const QRgb pixel = picture.pixel(x, y);
      const double distance = 0.5 * std::hypot(x - 29.5, y - 29.5);
      if (distance < 6)
        both += qRed(pixel) > 200 && qBlue(pixel) < 245; // white of the hot map is yellowish
      else if (distance > 10)
        onlyOne += qGray(pixel) > 60;
    }
  QVERIFY2(both > 400, qPrintable(QString::number(both)));
  QCOMPARE(onlyOne, 0);
  fused.opacity = 0;
  const QImage without = drawPlane(content, {here, {1, 0, 0}, {0, 1, 0}, 0.5}, {}, 60, 60);
  for (int y = 0; y < 60; ++y)
    for (int x = 0; x < 60; ++x)
      QVERIFY(qRed(without.pixel(x, y)) == qBlue(without.pixel(x, y)));
}

void TestSlabSampler::frameFindsPointsWhereTheyAreDrawn() {
  phantoms::Canvas canvas({60, 60, 60}, {1, 1, 1}, 0);
  const Vec3 ball(7, -9, 3);
  canvas.paint([&](const Vec3& p) { return (p - ball).norm() < 3; }, 1000);
  const Volume volume = canvas.volume();
  PicturePlane plane;
  const Mat3 turn = Eigen::AngleAxisd(0.6, Vec3(1, 1, 0.3).normalized()).toRotationMatrix();
  plane.right = turn.col(0);
  plane.down = turn.col(1);
  plane.centreMm = ball + 5 * plane.right - 4 * plane.down;
  plane.mmPerPixel = 0.4;
  PlaneContent content;
  content.series = {&volume, Eigen::Affine3d::Identity(), {1000, 500}};
  const QImage picture = drawPlane(content, plane, {}, 100, 80);
  Eigen::Vector2d sum(0, 0);
  double weight = 0;
  for (int y = 0; y < 80; ++y)
    for (int x = 0; x < 100; ++x) {
      sum += qGray(picture.pixel(x, y)) * Eigen::Vector2d(x + 0.5, y + 0.5);
      weight += qGray(picture.pixel(x, y));
    }
  const SliceFrame frame(QRect(0, 0, 100, 80), plane, 1);
  const QPointF at = frame.at(ball);
  QVERIFY2(std::abs(sum.x() / weight - at.x()) < 0.7 && std::abs(sum.y() / weight - at.y()) < 0.7,
           qPrintable(QString("%1 %2, %3 %4").arg(sum.x() / weight).arg(sum.y() / weight).arg(at.x()).arg(at.y())));
  QVERIFY(frame.holds(ball) && !frame.holds(ball + plane.through()));
}

QTEST_APPLESS_MAIN(TestSlabSampler)
#include "tst_SlabSampler.moc"
