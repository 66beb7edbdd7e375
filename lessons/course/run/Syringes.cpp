// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunSteps.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <vector>

namespace halsted::course {

namespace {

using nlohmann::json;

const twin::Drug& drugOf(const RunBody& run, int drug) {
  return run.twin.drugs().drugs()[static_cast<std::size_t>(drug)];
}

/// The pump at this rate, in mass units per minute; logged as done by the lesson.
void setPump(RunBody& run, int drug, double perMin) {
  const twin::Drug& kind = drugOf(run, drug);
  static_cast<void>(performAct(run, Who::Lesson,
                               json{{"act", "infusion"}, {"drug", kind.id}, {"rate", perMin}, {"unit", kind.massUnit + "/min"}}.dump()));
}

} // namespace

void accountSyringes(RunBody& run) {
  RunMemory& m = run.memory;
  const double minutes = (run.timeS() - m.syringesAtS) / 60;
  m.syringesAtS = run.timeS();
  const twin::Drugs& drugs = run.twin.state().drugs;
  for (std::size_t i = 0; i < static_cast<std::size_t>(drugs.usedSlots); ++i) {
    const twin::DrugSlot& slot = drugs.inUse[i];
    if (slot.drug < 0 || !(slot.infusionPerMin > 0))
      continue;
    if (const double perMl = drugOf(run, slot.drug).perMl; perMl > 0)
      m.syringeMl[slot.drug] += slot.infusionPerMin / perMl * minutes;
  }
}

void stopEmptyPumps(RunBody& run) {
  RunMemory& m = run.memory;
  std::vector<int> empty;
  for (const auto& [drug, usedMl] : m.syringeMl)
    if (usedMl >= kSyringeMl)
      empty.push_back(drug);
  for (const int drug : empty) {
    double perMin = 0;
    const twin::Drugs& drugs = run.twin.state().drugs;
    for (std::size_t i = 0; i < static_cast<std::size_t>(drugs.usedSlots); ++i)
      if (drugs.inUse[i].drug == drug)
        perMin = drugs.inUse[i].infusionPerMin;
    m.syringeMl.erase(drug); // who starts the pump again puts a new one in
    setPump(run, drug, 0);
    m.emptied[drug] = perMin;
    publish(run, "empty." + drugOf(run, drug).id);
  }
}

Result<void> changeSyringe(RunBody& run, const std::string& name) {
  const int drug = run.twin.drugs().find(name);
  if (drug < 0)
    return fail(ErrorCode::NotFound, fmt::format("There is no drug '{}' to put into a pump; check its name.", name));
  RunMemory& m = run.memory;
  const auto emptied = m.emptied.find(drug);
  if (emptied == m.emptied.end() && !m.syringeMl.contains(drug))
    return fail(ErrorCode::Refused, fmt::format("No pump with {} is running; start it with a rate.", drugOf(run, drug).name));
  m.syringeMl.erase(drug);
  if (emptied != m.emptied.end())
    setPump(run, drug, emptied->second);
  return {};
}

} // namespace halsted::course
