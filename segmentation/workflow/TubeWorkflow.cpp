// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/TubeWorkflow.h"

#include "segmentation/filters/Measure.h"
#include "segmentation/filters/Surface.h"
#include "segmentation/workflow/StepBuilder.h"

#include <algorithm>
#include <set>

namespace halsted {

namespace {

constexpr const char* kLayer = "tubes"; ///< a vessel may run through what else is there;

} // namespace

Result<SegmentationStep> tubeStep(const PatientCase& patientCase, const CaseSeries& series, const std::string& name, const TubeTree& tree,
                                  const StructureTable& table, const JobContext& job) {
  const StructureKind kind = table.kindOf(name);
  const Volume volume = series.volume;
  auto [labels, there] = layerOf(patientCase, series.id, kLayer);
  if (labels.empty())
    labels = LabelMap(volume.geometry);
  std::set<int> taken;
  for (const Structure& structure : there)
    taken.insert(structure.label);
  // One that is there keeps its own, or its old voxels would stay behind without a structure.
  const std::uint8_t value = labelFor(kind, there, taken);
  std::uint8_t* voxels = labels.editableVoxels();
  for (std::size_t n = 0; n < tree.lumen.voxels.size(); ++n)
    voxels[n] = tree.lumen.voxels[n] ? value : voxels[n] == value ? 0 : voxels[n];
  const auto measures = measureLabels(labels, volume);
  if (!measures.contains(value))
    return fail(ErrorCode::NotFound,
                "The tube is thinner than the voxels, so that no voxel's centre lies in it; its centreline can be had with --csv.");
  Result<StructureSurfaces> surfaces = makeSurfaces(labels, value, &volume, {}, job);
  if (!surfaces)
    return fail(surfaces.error());
  std::string doubt;
  for (const Finding& finding : tree.findings)
    if (finding.severity == Finding::Severity::Caution)
      doubt += (doubt.empty() ? "" : " ") + finding.sentence;
  SegmentationStep step{"Tube", kLayer, labels, {}, {}, {}, tree.findings};
  step.structures.push_back(
      {name, value, kind.colour, 1, true, "tracked from a click", doubt, measures.at(value), std::clamp(tree.confidence, 0.0, 1.0)});
  step.structures.back().measures.surfaceCm2 = areaMm2(surfaces->full) / 100;
  step.surfaces.emplace(name, std::move(*surfaces));
  addDoubt(tree.doubt, labels, {value}, step.doubt);
  keepEarlierDoubt(patientCase, series.id, step);
  return step;
}

} // namespace halsted
