// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace halsted {

/// What ITK, which shares no code with our writers, finds in a label file. Plain values: ITK brings an Eigen of its own,
/// which cannot meet the system's in one source file.
struct ItkLabels {
  std::string error; ///< empty when it was read
  std::array<int, 3> size{};
  std::array<double, 3> spacingMm{}, originMm{};
  std::array<std::array<double, 3>, 3> axes{}; ///< unit vectors of i, j, k in LPS
  std::size_t components = 0;                  ///< values per voxel: layers of a segmentation
  std::vector<std::uint8_t> voxels;
};

/// .nrrd by NrrdImageIO, all else by NiftiImageIO.
ItkLabels readByItk(const std::string& file);

} // namespace halsted
