// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/OrganSurface.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace halsted {

namespace {

constexpr int kSteps = 120;
/// Below one over the norm of the gradient, whose square is at most 4 for each of three axes.
constexpr float kStepLength = 0.28F;
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

bool isSoft(OrganPlace place) {
  return place != OrganPlace::Never;
}

/// A voxel that is free or the lower end of an edge to one that is.
struct Node {
  std::array<std::uint32_t, 3> next{kNone, kNone, kNone}, before{kNone, kNone, kNone}; ///< neighbours among the nodes
  std::array<float, 3> weight{};                                                       ///< of the edges to the next ones; 0: none
  float cost = 0;
  bool free = false;
};

struct Flow {
  std::vector<Node> nodes;
  std::vector<std::size_t> voxel; ///< of each node
  std::vector<float> share, ahead;
  std::vector<std::array<float, 3>> edge; ///< dual variables

  void step() {
    parallelRanges(static_cast<int>(nodes.size()), 4096, [&](int begin, int end) {
      for (auto n = static_cast<std::size_t>(begin); n < static_cast<std::size_t>(end); ++n) {
        const Node& node = nodes[n];
        std::array<float, 3>& p = edge[n];
        float square = 0;
        for (std::size_t a = 0; a < 3; ++a) {
          if (node.weight[a] <= 0)
            continue;
          p[a] += kStepLength * scale[a] * (ahead[node.next[a]] - ahead[n]);
          square += p[a] * p[a] / (node.weight[a] * node.weight[a]);
        }
        if (square > 1) {
          const float length = std::sqrt(square);
          for (float& part : p)
            part /= length;
        }
      }
    });
    parallelRanges(static_cast<int>(nodes.size()), 4096, [&](int begin, int end) {
      for (auto n = static_cast<std::size_t>(begin); n < static_cast<std::size_t>(end); ++n) {
        const Node& node = nodes[n];
        if (!node.free)
          continue;
        float flow = -node.cost;
        for (std::size_t a = 0; a < 3; ++a) {
          flow += scale[a] * edge[n][a];
          if (node.before[a] != kNone)
            flow -= scale[a] * edge[node.before[a]][a];
        }
        const float now = std::clamp(share[n] + kStepLength * flow, 0.0F, 1.0F);
        ahead[n] = 2 * now - share[n];
        share[n] = now;
      }
    });
  }

  std::array<float, 3> scale{}; ///< smallest spacing over that of the axis
};

Flow flowOf(const SurfaceProblem& problem) {
  Flow flow;
  const Index3& size = problem.geometry.size;
  const Vec3& spacing = problem.geometry.spacingMm;
  const double smallest = spacing.minCoeff();
  const std::array<std::size_t, 3> stride{1, static_cast<std::size_t>(size.x()),
                                          static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y())};
  for (std::size_t a = 0; a < 3; ++a)
    flow.scale[a] = static_cast<float>(smallest / spacing[static_cast<Eigen::Index>(a)]);
  std::vector<std::uint32_t> nodeOf(problem.place.size(), kNone);
  std::size_t at = 0;
  for (int z = 0; z < size.z(); ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x, ++at) {
        if (!isSoft(problem.place[at]))
          continue;
        const std::array<bool, 3> below{x > 0, y > 0, z > 0}, above{x + 1 < size.x(), y + 1 < size.y(), z + 1 < size.z()};
        bool used = problem.place[at] == OrganPlace::Free;
        for (std::size_t a = 0; a < 3 && !used; ++a)
          used = (below[a] && problem.place[at - stride[a]] == OrganPlace::Free) ||
                 (above[a] && problem.place[at + stride[a]] == OrganPlace::Free);
        if (!used)
          continue;
        nodeOf[at] = static_cast<std::uint32_t>(flow.voxel.size());
        flow.voxel.push_back(at);
      }
  flow.nodes.resize(flow.voxel.size());
  flow.edge.resize(flow.voxel.size());
  for (std::size_t n = 0; n < flow.voxel.size(); ++n) {
    at = flow.voxel[n];
    Node& node = flow.nodes[n];
    node.free = problem.place[at] == OrganPlace::Free;
    node.cost = static_cast<float>(smallest) * problem.against[at];
    flow.share.push_back(problem.place[at] == OrganPlace::Inside || (node.free && problem.before[at]) ? 1.0F : 0.0F);
    const std::array<int, 3> index{static_cast<int>(at % stride[1]), static_cast<int>(at / stride[1]) % size.y(),
                                   static_cast<int>(at / stride[2])};
    for (std::size_t a = 0; a < 3; ++a) {
      if (index[a] + 1 >= size[static_cast<Eigen::Index>(a)])
        continue;
      const std::size_t other = at + stride[a];
      if (nodeOf[other] == kNone || !(node.free || problem.place[other] == OrganPlace::Free))
        continue;
      const float apart = (problem.hu[other] - problem.hu[at]) / problem.evenHu;
      node.next[a] = nodeOf[other];
      node.weight[a] = 1 / (1 + apart * apart);
      flow.nodes[nodeOf[other]].before[a] = static_cast<std::uint32_t>(n);
    }
  }
  flow.ahead = flow.share;
  return flow;
}

} // namespace

std::vector<std::uint8_t> leastSurface(const SurfaceProblem& problem, const JobContext& job) {
  Flow flow = flowOf(problem);
  for (int n = 0; n < kSteps; ++n) {
    if (job.cancelled())
      return {};
    flow.step();
  }
  std::vector<std::uint8_t> organ(problem.place.size());
  for (std::size_t i = 0; i < organ.size(); ++i)
    organ[i] = problem.place[i] == OrganPlace::Inside;
  for (std::size_t n = 0; n < flow.nodes.size(); ++n)
    if (flow.nodes[n].free)
      organ[flow.voxel[n]] = flow.share[n] > 0.5F;
  return organ;
}

} // namespace halsted
