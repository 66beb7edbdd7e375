// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/Random.h"
#include "lessons/twin/fit/Fit.h"
#include "lessons/twin/scenario/Acts.h"
#include "lessons/twin/scenario/Script.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numbers>

namespace halsted::twin {

namespace {

/// Standard normal, counter-based (Box-Muller).
double normal(std::int64_t draw, std::int64_t coordinate) {
  constexpr std::int64_t kSeed = 20221;
  const double u = std::max(randomUniform(kSeed, 2 * coordinate, draw), 1e-12), v = randomUniform(kSeed, 2 * coordinate + 1, draw);
  return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

double quantile(std::vector<double> values, double q) {
  std::sort(values.begin(), values.end());
  const double at = q * static_cast<double>(values.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, values.size() - 1);
  return values[low] + (at - static_cast<double>(low)) * (values[high] - values[low]);
}

} // namespace

Result<std::vector<ForecastBand>> forecast(const Fitter& fitter, const FitResult& fit, double fromS, std::span<const TimedAct> plan,
                                           double horizonS, std::span<const std::string> names, int patients, const JobContext& job) {
  std::vector<const Variable*> read;
  for (const std::string& name : names) {
    Result<const Variable*> found = variable(name);
    if (!found)
      return fail(found.error());
    read.push_back(*found);
  }
  if (patients < 1 || !(horizonS > 0))
    return fail(ErrorCode::Refused, "A forecast needs at least one patient and some time ahead.");
  const std::size_t p = fit.mode.size();
  const auto steps = static_cast<std::size_t>(std::clamp(horizonS / 10, 1.0, 2000.0));
  const double stepS = horizonS / static_cast<double>(steps);
  std::vector<TimedAct> acts(plan.begin(), plan.end());
  sortByTime(acts);
  {
    Twin trial = fitter.patientAt(fit.mode, fromS);
    for (const TimedAct& act : acts)
      if (auto ok = checkAct(trial, act.act); !ok)
        return fail(ok.error());
  }
  const auto n = static_cast<std::size_t>(patients);
  // [patient][variable * steps + step]
  std::vector<std::vector<double>> runs(n);
  std::atomic<std::size_t> done = 0;
  tbb::parallel_for(std::size_t{0}, n, [&](std::size_t k) {
    if (job.cancelled())
      return;
    std::vector<double> z = fit.mode;
    for (std::size_t i = 0; k > 0 && i < p; ++i) // the first patient is the most likely one
      for (std::size_t j = 0; j <= i; ++j)
        z[i] += fit.factor[i * p + j] * normal(static_cast<std::int64_t>(k), static_cast<std::int64_t>(j));
    Twin twin = fitter.patientAt(z, fromS);
    const double zero = twin.timeS() - fromS;
    std::vector<double> values(read.size() * steps);
    Script script(acts, zero);
    for (std::size_t s = 0; s < steps; ++s) {
      const double t = fromS + stepS * static_cast<double>(s + 1);
      script.doUntil(twin, t);
      twin.advance(zero + t - twin.timeS());
      for (std::size_t v = 0; v < read.size(); ++v)
        values[v * steps + s] = read[v]->read(twin.state());
    }
    runs[k] = std::move(values);
    job.progress(static_cast<double>(++done) / static_cast<double>(n), "Running posterior patients");
  });
  if (job.cancelled())
    return cancelled();
  std::vector<ForecastBand> bands;
  for (std::size_t v = 0; v < read.size(); ++v) {
    ForecastBand band{names[v], {}, {}, {}, {}};
    for (std::size_t s = 0; s < steps; ++s) {
      std::vector<double> values;
      for (const auto& r : runs)
        values.push_back(r[v * steps + s]);
      band.timeS.push_back(fromS + stepS * static_cast<double>(s + 1));
      band.low.push_back(quantile(values, 0.05));
      band.median.push_back(quantile(values, 0.5));
      band.high.push_back(quantile(values, 0.95));
    }
    bands.push_back(std::move(band));
  }
  return bands;
}

} // namespace halsted::twin
