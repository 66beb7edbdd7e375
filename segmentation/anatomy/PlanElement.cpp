// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/PlanElement.h"

#include <algorithm>
#include <numbers>

namespace halsted {

std::optional<PlanKind> planKindNamed(std::string_view name) {
  for (const PlanKindInfo& info : kPlanKinds)
    if (name == info.name)
      return info.kind;
  return std::nullopt;
}

const PlanNumberInfo* planNumberInfo(PlanKind kind, std::string_view name) {
  const auto* found = std::find_if(kPlanNumbers.begin(), kPlanNumbers.end(),
                                   [&](const PlanNumberInfo& info) { return info.kind == kind && name == info.name; });
  return found == kPlanNumbers.end() ? nullptr : found;
}

const PlanTextInfo* planTextInfo(PlanKind kind, std::string_view name) {
  const auto* found =
      std::find_if(kPlanTexts.begin(), kPlanTexts.end(), [&](const PlanTextInfo& info) { return info.kind == kind && name == info.name; });
  return found == kPlanTexts.end() ? nullptr : found;
}

double numberOf(const PlanElement& element, std::string_view name) {
  if (const auto it = element.numbers.find(name); it != element.numbers.end())
    return it->second;
  const PlanNumberInfo* info = planNumberInfo(element.kind, name);
  return info ? info->fallback : 0;
}

std::string textOf(const PlanElement& element, std::string_view name) {
  if (const auto it = element.texts.find(name); it != element.texts.end())
    return it->second;
  const PlanTextInfo* info = planTextInfo(element.kind, name);
  return info ? info->fallback : "";
}

std::vector<std::string> namesIn(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    std::string_view name = list.substr(0, comma);
    list.remove_prefix(std::min(comma + 1, list.size()));
    while (!name.empty() && name.front() == ' ')
      name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ')
      name.remove_suffix(1);
    if (!name.empty())
      names.emplace_back(name);
  }
  return names;
}

namespace {

constexpr double kSameMm = 1e-6;

std::string pointProblem(const PlanElement& element) {
  constexpr double kFarMm = 1e5;
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
  return {};
}

/// Whether three points span a plane.
bool span(const Vec3& a, const Vec3& b, const Vec3& c) {
  const Vec3 u = b - a, v = c - a;
  return u.cross(v).norm() > kSameMm * std::max(u.norm(), v.norm());
}

std::string shapeProblem(const PlanElement& element) {
  const auto& points = element.pointsMm;
  switch (element.kind) {
  case PlanKind::Plane:
  case PlanKind::Osteotomy:
    if (!span(points[0], points[1], points[2]))
      return "The three points of " + element.name + " must not lie on one line.";
    break;
  case PlanKind::Angle: {
    const Vec3 first = points[0] - points[1], second = points.size() == 3 ? points[2] - points[1] : points[3] - points[2];
    if (!(first.norm() > kSameMm && second.norm() > kSameMm))
      return "Both sides of " + element.name + " need a length; move its points apart.";
    break;
  }
  case PlanKind::Roi:
    if (textOf(element, "shape") == "box" && !((points[1] - points[0]).cwiseAbs().minCoeff() > kSameMm))
      return "The corners of " + element.name + " must differ in all three directions.";
    break;
  case PlanKind::Resection: {
    const std::string surface = textOf(element, "surface");
    const std::size_t wanted = surface == "margin" ? 1 : surface == "plane" ? 3 : 4;
    if (surface == "curved" ? points.size() < wanted : points.size() != wanted)
      return element.name + " cuts along a " + surface + ", which takes " + (surface == "curved" ? "at least " : "") +
             std::to_string(wanted) + " point(s).";
    if (wanted > 1 && !span(points[0], points[1], points[2]))
      return "The first three points of " + element.name + " must not lie on one line.";
    break;
  }
  case PlanKind::Path:
    if (!element.radiiMm.empty() && element.radiiMm.size() != points.size())
      return element.name + " needs as many radii as points, or none.";
    for (const double radius : element.radiiMm)
      if (!(radius >= 0 && radius < 1000))
        return "A radius of " + element.name + " is no width of a vessel.";
    break;
  default: break;
  }
  if (element.kind != PlanKind::Path && !element.radiiMm.empty())
    return "Only a vessel path has radii, " + element.name + " has none.";
  return {};
}

std::string fieldProblem(const PlanElement& element) {
  constexpr std::size_t kLongest = 4000;
  for (const auto& [name, value] : element.numbers) {
    const PlanNumberInfo* info = planNumberInfo(element.kind, name);
    if (!info)
      return std::string("A ") + infoOf(element.kind).name + " has no number '" + name + "'.";
    if (!(value >= info->low && value <= info->high))
      return element.name + ": " + name + " must lie within " + std::to_string(info->low) + " and " + std::to_string(info->high) + ".";
  }
  for (const auto& [name, value] : element.texts) {
    const PlanTextInfo* info = planTextInfo(element.kind, name);
    if (!info)
      return std::string("A ") + infoOf(element.kind).name + " has no text '" + name + "'.";
    const std::string choices = std::string("|") + info->choices + "|";
    const bool sound = choices == "||" ? value.size() <= kLongest : choices.find("|" + value + "|") != std::string::npos;
    if (!sound || value.find('|') != std::string::npos ||
        std::any_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
      return element.name + ": " + name + " cannot be '" + value.substr(0, 40) + "'" +
             (choices == "||" ? "." : "; choose one of: " + std::string(info->choices) + ".");
  }
  return {};
}

} // namespace

std::string planProblem(const PlanElement& element) {
  std::string problem = pointProblem(element);
  if (problem.empty())
    problem = fieldProblem(element);
  return problem.empty() ? shapeProblem(element) : problem;
}

std::string freePlanName(PlanKind kind, const std::vector<PlanElement>& plan) {
  for (int number = 1;; ++number) {
    std::string name = std::string(infoOf(kind).title) + " " + std::to_string(number);
    if (std::none_of(plan.begin(), plan.end(), [&](const PlanElement& element) { return element.name == name; }))
      return name;
  }
}

std::string planBaseName(const PlanElement& element) {
  const std::string tail = " (" + element.plan + ")";
  return element.name.size() > tail.size() && element.name.ends_with(tail) ? element.name.substr(0, element.name.size() - tail.size())
                                                                           : element.name;
}

std::vector<std::string> planNames(const std::vector<PlanElement>& plan) {
  std::vector<std::string> names;
  for (const PlanElement& element : plan)
    if (std::find(names.begin(), names.end(), element.plan) == names.end())
      names.push_back(element.plan);
  return names;
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

Eigen::Isometry3d pieceMove(const PlanElement& osteotomy) {
  constexpr double kRadians = std::numbers::pi / 180;
  const auto& points = osteotomy.pointsMm;
  const Vec3 middle = (points[0] + points[1] + points[2]) / 3;
  const Vec3 turn = kRadians * Vec3(numberOf(osteotomy, "turnXDeg"), numberOf(osteotomy, "turnYDeg"), numberOf(osteotomy, "turnZDeg"));
  Eigen::Isometry3d move = Eigen::Isometry3d::Identity();
  if (turn.norm() > 0)
    move.linear() = Eigen::AngleAxisd(turn.norm(), turn.normalized()).toRotationMatrix();
  move.translation() = middle - move.linear() * middle +
                       Vec3(numberOf(osteotomy, "shiftXMm"), numberOf(osteotomy, "shiftYMm"), numberOf(osteotomy, "shiftZMm"));
  return move;
}

} // namespace halsted
