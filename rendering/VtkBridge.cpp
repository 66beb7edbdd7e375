// SPDX-License-Identifier: Apache-2.0
#include "rendering/VtkBridge.h"

#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkShortArray.h>
#include <vtkTypeInt32Array.h>

#include <cstring>

namespace halsted {

vtkSmartPointer<vtkPolyData> toPolyData(const SurfaceMesh& mesh) {
  static_assert(sizeof(Eigen::Vector3f) == 3 * sizeof(float) && sizeof(mesh.triangles[0]) == 3 * sizeof(vtkTypeInt32));
  auto data = vtkSmartPointer<vtkPolyData>::New();
  const auto pointCount = static_cast<vtkIdType>(mesh.pointsMm.size());
  vtkNew<vtkPoints> points;
  points->SetDataTypeToFloat();
  points->SetNumberOfPoints(pointCount);
  if (pointCount)
    std::memcpy(points->GetVoidPointer(0), mesh.pointsMm.data(), mesh.pointsMm.size() * sizeof(Eigen::Vector3f));
  data->SetPoints(points);

  const auto triangleCount = static_cast<vtkIdType>(mesh.triangles.size());
  vtkNew<vtkTypeInt32Array> offsets, corners;
  offsets->SetNumberOfValues(triangleCount + 1);
  for (vtkIdType i = 0; i <= triangleCount; ++i)
    offsets->SetValue(i, static_cast<vtkTypeInt32>(3 * i));
  corners->SetNumberOfValues(3 * triangleCount);
  if (triangleCount)
    std::memcpy(corners->GetVoidPointer(0), mesh.triangles.data(), mesh.triangles.size() * sizeof(mesh.triangles[0]));
  vtkNew<vtkCellArray> triangles;
  triangles->SetData(offsets, corners);
  data->SetPolys(triangles);

  if (mesh.normals.size() == mesh.pointsMm.size() && pointCount) {
    vtkNew<vtkFloatArray> normals;
    normals->SetName("Normals");
    normals->SetNumberOfComponents(3);
    normals->SetNumberOfTuples(pointCount);
    std::memcpy(normals->GetVoidPointer(0), mesh.normals.data(), mesh.normals.size() * sizeof(Eigen::Vector3f));
    data->GetPointData()->SetNormals(normals);
  }
  return data;
}

vtkSmartPointer<vtkImageData> toImageData(const Volume& volume) {
  const VolumeGeometry& grid = volume.geometry;
  vtkNew<vtkShortArray> voxels;
  // VTK takes no const pointer; nothing downstream writes into an input.
  voxels->SetArray(const_cast<std::int16_t*>(volume.voxels.get()), static_cast<vtkIdType>(grid.voxelCount()), 1);
  auto image = vtkSmartPointer<vtkImageData>::New();
  image->SetDimensions(grid.size.x(), grid.size.y(), grid.size.z());
  image->SetSpacing(grid.spacingMm.x(), grid.spacingMm.y(), grid.spacingMm.z());
  image->GetPointData()->SetScalars(voxels);
  return image;
}

vtkSmartPointer<vtkMatrix4x4> patient_T_image(const VolumeGeometry& geometry) {
  auto matrix = vtkSmartPointer<vtkMatrix4x4>::New();
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column)
      matrix->SetElement(row, column, geometry.direction(row, column));
    matrix->SetElement(row, 3, geometry.originMm[row]);
  }
  return matrix;
}

} // namespace halsted
