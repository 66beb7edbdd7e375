// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

namespace halsted {

/// In patient space; what lies on the side the normal points to is kept.
struct ClipPlane {
  Vec3 pointMm = Vec3::Zero();
  Vec3 normal{0, 0, 1};
};

} // namespace halsted
