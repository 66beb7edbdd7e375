// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/CtVesselChain.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr double kGridMm = 3;
constexpr int kAngles = 24;
constexpr float kNothing = -0.9F; ///< worth of what is no disc of blood
/// Blood without contrast medium has 30 to 60 HU, anaemic 25, and between lungs scatter takes off another 20; the aorta at its brightest
/// 600 HU.
constexpr double kLeastHu = 4, kUsualHu = 25, kMostHu = 650;

/// Bilinear within a slice; as at the edge beyond.
class SliceSampler {
public:
  SliceSampler(const std::vector<float>& picture, const Index3& size, const Vec3& spacing, int z)
      : m_picture(picture.data() + std::size_t(z) * std::size_t(size.x()) * std::size_t(size.y())), m_nx(size.x()), m_ny(size.y()),
        m_perX(1 / spacing.x()), m_perY(1 / spacing.y()) {}
  float operator()(double xMm, double yMm) const {
    const double x = std::clamp(xMm * m_perX, 0.0, m_nx - 1.001), y = std::clamp(yMm * m_perY, 0.0, m_ny - 1.001);
    const int i = int(x), j = int(y);
    const float* p = m_picture + std::ptrdiff_t(j) * m_nx + i;
    const float a = float(x - i), b = float(y - j);
    const float low = p[0] + a * (p[1] - p[0]), high = p[m_nx] + a * (p[m_nx + 1] - p[m_nx]);
    return low + b * (high - low);
  }

private:
  const float* m_picture;
  int m_nx, m_ny;
  double m_perX, m_perY;
};

struct Rim {
  std::array<double, kAngles> x{}, y{};
  Rim() {
    for (int n = 0; n < kAngles; ++n) {
      x[std::size_t(n)] = std::cos(2 * std::numbers::pi * n / kAngles);
      y[std::size_t(n)] = std::sin(2 * std::numbers::pi * n / kAngles);
    }
  }
};

/// Worth of a disc, and its level.
std::pair<float, float> judge(const SliceSampler& hu, const SliceSampler& bone, const Rim& rim, double x, double y, double radius,
                              double noise, double voxelMm) {
  const float centre = hu(x, y);
  if (centre < kLeastHu - 15 || centre > kMostHu)
    return {kNothing, centre};
  std::array<float, 2 * kAngles + 1> inside;
  std::size_t count = 0;
  inside[count++] = centre;
  for (std::size_t n = 0; n < kAngles; ++n) {
    inside[count++] = hu(x + 0.45 * radius * rim.x[n], y + 0.45 * radius * rim.y[n]);
    const double inner = std::max(0.5 * radius, radius - 0.8 * voxelMm - 1);
    inside[count++] = hu(x + inner * rim.x[n], y + inner * rim.y[n]);
  }
  std::array<float, 2 * kAngles + 1> sorted = inside;
  double inBone = 0;
  for (std::size_t n = 0; n < kAngles; n += 2)
    inBone += bone(x + 0.6 * radius * rim.x[n], y + 0.6 * radius * rim.y[n]) > 0.4F;
  // Contrast medium beside bone may have been taken for bone: no reason to pass it over, but one against marrow.
  inBone = std::max(0.0, inBone / (0.5 * kAngles) - 0.25);
  std::nth_element(sorted.begin(), sorted.begin() + kAngles, sorted.end());
  const float level = sorted[kAngles];
  if (level < kLeastHu || level > kMostHu)
    return {kNothing, level};
  double uneven = 0;
  for (const float value : inside)
    uneven += std::min(100.0F, std::abs(value - level));
  uneven /= double(inside.size());
  const double allowed = 5 + noise + 0.04 * std::max(0.0F, level);
  double rimWorth = 0;
  const double step = level > 110 ? 80 : 60; // fat is 140 HU below blood, muscle 50 to 250 below contrast medium
  for (std::size_t n = 0; n < kAngles; ++n) {
    const double outer = radius + 0.6 * voxelMm + 1.2;
    const double ox = x + outer * rim.x[n], oy = y + outer * rim.y[n];
    const float out = hu(ox, oy);
    // Bone and calcium border a vessel as well as fat does, but say less of where.
    if (bone(ox, oy) > 0.3F || out > level + 120)
      rimWorth += 0.3;
    else
      rimWorth += std::clamp((inside[2 * n + 2] - out) / step, -0.7, 1.0);
  }
  return {float(rimWorth / kAngles - std::max(0.0, uneven - allowed) / 25 - 0.4 * inBone - std::max(0.0, kUsualHu - level) / 60), level};
}

} // namespace

VesselChain findChain(const CoarseCt& coarse, const std::vector<float>& bone, const CtSpine& spine, const ChainWish& wish,
                      const JobContext& job) {
  VesselChain chain;
  const Index3& size = coarse.geometry.size;
  const Vec3& spacing = coarse.geometry.spacingMm;
  if (!spine.found() || size.x() < 8 || size.y() < 8)
    return chain;
  const int nz = spine.last - spine.first + 1, nr = int(wish.radiiMm.size());
  const int nx = int((wish.toX - wish.fromX) / kGridMm) + 1, ny = int((wish.toY - wish.fromY) / kGridMm) + 1;
  const std::size_t states = std::size_t(nx) * std::size_t(ny) * std::size_t(nr);
  const auto state = [&](int x, int y, int r) {
    return (std::size_t(y) * std::size_t(nx) + std::size_t(x)) * std::size_t(nr) + std::size_t(r);
  };
  std::vector<float> picture(coarse.hu.begin(), coarse.hu.end());
  // Noise is smoothed along the patient, where vessels are alike, not across.
  if (coarse.noiseHu > 0 && spacing.z() < 4) {
    const std::size_t area = std::size_t(size.x()) * std::size_t(size.y());
    parallelRanges(size.z(), 1, [&](int begin, int end) {
      for (int z = begin; z < end; ++z) {
        const std::size_t below = std::size_t(std::max(0, z - 1)) * area, here = std::size_t(z) * area,
                          above = std::size_t(std::min(size.z() - 1, z + 1)) * area;
        for (std::size_t n = 0; n < area; ++n)
          picture[here + n] = 0.25F * coarse.hu[below + n] + 0.5F * coarse.hu[here + n] + 0.25F * coarse.hu[above + n];
      }
    });
  }
  const double noise = coarse.noiseHu / std::sqrt(double(coarse.factor.prod())) * 0.6;
  const Rim rim;
  std::vector<float> worth(states * std::size_t(nz)), level(states * std::size_t(nz));
  parallelRanges(nz, 1, [&](int begin, int end) {
    for (int z = begin; z < end && !job.cancelled(); ++z) {
      const SliceSampler hu(picture, size, spacing, spine.first + z), bones(bone, size, spacing, spine.first + z);
      const CtSpine::Slice& middle = spine.slices[std::size_t(spine.first + z)];
      for (int y = 0; y < ny; ++y)
        for (int x = 0; x < nx; ++x)
          for (int r = 0; r < nr; ++r) {
            const double dx = wish.fromX + x * kGridMm, dy = wish.fromY + y * kGridMm, radius = wish.radiiMm[std::size_t(r)];
            const std::size_t at = std::size_t(z) * states + state(x, y, r);
            worth[at] = kNothing;
            const double cost = wish.placeCost(spine.first + z, dx, dy, radius);
            if (cost > 1)
              continue;
            const auto [value, inside] = judge(hu, bones, rim, middle.xMm + dx, middle.yMm + dy, radius, noise, spacing.x());
            worth[at] = std::max(kNothing, value - float(cost));
            level[at] = inside;
          }
    }
  });
  if (job.cancelled())
    return chain;
  // Best chain from below, in the spine's own frame; a break costs what the worst slices do.
  const int reach = std::max(1, std::min(3, int(0.9 * spacing.z() / kGridMm + 0.7)));
  std::vector<float> sum(states), before(states);
  std::vector<std::int8_t> fromX(worth.size()), fromY(worth.size()), fromR(worth.size());
  std::copy(worth.begin(), worth.begin() + std::ptrdiff_t(states), before.begin());
  for (int z = 1; z < nz; ++z) {
    parallelRanges(ny, 2, [&](int begin, int end) {
      for (int y = begin; y < end; ++y)
        for (int x = 0; x < nx; ++x)
          for (int r = 0; r < nr; ++r) {
            float best = -1e30F;
            const std::size_t at = std::size_t(z) * states + state(x, y, r);
            for (int dy = std::max(-reach, -y); dy <= std::min(reach, ny - 1 - y); ++dy)
              for (int dx = std::max(-reach, -x); dx <= std::min(reach, nx - 1 - x); ++dx) {
                const float aside = float(0.012 * kGridMm * kGridMm * (dx * dx + dy * dy) * 3 / std::max(2.0, spacing.z()));
                for (int dr = std::max(-1, -r); dr <= std::min(1, nr - 1 - r); ++dr) {
                  const float value = before[state(x + dx, y + dy, r + dr)] - aside - 0.2F * float(dr != 0);
                  if (value > best) {
                    best = value;
                    fromX[at] = std::int8_t(dx);
                    fromY[at] = std::int8_t(dy);
                    fromR[at] = std::int8_t(dr);
                  }
                }
              }
            sum[state(x, y, r)] = best + worth[at];
          }
    });
    std::swap(sum, before);
  }
  auto at = std::size_t(std::max_element(before.begin(), before.end()) - before.begin());
  int r = int(at % std::size_t(nr)), x = int(at / std::size_t(nr)) % nx, y = int(at / std::size_t(nr)) / nx;
  std::vector<VesselDisc> discs(static_cast<std::size_t>(nz));
  for (int z = nz - 1; z >= 0; --z) {
    const std::size_t n = std::size_t(z) * states + state(x, y, r);
    const CtSpine::Slice& middle = spine.slices[std::size_t(spine.first + z)];
    discs[std::size_t(z)] = {middle.xMm + wish.fromX + x * kGridMm, middle.yMm + wish.fromY + y * kGridMm, wish.radiiMm[std::size_t(r)],
                             worth[n], level[n]};
    const int px = x + fromX[n], py = y + fromY[n], pr = r + fromR[n];
    x = px;
    y = py;
    r = pr;
  }
  // The part with the most worth above the least that counts: the chain goes on where there is no vessel any more.
  double best = 0, running = 0;
  int start = 0;
  for (int z = 0; z < nz; ++z) {
    if (running <= 0) {
      running = 0;
      start = z;
    }
    running += discs[std::size_t(z)].worth - wish.leastWorth;
    if (running > best) {
      best = running;
      chain.first = spine.first + start;
      chain.last = spine.first + z;
    }
  }
  // Three centimetres of anything look like a vessel.
  if ((chain.last - chain.first + 1) * spacing.z() < 30)
    return {};
  chain.discs.assign(discs.begin() + (chain.first - spine.first), discs.begin() + (chain.last - spine.first + 1));
  return chain;
}

} // namespace halsted
