// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <vtkActor.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkTexture.h>

#include <cstdint>

namespace halsted {

/// A flat picture in the room, drawn in its own colours. Pixels that are half clear or more are left out, the others are
/// opaque, so that it needs no sorting.
class PictureProp {
public:
  enum class Depth { True, OnTop };
  explicit PictureProp(Depth depth = Depth::True);

  /// Bytes R, G, B, A, first row on top; tell() after writing. Stays where it is while the size stays.
  std::uint32_t* pixels(int width, int height);
  void tell();
  void place(const Vec3& topLeft, const Vec3& across, const Vec3& down); ///< two sides of it

  vtkNew<vtkActor> actor;

private:
  vtkNew<vtkImageData> m_image;
  vtkNew<vtkTexture> m_texture;
  vtkNew<vtkPoints> m_points;
  vtkNew<vtkPolyData> m_square;
  vtkNew<vtkPolyDataMapper> m_mapper;
};

} // namespace halsted
