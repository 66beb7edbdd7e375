// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/fit/Fit.h"

#include "lessons/twin/scenario/Acts.h"
#include "lessons/twin/scenario/Script.h"
#include "lessons/twin/scenario/Variables.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <Eigen/LU>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace halsted::twin {

namespace {

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;

constexpr double kInterval90 = 1.6449;
/// Chance of calling a true record a misfit, roughly; see fitsWell.
constexpr double kMisfitSigma = 4.0;
/// Bedside monitors and charts give means of some 10 to 20 s.
constexpr double kObservedOverS = 15;
/// Least step of a derivative, in prior spreads: below it, beats and breaths that fall differently drown the answer.
constexpr double kLeastStep = 0.3;

void applyHidden(Twin& twin, const std::vector<HiddenParameter>& parameters, std::span<const double> z) {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const double value = parameters[i].typical * std::exp(parameters[i].spread * z[i]);
    nlohmann::json act;
    if (parameters[i].name == "hemorrhage") {
      act = {{"act", "hemorrhage"}, {"site", "retroperitoneum"}, {"rateMlMin", std::min(value, 5000.0)}, {"internal", true}};
    } else {
      const Result<const Parameter*> limits = parameter(parameters[i].name);
      if (!limits)
        continue; // refused before the first run, in fit()
      act = {{"act", "setParameter"}, {"name", parameters[i].name}, {"value", std::clamp(value, (*limits)->low, (*limits)->high)}};
    }
    (void)applyAct(twin, act.dump());
  }
}

struct Record {
  std::vector<double> times;              ///< ascending, each once
  std::vector<std::size_t> at;            ///< observation -> index of its time
  std::vector<const Variable*> variables; ///< of each observation
  Vector value, sd;
};

Result<Record> recordOf(std::span<const Observation> observations) {
  Record record;
  const auto n = static_cast<Eigen::Index>(observations.size());
  record.value.resize(n), record.sd.resize(n);
  for (const Observation& o : observations)
    record.times.push_back(o.timeS);
  std::sort(record.times.begin(), record.times.end());
  record.times.erase(std::unique(record.times.begin(), record.times.end()), record.times.end());
  for (Eigen::Index i = 0; i < n; ++i) {
    const Observation& o = observations[static_cast<std::size_t>(i)];
    Result<const Variable*> found = variable(o.variable);
    if (!found)
      return fail(found.error());
    if (!std::isfinite(o.value) || !(o.timeS >= 0))
      return fail(ErrorCode::Refused,
                  fmt::format("An observation of {} has no finite value or a time before zero; correct it.", o.variable));
    record.variables.push_back(*found);
    record.at.push_back(
        static_cast<std::size_t>(std::lower_bound(record.times.begin(), record.times.end(), o.timeS) - record.times.begin()));
    record.value[i] = o.value;
    record.sd[i] = o.sd > 0 ? o.sd : usualNoise(o.variable);
  }
  return record;
}

/// The record as a patient with these hidden parameters would give it, without noise.
Vector predict(const Twin& patient, const std::vector<TimedAct>& acts, const std::vector<HiddenParameter>& parameters, const Record& record,
               std::span<const double> z) {
  Twin twin = patient;
  const double zero = twin.timeS();
  applyHidden(twin, parameters, z);
  // Observations of one time are read together.
  std::vector<std::vector<std::size_t>> due(record.times.size());
  for (std::size_t i = 0; i < record.at.size(); ++i)
    due[record.at[i]].push_back(i);
  Vector out(record.value.size());
  Script script(acts, zero);
  for (std::size_t k = 0; k < record.times.size(); ++k) {
    script.doUntil(twin, record.times[k]);
    // As a monitor writes it down: the mean of the last seconds, without the swing of each breath.
    const double from = std::max(twin.timeS(), zero + record.times[k] - kObservedOverS);
    twin.advance(from - twin.timeS());
    for (std::size_t i : due[k])
      out[static_cast<Eigen::Index>(i)] = 0;
    constexpr int kSamples = 30;
    const double step = (zero + record.times[k] - from) / kSamples;
    for (int sample = 1; sample <= kSamples; ++sample) {
      twin.advance(from + step * sample - twin.timeS());
      for (std::size_t i : due[k])
        out[static_cast<Eigen::Index>(i)] += record.variables[i]->read(twin.state()) / kSamples;
    }
  }
  return out;
}

std::vector<VariableFit> residualsByVariable(std::span<const Observation> observations, const Vector& scaled) {
  std::map<std::string, std::vector<std::pair<double, double>>> byName;
  for (std::size_t i = 0; i < observations.size(); ++i)
    byName[observations[i].variable].emplace_back(observations[i].timeS, scaled[static_cast<Eigen::Index>(i)]);
  std::vector<VariableFit> fits;
  for (auto& [name, series] : byName) {
    std::sort(series.begin(), series.end());
    VariableFit fit{name, series.size(), 0, 0};
    double product = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
      fit.meanSquare += series[i].second * series[i].second;
      if (i > 0)
        product += series[i].second * series[i - 1].second;
    }
    fit.trend = fit.meanSquare > 0 ? product / fit.meanSquare : 0;
    fit.meanSquare /= static_cast<double>(series.size());
    fits.push_back(fit);
  }
  return fits;
}

/// Two things betray a wrong model: residuals larger than the measurement explains, and residuals that hang together in time.
void judge(FitResult& result, std::size_t observations, std::size_t parameters) {
  const double degrees = std::max(1.0, static_cast<double>(observations) - static_cast<double>(parameters));
  // Chi-squared over its degrees: standard deviation sqrt(2 / degrees).
  const double size = (result.meanSquare * static_cast<double>(observations) / degrees - 1) / std::sqrt(2 / degrees);
  double worst = size;
  std::string where;
  double together = 0, pairs = 0;
  double worstVariable = 0;
  for (const VariableFit& v : result.variables) {
    const double n = static_cast<double>(v.count);
    together += v.trend * n, pairs += n;
    const double z = std::max((v.meanSquare - 1) / std::sqrt(2 / n), v.trend * std::sqrt(n));
    if (z > worstVariable)
      worstVariable = z, where = v.variable;
  }
  const double trend = pairs > 0 ? together / std::sqrt(pairs) : 0;
  worst = std::max({worst, trend, worstVariable - 0.8}); // one of several variables may stray a little further by chance
  result.fits = worst < kMisfitSigma;
  if (result.fits)
    result.verdict = fmt::format("The model fits this record: residuals are {:.2f} times the size of the measurement error.",
                                 std::sqrt(result.meanSquare));
  else
    result.verdict =
        fmt::format("The model does not fit this record (residuals {:.1f} times the measurement error, most in {}): do not rely on the "
                    "estimates or forecasts.",
                    std::sqrt(result.meanSquare), where);
}

} // namespace

double usualNoise(const std::string& variable) {
  // Limits of agreement of bedside devices halved: oscillometry and arterial lines (ISO 81060-2: 5 +- 8 mmHg allowed), pulse
  // oximetry (ISO 80601-2-61: 2-4 % rms allowed; 1 % where the signal is good), thermodilution 10 %, blood gas analysers (CLIA).
  static const std::map<std::string, double> kNoise = {
      {"HR", 2},      {"RR", 1},   {"SBP", 4},     {"DBP", 3},     {"MAP", 3},   {"PP", 5},    {"CVP", 1},     {"PAPm", 2},
      {"PCWP", 2},    {"ICP", 1},  {"CPP", 4},     {"CO", 0.4},    {"CI", 0.2},  {"SV", 6},    {"SpO2", 0.01}, {"SaO2", 0.005},
      {"SvO2", 0.02}, {"PaO2", 4}, {"PaCO2", 1.5}, {"EtCO2", 1.5}, {"pH", 0.01}, {"HCO3", 1},  {"BE", 1},      {"lactate", 0.2},
      {"Hb", 0.3},    {"K", 0.1},  {"T", 0.1},     {"VT", 20},     {"VE", 0.4},  {"Ppeak", 1}, {"Pplat", 1},   {"urine", 10}};
  const auto at = kNoise.find(variable);
  return at == kNoise.end() ? 1 : at->second;
}

std::vector<HiddenParameter> usualHiddenParameters() {
  return {{"hemorrhage", 30, 1.0}, {"svrFactor", 1, 0.3}, {"shunt", 0.06, 0.8}};
}

struct Fitter::Prior {
  std::vector<double> times;
  std::vector<std::string> variables;
  Vector centre;
  Matrix slope; ///< of predictions on z, unscaled
};

Fitter::Fitter(Twin patient, std::vector<TimedAct> acts, std::vector<HiddenParameter> parameters)
    : m_patient(std::move(patient)), m_acts(std::move(acts)), m_parameters(std::move(parameters)) {
  sortByTime(m_acts);
}

Twin Fitter::patientAt(std::span<const double> z, double untilS) const {
  Twin twin = m_patient;
  const double zero = twin.timeS();
  applyHidden(twin, m_parameters, z);
  Script(m_acts, zero).doUntil(twin, untilS);
  twin.advance(zero + untilS - twin.timeS());
  return twin;
}

Result<FitResult> Fitter::fit(std::span<const Observation> observations, const JobContext& job) {
  const auto p = static_cast<Eigen::Index>(m_parameters.size());
  if (p == 0 || p > 8)
    return fail(ErrorCode::Refused, "Choose one to eight hidden numbers to estimate.");
  for (const HiddenParameter& hidden : m_parameters)
    if (hidden.name != "hemorrhage")
      if (auto known = parameter(hidden.name); !known)
        return fail(known.error());
  if (observations.size() < 2 * m_parameters.size())
    return fail(ErrorCode::Refused, fmt::format("{} observations are too few to estimate {} numbers; give at least {}.",
                                                observations.size(), m_parameters.size(), 2 * m_parameters.size()));
  Result<Record> made = recordOf(observations);
  if (!made)
    return fail(made.error());
  const Record& record = *made;
  FitResult result;
  const auto run = [&](const Vector& z) {
    ++result.runs;
    return predict(m_patient, m_acts, m_parameters, record, std::span(z.data(), static_cast<std::size_t>(z.size())));
  };
  /// Predictions at several points at once; false when cancelled.
  const auto runAll = [&](const std::vector<Vector>& points, std::vector<Vector>& out) {
    out.resize(points.size());
    tbb::parallel_for(std::size_t{0}, points.size(), [&](std::size_t i) {
      if (!job.cancelled())
        out[i] = predict(m_patient, m_acts, m_parameters, record, std::span(points[i].data(), static_cast<std::size_t>(p)));
    });
    result.runs += static_cast<int>(points.size());
    return !job.cancelled();
  };

  std::vector<std::string> names;
  for (const Variable* v : record.variables)
    names.emplace_back(v->name);
  std::vector<double> obsTimes;
  for (const Observation& o : observations)
    obsTimes.push_back(o.timeS);
  job.progress(0, "Running the patient as usually found");
  if (!m_prior || m_prior->times != obsTimes || m_prior->variables != names) {
    constexpr double kStep = 0.5;
    std::vector<Vector> points{Vector::Zero(p)}, out;
    for (Eigen::Index i = 0; i < p; ++i)
      points.push_back(kStep * Vector::Unit(p, i));
    if (!runAll(points, out))
      return cancelled();
    m_prior = std::make_shared<Prior>(Prior{obsTimes, names, out[0], Matrix(out[0].size(), p)});
    for (Eigen::Index i = 0; i < p; ++i)
      m_prior->slope.col(i) = (out[static_cast<std::size_t>(i) + 1] - out[0]) / kStep;
  }

  const Vector weight = record.sd.cwiseInverse();
  Vector z = Vector::Zero(p), centre = m_prior->centre;
  Matrix slope = weight.asDiagonal() * m_prior->slope;
  const auto cost = [&](const Vector& prediction, const Vector& at) {
    return (record.value - prediction).cwiseProduct(weight).squaredNorm() + at.squaredNorm();
  };
  double best = cost(centre, z), damping = 0.03;
  Matrix information;
  for (int pass = 0; pass < 3; ++pass) {
    // Gauss-Newton steps; between passes the derivative is taken afresh, in a pass it is carried on by Broyden's update.
    for (int iteration = 0; iteration < 5; ++iteration) {
      if (job.cancelled())
        return cancelled();
      job.progress(0.15 + 0.25 * pass + 0.05 * iteration, "Fitting");
      information = slope.transpose() * slope + Matrix::Identity(p, p);
      const Vector gradient = slope.transpose() * (record.value - centre).cwiseProduct(weight) - z;
      Matrix damped = information;
      damped.diagonal() *= 1 + damping;
      Vector step = damped.ldlt().solve(gradient);
      step = step.cwiseMax(-1.2).cwiseMin(1.2);
      const Vector sigma = information.inverse().diagonal().cwiseSqrt();
      if (step.cwiseQuotient(sigma).cwiseAbs().maxCoeff() < 0.05)
        break;
      const Vector tried = (z + step).cwiseMax(-4.0).cwiseMin(4.0);
      const Vector moved = tried - z;
      if (moved.norm() < 1e-6)
        break;
      const Vector prediction = run(tried);
      const Vector change = (prediction - centre).cwiseProduct(weight) - slope * moved;
      if (moved.norm() > kLeastStep)
        slope += change * moved.transpose() / moved.squaredNorm();
      const double got = cost(prediction, tried);
      if (got < best) {
        z = tried, centre = prediction, best = got;
        damping = std::max(damping * 0.3, 1e-4);
      } else {
        damping = std::max(damping, 0.01) * 8;
      }
    }
    // The derivative across one posterior standard deviation each way.
    information = slope.transpose() * slope + Matrix::Identity(p, p);
    const Vector sigma = information.inverse().diagonal().cwiseSqrt().cwiseMin(0.8).cwiseMax(kLeastStep);
    std::vector<Vector> points, out;
    for (Eigen::Index i = 0; i < p; ++i) {
      points.push_back(z + sigma[i] * Vector::Unit(p, i));
      points.push_back(z - sigma[i] * Vector::Unit(p, i));
    }
    if (!runAll(points, out))
      return cancelled();
    for (Eigen::Index i = 0; i < p; ++i)
      slope.col(i) =
          (out[2 * static_cast<std::size_t>(i)] - out[2 * static_cast<std::size_t>(i) + 1]).cwiseProduct(weight) / (2 * sigma[i]);
    information = slope.transpose() * slope + Matrix::Identity(p, p);
    const Vector last = information.ldlt().solve(slope.transpose() * (record.value - centre).cwiseProduct(weight) - z);
    damping = 1e-3;
    if (last.cwiseQuotient(information.inverse().diagonal().cwiseSqrt()).cwiseAbs().maxCoeff() < 0.25) {
      z += last;
      centre += (slope * last).cwiseQuotient(weight);
      break;
    }
  }

  const Vector scaled = (record.value - centre).cwiseProduct(weight);
  result.variables = residualsByVariable(observations, scaled);
  result.meanSquare = scaled.squaredNorm() / static_cast<double>(scaled.size());
  judge(result, observations.size(), m_parameters.size());
  // A record that the model matches badly widens the intervals by its misfit (Birge's ratio).
  const Matrix covariance = information.inverse() * std::max(1.0, result.fits ? 1.0 : result.meanSquare);
  const Matrix factor = covariance.llt().matrixL();
  for (Eigen::Index i = 0; i < p; ++i) {
    const HiddenParameter& hidden = m_parameters[static_cast<std::size_t>(i)];
    const auto at = [&](double x) { return hidden.typical * std::exp(hidden.spread * x); };
    const double sd = std::sqrt(covariance(i, i));
    const std::string unit = hidden.name == "hemorrhage" ? "mL/min" : std::string((*parameter(hidden.name))->unit);
    result.estimates.push_back({hidden.name, unit, at(z[i]), at(z[i] - kInterval90 * sd), at(z[i] + kInterval90 * sd)});
    result.mode.push_back(z[i]);
    for (Eigen::Index j = 0; j < p; ++j)
      result.factor.push_back(factor(i, j));
  }
  job.progress(1, "Fitted");
  return result;
}

} // namespace halsted::twin
