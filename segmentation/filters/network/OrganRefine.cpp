// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/OrganRefine.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/network/OrganGrid.h"
#include "segmentation/filters/network/OrganSurface.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace halsted {

namespace {

constexpr float kSeed = 0.3F;      ///< chance from which an organ grows
constexpr float kElsewhere = 0.9F; ///< chance of the background from which something else grows
constexpr float kNearby = 0.1F;    ///< chance of an organ that keeps that at a distance
constexpr double kNearestMm = 2;   ///< which is at least so much
constexpr double kDoubtMm = 30;    ///< times 1 - agreement
constexpr float kEvenHu = 15;      ///< a step of so many HU doubles the way
constexpr float kUnlikely = 2;     ///< so much longer is the way where the network sees nothing of the organ
constexpr float kOddHu = 30;       ///< so far from the level of an organ that is the same throughout, the way is twice as long
constexpr float kMostOdd = 2;      ///< and at most three times, so that a tumour in the organ is reached from all sides
constexpr double kAgreed = 0.75;   ///< then the members know better than the border's area
constexpr double kReachMm = 30;    ///< from where the network sees something of an organ, that its border may move
constexpr double kTrustMm = 100;   ///< times 1 - agreement: so deep is the tissue that outweighs border of its own cross-section
constexpr float kThickMm = 5;      ///< radius of a ball that must fit into what is taken in: vessels and ducts are narrower
constexpr double kMostChange = 2;  ///< times as large or as small: then the border has run away
constexpr std::size_t kLeastSeeds = 20;
constexpr double kSoftTissueHu = 40; ///< of organs and muscle without contrast
constexpr double kFatHu = -105;      ///< where there is too little of it to measure
constexpr double kGasHu = -150;
constexpr double kEnclosed = 0.6; ///< share of a gas bubble's wall that must be stomach

/// Not soft tissue, beside the labels of organs and 0, other soft tissue.
constexpr std::uint8_t kNotSoft = 15;

class Refiner {
public:
  Refiner(const Volume& ct, const AbdomenPrior& prior) : m_ct(ct), m_prior(prior), m_grid(ct, prior.box) {
    for (std::size_t c = 0; c < prior.names.size(); ++c) {
      m_used.push_back(c == 0 || prior.agreement[c] >= kLeastAgreement);
      const std::string& name = prior.names[c];
      m_even.push_back(name == "liver" || name == "spleen" || name == "gallbladder" || name.starts_with("kidney"));
    }
  }

  Result<RefinedOrgans> run(const JobContext& job) {
    sample();
    job.progress(0.2, "Refining the organs");
    grow(job);
    if (job.cancelled())
      return cancelled();
    job.progress(0.6, "Refining the organs");
    for (std::size_t c = 1; c < classes(); ++c)
      if (m_used[c] && m_even[c] && m_prior.agreement[c] < kAgreed)
        settle(static_cast<std::uint8_t>(c), job);
    if (job.cancelled())
      return cancelled();
    tidy();
    RefinedOrgans result = atFullResolution();
    if (job.cancelled())
      return cancelled();
    return result;
  }

private:
  std::size_t classes() const { return m_prior.names.size(); }

  void sample() {
    m_chances.resize(classes());
    for (std::size_t c = 0; c < classes(); ++c)
      if (m_used[c])
        m_chances[c] = m_grid.chancesOf(m_prior, c);
    m_smooth = m_grid.smoothedHu();
    // Levels of fat and of each organ where the network is sure of it.
    std::vector<float> fat;
    for (const float hu : m_grid.hu())
      if (hu > -140 && hu < -60)
        fat.push_back(hu);
    m_fatHu = fat.size() > 1000 ? middleOf(fat, 0.5) : kFatHu;
    m_level.assign(classes(), kSoftTissueHu);
    m_highest = 150;
    for (std::size_t c = 1; c < classes(); ++c) {
      if (!m_used[c])
        continue;
      for (const float sure : {0.8F, 0.5F, kSeed}) {
        std::vector<float> inside;
        for (std::size_t i = 0; i < m_grid.hu().size(); ++i)
          if (m_chances[c][i] > sure && m_grid.hu()[i] > -20)
            inside.push_back(m_grid.hu()[i]);
        if (inside.size() < 3 * kLeastSeeds)
          continue;
        const double low = middleOf(inside, 0.1);
        m_highest = std::max(m_highest, middleOf(inside, 0.95) + 60);
        m_level[c] = std::max(low, middleOf(inside, 0.5));
        break;
      }
    }
    m_lowest = 0.5 * (m_fatHu + kSoftTissueHu);
  }

  static double middleOf(std::vector<float>& values, double share) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return static_cast<double>(*at);
  }

  bool soft(float hu) const { return hu > static_cast<float>(m_lowest) && hu < static_cast<float>(m_highest); }

  void grow(const JobContext& job) {
    const std::size_t voxels = m_grid.count();
    m_labels.assign(voxels, kNotSoft);
    for (std::size_t i = 0; i < voxels; ++i)
      if (soft(m_smooth[i]))
        m_labels[i] = kUnreached;
    std::vector<std::uint8_t> elsewhere(voxels);
    for (std::size_t i = 0; i < voxels; ++i)
      elsewhere[i] = m_chances[0][i] > kElsewhere;
    std::vector<std::vector<float>> likely(classes());
    likely[0] = m_chances[0];
    Mask near(m_grid.geometry());
    for (std::size_t c = 1; c < classes(); ++c) {
      if (!m_used[c] || job.cancelled())
        continue;
      std::size_t seeds = 0;
      for (std::size_t i = 0; i < voxels; ++i) {
        near.voxels[i] = m_chances[c][i] > kNearby;
        seeds += isSeed(c, i);
      }
      m_used[c] = seeds >= kLeastSeeds;
      if (!m_used[c])
        continue;
      const double apart = std::max(kNearestMm, kDoubtMm * (1 - m_prior.agreement[c]));
      const std::vector<float> distance = distanceTo(near, static_cast<float>(apart) + 1);
      for (std::size_t i = 0; i < voxels; ++i)
        if (distance[i] <= static_cast<float>(apart))
          elsewhere[i] = 0;
      // A little beyond where the network sees it, an organ is still likelier than far away.
      likely[c] = m_grid.blurred(m_chances[c], 6);
      for (std::size_t i = 0; i < voxels; ++i)
        likely[c][i] = std::max(m_chances[c][i], 0.5F * likely[c][i]);
    }
    WayQueue queue;
    for (std::size_t i = 0; i < voxels; ++i) {
      if (m_labels[i] != kUnreached)
        continue;
      if (elsewhere[i])
        queue.push(0, i, 0);
      for (std::size_t c = 1; c < classes(); ++c)
        if (m_used[c] && isSeed(c, i))
          queue.push(0, i, static_cast<std::uint8_t>(c));
    }
    spread(queue, likely, job);
    for (std::uint8_t& label : m_labels)
      if (label == kUnreached)
        label = 0;
  }

  bool isSeed(std::size_t c, std::size_t i) const {
    if (m_labels[i] != kUnreached || m_chances[c][i] <= kSeed)
      return false;
    for (std::size_t other = 1; other < classes(); ++other)
      if (other != c && m_used[other] && !m_chances[other].empty() && m_chances[other][i] > m_chances[c][i])
        return false;
    return true;
  }

  void spread(WayQueue& queue, const std::vector<std::vector<float>>& likely, const JobContext& job) {
    const Index3 size = m_grid.size();
    const Vec3 spacing = m_grid.spacingMm();
    const std::array<std::size_t, 3> step{1, static_cast<std::size_t>(size.x()), static_cast<std::size_t>(size.x() * size.y())};
    std::size_t taken = 0;
    while (!queue.empty()) {
      const WayQueue::Entry entry = queue.pop();
      if (m_labels[entry.voxel] != kUnreached)
        continue;
      if ((++taken & 0xFFFF) == 0 && job.cancelled())
        return;
      m_labels[entry.voxel] = entry.label;
      const int at[3] = {static_cast<int>(entry.voxel % step[1]), static_cast<int>(entry.voxel / step[1]) % size.y(),
                         static_cast<int>(entry.voxel / step[2])};
      for (int a = 0; a < 3; ++a)
        for (const int sign : {-1, 1}) {
          if (at[a] + sign < 0 || at[a] + sign >= size[a])
            continue;
          const auto axis = static_cast<std::size_t>(a);
          const std::size_t next = sign < 0 ? entry.voxel - step[axis] : entry.voxel + step[axis];
          if (m_labels[next] != kUnreached)
            continue;
          const float apart = (m_smooth[next] - m_smooth[entry.voxel]) / kEvenHu;
          const float odd = m_even[entry.label] ? (m_smooth[next] - static_cast<float>(m_level[entry.label])) / kOddHu : 0;
          const float way = static_cast<float>(spacing[a]) * (1 + apart * apart) * (1 + std::min(odd * odd, kMostOdd)) *
                            (1 + kUnlikely * (1 - likely[entry.label][next]));
          queue.push(entry.way + way, next, entry.label);
        }
    }
  }

  /// The border to other soft tissue where it is least, see OrganSurface.h.
  void settle(std::uint8_t c, const JobContext& job) {
    const Index3 size = m_grid.size();
    Index3 low = size, high = Index3::Zero();
    Mask near(m_grid.geometry());
    std::size_t i = 0;
    for (int z = 0; z < size.z(); ++z)
      for (int y = 0; y < size.y(); ++y)
        for (int x = 0; x < size.x(); ++x, ++i) {
          near.voxels[i] = m_chances[c][i] > kNearby && m_labels[i] == c;
          if (m_labels[i] != c)
            continue;
          low = low.cwiseMin(Index3(x, y, z));
          high = high.cwiseMax(Index3(x, y, z));
        }
    const Index3 reach = (kReachMm * m_grid.spacingMm().cwiseInverse()).array().ceil().matrix().cast<int>();
    low = (low - reach).cwiseMax(0);
    high = (high + reach + Index3::Ones()).cwiseMin(size);
    if ((low.array() >= high.array()).any())
      return;
    const std::vector<float> distance = distanceTo(near, static_cast<float>(kReachMm) + 1);
    const auto depthMm = static_cast<float>(std::max(kNearestMm, kTrustMm * (1 - m_prior.agreement[c])));
    SurfaceProblem problem;
    problem.geometry = m_grid.geometry();
    problem.geometry.size = high - low;
    problem.evenHu = kEvenHu;
    std::vector<std::size_t> voxels;
    std::size_t before = 0;
    for (int z = low.z(); z < high.z(); ++z)
      for (int y = low.y(); y < high.y(); ++y)
        for (int x = low.x(); x < high.x(); ++x) {
          const std::size_t at = m_grid.geometry().offset(x, y, z);
          const std::uint8_t label = m_labels[at];
          const bool ours = label == c;
          OrganPlace place = OrganPlace::Free;
          if (label == kNotSoft)
            place = OrganPlace::Never;
          else if ((label != 0 && !ours) || distance[at] > static_cast<float>(kReachMm))
            place = OrganPlace::Outside;
          else if (ours && m_chances[c][at] > kSeed)
            place = OrganPlace::Inside;
          voxels.push_back(at);
          before += ours;
          problem.place.push_back(place);
          problem.before.push_back(ours);
          problem.hu.push_back(m_smooth[at]);
          problem.against.push_back((m_chances[0][at] - m_chances[c][at]) / depthMm);
        }
    std::vector<std::uint8_t> organ = leastSurface(problem, job);
    dropThin(problem, organ);
    const auto after = static_cast<double>(std::count(organ.begin(), organ.end(), 1)), was = static_cast<double>(before);
    if (organ.empty() || after > kMostChange * was || kMostChange * after < was)
      return;
    for (std::size_t n = 0; n < organ.size(); ++n)
      if (organ[n] || m_labels[voxels[n]] == c)
        m_labels[voxels[n]] = organ[n] ? c : 0;
  }

  /// Of what the organ did not have before only that remains into which a ball fits, together with the organ.
  static void dropThin(const SurfaceProblem& problem, std::vector<std::uint8_t>& organ) {
    Mask outside(problem.geometry), core(problem.geometry);
    if (organ.size() != outside.voxels.size())
      return;
    for (std::size_t i = 0; i < organ.size(); ++i)
      outside.voxels[i] = !organ[i];
    const std::vector<float> depth = distanceTo(outside, 2 * kThickMm);
    for (std::size_t i = 0; i < organ.size(); ++i)
      core.voxels[i] = depth[i] > kThickMm;
    const std::vector<float> away = distanceTo(core, 2 * kThickMm);
    for (std::size_t i = 0; i < organ.size(); ++i)
      organ[i] = organ[i] && (problem.before[i] || away[i] <= kThickMm);
  }

  /// One piece per organ, without holes; gas that the stomach encloses.
  void tidy() {
    Mask mask(m_grid.geometry());
    const auto stomach = static_cast<std::size_t>(std::find(m_prior.names.begin(), m_prior.names.end(), "stomach") - m_prior.names.begin());
    if (stomach < classes() && m_used[stomach])
      addGas(static_cast<std::uint8_t>(stomach));
    for (std::size_t c = 1; c < classes(); ++c) {
      if (!m_used[c])
        continue;
      for (std::size_t i = 0; i < mask.voxels.size(); ++i)
        mask.voxels[i] = m_labels[i] == c;
      const Mask whole = filled(largestComponent(mask, Connectivity::Faces));
      for (std::size_t i = 0; i < mask.voxels.size(); ++i)
        if (whole.voxels[i] && (mask.voxels[i] || m_labels[i] == 0 || m_labels[i] == kNotSoft))
          m_labels[i] = static_cast<std::uint8_t>(c);
        else if (mask.voxels[i])
          m_labels[i] = 0;
    }
  }

  void addGas(std::uint8_t stomach) {
    Mask gas(m_grid.geometry());
    for (std::size_t i = 0; i < gas.voxels.size(); ++i)
      gas.voxels[i] = m_labels[i] == kNotSoft && m_grid.hu()[i] < static_cast<float>(kGasHu);
    const Components bubbles = connectedComponents(gas, Connectivity::Faces);
    std::vector<std::uint32_t> owner = bubbles.labels;
    std::vector<double> wall(bubbles.components.size()), ours(bubbles.components.size());
    const Index3 size = m_grid.size();
    // The wall is what is beyond the blurred rim of the gas, two voxels away.
    const auto forEachNeighbour = [&](int x, int y, int z, int reach, const auto& visit) {
      for (int a = 0; a < 3; ++a)
        for (const int sign : {-reach, reach}) {
          const Index3 at(x + (a == 0 ? sign : 0), y + (a == 1 ? sign : 0), z + (a == 2 ? sign : 0));
          if ((at.array() >= 0).all() && (at.array() < size.array()).all())
            visit(m_grid.geometry().offset(at.x(), at.y(), at.z()));
        }
    };
    std::size_t i = 0;
    for (int z = 0; z < size.z(); ++z)
      for (int y = 0; y < size.y(); ++y)
        for (int x = 0; x < size.x(); ++x, ++i)
          if (bubbles.labels[i])
            forEachNeighbour(x, y, z, 2, [&](std::size_t next) {
              if (bubbles.labels[next])
                return;
              wall[bubbles.labels[i] - 1] += 1;
              ours[bubbles.labels[i] - 1] += m_labels[next] == stomach;
            });
    i = 0;
    std::vector<std::size_t> rim;
    for (int z = 0; z < size.z(); ++z)
      for (int y = 0; y < size.y(); ++y)
        for (int x = 0; x < size.x(); ++x, ++i) {
          if (!bubbles.labels[i] || ours[bubbles.labels[i] - 1] < kEnclosed * wall[bubbles.labels[i] - 1])
            continue;
          m_labels[i] = stomach;
          forEachNeighbour(x, y, z, 1, [&](std::size_t next) {
            if (m_labels[next] == kNotSoft)
              rim.push_back(next);
          });
        }
    for (const std::size_t voxel : rim)
      m_labels[voxel] = stomach;
  }

  RefinedOrgans atFullResolution() {
    RefinedOrgans result;
    result.labels.resize(m_ct.geometry.voxelCount());
    result.doubt.resize(m_ct.geometry.voxelCount());
    const std::vector<std::uint16_t> around = m_grid.labelsAround(m_labels);
    std::array<std::vector<float>, 16> shares;
    for (std::size_t label = 0; label < 16; ++label) {
      if (label != kNotSoft && (label >= classes() || !m_used[label]))
        continue;
      std::vector<float> one(m_grid.count());
      for (std::size_t i = 0; i < one.size(); ++i)
        one[i] = m_labels[i] == label;
      shares[label] = m_grid.blurred(one, 0.8 * m_grid.spacingMm().minCoeff());
    }
    m_grid.forEachFineVoxel([&](std::size_t fine, const OrganGrid::Place& place) {
      const std::uint16_t here = around[place.nearest];
      if ((here & ~((1U << kNotSoft) | 1U)) == 0)
        return;
      // Alone with its own kind all around: no border is near.
      std::uint8_t best = m_labels[place.nearest];
      if ((here & (here - 1U)) != 0) {
        float most = 0;
        best = 0;
        for (std::size_t label = 1; label < classes(); ++label)
          if (here >> label & 1U)
            if (const float share = place.sample(shares[label]); share > most) {
              most = share;
              best = static_cast<std::uint8_t>(label);
            }
        if (best == 0)
          return;
        const float hu = m_grid.fineHu(fine, place);
        const bool isSoft = hu > static_cast<float>(0.5 * (m_fatHu + m_level[best])) && hu < static_cast<float>(m_highest);
        const bool inside = isSoft ? most > kSomeShare && most > (here & 1U ? place.sample(shares[0]) : 0) : most > kMostShare;
        if (!inside)
          best = 0;
      }
      result.labels[fine] = best;
    });
    std::vector<float> chance;
    m_grid.forEachFineVoxel([&](std::size_t fine, const OrganGrid::Place& place) {
      const std::uint8_t label = result.labels[fine];
      if (label == 0 && (around[place.nearest] & ~((1U << kNotSoft) | 1U)) == 0)
        return;
      // What the network gave to what was chosen in the end: half or less is doubtful altogether.
      const float sure = std::clamp(2 * place.sample(m_chances[label]) - 1, 0.0F, 1.0F);
      result.doubt[fine] = static_cast<std::uint8_t>(std::lround(255 * (1 - sure)));
    });
    return result;
  }

  static constexpr std::uint8_t kUnreached = 14;
  static constexpr float kSomeShare = 0.2F;  ///< of a place, for soft tissue there to be the organ's
  static constexpr float kMostShare = 0.75F; ///< for what is not soft tissue

  const Volume& m_ct;
  const AbdomenPrior& m_prior;
  OrganGrid m_grid;
  std::vector<std::uint8_t> m_used, m_labels, m_even;
  std::vector<std::vector<float>> m_chances;
  std::vector<float> m_smooth;
  std::vector<double> m_level;
  double m_fatHu = kFatHu, m_lowest = 0, m_highest = 0;
};

} // namespace

Result<RefinedOrgans> refineOrgans(const Volume& ct, const AbdomenPrior& prior, const JobContext& job) {
  return Refiner(ct, prior).run(job);
}

} // namespace halsted
