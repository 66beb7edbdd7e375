// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/CtProtocol.h"

#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/tubes/CtVessels.h"

namespace halsted {

namespace {

// Air is -1000 HU and skin about 0: halfway, the boundary of the body as the scanner saw it.
constexpr double kSkinIsoHu = -500;

struct Lungs {
  Mask left = Mask(), right = Mask();
};

Result<void> addChest(const Volume& volume, const Mask& body, Lungs& lungs, StepBuilder& builder, const JobContext& job) {
  Result<CtChest> chest = segmentCtChest(volume, body, job.part(0, 0.83));
  if (!chest)
    return fail(chest.error());
  lungs = {chest->lungLeft, chest->lungRight};
  std::vector<Part> parts;
  for (auto& [name, mask] :
       {std::pair<const char*, Mask&>{"airway", chest->airway}, {"lung_left", chest->lungLeft}, {"lung_right", chest->lungRight}})
    if (!mask.voxels.empty())
      parts.push_back({name, std::move(mask)});
  return builder.add("Lungs and airway", "anatomy", std::move(parts), std::move(chest->findings), job.part(0.83, 1));
}

Result<void> addVessels(const Volume& volume, const Mask& body, Mask bone, Lungs lungs, StepBuilder& builder, const JobContext& job) {
  Result<std::vector<FoundStructure>> found = findCtVessels(volume, {body, bone, lungs.left, lungs.right, false}, job.part(0, 0.7));
  if (!found)
    return fail(found.error());
  bone = Mask();
  lungs = {};
  std::vector<Finding> findings;
  std::vector<Part> parts = moved(std::move(*found), findings);
  return builder.add("Vessels and heart", "anatomy", std::move(parts), std::move(findings), job.part(0.7, 1));
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
  Result<Mask> body = segmentCtBody(volume, job.part(0, 0.15));
  if (!body)
    return fail(body.error());
  if (auto done = builder.add("Skin", "body", moved(Part{"skin", *body, kSkinIsoHu}), {}, job.part(0.15, 0.25)); !done)
    return done;

  Result<CtBone> bone = segmentCtBone(volume, *body, job.part(0.25, 0.45));
  if (!bone)
    return fail(bone.error());
  Mask allBone = steps.chest ? bone->bone : Mask();
  if (auto done =
          builder.add("Bone", "anatomy", moved(Part{"bone", std::move(bone->bone)}), std::move(bone->findings), job.part(0.45, 0.5));
      !done)
    return done;

  Lungs lungs;
  if (steps.chest)
    if (auto done = addChest(volume, *body, lungs, builder, job.part(0.5, 0.7)); !done)
      return done;
  if (steps.chest)
    if (auto done = addVessels(volume, *body, std::move(allBone), std::move(lungs), builder, job.part(0.7, 0.8)); !done)
      return done;
  return steps.softTissue ? addSoftTissue(volume, std::move(*body), builder, job.part(0.8, 1)) : Result<void>();
}

} // namespace halsted
