// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/SurfaceMesh.h"

#include <cstdint>

namespace halsted {

/// What is measured of one structure.
struct StructureMeasures {
  std::size_t voxelCount = 0;
  double volumeMl = 0;   ///< voxels times their volume
  double surfaceCm2 = 0; ///< of the full surface; 0 while there is none
  double meanValue = 0;  ///< of the series' values inside: HU for CT
  double sdValue = 0;
  BoundsMm boundsMm; ///< of the voxels' outer faces, patient space
};

/// The surfaces made from one structure's labels.
struct StructureSurfaces {
  SurfaceMesh full;       ///< for the desk and for export
  SurfaceMesh light;      ///< few enough triangles for a headset
  double fullErrorMm = 0; ///< largest distance that decimation moved the surface
  double lightErrorMm = 0;
  std::uint64_t labelHash = 0; ///< of the labels they were made from: stale when it differs
};

} // namespace halsted
