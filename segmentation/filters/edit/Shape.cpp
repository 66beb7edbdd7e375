// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/edit/Shape.h"

#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/Runs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace halsted {

Mask withMargin(const Mask& part, double marginMm) {
  return marginMm >= 0 ? dilate(part, marginMm) : erode(part, -marginMm);
}

Mask hollowed(const Mask& part, double thicknessMm, Shell shell) {
  const double outwardMm = shell == Shell::Inside ? 0 : shell == Shell::Middle ? 0.5 * thicknessMm : thicknessMm;
  Mask outer = outwardMm > 0 ? dilate(part, outwardMm) : part;
  const Mask inner = outwardMm < thicknessMm ? erode(part, thicknessMm - outwardMm) : part;
  for (std::size_t n = 0; n < outer.voxels.size(); ++n)
    outer.voxels[n] &= inner.voxels[n] ^ 1;
  return outer;
}

Mask smoothedKeepingVolume(const Mask& part, double sigmaMm) {
  constexpr std::int16_t kFull = 30000;
  Volume volume;
  volume.geometry = part.geometry;
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[part.voxels.size()]);
  for (std::size_t n = 0; n < part.voxels.size(); ++n)
    voxels[n] = part.voxels[n] != 0 ? kFull : std::int16_t{0};
  volume.voxels = voxels;
  const Volume blurred = smoothed(volume, sigmaMm);

  // Counted from the highest value down until the volume is reached; of the value where it is, as many as are missing.
  std::vector<std::size_t> histogram(kFull + 1);
  std::size_t wanted = 0;
  for (std::size_t n = 0; n < part.voxels.size(); ++n) {
    ++histogram[static_cast<std::size_t>(std::clamp<std::int16_t>(blurred.voxels[n], 0, kFull))];
    wanted += part.voxels[n];
  }
  Mask result(part.geometry);
  std::size_t above = 0;
  std::int16_t level = kFull;
  while (level > 0 && above + histogram[static_cast<std::size_t>(level)] < wanted)
    above += histogram[static_cast<std::size_t>(level--)];
  // All of the level or none of it, whichever is nearer: a few of it would be chosen by their place in memory.
  const bool with = above + histogram[static_cast<std::size_t>(level)] - wanted <= wanted - above;
  for (std::size_t n = 0; n < part.voxels.size(); ++n)
    result.voxels[n] = blurred.voxels[n] > level || (with && level > 0 && blurred.voxels[n] == level);
  return result;
}

Mask withoutHoles(const Mask& part, std::size_t maximumVoxels) {
  const RunComponents background(part, Connectivity::Faces, RunComponents::Of::Zeros);
  Mask result = part;
  std::vector<std::uint8_t> holes(background.components.size());
  for (std::size_t n = 0; n < holes.size(); ++n)
    holes[n] = !background.atEdge(background.components[n]) && background.components[n].voxelCount <= maximumVoxels;
  background.paint(holes, 1, result);
  return result;
}

namespace {

/// A slice across an axis as a grid of one slice, and back.
struct SliceAccess {
  const VolumeGeometry& grid;
  int axis, u, v;

  SliceAccess(const VolumeGeometry& of, int across) : grid(of), axis(across), u(across == 0 ? 1 : 0), v(across == 2 ? 1 : 2) {}

  VolumeGeometry sliceGrid() const {
    VolumeGeometry slice;
    slice.size = {grid.size[u], grid.size[v], 1};
    slice.spacingMm = {grid.spacingMm[u], grid.spacingMm[v], 1};
    return slice;
  }
  std::size_t offset(int a, int b, int at) const {
    Index3 index;
    index[u] = a;
    index[v] = b;
    index[axis] = at;
    return grid.offset(index.x(), index.y(), index.z());
  }
  Mask slice(const Mask& part, int at) const {
    Mask result(sliceGrid());
    std::size_t n = 0;
    for (int b = 0; b < grid.size[v]; ++b)
      for (int a = 0; a < grid.size[u]; ++a)
        result.voxels[n++] = part.voxels[offset(a, b, at)];
    return result;
  }
  void put(const Mask& slice, int at, Mask& part) const {
    std::size_t n = 0;
    for (int b = 0; b < grid.size[v]; ++b)
      for (int a = 0; a < grid.size[u]; ++a)
        part.voxels[offset(a, b, at)] = slice.voxels[n++];
  }
  std::vector<bool> filledSlices(const Mask& part) const {
    std::vector<bool> filled(static_cast<std::size_t>(grid.size[axis]));
    Index3 index;
    std::size_t n = 0;
    for (index.z() = 0; index.z() < grid.size.z(); ++index.z())
      for (index.y() = 0; index.y() < grid.size.y(); ++index.y())
        for (index.x() = 0; index.x() < grid.size.x(); ++index.x(), ++n)
          if (part.voxels[n] != 0)
            filled[static_cast<std::size_t>(index[axis])] = true;
    return filled;
  }
};

/// An outline in one slice: signed distances (negative inside), and its centroid where it is one piece.
struct Outline {
  std::vector<float> distanceMm;
  Eigen::Vector2d centroid = Eigen::Vector2d::Zero(); ///< pixels
  bool onePiece = false;

  explicit Outline(const Mask& slice) {
    const auto capMm = static_cast<float>(slice.geometry.size.cast<double>().cwiseProduct(slice.geometry.spacingMm).norm());
    Mask inverse = slice;
    for (std::uint8_t& voxel : inverse.voxels)
      voxel ^= 1;
    distanceMm = distanceTo(slice, capMm);
    const std::vector<float> inside = distanceTo(inverse, capMm);
    // From centre to centre; the outline lies halfway between the two sides.
    const auto half = static_cast<float>(0.5 * std::min(slice.geometry.spacingMm.x(), slice.geometry.spacingMm.y()));
    for (std::size_t n = 0; n < distanceMm.size(); ++n)
      distanceMm[n] = slice.voxels[n] != 0 ? half - inside[n] : distanceMm[n] - half;
    onePiece = RunComponents(slice, Connectivity::Corners).components.size() == 1;
    double count = 0;
    std::size_t n = 0;
    for (int b = 0; b < slice.geometry.size.y(); ++b)
      for (int a = 0; a < slice.geometry.size.x(); ++a)
        if (slice.voxels[n++] != 0) {
          centroid += Eigen::Vector2d(a, b);
          ++count;
        }
    centroid /= count;
  }

  /// Between pixels by their four neighbours; beyond the picture the edge goes on.
  double at(double a, double b, const Index3& size) const {
    a = std::clamp(a, 0.0, size.x() - 1.0);
    b = std::clamp(b, 0.0, size.y() - 1.0);
    const int a0 = std::min(static_cast<int>(a), std::max(0, size.x() - 2)), b0 = std::min(static_cast<int>(b), std::max(0, size.y() - 2));
    const double fa = a - a0, fb = b - b0;
    const auto value = [&](int x, int y) {
      return static_cast<double>(distanceMm[static_cast<std::size_t>(std::min(x, size.x() - 1)) +
                                            static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(std::min(y, size.y() - 1))]);
    };
    return (1 - fb) * ((1 - fa) * value(a0, b0) + fa * value(a0 + 1, b0)) +
           fb * ((1 - fa) * value(a0, b0 + 1) + fa * value(a0 + 1, b0 + 1));
  }
};

} // namespace

Mask withoutHolesInSlices(const Mask& part, int axis, std::size_t maximumVoxels) {
  Mask result = part;
  const SliceAccess access(part.geometry, axis);
  const std::vector<bool> filledSlices = access.filledSlices(part);
  for (int at = 0; at < part.geometry.size[axis]; ++at) {
    if (!filledSlices[static_cast<std::size_t>(at)])
      continue;
    const Mask slice = access.slice(part, at);
    const RunComponents background(slice, Connectivity::Faces, RunComponents::Of::Zeros, true);
    Mask full = slice;
    std::vector<std::uint8_t> holes(background.components.size());
    for (std::size_t n = 0; n < holes.size(); ++n)
      holes[n] = !background.atEdge(background.components[n], false) && background.components[n].voxelCount <= maximumVoxels;
    background.paint(holes, 1, full);
    access.put(full, at, result);
  }
  return result;
}

Mask sideOf(const Mask& part, const Vec3& pointMm, const Vec3& normal) {
  const Components pieces = connectedComponents(part, Connectivity::Corners);
  const Eigen::Affine3d patient_T_index = part.geometry.patient_T_index();
  const Vec3 slope = patient_T_index.linear().transpose() * normal;
  const double start = normal.dot(patient_T_index.translation() - pointMm);
  std::vector<std::size_t> onSide(pieces.components.size());
  const auto forEach = [&](const auto& take) {
    std::size_t n = 0;
    for (int k = 0; k < part.geometry.size.z(); ++k)
      for (int j = 0; j < part.geometry.size.y(); ++j)
        for (int i = 0; i < part.geometry.size.x(); ++i, ++n)
          if (pieces.labels[n] != 0)
            take(n, pieces.labels[n] - 1, start + slope.dot(Vec3(i, j, k)) > 0);
  };
  forEach([&](std::size_t, std::uint32_t piece, bool side) { onSide[piece] += side ? 1 : 0; });
  Mask result(part.geometry);
  forEach([&](std::size_t n, std::uint32_t piece, bool side) {
    const double share = static_cast<double>(onSide[piece]) / static_cast<double>(pieces.components[piece].voxelCount);
    result.voxels[n] = share >= 0.9 || (share > 0.1 && side);
  });
  return result;
}

namespace {

/// The signed distance between two slices at t, 0 to 1, by a cubic through both with the slopes to the slices beyond them
/// (Catmull and Rom 1974, for uneven steps), where there are such: round ends and bellies keep their curve.
struct Between {
  struct Slice {
    const Outline* outline = nullptr; ///< null: none
    double at = 0;
  };
  std::array<Slice, 4> slices; ///< two before, two behind; the inner ones are there
  bool aligned = false;        ///< outlines of one piece each
  double boundMm = 0;          ///< so far the cubic may go beyond both values

  double distance(double a, double b, double t, const Index3& size) const {
    const Eigen::Vector2d middle =
        aligned ? Eigen::Vector2d((1 - t) * slices[1].outline->centroid + t * slices[2].outline->centroid) : Eigen::Vector2d::Zero();
    std::array<double, 4> values{};
    for (std::size_t n = 0; n < 4; ++n)
      if (const Outline* outline = slices[n].outline) {
        const Eigen::Vector2d shift = aligned ? Eigen::Vector2d(outline->centroid - middle) : Eigen::Vector2d::Zero();
        values[n] = outline->at(a + shift.x(), b + shift.y(), size);
      }
    const double gap = slices[2].at - slices[1].at;
    const double first = slices[0].outline ? (values[2] - values[0]) / (slices[2].at - slices[0].at) * gap : values[2] - values[1];
    const double last = slices[3].outline ? (values[3] - values[1]) / (slices[3].at - slices[1].at) * gap : values[2] - values[1];
    const double cubic = (1 + 2 * t) * (1 - t) * (1 - t) * values[1] + t * (1 - t) * (1 - t) * first + t * t * (3 - 2 * t) * values[2] +
                         t * t * (t - 1) * last;
    return std::clamp(cubic, std::min(values[1], values[2]) - boundMm, std::max(values[1], values[2]) + boundMm);
  }
};

} // namespace

Mask filledBetween(const Mask& part, int axis) {
  Mask result = part;
  const SliceAccess access(part.geometry, axis);
  const std::vector<bool> filledSlices = access.filledSlices(part);
  const Index3 size = access.sliceGrid().size;
  std::vector<int> painted;
  for (int at = 0; at < part.geometry.size[axis]; ++at)
    if (filledSlices[static_cast<std::size_t>(at)])
      painted.push_back(at);
  std::map<int, Outline> outlines; // of the four slices in use
  const auto outline = [&](int at) { return &outlines.try_emplace(at, access.slice(part, at)).first->second; };
  for (std::size_t n = 1; n < painted.size(); ++n) {
    const int before = painted[n - 1], behind = painted[n];
    if (behind - before <= 1)
      continue;
    Between between;
    between.slices[1] = {outline(before), static_cast<double>(before)};
    between.slices[2] = {outline(behind), static_cast<double>(behind)};
    if (n >= 2)
      between.slices[0] = {outline(painted[n - 2]), static_cast<double>(painted[n - 2])};
    if (n + 1 < painted.size())
      between.slices[3] = {outline(painted[n + 1]), static_cast<double>(painted[n + 1])};
    between.aligned = between.slices[1].outline->onePiece && between.slices[2].outline->onePiece;
    between.boundMm = 1.5 * std::min(part.geometry.spacingMm[access.u], part.geometry.spacingMm[access.v]);
    parallelRanges(behind - before - 1, 1, [&](int begin, int end) {
      for (int at = before + 1 + begin; at < before + 1 + end; ++at) {
        const double t = static_cast<double>(at - before) / (behind - before);
        for (int b = 0; b < size.y(); ++b)
          for (int a = 0; a < size.x(); ++a)
            if (between.distance(a, b, t, size) < 0)
              result.voxels[access.offset(a, b, at)] = 1;
      }
    });
    outlines.erase(outlines.begin(), outlines.lower_bound(before));
  }
  return result;
}

int axisWithGaps(const Mask& part) {
  int best = -1;
  double bestShare = 0;
  for (int axis = 0; axis < 3; ++axis) {
    const std::vector<bool> filledSlices = SliceAccess(part.geometry, axis).filledSlices(part);
    const auto first = std::find(filledSlices.begin(), filledSlices.end(), true);
    const auto last = std::find(filledSlices.rbegin(), filledSlices.rend(), true).base();
    if (first >= last)
      continue;
    const double share = static_cast<double>(std::count(first, last, false)) / static_cast<double>(last - first);
    if (share > bestShare) {
      best = axis;
      bestShare = share;
    }
  }
  return best;
}

} // namespace halsted
