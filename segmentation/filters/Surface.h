// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Structure.h"
#include "segmentation/core/Volume.h"

#include <optional>

namespace halsted {

struct SurfaceOptions {
  double fullErrorMm = 0;             ///< decimation may move the full surface so far; 0: a fifth of the smallest spacing
  std::size_t lightTriangles = 30000; ///< at most, per structure
  /// Where the boundary of the structure is this value of the grey image (bone against soft tissue), the surface follows
  /// the image below voxel size instead of the label's steps.
  std::optional<double> isoValue;
};

/// The smooth, closed, outward surface of one label, and a light copy. Holes at the edge of the picture are closed.
/// Method: ...
Result<StructureSurfaces> makeSurfaces(const LabelMap& labels, std::uint8_t value, const Volume* grey, const SurfaceOptions& options,
                                       const JobContext& job);

/// Whether every edge has exactly two triangles of opposite direction, and points - edges + triangles (2 for a sphere).
struct Topology {
  bool watertight = false;
  long eulerNumber = 0;
  int components = 0;
};
Topology topologyOf(const SurfaceMesh& mesh);

} // namespace halsted
