// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/run/LessonActs.h"

#include "lessons/course/lesson/Lesson.h"
#include "lessons/twin/drugs/DrugTable.h"
#include "lessons/twin/reading/Events.h"
#include "lessons/twin/reading/Orders.h"
#include "lessons/twin/scenario/ActKinds.h"
#include "lessons/twin/scenario/Acts.h"
#include "lessons/twin/scenario/JsonText.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace halsted::course {

namespace {

using nlohmann::json;

constexpr std::array kTreatments = {"bolus",      "infusion", "infuse",      "transfuse",  "oxygen",       "preoxygenate", "bvm",
                                    "ventilator", "airway",   "compress",    "clamp",      "tourniquet",   "cpr",          "shock",
                                    "pace",       "position", "environment", "antibiotic", "sourceControl"};
constexpr std::array kOwn = {LessonActKind{"exam", "Looks, listens, feels", "part"},
                             LessonActKind{"ask", "Asks the patient, relatives or records", "about"},
                             LessonActKind{"call", "Calls for help or advice", "whom"},
                             LessonActKind{"order", "A test; its result comes after its turnaround", "test"},
                             LessonActKind{"attach", "Puts a monitor on", "device"},
                             LessonActKind{"detach", "Takes a monitor off", "device"},
                             LessonActKind{"nibp", "Measures pressure by cuff, now and then every so many minutes", ""},
                             LessonActKind{"drip", "Changes how fast a fluid runs in; 0 stops it", "fluid"},
                             LessonActKind{"syringe", "Puts a new syringe into the pump of a drug", "drug"},
                             LessonActKind{"procedure", "Something that takes hands and time", "name"},
                             LessonActKind{"answer", "Answers a question that was asked", "question"},
                             LessonActKind{"hint", "Takes a hint that is offered", "id"},
                             LessonActKind{"note", "Writes something down", ""},
                             LessonActKind{"confirm", "Ticks something off a checklist", "what"},
                             LessonActKind{"goState", "Takes the lesson to a state", "state", false},
                             LessonActKind{"end", "Ends the lesson", "", false}};

/// The field by which a twin's act is told from others of its kind: its first choice or drug, else its first word.
std::string_view qualifierOf(const twin::ActKind& kind) {
  for (const twin::ActField& field : kind.fields)
    if (field.kind == twin::FieldKind::Choice || field.kind == twin::FieldKind::Drug)
      return field.name;
  for (const twin::ActField& field : kind.fields)
    if (field.kind == twin::FieldKind::Text)
      return field.name;
  return {};
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

const twin::ActKind* twinAct(std::string_view name) {
  for (const twin::ActKind* kind : twin::actKinds())
    if (kind->name == name)
      return kind;
  return nullptr;
}

/// Of the words that mean the same, the first.
std::string canonicalChoice(const twin::ActField& field, const std::string& given) {
  for (const twin::Choice& choice : field.choices)
    if (lower(choice.name) == lower(given))
      return std::find_if(field.choices.begin(), field.choices.end(), [&](const twin::Choice& c) { return c.value == choice.value; })->name;
  return given;
}

void canonicalise(json& act, const twin::DrugTable& drugs) {
  if (act["act"] == "syringe" && act.contains("drug") && act["drug"].is_string())
    if (const int drug = drugs.find(act["drug"].get<std::string>()); drug >= 0)
      act["drug"] = drugs.drugs()[static_cast<std::size_t>(drug)].id;
  if (act["act"] == "drip" && act.contains("fluid") && act["fluid"].is_string())
    act["fluid"] = canonicalChoice(twinAct("infuse")->fields.front(), act["fluid"].get<std::string>());
  const twin::ActKind* kind = twinAct(act["act"].get_ref<const std::string&>());
  if (!kind)
    return;
  for (const twin::ActField& field : kind->fields) {
    const auto value = act.find(std::string(field.name));
    if (value == act.end() || !value->is_string())
      continue;
    const std::string given = value->get<std::string>();
    if (field.kind == twin::FieldKind::Drug) {
      if (const int drug = drugs.find(given); drug >= 0) {
        *value = drugs.drugs()[static_cast<std::size_t>(drug)].id;
        continue;
      }
    }
    if (field.kind == twin::FieldKind::Drug || field.kind == twin::FieldKind::Choice)
      *value = canonicalChoice(field, given);
  }
}

bool isZero(const json& act, const char* field) {
  const auto value = act.find(field);
  return value != act.end() && value->is_number() && value->get<double>() == 0;
}

std::string eventOfParsed(const json& act) {
  const auto name = act.find("act");
  if (name == act.end() || !name->is_string())
    return {};
  const auto& word = name->get_ref<const std::string&>();
  const LessonActKind* kind = findLessonAct(word);
  if (!kind || word == "goState" || word == "end" || word == "note")
    return {};
  std::string qualifier;
  if (!kind->qualifier.empty())
    if (const auto field = act.find(std::string(kind->qualifier)); field != act.end() && field->is_string())
      qualifier = field->get<std::string>();
  if ((word == "infusion" && isZero(act, "rate")) || (word == "drip" && isZero(act, "mlPerH")))
    return "stop." + qualifier;
  if (((word == "cpr" || word == "pace") && isZero(act, "rate")) || (word == "bvm" && isZero(act, "RR")) ||
      ((word == "compress" || word == "clamp" || word == "tourniquet") && isZero(act, "share")))
    return "stop." + word;
  return qualifier.empty() ? word : word + "." + qualifier;
}

struct FluidGroup {
  std::string_view name;
  std::vector<std::string> fluids;
};
const std::vector<FluidGroup>& fluidGroups() {
  // Glucose in water is no fluid for resuscitation, and hypertonic saline is given for another purpose: neither counts as crystalloid.
  static const std::vector<FluidGroup> groups = {{"crystalloid", {"saline", "balanced"}},
                                                 {"colloid", {"albumin5", "albumin20", "gelatine"}},
                                                 {"bloodProduct", {"rbc", "ffp", "platelets", "wholeBlood", "cryo"}}};
  return groups;
}

/// Classes of drug files that make a group; ketamine counts as a hypnotic, and all three kinds of relaxant as relaxants.
const std::vector<std::pair<std::string_view, std::vector<std::string_view>>>& drugGroups() {
  static const std::vector<std::pair<std::string_view, std::vector<std::string_view>>> groups = {
      {"antibiotic", {"antibiotic"}},
      {"vasopressor", {"vasopressor"}},
      {"inotrope", {"inotrope"}},
      {"opioid", {"opioid"}},
      {"hypnotic", {"hypnotic", "dissociative"}},
      {"relaxant", {"relaxant", "steroidal relaxant", "depolarising relaxant"}},
      {"benzodiazepine", {"benzodiazepine"}},
      {"antiarrhythmic", {"antiarrhythmic"}},
      {"bronchodilator", {"bronchodilator"}},
      {"betaBlocker", {"beta-blocker"}},
      {"vasodilator", {"vasodilator"}},
      {"diuretic", {"diuretic"}},
      {"steroid", {"steroid"}},
      {"antihistamine", {"antihistamine"}},
      {"anticoagulant", {"anticoagulant"}},
      {"electrolyte", {"electrolyte"}}};
  return groups;
}

void addChoices(const twin::ActKind& kind, const twin::DrugTable& drugs, std::set<std::string>& events) {
  const std::string_view qualifier = qualifierOf(kind);
  if (qualifier.empty()) {
    events.emplace(kind.name);
    return;
  }
  for (const twin::ActField& field : kind.fields) {
    if (field.name != qualifier)
      continue;
    if (!field.required)
      events.emplace(kind.name);
    for (const twin::Choice& choice : field.choices)
      events.insert(fmt::format("{}.{}", kind.name, canonicalChoice(field, choice.name)));
    if (field.kind == twin::FieldKind::Drug)
      for (const twin::Drug& drug : drugs.drugs())
        if (kind.name != "antibiotic" || !drug.antibioticClass.empty())
          events.insert(fmt::format("{}.{}", kind.name, drug.id));
  }
}

} // namespace

std::span<const LessonActKind> lessonActs() {
  static const std::vector<LessonActKind> acts = [] {
    std::vector<LessonActKind> all;
    for (const char* name : kTreatments)
      if (const twin::ActKind* kind = twinAct(name))
        all.push_back({kind->name, kind->meaning, qualifierOf(*kind), true, true});
    all.insert(all.end(), kOwn.begin(), kOwn.end());
    for (const twin::ActKind* kind : twin::actKinds())
      if (std::none_of(all.begin(), all.end(), [&](const LessonActKind& a) { return a.name == kind->name; }))
        all.push_back({kind->name, kind->meaning, qualifierOf(*kind), false, true});
    return all;
  }();
  return acts;
}

const LessonActKind* findLessonAct(std::string_view name) {
  for (const LessonActKind& kind : lessonActs())
    if (kind.name == name)
      return &kind;
  return nullptr;
}

std::span<const std::string_view> attachableDevices() {
  static constexpr std::array<std::string_view, 9> devices{"ecg", "spo2",        "nibp", "arterialLine", "cvp",
                                                           "co2", "temperature", "bis",  "tof"};
  return devices;
}

std::string eventOf(std::string_view actJson) {
  const Result<json> act = twin::parseJson(actJson, "act");
  return act && act->is_object() ? eventOfParsed(*act) : std::string();
}

std::string eventOf(std::string_view actJson, const twin::DrugTable& drugs) {
  const Result<std::string> act = canonicalAct(actJson, drugs);
  return act ? eventOf(*act) : std::string();
}

std::vector<std::string> waysOf(std::string_view procedure, const std::string& side, const std::string& device) {
  std::vector<std::string> ways;
  const Procedure* known = findProcedure(procedure);
  if (known && known->side && !side.empty())
    ways.push_back(side);
  if (procedure == "intubate")
    ways.push_back(device.empty() ? intubationOdds().devices.front().name : device);
  return ways;
}

std::vector<std::string> closerEventsOf(std::string_view actJson) {
  const Result<json> act = twin::parseJson(actJson, "act");
  const std::string event = act && act->is_object() ? eventOfParsed(*act) : std::string();
  const auto word = [&](const char* field) {
    const auto value = act->find(field);
    return value != act->end() && value->is_string() ? lower(value->get<std::string>()) : std::string();
  };
  if (event.starts_with("bolus."))
    return {event + "." + (word("route").empty() ? std::string(twin::drugRouteName(twin::DrugRoute::Intravenous)) : word("route"))};
  if (!event.starts_with("procedure."))
    return {};
  const std::vector<std::string> ways = waysOf(event.substr(event.find('.') + 1), word("side"), word("device"));
  std::vector<std::string> names;
  for (const std::string& way : ways)
    names.push_back(event + "." + way);
  return names;
}

Result<std::string> canonicalAct(std::string_view actJson, const twin::DrugTable& drugs) {
  Result<json> act = twin::parseJson(actJson, "act");
  if (!act)
    return fail(act.error());
  if (!act->is_object() || !act->contains("act") || !(*act)["act"].is_string())
    return fail(ErrorCode::Damaged, "An act must be a JSON object with its name, as {\"act\": \"bolus\", \"drug\": \"ketamine\", ...}.");
  for (const char* field : {"t", "by", "note", "when"})
    act->erase(field);
  canonicalise(*act, drugs);
  return act->dump();
}

Result<std::optional<Expression>> conditionOf(std::string_view actJson, const Lesson& lesson) {
  const Result<json> act = twin::parseJson(actJson, "act");
  if (!act)
    return fail(act.error());
  const auto when = act->is_object() ? act->find("when") : act->end();
  if (when == act->end())
    return std::optional<Expression>();
  if (!when->is_string())
    return fail(ErrorCode::Damaged, "'when' of an act must be a condition, as \"in(secured)\".");
  ExpressionSlots needs;
  Result<Expression> condition = Expression::compileCondition(when->get_ref<const std::string&>(), lesson.names, needs);
  if (!condition)
    return fail(condition.error());
  if (needs.count > 0)
    return fail(ErrorCode::Refused, "'when' of an act is looked at once, so that held, rising and ever cannot stand in it.");
  return std::optional<Expression>(std::move(*condition));
}

std::vector<std::string> fluidsOf(std::string_view name) {
  for (const FluidGroup& group : fluidGroups())
    if (group.name == name)
      return group.fluids;
  const twin::ActKind* infuse = twinAct("infuse");
  return {infuse ? canonicalChoice(infuse->fields.front(), std::string(name)) : std::string(name)};
}

std::vector<std::string> builtInGroupNames() {
  std::vector<std::string> names;
  for (const auto& [name, classes] : drugGroups())
    names.emplace_back(name);
  for (const FluidGroup& group : fluidGroups())
    names.emplace_back(group.name);
  return names;
}

std::vector<std::string> builtInGroup(std::string_view name, const twin::DrugTable& drugs) {
  std::vector<std::string> events;
  for (const FluidGroup& group : fluidGroups())
    if (group.name == name)
      for (const std::string& fluid : group.fluids)
        for (const char* act : {"infuse.", "transfuse."})
          if (name == "bloodProduct" || act == std::string_view("infuse."))
            events.push_back(act + fluid);
  if (name == "colloid")
    events.emplace_back("bolus.albumin");
  for (const auto& [group, classes] : drugGroups())
    if (group == name)
      for (const twin::Drug& drug : drugs.drugs())
        if (std::find(classes.begin(), classes.end(), drug.drugClass) != classes.end()) {
          events.push_back("bolus." + drug.id);
          events.push_back("infusion." + drug.id);
          if (name == "antibiotic")
            events.push_back("antibiotic." + drug.id);
        }
  if (name == "antibiotic")
    events.emplace_back("antibiotic");
  return events;
}

std::vector<std::string> knownEvents(const twin::DrugTable& drugs) {
  std::set<std::string> events{"stop.cpr",        "stop.bvm", "stop.pace",   "stop.compress",     "stop.clamp",
                               "stop.tourniquet", "nibp",     "result.nibp", "misplaced.intubate"};
  for (const twin::ActKind* kind : twin::actKinds())
    if (findLessonAct(kind->name)->trainee)
      addChoices(*kind, drugs, events);
  for (const twin::Drug& drug : drugs.drugs()) {
    events.insert("stop." + drug.id);
    for (std::size_t i = 0; i < twin::kDrugRouteCount; ++i)
      if (drug.bioavailability[i] > 0)
        events.insert(fmt::format("bolus.{}.{}", drug.id, twin::drugRouteName(static_cast<twin::DrugRoute>(i))));
    if (drug.perMl > 0)
      for (const char* when : {"syringe.", "empty."})
        events.insert(when + drug.id);
  }
  for (const twin::Choice& fluid : twinAct("infuse")->fields.front().choices)
    for (const char* act : {"drip.", "stop."})
      events.insert(act + canonicalChoice(twinAct("infuse")->fields.front(), fluid.name));
  for (const std::string_view device : attachableDevices())
    for (const char* act : {"attach.", "detach."})
      events.insert(act + std::string(device));
  for (const Procedure& procedure : procedures())
    for (const std::string when : {"procedure.", "done.", "failed."}) {
      events.insert(when + procedure.name);
      if (procedure.side)
        events.insert({when + procedure.name + ".left", when + procedure.name + ".right"});
      if (procedure.name == "intubate")
        for (const IntubationDevice& device : intubationOdds().devices)
          events.insert(when + procedure.name + "." + device.name);
    }
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(twin::TestKind::Count); ++i)
    for (const char* when : {"order.", "result."})
      events.insert(when + std::string(twin::testName(static_cast<twin::TestKind>(i))));
  for (std::size_t i = 0; i < twin::kEventKindCount; ++i) {
    const std::string name(twin::eventName(static_cast<twin::EventKind>(i)));
    events.insert(name);
    events.insert(name + ".over");
  }
  return {events.begin(), events.end()};
}

} // namespace halsted::course
