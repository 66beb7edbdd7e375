// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/explain/ActShares.h"

#include "lessons/twin/explain/Shapley.h"
#include "lessons/twin/scenario/Script.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace halsted::twin {

namespace {

/// What an act is about: "bolus propofol", "hemorrhage leg".
std::string groupOf(const std::string& act) {
  const nlohmann::json json = nlohmann::json::parse(act, nullptr, false);
  if (!json.is_object() || !json.contains("act") || !json["act"].is_string())
    return act;
  std::string name = json["act"].get<std::string>();
  for (const char* field : {"drug", "site", "fluid", "product", "side", "device", "state", "mode", "name", "kind", "source", "territory"})
    if (json.contains(field) && json[field].is_string())
      name.append(1, ' ').append(json[field].get<std::string>());
  return name;
}

} // namespace

Result<Explanation> explainByActs(const Twin& start, std::span<const TimedAct> acts, double untilS, const std::string& name,
                                  const JobContext& job) {
  Result<const Variable*> found = variable(name);
  if (!found)
    return fail(found.error());
  std::vector<std::string> groups;
  std::vector<std::pair<unsigned, const TimedAct*>> timed;
  for (const TimedAct& act : acts) {
    if (act.t < start.timeS() || act.t >= untilS)
      continue;
    const std::string group = groupOf(act.act);
    auto at = std::find(groups.begin(), groups.end(), group);
    if (at == groups.end() && groups.size() < kActGroups)
      at = groups.insert(groups.end(), groups.size() + 1 == kActGroups ? "everything else" : group);
    timed.emplace_back(at == groups.end() ? kActGroups - 1 : static_cast<unsigned>(at - groups.begin()), &act);
  }
  std::stable_sort(timed.begin(), timed.end(), [](const auto& a, const auto& b) { return a.second->t < b.second->t; });

  const unsigned runs = 1u << groups.size();
  std::vector<double> outcome(runs, 0.0);
  std::atomic<bool> refused = false;
  std::atomic<unsigned> done = 0;
  tbb::parallel_for(0u, runs, [&](unsigned mask) {
    if (job.cancelled())
      return;
    Twin twin = start;
    std::vector<TimedAct> chosen;
    for (const auto& [group, act] : timed)
      if (mask >> group & 1u)
        chosen.push_back(*act);
    // Without an earlier act a later one may be refused (there is nothing to stop): then it does nothing.
    if (!Script(chosen, 0).doUntil(twin, untilS) && mask == runs - 1)
      refused = true;
    twin.advance(untilS - twin.timeS());
    outcome[mask] = (*found)->read(twin.state());
    job.progress(static_cast<double>(++done) / runs, "Running the patient with and without each act");
  });
  if (job.cancelled())
    return cancelled();
  if (refused)
    return fail(ErrorCode::Refused, "An act of the script was refused; run the scenario by itself to see which.");

  Explanation e{name, std::string((*found)->unit), (*found)->read(start.state()), outcome[runs - 1], {}, 0, {}};
  const std::vector<double> values = shapleyValues(static_cast<int>(groups.size()), [&](unsigned mask) { return outcome[mask]; });
  e.contributions.push_back({"course without acts", "", outcome[0] - e.before, e.before, outcome[0]});
  for (std::size_t g = 0; g < groups.size(); ++g)
    e.contributions.push_back({groups[g], "", values[g], 0, 0});
  std::sort(e.contributions.begin(), e.contributions.end(),
            [](const Contribution& a, const Contribution& b) { return std::fabs(a.amount) > std::fabs(b.amount); });
  e.sentence = fmt::format("{} went from {:.3g} to {:.3g} {}", name, e.before, e.after, e.unit);
  const char* separator = ": ";
  for (const Contribution& c : e.contributions)
    if (std::fabs(c.amount) > 0.04 * std::fabs(e.after - e.before)) {
      e.sentence += fmt::format("{}{} {:+.3g}", separator, c.mechanism, c.amount);
      separator = ", ";
    }
  e.sentence += ".";
  return e;
}

} // namespace halsted::twin
