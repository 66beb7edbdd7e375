// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/AtomicFile.h"
#include "segmentation/io/MeshWriter.h"

#include <string>
#include <vector>

/// What writeMeshes() hands to the writers of single surface formats. Not for use outside this folder. Every mesh has been
/// checked: triangles name existing points, coordinates are finite. names are unique, one per mesh.
namespace halsted {

/// Binary STL: 80 bytes, a count, 50 bytes per triangle; no names, no colours.
Result<void> writeStl(const std::vector<MeshExport>& meshes, AtomicFile& file, const JobContext& job);
/// Binary little-endian PLY 1.0 (Turk, 1994), with normals, colours and opacity at the points.
Result<void> writePly(const std::vector<MeshExport>& meshes, AtomicFile& file, const JobContext& job);
/// Wavefront OBJ with a group per structure, and its material library; materialFile is the name in "mtllib".
Result<void> writeObj(const std::vector<MeshExport>& meshes, const std::vector<std::string>& names, const std::string& materialFile,
                      AtomicFile& file, AtomicFile& materials, const JobContext& job);
/// Source: glTF 2.0 specification (Khronos, ISO/IEC 12113:2022).
Result<void> writeGlb(const std::vector<MeshExport>& meshes, const std::vector<std::string>& names, AtomicFile& file,
                      const std::string& fileName, const JobContext& job);
/// Source: 3MF core specification 1.3 (3MF Consortium).
Result<void> writeThreeMf(const std::vector<MeshExport>& meshes, const std::vector<std::string>& names, AtomicFile& file,
                          const std::string& fileName, const JobContext& job);

/// The mesh's own normals, or area-weighted ones where it has none.
std::vector<Eigen::Vector3f> pointNormals(const SurfaceMesh& mesh);

} // namespace halsted
