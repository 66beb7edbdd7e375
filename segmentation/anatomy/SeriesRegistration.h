// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/Id.h"
#include "segmentation/core/Geometry.h"

#include <string>

namespace halsted {

/// Where one series of a case lies in the patient space of another: the patient moved, or the scanner counts otherwise.
struct SeriesRegistration {
  Id id = 0;
  Id fixedSeries = 0, movingSeries = 0; ///< different series of the case; one registration for a pair, in this order
  Eigen::Affine3d fixed_T_moving = Eigen::Affine3d::Identity();
  double predictedErrorMm = 0, bound95Mm = 0; ///< of a point in the body; see docs/segmentation.md
  std::string verdict;                        ///< "good", "doubtful", "failed"
  std::string sentence;                       ///< why, for the user
  std::string origin;                         ///< how it came about: "rigid by mutual information 1"
};

/// Empty, or why it cannot be stored.
std::string registrationProblem(const SeriesRegistration& registration);

} // namespace halsted
