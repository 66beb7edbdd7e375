// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtLungsBorder.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr double kReachMm = 6, kCellMm = 10;
constexpr double kFatHu = -150, kSoftHu = 100, kUsualTissueHu = 30, kNoTissueHu = -300;

/// Means of deep lung in cells of about a centimetre, each with its neighbours.
class DeepLung {
public:
  DeepLung(const CoarseCt& coarse, const LungSides& sides) {
    const Index3 size = coarse.geometry.size;
    for (int a = 0; a < 3; ++a) {
      m_blocks[a] = std::max(1, static_cast<int>(std::lround(kCellMm / coarse.geometry.spacingMm[a])));
      m_cells[a] = (size[a] + m_blocks[a] - 1) / m_blocks[a];
    }
    m_sum.resize(static_cast<std::size_t>(m_cells.prod()));
    m_count.resize(m_sum.size());
    double sum = 0, count = 0;
    for (int z = 0; z < size.z(); ++z)
      for (int y = 1; y + 1 < size.y(); ++y)
        for (int x = 1; x + 1 < size.x(); ++x) {
          const std::size_t o = coarse.offset(x, y, z);
          if (sides.blocks[o] == LungSide::None)
            continue;
          const auto lung = [&](int i, int j, int k) { return sides.blocks[coarse.offset(i, j, k)] != LungSide::None; };
          if (!lung(x - 1, y, z) || !lung(x + 1, y, z) || !lung(x, y - 1, z) || !lung(x, y + 1, z) || (z > 0 && !lung(x, y, z - 1)) ||
              (z + 1 < size.z() && !lung(x, y, z + 1)))
            continue;
          const std::size_t cell = cellOf(x / m_blocks.x(), y / m_blocks.y(), z / m_blocks.z());
          m_sum[cell] += coarse.hu[o];
          m_count[cell] += 1;
          sum += coarse.hu[o];
          count += 1;
        }
    m_overall = count > 0 ? sum / count : -850;
  }

  double at(int x, int y, int z) const {
    // A few blocks more of the whole lung's mean steady what little there is in a sliver.
    constexpr double kSteady = 8;
    double sum = kSteady * m_overall, count = kSteady;
    const Index3 cell(x / m_blocks.x(), y / m_blocks.y(), z / m_blocks.z());
    for (int k = std::max(0, cell.z() - 1); k <= std::min(m_cells.z() - 1, cell.z() + 1); ++k)
      for (int j = std::max(0, cell.y() - 1); j <= std::min(m_cells.y() - 1, cell.y() + 1); ++j)
        for (int i = std::max(0, cell.x() - 1); i <= std::min(m_cells.x() - 1, cell.x() + 1); ++i) {
          sum += m_sum[cellOf(i, j, k)];
          count += m_count[cellOf(i, j, k)];
        }
    return std::clamp(sum / count, -1000.0, -500.0);
  }

private:
  std::size_t cellOf(int x, int y, int z) const { return (static_cast<std::size_t>(z) * m_cells.y() + y) * m_cells.x() + x; }
  Index3 m_blocks = Index3::Ones(), m_cells = Index3::Ones();
  std::vector<double> m_sum, m_count;
  double m_overall = 0;
};

double limited(const CoarseCt& coarse, int x, int y, int z) {
  const Index3 size = coarse.geometry.size;
  return std::min<double>(
      kSoftHu, coarse.hu[coarse.offset(std::clamp(x, 0, size.x() - 1), std::clamp(y, 0, size.y() - 1), std::clamp(z, 0, size.z() - 1))]);
}

double between(const CoarseCt& coarse, const Vec3& at) {
  const Index3 low = at.array().floor().cast<int>();
  const Vec3 part = at - low.cast<double>();
  double sum = 0;
  for (int corner = 0; corner < 8; ++corner) {
    const int i = corner & 1, j = corner >> 1 & 1, k = corner >> 2;
    const double weight = (i ? part.x() : 1 - part.x()) * (j ? part.y() : 1 - part.y()) * (k ? part.z() : 1 - part.z());
    if (weight > 0)
      sum += weight * limited(coarse, low.x() + i, low.y() + j, low.z() + k);
  }
  return sum;
}

/// Towards the denser side, in HU per millimetre.
Vec3 gradient(const CoarseCt& coarse, int x, int y, int z) {
  Vec3 sum = Vec3::Zero();
  for (int dz = -1; dz <= 1; ++dz)
    for (int dy = -1; dy <= 1; ++dy)
      for (int dx = -1; dx <= 1; ++dx) {
        const double hu = limited(coarse, x + dx, y + dy, z + dz);
        sum += hu * Vec3(dx * (2 - std::abs(dy)) * (2 - std::abs(dz)), dy * (2 - std::abs(dx)) * (2 - std::abs(dz)),
                         dz * (2 - std::abs(dx)) * (2 - std::abs(dy)));
      }
  return sum.cwiseQuotient(32 * coarse.geometry.spacingMm);
}

double tissueBeside(const CoarseCt& coarse, int x, int y, int z) {
  const Vec3 rise = gradient(coarse, x, y, z);
  const double steepness = rise.norm();
  if (steepness < 1)
    return kUsualTissueHu;
  const Vec3 perMm = (rise / steepness).cwiseQuotient(coarse.geometry.spacingMm);
  const double blockMm = 1 / perMm.norm(), reachMm = std::max(kReachMm, 2 * blockMm);
  double densest = -2000;
  for (double mm = 0.5 * blockMm; mm <= reachMm + 1e-6; mm += 0.5 * blockMm)
    densest = std::max(densest, between(coarse, Vec3(x, y, z) + mm * perMm));
  return densest < kNoTissueHu ? kUsualTissueHu : std::clamp(densest, kFatHu, kSoftHu);
}

} // namespace

LungBorder findLungBorder(const CoarseCt& coarse, const LungSides& sides, const std::vector<LungSide>& blocks) {
  LungBorder border;
  border.lungHu.resize(blocks.size());
  border.tissueHu.resize(blocks.size());
  const DeepLung deep(coarse, sides);
  const Index3 size = coarse.geometry.size;
  tbb::parallel_for(0, size.z(), [&](int z) {
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t o = coarse.offset(x, y, z);
        if (blocks[o] == LungSide::None)
          continue;
        bool inside = true;
        for (int dz = -1; dz <= 1 && inside; ++dz)
          for (int dy = -1; dy <= 1 && inside; ++dy)
            for (int dx = -1; dx <= 1 && inside; ++dx) {
              const Index3 at(x + dx, y + dy, z + dz);
              inside = !coarse.geometry.contains(at) || sides.blocks[coarse.offset(at.x(), at.y(), at.z())] != LungSide::None;
            }
        if (inside)
          continue;
        border.lungHu[o] = static_cast<std::int16_t>(std::lround(deep.at(x, y, z)));
        border.tissueHu[o] = static_cast<std::int16_t>(std::lround(tissueBeside(coarse, x, y, z)));
      }
  });
  return border;
}

} // namespace halsted
