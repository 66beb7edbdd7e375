// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/core/Job.h"
#include "segmentation/core/Structure.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/core/Study.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace halsted {

/// What one finished step of a protocol adds to a case.
struct SegmentationStep {
  std::string title;                                 ///< "Bone"
  std::string layer;                                 ///< "anatomy", "body"
  LabelMap labels;                                   ///< the whole layer as it now is
  std::vector<NewStructure> structures;              ///< measured, coloured
  std::map<std::string, StructureSurfaces> surfaces; ///< by structure name
  std::vector<Finding> findings;
};

/// Called on the job's thread after each step; a failure ends the protocol.
using StepSink = std::function<Result<void>(SegmentationStep)>;

struct ProtocolChoice {
  std::string name;   ///< "auto", "ct", "ct-chest", "ct-bone", "mr-head"
  std::string reason; ///< why `auto` chose it, for the user
};

/// Names that segmentScan() takes, with a sentence on each.
std::map<std::string, std::string> protocols();

/// Segments by a protocol and hands over each finished structure at once. Returns the protocol used.
/// Fails with a sentence when the picture does not fit the protocol.
Result<ProtocolChoice> segmentScan(const Volume& volume, const std::string& protocol, const StructureTable& table, const StepSink& sink,
                                   const JobContext& job);

/// Applies a step to an open case: labels, structures, surfaces, provenance.
class CaseDocument;
Result<void> applyStep(CaseDocument& document, Id seriesId, const std::string& protocol, SegmentationStep step);

} // namespace halsted
