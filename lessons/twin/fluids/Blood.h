// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace halsted::twin {

struct State;

/// What blood and interstitium carry, as amounts, so that balances can be checked. Solutes spread over their own space.
enum Solute : std::size_t {
  kSodium,
  kPotassium,
  kChloride,
  kCalcium,
  kMagnesium,
  kGlucose,
  kUrea,
  kCreatinine,
  kLactateGiven,
  kSoluteCount
};

struct BloodParameters {
  double hb = 14.5;       ///< g/dL at rest
  double albumin = 42;    ///< g/L
  double platelets = 250; ///< 10^9/L
  double inr = 1.0;
  double restingStrongIonShift = 0; ///< mmol/L: what kidneys keep at rest (pregnancy, chronic lung disease)
  double fibrinogen = 3;            ///< g/L
  double ownInsulin = 1;            ///< share of insulin that the pancreas still gives
  std::array<double, kSoluteCount> concentration{140, 4.2, 103, 1.22, 0.85, 5.3, 5, 0.08, 0}; ///< mmol/L (calcium: ionised)
};

struct Blood {
  BloodParameters parameters;
  double hbG = 0; ///< in all vessels
  double albuminG = 0;
  double redCellMl = 0;
  double plateletsE9 = 0; ///< 10^9
  double factorUnits = 0; ///< clotting factors; 1 unit per mL plasma is normal
  double fibrinogenG = 0;
  double citrateMmol = 0;               ///< from blood products; binds calcium
  double soluteMmol[kSoluteCount] = {}; ///< in extracellular water
  double strongIonShift = 0;            ///< mmol/L: change of the strong ion difference by fluids, kidney and cells, without lactate
  // Outputs
  double hb = 14.5, hematocrit = 0.435, plateletCount = 250, inr = 1.0, fibrinogen = 3, colloidMmHg = 25;
  double concentration[kSoluteCount] = {140, 4.2, 103, 1.22, 0.85, 5.3, 5, 0.08, 0};
  double clotStrength = 1;  ///< 0..1.2: how well wounds close (temperature, pH, factors, platelets, calcium, fibrinolysis)
  double lysis = 0;         ///< 0..1 fibrinolysis
  double insulin = 1;       ///< endogenous, x rest
  double insulinAction = 0; ///< 1/min: share of glucose taken up beyond rest (remote insulin of the minimal model)
  double mannitolMmol = 0, gelatineG = 0;
  double cellPotassiumMmol = 4000; ///< exchangeable, in cells
  double restCellPotassiumMmol = 4000;
  double potassiumShift = 0; ///< mmol/L by acid, insulin, drugs and ischaemia, as the cells have followed
  double hbGivenG = 0, hbLostG = 0;
  double albuminFlowGS = 0;                   ///< output: from plasma to interstitium, net of lymph
  double factorActivity = 1;                  ///< output: of factors in this plasma at this temperature and pH, 1 = normal
  double restAlbuminGL = 18.8;                ///< anchor: of all extracellular water
  double restWaterL = 14.3;                   ///< anchor: extracellular
  double restPh = 7.4, restSplanchnicMlS = 0; ///< anchors; 0: none yet
  double saltLossMmolS = 0;                   ///< output: sodium lost with blood now
};

/// mL: what is not red cells; extracellular; all water that urea spreads in.
double plasmaMl(const State& state);
double extracellularMl(const State& state);
/// Colloid osmotic pressure of plasma proteins, mmHg, from albumin, g/L, with globulins in normal proportion (Landis and Pappenheimer
/// 1963).
double colloidPressure(double albuminGL);

/// 5 Hz: concentrations, coagulation, potassium shifts, glucose.
void stepBlood(State& state, double dtS);
void fillBlood(State& state);

} // namespace halsted::twin
