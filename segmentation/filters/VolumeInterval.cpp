// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/VolumeInterval.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

namespace halsted {

namespace {

/// Below this a step is noise or not there; blood in fat has 140 HU, liver in fat as much, kidney in fat 130.
constexpr double kLeastStepShare = 0.35;

/// Voxels to either side of a face that tell where the border is.
constexpr int kReach = 3;

struct Box {
  Index3 low, high; ///< inclusive
};
Box boxOf(const VolumeGeometry& grid, const BoundsMm& bounds) {
  BoundsMm index;
  const Eigen::Affine3d index_T_patient = grid.index_T_patient();
  for (int corner = 0; corner < 8; ++corner)
    index.add(index_T_patient * Vec3(corner & 1 ? bounds.max.x() : bounds.min.x(), corner & 2 ? bounds.max.y() : bounds.min.y(),
                                     corner & 4 ? bounds.max.z() : bounds.min.z()));
  return {(index.min.array().floor().cast<int>() - 1).max(0).matrix(),
          (index.max.array().ceil().cast<int>() + 1).min((grid.size - Index3::Ones()).array()).matrix()};
}

struct Faces {
  double shiftMm3 = 0;
  std::array<double, 3> clear{}, unclear{}; ///< faces across each axis
  double doubtIn = 0, doubtOut = 0;
  void add(const Faces& other) {
    for (std::size_t a = 0; a < 3; ++a) {
      clear[a] += other.clear[a];
      unclear[a] += other.unclear[a];
    }
    shiftMm3 += other.shiftMm3;
    doubtIn += other.doubtIn;
    doubtOut += other.doubtOut;
  }
};

/// Outward, unit, from the 26 neighbours.
Vec3 normalAt(const LabelMap& labels, std::uint8_t value, const Index3& p) {
  const VolumeGeometry& grid = labels.geometry();
  Vec3 inwards = Vec3::Zero();
  for (int dz = -1; dz <= 1; ++dz)
    for (int dy = -1; dy <= 1; ++dy)
      for (int dx = -1; dx <= 1; ++dx) {
        const Index3 q = (p + Index3(dx, dy, dz)).cwiseMax(0).cwiseMin(grid.size - Index3::Ones());
        if (labels.at(q.x(), q.y(), q.z()) == value)
          inwards += Vec3(dx, dy, dz);
      }
  inwards = inwards.cwiseQuotient(grid.spacingMm);
  const double length = inwards.norm();
  return length > 1e-9 ? Vec3(-inwards / length) : Vec3::Constant(std::sqrt(1.0 / 3));
}

/// How much a face across each axis counts, together 1: lines that graze the border say little of it.
Vec3 axisWeights(const Vec3& normal) {
  const Vec3 squares = normal.cwiseProduct(normal), fourth = squares.cwiseProduct(squares);
  return fourth / fourth.sum();
}

} // namespace

VolumeInterval volumeInterval(const LabelMap& labels, std::uint8_t value, const Volume& grey, const StructureMeasures& measures,
                              std::span<const std::uint8_t> doubt) {
  VolumeInterval out;
  out.ml = out.lowMl = out.highMl = measures.volumeMl;
  if (labels.empty() || measures.voxelCount == 0)
    return out;
  const VolumeGeometry& grid = labels.geometry();
  const bool valued = grey.voxels && grey.geometry.sameGrid(grid);
  const Box box = boxOf(grid, measures.boundsMm);
  const std::uint8_t* label = labels.voxels();
  const std::array<std::ptrdiff_t, 3> stride{1, grid.size.x(), std::ptrdiff_t(grid.size.x()) * grid.size.y()};
  const double voxelMm3 = grid.voxelVolumeMm3();
  // A step counts where it exceeds a share of what the structure itself varies by and its neighbours differ from it.
  const double least = std::max(30.0 * std::abs(grey.slope), kLeastStepShare * measures.sdValue);
  Faces faces;
  std::mutex mutex;
  parallelRanges(box.high.z() - box.low.z() + 1, 1, [&](int begin, int end) {
    Faces sum;
    for (int k = box.low.z() + begin; k < box.low.z() + end; ++k)
      for (int j = box.low.y(); j <= box.high.y(); ++j)
        for (int i = box.low.x(); i <= box.high.x(); ++i) {
          const auto at = std::ptrdiff_t(grid.offset(i, j, k));
          const bool in = label[at] == value;
          if (!doubt.empty() && doubt[std::size_t(at)] > 0)
            (in ? sum.doubtIn : sum.doubtOut) += doubt[std::size_t(at)] / 510.0;
          if (!in)
            continue;
          const std::array<int, 3> index{i, j, k};
          bool border = false;
          for (std::size_t a = 0; a < 3 && !border; ++a)
            border = (index[a] > 0 && label[at - stride[a]] != value) ||
                     (index[a] + 1 < grid.size[Eigen::Index(a)] && label[at + stride[a]] != value);
          if (!border)
            continue;
          const Vec3 weights = axisWeights(normalAt(labels, value, {i, j, k}));
          for (std::size_t a = 0; a < 3; ++a)
            for (const int side : {-1, 1}) {
              const int next = index[a] + side;
              if (next < 0 || next >= grid.size[Eigen::Index(a)])
                continue; // the picture's edge cuts it: what is beyond is not in this volume
              const std::ptrdiff_t step = side * stride[a], beyond = at + step;
              if (label[beyond] == value)
                continue;
              // Voxels on either side as far as they belong to it, three more at most: blur reaches no farther, nor does a careless border.
              int before = 0, after = 0;
              while (before < kReach && index[a] - side * (before + 1) >= 0 &&
                     index[a] - side * (before + 1) < grid.size[Eigen::Index(a)] && label[at - step * (before + 1)] == value)
                ++before;
              while (after < kReach && next + side * (after + 1) >= 0 && next + side * (after + 1) < grid.size[Eigen::Index(a)] &&
                     label[beyond + step * (after + 1)] != value)
                ++after;
              const double deep = valued ? grey.value(grey.voxels[at - step * before]) : 0;
              const double far = valued ? grey.value(grey.voxels[beyond + step * after]) : 0;
              if (!valued || std::abs(deep - far) < least) {
                ++sum.unclear[a];
                continue;
              }
              ++sum.clear[a];
              // On the way from deep inside to far outside, each voxel holds the structure by the share of its value: together as much
              // as lies on the inside of the true border.
              double share = -1 - before;
              for (int n = -before; n <= after + 1; ++n)
                share += std::clamp((grey.value(grey.voxels[at + step * n]) - far) / (deep - far), 0.0, 1.0);
              sum.shiftMm3 += share * voxelMm3 * weights[Eigen::Index(a)];
            }
        }
    const std::scoped_lock lock(mutex);
    faces.add(sum);
  });

  double clear = 0, unclear = 0, areaMm2 = 0, unclearMm2 = 0;
  const Vec3& spacing = grid.spacingMm;
  for (std::size_t a = 0; a < 3; ++a) {
    const double face = voxelMm3 / spacing[Eigen::Index(a)];
    clear += faces.clear[a];
    unclear += faces.unclear[a];
    // Steps of voxels have half as much area again as the smooth surface that they follow.
    areaMm2 += (faces.clear[a] + faces.unclear[a]) * face / 1.5;
    unclearMm2 += faces.unclear[a] * face / 1.5;
  }
  out.clearShare = clear + unclear > 0 ? clear / (clear + unclear) : 0;
  const double counted = measures.volumeMl * 1000;
  // The border's area is the voxels' own; that of a round body grows on the way to the true border, that of a plate does not.
  const double flat = std::max(0.0, counted + faces.shiftMm3);
  const double round = counted * std::pow(std::max(0.0, 1 + faces.shiftMm3 / (3 * counted)), 3);
  const double voxelMm = std::cbrt(voxelMm3), borderVoxels = areaMm2 / (voxelMm * voxelMm);
  const double chance = 0.29 * voxelMm3 * std::sqrt(borderVoxels);
  const double all = 0.1 * voxelMm * (areaMm2 - unclearMm2), unseen = 0.33 * voxelMm * unclearMm2;
  const double sigma = std::sqrt(chance * chance + 0.25 * (all * all + unseen * unseen));
  const double unsureIn = 0.5 * faces.doubtIn * voxelMm3, unsureOut = 0.5 * faces.doubtOut * voxelMm3;
  // A border that had to be moved far is as unsure by a good part of the way.
  const double moved = 0.4 * faces.shiftMm3;
  out.lowMl = std::max(0.0, std::min({counted, flat, round}) + std::min(0.0, moved) - 1.96 * sigma - unsureIn) / 1000;
  out.highMl = (std::max({counted, flat, round}) + std::max(0.0, moved) + 1.96 * sigma + unsureOut) / 1000;
  return out;
}

double largestDiameterMm(const LabelMap& labels, std::uint8_t value, const StructureMeasures& measures) {
  if (labels.empty() || measures.voxelCount == 0)
    return 0;
  const VolumeGeometry& grid = labels.geometry();
  const Box box = boxOf(grid, measures.boundsMm);
  VolumeGeometry part;
  part.size = box.high - box.low + Index3::Ones();
  part.spacingMm = grid.spacingMm;
  Mask outside(part);
  std::size_t n = 0;
  for (int k = box.low.z(); k <= box.high.z(); ++k)
    for (int j = box.low.y(); j <= box.high.y(); ++j)
      for (int i = box.low.x(); i <= box.high.x(); ++i)
        outside.voxels[n++] = labels.at(i, j, k) != value;
  const std::vector<float> depth = distanceTo(outside, 80);
  // To the next voxel's centre is half a voxel too far, and from a voxel that is not in the middle about as much too near.
  return 2.0 * *std::max_element(depth.begin(), depth.end());
}

} // namespace halsted
