// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/gases/BloodGas.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace halsted::twin;

class TestBloodGas : public QObject {
  Q_OBJECT
private slots:
  void standardCurveHasSeveringhausPoints();
  void acidHeatAndCarbonDioxideShiftTheCurveRight();
  void oxygenContentComesBack();
  void carbonDioxideContentComesBack();
  void vanSlykeComesBack();
  void normalBloodIsNormal();
  void reducedBloodCarriesMoreCarbonDioxide();
  void extremesStayFinite();
};

void TestBloodGas::standardCurveHasSeveringhausPoints() {
  // Severinghaus 1979, table 1
  const struct {
    double po2, saturation;
  } points[] = {{10, 0.0960}, {20, 0.3217}, {26.86, 0.5}, {40, 0.7469}, {60, 0.8962}, {80, 0.9495}, {100, 0.9725}, {150, 0.9900}};
  for (const auto& p : points)
    QVERIFY2(std::fabs(oxygenSaturation(p.po2, 7.4, 40, 37) - p.saturation) < 0.011, qPrintable(QString::number(p.po2)));
}

void TestBloodGas::acidHeatAndCarbonDioxideShiftTheCurveRight() {
  const double normal = oxygenSaturation(40, 7.4, 40, 37);
  QVERIFY(oxygenSaturation(40, 7.2, 40, 37) < normal - 0.08);
  QVERIFY(oxygenSaturation(40, 7.4, 40, 40) < normal - 0.06);
  QVERIFY(oxygenSaturation(40, 7.4, 60, 37) < normal);
  QVERIFY(oxygenSaturation(40, 7.4, 40, 37, 22) > normal + 0.08);
}

void TestBloodGas::oxygenContentComesBack() {
  double worst = 0;
  for (double hb : {0.0, 3.0, 8.0, 14.5, 20.0})
    for (double pH : {6.8, 7.2, 7.4, 7.7})
      for (double p = 0.5; p < 700; p *= 1.2) {
        const double c = oxygenContent(p, oxygenSaturation(p, pH, 45, 35), hb);
        worst = std::max(worst, std::fabs(oxygenPressure(c, hb, pH, 45, 35) / p - 1));
      }
  QVERIFY2(worst < 1e-10, qPrintable(QString::number(worst)));
}

void TestBloodGas::carbonDioxideContentComesBack() {
  double worst = 0;
  for (double hb : {0.0, 3.0, 8.0, 14.5, 20.0})
    for (double be : {-25.0, -10.0, 0.0, 10.0, 20.0})
      for (double s : {0.0, 0.3, 0.75, 1.0})
        for (double p = 5; p < 150; p *= 1.2)
          worst = std::max(worst, std::fabs(carbonDioxidePressure(carbonDioxideContent(p, s, be, hb), s, be, hb) / p - 1));
  QVERIFY2(worst < 1e-10, qPrintable(QString::number(worst)));
}

void TestBloodGas::vanSlykeComesBack() {
  for (double hb : {0.0, 8.0, 14.5})
    for (double be : {-20.0, 0.0, 15.0})
      for (double p = 10; p < 130; p += 15) {
        const AcidBase a = acidBase(p, be, hb);
        QVERIFY(std::fabs(baseExcess(a.pH, a.bicarbonate, hb) - be) < 1e-9);
        QVERIFY(std::fabs(a.bicarbonate / (0.0307 * p * std::pow(10, a.pH - 6.1)) - 1) < 1e-9);
      }
}

void TestBloodGas::normalBloodIsNormal() {
  const AcidBase a = acidBase(40, 0, 14.5);
  QVERIFY(std::fabs(a.pH - 7.4) < 1e-3);
  QVERIFY(std::fabs(a.bicarbonate - 24.5) < 0.1);
  const double arterial = carbonDioxideContent(40, 0.975, 0, 14.5);
  QVERIFY(arterial > 46 && arterial < 50);
  // Diabetic ketoacidosis: BE -20 with PCO2 20
  const AcidBase acid = acidBase(20, -20, 14.5);
  QVERIFY(acid.pH > 7.1 && acid.pH < 7.25);
}

void TestBloodGas::reducedBloodCarriesMoreCarbonDioxide() {
  // Christiansen, Douglas, Haldane, J Physiol 1914;48:244: 5 to 6 mL/dL between none and full oxygenation at 40 mmHg
  const double more = carbonDioxideContent(40, 0, 0, 14.5) - carbonDioxideContent(40, 1, 0, 14.5);
  QVERIFY2(more > 4.5 && more < 7, qPrintable(QString::number(more)));
}

void TestBloodGas::extremesStayFinite() {
  for (double hb : {0.0, 30.0})
    for (double be : {-60.0, 60.0})
      for (double p : {0.0, 1000.0}) {
        QVERIFY(std::isfinite(acidBase(p, be, hb).pH));
        const double c = carbonDioxideContent(p, 0.5, be, hb);
        QVERIFY(std::isfinite(c) && c >= 0);
        QVERIFY(std::isfinite(carbonDioxidePressure(c, 0.5, be, hb)));
        QVERIFY(std::isfinite(oxygenPressure(p, hb, 6.5, 100, 20)));
      }
}

QTEST_APPLESS_MAIN(TestBloodGas)
#include "tst_BloodGas.moc"
