// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <cmath>
#include <random>
#include <vector>

namespace halsted::test {

/// A chest painted from shapes, with what a good outline should be. Patient space, millimetres; z goes up from the
/// waist, the middle of the body is x = 0.
struct ChestPhantom {
  Volume ct;
  Mask body, left, right;
  Mask airway;                 ///< all lumens
  Mask mass;                   ///< the ball; part of `right`
  Mask nearAirway;             ///< lumens and walls and 2 mm around: airway outside it has leaked
  std::vector<Vec3> lobarEnds; ///< where the bronchi of the five lobes end
};

struct ChestPhantomOptions {
  Vec3 spacingMm{1, 1, 1};
  double fromZMm = 0, toZMm = 290;
  double noiseHu = 25;
  int lungHu = -860;
  bool fluidOnLeft = true, lungs = true, leftLung = true, septum = true;
  double massRadiusMm = 0; ///< of a ball in the right lung, at the ribs
  float massHu = 40;
};

class ChestPainter {
public:
  explicit ChestPainter(const ChestPhantomOptions& options) : m_options(options) {
    VolumeGeometry& g = m_geometry;
    g.spacingMm = options.spacingMm;
    const Vec3 from(-180, -125, options.fromZMm), to(180, 150, options.toZMm);
    for (int a = 0; a < 3; ++a)
      g.size[a] = static_cast<int>((to[a] - from[a]) / g.spacingMm[a]);
    g.originMm = from + 0.5 * g.spacingMm;
  }

  ChestPhantom paint() {
    m_hu.assign(m_geometry.voxelCount(), -1000);
    ChestPhantom p;
    p.body = p.left = p.right = p.airway = p.mass = p.nearAirway = Mask(m_geometry);
    ellipsoid({0, 0, 145}, {165, 110, 1e6}, [&](std::size_t o, const Vec3& at) {
      const bool fat = Vec3(at.x() / 150, at.y() / 96, 0).norm() > 1;
      m_hu[o] = fat ? -100 : 45;
      p.body.voxels[o] = 1;
    });
    box({-160, 116, -1e6}, {160, 122, 1e6}, [&](std::size_t o, const Vec3&) { m_hu[o] = 120; });
    for (int rib = 0; rib < 12; ++rib)
      box({-160, -110, 20.0 + 22 * rib}, {160, 110, 28.0 + 22 * rib}, [&](std::size_t o, const Vec3& at) {
        const double r = Vec3(at.x() / 143, at.y() / 92, 0).norm();
        if (r < 1 && r > 0.94 && std::abs(at.x()) > 12)
          m_hu[o] = 500;
      });
    ellipsoid({0, 75, 145}, {18, 16, 1e6}, [&](std::size_t o, const Vec3&) { m_hu[o] = 300; });
    if (m_options.lungs) {
      lung(p.right, -1);
      if (m_options.leftLung)
        lung(p.left, 1);
    }
    ellipsoid({15, -25, 90}, {55, 45, 55}, [&](std::size_t o, const Vec3&) { clear(p, o, 45); }); // heart
    for (const double side : {-1.0, 1.0})
      ellipsoid({side * 72, 0, 10}, {72, 90, 62}, [&](std::size_t o, const Vec3&) { clear(p, o, 55); }); // diaphragm
    if (m_options.fluidOnLeft)
      box({10, 52, -1e6}, {180, 110, 150}, [&](std::size_t o, const Vec3&) {
        if (p.left.voxels[o])
          clear(p, o, 12);
      });
    if (m_options.lungs) {
      vessels(p);
      ellipsoid({-132, 0, 150}, {8, 6, 6}, [&](std::size_t o, const Vec3&) { inLung(p, o, 40); }); // nodule at the pleura
      ellipsoid({-90, -30, 120}, {9, 9, 9}, [&](std::size_t o, const Vec3&) { inLung(p, o, 40); });
      bronchi(p);
    }
    if (const double r = m_options.massRadiusMm; r > 0)
      ellipsoid({-136 + 0.3 * r, 0, 150}, {r, r, r}, [&](std::size_t o, const Vec3&) {
        if (p.right.voxels[o]) {
          m_hu[o] = m_options.massHu;
          p.mass.voxels[o] = 1;
        }
      });
    ellipsoid({60, -10, 40}, {30, 25, 26}, [&](std::size_t o, const Vec3&) { m_hu[o] = -1000; }); // air in the stomach
    ellipsoid({-50, -60, 10}, {50, 14, 16}, [&](std::size_t o, const Vec3&) { m_hu[o] = -990; }); // bowel
    tube({6, 40, 300}, {6, 40, 80}, 4, [&](std::size_t o, const Vec3&) { m_hu[o] = -990; });      // oesophagus
    finish(p);
    return p;
  }

private:
  template <typename Visit> void box(const Vec3& from, const Vec3& to, Visit visit) {
    Index3 low, high;
    for (int a = 0; a < 3; ++a) {
      low[a] = std::max(0, static_cast<int>(std::floor(std::max(-1e5, (from[a] - m_geometry.originMm[a]) / m_geometry.spacingMm[a]))));
      high[a] = std::min(m_geometry.size[a] - 1,
                         static_cast<int>(std::ceil(std::min(1e5, (to[a] - m_geometry.originMm[a]) / m_geometry.spacingMm[a]))));
    }
    for (int k = low.z(); k <= high.z(); ++k)
      for (int j = low.y(); j <= high.y(); ++j)
        for (int i = low.x(); i <= high.x(); ++i) {
          const Vec3 at = m_geometry.originMm + Vec3(i, j, k).cwiseProduct(m_geometry.spacingMm);
          if ((at.array() >= from.array()).all() && (at.array() <= to.array()).all())
            visit(m_geometry.offset(i, j, k), at);
        }
  }

  template <typename Visit> void ellipsoid(const Vec3& centre, const Vec3& radii, Visit visit) {
    box(centre - radii, centre + radii, [&](std::size_t o, const Vec3& at) {
      if ((at - centre).cwiseQuotient(radii).squaredNorm() <= 1)
        visit(o, at);
    });
  }

  template <typename Visit> void tube(const Vec3& a, const Vec3& b, double radius, Visit visit) {
    const Vec3 room = Vec3::Constant(radius);
    box(a.cwiseMin(b) - room, a.cwiseMax(b) + room, [&](std::size_t o, const Vec3& at) {
      const double along = std::clamp((at - a).dot(b - a) / (b - a).squaredNorm(), 0.0, 1.0);
      if ((at - a - along * (b - a)).norm() <= radius)
        visit(o, at);
    });
  }

  void lung(Mask& mask, double side) {
    const auto fill = [&](std::size_t o, const Vec3&) {
      m_hu[o] = static_cast<float>(m_options.lungHu);
      mask.voxels[o] = 1;
    };
    ellipsoid({side * 74, 0, 130}, {62, 84, 138}, fill);
    // In front of the heart the lungs touch, but for a membrane.
    if (m_options.septum)
      ellipsoid({side * 25.5, -62, 175}, {25, 12, 35}, fill);
  }

  void clear(ChestPhantom& p, std::size_t o, float hu) {
    m_hu[o] = hu;
    p.left.voxels[o] = p.right.voxels[o] = 0;
  }
  void inLung(const ChestPhantom& p, std::size_t o, float hu) {
    if (p.left.voxels[o] || p.right.voxels[o])
      m_hu[o] = hu;
  }

  void vessels(const ChestPhantom& p) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> part(-1, 1);
    for (const double side : {-1.0, 1.0})
      for (int n = 0; n < 45; ++n) {
        const Vec3 hilum(side * 38, 5, 150), bend(side * (60 + 10 * part(random)), 35 * part(random), 140 + 70 * part(random));
        const Vec3 end(side * (90 + 35 * part(random)), 65 * part(random), 140 + 95 * part(random));
        tube(hilum, bend, 3.0, [&](std::size_t o, const Vec3&) { inLung(p, o, 60); });
        tube(bend, end, 1.4, [&](std::size_t o, const Vec3&) { inLung(p, o, 60); });
      }
    // The root of each lung is mediastinum.
    for (const double side : {-1.0, 1.0})
      ellipsoid({side * 24, 12, 155}, {22, 18, 32}, [&](std::size_t o, const Vec3&) {
        m_hu[o] = 45;
        const_cast<ChestPhantom&>(p).left.voxels[o] = const_cast<ChestPhantom&>(p).right.voxels[o] = 0;
      });
  }

  struct Bronchus {
    Vec3 from, to;
    double radius, wall;
    bool lobar = false;
  };

  void bronchi(ChestPhantom& p) {
    std::vector<Bronchus> tree{{{0, 12, 300}, {0, 12, 188}, 8.5, 2},
                               {{0, 12, 188}, {-34, 14, 160}, 7, 1.8},
                               {{-34, 14, 160}, {-48, 18, 138}, 5.5, 1.6},
                               {{-34, 14, 160}, {-62, 8, 178}, 4.2, 1.4, true},
                               {{-48, 18, 138}, {-72, -14, 122}, 3.2, 1.2, true},
                               {{-48, 18, 138}, {-66, 36, 108}, 4.0, 1.3, true}};
    if (m_options.leftLung) {
      tree.push_back({{0, 12, 188}, {46, 16, 156}, 6.5, 1.8});
      tree.push_back({{46, 16, 156}, {70, 2, 176}, 4.2, 1.4, true});
      tree.push_back({{46, 16, 156}, {66, 30, 116}, 4.4, 1.4, true});
    }
    for (std::size_t b = 0, lobes = tree.size(); b < lobes; ++b)
      if (tree[b].lobar) {
        const Vec3 on = (tree[b].to - tree[b].from).normalized();
        const Vec3 aside = on.cross(Vec3(0.3, 0.9, 0.1)).normalized();
        tree.push_back({tree[b].to, tree[b].to + 22 * (on + 0.5 * aside), 2.2, 1.0});
        tree.push_back({tree[b].to, tree[b].to + 22 * (on - 0.6 * aside), 2.0, 1.0});
      }
    for (const Bronchus& b : tree)
      tube(b.from, b.to, b.radius + b.wall, [&](std::size_t o, const Vec3&) { m_hu[o] = 20; });
    for (const Bronchus& b : tree) {
      tube(b.from, b.to, b.radius, [&](std::size_t o, const Vec3&) {
        m_hu[o] = -990;
        p.airway.voxels[o] = 1;
        p.left.voxels[o] = p.right.voxels[o] = 0;
      });
      tube(b.from, b.to, b.radius + b.wall + 2, [&](std::size_t o, const Vec3&) { p.nearAirway.voxels[o] = 1; });
      if (b.lobar)
        p.lobarEnds.push_back(b.to);
    }
  }

  /// Blurs a little, as scanners do, and adds noise.
  void finish(ChestPhantom& p) {
    const Index3 size = m_geometry.size;
    const std::size_t count = m_hu.size();
    const std::size_t rows[3] = {1, static_cast<std::size_t>(size.x()),
                                 static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y())};
    for (int a = 0; a < 3; ++a) {
      const double sigma = 0.5 / m_geometry.spacingMm[a], side = std::min(0.25, 0.5 * sigma * sigma);
      std::vector<float> line(size[a]);
      for (std::size_t o = 0; o < count; ++o) {
        if ((o / rows[a]) % static_cast<std::size_t>(size[a]) != 0)
          continue;
        for (int n = 0; n < size[a]; ++n)
          line[n] = m_hu[o + n * rows[a]];
        for (int n = 1; n + 1 < size[a]; ++n)
          m_hu[o + n * rows[a]] = static_cast<float>((1 - 2 * side) * line[n] + side * (line[n - 1] + line[n + 1]));
      }
    }
    std::mt19937 random(11);
    std::normal_distribution<float> noise(0, static_cast<float>(m_options.noiseHu));
    std::vector<float> table(65537);
    for (float& value : table)
      value = noise(random);
    auto voxels = std::make_unique<std::int16_t[]>(count);
    for (std::size_t o = 0; o < count; ++o)
      voxels[o] = static_cast<std::int16_t>(std::lround(std::max(-1024.0f, m_hu[o] + table[random() % table.size()])));
    p.ct.geometry = m_geometry;
    p.ct.modality = Modality::Ct;
    p.ct.voxels = std::shared_ptr<const std::int16_t[]>(std::move(voxels));
  }

  ChestPhantomOptions m_options;
  VolumeGeometry m_geometry;
  std::vector<float> m_hu;
};

inline ChestPhantom paintChest(const ChestPhantomOptions& options) {
  return ChestPainter(options).paint();
}

} // namespace halsted::test
