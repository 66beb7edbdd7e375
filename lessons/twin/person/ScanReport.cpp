// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/State.h"
#include "lessons/twin/person/Scaling.h"
#include "lessons/twin/person/ScanScaling.h"

#include <fmt/format.h>

#include <cmath>

namespace halsted::twin {

namespace {

/// The parameters that a person gets, not yet solved for rest.
struct Scaled {
  State state;
  RestingFigures rest;
};

Scaled scaled(const PersonSpec& spec) {
  Scaled out;
  out.state.person = personOf(spec);
  out.rest = restingFigures(spec, out.state.person);
  scaleParameters(out.state, spec, out.rest);
  return out;
}

double deadPercent(const State& s) {
  return 100 * (1 - (1 - s.gases.parameters.restingDeadLung) * (1 - 0.5 * s.lungs.parameters.emphysema));
}

double bedShare(const State& s, Bed bed) {
  double all = 0;
  for (const double resistance : s.circulation.parameters.bedResistance)
    all += 1 / resistance;
  return 100 / s.circulation.parameters.bedResistance[bed] / all;
}

class Report {
public:
  Report(const PersonSpec& spec) : m_spec(spec), m_after(scaled(spec)) {
    PersonSpec plain = spec;
    plain.scan = {};
    m_before = scaled(plain);
  }

  ScanReport make() {
    lungs();
    body();
    heartAndVessels();
    organs();
    return std::move(m_report);
  }

private:
  template <typename... Arguments> void used(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    m_report.used.push_back(fmt::format(format, std::forward<Arguments>(arguments)...));
  }
  void unused(const char* line) { m_report.unused.emplace_back(line); }

  void lungs() {
    const ScanFindings& f = m_spec.scan;
    const auto &was = m_before.state.lungs.parameters, &is = m_after.state.lungs.parameters;
    if (f.lungLeftMl && f.lungRightMl)
      used("lung capacity {:.1f} -> {:.1f} L, volume at rest {:.1f} -> {:.1f} L: lungs of {:.0f} mL left and {:.0f} mL right",
           was.totalCapacityL, is.totalCapacityL, was.functionalResidualL, is.functionalResidualL, *f.lungLeftMl, *f.lungRightMl);
    else
      unused("lung volumes: both lungs have to be drawn, and whole");
    if (f.consolidatedLeft)
      used("airless lung left {:.1f} -> {:.1f} %: {:.1f} % of it above -100 HU", 100 * was.collapsed[kLeft], 100 * is.collapsed[kLeft],
           100 * *f.consolidatedLeft);
    if (f.consolidatedRight)
      used("airless lung right {:.1f} -> {:.1f} %: {:.1f} % of it above -100 HU", 100 * was.collapsed[kRight], 100 * is.collapsed[kRight],
           100 * *f.consolidatedRight);
    if (f.poorlyAeratedLeft || f.poorlyAeratedRight)
      used("flow to badly ventilated lung {:.1f} -> {:.1f} %: {:.1f} % of the left and {:.1f} % of the right lung from -500 to -100 HU",
           100 * m_before.state.gases.parameters.lowVentilationShare, 100 * m_after.state.gases.parameters.lowVentilationShare,
           100 * f.poorlyAeratedLeft.value_or(0), 100 * f.poorlyAeratedRight.value_or(0));
    if (f.emphysema)
      used("lung destroyed {:.1f} -> {:.1f} %, dead alveoli {:.1f} -> {:.1f} %, lung compliance {:.0f} -> {:.0f} mL/cmH2O: {:.1f} % of the "
           "lungs "
           "below -950 HU",
           100 * was.emphysema, 100 * is.emphysema, deadPercent(m_before.state), deadPercent(m_after.state),
           1000 * was.lungCompliance * (1 + was.emphysema), 1000 * is.lungCompliance * (1 + is.emphysema), 100 * *f.emphysema);
    else
      unused("airless lung, emphysema: half a litre of a lung has to be drawn");
  }

  void body() {
    const ScanFindings& f = m_spec.scan;
    if (f.muscleCm2 && f.fatCm2 && m_spec.ageYears >= 18)
      used(
          "lean mass {:.1f} -> {:.1f} kg, oxygen {:.0f} -> {:.0f} mL/min, blood {:.1f} -> {:.1f} L: {:.0f} cm2 of muscle and {:.0f} cm2 of "
          "fat at L3",
          m_before.state.person.leanKg, m_after.state.person.leanKg, m_before.rest.vo2MlMin, m_after.rest.vo2MlMin,
          m_before.rest.bloodVolumeMl / 1000, m_after.rest.bloodVolumeMl / 1000, *f.muscleCm2, *f.fatCm2);
    else
      unused("muscle and fat: an adult's vertebra L3, skin and muscle have to be drawn, with the whole trunk in the picture there");
  }

  void heartAndVessels() {
    const ScanFindings& f = m_spec.scan;
    if (f.heartMl)
      used("size of the heart's chambers x {:.2f}, stroke volume as before: heart of {:.0f} mL",
           scannedHeartSize(m_spec, m_after.state.person, 1000 * m_after.rest.outputLMin / m_after.rest.heartRatePerMin), *f.heartMl);
    else
      unused("heart: it has to be drawn whole");
    if (f.chestAortaRadiusMm || f.abdomenAortaRadiusMm)
      used("arterial compliance x {:.2f}, lumen behind a tear of the aorta {:.0f} mm2: radius {:.1f} mm {}",
           scannedAorticCompliance(m_spec), m_after.state.wounds.aortaMm2,
           f.chestAortaRadiusMm ? *f.chestAortaRadiusMm : *f.abdomenAortaRadiusMm, f.chestAortaRadiusMm ? "in the chest" : "in the belly");
    else
      unused("aorta: 3 cm of it have to be drawn, beside the lungs or at the height of kidneys or lumbar vertebrae");
    if (f.cavaMm2)
      used("lumen behind a tear of the vena cava {:.0f} mm2", m_after.state.wounds.cavaMm2);
    else
      unused("inferior vena cava: 3 cm of it have to be drawn");
  }

  void organs() {
    const ScanFindings& f = m_spec.scan;
    const State &was = m_before.state, &is = m_after.state;
    if (f.liverMl)
      used("liver's clearance {:.0f} -> {:.0f} %, splanchnic share of flow {:.0f} -> {:.0f} %: liver of {:.0f} mL",
           100 * was.tissues.parameters.liver, 100 * is.tissues.parameters.liver, bedShare(was, kSplanchnicBed),
           bedShare(is, kSplanchnicBed), *f.liverMl);
    else
      unused("liver: it has to be drawn whole");
    if (f.liverMl && f.spleenMl)
      used("blood held by abdominal veins x {:.2f}: liver, and spleen of {:.0f} mL",
           is.circulation.parameters.unstressedMl[kAbdominalVeins] / was.circulation.parameters.unstressedMl[kAbdominalVeins] *
               m_before.rest.bloodVolumeMl / m_after.rest.bloodVolumeMl,
           *f.spleenMl);
    else
      unused("spleen: it and the liver have to be drawn whole");
    if (f.kidneysMl)
      used("filtration {:.0f} -> {:.0f} mL/min, renal share of flow {:.0f} -> {:.0f} %: kidneys of {:.0f} mL",
           was.kidneys.parameters.gfrMlMin, is.kidneys.parameters.gfrMlMin, bedShare(was, kRenalBed), bedShare(is, kRenalBed),
           *f.kidneysMl);
    else
      unused("kidneys: both have to be drawn, and whole");
  }

  const PersonSpec& m_spec;
  Scaled m_after, m_before;
  ScanReport m_report;
};

} // namespace

ScanReport scanReport(const PersonSpec& spec) {
  return Report(spec).make();
}

} // namespace halsted::twin
