// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Result.h"
#include "segmentation/filters/registration/Matching.h"

#include <cstdint>
#include <optional>
#include <string>

namespace halsted {

enum class RegistrationVerdict { Good, Doubtful, Failed };
const char* verdictName(RegistrationVerdict verdict); ///< "good", "doubtful", "failed"
const char* measureName(MatchMeasure measure);        ///< "correlation", "mutual information"

struct RigidOptions {
  std::optional<MatchMeasure> measure; ///< told by the modalities otherwise
  std::uint32_t seed = 1;              ///< of the sampling; the result is the same for the same seed on every machine
};

struct RigidRegistration {
  Eigen::Isometry3d fixed_T_moving = Eigen::Isometry3d::Identity();
  double predictedErrorMm = 0; ///< mean over the common body of how far a point may lie off
  double bound95Mm = 0;        ///< what that mean stays below in 95 of 100 registrations; docs/segmentation.md says how it was calibrated
  RegistrationVerdict verdict = RegistrationVerdict::Failed;
  std::string sentence; ///< why, for the user
  MatchMeasure measure = MatchMeasure::Correlation;
  double overlap = 0;      ///< share of the fixed body that the moving picture shows
  double agreement = 0;    ///< share of the body's parts that, looked at alone, lie where the whole says
  double localShiftMm = 0; ///< median shift that the parts would like
};

/// Where the moving series lies in the patient space of the fixed one, both of one patient, taken as one stiff body. Fields
/// may overlap in part, with any spacing and axes; turns of more than some 45 degrees are not looked for. Fails only when there is
/// nothing to compare; a match that cannot be trusted comes back with its verdict.
Result<RigidRegistration> registerRigid(const Volume& fixed, const Volume& moving, const RigidOptions& options, const JobContext& job);

} // namespace halsted
