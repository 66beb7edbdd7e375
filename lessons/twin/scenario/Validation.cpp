// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/Validation.h"

#include "lessons/twin/scenario/Variables.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <thread>

namespace halsted::twin {

namespace {

constexpr double kFairShare = 0.3;
/// Half a tick: windows and ticks meet in binary fractions.
constexpr double kHalfTickS = kTickS / 2;

} // namespace

const char* gradeName(Grade grade) {
  return grade == Grade::Good ? "Good" : grade == Grade::Fair ? "Fair" : "Poor";
}

Grade grade(const Check& check, double got, double base) {
  const auto [low, high] = check.band;
  if (!std::isfinite(got))
    return Grade::Poor;
  if (got >= low && got <= high)
    return Grade::Good;
  const double edge = got < low ? low : high;
  if (std::abs(got - edge) > kFairShare * std::abs(edge))
    return Grade::Poor;
  if (check.stat == "timeTo")
    return Grade::Fair;
  const double neutral = check.relative ? 1 : check.delta ? 0 : base;
  if ((low > neutral && got <= neutral) || (high < neutral && got >= neutral))
    return Grade::Poor;
  return Grade::Fair;
}

CheckWatch::CheckWatch(const Check& check)
    : m_check(&check), m_read(findVariable(check.variable)->read), m_least(std::numeric_limits<double>::infinity()),
      m_greatest(-std::numeric_limits<double>::infinity()) {
  if (check.stat == "timeTo")
    m_crossing = *parseCondition(check.condition);
}

double CheckWatch::compared(double value) const {
  if (m_check->relative)
    return m_base == 0 ? std::numeric_limits<double>::quiet_NaN() : value / m_base;
  return m_check->delta ? value - m_base : value;
}

void CheckWatch::see(double t, const State& state) {
  if (t > -kBaseS + kHalfTickS && t < kHalfTickS) {
    m_baseSum += m_read(state);
    m_base = m_baseSum / static_cast<double>(++m_baseCount);
  }
  if (t < m_check->windowS[0] - kHalfTickS)
    return;
  // A window between two ticks sees the tick after it.
  if (t > m_check->windowS[1] + kHalfTickS && m_count > 0)
    return;
  const double value = m_read(state);
  ++m_count;
  m_sum += value;
  m_least = std::min(m_least, value);
  m_greatest = std::max(m_greatest, value);
  m_last = value;
  if (m_crossing && m_crossedS < 0 && m_crossing->holds(compared(value)))
    m_crossedS = std::max(0.0, t - m_check->windowS[0]);
}

double CheckWatch::got() const {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (m_count == 0)
    return none;
  if (m_crossing)
    return m_crossedS < 0 ? none : m_crossedS;
  const std::string& stat = m_check->stat;
  return compared(stat == "min" ? m_least : stat == "max" ? m_greatest : stat == "last" ? m_last : m_sum / static_cast<double>(m_count));
}

Result<std::vector<Graded>> validateScenario(const Scenario& scenario, std::shared_ptr<const DrugTable> drugs, const JobContext& job) {
  std::vector<CheckWatch> watches(scenario.checks.begin(), scenario.checks.end());
  const Observer tick = [&](double t, const Twin& twin) {
    for (CheckWatch& watch : watches)
      watch.see(t, twin.state());
  };
  Result<Twin> run = runScenario(scenario, std::move(drugs), {}, tick, nullptr, job);
  if (!run)
    return fail(run.error());
  std::vector<Graded> graded;
  for (std::size_t i = 0; i < watches.size(); ++i) {
    const Check& check = scenario.checks[i];
    graded.push_back({scenario.id, check, watches[i].got(), watches[i].base(), Grade::Poor});
    graded.back().grade = grade(check, graded.back().got, graded.back().base);
  }
  return graded;
}

Result<Validation> validate(const std::vector<Scenario>& scenarios, std::shared_ptr<const DrugTable> drugs, const JobContext& job) {
  // Longest first, so that no core ends up alone with it.
  std::vector<std::size_t> order(scenarios.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return scenarios[a].durationS > scenarios[b].durationS; });
  std::vector<std::vector<Graded>> graded(scenarios.size());
  std::vector<std::string> refused(scenarios.size());
  std::atomic<std::size_t> next = 0, done = 0;
  const JobContext quiet({}, job.stopToken());
  const auto work = [&] {
    for (std::size_t i = next++; i < order.size() && !job.cancelled(); i = next++) {
      const Scenario& scenario = scenarios[order[i]];
      if (auto result = validateScenario(scenario, drugs, quiet)) {
        graded[order[i]] = std::move(*result);
      } else {
        refused[order[i]] = result.error().message;
        for (const Check& check : scenario.checks)
          graded[order[i]].push_back({scenario.id, check, std::numeric_limits<double>::quiet_NaN(), 0, Grade::Poor});
      }
      job.progress(static_cast<double>(++done) / static_cast<double>(order.size()), scenario.id);
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(cores, scenarios.size()); ++i)
      threads.emplace_back(work);
    work();
  }
  if (job.cancelled())
    return cancelled();
  Validation all;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    if (!refused[i].empty())
      all.refused.push_back(refused[i]);
    for (Graded& one : graded[i]) {
      ++(one.grade == Grade::Good ? all.good : one.grade == Grade::Fair ? all.fair : all.poor);
      all.checks.push_back(std::move(one));
    }
  }
  return all;
}

} // namespace halsted::twin
