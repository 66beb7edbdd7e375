// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted::twin {

/// Chemistry of blood: pure functions. Pressures mmHg, contents mL gas (STPD) per dL blood, Hb g/dL, T degC, concentrations mmol/L.

/// mL of oxygen that a gram of haemoglobin binds, and mL per dL and mmHg that dissolve.
constexpr double kOxygenPerHb = 1.34, kOxygenSolubility = 0.0031;

/// Factor from a PO2 to that of standard blood (pH 7.4, PCO2 40, 37 degC) of the same saturation: Kelman, J Appl Physiol 1966;21:1375.
double oxygenShift(double pH, double pco2, double temperatureC, double p50 = 26.8);
/// Severinghaus, J Appl Physiol 1979;46:599, of standard blood.
inline double standardSaturation(double po2) {
  const double x = po2 * (po2 * po2 + 150);
  return x / (x + 23400);
}
inline double standardSaturationSlope(double po2) {
  const double d = po2 * (po2 * po2 + 150) + 23400;
  return 23400 * (3 * po2 * po2 + 150) / (d * d);
}

/// Severinghaus 1979 with shifts by pH, PCO2 and temperature.
double oxygenSaturation(double po2, double pH, double pco2, double temperatureC, double p50 = 26.8);
double oxygenContent(double po2, double saturation, double hb);
/// Inverse of oxygenContent with oxygenSaturation.
double oxygenPressure(double content, double hb, double pH, double pco2, double temperatureC, double p50 = 26.8);
/// The same from the factor of oxygenShift.
double oxygenPressure(double content, double hb, double shift);

/// Douglas, Jones, Reed, J Appl Physiol 1988;65:473, at 37 degC, with the pH that follows from base excess and saturation.
double carbonDioxideContent(double pco2, double saturation, double baseExcess, double hb);
double carbonDioxidePressure(double content, double saturation, double baseExcess, double hb);

/// Van Slyke equation (Siggaard-Andersen 1977) solved for pH; bicarbonate by Henderson-Hasselbalch.
struct AcidBase {
  double pH, bicarbonate;
};
AcidBase acidBase(double pco2, double baseExcess, double hb, double startPh = 7.4);
/// The Van Slyke equation itself: base excess from pH and bicarbonate.
double baseExcess(double pH, double bicarbonate, double hb);
/// Base excess that oxygenated blood has more of when it gives up oxygen (Haldane): 0.2 mmol/L per g/dL of Hb reduced
/// (Zander, in Acid-base balance, 1995).
inline double haldaneExcess(double saturation, double hb) {
  return 0.2 * hb * (1 - saturation);
}

} // namespace halsted::twin
