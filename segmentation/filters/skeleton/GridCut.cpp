// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/GridCut.h"

#include <algorithm>
#include <utility>

namespace halsted {

namespace {
constexpr float kNothing = 1e-5F;
}

GridCut::GridCut(const Index3& size, std::vector<Place> places) : m_size(size), m_places(std::move(places)) {
  const std::ptrdiff_t nx = size.x(), plane = nx * size.y();
  m_step = {-1, 1, -nx, nx, -plane, plane};
  for (std::vector<float>& residual : m_residual)
    residual.resize(m_places.size());
}

bool GridCut::findLevels() {
  m_level.assign(m_places.size(), -1);
  std::vector<std::size_t> front, next;
  for (std::size_t n = 0; n < m_places.size(); ++n)
    if (m_places[n] == Place::Near) {
      m_level[n] = 0;
      front.push_back(n);
    }
  bool reached = false;
  for (std::int32_t level = 1; !front.empty() && !reached; ++level) {
    next.clear();
    for (const std::size_t at : front)
      for (std::size_t direction = 0; direction < 6; ++direction) {
        if (m_residual[direction][at] <= kNothing)
          continue;
        const auto there = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + m_step[direction]);
        if (m_level[there] >= 0)
          continue;
        m_level[there] = level;
        reached = reached || m_places[there] == Place::Far;
        next.push_back(there);
      }
    std::swap(front, next);
  }
  return reached;
}

float GridCut::push(std::size_t from) {
  std::vector<std::pair<std::size_t, std::size_t>> path; // voxel, direction
  std::size_t at = from;
  while (true) {
    if (m_places[at] == Place::Far) {
      float flow = 1e30F;
      for (const auto& [voxel, direction] : path)
        flow = std::min(flow, m_residual[direction][voxel]);
      for (const auto& [voxel, direction] : path) {
        m_residual[direction][voxel] -= flow;
        m_residual[direction ^ 1U][static_cast<std::size_t>(static_cast<std::ptrdiff_t>(voxel) + m_step[direction])] += flow;
      }
      return flow;
    }
    bool forward = false;
    for (std::uint8_t& direction = m_next[at]; direction < 6; ++direction) {
      if (m_residual[direction][at] <= kNothing)
        continue;
      const auto there = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + m_step[direction]);
      if (m_level[there] != m_level[at] + 1)
        continue;
      path.emplace_back(at, direction);
      at = there;
      forward = true;
      break;
    }
    if (forward)
      continue;
    if (path.empty())
      return 0;
    at = path.back().first; // a dead end
    ++m_next[at];
    path.pop_back();
  }
}

std::vector<std::uint8_t> GridCut::solve() {
  while (findLevels()) {
    m_next.assign(m_places.size(), 0);
    for (std::size_t n = 0; n < m_places.size(); ++n)
      if (m_places[n] == Place::Near)
        while (push(n) > 0) {
        }
  }
  // What still can be reached lies on the near side.
  std::vector<std::uint8_t> near(m_places.size());
  for (std::size_t n = 0; n < near.size(); ++n)
    near[n] = m_level[n] >= 0;
  return near;
}

} // namespace halsted
