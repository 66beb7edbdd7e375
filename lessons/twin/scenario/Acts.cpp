// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/Acts.h"

#include "lessons/twin/NearNames.h"
#include "lessons/twin/Twin.h"
#include "lessons/twin/scenario/ActKinds.h"
#include "lessons/twin/scenario/JsonText.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace halsted::twin {

namespace {

using nlohmann::json;

struct Parsed {
  const ActKind* kind;
  ActValues values;
};

std::vector<std::string> fieldNames(const ActKind& kind) {
  std::vector<std::string> names;
  for (const ActField& field : kind.fields)
    names.emplace_back(field.name);
  return names;
}

std::vector<std::string> choiceNames(const ActField& field) {
  std::vector<std::string> names;
  for (const Choice& choice : field.choices)
    names.push_back(choice.name);
  return names;
}

Failure wrongType(const ActKind& kind, const ActField& field, std::string_view wanted) {
  return fail(ErrorCode::Damaged, fmt::format("The field '{}' of the act {} must be {}.", field.name, kind.name, wanted));
}

Result<double> readNumber(const ActKind& kind, const ActField& field, const json& value) {
  if (!value.is_number())
    return wrongType(kind, field, "a number");
  const double number = value.get<double>();
  if (!(number >= field.low && number <= field.high))
    return fail(ErrorCode::Refused, fmt::format("{} {} of the act {} is outside of what can be done; give {} to {}.", field.name, number,
                                                kind.name, field.low, field.high));
  return number;
}

Result<double> readFlag(const ActKind& kind, const ActField& field, const json& value) {
  if (value.is_boolean())
    return value.get<bool>() ? 1.0 : 0.0;
  if (value.is_number() && (value == 0 || value == 1))
    return value.get<double>();
  return wrongType(kind, field, "true or false");
}

Result<double> readChoice(const ActKind& kind, const ActField& field, const json& value) {
  if (!value.is_string())
    return wrongType(kind, field, "a word");
  const std::string word = lowerCase(value.get_ref<const std::string&>());
  for (const Choice& choice : field.choices)
    if (lowerCase(choice.name) == word)
      return static_cast<double>(choice.value);
  return fail(ErrorCode::NotFound, fmt::format("The act {} knows no {} '{}'; did you mean {}?", kind.name, field.name,
                                               value.get<std::string>(), fmt::join(nearNames(word, choiceNames(field)), ", ")));
}

Result<double> readDrug(const ActKind& kind, const ActField& field, const json& value, const DrugTable& drugs) {
  if (!value.is_string())
    return wrongType(kind, field, "the name of a drug");
  const auto& name = value.get_ref<const std::string&>();
  const int drug = drugs.find(name);
  if (drug >= 0)
    return static_cast<double>(drug);
  for (const Choice& choice : field.choices)
    if (lowerCase(choice.name) == lowerCase(name))
      return static_cast<double>(choice.value);
  return fail(ErrorCode::NotFound, fmt::format("There is no drug '{}'; did you mean {}?", name, fmt::join(drugs.near(name), ", ")));
}

Result<void> readField(Parsed& parsed, std::size_t at, const json& value, const DrugTable& drugs) {
  const ActField& field = parsed.kind->fields[at];
  if (field.kind == FieldKind::Text) {
    if (!value.is_string())
      return wrongType(*parsed.kind, field, "text");
    parsed.values.set(at, value.get<std::string>());
    return {};
  }
  Result<double> number = field.kind == FieldKind::Number   ? readNumber(*parsed.kind, field, value)
                          : field.kind == FieldKind::Flag   ? readFlag(*parsed.kind, field, value)
                          : field.kind == FieldKind::Choice ? readChoice(*parsed.kind, field, value)
                                                            : readDrug(*parsed.kind, field, value, drugs);
  if (!number)
    return fail(number.error());
  parsed.values.set(at, *number);
  return {};
}

Result<const ActKind*> findKind(const json& object) {
  const auto name = object.find("act");
  if (name == object.end() || !name->is_string())
    return fail(ErrorCode::Damaged, "An act must have a field 'act' with its name.");
  for (const ActKind* kind : actKinds())
    if (kind->name == name->get_ref<const std::string&>())
      return kind;
  return fail(ErrorCode::NotFound, fmt::format("There is no act '{}'; did you mean {}?", name->get<std::string>(),
                                               fmt::join(nearNames(name->get<std::string>(), actNames()), ", ")));
}

Result<Parsed> parse(std::string_view actJson, const DrugTable& drugs) {
  Result<json> object = parseJson(actJson, "act");
  if (!object)
    return fail(object.error());
  if (!object->is_object())
    return fail(ErrorCode::Damaged, "An act must be a JSON object, as {\"act\": \"bolus\", \"drug\": \"ketamine\", ...}.");
  Result<const ActKind*> kind = findKind(*object);
  if (!kind)
    return fail(kind.error());
  Parsed parsed{*kind, ActValues((*kind)->fields)};
  for (const auto& [name, value] : object->items()) {
    if (name == "act" || name == "t" || name == "note")
      continue;
    const auto& fields = (*kind)->fields;
    const auto field = std::find_if(fields.begin(), fields.end(), [&name = name](const ActField& f) { return f.name == name; });
    if (field == fields.end() && fields.empty())
      return fail(ErrorCode::NotFound, fmt::format("The act {} takes no field; leave out '{}'.", (*kind)->name, name));
    if (field == fields.end())
      return fail(ErrorCode::NotFound, fmt::format("The act {} has no field '{}'; did you mean {}?", (*kind)->name, name,
                                                   fmt::join(nearNames(name, fieldNames(**kind)), ", ")));
    if (value.is_null())
      continue;
    if (Result<void> read = readField(parsed, static_cast<std::size_t>(field - fields.begin()), value, drugs); !read)
      return fail(read.error());
  }
  for (const ActField& field : (*kind)->fields)
    if (field.required && !parsed.values.has(field.name))
      return fail(ErrorCode::Damaged, fmt::format("The act {} needs the field '{}'; its fields are {}.", (*kind)->name, field.name,
                                                  fmt::join(fieldNames(**kind), ", ")));
  if ((*kind)->check)
    if (Result<void> good = (*kind)->check(parsed.values); !good)
      return fail(good.error());
  return parsed;
}

} // namespace

std::size_t ActValues::index(std::string_view name) const {
  const auto field = std::find_if(m_fields.begin(), m_fields.end(), [&](const ActField& f) { return f.name == name; });
  assert(field != m_fields.end());
  return static_cast<std::size_t>(field - m_fields.begin());
}

bool ActValues::has(std::string_view name) const {
  const std::size_t i = index(name);
  return m_numbers[i].has_value() || !m_texts[i].empty();
}

double ActValues::number(std::string_view name, double fallback) const {
  return m_numbers[index(name)].value_or(fallback);
}

const std::string& ActValues::text(std::string_view name) const {
  return m_texts[index(name)];
}

std::vector<const ActKind*> actKinds() {
  std::vector<const ActKind*> kinds;
  for (const std::span<const ActKind> part : {injuryActs(), treatmentActs(), settingActs()})
    for (const ActKind& kind : part)
      kinds.push_back(&kind);
  return kinds;
}

std::vector<std::string> actNames() {
  std::vector<std::string> names;
  for (const ActKind* kind : actKinds())
    names.emplace_back(kind->name);
  return names;
}

Result<void> checkActText(std::string_view actJson, const DrugTable& drugs) {
  Result<Parsed> parsed = parse(actJson, drugs);
  if (!parsed)
    return fail(parsed.error());
  return {};
}

Result<void> checkAct(const Twin& twin, std::string_view actJson) {
  Twin trial = twin;
  return applyAct(trial, actJson);
}

Result<void> applyAct(Twin& twin, std::string_view actJson) {
  Result<Parsed> parsed = parse(actJson, twin.drugs());
  if (!parsed)
    return fail(parsed.error());
  State changed = twin.state();
  Result<void> done = parsed->kind->apply(changed, twin.drugs(), parsed->values);
  if (done)
    twin.state() = changed;
  return done;
}

} // namespace halsted::twin
