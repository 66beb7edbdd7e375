// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/drugs/DrugTable.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <initializer_list>
#include <map>
#include <optional>

namespace halsted::twin {

namespace {

using nlohmann::json;

constexpr std::size_t kLargestFile = 1 << 20;

const std::map<std::string, DrugFamily, std::less<>> kFamilies = {
    {"opioid", DrugFamily::Opioid},
    {"hypnotic", DrugFamily::Hypnotic},
    {"benzodiazepine", DrugFamily::Benzodiazepine},
    {"steroidal relaxant", DrugFamily::SteroidRelaxant},
    {"relaxant", DrugFamily::Relaxant},
    {"depolarising relaxant", DrugFamily::Depolariser},
};

/// Reads the fields of one file. The first thing wrong is kept; what is read after it does not matter.
class Reader {
public:
  explicit Reader(std::string file) : m_file(std::move(file)) {}
  const std::optional<Error>& error() const { return m_error; }

  void refuse(const std::string& what) {
    if (!m_error)
      m_error = Error{ErrorCode::Damaged, fmt::format("The drug file {} {}.", m_file, what)};
  }
  /// False when it is no object or has a field that is not among those known.
  bool object(const json& value, const std::string& where, std::initializer_list<std::string_view> known) {
    if (!value.is_object()) {
      refuse(fmt::format("needs an object at \"{}\"", where));
      return false;
    }
    for (const auto& [key, unused] : value.items())
      if (std::find(known.begin(), known.end(), key) == known.end()) {
        refuse(fmt::format("has the unknown field \"{}\" at \"{}\"; known are {}", key, where, fmt::join(known, ", ")));
        return false;
      }
    return true;
  }
  void number(const json& from, const char* key, double low, double high, double& to, bool needed = false) {
    const auto it = from.find(key);
    if (it == from.end()) {
      if (needed)
        refuse(fmt::format("lacks the field \"{}\"", key));
      return;
    }
    if (!it->is_number() || !std::isfinite(it->get<double>()) || it->get<double>() < low || it->get<double>() > high)
      refuse(fmt::format("needs a number from {} to {} in \"{}\"", low, high, key));
    else
      to = it->get<double>();
  }
  void text(const json& from, const char* key, std::string& to, bool needed = false) {
    const auto it = from.find(key);
    if (it == from.end()) {
      if (needed)
        refuse(fmt::format("lacks the field \"{}\"", key));
      return;
    }
    if (!it->is_string())
      refuse(fmt::format("needs text in \"{}\"", key));
    else
      to = it->get<std::string>();
  }
  void texts(const json& from, const char* key, std::vector<std::string>& to, bool needed = false) {
    const auto it = from.find(key);
    if (it == from.end() ? needed : !it->is_array() || (needed && it->empty())) {
      refuse(fmt::format("needs a list of texts in \"{}\"", key));
      return;
    }
    if (it == from.end())
      return;
    for (const json& one : *it) {
      if (!one.is_string()) {
        refuse(fmt::format("needs a list of texts in \"{}\"", key));
        return;
      }
      to.push_back(one.get<std::string>());
    }
  }
  void triple(const json& from, const char* key, double low, std::initializer_list<double*> to) {
    const auto it = from.find(key);
    if (it == from.end() || !it->is_array() || it->empty() || it->size() > to.size()) {
      refuse(fmt::format("needs a list of one to three numbers in \"{}\"", key));
      return;
    }
    auto target = to.begin();
    for (const json& one : *it) {
      if (!one.is_number() || !(one.get<double>() >= low) || one.get<double>() > 1e6) {
        refuse(fmt::format("needs numbers from {} in \"{}\"", low, key));
        return;
      }
      **target++ = one.get<double>();
    }
  }

private:
  std::string m_file;
  std::optional<Error> m_error;
};

void readKinetics(Reader& reader, const json& from, Drug& drug) {
  if (!reader.object(from, "kinetics",
                     {"volumesL", "clearancesLMin", "ke0PerMin", "weightExponentV", "weightExponentCl", "leanWeight", "ageVolumePerYear",
                      "ageClearancePerYear", "renalShare", "hepaticShare", "longTermConcentration"}))
    return;
  reader.triple(from, "volumesL", 0.01, {&drug.v1, &drug.v2, &drug.v3});
  reader.triple(from, "clearancesLMin", 0, {&drug.cl1, &drug.cl2, &drug.cl3});
  if ((drug.cl2 > 0 && !(drug.v2 > 0)) || (drug.cl3 > 0 && !(drug.v3 > 0)))
    reader.refuse("has a clearance in \"clearancesLMin\" to a compartment without volume in \"volumesL\"");
  reader.number(from, "ke0PerMin", 1e-4, 60, drug.ke0, true);
  reader.number(from, "weightExponentV", 0, 1.5, drug.weightExponentV);
  reader.number(from, "weightExponentCl", 0, 1.5, drug.weightExponentCl);
  reader.number(from, "ageVolumePerYear", -0.02, 0.02, drug.ageVolumePerYear);
  reader.number(from, "ageClearancePerYear", -0.02, 0.02, drug.ageClearancePerYear);
  reader.number(from, "renalShare", 0, 1, drug.renalShare);
  reader.number(from, "hepaticShare", 0, 1, drug.hepaticShare);
  reader.number(from, "longTermConcentration", 0, 1e6, drug.longTermConcentration);
  if (drug.renalShare + drug.hepaticShare > 1)
    reader.refuse("has more than all of its clearance in \"renalShare\" and \"hepaticShare\" together");
  if (from.contains("leanWeight")) {
    if (from["leanWeight"].is_boolean())
      drug.leanWeight = from["leanWeight"].get<bool>();
    else
      reader.refuse("needs true or false in \"leanWeight\"");
  }
}

void readRoutes(Reader& reader, const json& from, Drug& drug) {
  if (!reader.object(from, "routes", {"iv", "im", "in", "neb", "po", "sc"}))
    return;
  for (const auto& [key, value] : from.items()) {
    const auto route = drugRoute(key);
    const auto i = static_cast<std::size_t>(*route);
    if (!reader.object(value, key, {"bioavailability", "absorptionPerMin", "lungConcentrationPerDepot"}))
      return;
    if (*route == DrugRoute::Intravenous) {
      drug.bioavailability[i] = drug.bioavailability[static_cast<std::size_t>(DrugRoute::Intraosseous)] = 1;
      continue;
    }
    reader.number(value, "bioavailability", 0.001, 1, drug.bioavailability[i], true);
    reader.number(value, "absorptionPerMin", 1e-5, 10, drug.absorptionPerMin[i], true);
    reader.number(value, "lungConcentrationPerDepot", 0, 1e3, drug.lungConcentrationPerDepot);
  }
}

void readEffects(Reader& reader, const json& from, Drug& drug) {
  if (!from.is_array()) {
    reader.refuse("needs a list in \"effects\"");
    return;
  }
  for (const json& one : from) {
    std::string name;
    if (!reader.object(one, "effects", {"target", "emax", "ec50", "gamma"}))
      return;
    reader.text(one, "target", name, true);
    std::size_t i = 0;
    while (i < kDrugTargetCount && drugTargetName(static_cast<DrugTarget>(i)) != name)
      ++i;
    if (i == kDrugTargetCount) {
      reader.refuse(fmt::format("names the unknown target \"{}\" in \"effects\"; see drug.schema.json for those there are", name));
      return;
    }
    DrugEffect effect{static_cast<DrugTarget>(i)};
    const DrugCombination how = drugCombination(effect.target);
    const double low = how == DrugCombination::Share ? 0 : how == DrugCombination::Factor ? -1 : -1e4;
    reader.number(one, "emax", low, how == DrugCombination::Share ? 1 : 1e4, effect.emax, true);
    reader.number(one, "ec50", 1e-9, 1e9, effect.ec50, true);
    reader.number(one, "gamma", 0.2, 12, effect.gamma);
    drug.effects.push_back(effect);
  }
}

void readDoses(Reader& reader, const json& from, Drug& drug) {
  if (!from.is_array()) {
    reader.refuse("needs a list in \"doses\"");
    return;
  }
  for (const json& one : from) {
    DrugDose dose;
    if (!reader.object(one, "doses", {"route", "unit", "low", "high", "maximum", "note"}))
      return;
    reader.text(one, "route", dose.route, true);
    reader.text(one, "unit", dose.unit, true);
    reader.number(one, "low", 0, 1e6, dose.low, true);
    reader.number(one, "high", dose.low, 1e6, dose.high, true);
    reader.number(one, "maximum", dose.high, 1e6, dose.maximum, true);
    reader.text(one, "note", dose.note);
    if (!drugRoute(dose.route))
      reader.refuse(fmt::format("names the unknown route \"{}\" in \"doses\"", dose.route));
    drug.doses.push_back(std::move(dose));
  }
}

Result<Drug> readDrug(const std::filesystem::path& path) {
  Reader reader(path.filename().string());
  std::error_code ignored;
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::file_size(path, ignored) > kLargestFile)
    return fail(ErrorCode::NotFound,
                fmt::format("The drug file {} cannot be read; check that it is there and yours to read.", path.string()));
  const json file = json::parse(in, nullptr, false);
  Drug drug;
  if (file.is_discarded())
    reader.refuse("is not JSON; correct it with an editor that checks JSON");
  else if (reader.object(file, "the top",
                         {"id", "name", "synonyms", "class", "antibioticClass", "massUnit", "molarMass", "perMl", "bolusS", "kinetics",
                          "routes", "ageC50PerYear", "effects", "reverses", "doses", "sources"})) {
    reader.text(file, "id", drug.id, true);
    reader.text(file, "name", drug.name, true);
    reader.texts(file, "synonyms", drug.synonyms);
    reader.text(file, "class", drug.drugClass, true);
    reader.text(file, "antibioticClass", drug.antibioticClass);
    reader.text(file, "massUnit", drug.massUnit, true);
    reader.number(file, "molarMass", 1, 1e6, drug.molarMass);
    reader.number(file, "perMl", 1e-9, 1e6, drug.perMl);
    reader.number(file, "bolusS", 0.2, 3600, drug.bolusS);
    reader.number(file, "ageC50PerYear", -0.02, 0.02, drug.ageC50PerYear);
    reader.texts(file, "reverses", drug.reverses);
    reader.texts(file, "sources", drug.sources, true);
    for (const char* key : {"kinetics", "routes", "effects", "doses"})
      if (!file.contains(key))
        reader.refuse(fmt::format("lacks the field \"{}\"", key));
    if (!reader.error()) {
      readKinetics(reader, file["kinetics"], drug);
      readRoutes(reader, file["routes"], drug);
      readEffects(reader, file["effects"], drug);
      readDoses(reader, file["doses"], drug);
    }
    if (drug.massUnit != "mg" && drug.massUnit != "ug" && drug.massUnit != "units" && drug.massUnit != "mmol")
      reader.refuse("needs mg, ug, units or mmol in \"massUnit\"");
    if (drug.id != path.stem().string())
      reader.refuse(fmt::format("holds the drug \"{}\"; file and id must have one name", drug.id));
  }
  if (reader.error())
    return fail(*reader.error());
  if (const auto family = kFamilies.find(drug.drugClass); family != kFamilies.end())
    drug.family = family->second;
  drug.bindsRelaxants =
      std::any_of(drug.effects.begin(), drug.effects.end(), [](const DrugEffect& e) { return e.target == DrugTarget::RelaxantBinding; });
  return drug;
}

} // namespace

Result<std::shared_ptr<const DrugTable>> DrugTable::load(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (it->path().extension() == ".json" && it->path().filename() != "drug.schema.json")
      files.push_back(it->path());
  if (error || files.empty())
    return fail(ErrorCode::NotFound, fmt::format("There are no drug files in {}; install Halsted's assets again.", folder.string()));
  std::sort(files.begin(), files.end());
  auto table = std::make_shared<DrugTable>();
  for (const auto& path : files) {
    Result<Drug> drug = readDrug(path);
    if (!drug)
      return fail(drug.error());
    std::vector<std::string> names = drug->synonyms;
    names.push_back(drug->id);
    names.push_back(drug->name);
    for (const std::string& name : names)
      if (const int other = table->find(name); other >= 0)
        return fail(ErrorCode::Damaged, fmt::format("The drug files {} and {}.json share the name \"{}\"; take it out of one.",
                                                    path.filename().string(), table->m_drugs[static_cast<std::size_t>(other)].id, name));
    table->m_drugs.push_back(std::move(*drug));
  }
  for (Drug& drug : table->m_drugs)
    for (const std::string& name : drug.reverses) {
      const int index = table->find(name);
      if (index < 0)
        return fail(ErrorCode::Damaged, fmt::format("The drug file {}.json reverses the unknown drug \"{}\"; near names are {}.", drug.id,
                                                    name, fmt::join(table->near(name), ", ")));
      drug.reversedDrugs.push_back(index);
    }
  return std::shared_ptr<const DrugTable>(std::move(table));
}

} // namespace halsted::twin
