// SPDX-License-Identifier: Apache-2.0
// Writes a CT as thin DICOM slices: the demo chest CT, brought to 1 mm slices with the noise that thin slices have.
#include "segmentation/io/StudyReader.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cmath>
#include <cstdio>
#include <random>

int main(int argc, char** argv) {
  using namespace halsted;
  if (argc != 3) {
    std::fprintf(stderr, "usage: bench_make_ct SCAN FOLDER\n");
    return 2;
  }
  const auto series = StudyReader().load({argv[1]}, {}, {});
  if (!series) {
    std::fprintf(stderr, "%s\n", series.error().message.c_str());
    return 1;
  }
  const std::filesystem::path folder = argv[2];
  std::filesystem::create_directories(folder);
  const Volume& source = series->volume;
  const VolumeGeometry& grid = source.geometry;
  constexpr double kThicknessMm = 1;
  const int slices = static_cast<int>((grid.size.z() - 1) * grid.spacingMm.z() / kThicknessMm) + 1;
  // Quanta fall with the slice, so noise grows with the root of the thickness ratio; the thick slices have about 10 HU.
  std::mt19937 random(1);
  std::normal_distribution<double> noise(0, 15);
  std::vector<double> noiseTable(1 << 16);
  for (double& value : noiseTable)
    value = noise(random);
  const Vec3 normal = grid.direction.col(2);
  std::vector<std::int16_t> pixels(static_cast<std::size_t>(grid.size.x()) * grid.size.y());
  for (int slice = 0; slice < slices; ++slice) {
    const double at = slice * kThicknessMm / grid.spacingMm.z();
    const int below = std::min(static_cast<int>(at), grid.size.z() - 1), above = std::min(below + 1, grid.size.z() - 1);
    const double share = at - below;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
      const std::size_t plane = pixels.size();
      const double value = (1 - share) * source.voxels[i + plane * below] + share * source.voxels[i + plane * above];
      pixels[i] = static_cast<std::int16_t>(std::lround(std::max(-1024.0, value + noiseTable[random() & 0xFFFF])) + 1024);
    }
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    const Vec3 position = grid.originMm + normal * (slice * kThicknessMm);
    char text[256];
    data.putAndInsertString(DCM_SOPClassUID, UID_CTImageStorage);
    std::snprintf(text, sizeof text, "1.2.826.0.1.3680043.10.1.1.%d", slice + 1);
    data.putAndInsertString(DCM_SOPInstanceUID, text);
    data.putAndInsertString(DCM_StudyInstanceUID, "1.2.826.0.1.3680043.10.1.2");
    data.putAndInsertString(DCM_SeriesInstanceUID, "1.2.826.0.1.3680043.10.1.3");
    data.putAndInsertString(DCM_FrameOfReferenceUID, "1.2.826.0.1.3680043.10.1.4");
    data.putAndInsertString(DCM_PatientName, "Bench^Phantom");
    data.putAndInsertString(DCM_PatientID, "BENCH");
    data.putAndInsertString(DCM_StudyDate, "20260101");
    data.putAndInsertString(DCM_StudyTime, "120000");
    data.putAndInsertString(DCM_AcquisitionDate, "20260101");
    data.putAndInsertString(DCM_AcquisitionTime, "120000");
    data.putAndInsertString(DCM_Modality, "CT");
    data.putAndInsertString(DCM_Manufacturer, "none");
    data.putAndInsertString(DCM_ImageType, "ORIGINAL\\PRIMARY\\AXIAL");
    data.putAndInsertString(DCM_StudyID, "1");
    data.putAndInsertString(DCM_SeriesNumber, "1");
    std::snprintf(text, sizeof text, "%d", slice + 1);
    data.putAndInsertString(DCM_InstanceNumber, text);
    data.putAndInsertString(DCM_AcquisitionNumber, "1");
    std::snprintf(text, sizeof text, "%.6f\\%.6f\\%.6f", position.x(), position.y(), position.z());
    data.putAndInsertString(DCM_ImagePositionPatient, text);
    std::snprintf(text, sizeof text, "%.6f\\%.6f\\%.6f\\%.6f\\%.6f\\%.6f", grid.direction(0, 0), grid.direction(1, 0), grid.direction(2, 0),
                  grid.direction(0, 1), grid.direction(1, 1), grid.direction(2, 1));
    data.putAndInsertString(DCM_ImageOrientationPatient, text);
    std::snprintf(text, sizeof text, "%.6f\\%.6f", grid.spacingMm.y(), grid.spacingMm.x());
    data.putAndInsertString(DCM_PixelSpacing, text);
    std::snprintf(text, sizeof text, "%.6f", kThicknessMm);
    data.putAndInsertString(DCM_SliceThickness, text);
    data.putAndInsertString(DCM_SpacingBetweenSlices, text);
    std::snprintf(text, sizeof text, "%.6f", position.z());
    data.putAndInsertString(DCM_SliceLocation, text);
    data.putAndInsertString(DCM_GantryDetectorTilt, "0");
    data.putAndInsertString(DCM_PhotometricInterpretation, "MONOCHROME2");
    data.putAndInsertString(DCM_PatientPosition, "HFS");
    data.putAndInsertUint16(DCM_SamplesPerPixel, 1);
    data.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(grid.size.y()));
    data.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(grid.size.x()));
    data.putAndInsertUint16(DCM_BitsAllocated, 16);
    data.putAndInsertUint16(DCM_BitsStored, 16);
    data.putAndInsertUint16(DCM_HighBit, 15);
    data.putAndInsertUint16(DCM_PixelRepresentation, 1);
    data.putAndInsertString(DCM_RescaleIntercept, "-1024");
    data.putAndInsertString(DCM_RescaleSlope, "1");
    data.putAndInsertString(DCM_WindowCenter, "40");
    data.putAndInsertString(DCM_WindowWidth, "400");
    data.putAndInsertUint16Array(DCM_PixelData, reinterpret_cast<const Uint16*>(pixels.data()), pixels.size());
    std::snprintf(text, sizeof text, "slice%04d.dcm", slice + 1);
    if (file.saveFile((folder / text).c_str(), EXS_LittleEndianExplicit).bad()) {
      std::fprintf(stderr, "could not write %s\n", (folder / text).c_str());
      return 1;
    }
  }
  return 0;
}
