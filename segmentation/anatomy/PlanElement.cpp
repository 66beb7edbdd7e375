// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/PlanElement.h"

#include <algorithm>

namespace halsted {

std::optional<PlanKind> planKindNamed(std::string_view name) {
  for (const PlanKindInfo& info : kPlanKinds)
    if (name == info.name)
      return info.kind;
  return std::nullopt;
}

std::string planProblem(const PlanElement& element) {
  constexpr double kFarMm = 1e5, kSameMm = 1e-6;
  const PlanKindInfo& info = infoOf(element.kind);
  const auto& points = element.pointsMm;
  if (points.size() < info.minPoints || points.size() > info.maxPoints)
    return element.name + " has " + std::to_string(points.size()) + " point(s), but a " + info.name + " takes " +
           (info.minPoints == info.maxPoints ? std::to_string(info.minPoints)
                                             : "from " + std::to_string(info.minPoints) + " to " + std::to_string(info.maxPoints)) +
           ".";
  for (const Vec3& point : points)
    if (!point.allFinite() || point.cwiseAbs().maxCoeff() > kFarMm)
      return "A point of " + element.name + " is not a place near the patient; give millimetres in patient space (LPS).";
  if (info.minPoints == 2 && !(lengthMm(element) > kSameMm))
    return element.name + " needs two different points.";
  if (element.kind == PlanKind::Plane) {
    const Vec3 u = points[1] - points[0], v = points[2] - points[0];
    if (!(u.cross(v).norm() > kSameMm * std::max(u.norm(), v.norm())))
      return "The three points of " + element.name + " must not lie on one line.";
  }
  return {};
}

std::string freePlanName(PlanKind kind, const std::vector<PlanElement>& plan) {
  for (int number = 1;; ++number) {
    std::string name = std::string(infoOf(kind).title) + " " + std::to_string(number);
    if (std::none_of(plan.begin(), plan.end(), [&](const PlanElement& element) { return element.name == name; }))
      return name;
  }
}

double lengthMm(const PlanElement& element) {
  double length = 0;
  for (std::size_t i = 1; i < element.pointsMm.size(); ++i)
    length += (element.pointsMm[i] - element.pointsMm[i - 1]).norm();
  return length;
}

Vec3 planeNormal(const PlanElement& plane) {
  const auto& points = plane.pointsMm;
  return (points[1] - points[0]).cross(points[2] - points[0]).normalized();
}

std::array<Vec3, 4> planeSquare(const PlanElement& plane) {
  const auto& points = plane.pointsMm;
  const Vec3 middle = (points[0] + points[1] + points[2]) / 3, normal = planeNormal(plane);
  const Vec3 u = (points[1] - points[0]).normalized(), v = normal.cross(u);
  double half = 0;
  for (const Vec3& point : points)
    half = std::max(half, 1.25 * (point - middle).norm());
  return {middle - half * (u + v), middle + half * (u - v), middle + half * (u + v), middle - half * (u - v)};
}

} // namespace halsted
