// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"
#include "xr/Room.h"

#include <optional>

namespace halsted {

/// Around all visible structures, else around all, else around the first series; empty for an empty case.
BoundsMm visibleBounds(const PatientCase& patientCase);
/// 0 inside; infinite when there is no model.
double distanceToModelM(const Vec3& roomPoint, const BoundsMm& bounds, const ModelPlacement& model);
/// How far ahead a ray along -z enters the box around the model, or 0 from inside.
std::optional<double> rayToModel(const Eigen::Isometry3d& room_T_aim, const BoundsMm& bounds, const ModelPlacement& model);

} // namespace halsted
