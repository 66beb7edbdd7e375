// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/CaseEditor.h"

#include "segmentation/anatomy/CaseJson.h"
#include "segmentation/anatomy/LabelIndex.h"

#include <algorithm>
#include <cassert>

namespace halsted {
namespace {

void clearWhereChanged(const LabelMap& before, const LabelMap& after, LabelMap& doubt) {
  const std::uint8_t *from = before.voxels(), *to = after.voxels(), *known = doubt.voxels();
  std::uint8_t* voxels = nullptr; // a copy is made when a voxel needs it
  for (std::size_t i = 0; i < before.geometry().voxelCount(); ++i)
    if (from[i] != to[i] && known[i] != 0) {
      if (!voxels)
        known = voxels = doubt.editableVoxels();
      voxels[i] = 0;
    }
}

} // namespace

Id CaseEditor::addSeries(LoadedSeries series) {
  const Id id = m_state.nextId++;
  m_changes.series.push_back({m_state.series.size(), id});
  const PatientIdentity& patient = series.patient;
  if (m_state.keepsPatient && !(patient.name.empty() && patient.id.empty() && patient.birthDate.empty() && patient.sex.empty()))
    m_state.patients[id] = patient;
  m_state.series.push_back({id, std::move(series.info), std::move(series.volume)});
  return id;
}

Id CaseEditor::addLayer(const std::string& name, Id seriesId, LabelMap labels) {
  assert(findById(m_state.series, seriesId));
  LabelLayer layer;
  layer.id = m_state.nextId++;
  layer.name = name;
  layer.seriesId = seriesId;
  m_changes.layers.push_back({m_state.layers.size(), layer, labels.geometry()});
  m_labelsBefore[layer.id] = {};
  layer.labels = std::move(labels);
  m_state.layers.push_back(std::move(layer));
  return m_state.layers.back().id;
}

void CaseEditor::setLabels(Id layerId, LabelMap labels, LabelMap doubt) {
  LabelLayer* layer = findById(m_state.layers, layerId);
  assert(layer && layer->labels.geometry().size == labels.geometry().size);
  if (const LabelLayer* known = m_state.doubtOf(layerId); known && doubt.empty()) {
    doubt = known->labels;
    clearWhereChanged(layer->labels, labels, doubt);
  }
  takeLabels(*layer, std::move(labels));
  if (!doubt.empty())
    setDoubt(layerId, std::move(doubt));
}

void CaseEditor::takeLabels(LabelLayer& layer, LabelMap labels) {
  m_labelsBefore.emplace(layer.id, layer.labels);
  m_state.labelsReplaced(layer.id);
  layer.labels = std::move(labels);
}

void CaseEditor::setDoubt(Id layerId, LabelMap doubt) {
  const LabelLayer* layer = findById(m_state.layers, layerId);
  assert(layer && layer->doubtOf == 0 && layer->labels.geometry().size == doubt.geometry().size);
  if (const LabelLayer* there = m_state.doubtOf(layerId)) {
    takeLabels(*findById(m_state.layers, there->id), std::move(doubt));
    return;
  }
  const std::uint8_t* voxels = doubt.voxels();
  if (std::all_of(voxels, voxels + doubt.geometry().voxelCount(), [](std::uint8_t voxel) { return voxel == 0; }))
    return;
  const Id series = layer->seriesId;
  const Id id = addLayer("doubt", series, std::move(doubt));
  findById(m_state.layers, id)->doubtOf = layerId;
  m_changes.layers.back().layer.doubtOf = layerId;
}

void CaseEditor::editDoubt(const LabelLayer& doubt, const LabelMap& labels, const LabelBricks& bricks) {
  const BrickGrid grid(labels.geometry().size);
  LabelBricks cleared;
  cleared.layerId = doubt.id;
  for (const LabelBricks::Brick& brick : bricks.bricks) {
    const Bytes before = readBrick(labels.voxels(), grid, brick.number);
    Bytes content = readBrick(doubt.labels.voxels(), grid, brick.number);
    bool any = false;
    for (std::size_t i = 0; i < content.size(); ++i)
      if (content[i] != 0 && before[i] != brick.labels[i]) {
        content[i] = 0;
        any = true;
      }
    if (any)
      cleared.bricks.push_back({brick.number, std::move(content)});
  }
  if (cleared.bricks.empty())
    return;
  if (LabelLayer& layer = *findById(m_state.layers, doubt.id); m_labelsBefore.contains(layer.id))
    writeBricks(cleared, layer.labels);
  else
    m_bricks.push_back(std::move(cleared));
}

void CaseEditor::editLabels(LabelBricks bricks) {
  LabelLayer* layer = findById(m_state.layers, bricks.layerId);
  assert(layer);
  if (const LabelLayer* doubt = m_state.doubtOf(layer->id))
    editDoubt(*doubt, layer->labels, bricks);
  if (m_labelsBefore.contains(layer->id)) {
    // These labels are in nobody's hands yet.
    m_state.labelsReplaced(layer->id);
    writeBricks(bricks, layer->labels);
    return;
  }
  assert(std::none_of(m_bricks.begin(), m_bricks.end(), [&](const LabelBricks& other) { return other.layerId == bricks.layerId; }));
  m_state.index(bricks.layerId); // of the old labels: index() cannot be made while the new ones are not in their place
  m_state.indexBricks(bricks);
  m_bricks.push_back(std::move(bricks));
}

const LabelIndex& CaseEditor::index(Id layerId) const {
  return *m_state.index(layerId);
}

Id CaseEditor::addStructure(Structure structure) {
  structure.id = m_state.nextId++;
  m_changes.structures.push_back({m_state.structures.size(), std::nullopt, structure});
  m_state.structures.push_back(std::move(structure));
  return m_state.structures.back().id;
}

void CaseEditor::changeStructure(const Structure& structure) {
  Structure* old = findById(m_state.structures, structure.id);
  assert(old);
  if (structureJson(*old) == structureJson(structure))
    return;
  m_changes.structures.push_back({static_cast<std::size_t>(old - m_state.structures.data()), *old, structure});
  *old = structure;
}

void CaseEditor::removeStructure(Id id) {
  Structure* old = findById(m_state.structures, id);
  assert(old);
  const auto position = old - m_state.structures.data();
  m_changes.structures.push_back({static_cast<std::size_t>(position), *old, std::nullopt});
  m_state.structures.erase(m_state.structures.begin() + position);
  m_state.forgetSurfaces(id);
}

Id CaseEditor::addPlanElement(PlanElement element) {
  element.id = m_state.nextId++;
  m_changes.plan.push_back({m_state.plan.size(), std::nullopt, element});
  m_state.plan.push_back(std::move(element));
  return m_state.plan.back().id;
}

void CaseEditor::changePlanElement(const PlanElement& element) {
  PlanElement* old = findById(m_state.plan, element.id);
  assert(old);
  if (planJson(*old) == planJson(element))
    return;
  m_changes.plan.push_back({static_cast<std::size_t>(old - m_state.plan.data()), *old, element});
  *old = element;
}

void CaseEditor::removePlanElement(Id id) {
  PlanElement* old = findById(m_state.plan, id);
  assert(old);
  const auto position = old - m_state.plan.data();
  m_changes.plan.push_back({static_cast<std::size_t>(position), *old, std::nullopt});
  m_state.plan.erase(m_state.plan.begin() + position);
}

Id CaseEditor::addRegistration(SeriesRegistration registration) {
  registration.id = m_state.nextId++;
  m_changes.registrations.push_back({m_state.registrations.size(), std::nullopt, registration});
  m_state.registrations.push_back(std::move(registration));
  return m_state.registrations.back().id;
}

void CaseEditor::changeRegistration(const SeriesRegistration& registration) {
  SeriesRegistration* old = findById(m_state.registrations, registration.id);
  assert(old);
  if (registrationJson(*old) == registrationJson(registration))
    return;
  m_changes.registrations.push_back({static_cast<std::size_t>(old - m_state.registrations.data()), *old, registration});
  *old = registration;
}

void CaseEditor::removeRegistration(Id id) {
  SeriesRegistration* old = findById(m_state.registrations, id);
  assert(old);
  const auto position = old - m_state.registrations.data();
  m_changes.registrations.push_back({static_cast<std::size_t>(position), *old, std::nullopt});
  m_state.registrations.erase(m_state.registrations.begin() + position);
}

CaseChanges CaseEditor::takeChanges() {
  for (const auto& [layerId, before] : m_labelsBefore) {
    LabelDelta delta = differenceOf(layerId, before, findById(m_state.layers, layerId)->labels);
    if (!delta.bricks.empty())
      m_changes.labels.push_back(std::move(delta));
  }
  for (const LabelBricks& bricks : m_bricks) {
    LabelDelta delta = differenceOf(findById(m_state.layers, bricks.layerId)->labels, bricks);
    if (!delta.bricks.empty())
      m_changes.labels.push_back(std::move(delta));
  }
  return std::move(m_changes);
}

} // namespace halsted
