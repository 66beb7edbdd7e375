// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/SurfaceSmoothing.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace halsted {

namespace {

using Points = std::vector<Eigen::Vector3f>;

constexpr int kGrain = 8192;
constexpr float kCellMargin = 0.02F;

/// A low-pass filter on the net as a polynomial in the umbrella operator, whose eigenvalues lie in 0 ... 2; a wave of n
/// voxels on a flat part has about (pi / n)^2.
struct LowPass {
  double stop; ///< eigenvalues above are removed
  int degree;
};

/// A filter of long reach rings: it bulges the sides of a box. The image knows better than that.
enum class Where { All, Fitting, FittingUntold };

class Smoother {
public:
  explicit Smoother(SurfaceNet& net) : m_net(net) {
    const std::size_t count = net.points.size();
    m_start.resize(count + 1);
    for (const auto& quad : net.quads)
      for (const std::uint32_t point : quad)
        ++m_start[point + 1];
    std::partial_sum(m_start.begin(), m_start.end(), m_start.begin());
    m_neighbours.resize(4 * net.quads.size());
    for (const auto& quad : net.quads)
      for (int n = 0; n < 4; ++n) // each edge is run through once in either direction
        m_neighbours[m_start[quad[n]]++] = quad[(n + 1) % 4];
    std::copy_backward(m_start.begin(), m_start.end() - 1, m_start.end());
    m_start[0] = 0;
    m_cells.resize(count);
  }

  void run(bool thickSlices) {
    for (std::size_t p = 0; p < m_cells.size(); ++p)
      m_cells[p] = m_net.points[p].array().floor().cast<std::int16_t>();
    apply({0.5, 5}, Where::All);
    apply({0.2, 10}, Where::Fitting);
    apply({0.08, 20}, Where::FittingUntold);
    if (thickSlices && m_net.anchors.empty()) // terraces between thick slices are wide
      apply({0.02, 48}, Where::FittingUntold);
    apply({0.5, 5}, Where::All);
  }

private:
  template <typename Body> void forPoints(Body body) const {
    parallelRanges(static_cast<int>(m_net.points.size()), kGrain, [&](int begin, int end) {
      for (int p = begin; p < end; ++p)
        body(static_cast<std::size_t>(p));
    });
  }

  Eigen::Vector3f meanOfNeighbours(const Points& points, std::size_t p) const {
    Eigen::Vector3f sum = Eigen::Vector3f::Zero();
    for (std::uint32_t n = m_start[p]; n < m_start[p + 1]; ++n)
      sum += points[m_neighbours[n]];
    return sum / static_cast<float>(m_start[p + 1] - m_start[p]);
  }

  /// The filtered points go to m_filtered.
  void filter(const LowPass& pass) {
    const double rho = (2 - pass.stop) / (2 + pass.stop);
    // A plain Chebyshev filter shrinks in first order; this factor in front takes that back.
    const double t0 = 1 / rho;
    const double slope = pass.degree * std::tanh(pass.degree * std::acosh(t0)) / std::sqrt(t0 * t0 - 1) * 2 / (2 - pass.stop);
    const float gamma = static_cast<float>(2 / (2 + pass.stop));
    m_before.resize(m_net.points.size());
    m_filtered.resize(m_net.points.size());
    forPoints([&](std::size_t p) {
      const Eigen::Vector3f& at = m_net.points[p];
      m_before[p] = at + static_cast<float>(slope) * (at - meanOfNeighbours(m_net.points, p));
    });
    forPoints([&](std::size_t p) { m_filtered[p] = m_before[p] + gamma * (meanOfNeighbours(m_before, p) - m_before[p]); });
    double omega = 2;
    for (int step = 2; step <= pass.degree; ++step) {
      omega = 1 / (1 - rho * rho * omega / 4);
      const float weight = static_cast<float>(omega);
      forPoints([&](std::size_t p) {
        const Eigen::Vector3f& at = m_filtered[p];
        m_before[p] += weight * (gamma * (meanOfNeighbours(m_filtered, p) - at) + at - m_before[p]);
      });
      m_before.swap(m_filtered);
    }
  }

  struct Box {
    Eigen::Array3f low, high;
  };
  Box boxOf(std::size_t p) const {
    const Eigen::Array3f cell = m_cells[p].cast<float>();
    Box box{cell + kCellMargin, cell + (1 - kCellMargin)};
    if (!m_net.anchors.empty()) {
      const auto& anchor = m_net.anchors[p];
      const Eigen::Array3f start = cell + Eigen::Array3f(anchor[0], anchor[1], anchor[2]) / 255;
      const float reach = 1 - (1 - kToldReach) * static_cast<float>(anchor[3]) / 255;
      box.low = box.low.max(start - reach);
      box.high = box.high.min(start + reach);
    }
    return box;
  }

  void apply(const LowPass& pass, Where where) {
    filter(pass);
    if (where != Where::All) {
      // How far the filter would leave the allowed box tells that its reach is too long for the shape there.
      m_weight.resize(m_net.points.size());
      m_weightBefore.resize(m_net.points.size());
      forPoints([&](std::size_t p) {
        const Box box = boxOf(p);
        const float outside = (box.low - m_filtered[p].array()).max(m_filtered[p].array() - box.high).maxCoeff();
        m_weight[p] = std::clamp(1 - outside / kRejected, 0.0F, 1.0F);
        if (where == Where::FittingUntold && !m_net.anchors.empty())
          m_weight[p] *= 1 - static_cast<float>(m_net.anchors[p][3]) / 255;
      });
      for (int round = 0; round < 3; ++round) {
        m_weight.swap(m_weightBefore);
        forPoints([&](std::size_t p) {
          float least = m_weightBefore[p], sum = least;
          for (std::uint32_t n = m_start[p]; n < m_start[p + 1]; ++n) {
            least = std::min(least, m_weightBefore[m_neighbours[n]]);
            sum += m_weightBefore[m_neighbours[n]];
          }
          m_weight[p] = round == 0 ? least : std::min(m_weightBefore[p], sum / static_cast<float>(1 + m_start[p + 1] - m_start[p]));
        });
      }
    }
    forPoints([&](std::size_t p) {
      const Box box = boxOf(p);
      Eigen::Array3f at = m_filtered[p];
      if (where != Where::All)
        at = m_net.points[p].array() + m_weight[p] * (at - m_net.points[p].array());
      m_net.points[p] = at.max(box.low).min(box.high);
    });
  }

  static constexpr float kToldReach = 0.15F, kRejected = 0.1F;

  SurfaceNet& m_net;
  std::vector<std::uint32_t> m_start, m_neighbours;
  std::vector<Eigen::Array<std::int16_t, 3, 1>> m_cells;
  Points m_filtered, m_before;
  std::vector<float> m_weight, m_weightBefore;
};

/// The closed parts of a net, the volume of their voxels up to the crossings, and how to give it back to them.
class Parts {
public:
  explicit Parts(const SurfaceNet& net) : m_part(net.points.size()) {
    std::iota(m_part.begin(), m_part.end(), 0U);
    for (const auto& quad : net.quads)
      for (int n = 1; n < 4; ++n)
        join(quad[0], quad[n]);
    std::uint32_t count = 0;
    for (std::uint32_t p = 0; p < m_part.size(); ++p) // a root is the lowest point of its part
      m_part[p] = m_part[p] == p ? count++ : m_part[m_part[p]];
    m_volume.resize(count);
    for (std::size_t q = 0; q < net.quads.size(); ++q) {
      const auto& quad = net.quads[q];
      Eigen::Array3d corner[4];
      for (int n = 0; n < 4; ++n)
        corner[n] = net.points[quad[n]].array().floor().cast<double>() + 0.5;
      const Vec3 across = (corner[2] - corner[0]).matrix().cross((corner[3] - corner[1]).matrix());
      const double crossing = net.crossings.empty() ? 0 : net.crossings[q] / 255.0 - 0.5;
      m_volume[m_part[quad[0]]] += 0.5 * across.x() * (corner[0].x() + crossing); // only faces across x have such an area
    }
  }

  void restore(SurfaceNet& net, const Vec3& spacingMm) const {
    const Eigen::Vector3f spacing = spacingMm.cast<float>();
    const double limitMm = 0.45 * spacingMm.minCoeff();
    std::vector<double> moved(m_volume.size());
    std::vector<Eigen::Vector3f> normals;
    for (int round = 0; round < 3; ++round) {
      std::vector<double> volume(m_volume.size()), area(m_volume.size());
      normals.assign(net.points.size(), Eigen::Vector3f::Zero());
      for (const auto& quad : net.quads) {
        Eigen::Vector3f corner[4];
        for (int n = 0; n < 4; ++n)
          corner[n] = net.points[quad[n]];
        const Eigen::Vector3f across =
            0.5F * (corner[2] - corner[0]).cwiseProduct(spacing).cross((corner[3] - corner[1]).cwiseProduct(spacing));
        const std::uint32_t part = m_part[quad[0]];
        const Eigen::Vector3f centre = (0.25F * (corner[0] + corner[1] + corner[2] + corner[3])).cwiseProduct(spacing);
        volume[part] += static_cast<double>(across.x()) * centre.x();
        area[part] += across.norm();
        for (const std::uint32_t point : quad)
          normals[point] += across;
      }
      std::vector<float> offset(m_volume.size());
      bool done = true;
      for (std::size_t part = 0; part < m_volume.size(); ++part) {
        const double target = m_volume[part] * spacingMm.prod();
        if (area[part] <= 0)
          continue;
        const double wanted = std::clamp(moved[part] + (target - volume[part]) / area[part], -limitMm, limitMm);
        offset[part] = static_cast<float>(wanted - moved[part]);
        moved[part] = wanted;
        done &= std::abs(offset[part]) < 1e-4 * limitMm;
      }
      if (done)
        return;
      parallelRanges(static_cast<int>(net.points.size()), kGrain, [&](int begin, int end) {
        for (int p = begin; p < end; ++p) {
          const float length = normals[p].norm();
          if (length > 0)
            net.points[p] += (offset[m_part[p]] / length * normals[p]).cwiseQuotient(spacing);
        }
      });
    }
  }

private:
  std::uint32_t root(std::uint32_t point) {
    while (m_part[point] != point)
      point = m_part[point] = m_part[m_part[point]];
    return point;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a != b)
      m_part[std::max(a, b)] = std::min(a, b);
  }

  std::vector<std::uint32_t> m_part;
  std::vector<double> m_volume; ///< in voxels
};

} // namespace

void smoothNet(SurfaceNet& net, const Vec3& spacingMm) {
  if (net.points.empty())
    return;
  const Parts parts(net);
  Smoother(net).run(spacingMm.maxCoeff() > 2 * spacingMm.minCoeff());
  parts.restore(net, spacingMm);
}

} // namespace halsted
