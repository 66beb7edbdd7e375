// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/seeds/SeedSession.h"
#include "segmentation/workflow/ScanWorkflow.h"

#include <filesystem>
#include <string>
#include <vector>

namespace halsted {

/// "X,Y,Z:in" or "X,Y,Z:out", with a fourth number as the radius of a stroke; LPS millimetres. Fails with a sentence.
Result<Seed> parseSeed(const std::string& text);
std::string seedText(const Seed& seed);

/// A seed file: {"liver": {"in": [[x, y, z], [x, y, z, radius]], "out": [[x, y, z]]}, ...}.
Result<std::vector<StructureSeeds>> readSeedFile(const std::filesystem::path& file);

/// How sure each structure is that came from seeds.
struct SeededConfidence {
  std::string name;
  double confidence = 0;
};
struct SeededStep {
  SegmentationStep
      step; ///< layer "anatomy", the structures from seeds first; with structures that lost voxels to the new ones measured again
  std::vector<SeededConfidence> confidences;
};

/// Brings structures from seeds into what there is already: `labels`, the layer "anatomy" of a case, and its structures;
/// both may be empty. One that is there and came from seeds keeps its earlier seeds, unless a new one on the same voxel says
/// otherwise; one of another origin, or that was guided by a proposal, is corrected by the seeds. What is not there yet may be proposed by
/// its name: organs of a CT by the network in this folder, large vessels by their anatomy; an empty folder: by clicks alone. What
/// the seeds give is taken from other structures.
Result<SeededStep> segmentBySeeds(const Volume& volume, std::vector<StructureSeeds> seeds, const LabelMap& labels,
                                  const std::vector<Structure>& structures, const StructureTable& table,
                                  const std::filesystem::path& networks, StepSurfaces surfaces, const JobContext& job);

/// Applies such a step to a case, undoable, with the seeds in the record of what was done.
/// beginSeeds: its long work can be done on another thread (CaseDocument::begin()).
std::shared_ptr<CaseDocument::Pending> beginSeeds(CaseDocument& document, Id seriesId, SeededStep seeded);
Result<void> applySeeds(CaseDocument& document, Id seriesId, SeededStep seeded);

} // namespace halsted
