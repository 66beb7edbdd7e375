// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunSteps.h"
#include "lessons/twin/NearNames.h"
#include "lessons/twin/Random.h"
#include "lessons/twin/scenario/Acts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted::course {

namespace {

using nlohmann::json;

constexpr std::int64_t kStream = 0x70726f63; ///< of chance, for procedures
/// Below this train-of-four ratio the jaw is slack enough to intubate.
constexpr double kRelaxedTof = 0.3;
constexpr double kAsleepGcs = 9;

bool arrested(const twin::State& state) {
  return state.events.watches[static_cast<std::size_t>(twin::EventKind::Arrest)].active != 0;
}

double chanceOfTube(const RunBody& run, const json& act) {
  const IntubationOdds& odds = intubationOdds();
  const twin::State& state = run.twin.state();
  const std::string device = act.value("device", std::string("direct"));
  double logit = odds.devices.front().easyLogit;
  for (const IntubationDevice& d : odds.devices)
    if (d.name == device)
      logit = d.easyLogit;
  logit -= odds.difficulty * run.lesson->airwayDifficulty + odds.attempt * std::max(0, run.memory.airwayAttempts - 1);
  if (!arrested(state) && state.drugs.trainOfFour > kRelaxedTof)
    logit -= state.brain.gcs < kAsleepGcs ? odds.notRelaxed : odds.awake;
  return 1 / (1 + std::exp(-logit));
}

double chance(const RunBody& run, const Procedure& procedure, const json& act) {
  if (procedure.name == "intubate")
    return chanceOfTube(run, act);
  // Nobody who can gag holds a laryngeal mask.
  if (procedure.name == "lma" && run.twin.state().brain.gcs >= kAsleepGcs)
    return 0.1 * procedure.success;
  return procedure.success;
}

void mustApply(RunBody& run, const json& act, bool& done) {
  done = twin::applyAct(run.twin, act.dump()).ok() && done;
}

/// Breaths go on as they were; through a new airway, somebody squeezes the bag if nothing else did.
void breatheAgain(RunBody& run, const UnderWay& way, bool newAirway) {
  twin::VentilatorMode& mode = run.twin.state().ventilator.mode;
  if (mode == twin::VentilatorMode::Off)
    mode = way.breathsBy;
  bool done = true;
  if (newAirway && mode == twin::VentilatorMode::Off)
    mustApply(run, {{"act", "bvm"}}, done);
}

bool placeTube(RunBody& run, const json& act, double luck) {
  const IntubationOdds& odds = intubationOdds();
  const bool female = run.twin.state().person.sex == twin::Sex::Female;
  const double usual = female ? odds.usualDepthFemaleCm : odds.usualDepthMaleCm;
  const double depth = act.value("depthCm", usual);
  const double p = chanceOfTube(run, act);
  bool done = true;
  if (luck < p) {
    mustApply(run, {{"act", "airway"}, {"state", depth >= usual + odds.carinaBeyondCm ? "rightMainstem" : "ett"}}, done);
    return true;
  }
  // The share of failures with the least luck went unseen.
  if (luck < p + (1 - p) * (1 - odds.oesophagealShare))
    return false;
  mustApply(run, {{"act", "airway"}, {"state", "oesophageal"}}, done);
  publish(run, "misplaced.intubate");
  return true;
}

bool succeed(RunBody& run, const Procedure& procedure, const UnderWay& way) {
  const json act = json::parse(way.act);
  const double luck = twin::randomUniform(run.log.options.seed, kStream, way.serial);
  if (procedure.name == "intubate")
    return placeTube(run, act, luck);
  if (luck >= chance(run, procedure, act))
    return false;
  bool done = true;
  // What comes out leaves the patient's own airway as it is: a swollen larynx stays swollen.
  if (procedure.name == "extubate" && run.twin.state().airway.obstruction > 0) {
    run.twin.state().airway.kind = twin::AirwayKind::Natural;
    return true;
  }
  for (const std::string& text : procedure.acts) {
    json one = json::parse(text);
    if (procedure.side)
      one["side"] = act.at("side");
    if (one.contains("volumeMl") && act.contains("volumeMl"))
      one["volumeMl"] = act.at("volumeMl");
    mustApply(run, one, done);
  }
  return done;
}

Result<void> checkFields(const Procedure& procedure, const json& act) {
  if (procedure.side) {
    const auto side = act.find("side");
    if (side == act.end() || (*side != "left" && *side != "right"))
      return fail(ErrorCode::Damaged, fmt::format("{} needs a side; say left or right.", procedure.title));
  }
  struct Limit {
    const char* field;
    double low, high;
  };
  static constexpr std::array<Limit, 3> limits{{{"sizeMm", 2, 10}, {"depthCm", 5, 35}, {"volumeMl", 1, 3000}}};
  for (const Limit& limit : limits)
    if (const auto value = act.find(limit.field); value != act.end())
      if (!value->is_number() || value->get<double>() < limit.low || value->get<double>() > limit.high)
        return fail(ErrorCode::Refused, fmt::format("{} of {} must be {} to {}.", limit.field, procedure.title, limit.low, limit.high));
  if (procedure.name != "intubate" || !act.contains("device"))
    return {};
  std::vector<std::string> names;
  for (const IntubationDevice& device : intubationOdds().devices)
    names.push_back(device.name);
  if (!act["device"].is_string() || std::find(names.begin(), names.end(), act["device"]) == names.end())
    return fail(ErrorCode::NotFound, fmt::format("There is no such device to intubate with; use {}.", fmt::join(names, ", ")));
  return {};
}

Result<void> checkPatient(const RunBody& run, Who who, const Procedure& procedure) {
  if (procedure.airway && airwayBusy(run))
    return fail(ErrorCode::Refused, "Somebody is at work in the airway already; wait until that is done.");
  for (const Pending& pending : run.memory.pending)
    if (pending.name == "procedure." + procedure.name && !procedure.side)
      return fail(ErrorCode::Refused, fmt::format("{} is under way already; wait until it is done.", procedure.title));
  for (const std::string& need : procedure.needs)
    if (who == Who::Trainee && !run.memory.onPatient.contains(need))
      return fail(ErrorCode::Refused, fmt::format("{} needs {} first.", procedure.title, need));
  const twin::AirwayKind kind = run.twin.state().airway.kind;
  if (procedure.name == "extubate" && (kind == twin::AirwayKind::Natural || kind == twin::AirwayKind::Oropharyngeal))
    return fail(ErrorCode::Refused, "There is no tube or laryngeal mask to take out.");
  return {};
}

} // namespace

bool airwayBusy(const RunBody& run) {
  for (const UnderWay& way : run.memory.underWay)
    if (way.kind == UnderWay::Kind::Procedure)
      if (const Procedure* p = findProcedure(json::parse(way.act).at("name").get<std::string>()); p && p->airway)
        return true;
  return false;
}

Result<void> beginProcedure(RunBody& run, Who who, const std::string& text) {
  const json act = json::parse(text);
  const std::string name = act.at("name");
  const Procedure* procedure = findProcedure(name);
  if (!procedure) {
    std::vector<std::string> names;
    for (const Procedure& other : procedures())
      names.push_back(other.name);
    return fail(ErrorCode::NotFound,
                fmt::format("There is no procedure '{}'; did you mean {}?", name, fmt::join(twin::nearNames(name, names), ", ")));
  }
  if (Result<void> good = checkFields(*procedure, act); !good)
    return good;
  if (Result<void> good = checkPatient(run, who, *procedure); !good)
    return good;
  UnderWay way;
  way.act = text;
  way.serial = ++run.memory.procedures;
  if (name == "intubate")
    ++run.memory.airwayAttempts;
  if (procedure->airway) {
    twin::Ventilator& ventilator = run.twin.state().ventilator;
    way.breathsBy = ventilator.mode;
    ventilator.mode = twin::VentilatorMode::Off;
  }
  run.memory.pending.push_back({"procedure." + name, run.timeS(), run.timeS() + procedure->takesS});
  run.memory.underWay.push_back(std::move(way));
  return {};
}

void endProcedures(RunBody& run) {
  RunMemory& m = run.memory;
  std::vector<UnderWay> due;
  for (std::size_t i = 0; i < m.pending.size();) {
    if (m.underWay[i].kind != UnderWay::Kind::Procedure || m.pending[i].endS > run.timeS()) {
      ++i;
      continue;
    }
    due.push_back(std::move(m.underWay[i]));
    m.pending.erase(m.pending.begin() + static_cast<std::ptrdiff_t>(i));
    m.underWay.erase(m.underWay.begin() + static_cast<std::ptrdiff_t>(i));
  }
  for (const UnderWay& way : due) {
    const Procedure* procedure = findProcedure(json::parse(way.act).at("name").get<std::string>());
    const bool done = succeed(run, *procedure, way);
    if (procedure->airway)
      breatheAgain(run, way, done && procedure->name != "extubate");
    if (done && !procedure->gives.empty())
      m.onPatient.insert(procedure->gives);
    const std::string event = (done ? "done." : "failed.") + procedure->name;
    const json act = json::parse(way.act);
    std::vector<std::string> closer;
    for (const std::string& how : waysOf(procedure->name, act.value("side", std::string()), act.value("device", std::string())))
      closer.push_back(event + "." + how);
    publish(run, event, 0, closer);
  }
}

} // namespace halsted::course
