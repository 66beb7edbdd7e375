// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/Runs.h"

#include <algorithm>
#include <cstring>

namespace halsted {

Components connectedComponents(const Mask& mask, Connectivity connectivity) {
  RunComponents found(mask, connectivity);
  Components result;
  result.labels.resize(mask.geometry.voxelCount());
  const int ny = mask.geometry.size.y();
  parallelRanges(mask.geometry.size.z(), 1, [&](int begin, int end) {
    for (int row = begin * ny; row < end * ny; ++row) {
      std::uint32_t* out = result.labels.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(mask.geometry.size.x());
      for (auto run = found.firstOfRow[static_cast<std::size_t>(row)]; run < found.firstOfRow[static_cast<std::size_t>(row) + 1]; ++run)
        std::fill(out + found.runs[run].begin, out + found.runs[run].end, found.componentOf[run] + 1);
    }
  });
  result.components = std::move(found.components);
  return result;
}

Mask largestComponent(const Mask& mask, Connectivity connectivity) {
  const RunComponents found(mask, connectivity);
  Mask result(mask.geometry);
  std::vector<std::uint8_t> keep(found.components.size());
  if (!keep.empty())
    keep[0] = 1;
  found.paint(keep, 1, result);
  return result;
}

Mask withoutSmall(const Mask& mask, std::size_t minimumVoxels, Connectivity connectivity) {
  const RunComponents found(mask, connectivity);
  Mask result(mask.geometry);
  std::vector<std::uint8_t> keep(found.components.size());
  for (std::size_t n = 0; n < keep.size(); ++n)
    keep[n] = found.components[n].voxelCount >= minimumVoxels;
  found.paint(keep, 1, result);
  return result;
}

Mask reachable(const Mask& mask, const Mask& seeds, Connectivity connectivity) {
  const RunComponents found(mask, connectivity);
  Mask result(mask.geometry);
  std::vector<std::uint8_t> keep(found.components.size());
  const auto length = static_cast<std::size_t>(mask.geometry.size.x());
  for (std::size_t row = 0; row + 1 < found.firstOfRow.size(); ++row)
    for (auto run = found.firstOfRow[row]; run < found.firstOfRow[row + 1]; ++run) {
      const Run& extent = found.runs[run];
      if (keep[found.componentOf[run]] == 0 &&
          std::memchr(seeds.voxels.data() + row * length + extent.begin, 1, static_cast<std::size_t>(extent.end - extent.begin)) != nullptr)
        keep[found.componentOf[run]] = 1;
    }
  found.paint(keep, 1, result);
  return result;
}

Mask filled(const Mask& mask, bool perSlice) {
  const RunComponents background(mask, Connectivity::Faces, RunComponents::Of::Zeros, perSlice);
  Mask result = mask;
  std::vector<std::uint8_t> holes(background.components.size());
  for (std::size_t n = 0; n < holes.size(); ++n)
    holes[n] = !background.atEdge(background.components[n], !perSlice);
  background.paint(holes, 1, result);
  return result;
}

} // namespace halsted
