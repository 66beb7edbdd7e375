// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace halsted::twin {

/// Chemistry of blood: pure functions. Pressures mmHg, contents mL gas (STPD) per dL blood, Hb g/dL, T degC, concentrations mmol/L.

/// Severinghaus 1979 with shifts by pH, PCO2 and temperature.
double oxygenSaturation(double po2, double pH, double pco2, double temperatureC, double p50 = 26.8);
double oxygenContent(double po2, double saturation, double hb);
/// Inverse of oxygenContent with oxygenSaturation.
double oxygenPressure(double content, double hb, double pH, double pco2, double temperatureC, double p50 = 26.8);
double carbonDioxideContent(double pco2, double saturation, double baseExcess, double hb);
double carbonDioxidePressure(double content, double saturation, double baseExcess, double hb);
/// Van Slyke equation (Siggaard-Andersen 1977) solved for pH; bicarbonate by Henderson-Hasselbalch.
struct AcidBase {
  double pH, bicarbonate;
};
AcidBase acidBase(double pco2, double baseExcess, double hb, double startPh = 7.4);

} // namespace halsted::twin
