// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"

#include "segmentation/filters/LungAir.h"
#include "segmentation/workflow/StructureVolume.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>


namespace halsted {

namespace {

struct Options {
  std::vector<std::string> input;
  bool json = false;
};

bool isMesh(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  return extension == ".stl" || extension == ".obj" || extension == ".ply" || extension == ".glb" || extension == ".gltf" ||
         extension == ".3mf";
}

Result<nlohmann::json> describeMesh(const std::filesystem::path& file, CommandContext& context) {
  Result<SurfaceMesh> mesh = context.reader().loadMesh(file, context.job());
  if (!mesh)
    return fail(mesh.error());
  // glTF counts in metres, y up (Khronos glTF 2.0, section 3.4).
  if (const std::string extension = file.extension().string(); extension == ".glb" || extension == ".gltf") {
    const Eigen::Affine3f patient_T_gltf = xr_T_patient().inverse().cast<float>();
    for (Eigen::Vector3f& point : mesh->pointsMm)
      point = patient_T_gltf * point;
  }
  const BoundsMm bounds = boundsOf(*mesh);
  return nlohmann::json{
      {"points", mesh->pointsMm.size()},
      {"triangles", mesh->triangles.size()},
      {"volumeMl", enclosedVolumeMm3(*mesh) / 1000},
      {"surfaceCm2", areaMm2(*mesh) / 100},
      {"boundsMm", {{"min", {bounds.min.x(), bounds.min.y(), bounds.min.z()}}, {"max", {bounds.max.x(), bounds.max.y(), bounds.max.z()}}}}};
}

nlohmann::json toJson(const PlanElement& element) {
  nlohmann::json out = {{"kind", infoOf(element.kind).name}, {"name", element.name}, {"pointsMm", nlohmann::json::array()}};
  for (const Vec3& point : element.pointsMm)
    out["pointsMm"].push_back({point.x(), point.y(), point.z()});
  if (element.kind == PlanKind::Distance)
    out["lengthMm"] = lengthMm(element);
  return out;
}

/// Tubes are told by how wide they are, other structures are not.
bool isTube(const std::string& name) {
  for (const char* part : {"aorta", "arter", "vein", "vena", "airway", "trachea", "bronch", "vessel", "trunk"})
    if (name.find(part) != std::string::npos)
      return true;
  return false;
}

/// What is measured anew from labels and picture: intervals of volumes, widths of tubes.
void addNumbers(const PatientCase& patientCase, const Structure& structure, nlohmann::json& out) {
  const std::optional<VolumeInterval> interval = volumeIntervalOf(patientCase, structure);
  if (!interval)
    return;
  out["volumeMlLow"] = interval->lowMl;
  out["volumeMlHigh"] = interval->highMl;
  out["clearBorderShare"] = interval->clearShare;
  if (isTube(structure.name))
    out["largestDiameterMm"] = largestDiameterMm(patientCase.findLayer(structure.layerId)->labels, structure.label, structure.measures);
}

nlohmann::json toJson(const LungAir& air) {
  return {{"volumeMl", air.volumeMl},
          {"gasMl", air.gasMl},
          {"tissueG", air.tissueG},
          {"hyperinflatedShare", air.hyperinflated},
          {"normallyAeratedShare", air.normal},
          {"poorlyAeratedShare", air.poor},
          {"nonAeratedShare", air.none},
          {"emphysemaIndex", air.emphysemaIndex},
          {"percentile15Hu", air.percentile15Hu},
          {"meanHu", air.meanHu}};
}

/// By side and together; nothing where there are no lungs, or no CT whose HU could tell.
nlohmann::json lungNumbers(const PatientCase& patientCase) {
  nlohmann::json out;
  for (const LabelLayer& layer : patientCase.layers()) {
    const CaseSeries* series = patientCase.findSeries(layer.seriesId);
    if (!series || series->volume.modality != Modality::Ct)
      continue;
    std::vector<std::uint8_t> both;
    for (const Structure& structure : patientCase.structures())
      if (structure.layerId == layer.id && (structure.name == "lung_left" || structure.name == "lung_right")) {
        both.push_back(structure.label);
        out[structure.name == "lung_left" ? "left" : "right"] = toJson(measureLungAir(series->volume, layer.labels, {structure.label}));
      }
    if (!both.empty()) {
      out["both"] = toJson(measureLungAir(series->volume, layer.labels, both));
      break;
    }
  }
  return out;
}

Result<nlohmann::json> describe(const Options& options, CommandContext& context) {
  nlohmann::json out = {{"series", nlohmann::json::array()}, {"structures", nlohmann::json::array()}};
  if (options.input.size() == 1 && isCaseFile(options.input.front())) {
    auto document = CaseDocument::open(options.input.front(), context.job());
    if (!document)
      return fail(document.error());
    const PatientCase& patientCase = (*document)->patientCase();
    out["case"] = patientCase.alias();
    for (const CaseSeries& series : patientCase.series())
      out["series"].push_back(toJson(series.info));
    for (const Structure& structure : patientCase.structures()) {
      out["structures"].push_back(toJson(structure));
      addNumbers(patientCase, structure, out["structures"].back());
    }
    if (nlohmann::json lungs = lungNumbers(patientCase); !lungs.is_null())
      out["lungs"] = std::move(lungs);
    out["plan"] = nlohmann::json::array();
    for (const PlanElement& element : patientCase.plan())
      out["plan"].push_back(toJson(element));
    for (const ProvenanceEntry& entry : patientCase.provenance())
      out["provenance"].push_back({{"timeUtc", entry.timeUtc}, {"what", entry.what}});
    return out;
  }
  if (options.input.size() == 1 && isMesh(options.input.front())) {
    Result<nlohmann::json> mesh = describeMesh(options.input.front(), context);
    if (!mesh)
      return mesh;
    out["mesh"] = *mesh;
    return out;
  }
  Result<StudyListing> listing = listSeries(options.input, context);
  if (!listing)
    return fail(listing.error());
  for (const SeriesInfo& series : listing->series)
    out["series"].push_back(toJson(series));
  for (const Finding& finding : listing->findings)
    out["findings"].push_back(toJson(finding));
  return out;
}

void print(const nlohmann::json& out) {
  if (out.contains("case"))
    fmt::print("Case {}\n", out["case"].get<std::string>());
  for (const auto& series : out["series"]) {
    fmt::print("{} series {}: {}\n    {} x {} x {} voxels of {:.3g} x {:.3g} x {:.3g} mm\n", series["modality"].get<std::string>(),
               series["number"].get<int>(), series["description"].get<std::string>(), series["size"][0].get<int>(),
               series["size"][1].get<int>(), series["size"][2].get<int>(), series["spacing"][0].get<double>(),
               series["spacing"][1].get<double>(), series["spacing"][2].get<double>());
    for (const auto& finding : series["findings"])
      fmt::print("    {}\n", finding["sentence"].get<std::string>());
  }
  if (out.contains("findings"))
    for (const auto& finding : out["findings"])
      fmt::print("{}\n", finding["sentence"].get<std::string>());
  if (!out["structures"].empty())
    fmt::print("{:<22} {:>10} {:>19} {:>11} {:>9} {:>7}\n", "Structure", "ml", "between", "cm2", "mean", "sd");
  for (const auto& structure : out["structures"]) {
    const std::string between = structure.contains("volumeMlLow") ? fmt::format("{:.1f} - {:.1f}", structure["volumeMlLow"].get<double>(),
                                                                                structure["volumeMlHigh"].get<double>())
                                                                  : "";
    fmt::print("{:<22} {:>10.1f} {:>19} {:>11.1f} {:>9.1f} {:>7.1f}\n", structure["name"].get<std::string>(),
               structure["volumeMl"].get<double>(), between, structure["surfaceCm2"].get<double>(), structure["meanHu"].get<double>(),
               structure["sdHu"].get<double>());
    if (structure.contains("doubt"))
      fmt::print("    {}\n", structure["doubt"].get<std::string>());
  }
  if (out.contains("lungs"))
    for (const auto& [side, air] : out["lungs"].items())
      fmt::print(
          "Lungs, {}: {:.0f} ml with {:.0f} ml of gas; hyperinflated {:.0f} %, normal {:.0f} %, poorly aerated {:.0f} %, without air "
          "{:.0f} %; emphysema index {:.1f} %\n",
          side, air["volumeMl"].get<double>(), air["gasMl"].get<double>(), 100 * air["hyperinflatedShare"].get<double>(),
          100 * air["normallyAeratedShare"].get<double>(), 100 * air["poorlyAeratedShare"].get<double>(),
          100 * air["nonAeratedShare"].get<double>(), 100 * air["emphysemaIndex"].get<double>());
  if (out.contains("plan"))
    for (const auto& element : out["plan"])
      fmt::print("Plan: {} {}{}\n", element["kind"].get<std::string>(), element["name"].get<std::string>(),
                 element.contains("lengthMm") ? fmt::format(", {:.1f} mm", element["lengthMm"].get<double>()) : "");
  if (out.contains("mesh"))
    fmt::print("Surface of {} triangles, {:.3f} ml, {:.3f} cm2\n", out["mesh"]["triangles"].get<std::size_t>(),
               out["mesh"]["volumeMl"].get<double>(), out["mesh"]["surfaceCm2"].get<double>());
}

} // namespace

void addInfoCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("info", "Say what a case, study or surface file holds");
  command->add_option("INPUT", options->input, "A case, a study as for import, or a surface file")->required();
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] {
    Result<nlohmann::json> out = describe(*options, context);
    if (!out) {
      context.finish(fail(out.error()));
      return;
    }
    context.endProgress();
    if (options->json)
      printJson(*out);
    else
      print(*out);
  });
}

} // namespace halsted
