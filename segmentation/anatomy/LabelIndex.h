// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/BrickCodec.h"
#include "segmentation/core/IndexBox.h"
#include "segmentation/core/LabelSums.h"

#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace halsted {

/// What is known of every label of a layer, kept by brick, so that an edit costs as much as the bricks it touches: a content
/// hash, the sums of measures, where it lies. Never changes; an edited layer has an index of its own that shares the
/// untouched bricks. Hashes live in memory only and are no LabelHash.
class LabelIndex {
public:
  struct Entry {
    std::uint8_t label = 0;
    std::uint64_t hash = 0;
    IndexBox box; ///< tight, in voxels of the layer
    LabelSums sums;
  };
  using Brick = std::shared_ptr<const std::vector<Entry>>; ///< by ascending label, without label 0; null when all 0

  /// grey: the series' volume; its values count when it lies on the labels' grid.
  static std::shared_ptr<const LabelIndex> of(const LabelMap& labels, const Volume& grey);
  /// Of a brick whose labels are these, in the order of memory.
  Brick brick(std::uint32_t number, std::span<const std::uint8_t> labels) const;
  std::shared_ptr<const LabelIndex> with(std::vector<std::pair<std::uint32_t, Brick>> changed) const;

  /// Changes when a voxel comes or goes, and is the same again when all is as it was; 0 for a label without voxels.
  std::uint64_t hash(std::uint8_t label) const;
  StructureMeasures measures(std::uint8_t label) const; ///< exactly those of measureLabels()
  IndexBox box(std::uint8_t label) const;               ///< tight; empty for a label without voxels
  bool present(std::uint8_t label, std::uint32_t brick) const;
  /// Whether a label has other voxels than in another index of the same layer, by the bricks that are not shared.
  std::vector<std::uint8_t> labelsThatDiffer(const LabelIndex& other) const;

private:
  explicit LabelIndex(const LabelMap& labels, const Volume& grey);
  const Entry* find(std::uint32_t brick, std::uint8_t label) const;

  BrickGrid m_grid;
  VolumeGeometry m_geometry;
  std::optional<Volume> m_grey;
  std::vector<Brick> m_bricks;
};

} // namespace halsted
