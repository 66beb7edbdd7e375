// SPDX-License-Identifier: Apache-2.0
#include "xr/drawing/RoomSolids.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkTypeInt32Array.h>
#include <vtkUnsignedCharArray.h>

#include <array>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr int kRings = 8, kAround = 12, kSides = 10;

struct Circle {
  template <int Count> static std::array<Eigen::Vector2d, Count> make() {
    std::array<Eigen::Vector2d, Count> points;
    for (int n = 0; n < Count; ++n) {
      const double angle = 2 * std::numbers::pi * n / Count;
      points[static_cast<std::size_t>(n)] = {std::cos(angle), std::sin(angle)};
    }
    return points;
  }
};

/// Points of a ball about the origin: ring by ring from pole to pole.
const std::vector<Vec3>& unitBall() {
  static const std::vector<Vec3> points = [] {
    std::vector<Vec3> made;
    const auto circle = Circle::make<kAround>();
    for (int ring = 0; ring <= kRings; ++ring) {
      const double polar = std::numbers::pi * ring / kRings;
      for (const Eigen::Vector2d& at : circle)
        made.emplace_back(std::sin(polar) * at.x(), std::cos(polar), std::sin(polar) * at.y());
    }
    return made;
  }();
  return points;
}

} // namespace

RoomSolids::RoomSolids() {
  m_pointArray->SetNumberOfComponents(3);
  m_normalArray->SetNumberOfComponents(3);
  m_colourArray->SetNumberOfComponents(3);
  vtkNew<vtkPoints> points;
  points->SetData(m_pointArray);
  m_mesh->SetPoints(points);
  m_mesh->GetPointData()->SetNormals(m_normalArray);
  m_mesh->GetPointData()->SetScalars(m_colourArray);
  m_mapper->SetInputData(m_mesh);
  m_mapper->SetColorModeToDirectScalars();
  m_actor->SetMapper(m_mapper);
  m_actor->SetPickable(false);
  m_actor->GetProperty()->SetAmbient(0.25);
  m_actor->GetProperty()->SetDiffuse(0.75);
  m_actor->GetProperty()->SetSpecular(0.1);
  m_actor->SetVisibility(false);
}

RoomSolids::~RoomSolids() = default;

void RoomSolids::begin() {
  m_kinds.clear();
  m_points.clear();
  m_normals.clear();
  m_colours.clear();
}

void RoomSolids::point(const Vec3& at, const Vec3& normal, const Rgb& colour) {
  for (int axis = 0; axis < 3; ++axis) {
    m_points.push_back(static_cast<float>(at[axis]));
    m_normals.push_back(static_cast<float>(normal[axis]));
    m_colours.push_back(colour[static_cast<std::size_t>(axis)]);
  }
}

void RoomSolids::ball(const Vec3& centre, double radius, const Rgb& colour) {
  m_kinds.push_back(Kind::Ball);
  for (const Vec3& outward : unitBall())
    point(centre + radius * outward, outward, colour);
}

void RoomSolids::tube(const Vec3& from, const Vec3& to, double fromRadius, double toRadius, const Rgb& colour) {
  const Vec3 along = to - from;
  if (!(along.norm() > 1e-6))
    return;
  m_kinds.push_back(Kind::Tube);
  static const auto circle = Circle::make<kSides>();
  const Vec3 axis = along.normalized();
  const Vec3 across = axis.unitOrthogonal(), up = axis.cross(across);
  const double slope = (fromRadius - toRadius) / along.norm();
  // Two rings for the wall, then two caps with normals of their own.
  for (const bool atEnd : {false, true})
    for (const Eigen::Vector2d& at : circle) {
      const Vec3 outward = at.x() * across + at.y() * up;
      point((atEnd ? to : from) + (atEnd ? toRadius : fromRadius) * outward, (outward + slope * axis).normalized(), colour);
    }
  for (const bool atEnd : {false, true})
    for (const Eigen::Vector2d& at : circle)
      point((atEnd ? to : from) + (atEnd ? toRadius : fromRadius) * (at.x() * across + at.y() * up), atEnd ? axis : Vec3(-axis), colour);
}

void RoomSolids::makeTriangles() {
  vtkNew<vtkTypeInt32Array> corners, offsets;
  vtkTypeInt32 first = 0;
  const auto triangle = [&](int a, int b, int c) {
    for (const int corner : {a, b, c})
      corners->InsertNextValue(first + corner);
  };
  for (const Kind kind : m_kinds) {
    if (kind == Kind::Ball) {
      for (int ring = 0; ring < kRings; ++ring)
        for (int n = 0; n < kAround; ++n) {
          const int a = ring * kAround + n, b = ring * kAround + (n + 1) % kAround;
          if (ring > 0)
            triangle(a, b, b + kAround);
          if (ring + 1 < kRings)
            triangle(a, b + kAround, a + kAround);
        }
      first += (kRings + 1) * kAround;
    } else {
      for (int n = 0; n < kSides; ++n) {
        const int next = (n + 1) % kSides;
        triangle(n, next, kSides + next);
        triangle(n, kSides + next, kSides + n);
      }
      for (int n = 1; n + 1 < kSides; ++n) {
        triangle(2 * kSides, 2 * kSides + n + 1, 2 * kSides + n);
        triangle(3 * kSides, 3 * kSides + n, 3 * kSides + n + 1);
      }
      first += 4 * kSides;
    }
  }
  const vtkIdType count = corners->GetNumberOfValues() / 3;
  offsets->SetNumberOfValues(count + 1);
  for (vtkIdType n = 0; n <= count; ++n)
    offsets->SetValue(n, static_cast<vtkTypeInt32>(3 * n));
  vtkNew<vtkCellArray> triangles;
  triangles->SetData(offsets, corners);
  m_mesh->SetPolys(triangles);
}

void RoomSolids::end() {
  m_actor->SetVisibility(!m_kinds.empty());
  if (m_kinds.empty())
    return;
  const auto count = static_cast<vtkIdType>(m_points.size() / 3);
  m_pointArray->SetNumberOfTuples(count);
  m_normalArray->SetNumberOfTuples(count);
  m_colourArray->SetNumberOfTuples(count);
  std::copy(m_points.begin(), m_points.end(), m_pointArray->GetPointer(0));
  std::copy(m_normals.begin(), m_normals.end(), m_normalArray->GetPointer(0));
  std::copy(m_colours.begin(), m_colours.end(), m_colourArray->GetPointer(0));
  // Which triangles there are changes only with the kinds: a moving hand keeps them.
  if (m_kinds != m_before) {
    makeTriangles();
    m_before = m_kinds;
  }
  m_pointArray->Modified();
  m_normalArray->Modified();
  m_colourArray->Modified();
  m_mesh->GetPoints()->Modified();
  m_mesh->Modified();
}

} // namespace halsted
