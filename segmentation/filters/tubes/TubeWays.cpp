// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/TubeRegion.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <unordered_map>

namespace halsted {

namespace {

constexpr float kUnreached = std::numeric_limits<float>::max();
constexpr std::uint32_t kNone = 0xffffffffU;
constexpr std::size_t kMostBranches = 64;

struct Neighbour {
  std::ptrdiff_t step;
  Index3 by;
  float lengthMm;
};
std::vector<Neighbour> neighboursOf(const Index3& size, const Vec3& spacing) {
  std::vector<Neighbour> out;
  for (int k = -1; k <= 1; ++k)
    for (int j = -1; j <= 1; ++j)
      for (int i = -1; i <= 1; ++i)
        if (i || j || k)
          out.push_back({i + std::ptrdiff_t(size.x()) * (j + std::ptrdiff_t(size.y()) * k), Index3(i, j, k),
                         float(Vec3(i, j, k).cwiseProduct(spacing).norm())});
  return out;
}

struct Reached {
  float cost;
  std::uint32_t at;
  bool operator>(const Reached& other) const { return cost > other.cost; }
};
using Front = std::priority_queue<Reached, std::vector<Reached>, std::greater<>>;

/// Dijkstra's ways in a region from one voxel. central: a step in the middle costs less than one along the wall.
void spread(const TubeRegion& region, const std::vector<Neighbour>& neighbours, std::size_t from, bool central, float blurMm,
            std::vector<float>& cost, std::vector<std::uint32_t>* before) {
  std::fill(cost.begin(), cost.end(), kUnreached);
  Front front;
  cost[from] = 0;
  if (before)
    (*before)[from] = kNone;
  front.push({0, std::uint32_t(from)});
  while (!front.empty()) {
    const Reached reached = front.top();
    front.pop();
    if (reached.cost > cost[reached.at])
      continue;
    for (const Neighbour& n : neighbours) {
      const std::size_t to = std::size_t(std::ptrdiff_t(reached.at) + n.step);
      if (!region.voxels[to])
        continue;
      const float depth = region.depthMm[to] + blurMm;
      const float next = reached.cost + (central ? n.lengthMm / (depth * depth) : n.lengthMm);
      if (next >= cost[to])
        continue;
      cost[to] = next;
      if (before)
        (*before)[to] = reached.at;
      front.push({next, std::uint32_t(to)});
    }
  }
}

std::size_t farthest(const std::vector<float>& cost, const std::vector<std::uint8_t>* except) {
  std::size_t best = 0;
  float most = -1;
  for (std::size_t n = 0; n < cost.size(); ++n)
    if (cost[n] != kUnreached && cost[n] > most && !(except && (*except)[n])) {
      most = cost[n];
      best = n;
    }
  return most < 0 ? cost.size() : best;
}

} // namespace

std::vector<VoxelBranch> branchesOf(const TubeRegion& region, const Vec3& spacing, bool sideBranches, const JobContext& job) {
  const std::vector<Neighbour> neighbours = neighboursOf(region.size, spacing);
  const float blurMm = float(0.3 * spacing.minCoeff());
  const double finest = spacing.minCoeff();
  std::vector<float> length(region.voxels.size()), cost(region.voxels.size());
  std::vector<std::uint32_t> before(region.voxels.size(), kNone);
  spread(region, neighbours, region.seed, false, blurMm, length, nullptr);
  const std::size_t root = farthest(length, nullptr);
  spread(region, neighbours, root, false, blurMm, length, nullptr);
  const std::size_t tip = farthest(length, nullptr);
  job.progress(0.5, "Looking for its middle");
  if (job.cancelled())
    return {};
  spread(region, neighbours, root, true, blurMm, cost, &before);

  std::vector<std::uint8_t> covered(region.voxels.size());
  std::unordered_map<std::size_t, int> branchOf;
  std::vector<VoxelBranch> branches;
  const auto cover = [&](const VoxelWay& way) {
    for (const std::size_t at : way) {
      const Index3 p = region.indexOf(at);
      const double reach = 1.4 * region.depthMm[at] + 1.5 * finest;
      const Index3 by = (Vec3::Constant(reach).cwiseQuotient(spacing)).cast<int>();
      const Index3 low = (p - by).cwiseMax(0), high = (p + by).cwiseMin(region.size - Index3::Ones());
      for (int k = low.z(); k <= high.z(); ++k)
        for (int j = low.y(); j <= high.y(); ++j)
          for (int i = low.x(); i <= high.x(); ++i)
            if ((Index3(i, j, k) - p).cast<double>().cwiseProduct(spacing).squaredNorm() <= reach * reach)
              covered[region.offset(Index3(i, j, k))] = 1;
    }
  };
  const auto trace = [&](std::size_t end) {
    VoxelBranch branch;
    for (std::size_t at = end;;) {
      branch.way.push_back(at);
      if (const auto known = branchOf.find(at); known != branchOf.end() && branch.way.size() > 1) {
        branch.parent = known->second;
        break;
      }
      if (before[at] == kNone)
        break;
      at = before[at];
    }
    std::reverse(branch.way.begin(), branch.way.end());
    return branch;
  };
  for (std::size_t end = tip; end < region.voxels.size() && branches.size() < kMostBranches;) {
    VoxelBranch branch = trace(end);
    // Of a side branch counts what lies beyond its parent's wall, against its own width: a bump of the wall is none.
    double beyond = 0, width = 0;
    int counted = 0;
    const double parentMm = branch.parent < 0 ? 0 : 1.15 * region.depthMm[branch.way.front()] + finest;
    const Vec3 start = region.boxOf(branch.way.front(), spacing);
    for (std::size_t n = 1; n < branch.way.size(); ++n) {
      if ((region.boxOf(branch.way[n], spacing) - start).norm() < parentMm)
        continue;
      beyond += (region.boxOf(branch.way[n], spacing) - region.boxOf(branch.way[n - 1], spacing)).norm();
      width += region.depthMm[branch.way[n]];
      ++counted;
    }
    width = counted > 0 ? width / counted : 0;
    cover(branch.way);
    if (branch.parent < 0 || beyond > std::max({2.5 * width, 4 * finest, 0.6 * parentMm})) {
      for (const std::size_t at : branch.way)
        branchOf.emplace(at, int(branches.size()));
      branches.push_back(std::move(branch));
    }
    if (!sideBranches || job.cancelled())
      break;
    end = farthest(length, &covered);
  }
  return branches;
}

std::vector<Vec3> cheapestWay(const TubeImage& image, const Vec3& from, const Vec3& to, const TubeLevels& levels, const JobContext& job) {
  const Vec3& spacing = image.spacingMm();
  const Index3 start = image.nearest(from), goal = image.nearest(to);
  // Only what can lie on a way is looked at: a box round both with room for bends.
  const double room = 30 + 0.75 * (from - to).norm();
  const Index3 by = Vec3::Constant(room).cwiseQuotient(spacing).cast<int>();
  const Index3 low = (start.cwiseMin(goal) - by).cwiseMax(0), high = (start.cwiseMax(goal) + by).cwiseMin(image.size() - Index3::Ones());
  TubeRegion box;
  box.from = low;
  box.size = high - low + Index3::Ones();
  const std::vector<Neighbour> neighbours = neighboursOf(box.size, spacing);
  const std::size_t count = std::size_t(box.size.x()) * std::size_t(box.size.y()) * std::size_t(box.size.z());
  std::vector<float> cost(count, kUnreached);
  std::vector<std::uint32_t> before(count, kNone);
  const double step = std::max(1e-6, levels.inside - levels.outside);
  const auto price = [&](const Index3& p) {
    // In the middle of a lumen its neighbours are bright as well; the mean of seven keeps the way off walls and noise.
    double value = image.at(p), sum = value;
    for (int a = 0; a < 3; ++a)
      for (const int d : {-1, 1}) {
        Index3 q = p;
        q[a] = std::clamp(q[a] + d, 0, image.size()[a] - 1);
        sum += image.at(q);
      }
    value = 0.5 * value + 0.5 * sum / 7;
    const double away = std::max(0.0, std::abs(value - levels.inside) / step - 0.5 * levels.noise / step);
    return float(0.03 + std::min(away * away * 4, 4.0));
  };
  const std::size_t first = box.offset(start - low), last = box.offset(goal - low);
  Front front;
  cost[first] = 0;
  front.push({0, std::uint32_t(first)});
  for (std::size_t done = 0; !front.empty(); ++done) {
    const Reached reached = front.top();
    front.pop();
    if (reached.at == last)
      break;
    if (reached.cost > cost[reached.at])
      continue;
    if ((done & 0x3fff) == 0 && job.cancelled())
      return {};
    const Index3 p = box.indexOf(reached.at);
    for (const Neighbour& n : neighbours) {
      const Index3 q = p + n.by;
      if ((q.array() < 0).any() || (q.array() >= box.size.array()).any())
        continue;
      const std::size_t at = std::size_t(std::ptrdiff_t(reached.at) + n.step);
      if (cost[at] <= reached.cost)
        continue;
      const float next = reached.cost + n.lengthMm * price(q + low);
      if (next >= cost[at])
        continue;
      cost[at] = next;
      before[at] = reached.at;
      front.push({next, std::uint32_t(at)});
    }
  }
  std::vector<Vec3> way;
  for (std::size_t at = last; at != kNone; at = before[at])
    way.push_back(box.boxOf(at, spacing));
  std::reverse(way.begin(), way.end());
  return way;
}

} // namespace halsted
