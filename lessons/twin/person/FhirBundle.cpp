// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/FhirBundle.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>

namespace halsted::twin {

namespace {

using nlohmann::json;

constexpr std::size_t kLargestBytes = 64u << 20;

const json kNothing;

/// The member, or nothing: files are full of what should not be there.
const json& at(const json& object, const char* name) {
  if (!object.is_object())
    return kNothing;
  const auto found = object.find(name);
  return found == object.end() ? kNothing : *found;
}

std::string text(const json& object, const char* name) {
  const json& value = at(object, name);
  return value.is_string() ? value.get<std::string>() : std::string();
}

std::string lower(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return s;
}

bool hasCode(const json& concept_, std::initializer_list<const char*> codes) {
  for (const json& coding : at(concept_, "coding")) {
    const std::string code = text(coding, "code");
    if (std::find(codes.begin(), codes.end(), code) != codes.end())
      return true;
  }
  return false;
}

std::string loinc(const json& concept_) {
  for (const json& coding : at(concept_, "coding"))
    if (text(coding, "system") == "http://loinc.org")
      return text(coding, "code");
  return {};
}

std::optional<double> timeOf(const json& observation) {
  for (const char* name : {"effectiveDateTime", "effectiveInstant", "issued"})
    if (const auto time = fhirTime(text(observation, name)))
      return time;
  return fhirTime(text(at(observation, "effectivePeriod"), "start"));
}

Result<void> addMeasure(FhirBundle& bundle, const json& part, std::optional<double> timeS) {
  const std::string code = loinc(at(part, "code"));
  const json& quantity = at(part, "valueQuantity");
  if (code.empty() || !quantity.is_object())
    return {};
  const json& value = at(quantity, "value");
  if (value.is_null() || !text(quantity, "comparator").empty()) // not measured, or only known to be beyond a limit
    return {};
  if (!value.is_number() || !std::isfinite(value.get<double>()))
    return fail(ErrorCode::Damaged, fmt::format("The Observation with LOINC {} has a value that is not a number; correct it.", code));
  std::string unit = text(quantity, "code");
  if (unit.empty())
    unit = text(quantity, "unit");
  bundle.measures.push_back({code, value.get<double>(), unit, timeS});
  return {};
}

Result<void> addObservation(FhirBundle& bundle, const json& resource) {
  const std::string status = text(resource, "status");
  if (status == "entered-in-error" || status == "cancelled")
    return {};
  const auto time = timeOf(resource);
  if (auto ok = addMeasure(bundle, resource, time); !ok)
    return ok;
  for (const json& component : at(resource, "component"))
    if (auto ok = addMeasure(bundle, component, time); !ok)
      return ok;
  return {};
}

void addCondition(FhirBundle& bundle, const json& resource) {
  if (hasCode(at(resource, "clinicalStatus"), {"inactive", "resolved", "remission"}) ||
      hasCode(at(resource, "verificationStatus"), {"refuted", "entered-in-error"}))
    return;
  FhirCondition condition;
  const json& code = at(resource, "code");
  condition.text = text(code, "text");
  for (const json& coding : at(code, "coding")) {
    condition.codings.push_back({text(coding, "system"), text(coding, "code")});
    condition.text += fmt::format(" {}", text(coding, "display"));
  }
  condition.text = lower(condition.text);
  bundle.conditions.push_back(std::move(condition));
}

std::vector<std::string> namesOf(const json& concept_) {
  std::vector<std::string> names;
  const auto add = [&](std::string name) {
    if (!name.empty())
      names.push_back(std::move(name));
  };
  add(text(concept_, "text"));
  for (const json& coding : at(concept_, "coding"))
    add(text(coding, "display"));
  return names;
}

void addMedication(FhirBundle& bundle, const json& resource, const std::map<std::string, const json*>& medications) {
  const std::string status = text(resource, "status");
  if (!status.empty() && status != "active" && status != "intended")
    return;
  auto names = namesOf(at(resource, "medicationCodeableConcept"));
  const json& reference = at(resource, "medicationReference");
  if (names.empty() && reference.is_object()) {
    const std::string target = text(reference, "reference");
    if (const auto found = medications.find(target); found != medications.end())
      names = namesOf(at(*found->second, "code"));
    else if (!text(reference, "display").empty())
      names = {text(reference, "display")};
    for (const json& contained : at(resource, "contained"))
      if (!target.empty() && target == fmt::format("#{}", text(contained, "id")))
        names = namesOf(at(contained, "code"));
  }
  if (!names.empty())
    bundle.medications.push_back(std::move(names));
}

Result<FhirBundle> gather(const json& entries) {
  FhirBundle bundle;
  int patients = 0;
  std::map<std::string, const json*> medications;
  for (const json& entry : entries) {
    const json& resource = at(entry, "resource");
    if (text(resource, "resourceType") == "Medication") {
      medications[fmt::format("Medication/{}", text(resource, "id"))] = &resource;
      medications[text(entry, "fullUrl")] = &resource;
    }
  }
  for (const json& entry : entries) {
    const json& resource = at(entry, "resource");
    const std::string type = text(resource, "resourceType");
    if (type == "Patient") {
      ++patients;
      bundle.birthDate = text(resource, "birthDate");
      bundle.gender = text(resource, "gender");
    } else if (type == "Observation") {
      if (auto ok = addObservation(bundle, resource); !ok)
        return fail(ok.error());
    } else if (type == "Condition") {
      addCondition(bundle, resource);
    } else if (type == "MedicationStatement") {
      addMedication(bundle, resource, medications);
    }
  }
  if (patients != 1)
    return fail(ErrorCode::Unsupported,
                fmt::format("The bundle holds {} Patient resources; it must be the record of one patient.", patients));
  return bundle;
}

std::optional<int> digits(std::string_view s, std::size_t from, std::size_t count) {
  int value = 0;
  if (from + count > s.size())
    return std::nullopt;
  for (std::size_t i = from; i < from + count; ++i) {
    if (s[i] < '0' || s[i] > '9')
      return std::nullopt;
    value = 10 * value + (s[i] - '0');
  }
  return value;
}

/// "08:30", "08:30:15", "08:30:15.25" with "Z", "+01:00" or nothing: seconds of the day in UTC.
std::optional<double> timeOfDay(std::string_view s) {
  const auto hour = digits(s, 0, 2), minute = digits(s, 3, 2);
  if (!hour || !minute || s[2] != ':' || *hour > 24 || *minute > 59)
    return std::nullopt;
  double seconds = *hour * 3600 + *minute * 60;
  std::size_t i = 5;
  if (i < s.size() && s[i] == ':') {
    double part = 0;
    const auto [end, error] = std::from_chars(s.data() + i + 1, s.data() + s.size(), part, std::chars_format::fixed);
    if (error != std::errc{} || !(part >= 0 && part <= 60))
      return std::nullopt;
    seconds += part;
    i = static_cast<std::size_t>(end - s.data());
  }
  if (i == s.size() || s.substr(i) == "Z")
    return seconds;
  const auto zoneHour = digits(s, i + 1, 2), zoneMinute = digits(s, i + 4, 2);
  if ((s[i] != '+' && s[i] != '-') || !zoneHour || !zoneMinute || i + 6 != s.size())
    return std::nullopt;
  return seconds - (s[i] == '+' ? 1 : -1) * (*zoneHour * 3600 + *zoneMinute * 60);
}

} // namespace

std::optional<double> fhirTime(std::string_view s) {
  const auto year = digits(s, 0, 4);
  if (!year || *year < 1850)
    return std::nullopt;
  int month = 1, day = 1;
  if (s.size() > 4) {
    const auto m = digits(s, 5, 2);
    if (s[4] != '-' || !m)
      return std::nullopt;
    month = *m;
  }
  if (s.size() > 7) {
    const auto d = digits(s, 8, 2);
    if (s[7] != '-' || !d)
      return std::nullopt;
    day = *d;
  }
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok())
    return std::nullopt;
  const double midnight = 86400.0 * static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
  if (s.size() <= 10)
    return midnight;
  const auto clock = s[10] == 'T' ? timeOfDay(s.substr(11)) : std::nullopt;
  return clock ? std::optional(midnight + *clock) : std::nullopt;
}

Result<FhirBundle> readFhirBundle(std::string_view bytes) {
  if (bytes.size() > kLargestBytes)
    return fail(ErrorCode::Refused, "The FHIR bundle is larger than 64 MB; export less of the record.");
  const json root = json::parse(bytes.begin(), bytes.end(), nullptr, false);
  if (root.is_discarded())
    return fail(ErrorCode::Damaged, "The file is not JSON; export the patient as a FHIR R4 Bundle in JSON.");
  if (text(root, "resourceType") != "Bundle")
    return fail(ErrorCode::Unsupported, "The file is no FHIR Bundle; export the patient as a FHIR R4 Bundle in JSON.");
  if (!at(root, "entry").is_array())
    return fail(ErrorCode::Damaged, "The FHIR bundle has no entries; export it again.");
  return gather(at(root, "entry"));
}

} // namespace halsted::twin
