// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/PatientCase.h"

#include "segmentation/anatomy/CaseState.h"
#include "segmentation/anatomy/LabelIndex.h"

namespace halsted {

PatientCase::PatientCase() : m_state(std::make_unique<CaseState>()) {}
PatientCase::~PatientCase() = default;

const std::string& PatientCase::alias() const {
  return m_state->alias;
}
const std::vector<CaseSeries>& PatientCase::series() const {
  return m_state->series;
}
const std::vector<LabelLayer>& PatientCase::layers() const {
  return m_state->layers;
}
const std::vector<Structure>& PatientCase::structures() const {
  return m_state->structures;
}
const std::vector<PlanElement>& PatientCase::plan() const {
  return m_state->plan;
}
const std::vector<SeriesRegistration>& PatientCase::registrations() const {
  return m_state->registrations;
}
const std::vector<ProvenanceEntry>& PatientCase::provenance() const {
  return m_state->provenance;
}

const CaseSeries* PatientCase::findSeries(Id id) const {
  return findById(m_state->series, id);
}
const LabelLayer* PatientCase::doubtOf(Id layerId) const {
  return m_state->doubtOf(layerId);
}

const LabelLayer* PatientCase::findLayer(Id id) const {
  return findById(m_state->layers, id);
}
const Structure* PatientCase::findStructure(Id id) const {
  return findById(m_state->structures, id);
}
const Structure* PatientCase::findStructure(std::string_view name) const {
  for (const Structure& structure : m_state->structures)
    if (structure.name == name)
      return &structure;
  return nullptr;
}

const PlanElement* PatientCase::findPlanElement(Id id) const {
  return findById(m_state->plan, id);
}
const PlanElement* PatientCase::findPlanElement(std::string_view name) const {
  for (const PlanElement& element : m_state->plan)
    if (element.name == name)
      return &element;
  return nullptr;
}

std::shared_ptr<const StructureSurfaces> PatientCase::surfaces(Id structureId) const {
  const Structure* structure = findStructure(structureId);
  return structure ? m_state->freshSurfaces(*structure) : nullptr;
}

IndexBox PatientCase::boxOf(const Structure& structure) const {
  return m_state->index(structure.layerId)->box(structure.label);
}

} // namespace halsted
