// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/RunSteps.h"
#include "lessons/course/run/RunWorld.h"
#include "lessons/twin/NearNames.h"
#include "lessons/twin/scenario/Acts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

namespace halsted::course {

namespace {

using nlohmann::json;

/// What an act brings about after it has been logged and published.
using Then = std::function<void(RunBody&)>;
using Done = Result<Then>;

const Then kNothing = [](RunBody&) {};

Result<std::string> word(const json& act, const char* field) {
  const auto value = act.find(field);
  if (value == act.end() || !value->is_string() || value->get_ref<const std::string&>().empty())
    return fail(ErrorCode::Damaged, fmt::format("The act {} needs the field '{}', a word.", act["act"].get<std::string>(), field));
  return value->get<std::string>();
}

Result<void> onlyFields(const json& act, const std::vector<std::string>& fields) {
  for (const auto& [name, value] : act.items())
    if (name != "act" && std::find(fields.begin(), fields.end(), name) == fields.end())
      return fail(ErrorCode::NotFound, fmt::format("The act {} has no field '{}'; its fields are {}.", act["act"].get<std::string>(), name,
                                                   fmt::join(fields, ", ")));
  return {};
}

Done findOut(const json& act, const char* field) {
  Result<std::string> what = word(act, field);
  if (!what)
    return fail(what.error());
  return Then([name = act["act"].get<std::string>() + "." + *what](RunBody& run) { lookAtFinding(run, name); });
}

Done order(RunBody& run, const json& act) {
  Result<std::string> test = word(act, "test");
  if (!test)
    return fail(test.error());
  if (Result<void> placed = placeTest(run, *test); !placed)
    return fail(placed.error());
  return kNothing;
}

Result<std::string> device(const json& act) {
  Result<std::string> name = word(act, "device");
  if (!name)
    return name;
  std::vector<std::string> names;
  for (const std::string_view known : attachableDevices())
    names.emplace_back(known);
  if (std::find(names.begin(), names.end(), *name) == names.end())
    return fail(ErrorCode::NotFound,
                fmt::format("There is no monitor '{}'; did you mean {}?", *name, fmt::join(twin::nearNames(*name, names), ", ")));
  return name;
}

Done attach(RunBody& run, Who who, const json& act) {
  Result<std::string> name = device(act);
  if (!name)
    return fail(name.error());
  const auto& has = run.memory.onPatient;
  if (who == Who::Trainee && *name == "arterialLine" && !has.contains("arterialLine"))
    return fail(ErrorCode::Refused, "There is no arterial line; place one first (procedure arterialLine).");
  if (who == Who::Trainee && *name == "cvp" && !has.contains("centralLine"))
    return fail(ErrorCode::Refused, "There is no central venous line to measure from; place one first (procedure centralLine).");
  run.memory.onPatient.insert(*name);
  return kNothing;
}

Done detach(RunBody& run, const json& act) {
  Result<std::string> name = device(act);
  if (!name)
    return fail(name.error());
  run.memory.onPatient.erase(*name);
  if (*name == "nibp")
    run.memory.cuffEveryS = 0;
  return kNothing;
}

Done cuff(RunBody& run, const json& act) {
  const auto every = act.find("everyMin");
  if (every != act.end() && (!every->is_number() || every->get<double>() < 0 || every->get<double>() > 240))
    return fail(ErrorCode::Refused, "The cuff can measure every 1 to 240 minutes, or once with 0.");
  const bool first = run.memory.onPatient.insert("nibp").second;
  if (every != act.end() && every->get<double>() > 0) {
    run.memory.cuffEveryS = 60 * std::max(1.0, every->get<double>());
    run.memory.cuffNextS = run.timeS() + run.memory.cuffEveryS;
  }
  startCuff(run);
  return first ? Then([](RunBody& r) { publish(r, "attach.nibp"); }) : kNothing;
}

Done drip(RunBody& run, const json& act) {
  Result<std::string> fluid = word(act, "fluid");
  if (!fluid)
    return fail(fluid.error());
  const auto rate = act.find("mlPerH");
  if (rate == act.end() || !rate->is_number() || rate->get<double>() < 0 || rate->get<double>() > 60000)
    return fail(ErrorCode::Refused, "A drip needs its rate mlPerH, 0 to 60000 mL in an hour.");
  std::vector<twin::Drip*> running;
  for (twin::Drip& one : run.twin.state().fluids.drips)
    if (one.remainingMl > 0 && twin::fluidName(one.kind) == *fluid)
      running.push_back(&one);
  if (running.empty())
    return fail(ErrorCode::Refused, fmt::format("No {} is running in; start it with infuse or transfuse.", *fluid));
  if (const auto bag = act.find("bag"); bag != act.end()) {
    if (!bag->is_number_unsigned() || bag->get<std::size_t>() < 1 || bag->get<std::size_t>() > running.size())
      return fail(ErrorCode::Refused,
                  fmt::format("{} bags of {} are running in; name one of them by its number, from 1.", running.size(), *fluid));
    running = {running[bag->get<std::size_t>() - 1]};
  }
  for (twin::Drip* one : running) {
    one->rateMlS = rate->get<double>() / 3600 / static_cast<double>(running.size());
    if (one->rateMlS == 0)
      one->remainingMl = 0;
  }
  noteDrips(run);
  return kNothing;
}

Done answer(RunBody& run, Who who, const json& act) {
  Result<std::string> id = word(act, "question");
  if (!id)
    return fail(id.error());
  const auto asked = run.memory.questions.find(*id);
  const Question* question = run.lesson->question(*id);
  if (asked == run.memory.questions.end() || !question)
    return fail(ErrorCode::Refused, fmt::format("The question '{}' has not been asked.", *id));
  if (asked->second.answered)
    return fail(ErrorCode::Refused, "This question has been answered already.");
  const auto choices = act.find("choices");
  if (choices == act.end() || !choices->is_array() || choices->empty())
    return fail(ErrorCode::Damaged, "An answer needs 'choices', a list of the numbers of what was chosen, from 0.");
  std::set<std::size_t> chosen;
  for (const json& choice : *choices) {
    if (!choice.is_number_unsigned() || choice.get<std::size_t>() >= question->choices.size())
      return fail(ErrorCode::Refused, fmt::format("The question '{}' has the choices 0 to {}.", *id, question->choices.size() - 1));
    chosen.insert(choice.get<std::size_t>());
  }
  bool correct = true;
  for (std::size_t i = 0; i < question->choices.size(); ++i)
    correct = correct && question->choices[i].correct == chosen.contains(i);
  asked->second.answered = true;
  asked->second.correct = correct;
  return Then([id = *id, chosen, correct, question, who](RunBody& r) {
    const std::string list = json(std::vector<std::size_t>(chosen.begin(), chosen.end())).dump();
    addEntry(r, {r.timeS(), EntryKind::Answered, id, std::string(whoName(who)), {}, list, correct ? 1.0 : 0.0});
    for (const std::size_t i : chosen)
      if (!question->choices[i].reply.empty())
        addEntry(r, {r.timeS(), EntryKind::Say, question->choices[i].reply.id, {}, {}, {}, 0});
  });
}

Done takeHint(RunBody& run, const json& act) {
  Result<std::string> id = word(act, "id");
  if (!id)
    return fail(id.error());
  const std::vector<std::string>& offered = run.memory.hints;
  if (std::find(offered.begin(), offered.end(), *id) == offered.end())
    return fail(ErrorCode::Refused, fmt::format("The hint '{}' is not offered now.", *id));
  return kNothing;
}

Done note(Who who, const json& act) {
  Result<std::string> text = word(act, "text");
  if (!text)
    return fail(text.error());
  if (text->size() > 4000)
    return fail(ErrorCode::Refused, "A note can have 4000 characters; make it shorter.");
  return Then([text = *text, who](RunBody& run) {
    addEntry(run, {run.timeS(), EntryKind::Note, {}, std::string(whoName(who)), text, {}, 0});
  });
}

Done goState(RunBody& run, const json& act) {
  Result<std::string> id = word(act, "state");
  if (!id)
    return fail(id.error());
  if (!run.lesson->state(*id))
    return fail(ErrorCode::NotFound, fmt::format("The lesson has no state '{}'.", *id));
  return Then([id = *id](RunBody& r) { enterState(r, id); });
}

Done endNow(const json& act) {
  const std::string outcome = act.contains("outcome") && act["outcome"].is_string() ? act["outcome"].get<std::string>() : "stopped";
  if (outcome != "stopped" && outcome != "success" && outcome != "failure")
    return fail(ErrorCode::Refused, "A lesson can be ended as success, failure or stopped.");
  return Then([outcome](RunBody& r) { r.memory.ending = outcome; });
}

/// What only the author of a lesson or its instructor may set.
Result<void> checkTrainee(const RunBody& run, const json& act) {
  const std::string name = act["act"];
  const auto never = [&](const char* field) { return act.contains(field); };
  if (name == "airway") {
    const std::string state = act.contains("state") && act["state"].is_string() ? act["state"].get<std::string>() : "";
    if (state != "open" && state != "opa")
      return fail(ErrorCode::Refused, "Open the airway by hand (open) or with an oropharyngeal airway (opa); tubes are procedures.");
    const twin::AirwayKind kind = run.twin.state().airway.kind;
    if (kind != twin::AirwayKind::Natural && kind != twin::AirwayKind::Oropharyngeal)
      return fail(ErrorCode::Refused, "A tube or laryngeal mask is in the airway; take it out first (procedure extubate).");
  }
  if ((name == "antibiotic" && never("adequate")) || (name == "environment" && (never("water") || never("pressureMmHg"))) ||
      (name == "airway" && never("severity")))
    return fail(ErrorCode::Refused, fmt::format("The act {} has a field that only an instructor may give; leave it out.", name));
  const bool breaths = name == "airway" || name == "bvm" || name == "ventilator" || name == "preoxygenate";
  if (breaths && airwayBusy(run))
    return fail(ErrorCode::Refused, "Somebody is at work in the airway; wait until that is done.");
  return {};
}

/// Drugs and fluids for veins need a way into them.
Result<void> checkAccess(const RunBody& run, const json& act) {
  const std::string name = act["act"];
  const std::string route = act.contains("route") && act["route"].is_string() ? act["route"].get<std::string>() : "iv";
  const bool rate0 = act.contains("rate") && act["rate"] == 0;
  const bool vein =
      name == "infuse" || name == "transfuse" || (name == "infusion" && !rate0) || ((name == "bolus") && (route == "iv" || route == "io"));
  if (!vein)
    return {};
  const auto& has = run.memory.onPatient;
  if (name == "bolus" && route == "io" && !has.contains("io"))
    return fail(ErrorCode::Refused, "There is no intraosseous needle; place one first (procedure ioAccess), or give it by another route.");
  if (!has.contains("iv") && !has.contains("io") && !has.contains("centralLine"))
    return fail(ErrorCode::Refused, "There is no line into a vein; place one first (procedure ivAccess or ioAccess).");
  return {};
}

Done treat(RunBody& run, Who who, json act) {
  if (who == Who::Trainee) {
    for (const Result<void>& good : {checkTrainee(run, act), checkAccess(run, act), checkDose(run, act.dump())})
      if (!good)
        return fail(good.error());
  }
  act.erase("confirmed");
  if (Result<void> done = twin::applyAct(run.twin, act.dump()); !done)
    return fail(done.error());
  noteDrips(run);
  if (act["act"] == "infusion" && act.contains("drug") && act["drug"].is_string())
    run.memory.emptied.erase(run.twin.drugs().find(act["drug"].get<std::string>()));
  return kNothing;
}

Done perform(RunBody& run, Who who, const std::string& text) {
  const json act = json::parse(text);
  const std::string name = act["act"];
  const LessonActKind* kind = findLessonAct(name);
  if (!kind) {
    std::vector<std::string> names;
    for (const LessonActKind& other : lessonActs())
      if (other.trainee || who != Who::Trainee)
        names.emplace_back(other.name);
    return fail(ErrorCode::NotFound,
                fmt::format("There is no act '{}'; did you mean {}?", name, fmt::join(twin::nearNames(name, names), ", ")));
  }
  if (who == Who::Trainee && !kind->trainee && name != "order")
    return fail(ErrorCode::Refused, fmt::format("{} is not for trainees; an instructor can do it.", name));
  struct Fields {
    std::string_view act;
    std::vector<std::string> names;
  };
  static const std::vector<Fields> own = {{"exam", {"part"}},
                                          {"ask", {"about"}},
                                          {"call", {"whom"}},
                                          {"order", {"test"}},
                                          {"attach", {"device"}},
                                          {"detach", {"device"}},
                                          {"nibp", {"everyMin"}},
                                          {"drip", {"fluid", "mlPerH", "bag"}},
                                          {"syringe", {"drug"}},
                                          {"procedure", {"name", "side", "device", "sizeMm", "depthCm", "volumeMl"}},
                                          {"answer", {"question", "choices"}},
                                          {"hint", {"id"}},
                                          {"note", {"text"}},
                                          {"confirm", {"what"}},
                                          {"goState", {"state"}},
                                          {"end", {"outcome"}}};
  const auto fields = std::find_if(own.begin(), own.end(), [&](const Fields& f) { return f.act == name; });
  if (fields == own.end())
    return treat(run, who, act);
  if (Result<void> good = onlyFields(act, fields->names); !good)
    return fail(good.error());
  if (name == "exam" || name == "ask" || name == "call")
    return findOut(act, fields->names.front().c_str());
  if (name == "order")
    return order(run, act);
  if (name == "attach")
    return attach(run, who, act);
  if (name == "detach")
    return detach(run, act);
  if (name == "nibp")
    return cuff(run, act);
  if (name == "drip")
    return drip(run, act);
  if (name == "syringe") {
    const Result<std::string> drug = word(act, "drug");
    const Result<void> changed = drug ? changeSyringe(run, *drug) : Result<void>(fail(drug.error()));
    return changed ? Done(kNothing) : Done(fail(changed.error()));
  }
  if (name == "answer")
    return answer(run, who, act);
  if (name == "hint")
    return takeHint(run, act);
  if (name == "note")
    return note(who, act);
  if (name == "goState")
    return goState(run, act);
  if (name == "end")
    return endNow(act);
  const Result<std::string> what = word(act, name == "procedure" ? "name" : "what");
  if (!what)
    return fail(what.error());
  if (name == "procedure")
    if (Result<void> begun = beginProcedure(run, who, text); !begun)
      return fail(begun.error());
  return kNothing;
}

} // namespace

Result<void> performAct(RunBody& run, Who who, const std::string& given) {
  if (!run.memory.outcome.empty())
    return fail(ErrorCode::Refused, "The lesson has ended; go back to an earlier moment, or begin again.");
  Result<std::string> act = canonicalAct(given, run.twin.drugs());
  if (!act)
    return fail(act.error()); // what is no act at all is no part of the run
  // Before anything is added up: what is left out must leave no trace, or its log would not give the same run.
  const Result<std::optional<Expression>> condition = conditionOf(given, *run.lesson);
  if (!condition)
    return fail(condition.error());
  if (*condition && !(*condition)->holds(RunWorld(run), {}))
    return {};
  accountFluids(run);
  accountSyringes(run);
  const std::string said = *act;
  if (who == Who::Trainee)
    act = doseOfClass(run, said);
  if (who != Who::Lesson)
    run.memory.changesLeft = kChangesPerLook;
  const Done done = act ? perform(run, who, *act) : Done(fail(act.error()));
  const std::string by(whoName(who));
  if (!done) {
    addEntry(run, {run.timeS(), EntryKind::Refused, {}, by, done.error().message, said, 0});
    return fail(done.error());
  }
  addEntry(run, {run.timeS(), EntryKind::Action, {}, by, {}, *act, 0});
  if (const std::string event = eventOf(*act); who != Who::Lesson && !event.empty())
    publish(run, event, 0, closerEventsOf(*act));
  (*done)(run);
  if (who != Who::Lesson)
    look(run);
  return {};
}

} // namespace halsted::course
