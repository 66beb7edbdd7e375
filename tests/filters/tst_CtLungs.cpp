// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/Kernels.h"
#include "tests/filters/ChestPhantom.h"

#include <QTest>

#include <algorithm>

using namespace halsted;
using namespace halsted::test;

namespace {

double countOf(const Mask& mask) {
  return static_cast<double>(std::count(mask.voxels.begin(), mask.voxels.end(), 1));
}

double both(const Mask& a, const Mask& b) {
  double count = 0;
  for (std::size_t o = 0; o < a.voxels.size() && o < b.voxels.size(); ++o)
    count += a.voxels[o] && b.voxels[o];
  return count;
}

double dice(const Mask& a, const Mask& b) {
  return 2 * both(a, b) / std::max(1.0, countOf(a) + countOf(b));
}

bool says(const CtChest& chest, const std::string& code) {
  return std::any_of(chest.findings.begin(), chest.findings.end(), [&](const Finding& f) { return f.code == code; });
}

} // namespace

class tst_CtLungs : public QObject {
  Q_OBJECT

private slots:
  // Lung bases alone: thin slivers, whose volume hangs on where the border lies in voxels that are part lung, part tissue.
  void bordersLieHalfwayWhateverTheLungMeasures_data() {
    QTest::addColumn<int>("lungHu");
    QTest::newRow("emphysema") << -945;
    QTest::newRow("plain") << -860;
    QTest::newRow("expiration") << -700;
  }
  void bordersLieHalfwayWhateverTheLungMeasures() {
    QFETCH(int, lungHu);
    ChestPhantomOptions options;
    options.noiseHu = 15;
    options.lungHu = lungHu;
    options.toZMm = 75;
    const ChestPhantom thin = paintChest(options);
    const Index3 shrink(3, 3, 3);
    const auto chest = segmentCtChest(shrunk(thin.ct, shrink), shrunk(thin.body, shrink), {});
    QVERIFY(chest.ok());
    const double ml = 0.001 * (countOf(thin.right) + countOf(thin.left));
    const double found = 0.027 * (countOf(chest->lungLeft) + countOf(chest->lungRight));
    const double left = dice(chest->lungLeft, shrunk(thin.left, shrink)), right = dice(chest->lungRight, shrunk(thin.right, shrink));
    qInfo("Dice left %.4f, right %.4f; %.1f ml of %.1f", left, right, found, ml);
    QVERIFY(left > 0.993);
    QVERIFY(right > 0.994);
    QVERIFY(std::abs(found - ml) < 0.01 * ml);
  }

  void massesAtTheRibsBelongToTheLung_data() {
    QTest::addColumn<double>("radiusMm");
    QTest::newRow("none") << 0.0;
    QTest::newRow("25 mm wide") << 13.0;
    QTest::newRow("40 mm wide") << 21.0;
    QTest::newRow("65 mm wide") << 34.0;
  }
  void massesAtTheRibsBelongToTheLung() {
    QFETCH(double, radiusMm);
    ChestPhantomOptions options;
    options.spacingMm = {1.5, 1.5, 2};
    options.massRadiusMm = radiusMm;
    const ChestPhantom phantom = paintChest(options);
    const auto chest = segmentCtChest(phantom.ct, phantom.body, {});
    QVERIFY(chest.ok());
    const double recall = both(chest->lungRight, phantom.mass) / std::max(1.0, countOf(phantom.mass));
    qInfo("%.3f of the mass; Dice left %.4f, right %.4f", recall, dice(chest->lungLeft, phantom.left),
          dice(chest->lungRight, phantom.right));
    QVERIFY(recall > 0.85 || radiusMm == 0);
    QCOMPARE(says(*chest, "pleural-mass"), radiusMm > 0);
    QVERIFY(!says(*chest, "pleural-density"));
    QVERIFY(dice(chest->lungLeft, phantom.left) > 0.98);
    QVERIFY(dice(chest->lungRight, phantom.right) > 0.98);
  }

  void fluidInAPocketStaysOutside() {
    ChestPhantomOptions options;
    options.spacingMm = {1.5, 1.5, 2};
    options.massRadiusMm = 25;
    options.massHu = 10;
    const ChestPhantom phantom = paintChest(options);
    const auto chest = segmentCtChest(phantom.ct, phantom.body, {});
    QVERIFY(chest.ok());
    QVERIFY(both(chest->lungRight, phantom.mass) < 0.1 * countOf(phantom.mass));
    QVERIFY(!says(*chest, "pleural-mass"));
    QVERIFY(says(*chest, "pleural-density"));
  }
};

QTEST_GUILESS_MAIN(tst_CtLungs)
#include "tst_CtLungs.moc"
