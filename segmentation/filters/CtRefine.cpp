// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtLungs.h"
#include "segmentation/filters/CtLungsBorder.h"
#include "segmentation/filters/Kernels.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace halsted {

namespace {

constexpr double kBallMm = 10;

/// Part of the coarse grid.
struct Box {
  Index3 min = Index3::Constant(1 << 30), max = Index3::Constant(-1);
  Index3 size() const { return max - min + Index3::Ones(); }
};

/// One lung, cut out of the coarse grid with room for the ball.
struct Piece {
  Box box;
  VolumeGeometry geometry;
  std::size_t whole(const CoarseCt& coarse, int x, int y, int z) const {
    return coarse.offset(x + box.min.x(), y + box.min.y(), z + box.min.z());
  }
};

Piece cutOut(const CoarseCt& coarse, const LungSides& sides, LungSide side) {
  Piece piece;
  const Index3 size = coarse.geometry.size;
  for (int z = 0; z < size.z(); ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x)
        if (sides.blocks[coarse.offset(x, y, z)] == side) {
          piece.box.min = piece.box.min.cwiseMin(Index3(x, y, z));
          piece.box.max = piece.box.max.cwiseMax(Index3(x, y, z));
        }
  if (piece.box.max.x() < 0)
    return piece;
  for (int a = 0; a < 3; ++a) {
    const int room = static_cast<int>(std::ceil((kBallMm + 2) / coarse.geometry.spacingMm[a])) + 1;
    piece.box.min[a] = std::max(0, piece.box.min[a] - room);
    piece.box.max[a] = std::min(size[a] - 1, piece.box.max[a] + room);
  }
  piece.geometry = coarse.geometry;
  piece.geometry.size = piece.box.size();
  return piece;
}

template <typename Visit> void forEachBlock(const Piece& piece, Visit visit) {
  for (int z = 0; z < piece.geometry.size.z(); ++z)
    for (int y = 0; y < piece.geometry.size.y(); ++y)
      for (int x = 0; x < piece.geometry.size.x(); ++x)
        visit(x, y, z, piece.geometry.offset(x, y, z));
}

/// What may be looked up between block centres; linear between them, constant beyond the outermost.
class Field {
public:
  Field(const CoarseCt& coarse, const Piece& piece, std::vector<float> values) : m_piece(piece), m_values(std::move(values)) {
    for (int a = 0; a < 3; ++a)
      m_scale[a] = 1.0 / coarse.factor[a];
  }
  double at(int x, int y, int z) const {
    const std::array<int, 3> fine{x, y, z};
    std::array<int, 3> low{}, high{};
    std::array<double, 3> part{};
    for (int a = 0; a < 3; ++a) {
      const double where = std::clamp((fine[a] + 0.5) * m_scale[a] - 0.5 - m_piece.box.min[a], 0.0, m_piece.geometry.size[a] - 1.0);
      low[a] = static_cast<int>(where);
      high[a] = std::min(low[a] + 1, m_piece.geometry.size[a] - 1);
      part[a] = where - low[a];
    }
    double sum = 0;
    for (int corner = 0; corner < 8; ++corner) {
      double weight = 1;
      std::array<int, 3> index{};
      for (int a = 0; a < 3; ++a) {
        const bool up = corner >> a & 1;
        index[a] = up ? high[a] : low[a];
        weight *= up ? part[a] : 1 - part[a];
      }
      if (weight > 0)
        sum += weight * m_values[m_piece.geometry.offset(index[0], index[1], index[2])];
    }
    return sum;
  }

private:
  const Piece& m_piece;
  std::vector<float> m_values;
  std::array<double, 3> m_scale{};
};

/// Closed over vessels, nodules and noise; what is inside is far from the border on all sides.
Mask closedLung(const CoarseCt& coarse, const LungSides& sides, const std::vector<LungSide>& masses, LungSide side, const Piece& piece,
                const Mask& gas, const Mask& wide) {
  Mask lung(piece.geometry), barred(piece.geometry);
  forEachBlock(piece, [&](int x, int y, int z, std::size_t o) {
    const std::size_t whole = piece.whole(coarse, x, y, z);
    lung.voxels[o] = sides.blocks[whole] == side || (!masses.empty() && masses[whole] == side);
    barred.voxels[o] = gas.voxels[whole] || !coarse.body.voxels[whole] ||
                       (sides.blocks[whole] != LungSide::None && sides.blocks[whole] != side) ||
                       (!wide.voxels.empty() && wide.voxels[whole]);
  });
  Mask result = filled(closed(lung, kBallMm));
  for (std::size_t o = 0; o < result.voxels.size(); ++o)
    result.voxels[o] = result.voxels[o] && (lung.voxels[o] || !barred.voxels[o]);
  return result;
}

/// Whether more than half of a voxel is lung, by its own value and, with less weight the further away they are, those of
/// its neighbours: noise alone does not make a border rough, and a lone row of voxels that are all lung still counts.
class MostlyLung {
public:
  MostlyLung(const Volume& ct, const CtGrid& grid, const LungBorder& border) : m_ct(ct), m_grid(grid), m_border(border) {
    // More than this costs thin phantom slivers volume.
    constexpr double kSigmaVoxels = 0.35;
    const double sigmaMm = kSigmaVoxels * grid.spacingMm.minCoeff();
    for (int dz = -1; dz <= 1; ++dz)
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
          const double weight = std::exp(-0.5 * (Vec3(dx, dy, dz).cwiseProduct(grid.spacingMm) / sigmaMm).squaredNorm());
          if (weight > 0.001)
            m_around.push_back({dx, dy, dz, dx * grid.stride[0] + dy * grid.stride[1] + dz * grid.stride[2], weight});
        }
  }
  bool operator()(std::size_t block, int x, int y, int z) const {
    const auto o = static_cast<std::ptrdiff_t>(m_grid.offsetOf(x, y, z));
    double sum = 0, weights = 0;
    for (const Neighbour& n : m_around)
      if (m_grid.contains(x + n.dx, y + n.dy, z + n.dz)) {
        sum += n.weight * m_border.share(block, m_ct.voxels[o + n.step]);
        weights += n.weight;
      }
    return sum > 0.5 * weights;
  }

private:
  struct Neighbour {
    int dx, dy, dz;
    std::ptrdiff_t step;
    double weight;
  };
  const Volume& m_ct;
  const CtGrid& m_grid;
  const LungBorder& m_border;
  std::vector<Neighbour> m_around;
};

/// Where two lungs meet, fine voxels are given out from the darkest on, so that the line between them runs along the denser
/// membrane. Both masks hold the air of their own blocks on entry.
void followMembrane(const Volume& ct, const CtGrid& grid, const CoarseCt& coarse, const LungSides& sides, Mask& left, Mask& right) {
  const Index3 size = coarse.geometry.size;
  std::vector<std::size_t> open;
  constexpr int kReach = 2;
  for (int z = 0; z < size.z(); ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const LungSide side = sides.blocks[coarse.offset(x, y, z)];
        if (side == LungSide::None)
          continue;
        bool meets = false;
        for (int dy = -kReach; dy <= kReach && !meets; ++dy)
          for (int dx = -kReach; dx <= kReach && !meets; ++dx) {
            if (x + dx < 0 || y + dy < 0 || x + dx >= size.x() || y + dy >= size.y())
              continue;
            const LungSide other = sides.blocks[coarse.offset(x + dx, y + dy, z)];
            meets = other != LungSide::None && other != side;
          }
        if (!meets)
          continue;
        for (int fz = z * coarse.factor.z(); fz < std::min((z + 1) * coarse.factor.z(), grid.size.z()); ++fz)
          for (int fy = y * coarse.factor.y(); fy < std::min((y + 1) * coarse.factor.y(), grid.size.y()); ++fy)
            for (int fx = x * coarse.factor.x(); fx < std::min((x + 1) * coarse.factor.x(), grid.size.x()); ++fx) {
              const std::size_t o = grid.offsetOf(fx, fy, fz);
              if (left.voxels[o] || right.voxels[o]) {
                left.voxels[o] = right.voxels[o] = 0;
                open.push_back(o);
              }
            }
      }
  // Level by level, from dark to dense: a voxel joins the side it touches.
  std::sort(open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return ct.voxels[a] < ct.voxels[b]; });
  const auto join = [&](std::size_t o) {
    const Index3 at = grid.indexOf(o);
    int toLeft = 0, toRight = 0;
    for (int a = 0; a < 3; ++a)
      for (const int sign : {-1, 1}) {
        if (at[a] + sign < 0 || at[a] + sign >= grid.size[a])
          continue;
        const auto next = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(o) + sign * grid.stride[a]);
        toLeft += left.voxels[next];
        toRight += right.voxels[next];
      }
    if (toLeft == 0 && toRight == 0)
      return false;
    (toLeft > toRight ? left : right).voxels[o] = 1;
    return true;
  };
  std::vector<std::size_t> waiting;
  for (std::size_t begin = 0; begin < open.size();) {
    const int level = ct.voxels[open[begin]] + 25;
    for (; begin < open.size() && ct.voxels[open[begin]] <= level; ++begin)
      waiting.push_back(open[begin]);
    for (bool changed = true; changed;) {
      const std::size_t before = waiting.size();
      std::erase_if(waiting, join);
      changed = waiting.size() != before;
    }
  }
}

} // namespace

void refineLungs(const Volume& ct, const Mask& body, const CtGrid& grid, const CoarseCt& coarse, const LungSides& sides,
                 const std::vector<LungSide>& masses, const Mask& gas, const Mask& exclude, const Mask& wide, double thresholdHu,
                 Mask& left, Mask& right) {
  left = Mask(ct.geometry);
  right = Mask(ct.geometry);
  const Index3 size = coarse.geometry.size;
  // Air in blocks of a lung or right beside one.
  std::vector<LungSide> near = sides.blocks;
  for (int z = 0; z < size.z(); ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t o = coarse.offset(x, y, z);
        if (near[o] != LungSide::None || gas.voxels[o])
          continue;
        LungSide found = LungSide::None;
        for (int dz = -1; dz <= 1 && found == LungSide::None; ++dz)
          for (int dy = -1; dy <= 1 && found == LungSide::None; ++dy)
            for (int dx = -1; dx <= 1 && found == LungSide::None; ++dx) {
              const Index3 at(x + dx, y + dy, z + dz);
              if (coarse.geometry.contains(at))
                found = sides.blocks[coarse.offset(at.x(), at.y(), at.z())];
            }
        near[o] = found;
      }
  const bool excludes = !exclude.voxels.empty();
  const auto free = [&](std::size_t o) { return body.voxels[o] && !(excludes && exclude.voxels[o]); };
  std::vector<float> share(near.size());
  const LungBorder border = findLungBorder(coarse, sides, near);
  const MostlyLung mostlyLung(ct, grid, border);
  tbb::parallel_for(0, size.z(), [&](int z) {
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t block = coarse.offset(x, y, z);
        if (near[block] == LungSide::None)
          continue;
        Mask& lung = near[block] == LungSide::Left ? left : right;
        int in = 0, count = 0;
        for (int fz = z * coarse.factor.z(); fz < std::min((z + 1) * coarse.factor.z(), grid.size.z()); ++fz)
          for (int fy = y * coarse.factor.y(); fy < std::min((y + 1) * coarse.factor.y(), grid.size.y()); ++fy)
            for (int fx = x * coarse.factor.x(); fx < std::min((x + 1) * coarse.factor.x(), grid.size.x()); ++fx) {
              const std::size_t o = grid.offsetOf(fx, fy, fz);
              lung.voxels[o] = free(o) && (border.near(block) ? mostlyLung(block, fx, fy, fz) : ct.voxels[o] < thresholdHu);
              in += lung.voxels[o];
              ++count;
            }
        share[block] = static_cast<float>(in) / static_cast<float>(count);
      }
  });
  if (sides.joined)
    followMembrane(ct, grid, coarse, sides, left, right);

  for (const LungSide side : {LungSide::Left, LungSide::Right}) {
    const Piece piece = cutOut(coarse, sides, side);
    if (piece.box.max.x() < 0)
      continue;
    const Mask whole = closedLung(coarse, sides, masses, side, piece, gas, wide);
    std::vector<float> values(whole.voxels.size());
    forEachBlock(piece, [&](int x, int y, int z, std::size_t o) {
      const std::size_t block = piece.whole(coarse, x, y, z);
      if (!whole.voxels[o]) {
        // Beside the lung, a block counts for as much air as is in it.
        values[o] = near[block] == side && !gas.voxels[block] ? std::min(share[block], 0.49f) : 0;
        return;
      }
      bool inside = true;
      for (int dz = -1; dz <= 1 && inside; ++dz)
        for (int dy = -1; dy <= 1 && inside; ++dy)
          for (int dx = -1; dx <= 1 && inside; ++dx) {
            const Index3 at(x + dx, y + dy, z + dz);
            inside = !piece.geometry.contains(at) || whole.voxels[piece.geometry.offset(at.x(), at.y(), at.z())];
          }
      values[o] = inside || sides.blocks[block] != side ? 1 : share[block];
    });
    const Field field(coarse, piece, std::move(values));
    Mask& lung = side == LungSide::Left ? left : right;
    const Mask& other = side == LungSide::Left ? right : left;
    const int fineEnd = std::min((piece.box.max.z() + 1) * coarse.factor.z(), grid.size.z());
    tbb::parallel_for(piece.box.min.z() * coarse.factor.z(), fineEnd, [&](int z) {
      for (int y = piece.box.min.y() * coarse.factor.y(); y < std::min((piece.box.max.y() + 1) * coarse.factor.y(), grid.size.y()); ++y)
        for (int x = piece.box.min.x() * coarse.factor.x(); x < std::min((piece.box.max.x() + 1) * coarse.factor.x(), grid.size.x()); ++x) {
          const std::size_t o = grid.offsetOf(x, y, z);
          if (!lung.voxels[o] && !other.voxels[o] && free(o) && field.at(x, y, z) > 0.5)
            lung.voxels[o] = 1;
        }
    });
  }
}

} // namespace halsted
