// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAnatomy.h"
#include "tests/Phantoms.h"

#include <QTest>

using namespace halsted;
using namespace halsted::phantoms;

namespace {

const Index3 kSize(220, 170, 40);
const Vec3 kSpacing(2, 2, 4);

/// A trunk of fat and muscle with lungs and a windpipe that leaves through the upper end.
Mask paintTrunk(Canvas& canvas) {
  const Mask body = canvas.paint(cylinder(0, 0, 160, 100), -100);
  canvas.paint(cylinder(0, 0, 140, 82), 50);
  for (const int side : {-1, 1})
    canvas.paint(ellipsoid({side * 65.0, -5, 20}, {45, 60, 90}), -850);
  canvas.paint(cylinder(0, 0, 9, 9), -1000);
  return body;
}

Mask bodyOf(const Canvas& canvas) {
  const auto body = segmentCtBody(canvas.volume(), {});
  return body ? *body : Mask(canvas.geometry());
}

} // namespace

class tst_CtBody : public QObject {
  Q_OBJECT
private slots:
  void cavitiesBelongToTheBody();
  void tableAndBlanketDoNot_data();
  void tableAndBlanketDoNot();
  void armsBesideTheTrunkDo();
  void lungsCutByTheEdgeDo();
  void paddingOutsideTheRoundFieldDoesNot();
  void noiseAndThinSlicesChangeLittle();
  void nothingIsFoundInAir();
  void cancellingEndsIt();
};

void tst_CtBody::cavitiesBelongToTheBody() {
  Canvas canvas(kSize, kSpacing, -1000);
  const Mask truth = paintTrunk(canvas);
  canvas.addNoise(15, 1);
  QVERIFY(dice(bodyOf(canvas), truth) > 0.995);
}

void tst_CtBody::tableAndBlanketDoNot_data() {
  QTest::addColumn<double>("gapMm");
  QTest::addColumn<bool>("curved");
  QTest::newRow("curved, 10 mm of foam") << 10.0 << true;
  QTest::newRow("curved, thin mattress") << 4.0 << true;
  QTest::newRow("flat, touching the back") << 0.0 << false;
}

void tst_CtBody::tableAndBlanketDoNot() {
  QFETCH(double, gapMm);
  QFETCH(bool, curved);
  Canvas canvas(kSize, kSpacing, -1000);
  const Mask foam = canvas.paint([](const Vec3& p) { return p.y() > 60 && p.y() < 125 && std::abs(p.x()) < 190; }, -930);
  const Mask truth = paintTrunk(canvas);
  const auto shell = [&](const Vec3& p) {
    const double below = 100 + gapMm + (curved ? -p.x() * p.x() / 900 + 0.02 * p.x() * p.x() * 0.1 : 0);
    return std::abs(p.x()) < 190 && p.y() >= below && p.y() < below + 4 && std::hypot(p.x() / 160, p.y() / 100) > 1;
  };
  const Mask table = canvas.paint(curved ? std::function<bool(const Vec3&)>([&](const Vec3& p) {
                                    const double r = std::hypot(p.x(), p.y() + 300);
                                    return std::abs(p.x()) < 190 && r >= 400 + gapMm && r < 404 + gapMm && p.y() > 0;
                                  })
                                         : std::function<bool(const Vec3&)>(shell),
                                  120);
  const Mask blanket = canvas.paint(
      [](const Vec3& p) {
        const double r = std::hypot(p.x() / 172, p.y() / 112);
        return p.y() < 20 && r > 1 && r < 1.03;
      },
      -300);
  canvas.addNoise(15, 2);
  const Mask found = bodyOf(canvas);
  QVERIFY2(dice(found, truth) > 0.985, qPrintable(QString::number(dice(found, truth))));
  QVERIFY2(shareIn(table, found) < 0.15, qPrintable(QString::number(shareIn(table, found))));
  QVERIFY(shareIn(blanket, found) < 0.1);
}

void tst_CtBody::armsBesideTheTrunkDo() {
  Canvas canvas(kSize, kSpacing, -1000);
  Mask truth = paintTrunk(canvas);
  for (const int side : {-1, 1}) {
    truth = united(truth, canvas.paint(cylinder(side * 195.0, 10, 24, 34), -100));
    canvas.paint(cylinder(side * 195.0, 10, 19, 28), 55);
    canvas.paint(cylinder(side * 195.0, 10, 9, 9), 900);
  }
  canvas.addNoise(15, 3);
  QVERIFY(dice(bodyOf(canvas), truth) > 0.99);
}

void tst_CtBody::lungsCutByTheEdgeDo() {
  // A narrow field of view: the picture's sides cut through both lungs.
  Canvas canvas({70, 130, 40}, kSpacing, -1000);
  const Mask truth = paintTrunk(canvas);
  canvas.addNoise(15, 4);
  const Mask found = bodyOf(canvas);
  QVERIFY2(dice(found, truth) > 0.985, qPrintable(QString::number(dice(found, truth))));
}

void tst_CtBody::paddingOutsideTheRoundFieldDoesNot() {
  Canvas canvas(kSize, kSpacing, -1000);
  Mask truth = paintTrunk(canvas);
  canvas.addNoise(15, 5);
  const Mask outside = canvas.paint([](const Vec3& p) { return std::hypot(p.x(), p.y()) > 130; }, -3024);
  for (std::size_t n = 0; n < truth.voxels.size(); ++n)
    truth.voxels[n] &= outside.voxels[n] ^ 1;
  const Mask found = bodyOf(canvas);
  QVERIFY2(dice(found, truth) > 0.98, qPrintable(QString::number(dice(found, truth))));
}

void tst_CtBody::noiseAndThinSlicesChangeLittle() {
  Canvas canvas({300, 220, 60}, {1.2, 1.2, 0.6}, -1000);
  const Mask truth = paintTrunk(canvas);
  canvas.addNoise(90, 6);
  const Mask found = bodyOf(canvas);
  QVERIFY2(dice(found, truth) > 0.985, qPrintable(QString::number(dice(found, truth))));
}

void tst_CtBody::nothingIsFoundInAir() {
  Canvas canvas({60, 60, 20}, kSpacing, -1000);
  canvas.addNoise(20, 7);
  const Mask found = bodyOf(canvas);
  QVERIFY(std::find(found.voxels.begin(), found.voxels.end(), 1) == found.voxels.end());
  QVERIFY(segmentCtBody(Volume{}, {}).ok());
}

void tst_CtBody::cancellingEndsIt() {
  Canvas canvas({60, 60, 20}, kSpacing, 40);
  std::stop_source stop;
  stop.request_stop();
  const auto found = segmentCtBody(canvas.volume(), JobContext({}, stop.get_token()));
  QVERIFY(!found && found.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(tst_CtBody)
#include "tst_CtBody.moc"
