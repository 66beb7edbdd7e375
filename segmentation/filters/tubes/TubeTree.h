// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Study.h"
#include "segmentation/core/Volume.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Vessels and airways as tubes: a centreline, the lumen's width along it, branches and narrowings. Patient space, millimetres.
namespace halsted {

enum class TubeKind {
  Auto,   ///< told from what surrounds the click
  Bright, ///< contrast-filled or flowing blood, or blood in fat
  Dark    ///< air
};

struct TubeOptions {
  Vec3 fromMm = Vec3::Zero();
  std::optional<Vec3> toMm; ///< the way between both; otherwise both ways from `fromMm`, with branches
  TubeKind kind = TubeKind::Auto;
  double maxRadiusMm = 45; ///< of the largest lumen; the largest aortic aneurysms that are seen
  bool branches = true;
};

/// One cross-section of the lumen, perpendicular to the centreline.
struct TubePoint {
  Vec3 positionMm = Vec3::Zero();
  Vec3 direction = Vec3::UnitZ(); ///< unit, along the branch
  double alongMm = 0;             ///< from the branch's first point
  double areaMm2 = 0;
  double radiusMm = 0; ///< of the circle of the same area
  double minDiameterMm = 0, maxDiameterMm = 0;
  double level = 0;           ///< value inside
  double confidence = 0;      ///< 0 to 1: how much of the border is seen, and how clearly against the noise
  std::vector<float> edgesMm; ///< from the centre to the wall, anticlockwise round `direction` from firstRay
  Vec3 firstRay = Vec3::UnitX();
};

enum class TubeEnd { Edge, Faint, TooNarrow, TooWide, Click, Branching };
const char* sentenceOf(TubeEnd end); ///< "at the edge of the picture"

struct TubeBranch {
  std::vector<TubePoint> points;
  int parent = -1; ///< index of the branch it leaves; -1 for the first
  std::size_t parentPoint = 0;
  TubeEnd firstEnd = TubeEnd::Faint, lastEnd = TubeEnd::Faint;

  double lengthMm() const { return points.empty() ? 0 : points.back().alongMm; }
};

/// A narrowing against the lumen before and behind it. Percentages are of diameters of equal area, and of areas.
struct Stenosis {
  int branch = 0;
  std::size_t point = 0; ///< the narrowest
  double alongMm = 0, fromMm = 0, toMm = 0;
  double diameterMm = 0, proximalMm = 0, distalMm = 0; ///< proximal: nearer to the branch's first point
  double referenceMm = 0;                              ///< between both, at the narrowest point
  double diameterPercent = 0, areaPercent = 0;
  double lengthMm() const { return toMm - fromMm; }
};

struct TubeTree {
  bool bright = true;
  double insideLevel = 0, outsideLevel = 0, noise = 0; ///< values of the volume
  std::vector<TubeBranch> branches;                    ///< the longest first
  std::vector<Stenosis> stenoses;                      ///< worst first
  Mask lumen;                                          ///< on the volume's grid
  std::vector<std::uint8_t> doubt;                     ///< as FoundStructure::doubt
  double confidence = 0;
  std::vector<Finding> findings;
};

/// The lumen is what is connected to the click above half the step from its surroundings to it (tighter where that runs
/// out into other tissue); its branches are shortest ways along its middle (Sato et al., "TEASAR", Pacific Graphics 2000).
/// Every point is then moved to the middle of its own cross-section, whose wall lies where the value is halfway between inside and outside
/// on 48 rays (the bias of curved walls by blur taken out); lumens narrower than four voxels are weighed
/// instead: their area is the light they hold over the step, which blur does not change. Where a wall is not seen (another
/// soft structure touches), it is rounded off from what is seen and doubted. A lumen whose surroundings are as bright as itself nearly all
/// round, as the aorta without contrast medium, is followed step by step by its cross-sections, without branches.
Result<TubeTree> trackTube(const Volume& volume, const TubeOptions& options, const JobContext& job);

/// Narrowings of one branch by at least a fifth of the diameter.
std::vector<Stenosis> findStenoses(const TubeBranch& branch, int index);

/// Voxels whose centre lies in a cross-section of a branch become 1; doubt as FoundStructure::doubt (resized as needed).
void paintTube(const TubeBranch& branch, Mask& mask, std::vector<std::uint8_t>& doubt);

} // namespace halsted
