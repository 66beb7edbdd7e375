// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/phrases/Phrase.h"

#include "lessons/twin/drugs/DrugTable.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>

namespace halsted::course {

using json = nlohmann::ordered_json;

namespace {

constexpr std::size_t kMeanings = 8, kLongest = 200;
constexpr double kRangeSlack = 2; ///< a number fits a usual dose up to this factor outside of it

struct Amount {
  double value = 0;
  std::string unit; ///< empty: none typed
};

/// What was typed, in its parts.
struct Typed {
  std::vector<std::string> words;
  std::vector<Amount> amounts;
  std::optional<double> overS;
  std::string route;
  bool stop = false;
};

std::string lower(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    auto& c = out[i];
    if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
    else if (i > 0 && out[i - 1] == '\xC3' && c <= '\x9E')
      c = static_cast<char>(c + 0x20); // Latin capitals with marks
  }
  return out;
}

bool oneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// As the twin writes units; empty when it is none.
std::string unitOf(std::string word) {
  for (const std::string_view micro : {"\xC2\xB5g", "\xCE\xBCg", "mcg"})
    if (word.rfind(micro, 0) == 0)
      word.replace(0, micro.size(), "ug");
  for (const auto& [from, to] :
       {std::pair<std::string_view, std::string_view>{"iu", "units"}, {"ie", "units"}, {"unit", "units"}, {"u", "units"}})
    if (word == from || (word.size() > from.size() && word.rfind(from, 0) == 0 && word[from.size()] == '/'))
      word.replace(0, from.size(), to);
  if (word == "ml")
    return "mL";
  if (word == "ml/h")
    return "mL/h";
  const std::string base = word.substr(0, word.find('/'));
  if (!oneOf(base, {"mg", "ug", "g", "units", "mmol"}))
    return {};
  const std::string rest = word.substr(base.size());
  return oneOf(rest, {"", "/kg", "/kg/min", "/kg/h", "/min", "/h"}) ? word : std::string();
}

std::optional<double> secondsOf(std::string_view unit) {
  if (oneOf(unit, {"s", "sec", "sek", "seconds"}))
    return 1;
  if (oneOf(unit, {"min", "mins", "minutes", "minuten", "minutos"}))
    return 60;
  if (oneOf(unit, {"h", "hour", "hours", "std", "heures", "horas"}))
    return 3600;
  return std::nullopt;
}

/// Words and numbers: "2units" and "0,5mg" part after the number.
std::vector<std::string> tokens(std::string_view typed) {
  std::vector<std::string> all;
  std::string word;
  const auto flush = [&] {
    if (!word.empty())
      all.push_back(std::move(word));
    word.clear();
  };
  const std::string text = lower(typed);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool digit = c >= '0' && c <= '9';
    const bool inNumber = !word.empty() && std::all_of(word.begin(), word.end(), [](char x) { return (x >= '0' && x <= '9') || x == '.'; });
    if (c == ' ' || c == '\t' || c == ';')
      flush();
    else if ((c == ',' || c == '.') && inNumber && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9')
      word += '.';
    else if (c == ',')
      flush();
    else {
      if (inNumber && !digit)
        flush();
      word += c;
    }
  }
  flush();
  return all;
}

std::optional<double> numberOf(const std::string& word) {
  double value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() ? std::optional(value) : std::nullopt;
}

Typed parse(std::string_view text) {
  Typed typed;
  const std::vector<std::string> all = tokens(text.substr(0, kLongest));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& word = all[i];
    const std::optional<double> number = numberOf(word);
    if (!number) {
      if (oneOf(word, {"iv", "im", "io", "in", "neb", "po", "sc"}) && !(word == "in" && i + 1 < all.size() && numberOf(all[i + 1])))
        typed.route = word;
      else if (oneOf(word, {"stop", "off", "stopp", "aus", "arrêt", "arrêter", "parar", "detener"}))
        typed.stop = true;
      else if (!oneOf(word, {"in", "over", "über", "en", "sur", "give", "gib", "dar", "donner", "of", "de", "the", "a", "x"}))
        typed.words.push_back(word);
      continue;
    }
    const std::string next = i + 1 < all.size() ? all[i + 1] : std::string();
    if (const std::optional<double> seconds = secondsOf(next); seconds && !all.empty()) {
      typed.overS = *number * *seconds;
      ++i;
    } else if (next == "l" || next == "liter" || next == "litre" || next == "litro") {
      typed.amounts.push_back({*number * 1000, "mL"});
      ++i;
    } else if (next == "%" || next == "mm" || next == "j" || next == "joule" || next == "hz") {
      typed.amounts.push_back({*number, next});
      ++i;
    } else if (const std::string unit = unitOf(next); !unit.empty()) {
      typed.amounts.push_back({*number, unit});
      ++i;
    } else {
      typed.amounts.push_back({*number, {}});
    }
  }
  return typed;
}

/// Edit distance of at most one.
bool nearlySame(std::string_view a, std::string_view b) {
  if (a.size() > b.size())
    std::swap(a, b);
  if (b.size() - a.size() > 1)
    return false;
  const std::size_t same = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (a.size() == b.size())
    return same == a.size() || a.substr(same + 1) == b.substr(same + 1);
  return a.substr(same) == b.substr(same + 1);
}

/// How well what was typed names this: every word of the two that finds no partner costs. 0 = not at all.
double likeness(const std::vector<std::string>& typed, const std::string& name) {
  if (typed.empty())
    return 0;
  std::vector<std::string> parts = tokens(name);
  double sum = 0;
  const std::size_t count = parts.size();
  for (const std::string& word : typed) {
    auto best = parts.end();
    double value = 0;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
      const double fit = *part == word ? 1
                         : word.size() >= 2 && part->rfind(word, 0) == 0
                             ? 0.6 + 0.35 * static_cast<double>(word.size()) / static_cast<double>(part->size())
                         : word.size() >= 5 && nearlySame(word, *part) ? 0.7
                                                                       : 0;
      if (fit > value)
        value = fit, best = part;
    }
    if (best == parts.end())
      return 0; // a word that means something else
    sum += value;
    parts.erase(best);
  }
  return sum / (static_cast<double>(typed.size()) + 0.25 * static_cast<double>(count - typed.size()));
}

bool perTime(const std::string& unit) {
  return unit.ends_with("/min") || unit.ends_with("/h");
}

std::string usual(const twin::Drug& drug) {
  std::vector<std::string> all;
  for (const twin::DrugDose& dose : drug.doses)
    all.push_back(fmt::format("{:g} to {:g} {} {}", dose.low, dose.high, dose.unit, dose.route));
  return fmt::format("{}", fmt::join(all, "; "));
}

/// The usual dose that a number without unit can only mean; null when none or several fit.
const twin::DrugDose* fitting(const twin::Drug& drug, double number, const std::string& route) {
  const twin::DrugDose* found = nullptr;
  for (const twin::DrugDose& dose : drug.doses) {
    if ((!route.empty() && dose.route != route) || number < dose.low / kRangeSlack || number > dose.high * kRangeSlack)
      continue;
    if (found && (found->unit != dose.unit || found->route != dose.route))
      return nullptr;
    found = &dose;
  }
  return found;
}

/// Routes by which so much is given, likeliest first: those where it is a usual dose, then those where it is not.
std::vector<std::string> routes(const twin::Drug& drug, const Amount& amount) {
  std::vector<std::string> usualOnes, others;
  for (const twin::DrugDose& dose : drug.doses) {
    if (dose.unit != amount.unit)
      continue;
    auto& list = amount.value >= dose.low && amount.value <= dose.high ? usualOnes : others;
    if (std::find(list.begin(), list.end(), dose.route) == list.end())
      list.push_back(dose.route);
  }
  for (const std::string& route : others)
    if (std::find(usualOnes.begin(), usualOnes.end(), route) == usualOnes.end())
      usualOnes.push_back(route);
  if (usualOnes.empty())
    usualOnes.push_back(drug.doses.empty() ? "iv" : drug.doses.front().route);
  return usualOnes;
}

std::vector<PhraseMeaning> drugMeanings(const twin::Drug& drug, const Typed& typed) {
  PhraseMeaning meaning;
  meaning.words = drug.name;
  if (typed.stop) {
    meaning.words = fmt::format("{}: 0", drug.name);
    meaning.act = json{{"act", "infusion"}, {"drug", drug.id}, {"rate", 0}}.dump();
    return {meaning};
  }
  meaning.missing = usual(drug);
  if (typed.amounts.size() != 1)
    return {meaning};
  Amount amount = typed.amounts.front();
  std::string route = typed.route;
  if (amount.unit.empty()) {
    const twin::DrugDose* dose = fitting(drug, amount.value, route);
    if (!dose)
      return {meaning};
    amount.unit = dose->unit;
    route = dose->route;
  }
  if (oneOf(amount.unit, {"%", "mm", "j", "hz"}))
    return {meaning};
  meaning.missing.clear();
  if (perTime(amount.unit)) {
    meaning.act = json{{"act", "infusion"}, {"drug", drug.id}, {"rate", amount.value}, {"unit", amount.unit}}.dump();
    meaning.words = fmt::format("{} {:g} {}", drug.name, amount.value, amount.unit);
    return {meaning};
  }
  std::vector<PhraseMeaning> all;
  for (const std::string& way : route.empty() ? routes(drug, amount) : std::vector{route}) {
    meaning.act = json{{"act", "bolus"}, {"drug", drug.id}, {"amount", amount.value}, {"unit", amount.unit}, {"route", way}}.dump();
    meaning.words = fmt::format("{} {:g} {} {}", drug.name, amount.value, amount.unit, way);
    all.push_back(meaning);
  }
  return all;
}

/// The template with what was typed put in; nothing when it needs a number that was not typed, or was typed one that it has no place for.
std::optional<std::string> filled(const std::string& act, const Typed& typed, std::string& missing) {
  json object = json::parse(act);
  std::size_t used = 0;
  for (auto field = object.begin(); field != object.end();) {
    const std::string place =
        field->is_string() && field->get<std::string>().rfind('$', 0) == 0 ? field->get<std::string>() : std::string();
    if (place.empty()) {
      ++field;
      continue;
    }
    const bool optional = place.ends_with("?");
    const std::string kind = optional ? place.substr(0, place.size() - 1) : place;
    const Amount* amount = used < typed.amounts.size() ? &typed.amounts[used] : nullptr;
    if (kind == "$overS" && typed.overS) {
      *field = *typed.overS;
    } else if (kind == "$share" && amount) {
      *field = amount->value > 1 ? amount->value / 100 : amount->value;
      ++used;
    } else if (kind == "$volumeMl" && amount && (amount->unit == "mL" || amount->unit.empty())) {
      *field = amount->value;
      ++used;
    } else if (kind == "$units" && amount && (amount->unit == "units" || amount->unit.empty())) {
      *field = amount->value;
      ++used;
    } else if (kind == "$number" && amount) {
      *field = amount->value;
      ++used;
    } else if (optional) {
      field = object.erase(field);
      continue;
    } else {
      missing = field.key();
      return std::nullopt;
    }
    ++field;
  }
  if (used < typed.amounts.size())
    return std::nullopt;
  return object.dump();
}

} // namespace

Result<Phrases> Phrases::load(const std::filesystem::path& file, std::shared_ptr<const twin::DrugTable> drugs) {
  std::ifstream stream(file, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(stream)), {});
  const json read = json::parse(text, nullptr, false);
  if (read.is_discarded() || !read.contains("phrases") || !read["phrases"].is_array())
    return fail(ErrorCode::Damaged, fmt::format("The phrases in {} cannot be read; install Halsted again.", file.string()));
  Phrases phrases;
  phrases.m_drugs = std::move(drugs);
  for (const json& row : read["phrases"]) {
    if (!row.contains("act") || !row["act"].is_object() || !row.contains("words") || !row["words"].is_object() || row["words"].empty())
      return fail(ErrorCode::Damaged, fmt::format("A phrase in {} lacks its act or words: {}.", file.string(), row.dump().substr(0, 80)));
    Entry entry;
    entry.act = row["act"].dump();
    for (const auto& [language, words] : row["words"].items())
      for (const json& word : words)
        if (word.is_string()) {
          if (entry.title.empty())
            entry.title = word.get<std::string>();
          entry.words.push_back(lower(word.get<std::string>()));
        }
    phrases.m_entries.push_back(std::move(entry));
  }
  return phrases;
}

std::vector<PhraseMeaning> Phrases::understand(std::string_view text) const {
  const Typed typed = parse(text);
  std::vector<PhraseMeaning> all;
  for (const twin::Drug& drug : m_drugs->drugs()) {
    double best = std::max(likeness(typed.words, lower(drug.name)), likeness(typed.words, lower(drug.id)));
    for (const std::string& synonym : drug.synonyms)
      best = std::max(best, likeness(typed.words, lower(synonym)));
    if (best <= 0)
      continue;
    for (PhraseMeaning& meaning : drugMeanings(drug, typed)) {
      meaning.likeness = best * (meaning.act.empty() ? 0.9 : 1);
      all.push_back(std::move(meaning));
      best *= 0.99;
    }
  }
  for (const Entry& entry : m_entries) {
    double best = 0;
    for (const std::string& words : entry.words)
      best = std::max(best, likeness(typed.words, words));
    if (best <= 0)
      continue;
    PhraseMeaning meaning;
    const std::optional<std::string> act = filled(entry.act, typed, meaning.missing);
    if (!act && meaning.missing.empty())
      continue; // a number that this act has no use for
    meaning.act = act.value_or("");
    meaning.words = entry.title;
    for (const Amount& amount : typed.amounts)
      meaning.words += fmt::format(" {:g}{}{}", amount.value, amount.unit.empty() ? "" : " ", amount.unit);
    meaning.likeness = best * (meaning.act.empty() ? 0.9 : 1);
    all.push_back(std::move(meaning));
  }
  std::stable_sort(all.begin(), all.end(), [](const PhraseMeaning& a, const PhraseMeaning& b) { return a.likeness > b.likeness; });
  if (all.size() > kMeanings)
    all.resize(kMeanings);
  return all;
}

} // namespace halsted::course
