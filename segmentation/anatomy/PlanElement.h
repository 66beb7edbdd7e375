// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/Id.h"
#include "segmentation/core/Geometry.h"
#include "segmentation/core/StructureTable.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

enum class PlanKind {
  Landmark,   ///< a point
  Distance,   ///< between two points
  Line,       ///< through two or more points
  Plane,      ///< through three points; its normal is (second - first) x (third - first)
  Stroke,     ///< drawn by hand, one or more points
  Angle,      ///< three points: at the second; four: between the lines first-second and third-fourth
  Area,       ///< of the polygon through three or more points, closed by itself
  Roi,        ///< a sphere (middle, a point on it) or a box along the patient's axes (two opposite corners)
  Trajectory, ///< of a needle or an instrument: entry, target
  Resection,  ///< what is cut off a structure: by a plane (3 points), a curved surface (4 or more), a margin (1, in the tumour)
  Implant,    ///< a screw: entry, tip
  Osteotomy,  ///< a cut along the plane of three points; what lies on the side of its normal moves as one piece
  Path        ///< the middle of a vessel or airway, two or more points, with radii
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
inline constexpr std::size_t kMaxControlPoints = 64; ///< of a curved surface
inline constexpr std::array kPlanKinds{PlanKindInfo{PlanKind::Landmark, "landmark", "Landmark", 1, 1},
                                       PlanKindInfo{PlanKind::Distance, "distance", "Distance", 2, 2},
                                       PlanKindInfo{PlanKind::Line, "line", "Line", 2, kMaxPlanPoints},
                                       PlanKindInfo{PlanKind::Plane, "plane", "Plane", 3, 3},
                                       PlanKindInfo{PlanKind::Stroke, "stroke", "Stroke", 1, kMaxPlanPoints},
                                       PlanKindInfo{PlanKind::Angle, "angle", "Angle", 3, 4},
                                       PlanKindInfo{PlanKind::Area, "area", "Area", 3, kMaxPlanPoints},
                                       PlanKindInfo{PlanKind::Roi, "roi", "Region", 2, 2},
                                       PlanKindInfo{PlanKind::Trajectory, "trajectory", "Trajectory", 2, 2},
                                       PlanKindInfo{PlanKind::Resection, "resection", "Resection", 1, kMaxControlPoints},
                                       PlanKindInfo{PlanKind::Implant, "implant", "Screw", 2, 2},
                                       PlanKindInfo{PlanKind::Osteotomy, "osteotomy", "Osteotomy", 3, 3},
                                       PlanKindInfo{PlanKind::Path, "path", "Vessel path", 2, kMaxPlanPoints}};
constexpr const PlanKindInfo& infoOf(PlanKind kind) {
  return kPlanKinds[static_cast<std::size_t>(kind)];
}
std::optional<PlanKind> planKindNamed(std::string_view name);

inline constexpr const char* kFirstPlan = "A"; ///< of elements that nobody put into another plan

/// Something that somebody placed in the patient: part of a plan.
struct PlanElement {
  Id id = 0;
  PlanKind kind = PlanKind::Landmark;
  std::string name = {};           ///< unique in the case
  std::vector<Vec3> pointsMm = {}; ///< patient space of the case's first series
  Rgb colour{0x4D, 0xA3, 0xFF};
  bool visible = true;
  std::string plan = kFirstPlan; ///< which of the case's plans it belongs to: "A", "B", "Left approach"
  Id seriesId = 0;               ///< on whose picture it was placed; 0: the first. Another brings in the registration's error
  std::map<std::string, double, std::less<>> numbers = {};    ///< those that differ from PlanNumberInfo::fallback
  std::map<std::string, std::string, std::less<>> texts = {}; ///< those that differ from PlanTextInfo::fallback
  std::vector<double> radiiMm = {};                           ///< of a path: one per point, or none
};

/// A number that elements of a kind have besides their points.
struct PlanNumberInfo {
  PlanKind kind;
  const char* name;  ///< in files and actions: "marginMm"
  const char* title; ///< for people: "Safety margin"
  const char* unit;
  double fallback, low, high;
};
/// A text that elements of a kind have. choices: separated by |, or empty: names of structures (in a list separated by commas).
struct PlanTextInfo {
  PlanKind kind;
  const char* name;
  const char* title;
  const char* choices;
  const char* fallback;
};
inline constexpr std::array kPlanNumbers{
    PlanNumberInfo{PlanKind::Trajectory, "radiusMm", "Radius", "mm", 1, 0, 20},
    PlanNumberInfo{PlanKind::Trajectory, "marginMm", "Safety margin", "mm", 3, 0, 50},
    PlanNumberInfo{PlanKind::Trajectory, "maxLengthMm", "Longest", "mm", 150, 5, 500},
    PlanNumberInfo{PlanKind::Resection, "marginMm", "Margin round the tumour", "mm", 10, 0, 100},
    PlanNumberInfo{PlanKind::Implant, "diameterMm", "Diameter", "mm", 6, 0.5, 60},
    PlanNumberInfo{PlanKind::Osteotomy, "shiftXMm", "Shift to the left", "mm", 0, -500, 500},
    PlanNumberInfo{PlanKind::Osteotomy, "shiftYMm", "Shift to the back", "mm", 0, -500, 500},
    PlanNumberInfo{PlanKind::Osteotomy, "shiftZMm", "Shift upwards", "mm", 0, -500, 500},
    PlanNumberInfo{PlanKind::Osteotomy, "turnXDeg", "Turn round the axis to the left", "°", 0, -180, 180},
    PlanNumberInfo{PlanKind::Osteotomy, "turnYDeg", "Turn round the axis to the back", "°", 0, -180, 180},
    PlanNumberInfo{PlanKind::Osteotomy, "turnZDeg", "Turn round the axis upwards", "°", 0, -180, 180}};
inline constexpr std::array kPlanTexts{
    PlanTextInfo{PlanKind::Roi, "shape", "Shape", "sphere|box", "sphere"},
    PlanTextInfo{PlanKind::Trajectory, "critical", "Keep away from", "", ""}, ///< empty: every structure but those it may go through
    PlanTextInfo{PlanKind::Trajectory, "through", "May go through", "", ""},
    PlanTextInfo{PlanKind::Resection, "surface", "Cut along", "plane|curved|margin", "plane"},
    PlanTextInfo{PlanKind::Resection, "structure", "Cut from", "", ""},
    PlanTextInfo{PlanKind::Resection, "tumour", "Tumour", "", ""},
    PlanTextInfo{PlanKind::Resection, "remove", "Take out the side", "front|back", "front"}, ///< front: where the normal points
    PlanTextInfo{PlanKind::Implant, "structure", "Bone", "", ""},
    PlanTextInfo{PlanKind::Osteotomy, "structure", "Bone", "", ""},
    PlanTextInfo{PlanKind::Osteotomy, "mirror", "Compare with the mirrored", "", ""}};

/// Null when elements of this kind have none of this name.
const PlanNumberInfo* planNumberInfo(PlanKind kind, std::string_view name);
const PlanTextInfo* planTextInfo(PlanKind kind, std::string_view name);
/// What is set, or the fallback.
double numberOf(const PlanElement& element, std::string_view name);
std::string textOf(const PlanElement& element, std::string_view name);
/// "liver, portal_vein" as its names.
std::vector<std::string> namesIn(std::string_view list);

/// Why an element cannot have these points, numbers and texts, as one sentence; empty when it can.
std::string planProblem(const PlanElement& element);
/// "Distance 3": the first that no element of the plan has.
std::string freePlanName(PlanKind kind, const std::vector<PlanElement>& plan);
/// The name without the " (B)" that a copy in plan B has: elements of two plans that have the same belong together.
std::string planBaseName(const PlanElement& element);
/// Of all elements, in the order in which they turn up.
std::vector<std::string> planNames(const std::vector<PlanElement>& plan);

/// From the first point to the last along all others.
double lengthMm(const PlanElement& element);
Vec3 planeNormal(const PlanElement& plane); ///< unit; of the first three points
/// How much of a plane is shown: the corners of a square about the middle of its first three points, which lie well inside.
std::array<Vec3, 4> planeSquare(const PlanElement& plane);
/// How the piece of an osteotomy moves: it turns round the middle of the plane's points (the turn is a rotation vector: its axis
/// times its angle), then it shifts.
Eigen::Isometry3d pieceMove(const PlanElement& osteotomy);

} // namespace halsted
