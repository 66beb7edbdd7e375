// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CaseExport.h"

#include "segmentation/filters/Surface.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

namespace {

bool endsWith(const std::filesystem::path& file, std::initializer_list<const char*> endings) {
  std::string name = file.filename().string();
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::any_of(endings.begin(), endings.end(), [&](const char* ending) { return name.ends_with(ending); });
}

bool holdsLabels(const std::filesystem::path& file) {
  return endsWith(file, {".nii", ".nii.gz", ".nrrd", ".dcm"});
}
/// Null where the step made none.
std::shared_ptr<const StructureSurfaces> surfacesOf(SegmentationStep& step, const std::string& name) {
  const auto it = step.surfaces.find(name);
  return it == step.surfaces.end() ? nullptr : std::make_shared<const StructureSurfaces>(std::move(it->second));
}

bool holdsSurfaces(const std::filesystem::path& file) {
  return endsWith(file, {".stl", ".obj", ".ply", ".glb", ".3mf"});
}

} // namespace

bool CaseExport::writes(const std::filesystem::path& file) {
  return holdsLabels(file) || holdsSurfaces(file);
}

bool CaseExport::wantsSurfaces(const std::filesystem::path& file) {
  return holdsSurfaces(file);
}

CaseExport::CaseExport(const SeriesInfo& series) {
  m_source.seriesUid = series.uid;
}

CaseExport::CaseExport(const PatientCase& patientCase) {
  if (!patientCase.series().empty())
    m_source.seriesUid = patientCase.series().front().info.uid;
  for (const Structure& structure : patientCase.structures())
    if (const LabelLayer* layer = patientCase.findLayer(structure.layerId))
      m_items.push_back({structure.name, layer->name, layer->labels, structure.label, patientCase.surfaces(structure.id), structure.colour,
                         structure.opacity});
}

void CaseExport::add(SegmentationStep step) {
  // A step holds all of its layer as it now is: earlier structures in it take the newer labels, which are the same for them.
  for (Item& item : m_items)
    if (item.layer == step.layer)
      item.labels = step.labels;
  for (const NewStructure& structure : step.structures)
    m_items.push_back(
        {structure.name, step.layer, step.labels, structure.label, surfacesOf(step, structure.name), structure.colour, structure.opacity});
}

Result<std::vector<std::string>> CaseExport::write(const std::filesystem::path& file, const std::vector<std::string>& names,
                                                   const CommandContext& context) const {
  if (!writes(file))
    return fail(ErrorCode::Unsupported,
                fmt::format("{}: choose a name that ends in .nii.gz, .nrrd, .seg.nrrd, .dcm (labels) or .stl, .obj, .ply, .glb, .3mf "
                            "(surfaces).",
                            file.string()));
  std::vector<const Item*> chosen;
  for (const std::string& name : names) {
    const auto it = std::find_if(m_items.begin(), m_items.end(), [&](const Item& item) { return item.name == name; });
    if (it == m_items.end()) {
      std::string known;
      for (const Item& item : m_items)
        known += (known.empty() ? "" : ", ") + item.name;
      return fail(ErrorCode::NotFound, known.empty() ? fmt::format("There is no structure '{}': nothing has been segmented yet.", name)
                                                     : fmt::format("There is no structure '{}'; there are {}.", name, known));
    }
    chosen.push_back(&*it);
  }
  if (names.empty())
    for (const Item& item : m_items)
      chosen.push_back(&item);
  if (chosen.empty())
    return fail(ErrorCode::NotFound, "There is nothing to export: segment the case first.");

  Result<StructureTable> table = context.structureTable();
  if (!table)
    return fail(table.error());
  const auto kindOf = [&](const Item& item) {
    StructureKind kind = table->kindOf(item.name);
    kind.colour = item.colour;
    return kind;
  };
  if (holdsLabels(file)) {
    std::vector<LabelExport> labels;
    for (const Item* item : chosen)
      labels.push_back({item->labels, item->value, kindOf(*item)});
    return writeLabels(labels, m_source, file, context.job());
  }
  std::vector<MeshExport> meshes;
  for (const Item* item : chosen) {
    std::shared_ptr<const StructureSurfaces> surfaces = item->surfaces;
    if (!surfaces) {
      Result<StructureSurfaces> made = makeSurfaces(item->labels, item->value, nullptr, {}, context.job());
      if (!made)
        return fail(made.error());
      surfaces = std::make_shared<StructureSurfaces>(std::move(*made));
    }
    meshes.push_back({surfaces->full, kindOf(*item), item->opacity});
  }
  if (auto written = writeMeshes(meshes, file, context.job()); !written)
    return fail(written.error());
  return std::vector<std::string>{};
}

} // namespace halsted
