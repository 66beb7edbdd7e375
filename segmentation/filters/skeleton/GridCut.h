// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <array>
#include <cstdint>
#include <vector>

namespace halsted {

/// The cheapest surface through a grid that parts what is sure to lie on one side from what is sure to lie on the other: a minimum cut by
/// the greatest flow (Boykov and Funka-Lea, Int J Comput Vis 70, 2006; Dinitz, Soviet Math Doklady 11, 1970).
class GridCut {
public:
  enum class Place : std::uint8_t { Outside, Free, Near, Far };

  /// places: x fastest; Near and Far are sure.
  GridCut(const Index3& size, std::vector<Place> places);
  /// What it costs to part a voxel, on the near side, from its neighbour (-x, +x, -y, +y, -z, +z), on the far side. Not outside.
  void setPrice(std::size_t voxel, std::size_t direction, float price) { m_residual[direction][voxel] = price; }
  /// 1 on the near side.
  std::vector<std::uint8_t> solve();

private:
  bool findLevels();
  float push(std::size_t from);

  Index3 m_size;
  std::array<std::ptrdiff_t, 6> m_step;
  std::vector<Place> m_places;
  std::array<std::vector<float>, 6> m_residual;
  std::vector<std::int32_t> m_level;
  std::vector<std::uint8_t> m_next; ///< the direction that is looked at next
};

} // namespace halsted
