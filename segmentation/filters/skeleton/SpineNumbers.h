// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Study.h"

#include <optional>
#include <string>
#include <vector>

namespace halsted {

/// What is seen of a spine, from inferior to superior.
struct SpineSeen {
  struct Piece {
    bool whole = true; ///< not cut by the end of the picture
    bool ribbed = false;
  };
  std::vector<Piece> pieces;         ///< between one disc and the next
  std::optional<std::size_t> sacral; ///< the uppermost piece that is sacrum
};

struct SpineNumbers {
  std::vector<std::string> names; ///< of each piece: "vertebrae_L5", "sacrum"; "vertebrae" where the number is not certain
  std::vector<int> ribs;          ///< of each piece: number of its rib; 0: none or not certain
  double confidence = 1;
  std::vector<Finding> findings;
};

/// L5 is above the sacrum, T12 bears the lowest rib, T1 the uppermost. Where two of these are seen they must agree, or nothing is
/// numbered: one in ten people has four or six lumbar vertebrae or other ribs (Carrino et al., Radiology 259:196, 2011). One alone
/// numbers, with a caution.
SpineNumbers numberSpine(const SpineSeen& seen);

} // namespace halsted
