// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/ActKinds.h"

#include "lessons/twin/State.h"
#include "lessons/twin/drugs/DrugTable.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace halsted::twin {

namespace {

constexpr double kHandPressure = 0.9; ///< share of a bleeding that a hand or a dressing holds back
constexpr double kNeedleDrain = 0.3, kTubeDrain = 1;
constexpr double kRoomC = 22, kFridgeC = 4;
constexpr double kLargestFluidMl = 20000;
constexpr double kPushMlS = 2; ///< a syringe of concentrate by hand

template <typename T> Choice word(const char* name, T value) {
  return {name, static_cast<std::int64_t>(value)};
}

std::vector<Choice> sides() {
  return {{"left", kLeft}, {"right", kRight}};
}

Result<void> oxygen(State& state, const DrugTable&, const ActValues& values) {
  struct Usual {
    double flowLMin, fio2;
  };
  // Usual settings where the act leaves them out (British Thoracic Society guideline 2017); a mask without a share is a simple one.
  static constexpr Usual usual[] = {{0, 0.21}, {3, 0.21}, {7.5, 0}, {15, 1}, {50, 1}, {30, 0.5}};
  Airway& airway = state.airway;
  const auto device = values.choice("device", OxygenDevice::Mask);
  const Usual& settings = usual[static_cast<std::size_t>(device)];
  airway.device = device;
  airway.flowLMin = values.number("flowLMin", settings.flowLMin);
  airway.setFio2 = values.number("FiO2", settings.fio2);
  airway.preoxygenateS = 0;
  return {};
}

Result<void> preoxygenate(State& state, const DrugTable&, const ActValues& values) {
  state.airway.preoxygenateS = values.number("overS", 180);
  return {};
}

enum class AirwayAct { Open, Obstructed, Oropharyngeal, Laryngeal, Tracheal, Oesophageal, RightMainstem };

Result<void> setAirway(State& state, const DrugTable&, const ActValues& values) {
  Airway& airway = state.airway;
  switch (values.choice("state", AirwayAct::Open)) {
  case AirwayAct::Open:
    // Clears what blocks the way; a device comes out when nothing does.
    if (airway.obstruction <= 0 || airway.kind == AirwayKind::Oesophageal)
      airway.kind = AirwayKind::Natural;
    airway.obstruction = 0;
    return {};
  case AirwayAct::Obstructed: airway.obstruction = values.number("severity", 1); return {};
  case AirwayAct::Oropharyngeal: airway.kind = AirwayKind::Oropharyngeal; break;
  case AirwayAct::Laryngeal: airway.kind = AirwayKind::Laryngeal; break;
  case AirwayAct::Tracheal: airway.kind = AirwayKind::Tracheal; break;
  case AirwayAct::Oesophageal: airway.kind = AirwayKind::Oesophageal; break;
  case AirwayAct::RightMainstem: airway.kind = AirwayKind::RightMainstem; break;
  }
  airway.obstruction = values.number("severity", 0);
  return {};
}

void setIfGiven(double& target, const ActValues& values, std::string_view name) {
  target = values.number(name, target);
}

Result<void> setVentilator(State& state, const DrugTable&, const ActValues& values) {
  Ventilator& ventilator = state.ventilator;
  if (!values.has("mode") && (ventilator.mode == VentilatorMode::Off || ventilator.mode == VentilatorMode::Bag))
    return fail(ErrorCode::Refused, "The ventilator is off; say its mode: vc, pc, psv or cpap.");
  ventilator.mode = values.choice("mode", ventilator.mode);
  setIfGiven(ventilator.tidalMl, values, "VTml");
  setIfGiven(ventilator.inspiratoryCmH2O, values, "PinspCmH2O");
  setIfGiven(ventilator.ratePerMin, values, "RR");
  setIfGiven(ventilator.peepCmH2O, values, "PEEP");
  setIfGiven(ventilator.fio2, values, "FiO2");
  return {};
}

Result<void> bag(State& state, const DrugTable&, const ActValues& values) {
  Ventilator& ventilator = state.ventilator;
  if (values.number("RR", 10) <= 0) {
    ventilator.mode = VentilatorMode::Off;
    return {};
  }
  ventilator.mode = VentilatorMode::Bag;
  ventilator.ratePerMin = values.number("RR", 10);
  ventilator.tidalMl = values.number("VTml", 7 * state.person.idealKg);
  ventilator.fio2 = values.number("FiO2", 1);
  ventilator.peepCmH2O = 0;
  return {};
}

Result<void> drain(State& state, const ActValues& values, double share) {
  double& now = state.lungs.drain[values.choice<std::size_t>("side", kLeft)];
  now = std::max(now, share);
  return {};
}

Result<void> needleDecompress(State& state, const DrugTable&, const ActValues& values) {
  return drain(state, values, kNeedleDrain);
}

Result<void> chestTube(State& state, const DrugTable&, const ActValues& values) {
  return drain(state, values, kTubeDrain);
}

Result<void> pericardiocentesis(State& state, const DrugTable&, const ActValues& values) {
  Circulation& circulation = state.circulation;
  const double taken = std::min(values.number("volumeMl"), circulation.pericardialMl);
  circulation.pericardialMl -= taken;
  circulation.pericardialGoalMl = std::max(circulation.pericardialMl, circulation.pericardialGoalMl - taken);
  return {};
}

Wound& woundAt(State& state, const ActValues& values) {
  return state.wounds.sites[static_cast<std::size_t>(values.number("site"))];
}

Result<void> stopBleed(State& state, const DrugTable&, const ActValues& values) {
  Wound& wound = woundAt(state, values);
  wound.rateMlMin = wound.areaMm2 = 0;
  return {};
}

Result<void> compress(State& state, const DrugTable&, const ActValues& values) {
  woundAt(state, values).compression = values.number("share", kHandPressure);
  return {};
}

Result<void> clamp(State& state, const DrugTable&, const ActValues& values) {
  const double share = values.number("share", 1);
  woundAt(state, values).clamped = share;
  if (values.choice("site", WoundSite::Leg) == WoundSite::Aorta)
    state.circulation.aorticClamp = share;
  return {};
}

Result<void> tourniquet(State& state, const DrugTable&, const ActValues& values) {
  const auto site = values.choice("site", WoundSite::Leg);
  if (site != WoundSite::Leg && site != WoundSite::Arm)
    return fail(ErrorCode::Refused, fmt::format("A tourniquet holds on a leg or an arm only, not on the site {}.", woundSiteName(site)));
  woundAt(state, values).clamped = values.number("share", 1);
  return {};
}

Failure noDrip() {
  return fail(ErrorCode::Refused, fmt::format("All {} lines are running; wait until a bag is empty.", kDripCount));
}

Result<void> infuse(State& state, const DrugTable&, const ActValues& values) {
  const double volume = values.number("volumeMl");
  if (volume > 0 && !startDrip(state, values.choice("fluid", FluidKind::Saline), volume, std::max(1.0, values.number("overS", 600)),
                               values.number("tempC", kRoomC)))
    return noDrip();
  return {};
}

Result<void> transfuse(State& state, const DrugTable&, const ActValues& values) {
  const auto product = values.choice("product", FluidKind::RedCells);
  const bool cold = product == FluidKind::RedCells || product == FluidKind::WholeBlood;
  const double units = values.number("units", 1);
  if (units > 0 && !startDrip(state, product, units * fluidComposition(product).millilitresPerUnit,
                              std::max(1.0, values.number("overS", 600 * units)), values.number("tempC", cold ? kFridgeC : kRoomC)))
    return noDrip();
  return {};
}

/// What people call a drug and the engine gives as a fluid: its strength.
struct FluidDose {
  const char* name;
  FluidKind fluid;
  double mgPerMl, mmolPerMl;
};
constexpr std::array kFluidDoses = {
    FluidDose{"bicarbonate", FluidKind::Bicarbonate84, 84, 1},    FluidDose{"sodiumBicarbonate", FluidKind::Bicarbonate84, 84, 1},
    FluidDose{"dextrose", FluidKind::Dextrose50, 500, 2.78},      FluidDose{"glucose", FluidKind::Dextrose50, 500, 2.78},
    FluidDose{"dextrose50", FluidKind::Dextrose50, 500, 2.78},    FluidDose{"mannitol", FluidKind::Mannitol20, 200, 1.1},
    FluidDose{"hypertonicSaline", FluidKind::Saline3, 30, 0.513}, FluidDose{"albumin", FluidKind::Albumin20, 200, 0}};

std::vector<Choice> fluidDoses() {
  std::vector<Choice> all;
  for (std::size_t i = 0; i < kFluidDoses.size(); ++i)
    all.push_back({kFluidDoses[i].name, -1 - static_cast<std::int64_t>(i)});
  return all;
}

Result<void> fluidBolus(State& state, const FluidDose& dose, double amount, std::string unit) {
  if (unit.ends_with("/kg")) {
    unit.resize(unit.size() - 3);
    amount *= state.person.weightKg;
  }
  const double perMl = unit == "mL"                      ? 1
                       : unit == "g"                     ? dose.mgPerMl / 1000
                       : unit == "mg"                    ? dose.mgPerMl
                       : unit == "mmol" || unit == "mEq" ? dose.mmolPerMl
                                                         : 0;
  if (perMl <= 0)
    return fail(ErrorCode::Refused,
                fmt::format("A dose of {} is given in mL, g, mg or mmol, or in these per kg, not in '{}'.", dose.name, unit));
  const double volume = amount / perMl;
  if (volume > kLargestFluidMl)
    return fail(ErrorCode::Refused,
                fmt::format("{:.0f} mL of {} are more than can be given; give at most {:.0f}.", volume, dose.name, kLargestFluidMl));
  if (volume > 0 && !startDrip(state, dose.fluid, volume, std::max(5.0, volume / kPushMlS), kRoomC))
    return noDrip();
  return {};
}

Result<void> bolus(State& state, const DrugTable& drugs, const ActValues& values) {
  if (const double drug = values.number("drug"); drug < 0)
    return fluidBolus(state, kFluidDoses[static_cast<std::size_t>(-1 - drug)], values.number("amount"), values.text("unit"));
  return giveBolus(state, drugs, static_cast<int>(values.number("drug")), values.number("amount"), values.text("unit"),
                   values.choice("route", DrugRoute::Intravenous));
}

Result<void> infusion(State& state, const DrugTable& drugs, const ActValues& values) {
  const int drug = static_cast<int>(values.number("drug"));
  const double rate = values.number("rate");
  // Nobody needs the unit to stop a pump.
  const std::string& massUnit = drugs.drugs()[static_cast<std::size_t>(drug)].massUnit;
  return setInfusion(state, drugs, drug, rate, rate == 0 && !values.has("unit") ? massUnit + "/h" : values.text("unit"));
}

Result<void> checkInfusion(const ActValues& values) {
  if (values.number("rate") != 0 && !values.has("unit"))
    return fail(ErrorCode::Damaged, "An infusion needs its unit, as ug/kg/min, mg/h, mL/h or units/h.");
  return {};
}

Result<void> antibiotic(State& state, const DrugTable& drugs, const ActValues& values) {
  if (values.has("drug")) {
    const Drug& drug = drugs.drugs()[static_cast<std::size_t>(values.number("drug"))];
    if (drug.antibioticClass.empty())
      return fail(ErrorCode::Refused, fmt::format("{} is no antibiotic; name one, or leave the drug out.", drug.name));
  }
  startAntibiotic(state, values.number("adequate", 1) > 0);
  return {};
}

Result<void> sourceControl(State& state, const DrugTable&, const ActValues&) {
  state.illness.infection.controlled = 1;
  return {};
}

Result<void> cpr(State& state, const DrugTable&, const ActValues& values) {
  state.heart.compressionRatePerMin = values.number("rate", 110);
  state.heart.compressionDepthCm = state.heart.compressionRatePerMin > 0 ? values.number("depthCm", 5.5) : 0;
  return {};
}

Result<void> shock(State& state, const DrugTable&, const ActValues& values) {
  giveShock(state, values.number("J"), values.number("sync") > 0);
  return {};
}

Result<void> pace(State& state, const DrugTable&, const ActValues& values) {
  state.heart.paceRatePerMin = values.number("rate");
  return {};
}

std::vector<Choice> fluids() {
  std::vector<Choice> all = {word("saline", FluidKind::Saline),
                             word("balanced", FluidKind::Balanced),
                             word("albumin5", FluidKind::Albumin5),
                             word("albumin20", FluidKind::Albumin20),
                             word("dextrose5", FluidKind::Dextrose5),
                             word("dextrose50", FluidKind::Dextrose50),
                             word("bicarbonate8.4", FluidKind::Bicarbonate84),
                             word("saline3", FluidKind::Saline3),
                             word("mannitol20", FluidKind::Mannitol20),
                             word("gelatine", FluidKind::Gelatine),
                             word("crystalloid", FluidKind::Balanced),
                             word("ringer", FluidKind::Balanced),
                             word("ringerLactate", FluidKind::Balanced),
                             word("lactatedRinger", FluidKind::Balanced),
                             word("hartmann", FluidKind::Balanced),
                             word("plasmalyte", FluidKind::Balanced),
                             word("saline0.9", FluidKind::Saline),
                             word("normalSaline", FluidKind::Saline),
                             word("hypertonicSaline", FluidKind::Saline3),
                             word("albumin", FluidKind::Albumin5),
                             word("glucose5", FluidKind::Dextrose5),
                             word("glucose50", FluidKind::Dextrose50),
                             word("bicarbonate", FluidKind::Bicarbonate84),
                             word("mannitol", FluidKind::Mannitol20),
                             word("gelatin", FluidKind::Gelatine)};
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(FluidKind::Count); ++i)
    all.push_back({std::string(fluidName(static_cast<FluidKind>(i))), i});
  return all;
}

std::vector<Choice> sites() {
  for (const ActKind& act : injuryActs())
    if (act.name == "hemorrhage")
      return act.fields.front().choices;
  return {};
}

std::vector<ActKind> bleedingActs() {
  const ActField site{"site", FieldKind::Choice, true, 0, 0, sites()};
  return {{"stopBleed", "The bleeding ends for good", {site}, stopBleed},
          {"compress", "A hand or dressing presses on it; share 0 lets go", {site, {"share"}}, compress},
          {"clamp", "A clamp or clip on its vessel, or across the aorta; share 0 takes it off", {site, {"share"}}, clamp},
          {"tourniquet", "On a leg or an arm; share 0 takes it off", {site, {"share"}}, tourniquet}};
}

std::vector<ActKind> fluidAndDrugActs() {
  const ActField overS{"overS", FieldKind::Number, false, 0, 1e6}, tempC{"tempC", FieldKind::Number, false, 0, 45};
  const std::vector<Choice> routes = {word("iv", DrugRoute::Intravenous), word("im", DrugRoute::Intramuscular),
                                      word("in", DrugRoute::Intranasal),  word("io", DrugRoute::Intraosseous),
                                      word("neb", DrugRoute::Nebulised),  word("po", DrugRoute::Oral),
                                      word("sc", DrugRoute::Subcutaneous)};
  return {{"infuse",
           "A bag of fluid runs in",
           {{"fluid", FieldKind::Choice, true, 0, 0, fluids()}, {"volumeMl", FieldKind::Number, true, 0, kLargestFluidMl}, overS, tempC},
           infuse},
          {"transfuse",
           "Blood products run in",
           {{"product",
             FieldKind::Choice,
             true,
             0,
             0,
             {word("rbc", FluidKind::RedCells), word("ffp", FluidKind::Plasma), word("platelets", FluidKind::Platelets),
              word("wholeBlood", FluidKind::WholeBlood), word("cryo", FluidKind::Cryoprecipitate)}},
            {"units", FieldKind::Number, false, 0, 60},
            overS,
            tempC},
           transfuse},
          {"bolus",
           "One dose of a drug",
           {{"drug", FieldKind::Drug, true, 0, 0, fluidDoses()},
            {"amount", FieldKind::Number, true, 0, 1e7},
            {"unit", FieldKind::Text, true},
            {"route", FieldKind::Choice, false, 0, 0, routes}},
           bolus},
          {"infusion",
           "A drug by pump; rate 0 stops it",
           {{"drug", FieldKind::Drug, true}, {"rate", FieldKind::Number, true, 0, 1e7}, {"unit", FieldKind::Text}},
           infusion,
           checkInfusion},
          {"antibiotic", "Treatment of the infection begins", {{"drug", FieldKind::Drug}, {"adequate", FieldKind::Flag}}, antibiotic},
          {"sourceControl", "The focus of the infection is removed", {}, sourceControl}};
}

std::vector<ActKind> breathingActs() {
  const ActField fio2{"FiO2", FieldKind::Number, false, 0.1, 1}, side{"side", FieldKind::Choice, true, 0, 0, sides()};
  return {{"oxygen",
           "A device that gives oxygen",
           {{"device",
             FieldKind::Choice,
             true,
             0,
             0,
             {word("roomAir", OxygenDevice::RoomAir), word("nasal", OxygenDevice::Nasal), word("mask", OxygenDevice::Mask),
              word("nrb", OxygenDevice::NonRebreather), word("hfnc", OxygenDevice::HighFlow), word("cpap", OxygenDevice::Cpap)}},
            {"flowLMin", FieldKind::Number, false, 0, 100},
            fio2},
           oxygen},
          {"preoxygenate", "Pure oxygen by a tight mask", {{"overS", FieldKind::Number, false, 0, 3600}}, preoxygenate},
          {"airway",
           "Way of the air: open, blocked, or by a device",
           {{"state",
             FieldKind::Choice,
             true,
             0,
             0,
             {word("open", AirwayAct::Open), word("obstructed", AirwayAct::Obstructed), word("opa", AirwayAct::Oropharyngeal),
              word("lma", AirwayAct::Laryngeal), word("ett", AirwayAct::Tracheal), word("oesophageal", AirwayAct::Oesophageal),
              word("rightMainstem", AirwayAct::RightMainstem), word("esophageal", AirwayAct::Oesophageal)}},
            {"severity"}},
           setAirway},
          {"ventilator",
           "The machine; what is left out stays",
           {{"mode",
             FieldKind::Choice,
             false,
             0,
             0,
             {word("vc", VentilatorMode::VolumeControl), word("pc", VentilatorMode::PressureControl),
              word("psv", VentilatorMode::PressureSupport), word("cpap", VentilatorMode::Cpap), word("off", VentilatorMode::Off)}},
            {"VTml", FieldKind::Number, false, 0, 3000},
            {"PinspCmH2O", FieldKind::Number, false, 0, 80},
            {"RR", FieldKind::Number, false, 0, 100},
            {"PEEP", FieldKind::Number, false, 0, 50},
            fio2},
           setVentilator},
          {"bvm",
           "Bag and mask or bag and tube, by hand; RR 0 stops",
           {{"RR", FieldKind::Number, false, 0, 100}, {"VTml", FieldKind::Number, false, 0, 3000}, fio2},
           bag},
          {"needleDecompress", "A needle lets air out of a pleural space", {side}, needleDecompress},
          {"chestTube", "A tube drains a pleural space", {side}, chestTube}};
}

std::vector<ActKind> heartActs() {
  return {
      {"pericardiocentesis", "Fluid is drawn from around the heart", {{"volumeMl", FieldKind::Number, true, 0, 3000}}, pericardiocentesis},
      {"cpr",
       "Chest compressions; rate 0 stops",
       {{"rate", FieldKind::Number, false, 0, 200}, {"depthCm", FieldKind::Number, false, 0, 10}},
       cpr},
      {"shock",
       "Defibrillation, or cardioversion when synchronised",
       {{"J", FieldKind::Number, true, 0, 720}, {"sync", FieldKind::Flag}},
       shock},
      {"pace", "External pacing; rate 0 stops", {{"rate", FieldKind::Number, true, 0, 250}}, pace}};
}

} // namespace

std::span<const ActKind> treatmentActs() {
  static const std::vector<ActKind> acts = [] {
    std::vector<ActKind> all;
    for (auto part : {bleedingActs(), fluidAndDrugActs(), breathingActs(), heartActs()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return acts;
}

} // namespace halsted::twin
