// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/OrganGrid.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kBlockMm = 2;
constexpr double kAroundMm = 15; ///< the network's box
constexpr double kSmoothVoxels = 0.7;
constexpr double kNearMm = 1.2; ///< neighbours of a voxel that tell of the same place

} // namespace

OrganGrid::OrganGrid(const Volume& ct, const PatientBox& box) : m_ct(ct), m_fine(ct.geometry) {
  for (int a = 0; a < 3; ++a) {
    const double mm = m_fine.spacingMm[a];
    m_factor[a] = std::max(1, static_cast<int>(std::lround(kBlockMm / mm)));
    m_first[a] = std::clamp(static_cast<int>((box.low[a] - kAroundMm) / mm), 0, m_fine.size[a] - 1);
    const int end = std::clamp(static_cast<int>((box.high[a] + kAroundMm) / mm) + 1, m_first[a] + 1, m_fine.size[a]);
    m_fineSize[a] = end - m_first[a];
    m_geometry.size[a] = (m_fineSize[a] + m_factor[a] - 1) / m_factor[a];
    m_geometry.spacingMm[a] = mm * m_factor[a];
    auto& between = m_between[static_cast<std::size_t>(a)];
    for (int i = 0; i < m_fineSize[a]; ++i) {
      const double at = std::clamp((i + 0.5) / m_factor[a] - 0.5, 0.0, m_geometry.size[a] - 1.0);
      const int low = static_cast<int>(at);
      between.push_back({low, std::min(low + 1, m_geometry.size[a] - 1), i / m_factor[a], static_cast<float>(at - low)});
    }
  }
  m_hu.resize(count());
  parallelRanges(size().z(), 1, [&](int begin, int end) {
    for (int z = begin; z < end; ++z)
      for (int y = 0; y < size().y(); ++y)
        for (int x = 0; x < size().x(); ++x) {
          const Index3 from = Index3(x, y, z).cwiseProduct(m_factor), to = (from + m_factor).cwiseMin(m_fineSize);
          double sum = 0;
          for (int k = from.z(); k < to.z(); ++k)
            for (int j = from.y(); j < to.y(); ++j)
              for (int i = from.x(); i < to.x(); ++i)
                sum += ct.voxels[m_fine.offsetOf(i + m_first.x(), j + m_first.y(), k + m_first.z())];
          m_hu[m_geometry.offset(x, y, z)] = static_cast<float>(ct.slope * sum / (to - from).prod() + ct.intercept);
        }
  });
}

std::vector<float> OrganGrid::smoothedHu() const {
  std::vector<float> clipped(m_hu.size());
  std::transform(m_hu.begin(), m_hu.end(), clipped.begin(), [](float hu) { return std::clamp(hu, -150.0F, 400.0F); });
  return blurred(clipped, kSmoothVoxels * spacingMm().minCoeff());
}

std::vector<float> OrganGrid::chancesOf(const AbdomenPrior& prior, std::size_t index) const {
  std::vector<float> result(count(), index == 0 ? 1.0F : 0.0F);
  const std::vector<std::uint8_t>& chances = prior.chances[index];
  std::array<std::vector<Between>, 3> between;
  for (int a = 0; a < 3; ++a)
    for (int i = 0; i < size()[a]; ++i) {
      const double mm = m_first[a] * m_fine.spacingMm[a] + (i + 0.5) * spacingMm()[a];
      const double at = (mm - prior.box.low[a]) / prior.spacingMm()[a] - 0.5;
      const bool inside = mm >= prior.box.low[a] && mm <= prior.box.high[a];
      const double held = std::clamp(at, 0.0, prior.size[a] - 1.0);
      const int low = static_cast<int>(held);
      between[static_cast<std::size_t>(a)].push_back(
          {inside ? low : -1, std::min(low + 1, prior.size[a] - 1), low, static_cast<float>(held - low)});
    }
  parallelRanges(size().z(), 1, [&](int begin, int end) {
    for (int z = begin; z < end; ++z)
      for (int y = 0; y < size().y(); ++y)
        for (int x = 0; x < size().x(); ++x) {
          const Between &bx = between[0][static_cast<std::size_t>(x)], &by = between[1][static_cast<std::size_t>(y)],
                        &bz = between[2][static_cast<std::size_t>(z)];
          if (bx.low < 0 || by.low < 0 || bz.low < 0)
            continue;
          float sum = 0;
          for (int corner = 0; corner < 8; ++corner)
            sum += (corner & 1 ? bx.share : 1 - bx.share) * (corner & 2 ? by.share : 1 - by.share) *
                   (corner & 4 ? bz.share : 1 - bz.share) *
                   static_cast<float>(
                       chances[prior.offset(corner & 1 ? bx.high : bx.low, corner & 2 ? by.high : by.low, corner & 4 ? bz.high : bz.low)]);
          result[m_geometry.offset(x, y, z)] = sum / 255;
        }
  });
  return result;
}

std::vector<float> OrganGrid::blurred(const std::vector<float>& values, double sigmaMm) const {
  std::vector<float> result = values;
  const std::array<std::ptrdiff_t, 3> step{1, size().x(), static_cast<std::ptrdiff_t>(size().x()) * size().y()};
  for (int axis = 0; axis < 3; ++axis) {
    const double sigma = sigmaMm / spacingMm()[axis];
    const int reach = static_cast<int>(std::ceil(3 * sigma)), n = size()[axis];
    std::vector<float> weight;
    double all = 0;
    for (int k = -reach; k <= reach; ++k)
      all += std::exp(-0.5 * k * k / (sigma * sigma));
    for (int k = -reach; k <= reach; ++k)
      weight.push_back(static_cast<float>(std::exp(-0.5 * k * k / (sigma * sigma)) / all));
    const int a = axis == 0 ? 1 : 0, b = axis == 2 ? 1 : 2;
    parallelRanges(size()[b], 1, [&](int begin, int end) {
      std::vector<float> line(static_cast<std::size_t>(n + 2 * reach));
      for (int v = begin; v < end; ++v)
        for (int u = 0; u < size()[a]; ++u) {
          float* base = result.data() + u * step[static_cast<std::size_t>(a)] + v * step[static_cast<std::size_t>(b)];
          const std::ptrdiff_t stride = step[static_cast<std::size_t>(axis)];
          for (int i = -reach; i < n + reach; ++i)
            line[static_cast<std::size_t>(i + reach)] = base[std::clamp(i, 0, n - 1) * stride];
          for (int i = 0; i < n; ++i) {
            float sum = 0;
            for (std::size_t k = 0; k < weight.size(); ++k)
              sum += weight[k] * line[static_cast<std::size_t>(i) + k];
            base[i * stride] = sum;
          }
        }
    });
  }
  return result;
}

std::vector<std::uint16_t> OrganGrid::labelsAround(const std::vector<std::uint8_t>& labels) const {
  std::vector<std::uint16_t> bits(labels.size());
  std::transform(labels.begin(), labels.end(), bits.begin(), [](std::uint8_t label) { return static_cast<std::uint16_t>(1U << label); });
  const std::array<std::ptrdiff_t, 3> step{1, size().x(), static_cast<std::ptrdiff_t>(size().x()) * size().y()};
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const std::vector<std::uint16_t> before = bits;
    parallelRanges(size().z(), 1, [&](int begin, int end) {
      for (int z = begin; z < end; ++z)
        for (int y = 0; y < size().y(); ++y)
          for (int x = 0; x < size().x(); ++x) {
            const int at[3] = {x, y, z};
            const std::size_t i = m_geometry.offset(x, y, z);
            const std::uint16_t* p = before.data() + i;
            if (at[axis] > 0)
              bits[i] = static_cast<std::uint16_t>(bits[i] | *(p - step[axis]));
            if (at[axis] + 1 < size()[static_cast<int>(axis)])
              bits[i] = static_cast<std::uint16_t>(bits[i] | *(p + step[axis]));
          }
    });
  }
  return bits;
}

void OrganGrid::placeOf(int x, int y, int z, Place& place) const {
  const Between &bx = m_between[0][static_cast<std::size_t>(x)], &by = m_between[1][static_cast<std::size_t>(y)],
                &bz = m_between[2][static_cast<std::size_t>(z)];
  place.nearest = m_geometry.offset(bx.nearest, by.nearest, bz.nearest);
  for (int corner = 0; corner < 8; ++corner) {
    place.corner[corner] = m_geometry.offset(corner & 1 ? bx.high : bx.low, corner & 2 ? by.high : by.low, corner & 4 ? bz.high : bz.low);
    place.share[corner] =
        (corner & 1 ? bx.share : 1 - bx.share) * (corner & 2 ? by.share : 1 - by.share) * (corner & 4 ? bz.share : 1 - bz.share);
  }
  place.hasLeft = x > 0;
  place.hasRight = x + 1 < m_fineSize.x();
  place.hasFront = y > 0;
  place.hasBack = y + 1 < m_fineSize.y();
}

float OrganGrid::fineHu(std::size_t offset, const Place& place) const {
  const auto at = static_cast<std::ptrdiff_t>(offset);
  const std::int16_t* voxels = m_ct.voxels.get();
  double sum = 2.0 * voxels[at], weight = 2;
  const auto add = [&](bool there, int axis, int sign) {
    if (!there || m_fine.spacingMm[axis] > kNearMm)
      return;
    sum += voxels[at + sign * m_fine.stride[static_cast<std::size_t>(axis)]];
    weight += 1;
  };
  add(place.hasLeft, 0, -1);
  add(place.hasRight, 0, 1);
  add(place.hasFront, 1, -1);
  add(place.hasBack, 1, 1);
  return static_cast<float>(m_ct.slope * sum / weight + m_ct.intercept);
}

} // namespace halsted
