// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/SurfaceMesh.h"
#include "segmentation/core/Volume.h"

#include <vtkSmartPointer.h>

class vtkImageData;
class vtkMatrix4x4;
class vtkPolyData;

namespace halsted {

/// Points in patient millimetres, with normals when the mesh has them.
vtkSmartPointer<vtkPolyData> toPolyData(const SurfaceMesh& mesh);
/// Shares the voxels, which must outlive it; spacing set, origin 0, axes unturned: place it by patient_T_image().
vtkSmartPointer<vtkImageData> toImageData(const Volume& volume);
vtkSmartPointer<vtkMatrix4x4> patient_T_image(const VolumeGeometry& geometry);

} // namespace halsted
