// SPDX-License-Identifier: Apache-2.0
#include "tests/io/ItkReadBack.h"

#include <itkNiftiImageIO.h>
#include <itkNrrdImageIO.h>

namespace halsted {

ItkLabels readByItk(const std::string& file) {
  ItkLabels labels;
  try {
    itk::ImageIOBase::Pointer io;
    if (file.ends_with(".nrrd"))
      io = itk::NrrdImageIO::New();
    else
      io = itk::NiftiImageIO::New();
    io->SetFileName(file);
    io->ReadImageInformation();
    if (io->GetNumberOfDimensions() != 3 || io->GetComponentType() != itk::ImageIOBase::UCHAR) {
      labels.error = "not three-dimensional bytes";
      return labels;
    }
    labels.components = io->GetNumberOfComponents();
    itk::ImageIORegion region(3);
    std::size_t voxelCount = 1;
    for (unsigned int axis = 0; axis < 3; ++axis) {
      region.SetSize(axis, io->GetDimensions(axis));
      voxelCount *= io->GetDimensions(axis);
      labels.size[axis] = static_cast<int>(io->GetDimensions(axis));
      labels.spacingMm[axis] = io->GetSpacing(axis);
      labels.originMm[axis] = io->GetOrigin(axis);
      for (unsigned int row = 0; row < 3; ++row)
        labels.axes[axis][row] = io->GetDirection(axis)[row];
    }
    io->SetIORegion(region);
    labels.voxels.resize(voxelCount * labels.components);
    io->Read(labels.voxels.data());
  } catch (const itk::ExceptionObject& exception) {
    labels.error = exception.GetDescription();
  }
  return labels;
}

} // namespace halsted
