// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/Job.h"
#include "segmentation/core/Structure.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/core/Study.h"

#include <filesystem>
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
  LabelMap doubt;                                    ///< of all its voxels, see LabelLayer::doubtOf; empty where nothing is known
  std::vector<NewStructure> structures;              ///< measured, coloured
  std::map<std::string, StructureSurfaces> surfaces; ///< by structure name
  std::vector<Finding> findings;
};

/// Which surfaces a step brings along.
enum class StepSurfaces {
  None,        ///< labels are all that is wanted
  Full,        ///< for export
  FullAndLight ///< for a case
};

/// Called on the job's thread after each step; a failure ends the protocol.
using StepSink = std::function<Result<void>(SegmentationStep)>;

struct ProtocolChoice {
  std::string name;   ///< the protocol that ran: "ct", "mr-head"
  std::string reason; ///< what the picture shows and how that was told, for the user
};

/// Names that segmentScan() takes, with a sentence on each for the help texts.
std::map<std::string, std::string> protocols();

/// Formats other than DICOM do not say what made the picture: where the modality is unknown, tells CT from MR by the
/// picture itself and notes that it did.
void tellModality(LoadedSeries& series);

/// The volume with the modality that its file gave: unknown where tellModality() told it.
Volume asRead(Volume volume, const SeriesInfo& info);

/// Segments by a protocol and hands over each finished structure at once. networks: the folder of the networks that come with the
/// program; empty: the steps that need one are left out. Fails with a sentence when the name is unknown,
/// when the protocol is for CT and volume, which is asRead(), is MR, or the other way round, and when nothing was found.
Result<ProtocolChoice> segmentScan(const Volume& volume, const std::string& protocol, const StructureTable& table,
                                   const std::filesystem::path& networks, StepSurfaces surfaces, const StepSink& sink,
                                   const JobContext& job);

/// One structure by its range of values alone, everything else left out of it. The volume is given up as early as
/// possible: a caller who moves it in saves its memory while surfaces are made.
Result<void> segmentByThreshold(Volume volume, const std::string& structure, double lower, double upper, const StructureTable& table,
                                StepSurfaces surfaces, const StepSink& sink, const JobContext& job);

/// By a network from a file: docs/networks.md. Classes that the structure table does not know are left out and said so.
Result<void> segmentByNetwork(const Volume& volume, const std::filesystem::path& file, const StructureTable& table, StepSurfaces surfaces,
                              const StepSink& sink, const JobContext& job);

/// Brings a step into an open case: labels, structures, surfaces, provenance.
/// beginStep: its long work can be done on another thread (CaseDocument::begin()).
std::shared_ptr<CaseDocument::Pending> beginStep(CaseDocument& document, Id seriesId, const std::string& protocol, SegmentationStep step);
Result<void> applyStep(CaseDocument& document, Id seriesId, const std::string& protocol, SegmentationStep step);

} // namespace halsted
