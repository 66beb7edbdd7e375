// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Volume.h"

#include <vector>

namespace halsted {

/// What to separate: per voxel of a grid with equal spacing.
struct CutProblem {
  VolumeGeometry geometry;
  std::vector<float> edgeCost;    ///< of a boundary through the voxel, per voxel face
  std::vector<float> cost;        ///< of having the voxel inside; negative where inside is wanted
  std::vector<std::uint8_t> sure; ///< 1 must be inside, 2 must be outside, 0 to be decided
};

/// The membership, 0 to 1, of the region whose boundary and content cost least; its 0.5 level is the boundary. Unlike a
/// cut on the voxel graph it has no preferred directions. `start` is a first guess, which only saves time.
/// Method: the convex relaxation of T. F. Chan, S. Esedoglu and M. Nikolova, SIAM J. Appl. Math. 66 (2006) 1632, solved
/// by A. Chambolle and T. Pock's primal-dual steps, J. Math. Imaging Vis. 40 (2011) 120, algorithm 1.
std::vector<float> cheapestCut(const CutProblem& problem, const Mask& start, int iterations, const JobContext& job);

} // namespace halsted
