// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/skeleton/SphereFinder.h"

#include <array>
#include <optional>

namespace halsted {

/// From the middle of a femur's head, as parts of a unit vector: where the neck leaves it, and how deep in its socket a place is. A socket
/// opens outwards, forwards and down by about 40 and 20 degrees (Murray, J Bone Joint Surg Br 75, 1993).
bool towardsNeck(const Vec3& direction, bool left);
bool towardsSocket(const Vec3& direction, bool left);

/// The balls of the femurs' heads, [0] right, [1] left, their cartilage included, near places that may be 10 mm off and more: bone inside,
/// soft tissue around what is free of it, bone beyond a dark sheet, if one shows, around what is in the socket. Both have one size; where
/// the picture shows little of it, that of adults: the bone alone has 24 mm in men and 21 mm in women (Milner and Boldsen, J Forensic Sci
/// 57, 2012). Metal inside counts as bone.
std::array<std::optional<JointBall>, 2> fittedHeads(const BoneGrid& grid, const std::array<std::optional<Vec3>, 2>& nearMm);

} // namespace halsted
