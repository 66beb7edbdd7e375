// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/tubes/TubeTree.h"
#include "segmentation/workflow/ScanWorkflow.h"

#include <string>

namespace halsted {

/// A tracked tube as a structure of the layer "tubes", with its surfaces, beside what that layer holds; one of this name is
/// replaced and keeps its label.
Result<SegmentationStep> tubeStep(const PatientCase& patientCase, const CaseSeries& series, const std::string& name, const TubeTree& tree,
                                  const StructureTable& table, const JobContext& job);

} // namespace halsted
