// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/network/CtOrgans.h"

#include "segmentation/filters/CtGrid.h"
#include "segmentation/filters/network/AbdomenPrior.h"
#include "segmentation/filters/network/OrganRefine.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

/// Volumes that living people's organs have, children and great enlargements included; wide on purpose.
struct Range {
  const char* name;
  const char* title;
  double leastMl, mostMl;
};
constexpr std::array kRanges = {Range{"liver", "liver", 150, 6000},
                                Range{"spleen", "spleen", 15, 3000},
                                Range{"kidney_left", "left kidney", 20, 1500},
                                Range{"kidney_right", "right kidney", 20, 1500},
                                Range{"stomach", "stomach", 15, 3000},
                                Range{"gallbladder", "gallbladder", 1, 300},
                                Range{"pancreas", "pancreas", 10, 250},
                                Range{"esophagus", "oesophagus", 2, 120},
                                Range{"duodenum", "duodenum", 10, 300}};
constexpr double kLeastConfidence = 0.3, kDoubtful = 0.5;
constexpr double kThickMm = 5.5;
constexpr double kCutMm2 = 50; ///< of an organ in the first or last slice, for it to be cut off

Range rangeOf(const std::string& name) {
  const auto it = std::find_if(kRanges.begin(), kRanges.end(), [&](const Range& range) { return name == range.name; });
  return it != kRanges.end() ? *it : Range{"", "", 0, 1e9};
}

std::string capital(std::string text) {
  text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

struct Seen {
  double voxels = 0, chances = 0, sumX = 0;
  std::array<double, 6> atEdge{}; ///< voxels in the picture's right, left, front, back, lowest and highest layer
};

/// Where one ends at an edge of the picture: names of the edges.
std::string edgesOf(const Seen& seen, const CtGrid& grid) {
  static constexpr std::array kEdges = {"right", "left", "front", "back", "lower", "upper"};
  std::string edges;
  for (std::size_t e = 0; e < 6; ++e) {
    const auto axis = static_cast<int>(e / 2);
    if (seen.atEdge[e] * grid.spacingMm.prod() / grid.spacingMm[axis] >= kCutMm2)
      edges += std::string(edges.empty() ? "" : " and ") + kEdges[e];
  }
  return edges;
}

std::vector<Seen> lookAt(const CtGrid& grid, const RefinedOrgans& refined, std::size_t classes) {
  std::vector<Seen> all(classes);
  for (int z = 0; z < grid.size.z(); ++z)
    for (int y = 0; y < grid.size.y(); ++y)
      for (int x = 0; x < grid.size.x(); ++x) {
        const std::size_t offset = grid.offsetOf(x, y, z);
        const std::uint8_t label = refined.labels[offset];
        if (label == 0)
          continue;
        Seen& seen = all[label];
        seen.voxels += 1;
        seen.chances += 1 - refined.doubt[offset] / 510.0;
        seen.sumX += x;
        seen.atEdge[0] += x == 0;
        seen.atEdge[1] += x + 1 == grid.size.x();
        seen.atEdge[2] += y == 0;
        seen.atEdge[3] += y + 1 == grid.size.y();
        seen.atEdge[4] += z == 0;
        seen.atEdge[5] += z + 1 == grid.size.z();
      }
  return all;
}

} // namespace

Mask CtOrgans::maskOf(const Organ& organ) const {
  Mask mask(geometry);
  std::transform(labels.begin(), labels.end(), mask.voxels.begin(),
                 [&](std::uint8_t label) { return static_cast<std::uint8_t>(label == organ.value); });
  return mask;
}

FoundStructure CtOrgans::structure(const Organ& organ) const {
  return {organ.name, maskOf(organ), organ.confidence, doubt, organ.findings};
}

Result<CtOrgans> segmentCtOrgans(const Volume& ct, const Network& net, const JobContext& job) {
  CtOrgans result;
  result.geometry = ct.geometry;
  Result<AbdomenPrior> prior = abdomenPrior(ct, net, job.part(0, 0.85));
  if (!prior)
    return fail(prior.error());
  if (!prior->found())
    return result;
  Result<RefinedOrgans> refined = refineOrgans(ct, *prior, job.part(0.85, 1));
  if (!refined)
    return fail(refined.error());
  const CtGrid grid(ct.geometry);
  const std::vector<Seen> all = lookAt(grid, *refined, prior->names.size());
  const auto placeOf = [&](const char* name) {
    return static_cast<std::size_t>(std::find(prior->names.begin(), prior->names.end(), name) - prior->names.begin());
  };
  std::array<bool, 16> dropped{};
  for (std::size_t c = 1; c < prior->names.size(); ++c) {
    const Seen& seen = all[c];
    const Range range = rangeOf(prior->names[c]);
    if (seen.voxels == 0) {
      if (prior->agreement[c] > 0.05 && prior->agreement[c] < kLeastAgreement)
        result.findings.push_back({Finding::Severity::Note,
                                   "organ-left-out",
                                   fmt::format("The {} was left out: the networks do not agree on it.", range.title),
                                   {}});
      continue;
    }
    CtOrgans::Organ organ{prior->names[c], static_cast<std::uint8_t>(c), 0, 0, {}};
    organ.volumeMl = seen.voxels * ct.geometry.voxelVolumeMm3() / 1000;
    organ.confidence = std::sqrt(prior->agreement[c] * seen.chances / seen.voxels);
    const std::string edges = edgesOf(seen, grid);
    std::string reason;
    if (organ.confidence < kLeastConfidence)
      reason = "the networks do not agree on it";
    else if (organ.volumeMl < range.leastMl && edges.empty())
      reason = fmt::format("{:.0f} ml of it, which is too little, were found", organ.volumeMl);
    // A kidney on the wrong side is the other one, or bowel.
    const std::size_t other = organ.name == "kidney_left"    ? placeOf("kidney_right")
                              : organ.name == "kidney_right" ? placeOf("kidney_left")
                                                             : 0;
    if (other > 0 && other < all.size() && all[other].voxels > 0 && reason.empty()) {
      const double x = seen.sumX / seen.voxels, otherX = all[other].sumX / all[other].voxels;
      const bool crossed = organ.name == "kidney_left" ? x <= otherX : x >= otherX;
      if (crossed && seen.voxels < all[other].voxels)
        reason = "it lies on the wrong side";
    }
    if (!reason.empty()) {
      dropped[c] = true;
      result.findings.push_back(
          {Finding::Severity::Note, "organ-left-out", fmt::format("The {} was left out: {}.", range.title, reason), {}});
      continue;
    }
    if (!edges.empty())
      organ.findings.push_back({Finding::Severity::Caution,
                                "organ-cut-off",
                                fmt::format("The {} is cut off by the {} edge of the picture.", range.title, edges),
                                {}});
    if (organ.volumeMl > range.mostMl)
      organ.findings.push_back(
          {Finding::Severity::Caution,
           "organ-volume",
           fmt::format("{} of {:.0f} ml is larger than any that is known: check it.", capital(range.title), organ.volumeMl),
           {}});
    if (organ.confidence < kDoubtful)
      organ.findings.push_back({Finding::Severity::Caution,
                                "organ-doubtful",
                                fmt::format("The {} is doubtful (confidence {:.2f}): check it.", range.title, organ.confidence),
                                {}});
    result.organs.push_back(std::move(organ));
  }
  if (const double slice = grid.spacingMm.z(); slice > kThickMm && !result.organs.empty())
    result.findings.push_back(
        {Finding::Severity::Caution,
         "thick-slices",
         fmt::format("The slices are {:.0f} mm thick, more than the networks for organs were made for: check the organs.", slice),
         {}});
  result.labels = std::move(refined->labels);
  result.doubt = std::move(refined->doubt);
  for (std::uint8_t& label : result.labels)
    if (dropped[label])
      label = 0;
  std::stable_sort(result.organs.begin(), result.organs.end(),
                   [](const CtOrgans::Organ& a, const CtOrgans::Organ& b) { return a.confidence > b.confidence; });
  return result;
}

} // namespace halsted
