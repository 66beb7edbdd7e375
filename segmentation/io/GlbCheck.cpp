// SPDX-License-Identifier: Apache-2.0
// Pre-flight of binary glTF, after the glTF 2.0 specification (Khronos), chapters 3 and 4.
#include "segmentation/io/MeshReader.h"
#include "segmentation/io/VolumeFormats.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstring>

namespace halsted {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kHead = 12;
constexpr std::uint32_t kJsonChunk = 0x4E4F534A, kBinaryChunk = 0x004E4942;
constexpr int kDeepest = 64;

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

int deepestNesting(std::string_view json) {
  int depth = 0, deepest = 0;
  bool inText = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (inText) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        inText = false;
    } else if (c == '"') {
      inText = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return deepest;
}

struct Wrong {
  std::string why;
};

/// Throws Wrong at the first thing that does not fit. Only within this file.
class GlbDocument {
public:
  GlbDocument(const Json& json, std::uint64_t binaryBytes) : m_json(json), m_binaryBytes(binaryBytes) {}

  void check() const {
    if (!m_json.is_object() || number(member(m_json, "asset"), "version", 0, true) < 2)
      throw Wrong{"it is not glTF 2"};
    for (const char* extension : {"KHR_draco_mesh_compression", "EXT_meshopt_compression", "KHR_mesh_quantization"})
      for (const Json& used : list("extensionsRequired"))
        if (used == extension)
          throw Wrong{"it is packed in a way that Halsted does not read"};
    checkBuffers();
    checkAccessors();
    checkMeshes();
    checkNodes();
  }

private:
  static const Json& member(const Json& object, const char* name) {
    static const Json kNone;
    if (!object.is_object())
      return kNone;
    const auto found = object.find(name);
    return found == object.end() ? kNone : *found;
  }
  const Json& list(const char* name) const {
    static const Json kEmpty = Json::array();
    const Json& found = member(m_json, name);
    if (!found.is_null() && !found.is_array())
      throw Wrong{fmt::format("\"{}\" is not a list", name)};
    return found.is_null() ? kEmpty : found;
  }
  static double number(const Json& object, const char* name, double otherwise, bool text = false) {
    const Json& found = member(object, name);
    if (found.is_null())
      return otherwise;
    double value = 0;
    if (text && found.is_string() && parseNumber(found.get_ref<const std::string&>(), value))
      return value;
    if (!found.is_number())
      throw Wrong{fmt::format("\"{}\" is not a number", name)};
    return found.get<double>();
  }
  static std::uint64_t count(const Json& object, const char* name, std::uint64_t otherwise) {
    const double value = number(object, name, static_cast<double>(otherwise));
    if (!(value >= 0 && value < 1e15) || value != static_cast<double>(static_cast<std::uint64_t>(value)))
      throw Wrong{fmt::format("\"{}\" is not a whole number", name)};
    return static_cast<std::uint64_t>(value);
  }
  /// An index into one of the document's lists.
  const Json& referred(const Json& index, const char* into) const {
    const Json& items = list(into);
    if (!index.is_number_unsigned() || index.get<std::uint64_t>() >= items.size())
      throw Wrong{fmt::format("it refers to \"{}\" that are not there", into)};
    return items[index.get<std::size_t>()];
  }

  void checkBuffers() const {
    const Json& buffers = list("buffers");
    for (std::size_t i = 0; i < buffers.size(); ++i) {
      const Json& uri = member(buffers[i], "uri");
      if (i > 0 || (!uri.is_null() && !(uri.is_string() && uri.get_ref<const std::string&>().rfind("data:", 0) == 0)))
        throw Wrong{"its numbers would come from another file"};
      if (uri.is_null() && count(buffers[i], "byteLength", 0) > m_binaryBytes)
        throw Wrong{"it ends before its numbers do"};
    }
    for (const Json& view : list("bufferViews")) {
      const Json& buffer = referred(member(view, "buffer"), "buffers");
      if (count(view, "byteOffset", 0) + count(view, "byteLength", 0) > count(buffer, "byteLength", 0))
        throw Wrong{"one of its tables is longer than the file"};
      if (count(view, "byteStride", 4) > 252)
        throw Wrong{"one of its tables has rows that are too long"};
    }
  }

  static std::uint64_t componentBytes(const Json& accessor) {
    switch (count(accessor, "componentType", 0)) {
    case 5120:
    case 5121: return 1;
    case 5122:
    case 5123: return 2;
    case 5125:
    case 5126: return 4;
    default: throw Wrong{"one of its tables is of an unknown type"};
    }
  }
  static std::uint64_t components(const Json& accessor) {
    static const std::map<std::string, std::uint64_t> kCounts{{"SCALAR", 1}, {"VEC2", 2}, {"VEC3", 3}, {"VEC4", 4},
                                                              {"MAT2", 4},   {"MAT3", 9}, {"MAT4", 16}};
    const Json& type = member(accessor, "type");
    const auto found = type.is_string() ? kCounts.find(type.get<std::string>()) : kCounts.end();
    if (found == kCounts.end())
      throw Wrong{"one of its tables is of an unknown shape"};
    return found->second;
  }

  void checkAccessors() const {
    for (const Json& accessor : list("accessors")) {
      const std::uint64_t item = componentBytes(accessor) * components(accessor), items = count(accessor, "count", 0);
      if (items == 0)
        throw Wrong{"one of its tables is empty"};
      if (!member(accessor, "sparse").is_null())
        throw Wrong{"it has sparse tables, which Halsted does not read"};
      const Json& index = member(accessor, "bufferView");
      if (index.is_null())
        throw Wrong{"one of its tables has no numbers"};
      const Json& view = referred(index, "bufferViews");
      const std::uint64_t stride = std::max(count(view, "byteStride", item), item);
      if (count(accessor, "byteOffset", 0) + stride * (items - 1) + item > count(view, "byteLength", 0))
        throw Wrong{"one of its tables is longer than the bytes it stands in"};
    }
  }

  void checkMeshes() const {
    for (const Json& mesh : list("meshes")) {
      const Json& primitives = member(mesh, "primitives");
      if (!primitives.is_array())
        throw Wrong{"one of its meshes has no parts"};
      for (const Json& primitive : primitives) {
        const Json& attributes = member(primitive, "attributes");
        if (!attributes.is_object())
          throw Wrong{"one of its meshes has no points"};
        for (const auto& [name, index] : attributes.items()) {
          const Json& accessor = referred(index, "accessors");
          if (name == "POSITION" && (components(accessor) != 3 || count(accessor, "componentType", 0) != 5126))
            throw Wrong{"one of its meshes has points that are not three numbers"};
        }
        if (const Json& indices = member(primitive, "indices"); !indices.is_null() && components(referred(indices, "accessors")) != 1)
          throw Wrong{"one of its meshes has corners that are not single numbers"};
      }
    }
  }

  /// Every node at most once below the roots, and not too deep.
  void checkNodes() const {
    const Json& nodes = list("nodes");
    std::vector<int> parents(nodes.size(), 0);
    for (const Json& node : nodes) {
      if (const Json& mesh = member(node, "mesh"); !mesh.is_null())
        referred(mesh, "meshes");
      for (const Json& child : member(node, "children")) {
        referred(child, "nodes");
        if (++parents[child.get<std::size_t>()] > 1)
          throw Wrong{"one of its parts belongs to two others"};
      }
    }
    // With one parent at most for each, whatever is not reached from a root lies on a circle.
    std::vector<std::pair<std::size_t, int>> open;
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (parents[i] == 0)
        open.emplace_back(i, 1);
    std::size_t reached = 0;
    while (!open.empty()) {
      const auto [index, depth] = open.back();
      open.pop_back();
      ++reached;
      if (depth > 200)
        throw Wrong{"its parts are nested too deeply"};
      for (const Json& child : member(nodes[index], "children"))
        open.emplace_back(child.get<std::size_t>(), depth + 1);
    }
    if (reached != nodes.size())
      throw Wrong{"its parts contain each other"};
    for (const Json& scene : list("scenes"))
      for (const Json& root : member(scene, "nodes")) {
        referred(root, "nodes");
        if (parents[root.get<std::size_t>()] != 0)
          throw Wrong{"one of its parts belongs to two others"};
      }
    if (const Json& scene = member(m_json, "scene"); !scene.is_null())
      referred(scene, "scenes");
  }

  const Json& m_json;
  std::uint64_t m_binaryBytes;
};

} // namespace

Result<void> checkGlb(const std::filesystem::path& file, std::string_view bytes) {
  const auto bad = [&](std::string_view why) { return damaged(file, fmt::format("{}; ask for the file again.", why)); };
  if (bytes.size() < kHead + 8 || bytes.substr(0, 4) != "glTF")
    return bad("it does not begin like a GLB file");
  if (numberAt(bytes, 4) != 2)
    return unsupported(file, "it is not glTF 2; save it again with a newer program.");
  if (numberAt(bytes, 8) != bytes.size())
    return bad(fmt::format("its header says {} bytes and it has {}", numberAt(bytes, 8), bytes.size()));
  std::string_view json;
  std::uint64_t binaryBytes = 0;
  for (std::size_t at = kHead; at < bytes.size();) {
    if (bytes.size() - at < 8 || numberAt(bytes, at) > bytes.size() - at - 8)
      return bad("one of its chunks is longer than the file");
    const std::uint32_t length = numberAt(bytes, at), kind = numberAt(bytes, at + 4);
    if (at == kHead && kind != kJsonChunk)
      return bad("its first chunk is not its description");
    if (at == kHead)
      json = bytes.substr(at + 8, length);
    else if (kind == kBinaryChunk && binaryBytes == 0)
      binaryBytes = length;
    at += 8 + std::size_t{length};
  }
  if (deepestNesting(json) > kDeepest)
    return bad("its description is nested too deeply");
  const Json document = Json::parse(json, nullptr, false);
  if (document.is_discarded())
    return bad("its description is not readable");
  try {
    GlbDocument(document, binaryBytes).check();
  } catch (const Wrong& wrong) {
    return bad(wrong.why);
  } catch (const Json::exception&) {
    return bad("its description is not readable");
  }
  return {};
}

} // namespace halsted
