// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Volume.h"
#include "segmentation/filters/planning/Measured.h"
#include "segmentation/filters/planning/SurfaceTree.h"

#include <memory>
#include <string>

namespace halsted {

/// A structure as planning asks for it: in the space of the plan, whichever series it was found on. It shares nothing with the case. Cheap
/// to copy.
struct PlanStructure {
  std::string name;
  std::shared_ptr<const Mask> mask; ///< its part of the picture, with a rim; the geometry is in plan space
  std::shared_ptr<const SurfaceTree> surface;
  Measured volumeMl;
  double registrationSigmaMm = 0; ///< of each coordinate against the plan's points

  const VolumeGeometry& grid() const { return mask->geometry; }
  bool holds(const Vec3& pointMm) const; ///< by its voxels
  /// Deviation of its surface along a unit normal, see Measured.h.
  double borderSigmaMm(const Vec3& normal) const;
};

struct PlanStructureOptions {
  const Volume* grey = nullptr;           ///< the series of the labels, for the volume's interval
  const SurfaceMesh* surfaceMm = nullptr; ///< that of these labels in their series' space, when it is known; made otherwise
  Eigen::Isometry3d plan_T_series = Eigen::Isometry3d::Identity();
  double registrationSigmaMm = 0;
};
/// Fails when no voxel has this label.
Result<PlanStructure> planStructure(std::string name, const LabelMap& labels, std::uint8_t value, const PlanStructureOptions& options,
                                    const JobContext& job);

} // namespace halsted
