// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/ActKinds.h"

#include "lessons/twin/NearNames.h"
#include "lessons/twin/State.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace halsted::twin {

namespace {

/// Share of a lung's gas that lies outside of it in a full pneumothorax without tension.
constexpr double kFullCollapse = 1.4;
/// Hole of a full tension pneumothorax, mL/s and cmH2O: about a litre in five quiet minutes.
constexpr double kTensionLeak = 5.0;
/// A myocardium that has lost all of its force beats no more; beyond this nothing could be told apart.
constexpr double kLargestInfarct = 0.95;

std::vector<Choice> sites() {
  std::vector<Choice> all;
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(kWoundSiteCount); ++i)
    all.push_back({std::string(woundSiteName(static_cast<WoundSite>(i))), i});
  const auto also = [&](const char* name, WoundSite site) { all.push_back({name, static_cast<std::int64_t>(site)}); };
  also("thigh", WoundSite::Leg);
  also("femoral", WoundSite::Leg);
  also("femoralArtery", WoundSite::Leg);
  also("head", WoundSite::Scalp);
  also("carotid", WoundSite::Neck);
  also("chest", WoundSite::ChestLeft);
  also("ivc", WoundSite::VenaCava);
  also("splenicHilum", WoundSite::SplenicArtery);
  also("bowel", WoundSite::Gut);
  also("retroperitoneal", WoundSite::Retroperitoneum);
  return all;
}

std::vector<Choice> sides() {
  return {{"left", kLeft}, {"right", kRight}};
}

Wound& woundAt(State& state, const ActValues& values) {
  return state.wounds.sites[static_cast<std::size_t>(values.number("site"))];
}

Result<void> checkHemorrhage(const ActValues& values) {
  if (values.has("rateMlMin") == values.has("areaMm2"))
    return fail(ErrorCode::Damaged, "A hemorrhage needs either rateMlMin (a rate that is kept) or areaMm2 (a hole); give one of them.");
  return {};
}

Result<void> hemorrhage(State& state, const DrugTable&, const ActValues& values) {
  Wound& wound = woundAt(state, values);
  const double lost = wound.lostMl;
  wound = Wound{};
  wound.lostMl = lost;
  wound.rateMlMin = values.number("rateMlMin");
  wound.constantRate = values.has("rateMlMin") ? 1 : 0;
  wound.areaMm2 = values.number("areaMm2");
  wound.internal = values.number("internal");
  return {};
}

Result<void> pneumothorax(State& state, const DrugTable&, const ActValues& values) {
  const auto side = values.choice<std::size_t>("side", kLeft);
  const double severity = values.number("severity", 1);
  Lungs& lungs = state.lungs;
  if (values.number("tension") > 0) {
    lungs.valve[side] = 1;
    lungs.leakMlSPerCmH2O[side] = kTensionLeak * severity;
  } else {
    lungs.valve[side] = 0;
    lungs.leakMlSPerCmH2O[side] = 0;
    const double gasMl = 1000 * lungs.parameters.functionalResidualL * lungs.parameters.share[side];
    lungs.pleuralAirMl[side] = std::max(lungs.pleuralAirMl[side], kFullCollapse * severity * gasMl);
  }
  return {};
}

Result<void> haemothorax(State& state, const DrugTable&, const ActValues& values) {
  const bool left = values.choice<std::size_t>("side", kLeft) == kLeft;
  Wound& wound = state.wounds.sites[static_cast<std::size_t>(left ? WoundSite::ChestLeft : WoundSite::ChestRight)];
  const double lost = wound.lostMl;
  wound = Wound{};
  wound.lostMl = lost;
  wound.rateMlMin = values.number("rateMlMin");
  wound.constantRate = 1;
  wound.internal = 1;
  return {};
}

Result<void> pericardialEffusion(State& state, const DrugTable&, const ActValues& values) {
  Circulation& circulation = state.circulation;
  const double volume = values.number("volumeMl");
  circulation.pericardialGoalMl = std::max(circulation.pericardialGoalMl, circulation.pericardialMl) + volume;
  circulation.pericardialMlS = volume / std::max(1.0, values.number("overS", 60));
  return {};
}

Result<void> infarct(State& state, const DrugTable&, const ActValues& values) {
  double& lost = values.number("territory") == 0 ? state.heart.infarctLeft : state.heart.infarctRight;
  lost = std::min(kLargestInfarct, lost + values.number("severity"));
  return {};
}

Result<void> sepsis(State& state, const DrugTable&, const ActValues& values) {
  Infection& infection = state.illness.infection;
  infection.source = values.choice("source", InfectionSource::Lung);
  infection.severity = std::max(infection.severity, values.number("severity", 0.7));
  infection.pathogen = std::max(infection.pathogen, infection.severity);
  infection.controlled = 0;
  return {};
}

Result<void> anaphylaxis(State& state, const DrugTable&, const ActValues& values) {
  Allergy& allergy = state.illness.allergy;
  allergy.severity = std::max(allergy.severity, values.number("severity", 0.7));
  allergy.antigen = 1;
  return {};
}

Result<void> bronchospasm(State& state, const DrugTable&, const ActValues& values) {
  state.illness.obstructive.bronchospasm = values.number("severity");
  return {};
}

Result<void> rhythm(State& state, const DrugTable&, const ActValues& values) {
  setRhythm(state, rhythmFromName(values.text("name")).value_or(RhythmKind::Sinus));
  return {};
}

Result<void> headInjury(State& state, const DrugTable&, const ActValues& values) {
  state.brain.injury = std::max(state.brain.injury, values.number("severity"));
  return {};
}

enum class EmbolismKind { Air, CarbonDioxide, Thrombus };

Result<void> embolism(State& state, const DrugTable&, const ActValues& values) {
  Embolism& inLung = state.illness.embolism;
  const auto kind = values.choice("kind", EmbolismKind::Thrombus);
  double& amount = kind == EmbolismKind::Air ? inLung.airMl : kind == EmbolismKind::CarbonDioxide ? inLung.co2Ml : inLung.thrombusMl;
  amount += values.number("mL");
  return {};
}

std::vector<Choice> infections() {
  const auto of = [](const char* name, InfectionSource source) { return Choice{name, static_cast<std::int64_t>(source)}; };
  return {
      of("lung", InfectionSource::Lung),       of("abdomen", InfectionSource::Abdomen),       of("urine", InfectionSource::Urine),
      of("skin", InfectionSource::SkinOrSoft), of("blood", InfectionSource::Blood),           of("pneumonia", InfectionSource::Lung),
      of("pulmonary", InfectionSource::Lung),  of("abdominal", InfectionSource::Abdomen),     of("peritonitis", InfectionSource::Abdomen),
      of("biliary", InfectionSource::Abdomen), of("bowel", InfectionSource::Abdomen),         of("urinary", InfectionSource::Urine),
      of("kidney", InfectionSource::Urine),    of("softTissue", InfectionSource::SkinOrSoft), of("wound", InfectionSource::SkinOrSoft),
      of("line", InfectionSource::Blood),      of("catheter", InfectionSource::Blood),        of("unknown", InfectionSource::Blood)};
}

Result<void> checkRhythm(const ActValues& values) {
  if (rhythmFromName(values.text("name")))
    return {};
  std::vector<std::string> names;
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(RhythmKind::Count); ++i)
    names.emplace_back(rhythmName(static_cast<RhythmKind>(i)));
  return fail(ErrorCode::NotFound, fmt::format("There is no rhythm '{}'; did you mean {}?", values.text("name"),
                                               fmt::join(nearNames(values.text("name"), names), ", ")));
}

template <typename T> Choice word(const char* name, T value) {
  return {name, static_cast<std::int64_t>(value)};
}

} // namespace

std::span<const ActKind> injuryActs() {
  static const std::vector<ActKind> acts = {
      {"hemorrhage",
       "Bleeding, at a rate that is kept or through a hole; rate 0 stops it",
       {{"site", FieldKind::Choice, true, 0, 0, sites()},
        {"rateMlMin", FieldKind::Number, false, 0, 10000},
        {"areaMm2", FieldKind::Number, false, 0, 1000},
        {"internal", FieldKind::Flag}},
       hemorrhage,
       checkHemorrhage},
      {"pneumothorax",
       "Air in a pleural space; with tension it goes on collecting with every breath",
       {{"side", FieldKind::Choice, true, 0, 0, sides()}, {"severity"}, {"tension", FieldKind::Flag}},
       pneumothorax},
      {"haemothorax",
       "Bleeding into a pleural space",
       {{"side", FieldKind::Choice, true, 0, 0, sides()}, {"rateMlMin", FieldKind::Number, true, 0, 10000}},
       haemothorax},
      {"pericardialEffusion",
       "Fluid collects around the heart",
       {{"volumeMl", FieldKind::Number, true, 0, 3000}, {"overS", FieldKind::Number, false, 0, 1e7}},
       pericardialEffusion},
      {"infarct",
       "A share of a ventricle's contractility is lost; adds up",
       {{"territory", FieldKind::Choice, true, 0, 0, {{"lv", 0}, {"rv", 1}, {"left", 0}, {"right", 1}, {"anterior", 0}}},
        {"severity", FieldKind::Number, true}},
       infarct},
      {"sepsis", "An infection that spreads", {{"source", FieldKind::Choice, false, 0, 0, infections()}, {"severity"}}, sepsis},
      {"anaphylaxis", "An allergic reaction begins", {{"severity"}}, anaphylaxis},
      {"bronchospasm", "Lower airways narrow; 0 opens them", {{"severity", FieldKind::Number, true}}, bronchospasm},
      {"rhythm", "The heart's rhythm changes", {{"name", FieldKind::Text, true}}, rhythm, checkRhythm},
      {"headInjury", "Injury of the brain", {{"severity", FieldKind::Number, true}}, headInjury},
      {"embolism",
       "Gas or clot reaches the arteries of the lungs",
       {{"kind",
         FieldKind::Choice,
         true,
         0,
         0,
         {word("air", EmbolismKind::Air), word("co2", EmbolismKind::CarbonDioxide), word("thrombus", EmbolismKind::Thrombus),
          word("clot", EmbolismKind::Thrombus)}},
        {"mL", FieldKind::Number, true, 0, 2000}},
       embolism}};
  return acts;
}

} // namespace halsted::twin
