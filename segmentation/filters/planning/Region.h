// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"
#include "segmentation/filters/planning/Measured.h"

namespace halsted {

/// A simple body in patient space.
struct Region {
  enum class Shape {
    Sphere,  ///< round a
    Box,     ///< along the patient's axes, a and b its opposite corners
    Cylinder ///< from a to b, with flat ends
  };
  Shape shape = Shape::Sphere;
  Vec3 a = Vec3::Zero(), b = Vec3::Zero();
  double radiusMm = 0;

  /// To its surface, negative inside; exact but for the edges of boxes and cylinders, where it is too short outside.
  double distanceMm(const Vec3& point) const;
  BoundsMm bounds() const;
  double volumeMm3() const;
  /// Wider (or, negative, narrower) all round by so much; a cylinder keeps its ends.
  Region grown(double mm) const;
};

/// The values of a picture inside. Each voxel counts by the share of it that lies inside.
struct RegionStatistics {
  double voxels = 0;               ///< together
  Measured mean;                   ///< of the true values: see regionStatistics()
  double sd = 0, min = 0, max = 0; ///< of voxels with more than half inside
  bool cut = false;                ///< by the picture's edge: what lies beyond is left out
};

/// The mean's interval has two parts. *Noise*: sigma / sqrt(n). sigma is told from the differences of voxels three apart (1.4826 times
/// their median, over sqrt(2)), along the axis that borders between tissues enter least; n are as many voxels as are independent:
/// neighbours along axis a that correlate by r_a, as those of reconstructed pictures do (1 - r is the ratio of the squares of the
/// differences at one and at three voxels), leave a share of (1 - r_a) / (1 + r_a) (the effective size of a first-order autoregressive
/// series; Bayley and Hammersley, J R Stat Soc 1946;8:184). *Partial volume*: a border between two tissues at the region's edge is blurred
/// by a voxel, so that its place is unsure by w / sqrt(12): half the difference of the means of the region grown and shrunk by that.
RegionStatistics regionStatistics(const Volume& volume, const Region& region);

} // namespace halsted
