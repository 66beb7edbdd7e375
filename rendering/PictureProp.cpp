// SPDX-License-Identifier: Apache-2.0
#include "rendering/PictureProp.h"

#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkPointData.h>
#include <vtkProperty.h>
#include <vtkShaderProperty.h>

namespace halsted {

PictureProp::PictureProp(Depth depth) {
  m_points->SetNumberOfPoints(4);
  vtkNew<vtkFloatArray> coordinates;
  coordinates->SetNumberOfComponents(2);
  coordinates->SetNumberOfTuples(4);
  for (int corner = 0; corner < 4; ++corner) { // top left, bottom left, bottom right, top right
    m_points->SetPoint(corner, 0, 0, 0);
    coordinates->SetTuple2(corner, corner >= 2 ? 1 : 0, corner == 1 || corner == 2 ? 1 : 0);
  }
  m_square->SetPoints(m_points);
  m_square->GetPointData()->SetTCoords(coordinates);
  vtkNew<vtkCellArray> cells;
  cells->InsertNextCell({0, 1, 2, 3});
  m_square->SetPolys(cells);
  m_mapper->SetInputData(m_square);
  m_texture->SetInputData(m_image);
  m_texture->InterpolateOn();
  m_texture->SetColorModeToDirectScalars();
  actor->SetMapper(m_mapper);
  actor->SetTexture(m_texture);
  actor->GetProperty()->LightingOff();
  actor->ForceOpaqueOn();
  actor->UseBoundsOff(); // the camera does not make room for it
  actor->PickableOff();
  vtkShaderProperty* shader = actor->GetShaderProperty();
  shader->AddFragmentShaderReplacement("//VTK::TCoord::Impl", true,
                                       "//VTK::TCoord::Impl\n  if (gl_FragData[0].a < 0.5) discard;\n  gl_FragData[0].a = 1.0;\n", false);
  if (depth == Depth::OnTop) // still in order with others on top
    shader->AddFragmentShaderReplacement("//VTK::Depth::Impl", true, "  gl_FragDepth = gl_FragCoord.z * 0.001;\n", false);
}

std::uint32_t* PictureProp::pixels(int width, int height) {
  const int* size = m_image->GetDimensions();
  if (size[0] != width || size[1] != height || !m_image->GetPointData()->GetScalars()) {
    m_image->SetDimensions(width, height, 1);
    m_image->AllocateScalars(VTK_UNSIGNED_CHAR, 4);
  }
  return static_cast<std::uint32_t*>(m_image->GetScalarPointer());
}

void PictureProp::tell() {
  m_image->GetPointData()->GetScalars()->Modified();
  m_image->Modified();
}

void PictureProp::place(const Vec3& topLeft, const Vec3& across, const Vec3& down) {
  const Vec3 corners[] = {topLeft, topLeft + down, topLeft + down + across, topLeft + across};
  for (int corner = 0; corner < 4; ++corner)
    m_points->SetPoint(corner, corners[corner].data());
  m_points->Modified();
  m_square->Modified();
}

} // namespace halsted
