// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/fluids/Fluids.h"

#include <array>
#include <cstddef>

namespace halsted::twin {

namespace {

constexpr std::size_t kFluidCount = static_cast<std::size_t>(FluidKind::Count);

// Order: sodium, potassium, chloride, calcium, magnesium, glucose, lactate (also acetate), bicarbonate, citrate, mannitol (mmol/L) |
// albumin, gelatine (g/L), Hb (g/dL), hematocrit, platelets (10^9/L), factors (per mL), fibrinogen (g/L) | J/(mL degC) | mL per unit
constexpr std::array<FluidComposition, kFluidCount> kTable{{
    // Crystalloids: labels as in British National Formulary, fluids table (Hartmann's for "balanced").
    {154, 0, 154, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4.18, 500},
    {131, 5, 111, 2, 0, 0, 29, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4.18, 500},
    // Human albumin 4-5 % and 20 %: labels of Albumex; the rest of the anions is octanoate, which cells burn.
    {140, 0, 128, 0, 0, 0, 6, 0, 0, 0, 50, 0, 0, 0, 0, 0, 0, 4.1, 500},
    {100, 0, 62, 0, 0, 0, 32, 0, 0, 0, 200, 0, 0, 0, 0, 0, 0, 3.9, 100},
    {0, 0, 0, 0, 0, 278, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4.1, 500},
    {0, 0, 0, 0, 0, 2775, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3.6, 50},
    {1000, 0, 0, 0, 0, 0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4.0, 50},
    {513, 0, 513, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4.1, 250},
    {0, 0, 0, 0, 0, 0, 0, 0, 0, 1098, 0, 0, 0, 0, 0, 0, 0, 3.9, 250},
    // Succinylated gelatine 4 %: label of Gelofusine.
    {154, 0, 120, 0, 0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 0, 0, 4.1, 500},
    // Blood products: Guide to the preparation, use and quality assurance of blood components (EDQM, 20th ed.); potassium and lactate of
    // cells in SAGM at about 14 days: van de Watering, Vox Sang 2011;100:36. Citrate (which holds nearly
    // all of the calcium there): Li and Xu, Transfus Med Rev 2015;29:49.
    {56, 12, 52, 0, 0.2, 10, 8, 0, 5, 0, 1, 0, 20, 0.59, 5, 0.01, 0.05, 3.7, 280},
    {165, 4, 80, 1.8, 0.7, 20, 3, 16, 20, 0, 38, 0, 0, 0, 5, 0.9, 2.4, 4.0, 275},
    // One platelet concentrate from one donation (PROPPR, JAMA 2015;313:471: six of them match six units of red cells).
    {150, 4, 90, 1.3, 1, 12, 10, 10, 14, 0, 30, 0, 0, 0, 1100, 0.7, 2.0, 4.0, 55},
    {95, 5, 60, 1.1, 0.4, 14, 4, 10, 13, 0, 24, 0, 12.4, 0.37, 180, 0.52, 1.6, 3.8, 500},
    {165, 4, 85, 1.8, 0.7, 18, 3, 14, 18, 0, 30, 0, 0, 0, 0, 1.5, 14, 4.0, 20},
}};

constexpr std::array<std::string_view, kFluidCount> kNames{
    "saline",   "balanced", "albumin5", "albumin20", "dextrose5",  "dextrose50", "bicarbonate8.4", "saline3", "mannitol20",
    "gelatine", "rbc",      "ffp",      "platelets", "wholeBlood", "cryo"};

} // namespace

std::string_view fluidName(FluidKind kind) {
  const auto i = static_cast<std::size_t>(kind);
  return i < kFluidCount ? kNames[i] : std::string_view{};
}

const FluidComposition& fluidComposition(FluidKind kind) {
  const auto i = static_cast<std::size_t>(kind);
  return kTable[i < kFluidCount ? i : 0];
}

} // namespace halsted::twin
