// SPDX-License-Identifier: Apache-2.0
#include "rendering/SliceImage.h"
#include "tests/Phantoms.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace halsted;

namespace {

constexpr Index3::Scalar kSide = 20;
constexpr int kZoom = 8; ///< pixels per millimetre and voxel: room for an outline and what is inside it

/// Voxel (i, j, k) has the value 10 i + 100 j - 1000; axial slices show i to the right and j downwards.
Volume ramps() {
  phantoms::Canvas canvas({kSide, kSide, kSide}, {1, 1, 1}, 0);
  const Vec3 origin = canvas.geometry().originMm;
  for (int j = 0; j < kSide; ++j)
    for (int i = 0; i < kSide; ++i)
      canvas.paint([&](const Vec3& p) { return std::lround(p.x() - origin.x()) == i && std::lround(p.y() - origin.y()) == j; },
                   static_cast<std::int16_t>(10 * i + 100 * j - 1000));
  return canvas.volume();
}

QRgb pixelOfVoxel(const QImage& image, int i, int j) {
  return image.pixel(i * kZoom + kZoom / 2, j * kZoom + kZoom / 2);
}

QImage drawAxial(const Volume& volume, const std::vector<LayerOverlay>& overlays, const WindowLevel& window) {
  const SlicePlane plane(volume.geometry, Plane::Axial);
  return drawSlice(volume, overlays, plane, wholeSlice(plane, kSide / 2, kSide * kZoom, kSide * kZoom), window, kSide * kZoom,
                   kSide * kZoom);
}

/// A block of label 7 from voxel 5 to 14 in each direction.
LayerOverlay block(const Volume& volume) {
  LabelMap labels(volume.geometry);
  for (int k = 5; k < 15; ++k)
    for (int j = 5; j < 15; ++j)
      for (int i = 5; i < 15; ++i)
        labels.editableVoxels()[volume.geometry.offset(i, j, k)] = 7;
  LayerOverlay overlay{labels, {}, {}, {}};
  overlay.rgb[7] = 0xFF2000;
  overlay.fill[7] = 0.25F;
  overlay.outline[7] = true;
  return overlay;
}

bool isNear(QRgb pixel, double red, double green, double blue, double tolerance) {
  const bool ok = std::abs(qRed(pixel) - red) <= tolerance && std::abs(qGreen(pixel) - green) <= tolerance &&
                  std::abs(qBlue(pixel) - blue) <= tolerance;
  if (!ok)
    qWarning("%d %d %d is not %g %g %g", qRed(pixel), qGreen(pixel), qBlue(pixel), red, green, blue);
  return ok;
}

} // namespace

class TestSliceImage : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void windowMapsValuesToGrey();
  void windowMindsSlopeAndIntercept();
  void greyIsInterpolated();
  void outsideIsBlack();
  void zoomShowsPartAtItsScale();
  void everyOrientationShowsSamePicture();
  void overlayFillsAndOutlines();
  void outlineWithoutFillLeavesInsideGrey();
  void labelsWithoutColourAreNotDrawn();
  void firstWindowShowsHeadOfMr();
};

void TestSliceImage::windowMapsValuesToGrey() {
  const Volume volume = ramps();
  for (const WindowLevel& window : {WindowLevel{400, 40}, WindowLevel{1500, -600}, WindowLevel{80, 40}}) {
    const QImage image = drawAxial(volume, {}, window);
    for (int j = 1; j < kSide - 1; ++j)
      for (int i = 1; i < kSide - 1; ++i) {
        // A pixel's middle lies a sixteenth of a voxel beyond the voxel's.
        const double value = volume.at(i, j, 0) + 110.0 / 16;
        const double grey = std::clamp(255 * ((value - window.level) / window.window + 0.5), 0.0, 255.0);
        QVERIFY(isNear(pixelOfVoxel(image, i, j), grey, grey, grey, 2));
      }
  }
}

void TestSliceImage::windowMindsSlopeAndIntercept() {
  Volume volume = ramps();
  const QImage plain = drawAxial(volume, {}, {500, 0});
  volume.slope = 0.5;
  volume.intercept = 300;
  QVERIFY(plain == drawAxial(volume, {}, {250, 300}));
}

void TestSliceImage::greyIsInterpolated() {
  const QImage image = drawAxial(ramps(), {}, {4000, 0});
  // Towards the right and downwards values only grow, without the steps of nearest voxels: 100 HU are 6.4 greys.
  for (int y = kZoom; y < image.height() - kZoom; ++y) {
    const int step = qRed(image.pixel(80, y)) - qRed(image.pixel(80, y - 1));
    QVERIFY(step == 0 || step == 1);
  }
}

void TestSliceImage::outsideIsBlack() {
  const Volume volume = ramps();
  const SlicePlane plane(volume.geometry, Plane::Axial);
  // Twice as wide as the slice: a quarter is outside at each side. All that is inside is white.
  const QImage image = drawSlice(volume, {block(volume)}, plane, {3, {10, 10}, 0.5}, {1, -5000}, 80, 80);
  for (int y = 0; y < 80; ++y)
    for (int x = 0; x < 80; ++x) {
      const bool inside = x >= 20 && x < 60 && y >= 20 && y < 60;
      QCOMPARE(image.pixel(x, y), inside ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
    }
  // Of a view that misses the slice nothing is left.
  const QImage away = drawSlice(volume, {}, plane, {3, {500, 10}, 0.5}, {1, -5000}, 80, 80);
  QVERIFY(away.pixel(0, 0) == qRgb(0, 0, 0) && away.pixel(79, 79) == qRgb(0, 0, 0));
}

void TestSliceImage::zoomShowsPartAtItsScale() {
  const Volume volume = ramps();
  const SlicePlane plane(volume.geometry, Plane::Axial);
  const WindowLevel window{2500, 0};
  const QImage whole = drawAxial(volume, {}, window);
  // The middle, four times as large.
  const QImage part = drawSlice(volume, {}, plane, {kSide / 2, {10, 10}, 1.0 / (4 * kZoom)}, window, kSide * kZoom, kSide * kZoom);
  for (int y = 2; y < 158; y += 7)
    for (int x = 2; x < 158; x += 7) {
      const int grey =
          qRed(whole.pixel(80 + static_cast<int>(std::floor((x - 80) / 4.0)), 80 + static_cast<int>(std::floor((y - 80) / 4.0))));
      QVERIFY(std::abs(qRed(part.pixel(x, y)) - grey) <= 2);
    }
}

void TestSliceImage::everyOrientationShowsSamePicture() {
  const Volume volume = ramps();
  std::array<int, 3> axes{0, 1, 2};
  do {
    for (int signs = 0; signs < 8; ++signs) {
      // The same patient, stored in another order.
      Volume other = volume;
      other.geometry.direction.setZero();
      for (int axis = 0; axis < 3; ++axis)
        other.geometry.direction(axes[static_cast<std::size_t>(axis)], axis) = signs & 1 << axis ? -1 : 1;
      other.geometry.originMm = other.geometry.direction * Vec3::Constant(-0.5 * (kSide - 1));
      const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[volume.geometry.voxelCount()]);
      for (int k = 0; k < kSide; ++k)
        for (int j = 0; j < kSide; ++j)
          for (int i = 0; i < kSide; ++i) {
            const Vec3 at = volume.geometry.index_T_patient() * (other.geometry.patient_T_index() * Vec3(i, j, k));
            voxels[other.geometry.offset(i, j, k)] = volume.at(static_cast<int>(std::lround(at.x())), static_cast<int>(std::lround(at.y())),
                                                               static_cast<int>(std::lround(at.z())));
          }
      other.voxels = voxels;
      const QImage expected = drawAxial(volume, {block(volume)}, {2000, 0}), image = drawAxial(other, {block(other)}, {2000, 0});
      int largest = 0;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          largest = std::max(largest, std::abs(qGreen(image.pixel(x, y)) - qGreen(expected.pixel(x, y))));
      QVERIFY(largest <= 1);
    }
  } while (std::next_permutation(axes.begin(), axes.end()));
}

void TestSliceImage::overlayFillsAndOutlines() {
  const Volume volume = phantoms::Canvas({kSide, kSide, kSide}, {1, 1, 1}, 40).volume(); // mid grey at level 40
  const QImage image = drawAxial(volume, {block(volume)}, {400, 40});
  const int first = 5 * kZoom, last = 15 * kZoom - 1;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const bool inside = x >= first && x <= last && y >= first && y <= last;
      const bool edge = inside && (x == first || x == last || y == first || y == last);
      if (edge)
        QVERIFY(qRed(image.pixel(x, y)) > 220 && qGreen(image.pixel(x, y)) < 60 && qBlue(image.pixel(x, y)) < 40);
      else if (inside)
        QVERIFY(isNear(image.pixel(x, y), 127.5 * 0.75 + 255 * 0.25, 127.5 * 0.75 + 32 * 0.25, 127.5 * 0.75, 2));
      else
        QVERIFY(isNear(image.pixel(x, y), 127.5, 127.5, 127.5, 1));
    }
}

void TestSliceImage::outlineWithoutFillLeavesInsideGrey() {
  const Volume volume = phantoms::Canvas({kSide, kSide, kSide}, {1, 1, 1}, 40).volume();
  LayerOverlay overlay = block(volume);
  overlay.fill[7] = 0;
  const QImage image = drawAxial(volume, {overlay}, {400, 40});
  QVERIFY(isNear(pixelOfVoxel(image, 10, 10), 127.5, 127.5, 127.5, 1));
  QVERIFY(qRed(image.pixel(5 * kZoom, 80)) > 220);
}

void TestSliceImage::labelsWithoutColourAreNotDrawn() {
  const Volume volume = ramps();
  LayerOverlay overlay = block(volume);
  overlay.outline[7] = false; // hidden
  QVERIFY(drawAxial(volume, {overlay}, {400, 40}) == drawAxial(volume, {}, {400, 40}));
}

void TestSliceImage::firstWindowShowsHeadOfMr() {
  phantoms::Canvas canvas({60, 60, 60}, {3, 3, 3}, 10);
  canvas.paint(phantoms::ellipsoid({0, 0, 0}, {70, 80, 75}), 600);
  canvas.paint(phantoms::ellipsoid({0, 0, 0}, {30, 30, 30}), 900);
  canvas.paint(phantoms::ellipsoid({50, 0, 0}, {4, 4, 4}), 30000); // one bright vessel must not darken the rest
  canvas.addNoise(5, 6);
  const WindowLevel window = firstWindow(canvas.volume(Modality::Mr));
  const auto grey = [&](double value) { return std::clamp((value - window.level) / window.window + 0.5, 0.0, 1.0); };
  QVERIFY(grey(10) < 0.05);
  QVERIFY(grey(600) > 0.2 && grey(600) < 0.8);
  QVERIFY(grey(900) > grey(600) + 0.1);
  QCOMPARE(firstWindow(canvas.volume(Modality::Ct)).level, 40.0);
}

QTEST_APPLESS_MAIN(TestSliceImage)
#include "tst_SliceImage.moc"
