// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/ClipPlane.h"
#include "rendering/SliceImage.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// A square picture on any plane through the patient.
struct ObliqueView {
  Vec3 centreMm = Vec3::Zero(); ///< of the picture
  Vec3 right{1, 0, 0};          ///< unit, where x grows
  Vec3 down{0, -1, 0};          ///< unit, where y grows
  double sideMm = 100;
};
/// Upright where that has a meaning, and just large enough for all of the volume that lies in the plane. False when none does.
bool wholePlane(const VolumeGeometry& grid, const ClipPlane& plane, ObliqueView& view);

/// Draws grey values (interpolated) and labels (nearest voxel) into size x size pixels, bytes R, G, B, A in memory. Clear outside the
/// volume, and outside `body` where it is not null: those voxels of it that have bodyLabel. Allocates nothing.
void drawObliqueSlice(const Volume& volume, const std::vector<LayerOverlay>& overlays, const LabelMap* body, std::uint8_t bodyLabel,
                      const ObliqueView& view, const WindowLevel& window, int size, std::uint32_t* pixels);

} // namespace halsted
