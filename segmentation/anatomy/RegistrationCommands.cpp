// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/RegistrationCommands.h"

#include "segmentation/anatomy/CaseEditor.h"
#include "segmentation/anatomy/CaseState.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>

namespace halsted {

std::string registrationProblem(const SeriesRegistration& registration) {
  if (registration.fixedSeries == registration.movingSeries)
    return "A series cannot be registered to itself; choose two series.";
  // A tenth and ten times the size: beyond any error of a scanner's units.
  const double change = registration.fixed_T_moving.linear().determinant();
  if (!registration.fixed_T_moving.matrix().allFinite() || !(change > 1e-3 && change < 1e3))
    return "The registration's transform cannot be that of a patient; align the series again.";
  if (!std::isfinite(registration.predictedErrorMm) || registration.predictedErrorMm < 0 || !std::isfinite(registration.bound95Mm) ||
      registration.bound95Mm < 0)
    return "The registration's predicted error is no length; align the series again.";
  if (registration.verdict != "good" && registration.verdict != "doubtful" && registration.verdict != "failed")
    return "The registration's verdict must be good, doubtful or failed.";
  return {};
}

namespace {

class SetRegistration final : public Command {
public:
  explicit SetRegistration(SeriesRegistration registration) : m_registration(std::move(registration)) { m_registration.id = 0; }
  std::string text() const override { return "Register series"; }
  Result<void> redo(CaseEditor& editor) override {
    if (std::string problem = registrationProblem(m_registration); !problem.empty())
      return fail(ErrorCode::Refused, std::move(problem));
    const CaseState& state = editor.state();
    for (const Id series : {m_registration.fixedSeries, m_registration.movingSeries})
      if (!findById(state.series, series))
        return fail(ErrorCode::NotFound, "The case has no series with number " + std::to_string(series) + " to register.");
    const auto old = std::find_if(state.registrations.begin(), state.registrations.end(), [&](const SeriesRegistration& other) {
      return other.fixedSeries == m_registration.fixedSeries && other.movingSeries == m_registration.movingSeries;
    });
    if (old == state.registrations.end()) {
      editor.addRegistration(m_registration);
    } else {
      SeriesRegistration changed = m_registration;
      changed.id = old->id;
      editor.changeRegistration(changed);
    }
    return {};
  }

private:
  SeriesRegistration m_registration;
};

class RemoveRegistration final : public Command {
public:
  explicit RemoveRegistration(Id registration) : m_registration(registration) {}
  std::string text() const override { return "Remove registration"; }
  Result<void> redo(CaseEditor& editor) override {
    if (!findById(editor.state().registrations, m_registration))
      return fail(ErrorCode::NotFound,
                  "The case has no registration with number " + std::to_string(m_registration) + "; it may have been removed.");
    editor.removeRegistration(m_registration);
    return {};
  }

private:
  Id m_registration;
};

} // namespace

std::unique_ptr<Command> setRegistration(SeriesRegistration registration) {
  return std::make_unique<SetRegistration>(std::move(registration));
}

std::unique_ptr<Command> removeRegistration(Id registration) {
  return std::make_unique<RemoveRegistration>(registration);
}

} // namespace halsted
