// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Structure.h"
#include "segmentation/core/Volume.h"

#include <optional>

namespace halsted {

struct SurfaceOptions {
  double fullErrorMm = 0;             ///< decimation may move the full surface so far; 0: a fifth of the smallest spacing
  std::size_t lightTriangles = 30000; ///< at most, per structure; 0: no light copy
  /// Where the boundary of the structure is this value of the grey image (bone against soft tissue), the surface follows
  /// the image below voxel size instead of the label's steps.
  std::optional<double> isoValue;
};

/// The smooth, closed, outward surface of one label, and a light copy, both with normals and both two-manifolds. Closed
/// where the structure leaves the picture. A label without voxels has empty surfaces. grey may be null, and is used only
/// with isoValue and on the labels' grid.
/// Method: quads dual to the voxel grid (SurfaceNet.h), low-pass filtered within the cells they arise in, with the volume
/// of the voxels given back (SurfaceSmoothing.h), then edges collapsed by quadric error (Decimation.h). The errors told
/// are measured: the largest distance from a point of the surface before decimation to the one after.
/// The light copy loses the smallest of its parts if it would have too many triangles otherwise.
Result<StructureSurfaces> makeSurfaces(const LabelMap& labels, std::uint8_t value, const Volume* grey, const SurfaceOptions& options,
                                       const JobContext& job);

/// Whether every edge has exactly two triangles of opposite direction, and points - edges + triangles (2 for a sphere).
/// Points that no triangle uses do not count.
struct Topology {
  bool watertight = false;
  long eulerNumber = 0;
  int components = 0;
};
Topology topologyOf(const SurfaceMesh& mesh);

} // namespace halsted
