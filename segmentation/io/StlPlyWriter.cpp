// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MeshFormats.h"
#include "segmentation/io/MeshRecords.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace halsted {

namespace {

std::size_t triangleCount(const std::vector<MeshExport>& meshes) {
  std::size_t count = 0;
  for (const MeshExport& mesh : meshes)
    count += mesh.mesh.triangles.size();
  return count;
}

Failure tooLarge() {
  return fail(ErrorCode::Unsupported, "The surfaces have more than 4 billion triangles or points; export fewer structures to each file.");
}

} // namespace

Result<void> writeStl(const std::vector<MeshExport>& meshes, AtomicFile& file, const JobContext& job) {
  const std::size_t count = triangleCount(meshes);
  if (count > std::numeric_limits<std::uint32_t>::max())
    return tooLarge();
  std::array<std::byte, 84> header{};
  // Must not begin with "solid", which would call it a text file. The unit is a convention some programs read.
  const std::string text = "Halsted binary STL, LPS, UNIT=mm";
  std::memcpy(header.data(), text.data(), text.size());
  packRecord(header.data() + 80, static_cast<std::uint32_t>(count));
  if (auto written = file.write(header.data(), header.size()); !written)
    return written;
  for (const MeshExport& one : meshes) {
    const SurfaceMesh& mesh = one.mesh;
    for (std::size_t t = 0; t < mesh.triangles.size(); ++t) {
      if (t % 65536 == 0 && job.cancelled())
        return cancelled();
      const Eigen::Vector3f& a = mesh.pointsMm[mesh.triangles[t][0]];
      const Eigen::Vector3f& b = mesh.pointsMm[mesh.triangles[t][1]];
      const Eigen::Vector3f& c = mesh.pointsMm[mesh.triangles[t][2]];
      const Eigen::Vector3f across = (b - a).cross(c - a);
      const float length = across.norm();
      const Eigen::Vector3f normal = length > 0 ? Eigen::Vector3f(across / length) : Eigen::Vector3f::Zero();
      std::array<std::byte, 50> record;
      packRecord(record.data(), normal.x(), normal.y(), normal.z(), a.x(), a.y(), a.z(), b.x(), b.y(), b.z(), c.x(), c.y(), c.z(),
                 std::uint16_t{0});
      if (auto written = file.write(record.data(), record.size()); !written)
        return written;
    }
  }
  return {};
}

Result<void> writePly(const std::vector<MeshExport>& meshes, AtomicFile& file, const JobContext& job) {
  std::size_t points = 0;
  for (const MeshExport& mesh : meshes)
    points += mesh.mesh.pointsMm.size();
  if (points > std::numeric_limits<std::int32_t>::max()) // many readers take indices as signed
    return tooLarge();
  std::string header =
      "ply\nformat binary_little_endian 1.0\ncomment Halsted, millimetres, LPS\nelement vertex " + std::to_string(points) + "\n";
  for (const char* name : {"x", "y", "z", "nx", "ny", "nz"})
    header += std::string("property float ") + name + "\n";
  for (const char* name : {"red", "green", "blue", "alpha"})
    header += std::string("property uchar ") + name + "\n";
  header += "element face " + std::to_string(triangleCount(meshes)) + "\nproperty list uchar int vertex_indices\nend_header\n";
  if (auto written = file.write(header); !written)
    return written;

  for (const MeshExport& one : meshes) {
    if (job.cancelled())
      return cancelled();
    const std::vector<Eigen::Vector3f> normals = pointNormals(one.mesh);
    const auto alpha = static_cast<std::uint8_t>(std::lround(255 * std::clamp(one.opacity, 0.0, 1.0)));
    for (std::size_t i = 0; i < normals.size(); ++i) {
      const Eigen::Vector3f& point = one.mesh.pointsMm[i];
      std::array<std::byte, 28> record;
      packRecord(record.data(), point.x(), point.y(), point.z(), normals[i].x(), normals[i].y(), normals[i].z(), one.kind.colour, alpha);
      if (auto written = file.write(record.data(), record.size()); !written)
        return written;
    }
  }
  std::uint32_t first = 0;
  for (const MeshExport& one : meshes) {
    if (job.cancelled())
      return cancelled();
    for (const auto& [a, b, c] : one.mesh.triangles) {
      std::array<std::byte, 13> record;
      packRecord(record.data(), std::uint8_t{3}, first + a, first + b, first + c);
      if (auto written = file.write(record.data(), record.size()); !written)
        return written;
    }
    first += static_cast<std::uint32_t>(one.mesh.pointsMm.size());
  }
  return {};
}

} // namespace halsted
