// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/CtGrid.h"
#include "segmentation/filters/network/NetworkRun.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// A box in the picture, in millimetres from the outer corner of its first voxel in the order of the patient: x to the left,
/// y to posterior, z to superior.
struct PatientBox {
  Vec3 low = Vec3::Zero(), high = Vec3::Zero();
  Vec3 sizeMm() const { return high - low; }
};

/// Where soft tissue lies in each axial slice of about 3 mm: the outline from which the box for the abdominal network is taken.
struct SoftOutline {
  double sliceMm = 3, heightMm = 0;
  struct Slice {
    double x0 = 0, x1 = 0, y0 = 0, y1 = 0; ///< mm; x1 < x0: nothing
  };
  std::vector<Slice> slices; ///< from inferior to superior
};
SoftOutline softOutline(const Volume& ct);

/// The box around the abdominal cavity between two heights, as the training boxes were drawn: inside the rib cage, from the front of
/// the abdominal wall to the middle of the vertebrae. Of no size where there is no soft tissue.
PatientBox cavityBox(const SoftOutline& outline, double z0, double z1);

/// HU that unenhanced and early pictures lack to what the network knows, added to soft tissue alone.
struct Enhancement {
  double deltaHu = 0;
};

/// The box as the network sees it: trilinear between voxels, clamped at the picture's edge. mirrored: left and right exchanged.
NetworkPicture pictureOf(const Volume& ct, const CtGrid& grid, const PatientBox& box, const NetworkInput& input, Enhancement enhancement,
                         bool mirrored);

} // namespace halsted
