// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/planning/PlanStructure.h"
#include "segmentation/filters/planning/Region.h"

#include <optional>
#include <vector>

namespace halsted {

struct Screw {
  Vec3 entryMm = Vec3::Zero(), tipMm = Vec3::Zero();
  double diameterMm = 6;
};

struct ScrewNumbers {
  double lengthMm = 0;
  RegionStatistics values;       ///< of the picture within the screw: HU for CT
  std::vector<float> alongValue; ///< mean over the cross-section at steps of a millimetre, from the entry
  /// Shares of the screw's length whose cross-section lies below 130, from 130 to 250, and above 250 HU: little, fair, good hold.
  double softPercent = 0, fairPercent = 0, hardPercent = 0;
  bool hasBone = false;    ///< a structure was given; what follows is of it
  Measured contactPercent; ///< of the shaft's surface that lies in bone, from entry to tip
  Measured insideMm;       ///< length of the axis in bone
  /// How far the shaft stands out of the bone at its side, between one diameter behind the entry into bone and the tip; negative: how much
  /// bone is left round it. Cortical breach.
  Measured breachMm;
  double breachAtMm = 0; ///< from the entry
  char grade = 0;        ///< A to E by Gertzbein and Robbins (Spine 1990;15:11): none, below 2, 4, 6 mm, more
  Measured tipMm;        ///< from the tip to the bone's surface; negative: the tip stands out (far cortex)
};

/// bone: or null. Points of the axis are exact, what is unsure are the bone's border and the picture's values (Measured.h, Region.h).
ScrewNumbers screwNumbers(const Screw& screw, const Volume* grey, const Eigen::Isometry3d& series_T_plan, const PlanStructure* bone);

} // namespace halsted
