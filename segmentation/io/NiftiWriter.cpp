// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/LabelFormats.h"

#include <bit>
#include <cstring>

namespace halsted {

namespace {

constexpr std::size_t kHeaderBytes = 352;
constexpr int kUnsignedByte = 2;       // NIFTI_TYPE_UINT8
constexpr int kIntentLabel = 1002;     // NIFTI_INTENT_LABEL
constexpr int kScannerCoordinates = 1; // NIFTI_XFORM_SCANNER_ANAT
constexpr char kMillimetres = 2;       // NIFTI_UNITS_MM

template <typename T> void put(std::vector<std::byte>& header, std::size_t offset, T value) {
  static_assert(std::endian::native == std::endian::little, "NIfTI headers are written in the machine's own byte order");
  std::memcpy(header.data() + offset, &value, sizeof value);
}

void putText(std::vector<std::byte>& header, std::size_t offset, const char* text) {
  std::memcpy(header.data() + offset, text, std::strlen(text));
}

} // namespace

Result<std::vector<std::byte>> niftiLabelHeader(const VolumeGeometry& geometry, const std::string& fileName) {
  if (geometry.size.maxCoeff() > 32767)
    return fail(ErrorCode::Unsupported, "NIfTI files hold at most 32767 voxels along an axis, so " + fileName +
                                            " cannot hold these labels; export to .nrrd instead.");
  std::vector<std::byte> header(kHeaderBytes);
  put(header, 0, std::int32_t{348});
  putText(header, 38, "r");
  const std::int16_t dimensions[8] = {3,
                                      static_cast<std::int16_t>(geometry.size.x()),
                                      static_cast<std::int16_t>(geometry.size.y()),
                                      static_cast<std::int16_t>(geometry.size.z()),
                                      1,
                                      1,
                                      1,
                                      1};
  for (std::size_t i = 0; i < 8; ++i)
    put(header, 40 + 2 * i, dimensions[i]);
  put(header, 68, std::int16_t{kIntentLabel});
  put(header, 70, std::int16_t{kUnsignedByte});
  put(header, 72, std::int16_t{8});
  put(header, 108, static_cast<float>(kHeaderBytes));
  put(header, 112, 1.0F);
  put(header, 123, kMillimetres);
  putText(header, 148, "Halsted");
  put(header, 252, std::int16_t{kScannerCoordinates});
  put(header, 254, std::int16_t{kScannerCoordinates});

  // NIfTI's patient axes are R, A, S; ours are L, P, S.
  const Mat3 ras_T_lps = Vec3(-1, -1, 1).asDiagonal();
  Mat3 direction = ras_T_lps * geometry.direction;
  const Vec3 origin = ras_T_lps * geometry.originMm;
  const Mat3 scaled = direction * geometry.spacingMm.asDiagonal();
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column)
      put(header, static_cast<std::size_t>(280 + 16 * row + 4 * column), static_cast<float>(scaled(row, column)));
    put(header, static_cast<std::size_t>(280 + 16 * row + 12), static_cast<float>(origin[row]));
  }

  // The quaternion is of a rotation; of a left-handed grid it turns the one with its third axis reversed (qfac -1).
  const double handedness = direction.determinant() < 0 ? -1 : 1;
  direction.col(2) *= handedness;
  Eigen::Quaterniond rotation(direction);
  rotation.normalize();
  if (rotation.w() < 0)
    rotation.coeffs() = -rotation.coeffs();
  put(header, 76, static_cast<float>(handedness));
  for (int axis = 0; axis < 3; ++axis) {
    const auto place = static_cast<std::size_t>(4 * axis);
    put(header, 80 + place, static_cast<float>(geometry.spacingMm[axis]));
    put(header, 256 + place, static_cast<float>(rotation.vec()[axis]));
    put(header, 268 + place, static_cast<float>(origin[axis]));
  }
  putText(header, 328, "labels");
  putText(header, 344, "n+1");
  return header;
}

} // namespace halsted
