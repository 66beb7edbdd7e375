// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/tubes/TubeSection.h"
#include "segmentation/filters/tubes/TubeTree.h"

#include <vector>

namespace halsted {

/// A centreline in box space, with what is known of the radius.
struct TubeLine {
  std::vector<Vec3> points;
  std::vector<double> radiusMm;
  TubeEnd firstEnd = TubeEnd::Faint, lastEnd = TubeEnd::Faint;
};

/// Follows a tube both ways from a point by its cross-sections: each step goes along the axis of the last ones and is moved to the middle
/// of what it finds, whose width may change little by little only. Comes by with half of the wall unseen.
TubeLine marchAlong(const TubeImage& image, const Vec3& seed, double radiusMm, double maxRadiusMm, const TubeLevels& levels,
                    const JobContext& job);

/// Gaussian along the line by sigma per point; ends stay. weights: empty, or per point.
void smoothLine(TubeLine& line, double sigmaShareOfRadius, double leastSigmaMm, const std::vector<double>& weights = {});
/// At equal steps.
TubeLine resampledLine(const TubeLine& line, double stepMm);
/// Unit, from neighbours about half a radius off, at least.
Vec3 directionAt(const TubeLine& line, std::size_t n, double reachMm);

} // namespace halsted
