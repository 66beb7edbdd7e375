// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/Influence.h"
#include "lessons/twin/breathing/Airway.h"
#include "lessons/twin/breathing/Drive.h"
#include "lessons/twin/breathing/Lungs.h"
#include "lessons/twin/breathing/Ventilator.h"
#include "lessons/twin/circulation/Circulation.h"
#include "lessons/twin/circulation/Heart.h"
#include "lessons/twin/circulation/Reflexes.h"
#include "lessons/twin/circulation/Wounds.h"
#include "lessons/twin/drugs/Drugs.h"
#include "lessons/twin/fluids/Blood.h"
#include "lessons/twin/fluids/Fluids.h"
#include "lessons/twin/fluids/Heat.h"
#include "lessons/twin/fluids/Kidneys.h"
#include "lessons/twin/gases/Gases.h"
#include "lessons/twin/gases/Tissues.h"
#include "lessons/twin/illness/Brain.h"
#include "lessons/twin/illness/Illness.h"
#include "lessons/twin/person/Person.h"
#include "lessons/twin/reading/Events.h"
#include "lessons/twin/reading/Monitor.h"
#include "lessons/twin/reading/Orders.h"

#include <cstdint>
#include <type_traits>

namespace halsted::twin {

/// One tick of the slow modules. Everything happens at whole ticks, so that speed and batching cannot change a result.
constexpr double kTickS = 0.02;
/// Chemistry runs every tenth tick, events every fiftieth.
constexpr std::int64_t kChemistryTicks = 10, kEventTicks = 50;

struct Clock {
  std::int64_t tick = 0;              ///< since creation
  std::int64_t fastStepsPerTick = 10; ///< 2 ms; tests halve it
  std::int64_t seed = 1;
  double timeS() const { return static_cast<double>(tick) * kTickS; }
};

/// One patient at one instant, parameters and all: plain memory that can be copied, compared, saved and hashed. Members are
/// 8 bytes wide throughout (double, int64, enums on int64), so that there is no padding.
struct State {
  Clock clock;
  Person person;
  Influences influences;
  Heart heart;
  Myocardium myocardium;
  Circulation circulation;
  Reflexes reflexes;
  Wounds wounds;
  Airway airway;
  Lungs lungs;
  Ventilator ventilator;
  Drive drive;
  Gases gases;
  Tissues tissues;
  Blood blood;
  Fluids fluids;
  Kidneys kidneys;
  Heat heat;
  Brain brain;
  Illness illness;
  Drugs drugs;
  Monitor monitor;
  Events events;
  Orders orders;
};
static_assert(std::is_trivially_copyable_v<State>);
static_assert(sizeof(State) <= 64 * 1024, "A state must stay small enough to keep hundreds of them.");

} // namespace halsted::twin
