// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/FlushDenormals.h"
#include "lessons/twin/Twin.h"
#include "lessons/twin/person/Scaling.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace halsted::twin {

namespace {

constexpr double kGreatestFillingMmHg = 9;

struct Means {
  double pressure = 0, venous = 0, outputLMin = 0;
};

/// Circulation alone, with quiet lungs: several times faster than the whole.
Means runCirculation(State& s, double seconds, double measureS) {
  const auto ticks = std::llround(seconds / kTickS), from = ticks - std::llround(measureS / kTickS);
  const double dt = kTickS / static_cast<double>(s.clock.fastStepsPerTick);
  Means means;
  double flow = 0;
  std::int64_t samples = 0;
  for (std::int64_t tick = 0; tick < ticks; ++tick) {
    for (std::int64_t i = 0; i < s.clock.fastStepsPerTick; ++i) {
      stepCirculation(s, dt);
      stepRhythm(s, dt);
      if (tick >= from) {
        means.pressure += s.circulation.pressure[kArteries];
        means.venous += s.circulation.pressure[kRightAtrium];
        flow += s.circulation.valveFlow[kAortic];
        ++samples;
      }
    }
    stepHeart(s, kTickS);
    regulateCirculation(s, kTickS);
  }
  const double n = std::max<double>(1, static_cast<double>(samples));
  return {means.pressure / n, means.venous / n, flow / n * 0.06};
}

/// Finds arteriolar resistance, venous unstressed volume and sinus rate that give this person's resting pressure, output and rate.
/// A fixed-point search on the pulsatile model with the reflexes still: the answers of pressure and output to resistance and
/// filling are nearly separate, so that a dozen rounds of a few seconds do.
void solveCirculation(State& s, const RestingFigures& rest) {
  auto& c = s.circulation.parameters;
  const double factor = s.influences.heartRate.product();
  s.heart.parameters.intrinsicRatePerMin = rest.heartRatePerMin / factor;
  s.heart.sinusRatePerMin = rest.heartRatePerMin;
  const double beatS = 60 / rest.heartRatePerMin;
  for (int round = 0; round < 14; ++round) {
    const double measure = 3 * beatS;
    const Means m = runCirculation(s, round == 0 ? 6 : 2.5 + measure, measure);
    const double flow = std::log(rest.outputLMin / std::max(m.outputLMin, 0.2));
    const double resistance =
        (rest.meanPressureMmHg - m.venous) / std::max(m.pressure - m.venous, 5.0) * std::max(m.outputLMin, 0.2) / rest.outputLMin;
    if (round > 3 && std::fabs(flow) < 0.004 && std::fabs(rest.meanPressureMmHg / m.pressure - 1) < 0.004)
      break;
    for (double& bed : c.bedResistance)
      bed *= std::pow(std::clamp(resistance, 0.5, 2.0), 0.8);
    // Without reflexes, output changes by about half per litre (of five): less unstressed volume means more filling.
    double shift = std::clamp(flow * 0.9, -0.5, 0.5) * 0.2 * c.bloodVolumeMl;
    if (flow > 0 && m.venous > kGreatestFillingMmHg) {
      // A heart that needs more filling than anyone lives with at rest has grown stronger instead.
      c.leftElastance *= 1 + 0.5 * std::min(flow, 0.3), c.rightElastance *= 1 + 0.5 * std::min(flow, 0.3);
      shift = -0.01 * c.bloodVolumeMl;
    }
    double venous = 0;
    for (std::size_t v : {kUpperVeins, kAbdominalVeins, kLegVeins})
      venous += c.unstressedMl[v];
    const double keep = std::max(0.3, 1 - shift / venous);
    for (std::size_t v : {kUpperVeins, kAbdominalVeins, kLegVeins})
      c.unstressedMl[v] *= keep;
  }
}

void anchor(State& s) {
  anchorReflexes(s);
  anchorDrive(s);
  anchorTissues(s);
  anchorKidneys(s);
  anchorFluids(s);
  anchorHeat(s);
}

void run(State& s, const DrugTable& drugs, double seconds) {
  for (auto n = std::llround(seconds / kTickS); n > 0; --n)
    stepTick(s, drugs);
}

/// Resting ventilation that removes the carbon dioxide made, at this person's PCO2: solved on the running lung, because dead
/// space, shunt and rebreathing follow from it. The stores start at that PCO2 (fillGases), so the balance tells at once.
void solveBreathing(State& s, const DrugTable& drugs, const RestingFigures& rest) {
  auto& drive = s.drive.parameters;
  // First guess: alveolar ventilation 0.863 VCO2 / PCO2, and the dead space of each breath.
  const double made = s.tissues.parameters.restingVo2 * s.tissues.parameters.respiratoryQuotient;
  drive.restingVentilationLMin =
      0.863 * made / rest.co2MmHg + 1.05e-3 * s.lungs.parameters.anatomicalDeadSpaceMl * rest.breathingRatePerMin;
  for (int round = 0; round < 7; ++round) {
    const double breathS = 60 / std::max(4.0, s.drive.ratePerMin);
    run(s, drugs, std::max(20.0, 4 * breathS));
    double output = 0, produced = 0;
    const auto ticks = std::llround(4 * breathS / kTickS);
    for (std::int64_t i = 0; i < ticks; ++i) {
      stepTick(s, drugs);
      output += s.gases.outputCo2;
      produced += s.tissues.vco2;
    }
    const double ratio = produced / std::max(output, 1.0);
    drive.restingVentilationLMin *= std::clamp(ratio, 0.75, 1.33);
  }
}

/// Kidneys are anchored at one instant of a breath; what they make over many breaths must be what is drunk, or water drifts for a day.
void settleUrine(State& s, const DrugTable& drugs) {
  Kidneys& k = s.kidneys;
  for (int round = 0; round < 2; ++round) {
    run(s, drugs, 30);
    double urine = 0;
    const auto ticks = std::llround(15 / kTickS);
    for (std::int64_t i = 0; i < ticks; ++i) {
      stepTick(s, drugs);
      urine += k.urineMlMin;
    }
    urine /= static_cast<double>(ticks);
    k.urineScale *= std::clamp(k.parameters.restingUrineMlMin / std::max(urine, 1e-3), 0.7, 1.4);
  }
}

} // namespace

Result<State> makePatient(const PersonSpec& spec, const DrugTable& drugs, std::int64_t seed) {
  if (auto ok = checkPerson(spec, drugs); !ok)
    return fail(ok.error());
  const FlushDenormals flush;
  State s;
  std::memset(static_cast<void*>(&s), 0, sizeof s);
  s = State{};
  s.clock.seed = seed;
  s.person = personOf(spec);
  const RestingFigures rest = restingFigures(spec, s.person);
  scaleParameters(s, spec, rest);

  fillBlood(s);
  fillCirculation(s);
  fillLungs(s);
  fillFluids(s);
  s.drive.parameters.co2SetMmHg = rest.co2MmHg;

  const ReflexParameters gains = s.reflexes.parameters;
  const DriveParameters drive = s.drive.parameters;
  s.reflexes.parameters.arterialGain = s.reflexes.parameters.cardiopulmonaryGain = s.reflexes.parameters.chemoGain = 0;
  s.drive.parameters.co2Gain = s.drive.parameters.oxygenGain = s.drive.parameters.acidGain = 0;
  solveCirculation(s, rest);
  anchorHeart(s);
  fillGases(s);
  anchorTissues(s);
  solveBreathing(s, drugs, rest);
  run(s, drugs, 6);
  anchor(s);
  s.reflexes.parameters.arterialGain = gains.arterialGain;
  s.reflexes.parameters.cardiopulmonaryGain = gains.cardiopulmonaryGain;
  s.reflexes.parameters.chemoGain = gains.chemoGain;
  s.drive.parameters.co2Gain = drive.co2Gain;
  s.drive.parameters.oxygenGain = drive.oxygenGain;
  s.drive.parameters.acidGain = drive.acidGain;
  if (!spec.medications.empty()) {
    for (const std::string& name : spec.medications)
      if (auto ok = setLongTerm(s, drugs, drugs.find(name)); !ok)
        return fail(ok.error());
    run(s, drugs, 12);
    anchor(s); // reflexes have reset to the treated state
  }
  settleUrine(s, drugs);

  anchorHeart(s);
  // The patient's clock and counts start now.
  s.clock.tick = 0;
  s.events = Events{};
  return s;
}

} // namespace halsted::twin
