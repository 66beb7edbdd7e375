// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/drugs/DrugTable.h"

#include "lessons/twin/NearNames.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace halsted::twin {

namespace {

struct Target {
  std::string_view name;
  DrugCombination combination;
};

using enum DrugCombination;
constexpr std::array<Target, kDrugTargetCount> kTargets = {{
    {"Alpha1", Share},
    {"Beta1", Share},
    {"Beta2", Share},
    {"Vasopressin1", Share},
    {"Dopamine1", Share},
    {"Muscarinic2Block", Share},
    {"Beta1Block", Share},
    {"Beta2Block", Share},
    {"Alpha1Block", Share},
    {"Adenosine1", Share},
    {"Glucagon", Share},
    {"Resistance", Factor},
    {"VenousTone", Amount},
    {"Contractility", Factor},
    {"HeartRate", Factor},
    {"PulmonaryResistance", Factor},
    {"SympatheticOutflow", Factor},
    {"BaroreflexGain", Factor},
    {"AtrioventricularBlock", Share},
    {"Antiarrhythmic", Share},
    {"SodiumChannelBlock", Share},
    {"QtProlongation", Share},
    {"BreathingDrive", Factor},
    {"BreathingRate", Factor},
    {"Bronchodilation", Share},
    {"NeuromuscularBlock", Share},
    {"DepolarisingBlock", Share},
    {"RelaxantBinding", Share},
    {"CholinesteraseBlock", Share},
    {"Hypnosis", Share},
    {"Analgesia", Share},
    {"OpioidAntagonism", Share},
    {"BenzodiazepineAntagonism", Share},
    {"OxygenDemand", Factor},
    {"TemperatureSet", Amount},
    {"Histamine1Block", Share},
    {"MastCellStabilising", Share},
    {"Diuresis", Amount},
    {"Antidiuresis", Factor},
    {"PotassiumShift", Amount},
    {"InsulinAction", Amount},
    {"AntifibrinolyticAction", Share},
    {"Anticoagulation", Share},
    {"AnticoagulationReversal", Share},
    {"CalciumGiven", Amount},
    {"Steroid", Share},
    {"IntracranialOsmosis", Share},
    {"Antibacterial", Share},
    {"Antipyretic", Share},
    {"PlateletInhibition", Share},
    {"Methaemoglobin", Share},
}};

constexpr std::array<std::string_view, kDrugRouteCount> kRoutes = {"iv", "im", "in", "io", "neb", "po", "sc"};

} // namespace

std::string_view drugTargetName(DrugTarget target) {
  return kTargets[static_cast<std::size_t>(target)].name;
}

DrugCombination drugCombination(DrugTarget target) {
  return kTargets[static_cast<std::size_t>(target)].combination;
}

std::string_view drugRouteName(DrugRoute route) {
  return kRoutes[static_cast<std::size_t>(route)];
}

Result<DrugRoute> drugRoute(std::string_view name) {
  const auto it = std::find(kRoutes.begin(), kRoutes.end(), lowerCase(name));
  if (it == kRoutes.end())
    return fail(ErrorCode::Refused, fmt::format("There is no route \"{}\" for a drug; use one of {}.", name, fmt::join(kRoutes, ", ")));
  return static_cast<DrugRoute>(it - kRoutes.begin());
}

int DrugTable::find(std::string_view name) const {
  const std::string wanted = lowerCase(name);
  for (std::size_t i = 0; i < m_drugs.size(); ++i) {
    const Drug& d = m_drugs[i];
    if (d.id == wanted || lowerCase(d.name) == wanted ||
        std::any_of(d.synonyms.begin(), d.synonyms.end(), [&](const std::string& s) { return lowerCase(s) == wanted; }))
      return static_cast<int>(i);
  }
  return -1;
}

std::vector<std::string> DrugTable::near(std::string_view name) const {
  std::vector<std::pair<std::size_t, std::string>> found; // distance, id
  for (const Drug& d : m_drugs) {
    std::size_t best = std::min(nameDistance(name, d.id), nameDistance(name, d.name));
    for (const std::string& s : d.synonyms)
      best = std::min(best, nameDistance(name, s));
    found.emplace_back(best, d.id);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, found.size()); ++i)
    names.push_back(found[i].second);
  return names;
}

} // namespace halsted::twin
