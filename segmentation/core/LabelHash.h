// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/IndexBox.h"
#include "segmentation/core/Volume.h"

#include <array>
#include <cstdint>

/// Content hashes that tell whether what was derived from a label is stale. Of the label's voxels and the grid's
/// geometry; other labels do not matter. The same on every machine and in every version, as they are kept in case
/// files. Not against forgers.
namespace halsted {

/// Of every label in one pass; 0 for a label without voxels.
std::array<std::uint64_t, 256> labelHashes(const LabelMap& labels);
std::uint64_t labelHash(const LabelMap& labels, std::uint8_t value);
/// The same for a label without voxels outside of a box, at the cost of the box.
std::uint64_t labelHash(const LabelMap& labels, std::uint8_t value, const IndexBox& box);

} // namespace halsted
