// SPDX-License-Identifier: Apache-2.0
// The peer of the import: VTK's own DICOM reader on a folder.
#include <vtkDICOMImageReader.h>
#include <vtkImageData.h>
#include <vtkNew.h>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 2)
    return 2;
  vtkNew<vtkDICOMImageReader> reader;
  reader->SetDirectoryName(argv[1]);
  reader->Update();
  const int* size = reader->GetOutput()->GetDimensions();
  std::printf("%d x %d x %d\n", size[0], size[1], size[2]);
  return size[2] > 1 ? 0 : 1;
}
