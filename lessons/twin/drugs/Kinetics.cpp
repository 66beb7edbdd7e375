// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/drugs/Kinetics.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

constexpr double kRestingIndex = 2.9;     // L/min/m2
constexpr double kFiltrationPerM2 = 59.5; // mL/min/m2: 110 in 1.85 m2
// Sugammadex: association in plasma is over within seconds (Kd 0.1 umol/L, Bom, Angew Chem 2002;41:266); the end plate empties with a
// half-time of well under a minute, so that deep block is gone in about 3 min (Jones, Anesthesiology 2008;109:816).
constexpr double kBindingPerMin = 20, kEndPlatePerMin = 1.6, kHalfBindingUmolL = 5;

/// From the lining of the bronchi to their muscle: effect begins within 5 min and is full after 15 to 30 (Emerman 1999, Chest 115:92).
constexpr double kAirwayPerMin = 0.15;

} // namespace

DrugClearance drugClearance(const State& s) {
  DrugClearance c;
  const double index = s.circulation.beat.outputLMin / std::max(0.1, s.person.surfaceM2);
  c.output = std::clamp(index / kRestingIndex, 0.0, 1.6);
  // Flow-limited drugs lose clearance with hepatic flow, which keeps back part of the fall by extracting more.
  c.liver = std::clamp(s.tissues.parameters.liver, 0.0, 2.0) * std::min(1.1, 0.15 + 0.85 * c.output);
  c.kidney = std::clamp(s.kidneys.gfrMlMin / (kFiltrationPerM2 * std::max(0.1, s.person.surfaceM2)), 0.0, 1.3);
  c.absorption = std::clamp(s.circulation.beat.mean / 85.0, 0.05, 1.1) * (0.2 + 0.8 * std::min(1.0, c.output));
  return c;
}

void fillDrugSlot(const Drug& drug, const Person& person, DrugSlot& slot) {
  const double size = std::clamp(drug.leanWeight ? person.leanKg / 56 : person.weightKg / 70, 0.03, 4.0);
  const double years = std::max(0.0, person.ageYears - 40);
  const double volume = std::pow(size, drug.weightExponentV) * std::max(0.3, 1 - drug.ageVolumePerYear * years);
  const double flow = std::pow(size, drug.weightExponentCl) * std::max(0.3, 1 - drug.ageClearancePerYear * years);
  const double weeks = 40 + 52 * std::max(0.0, person.ageYears);
  const double grown = std::pow(weeks, 3.4);
  const double maturation = person.ageYears < 3 ? grown / (std::pow(47.7, 3.4) + grown) : 1;
  const double organs = drug.renalShare + drug.hepaticShare;
  slot.volumeL = drug.v1 * volume;
  slot.k[0] = drug.cl1 * flow * (1 - organs + organs * maturation) / slot.volumeL;
  slot.k[1] = drug.cl2 * flow / slot.volumeL;
  slot.k[2] = drug.cl3 * flow / slot.volumeL;
  slot.k[3] = drug.v2 > 0 ? drug.cl2 * flow / (drug.v2 * volume) : 0;
  slot.k[4] = drug.v3 > 0 ? drug.cl3 * flow / (drug.v3 * volume) : 0;
  slot.k[5] = drug.ke0 * std::pow(size, -0.25);
  slot.sensitivity = 1 / std::clamp(1 - drug.ageC50PerYear * years, 0.3, 3.0);
  for (std::size_t i = 0; i < 3; ++i)
    slot.live[i] = slot.k[i];
}

void stepDrugSlot(const Drug& drug, const DrugClearance& body, double dtMin, DrugSlot& slot) {
  const double h = dtMin / 2;
  const double organs = drug.renalShare + drug.hepaticShare;
  // Flow carries a drug to where it spreads and to where it acts: in shock plasma stays higher for longer, in arrest nothing moves
  // (Johnson, Anesthesiology 2003;99:409 for propofol; Egan, Anesthesiology 1999;91:156 for fentanyl).
  const double spread = std::clamp(0.15 + 0.85 * body.output, 0.02, 1.2);
  const double reach = std::clamp(4 * body.output, 0.02, 1.0);
  const double k10 = slot.live[0] = slot.k[0] * (1 - organs + drug.renalShare * body.kidney + drug.hepaticShare * body.liver);
  const double k12 = slot.live[1] = slot.k[1] * spread;
  const double k13 = slot.live[2] = slot.k[2] * spread;
  const double k21 = slot.k[3] * spread, k31 = slot.k[4] * spread, ke0 = slot.k[5] * reach;

  double in = (slot.infusionPerMin + slot.dailyPerMin) * dtMin;
  slot.given += in;
  // A bolus needs the time from arm to tongue, some 12 s at rest (Blumgart and Weiss, J Clin Invest 1927;4:15), more in low output.
  if (slot.waitMin > 0)
    slot.waitMin -= dtMin * std::max(0.03, body.output);
  else if (slot.queued > 0) {
    const double wanted = slot.queuedPerMin * dtMin;
    const double pushed = wanted < slot.queued * (1 - 1e-9) ? wanted : slot.queued;
    slot.queued -= pushed;
    in += pushed;
  }
  if (slot.cup > 0) {
    const double left = std::min(slot.cup, slot.cupPerMin * dtMin);
    slot.cup -= left;
    slot.depot[kLungDepot] += left;
  }
  const double airway = slot.depot[kLungDepot] * drug.lungConcentrationPerDepot;
  if (airway > 0 || slot.airway > 0)
    slot.airway += (airway - slot.airway) * std::min(1.0, kAirwayPerMin * dtMin);
  for (std::size_t i = 0; i < kDepotCount; ++i)
    if (slot.depot[i] > 0) {
      const double kh = slot.depotRate[i] * h * (i == kMuscleDepot ? body.absorption : 1);
      const double taken = slot.depot[i] * 2 * kh / (1 + kh);
      slot.depot[i] -= taken;
      in += taken;
    }

  double* a = slot.amount;
  const double before = a[0];
  const double b1 = a[0] - h * (k10 + k12 + k13) * a[0] + h * (k21 * a[1] + k31 * a[2]) + in;
  const double b2 = a[1] + h * (k12 * a[0] - k21 * a[1]), b3 = a[2] + h * (k13 * a[0] - k31 * a[2]);
  const double d2 = 1 / (1 + h * k21), d3 = 1 / (1 + h * k31);
  a[0] = (b1 + h * (k21 * b2 * d2 + k31 * b3 * d3)) / (1 + h * (k10 + k12 + k13) - h * h * (k12 * k21 * d2 + k13 * k31 * d3));
  a[1] = (b2 + h * k12 * a[0]) * d2;
  a[2] = (b3 + h * k13 * a[0]) * d3;
  slot.eliminated += h * k10 * (before + a[0]);
  slot.effectSite = (slot.effectSite * (1 - h * ke0) + h * ke0 * (before + a[0]) / slot.volumeL) / (1 + h * ke0);
}

void bindRelaxants(const DrugTable& table, Drugs& drugs, double dtMin) {
  const auto used = static_cast<std::size_t>(drugs.usedSlots);
  for (std::size_t b = 0; b < used; ++b) {
    DrugSlot& binder = drugs.inUse[b];
    const Drug& binding = table.drugs()[static_cast<std::size_t>(binder.drug)];
    if (!binding.bindsRelaxants || !(binder.amount[0] > 0) || !(binding.molarMass > 0))
      continue;
    for (std::size_t r = 0; r < used; ++r) {
      DrugSlot& relaxant = drugs.inUse[r];
      const Drug& bound = table.drugs()[static_cast<std::size_t>(relaxant.drug)];
      if (bound.family != DrugFamily::SteroidRelaxant || !(bound.molarMass > 0))
        continue;
      // mg / (g/mol) = mmol
      const double mmol =
          std::min(binder.amount[0] / binding.molarMass, relaxant.amount[0] / bound.molarMass) * (1 - std::exp(-kBindingPerMin * dtMin));
      const double umolL = 1e3 * binder.amount[0] / binding.molarMass / binder.volumeL;
      binder.amount[0] -= mmol * binding.molarMass;
      binder.eliminated += mmol * binding.molarMass;
      relaxant.amount[0] -= mmol * bound.molarMass;
      relaxant.eliminated += mmol * bound.molarMass;
      const double gap = relaxant.effectSite - relaxant.amount[0] / relaxant.volumeL;
      if (gap > 0)
        relaxant.effectSite -= gap * std::min(1.0, dtMin * kEndPlatePerMin * umolL / (umolL + kHalfBindingUmolL));
    }
  }
}

double drugInSlot(const DrugSlot& slot) {
  double sum = slot.amount[0] + slot.amount[1] + slot.amount[2] + slot.queued + slot.cup;
  for (double d : slot.depot)
    sum += d;
  return sum;
}

} // namespace halsted::twin
