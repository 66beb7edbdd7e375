// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/Twin.h"

#include "lessons/twin/FlushDenormals.h"

#include <fmt/format.h>

#include <cmath>
#include <cstring>

namespace halsted::twin {

namespace {

constexpr std::uint64_t kMagic = 0x32304e4957544c48ull; // "HLTWIN02"

std::uint64_t fnv1a(const void* data, std::size_t size) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  std::uint64_t h = 0xcbf29ce484222325ull;
  for (std::size_t i = 0; i < size; ++i)
    h = (h ^ bytes[i]) * 0x100000001b3ull;
  return h;
}

struct Header {
  std::uint64_t magic, size, checksum;
};

void chemistry(State& state, const DrugTable& drugs, double dtS) {
  stepDrugs(state, drugs, dtS);
  stepMetabolism(state, dtS);
  stepBlood(state, dtS);
  stepBloodChemistry(state, dtS);
  stepKidneys(state, dtS);
  stepHeat(state, dtS);
  stepIllness(state, dtS);
  stepBrain(state, dtS);
}

} // namespace

void stepTick(State& state, const DrugTable& drugs, WaveRecorder* recorder, int rateHz) {
  const std::int64_t steps = state.clock.fastStepsPerTick;
  const double dt = kTickS / static_cast<double>(steps);
  const auto samples = static_cast<std::int64_t>(std::lround(kTickS * rateHz));
  for (std::int64_t i = 0; i < steps; ++i) {
    stepMuscles(state, dt);
    stepVentilator(state, dt);
    stepLungs(state, dt);
    stepCirculation(state, dt);
    stepRhythm(state, dt);
    if (recorder && (i + 1) * samples / steps != i * samples / steps) {
      WaveSample sample = waveSample(state);
      sample.timeS = state.clock.timeS() + static_cast<double>(i + 1) * dt;
      recorder->record(sample);
    }
  }
  ++state.clock.tick;
  stepWounds(state, kTickS);
  stepFluids(state, kTickS);
  stepReflexes(state, kTickS);
  stepHeart(state, kTickS);
  regulateCirculation(state, kTickS);
  stepAirway(state, kTickS);
  stepDrive(state, kTickS);
  regulateLungs(state, kTickS);
  stepGases(state, kTickS);
  stepTissues(state, kTickS);
  stepMonitor(state, kTickS);
  if (state.clock.tick % kChemistryTicks == 0)
    chemistry(state, drugs, kTickS * kChemistryTicks);
  if (state.clock.tick % kEventTicks == 0)
    stepEvents(state, kTickS * kEventTicks);
}

Result<Twin> Twin::create(const PersonSpec& spec, std::shared_ptr<const DrugTable> drugs, std::int64_t seed) {
  Result<State> state = makePatient(spec, *drugs, seed);
  if (!state)
    return fail(state.error());
  return Twin(*state, std::move(drugs));
}

Twin::Twin(const State& state, std::shared_ptr<const DrugTable> drugs) : m_state(state), m_drugs(std::move(drugs)) {}

void Twin::advance(double seconds, WaveRecorder* recorder, int rateHz) {
  const FlushDenormals flush;
  for (std::int64_t n = std::llround(seconds / kTickS); n > 0; --n)
    stepTick(m_state, *m_drugs, recorder, rateHz);
}

std::uint64_t Twin::hash() const {
  return fnv1a(&m_state, sizeof m_state);
}

std::vector<std::byte> Twin::save() const {
  const Header header{kMagic, sizeof m_state, hash()};
  std::vector<std::byte> bytes(sizeof header + sizeof m_state);
  std::memcpy(bytes.data(), &header, sizeof header);
  std::memcpy(bytes.data() + sizeof header, &m_state, sizeof m_state);
  return bytes;
}

Result<Twin> Twin::restore(std::span<const std::byte> bytes, std::shared_ptr<const DrugTable> drugs) {
  Header header{};
  if (bytes.size() < sizeof header)
    return fail(ErrorCode::Damaged, "The saved patient is too short to be one; save it again.");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kMagic || header.size != sizeof(State) || bytes.size() != sizeof header + sizeof(State))
    return fail(ErrorCode::Unsupported, "The saved patient was made by another version of Halsted; run its scenario again.");
  State state;
  std::memcpy(static_cast<void*>(&state), bytes.data() + sizeof header, sizeof state);
  if (fnv1a(&state, sizeof state) != header.checksum)
    return fail(ErrorCode::Damaged, "The saved patient has been damaged; use another copy.");
  return Twin(state, std::move(drugs));
}

} // namespace halsted::twin
