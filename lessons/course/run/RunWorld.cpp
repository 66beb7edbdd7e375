// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunWorld.h"

#include "lessons/course/run/RunSteps.h"
#include "lessons/twin/scenario/ActKinds.h"
#include "lessons/twin/scenario/Variables.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halsted::course {

namespace {

static_assert(std::tuple_size_v<decltype(RunMemory::dripLeftMl)> == twin::kDripCount);
static_assert(std::tuple_size_v<decltype(RunMemory::ranInMl)> >= static_cast<std::size_t>(twin::FluidKind::Count));

constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();

const twin::DrugSlot* slotOf(const RunBody& run, std::string_view drug) {
  const auto known = run.ground->drugIndex.find(drug);
  const int index = known != run.ground->drugIndex.end() ? static_cast<int>(known->second) : run.twin.drugs().find(drug);
  const twin::Drugs& drugs = run.twin.state().drugs;
  for (std::size_t i = 0; index >= 0 && i < static_cast<std::size_t>(drugs.usedSlots); ++i)
    if (drugs.inUse[i].drug == index)
      return &drugs.inUse[i];
  return nullptr;
}

/// Kinds of fluid by name, group or synonym; asked at every second.
const std::vector<std::size_t>& kindsOf(std::string_view fluid) {
  static const auto known = [] {
    std::map<std::string, std::vector<std::size_t>, std::less<>> kinds;
    std::vector<std::string> names = builtInGroupNames();
    for (const twin::ActKind& act : twin::treatmentActs())
      if (act.name == "infuse")
        for (const twin::Choice& choice : act.fields.front().choices)
          names.push_back(choice.name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::string& name : names)
      for (const std::string& member : fluidsOf(name))
        for (std::size_t kind = 0; kind < static_cast<std::size_t>(twin::FluidKind::Count); ++kind)
          if (twin::fluidName(static_cast<twin::FluidKind>(kind)) == member)
            kinds[name].push_back(kind);
    return kinds;
  }();
  static const std::vector<std::size_t> none;
  const auto found = known.find(fluid);
  return found == known.end() ? none : found->second;
}

const Happened& happenedOf(const RunBody& run, std::string_view event) {
  static const Happened never;
  const auto found = run.memory.happened.find(event);
  return found == run.memory.happened.end() ? never : found->second;
}

} // namespace

double RunWorld::variable(int index) const {
  return twin::variables()[static_cast<std::size_t>(index)].read(m_run.twin.state());
}

double RunWorld::variableAt(int index, double timeS) const {
  const History& history = *m_run.history;
  if (!(timeS >= 0) || timeS > m_run.timeS() || history.size() == 0)
    return kNotKnown;
  const auto sample = static_cast<std::size_t>(timeS / History::kEveryS);
  return history.value(static_cast<std::size_t>(index), std::min(sample, history.size() - 1));
}

double RunWorld::variableOver(int index, double lastS, Window what) const {
  const History& history = *m_run.history;
  const auto size = static_cast<std::int64_t>(history.size());
  const double from = std::max(0.0, std::ceil((m_run.timeS() - lastS) / History::kEveryS));
  const std::int64_t first = std::min(static_cast<std::int64_t>(std::min(from, 1e9)), size - 1);
  double sum = 0, low = kNever, high = -kNever;
  for (std::int64_t i = std::max<std::int64_t>(first, 0); i < size; ++i) {
    const double v = history.value(static_cast<std::size_t>(index), static_cast<std::size_t>(i));
    sum += v;
    low = std::min(low, v);
    high = std::max(high, v);
  }
  if (size == 0)
    return variable(index);
  switch (what) {
  case Window::Min: return low;
  case Window::Max: return high;
  case Window::Mean: break;
  }
  return sum / static_cast<double>(size - std::max<std::int64_t>(first, 0));
}

int RunWorld::count(std::string_view event) const {
  return happenedOf(m_run, event).count;
}

double RunWorld::firstS(std::string_view event) const {
  return happenedOf(m_run, event).firstS;
}

double RunWorld::lastS(std::string_view event) const {
  return happenedOf(m_run, event).lastS;
}

bool RunWorld::before(std::string_view first, std::string_view second) const {
  const Happened &a = happenedOf(m_run, first), &b = happenedOf(m_run, second);
  return a.count > 0 && (b.count == 0 || a.firstEntry < b.firstEntry);
}

double RunWorld::given(std::string_view drug) const {
  const twin::DrugSlot* slot = slotOf(m_run, drug);
  if (!slot)
    return 0;
  const auto index = static_cast<std::size_t>(slot->drug);
  return std::max(0.0, slot->given - m_run.ground->givenBefore[index] - slot->dailyPerMin * timeS() / 60);
}

double RunWorld::rate(std::string_view drug) const {
  const twin::DrugSlot* slot = slotOf(m_run, drug);
  return slot ? slot->infusionPerMin : 0;
}

double RunWorld::volumeMl(std::string_view fluid) const {
  double sum = 0;
  for (const std::size_t kind : kindsOf(fluid))
    sum += m_run.memory.ranInMl[kind];
  return sum;
}

bool RunWorld::answered(std::string_view question, bool correctly) const {
  const auto found = m_run.memory.questions.find(question);
  return found != m_run.memory.questions.end() && found->second.answered && (!correctly || found->second.correct);
}

double RunWorld::person(std::string_view what) const {
  const twin::Person& person = m_run.twin.state().person;
  return what == "weightKg"   ? person.weightKg
         : what == "idealKg"  ? person.idealKg
         : what == "ageYears" ? person.ageYears
         : what == "heightCm" ? person.heightCm
                              : kNotKnown;
}

void accountFluids(RunBody& run) {
  const auto& drips = run.twin.state().fluids.drips;
  for (std::size_t i = 0; i < drips.size(); ++i) {
    double& before = run.memory.dripLeftMl[i];
    if (before > drips[i].remainingMl)
      run.memory.ranInMl[static_cast<std::size_t>(drips[i].kind)] += before - drips[i].remainingMl;
    before = drips[i].remainingMl;
  }
}

void noteDrips(RunBody& run) {
  const auto& drips = run.twin.state().fluids.drips;
  for (std::size_t i = 0; i < drips.size(); ++i)
    run.memory.dripLeftMl[i] = drips[i].remainingMl;
}

} // namespace halsted::course
