// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MeshWriter.h"

#include "segmentation/io/ExportNames.h"
#include "segmentation/io/MeshFormats.h"

#include <algorithm>
#include <cctype>
#include <new>
#include <string>

namespace halsted {

namespace {

namespace fs = std::filesystem;

std::string extensionOf(const fs::path& file) {
  std::string extension = file.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

Result<void> checkMeshes(const std::vector<MeshExport>& meshes, const fs::path& file) {
  if (meshes.empty())
    return fail(ErrorCode::NotFound, "There is no surface to write to " + file.string() + "; segment the scan first.");
  for (const auto& [mesh, kind, opacity] : meshes) {
    const std::size_t count = mesh.pointsMm.size();
    if (mesh.empty() || count == 0)
      return fail(ErrorCode::NotFound, kind.name + " has no surface to write to " + file.string() + "; make its surface first.");
    const bool inside = std::all_of(mesh.triangles.begin(), mesh.triangles.end(),
                                    [count](const auto& t) { return t[0] < count && t[1] < count && t[2] < count; });
    const bool finite = std::all_of(mesh.pointsMm.begin(), mesh.pointsMm.end(), [](const auto& point) { return point.allFinite(); });
    if (!inside || !finite || (!mesh.normals.empty() && mesh.normals.size() != count))
      return fail(ErrorCode::Damaged,
                  "The surface of " + kind.name + " is damaged, so " + file.string() + " was not written; make it again.");
  }
  return {};
}

/// Names go into text formats as one word.
std::vector<std::string> namesOf(const std::vector<MeshExport>& meshes) {
  std::vector<std::string> names;
  for (const MeshExport& mesh : meshes) {
    std::string name = mesh.kind.name.empty() ? "structure" : mesh.kind.name;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; }, '_');
    names.push_back(std::move(name));
  }
  return uniqueNames(std::move(names));
}

Result<void> writeObjPair(const std::vector<MeshExport>& meshes, const fs::path& path, AtomicFile& file, const JobContext& job) {
  fs::path materialPath = path;
  materialPath.replace_extension(".mtl");
  auto materials = AtomicFile::create(materialPath);
  if (!materials)
    return fail(materials.error());
  if (auto written = writeObj(meshes, namesOf(meshes), materialPath.filename().string(), file, *materials, job); !written)
    return written;
  for (AtomicFile* one : {&file, &*materials})
    if (auto flushed = one->flush(); !flushed)
      return flushed;
  return materials->commit();
}

} // namespace

std::vector<Eigen::Vector3f> pointNormals(const SurfaceMesh& mesh) {
  if (!mesh.normals.empty())
    return mesh.normals;
  std::vector<Eigen::Vector3f> normals(mesh.pointsMm.size(), Eigen::Vector3f::Zero());
  for (const auto& [a, b, c] : mesh.triangles) {
    const Eigen::Vector3f weighted = (mesh.pointsMm[b] - mesh.pointsMm[a]).cross(mesh.pointsMm[c] - mesh.pointsMm[a]);
    for (const std::uint32_t corner : {a, b, c})
      normals[corner] += weighted;
  }
  for (Eigen::Vector3f& normal : normals) {
    const float length = normal.norm();
    normal = length > 0 ? Eigen::Vector3f(normal / length) : Eigen::Vector3f::UnitZ();
  }
  return normals;
}

Result<void> writeMeshes(const std::vector<MeshExport>& meshes, const fs::path& file, const JobContext& job) {
  const std::string extension = extensionOf(file);
  const std::vector<std::string> known{".stl", ".obj", ".ply", ".glb", ".3mf"};
  if (std::find(known.begin(), known.end(), extension) == known.end())
    return fail(ErrorCode::Unsupported,
                "Surfaces cannot be written to " + file.string() + "; choose a name that ends in .stl, .obj, .ply, .glb or .3mf.");
  if (auto checked = checkMeshes(meshes, file); !checked)
    return checked;
  try {
    auto output = AtomicFile::create(file);
    if (!output)
      return fail(output.error());
    Result<void> written;
    if (extension == ".stl")
      written = writeStl(meshes, *output, job);
    else if (extension == ".ply")
      written = writePly(meshes, *output, job);
    else if (extension == ".obj")
      written = writeObjPair(meshes, file, *output, job);
    else if (extension == ".glb")
      written = writeGlb(meshes, namesOf(meshes), *output, file.string(), job);
    else
      written = writeThreeMf(meshes, namesOf(meshes), *output, file.string(), job);
    if (!written)
      return written;
    if (auto committed = output->commit(); !committed)
      return committed;
    job.progress(1, "Writing surfaces");
    return {};
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::Failed, "Memory ran out while writing " + file.string() + "; close other programs and try again.");
  }
}

} // namespace halsted
