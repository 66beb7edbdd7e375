// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/planning/PlanStructure.h"

#include <span>
#include <string>
#include <vector>

namespace halsted {

/// A straight way of an instrument of this radius: all within it of the line between both points.
struct Trajectory {
  Vec3 entryMm = Vec3::Zero(), targetMm = Vec3::Zero();
  double radiusMm = 0;
  double lengthMm() const { return (targetMm - entryMm).norm(); }
};

enum class Safety {
  Clear,
  Near,    ///< nearer than the safety margin, or not surely farther: the interval reaches into it
  Breached ///< the instrument touches the structure
};

struct StructureClearance {
  std::string name;
  /// From the instrument's outside to the structure; negative by how deep its axis (then its radius more) lies inside. The interval is that
  /// of the structure's border and registration.
  Measured mm;
  double alongMm = 0;            ///< where, from the entry
  Vec3 nearestMm = Vec3::Zero(); ///< on the structure
  Safety safety = Safety::Clear;
  std::vector<float> profileMm; ///< at equal steps from entry to target
};

/// One row per structure, in their order. Distances are exact to the structures' surfaces (SurfaceTree). About 0.1 ms per structure, so
/// that the table follows a drag. profileSteps: points of the profile, 0 for none.
std::vector<StructureClearance> clearances(const Trajectory& trajectory, std::span<const PlanStructure> structures, double marginMm,
                                           int profileSteps = 64);

struct TrajectorySearchOptions {
  double radiusMm = 1;
  double marginMm = 3; ///< to every critical structure, at least
  double maxLengthMm = 150;
  double maxAngleDegrees = 60; ///< between the way and the skin's normal: instruments slide off at flat angles
  double comfortMm = 15;       ///< of clearance beyond the margin; more is worth nothing
  double clearanceWeight = 0.5, lengthWeight = 0.3, angleWeight = 0.2;
  int alternatives = 4;
  double apartDegrees = 8; ///< seen from the target, between the best ways that are told
};

/// Why a way was refused: the number of the structure, or one of these.
inline constexpr int kAccepted = -1, kTooLong = -2, kTooFlat = -3;

struct FoundTrajectory {
  std::size_t vertex = 0;
  Vec3 entryMm = Vec3::Zero();
  double cost = 0; ///< 0 to 1
  double lengthMm = 0, angleDegrees = 0;
  double clearanceMm = 0;  ///< the smallest, at most margin + comfort
  int nearest = kAccepted; ///< number of the structure that is that near; kAccepted when none is
};

struct TrajectorySearch {
  std::vector<float> cost;            ///< per entry: 0 the best there can be, to 1; NaN where refused. The heat map
  std::vector<int> refusal;           ///< per entry
  std::vector<FoundTrajectory> found; ///< the best first; empty when every way is refused
  std::size_t accepted = 0, tooLong = 0, tooFlat = 0;
  std::vector<std::size_t> refusedBy; ///< per structure
  /// When every way is refused: the one with the most room, be it too little, of those that touch nothing.
  std::vector<FoundTrajectory> leastBad;
};

/// Weighs every straight way from one of these entries to the target. Hard limits refuse it (a structure nearer than the margin, too long,
/// too flat), what is left costs clearanceWeight * (1 - room / comfort) + lengthWeight * length / maxLength + angleWeight * angle /
/// maxAngle, over the sum of the weights; room is the smallest clearance beyond the margin, up to comfort. After Seitel et al., Med Phys
/// 2011;38:3246, and Shamir et al., Med Phys 2012;39:1820: hard and soft constraints, a map of the cost on the skin. normals: outward at
/// the entries, unit.
Result<TrajectorySearch> searchTrajectories(const std::vector<Eigen::Vector3f>& entriesMm, const std::vector<Eigen::Vector3f>& normals,
                                            const Vec3& targetMm, std::span<const PlanStructure> critical,
                                            const TrajectorySearchOptions& options, const JobContext& job);

} // namespace halsted
