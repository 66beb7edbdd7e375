// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/EditWork.h"

#include "segmentation/anatomy/Naming.h"
#include "segmentation/filters/edit/Brush.h"
#include "segmentation/filters/edit/Cut.h"
#include "segmentation/filters/edit/Grow.h"
#include "segmentation/filters/edit/Shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace halsted {

namespace {

constexpr const char* kLayer = "anatomy"; ///< for structures made by hand

bool makesStructures(const std::string& tool) {
  return tool == "paint" || tool == "brush" || tool == "smart-brush" || tool == "threshold" || tool == "grow";
}

} // namespace

Result<EditWork> EditWork::begin(const PatientCase& patientCase, const EditRequest& request, const StructureTable& table) {
  const auto find = [&](const std::string& name) -> Result<const Structure*> {
    if (const Structure* structure = patientCase.findStructure(name))
      return structure;
    return fail(ErrorCode::NotFound, fmt::format("There is no structure '{}' in the case.", name));
  };
  const Structure* structure = patientCase.findStructure(request.structure);
  if (!structure && !makesStructures(request.tool))
    return fail(find(request.structure).error());
  const Structure* within = nullptr;
  if (!request.within.empty()) {
    const auto found = find(request.within);
    if (!found)
      return fail(found.error());
    within = *found;
  }
  if (patientCase.series().empty())
    return fail(ErrorCode::NotFound, "The case holds no series; import a study first.");
  const Structure* placed = structure ? structure : within;
  const CaseSeries& series =
      placed ? *patientCase.findSeries(patientCase.findLayer(placed->layerId)->seriesId) : patientCase.series().front();

  EditWork work(patientCase, request, table, series);
  work.m_structure = structure;
  for (const std::vector<std::string>* names : {&request.with, &request.overwrite})
    for (const std::string& name : *names) {
      if (names == &request.overwrite && name == "all")
        continue;
      const auto found = find(name);
      if (!found)
        return fail(found.error());
      if (patientCase.findLayer((*found)->layerId)->seriesId != series.id)
        return fail(ErrorCode::Refused, fmt::format("{} belongs to another series than {}.", name, request.structure));
    }
  if (within && patientCase.findLayer(within->layerId)->seriesId != series.id)
    return fail(ErrorCode::Refused, fmt::format("{} belongs to another series than {}.", within->name, request.structure));
  if (const auto known = work.m_sheet.mayLose(request.overwrite); !known)
    return fail(known.error());
  work.m_sheet.limit(within, request.box);
  if (work.m_sheet.limits().empty())
    return fail(ErrorCode::Refused, "The box or structure that limits the edit holds no voxel of the picture.");
  if (structure) {
    work.m_target = work.targetOf(*structure);
  } else {
    Result<EditTarget> created = work.create(request.structure, request.layer.empty() ? kLayer : request.layer);
    if (!created)
      return fail(created.error());
    work.m_target = *created;
  }
  return work;
}

Result<void> EditWork::run(const JobContext& job) {
  const std::string& tool = m_request.tool;
  if (tool == "paint" || tool == "brush" || tool == "erase" || tool == "smart-brush")
    return stroke();
  if (tool == "threshold" || tool == "grow")
    return byValues(job);
  if (tool == "scissors")
    return scissors();
  if (tool == "islands")
    return islands();
  if (tool == "combine")
    return combine();
  if (tool == "split-sides")
    return splitSides();
  if (tool == "cut-plane")
    return cutPlane();
  if (tool == "copy")
    return copy();
  if (tool == "merge")
    return merge();
  return shape();
}

EditTarget EditWork::targetOf(const Structure& structure) const {
  return {structure.name, m_case.findLayer(structure.layerId)->name, structure.label, structure.id};
}

Result<EditTarget> EditWork::create(const std::string& name, const std::string& layer) {
  if (!soundName(name) || !soundName(layer))
    return fail(ErrorCode::Refused, "A structure and a layer need a name of at most 100 letters.");
  if (m_case.findStructure(name) ||
      std::any_of(m_created.begin(), m_created.end(), [&](const EditTarget& other) { return other.name == name; }))
    return fail(ErrorCode::Refused, fmt::format("There is a structure named {} already; choose another name.", name));
  std::array<bool, 256> taken{};
  for (const LabelLayer& found : m_case.layers()) {
    if (!isLabels(found, m_series->id, layer))
      continue;
    for (const Structure& structure : m_case.structures())
      taken[structure.label] = taken[structure.label] || structure.layerId == found.id;
    for (int label = 1; label < 256; ++label) {
      // Voxels whose structure went would come with the label.
      Structure nobody;
      nobody.layerId = found.id;
      nobody.label = static_cast<std::uint8_t>(label);
      taken[nobody.label] = taken[nobody.label] || !m_case.boxOf(nobody).empty();
    }
  }
  for (const EditTarget& other : m_created)
    taken[other.label] = taken[other.label] || other.layer == layer;
  // The label that the table has for the name; else one that the table has for nobody, so that the name's own stay free.
  int label = m_table.kindOf(name).label;
  if (label < 1 || label > 255 || taken[static_cast<std::size_t>(label)]) {
    std::array<bool, 256> tabled{};
    for (const StructureKind& kind : m_table.kinds())
      if (kind.label > 0 && kind.label < 256)
        tabled[static_cast<std::size_t>(kind.label)] = true;
    label = 0;
    for (const bool spare : {true, false})
      for (int n = 1; n < 256 && label == 0; ++n)
        if (!taken[static_cast<std::size_t>(n)] && !(spare && tabled[static_cast<std::size_t>(n)]))
          label = n;
  }
  if (label == 0)
    return fail(ErrorCode::Refused, fmt::format("The layer {} has 255 structures already; choose another layer.", layer));
  m_created.push_back({name, layer, static_cast<std::uint8_t>(label), 0});
  return m_created.back();
}

Result<EditTarget> EditWork::resultTarget(const MaskPart& part) {
  if (m_request.into.empty())
    return m_target;
  if (!m_request.layer.empty())
    return create(m_request.into, m_request.layer);
  std::string layer = m_target.layer;
  for (int n = 2; m_sheet.collides(layer, part); ++n)
    layer = fmt::format("{} {}", m_target.layer, n);
  if (layer != m_target.layer)
    m_notes.push_back(fmt::format("{} lies in the layer {}, where it overlaps nothing.", m_request.into, layer));
  return create(m_request.into, layer);
}

MaskPart EditWork::current(const Structure& structure, const IndexBox& box) const {
  return partOf(m_case.findLayer(structure.layerId)->labels, structure.label, box);
}

Result<MaskPart> EditWork::current(double roomMm) const {
  const IndexBox box = m_case.boxOf(*m_structure);
  if (box.empty())
    return fail(ErrorCode::Refused, fmt::format("{} has no voxels.", m_structure->name));
  return current(*m_structure, box.grown(reachOf(geometry(), roomMm)).within(wholeBox(geometry())));
}

std::optional<int> EditWork::axis() const {
  if (m_request.axis.empty())
    return std::nullopt;
  const int wanted = m_request.axis == "sagittal" ? 0 : m_request.axis == "coronal" ? 1 : 2;
  const AxisOrientation orientation = nearestOrientation(geometry());
  return static_cast<int>(std::find(orientation.axis.begin(), orientation.axis.end(), wanted) - orientation.axis.begin());
}

Result<std::vector<Vec3>> EditWork::points(std::size_t atLeast) const {
  std::vector<Vec3> points = m_request.points;
  if (!m_request.plan.empty()) {
    const PlanElement* element = m_case.findPlanElement(m_request.plan);
    if (!element)
      return fail(ErrorCode::NotFound, fmt::format("There is no '{}' in the plan.", m_request.plan));
    points = element->pointsMm;
  }
  if (points.size() < atLeast)
    return fail(ErrorCode::Refused, fmt::format("The tool {} needs at least {} point(s).", m_request.tool, atLeast));
  return points;
}

Result<void> EditWork::stroke() {
  Brush brush;
  brush.radiusMm = *m_request.radiusMm;
  const bool paints = m_request.tool == "paint";
  if (m_request.normal)
    brush.normal = *m_request.normal;
  else if (const auto across = axis(); across || paints)
    brush.normal = geometry().direction.col(across.value_or(2));
  brush.thicknessMm = m_request.thicknessMm.value_or(0);
  const double reachMm =
      brush.flat() ? std::hypot(brush.radiusMm, std::max(0.5 * brush.thicknessMm, geometry().spacingMm.maxCoeff())) : brush.radiusMm;
  MaskPart part{boxAround(geometry(), m_request.points, reachMm), Mask()};
  if (part.box.empty())
    return fail(ErrorCode::Refused, "The stroke lies outside the picture.");
  // A voxel further to all sides is what a smart brush looks at at least.
  part.box = part.box.grown(Index3::Ones()).within(wholeBox(geometry()));
  const VolumeGeometry grid = cropped(geometry(), part.box);
  if (m_request.tool == "smart-brush") {
    part.mask = smartBrushed(partOf(m_series->volume, part.box), m_request.points,
                             {brush.radiusMm, m_request.tolerance.value_or(SmartBrush().tolerance)});
  } else {
    part.mask = brushed(grid, m_request.points, brush);
  }
  if (m_request.tool != "erase") {
    m_sheet.add(m_target, part);
    return {};
  }
  const MaskPart before = current(*m_structure, part.box);
  for (std::size_t n = 0; n < part.mask.voxels.size(); ++n)
    part.mask.voxels[n] = before.mask.voxels[n] & (part.mask.voxels[n] ^ 1);
  m_sheet.put(m_target, part);
  return {};
}

Result<void> EditWork::byValues(const JobContext& job) {
  MaskPart part{m_sheet.limits(), Mask()};
  const Volume values = partOf(m_series->volume, part.box);
  if (m_request.tool == "threshold") {
    part.mask = threshold(values, (*m_request.range)[0], (*m_request.range)[1]);
  } else {
    GrowOptions options;
    if (m_request.range)
      options.range = {(*m_request.range)[0], (*m_request.range)[1]};
    options.multiplier = m_request.multiplier.value_or(options.multiplier);
    options.iterations = m_request.iterations.value_or(options.iterations);
    options.seedRadiusMm = m_request.seedRadiusMm.value_or(options.seedRadiusMm);
    std::optional<MaskPart> within;
    if (!m_request.within.empty())
      within = current(*m_case.findStructure(m_request.within), part.box);
    Result<GrownRegion> grown = grownRegion(values, m_request.points, options, within ? &within->mask : nullptr, job);
    if (!grown)
      return fail(grown.error());
    m_notes.push_back(fmt::format("Grown by values from {:.1f} to {:.1f}.", grown->lower, grown->upper));
    part.mask = std::move(grown->mask);
  }
  if (m_request.mode == "replace")
    m_sheet.put(m_target, part);
  else
    m_sheet.add(m_target, part);
  return {};
}

Result<void> EditWork::scissors() {
  const Result<std::vector<Vec3>> polygon = points(3);
  if (!polygon)
    return fail(polygon.error());
  Result<MaskPart> part = current(0);
  if (m_request.cut == "fill") {
    // Of an endless prism, as much as the limits hold; without any, as deep and wide as the structure is.
    const bool limited = m_request.box || !m_request.within.empty();
    part = current(*m_structure, limited || !part ? m_sheet.limits() : part->box);
  }
  if (!part)
    return fail(part.error());
  const Mask inside = prism(part->mask.geometry, *polygon, *m_request.direction);
  for (std::size_t n = 0; n < inside.voxels.size(); ++n) {
    std::uint8_t& voxel = part->mask.voxels[n];
    voxel = m_request.cut == "fill"      ? voxel | inside.voxels[n]
            : m_request.cut == "outside" ? voxel & inside.voxels[n]
                                         : voxel & (inside.voxels[n] ^ 1);
  }
  m_sheet.put(m_target, *part);
  return {};
}

} // namespace halsted
