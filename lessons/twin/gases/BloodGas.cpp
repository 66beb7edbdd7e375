// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/gases/BloodGas.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kLn10 = 2.302585092994046;
constexpr double kCo2Solubility = 0.0307, kPk = 6.1; // mmol/L/mmHg, at 37 degC
constexpr double kStandardBicarbonate = 24.5;        // of these two at pH 7.4 and 40 mmHg: base excess is 0 there
constexpr double kLowestPh = 5.8, kHighestPh = 8.6;

double pow10(double x) {
  return std::exp(kLn10 * x);
}

struct VanSlyke {
  double offset, buffer; // bicarbonate = offset - buffer (pH - 7.4)
  VanSlyke(double baseExcess, double hb) : offset(baseExcess / (1 - 0.014 * hb) + kStandardBicarbonate), buffer(1.43 * hb + 7.7) {}
};

/// Share of plasma's content that whole blood has, and its derivative by pH.
struct WholeBlood {
  double factor, slope;
  WholeBlood(double pH, double saturation, double hb) {
    const bool inside = pH < 7.8; // the fit ends before its pole at 8.142
    const double gap = 8.142 - std::min(pH, 7.8), cells = 0.0289 * hb / ((3.352 - 0.456 * saturation) * gap);
    factor = 1 - cells;
    slope = inside ? -cells / gap : 0;
  }
};

double plasmaExponent(double pH) {
  return pow10(pH - 6.0907 - 0.0434 * (7.4 - pH));
}

double contentAt(double pco2, double pH, double saturation, double hb) {
  return 2.226 * kCo2Solubility * pco2 * (1 + plasmaExponent(pH)) * WholeBlood(pH, saturation, hb).factor;
}

double saneHb(double hb) {
  return std::clamp(hb, 0.0, 25.0);
}

} // namespace

double oxygenShift(double pH, double pco2, double temperatureC, double p50) {
  const double exponent = 0.40 * (pH - 7.4) - 0.024 * (temperatureC - 37);
  return std::exp(kLn10 * exponent + 0.06 * std::log(40 / std::max(pco2, 0.5))) * 26.8 / p50;
}

double oxygenSaturation(double po2, double pH, double pco2, double temperatureC, double p50) {
  return standardSaturation(std::max(po2, 0.0) * oxygenShift(pH, pco2, temperatureC, p50));
}

double oxygenContent(double po2, double saturation, double hb) {
  return kOxygenPerHb * hb * saturation + kOxygenSolubility * po2;
}

double oxygenPressure(double content, double hb, double pH, double pco2, double temperatureC, double p50) {
  return oxygenPressure(content, hb, oxygenShift(pH, pco2, temperatureC, p50));
}

double oxygenPressure(double content, double hb, double shift) {
  if (content <= 0)
    return 0;
  const double capacity = kOxygenPerHb * std::max(hb, 0.0), dissolved = kOxygenSolubility / shift;
  // In terms of the pressure of standard blood. Severinghaus' cubic has a closed inverse, the guess; what dissolves moves it.
  double low = 0, high = content / dissolved;
  const double s = capacity > 0 ? std::min(content / capacity, 0.985) : 0;
  const double half = 0.5 * 23400 * s / (1 - s), root = std::sqrt(half * half + 125000);
  double p = std::clamp(std::cbrt(half + root) + std::cbrt(half - root), low, high);
  for (int i = 0; i < 60; ++i) {
    const double f = capacity * standardSaturation(p) + dissolved * p - content;
    const double step = -f / (capacity * standardSaturationSlope(p) + dissolved);
    if (std::fabs(step) <= 1e-7 * p) {
      p += step;
      break;
    }
    (f > 0 ? high : low) = p;
    p = p + step > low && p + step < high ? p + step : 0.5 * (low + high);
  }
  return p / shift;
}

AcidBase acidBase(double pco2, double baseExcess, double hb, double startPh) {
  const VanSlyke blood(baseExcess, saneHb(hb));
  const double dissolved = kCo2Solubility * std::max(pco2, 0.1);
  // Convex and rising in pH: Newton cannot miss.
  double pH = std::clamp(startPh, kLowestPh, kHighestPh), bicarbonate = 0;
  for (int i = 0; i < 20; ++i) {
    bicarbonate = dissolved * pow10(pH - kPk);
    const double step = (bicarbonate + blood.buffer * (pH - 7.4) - blood.offset) / (kLn10 * bicarbonate + blood.buffer);
    const double next = std::clamp(pH - step, kLowestPh, kHighestPh);
    const double change = std::fabs(next - pH);
    pH = next;
    if (change < 1e-8) { // quadratic: what is left is below 1e-15
      bicarbonate *= 1 - kLn10 * step;
      break;
    }
  }
  return {pH, bicarbonate};
}

double baseExcess(double pH, double bicarbonate, double hb) {
  const double h = saneHb(hb);
  return (1 - 0.014 * h) * (bicarbonate - kStandardBicarbonate + (1.43 * h + 7.7) * (pH - 7.4));
}

double carbonDioxideContent(double pco2, double saturation, double baseExcess, double hb) {
  const double h = saneHb(hb);
  return contentAt(pco2, acidBase(pco2, baseExcess + haldaneExcess(saturation, h), h).pH, saturation, h);
}

double carbonDioxidePressure(double content, double saturation, double baseExcess, double hb) {
  if (content <= 0)
    return 0;
  const double h = saneHb(hb);
  // Both pressure and content are explicit in pH, and content falls as it rises: one search over pH.
  const VanSlyke blood(baseExcess + haldaneExcess(saturation, h), h);
  double low = kLowestPh, high = std::min(kHighestPh, 7.4 + (blood.offset - 1e-9) / blood.buffer);
  if (high <= low)
    return content / (2.226 * kCo2Solubility);
  const double logContent = std::log(content / (2.226 * kCo2Solubility));
  double pH = std::clamp(7.38, low + 0.3 * (high - low), high - 0.3 * (high - low));
  double pressure = 0;
  for (int i = 0; i < 60; ++i) {
    const double bicarbonate = blood.offset - blood.buffer * (pH - 7.4);
    pressure = bicarbonate / (kCo2Solubility * pow10(pH - kPk));
    const double plasma = plasmaExponent(pH);
    const WholeBlood cells(pH, saturation, h);
    const double f = std::log(pressure * (1 + plasma) * cells.factor) - logContent;
    const double slope = -blood.buffer / bicarbonate - kLn10 + kLn10 * 1.0434 * plasma / (1 + plasma) + cells.slope / cells.factor;
    const double step = -f / slope;
    if (std::fabs(step) < 1e-8) {
      pressure *= 1 + step * (-blood.buffer / bicarbonate - kLn10);
      break;
    }
    (f > 0 ? low : high) = pH;
    pH = pH + step > low && pH + step < high ? pH + step : 0.5 * (low + high);
  }
  return pressure;
}

} // namespace halsted::twin
