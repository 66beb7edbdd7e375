// SPDX-License-Identifier: Apache-2.0
#include "tests/course/XapiRules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace halsted::test {
namespace {

using Json = nlohmann::json;

const std::string kCategory = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
const std::string kMoveOn = "https://w3id.org/xapi/cmi5/context/categories/moveon";
const std::string kSession = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const std::string kMastery = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
const std::string kProgress = "https://w3id.org/xapi/cmi5/result/extensions/progress";

// Section 9.3.
const std::map<std::string, std::string> kVerbs = {
    {"http://adlnet.gov/expapi/verbs/launched", "launched"},   {"http://adlnet.gov/expapi/verbs/initialized", "initialized"},
    {"http://adlnet.gov/expapi/verbs/completed", "completed"}, {"http://adlnet.gov/expapi/verbs/passed", "passed"},
    {"http://adlnet.gov/expapi/verbs/failed", "failed"},       {"https://w3id.org/xapi/adl/verbs/abandoned", "abandoned"},
    {"https://w3id.org/xapi/adl/verbs/waived", "waived"},      {"http://adlnet.gov/expapi/verbs/terminated", "terminated"},
    {"https://w3id.org/xapi/adl/verbs/satisfied", "satisfied"}};

const Json& at(const Json& json, std::initializer_list<std::string> path) {
  static const Json kNothing;
  const Json* here = &json;
  for (const std::string& name : path) {
    if (!here->is_object() || !here->contains(name))
      return kNothing;
    here = &(*here)[name];
  }
  return *here;
}

bool inCategory(const Json& statement, const std::string& id) {
  const Json& list = at(statement, {"context", "contextActivities", "category"});
  return list.is_array() &&
         std::any_of(list.begin(), list.end(), [&](const Json& one) { return one.is_object() && one.value("id", "") == id; });
}

} // namespace

std::vector<std::string> cmi5Faults(const std::vector<std::string>& session) {
  std::vector<std::string> faults;
  std::set<std::string> sessions, registrations, actors, seen, ids, lessons;
  std::vector<std::string> order;
  std::string lastTime;
  for (const std::string& line : session) {
    const Json statement = Json::parse(line, nullptr, false);
    const std::string verbId = at(statement, {"verb", "id"}).is_string() ? at(statement, {"verb", "id"}).get<std::string>() : "";
    const bool defined = inCategory(statement, kCategory);
    const std::string verb = defined && kVerbs.contains(verbId) ? kVerbs.at(verbId) : "";
    const auto fault = [&](const std::string& what) { faults.push_back((verb.empty() ? verbId : verb) + ": " + what); };
    if (!at(statement, {"id"}).is_string() || !ids.insert(statement["id"].get<std::string>()).second)
      fault("9.1: has no id of its own");
    if (defined && verb.empty())
      fault("9.3: is not a verb of cmi5, but in its category");
    if (defined && (!at(statement, {"actor", "account"}).is_object() || at(statement, {"actor", "objectType"}) == "Group"))
      fault("9.2: the actor is not an agent with an account");
    if (defined)
      actors.insert(at(statement, {"actor"}).dump());
    registrations.insert(at(statement, {"context", "registration"}).dump());
    sessions.insert(at(statement, {"context", "extensions", kSession}).dump());
    const Json& time = at(statement, {"timestamp"});
    if (!time.is_string() || !time.get<std::string>().ends_with("Z"))
      fault("9.7: has no timestamp in UTC");
    else if (const auto now = time.get<std::string>(); now < lastTime)
      fault("9.3: is earlier than the one before");
    else
      lastTime = now;
    order.push_back(verb);
    const bool success = at(statement, {"result"}).contains("success"), completion = at(statement, {"result"}).contains("completion");
    if (inCategory(statement, kMoveOn) != (defined && (success || completion)))
      fault("9.6.2.2: the moveOn category does not go with success or completion");
    const Json& progress = at(statement, {"result", "extensions", kProgress});
    if (!progress.is_null() && (!progress.is_number_integer() || progress < 0 || progress > 100))
      fault("9.5.5.1: progress is not a whole number from 0 to 100");
    if (!defined)
      continue;
    if (!seen.insert(verb).second && verb != "satisfied")
      fault("9.3: comes twice");
    if (verb != "satisfied")
      lessons.insert(at(statement, {"object", "id"}).dump());
    const bool judged = verb == "passed" || verb == "failed";
    if (success != (judged || verb == "waived") || (success && at(statement, {"result", "success"}) != (verb != "failed")))
      fault("9.5.2: success is wrong");
    if (completion != (verb == "completed" || verb == "waived") || (completion && at(statement, {"result", "completion"}) != true))
      fault("9.5.3: completion is wrong");
    if ((judged || verb == "completed" || verb == "terminated" || verb == "abandoned") && !at(statement, {"result"}).contains("duration"))
      fault("9.5.4: has no duration");
    const Json& score = at(statement, {"result", "score"});
    if (!score.is_null()) {
      if (!judged)
        fault("9.5.1: has a score");
      const Json scaled = score.value("scaled", Json());
      if (!scaled.is_null() && (scaled < 0 || scaled > 1))
        fault("9.5.1: scaled is not from 0 to 1");
      for (const char* name : {"raw", "min", "max"})
        if (score.contains(name) && !score[name].is_number_integer())
          fault(std::string("9.5.1: not a whole number: ") + name);
      if (score.contains("raw") && !(score.contains("min") && score.contains("max")))
        fault("9.5.1: raw without min and max");
      const Json& mastery = at(statement, {"context", "extensions", kMastery});
      if (!mastery.is_null() && !scaled.is_null() && (scaled >= mastery) != (verb == "passed"))
        fault("9.3.4: the score is on the wrong side of the mastery score");
    }
  }
  const auto whole = [&](const std::string& what) { faults.push_back("session: " + what); };
  if (sessions.size() != 1 || sessions.contains("null"))
    whole("9.6.3.1: not one session id");
  if (registrations.size() != 1 || registrations.contains("null"))
    whole("9.6.1: not one registration");
  if (actors.size() > 1)
    whole("9.2: more than one actor");
  if (lessons.size() > 1)
    whole("9.4: more than one object");
  if (order.empty() || order.front() != "initialized")
    whole("9.3: does not begin with initialized");
  if (order.empty() || (order.back() != "terminated" && order.back() != "abandoned"))
    whole("9.3: does not end with terminated or abandoned");
  if (seen.contains("passed") && seen.contains("failed"))
    whole("9.3: both passed and failed");
  if (seen.contains("terminated") && seen.contains("abandoned"))
    whole("9.3: both terminated and abandoned");
  return faults;
}

} // namespace halsted::test
