// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtLungsMasses.h"

#include "segmentation/filters/Kernels.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr double kThinMm = 5;     ///< radius; what is thinner is a fold, a rib that stands in, or a rim of fluid
constexpr double kWidestMm = 90;  ///< opening towards the ribs
constexpr double kFluidHu = 25;   ///< effusions measure 0 to 20 HU
constexpr double kTissueHu = 150; ///< denser is bone or contrast
constexpr double kClosed = 0.5;   ///< least share of the surface that is lung
constexpr double kGoesOn = 0.15;  ///< largest share of the surface where tissue goes on into other slices
constexpr double kDoubtClosed = 0.4, kDoubtGoesOn = 0.35, kDoubtMl = 3;
constexpr std::uint8_t kCostal = 2; ///< mark of pockets open to the ribs; others inside the hull are 1

struct Row {
  double from = 1, to = -1; ///< of the convex hull, in blocks
};

/// Convex hull of one lung in one slice, row by row.
std::vector<Row> hullOf(const CoarseCt& coarse, const LungSides& sides, LungSide side, int z) {
  const Index3 size = coarse.geometry.size;
  using Point = std::array<double, 2>;
  std::vector<Point> points;
  for (int y = 0; y < size.y(); ++y) {
    int first = -1, last = -1;
    for (int x = 0; x < size.x(); ++x)
      if (sides.blocks[coarse.offset(x, y, z)] == side) {
        first = first < 0 ? x : first;
        last = x;
      }
    if (first >= 0)
      points.push_back({static_cast<double>(first), static_cast<double>(y)});
    if (last > first)
      points.push_back({static_cast<double>(last), static_cast<double>(y)});
  }
  std::vector<Row> rows(size.y());
  if (points.size() < 3)
    return rows;
  // Along y, once on either side.
  for (const double way : {1.0, -1.0}) {
    std::vector<Point> chain;
    for (const Point& p : points) {
      while (chain.size() > 1) {
        const Point &a = chain[chain.size() - 2], &b = chain.back();
        if (way * ((b[1] - a[1]) * (p[0] - a[0]) - (b[0] - a[0]) * (p[1] - a[1])) < 0)
          break;
        chain.pop_back();
      }
      chain.push_back(p);
    }
    for (std::size_t c = 0; c + 1 < chain.size(); ++c)
      for (int y = static_cast<int>(chain[c][1]); y <= static_cast<int>(chain[c + 1][1]); ++y) {
        const double rise = chain[c + 1][1] - chain[c][1];
        const double x = rise > 0 ? chain[c][0] + (y - chain[c][1]) / rise * (chain[c + 1][0] - chain[c][0]) : chain[c][0];
        if (way > 0)
          rows[y].to = x;
        else
          rows[y].from = x;
      }
  }
  return rows;
}

class PocketSearch {
public:
  PocketSearch(const CoarseCt& coarse, const LungSides& sides, const Mask& gas, const Mask& wide, double middleMm)
      : m_coarse(coarse), m_sides(sides), m_gas(gas), m_wide(wide),
        m_middle((middleMm - coarse.geometry.originMm.x()) / coarse.geometry.spacingMm.x()), m_inHull(coarse.geometry),
        m_side(sides.blocks.size(), LungSide::None) {}

  void searchSlice(int z) {
    for (const LungSide side : {LungSide::Left, LungSide::Right}) {
      const std::vector<Row> rows = hullOf(m_coarse, m_sides, side, z);
      const Index3 size = m_coarse.geometry.size;
      for (int y = 0; y < size.y(); ++y)
        for (int x = std::max(0, static_cast<int>(std::ceil(rows[y].from))); x <= std::min(size.x() - 1.0, rows[y].to); ++x)
          if (const std::size_t o = m_coarse.offset(x, y, z); open(o)) {
            m_inHull.voxels[o] = 1;
            m_side[o] = side;
          }
      for (int y = 0; y < size.y(); ++y)
        for (int x = std::max(0, static_cast<int>(std::ceil(rows[y].from))); x <= std::min(size.x() - 1.0, rows[y].to); ++x)
          followPocket(side, rows, x, y, z);
    }
  }

  PleuralMasses finish() {
    PleuralMasses result;
    Mask costal(m_coarse.geometry);
    bool any = false;
    for (std::size_t o = 0; o < costal.voxels.size(); ++o)
      any = (costal.voxels[o] = m_inHull.voxels[o] == kCostal) || any;
    if (!any)
      return result;
    const Components parts = connectedComponents(opened(costal, kThinMm), Connectivity::Faces);
    if (parts.components.empty())
      return result;
    const std::vector<Verdict> verdicts = judge(parts);
    for (std::size_t o = 0; o < parts.labels.size(); ++o) {
      const Verdict verdict = parts.labels[o] > 0 ? verdicts[parts.labels[o] - 1] : Verdict::Other;
      if (verdict == Verdict::Other)
        continue;
      PleuralMasses::Side& side = m_side[o] == LungSide::Left ? result.left : result.right;
      (verdict == Verdict::Mass ? side.massMl : side.leftOutMl) += m_coarse.geometry.voxelVolumeMm3() / 1000;
      if (verdict == Verdict::Mass) {
        result.blocks.resize(parts.labels.size(), LungSide::None);
        result.blocks[o] = m_side[o];
      }
    }
    return result;
  }

private:
  bool open(std::size_t o) const {
    return m_sides.blocks[o] == LungSide::None && m_coarse.body.voxels[o] && !m_gas.voxels[o] &&
           (m_wide.voxels.empty() || !m_wide.voxels[o]);
  }

  void followPocket(LungSide side, const std::vector<Row>& rows, int startX, int startY, int z) {
    const Index3 size = m_coarse.geometry.size;
    const Vec3 spacing = m_coarse.geometry.spacingMm;
    const std::size_t start = m_coarse.offset(startX, startY, z);
    if (m_inHull.voxels[start] != 1 || m_side[start] != side)
      return;
    constexpr std::uint8_t kSeen = 3;
    std::vector<std::array<int, 2>> pocket{{startX, startY}};
    m_inHull.voxels[start] = kSeen;
    Vec3 outwards = Vec3::Zero(), opening = Vec3::Zero();
    double openingMm = 0;
    for (std::size_t n = 0; n < pocket.size(); ++n) {
      const auto [x, y] = pocket[n];
      for (const auto& [dx, dy] : {std::array{-1, 0}, std::array{1, 0}, std::array{0, -1}, std::array{0, 1}}) {
        const int i = x + dx, j = y + dy;
        if (i < 0 || j < 0 || i >= size.x() || j >= size.y())
          continue;
        const std::size_t o = m_coarse.offset(i, j, z);
        if (i < rows[j].from || i > rows[j].to) {
          const double faceMm = dx ? spacing.y() : spacing.x();
          outwards += faceMm * Vec3(dx, dy, 0);
          opening += faceMm * Vec3(x, y, 0);
          openingMm += faceMm;
        } else if (m_inHull.voxels[o] == 1 && m_side[o] == side) {
          m_inHull.voxels[o] = kSeen;
          pocket.push_back({i, j});
        }
      }
    }
    bool costal = false;
    if (openingMm > 0 && outwards.norm() < kWidestMm) {
      const Vec3 fromMiddle = (opening / openingMm - Vec3(m_middle, bodyCentre(z), 0)).cwiseProduct(spacing);
      // Straight forward or back is still towards the ribs, inwards is not.
      constexpr double kInwards = 0.5;
      const double inwards = side == LungSide::Left ? -outwards.x() : outwards.x();
      costal = outwards.dot(fromMiddle) > 0 && inwards < kInwards * outwards.norm();
    }
    for (const auto& [x, y] : pocket)
      m_inHull.voxels[m_coarse.offset(x, y, z)] = costal ? kCostal : kSeen;
  }

  double bodyCentre(int z) const {
    const Index3 size = m_coarse.geometry.size;
    double sum = 0, count = 1e-9;
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x)
        if (m_coarse.body.voxels[m_coarse.offset(x, y, z)]) {
          sum += y;
          count += 1;
        }
    return sum / count;
  }

  enum class Verdict { Mass, LeftOut, Other };

  std::vector<Verdict> judge(const Components& parts) const {
    struct Facts {
      double lungMm2 = 0, ribsMm2 = 0, onMm2 = 0, edgeMm2 = 0;
      std::vector<std::int16_t> coreHu; ///< of blocks that touch no lung
    };
    std::vector<Facts> facts(parts.components.size());
    const Index3 size = m_coarse.geometry.size;
    const Vec3 spacing = m_coarse.geometry.spacingMm;
    for (int z = 0; z < size.z(); ++z)
      for (int y = 0; y < size.y(); ++y)
        for (int x = 0; x < size.x(); ++x) {
          const std::size_t o = m_coarse.offset(x, y, z);
          if (parts.labels[o] == 0)
            continue;
          Facts& part = facts[parts.labels[o] - 1];
          bool core = true;
          for (int a = 0; a < 3; ++a)
            for (const int sign : {-1, 1}) {
              Index3 at(x, y, z);
              at[a] += sign;
              const double faceMm2 = spacing.prod() / spacing[a];
              if (!m_coarse.geometry.contains(at)) {
                part.edgeMm2 += faceMm2;
                continue;
              }
              const std::size_t next = m_coarse.offset(at.x(), at.y(), at.z());
              if (parts.labels[next] != 0 || m_inHull.voxels[next] == kCostal)
                continue;
              if (m_sides.blocks[next] != LungSide::None) {
                part.lungMm2 += faceMm2;
                core = false;
              } else if (a < 2 && m_inHull.voxels[next] == 0)
                part.ribsMm2 += faceMm2;
              else
                part.onMm2 += faceMm2;
            }
          if (core)
            part.coreHu.push_back(m_coarse.hu[o]);
        }
    std::vector<Verdict> verdicts;
    for (std::size_t p = 0; p < facts.size(); ++p) {
      Facts& part = facts[p];
      double hu = -1000;
      if (!part.coreHu.empty()) {
        const auto middle = part.coreHu.begin() + static_cast<std::ptrdiff_t>(part.coreHu.size() / 2);
        std::nth_element(part.coreHu.begin(), middle, part.coreHu.end());
        hu = *middle;
      }
      const double all = part.lungMm2 + part.ribsMm2 + part.onMm2 + part.edgeMm2, on = part.onMm2 + part.edgeMm2;
      const double ml = static_cast<double>(parts.components[p].voxelCount) * m_coarse.geometry.voxelVolumeMm3() / 1000;
      if (hu > kFluidHu && hu < kTissueHu && part.lungMm2 >= kClosed * all && on <= kGoesOn * all)
        verdicts.push_back(Verdict::Mass);
      else if (hu > -kFluidHu && hu < kTissueHu && part.lungMm2 >= kDoubtClosed * all && on <= kDoubtGoesOn * all && ml >= kDoubtMl)
        verdicts.push_back(Verdict::LeftOut);
      else
        verdicts.push_back(Verdict::Other);
    }
    return verdicts;
  }

  const CoarseCt& m_coarse;
  const LungSides& m_sides;
  const Mask &m_gas, &m_wide;
  double m_middle;
  Mask m_inHull;
  std::vector<LungSide> m_side;
};

} // namespace

PleuralMasses findPleuralMasses(const CoarseCt& coarse, const LungSides& sides, const Mask& gas, const Mask& wide, double middleMm) {
  PocketSearch search(coarse, sides, gas, wide, middleMm);
  tbb::parallel_for(0, coarse.geometry.size.z(), [&](int z) { search.searchSlice(z); });
  return search.finish();
}

} // namespace halsted
