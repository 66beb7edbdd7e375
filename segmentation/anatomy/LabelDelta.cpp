// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/LabelDelta.h"

#include <tbb/parallel_for.h>

#include <atomic>

namespace halsted {

std::size_t LabelDelta::byteCount() const {
  std::size_t sum = 0;
  for (const Brick& brick : bricks)
    sum += brick.packed.size();
  return sum;
}

LabelDelta differenceOf(Id layerId, const LabelMap& before, const LabelMap& after) {
  LabelDelta delta;
  delta.layerId = layerId;
  const std::uint8_t* from = before.empty() ? nullptr : before.voxels();
  const std::uint8_t* to = after.voxels();
  if (from == to)
    return delta;
  const BrickGrid grid(after.geometry().size);
  std::vector<Bytes> packed(grid.count());
  tbb::parallel_for(std::uint32_t{0}, grid.count(), [&](std::uint32_t brick) { packed[brick] = packLabelDelta(from, to, grid, brick); });
  for (std::uint32_t brick = 0; brick < grid.count(); ++brick)
    if (!packed[brick].empty())
      delta.bricks.push_back({brick, std::move(packed[brick])});
  return delta;
}

bool applyDelta(const LabelDelta& delta, LabelMap& labels) {
  const BrickGrid grid(labels.geometry().size);
  std::vector<bool> seen(grid.count());
  for (const LabelDelta::Brick& brick : delta.bricks) {
    if (brick.number >= grid.count() || seen[brick.number])
      return false;
    seen[brick.number] = true;
  }
  std::uint8_t* voxels = labels.editableVoxels();
  std::atomic<bool> sound{true};
  tbb::parallel_for(std::size_t{0}, delta.bricks.size(), [&](std::size_t i) {
    if (!applyLabelDelta(delta.bricks[i].packed, voxels, grid, delta.bricks[i].number))
      sound = false;
  });
  return sound;
}

} // namespace halsted
