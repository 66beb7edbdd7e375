// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/core/SurfaceMesh.h"

#include <filesystem>
#include <vector>

namespace halsted {

struct MeshExport {
  SurfaceMesh mesh;
  StructureKind kind; ///< gives the node its name, the material its colour
  double opacity = 1;
};

/// By extension: .stl (binary, all structures in one), .obj (+ .mtl), .ply (binary) in LPS millimetres; .3mf in
/// millimetres; .glb in metres, y up, one node and material per structure. Written beside the target and renamed.
Result<void> writeMeshes(const std::vector<MeshExport>& meshes, const std::filesystem::path& file, const JobContext& job);

} // namespace halsted
