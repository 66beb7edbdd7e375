// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Volume.h"

#include <cstdint>
#include <vector>

namespace halsted {

/// Which voxels of a grid may become an organ's, in SurfaceProblem::place.
enum class OrganPlace : std::uint8_t {
  Never,   ///< fat, gas, bone: a border to them costs nothing
  Outside, ///< soft tissue that is surely something else
  Free,
  Inside ///< surely the organ's
};

struct SurfaceProblem {
  VolumeGeometry geometry;
  std::vector<OrganPlace> place; ///< per voxel, i fastest
  std::vector<float> hu;         ///< smoothed
  std::vector<float> against;    ///< what a voxel costs in the organ, per mm of depth, as a share of the border's cost per area; < 0: gains
  std::vector<std::uint8_t> before; ///< 1 in the organ as far as it is known: where to start
  float evenHu = 15;                ///< a border across a step of so many HU costs half
};

/// The organ with the least border through soft tissue: among all that hold what is inside and not what is outside, the one for which the
/// area of the border, cheap where the picture has a step, and what its voxels cost sum up to least. A part that hangs on by a broad bridge
/// is taken in, what touches at a small place is cut off there. Convex total variation with a fixed number of primal-dual steps: the same
/// bits on every machine (Chan, Esedoglu, Nikolova, SIAM J Appl Math 66 (2006) 1632; Bresson et al., J Math Imaging Vis 28 (2007) 151;
/// Chambolle, Pock, J Math Imaging Vis 40 (2011) 120). Empty when the job was cancelled.
std::vector<std::uint8_t> leastSurface(const SurfaceProblem& problem, const JobContext& job);

} // namespace halsted
