// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace halsted::network {

struct FreeFloats {
  void operator()(float* p) const;
};
using Plane = std::unique_ptr<float[], FreeFloats>;

/// Channels on a grid [depth][height][width], a buffer per plane: [height][channel][stride], with zeros around each row, so
/// that taps beyond its ends need no care. A plane that is not there is empty.
struct FeatureMap {
  int channels = 0, depth = 0, height = 0, width = 0;
  int margin = 0; ///< zeros before and after each row, a multiple of 16
  std::vector<Plane> planes;

  static constexpr int roundedUp(int n) { return (n + 15) / 16 * 16; }
  int rowLength() const { return roundedUp(width); } ///< that kernels may write
  int stride() const { return rowLength() + margin; }
  std::size_t planeFloats() const;
  Plane newPlane() const; ///< zeros
  float* row(int channel, int z, int y) { return planes[static_cast<std::size_t>(z)].get() + offset(channel, y); }
  const float* row(int channel, int z, int y) const { return planes[static_cast<std::size_t>(z)].get() + offset(channel, y); }
  std::ptrdiff_t offset(int channel, int y) const {
    return margin + (static_cast<std::ptrdiff_t>(y) * channels + channel) * static_cast<std::ptrdiff_t>(stride());
  }
  bool sameLayout(const FeatureMap& other) const {
    return channels == other.channels && height == other.height && width == other.width && margin == other.margin;
  }
};

} // namespace halsted::network
