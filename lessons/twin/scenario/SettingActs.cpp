// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/ActKinds.h"

#include "lessons/twin/State.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>

namespace halsted::twin {

namespace {

Result<void> pneumoperitoneum(State& state, const DrugTable&, const ActValues& values) {
  state.illness.obstructive.pneumoperitoneumMmHg = values.number("mmHg");
  return {};
}

Result<void> position(State& state, const DrugTable&, const ActValues& values) {
  state.circulation.tiltDeg = values.number("tiltDeg");
  return {};
}

Result<void> environment(State& state, const DrugTable&, const ActValues& values) {
  Heat& heat = state.heat;
  if (values.has("tempC"))
    heat.environmentC = values.number("tempC");
  if (values.has("water"))
    heat.inWater = values.number("water") > 0 ? 1 : 0;
  if (values.has("pressureMmHg"))
    state.airway.environmentMmHg = values.number("pressureMmHg");
  return {};
}

Result<void> checkCoreTemperature(const ActValues& values) {
  if (values.number("forced", 1) > 0 && !values.has("degC"))
    return fail(ErrorCode::Damaged, "The act coreTemperature needs degC to hold the core at it; give it, or forced: false to let it go.");
  return {};
}

Result<void> coreTemperature(State& state, const DrugTable&, const ActValues& values) {
  Heat& heat = state.heat;
  heat.forced = values.number("forced", 1) > 0 ? 1 : 0;
  if (heat.forced)
    heat.forcedC = values.number("degC");
  else if (values.has("degC"))
    heat.coreC = values.number("degC");
  return {};
}

Result<void> exercise(State& state, const DrugTable&, const ActValues& values) {
  state.tissues.exerciseW = values.number("watts");
  return {};
}

Result<void> order(State& state, const DrugTable&, const ActValues& values) {
  return placeOrder(state, std::string(testName(values.choice("test", TestKind::BloodGas))));
}

std::vector<Choice> tests() {
  std::vector<Choice> all;
  for (std::int64_t i = 0; i < static_cast<std::int64_t>(TestKind::Count); ++i)
    all.push_back({std::string(testName(static_cast<TestKind>(i))), i});
  return all;
}

Result<void> checkParameter(const ActValues& values) {
  Result<const Parameter*> found = parameter(values.text("name"));
  if (!found)
    return fail(found.error());
  const double value = values.number("value");
  if (!(value >= (*found)->low && value <= (*found)->high))
    return fail(ErrorCode::Refused, fmt::format("The parameter {} cannot be {}; give {} to {} {}.", (*found)->name, value, (*found)->low,
                                                (*found)->high, (*found)->unit));
  return {};
}

Result<void> setParameter(State& state, const DrugTable&, const ActValues& values) {
  Result<const Parameter*> found = parameter(values.text("name"));
  if (!found)
    return fail(found.error());
  (*found)->write(state, values.number("value"));
  return {};
}

} // namespace

std::span<const ActKind> settingActs() {
  static const std::vector<ActKind> acts = {
      {"pneumoperitoneum",
       "Carbon dioxide in the belly at this pressure; 0 lets it out",
       {{"mmHg", FieldKind::Number, true, 0, 40}},
       pneumoperitoneum},
      {"position", "Tilt of the table, head up positive", {{"tiltDeg", FieldKind::Number, true, -90, 90}}, position},
      {"environment",
       "Air or water around the patient, and barometric pressure",
       {{"tempC", FieldKind::Number, false, -60, 80}, {"water", FieldKind::Flag}, {"pressureMmHg", FieldKind::Number, false, 200, 1600}},
       environment},
      {"coreTemperature",
       "Holds the core at a temperature; forced false lets it go",
       {{"degC", FieldKind::Number, false, 14, 44}, {"forced", FieldKind::Flag}},
       coreTemperature,
       checkCoreTemperature},
      {"exercise", "Work of the muscles", {{"watts", FieldKind::Number, true, 0, 800}}, exercise},
      {"order", "A test; its result comes after its turnaround", {{"test", FieldKind::Choice, true, 0, 0, tests()}}, order},
      {"setParameter",
       "Changes a number of the model",
       {{"name", FieldKind::Text, true}, {"value", FieldKind::Number, true, -1e9, 1e9}},
       setParameter,
       checkParameter}};
  return acts;
}

} // namespace halsted::twin
