// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MeshFormats.h"
#include "segmentation/io/MeshRecords.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace halsted {

namespace {

using Json = nlohmann::ordered_json;

// Numbers the specification gives to its enumerations.
constexpr int kUnsignedShort = 5123;
constexpr int kUnsignedInt = 5125;
constexpr int kFloat = 5126;
constexpr int kArrayBuffer = 34962;
constexpr int kElementArrayBuffer = 34963;
constexpr std::uint32_t kJsonChunk = 0x4E4F534A;
constexpr std::uint32_t kBinaryChunk = 0x004E4942;

/// Base colours are linear; ours are sRGB (IEC 61966-2-1).
double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// Where the parts of one structure lie in the binary chunk.
struct Part {
  const SurfaceMesh* mesh = nullptr;
  std::size_t positions = 0, normals = 0, indices = 0;
  bool shortIndices = false;

  // 65535 itself means "restart" to some graphics cards, and glTF forbids it.
  explicit Part(const SurfaceMesh& surface) : mesh(&surface), shortIndices(surface.pointsMm.size() < 65535) {}
  std::size_t vectorBytes() const { return 12 * mesh->pointsMm.size(); }
  std::size_t indexBytes() const { return (shortIndices ? 2U : 4U) * 3 * mesh->triangles.size(); }
  std::size_t paddedIndexBytes() const { return (indexBytes() + 3) / 4 * 4; }
};

Json view(std::size_t offset, std::size_t length, int target) {
  return {{"buffer", 0}, {"byteOffset", offset}, {"byteLength", length}, {"target", target}};
}

/// x, y, z of the positions as the file holds them.
std::array<Eigen::Vector3f, 2> boundsOfPoints(const std::vector<Eigen::Vector3f>& points) {
  std::array<Eigen::Vector3f, 2> bounds{points.front(), points.front()};
  for (const Eigen::Vector3f& point : points)
    bounds = {bounds[0].cwiseMin(point), bounds[1].cwiseMax(point)};
  return bounds;
}

Json triple(const Eigen::Vector3f& v) {
  // As doubles: the text then reads back as exactly this float.
  return Json::array({static_cast<double>(v.x()), static_cast<double>(v.y()), static_cast<double>(v.z())});
}

std::vector<Eigen::Vector3f> inMetres(const std::vector<Eigen::Vector3f>& pointsMm) {
  const Eigen::Affine3d transform = xr_T_patient();
  std::vector<Eigen::Vector3f> points(pointsMm.size());
  std::transform(pointsMm.begin(), pointsMm.end(), points.begin(),
                 [&](const Eigen::Vector3f& point) { return Eigen::Vector3f((transform * point.cast<double>()).cast<float>()); });
  return points;
}

Json materialOf(const MeshExport& mesh, const std::string& name) {
  const double opacity = std::clamp(mesh.opacity, 0.0, 1.0);
  const Rgb& colour = mesh.kind.colour;
  Json material{{"name", name},
                {"pbrMetallicRoughness",
                 {{"baseColorFactor", Json::array({linear(colour[0]), linear(colour[1]), linear(colour[2]), opacity})},
                  {"metallicFactor", 0.0},
                  {"roughnessFactor", 0.6}}}};
  if (opacity < 1)
    material["alphaMode"] = "BLEND";
  return material;
}

Json nodeOf(const MeshExport& mesh, const std::string& name, std::size_t index) {
  Json node{{"name", name}, {"mesh", index}};
  if (const auto title = mesh.kind.translations.find("en"); title != mesh.kind.translations.end())
    node["extras"]["title"] = title->second;
  if (!mesh.kind.snomedCode.empty())
    node["extras"]["snomed"] = mesh.kind.snomedCode;
  return node;
}

/// Lays the parts out in the binary chunk and describes them. The bounds of the positions are filled in by the caller.
Json describe(const std::vector<MeshExport>& meshes, const std::vector<std::string>& names, std::vector<Part>& parts,
              std::size_t& binaryBytes) {
  Json json{{"asset", {{"version", "2.0"}, {"generator", "Halsted"}}}, {"scene", 0}};
  for (const char* list : {"scenes", "nodes", "meshes", "materials", "accessors", "bufferViews"})
    json[list] = Json::array();
  Json roots = Json::array();
  for (std::size_t m = 0; m < meshes.size(); ++m) {
    Part& part = parts[m];
    part.positions = binaryBytes;
    part.normals = part.positions + part.vectorBytes();
    part.indices = part.normals + part.vectorBytes();
    binaryBytes = part.indices + part.paddedIndexBytes();
    json["bufferViews"].push_back(view(part.positions, part.vectorBytes(), kArrayBuffer));
    json["bufferViews"].push_back(view(part.normals, part.vectorBytes(), kArrayBuffer));
    json["bufferViews"].push_back(view(part.indices, part.indexBytes(), kElementArrayBuffer));
    const auto [low, high] = boundsOfPoints(inMetres(part.mesh->pointsMm));
    const std::size_t points = part.mesh->pointsMm.size();
    json["accessors"].push_back({{"bufferView", 3 * m},
                                 {"componentType", kFloat},
                                 {"count", points},
                                 {"type", "VEC3"},
                                 {"min", triple(low)},
                                 {"max", triple(high)}});
    json["accessors"].push_back({{"bufferView", 3 * m + 1}, {"componentType", kFloat}, {"count", points}, {"type", "VEC3"}});
    json["accessors"].push_back({{"bufferView", 3 * m + 2},
                                 {"componentType", part.shortIndices ? kUnsignedShort : kUnsignedInt},
                                 {"count", 3 * part.mesh->triangles.size()},
                                 {"type", "SCALAR"}});
    Json primitive{{"attributes", {{"POSITION", 3 * m}, {"NORMAL", 3 * m + 1}}}, {"indices", 3 * m + 2}, {"material", m}};
    json["meshes"].push_back({{"name", names[m]}, {"primitives", Json::array({std::move(primitive)})}});
    json["materials"].push_back(materialOf(meshes[m], names[m]));
    json["nodes"].push_back(nodeOf(meshes[m], names[m], m));
    roots.push_back(m);
  }
  json["scenes"].push_back({{"name", "anatomy"}, {"nodes", std::move(roots)}});
  json["buffers"] = Json::array({Json{{"byteLength", binaryBytes}}});
  return json;
}

Result<void> writeVectors(const std::vector<Eigen::Vector3f>& vectors, AtomicFile& file) {
  static_assert(sizeof(Eigen::Vector3f) == 12);
  return file.write(vectors.data(), 12 * vectors.size());
}

Result<void> writePart(const Part& part, AtomicFile& file) {
  if (auto written = writeVectors(inMetres(part.mesh->pointsMm), file); !written)
    return written;
  const Eigen::Matrix3f rotation = (1e3 * xr_T_patient().linear()).cast<float>();
  std::vector<Eigen::Vector3f> normals = pointNormals(*part.mesh);
  for (Eigen::Vector3f& normal : normals)
    normal = (rotation * normal).normalized();
  if (auto written = writeVectors(normals, file); !written)
    return written;
  if (!part.shortIndices)
    return file.write(part.mesh->triangles.data(), part.indexBytes());
  std::vector<std::uint16_t> indices;
  indices.reserve(part.paddedIndexBytes() / 2);
  for (const auto& triangle : part.mesh->triangles)
    for (const std::uint32_t corner : triangle)
      indices.push_back(static_cast<std::uint16_t>(corner));
  indices.resize(part.paddedIndexBytes() / 2);
  return file.write(indices.data(), part.paddedIndexBytes());
}

} // namespace

Result<void> writeGlb(const std::vector<MeshExport>& meshes, const std::vector<std::string>& names, AtomicFile& file,
                      const std::string& fileName, const JobContext& job) {
  std::vector<Part> parts;
  for (const MeshExport& mesh : meshes)
    parts.emplace_back(mesh.mesh);
  std::size_t binaryBytes = 0;
  std::string text = describe(meshes, names, parts, binaryBytes).dump(-1, ' ', false, Json::error_handler_t::replace);
  text.resize((text.size() + 3) / 4 * 4, ' ');
  const std::size_t total = 12 + 8 + text.size() + 8 + binaryBytes;
  if (total > std::numeric_limits<std::uint32_t>::max())
    return fail(ErrorCode::Unsupported,
                "GLB files hold at most 4 GB, so " + fileName + " was not written; export fewer structures to each file.");

  std::array<std::byte, 20> header;
  packRecord(header.data(), std::array<char, 4>{'g', 'l', 'T', 'F'}, std::uint32_t{2}, static_cast<std::uint32_t>(total),
             static_cast<std::uint32_t>(text.size()), kJsonChunk);
  std::array<std::byte, 8> binaryHeader;
  packRecord(binaryHeader.data(), static_cast<std::uint32_t>(binaryBytes), kBinaryChunk);
  for (const std::span<const std::byte> bytes :
       {std::span<const std::byte>(header), std::as_bytes(std::span<const char>(text)), std::span<const std::byte>(binaryHeader)})
    if (auto written = file.write(bytes.data(), bytes.size()); !written)
      return written;
  for (std::size_t m = 0; m < parts.size(); ++m) {
    if (job.cancelled())
      return cancelled();
    job.progress(static_cast<double>(m) / static_cast<double>(parts.size()), "Writing surfaces");
    if (auto written = writePart(parts[m], file); !written)
      return written;
  }
  return {};
}

} // namespace halsted
