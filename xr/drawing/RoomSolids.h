// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/StructureTable.h"

#include <vtkNew.h>

#include <cstdint>
#include <vector>

class vtkActor;
class vtkFloatArray;
class vtkPolyData;
class vtkPolyDataMapper;
class vtkUnsignedCharArray;

namespace halsted {

/// Balls and tubes, made anew each frame, all in one mesh and so in one draw: hands, controllers, rays, marks. Room space; the
/// actor's matrix takes them to the world. Allocates only when there are more than ever before.
class RoomSolids {
public:
  RoomSolids();
  ~RoomSolids();
  vtkActor* actor() { return m_actor; }

  void begin();
  void ball(const Vec3& centre, double radius, const Rgb& colour);
  /// A cone where the radii differ. Closed at both ends.
  void tube(const Vec3& from, const Vec3& to, double fromRadius, double toRadius, const Rgb& colour);
  void end();

private:
  enum class Kind : std::uint8_t { Ball, Tube };
  void point(const Vec3& at, const Vec3& normal, const Rgb& colour);
  void makeTriangles();

  std::vector<Kind> m_kinds, m_before;
  std::vector<float> m_points, m_normals;
  std::vector<unsigned char> m_colours;
  vtkNew<vtkFloatArray> m_pointArray, m_normalArray;
  vtkNew<vtkUnsignedCharArray> m_colourArray;
  vtkNew<vtkPolyData> m_mesh;
  vtkNew<vtkPolyDataMapper> m_mapper;
  vtkNew<vtkActor> m_actor;
};

} // namespace halsted
