// SPDX-License-Identifier: Apache-2.0
#include "rendering/ObliqueSlice.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace halsted {

namespace {

using Vec3f = Eigen::Vector3f;

std::uint32_t packed(std::uint32_t r, std::uint32_t g, std::uint32_t b) {
  return 0xFF000000U | b << 16 | g << 8 | r;
}

std::uint32_t blend(std::uint32_t under, std::uint32_t rgb, float share) {
  const auto channel = [&](int at, int from) {
    const float a = static_cast<float>((under >> at) & 255U), b = static_cast<float>((rgb >> from) & 255U);
    return static_cast<std::uint32_t>(a + (b - a) * share + 0.5F) << at;
  };
  return 0xFF000000U | channel(0, 16) | channel(8, 8) | channel(16, 0);
}

} // namespace

bool wholePlane(const VolumeGeometry& grid, const ClipPlane& plane, ObliqueView& view) {
  const Vec3 normal = plane.normal.normalized();
  if (!normal.allFinite() || !plane.pointMm.allFinite() || normal.squaredNorm() < 0.5)
    return false;
  // Superior is up; in planes nearly across the body, anterior.
  Vec3 up = Vec3::UnitZ() - normal.z() * normal;
  if (up.norm() < 0.3)
    up = -Vec3::UnitY() + normal.y() * normal;
  view.down = -up.normalized();
  view.right = view.down.cross(normal).normalized();
  // Where the plane cuts the twelve edges of the volume's box.
  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  std::array<Vec3, 8> corners;
  for (std::size_t n = 0; n < 8; ++n) {
    Vec3 corner;
    for (int axis = 0; axis < 3; ++axis)
      corner[axis] = (n >> axis) & 1U ? grid.size[axis] - 0.5 : -0.5;
    corners[n] = patient_T_index * corner;
  }
  Eigen::Vector2d low = Eigen::Vector2d::Constant(std::numeric_limits<double>::infinity()), high = -low;
  for (std::size_t n = 0; n < 8; ++n)
    for (std::size_t axis = 1; axis < 8; axis *= 2) {
      if (n & axis)
        continue;
      const Vec3 from = corners[n], to = corners[n | axis];
      const double a = normal.dot(from - plane.pointMm), b = normal.dot(to - plane.pointMm);
      if ((a > 0) == (b > 0))
        continue;
      const Vec3 cut = from + a / (a - b) * (to - from) - plane.pointMm;
      const Eigen::Vector2d at(view.right.dot(cut), view.down.dot(cut));
      low = low.cwiseMin(at);
      high = high.cwiseMax(at);
    }
  if ((high.array() < low.array()).any())
    return false;
  const Eigen::Vector2d middle = 0.5 * (low + high);
  view.centreMm = plane.pointMm + middle.x() * view.right + middle.y() * view.down;
  view.sideMm = std::max((high - low).maxCoeff(), 1e-3);
  return true;
}

void drawObliqueSlice(const Volume& volume, const std::vector<LayerOverlay>& overlays, const LabelMap* body, std::uint8_t bodyLabel,
                      const ObliqueView& view, const WindowLevel& window, int size, std::uint32_t* pixels) {
  const VolumeGeometry& grid = volume.geometry;
  const Eigen::Affine3d index_T_patient = grid.index_T_patient();
  const double mmPerPixel = view.sideMm / size;
  const Vec3 corner = view.centreMm + (0.5 - size / 2.0) * mmPerPixel * (view.right + view.down);
  const Vec3 start = index_T_patient * corner, right = index_T_patient.linear() * view.right * mmPerPixel,
             down = index_T_patient.linear() * view.down * mmPerPixel;
  const std::ptrdiff_t strideJ = grid.size.x(), strideK = strideJ * grid.size.y();
  const std::array<std::ptrdiff_t, 3> stride{1, strideJ, strideK};
  const auto scale = static_cast<float>(255 / std::max(window.window, 1e-9) * volume.slope);
  const auto offset = static_cast<float>(255 * ((volume.intercept - window.level) / std::max(window.window, 1e-9) + 0.5));
  const std::int16_t* voxels = volume.voxels.get();
  const std::uint8_t* inside = body ? body->voxels() : nullptr;
  const Vec3f last = (grid.size.array() - 1).cast<float>();

  const auto nearestAt = [&](const Vec3f& index) {
    std::ptrdiff_t at = 0;
    for (std::size_t axis = 0; axis < 3; ++axis)
      at += stride[axis] * static_cast<std::ptrdiff_t>(
                               std::clamp(index[static_cast<Eigen::Index>(axis)], 0.0F, last[static_cast<Eigen::Index>(axis)]) + 0.5F);
    return at;
  };
  tbb::parallel_for(tbb::blocked_range<int>(0, size, 16), [&](const tbb::blocked_range<int>& range) {
    for (int y = range.begin(); y < range.end(); ++y) {
      std::uint32_t* line = pixels + static_cast<std::ptrdiff_t>(size) * y;
      const Vec3 from = start + y * down;
      // The stretch of the row that lies in the volume.
      double enters = 0, leaves = size - 1;
      for (int axis = 0; axis < 3; ++axis) {
        const double low = -0.5 - from[axis], high = grid.size[axis] - 0.5 - from[axis];
        if (std::abs(right[axis]) < 1e-12) {
          if (low > 0 || high <= 0)
            leaves = -1;
          continue;
        }
        enters = std::max(enters, std::min(low / right[axis], high / right[axis]));
        leaves = std::min(leaves, std::max(low / right[axis], high / right[axis]));
      }
      const int first = leaves < enters ? size : static_cast<int>(std::ceil(enters));
      const int end = leaves < enters ? size : static_cast<int>(std::floor(leaves)) + 1;
      std::fill(line, line + first, 0U);
      if (end < size)
        std::fill(line + std::max(first, end), line + size, 0U);
      const Vec3f rowStart = from.cast<float>(), step = right.cast<float>(), stepDown = down.cast<float>();
      for (int x = first; x < end; ++x) {
        const Vec3f index = rowStart + static_cast<float>(x) * step;
        const std::ptrdiff_t nearest = nearestAt(index);
        if (inside && inside[nearest] != bodyLabel) {
          line[x] = 0;
          continue;
        }
        const Vec3f held = index.cwiseMax(0).cwiseMin(last);
        const auto i = static_cast<std::ptrdiff_t>(held.x()), j = static_cast<std::ptrdiff_t>(held.y()),
                   k = static_cast<std::ptrdiff_t>(held.z());
        const float u = held.x() - static_cast<float>(i), v = held.y() - static_cast<float>(j), w = held.z() - static_cast<float>(k);
        const std::int16_t* base = voxels + i + strideJ * j + strideK * k;
        const std::ptrdiff_t di = u > 0 ? 1 : 0, dj = v > 0 ? strideJ : 0, dk = w > 0 ? strideK : 0;
        const auto along = [&](const std::int16_t* p) { return static_cast<float>(p[0]) + u * static_cast<float>(p[di] - p[0]); };
        const float a = along(base), b = along(base + dj), c = along(base + dk), d = along(base + dj + dk);
        const float near = a + v * (b - a), far = c + v * (d - c);
        const auto grey = static_cast<std::uint32_t>(std::clamp((near + w * (far - near)) * scale + offset, 0.0F, 255.0F));
        std::uint32_t pixel = packed(grey, grey, grey);
        for (const LayerOverlay& overlay : overlays) {
          const std::uint8_t* labels = overlay.labels.voxels();
          const std::uint8_t label = labels[nearest];
          if (!label || !overlay.outline[label])
            continue;
          const bool edge = labels[nearestAt(index - step)] != label || labels[nearestAt(index + step)] != label ||
                            labels[nearestAt(index - stepDown)] != label || labels[nearestAt(index + stepDown)] != label;
          const float share = edge ? 0.85F : overlay.fill[label];
          if (share > 0)
            pixel = blend(pixel, overlay.rgb[label], share);
        }
        line[x] = pixel;
      }
    }
  });
}

} // namespace halsted
