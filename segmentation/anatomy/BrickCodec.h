// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <cstdint>
#include <span>
#include <vector>

namespace halsted {

using Bytes = std::vector<std::uint8_t>;

/// How a grid is cut into bricks of 64^3 voxels, smaller at the far faces; brick 0 holds voxel 0, i is fastest.
class BrickGrid {
public:
  static constexpr int kEdge = 64;
  struct Box {
    Index3 from, size;
    std::size_t voxels() const {
      return static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(size.z());
    }
  };

  explicit BrickGrid(const Index3& size);
  std::uint32_t count() const {
    return static_cast<std::uint32_t>(m_bricks.x()) * static_cast<std::uint32_t>(m_bricks.y()) * static_cast<std::uint32_t>(m_bricks.z());
  }
  Box box(std::uint32_t brick) const;
  std::size_t offset(int i, int j, int k) const {
    return static_cast<std::size_t>(i) +
           static_cast<std::size_t>(m_size.x()) *
               (static_cast<std::size_t>(j) + static_cast<std::size_t>(m_size.y()) * static_cast<std::size_t>(k));
  }

  /// The bricks that share a voxel with a box inside the grid, by ascending number.
  std::vector<std::uint32_t> touching(const Index3& from, const Index3& to) const;

private:
  Index3 m_size, m_bricks;
};

/// All bricks and meshes are packed as one zstd frame with its content's size and checksum (RFC 8878). Unpacking takes
/// bytes from strangers: false when they are not exactly what packing would have made of some content of that size.
/// All may be called from several threads at once.

/// Before zstd, the rows of a brick become the differences to the row before, zigzag coded, low bytes before high ones.
Bytes packVolumeBrick(const std::int16_t* voxels, const BrickGrid& grid, std::uint32_t brick);
bool unpackVolumeBrick(std::span<const std::uint8_t> packed, std::int16_t* voxels, const BrickGrid& grid, std::uint32_t brick);

/// Empty when all labels of the brick are 0.
Bytes packLabelBrick(const std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick);
bool unpackLabelBrick(std::span<const std::uint8_t> packed, std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick);

/// The labels of a brick by themselves, in the order of memory, and back.
Bytes readBrick(const std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick);
void writeBrick(std::span<const std::uint8_t> labels, std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick);
/// Such labels, or their XOR with others, in the form of packLabelBrick(); empty when all are 0.
Bytes packLabels(std::span<const std::uint8_t> labels);
bool unpackLabels(std::span<const std::uint8_t> packed, std::span<std::uint8_t> labels);

/// before XOR after; empty when they are the same. A null before is all 0.
Bytes packLabelDelta(const std::uint8_t* before, const std::uint8_t* after, const BrickGrid& grid, std::uint32_t brick);
bool applyLabelDelta(std::span<const std::uint8_t> packed, std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick);

/// Any bytes; words of four bytes are split into planes first.
Bytes packWords(std::span<const std::uint8_t> content);
/// What the frame says its content has; 0 when it says nothing sound.
std::size_t packedSize(std::span<const std::uint8_t> packed);
bool unpackWords(std::span<const std::uint8_t> packed, Bytes& content);

} // namespace halsted
