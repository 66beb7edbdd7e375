// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/CtProtocol.h"

#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/network/CtOrgans.h"
#include "segmentation/filters/skeleton/Skeleton.h"
#include "segmentation/filters/tubes/CtVessels.h"

namespace halsted {

namespace {

// Air is -1000 HU and skin about 0: halfway, the boundary of the body as the scanner saw it.
constexpr double kSkinIsoHu = -500;

Result<void> addSingleBones(const Volume& volume, StepBuilder& builder, const JobContext& job) {
  Result<SeparateBones> separate = separateBones(volume, builder.maskOf("anatomy", "bone"), job.part(0, 0.5));
  if (!separate)
    return fail(separate.error());
  return builder.addAll("Bones one by one", kBonesLayer, std::move(separate->labels), separate->bones, std::move(separate->doubt),
                        std::move(separate->findings), job.part(0.5, 1));
}

Result<void> addChest(const Volume& volume, const Mask& body, StepBuilder& builder, const JobContext& job) {
  Result<CtChest> chest = segmentCtChest(volume, body, job.part(0, 0.83));
  if (!chest)
    return fail(chest.error());
  std::vector<Part> parts;
  for (auto& [name, mask] :
       {std::pair<const char*, Mask&>{"airway", chest->airway}, {"lung_left", chest->lungLeft}, {"lung_right", chest->lungRight}})
    if (!mask.voxels.empty())
      parts.push_back({name, std::move(mask)});
  return builder.add("Lungs and airway", "anatomy", std::move(parts), std::move(chest->findings), job.part(0.83, 1));
}

/// Before the organs: vessels run through them.
Result<void> addVessels(const Volume& volume, const Mask& body, StepBuilder& builder, const JobContext& job) {
  std::vector<Finding> findings;
  std::vector<Part> parts;
  {
    const Mask bone = builder.maskOf("anatomy", "bone"), left = builder.maskOf("anatomy", "lung_left"),
               right = builder.maskOf("anatomy", "lung_right");
    Result<std::vector<FoundStructure>> found = findCtVessels(volume, {body, bone, left, right, true}, job.part(0, 0.7));
    if (!found)
      return fail(found.error());
    parts = moved(std::move(*found), findings);
  }
  return builder.add("Vessels and heart", "anatomy", std::move(parts), std::move(findings), job.part(0.7, 1));
}

/// A network that cannot be read costs the organs, not the rest.
Result<void> addOrgans(const Volume& volume, const std::filesystem::path& networks, StepBuilder& builder, const JobContext& job) {
  const Result<Network> net = readNetwork(networks / "abdomen_ct.hnet");
  if (!net)
    return builder.add("Organs", "anatomy", {}, {{Finding::Severity::Caution, "no-network", net.error().message, {}}}, job);
  Result<CtOrgans> organs = segmentCtOrgans(volume, *net, job.part(0, 0.8));
  if (!organs)
    return fail(organs.error());
  std::vector<Part> parts;
  for (const CtOrgans::Organ& organ : organs->organs) {
    Part part{organ.name};
    for (const Finding& finding : organ.findings)
      part.doubt += (part.doubt.empty() ? "" : " ") + finding.sentence;
    part.confidence = organ.confidence;
    part.makeMask = [&organs, &organ] { return organs->maskOf(organ); };
    parts.push_back(std::move(part));
  }
  if (!parts.empty())
    parts.front().voxelDoubt = std::move(organs->doubt);
  return builder.add("Organs", "anatomy", std::move(parts), std::move(organs->findings), job.part(0.8, 1));
}

/// The last step: what is not yet taken.
Result<void> addSoftTissue(const Volume& volume, Mask body, StepBuilder& builder, const JobContext& job) {
  Result<CtSoftTissue> tissue = segmentCtSoftTissue(volume, body, builder.taken("anatomy"), job.part(0, 0.5));
  if (!tissue)
    return fail(tissue.error());
  body = Mask();
  // Where fat meets muscle there is no sharp border: half a voxel is as true as they can be.
  const double errorMm = 0.5 * volume.geometry.spacingMm.minCoeff();
  std::vector<Part> parts = moved(Part{"muscle", std::move(tissue->muscle), {}, errorMm});
  parts.push_back({"fat", std::move(tissue->fat), {}, errorMm});
  builder.expectLastStep();
  return builder.add("Fat and muscle", "anatomy", std::move(parts), {}, job.part(0.5, 1));
}

} // namespace

Result<void> segmentCt(const Volume& volume, const CtSteps& steps, StepBuilder& builder, const JobContext& job) {
  if (!steps.skinAndBone)
    return addOrgans(volume, steps.networks, builder, job);
  Result<Mask> body = segmentCtBody(volume, job.part(0, 0.1));
  if (!body)
    return fail(body.error());
  if (auto done = builder.add("Skin", "body", moved(Part{"skin", *body, kSkinIsoHu}), {}, job.part(0.1, 0.15)); !done)
    return done;

  Result<CtBone> bone = segmentCtBone(volume, *body, job.part(0.15, 0.3));
  if (!bone)
    return fail(bone.error());
  if (auto done =
          builder.add("Bone", "anatomy", moved(Part{"bone", std::move(bone->bone)}), std::move(bone->findings), job.part(0.3, 0.33));
      !done)
    return done;
  if (steps.singleBones)
    if (auto done = addSingleBones(volume, builder, job.part(0.33, 0.4)); !done)
      return done;

  if (steps.chest)
    if (auto done = addChest(volume, *body, builder, job.part(0.4, 0.47)); !done)
      return done;
  if (steps.chest)
    if (auto done = addVessels(volume, *body, builder, job.part(0.47, 0.55)); !done)
      return done;
  if (steps.organs && !steps.networks.empty())
    if (auto done = addOrgans(volume, steps.networks, builder, job.part(0.55, 0.8)); !done)
      return done;
  return steps.softTissue ? addSoftTissue(volume, std::move(*body), builder, job.part(0.8, 1)) : Result<void>();
}

} // namespace halsted
