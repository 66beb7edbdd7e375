// SPDX-License-Identifier: Apache-2.0
#include "xr/drawing/RoomFurniture.h"

#include "rendering/DesignTokens.h"
#include "xr/drawing/EyeRenderer.h"
#include "xr/drawing/RoomLabels.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkMatrix4x4.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace halsted {

namespace {

constexpr double kFloorM = 3.5, kCellM = 0.5, kLineM = 0.006;
constexpr double kTableX = 0.6, kTableZ = 0.36, kCornerM = 0.14, kThickM = 0.03; ///< half width, half depth
constexpr int kCornerSteps = 8;

Rgb mix(const Rgb& a, const Rgb& b, double share) {
  Rgb mixed{};
  for (std::size_t i = 0; i < mixed.size(); ++i)
    mixed[i] = static_cast<std::uint8_t>(std::lround(a[i] + share * (b[i] - a[i])));
  return mixed;
}

/// Coloured polygons; all opaque: what fades, fades into the room's own colour.
struct Shape {
  vtkNew<vtkPoints> points;
  vtkNew<vtkUnsignedCharArray> colours;
  vtkNew<vtkFloatArray> normals;
  vtkNew<vtkCellArray> cells;

  Shape() {
    colours->SetNumberOfComponents(3);
    normals->SetNumberOfComponents(3);
  }
  vtkIdType point(const Vec3& at, const Rgb& colour, const Vec3& normal = Vec3::UnitY()) {
    colours->InsertNextTuple3(colour[0], colour[1], colour[2]);
    normals->InsertNextTuple(normal.data());
    return points->InsertNextPoint(at.data());
  }
  void polygon(std::initializer_list<vtkIdType> corners) { cells->InsertNextCell(static_cast<vtkIdType>(corners.size()), corners.begin()); }
  void dress(vtkActor& actor, bool lit) {
    vtkNew<vtkPolyData> mesh;
    mesh->SetPoints(points);
    mesh->SetPolys(cells);
    mesh->GetPointData()->SetScalars(colours);
    mesh->GetPointData()->SetNormals(normals);
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(mesh);
    mapper->SetColorModeToDirectScalars();
    actor.SetMapper(mapper);
    actor.SetPickable(false);
    actor.GetProperty()->SetLighting(lit);
    actor.GetProperty()->SetAmbient(0.35);
    actor.GetProperty()->SetDiffuse(0.7);
    actor.GetProperty()->SetSpecular(0);
  }
};

void makeFloor(vtkActor& actor) {
  Shape shape;
  const auto faded = [](const Vec3& at) {
    const double far = std::clamp(at.norm() / kFloorM, 0.0, 1.0);
    return mix(tokens::kDark.line, tokens::kRoom, far * far);
  };
  const int cells = static_cast<int>(std::lround(kFloorM / kCellM));
  for (int line = -cells; line <= cells; ++line)
    for (int cell = -cells; cell < cells; ++cell)
      for (const bool ahead : {false, true}) {
        const double side = line * kCellM, from = cell * kCellM, to = from + kCellM;
        if (std::hypot(side, std::min(std::abs(from), std::abs(to))) >= kFloorM)
          continue;
        const auto at = [&](double along, double off) { return ahead ? Vec3(side + off, 0, along) : Vec3(along, 0, side + off); };
        const auto corner = [&](double along, double off) {
          const Vec3 place = at(along, off);
          return shape.point(place, faded(place));
        };
        const vtkIdType a = corner(from, -kLineM / 2), b = corner(to, -kLineM / 2), c = corner(to, kLineM / 2),
                        d = corner(from, kLineM / 2);
        shape.polygon({a, b, c, d});
      }
  shape.dress(actor, false);
}

/// The rim of a rounded rectangle, once around.
std::vector<Vec3> tableRim(double grow) {
  std::vector<Vec3> rim;
  for (int quarter = 0; quarter < 4; ++quarter) {
    const double signX = quarter == 0 || quarter == 3 ? 1 : -1, signZ = quarter < 2 ? 1 : -1;
    for (int step = 0; step <= kCornerSteps; ++step) {
      const double angle = (quarter + static_cast<double>(step) / kCornerSteps) * std::numbers::pi / 2;
      rim.emplace_back(signX * (kTableX - kCornerM) + (kCornerM + grow) * std::cos(angle), 0,
                       signZ * (kTableZ - kCornerM) + (kCornerM + grow) * std::sin(angle));
    }
  }
  return rim;
}

void makeTable(vtkActor& actor) {
  Shape shape;
  const std::vector<Vec3> rim = tableRim(0);
  const Rgb top = tokens::kDark.line, edge = tokens::kDark.raised;
  const vtkIdType middle = shape.point(Vec3::Zero(), mix(top, tokens::kDark.quiet, 0.25));
  std::vector<vtkIdType> upper, wallUp, wallDown;
  for (const Vec3& at : rim) {
    upper.push_back(shape.point(at, top));
    const Vec3 outward = at.normalized();
    wallUp.push_back(shape.point(at, top, outward));
    wallDown.push_back(shape.point(at - Vec3(0, kThickM, 0), edge, outward));
  }
  for (std::size_t n = 0; n < rim.size(); ++n) {
    const std::size_t next = (n + 1) % rim.size();
    shape.polygon({middle, upper[next], upper[n]});
    shape.polygon({wallUp[n], wallUp[next], wallDown[next], wallDown[n]});
  }
  shape.dress(actor, true);
}

void makeShadow(vtkActor& actor) {
  constexpr double kBlurM = 0.35;
  Shape shape;
  const Rgb dark = mix(tokens::kRoom, Rgb{}, 0.35);
  const std::vector<Vec3> inner = tableRim(-0.1), outer = tableRim(kBlurM);
  const vtkIdType middle = shape.point(Vec3::Zero(), dark);
  std::vector<vtkIdType> core, fade;
  for (std::size_t n = 0; n < inner.size(); ++n) {
    core.push_back(shape.point(inner[n], dark));
    fade.push_back(shape.point(outer[n], tokens::kRoom));
  }
  for (std::size_t n = 0; n < inner.size(); ++n) {
    const std::size_t next = (n + 1) % inner.size();
    shape.polygon({middle, core[next], core[n]});
    shape.polygon({core[n], core[next], fade[next], fade[n]});
  }
  shape.dress(actor, false);
}

} // namespace

RoomFurniture::RoomFurniture(EyeRenderer& eyes) : m_eyes(eyes) {
  makeFloor(*m_floor);
  makeShadow(*m_shadow);
  makeTable(*m_table);
  m_floor->SetUserMatrix(m_patient_T_floor);
  m_shadow->SetUserMatrix(m_patient_T_shadow);
  m_table->SetUserMatrix(m_patient_T_table);
  for (vtkActor* actor : {m_floor.Get(), m_shadow.Get(), m_table.Get()})
    eyes.addFurniture(actor);
}

RoomFurniture::~RoomFurniture() {
  for (vtkActor* actor : {m_floor.Get(), m_shadow.Get(), m_table.Get()})
    m_eyes.removeFurniture(actor);
}

void RoomFurniture::update(const Eigen::Affine3d& patient_T_room, const Eigen::Isometry3d& room_T_stage,
                           const Eigen::Isometry3d& room_T_table, bool visible) {
  for (vtkActor* actor : {m_floor.Get(), m_shadow.Get(), m_table.Get()})
    actor->SetVisibility(visible);
  if (!visible)
    return;
  // The grid belongs to the room, so that one sees oneself move; its middle follows by whole cells.
  const Vec3 stands = room_T_stage.translation();
  const Vec3 middle(kCellM * std::round(stands.x() / kCellM), 0.001, kCellM * std::round(stands.z() / kCellM));
  assign(*m_patient_T_floor, (patient_T_room * Eigen::Translation3d(middle)).matrix());
  assign(*m_patient_T_table, (patient_T_room * room_T_table).matrix());
  Eigen::Isometry3d room_T_shadow = room_T_table;
  room_T_shadow.translation().y() = 0;
  assign(*m_patient_T_shadow, (patient_T_room * room_T_shadow).matrix());
}

} // namespace halsted
