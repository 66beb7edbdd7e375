// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Runs.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace halsted {

namespace {

constexpr int kSlab = 8; ///< slices joined by one thread

/// 64 voxels as bits, the first one lowest.
std::uint64_t packed(const std::uint8_t* voxels, int count) {
  std::uint64_t bits = 0;
  for (int byte = 0; byte * 8 < count; ++byte) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, voxels + byte * 8, static_cast<std::size_t>(std::min(8, count - byte * 8)));
    if constexpr (std::endian::native == std::endian::little) {
      // Each product bit has one source, so nothing carries: the top byte gathers the eight lowest bits.
      bits |= ((eight * 0x0102040810204080ULL) >> 56) << (byte * 8);
    } else {
      for (int n = 0; n < 8; ++n)
        bits |= ((eight >> (56 - 8 * n)) & 1) << (byte * 8 + n);
    }
  }
  return bits;
}

/// Appends the runs of ones, or of zeros, in a row.
void appendRuns(const std::uint8_t* row, int length, bool ofZeros, std::vector<Run>& runs) {
  bool inside = false;
  for (int base = 0; base < length; base += 64) {
    const int count = std::min(64, length - base);
    std::uint64_t bits = packed(row + base, count);
    if (ofZeros)
      bits = ~bits;
    if (count < 64)
      bits &= (std::uint64_t{1} << count) - 1;
    std::uint64_t changes = bits ^ ((bits << 1) | (inside ? 1 : 0));
    while (changes != 0) {
      const int at = base + std::countr_zero(changes);
      if (inside)
        runs.back().end = at;
      else
        runs.push_back({at, length});
      inside = !inside;
      changes &= changes - 1;
    }
  }
}

std::uint32_t root(std::vector<std::uint32_t>& parent, std::uint32_t run) {
  while (parent[run] != run) {
    parent[run] = parent[parent[run]];
    run = parent[run];
  }
  return run;
}

/// Joins touching runs of two rows; reach 1 joins across corners too. The earliest run is the root.
void joinRows(const RunComponents& c, std::vector<std::uint32_t>& parent, std::size_t rowA, std::size_t rowB, int reach) {
  std::uint32_t a = c.firstOfRow[rowA], b = c.firstOfRow[rowB];
  const std::uint32_t endA = c.firstOfRow[rowA + 1], endB = c.firstOfRow[rowB + 1];
  while (a < endA && b < endB) {
    const Run &runA = c.runs[a], &runB = c.runs[b];
    if (runA.begin < runB.end + reach && runB.begin < runA.end + reach) {
      const std::uint32_t rootA = root(parent, a), rootB = root(parent, b);
      parent[std::max(rootA, rootB)] = std::min(rootA, rootB);
    }
    if (runA.end <= runB.end)
      ++a;
    else
      ++b;
  }
}

} // namespace

RunComponents::RunComponents(const Mask& mask, Connectivity connectivity, Of of, bool perSlice) : geometry(mask.geometry) {
  const int nx = geometry.size.x(), ny = geometry.size.y(), nz = geometry.size.z();
  const auto rowsPerSlice = static_cast<std::size_t>(ny);
  const int slabs = (nz + kSlab - 1) / kSlab;
  firstOfRow.assign(rowsPerSlice * static_cast<std::size_t>(nz) + 1, 0);
  if (geometry.voxelCount() == 0)
    return;

  std::vector<std::vector<Run>> ofSlab(static_cast<std::size_t>(slabs));
  parallelRanges(slabs, 1, [&](int begin, int end) {
    for (int slab = begin; slab < end; ++slab) {
      std::vector<Run>& found = ofSlab[static_cast<std::size_t>(slab)];
      for (int k = slab * kSlab; k < std::min(nz, (slab + 1) * kSlab); ++k)
        for (int j = 0; j < ny; ++j) {
          const std::size_t before = found.size();
          appendRuns(mask.voxels.data() + geometry.offset(0, j, k), nx, of == Of::Zeros, found);
          firstOfRow[static_cast<std::size_t>(k) * rowsPerSlice + static_cast<std::size_t>(j) + 1] =
              static_cast<std::uint32_t>(found.size() - before);
        }
    }
  });
  std::partial_sum(firstOfRow.begin(), firstOfRow.end(), firstOfRow.begin());
  runs.reserve(firstOfRow.back());
  for (std::vector<Run>& found : ofSlab) {
    runs.insert(runs.end(), found.begin(), found.end());
    found = {};
  }

  std::vector<std::uint32_t> parent(runs.size());
  std::iota(parent.begin(), parent.end(), 0U);
  const int reach = connectivity == Connectivity::Corners ? 1 : 0;
  const auto joinSlices = [&](int k) {
    for (int j = 0; j < ny; ++j)
      for (int other = std::max(0, j - reach); other <= std::min(ny - 1, j + reach); ++other)
        joinRows(*this, parent, static_cast<std::size_t>(k - 1) * rowsPerSlice + static_cast<std::size_t>(other),
                 static_cast<std::size_t>(k) * rowsPerSlice + static_cast<std::size_t>(j), reach);
  };
  parallelRanges(slabs, 1, [&](int begin, int end) {
    for (int slab = begin; slab < end; ++slab)
      for (int k = slab * kSlab; k < std::min(nz, (slab + 1) * kSlab); ++k) {
        const std::size_t first = static_cast<std::size_t>(k) * rowsPerSlice;
        for (std::size_t j = 1; j < rowsPerSlice; ++j)
          joinRows(*this, parent, first + j - 1, first + j, reach);
        if (k > slab * kSlab && !perSlice)
          joinSlices(k);
      }
  });
  if (!perSlice)
    for (int k = kSlab; k < nz; k += kSlab)
      joinSlices(k);

  // Parents come before their children, so one sweep resolves all.
  std::vector<std::uint32_t> found(runs.size());
  componentOf.resize(runs.size());
  for (std::size_t row = 0; row + 1 < firstOfRow.size(); ++row) {
    const int j = static_cast<int>(row % rowsPerSlice), k = static_cast<int>(row / rowsPerSlice);
    for (std::uint32_t run = firstOfRow[row]; run < firstOfRow[row + 1]; ++run) {
      if (parent[run] == run) {
        found[run] = static_cast<std::uint32_t>(components.size());
        components.push_back({0, {runs[run].begin, j, k}, {runs[run].end - 1, j, k}});
      } else {
        found[run] = found[parent[run]];
      }
      Component& component = components[found[run]];
      component.voxelCount += static_cast<std::size_t>(runs[run].end - runs[run].begin);
      component.min = component.min.cwiseMin(Index3(runs[run].begin, j, k));
      component.max = component.max.cwiseMax(Index3(runs[run].end - 1, j, k));
    }
  }
  std::vector<std::uint32_t> order(components.size()), rank(components.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return components[a].voxelCount > components[b].voxelCount; });
  std::vector<Component> sorted;
  sorted.reserve(components.size());
  for (std::size_t n = 0; n < order.size(); ++n) {
    rank[order[n]] = static_cast<std::uint32_t>(n);
    sorted.push_back(components[order[n]]);
  }
  components = std::move(sorted);
  for (std::size_t run = 0; run < runs.size(); ++run)
    componentOf[run] = rank[found[run]];
}

bool RunComponents::atEdge(const Component& component, bool inK) const {
  for (int axis = 0; axis < (inK ? 3 : 2); ++axis)
    if (component.min[axis] == 0 || component.max[axis] == geometry.size[axis] - 1)
      return true;
  return false;
}

void RunComponents::paint(const std::vector<std::uint8_t>& keep, std::uint8_t value, Mask& mask) const {
  const int ny = geometry.size.y();
  parallelRanges(geometry.size.z(), kSlab, [&](int begin, int end) {
    for (int row = begin * ny; row < end * ny; ++row) {
      std::uint8_t* out = mask.voxels.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(geometry.size.x());
      for (std::uint32_t run = firstOfRow[static_cast<std::size_t>(row)]; run < firstOfRow[static_cast<std::size_t>(row) + 1]; ++run)
        if (keep[componentOf[run]] != 0)
          std::memset(out + runs[run].begin, value, static_cast<std::size_t>(runs[run].end - runs[run].begin));
    }
  });
}

} // namespace halsted
