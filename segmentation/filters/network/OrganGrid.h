// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/CtGrid.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/network/AbdomenPrior.h"

#include <cstdint>
#include <queue>
#include <vector>

namespace halsted {

/// Shortest ways first.
class WayQueue {
public:
  struct Entry {
    float way;
    std::uint32_t voxel;
    std::uint8_t label;
    bool operator<(const Entry& other) const { return way != other.way ? way > other.way : voxel > other.voxel; }
  };
  void push(float way, std::size_t voxel, std::uint8_t label) { m_entries.push({way, static_cast<std::uint32_t>(voxel), label}); }
  Entry pop() {
    const Entry entry = m_entries.top();
    m_entries.pop();
    return entry;
  }
  bool empty() const { return m_entries.empty(); }

private:
  std::priority_queue<Entry> m_entries;
};

/// The part of a CT around a box as means of blocks of about 2 mm, in the order of the patient, and the way back to its voxels.
class OrganGrid {
public:
  OrganGrid(const Volume& ct, const PatientBox& box);

  const Index3& size() const { return m_geometry.size; }
  const Vec3& spacingMm() const { return m_geometry.spacingMm; }
  const VolumeGeometry& geometry() const { return m_geometry; } ///< its origin means nothing
  std::size_t count() const { return m_geometry.voxelCount(); }
  const std::vector<float>& hu() const { return m_hu; }
  std::vector<float> smoothedHu() const; ///< between -150 and 400, without the noise of single voxels

  /// Chance of a class, 0 to 1; outside the network's box only the background is likely.
  std::vector<float> chancesOf(const AbdomenPrior& prior, std::size_t index) const;
  std::vector<float> blurred(const std::vector<float>& values, double sigmaMm) const; ///< Gaussian
  /// Bit n: the label n (0 to 15) is among the 27 voxels around.
  std::vector<std::uint16_t> labelsAround(const std::vector<std::uint8_t>& labels) const;

  /// Where a voxel of the CT lies.
  struct Place {
    std::size_t nearest = 0;
    std::size_t corner[8]{};
    float share[8]{};
    bool hasLeft = false, hasRight = false, hasFront = false, hasBack = false; ///< neighbours in the CT
    float sample(const std::vector<float>& values) const {
      float sum = 0;
      for (int i = 0; i < 8; ++i)
        sum += share[i] * values[corner[i]];
      return sum;
    }
  };
  /// Calls visit(offset in the CT, place) for every voxel of the CT in the part, from several threads.
  template <typename Visit> void forEachFineVoxel(const Visit& visit) const {
    parallelRanges(m_fineSize.z(), 1, [&](int begin, int end) {
      Place place;
      for (int z = begin; z < end; ++z)
        for (int y = 0; y < m_fineSize.y(); ++y)
          for (int x = 0; x < m_fineSize.x(); ++x) {
            placeOf(x, y, z, place);
            visit(m_fine.offsetOf(x + m_first.x(), y + m_first.y(), z + m_first.z()), place);
          }
    });
  }
  /// HU of a voxel of the CT, with its neighbours in the slice where these are near.
  float fineHu(std::size_t offset, const Place& place) const;

private:
  void placeOf(int x, int y, int z, Place& place) const;

  struct Between {
    int low, high, nearest;
    float share;
  };
  std::array<std::vector<Between>, 3> m_between;
  const Volume& m_ct;
  CtGrid m_fine;
  Index3 m_first = Index3::Zero(), m_fineSize = Index3::Zero(), m_factor = Index3::Ones(); ///< the part, in voxels of the CT
  VolumeGeometry m_geometry;
  std::vector<float> m_hu;
};

} // namespace halsted
