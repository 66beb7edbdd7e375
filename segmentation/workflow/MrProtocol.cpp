// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/MrProtocol.h"

#include "segmentation/filters/MrBrain.h"
#include "segmentation/filters/network/MrRegions.h"

namespace halsted {

namespace {

/// A network that cannot be read costs these, not the brain.
Result<void> addRegions(const Volume& volume, const Mask& brain, const std::filesystem::path& networks, StepBuilder& builder,
                        const JobContext& job) {
  const Result<Network> net = readNetwork(networks / "model30chan18cls.hnet");
  if (!net)
    return builder.add("Tissues of the brain", "tissue", {}, {{Finding::Severity::Caution, "no-network", net.error().message, {}}}, job);
  Result<MrRegions> regions = segmentMrRegions(volume, brain, *net, job.part(0, 0.8));
  if (!regions)
    return fail(regions.error());
  std::vector<Part> tissues = moved(std::move(regions->tissues), regions->findings);
  std::vector<Finding> none;
  std::vector<Part> parts = moved(std::move(regions->parts), none);
  if (auto done = builder.add("Tissues of the brain", "tissue", std::move(tissues), std::move(regions->findings), job.part(0.8, 0.9));
      !done)
    return done;
  return builder.add("Parts of the brain", "brain", std::move(parts), {}, job.part(0.9, 1));
}

} // namespace

Result<void> segmentMr(const Volume& volume, bool head, const std::filesystem::path& networks, StepBuilder& builder,
                       const JobContext& job) {
  Result<Mask> body = segmentMrBody(volume, job.part(0, 0.15));
  if (!body)
    return fail(body.error());
  if (auto done = builder.add("Skin", "body", moved(Part{"skin", *body}), {}, job.part(0.15, 0.25)); !done)
    return done;
  if (!head)
    return {};
  Result<MrBrain> brain = segmentMrBrain(volume, *body, job.part(0.25, 0.5));
  if (!brain)
    return fail(brain.error());
  std::vector<Part> parts;
  if (!brain->brain.voxels.empty())
    parts.push_back({"brain", brain->brain});
  const bool found = !parts.empty();
  if (auto done = builder.add("Brain", "anatomy", std::move(parts), std::move(brain->findings), job.part(0.5, 0.55)); !done)
    return done;
  return found && !networks.empty() ? addRegions(volume, brain->brain, networks, builder, job.part(0.55, 1)) : Result<void>();
}

} // namespace halsted
