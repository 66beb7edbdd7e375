// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/SeedWorkflow.h"

#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/filters/Measure.h"
#include "segmentation/filters/Surface.h"
#include "segmentation/filters/seeds/CtProposals.h"
#include "segmentation/workflow/StepBuilder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>

namespace halsted {

namespace {

// How a structure from seeds says where it came from; the seeds follow.
const std::string kOrigin = "seeds 1:";
// The same where the seeds corrected what was there or proposed.
const std::string kCorrectedOrigin = "seeds 2:";

Index3 voxelOf(const VolumeGeometry& grid, const Vec3& pointMm) {
  return (grid.index_T_patient() * pointMm).array().round().matrix().cast<int>();
}

std::vector<Seed> seedsOfOrigin(const std::string& origin) {
  std::vector<Seed> seeds;
  if (!origin.starts_with(kOrigin) && !origin.starts_with(kCorrectedOrigin))
    return seeds;
  std::size_t at = kOrigin.size();
  while (at < origin.size()) {
    const std::size_t begin = origin.find_first_not_of(' ', at);
    if (begin == std::string::npos)
      break;
    at = std::min(origin.size(), origin.find(' ', begin));
    if (const Result<Seed> seed = parseSeed(origin.substr(begin, at - begin)))
      seeds.push_back(*seed);
  }
  return seeds;
}

/// The new seeds, and of the earlier ones those on other voxels.
std::vector<Seed> withEarlier(const VolumeGeometry& grid, std::vector<Seed> seeds, const std::vector<Seed>& earlier) {
  std::vector<Seed> all;
  for (const Seed& seed : earlier)
    if (std::none_of(seeds.begin(), seeds.end(), [&](const Seed& s) { return voxelOf(grid, s.pointMm) == voxelOf(grid, seed.pointMm); }))
      all.push_back(seed);
  all.insert(all.end(), seeds.begin(), seeds.end());
  return all;
}

Result<double> addSurfaces(const LabelMap& labels, std::uint8_t value, const Volume& volume, const std::string& name, StepSurfaces wanted,
                           SegmentationStep& step, const JobContext& job) {
  if (wanted == StepSurfaces::None)
    return 0.0;
  SurfaceOptions options;
  if (wanted == StepSurfaces::Full)
    options.lightTriangles = 0;
  Result<StructureSurfaces> surfaces = makeSurfaces(labels, value, &volume, options, job);
  if (!surfaces)
    return fail(surfaces.error());
  const double cm2 = areaMm2(surfaces->full) / 100;
  step.surfaces.emplace(name, std::move(*surfaces));
  return cm2;
}

Result<Vec3> badFile(const std::filesystem::path& file, const std::string& name) {
  return fail(ErrorCode::Damaged,
              fmt::format("{}: the seeds of {} are not lists of points [x, y, z] or [x, y, z, radius] named \"in\" and \"out\".",
                          file.string(), name));
}

} // namespace

Result<Seed> parseSeed(const std::string& text) {
  const Failure failure = fail(ErrorCode::Refused, fmt::format("'{}' is no seed; write X,Y,Z:in or X,Y,Z:out in LPS millimetres, with a "
                                                               "fourth number for the radius of a stroke.",
                                                               text));
  const std::size_t colon = text.find(':');
  const std::string side = colon == std::string::npos ? "" : text.substr(colon + 1);
  if (side != "in" && side != "out")
    return failure;
  std::vector<double> numbers;
  const char* at = text.data();
  const char* const end = text.data() + colon;
  for (;;) {
    double number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc() || !std::isfinite(number))
      return failure;
    numbers.push_back(number);
    if (next == end)
      break;
    if (*next != ',')
      return failure;
    at = next + 1;
  }
  if (numbers.size() < 3 || numbers.size() > 4 || (numbers.size() == 4 && (numbers[3] < 0 || numbers[3] > 100)))
    return failure;
  return Seed{Vec3(numbers[0], numbers[1], numbers[2]), numbers.size() == 4 ? numbers[3] : 0, side == "in"};
}

std::string seedText(const Seed& seed) {
  std::string text = fmt::format("{:g},{:g},{:g}", seed.pointMm.x(), seed.pointMm.y(), seed.pointMm.z());
  if (seed.radiusMm > 0)
    text += fmt::format(",{:g}", seed.radiusMm);
  return text + (seed.inside ? ":in" : ":out");
}

Result<std::vector<StructureSeeds>> readSeedFile(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream)
    return fail(ErrorCode::NotFound, fmt::format("{} cannot be read.", file.string()));
  const nlohmann::json json = nlohmann::json::parse(stream, nullptr, false);
  if (!json.is_object() || json.empty())
    return fail(ErrorCode::Damaged,
                fmt::format("{} is no seed file: {{\"liver\": {{\"in\": [[x, y, z]], \"out\": [[x, y, z]]}}}}.", file.string()));
  std::vector<StructureSeeds> structures;
  for (const auto& [name, sides] : json.items()) {
    StructureSeeds structure{name, {}};
    if (!sides.is_object())
      return fail(badFile(file, name).error());
    for (const auto& [side, points] : sides.items()) {
      if ((side != "in" && side != "out") || !points.is_array())
        return fail(badFile(file, name).error());
      for (const auto& point : points) {
        const bool numbers = point.is_array() && (point.size() == 3 || point.size() == 4) &&
                             std::all_of(point.begin(), point.end(), [](const auto& number) { return number.is_number(); });
        if (!numbers)
          return fail(badFile(file, name).error());
        Seed seed;
        seed.pointMm = Vec3(point[0].get<double>(), point[1].get<double>(), point[2].get<double>());
        seed.radiusMm = point.size() == 4 ? std::clamp(point[3].get<double>(), 0.0, 100.0) : 0;
        seed.inside = side == "in";
        structure.seeds.push_back(seed);
      }
    }
    structures.push_back(std::move(structure));
  }
  return structures;
}

Result<SeededStep> segmentBySeeds(const Volume& volume, std::vector<StructureSeeds> seeds, const LabelMap& labels,
                                  const std::vector<Structure>& structures, const StructureTable& table,
                                  const std::filesystem::path& networks, StepSurfaces surfaces, const JobContext& job) {
  for (StructureSeeds& wanted : seeds)
    for (const Structure& structure : structures)
      if (structure.name == wanted.name)
        wanted.seeds = withEarlier(volume.geometry, std::move(wanted.seeds), seedsOfOrigin(structure.origin));
  if (auto sound = checkSeeds(volume.geometry, seeds); !sound)
    return fail(sound.error());
  const SeedProposer byAnatomy = networks.empty() ? SeedProposer() : proposeCtAnatomy(volume, networks / "abdomen_ct.hnet");
  const auto propose = [&](const std::string& name, const JobContext& part) -> Result<std::optional<SeedProposal>> {
    for (const Structure& structure : structures)
      if (structure.name == name && !structure.origin.starts_with(kOrigin)) {
        SeedProposal there =
            proposalOf(volume.geometry, [&](std::size_t at) { return labels.voxels()[at] == static_cast<std::uint8_t>(structure.label); });
        return there.box.empty() ? std::optional<SeedProposal>() : std::optional(std::move(there));
      }
    return byAnatomy ? byAnatomy(name, part) : std::optional<SeedProposal>();
  };
  Result<SeedSession> session = SeedSession::open(volume, propose, job.part(0, 0.1));
  if (!session)
    return fail(session.error());
  Result<std::vector<FoundStructure>> found = session->structures(seeds, job.part(0.1, 0.6));
  if (!found)
    return fail(found.error());

  SeededStep out;
  SegmentationStep& step = out.step;
  step.title = "Seeds";
  step.layer = "anatomy";
  step.labels = labels.empty() ? LabelMap(volume.geometry) : labels;
  std::set<int> taken;
  for (const Structure& structure : structures)
    taken.insert(structure.label);
  std::set<int> changed; // structures of the case that lost voxels
  std::uint8_t* voxels = step.labels.editableVoxels();
  const std::size_t count = volume.geometry.voxelCount();
  std::vector<std::uint8_t> values;
  for (const FoundStructure& structure : *found) {
    const std::uint8_t value = values.emplace_back(labelFor(table.kindOf(structure.name), structures, taken));
    for (std::size_t at = 0; at < count; ++at)
      if (voxels[at] == value)
        voxels[at] = 0;
  }
  for (std::size_t i = 0; i < found->size(); ++i)
    for (std::size_t at = 0; at < count; ++at)
      if ((*found)[i].mask.voxels[at]) {
        if (voxels[at] != 0 && voxels[at] != values[i])
          changed.insert(voxels[at]);
        voxels[at] = values[i];
      }
  for (FoundStructure& structure : *found)
    addDoubt(std::move(structure.doubt), step.labels, values, step.doubt);
  const std::map<int, StructureMeasures> measures = measureLabels(step.labels, volume);
  for (std::size_t i = 0; i < found->size(); ++i) {
    const FoundStructure& structure = (*found)[i];
    const StructureKind kind = table.kindOf(structure.name);
    NewStructure made;
    made.name = structure.name;
    made.label = values[i];
    made.colour = kind.colour;
    made.confidence = structure.confidence;
    made.origin = session->guidanceOf(structure.name) == SeedSession::Guidance::Corrected ? kCorrectedOrigin : kOrigin;
    for (const Seed& seed : seeds[i].seeds)
      made.origin += " " + seedText(seed);
    for (const Finding& finding : structure.findings) {
      step.findings.push_back(finding);
      if (finding.severity == Finding::Severity::Caution)
        made.doubt += (made.doubt.empty() ? "" : " ") + finding.sentence;
    }
    if (const auto measured = measures.find(values[i]); measured != measures.end())
      made.measures = measured->second;
    Result<double> cm2 = addSurfaces(step.labels, values[i], volume, made.name, surfaces, step, job.part(0.6, 0.9));
    if (!cm2)
      return fail(cm2.error());
    made.measures.surfaceCm2 = *cm2;
    out.confidences.push_back({structure.name, structure.confidence});
    step.structures.push_back(std::move(made));
  }
  for (const Structure& structure : structures) {
    if (!changed.contains(structure.label))
      continue;
    NewStructure made{structure.name,      structure.label,  structure.colour, structure.opacity,
                      structure.visible,   structure.origin, structure.doubt,  {},
                      structure.confidence};
    if (const auto measured = measures.find(structure.label); measured != measures.end()) {
      made.measures = measured->second;
      Result<double> cm2 = addSurfaces(step.labels, made.label, volume, made.name, surfaces, step, job.part(0.9, 1));
      if (!cm2)
        return fail(cm2.error());
      made.measures.surfaceCm2 = *cm2;
    }
    step.structures.push_back(std::move(made));
  }
  return out;
}

std::shared_ptr<CaseDocument::Pending> beginSeeds(CaseDocument& document, Id seriesId, SeededStep seeded) {
  SegmentationStep& step = seeded.step;
  keepEarlierDoubt(document.patientCase(), seriesId, step);
  std::string what;
  for (std::size_t i = 0; i < seeded.confidences.size(); ++i) // the new ones come first
    what += fmt::format("{}Segmented {} by {}.", i ? " " : "", step.structures[i].name, step.structures[i].origin);
  for (const Finding& finding : step.findings)
    what += " " + finding.sentence;
  return document.begin(setLabels(step.layer, seriesId, std::move(step.labels), std::move(step.structures), std::move(step.doubt)),
                        std::move(step.surfaces), std::move(what));
}

Result<void> applySeeds(CaseDocument& document, Id seriesId, SeededStep seeded) {
  return document.finish(beginSeeds(document, seriesId, std::move(seeded)));
}

} // namespace halsted
