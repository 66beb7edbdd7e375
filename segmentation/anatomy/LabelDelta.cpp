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

LabelDelta differenceOf(const LabelMap& before, const LabelBricks& bricks) {
  LabelDelta delta;
  delta.layerId = bricks.layerId;
  const BrickGrid grid(before.geometry().size);
  std::vector<Bytes> packed(bricks.bricks.size());
  tbb::parallel_for(std::size_t{0}, packed.size(), [&](std::size_t n) {
    const LabelBricks::Brick& brick = bricks.bricks[n];
    Bytes difference = readBrick(before.voxels(), grid, brick.number);
    for (std::size_t i = 0; i < difference.size(); ++i)
      difference[i] ^= brick.labels[i];
    packed[n] = packLabels(difference);
  });
  for (std::size_t n = 0; n < packed.size(); ++n)
    if (!packed[n].empty())
      delta.bricks.push_back({bricks.bricks[n].number, std::move(packed[n])});
  return delta;
}

std::optional<LabelBricks> bricksAfter(const LabelDelta& delta, const LabelMap& labels) {
  LabelBricks result;
  result.layerId = delta.layerId;
  const BrickGrid grid(labels.geometry().size);
  for (const LabelDelta::Brick& brick : delta.bricks) {
    if (brick.number >= grid.count() || (!result.bricks.empty() && brick.number <= result.bricks.back().number))
      return std::nullopt;
    result.bricks.push_back({brick.number, {}});
  }
  std::atomic<bool> sound{true};
  tbb::parallel_for(std::size_t{0}, delta.bricks.size(), [&](std::size_t n) {
    Bytes before = readBrick(labels.voxels(), grid, delta.bricks[n].number);
    Bytes difference(before.size());
    if (!unpackLabels(delta.bricks[n].packed, difference))
      sound = false;
    for (std::size_t i = 0; i < before.size(); ++i)
      difference[i] ^= before[i];
    result.bricks[n].labels = std::move(difference);
  });
  return sound ? std::optional(std::move(result)) : std::nullopt;
}

void writeBricks(const LabelBricks& bricks, LabelMap& labels) {
  const BrickGrid grid(labels.geometry().size);
  std::uint8_t* voxels = labels.editableVoxels();
  tbb::parallel_for(std::size_t{0}, bricks.bricks.size(),
                    [&](std::size_t n) { writeBrick(bricks.bricks[n].labels, voxels, grid, bricks.bricks[n].number); });
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
