// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/MeshReader.h"
#include "segmentation/io/VolumeFormats.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstring>

namespace halsted {
namespace {

constexpr std::size_t kBinaryHead = 84;
constexpr std::size_t kBinaryTriangle = 50;

Result<SurfaceMesh> finished(const std::vector<Eigen::Vector3f>& points) {
  std::vector<std::array<std::uint32_t, 3>> triangles(points.size() / 3);
  for (std::uint32_t i = 0; i < triangles.size(); ++i)
    triangles[i] = {3 * i, 3 * i + 1, 3 * i + 2};
  return mergedPoints(points, triangles);
}

Result<SurfaceMesh> readBinary(std::string_view bytes, std::uint32_t count, const JobContext& job) {
  std::vector<Eigen::Vector3f> points(std::size_t{3} * count);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i % 1'000'000 == 0)
      job.progress(static_cast<double>(i) / count, "Reading");
    for (std::size_t corner = 0; corner < 3; ++corner)
      std::memcpy(points[3 * i + corner].data(), bytes.data() + kBinaryHead + kBinaryTriangle * i + 12 * (corner + 1), 12);
  }
  return finished(points);
}

class Tokens {
public:
  explicit Tokens(std::string_view text) : m_text(text) {}
  std::string_view next() {
    while (m_at < m_text.size() && isBlank(m_text[m_at]))
      ++m_at;
    const std::size_t from = m_at;
    while (m_at < m_text.size() && !isBlank(m_text[m_at]))
      ++m_at;
    return m_text.substr(from, m_at - from);
  }
  void skipLine() { m_at = std::min(m_text.size(), m_text.find('\n', m_at)); }
  double done() const { return static_cast<double>(m_at) / static_cast<double>(m_text.size()); }

private:
  static bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v'; }
  std::string_view m_text;
  std::size_t m_at = 0;
};

Result<SurfaceMesh> readText(const std::filesystem::path& file, std::string_view text, const JobContext& job) {
  Tokens tokens(text);
  std::vector<Eigen::Vector3f> points;
  int corners = -1; // within a loop: how many vertices came
  bool ended = false;
  for (std::string_view word = tokens.next(); !word.empty(); word = tokens.next()) {
    if (word == "solid" || word == "endsolid") {
      ended = word == "endsolid";
      tokens.skipLine();
    } else if (word == "loop") {
      corners = 0;
    } else if (word == "vertex") {
      Eigen::Vector3f point;
      for (int axis = 0; axis < 3; ++axis) {
        double value = 0;
        if (!parseNumber(tokens.next(), value))
          return damaged(file, fmt::format("corner {} of triangle {} is not three numbers; ask for the file again.", corners + 1,
                                           points.size() / 3 + 1));
        point[axis] = static_cast<float>(value);
      }
      if (corners < 0 || corners++ == 3)
        return damaged(file, fmt::format("facet {} has more than three corners; ask for the file again.", points.size() / 3));
      points.push_back(point);
    } else if (word == "endloop") {
      if (corners != 3)
        return damaged(file, fmt::format("facet {} does not have three corners; ask for the file again.", points.size() / 3 + 1));
      corners = -1;
      if (points.size() % 1'500'000 == 0)
        job.progress(tokens.done(), "Reading");
    } else if (word != "facet" && word != "normal" && word != "outer" && word != "endfacet") {
      double normal = 0;
      if (!parseNumber(word, normal) && word.find_first_not_of("+-naNAifINF()d0123456789.e#") != std::string_view::npos)
        return damaged(file, "it is neither text nor binary STL; ask for the file again.");
    }
  }
  if (!ended || corners >= 0)
    return damaged(file, "it ends in the middle; ask for the file again.");
  return finished(points);
}

} // namespace

Result<SurfaceMesh> readStl(const std::filesystem::path& file, std::string_view bytes, const JobContext& job) {
  if (bytes.size() >= kBinaryHead) {
    std::uint32_t count = 0;
    std::memcpy(&count, bytes.data() + 80, sizeof count);
    const std::uint64_t expected = kBinaryHead + std::uint64_t{kBinaryTriangle} * count;
    // Binary files may begin with "solid" too; a length that fits the count to the byte is no chance.
    if (expected == bytes.size())
      return readBinary(bytes, count, job);
    const std::string_view start = bytes.substr(0, kBinaryHead);
    const bool text = trimmed(start).substr(0, 5) == "solid" && bytes.substr(0, 512).find('\0') == std::string_view::npos;
    if (!text)
      return damaged(file, fmt::format("its header says {} triangles, which would take {} bytes instead of {}; ask for the file again.",
                                       count, expected, bytes.size()));
  } else if (trimmed(bytes).substr(0, 5) != "solid") {
    return damaged(file, "it is too short to be STL; ask for the file again.");
  }
  return readText(file, bytes, job);
}

} // namespace halsted
