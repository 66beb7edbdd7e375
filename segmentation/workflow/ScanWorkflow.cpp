// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/ScanWorkflow.h"

#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Measure.h"
#include "segmentation/filters/MrBrain.h"
#include "segmentation/filters/ScanKind.h"
#include "segmentation/filters/Surface.h"
#include "segmentation/filters/skeleton/Skeleton.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace halsted {

namespace {

// Version of the protocols, for provenance: raised when a change makes other voxels.
constexpr int kProtocolVersion = 1;

// Air is -1000 HU and skin about 0: halfway, the boundary of the body as the scanner saw it.
constexpr double kSkinIsoHu = -500;

constexpr const char* kBonesLayer = "bones"; ///< parts of `bone`, which lies in `anatomy`
constexpr const char* kModalityTold = "modality-told";

struct Look {
  double opacity = 1;
  bool visible = true;
};

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

struct Part {
  std::string name;
  Mask mask;
  std::optional<double> isoValue; ///< of the surface; none: it follows the labels
  double surfaceErrorMm = 0;      ///< as SurfaceOptions::fullErrorMm
};

/// Puts masks into layers and hands each step over measured and with surfaces.
class StepBuilder {
public:
  StepBuilder(Volume volume, const StructureTable& table, StepSurfaces surfaces, const StepSink& sink, std::string origin)
      : m_volume(std::move(volume)), m_table(table), m_surfaces(surfaces), m_sink(sink), m_origin(std::move(origin)) {}

  /// No later step needs the picture: its memory is given back before surfaces that do not follow it are made.
  void expectLastStep() { m_lastStep = true; }
  const LabelMap& layer(const std::string& name) { return m_layers[name]; }

  /// What a later part would overwrite in the layer stays with the earlier one. Parts without voxels are left out.
  Result<void> add(const std::string& title, const std::string& layer, std::vector<Part> parts, std::vector<Finding> findings,
                   const JobContext& job) {
    LabelMap& labels = m_layers.try_emplace(layer).first->second;
    SegmentationStep step{title, layer, {}, {}, {}, std::move(findings)};
    std::vector<Made> made;
    const std::string doubt = cautionsOf(step.findings);
    for (Part& part : parts) {
      if (std::none_of(part.mask.voxels.begin(), part.mask.voxels.end(), [](std::uint8_t voxel) { return voxel; }))
        continue;
      const StructureKind kind = m_table.kindOf(part.name);
      const std::uint8_t value = valueOf(kind);
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
      made.push_back({kind, part.isoValue, part.surfaceErrorMm, doubt});
    }
    return finish(std::move(step), labels, made, job);
  }

  /// A layer of its own of many structures in one map: n + 1 where found[n] is.
  Result<void> addAll(const std::string& title, const std::string& layer, LabelMap labels, const std::vector<FoundStructure>& found,
                      std::vector<Finding> findings, const JobContext& job) {
    SegmentationStep step{title, layer, {}, {}, {}, std::move(findings)};
    std::vector<Made> made;
    std::array<std::uint8_t, 256> values{};
    const std::string doubt = cautionsOf(step.findings);
    for (std::size_t n = 0; n < found.size(); ++n) {
      const StructureKind kind = m_table.kindOf(found[n].name);
      values[n + 1] = valueOf(kind);
      const std::string own = cautionsOf(found[n].findings);
      made.push_back({kind, {}, 0, found[n].confidence < kDoubtfulBelow ? doubt + (doubt.empty() || own.empty() ? "" : " ") + own : own});
      step.findings.insert(step.findings.end(), found[n].findings.begin(), found[n].findings.end());
    }
    if (!made.empty()) {
      std::uint8_t* voxels = labels.editableVoxels();
      std::transform(voxels, voxels + labels.geometry().voxelCount(), voxels, [&](std::uint8_t voxel) { return values[voxel]; });
    }
    LabelMap& kept = m_layers[layer] = std::move(labels);
    return finish(std::move(step), kept, made, job);
  }

private:
  struct Made {
    StructureKind kind;
    std::optional<double> isoValue;
    double surfaceErrorMm = 0;
    std::string doubt;
  };

  static constexpr double kDoubtfulBelow = 0.75; ///< confidence of a structure that what is doubtful of all of them concerns

  static std::uint8_t valueOf(const StructureKind& kind) { return static_cast<std::uint8_t>(kind.label ? kind.label : kUntabledLabel); }

  static std::string cautionsOf(const std::vector<Finding>& findings) {
    std::string doubt;
    for (const Finding& finding : findings)
      if (finding.severity == Finding::Severity::Caution)
        doubt += (doubt.empty() ? "" : " ") + finding.sentence;
    return doubt;
  }

  Result<void> finish(SegmentationStep step, const LabelMap& labels, const std::vector<Made>& made, const JobContext& job) {
    if (made.empty())
      return handOver(std::move(step), labels);
    const std::map<int, StructureMeasures> measures = measureLabels(labels, m_volume);
    if (m_lastStep && std::none_of(made.begin(), made.end(), [](const Made& part) { return part.isoValue.has_value(); }))
      m_volume.voxels.reset();
    for (std::size_t i = 0; i < made.size(); ++i) {
      const auto& [kind, isoValue, surfaceErrorMm, doubt] = made[i];
      const std::uint8_t value = valueOf(kind);
      const auto measured = measures.find(value);
      if (measured == measures.end())
        continue;
      const Look look = firstLook(kind.name, step.layer);
      NewStructure structure{kind.name, value, kind.colour, look.opacity, look.visible, m_origin, doubt, measured->second};
      if (m_surfaces == StepSurfaces::None) {
        step.structures.push_back(std::move(structure));
        continue;
      }
      SurfaceOptions options;
      options.isoValue = isoValue;
      options.fullErrorMm = surfaceErrorMm;
      if (m_surfaces == StepSurfaces::Full)
        options.lightTriangles = 0;
      const JobContext surfaceJob = job.part(double(i) / double(made.size()), double(i + 1) / double(made.size()));
      Result<StructureSurfaces> surfaces = makeSurfaces(labels, value, &m_volume, options, surfaceJob);
      if (!surfaces)
        return fail(surfaces.error());
      structure.measures.surfaceCm2 = areaMm2(surfaces->full) / 100;
      step.structures.push_back(std::move(structure));
      step.surfaces.emplace(kind.name, std::move(*surfaces));
    }
    return handOver(std::move(step), labels);
  }

  static constexpr int kUntabledLabel = 255;

  Result<void> handOver(SegmentationStep step, const LabelMap& labels) {
    if (step.structures.empty() && step.findings.empty())
      return {};
    step.labels = labels;
    return m_sink(std::move(step));
  }

  Volume m_volume;
  const StructureTable& m_table;
  StepSurfaces m_surfaces;
  const StepSink& m_sink;
  bool m_lastStep = false;
  std::string m_origin;
  std::map<std::string, LabelMap> m_layers;
};

/// One part without a copy of its mask, as an initializer list would make.
std::vector<Part> moved(Part part) {
  std::vector<Part> parts;
  parts.push_back(std::move(part));
  return parts;
}

/// Takes the bone of the layer `anatomy` apart.
Result<void> addSingleBones(const Volume& volume, const StructureTable& table, StepBuilder& builder, const JobContext& job) {
  const LabelMap& anatomy = builder.layer("anatomy");
  if (anatomy.empty())
    return {};
  const int label = table.kindOf("bone").label;
  Mask bone(volume.geometry);
  std::transform(anatomy.voxels(), anatomy.voxels() + bone.voxels.size(), bone.voxels.begin(),
                 [&](std::uint8_t voxel) { return static_cast<std::uint8_t>(voxel == label); });
  Result<SeparateBones> separate = separateBones(volume, bone, job.part(0, 0.5));
  if (!separate)
    return fail(separate.error());
  bone = Mask();
  separate->doubt = {};
  return builder.addAll("Bones one by one", kBonesLayer, std::move(separate->labels), separate->bones, std::move(separate->findings),
                        job.part(0.5, 1));
}

struct CtSteps {
  bool chest = true, softTissue = true, singleBones = true;
};

Result<void> segmentCt(const Volume& volume, const CtSteps& steps, const StructureTable& table, StepBuilder& builder,
                       const JobContext& job) {
  Result<Mask> body = segmentCtBody(volume, job.part(0, 0.15));
  if (!body)
    return fail(body.error());
  if (auto done = builder.add("Skin", "body", moved({"skin", *body, kSkinIsoHu}), {}, job.part(0.15, 0.25)); !done)
    return done;

  Result<CtBone> bone = segmentCtBone(volume, *body, job.part(0.25, 0.4));
  if (!bone)
    return fail(bone.error());
  if (auto done =
          builder.add("Bone", "anatomy", moved({"bone", std::move(bone->bone), {}}), std::move(bone->findings), job.part(0.4, 0.45));
      !done)
    return done;
  if (steps.singleBones)
    if (auto done = addSingleBones(volume, table, builder, job.part(0.45, 0.5)); !done)
      return done;

  if (steps.chest) {
    Result<CtChest> chest = segmentCtChest(volume, *body, job.part(0.5, 0.75));
    if (!chest)
      return fail(chest.error());
    std::vector<Part> parts;
    for (auto& [name, mask] :
         {std::pair<const char*, Mask&>{"airway", chest->airway}, {"lung_left", chest->lungLeft}, {"lung_right", chest->lungRight}})
      if (!mask.voxels.empty()) {
        parts.push_back({name, std::move(mask), {}});
      }
    if (auto done = builder.add("Lungs and airway", "anatomy", std::move(parts), std::move(chest->findings), job.part(0.75, 0.8)); !done)
      return done;
  }

  if (steps.softTissue) {
    Mask taken(volume.geometry);
    if (const LabelMap& anatomy = builder.layer("anatomy"); !anatomy.empty())
      std::transform(anatomy.voxels(), anatomy.voxels() + taken.voxels.size(), taken.voxels.begin(),
                     [](std::uint8_t label) { return static_cast<std::uint8_t>(label != 0); });
    Result<CtSoftTissue> tissue = segmentCtSoftTissue(volume, *body, std::move(taken), job.part(0.8, 0.9));
    if (!tissue)
      return fail(tissue.error());
    *body = Mask();
    // Where fat meets muscle there is no sharp border: half a voxel is as true as they can be.
    const double errorMm = 0.5 * volume.geometry.spacingMm.minCoeff();
    std::vector<Part> parts = moved({"muscle", std::move(tissue->muscle), {}, errorMm});
    parts.push_back({"fat", std::move(tissue->fat), {}, errorMm});
    builder.expectLastStep();
    return builder.add("Fat and muscle", "anatomy", std::move(parts), {}, job.part(0.9, 1));
  }
  return {};
}

Result<void> segmentMr(const Volume& volume, bool head, StepBuilder& builder, const JobContext& job) {
  Result<Mask> body = segmentMrBody(volume, job.part(0, 0.15));
  if (!body)
    return fail(body.error());
  if (auto done = builder.add("Skin", "body", moved({"skin", *body, {}}), {}, job.part(0.15, 0.25)); !done)
    return done;
  if (!head)
    return {};
  Result<MrBrain> brain = segmentMrBrain(volume, *body, job.part(0.25, 0.9));
  if (!brain)
    return fail(brain.error());
  std::vector<Part> parts;
  if (!brain->brain.voxels.empty())
    parts.push_back({"brain", std::move(brain->brain), {}});
  return builder.add("Brain", "anatomy", std::move(parts), std::move(brain->findings), job.part(0.9, 1));
}

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
          {"ct", "CT of any part: skin, bone, bones one by one, lungs and airway, fat, muscle"},
          {"ct-chest", "CT: skin, bone, lungs and airway"},
          {"ct-bone", "CT: skin, bone, bones one by one"},
          {"mr-head", "MR of the head: skin, brain"},
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

Result<ProtocolChoice> segmentScan(const Volume& volume, const std::string& protocol, const StructureTable& table, StepSurfaces surfaces,
                                   const StepSink& sink, const JobContext& job) {
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
  ct.singleBones = protocol != "ct-chest";
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
  Result<void> done = isCt ? segmentCt(volume, ct, table, builder, job) : segmentMr(volume, mrHead, builder, job);
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
  std::vector<Part> parts;
  parts.push_back({structure, std::move(mask), {}});
  return builder.add(table.kindOf(structure).title(), "anatomy", std::move(parts), {}, job);
}

Result<void> applyStep(CaseDocument& document, Id seriesId, const std::string& protocol, SegmentationStep step) {
  std::string names;
  for (const NewStructure& structure : step.structures)
    names += (names.empty() ? "" : ", ") + structure.name;
  if (!step.structures.empty()) {
    if (auto done = document.apply(setLabels(step.layer, seriesId, std::move(step.labels), std::move(step.structures))); !done)
      return done;
    for (auto& [name, surfaces] : step.surfaces)
      if (const Structure* structure = document.patientCase().findStructure(name))
        if (auto done = document.storeSurfaces(structure->id, std::move(surfaces)); !done)
          return done;
  }
  std::string what = names.empty() ? fmt::format("{} looked for by protocol {}: not in the picture.", step.title, protocol)
                                   : fmt::format("Segmented {} by protocol {}.", names, protocol);
  for (const Finding& finding : step.findings)
    what += " " + finding.sentence;
  return document.addProvenance(what);
}

} // namespace halsted
