// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/LabelReader.h"

#include <algorithm>
#include <vector>

namespace halsted {

/// Groups of labels that may overlap, put into as few maps as leave each of them whole. Maps that are not needed are never
/// touched, so they take no memory.
class LabelLayers {
public:
  /// At most as many maps as groups, and as fit into the memory. Throws std::bad_alloc.
  static Result<LabelLayers> make(std::size_t voxels, std::size_t groups, std::uint64_t memoryBytes, const Allocate& allocate) {
    const auto fitting = static_cast<std::size_t>(memoryBytes / std::max<std::size_t>(voxels, 1));
    const std::size_t most = std::clamp<std::size_t>(std::min(groups, fitting), 1, kMost);
    const Result<std::byte*> memory = allocate(most * voxels);
    if (!memory)
      return fail(memory.error());
    return LabelLayers(reinterpret_cast<std::uint8_t*>(*memory), voxels, most);
  }

  /// visit(mark) calls mark(voxel, label) for each voxel of a group, and the same at every call; the map they are put into.
  template <typename Visit> std::size_t add(const Visit& visit) {
    std::size_t layer = 0;
    for (; layer < m_used; ++layer) {
      bool taken = false;
      visit([&, map = m_maps + layer * m_voxels](std::size_t voxel, std::uint8_t) { taken = taken || map[voxel] != 0; });
      if (!taken)
        break;
    }
    layer = std::min(layer, m_most - 1);
    m_used = std::max(m_used, layer + 1);
    visit([&, map = m_maps + layer * m_voxels](std::size_t voxel, std::uint8_t label) {
      m_overlapping += map[voxel] != 0 && map[voxel] != label ? 1 : 0;
      map[voxel] = label;
    });
    return layer;
  }

  std::size_t used() const { return m_used; }
  std::size_t overlapping() const { return m_overlapping; } ///< voxels that could not be kept whole

private:
  static constexpr std::size_t kMost = 16; ///< more structures than that in one place are no anatomy

  LabelLayers(std::uint8_t* maps, std::size_t voxels, std::size_t most) : m_maps(maps), m_voxels(voxels), m_most(most) {}

  std::uint8_t* m_maps;
  std::size_t m_voxels, m_most, m_used = 0, m_overlapping = 0;
};

} // namespace halsted
