// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/circulation/Circulation.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace halsted::twin {

struct State;

/// Where blood can be lost. Names in scenario files: woundSiteName(). Each has a source vessel, and a space that takes internal loss.
enum class WoundSite : std::int64_t {
  Leg,
  Arm,
  Scalp,
  Neck,
  ChestLeft,
  ChestRight,
  Abdomen,
  Pelvis,
  Spleen,
  Liver,
  Kidney,
  Aorta,
  VenaCava,
  PortalVein,
  CysticArtery,
  SplenicArtery,
  Retroperitoneum,
  Gut,
  Uterus,
  Heart,
  Count
};
constexpr std::size_t kWoundSiteCount = static_cast<std::size_t>(WoundSite::Count);

struct Wound {
  double rateMlMin = 0;    ///< wanted at resting pressure, if given as a rate (falls with pressure only where it says so)
  double areaMm2 = 0;      ///< of an orifice: flow = Cd A sqrt(2 dP / rho)
  double constantRate = 0; ///< 1: rateMlMin is kept as long as there is pressure to drive it
  double internal = 0;     ///< 1: into the body
  double compression = 0;  ///< 0..1 by hand or dressing
  double clot = 0;         ///< 0..1 closed by clot; slower when coagulation is poor, undone by high pressure
  double clamped = 0;      ///< 0..1 by clamp, clip, suture or tourniquet
  double lostMl = 0;
  double flowMlS = 0; ///< output
};

struct Wounds {
  std::array<Wound, kWoundSiteCount> sites{};
  std::array<double, kVesselCount> flowMlS{}; ///< output: taken from each vessel now
  double lossMl = 0;                          ///< output: all blood lost so far, external and internal
  double internalMl = 0;
  double pain = 0;                  ///< output 0..1: tissue damage
  double aortaMm2 = 0, cavaMm2 = 0; ///< lumens that a CT told; 0: not known, no limit to what comes through them to a tear
};

/// 50 Hz: flow of each wound from the pressure in its vessel.
void stepWounds(State& state, double dtS);
std::string_view woundSiteName(WoundSite site);

} // namespace halsted::twin
