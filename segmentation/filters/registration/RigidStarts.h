// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/registration/RegistrationBody.h"

#include <vector>

namespace halsted {

struct StartPose {
  Eigen::Isometry3d moving_T_fixed = Eigen::Isometry3d::Identity();
  double total = 0; ///< Match::total() there
};

/// Poses worth climbing from, the best first: the headers' positions, the bodies' and pictures' centres on each other, and
/// the best of shifts over all that lets the pictures overlap by a third, and of turns by up to 35 degrees. The headers' own is always
/// among them.
std::vector<StartPose> rigidStarts(const Matcher& matcher, const RegistrationBody& fixed, const RegistrationBody& moving,
                                   std::size_t count);

} // namespace halsted
