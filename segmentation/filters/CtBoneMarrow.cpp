// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtBoneMarrow.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/Runs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace halsted {

namespace {

constexpr double kGridMm = 2.4;
constexpr int kAirHu = -250;   ///< sinuses and mastoid cells are not bone, though bone closes around them
constexpr int kMetalHu = 2000; ///< of the mean of a block
constexpr double kMetalMm = 20;
constexpr double kLargestMl = 150;
constexpr double kChordMm = 60; ///< the longest line across the marrow of a sacrum or a thigh bone's head; a skull is wider
constexpr int kLines = 13;      ///< through a voxel and its 26 neighbours
constexpr int kMarrowLines = 11, kCanalLines = 8;
constexpr double kBonyBorder = 0.75;
constexpr double kWallMm = 4.6;   ///< how far from bone thin walls are looked for
constexpr double kThinMm = 6;     ///< half the thickness of what is no wall
constexpr int kWallHu = 60;       ///< that a wall is above both what it is and what lies on its sides
constexpr double kCanalMm = 4.5;  ///< half its least width, where it is looked for
constexpr double kCanalGapMm = 4; ///< half of what windows between two vertebrae interrupt it by
constexpr double kLeastCanalMm2 = 60, kMostCanalMm2 = 800;
constexpr double kCanalHeightMm = 60; ///< marrow in the middle of the patient is cut up by endplates

/// Position across the patient of the middle of the body, as a voxel index along `axis`, and its width in voxels.
std::pair<double, double> middleOf(const Mask& body, int axis) {
  std::vector<std::size_t> profile(static_cast<std::size_t>(body.geometry.size[axis]));
  const Index3 size = body.geometry.size;
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i)
        profile[static_cast<std::size_t>(Index3(i, j, k)[axis])] += body.voxels[body.geometry.offset(i, j, k)];
  std::size_t all = 0, sum = 0;
  for (const std::size_t n : profile)
    all += n;
  std::array<double, 3> at{};
  const std::array<double, 3> shares{0.02, 0.5, 0.98};
  for (std::size_t n = 0, next = 0; n < profile.size() && next < 3; ++n) {
    sum += profile[n];
    while (next < 3 && static_cast<double>(sum) >= shares[next] * static_cast<double>(all))
      at[next++] = static_cast<double>(n);
  }
  return {0.5 * (at[0] + at[2]), at[2] - at[0]};
}

/// 1 where any voxel of the block is.
Mask shrunkToAny(const Mask& mask, const VolumeGeometry& coarse, const Index3& factor) {
  Mask result(coarse);
  const Index3 size = mask.geometry.size, last = coarse.size - Index3::Ones();
  parallelRanges(coarse.size.z(), 1, [&](int begin, int end) {
    const int from = begin * factor.z(), to = end == coarse.size.z() ? size.z() : end * factor.z();
    for (int k = from; k < to; ++k)
      for (int j = 0; j < size.y(); ++j) {
        const std::uint8_t* in = mask.voxels.data() + mask.geometry.offset(0, j, k);
        std::uint8_t* out = result.voxels.data() + coarse.offset(0, std::min(j / factor.y(), last.y()), std::min(k / factor.z(), last.z()));
        for (int i = 0; i < size.x(); ++i)
          out[std::min(i / factor.x(), last.x())] |= in[i];
      }
  });
  return result;
}

/// Steps away from a voxel along a straight line.
using Ray = std::vector<Index3>;

/// Both halves of each line, one after the other.
std::vector<Ray> rays(const Vec3& spacingMm) {
  std::vector<Vec3> directions;
  for (const int order : {1, 3, 2}) // along the axes, then through corners and edges: what is open shows early
    for (int x = -1; x <= 1; ++x)
      for (int y = -1; y <= 1; ++y)
        for (int z = -1; z <= 1; ++z)
          if (std::abs(x) + std::abs(y) + std::abs(z) == order && (z > 0 || (z == 0 && (y > 0 || (y == 0 && x > 0)))))
            directions.push_back(Vec3(x, y, z).normalized());
  std::vector<Ray> result;
  for (const Vec3& direction : directions)
    for (const int sign : {1, -1}) {
      Ray ray;
      const double step = 0.5 * spacingMm.minCoeff();
      for (double at = step; at <= kChordMm; at += step) {
        const Index3 index = (sign * at * direction).cwiseQuotient(spacingMm).array().round().cast<int>();
        if (index != Index3::Zero() && (ray.empty() || ray.back() != index))
          ray.push_back(index);
      }
      result.push_back(std::move(ray));
    }
  return result;
}

/// On how many lines bone is found both ways; 0 in bone, and where there are too few for a canal. Beyond its ends along the patient the
/// picture counts as mirrored. passable: where lines go on.
std::vector<std::uint8_t> enclosingLines(const Mask& bone, const Mask& walls, const Mask& passable, int alongPatient) {
  const VolumeGeometry& grid = walls.geometry;
  const std::vector<Ray> all = rays(grid.spacingMm);
  std::vector<std::uint8_t> result(walls.voxels.size());
  const int last = grid.size[alongPatient] - 1;
  parallelRanges(grid.size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i) {
          const std::size_t at = grid.offset(i, j, k);
          if (bone.voxels[at] != 0 || passable.voxels[at] == 0)
            continue;
          // Steps to bone, or more than a chord has.
          const auto toBone = [&](const Ray& ray, std::size_t most) {
            for (std::size_t n = 0; n < most; ++n) {
              Index3 there = Index3(i, j, k) + ray[n];
              if (int& along = there[alongPatient]; along < 0 || along > last)
                along = std::clamp(along < 0 ? -1 - along : 2 * last + 1 - along, 0, last);
              if (!grid.contains(there))
                break;
              const std::size_t beside = grid.offset(there.x(), there.y(), there.z());
              if (walls.voxels[beside] != 0)
                return n;
              if (passable.voxels[beside] == 0)
                break;
            }
            return ray.size();
          };
          int open = 0;
          for (std::size_t line = 0; line < all.size() && open <= kLines - kCanalLines; line += 2) {
            const std::size_t length = all[line].size(), one = toBone(all[line], length);
            open += one == length || toBone(all[line + 1], length - one) == length;
          }
          result[at] = open <= kLines - kCanalLines ? static_cast<std::uint8_t>(kLines - open) : 0;
        }
  });
  return result;
}

/// The least (or most) value in a box around each voxel, reaching so many voxels to each side.
std::vector<std::int16_t> extremes(std::vector<std::int16_t> values, const VolumeGeometry& grid, const Index3& reach, bool most) {
  const std::array<std::ptrdiff_t, 3> stride{1, grid.size.x(), static_cast<std::ptrdiff_t>(grid.size.x()) * grid.size.y()};
  for (int axis = 0; axis < 3; ++axis) {
    const std::vector<std::int16_t> before = values;
    const auto along = stride[static_cast<std::size_t>(axis)];
    parallelRanges(grid.size.z(), 1, [&](int begin, int end) {
      for (int k = begin; k < end; ++k)
        for (int j = 0; j < grid.size.y(); ++j)
          for (int i = 0; i < grid.size.x(); ++i) {
            const auto at = static_cast<std::ptrdiff_t>(grid.offset(i, j, k));
            const int here = Index3(i, j, k)[axis];
            std::int16_t value = before[static_cast<std::size_t>(at)];
            for (int n = -std::min(here, reach[axis]); n <= std::min(grid.size[axis] - 1 - here, reach[axis]); ++n) {
              const std::int16_t other = before[static_cast<std::size_t>(at + n * along)];
              value = most ? std::max(value, other) : std::min(value, other);
            }
            values[static_cast<std::size_t>(at)] = value;
          }
    });
  }
  return values;
}

/// Bone, and cortex beside it that is too thin to be as bright as bone: a white top-hat finds it.
Mask wallsOf(const Volume& ct, const Mask& bone) {
  const VolumeGeometry& grid = ct.geometry;
  const Index3 reach = (Vec3::Constant(kThinMm).cwiseQuotient(grid.spacingMm)).array().round().cast<int>().max(1);
  std::vector<std::int16_t> opened(ct.voxels.get(), ct.voxels.get() + grid.voxelCount());
  opened = extremes(extremes(std::move(opened), grid, reach, false), grid, reach, true);
  Mask walls = dilate(bone, kWallMm);
  for (std::size_t n = 0; n < walls.voxels.size(); ++n)
    walls.voxels[n] = bone.voxels[n] != 0 || (walls.voxels[n] != 0 && ct.voxels[n] >= kWallHu && ct.voxels[n] - opened[n] > kWallHu);
  return walls;
}

/// Enclosed voxels of which most neighbours are bone or enclosed become so too, and the others do not stay: lines miss here and there.
Mask evened(const Mask& inside, const Mask& bone) {
  const VolumeGeometry& grid = inside.geometry;
  Mask result = inside;
  parallelRanges(grid.size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i) {
          int solid = 0, all = 0;
          for (int dk = std::max(0, k - 1); dk <= std::min(grid.size.z() - 1, k + 1); ++dk)
            for (int dj = std::max(0, j - 1); dj <= std::min(grid.size.y() - 1, j + 1); ++dj)
              for (int di = std::max(0, i - 1); di <= std::min(grid.size.x() - 1, i + 1); ++di) {
                const std::size_t n = grid.offset(di, dj, dk);
                solid += bone.voxels[n] | inside.voxels[n];
                ++all;
              }
          const std::size_t at = grid.offset(i, j, k);
          result.voxels[at] = bone.voxels[at] == 0 && (inside.voxels[at] != 0 ? 2 * solid > all : 3 * solid >= 2 * all);
        }
  });
  return result;
}

/// Sums of voxels' values and of their positions along an axis, per component.
struct Tally {
  double sum = 0, along = 0;
};
std::vector<Tally> tallied(const RunComponents& parts, const Volume& ct, int axis) {
  std::vector<Tally> tallies(parts.components.size());
  const auto nx = static_cast<std::size_t>(ct.geometry.size.x()), ny = static_cast<std::size_t>(ct.geometry.size.y());
  parts.forEachRun([&](std::uint32_t part, std::size_t offset, std::size_t count) {
    Tally& tally = tallies[part];
    for (std::size_t n = offset; n < offset + count; ++n)
      tally.sum += ct.voxels[n];
    const double middle = static_cast<double>(offset % nx) + 0.5 * static_cast<double>(count - 1);
    tally.along +=
        static_cast<double>(count) * (axis == 0 ? middle : static_cast<double>(axis == 1 ? offset / nx % ny : offset / (nx * ny)));
  });
  return tallies;
}

/// The canal of the spine, among what is enclosed: soft tissue in the middle of the patient, in a tube that goes on and on.
Mask spinalCanal(const Volume& ct, const Mask& body, Mask canal, const AxisOrientation& orientation) {
  const VolumeGeometry& grid = ct.geometry;
  canal = opened(canal, kCanalMm);
  const int across = orientation.axis[0] == 0 ? 0 : orientation.axis[1] == 0 ? 1 : 2;
  const auto [middle, width] = middleOf(body, across);
  {
    const RunComponents pieces(canal, Connectivity::Faces, RunComponents::Of::Ones, true);
    const std::vector<Tally> tallies = tallied(pieces, ct, across);
    std::vector<std::uint8_t> drop(pieces.components.size());
    for (std::size_t n = 0; n < drop.size(); ++n) {
      const auto count = static_cast<double>(pieces.components[n].voxelCount);
      const double areaMm2 = count * grid.spacingMm.x() * grid.spacingMm.y(), mean = tallies[n].sum / count;
      // Cord, the water around it and the canal's fat together lie between fatty and spongy marrow.
      drop[n] = areaMm2 < kLeastCanalMm2 || areaMm2 > kMostCanalMm2 || mean < -70 || mean > 70 ||
                std::abs(tallies[n].along / count - middle) > 0.06 * width;
    }
    pieces.paint(drop, 0, canal);
  }
  Mask tube = canal;
  tube.geometry.spacingMm.head<2>() *= 100; // along the patient alone
  tube = dilate(tube, kCanalGapMm);
  tube.geometry = grid;
  const RunComponents tubes(tube, Connectivity::Faces);
  std::vector<std::uint8_t> drop(tubes.components.size());
  const double height = grid.size.z() * grid.spacingMm.z(), least = std::min(kCanalHeightMm + 2 * kCanalGapMm, 0.8 * height);
  for (std::size_t n = 0; n < drop.size(); ++n)
    drop[n] = (tubes.components[n].max.z() - tubes.components[n].min.z() + 1) * grid.spacingMm.z() < least;
  tubes.paint(drop, 0, tube);
  for (std::size_t n = 0; n < canal.voxels.size(); ++n)
    canal.voxels[n] &= tube.voxels[n];
  return canal;
}

/// Leaves the parts that border on bone nearly all around. Discs and muscle between bones have an open side, which ends where
/// lines happen to.
void keepWalled(const Mask& bone, const Mask& canal, Mask& inside) {
  const VolumeGeometry& grid = inside.geometry;
  const Components parts = connectedComponents(inside, Connectivity::Faces);
  struct Border {
    double bone = 0, open = 0;
  };
  std::vector<Border> borders(parts.components.size() + 1);
  const std::array<std::ptrdiff_t, 3> stride{1, grid.size.x(), static_cast<std::ptrdiff_t>(grid.size.x()) * grid.size.y()};
  std::size_t at = 0;
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i, ++at) {
        if (inside.voxels[at] == 0)
          continue;
        Border& border = borders[parts.labels[at]];
        for (int axis = 0; axis < 3; ++axis)
          for (const int sign : {-1, 1}) {
            const int index = Index3(i, j, k)[axis] + sign;
            if (index < 0 || index >= grid.size[axis])
              continue;
            const auto beside = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + sign * stride[static_cast<std::size_t>(axis)]);
            const double areaMm2 = grid.spacingMm.prod() / grid.spacingMm[axis];
            if (bone.voxels[beside] != 0)
              border.bone += areaMm2;
            else if (inside.voxels[beside] == 0 && canal.voxels[beside] == 0)
              border.open += areaMm2;
          }
      }
  for (std::size_t n = 0; n < inside.voxels.size(); ++n)
    if (const Border& border = borders[parts.labels[n]]; border.bone < kBonyBorder * (border.bone + border.open))
      inside.voxels[n] = 0;
}

/// What bone encloses in space.
void addEnclosed(const Volume& ct, const Mask& shell, Mask& result) {
  const RunComponents holes(shell, Connectivity::Faces, RunComponents::Of::Zeros);
  const double voxelMl = ct.geometry.voxelVolumeMm3() / 1000;
  std::vector<std::uint8_t> keep(holes.components.size());
  for (std::size_t n = 0; n < keep.size(); ++n)
    keep[n] = !holes.atEdge(holes.components[n]) && static_cast<double>(holes.components[n].voxelCount) * voxelMl <= kLargestMl;
  std::vector<double> sum(keep.size());
  holes.forEachRun([&](std::uint32_t hole, std::size_t offset, std::size_t count) {
    for (std::size_t n = offset; keep[hole] != 0 && n < offset + count; ++n)
      sum[hole] += ct.voxels[n];
  });
  for (std::size_t n = 0; n < keep.size(); ++n)
    keep[n] = keep[n] != 0 && sum[n] > kAirHu * static_cast<double>(holes.components[n].voxelCount);
  holes.paint(keep, 1, result);
}

/// Blocks that hold bone may hold marrow, too: from the marrow beside them on, up to bone and no farther than a block.
void growTo(const Mask& bone, const Mask& blocks, const Index3& factor, Mask& marrow) {
  const VolumeGeometry& grid = bone.geometry;
  const std::array<std::ptrdiff_t, 3> stride{1, grid.size.x(), static_cast<std::ptrdiff_t>(grid.size.x()) * grid.size.y()};
  const Index3 last = blocks.geometry.size - Index3::Ones();
  constexpr std::uint8_t kGrown = 2; // so that the first sweep looks at the seeds alone
  struct Front {
    Index3 at;
    float reached;
  };
  std::vector<Front> fronts, next;
  const auto visit = [&](const Index3& at, float reached, std::vector<Front>& out) {
    const auto offset = static_cast<std::ptrdiff_t>(grid.offset(at.x(), at.y(), at.z()));
    for (int axis = 0; axis < 3; ++axis) {
      const float farther = reached + 1.0F / static_cast<float>(factor[axis]);
      if (factor[axis] == 1 || farther > 1.01F)
        continue;
      for (const int sign : {-1, 1}) {
        Index3 there = at;
        there[axis] += sign;
        if (there[axis] < 0 || there[axis] >= grid.size[axis])
          continue;
        const auto n = static_cast<std::size_t>(offset + sign * stride[static_cast<std::size_t>(axis)]);
        if (marrow.voxels[n] != 0 || bone.voxels[n] != 0)
          continue;
        const Index3 block = there.cwiseQuotient(factor).cwiseMin(last);
        if (blocks.voxels[blocks.geometry.offset(block.x(), block.y(), block.z())] == 0)
          continue;
        marrow.voxels[n] = kGrown;
        out.push_back({there, farther});
      }
    }
  };
  std::size_t n = 0;
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i, ++n)
        if (marrow.voxels[n] == 1)
          visit({i, j, k}, 0, fronts);
  while (!fronts.empty()) {
    next.clear();
    for (const Front& front : fronts)
      visit(front.at, front.reached, next);
    std::swap(fronts, next);
  }
  for (std::uint8_t& voxel : marrow.voxels)
    voxel = voxel != 0;
}

} // namespace

Mask findMarrow(const Volume& ct, const Mask& body, const Mask& bone, const Mask& narrowShell) {
  const VolumeGeometry& fine = ct.geometry;
  const Index3 factor =
      (Vec3::Constant(kGridMm).cwiseQuotient(fine.spacingMm)).array().floor().cast<int>().max(1).min(8).cwiseMin(fine.size.array());
  const AxisOrientation orientation = nearestOrientation(fine);
  const int alongPatient = orientation.axis[0] == 2 ? 0 : orientation.axis[1] == 2 ? 1 : 2;
  const Volume coarse = shrunk(ct, factor);
  const VolumeGeometry& grid = coarse.geometry;
  const Mask coarseBody = shrunk(body, factor);
  const Mask shell = shrunkToAny(bone, grid, factor);
  // Beside metal the picture is as dark as air where there is bone.
  const Mask besideMetal = dilate(threshold(coarse, kMetalHu, 32767), kMetalMm);
  Mask passable(grid);
  for (std::size_t n = 0; n < passable.voxels.size(); ++n)
    passable.voxels[n] = coarseBody.voxels[n] != 0 && (besideMetal.voxels[n] != 0 || coarse.voxels[n] > kAirHu);
  Mask inside(grid), canal(grid);
  {
    const Mask walls = wallsOf(coarse, shell);
    const std::vector<std::uint8_t> lines = enclosingLines(shell, walls, passable, alongPatient);
    for (std::size_t n = 0; n < lines.size(); ++n) {
      inside.voxels[n] = lines[n] >= kMarrowLines;
      canal.voxels[n] = lines[n] >= kCanalLines && walls.voxels[n] == 0;
    }
    canal = dilate(spinalCanal(coarse, coarseBody, std::move(canal), orientation), grid.spacingMm.maxCoeff());
    for (std::size_t n = 0; n < lines.size(); ++n)
      inside.voxels[n] &= static_cast<std::uint8_t>((canal.voxels[n] ^ 1) | walls.voxels[n]) & (shell.voxels[n] ^ 1);
  }
  inside = evened(inside, shell);
  keepWalled(shell, canal, inside);
  Mask marrow = expanded(inside, fine, factor);
  if (factor != Index3::Ones())
    growTo(bone, shell, factor, marrow);
  addEnclosed(ct, narrowShell, marrow);
  const Index3 last = grid.size - Index3::Ones();
  std::size_t n = 0;
  for (int k = 0; k < fine.size.z(); ++k)
    for (int j = 0; j < fine.size.y(); ++j)
      for (int i = 0; i < fine.size.x(); ++i, ++n)
        if (marrow.voxels[n] != 0 && ct.voxels[n] <= kAirHu) {
          const Index3 block = Index3(i, j, k).cwiseQuotient(factor).cwiseMin(last);
          marrow.voxels[n] = besideMetal.voxels[grid.offset(block.x(), block.y(), block.z())];
        }
  return marrow;
}

} // namespace halsted
