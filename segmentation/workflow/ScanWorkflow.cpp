// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/ScanWorkflow.h"

#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/ScanKind.h"
#include "segmentation/filters/network/CtOrgans.h"
#include "segmentation/filters/network/NetworkScan.h"
#include "segmentation/workflow/CtProtocol.h"
#include "segmentation/workflow/MrProtocol.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

namespace {

// Version of the protocols, for provenance: raised when a change makes other voxels.
constexpr int kProtocolVersion = 2;

constexpr const char* kModalityTold = "modality-told";

/// Whether a protocol for one modality may run on a volume; what to be careful about when it may, empty for nothing.
Result<std::string> cautionFor(const std::string& protocol, Modality wanted, const Volume& volume) {
  if (volume.modality == wanted)
    return std::string();
  const Modality seen = recogniseScan(volume).modality;
  const std::string isFor = fmt::format("The protocol {} is for {}", protocol, modalityName(wanted));
  if (seen == wanted || (seen != Modality::Ct && seen != Modality::Mr && volume.modality == Modality::Unknown))
    return std::string();
  if (seen != Modality::Ct && seen != Modality::Mr)
    return isFor + ", and the file says that this is neither CT nor MR: check the result with care.";
  if (seen == volume.modality)
    return fail(ErrorCode::Refused, fmt::format("{0}, and this is {1}; choose auto or a protocol for {1}.", isFor, modalityName(seen)));
  return fmt::format("{}, and the picture looks like {}: check the result with care.", isFor, modalityName(seen));
}

} // namespace

std::map<std::string, std::string> protocols() {
  return {{"auto", "tells CT from MR and the body part from the picture and runs what fits"},
          {"ct", "CT of any part: skin, bone, bones one by one, lungs and airway, vessels and heart, abdominal organs, fat, muscle"},
          {"ct-abdomen", "CT: liver, spleen, kidneys, stomach, gallbladder, pancreas, oesophagus, duodenum"},
          {"ct-chest", "CT: skin, bone, lungs and airway, vessels and heart"},
          {"ct-bone", "CT: skin, bone, bones one by one"},
          {"mr-head", "MR of the head: skin, brain, and in T1 of up to 2 mm its tissues and parts"},
          {"mr-body", "MR of any part: skin"}};
}

void tellModality(LoadedSeries& series) {
  if (series.volume.modality != Modality::Unknown)
    return;
  const ScanKind kind = recogniseScan(series.volume);
  if (kind.modality != Modality::Ct && kind.modality != Modality::Mr)
    return;
  series.volume.modality = series.info.modality = kind.modality;
  series.info.findings.push_back({Finding::Severity::Note,
                                  kModalityTold,
                                  fmt::format("The file does not say so, but the values are those of {}.", modalityName(kind.modality)),
                                  {}});
}

Volume asRead(Volume volume, const SeriesInfo& info) {
  for (const Finding& finding : info.findings)
    if (finding.code == kModalityTold)
      volume.modality = Modality::Unknown;
  return volume;
}

Result<ProtocolChoice> segmentScan(const Volume& volume, const std::string& protocol, const StructureTable& table,
                                   const std::filesystem::path& networks, StepSurfaces surfaces, const StepSink& sink,
                                   const JobContext& job) {
  if (!protocols().contains(protocol)) {
    std::string known;
    for (const auto& [name, help] : protocols())
      known += (known.empty() ? "" : ", ") + name;
    return fail(ErrorCode::NotFound, fmt::format("There is no protocol '{}'; choose one of {}.", protocol, known));
  }
  job.progress(0, "Looking at the scan");
  ProtocolChoice choice{protocol, {}};
  CtSteps ct;
  ct.softTissue = protocol == "ct" || protocol == "auto";
  ct.chest = ct.softTissue || protocol == "ct-chest";
  ct.organs = ct.softTissue || protocol == "ct-abdomen";
  ct.singleBones = protocol != "ct-chest";
  ct.skinAndBone = protocol != "ct-abdomen";
  ct.networks = networks;
  bool isCt = protocol.starts_with("ct");
  std::string caution;
  bool mrHead = protocol == "mr-head";
  if (protocol == "auto") {
    const ScanKind kind = recogniseScan(volume);
    choice.reason = kind.sentence;
    if (kind.modality != Modality::Ct && kind.modality != Modality::Mr)
      return fail(ErrorCode::Unsupported,
                  kind.sentence + " Halsted segments CT and MR by itself; name a protocol with --protocol if this is one of them.");
    isCt = kind.modality == Modality::Ct;
    mrHead = kind.head;
    const bool trunk = kind.chest || kind.abdomen || kind.neck;
    ct.organs = kind.chest || kind.abdomen || kind.pelvis;
    ct.chest = trunk || (!kind.head && !kind.limb && !kind.pelvis);
    choice.name = isCt ? (ct.chest ? "ct" : "ct without chest") : mrHead ? "mr-head" : "mr-body";
  }

  if (protocol != "auto") {
    Result<std::string> fits = cautionFor(protocol, isCt ? Modality::Ct : Modality::Mr, volume);
    if (!fits)
      return fail(fits.error());
    caution = std::move(*fits);
  }

  bool first = true, found = false;
  const StepSink checked = [&](SegmentationStep step) {
    found = found || !step.structures.empty();
    if (!caution.empty()) {
      for (NewStructure& structure : step.structures)
        structure.doubt = structure.doubt.empty() ? caution : caution + " " + structure.doubt;
      if (first)
        step.findings.insert(step.findings.begin(), {Finding::Severity::Caution, "other-modality", caution, {}});
    }
    first = false;
    return sink(std::move(step));
  };
  StepBuilder builder(volume, table, surfaces, checked, fmt::format("{} {}", choice.name, kProtocolVersion));
  Result<void> done = isCt ? segmentCt(volume, ct, builder, job) : segmentMr(volume, mrHead, networks, builder, job);
  if (!done)
    return fail(done.error());
  if (!found)
    return fail(
        ErrorCode::NotFound,
        fmt::format("The protocol {} found nothing: the picture shows no part of a body; check that it is the right series.", choice.name));
  job.progress(1, "Done");
  return choice;
}

Result<void> segmentByThreshold(Volume volume, const std::string& structure, double lower, double upper, const StructureTable& table,
                                StepSurfaces surfaces, const StepSink& sink, const JobContext& job) {
  Mask mask = threshold(volume, lower, upper);
  if (std::none_of(mask.voxels.begin(), mask.voxels.end(), [](std::uint8_t voxel) { return voxel; }))
    return fail(ErrorCode::Refused, fmt::format("No voxel of the scan lies between {:g} and {:g}; choose another range.", lower, upper));
  StepBuilder builder(std::move(volume), table, surfaces, sink, fmt::format("threshold {:g} to {:g}", lower, upper));
  builder.expectLastStep();
  return builder.add(table.kindOf(structure).title(), "anatomy", moved(Part{structure, std::move(mask)}), {}, job);
}

Result<void> segmentByNetwork(const Volume& volume, const std::filesystem::path& file, const StructureTable& table, StepSurfaces surfaces,
                              const StepSink& sink, const JobContext& job) {
  const Result<Network> net = readNetwork(file);
  if (!net)
    return fail(net.error());
  StepBuilder builder(volume, table, surfaces, sink, fmt::format("network {} {}", net->name, net->version));
  std::vector<Part> parts;
  if (net->input.grid == NetworkInput::Grid::Box && net->input.region == NetworkInput::Region::Abdomen) {
    Result<CtOrgans> organs = segmentCtOrgans(volume, *net, job.part(0, 0.9));
    if (!organs)
      return fail(organs.error());
    std::vector<FoundStructure> found;
    for (const CtOrgans::Organ& organ : organs->organs)
      found.push_back(organs->structure(organ));
    parts = moved(std::move(found), organs->findings);
    return builder.add(net->title, "anatomy", std::move(parts), std::move(organs->findings), job.part(0.9, 1));
  }
  Result<NetworkLabels> found = labelsByNetwork(volume, *net, job.part(0, 0.9));
  if (!found)
    return fail(found.error());
  std::vector<Finding> findings;
  for (std::size_t c = 0; c < net->classes.size(); ++c) {
    if (net->classes[c] == "background")
      continue;
    const StructureKind kind = table.kindOf(net->classes[c]);
    if (kind.label == 0) {
      findings.push_back({Finding::Severity::Note,
                          "unknown-structure",
                          fmt::format("The network's class {} is no structure that Halsted knows and was left out.", net->classes[c]),
                          {}});
      continue;
    }
    Part part{net->classes[c]};
    part.confidence = found->confidence[c];
    part.makeMask = [&volume, &found, c] {
      Mask mask(volume.geometry);
      for (std::size_t i = 0; i < mask.voxels.size(); ++i)
        mask.voxels[i] = found->labels[i] == c;
      return mask;
    };
    parts.push_back(std::move(part));
  }
  return builder.add(net->title, "anatomy", std::move(parts), std::move(findings), job.part(0.9, 1));
}

std::shared_ptr<CaseDocument::Pending> beginStep(CaseDocument& document, Id seriesId, const std::string& protocol, SegmentationStep step) {
  std::string names;
  for (const NewStructure& structure : step.structures)
    names += (names.empty() ? "" : ", ") + structure.name;
  std::string what = names.empty() ? fmt::format("{} looked for by protocol {}: not in the picture.", step.title, protocol)
                                   : fmt::format("Segmented {} by protocol {}.", names, protocol);
  for (const Finding& finding : step.findings)
    what += " " + finding.sentence;
  if (step.structures.empty())
    return document.begin(setVisible({}, true), {}, std::move(what));
  return document.begin(setLabels(step.layer, seriesId, std::move(step.labels), std::move(step.structures), std::move(step.doubt)),
                        std::move(step.surfaces), std::move(what));
}

Result<void> applyStep(CaseDocument& document, Id seriesId, const std::string& protocol, SegmentationStep step) {
  return document.finish(beginStep(document, seriesId, protocol, std::move(step)));
}

} // namespace halsted
