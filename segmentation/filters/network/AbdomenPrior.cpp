// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/AbdomenPrior.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace halsted {

namespace {

using network::FeatureMap;

constexpr double kWindowMm = 190; ///< height of the training boxes, on average
constexpr double kStepMm = 60;
constexpr double kMarginMm = 5;                        ///< above and below the organs, as the training boxes were drawn
constexpr int kScout = 1;                              ///< the member that looks for the abdomen: the best of the four alone
constexpr double kLeastMl = 60;                        ///< liver, spleen and kidney together, for an abdomen to be one
constexpr double kLeastFat = 0.01, kLeastBone = 0.003; ///< shares of the box
constexpr double kEnhancedHu = 105;                    ///< of the liver in the portal-venous phase
constexpr double kMostDeltaHu = 60;

/// Class of each voxel, and the chances, from scores in the network's axes; both in the order of the patient.
struct Opinion {
  std::vector<std::uint8_t> label;
  std::vector<std::vector<float>> chances; ///< by class; only where asked for
};

/// Where the tensor's voxel (d, h, w) goes in a grid of the patient's order.
struct Order {
  Index3 size = Index3::Zero();
  std::array<std::ptrdiff_t, 3> stride{};
  std::ptrdiff_t base = 0;

  Order(const NetworkInput& input, bool mirrored) {
    std::array<int, 3> axis{};
    for (std::size_t t = 0; t < 3; ++t) {
      const char to = input.axes[t];
      axis[t] = to == 'L' || to == 'R' ? 0 : to == 'P' || to == 'A' ? 1 : 2;
      size[axis[t]] = input.size[t];
    }
    const std::array<std::ptrdiff_t, 3> along{1, size.x(), static_cast<std::ptrdiff_t>(size.x()) * size.y()};
    for (std::size_t t = 0; t < 3; ++t) {
      const char to = input.axes[t];
      bool backwards = to == 'R' || to == 'A' || to == 'I';
      if (mirrored && axis[t] == 0)
        backwards = !backwards;
      const std::ptrdiff_t step = along[static_cast<std::size_t>(axis[t])];
      stride[t] = backwards ? -step : step;
      if (backwards)
        base += step * (size[axis[t]] - 1);
    }
  }
  std::size_t offsetOf(int d, int h, int w) const { return static_cast<std::size_t>(base + d * stride[0] + h * stride[1] + w * stride[2]); }
};

/// Calls visit(offset in the patient's order, chances of all classes, the class with the highest) for every voxel.
template <typename Visit> void forEachVoxelOf(const FeatureMap& scores, const Order& order, const Visit& visit) {
  parallelRanges(scores.depth, 4, [&](int begin, int end) {
    std::vector<float> chances(static_cast<std::size_t>(scores.channels));
    for (int d = begin; d < end; ++d)
      for (int h = 0; h < scores.height; ++h)
        for (int w = 0; w < scores.width; ++w) {
          float most = -1e30F;
          int best = 0;
          for (int c = 0; c < scores.channels; ++c) {
            const float score = scores.row(c, d, h)[w];
            chances[static_cast<std::size_t>(c)] = score;
            if (score > most) {
              most = score;
              best = c;
            }
          }
          float sum = 0;
          for (float& chance : chances)
            sum += chance = std::exp(chance - most);
          for (float& chance : chances)
            chance /= sum;
          visit(order.offsetOf(d, h, w), chances, best);
        }
  });
}

class Abdomen {
public:
  Abdomen(const Volume& ct, const Network& net) : m_ct(ct), m_net(net), m_grid(ct.geometry), m_outline(softOutline(ct)) {
    const auto place = [&](const char* name) {
      const auto it = std::find(net.classes.begin(), net.classes.end(), name);
      return it == net.classes.end() ? -1 : static_cast<int>(it - net.classes.begin());
    };
    m_liver = place("liver");
    m_spleen = place("spleen");
    m_kidney = place("kidney_left");
  }

  double heightMm() const { return m_outline.heightMm; }
  PatientBox boxBetween(double z0, double z1) const { return cavityBox(m_outline, z0, z1); }

  /// Fat and bone, as every body has them and no phantom, animal organ or box of water.
  bool isBody(const PatientBox& box) const {
    std::size_t fat = 0, bone = 0;
    const NetworkPicture seen = picture(box, 0, false);
    for (const float value : seen.values) {
      const double hu = (static_cast<double>(value) - m_net.input.offset) / m_net.input.scale;
      fat += hu > -140 && hu < -60;
      bone += hu > 200;
    }
    const auto all = static_cast<double>(seen.values.size());
    return static_cast<double>(fat) > kLeastFat * all && static_cast<double>(bone) > kLeastBone * all;
  }

  struct Glance {
    PatientBox box;
    double landmarkMl = 0;
    std::vector<std::uint8_t> label;
    Index3 size = Index3::Zero();
  };
  Result<Glance> glance(const PatientBox& box, double deltaHu, const JobContext& job) const {
    Glance result;
    result.box = box;
    auto scores = runNetwork(m_net, std::min(kScout, m_net.members - 1), picture(box, deltaHu, false), job);
    if (!scores)
      return fail(scores.error());
    const Order order(m_net.input, false);
    result.size = order.size;
    result.label.resize(static_cast<std::size_t>(order.size.prod()));
    forEachVoxelOf(*scores, order, [&](std::size_t offset, const std::vector<float>&, int best) {
      result.label[offset] = static_cast<std::uint8_t>(best);
    });
    const double voxelMl = box.sizeMm().prod() / static_cast<double>(order.size.prod()) / 1000;
    for (const std::uint8_t label : result.label)
      if (isLandmark(label))
        result.landmarkMl += voxelMl;
    return result;
  }

  bool isLandmark(int label) const { return label == m_liver || label == m_spleen || label == m_kidney; }

  /// From below the lowest to above the highest of the landmarks' largest components, mm.
  std::optional<std::pair<double, double>> landmarkHeights(const Glance& glance) const {
    double low = 1e9, high = -1e9;
    VolumeGeometry geometry;
    geometry.size = glance.size;
    const double mm = glance.box.sizeMm().z() / glance.size.z();
    for (const int landmark : {m_liver, m_spleen, m_kidney}) {
      Mask mask(geometry);
      for (std::size_t i = 0; i < mask.voxels.size(); ++i)
        mask.voxels[i] = glance.label[i] == landmark;
      const Components parts = connectedComponents(mask, Connectivity::Faces);
      if (parts.components.empty() || parts.components.front().voxelCount < 500)
        continue;
      low = std::min(low, glance.box.low.z() + parts.components.front().min.z() * mm);
      high = std::max(high, glance.box.low.z() + (parts.components.front().max.z() + 1) * mm);
    }
    if (high <= low)
      return std::nullopt;
    return std::pair(std::max(0.0, low - kMarginMm), std::min(heightMm(), high + kMarginMm));
  }

  /// Median HU of what is surely liver; 0 where there is too little of it.
  double liverHu(const Glance& glance) const {
    std::vector<std::int16_t> values;
    const Vec3 step = glance.box.sizeMm().cwiseQuotient(glance.size.cast<double>());
    std::size_t at = 0;
    for (int z = 0; z < glance.size.z(); ++z)
      for (int y = 0; y < glance.size.y(); ++y)
        for (int x = 0; x < glance.size.x(); ++x, ++at) {
          if (glance.label[at] != m_liver)
            continue;
          const Vec3 mm = glance.box.low + step.cwiseProduct(Vec3(x + 0.5, y + 0.5, z + 0.5));
          const Index3 index = mm.cwiseQuotient(m_grid.spacingMm).cast<int>();
          if (m_grid.contains(index.x(), index.y(), index.z()))
            values.push_back(m_ct.voxels[m_grid.offsetOf(index.x(), index.y(), index.z())]);
        }
    if (values.size() < 500)
      return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return m_ct.value(*middle);
  }

  Result<AbdomenPrior> prior(const PatientBox& box, double deltaHu, const JobContext& job) const;

private:
  NetworkPicture picture(const PatientBox& box, double deltaHu, bool mirrored) const {
    return pictureOf(m_ct, m_grid, box, m_net.input, {deltaHu}, mirrored);
  }

  const Volume& m_ct;
  const Network& m_net;
  CtGrid m_grid;
  SoftOutline m_outline;
  int m_liver = -1, m_spleen = -1, m_kidney = -1;
};

/// Mean Dice of all pairs of members.
double pairwiseDice(const std::vector<std::vector<std::uint8_t>>& labels, int label) {
  double sum = 0;
  int pairs = 0;
  for (std::size_t a = 0; a < labels.size(); ++a)
    for (std::size_t b = a + 1; b < labels.size(); ++b) {
      double inA = 0, inB = 0, both = 0;
      for (std::size_t i = 0; i < labels[a].size(); ++i) {
        const bool isA = labels[a][i] == label, isB = labels[b][i] == label;
        inA += isA;
        inB += isB;
        both += isA && isB;
      }
      sum += inA + inB > 0 ? 2 * both / (inA + inB) : 0;
      ++pairs;
    }
  return pairs > 0 ? sum / pairs : 1;
}

Result<AbdomenPrior> Abdomen::prior(const PatientBox& box, double deltaHu, const JobContext& job) const {
  AbdomenPrior prior;
  prior.box = box;
  prior.deltaHu = deltaHu;
  prior.names = m_net.classes;
  prior.names.emplace_back("kidney_right");
  const std::size_t classes = m_net.classes.size(), voxels = static_cast<std::size_t>(Order(m_net.input, false).size.prod());
  prior.size = Order(m_net.input, false).size;
  // Sums of at most 255 members' chances in 16 bits, so that they are rounded once.
  std::vector<std::vector<std::uint16_t>> sums(classes + 1, std::vector<std::uint16_t>(voxels));
  std::vector<std::vector<std::uint8_t>> direct, mirror;
  const float unit = 65535.0F / static_cast<float>(m_net.members);
  for (const bool mirrored : {false, true}) {
    const NetworkPicture seen = picture(box, deltaHu, mirrored);
    const Order order(m_net.input, mirrored);
    for (int member = 0; member < m_net.members; ++member) {
      const double part = (mirrored ? m_net.members : 0) + member;
      auto scores = runNetwork(m_net, member, seen, job.part(part / (2 * m_net.members), (part + 1) / (2 * m_net.members)));
      if (!scores)
        return fail(scores.error());
      std::vector<std::uint8_t> label(voxels);
      forEachVoxelOf(*scores, order, [&](std::size_t offset, const std::vector<float>& chances, int best) {
        label[offset] = static_cast<std::uint8_t>(best);
        const std::size_t from = mirrored ? static_cast<std::size_t>(m_kidney) : 0, to = mirrored ? from + 1 : classes;
        for (std::size_t c = from; c < to; ++c)
          sums[mirrored ? classes : c][offset] =
              static_cast<std::uint16_t>(sums[mirrored ? classes : c][offset] + static_cast<std::uint16_t>(chances[c] * unit));
      });
      (mirrored ? mirror : direct).push_back(std::move(label));
    }
  }
  for (std::size_t c = 0; c < classes; ++c)
    prior.agreement.push_back(pairwiseDice(direct, static_cast<int>(c)));
  prior.agreement.push_back(pairwiseDice(mirror, m_kidney));
  // The network does not know the right kidney: what the mirrored picture gives to it, the others lose.
  const std::vector<std::uint16_t>& right = sums.back();
  for (std::size_t c = 0; c <= classes; ++c) {
    std::vector<std::uint8_t>& out = prior.chances.emplace_back(voxels);
    for (std::size_t i = 0; i < voxels; ++i) {
      const double chance = c == classes ? right[i] / 65535.0 : sums[c][i] / 65535.0 * (1 - right[i] / 65535.0);
      out[i] = static_cast<std::uint8_t>(std::lround(255 * chance));
    }
    sums[c] = c == classes ? std::move(sums[c]) : std::vector<std::uint16_t>();
  }
  return prior;
}

} // namespace

Result<AbdomenPrior> abdomenPrior(const Volume& ct, const Network& net, const JobContext& job) {
  for (const char* landmark : {"liver", "spleen", "kidney_left"})
    if (std::find(net.classes.begin(), net.classes.end(), landmark) == net.classes.end())
      return fail(ErrorCode::Unsupported,
                  fmt::format("The network {} looks for the abdomen and has no class {}; give it the region whole.", net.name, landmark));
  if (net.classes.size() > 13 || net.input.grid != NetworkInput::Grid::Box)
    return fail(ErrorCode::Unsupported,
                fmt::format("The network {} is not one for a box around the abdomen with up to 12 structures.", net.name));
  const Abdomen abdomen(ct, net);
  std::vector<std::pair<double, double>> windows;
  const double height = abdomen.heightMm();
  for (double top = height; windows.empty() || top - kWindowMm > -kStepMm; top -= kStepMm)
    windows.emplace_back(std::max(0.0, std::min(top, height) - kWindowMm), std::max(top, std::min(height, kWindowMm)));
  std::optional<Abdomen::Glance> best;
  for (std::size_t i = 0; i < windows.size(); ++i) {
    const PatientBox box = abdomen.boxBetween(windows[i].first, windows[i].second);
    if (box.sizeMm().x() <= 0)
      continue;
    const auto n = static_cast<double>(windows.size());
    auto glance = abdomen.glance(box, 0, job.part(0.4 * static_cast<double>(i) / n, 0.4 * static_cast<double>(i + 1) / n));
    if (!glance)
      return fail(glance.error());
    if (!best || glance->landmarkMl > best->landmarkMl)
      best = std::move(*glance);
  }
  if (!best || best->landmarkMl < kLeastMl || !abdomen.isBody(best->box))
    return AbdomenPrior();
  const auto heights = abdomen.landmarkHeights(*best);
  if (!heights)
    return AbdomenPrior();
  PatientBox box = abdomen.boxBetween(heights->first, heights->second);
  if (box.sizeMm().x() <= 0)
    box = best->box;
  const double liver = abdomen.liverHu(*best);
  const double delta = liver > 0 ? std::clamp(kEnhancedHu - liver, 0.0, kMostDeltaHu) : 0;
  Result<AbdomenPrior> prior = abdomen.prior(box, delta, job.part(0.4, 1));
  if (prior)
    prior->liverHu = liver;
  return prior;
}

} // namespace halsted
