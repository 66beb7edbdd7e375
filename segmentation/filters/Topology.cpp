// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Surface.h"

#include <algorithm>
#include <numeric>

namespace halsted {

Topology topologyOf(const SurfaceMesh& mesh) {
  const std::size_t pointCount = mesh.pointsMm.size();
  // The heads of the directed edges that leave each point.
  std::vector<std::uint32_t> start(pointCount + 1), heads(3 * mesh.triangles.size());
  for (const auto& triangle : mesh.triangles)
    for (const std::uint32_t point : triangle)
      ++start[point + 1];
  std::partial_sum(start.begin(), start.end(), start.begin());
  std::vector<std::uint32_t> fill(start.begin(), start.end() - 1);
  std::vector<std::uint32_t> part(pointCount);
  std::iota(part.begin(), part.end(), 0U);
  const auto root = [&part](std::uint32_t point) {
    while (part[point] != point)
      point = part[point] = part[part[point]];
    return point;
  };
  for (const auto& triangle : mesh.triangles)
    for (int n = 0; n < 3; ++n) {
      const std::uint32_t head = triangle[(n + 1) % 3];
      heads[fill[triangle[n]]++] = head;
      part[root(head)] = root(triangle[n]);
    }
  for (std::size_t point = 0; point < pointCount; ++point)
    std::sort(heads.begin() + start[point], heads.begin() + start[point + 1]);

  Topology topology;
  topology.watertight = !mesh.triangles.empty();
  long edges = 0, points = 0;
  for (std::uint32_t point = 0; point < pointCount; ++point) {
    if (start[point] == start[point + 1])
      continue;
    ++points;
    topology.components += root(point) == point;
    for (std::uint32_t n = start[point]; n < start[point + 1]; ++n) {
      const std::uint32_t head = heads[n];
      const auto first = heads.begin() + start[head], last = heads.begin() + start[head + 1];
      const bool back = std::binary_search(first, last, point);
      const bool twice = n > start[point] && heads[n - 1] == head;
      if (!back || twice || head == point)
        topology.watertight = false;
      if (!twice && (point < head || !back))
        ++edges;
    }
  }
  topology.eulerNumber = points - edges + static_cast<long>(mesh.triangles.size());
  return topology;
}

} // namespace halsted
