// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/Id.h"
#include "segmentation/core/Geometry.h"
#include "segmentation/core/StructureTable.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

enum class PlanKind {
  Landmark, ///< a point
  Distance, ///< between two points
  Line,     ///< through two or more points
  Plane,    ///< through three points; its normal is (second - first) x (third - first)
  Stroke    ///< drawn by hand, one or more points
};

/// What is known of a kind. Another kind is another row here; as older programs cannot read it, it needs a new version
/// of the case format.
struct PlanKindInfo {
  PlanKind kind;
  const char* name;  ///< in actions and files: "distance"
  const char* title; ///< names are made of it: "Distance"
  std::size_t minPoints, maxPoints;
};
inline constexpr std::size_t kMaxPlanPoints = 20'000;
inline constexpr std::array kPlanKinds{
    PlanKindInfo{PlanKind::Landmark, "landmark", "Landmark", 1, 1}, PlanKindInfo{PlanKind::Distance, "distance", "Distance", 2, 2},
    PlanKindInfo{PlanKind::Line, "line", "Line", 2, kMaxPlanPoints}, PlanKindInfo{PlanKind::Plane, "plane", "Plane", 3, 3},
    PlanKindInfo{PlanKind::Stroke, "stroke", "Stroke", 1, kMaxPlanPoints}};
constexpr const PlanKindInfo& infoOf(PlanKind kind) {
  return kPlanKinds[static_cast<std::size_t>(kind)];
}
std::optional<PlanKind> planKindNamed(std::string_view name);

/// Something that somebody placed in the patient: part of the plan.
struct PlanElement {
  Id id = 0;
  PlanKind kind = PlanKind::Landmark;
  std::string name; ///< unique in the plan
  std::vector<Vec3> pointsMm;
  Rgb colour{0x4D, 0xA3, 0xFF};
  bool visible = true;
};

/// Why an element cannot have these points, as one sentence; empty when it can.
std::string planProblem(const PlanElement& element);
/// "Distance 3": the first that no element of the plan has.
std::string freePlanName(PlanKind kind, const std::vector<PlanElement>& plan);
/// From the first point to the last along all others.
double lengthMm(const PlanElement& element);
Vec3 planeNormal(const PlanElement& plane); ///< unit
/// How much of a plane is shown: the corners of a square about the middle of its three points, which lie well inside.
std::array<Vec3, 4> planeSquare(const PlanElement& plane);

} // namespace halsted
