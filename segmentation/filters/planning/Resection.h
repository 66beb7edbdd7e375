// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/planning/CutSurface.h"
#include "segmentation/filters/planning/PlanStructure.h"

#include <span>
#include <string>
#include <vector>

namespace halsted {

/// A structure in two.
struct CutVolumes {
  Measured frontMl, backMl, backPercent; ///< backPercent: of both together
  double cutCm2 = 0;                     ///< of the surface within the structure
};
/// Voxels that the surface goes through count by the share of them on either side. Intervals: the whole's (VolumeInterval) in proportion to
/// the root of each part's share of the border, as common errors go by the area and independent ones by its root; the registration moves
/// the cut by its sigma over the cut's area, and what one side gains the other loses.
CutVolumes cutVolumes(const PlanStructure& structure, const CutSurface& cut);

struct CrossedStructure {
  std::string name;
  double cutCm2 = 0;  ///< of it in the surface
  double frontMl = 0; ///< of it that goes with the specimen
};

struct ResectionNumbers {
  Measured specimenMl, remnantMl; ///< the tumour counts to the side where it lies
  Measured remnantPercent;        ///< of all that is there now, the tumour included
  Measured functionalPercent;     ///< what is left without tumour, of all without tumour: the future liver remnant
  double cutCm2 = 0;
  bool hasTumour = false;
  Measured marginMm;              ///< from the tumour to the cut, the smallest within the structure; negative: through the tumour
  bool meetsTumour = false;       ///< there is a cut to measure from
  Vec3 marginAtMm = Vec3::Zero(); ///< on the cut
  double tumourLeftMl = 0;        ///< that stays behind
  std::vector<CrossedStructure> crossed;
  SurfaceMesh sheet;                ///< the cut within the structure, for planes and curved surfaces
  std::vector<float> sheetMarginMm; ///< per point of it: to the tumour
};

struct ResectionOptions {
  const PlanStructure* tumour = nullptr;
  std::span<const PlanStructure> others = {}; ///< vessels and whatever else may be crossed
  bool sheet = true;
};
/// The specimen lies in front of the cut. The tumour may or may not be part of the structure's own voxels.
Result<ResectionNumbers> resectionNumbers(const PlanStructure& structure, const CutSurface& cut, const ResectionOptions& options,
                                          const JobContext& job);

/// One piece of a bone that was cut and moved.
struct OsteotomyNumbers {
  CutVolumes volumes;                  ///< front: the piece
  double turnDegrees = 0, shiftMm = 0; ///< of the piece; the shift is that of the cut's middle
  double overlapMl = 0;                ///< of the moved piece with what stays: bone to be taken away
  double gapMm = 0;                    ///< the widest between both cut faces
  bool mirrored = false;
  /// Mean distance of the bone to the mirrored other side, before and after.
  Measured asymmetryBeforeMm, asymmetryAfterMm;
};
/// mirror: the same bone of the other side, or null. It is mirrored at the plane halfway between both and laid onto what stays (rigid,
/// iterated closest points: Besl and McKay, IEEE TPAMI 1992;14:239, with the worst fifth of the points left out).
OsteotomyNumbers osteotomyNumbers(const PlanStructure& bone, const CutSurface& cut, const Eigen::Isometry3d& move, const Vec3& middle,
                                  const PlanStructure* mirror, const JobContext& job);

} // namespace halsted
