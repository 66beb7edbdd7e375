// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAirway.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <queue>
#include <unordered_map>

namespace halsted {

namespace {

constexpr double kLongestRayMm = 26;
constexpr int kLines = 31;
constexpr double kWideMm = 4.5; ///< radius of main bronchi and larger

/// Voxels met on the way in one direction.
struct RayStep {
  std::int16_t x, y, z;
  float mm;
  std::ptrdiff_t offset;
};
using Ray = std::vector<RayStep>;

/// Pairs of opposite rays, spread evenly over the sphere (Fibonacci lattice).
std::vector<Ray> makeRays(const CtGrid& grid) {
  std::vector<Ray> rays;
  const double step = 0.5 * grid.spacingMm.minCoeff();
  for (int line = 0; line < kLines; ++line) {
    const double up = (line + 0.5) / kLines, flat = std::sqrt(1 - up * up), angle = line * std::numbers::pi * (3 - std::sqrt(5.0));
    const Vec3 direction(flat * std::cos(angle), flat * std::sin(angle), up);
    for (const double sign : {1.0, -1.0}) {
      Ray ray;
      for (double mm = step; mm <= kLongestRayMm; mm += step) {
        const Vec3 at = (sign * mm * direction).cwiseQuotient(grid.spacingMm);
        const int x = static_cast<int>(std::lround(at.x())), y = static_cast<int>(std::lround(at.y())),
                  z = static_cast<int>(std::lround(at.z()));
        if ((x == 0 && y == 0 && z == 0) || (!ray.empty() && ray.back().x == x && ray.back().y == y && ray.back().z == z))
          continue;
        ray.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y), static_cast<std::int16_t>(z), static_cast<float>(mm),
                       x * grid.stride[0] + y * grid.stride[1] + z * grid.stride[2]});
      }
      rays.push_back(std::move(ray));
    }
  }
  return rays;
}

struct Enclosure {
  double lines = 0, rays = 0; ///< share of lines and rays that meet walls
  double radiusMm = 0;
};

struct Node {
  std::int32_t x, y, z;
  float way;    ///< from the trachea, millimetres
  float radius; ///< of the branch there, millimetres
};

class Grower {
public:
  Grower(const Volume& ct, const CtGrid& grid, double lumenHu, double lungHu, double noiseHu)
      : m_ct(ct), m_grid(grid), m_rays(makeRays(grid)), m_state(ct.geometry), m_lumenHu(lumenHu), m_lungHu(lungHu) {
    for (int dz = -1; dz <= 1; ++dz)
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
          if (const int sum = std::abs(dx) + std::abs(dy) + std::abs(dz); sum == 1 || sum == 2)
            m_steps.emplace_back(dx, dy, dz);
    m_wallHu = lungHu + std::max(90.0, 3 * noiseHu);
    m_wallRise = std::max(150.0, 3 * noiseHu);
    m_highest = std::clamp(std::max(lungHu + 70, 0.7 * lumenHu), -880.0, -600.0);
    m_blend = noiseHu > 25;
  }

  double value(const Node& n) const {
    const std::size_t offset = m_grid.offsetOf(n.x, n.y, n.z);
    const double here = m_ct.voxels[offset];
    if (!m_blend)
      return here;
    double sum = 2 * here, weight = 2;
    const std::array<int, 3> index{n.x, n.y, n.z};
    for (int a = 0; a < 3; ++a)
      if (m_grid.spacingMm[a] < 1.3 && index[a] > 0 && index[a] + 1 < m_grid.size[a]) {
        const auto at = static_cast<std::ptrdiff_t>(offset);
        sum += m_ct.voxels[at - m_grid.stride[a]] + m_ct.voxels[at + m_grid.stride[a]];
        weight += 2;
      }
    return sum / weight;
  }

  Enclosure enclosure(const Node& n, double here, double reachMm) const {
    const auto offset = static_cast<std::ptrdiff_t>(m_grid.offsetOf(n.x, n.y, n.z));
    const double wall = std::max(m_wallHu, here + m_wallRise);
    std::array<float, kLines> chords{};
    int both = 0, hits = 0;
    for (int line = 0; line < kLines; ++line) {
      float chord = 0;
      int hit = 0;
      for (int side = 0; side < 2; ++side)
        for (const RayStep& step : m_rays[2 * line + side]) {
          if (step.mm > reachMm || !m_grid.contains(n.x + step.x, n.y + step.y, n.z + step.z))
            break;
          if (m_ct.voxels[offset + step.offset] >= wall) {
            chord += step.mm;
            ++hit;
            break;
          }
        }
      hits += hit;
      if (hit == 2)
        chords[both++] = chord;
    }
    Enclosure result{static_cast<double>(both) / kLines, static_cast<double>(hits) / (2 * kLines), reachMm};
    if (both > 4) {
      std::nth_element(chords.begin(), chords.begin() + both / 3, chords.begin() + both);
      result.radiusMm = 0.5 * chords[both / 3];
    }
    return result;
  }

  void grow(const Trachea& trachea, const JobContext& job) {
    using Entry = std::pair<float, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    const std::vector<Disc> discs = discsOf(trachea);
    m_top = trachea.slices.front().z;
    for (const auto& slice : trachea.slices)
      for (const std::size_t voxel : slice.voxels) {
        const Index3 at = m_grid.indexOf(voxel);
        m_nodes.push_back({at.x(), at.y(), at.z(), 0, static_cast<float>(std::sqrt(slice.areaMm2 / std::numbers::pi))});
        m_state.voxels[voxel] = kLumen;
        queue.push({0.0f, static_cast<std::uint32_t>(m_nodes.size() - 1)});
      }
    while (!queue.empty() && !job.cancelled()) {
      const auto [way, index] = queue.top();
      queue.pop();
      const Node from = m_nodes[index];
      for (const Index3& step : m_steps) {
        Node next{from.x + step.x(), from.y + step.y(), from.z + step.z(), 0, from.radius};
        if (!m_grid.contains(next.x, next.y, next.z) || next.z > m_top)
          continue;
        const std::size_t offset = m_grid.offsetOf(next.x, next.y, next.z);
        if (m_state.voxels[offset])
          continue;
        const double hu = value(next);
        if (hu > m_highest)
          continue;
        if (!inside(discs, next)) {
          const Enclosure around = enclosure(next, hu, std::min(kLongestRayMm, 2.2 * from.radius + 2));
          // What is no darker than lung has to be walled in better to be believed.
          const double doubt = std::clamp((hu - m_lungHu + 100) / 100, 0.0, 1.0);
          if (around.lines < 0.7 + 0.1 * doubt || around.rays < 0.8 + 0.08 * doubt) {
            m_state.voxels[offset] = kLeftOut;
            continue;
          }
          next.radius = static_cast<float>(std::clamp(0.85 * from.radius + 0.15 * around.radiusMm, 1.5, 1.02 * from.radius));
        }
        next.way = way + static_cast<float>(step.cast<double>().cwiseProduct(m_grid.spacingMm).norm());
        m_state.voxels[offset] = kLumen;
        m_nodes.push_back(next);
        queue.push({next.way, static_cast<std::uint32_t>(m_nodes.size() - 1)});
      }
    }
  }

  /// A lumen is solid: holes that noise left are closed, and threads of voxels that wind through lung are dropped.
  void solidify() {
    const auto count = [&](const Node& n) {
      int lumen = 0;
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx)
          if ((dx || dy) && m_grid.contains(n.x + dx, n.y + dy, n.z))
            lumen += m_state.voxels[m_grid.offsetOf(n.x + dx, n.y + dy, n.z)] == kLumen;
      return lumen;
    };
    std::vector<std::size_t> dropped;
    std::vector<Node> kept, added;
    for (const Node& n : m_nodes) {
      if (n.way > 0 && count(n) < 2)
        dropped.push_back(m_grid.offsetOf(n.x, n.y, n.z));
      else
        kept.push_back(n);
    }
    for (const std::size_t o : dropped)
      m_state.voxels[o] = kLeftOut;
    m_nodes = std::move(kept);
    for (const Node& n : m_nodes)
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
          const Node beside{n.x + dx, n.y + dy, n.z, n.way, n.radius};
          if (!m_grid.contains(beside.x, beside.y, beside.z))
            continue;
          auto& state = m_state.voxels[m_grid.offsetOf(beside.x, beside.y, beside.z)];
          if (state == kLumen || state == kRim || value(beside) > m_highest || count(beside) < 5)
            continue;
          state = kRim;
          added.push_back(beside);
        }
    accept(added);
  }

  /// The lumen ends halfway up its wall; growing stopped below that. One voxel, and only uphill.
  void growToHalf() {
    std::vector<Node> added;
    for (const Node& n : m_nodes)
      for (const Index3& step : m_steps) {
        if (step.cwiseAbs().sum() > 1 || (step.z() && m_grid.spacingMm.z() > 1.3))
          continue;
        const Node beside{n.x + step.x(), n.y + step.y(), n.z + step.z(), n.way, n.radius};
        if (!m_grid.contains(beside.x, beside.y, beside.z) || beside.z > m_top)
          continue;
        const std::size_t o = m_grid.offsetOf(beside.x, beside.y, beside.z);
        if (m_state.voxels[o] == kLumen || m_state.voxels[o] == kRim)
          continue;
        const int hu = m_ct.voxels[o], from = m_ct.voxels[m_grid.offsetOf(n.x, n.y, n.z)];
        const double half = n.radius > 3 ? kHalfHu : 0.5 * (m_lumenHu + m_wallHu + 150);
        if (hu < half && hu > from + 50) {
          m_state.voxels[o] = kRim;
          added.push_back(beside);
        }
      }
    accept(added);
  }

  /// Leaves the largest connected part in the mask, as 0 and 1.
  Mask finish() {
    std::vector<std::size_t> best, part;
    for (const Node& seed : m_nodes) {
      const std::size_t start = m_grid.offsetOf(seed.x, seed.y, seed.z);
      if (m_state.voxels[start] != kLumen)
        continue;
      part.assign(1, start);
      m_state.voxels[start] = kRim;
      for (std::size_t next = 0; next < part.size(); ++next) {
        const Index3 at = m_grid.indexOf(part[next]);
        for (const Index3& step : m_steps) {
          const Index3 to = at + step;
          if (!m_grid.contains(to.x(), to.y(), to.z()))
            continue;
          const std::size_t o = m_grid.offsetOf(to.x(), to.y(), to.z());
          if (m_state.voxels[o] == kLumen) {
            m_state.voxels[o] = kRim;
            part.push_back(o);
          }
        }
      }
      if (part.size() > best.size())
        best.swap(part);
    }
    std::fill(m_state.voxels.begin(), m_state.voxels.end(), std::uint8_t{0});
    for (const std::size_t o : best)
      m_state.voxels[o] = 1;
    joinByFaces(best);
    std::erase_if(m_nodes, [&](const Node& n) { return !m_state.voxels[m_grid.offsetOf(n.x, n.y, n.z)]; });
    return std::move(m_state);
  }

  const std::vector<Node>& nodes() const { return m_nodes; }

private:
  /// The trachea in one slice, also between those where it was searched.
  struct Disc {
    double x = 0, y = 0, radius = 0;
  };

  std::vector<Disc> discsOf(const Trachea& trachea) const {
    std::vector<Disc> discs(m_grid.size.z());
    for (std::size_t s = 0; s + 1 < trachea.slices.size(); ++s) {
      const auto &above = trachea.slices[s], &below = trachea.slices[s + 1];
      for (int z = below.z + 1; z < above.z; ++z) {
        const double part = static_cast<double>(z - below.z) / (above.z - below.z);
        discs[z] = {part * above.xMm + (1 - part) * below.xMm, part * above.yMm + (1 - part) * below.yMm,
                    1.3 * std::sqrt(std::max(above.areaMm2, below.areaMm2) / std::numbers::pi)};
      }
    }
    return discs;
  }

  /// Parts that only touch along an edge get the darker of the two voxels between them, so that the tree is one by any
  /// way of counting.
  void joinByFaces(const std::vector<std::size_t>& tree) {
    std::unordered_map<std::size_t, int> part;
    std::vector<int> chief;
    std::vector<std::size_t> stack;
    const auto neighbour = [&](const Index3& at, std::size_t& offset) {
      if (!m_grid.contains(at.x(), at.y(), at.z()))
        return false;
      offset = m_grid.offsetOf(at.x(), at.y(), at.z());
      return m_state.voxels[offset] == 1;
    };
    part.reserve(tree.size());
    std::size_t o = 0;
    for (const std::size_t seed : tree) {
      if (!part.try_emplace(seed, static_cast<int>(chief.size())).second)
        continue;
      stack.assign(1, seed);
      while (!stack.empty()) {
        const Index3 at = m_grid.indexOf(stack.back());
        stack.pop_back();
        for (const Index3& step : m_steps)
          if (step.cwiseAbs().sum() == 1 && neighbour(at + step, o) && part.try_emplace(o, static_cast<int>(chief.size())).second)
            stack.push_back(o);
      }
      chief.push_back(static_cast<int>(chief.size()));
    }
    const auto chiefOf = [&](int p) {
      while (chief[p] != p)
        p = chief[p];
      return p;
    };
    for (const std::size_t from : tree) {
      const Index3 at = m_grid.indexOf(from);
      for (const Index3& step : m_steps) {
        if (step.cwiseAbs().sum() != 2 || !neighbour(at + step, o))
          continue;
        const auto there = part.find(o);
        if (there == part.end())
          continue;
        const int a = chiefOf(part[from]), b = chiefOf(there->second);
        if (a == b)
          continue;
        chief[b] = a;
        std::size_t darkest = o;
        int hu = 1 << 20;
        for (int axis = 0; axis < 3; ++axis)
          if (step[axis] != 0) {
            Index3 between = at;
            between[axis] += step[axis];
            const std::size_t candidate = m_grid.offsetOf(between.x(), between.y(), between.z());
            if (m_ct.voxels[candidate] < hu) {
              hu = m_ct.voxels[candidate];
              darkest = candidate;
            }
          }
        m_state.voxels[darkest] = 1;
      }
    }
  }

  bool inside(const std::vector<Disc>& discs, const Node& n) const {
    const Disc& disc = discs[n.z];
    return std::hypot(n.x * m_grid.spacingMm.x() - disc.x, n.y * m_grid.spacingMm.y() - disc.y) < disc.radius;
  }

  void accept(const std::vector<Node>& added) {
    for (const Node& n : added) {
      m_state.voxels[m_grid.offsetOf(n.x, n.y, n.z)] = kLumen;
      m_nodes.push_back(n);
    }
  }

  static constexpr std::uint8_t kLumen = 1, kLeftOut = 2, kRim = 3;
  static constexpr int kHalfHu = -480;
  const Volume& m_ct;
  const CtGrid& m_grid;
  std::vector<Ray> m_rays;
  std::vector<Index3> m_steps; ///< to the 18 neighbours
  Mask m_state;
  std::vector<Node> m_nodes;
  double m_lumenHu, m_lungHu, m_wallHu = 0, m_wallRise = 0, m_highest = 0;
  bool m_blend = false;
  int m_top = 0;
};

} // namespace

AirwayTree growAirway(const Volume& ct, const CtGrid& grid, const CoarseCt& coarse, const Trachea& trachea, double lungHu,
                      const JobContext& job) {
  AirwayTree tree;
  Grower grower(ct, grid, trachea.lumenHu, lungHu, coarse.noiseHu);
  grower.grow(trachea, job);
  grower.solidify();
  grower.growToHalf();
  tree.mask = grower.finish();
  const double middle = trachea.slices.back().xMm;
  tree.wide = Mask(coarse.geometry);
  tree.blocks = Mask(coarse.geometry);
  tree.bottom = grid.size.z();
  for (const Node& n : grower.nodes()) {
    tree.bottom = std::min(tree.bottom, n.z);
    const double x = n.x * grid.spacingMm.x() - middle;
    tree.reachLeftMm = std::max(tree.reachLeftMm, x);
    tree.reachRightMm = std::max(tree.reachRightMm, -x);
    tree.blocks.voxels[coarse.blockOf(n.x, n.y, n.z)] = 1;
    if (n.radius > kWideMm)
      tree.wide.voxels[coarse.blockOf(n.x, n.y, n.z)] = 1;
  }
  return tree;
}

} // namespace halsted
