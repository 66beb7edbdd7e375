// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/AbdomenBox.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kCoarseMm = 3;
constexpr double kSoftHu = -20; ///< muscle and organs, not fat
constexpr int kFewVoxels = 2;   ///< of a line that says nothing of the outline

// From the soft tissue's outline to the training boxes: skin of the sides and ribs, the back's muscles, the front's wall.
constexpr double kSideMm = 8, kBackMm = 25, kFrontMm = 5;

double medianOf(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Erosion, then dilation, by the 26 neighbours; beyond the picture goes on as at its edge.
void openByCube(Mask& mask, const CtGrid& grid) {
  for (const std::uint8_t kept : {1, 0})
    for (int axis = 0; axis < 3; ++axis) {
      const int a = (axis + 1) % 3, b = (axis + 2) % 3, n = grid.size[axis];
      parallelRanges(grid.size[b], 4, [&](int begin, int end) {
        std::vector<std::uint8_t> line(static_cast<std::size_t>(n));
        for (int v = begin; v < end; ++v)
          for (int u = 0; u < grid.size[a]; ++u) {
            Index3 at;
            at[a] = u;
            at[b] = v;
            at[axis] = 0;
            const auto base = static_cast<std::ptrdiff_t>(grid.offsetOf(at.x(), at.y(), at.z()));
            const auto voxel = [&](int i) -> std::uint8_t& {
              return mask.voxels[static_cast<std::size_t>(base + i * grid.stride[static_cast<std::size_t>(axis)])];
            };
            for (int i = 0; i < n; ++i)
              line[static_cast<std::size_t>(i)] = voxel(i);
            for (int i = 0; i < n; ++i) {
              const auto l = static_cast<std::size_t>(std::max(0, i - 1)), r = static_cast<std::size_t>(std::min(n - 1, i + 1));
              const std::uint8_t one = line[l], two = line[static_cast<std::size_t>(i)], three = line[r];
              voxel(i) = kept ? one & two & three : one | two | three;
            }
          }
      });
    }
}

} // namespace

SoftOutline softOutline(const Volume& ct) {
  Index3 factor;
  for (int a = 0; a < 3; ++a)
    factor[a] = std::max(1, static_cast<int>(std::lround(kCoarseMm / ct.geometry.spacingMm[a])));
  const Volume coarse = shrunk(ct, factor);
  Mask soft = threshold(coarse, kSoftHu, 32767);
  const CtGrid grid(coarse.geometry);
  openByCube(soft, grid);
  soft = largestComponent(soft, Connectivity::Faces);
  SoftOutline outline;
  outline.sliceMm = grid.spacingMm.z();
  outline.heightMm = CtGrid(ct.geometry).size.z() * CtGrid(ct.geometry).spacingMm.z();
  for (int z = 0; z < grid.size.z(); ++z) {
    std::vector<int> columns(static_cast<std::size_t>(grid.size.x())), lines(static_cast<std::size_t>(grid.size.y()));
    for (int y = 0; y < grid.size.y(); ++y)
      for (int x = 0; x < grid.size.x(); ++x)
        if (soft.voxels[grid.offsetOf(x, y, z)]) {
          ++columns[static_cast<std::size_t>(x)];
          ++lines[static_cast<std::size_t>(y)];
        }
    const auto range = [](const std::vector<int>& counts, double spacing, double& from, double& to) {
      const auto many = [](int n) { return n > kFewVoxels; };
      const auto first = std::find_if(counts.begin(), counts.end(), many);
      const auto last = std::find_if(counts.rbegin(), counts.rend(), many);
      from = static_cast<double>(first - counts.begin()) * spacing;
      to = static_cast<double>(counts.rend() - last) * spacing;
    };
    SoftOutline::Slice slice;
    range(columns, grid.spacingMm.x(), slice.x0, slice.x1);
    range(lines, grid.spacingMm.y(), slice.y0, slice.y1);
    outline.slices.push_back(slice);
  }
  return outline;
}

PatientBox cavityBox(const SoftOutline& outline, double z0, double z1) {
  std::vector<double> x0, x1, y0, y1;
  for (std::size_t i = 0; i < outline.slices.size(); ++i) {
    const SoftOutline::Slice& slice = outline.slices[i];
    const double z = (static_cast<double>(i) + 0.5) * outline.sliceMm;
    if (z < z0 || z > z1 || slice.x1 <= slice.x0 || slice.y1 <= slice.y0)
      continue;
    x0.push_back(slice.x0);
    x1.push_back(slice.x1);
    y0.push_back(slice.y0);
    y1.push_back(slice.y1);
  }
  if (x0.empty())
    return {};
  PatientBox box;
  box.low = Vec3(medianOf(x0) + kSideMm, medianOf(y0) + kFrontMm, z0);
  box.high = Vec3(medianOf(x1) - kSideMm, medianOf(y1) - kBackMm, z1);
  return (box.sizeMm().array() < 30).any() ? PatientBox{} : box;
}

NetworkPicture pictureOf(const Volume& ct, const CtGrid& grid, const PatientBox& box, const NetworkInput& input, Enhancement enhancement,
                         bool mirrored) {
  struct Sample {
    std::ptrdiff_t first, second;
    float share;
  };
  // Depth, height and width of the tensor, each along its axis of the patient.
  std::array<std::vector<Sample>, 3> samples;
  for (std::size_t t = 0; t < 3; ++t) {
    const char to = input.axes[t];
    const int axis = to == 'L' || to == 'R' ? 0 : to == 'P' || to == 'A' ? 1 : 2;
    bool backwards = to == 'R' || to == 'A' || to == 'I';
    if (mirrored && axis == 0)
      backwards = !backwards;
    const int n = input.size[t], last = grid.size[axis] - 1;
    for (int i = 0; i < n; ++i) {
      const double share = (i + 0.5) / n;
      const double mm = box.low[axis] + (backwards ? 1 - share : share) * box.sizeMm()[axis];
      const double at = std::clamp(mm / grid.spacingMm[axis] - 0.5, 0.0, static_cast<double>(last));
      const int below = std::min(static_cast<int>(at), std::max(0, last - 1));
      const std::ptrdiff_t stride = grid.stride[static_cast<std::size_t>(axis)];
      samples[t].push_back({below * stride, std::min(below + 1, last) * stride, static_cast<float>(at - below)});
    }
  }
  NetworkPicture picture{input.size, {}};
  const auto height = static_cast<std::size_t>(input.size[1]), width = static_cast<std::size_t>(input.size[2]);
  picture.values.resize(static_cast<std::size_t>(input.size[0]) * height * width);
  const std::int16_t* voxels = ct.voxels.get() + grid.base;
  const auto slope = static_cast<float>(ct.slope), intercept = static_cast<float>(ct.intercept);
  const auto delta = static_cast<float>(enhancement.deltaHu), scale = static_cast<float>(input.scale);
  const auto offset = static_cast<float>(input.offset);
  parallelRanges(input.size[0], 2, [&](int begin, int end) {
    for (int d = begin; d < end; ++d) {
      const Sample& sd = samples[0][static_cast<std::size_t>(d)];
      for (std::size_t h = 0; h < height; ++h) {
        const Sample& sh = samples[1][h];
        const std::int16_t* rows[4] = {voxels + sd.first + sh.first, voxels + sd.first + sh.second, voxels + sd.second + sh.first,
                                       voxels + sd.second + sh.second};
        const float shares[4] = {(1 - sd.share) * (1 - sh.share), (1 - sd.share) * sh.share, sd.share * (1 - sh.share),
                                 sd.share * sh.share};
        float* out = &picture.values[(static_cast<std::size_t>(d) * height + h) * width];
        for (std::size_t w = 0; w < width; ++w) {
          const Sample& sw = samples[2][w];
          float value = 0;
          for (int r = 0; r < 4; ++r) {
            const float low = rows[r][sw.first], high = rows[r][sw.second];
            value += shares[r] * (low + (high - low) * sw.share);
          }
          value = value * slope + intercept;
          value += delta * std::clamp(value / 30, 0.0F, 1.0F);
          out[w] = value * scale + offset;
        }
      }
    }
  });
  return picture;
}

} // namespace halsted
