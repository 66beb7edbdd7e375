// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/circulation/Wounds.h"

#include "lessons/twin/State.h"

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

/// spaceMlPerMmHg: how much blood a closed space takes for each mmHg with which it then presses back (tamponade of a bleed); the
/// belly and the chest take litres.
struct Site {
  std::string_view name;
  Vessel source;
  double portalMmHg; ///< source pressure above that of its vein
  double spaceMlPerMmHg;
};

constexpr std::array<Site, kWoundSiteCount> kSites{{
    {"leg", kArteries, 0, 40},
    {"arm", kArteries, 0, 15},
    {"scalp", kArteries, 0, 5},
    {"neck", kArteries, 0, 12},
    {"chestLeft", kArteries, 0, 400},
    {"chestRight", kArteries, 0, 400},
    {"abdomen", kArteries, 0, 300},
    {"pelvis", kAbdominalVeins, 6, 400},
    {"spleen", kArteries, 0, 300},
    {"liver", kAbdominalVeins, 2, 300},
    {"kidney", kArteries, 0, 30},
    {"aorta", kAorta, 0, 300},
    {"venaCava", kAbdominalVeins, 0, 300},
    {"portalVein", kAbdominalVeins, 5, 300},
    {"cysticArtery", kArteries, 0, 300},
    {"splenicArtery", kArteries, 0, 300},
    {"retroperitoneum", kArteries, 0, 50},
    {"gut", kArteries, 0, 1000},
    {"uterus", kArteries, 0, 200},
    {"heart", kRightVentricle, 0, 1e9}, // into the pericardium, which has its own pressure
}};

constexpr double kDischarge = 0.6;   ///< of a sharp-edged hole
constexpr double kDensity = 1060;    ///< kg/m3
constexpr double kPaPerMmHg = 133.3; //
/// mL/s through one mm2 at one mmHg: Cd sqrt(2 dP / rho).
const double kOrifice = kDischarge * std::sqrt(2 * kPaPerMmHg / kDensity);

bool isArterial(Vessel v) {
  return v == kArteries || v == kAorta;
}

/// Blood clots in small wounds within minutes (bleeding time of the skin 2-9 min), hardly in a stream, and gives way to pressure.
void stepClot(Wound& w, const Blood& blood, double openFlow, double pressureShare, double dtS) {
  if (w.constantRate > 0 && w.compression <= 0 && w.clamped <= 0)
    return; // a scripted rate is what bleeds after all clotting
  const double strength = std::clamp(blood.clotStrength, 0.0, 1.3);
  const double stream = openFlow / 0.3;
  const double growth = strength / 240 / (1 + stream * stream) * (1 - w.clot);
  const double loss = w.clot * (std::clamp(blood.lysis, 0.0, 1.0) / 600 + 0.01 * std::max(0.0, pressureShare - 1.25));
  w.clot = std::clamp(w.clot + dtS * (growth - loss), 0.0, 1.0);
}

double restingPressure(const State& state, const Site& site) {
  if (isArterial(site.source))
    return std::max(state.circulation.parameters.anchorPressure, 20.0);
  return (site.source == kRightVentricle ? 12 : 7) + site.portalMmHg;
}

/// Cross-section of the torn vessel, where it is known.
double lumenMm2(const Wounds& wounds, WoundSite site) {
  return site == WoundSite::Aorta ? wounds.aortaMm2 : site == WoundSite::VenaCava ? wounds.cavaMm2 : 0;
}

double openFlow(const Wound& w, double lumen, double drive, double restDrive, double& throttle) {
  double flow = 0;
  if (w.areaMm2 > 0)
    flow += w.areaMm2 * kOrifice * std::sqrt(drive);
  if (lumen > 0 && w.areaMm2 > 0) { // Bernoulli: the pressure that speeds blood up in the vessel is lost to the hole
    const double share = kDischarge * w.areaMm2 / lumen;
    flow /= std::sqrt(1 + share * share);
  }
  if (w.rateMlMin > 0) {
    const double share = drive / restDrive;
    // A given rate holds down to a sixth of the resting pressure; else it is an orifice that gives this rate at rest.
    flow += w.rateMlMin / 60 * (w.constantRate > 0 ? std::min(1.0, 6 * share) : std::sqrt(share));
  }
  throttle = (1 - std::clamp(w.compression, 0.0, 1.0)) * (1 - std::clamp(w.clamped, 0.0, 1.0)) * (1 - w.clot);
  return flow;
}

} // namespace

std::string_view woundSiteName(WoundSite site) {
  const auto i = static_cast<std::size_t>(site);
  return i < kWoundSiteCount ? kSites[i].name : std::string_view{};
}

void stepWounds(State& state, double dtS) {
  Wounds& wounds = state.wounds;
  Circulation& c = state.circulation;
  wounds.flowMlS.fill(0);
  double pain = 0;
  for (std::size_t i = 0; i < kWoundSiteCount; ++i) {
    Wound& w = wounds.sites[i];
    w.flowMlS = 0;
    if (w.rateMlMin <= 0 && w.areaMm2 <= 0)
      continue;
    const Site& site = kSites[i];
    const bool intoSac = i == static_cast<std::size_t>(WoundSite::Heart) && w.internal > 0;
    const double back = intoSac ? c.pericardialPressure + state.lungs.pleuralMmHg
                                : (w.internal > 0 && w.constantRate <= 0 ? w.lostMl / site.spaceMlPerMmHg : 0);
    const double pressure = isArterial(site.source) ? std::max(c.beat.mean, 0.0) : c.pressure[site.source];
    const double drive = std::max(0.0, pressure + site.portalMmHg - back);
    const double rest = restingPressure(state, site);
    double throttle = 1;
    const double open = openFlow(w, lumenMm2(wounds, static_cast<WoundSite>(i)), drive, rest, throttle);
    stepClot(w, state.blood, open * throttle, pressure / rest, dtS);
    // Never more than the vessel can give.
    const double held = std::max(0.0, c.volumeMl[site.source] - 2) / 0.5 - wounds.flowMlS[site.source];
    w.flowMlS = std::clamp(open * throttle, 0.0, std::max(0.0, held));
    w.lostMl += dtS * w.flowMlS;
    wounds.flowMlS[site.source] += w.flowMlS;
    wounds.lossMl += dtS * w.flowMlS;
    if (w.internal > 0)
      wounds.internalMl += dtS * w.flowMlS;
    if (intoSac) {
      c.pericardialMl += dtS * w.flowMlS;
      c.pericardialGoalMl += dtS * w.flowMlS;
    }
    pain += 0.1 * (1 - 0.5 * w.internal);
  }
  wounds.pain = std::min(pain, 1.0);
}

} // namespace halsted::twin
