// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace halsted::twin {

/// What can act on a property of the body. The column that a module writes into Influence; the name that an explanation gives.
enum class Cause : std::int64_t {
  Reflex,      ///< baroreflex, cardiopulmonary and chemoreflex (Reflexes)
  Drugs,       ///< all drugs together; Drugs can say how much each has of it
  Infection,   ///< sepsis
  Allergy,     ///< anaphylaxis
  Temperature, ///< of the core
  Oxygen,      ///< hypoxia, ischaemia of the heart, local control of flow by oxygen
  Acid,        ///< pH and carbon dioxide
  Blood,       ///< viscosity, calcium, potassium
  Pressure,    ///< from outside: pneumoperitoneum, lung volume, pleural air, tilt
  Obstruction, ///< emboli, clamps
  Injury,      ///< of head, heart or lung
  Effort,      ///< exercise, shivering, pain, fear
  Hormones,    ///< slow: angiotensin, vasopressin, adrenal catecholamines
  Person,      ///< illness that the person brought (set once)
  Setting,     ///< setParameter, by an instructor or the fit
  Count
};
constexpr std::size_t kCauseCount = static_cast<std::size_t>(Cause::Count);

/// Factors on one property, one for each cause; 1 = no influence. Each factor is written by one module alone.
struct Influence {
  std::array<double, kCauseCount> factor = filled();

  double& operator[](Cause cause) { return factor[static_cast<std::size_t>(cause)]; }
  double operator[](Cause cause) const { return factor[static_cast<std::size_t>(cause)]; }
  double product() const {
    double p = 1;
    for (double f : factor)
      p *= f;
    return p;
  }

private:
  static constexpr std::array<double, kCauseCount> filled() {
    std::array<double, kCauseCount> a{};
    for (double& f : a)
      f = 1;
    return a;
  }
};

/// Amounts added to one property, one for each cause; 0 = no influence.
struct Shift {
  std::array<double, kCauseCount> amount{};

  double& operator[](Cause cause) { return amount[static_cast<std::size_t>(cause)]; }
  double operator[](Cause cause) const { return amount[static_cast<std::size_t>(cause)]; }
  double sum() const {
    double s = 0;
    for (double a : amount)
      s += a;
    return s;
  }
};

/// Everything that modules do to each other's properties, kept apart by cause so that any change can be explained.
/// A module writes the columns of its own causes, in its slow or chemistry step, and reads products and sums.
struct Influences {
  Influence heartRate;           ///< of the sinus node; x intrinsic rate
  Influence contractility;       ///< of the left ventricle; x end-systolic elastance
  Influence rightContractility;  ///< of the right ventricle
  Influence resistance;          ///< of systemic arterioles; beds weigh it by their own sensitivity
  Influence pulmonaryResistance; ///< of pulmonary arterioles
  Shift venousUnstressedMl;      ///< unstressed volume of systemic veins; positive = pooling
  Influence capillaryLeak;       ///< x filtration coefficient of systemic capillaries
  Shift proteinLeak;             ///< lowers the reflection coefficient of proteins, 0..1
  Influence breathingDrive;      ///< x resting ventilation asked for
  Influence breathingRate;       ///< x rate at the same drive (opioids slow, fever and fear quicken); tidal volume takes the rest
  Influence airwayResistance;    ///< of the lower airways
  Influence oxygenDemand;        ///< x resting oxygen consumption
  Influence oxygenExtraction;    ///< x the greatest share of delivered oxygen that tissues can take out
  Shift shunt;                   ///< share of lung flow past airless lung, 0..1, beyond what Lungs computes from mechanics
  Shift deadSpaceMl;             ///< alveolar dead space beyond what Lungs computes
  Shift temperatureSetC;         ///< set point of the core
  Influence glomerularFlow;      ///< x glomerular filtration
  Influence urine;               ///< x urine at the same filtration (diuretics, vasopressin)
};

} // namespace halsted::twin
