// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/StepBuilder.h"

#include "segmentation/filters/Measure.h"
#include "segmentation/filters/Surface.h"

#include <algorithm>

namespace halsted {

namespace {

constexpr int kUntabledLabel = 255;

struct Look {
  double opacity = 1;
  bool visible = true;
};

// What one sees of a case at first: bone and organs through faint skin; fat and muscle, which would hide them, on request.
Look firstLook(const std::string& name) {
  if (name == "skin")
    return {0.2, true};
  if (name == "lung_left" || name == "lung_right")
    return {0.45, true};
  if (name == "fat" || name == "muscle")
    return {1, false};
  return {};
}

std::uint8_t labelOf(const StructureKind& kind) {
  return static_cast<std::uint8_t>(kind.label ? kind.label : kUntabledLabel);
}

void append(std::string& doubt, const std::string& sentence) {
  doubt += (doubt.empty() ? "" : " ") + sentence;
}

} // namespace

std::vector<Part> moved(Part part) {
  std::vector<Part> parts;
  parts.push_back(std::move(part));
  return parts;
}

std::vector<Part> moved(std::vector<FoundStructure> found, std::vector<Finding>& findings) {
  std::vector<Part> parts;
  for (FoundStructure& structure : found) {
    Part part{structure.name, std::move(structure.mask)};
    for (Finding& finding : structure.findings)
      if (finding.severity == Finding::Severity::Caution)
        append(part.doubt, finding.sentence);
      else
        findings.push_back(std::move(finding));
    parts.push_back(std::move(part));
  }
  return parts;
}

Mask StepBuilder::taken(const std::string& layer) {
  Mask taken(m_volume.geometry);
  if (const LabelMap& labels = m_layers[layer]; !labels.empty())
    std::transform(labels.voxels(), labels.voxels() + taken.voxels.size(), taken.voxels.begin(),
                   [](std::uint8_t label) { return static_cast<std::uint8_t>(label != 0); });
  return taken;
}

std::vector<StepBuilder::Made> StepBuilder::putIn(LabelMap& labels, std::vector<Part> parts) {
  std::vector<Made> made;
  for (Part& part : parts) {
    if (std::none_of(part.mask.voxels.begin(), part.mask.voxels.end(), [](std::uint8_t voxel) { return voxel; }))
      continue;
    const StructureKind kind = m_table.kindOf(part.name);
    const std::uint8_t value = labelOf(kind);
    if (labels.empty()) {
      for (std::uint8_t& voxel : part.mask.voxels)
        voxel = voxel ? value : 0;
      labels = LabelMap(m_volume.geometry, std::move(part.mask.voxels));
    } else {
      std::uint8_t* voxels = labels.editableVoxels();
      for (std::size_t i = 0; i < part.mask.voxels.size(); ++i)
        if (part.mask.voxels[i] && !voxels[i])
          voxels[i] = value;
    }
    part.mask = Mask();
    made.push_back({kind, part.isoValue, part.surfaceErrorMm, std::move(part.doubt)});
  }
  return made;
}

Result<void> StepBuilder::add(const std::string& title, const std::string& layer, std::vector<Part> parts, std::vector<Finding> findings,
                              const JobContext& job) {
  LabelMap& labels = m_layers.try_emplace(layer).first->second;
  SegmentationStep step{title, layer, {}, {}, {}, std::move(findings)};
  std::vector<Made> made = putIn(labels, std::move(parts));
  if (made.empty())
    return handOver(std::move(step), labels);

  const std::map<int, StructureMeasures> measures = measureLabels(labels, m_volume);
  if (m_lastStep && std::none_of(made.begin(), made.end(), [](const Made& part) { return part.isoValue.has_value(); }))
    m_volume.voxels.reset();
  std::string doubt;
  for (const Finding& finding : step.findings)
    if (finding.severity == Finding::Severity::Caution)
      append(doubt, finding.sentence);
  for (std::size_t i = 0; i < made.size(); ++i) {
    Made& part = made[i];
    const std::uint8_t value = labelOf(part.kind);
    const auto measured = measures.find(value);
    if (measured == measures.end())
      continue;
    if (!doubt.empty())
      append(part.doubt, doubt);
    const Look look = firstLook(part.kind.name);
    NewStructure structure{part.kind.name, value, part.kind.colour, look.opacity, look.visible, m_origin, part.doubt, measured->second};
    if (m_surfaces != StepSurfaces::None) {
      SurfaceOptions options;
      options.isoValue = part.isoValue;
      options.fullErrorMm = part.surfaceErrorMm;
      if (m_surfaces == StepSurfaces::Full)
        options.lightTriangles = 0;
      const JobContext surfaceJob = job.part(double(i) / double(made.size()), double(i + 1) / double(made.size()));
      Result<StructureSurfaces> surfaces = makeSurfaces(labels, value, &m_volume, options, surfaceJob);
      if (!surfaces)
        return fail(surfaces.error());
      structure.measures.surfaceCm2 = areaMm2(surfaces->full) / 100;
      step.surfaces.emplace(part.kind.name, std::move(*surfaces));
    }
    step.structures.push_back(std::move(structure));
  }
  return handOver(std::move(step), labels);
}

Result<void> StepBuilder::handOver(SegmentationStep step, const LabelMap& labels) {
  if (step.structures.empty() && step.findings.empty())
    return {};
  step.labels = labels;
  return m_sink(std::move(step));
}

} // namespace halsted
