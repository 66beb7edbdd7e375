// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/Twin.h"
#include "lessons/twin/scenario/Scenario.h"
#include "segmentation/core/Job.h"
#include "segmentation/core/Result.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace halsted::twin {

/// One measured value of a real (or hidden) patient: the mean of the 15 s before its time, as monitors and charts give it.
struct Observation {
  double timeS = 0;     ///< since the patient was at rest; acts count from the same zero
  std::string variable; ///< of the scenario contract
  double value = 0;
  double sd = 0; ///< of the measurement; 0 = the usual one of this variable (usualNoise)
};

/// Usual error of a bedside measurement (one standard deviation), in the variable's unit. Sources in Fit.cpp.
double usualNoise(const std::string& variable);

/// A number of the patient that nobody measured, with what is thought of it before: ln(value) is normal with the given spread.
struct HiddenParameter {
  std::string name;    ///< "hemorrhage" (mL/min, internal, from t = 0) or a name of setParameter
  double typical = 1;  ///< median before the fit
  double spread = 0.3; ///< standard deviation of ln(value)
};
/// Bleeding, systemic vascular resistance, shunt.
std::vector<HiddenParameter> usualHiddenParameters();

struct Estimate {
  std::string name, unit;
  double value = 0, low = 0, high = 0; ///< posterior median and 90 % interval
};
struct VariableFit {
  std::string variable;
  std::size_t count = 0;
  double meanSquare = 0; ///< of residuals over their standard deviation; about 1 when the model fits
  double trend = 0;      ///< correlation of neighbouring residuals; about 0 when the model fits
};
struct FitResult {
  std::vector<Estimate> estimates;
  std::vector<VariableFit> variables;
  double meanSquare = 0; ///< over all observations
  bool fits = false;
  std::string verdict;        ///< one plain sentence; says so when the model does not fit, and where it departs most
  std::vector<double> mode;   ///< in units of the prior spread
  std::vector<double> factor; ///< lower Cholesky factor of the posterior covariance, row by row, same units
  int runs = 0;               ///< simulations spent
};

/// Estimates hidden numbers of a patient from a record of observations, and the state at its end. An iterated Kalman smoother over
/// the whole record (Bell and Cathey, IEEE Trans Automat Contr 1993;38:294: Gauss-Newton on the posterior), with the
/// derivative taken across about one posterior standard deviation (statistical linearisation, as sigma points do), so that
/// intervals are honest where the model bends. Every prediction is a full run of the twin: physiology is never patched.
/// The first fit runs the patient as usually found and once per parameter; later fits of the same times and variables share that.
class Fitter {
public:
  /// patient: at rest. acts: known treatments, by time.
  Fitter(Twin patient, std::vector<TimedAct> acts, std::vector<HiddenParameter> parameters);

  Result<FitResult> fit(std::span<const Observation> observations, const JobContext& job);

  /// The patient as the parameters (in units of the prior spread) make it, at untilS.
  Twin patientAt(std::span<const double> z, double untilS) const;
  const std::vector<HiddenParameter>& parameters() const { return m_parameters; }

private:
  struct Prior;
  Twin m_patient;
  std::vector<TimedAct> m_acts;
  std::vector<HiddenParameter> m_parameters;
  std::shared_ptr<Prior> m_prior; ///< first pass, by the observations' times and names
};

struct ForecastBand {
  std::string variable;
  std::vector<double> timeS, low, median, high; ///< 5, 50 and 95 % of the posterior patients
};
/// Runs posterior patients on from fromS with other treatments ("what if"). Draws are the same for every plan, so plans can
/// be compared patient by patient.
Result<std::vector<ForecastBand>> forecast(const Fitter& fitter, const FitResult& fit, double fromS, std::span<const TimedAct> plan,
                                           double horizonS, std::span<const std::string> variables, int patients, const JobContext& job);

/// CSV: header "time_s,HR,MAP,..."; empty cells are not measured. One sentence names file, line and column of what is wrong.
Result<std::vector<Observation>> readObservations(const std::filesystem::path& file);

} // namespace halsted::twin
