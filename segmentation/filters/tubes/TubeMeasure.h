// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/filters/tubes/TubeMarch.h"
#include "segmentation/filters/tubes/TubeSection.h"
#include "segmentation/filters/tubes/TubeTree.h"

namespace halsted {

/// Moves a line to the middle of its cross-sections and measures them, in patient space. levels: with refineLevels, made those of
/// the sections wide enough to be free of blur. hold: as in measureSection(), about the line's radii. Ends outside the lumen go.
TubeBranch measureAlong(const TubeImage& image, TubeLine line, TubeLevels& levels, double maxRadiusMm, bool refineLevels,
                        const JobContext& job, double hold = 0);

/// Of what was seen, all along; where nothing was, nothing counts.
double meanConfidence(const TubeBranch& branch);

} // namespace halsted
