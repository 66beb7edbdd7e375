// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/drawing/EyeRenderer.h"
#include "xr/simulated/SimulatedHeadset.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <cmath>

/// Marks of known place and colour, and what becomes of them in pictures.
namespace halsted::eyes {

constexpr Rgb kRed{255, 0, 0}, kGreen{0, 255, 0}, kBlue{0, 0, 255};

inline vtkSmartPointer<vtkActor> actorOf(vtkPolyData* mesh, const Rgb& colour) {
  auto actor = vtkSmartPointer<vtkActor>::New();
  vtkNew<vtkPolyDataMapper> mapper;
  mapper->SetInputData(mesh);
  actor->SetMapper(mapper);
  actor->GetProperty()->LightingOff();
  actor->GetProperty()->SetColor(colour[0] / 255.0, colour[1] / 255.0, colour[2] / 255.0);
  return actor;
}

/// A ball in patient space, in its plain colour.
inline vtkSmartPointer<vtkActor> ball(const Vec3& centreMm, double radiusMm, const Rgb& colour) {
  constexpr int kRings = 24, kAround = 48;
  vtkNew<vtkPoints> points;
  vtkNew<vtkCellArray> cells;
  for (int ring = 0; ring <= kRings; ++ring)
    for (int n = 0; n < kAround; ++n) {
      const double polar = M_PI * ring / kRings, azimuth = 2 * M_PI * n / kAround;
      points->InsertNextPoint(
          Vec3(centreMm + radiusMm * Vec3(std::sin(polar) * std::cos(azimuth), std::sin(polar) * std::sin(azimuth), std::cos(polar)))
              .data());
    }
  for (int ring = 0; ring < kRings; ++ring)
    for (int n = 0; n < kAround; ++n) {
      const vtkIdType a = ring * kAround + n, b = ring * kAround + (n + 1) % kAround;
      const vtkIdType corners[] = {a, a + kAround, b + kAround, b};
      cells->InsertNextCell(4, corners);
    }
  vtkNew<vtkPolyData> mesh;
  mesh->SetPoints(points);
  mesh->SetPolys(cells);
  return actorOf(mesh, colour);
}

/// A flat square about the centre, with these half sides.
inline vtkSmartPointer<vtkActor> square(const Vec3& centreMm, const Vec3& across, const Vec3& up, const Rgb& colour) {
  vtkNew<vtkPoints> points;
  for (const auto& [x, y] : {std::array{-1.0, -1.0}, std::array{1.0, -1.0}, std::array{1.0, 1.0}, std::array{-1.0, 1.0}})
    points->InsertNextPoint(Vec3(centreMm + x * across + y * up).data());
  vtkNew<vtkCellArray> cells;
  const vtkIdType corners[] = {0, 1, 2, 3};
  cells->InsertNextCell(4, corners);
  vtkNew<vtkPolyData> mesh;
  mesh->SetPoints(points);
  mesh->SetPolys(cells);
  return actorOf(mesh, colour);
}

/// Of the pixels that have the colour, or nearly; pixel (0, 0) has its centre at (0.5, 0.5), y down.
struct Patch {
  int count = 0;
  Eigen::Vector2d middle{0, 0}, low{1e9, 1e9}, high{-1e9, -1e9};
};
inline Patch patchOf(const QImage& picture, const Rgb& colour, int tolerance = 60) {
  Patch patch;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) {
      const QRgb pixel = picture.pixel(x, y);
      if (std::abs(qRed(pixel) - colour[0]) > tolerance || std::abs(qGreen(pixel) - colour[1]) > tolerance ||
          std::abs(qBlue(pixel) - colour[2]) > tolerance)
        continue;
      ++patch.count;
      const Eigen::Vector2d at(x + 0.5, y + 0.5);
      patch.middle += at;
      patch.low = patch.low.cwiseMin(at - Eigen::Vector2d(0.5, 0.5));
      patch.high = patch.high.cwiseMax(at + Eigen::Vector2d(0.5, 0.5));
    }
  if (patch.count)
    patch.middle /= patch.count;
  return patch;
}

/// By plain trigonometry, none of the program's matrices: the tangents of the angles to a point, linearly onto the picture.
inline Eigen::Vector2d pixelOf(const EyeView& view, const Vec3& stagePoint, int width, int height) {
  const Vec3 seen = view.stage_T_eye.linear().transpose() * (stagePoint - view.stage_T_eye.translation());
  const double right = seen.x() / -seen.z(), up = seen.y() / -seen.z();
  const Fov& fov = view.fov;
  return {width * (right - std::tan(fov.left)) / (std::tan(fov.right) - std::tan(fov.left)),
          height * (std::tan(fov.up) - up) / (std::tan(fov.up) - std::tan(fov.down))};
}

/// The way back: the direction a pixel looks in, in the stage.
inline Vec3 directionOf(const EyeView& view, const Eigen::Vector2d& pixel, int width, int height) {
  const Fov& fov = view.fov;
  const double right = std::tan(fov.left) + pixel.x() / width * (std::tan(fov.right) - std::tan(fov.left)),
               up = std::tan(fov.up) - pixel.y() / height * (std::tan(fov.up) - std::tan(fov.down));
  return (view.stage_T_eye.linear() * Vec3(right, up, -1)).normalized();
}

/// Where two lines of sight come closest.
inline Vec3 triangulated(const Vec3& a, const Vec3& towardsA, const Vec3& b, const Vec3& towardsB) {
  const Vec3 apart = b - a;
  const double cosine = towardsA.dot(towardsB), denominator = 1 - cosine * cosine;
  const double alongA = (apart.dot(towardsA) - cosine * apart.dot(towardsB)) / denominator,
               alongB = (cosine * apart.dot(towardsA) - apart.dot(towardsB)) / denominator;
  return 0.5 * (a + alongA * towardsA + b + alongB * towardsB);
}

inline Eigen::Isometry3d pose(const Vec3& at, double yaw = 0, double pitch = 0, double roll = 0) {
  Eigen::Isometry3d result = Eigen::Isometry3d::Identity();
  result.translate(at);
  result.rotate(Eigen::AngleAxisd(yaw, Vec3::UnitY()) * Eigen::AngleAxisd(pitch, Vec3::UnitX()) * Eigen::AngleAxisd(roll, Vec3::UnitZ()));
  return result;
}

} // namespace halsted::eyes
