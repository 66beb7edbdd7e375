// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/PlanNumbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace halsted {

Result<SkinRegion> skinRegion(const PlanSnapshot& snapshot, const Vec3& targetMm, double maxLengthMm, const std::optional<Vec3>& aroundMm,
                              double radiusMm, std::size_t most, const JobContext& job) {
  const Structure* skin = nullptr;
  for (const char* name : {"skin", "body"})
    if (!skin)
      skin = snapshot.structure(name);
  const auto surfaces = skin ? snapshot.surfaces.find(skin->id) : snapshot.surfaces.end();
  if (surfaces == snapshot.surfaces.end() || surfaces->second->full.empty())
    return fail(ErrorCode::NotFound, "The search for a trajectory needs the skin; segment it first.");
  const LabelLayer* layer = snapshot.layer(skin->layerId);
  const Eigen::Isometry3d plan_T_series = layer ? placeOf(snapshot, layer->seriesId, 0).plan_T_series : Eigen::Isometry3d::Identity();
  const VolumeGeometry* grid = layer ? &layer->labels.geometry() : nullptr;
  const BoundsMm picture = grid ? boundsOf(*grid) : BoundsMm();
  const SurfaceMesh& mesh = surfaces->second->full;
  SkinRegion all;
  for (std::size_t n = 0; n < mesh.pointsMm.size(); ++n) {
    const Vec3 own = mesh.pointsMm[n].cast<double>();
    // Where the picture's end cuts the body there is no skin.
    if (grid && grid->direction.isIdentity(1e-3) &&
        ((own - picture.min).cwiseMin(picture.max - own).array() < grid->spacingMm.array() * 1.01).any())
      continue;
    const Vec3 point = plan_T_series * own;
    if ((point - targetMm).norm() > maxLengthMm || (aroundMm && (point - *aroundMm).norm() > radiusMm))
      continue;
    all.pointsMm.push_back(point.cast<float>());
    all.normals.push_back(plan_T_series.linear().cast<float>() * mesh.normals[n]);
  }
  if (job.cancelled())
    return cancelled();
  if (all.pointsMm.empty())
    return fail(ErrorCode::NotFound, fmt::format("No skin lies within {:.0f} mm of the target{}; allow a longer way or a larger region.",
                                                 maxLengthMm, aroundMm ? " in the region" : ""));
  // Evenly: one vertex per cell of a grid that is made wider until they are few enough.
  for (float cell = 1; all.pointsMm.size() > most; cell *= 1.15F) {
    std::map<std::array<int, 3>, std::size_t> first;
    SkinRegion fewer;
    for (std::size_t n = 0; n < all.pointsMm.size(); ++n) {
      const Eigen::Array3i at = (all.pointsMm[n].array() / cell).floor().cast<int>();
      if (!first.emplace(std::array{at.x(), at.y(), at.z()}, n).second)
        continue;
      fewer.pointsMm.push_back(all.pointsMm[n]);
      fewer.normals.push_back(all.normals[n]);
    }
    all = std::move(fewer);
  }
  return all;
}

Result<PlanSearch> searchTrajectory(const PlanSnapshot& snapshot, PlanCache& cache, const PlanElement& trajectory, double radiusMm,
                                    const TrajectorySearchOptions& options, const JobContext& job) {
  constexpr std::size_t kEntries = 5000;
  if (trajectory.kind != PlanKind::Trajectory)
    return fail(ErrorCode::Refused, trajectory.name + " is no trajectory.");
  PlanSearch out;
  TrajectorySearchOptions wanted = options;
  wanted.radiusMm = numberOf(trajectory, "radiusMm");
  wanted.marginMm = numberOf(trajectory, "marginMm");
  wanted.maxLengthMm = numberOf(trajectory, "maxLengthMm");
  const Vec3 target = trajectory.pointsMm[1];
  out.critical = criticalNames(snapshot, trajectory);
  std::vector<PlanStructure> structures;
  for (std::size_t n = 0; n < out.critical.size(); ++n) {
    job.progress(0.6 * static_cast<double>(n) / static_cast<double>(out.critical.size()), "Looking at structures");
    const auto found = cache.structure(snapshot, out.critical[n], trajectory.seriesId, job);
    if (!found)
      return fail(found.error());
    structures.push_back(**found);
  }
  std::optional<Vec3> around;
  if (radiusMm > 0)
    around = trajectory.pointsMm[0];
  Result<SkinRegion> skin = skinRegion(snapshot, target, wanted.maxLengthMm, around, radiusMm, kEntries, job);
  if (!skin)
    return fail(skin.error());
  out.skin = std::move(*skin);
  Result<TrajectorySearch> search = searchTrajectories(out.skin.pointsMm, out.skin.normals, target, structures, wanted, job);
  if (!search)
    return fail(search.error());
  out.search = std::move(*search);
  return out;
}

Result<std::vector<PlanDifference>> comparePlans(const PlanSnapshot& snapshot, PlanCache& cache, const std::string& a, const std::string& b,
                                                 const JobContext& job) {
  std::vector<PlanDifference> out;
  bool any[2] = {false, false};
  const auto numbersOf = [&](const PlanElement& element) { return planNumbers(snapshot, cache, element, job); };
  const auto keyed = [](const PlanNumber& number) { return number.name + "|" + number.about; };
  std::vector<const PlanElement*> paired;
  for (const PlanElement& element : snapshot.plan) {
    if (element.plan != a)
      continue;
    any[0] = true;
    const PlanElement* other = nullptr;
    for (const PlanElement& candidate : snapshot.plan)
      if (candidate.plan == b && candidate.kind == element.kind && planBaseName(candidate) == planBaseName(element))
        other = &candidate;
    Result<PlanNumbers> first = numbersOf(element);
    if (!first)
      return fail(first.error());
    PlanNumbers second;
    if (other) {
      paired.push_back(other);
      Result<PlanNumbers> numbers = numbersOf(*other);
      if (!numbers)
        return fail(numbers.error());
      second = std::move(*numbers);
    }
    for (const PlanNumber& number : first->numbers) {
      PlanDifference row;
      row.element = planBaseName(element);
      row.a = number;
      for (const PlanNumber& match : second.numbers)
        if (keyed(match) == keyed(number)) {
          row.b = match;
          row.difference = difference(number.value, match.value);
          row.beyond = differ(number.value, match.value);
        }
      out.push_back(std::move(row));
    }
    for (const PlanNumber& match : second.numbers)
      if (std::none_of(first->numbers.begin(), first->numbers.end(),
                       [&](const PlanNumber& number) { return keyed(number) == keyed(match); }))
        out.push_back({planBaseName(element), {}, match, {}, false});
  }
  for (const PlanElement& element : snapshot.plan) {
    any[1] = any[1] || element.plan == b;
    if (element.plan != b || std::find(paired.begin(), paired.end(), &element) != paired.end())
      continue;
    Result<PlanNumbers> numbers = numbersOf(element);
    if (!numbers)
      return fail(numbers.error());
    for (const PlanNumber& number : numbers->numbers)
      out.push_back({planBaseName(element), {}, number, {}, false});
  }
  for (const bool first : {true, false})
    if (!any[first ? 0 : 1])
      return fail(ErrorCode::NotFound, "The case has no plan " + (first ? a : b) + "; see halsted info.");
  return out;
}

} // namespace halsted
