// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/CaseEdits.h"

#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/LabelHash.h"
#include "segmentation/filters/Surface.h"
#include "segmentation/workflow/EditSheet.h"
#include "segmentation/workflow/EditWork.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

namespace {

std::string spoken(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

constexpr const char* kByHand = "edited by hand";

std::string originAfter(const Structure& structure) {
  const std::string& origin = structure.origin;
  if (origin.find(kByHand) != std::string::npos)
    return origin;
  return origin.empty() ? kByHand : origin + ", " + kByHand;
}

} // namespace

Result<PreparedEdit> prepareEdit(const PatientCase& patientCase, const EditRequest& request, const StructureTable& table,
                                 const JobContext& job) {
  const auto tool = std::find_if(editTools().begin(), editTools().end(), [&](const EditTool& one) { return one.name == request.tool; });
  if (tool == editTools().end())
    return fail(ErrorCode::NotFound, fmt::format("There is no tool '{}'.", request.tool));
  PreparedEdit prepared;
  EditOutcome& outcome = prepared.outcome;
  outcome.text = fmt::format("{} {}", tool->title, spoken(request.structure));
  if (request.tool == "rename") {
    const Structure* structure = patientCase.findStructure(request.structure);
    if (!structure)
      return fail(ErrorCode::NotFound, fmt::format("There is no structure '{}' in the case.", request.structure));
    if (request.into != request.structure) {
      prepared.command = renameStructure(structure->id, request.into);
      outcome.changes.push_back({request.into, 0, 0, 0, 0, false, false});
    }
    return prepared;
  }
  Result<EditWork> work = EditWork::begin(patientCase, request, table);
  if (!work)
    return fail(work.error());
  if (const auto done = work->run(job); !done)
    return fail(done.error());
  if (job.cancelled())
    return cancelled();

  LabelEdits& edits = prepared.edits;
  edits.text = outcome.text;
  edits.seriesId = work->series().id;
  const double voxelMl = work->series().volume.geometry.voxelVolumeMm3() / 1000;
  const auto counts = work->sheet().counts();
  outcome.kept = work->sheet().kept();
  outcome.notes = work->notes();
  const auto countOf = [&](const std::string& layer, std::uint8_t label) {
    const auto inLayer = counts.find(layer);
    const auto found = inLayer == counts.end() ? decltype(inLayer->second.find(label))() : inLayer->second.find(label);
    return inLayer == counts.end() || found == inLayer->second.end() ? EditSheet::Count() : found->second;
  };
  const auto tell = [&](const std::string& name, const EditSheet::Count& count, bool isNew, bool gone) {
    outcome.changes.push_back({name, count.added, count.removed, static_cast<double>(count.added) * voxelMl,
                               static_cast<double>(count.removed) * voxelMl, isNew, gone});
  };
  for (const EditTarget& target : work->created()) {
    const EditSheet::Count count = countOf(target.layer, target.label);
    // A structure without a voxel would only stand in the list.
    if (count.added == 0)
      continue;
    NewStructure structure;
    const StructureKind kind = table.kindOf(target.name);
    structure.name = target.name;
    structure.label = target.label;
    structure.colour = kind.colour;
    structure.origin = fmt::format("{}, {}", request.tool, kByHand);
    if (const Structure* source = patientCase.findStructure(request.structure); source && source->name != target.name) {
      structure.opacity = source->opacity;
      structure.doubt = source->doubt;
      structure.confidence = source->confidence;
      structure.origin = fmt::format("from {}, {}", source->name, kByHand);
    }
    edits.added.push_back({target.layer, structure});
    tell(target.name, count, true, false);
  }
  for (const Structure& structure : patientCase.structures()) {
    const LabelLayer* layer = patientCase.findLayer(structure.layerId);
    if (layer->seriesId != edits.seriesId)
      continue;
    const EditSheet::Count count = countOf(layer->name, structure.label);
    const bool gone = std::find(work->removed().begin(), work->removed().end(), structure.id) != work->removed().end();
    if (gone)
      edits.removed.push_back(structure.id);
    else if (count.added + count.removed > 0 && structure.name == request.structure)
      edits.origins[structure.id] = originAfter(structure);
    if (gone || count.added + count.removed > 0)
      tell(structure.name, count, false, gone);
  }
  for (const auto& [name, voxels] : outcome.kept)
    outcome.notes.push_back(fmt::format("{:.2f} ml stay with {}, which is protected; name it with overwrite to take them.",
                                        static_cast<double>(voxels) * voxelMl, name));
  if (!outcome.changed())
    return prepared;
  edits.boxes = work->sheet().takeBoxes();
  prepared.command = editLabels(edits);
  return prepared;
}

Result<EditOutcome> applyEdit(CaseDocument& document, const EditRequest& request, const StructureTable& table, const JobContext& job) {
  Result<PreparedEdit> prepared = prepareEdit(document.patientCase(), request, table, job);
  if (!prepared)
    return fail(prepared.error());
  prepared->edits = {};
  if (prepared->command)
    if (const auto done = document.apply(std::move(prepared->command)); !done)
      return fail(done.error());
  return std::move(prepared->outcome);
}

std::vector<StaleSurface> staleSurfaces(const PatientCase& patientCase) {
  std::vector<StaleSurface> all;
  for (const Structure& structure : patientCase.structures()) {
    const IndexBox box = patientCase.boxOf(structure);
    // After redo the area is as open as it was when the step was made.
    if (box.empty() || (structure.measures.surfaceCm2 > 0 && patientCase.surfaces(structure.id)))
      continue;
    const LabelMap& labels = patientCase.findLayer(structure.layerId)->labels;
    // What is beside the structure shows where it ends, and where the picture does.
    const IndexBox around = box.grown(Index3::Constant(2)).within(wholeBox(labels.geometry()));
    MaskPart part = partOf(labels, structure.label, around);
    all.push_back({structure.id, LabelMap(part.mask.geometry, std::move(part.mask.voxels)), 1, labelHash(labels, structure.label, box)});
  }
  return all;
}

Result<StructureSurfaces> makeSurfaces(const StaleSurface& stale, const JobContext& job) {
  Result<StructureSurfaces> surfaces = makeSurfaces(stale.labels, stale.label, nullptr, SurfaceOptions(), job);
  if (surfaces)
    surfaces->labelHash = stale.labelHash;
  return surfaces;
}

Result<void> remakeSurfaces(CaseDocument& document, const JobContext& job) {
  const std::vector<StaleSurface> all = staleSurfaces(document.patientCase());
  for (std::size_t n = 0; n < all.size(); ++n) {
    const double share = 1.0 / static_cast<double>(all.size());
    Result<StructureSurfaces> surfaces = makeSurfaces(all[n], job.part(share * static_cast<double>(n), share * static_cast<double>(n + 1)));
    if (!surfaces)
      return fail(surfaces.error());
    if (const auto stored = document.storeSurfaces(all[n].structure, std::move(*surfaces)); !stored)
      return stored;
  }
  return {};
}

} // namespace halsted
