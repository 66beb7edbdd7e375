// SPDX-License-Identifier: Apache-2.0
#include "tests/anatomy/CaseFixture.h"

#include "segmentation/anatomy/CaseJson.h"
#include "segmentation/anatomy/LabelEdits.h"
#include "segmentation/core/LabelHash.h"

#include <cstdio>
#include <cstdlib>

namespace halsted::test {
namespace {

void add(std::uint64_t& hash, const void* data, std::size_t size) {
  const auto* bytes = static_cast<const std::uint8_t*>(data);
  for (std::size_t i = 0; i < size; ++i)
    hash = (hash ^ bytes[i]) * 0x9e3779b97f4a7c15ULL + (hash >> 29);
}

void add(std::uint64_t& hash, const std::string& text) {
  add(hash, text.data(), text.size());
}

void must(const Result<void>& result) {
  if (!result) {
    std::fprintf(stderr, "%s\n", result.error().message.c_str());
    std::abort();
  }
}

} // namespace

VolumeGeometry obliqueGrid(const Index3& size) {
  VolumeGeometry geometry;
  geometry.size = size;
  geometry.spacingMm = {0.7, 1.0 / 3.0, 2.5};
  geometry.originMm = {-101.25, 1e-7, 333.3};
  geometry.direction = (Eigen::AngleAxisd(0.3, Vec3::UnitX()) * Eigen::AngleAxisd(-1.1, Vec3::UnitZ())).toRotationMatrix();
  return geometry;
}

LoadedSeries phantomSeries(const Index3& size, unsigned seed) {
  LoadedSeries series;
  series.volume.geometry = obliqueGrid(size);
  series.volume.modality = Modality::Ct;
  auto voxels = std::make_shared<std::int16_t[]>(series.volume.geometry.voxelCount());
  const Vec3 centre = 0.5 * size.cast<double>();
  std::uint32_t noise = seed * 2654435761U + 1;
  std::size_t at = 0;
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i) {
        noise = noise * 1664525U + 1013904223U;
        const bool inside = (Vec3(i, j, k) - centre).norm() < 0.4 * size.x();
        voxels[at++] = static_cast<std::int16_t>((inside ? 40 : -1000) + static_cast<int>(noise >> 26));
      }
  voxels[0] = -32768;
  voxels[at - 1] = 32767;
  series.volume.voxels = voxels;
  series.info.uid = "1.2.826.0.1.3680043.2." + std::to_string(seed) + "#2";
  series.info.description = "Thorax 1.0 B30f \"é\"";
  series.info.modality = Modality::Ct;
  series.info.bodyPart = "CHEST";
  series.info.number = static_cast<int>(seed);
  series.info.fileCount = size.z();
  series.info.geometry = series.volume.geometry;
  series.info.findings = {{Finding::Severity::Caution, "missing-slice", "Slice 3 of 9 is missing.", {2, 3}}};
  return series;
}

PatientIdentity patient() {
  return {"Zebrowski^Quirina", "PID-7734519", "19580413", "F"};
}

LabelMap painted(LabelMap labels, const Index3& centre, int radius, std::uint8_t label) {
  const VolumeGeometry geometry = labels.geometry();
  std::uint8_t* voxels = labels.editableVoxels();
  const Index3 from = (centre.array() - radius).cwiseMax(0);
  const Index3 to = (centre.array() + radius).cwiseMin(geometry.size.array() - 1);
  for (int k = from.z(); k <= to.z(); ++k)
    for (int j = from.y(); j <= to.y(); ++j)
      for (int i = from.x(); i <= to.x(); ++i)
        if ((Index3(i, j, k) - centre).squaredNorm() <= radius * radius)
          voxels[geometry.offset(i, j, k)] = label;
  return labels;
}

SurfaceMesh tetrahedron(float edgeMm) {
  SurfaceMesh mesh;
  mesh.pointsMm = {{0, 0, 0}, {edgeMm, 0, 0}, {0, edgeMm, 0.1F}, {0, 1e-20F, edgeMm}};
  mesh.triangles = {{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}};
  return mesh;
}

StructureSurfaces someSurfaces(std::uint64_t labelHash) {
  StructureSurfaces surfaces;
  surfaces.full = tetrahedron(30);
  surfaces.full.normals.assign(4, Eigen::Vector3f(0, 0.6F, 0.8F));
  surfaces.light = tetrahedron(29);
  surfaces.fullErrorMm = 0.125;
  surfaces.lightErrorMm = 1.0 / 3.0;
  surfaces.labelHash = labelHash;
  return surfaces;
}

std::uint64_t caseHash(const PatientCase& patientCase) {
  std::uint64_t hash = 1;
  add(hash, patientCase.alias());
  for (const CaseSeries& series : patientCase.series()) {
    add(hash, &series.id, sizeof series.id);
    add(hash, seriesInfoJson(series.info) + volumeJson(series.volume));
    add(hash, series.volume.voxels.get(), series.volume.geometry.voxelCount() * sizeof(std::int16_t));
  }
  for (const LabelLayer& layer : patientCase.layers()) {
    add(hash, layerJson(layer));
    add(hash, layer.labels.voxels(), layer.labels.geometry().voxelCount());
  }
  for (const Structure& structure : patientCase.structures())
    add(hash, structureJson(structure));
  for (const PlanElement& element : patientCase.plan())
    add(hash, planJson(element));
  for (const SeriesRegistration& registration : patientCase.registrations())
    add(hash, registrationJson(registration));
  return hash;
}

std::unique_ptr<Command> RandomEdits::paint(const PatientCase& patientCase) {
  const auto& allSeries = patientCase.series();
  const CaseSeries& series = allSeries[static_cast<std::size_t>(below(static_cast<int>(allSeries.size())))];
  const std::string layerName = below(4) == 0 ? "body" : "anatomy";
  LabelMap labels(series.volume.geometry);
  for (const LabelLayer& layer : patientCase.layers())
    if (isLabels(layer, series.id, layerName))
      labels = layer.labels;
  const auto label = static_cast<std::uint8_t>(1 + below(6));
  const Index3 size = series.volume.geometry.size;
  const Index3 centre(below(size.x()), below(size.y()), below(size.z()));
  const int radius = 2 + below(14);
  labels = painted(std::move(labels), centre, radius, below(5) == 0 ? std::uint8_t{0} : label);
  std::vector<NewStructure> structures;
  const std::string name = layerName + "_" + std::to_string(label);
  // A structure that was renamed keeps its label, which then is no other's.
  bool free = true;
  for (const Structure& structure : patientCase.structures()) {
    const LabelLayer* layer = patientCase.findLayer(structure.layerId);
    if (layer->seriesId == series.id && layer->name == layerName && structure.label == label && structure.name != name)
      free = false;
  }
  if (free && below(2) == 0) {
    NewStructure structure;
    structure.name = name;
    structure.label = label;
    structure.colour = {static_cast<std::uint8_t>(below(256)), 7, 255};
    structure.opacity = below(11) / 10.0;
    structure.origin = "painted";
    structure.measures.voxelCount = static_cast<std::size_t>(below(100000));
    structure.measures.meanValue = below(1000) / 7.0;
    structures.push_back(structure);
  }
  if (below(2) == 0)
    return setLabels(layerName, series.id, std::move(labels), std::move(structures),
                     below(3) == 0 ? painted(LabelMap(series.volume.geometry), centre, radius + 2, 85) : LabelMap());
  // The same as a tool does it: the box alone, and new structures only.
  LabelEdits edits;
  edits.text = "Paint " + name;
  edits.seriesId = series.id;
  const IndexBox box = IndexBox{centre, centre + Index3::Ones()}.grown(Index3::Constant(radius)).within(wholeBox(labels.geometry()));
  edits.boxes.push_back({layerName, box, {}});
  for (int k = box.from.z(); k < box.to.z(); ++k)
    for (int j = box.from.y(); j < box.to.y(); ++j)
      for (int i = box.from.x(); i < box.to.x(); ++i)
        edits.boxes[0].labels.push_back(labels.at(i, j, k));
  bool known = false;
  for (const Structure& structure : patientCase.structures())
    known = known || (structure.name == name && patientCase.findLayer(structure.layerId)->seriesId == series.id);
  if (!known && !structures.empty())
    edits.added.push_back({layerName, structures[0]});
  return editLabels(std::move(edits));
}

std::unique_ptr<Command> RandomEdits::plan(const PatientCase& patientCase) {
  const auto& plan = patientCase.plan();
  const auto points = [this](PlanKind kind) {
    const PlanKindInfo& info = infoOf(kind);
    std::vector<Vec3> result;
    // A resection is by a plane unless its text says otherwise.
    const std::size_t count =
        kind == PlanKind::Resection ? 3 : std::min(info.maxPoints, info.minPoints + static_cast<std::size_t>(below(40)));
    for (std::size_t i = 0; i < count; ++i)
      result.emplace_back(below(100000) / 7.0, i % 2 ? below(1000) / 3.0 : -100.0, 10.0 * static_cast<double>(i));
    return result;
  };
  const int what = plan.empty() ? 0 : below(11);
  if (what < 2) {
    const PlanKind kind = kPlanKinds[static_cast<std::size_t>(below(static_cast<int>(kPlanKinds.size())))].kind;
    return addPlanElement({0, kind, {}, points(kind), {static_cast<std::uint8_t>(below(256)), 2, 3}, below(4) > 0});
  }
  const PlanElement& element = plan[static_cast<std::size_t>(below(static_cast<int>(plan.size())))];
  switch (what) {
  case 2: return renamePlanElement(element.id, "plan " + std::to_string(below(100000)));
  case 3: return removePlanElement(element.id);
  case 4: return setPlanVisible({element.id}, below(2) == 0);
  case 5: return setPlanColour(element.id, {1, static_cast<std::uint8_t>(below(256)), 3});
  case 6: return assignToPlan(element.id, std::string(1, static_cast<char>('A' + below(3))));
  case 7: return plan.size() < 40 ? copyPlan(element.plan, "copy " + std::to_string(below(1000000))) : removePlan(element.plan);
  case 8:
    if (element.kind == PlanKind::Trajectory)
      return setPlanNumber(element.id, "radiusMm", below(100) / 7.0);
    if (element.kind == PlanKind::Resection)
      return setPlanText(element.id, "structure", "liver " + std::to_string(below(9)));
    [[fallthrough]];
  default: return movePlanElement(element.id, points(element.kind));
  }
}

std::unique_ptr<Command> RandomEdits::next(const PatientCase& patientCase) {
  const auto& structures = patientCase.structures();
  const int kind = below(16);
  if (patientCase.series().empty() || (kind == 0 && patientCase.series().size() < 3))
    return addSeries(phantomSeries({70 + below(20), 65, 20 + below(60)}, static_cast<unsigned>(below(1000))));
  if (kind >= 12)
    return plan(patientCase);
  if (structures.empty() || kind < 6)
    return paint(patientCase);
  const Id id = structures[static_cast<std::size_t>(below(static_cast<int>(structures.size())))].id;
  switch (kind) {
  case 6: return setVisible({id}, below(2) == 0);
  case 7: return setColour(id, {static_cast<std::uint8_t>(below(256)), 0, 1});
  case 8: return renameStructure(id, "renamed_" + std::to_string(below(100000)));
  case 9: return removeStructure(id);
  default: return setOpacity(id, below(1001) / 1000.0);
  }
}

void fillGoldenCase(CaseDocument& document) {
  LoadedSeries series = phantomSeries({70, 40, 9}, 1);
  series.patient = {"Golden^Case", "G-1", "19000101", "O"};
  must(document.apply(addSeries(series)));
  const Id seriesId = document.patientCase().series()[0].id;
  NewStructure bone;
  bone.name = "bone";
  bone.label = 3;
  bone.colour = {240, 230, 200};
  bone.opacity = 0.75;
  bone.origin = "protocol ct 1";
  bone.doubt = "Look twice.";
  bone.measures = {1234, 5.5, 0.1, -12.75, 1.0 / 3.0, {}};
  const LabelMap labels = painted(LabelMap(series.volume.geometry), {35, 20, 4}, 12, 3);
  must(document.apply(setLabels("anatomy", seriesId, labels, {bone})));
  must(document.apply(setLabels("anatomy", seriesId, painted(labels, {66, 3, 2}, 5, 4), {})));
  must(document.storeSurfaces(document.patientCase().structures()[0].id, someSurfaces(labelHash(labels, 3))));
  must(document.apply(setOpacity(document.patientCase().structures()[0].id, 0.25)));
  must(document.undo());
  must(document.addProvenance("Segmented bone by ct 1"));
}

void fillGoldenPlan(CaseDocument& document) {
  must(document.apply(addPlanElement({0, PlanKind::Landmark, "Tip", {{1.0 / 3.0, -20, 1e-7}}, {1, 2, 3}, false})));
  must(document.apply(addPlanElement({0, PlanKind::Distance, {}, {{0, 0, 0}, {3, 4, 0}}})));
  must(document.apply(addPlanElement({0, PlanKind::Line, {}, {{0, 0, 0}, {3, 4, 0}, {3, 4, 12}}})));
  must(document.apply(addPlanElement({0, PlanKind::Plane, "Cut é", {{0, 0, 5}, {10, 0, 5}, {0, 10, 5}}})));
  must(document.apply(addPlanElement({0, PlanKind::Stroke, {}, {{9, 9, 9}}})));
  must(document.apply(movePlanElement(document.patientCase().plan()[1].id, {{0, 0, 0}, {6, 8, 0}})));
  must(document.undo());
}

void fillGoldenPlans(CaseDocument& document) {
  PlanElement needle{0, PlanKind::Trajectory, "Needle", {{0, 0, 0}, {3, 4, 12}}};
  needle.numbers["radiusMm"] = 1.0 / 3.0;
  needle.texts["critical"] = "aorta, liver";
  needle.seriesId = 3;
  must(document.apply(addPlanElement(needle)));
  PlanElement path{0, PlanKind::Path, "Vein", {{1, 2, 3}, {4, 5, 6}}};
  path.radiiMm = {2, 1.0 / 7.0};
  must(document.apply(addPlanElement(path)));
  PlanElement box{0, PlanKind::Roi, {}, {{0, 0, 0}, {9, 8, 7}}};
  box.texts["shape"] = "box";
  must(document.apply(addPlanElement(box)));
  PlanElement cut{0, PlanKind::Osteotomy, {}, {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}}};
  cut.numbers["turnZDeg"] = -12.5;
  must(document.apply(addPlanElement(cut)));
  PlanElement resection{0, PlanKind::Resection, {}, {{1, 1, 1}}};
  resection.texts["surface"] = "margin";
  must(document.apply(addPlanElement(resection)));
  must(document.apply(addPlanElement({0, PlanKind::Angle, {}, {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}}})));
  must(document.apply(addPlanElement({0, PlanKind::Area, {}, {{0, 0, 0}, {9, 0, 0}, {0, 9, 0}}})));
  must(document.apply(addPlanElement({0, PlanKind::Implant, {}, {{0, 0, 0}, {0, 40, 0}}})));
  must(document.apply(copyPlan("A", "Left é")));
  must(document.apply(setPlanNumber(document.patientCase().plan()[7].id, "diameterMm", 4.5)));
  must(document.undo());
}

} // namespace halsted::test
