// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/Variables.h"

#include "lessons/twin/NearNames.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace halsted::twin {

namespace {

using S = const State&;

constexpr std::array kVariables = {
    // Of the scenario contract.
    Variable{"HR", "1/min", "heart rate, from the ECG", [](S s) { return s.monitor.heartRatePerMin; }},
    Variable{"RR", "1/min", "breaths, own or of the machine", [](S s) { return s.monitor.respiratoryRate; }},
    Variable{"SBP", "mmHg", "systolic arterial pressure", [](S s) { return s.circulation.beat.systolic; }},
    Variable{"DBP", "mmHg", "diastolic arterial pressure", [](S s) { return s.circulation.beat.diastolic; }},
    Variable{"MAP", "mmHg", "mean arterial pressure", [](S s) { return s.circulation.beat.mean; }},
    Variable{"PP", "mmHg", "arterial pulse pressure", [](S s) { return s.circulation.beat.pulsePressure; }},
    Variable{"CVP", "mmHg", "central venous pressure", [](S s) { return s.circulation.beat.centralVenous; }},
    Variable{"PAPm", "mmHg", "mean pulmonary arterial pressure", [](S s) { return s.circulation.beat.pulmonaryMean; }},
    Variable{"PCWP", "mmHg", "pulmonary capillary wedge pressure", [](S s) { return s.circulation.beat.wedge; }},
    Variable{"ICP", "mmHg", "intracranial pressure", [](S s) { return s.brain.icpMmHg; }},
    Variable{"CPP", "mmHg", "cerebral perfusion pressure", [](S s) { return s.brain.cppMmHg; }},
    Variable{"CO", "L/min", "cardiac output", [](S s) { return s.circulation.beat.outputLMin; }},
    Variable{"CI", "L/min/m2", "cardiac index", [](S s) { return s.circulation.beat.outputLMin / s.person.surfaceM2; }},
    Variable{"SV", "mL", "stroke volume", [](S s) { return s.circulation.beat.strokeVolumeMl; }},
    Variable{"BV", "mL", "blood volume", [](S s) { return s.circulation.bloodVolumeMl; }},
    Variable{"bloodLoss", "mL", "blood lost so far, inside and out", [](S s) { return s.wounds.lossMl; }},
    Variable{"EF", "1", "ejection fraction of the left ventricle", [](S s) { return s.circulation.beat.ejectionFraction; }},
    Variable{"SVR", "mmHg s/mL", "systemic vascular resistance", [](S s) { return s.circulation.beat.resistance; }},
    Variable{"VT", "mL", "tidal volume", [](S s) { return s.lungs.tidalMl; }},
    Variable{"VE", "L/min", "minute ventilation", [](S s) { return s.lungs.minuteLMin; }},
    Variable{"Ppeak", "cmH2O", "peak airway pressure", [](S s) { return s.lungs.peakCmH2O; }},
    Variable{"Pplat", "cmH2O", "plateau airway pressure", [](S s) { return s.lungs.plateauCmH2O; }},
    Variable{"PEEPtot", "cmH2O", "end-expiratory pressure, set and trapped", [](S s) { return s.lungs.endExpiratoryCmH2O; }},
    Variable{"Raw", "cmH2O s/L", "resistance of the airways; 1000 and more is closed",
             [](S s) { return std::min(s.lungs.resistance, 1000.0); }},
    Variable{"compliance", "mL/cmH2O", "compliance of the respiratory system", [](S s) { return s.lungs.compliance; }},
    Variable{"SpO2", "1", "saturation by the finger oximeter", [](S s) { return s.monitor.spo2; }},
    Variable{"SaO2", "1", "arterial oxygen saturation", [](S s) { return s.gases.sao2; }},
    Variable{"SvO2", "1", "mixed venous oxygen saturation", [](S s) { return s.tissues.svo2; }},
    Variable{"shunt", "1", "venous admixture", [](S s) { return s.gases.shunt; }},
    Variable{"FiO2", "1", "inspired share of oxygen", [](S s) { return s.airway.fio2; }},
    Variable{"PaO2", "mmHg", "arterial oxygen pressure", [](S s) { return s.gases.pao2; }},
    Variable{"PaCO2", "mmHg", "arterial carbon dioxide pressure", [](S s) { return s.gases.paco2; }},
    Variable{"EtCO2", "mmHg", "end-tidal carbon dioxide", [](S s) { return s.monitor.endTidalCo2; }},
    Variable{"PF", "mmHg", "PaO2 / FiO2", [](S s) { return s.gases.pao2 / s.airway.fio2; }},
    Variable{"VO2", "mL/min", "oxygen consumption", [](S s) { return s.tissues.vo2; }},
    Variable{"DO2", "mL/min", "oxygen delivery", [](S s) { return s.tissues.delivery; }},
    Variable{"pH", "1", "arterial pH", [](S s) { return s.gases.pH; }},
    Variable{"HCO3", "mmol/L", "arterial bicarbonate", [](S s) { return s.gases.bicarbonate; }},
    Variable{"BE", "mmol/L", "base excess", [](S s) { return s.gases.baseExcess; }},
    Variable{"lactate", "mmol/L", "blood lactate", [](S s) { return s.tissues.lactate; }},
    Variable{"K", "mmol/L", "plasma potassium", [](S s) { return s.blood.concentration[kPotassium]; }},
    Variable{"iCa", "mmol/L", "ionised calcium", [](S s) { return s.blood.concentration[kCalcium]; }},
    Variable{"Cl", "mmol/L", "plasma chloride", [](S s) { return s.blood.concentration[kChloride]; }},
    Variable{"glucose", "mmol/L", "blood glucose", [](S s) { return s.blood.concentration[kGlucose]; }},
    Variable{"Hb", "g/dL", "haemoglobin", [](S s) { return s.blood.hb; }},
    Variable{"INR", "1", "international normalised ratio", [](S s) { return s.blood.inr; }},
    Variable{"platelets", "10^9/L", "platelets", [](S s) { return s.blood.plateletCount; }},
    Variable{"T", "degC", "core temperature", [](S s) { return s.heat.coreC; }},
    Variable{"urine", "mL/h", "urine made", [](S s) { return 60 * s.kidneys.urineMlMin; }},
    Variable{"GFR", "mL/min", "glomerular filtration", [](S s) { return s.kidneys.gfrMlMin; }},
    Variable{"GCS", "1", "Glasgow coma scale", [](S s) { return s.brain.gcs; }},
    Variable{"BIS", "1", "depth of anaesthesia from the EEG, 0 to 100", [](S s) { return s.brain.bis; }},
    Variable{"TOF", "1", "train-of-four ratio", [](S s) { return s.drugs.trainOfFour; }},
    Variable{"pulsus", "mmHg", "systolic pressure lost in inspiration", [](S s) { return s.circulation.beat.pulsus; }},
    Variable{"alive", "1", "1, or 0 once circulation cannot return", [](S s) { return s.heart.alive ? 1.0 : 0.0; }},
    // The model's own.
    Variable{"pulseRate", "1/min", "pulses that reach the finger", [](S s) { return s.monitor.pulseRatePerMin; }},
    Variable{"EDV", "mL", "end-diastolic volume of the left ventricle", [](S s) { return s.circulation.beat.endDiastolicMl; }},
    Variable{"ESV", "mL", "end-systolic volume of the left ventricle", [](S s) { return s.circulation.beat.endSystolicMl; }},
    Variable{"RVEDV", "mL", "end-diastolic volume of the right ventricle", [](S s) { return s.circulation.beat.rightEndDiastolicMl; }},
    Variable{"PAPs", "mmHg", "systolic pulmonary arterial pressure", [](S s) { return s.circulation.beat.pulmonarySystolic; }},
    Variable{"PAPd", "mmHg", "diastolic pulmonary arterial pressure", [](S s) { return s.circulation.beat.pulmonaryDiastolic; }},
    Variable{"pericardialPressure", "mmHg", "pressure in the sac of the heart", [](S s) { return s.circulation.pericardialPressure; }},
    Variable{"pericardialFluid", "mL", "fluid around the heart", [](S s) { return s.circulation.pericardialMl; }},
    Variable{"pleural", "mmHg", "pressure around the heart", [](S s) { return s.lungs.pleuralMmHg; }},
    Variable{"pleuralAirLeft", "mL", "air outside of the left lung", [](S s) { return s.lungs.pleuralAirMl[kLeft]; }},
    Variable{"pleuralAirRight", "mL", "air outside of the right lung", [](S s) { return s.lungs.pleuralAirMl[kRight]; }},
    Variable{"lungWater", "mL", "water in the lungs beyond normal", [](S s) { return s.lungs.edemaMl; }},
    Variable{"deadSpace", "1", "dead space over tidal volume", [](S s) { return s.gases.deadSpaceShare; }},
    Variable{"VCO2", "mL/min", "carbon dioxide made", [](S s) { return s.tissues.vco2; }},
    Variable{"alveolarO2", "mmHg", "oxygen pressure in the alveoli", [](S s) { return s.gases.alveolarO2; }},
    Variable{"oxygenDebt", "mL", "oxygen that tissues still owe", [](S s) { return s.tissues.oxygenDebtMl; }},
    Variable{"Na", "mmol/L", "plasma sodium", [](S s) { return s.blood.concentration[kSodium]; }},
    Variable{"ketones", "mmol/L", "ketone acids in blood", [](S s) { return s.tissues.ketones; }},
    Variable{"anionGap", "mmol/L", "sodium less chloride and bicarbonate",
             [](S s) { return s.blood.concentration[kSodium] - s.blood.concentration[kChloride] - s.gases.bicarbonate; }},
    Variable{"hematocrit", "1", "hematocrit", [](S s) { return s.blood.hematocrit; }},
    Variable{"fibrinogen", "g/L", "fibrinogen", [](S s) { return s.blood.fibrinogen; }},
    Variable{"clotStrength", "1", "how firmly blood clots, 1 = health", [](S s) { return s.blood.clotStrength; }},
    Variable{"colloid", "mmHg", "colloid osmotic pressure of plasma", [](S s) { return s.blood.colloidMmHg; }},
    Variable{"interstitial", "mL", "interstitial water", [](S s) { return s.fluids.interstitialMl; }},
    Variable{"fluidGiven", "mL", "fluid and blood given so far", [](S s) { return s.fluids.givenMl; }},
    Variable{"urineTotal", "mL", "urine made so far", [](S s) { return s.kidneys.urineMl; }},
    Variable{"Tshell", "degC", "temperature of skin and limbs", [](S s) { return s.heat.shellC; }},
    Variable{"sympathetic", "1", "sympathetic activity", [](S s) { return s.reflexes.sympathetic; }},
    Variable{"vagal", "1", "vagal activity", [](S s) { return s.reflexes.vagal; }},
    Variable{"heartOxygen", "1", "oxygen the heart gets over what it needs", [](S s) { return s.myocardium.supplyRatio; }},
    Variable{"inflammation", "1", "inflammation by infection", [](S s) { return s.illness.infection.inflammation; }},
    Variable{"mediators", "1", "mediators of allergy", [](S s) { return s.illness.allergy.mediators; }},
    Variable{"hypnosis", "1", "depth by hypnotics and opioids", [](S s) { return s.drugs.hypnosis; }},
    Variable{"drive", "L/min", "ventilation the patient wants", [](S s) { return s.drive.ventilationLMin; }},
};

constexpr std::size_t kContractCount = 55;
static_assert(kVariables[kContractCount - 1].name == "alive");

} // namespace

std::span<const Variable> variables() {
  return kVariables;
}

std::span<const Variable> contractVariables() {
  return std::span(kVariables).first(kContractCount);
}

const Variable* findVariable(std::string_view name) {
  const auto found = std::find_if(kVariables.begin(), kVariables.end(), [&](const Variable& v) { return v.name == name; });
  return found == kVariables.end() ? nullptr : &*found;
}

Result<const Variable*> variable(const std::string& name) {
  if (const Variable* found = findVariable(name))
    return found;
  std::vector<std::string> names;
  for (const Variable& v : kVariables)
    names.emplace_back(v.name);
  return fail(ErrorCode::NotFound,
              fmt::format("There is no variable '{}'; did you mean {}?", name, fmt::join(nearNames(name, names), ", ")));
}

} // namespace halsted::twin
