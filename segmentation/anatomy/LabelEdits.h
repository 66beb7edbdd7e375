// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/core/IndexBox.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace halsted {

/// What one edit by hand or by a tool does to the labels of one series.
struct LabelEdits {
  struct Box {
    std::string layer;                ///< by name; made when the series has none of this name
    IndexBox box;                     ///< inside the grid of the series
    std::vector<std::uint8_t> labels; ///< that its voxels get, i fastest
  };
  struct Added {
    std::string layer;
    NewStructure structure; ///< measured by the command
  };
  std::string text; ///< for the undo menu: "Paint liver"
  Id seriesId = 0;
  std::vector<Box> boxes; ///< one in a layer at most
  std::vector<Added> added;
  std::map<Id, std::string> origins; ///< what is said of how these structures came about from now on
  std::vector<Id> removed;           ///< whose voxels have other labels after the edit
};

/// Costs what the bricks cost in which labels change, in time, memory and in the file; nothing looks at the whole layer,
/// but the first edit after a layer was opened or replaced, which makes its index. Measures of all structures whose voxels
/// changed follow; their areas are 0 until there are surfaces again.
std::unique_ptr<Command> editLabels(LabelEdits edits);

} // namespace halsted
