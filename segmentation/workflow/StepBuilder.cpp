// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/StepBuilder.h"

#include "segmentation/filters/Measure.h"
#include "segmentation/filters/Surface.h"
#include "segmentation/filters/skeleton/Skeleton.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace halsted {

namespace {

constexpr int kUntabledLabel = 255;

struct Look {
  double opacity = 1;
  bool visible = true;
};

/// Whether what is said of a layer of bones concerns this one: numbers are of vertebrae and of the ribs that they bear.
bool concerns(const Finding& finding, const std::string& name) {
  return finding.code != "vertebrae-numbering" || isNumberedBone(name);
}

// What one sees of a case at first: bone and organs through faint skin; on request fat and muscle, which would hide them, and single
// bones, which lie in the bone.
Look firstLook(const std::string& name, const std::string& layer) {
  if (name == "skin")
    return {0.2, true};
  if (name == "lung_left" || name == "lung_right")
    return {0.45, true};
  if (name == "fat" || name == "muscle" || layer == kBonesLayer)
    return {1, false};
  return {};
}

std::uint8_t labelOf(const StructureKind& kind) {
  return static_cast<std::uint8_t>(kind.label ? kind.label : kUntabledLabel);
}

void append(std::string& doubt, const std::string& sentence) {
  doubt += (doubt.empty() || sentence.empty() ? "" : " ") + sentence;
}

std::string cautionsOf(const std::vector<Finding>& findings) {
  std::string doubt;
  for (const Finding& finding : findings)
    if (finding.severity == Finding::Severity::Caution)
      append(doubt, finding.sentence);
  return doubt;
}

} // namespace

std::uint8_t labelFor(const StructureKind& kind, const std::vector<Structure>& there, std::set<int>& taken) {
  for (const Structure& structure : there)
    if (structure.name == kind.name)
      return structure.label;
  int label = kind.label;
  if (label <= 0 || label > 255 || taken.contains(label))
    for (label = 255; label > 1 && taken.contains(label);)
      --label;
  taken.insert(label);
  return static_cast<std::uint8_t>(label);
}

LayerOfLabels layerOf(const PatientCase& patientCase, Id seriesId, std::string_view name) {
  LayerOfLabels out;
  for (const LabelLayer& layer : patientCase.layers())
    if (isLabels(layer, seriesId, name)) {
      out.labels = layer.labels;
      std::copy_if(patientCase.structures().begin(), patientCase.structures().end(), std::back_inserter(out.structures),
                   [&](const Structure& structure) { return structure.layerId == layer.id; });
    }
  return out;
}

std::vector<Part> moved(Part part) {
  std::vector<Part> parts;
  parts.push_back(std::move(part));
  return parts;
}

std::vector<Part> moved(std::vector<FoundStructure> found, std::vector<Finding>& findings) {
  std::vector<Part> parts;
  for (FoundStructure& structure : found) {
    Part part{structure.name, std::move(structure.mask)};
    part.voxelDoubt = std::move(structure.doubt);
    part.confidence = structure.confidence;
    for (Finding& finding : structure.findings)
      if (finding.severity == Finding::Severity::Caution)
        append(part.doubt, finding.sentence);
      else
        findings.push_back(std::move(finding));
    parts.push_back(std::move(part));
  }
  return parts;
}

void addDoubt(std::vector<std::uint8_t> doubt, const LabelMap& labels, const std::vector<std::uint8_t>& values, LabelMap& layerDoubt) {
  if (doubt.empty())
    return;
  std::array<bool, 256> counts{};
  counts[0] = true;
  for (const std::uint8_t value : values)
    counts[value] = true;
  const std::uint8_t* label = labels.voxels();
  for (std::size_t i = 0; i < doubt.size(); ++i)
    doubt[i] = static_cast<std::uint8_t>(counts[label[i]] ? (doubt[i] + 8) / 17 * 17 : 0);
  if (layerDoubt.empty()) {
    layerDoubt = LabelMap(labels.geometry(), std::move(doubt));
    return;
  }
  std::uint8_t* known = layerDoubt.editableVoxels();
  for (std::size_t i = 0; i < doubt.size(); ++i)
    known[i] = std::max(known[i], doubt[i]);
}

void keepEarlierDoubt(const PatientCase& patientCase, Id seriesId, SegmentationStep& step) {
  for (const LabelLayer& layer : patientCase.layers()) {
    const LabelLayer* earlier = isLabels(layer, seriesId, step.layer) ? patientCase.doubtOf(layer.id) : nullptr;
    if (!earlier)
      continue;
    if (step.doubt.empty())
      return; // setLabels() sees to it
    std::uint8_t* doubt = step.doubt.editableVoxels();
    for (std::size_t i = 0; i < step.labels.geometry().voxelCount(); ++i)
      if (doubt[i] == 0 && layer.labels.voxels()[i] == step.labels.voxels()[i])
        doubt[i] = earlier->labels.voxels()[i];
  }
}

void StepBuilder::addDoubt(const std::string& layer, std::vector<std::uint8_t> doubt, const LabelMap& labels,
                           const std::vector<Made>& made) {
  if (doubt.empty() || made.empty())
    return;
  std::vector<std::uint8_t> values;
  for (const Made& part : made)
    values.push_back(labelOf(part.kind));
  halsted::addDoubt(std::move(doubt), labels, values, m_doubts[layer]);
}

Mask StepBuilder::taken(const std::string& layer) const {
  Mask taken(m_volume.geometry);
  if (const auto it = m_layers.find(layer); it != m_layers.end() && !it->second.empty())
    std::transform(it->second.voxels(), it->second.voxels() + taken.voxels.size(), taken.voxels.begin(),
                   [](std::uint8_t label) { return static_cast<std::uint8_t>(label != 0); });
  return taken;
}

Mask StepBuilder::maskOf(const std::string& layer, const std::string& name) const {
  Mask mask(m_volume.geometry);
  const std::uint8_t value = labelOf(m_table.kindOf(name));
  if (const auto it = m_layers.find(layer); it != m_layers.end() && !it->second.empty())
    std::transform(it->second.voxels(), it->second.voxels() + mask.voxels.size(), mask.voxels.begin(),
                   [value](std::uint8_t label) { return static_cast<std::uint8_t>(label == value); });
  return mask;
}

std::vector<StepBuilder::Made> StepBuilder::putIn(LabelMap& labels, std::vector<Part> parts) {
  std::vector<Made> made;
  for (Part& part : parts) {
    if (part.makeMask)
      part.mask = part.makeMask();
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
    made.push_back({kind, part.isoValue, part.surfaceErrorMm, std::move(part.doubt), part.confidence});
  }
  return made;
}

Result<void> StepBuilder::add(const std::string& title, const std::string& layer, std::vector<Part> parts, std::vector<Finding> findings,
                              const JobContext& job) {
  LabelMap& labels = m_layers.try_emplace(layer).first->second;
  SegmentationStep step{title, layer, {}, {}, {}, {}, std::move(findings)};
  std::vector<std::vector<std::uint8_t>> doubts;
  for (Part& part : parts)
    if (!part.voxelDoubt.empty())
      doubts.push_back(std::move(part.voxelDoubt));
  std::vector<Made> made = putIn(labels, std::move(parts));
  for (std::vector<std::uint8_t>& one : doubts)
    addDoubt(layer, std::move(one), labels, made);
  const std::string doubt = cautionsOf(step.findings);
  for (Made& part : made)
    append(part.doubt, doubt);
  return finish(std::move(step), labels, std::move(made), job);
}

Result<void> StepBuilder::addAll(const std::string& title, const std::string& layer, LabelMap labels,
                                 const std::vector<FoundStructure>& found, std::vector<std::uint8_t> voxelDoubt,
                                 std::vector<Finding> findings, const JobContext& job) {
  SegmentationStep step{title, layer, {}, {}, {}, {}, std::move(findings)};
  std::vector<Made> made;
  std::array<std::uint8_t, 256> values{};
  const std::vector<Finding> ofAll = step.findings;
  for (std::size_t n = 0; n < found.size(); ++n) {
    Made part{m_table.kindOf(found[n].name), {}, 0, cautionsOf(found[n].findings), found[n].confidence};
    values[n + 1] = labelOf(part.kind);
    for (const Finding& finding : ofAll)
      if (finding.severity == Finding::Severity::Caution && concerns(finding, found[n].name))
        append(part.doubt, finding.sentence);
    step.findings.insert(step.findings.end(), found[n].findings.begin(), found[n].findings.end());
    made.push_back(std::move(part));
  }
  if (!made.empty()) {
    std::uint8_t* voxels = labels.editableVoxels();
    std::transform(voxels, voxels + labels.geometry().voxelCount(), voxels, [&](std::uint8_t voxel) { return values[voxel]; });
  }
  const LabelMap& kept = m_layers[layer] = std::move(labels);
  addDoubt(layer, std::move(voxelDoubt), kept, made);
  return finish(std::move(step), kept, std::move(made), job);
}

Result<void> StepBuilder::finish(SegmentationStep step, const LabelMap& labels, std::vector<Made> made, const JobContext& job) {
  if (made.empty())
    return handOver(std::move(step), labels);
  const std::map<int, StructureMeasures> measures = measureLabels(labels, m_volume);
  if (m_lastStep && std::none_of(made.begin(), made.end(), [](const Made& part) { return part.isoValue.has_value(); }))
    m_volume.voxels.reset();
  for (std::size_t i = 0; i < made.size(); ++i) {
    Made& part = made[i];
    const std::uint8_t value = labelOf(part.kind);
    const auto measured = measures.find(value);
    if (measured == measures.end())
      continue;
    const Look look = firstLook(part.kind.name, step.layer);
    NewStructure structure{part.kind.name, value,      part.kind.colour, look.opacity,   look.visible,
                           m_origin,       part.doubt, measured->second, part.confidence};
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
  if (const auto known = m_doubts.find(step.layer); known != m_doubts.end())
    step.doubt = known->second;
  return m_sink(std::move(step));
}

} // namespace halsted
