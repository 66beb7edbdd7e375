// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/SurfaceMesh.h"

#include <filesystem>
#include <string_view>

namespace halsted {

/// All triangles of a file in one mesh, points that coincide merged. Fails with a sentence on numbers that are none, points
/// farther than a kilometre, indices that point nowhere. Import worker only: OBJ, PLY, GLB and 3MF go through Assimp, which
/// gets to see no other file.
Result<SurfaceMesh> readMesh(const std::filesystem::path& file, const JobContext& job);

/// STL, text or binary, by its bytes and not by its first word.
Result<SurfaceMesh> readStl(const std::filesystem::path& file, std::string_view bytes, const JobContext& job);

/// Pre-flight of glTF 2.0 in a binary container: lengths, nesting, every index, node cycles. Fails with a sentence.
Result<void> checkGlb(const std::filesystem::path& file, std::string_view bytes);

/// Merges points with the same coordinates, drops triangles without area and points without triangle; normals go.
SurfaceMesh mergedPoints(const std::vector<Eigen::Vector3f>& points, const std::vector<std::array<std::uint32_t, 3>>& triangles);

} // namespace halsted
