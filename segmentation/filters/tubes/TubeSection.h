// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/tubes/TubeImage.h"

#include <array>
#include <vector>

namespace halsted {

/// Values inside and outside of a lumen, of a picture turned so that inside is the brighter.
struct TubeLevels {
  double inside = 0, outside = 0, noise = 0;
  /// What lies beside the tube may be as bright, so that its wall is seen too far out, never too near: the tube counts as round.
  bool neighboursAlike = false;
  double half() const { return 0.5 * (inside + outside); }
};

inline constexpr int kSectionRays = 48;

/// A lumen cut across, in box space.
struct TubeSection {
  Vec3 centre = Vec3::Zero(), u = Vec3::UnitX(), v = Vec3::UnitY(); ///< u, v: of the plane
  std::array<float, kSectionRays> edgesMm{};
  double areaMm2 = 0, radiusMm = 0, minDiameterMm = 0, maxDiameterMm = 0;
  double inside = 0, outside = 0;
  double openShare = 1; ///< of rays without a wall where the others have theirs
  bool found = false;
};

/// Looks for the wall around `centre` (which it moves to the middle) on rays across `direction`. expectedMm: radius to begin with;
/// with hold > 0 it is known but for this share: walls farther off it are not the tube's.
TubeSection measureSection(const TubeImage& image, const Vec3& centre, const Vec3& direction, double expectedMm, double maxRadiusMm,
                           const TubeLevels& levels, double hold = 0);

/// Inside and outside of what surrounds a point, looking all ways from it. Of the picture as the image turns it.
struct TubeSurroundings {
  TubeLevels levels;
  double radiusMm = 0;  ///< median way to a wall
  double wallShare = 0; ///< of rays that fall off, not rise, at their first wall
};
TubeSurroundings lookAround(const TubeImage& image, const Vec3& point);

} // namespace halsted
