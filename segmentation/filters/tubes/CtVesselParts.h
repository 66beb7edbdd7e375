// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/tubes/CtSpine.h"
#include "segmentation/filters/tubes/CtVessels.h"

#include <optional>

/// Used by CtVessels.cpp only.
namespace halsted {

/// The picture in the order of the patient, with what is known of it.
struct CtScene {
  const Volume& ct;
  const CtSurroundings& known;
  CtGrid grid;
  CoarseCt coarse;
  std::vector<float> bone = {};        ///< share per block
  std::vector<std::uint8_t> lung = {}; ///< per block: 1 left, 2 right, 0 none
  CtSpine spine = {};
  int lungBase = -1;     ///< coarse slice in which the lungs begin, from below; -1: none
  int crest = -1;        ///< coarse slice of the iliac crests' top; -1: no pelvis in the picture
  int left = 1;          ///< x towards the side where the aorta is expected: -1 in mirrored pictures
  bool mirrored = false; ///< organs lie on the wrong sides, by the liver or the heart

  /// Coarse millimetres (from the first block's centre, in the order of the patient) to patient space.
  Vec3 toPatient(const Vec3& coarseMm) const;
  int coarseSliceOf(int k) const; ///< of the grid in the order of the patient
};

std::optional<FoundStructure> findHeart(const CtScene& scene, const JobContext& job);
std::optional<FoundStructure> findBladder(const CtScene& scene, const JobContext& job);

} // namespace halsted
