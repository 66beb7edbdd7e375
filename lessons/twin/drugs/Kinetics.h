// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/drugs/Drugs.h"

namespace halsted::twin {

/// What the body does to all drugs now; 1 = at rest in health.
struct DrugClearance {
  double output = 1;     ///< cardiac output over what this size of person needs
  double liver = 1;      ///< function and flow
  double kidney = 1;     ///< filtration over that of a healthy adult of this size
  double absorption = 1; ///< flow through muscle and skin
};
DrugClearance drugClearance(const State& state);

/// Rate constants of a drug in a person: allometric scaling (Anderson & Holford, Annu Rev Pharmacol Toxicol 2008;48:303), age, and the
/// maturation of clearance in infants (Rhodin, Pediatr Nephrol 2009;24:67).
void fillDrugSlot(const Drug& drug, const Person& person, DrugSlot& slot);

/// One step, Crank-Nicolson: second order, stable, and given = inside + eliminated to rounding.
void stepDrugSlot(const Drug& drug, const DrugClearance& clearance, double dtMin, DrugSlot& slot);

/// Sugammadex takes rocuronium and vecuronium out of plasma, mole for mole, and pulls it from the end plate.
void bindRelaxants(const DrugTable& table, Drugs& drugs, double dtMin);

/// Compartments, depots and syringe.
double drugInSlot(const DrugSlot& slot);

} // namespace halsted::twin
