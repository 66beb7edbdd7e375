// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/MrProtocol.h"

#include "segmentation/filters/MrBrain.h"

namespace halsted {

Result<void> segmentMr(const Volume& volume, bool head, StepBuilder& builder, const JobContext& job) {
  Result<Mask> body = segmentMrBody(volume, job.part(0, 0.15));
  if (!body)
    return fail(body.error());
  if (auto done = builder.add("Skin", "body", moved(Part{"skin", *body}), {}, job.part(0.15, 0.25)); !done)
    return done;
  if (!head)
    return {};
  Result<MrBrain> brain = segmentMrBrain(volume, *body, job.part(0.25, 0.9));
  if (!brain)
    return fail(brain.error());
  std::vector<Part> parts;
  if (!brain->brain.voxels.empty())
    parts.push_back({"brain", std::move(brain->brain)});
  return builder.add("Brain", "anatomy", std::move(parts), std::move(brain->findings), job.part(0.9, 1));
}

} // namespace halsted
