// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

/// Used by Surface.cpp only.
namespace halsted {

/// The surface of a label as quads that are dual to the voxel grid: one quad per voxel face between inside and outside,
/// one point per sheet of the surface in a cell of eight voxel centres (Gibson 1998, "Constrained elastic surface nets";
/// Nielson 2004, "Dual marching cubes"). Always a closed two-manifold. Where voxels touch by an edge only, they are joined,
/// so that thin oblique walls hold together, unless the grey image parts them or two cells would share two edges, as at a
/// line one voxel thick (Wenger 2013, "Isosurfaces", 3.3.5). Voxels that touch by a corner only stay apart.
struct SurfaceNet {
  using Quad = std::array<std::uint32_t, 4>; ///< anticlockwise from outside, in index space

  std::vector<Eigen::Vector3f> points; ///< index space: voxel centres are whole numbers
  std::vector<Quad> quads;
  /// Empty, or per point where in its cell it began (255ths of the cell) and what share of its crossings the grey image
  /// gave (255ths).
  std::vector<std::array<std::uint8_t, 4>> anchors;
  /// Empty, or per quad how far from the lower to the higher of its two voxels it is crossed, in 255ths.
  std::vector<std::uint8_t> crossings;
};

/// Crossings lie halfway between voxels, or where the grey image crosses isoVoxel (a voxel, not a value) on the way from
/// an inside to an outside voxel in the direction most crossings have.
SurfaceNet surfaceNet(const LabelMap& labels, std::uint8_t value, const Volume* grey, std::optional<double> isoVoxel);

} // namespace halsted
