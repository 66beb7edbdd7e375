// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/BrickCodec.h"
#include "segmentation/anatomy/PatientCase.h"

#include <optional>
#include <vector>

namespace halsted {

/// The difference of two label maps of one layer, as packed XOR of the bricks in which they differ: the same bytes lead
/// from the old to the new and back.
struct LabelDelta {
  struct Brick {
    std::uint32_t number = 0;
    Bytes packed;
  };
  Id layerId = 0;
  std::vector<Brick> bricks; ///< by ascending number

  std::size_t byteCount() const;
};

/// The labels that some bricks of a layer get; the others stay.
struct LabelBricks {
  struct Brick {
    std::uint32_t number = 0;
    Bytes labels; ///< all of the brick's, in the order of memory
  };
  Id layerId = 0;
  std::vector<Brick> bricks; ///< by ascending number
};

/// What leads from the labels to those with the bricks, and back; those that are the same already are left out.
LabelDelta differenceOf(const LabelMap& before, const LabelBricks& bricks);
/// What a delta makes of the labels; empty when it is damaged.
std::optional<LabelBricks> bricksAfter(const LabelDelta& delta, const LabelMap& labels);
void writeBricks(const LabelBricks& bricks, LabelMap& labels);

/// Both of the same size; an empty before is all 0.
LabelDelta differenceOf(Id layerId, const LabelMap& before, const LabelMap& after);
/// Takes one map to the other. False, and no promise on the labels, when the delta is damaged.
bool applyDelta(const LabelDelta& delta, LabelMap& labels);

} // namespace halsted
