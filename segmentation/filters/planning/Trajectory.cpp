// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/Trajectory.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace halsted {

namespace {

using V = Eigen::Vector3f;

/// Deepest place of a segment that goes through a structure or lies in it: the signed distance changes no faster than one goes along, so
/// that places that cannot be deeper are left out.
SurfaceTree::Closest deepest(const SurfaceTree& tree, const V& a, const V& b, float& along) {
  constexpr float kStepMm = 0.25F;
  const float length = (b - a).norm();
  SurfaceTree::Closest best;
  std::uint32_t hint = 0;
  for (float at = 0;;) {
    const float share = length > 0 ? std::min(1.0F, at / length) : 0;
    const SurfaceTree::Closest here = tree.closest(a + share * (b - a), SurfaceTree::kFarMm, &hint);
    hint = here.triangle;
    if (here.distanceMm < best.distanceMm) {
      best = here;
      along = share;
    }
    if (at >= length)
      break;
    at = std::min(length, at + std::max(kStepMm, here.distanceMm - best.distanceMm));
  }
  return best;
}

} // namespace

std::vector<StructureClearance> clearances(const Trajectory& trajectory, std::span<const PlanStructure> structures, double marginMm,
                                           int profileSteps) {
  const V a = trajectory.entryMm.cast<float>(), b = trajectory.targetMm.cast<float>();
  const double length = trajectory.lengthMm();
  std::vector<StructureClearance> rows(structures.size());
  parallelRanges(static_cast<int>(structures.size()), 1, [&](int begin, int end) {
    for (int n = begin; n < end; ++n) {
      const PlanStructure& structure = structures[static_cast<std::size_t>(n)];
      StructureClearance& row = rows[static_cast<std::size_t>(n)];
      row.name = structure.name;
      if (!structure.surface || structure.surface->empty()) {
        const double far = std::numeric_limits<double>::infinity();
        row.mm = {far, far, far};
        continue;
      }
      const SurfaceTree& tree = *structure.surface;
      const SurfaceTree::Gap gap = tree.gap(a, b);
      double distance = gap.distanceMm;
      row.alongMm = gap.along * length;
      row.nearestMm = gap.at.cast<double>();
      std::uint32_t nearest = gap.triangle;
      Vec3 normal = tree.normal(nearest).cast<double>();
      if (gap.distanceMm > 0)
        normal = (row.nearestMm - (trajectory.entryMm + gap.along * (trajectory.targetMm - trajectory.entryMm))).stableNormalized();
      if (gap.distanceMm == 0 || tree.closest(a, gap.distanceMm * 1.01F + 1e-3F).distanceMm < 0 || structure.holds(trajectory.targetMm)) {
        float along = 0;
        const SurfaceTree::Closest deep = deepest(tree, a, b, along);
        if (deep.distanceMm < 0) {
          distance = deep.distanceMm;
          row.alongMm = along * length;
          row.nearestMm = deep.at.cast<double>();
          normal = tree.normal(deep.triangle).cast<double>();
        }
      }
      row.mm = measured(distance - trajectory.radiusMm, structure.borderSigmaMm(normal));
      row.safety = row.mm.value <= 0 ? Safety::Breached : row.mm.low < marginMm ? Safety::Near : Safety::Clear;
      std::uint32_t hint = nearest;
      for (int step = 0; step < profileSteps; ++step) {
        const float share = profileSteps > 1 ? static_cast<float>(step) / static_cast<float>(profileSteps - 1) : 0;
        const SurfaceTree::Closest here = tree.closest(a + share * (b - a), SurfaceTree::kFarMm, &hint);
        hint = here.triangle;
        row.profileMm.push_back(here.distanceMm - static_cast<float>(trajectory.radiusMm));
      }
    }
  });
  return rows;
}

namespace {

double degrees(double radians) {
  return radians * 180 / std::numbers::pi;
}

class Search {
public:
  Search(const std::vector<V>& entries, const std::vector<V>& normals, const Vec3& target, std::span<const PlanStructure> critical,
         const TrajectorySearchOptions& options)
      : m_entries(entries), m_normals(normals), m_target(target), m_critical(critical), m_options(options) {}

  FoundTrajectory way(std::size_t vertex) const {
    FoundTrajectory way;
    way.vertex = vertex;
    way.entryMm = m_entries[vertex].cast<double>();
    const Vec3 outward = way.entryMm - m_target;
    way.lengthMm = outward.norm();
    way.angleDegrees =
        degrees(std::acos(std::clamp(outward.stableNormalized().dot(m_normals[vertex].cast<double>().stableNormalized()), -1.0, 1.0)));
    return way;
  }

  /// The smallest clearance up to `most`; stops at the first structure nearer than `least`. last: the one that refused a way close by.
  void clear(FoundTrajectory& way, double least, double most, int& last) const {
    const V a = way.entryMm.cast<float>(), b = m_target.cast<float>();
    way.clearanceMm = most;
    way.nearest = kAccepted;
    const auto look = [&](int n) {
      const PlanStructure& structure = m_critical[static_cast<std::size_t>(n)];
      if (!structure.surface)
        return true;
      const double within = way.clearanceMm + m_options.radiusMm;
      SurfaceTree::Gap gap = structure.surface->gap(a, b, static_cast<float>(within));
      // A way that starts and ends inside touches no surface near enough.
      if (gap.distanceMm > 0 && (structure.holds(m_target) || structure.holds(way.entryMm)))
        gap.distanceMm = 0;
      const double room = gap.distanceMm - m_options.radiusMm;
      if (room < way.clearanceMm) {
        way.clearanceMm = room;
        way.nearest = n;
      }
      return way.clearanceMm >= least;
    };
    if (last >= 0 && !look(last))
      return;
    for (int n = 0; n < static_cast<int>(m_critical.size()); ++n)
      if (n != last && !look(n)) {
        last = n;
        return;
      }
  }

private:
  const std::vector<V>& m_entries;
  const std::vector<V>& m_normals;
  Vec3 m_target;
  std::span<const PlanStructure> m_critical;
  const TrajectorySearchOptions& m_options;
};

/// The best that lie apart from each other, seen from the target.
std::vector<FoundTrajectory> apart(std::vector<FoundTrajectory> ways, const Vec3& target, const TrajectorySearchOptions& options) {
  std::sort(ways.begin(), ways.end(),
            [](const FoundTrajectory& a, const FoundTrajectory& b) { return a.cost != b.cost ? a.cost < b.cost : a.vertex < b.vertex; });
  std::vector<FoundTrajectory> chosen;
  const double cosine = std::cos(options.apartDegrees * std::numbers::pi / 180);
  for (const FoundTrajectory& way : ways) {
    if (static_cast<int>(chosen.size()) > options.alternatives)
      break;
    const Vec3 direction = (way.entryMm - target).stableNormalized();
    if (std::all_of(chosen.begin(), chosen.end(),
                    [&](const FoundTrajectory& other) { return direction.dot((other.entryMm - target).stableNormalized()) < cosine; }))
      chosen.push_back(way);
  }
  return chosen;
}

} // namespace

Result<TrajectorySearch> searchTrajectories(const std::vector<V>& entries, const std::vector<V>& normals, const Vec3& target,
                                            std::span<const PlanStructure> critical, const TrajectorySearchOptions& options,
                                            const JobContext& job) {
  if (entries.empty() || normals.size() != entries.size())
    return fail(ErrorCode::Refused, "There is no place on the skin to enter by; choose a larger region, or segment the skin.");
  TrajectorySearch out;
  const std::size_t count = entries.size();
  out.cost.assign(count, std::numeric_limits<float>::quiet_NaN());
  out.refusal.assign(count, kAccepted);
  out.refusedBy.assign(critical.size(), 0);
  std::vector<FoundTrajectory> ways(count);
  const Search search(entries, normals, target, critical, options);
  const double weights = options.clearanceWeight + options.lengthWeight + options.angleWeight;
  constexpr int kGrain = 32;
  parallelRanges(static_cast<int>(count), kGrain, [&](int begin, int end) {
    int last = -1;
    for (int v = begin; v < end && !job.cancelled(); ++v) {
      const auto n = static_cast<std::size_t>(v);
      FoundTrajectory& way = ways[n] = search.way(n);
      if (way.lengthMm > options.maxLengthMm) {
        out.refusal[n] = kTooLong;
        continue;
      }
      if (way.angleDegrees > options.maxAngleDegrees) {
        out.refusal[n] = kTooFlat;
        continue;
      }
      search.clear(way, options.marginMm, options.marginMm + options.comfortMm, last);
      if (way.clearanceMm < options.marginMm) {
        out.refusal[n] = way.nearest;
        continue;
      }
      const double room = options.comfortMm > 0 ? std::min(1.0, (way.clearanceMm - options.marginMm) / options.comfortMm) : 1;
      way.cost = (options.clearanceWeight * (1 - room) + options.lengthWeight * way.lengthMm / options.maxLengthMm +
                  options.angleWeight * way.angleDegrees / options.maxAngleDegrees) /
                 weights;
      out.cost[n] = static_cast<float>(way.cost);
    }
  });
  if (job.cancelled())
    return cancelled();
  std::vector<FoundTrajectory> good, rest;
  for (std::size_t n = 0; n < count; ++n)
    switch (out.refusal[n]) {
    case kAccepted: good.push_back(ways[n]); break;
    case kTooLong: ++out.tooLong; break;
    case kTooFlat: ++out.tooFlat; break;
    default: ++out.refusedBy[static_cast<std::size_t>(out.refusal[n])]; rest.push_back(ways[n]);
    }
  out.accepted = good.size();
  out.found = apart(std::move(good), target, options);
  if (out.found.empty() && !rest.empty()) {
    parallelRanges(static_cast<int>(rest.size()), kGrain, [&](int begin, int end) {
      for (int n = begin; n < end && !job.cancelled(); ++n) {
        FoundTrajectory& way = rest[static_cast<std::size_t>(n)];
        int last = -1;
        search.clear(way, 0, options.marginMm, last);
        way.cost = 1 - way.clearanceMm / std::max(1e-9, options.marginMm);
      }
    });
    std::erase_if(rest, [](const FoundTrajectory& way) { return way.clearanceMm < 0; });
    out.leastBad = apart(std::move(rest), target, options);
  }
  return out;
}

} // namespace halsted
