// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/NearNames.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <type_traits>

namespace halsted::twin {

namespace {

using S = const State&;

constexpr std::array kVeins = {kUpperVeins, kAbdominalVeins, kLegVeins, kThoracicVeins};

/// Whole blood comes or goes at the veins, with what it carries.
void setBloodVolume(State& state, double volumeMl) {
  Circulation& circulation = state.circulation;
  double now = 0, venous = 0;
  for (double volume : circulation.volumeMl)
    now += volume;
  for (Vessel vein : kVeins)
    venous += circulation.volumeMl[vein];
  if (now <= 0 || venous <= 0)
    return;
  const double change = std::max(volumeMl - now, -0.9 * venous);
  for (Vessel vein : kVeins)
    circulation.volumeMl[vein] *= 1 + change / venous;
  circulation.bloodVolumeMl = now + change;
  state.fluids.transferredMl += change;
  Blood& blood = state.blood;
  const double share = (now + change) / now;
  for (double* amount : {&blood.hbG, &blood.albuminG, &blood.redCellMl, &blood.plateletsE9, &blood.factorUnits, &blood.fibrinogenG})
    *amount *= share;
}

/// Red cells change place with plasma: the volume stays.
void setHb(State& state, double hb) {
  Blood& blood = state.blood;
  const double ratio = hb / std::max(0.1, blood.hb);
  blood.hbG *= ratio;
  blood.redCellMl *= ratio;
  blood.hb = hb;
  blood.hematocrit = std::min(0.9, blood.hematocrit * ratio);
}

template <Solute solute> void setSolute(State& state, double concentration) {
  Blood& blood = state.blood;
  const double now = blood.concentration[solute];
  if (now > 0)
    blood.soluteMmol[solute] *= concentration / now;
  blood.concentration[solute] = concentration;
}

template <Influence Influences::*influence> double readFactor(S s) {
  return (s.influences.*influence)[Cause::Setting];
}
template <Influence Influences::*influence> void writeFactor(State& s, double value) {
  (s.influences.*influence)[Cause::Setting] = value;
}
template <Influence Influences::*influence> constexpr Parameter factor(std::string_view name, std::string_view meaning) {
  return {name, "x", meaning, 0.02, 20, readFactor<influence>, writeFactor<influence>};
}

template <Shift Influences::*shift> double readShift(S s) {
  return (s.influences.*shift)[Cause::Setting];
}
template <Shift Influences::*shift> void writeShift(State& s, double value) {
  (s.influences.*shift)[Cause::Setting] = value;
}
template <Shift Influences::*shift>
constexpr Parameter added(std::string_view name, std::string_view unit, std::string_view meaning, double low, double high) {
  return {name, unit, meaning, low, high, readShift<shift>, writeShift<shift>};
}

/// The number at the end of a path of members and indices.
template <auto first, auto... rest> auto& follow(auto& from) {
  auto& next = [&]() -> auto& {
    if constexpr (std::is_member_pointer_v<decltype(first)>)
      return from.*first;
    else
      return from[first];
  }
  ();
  if constexpr (sizeof...(rest) == 0)
    return next;
  else
    return follow<rest...>(next);
}
template <auto... path> double readField(S s) {
  return follow<path...>(s);
}
template <auto... path> void writeField(State& s, double value) {
  follow<path...>(s) = value;
}
/// A member that is set as it is.
template <auto... path>
constexpr Parameter field(std::string_view name, std::string_view unit, std::string_view meaning, double low, double high) {
  return {name, unit, meaning, low, high, readField<path...>, writeField<path...>};
}

constexpr std::array kParameters = {
    factor<&Influences::heartRate>("heartRateFactor", "rate of the sinus node"),
    factor<&Influences::contractility>("contractilityFactor", "contractility of the left ventricle"),
    factor<&Influences::rightContractility>("rightContractilityFactor", "contractility of the right ventricle"),
    factor<&Influences::resistance>("svrFactor", "resistance of systemic arterioles"),
    factor<&Influences::pulmonaryResistance>("pvrFactor", "resistance of pulmonary arterioles"),
    factor<&Influences::capillaryLeak>("capillaryLeak", "filtration coefficient of systemic capillaries"),
    factor<&Influences::breathingDrive>("breathingDriveFactor", "ventilation the patient wants"),
    factor<&Influences::breathingRate>("breathingRateFactor", "breathing rate at the same drive"),
    factor<&Influences::airwayResistance>("airwayResistance", "resistance of the lower airways"),
    factor<&Influences::oxygenDemand>("oxygenDemandFactor", "oxygen demand of tissues"),
    factor<&Influences::oxygenExtraction>("oxygenExtractionFactor", "greatest extraction of oxygen"),
    factor<&Influences::glomerularFlow>("gfrFactor", "glomerular filtration"),
    factor<&Influences::urine>("urineFactor", "urine at the same filtration"),
    added<&Influences::venousUnstressedMl>("venousUnstressedMl", "mL", "unstressed venous volume, added", -2000, 4000),
    added<&Influences::proteinLeak>("proteinLeak", "1", "lost reflection of proteins, added", 0, 1),
    added<&Influences::shunt>("shunt", "1", "share of lung flow past airless lung, added", 0, 0.9),
    added<&Influences::deadSpaceMl>("deadSpace", "mL", "alveolar dead space, added", 0, 1000),
    added<&Influences::temperatureSetC>("temperatureSetC", "degC", "set point of the core, added", -5, 5),
    Parameter{"bloodVolumeMl", "mL", "blood volume; whole blood comes or goes", 50, 20000, [](S s) { return s.circulation.bloodVolumeMl; },
              setBloodVolume},
    Parameter{"hb", "g/dL", "haemoglobin at the same blood volume", 1, 25, [](S s) { return s.blood.hb; }, setHb},
    Parameter{"Na", "mmol/L", "plasma sodium", 90, 200, [](S s) { return s.blood.concentration[kSodium]; }, setSolute<kSodium>},
    Parameter{"K", "mmol/L", "plasma potassium", 1, 12, [](S s) { return s.blood.concentration[kPotassium]; }, setSolute<kPotassium>},
    Parameter{"Cl", "mmol/L", "plasma chloride", 60, 160, [](S s) { return s.blood.concentration[kChloride]; }, setSolute<kChloride>},
    Parameter{"iCa", "mmol/L", "ionised calcium", 0.2, 4, [](S s) { return s.blood.concentration[kCalcium]; }, setSolute<kCalcium>},
    Parameter{"glucose", "mmol/L", "blood glucose", 0.3, 80, [](S s) { return s.blood.concentration[kGlucose]; }, setSolute<kGlucose>},
    field<&State::tissues, &Tissues::ketones>("ketones", "mmol/L", "ketone acids in blood", 0, 25),
    field<&State::blood, &Blood::parameters, &BloodParameters::ownInsulin>("ownInsulin", "1",
                                                                           "share of insulin that the pancreas still gives", 0, 1),
    Parameter{"cellPotassium", "1", "share of the normal potassium in cells", 0.5, 1.2,
              [](S s) { return s.blood.cellPotassiumMmol / std::max(s.blood.restCellPotassiumMmol, 1.0); },
              [](State& s, double share) { s.blood.cellPotassiumMmol = share * s.blood.restCellPotassiumMmol; }},
    field<&State::tissues, &Tissues::lactate>("lactate", "mmol/L", "blood lactate", 0.2, 30),
    field<&State::lungs, &Lungs::parameters, &LungParameters::lungCompliance>("compliance", "L/cmH2O", "compliance of both lungs", 0.005,
                                                                              0.6),
    field<&State::lungs, &Lungs::parameters, &LungParameters::chestCompliance>("chestCompliance", "L/cmH2O", "compliance of the chest wall",
                                                                               0.01, 0.6),
    field<&State::lungs, &Lungs::injury>("lungInjury", "1", "acute lung injury, 0 none to 1 severe", 0, 1),
    field<&State::lungs, &Lungs::edemaMl>("lungWaterMl", "mL", "water in the lungs beyond normal", 0, 3000),
    field<&State::lungs, &Lungs::parameters, &LungParameters::collapsed, kLeft>("collapsedLeft", "1",
                                                                                "share of the left lung that is airless for good", 0, 1),
    field<&State::lungs, &Lungs::parameters, &LungParameters::collapsed, kRight>("collapsedRight", "1",
                                                                                 "share of the right lung that is airless for good", 0, 1),
    field<&State::lungs, &Lungs::parameters, &LungParameters::emphysema>("emphysema", "1", "share of lung destroyed", 0, 0.9),
    field<&State::lungs, &Lungs::parameters, &LungParameters::recruitable>("recruitable", "1", "share of collapse that pressure opens", 0,
                                                                           1),
    field<&State::circulation, &Circulation::parameters, &CirculationParameters::stenosis, kAortic>(
        "aorticStenosis", "x", "resistance of the aortic valve", 1, 200),
    field<&State::circulation, &Circulation::parameters, &CirculationParameters::stenosis, kMitral>(
        "mitralStenosis", "x", "resistance of the mitral valve", 1, 200),
    field<&State::circulation, &Circulation::parameters, &CirculationParameters::regurgitation, kAortic>(
        "aorticRegurgitation", "1", "backward over forward conductance", 0, 1),
    field<&State::circulation, &Circulation::parameters, &CirculationParameters::regurgitation, kMitral>(
        "mitralRegurgitation", "1", "backward over forward conductance", 0, 1),
    field<&State::circulation, &Circulation::parameters, &CirculationParameters::regurgitation, kTricuspid>(
        "tricuspidRegurgitation", "1", "backward over forward conductance", 0, 1),
    field<&State::circulation, &Circulation::aorticClamp>("aorticClamp", "1", "infrarenal aorta clamped", 0, 1),
    Parameter{"pericardialFluidMl", "mL", "fluid around the heart", 0, 3000, [](S s) { return s.circulation.pericardialMl; },
              [](State& s, double v) { s.circulation.pericardialMl = s.circulation.pericardialGoalMl = v; }},
    field<&State::heart, &Heart::parameters, &HeartParameters::oxygenReserve>("coronaryReserve", "1",
                                                                              "oxygen reserve of the coronary arteries", 0.1, 2),
    field<&State::reflexes, &Reflexes::parameters, &ReflexParameters::arterialGain>("baroreflexGain", "x", "arterial baroreflex", 0, 5),
    field<&State::reflexes, &Reflexes::parameters, &ReflexParameters::cardiopulmonaryGain>("cardiopulmonaryGain", "x",
                                                                                           "cardiopulmonary reflex", 0, 5),
    field<&State::reflexes, &Reflexes::parameters, &ReflexParameters::chemoGain>("chemoreflexGain", "x", "chemoreflex on the circulation",
                                                                                 0, 5),
    field<&State::reflexes, &Reflexes::vagalPull>("vagalPull", "1", "traction on peritoneum or eye", 0, 1),
    field<&State::drive, &Drive::parameters, &DriveParameters::muscleStrength>("muscleStrength", "1", "strength of the breathing muscles",
                                                                               0, 1),
    field<&State::gases, &Gases::parameters, &GasParameters::p50>("p50", "mmHg", "half-saturation of haemoglobin", 15, 40),
    field<&State::gases, &Gases::parameters, &GasParameters::diffusionGapMmHg>("diffusionGap", "mmHg", "oxygen gap across the membrane", 0,
                                                                               40),
    field<&State::tissues, &Tissues::parameters, &TissueParameters::liver>("liver", "1", "share of normal clearance by the liver", 0, 1.5),
    field<&State::kidneys, &Kidneys::injury>("kidneyInjury", "1", "acute injury of the kidneys", 0, 1),
    field<&State::brain, &Brain::volumeMl>("brainVolumeMl", "mL", "volume added inside the skull", 0, 200),
    field<&State::heat, &Heat::parameters, &HeatParameters::insulation>("insulation", "x", "clothes and blankets, 1 = light bedding", 0.1,
                                                                        10),
    field<&State::heat, &Heat::warmerW>("warmerW", "W", "heat from a warming blanket", -500, 500),
    field<&State::airway, &Airway::environmentMmHg>("barometricMmHg", "mmHg", "barometric pressure", 200, 1600),
    field<&State::airway, &Airway::inspiredNitrousOxide>("nitrousOxide", "1", "inspired share of nitrous oxide", 0, 0.79),
    field<&State::ventilator, &Ventilator::failure>("circuitFailure", "1", "0 sound to 1 disconnected", 0, 1),
    field<&State::ventilator, &Ventilator::maskLeak>("maskLeak", "1", "share lost beside a mask", 0, 1),
    field<&State::ventilator, &Ventilator::inspiratoryShare>("inspiratoryShare", "1", "inspiration over the whole cycle", 0.1, 0.8),
    field<&State::ventilator, &Ventilator::maximumCmH2O>("pressureLimit", "cmH2O", "greatest pressure of the ventilator", 5, 120),
};

} // namespace

std::span<const Parameter> parameters() {
  return kParameters;
}

Result<const Parameter*> parameter(const std::string& name) {
  std::vector<std::string> names;
  for (const Parameter& p : kParameters) {
    if (p.name == name)
      return &p;
    names.emplace_back(p.name);
  }
  if (findVariable(name))
    return fail(ErrorCode::Refused,
                fmt::format("{} follows from the body and cannot be set; change its causes, as {}.", name, fmt::join(names, ", ")));
  return fail(ErrorCode::NotFound,
              fmt::format("There is no parameter '{}'; did you mean {}?", name, fmt::join(nearNames(name, names), ", ")));
}

} // namespace halsted::twin
