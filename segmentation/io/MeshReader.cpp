// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MeshReader.h"
#include "segmentation/io/VolumeFormats.h"

#include <assimp/BaseImporter.h>
#include <assimp/IOStream.hpp>
#include <assimp/IOSystem.hpp>
#include <assimp/Importer.hpp>
#include <assimp/MemoryIOWrapper.h>
#include <assimp/ProgressHandler.hpp>
#include <assimp/config.h>
#include <assimp/importerdesc.h>
#include <assimp/mesh.h>
#include <assimp/scene.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstring>
#include <fstream>
#include <unordered_map>

namespace halsted {
namespace {

constexpr float kFarthestMm = 1e6F;
constexpr std::uint64_t kLongestFile = std::uint64_t{4} << 30;
constexpr int kDeepestNode = 256;

std::string endingOf(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return ending;
}

Result<std::string> readAll(const std::filesystem::path& file) {
  std::error_code error;
  const std::uint64_t size = std::filesystem::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in)
    return fail(ErrorCode::NotFound,
                fmt::format("{} could not be opened; check that it is there and may be read.", file.filename().string()));
  if (size > kLongestFile)
    return fail(ErrorCode::Refused, fmt::format("{} is too large for a surface; thin it out first.", file.filename().string()));
  std::string bytes(size, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  if (static_cast<std::uint64_t>(in.gcount()) != size)
    return damaged(file, "it became shorter while it was read; try again.");
  return bytes;
}

/// Serves the one file from memory. Whatever else a file names (materials, textures, buffers) is not there.
class OneFileSystem : public Assimp::IOSystem {
public:
  OneFileSystem(std::string name, std::string_view bytes) : m_name(std::move(name)), m_bytes(bytes) {}
  bool Exists(const char* name) const override { return m_name == name; }
  char getOsSeparator() const override { return '/'; }
  Assimp::IOStream* Open(const char* name, const char* mode) override {
    if (m_name != name || !mode || mode[0] != 'r')
      return nullptr;
    return new Assimp::MemoryIOStream(reinterpret_cast<const std::uint8_t*>(m_bytes.data()), m_bytes.size());
  }
  void Close(Assimp::IOStream* stream) override { delete stream; }

private:
  std::string m_name;
  std::string_view m_bytes;
};

class Progress : public Assimp::ProgressHandler {
public:
  explicit Progress(const JobContext& job) : m_job(job) {}
  bool Update(float fraction) override {
    m_job.progress(std::clamp(static_cast<double>(fraction), 0.0, 1.0), "Reading");
    return true;
  }

private:
  const JobContext& m_job;
};

/// Leaves the importer of this ending only.
void keepImporter(Assimp::Importer& importer, const std::string& ending) {
  std::vector<Assimp::BaseImporter*> others;
  for (std::size_t i = 0; i < importer.GetImporterCount(); ++i) {
    Assimp::BaseImporter* candidate = importer.GetImporter(i);
    const aiImporterDesc* description = candidate->GetInfo();
    const std::vector<std::string_view> endings = words(description && description->mFileExtensions ? description->mFileExtensions : "");
    // glTF has an importer for version 1 as well, which nothing has been written for in years.
    const bool wanted = std::find(endings.begin(), endings.end(), ending.substr(1)) != endings.end() &&
                        !(ending == ".glb" && std::string_view(description->mName) == "glTF Importer");
    if (!wanted)
      others.push_back(candidate);
  }
  for (Assimp::BaseImporter* other : others) {
    importer.UnregisterLoader(other);
    delete other;
  }
}

struct Collected {
  std::vector<Eigen::Vector3f> points;
  std::vector<std::array<std::uint32_t, 3>> triangles;
};

/// Polygons as fans of triangles; each occurrence of a mesh in the tree under its transform.
Result<void> collect(const std::filesystem::path& file, const aiScene& scene, const aiNode& node, const aiMatrix4x4& parent, int depth,
                     Collected& out) {
  if (depth > kDeepestNode)
    return damaged(file, "its parts are nested too deeply; ask for the file again.");
  const aiMatrix4x4 transform = parent * node.mTransformation;
  const bool mirrored = transform.Determinant() < 0;
  for (unsigned m = 0; m < node.mNumMeshes; ++m) {
    if (node.mMeshes[m] >= scene.mNumMeshes)
      return damaged(file, "one of its parts points to a mesh that is not there; ask for the file again.");
    const aiMesh& mesh = *scene.mMeshes[node.mMeshes[m]];
    if (out.points.size() + mesh.mNumVertices > 0xFFFFFFFEu)
      return unsupported(file, "it has more points than Halsted can hold; thin it out first.");
    const auto base = static_cast<std::uint32_t>(out.points.size());
    for (unsigned i = 0; i < mesh.mNumVertices; ++i) {
      const aiVector3D point = transform * mesh.mVertices[i];
      out.points.emplace_back(point.x, point.y, point.z);
    }
    for (unsigned f = 0; f < mesh.mNumFaces; ++f) {
      const aiFace& face = mesh.mFaces[f];
      for (unsigned i = 0; i < face.mNumIndices; ++i)
        if (face.mIndices[i] >= mesh.mNumVertices)
          return damaged(file, fmt::format("face {} points to a corner that is not there; ask for the file again.", f + 1));
      for (unsigned i = 2; i < face.mNumIndices; ++i) {
        const std::uint32_t second = base + face.mIndices[i - 1], third = base + face.mIndices[i];
        out.triangles.push_back({base + face.mIndices[0], mirrored ? third : second, mirrored ? second : third});
      }
    }
  }
  for (unsigned i = 0; i < node.mNumChildren; ++i)
    if (Result<void> done = collect(file, scene, *node.mChildren[i], transform, depth + 1, out); !done)
      return done;
  return {};
}

Result<SurfaceMesh> readWithAssimp(const std::filesystem::path& file, std::string_view bytes, const JobContext& job) {
  const std::string ending = endingOf(file), name = "surface" + ending;
  Assimp::Importer importer;
  keepImporter(importer, ending);
  importer.SetIOHandler(new OneFileSystem(name, bytes));
  importer.SetProgressHandler(new Progress(job));
  const aiScene* scene = importer.ReadFile(name, 0);
  if (!scene || !scene->mRootNode || (scene->mFlags & AI_SCENE_FLAGS_INCOMPLETE && scene->mNumMeshes == 0)) {
    return damaged(file, "it is damaged or not of the kind its name says; ask for the file again.");
  }
  Collected all;
  if (Result<void> done = collect(file, *scene, *scene->mRootNode, aiMatrix4x4(), 0, all); !done)
    return fail(done.error());
  importer.FreeScene();
  return mergedPoints(all.points, all.triangles);
}

/// The lines of a text that begin with this letter and a blank, without them.
template <typename Visit> Result<void> eachLine(std::string_view text, Visit&& visit) {
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.size(), text.find('\n', at));
    const std::string_view row = text.substr(at, end - at);
    at = end + 1;
    ++line;
    if (row.size() > 1 && (row[1] == ' ' || row[1] == '\t'))
      if (Result<void> done = visit(row[0], trimmed(row.substr(2)), line, at); !done)
        return done;
  }
  return {};
}

/// Faces of an OBJ by their numbers: Assimp drops or wraps those that point nowhere.
Result<void> checkObj(const std::filesystem::path& file, std::string_view text, const JobContext& job) {
  constexpr std::size_t kMostCorners = 10'000;
  std::int64_t points = 0, sofar = 0;
  (void)eachLine(text, [&](char kind, std::string_view, std::size_t, std::size_t) -> Result<void> {
    points += kind == 'v' ? 1 : 0;
    return {};
  });
  if (points == 0)
    return damaged(file, "it holds no surface; ask for the file again.");
  return eachLine(text, [&](char kind, std::string_view rest, std::size_t line, std::size_t at) -> Result<void> {
    sofar += kind == 'v' ? 1 : 0;
    if (kind != 'f')
      return {};
    if (line % 500'000 == 0)
      job.progress(0.2 * static_cast<double>(at) / static_cast<double>(text.size()), "Checking");
    for (std::size_t corners = 1; !rest.empty() && rest.front() != '\\'; ++corners) {
      const std::size_t gap = std::min(rest.size(), rest.find_first_of(" \t"));
      const std::string_view corner = rest.substr(0, gap);
      rest = trimmed(rest.substr(gap));
      std::int64_t index = 0;
      if (!parseInteger(corner.substr(0, corner.find('/')), index) || index == 0 || index > points || -index > sofar)
        return damaged(file, fmt::format("line {} makes a face of a point that is not there; ask for the file again.", line));
      if (corners > kMostCorners)
        return damaged(file, fmt::format("the face in line {} has more than {} corners; ask for the file again.", line, kMostCorners));
    }
    return {};
  });
}

} // namespace

SurfaceMesh mergedPoints(const std::vector<Eigen::Vector3f>& points, const std::vector<std::array<std::uint32_t, 3>>& triangles) {
  struct Key {
    std::array<std::uint32_t, 3> bits;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const {
      std::uint64_t hash = key.bits[0];
      hash = (hash ^ (hash >> 31) ^ key.bits[1]) * 0x9E3779B97F4A7C15ull;
      hash = (hash ^ (hash >> 29) ^ key.bits[2]) * 0xBF58476D1CE4E5B9ull;
      return hash ^ (hash >> 32);
    }
  };
  SurfaceMesh out;
  std::unordered_map<Key, std::uint32_t, Hash> known;
  known.reserve(points.size() / 4);
  const auto indexOf = [&](std::uint32_t i) {
    const Eigen::Vector3f point = points[i] + Eigen::Vector3f::Zero(); // minus zero becomes zero
    Key key;
    std::memcpy(key.bits.data(), point.data(), sizeof key.bits);
    const auto [place, fresh] = known.try_emplace(key, static_cast<std::uint32_t>(out.pointsMm.size()));
    if (fresh)
      out.pointsMm.push_back(point);
    return place->second;
  };
  out.triangles.reserve(triangles.size());
  for (const auto& [a, b, c] : triangles) {
    if (points[a] == points[b] || points[b] == points[c] || points[c] == points[a])
      continue;
    const std::uint32_t first = indexOf(a), second = indexOf(b);
    out.triangles.push_back({first, second, indexOf(c)});
  }
  return out;
}

Result<SurfaceMesh> readMesh(const std::filesystem::path& file, const JobContext& job) {
  const std::string ending = endingOf(file);
  constexpr std::array<const char*, 5> kEndings{".stl", ".obj", ".ply", ".glb", ".3mf"};
  if (ending == ".gltf")
    return unsupported(file, "its parts are spread over several files; save it as one .glb file.");
  if (std::find(kEndings.begin(), kEndings.end(), ending) == kEndings.end())
    return unsupported(file, "surfaces are read from .stl, .obj, .ply, .glb and .3mf files.");
  const Result<std::string> bytes = readAll(file);
  if (!bytes)
    return fail(bytes.error());
  if (bytes->empty())
    return damaged(file, "it is empty; ask for the file again.");
  if (ending == ".glb") {
    if (Result<void> fine = checkGlb(file, *bytes); !fine)
      return fail(fine.error());
  } else if (ending == ".obj") {
    if (Result<void> fine = checkObj(file, *bytes, job); !fine)
      return fail(fine.error());
  }
  Result<SurfaceMesh> mesh = ending == ".stl" ? readStl(file, *bytes, job) : readWithAssimp(file, *bytes, job);
  if (!mesh)
    return mesh;
  for (const Eigen::Vector3f& point : mesh->pointsMm)
    if (!(point.cwiseAbs().maxCoeff() <= kFarthestMm) || !point.allFinite())
      return damaged(file, "one of its points is not a number or kilometres away; ask for the file again.");
  if (mesh->empty())
    return damaged(file, "it holds no surface; ask for the file again.");
  return mesh;
}

} // namespace halsted
