// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/MrBrain.h"

#include "segmentation/filters/BrainCut.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/MrHead.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace halsted {

namespace {

constexpr double kLeastBrainMl = 250; // a newborn's is 350

std::size_t countOf(const Mask& mask) {
  return static_cast<std::size_t>(std::count(mask.voxels.begin(), mask.voxels.end(), 1));
}
double mlOf(const Mask& mask) {
  return static_cast<double>(countOf(mask)) * mask.geometry.voxelVolumeMm3() / 1000;
}

// Where the brain certainly is, and what of its surroundings certainly is not brain.
struct BrainCore {
  Mask centre;         // eroded so far that no bridge is left
  Mask opened;         // the centre grown back: brain without what is thinner than the ball
  double radiusMm = 0; // of that ball
  Mask never;          // eyes and scalp
};

// In a T1 picture the fat that reaches the skin; where fluid is bright, balls of it near the skin, which are eyes.
Mask neverBrain(const MrHead& head) {
  const VolumeGeometry& grid = head.grid.geometry;
  Mask never(grid);
  if (head.stripped)
    return never;
  Mask shallow(grid);
  const float bright = head.brightFluid ? 1.6F : 1.65F;
  for (std::size_t at = 0; at < never.voxels.size(); ++at) {
    never.voxels[at] = head.body.voxels[at] && head.ratio[at] > bright && head.depthMm[at] < 45;
    shallow.voxels[at] = never.voxels[at] && head.depthMm[at] < 8;
  }
  return head.brightFluid ? dilate(opened(never, 7), 3) : reachable(never, shallow, Connectivity::Faces);
}

// The component that holds most of the middle of the head, after erosion.
Mask middlePart(const MrHead& head, const Mask& window, double radiusMm) {
  Mask part = erode(window, radiusMm);
  const Components parts = connectedComponents(part, Connectivity::Faces);
  std::vector<std::size_t> votes(parts.components.size() + 1);
  forEachVoxel(part.geometry,
               [&](std::size_t at, const Vec3& position) { votes[parts.labels[at]] += (position - head.centreMm).norm() < 50; });
  votes[0] = 0;
  const auto best = static_cast<std::uint32_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  for (std::size_t at = 0; at < part.voxels.size(); ++at)
    part.voxels[at] = best && parts.labels[at] == best;
  return part;
}

// The smallest ball whose opening parts the brain from scalp and muscle: brain is nowhere within 8 mm of the skin.
BrainCore coreOf(const MrHead& head) {
  Mask window(head.grid.geometry);
  const float low = head.brightFluid ? 0.4F : 0.55F;
  const float high = head.brightFluid ? std::numeric_limits<float>::infinity() : 1.5F;
  for (std::size_t at = 0; at < window.voxels.size(); ++at)
    window.voxels[at] = head.body.voxels[at] && head.ratio[at] > low && head.ratio[at] < high;
  BrainCore core;
  core.never = neverBrain(head);
  if (head.brightFluid)
    for (std::size_t at = 0; at < window.voxels.size(); ++at)
      window.voxels[at] = window.voxels[at] && !core.never.voxels[at];
  for (core.radiusMm = 3; core.radiusMm < 9; core.radiusMm += 1) {
    core.centre = middlePart(head, window, core.radiusMm);
    std::size_t shallow = 0;
    for (std::size_t at = 0; at < window.voxels.size(); ++at)
      shallow += core.centre.voxels[at] && head.depthMm[at] < 8;
    if (head.stripped || shallow < 2e-4 * static_cast<double>(countOf(core.centre)))
      break;
  }
  core.opened = dilate(core.centre, core.radiusMm);
  // What continues beyond the picture may be neck.
  Mask beyond(head.grid.geometry);
  for (std::size_t at = 0; at < window.voxels.size(); ++at)
    beyond.voxels[at] = !head.grid.inside[at];
  const std::vector<float> fromEdge = distanceTo(beyond, 20);
  const Mask deep = middlePart(head, window, 8);
  for (std::size_t at = 0; at < window.voxels.size(); ++at)
    core.centre.voxels[at] = core.centre.voxels[at] && deep.voxels[at] && fromEdge[at] > 10;
  core.centre = largestComponent(core.centre, Connectivity::Faces);
  // Temporal poles, brain stem and gyri come no further out of the part that holds a ball of 8 mm.
  const Mask around = dilate(core.centre, 20);
  for (std::size_t at = 0; at < window.voxels.size(); ++at)
    core.opened.voxels[at] = core.opened.voxels[at] && around.voxels[at];
  return core;
}

struct BrainHull {
  Mask inside;          // brain and the fluid on it, to the inner side of the skull
  double undecided = 0; // share of it that the cut was in two minds about
};

BrainHull hullOf(const MrHead& head, const BrainCore& core, const JobContext& job) {
  const VolumeGeometry& grid = head.grid.geometry;
  const std::size_t count = grid.voxelCount();
  const float reachMm = head.brightFluid ? 8 : 12; // with bright fluid the opening already holds the sulci
  const std::vector<float> beyond = distanceTo(core.opened, reachMm + 1);
  CutProblem problem;
  problem.geometry = grid;
  problem.edgeCost.resize(count);
  problem.cost.resize(count);
  problem.sure.resize(count);
  for (std::size_t at = 0; at < count; ++at) {
    const float brightness = std::clamp((head.ratio[at] - 0.3F) / 0.4F, 0.0F, 1.0F);
    problem.edgeCost[at] = 0.03F + brightness * brightness * (3 - 2 * brightness);
    problem.cost[at] = (head.ratio[at] < 0.5F ? 0.05F : 0.0F) + 0.003F * beyond[at];
    const bool outside = !head.body.voxels[at] || (!head.stripped && head.depthMm[at] < 5) || beyond[at] > reachMm || core.never.voxels[at];
    problem.sure[at] = outside ? 2 : core.centre.voxels[at] ? 1 : 0;
  }
  const std::vector<float> membership = cheapestCut(problem, core.opened, 200, job);
  BrainHull hull{Mask(grid), 0};
  for (std::size_t at = 0; at < count; ++at) {
    hull.inside.voxels[at] = membership[at] > 0.5F;
    hull.undecided += membership[at] > 0.1F && membership[at] < 0.9F;
  }
  hull.undecided /= static_cast<double>(std::max<std::size_t>(1, countOf(hull.inside)));
  // Nerves, sinuses and muscle that still hang on are thinner than the parts of a brain.
  Mask bulk = largestComponent(opened(hull.inside, 5), Connectivity::Faces);
  bulk = dilate(bulk, 4);
  for (std::size_t at = 0; at < count; ++at)
    hull.inside.voxels[at] = hull.inside.voxels[at] && bulk.voxels[at];
  hull.inside = filled(largestComponent(hull.inside, Connectivity::Faces));
  return hull;
}

// Means of the three kinds of content by k-means, as ratios, darkest first.
std::array<double, 3> tissueMeans(const MrHead& head, const Mask& inside) {
  std::array<double, 3> means = head.brightFluid ? std::array{0.7, 1.0, 1.8} : std::array{0.35, 0.75, 1.0};
  for (int round = 0; round < 30; ++round) {
    std::array<double, 3> sums{}, counts{};
    for (std::size_t at = 0; at < inside.voxels.size(); ++at) {
      const double ratio = head.ratio[at];
      if (!inside.voxels[at] || ratio > 3)
        continue;
      std::size_t best = 0;
      for (std::size_t kind = 1; kind < 3; ++kind)
        if (std::abs(ratio - means[kind]) < std::abs(ratio - means[best]))
          best = kind;
      sums[best] += ratio;
      counts[best] += 1;
    }
    for (std::size_t kind = 0; kind < 3; ++kind)
      if (counts[kind] > 0)
        means[kind] = sums[kind] / counts[kind];
  }
  return means;
}

// The brain within the hull, on the scan's own grid: what is not fluid, with the sulci and all that lies deep.
Mask detailed(const Volume& mr, const MrHead& head, const BrainHull& hull) {
  const std::array<double, 3> means = tissueMeans(head, hull.inside);
  const double limit = (head.brightFluid ? 0.5 * (means[1] + means[2]) : 0.5 * (means[0] + means[1])) * head.tissue;
  const Mask deep = erode(hull.inside, 9);
  const VolumeGeometry& grid = head.grid.geometry;
  const Eigen::Affine3d coarse_T_fine = grid.index_T_patient() * mr.geometry.patient_T_index();
  Mask tissue(mr.geometry);
  const Index3 size = mr.geometry.size;
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i) {
        const Index3 nearest = (coarse_T_fine * Vec3(i, j, k)).array().round().cast<int>();
        if (!grid.contains(nearest))
          continue;
        const std::size_t near = grid.offset(nearest.x(), nearest.y(), nearest.z()), at = mr.geometry.offset(i, j, k);
        if (!hull.inside.voxels[near])
          continue;
        const double value = mr.voxels[at] / head.field[near];
        tissue.voxels[at] = deep.voxels[near] || (head.brightFluid ? value < limit : value > limit);
      }
  tissue = largestComponent(opened(tissue, 1.5), Connectivity::Faces);
  return filled(closed(tissue, 3));
}

// What tells a brain from a liver or a calf of similar brightness.
struct HullShape {
  double volumeMl = 0;
  double shareOfBody = 0;               // of the cross-section of what is inside the skin, in the middle third of its height
  double compactness = 0;               // volume over that of the solid ellipsoid with the same moments: 1 for an ellipsoid
  double longestMm = 0, shortestMm = 0; // axes of that ellipsoid
};

HullShape shapeOf(const MrHead& head, const Mask& inside) {
  HullShape shape;
  shape.volumeMl = mlOf(inside);
  if (shape.volumeMl <= 0)
    return shape;
  Vec3 mean = Vec3::Zero();
  BoundsMm bounds;
  double count = 0;
  forEachVoxel(inside.geometry, [&](std::size_t at, const Vec3& position) {
    if (inside.voxels[at]) {
      mean += position;
      bounds.add(position);
      count += 1;
    }
  });
  mean /= count;
  Mat3 moments = Mat3::Zero();
  double within = 0, around = 0;
  const double third = (bounds.max.z() - bounds.min.z()) / 3;
  forEachVoxel(inside.geometry, [&](std::size_t at, const Vec3& position) {
    if (inside.voxels[at])
      moments += (position - mean) * (position - mean).transpose();
    if (position.z() >= bounds.min.z() + third && position.z() <= bounds.max.z() - third) {
      within += inside.voxels[at];
      around += head.body.voxels[at];
    }
  });
  const Vec3 axes = (5 * Eigen::SelfAdjointEigenSolver<Mat3>(moments / count).eigenvalues()).cwiseMax(1e-6).cwiseSqrt();
  shape.compactness = 1000 * shape.volumeMl / (4.0 / 3.0 * M_PI * axes.prod());
  shape.longestMm = 2 * axes[2];
  shape.shortestMm = 2 * axes[0];
  shape.shareOfBody = around > 0 ? within / around : 0;
  return shape;
}

// Measured on heads: 0.68 to 0.76 of the section (1 without a skull) and 0.94 to 0.97; on bellies: under 0.3 and under
// 0.8. A brain cut to a slab by the edge of the picture keeps both.
bool looksLikeBrain(const HullShape& shape) {
  return shape.volumeMl >= kLeastBrainMl && shape.volumeMl < 2600 && shape.shareOfBody > 0.45 && shape.compactness > 0.83 &&
         shape.longestMm > 90 && shape.longestMm < 240;
}

Finding noBrain() {
  return {Finding::Severity::Note, "no-brain", "There is no brain in this picture, as far as its brightness and shape can tell.", {}};
}

std::vector<Finding> findingsOn(const MrHead& head, const BrainHull& hull, const Mask& brain) {
  std::vector<Finding> findings;
  if (head.stripped)
    findings.push_back({Finding::Severity::Note,
                        "skull-stripped",
                        "Skin and skull were removed from this scan before; the skin shown is the outline of what is left.",
                        {}});
  if (head.brightFluid)
    findings.push_back(
        {Finding::Severity::Caution,
         "bright-fluid",
         "Fluid is brighter than the brain in this scan (T2-like); the brain is outlined less surely than in a T1 scan: check its surface.",
         {}});
  const double volumeMl = mlOf(brain);
  std::array<std::size_t, 6> faces{};
  const Index3 size = brain.geometry.size;
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i)
        if (brain.voxels[brain.geometry.offset(i, j, k)]) {
          faces[0] += i == 0;
          faces[1] += i == size.x() - 1;
          faces[2] += j == 0;
          faces[3] += j == size.y() - 1;
          faces[4] += k == 0;
          faces[5] += k == size.z() - 1;
        }
  const AxisOrientation orientation = nearestOrientation(brain.geometry);
  std::string cut;
  for (std::size_t face = 0; face < 6; ++face) {
    const std::size_t axis = face / 2;
    const double faceMm2 = brain.geometry.voxelVolumeMm3() / brain.geometry.spacingMm[static_cast<Eigen::Index>(axis)];
    const int along = orientation.axis[axis];
    const bool positive = (face % 2 == 1) == (orientation.sign[axis] > 0);
    // The brain stem leaves through the lower edge in most scans.
    if (static_cast<double>(faces[face]) * faceMm2 < (along == 2 && !positive ? 1000 : 200))
      continue;
    static constexpr const char* kSides[3][2] = {{"right", "left"}, {"front", "back"}, {"lower", "upper"}};
    cut += std::string(cut.empty() ? "" : " and ") + kSides[along][positive ? 1 : 0];
  }
  if (!cut.empty())
    findings.push_back({Finding::Severity::Caution, "brain-cut-off", "The brain is cut off by the " + cut + " edge of the picture.", {}});
  else if (volumeMl < 800 || volumeMl > 2000)
    findings.push_back({Finding::Severity::Caution,
                        "brain-volume",
                        "The brain found measures " + std::to_string(std::lround(volumeMl)) + " ml, which is unusual: check its outline.",
                        {}});
  if (hull.undecided > 0.1)
    findings.push_back({Finding::Severity::Caution,
                        "brain-doubtful",
                        "The bone around the brain is hard to see in this scan, so parts of the outline are doubtful: check the base of "
                        "the skull and the neck.",
                        {}});
  return findings;
}

} // namespace

Result<MrBrain> segmentMrBrain(const Volume& mr, const Mask& body, const JobContext& job) {
  if (!mr.voxels || mr.geometry.voxelCount() == 0 || body.voxels.size() != mr.geometry.voxelCount())
    return fail(ErrorCode::Failed, "The scan and the outline of the body do not fit each other, so no brain can be looked for.");
  const MrBrain none{Mask(), {noBrain()}};
  if (countOf(body) == 0)
    return none;
  job.progress(0.05, "Finding the brain");
  const MrHead head = lookAtMrHead(mr, body);
  job.progress(0.3, "Finding the brain");
  if (job.cancelled())
    return cancelled();
  const BrainCore core = coreOf(head);
  if (mlOf(core.opened) < kLeastBrainMl)
    return none;
  if (job.cancelled())
    return cancelled();
  const BrainHull hull = hullOf(head, core, job.part(0.4, 0.8));
  if (job.cancelled())
    return cancelled();
  const HullShape shape = shapeOf(head, hull.inside);
  if (!looksLikeBrain(shape))
    return none;
  job.progress(0.8, "Following the surface of the brain");
  MrBrain result;
  result.brain = detailed(mr, head, hull);
  if (job.cancelled())
    return cancelled();
  if (mlOf(result.brain) < kLeastBrainMl)
    return none;
  result.findings = findingsOn(head, hull, result.brain);
  job.progress(1, "Finding the brain");
  return result;
}

} // namespace halsted
