// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Study.h"
#include "segmentation/core/Volume.h"

#include <cstdint>
#include <string>
#include <vector>

namespace halsted {

/// One structure as an automatic or interactive segmentation found it.
struct FoundStructure {
  std::string name;                ///< canonical identifier: "liver", "vertebrae_L3"
  Mask mask;                       ///< on the grid of the volume it was found in
  double confidence = 1;           ///< 0 to 1: how far the picture bears it out; below 0.5 it is shown as doubtful
  std::vector<std::uint8_t> doubt; ///< per voxel, i fastest: 0 sure, 255 as likely in as out; empty where nothing is known
  std::vector<Finding> findings;   ///< "The liver is cut off by the upper edge of the picture." ...
};

} // namespace halsted
