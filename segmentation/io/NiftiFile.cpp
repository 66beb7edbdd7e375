// SPDX-License-Identifier: Apache-2.0
// NIfTI-1 and NIfTI-2 headers, after nifti1.h and nifti2.h of the NIfTI Data Format Working Group.
#include "segmentation/io/VolumeFormats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>
#include <type_traits>

namespace halsted {
namespace {

constexpr std::size_t kHeader1 = 348;
constexpr std::size_t kHeader2 = 540;

struct NiftiFields {
  bool swapped = false;
  std::array<std::int64_t, 8> dim{};
  std::array<double, 8> pixdim{};
  int datatype = 0, bitpix = 0;
  double voxOffset = 0, slope = 0, intercept = 0;
  int qformCode = 0, sformCode = 0, units = 0;
  std::array<double, 3> quaternion{}, offset{};
  Eigen::Matrix<double, 3, 4> sform;
  std::string description;
};

class Fields {
public:
  Fields(const std::string& bytes, bool swapped) : m_bytes(bytes), m_swapped(swapped) {}
  template <typename T> T at(std::size_t offset) const {
    std::array<char, sizeof(T)> raw;
    std::copy_n(m_bytes.data() + offset, sizeof(T), raw.begin());
    if (m_swapped)
      std::reverse(raw.begin(), raw.end());
    T value;
    std::memcpy(&value, raw.data(), sizeof(T));
    return value;
  }
  std::string text(std::size_t offset, std::size_t length) const {
    const std::string_view all(m_bytes.data() + offset, length);
    return std::string(all.substr(0, all.find('\0')));
  }

private:
  const std::string& m_bytes;
  bool m_swapped;
};

NiftiFields fieldsOf1(const std::string& bytes, bool swapped) {
  const Fields in(bytes, swapped);
  NiftiFields out;
  out.swapped = swapped;
  for (std::size_t i = 0; i < 8; ++i) {
    out.dim[i] = in.at<std::int16_t>(40 + 2 * i);
    out.pixdim[i] = in.at<float>(76 + 4 * i);
  }
  out.datatype = in.at<std::int16_t>(70);
  out.bitpix = in.at<std::int16_t>(72);
  out.voxOffset = in.at<float>(108);
  out.slope = in.at<float>(112);
  out.intercept = in.at<float>(116);
  out.units = static_cast<unsigned char>(bytes[123]);
  out.description = in.text(148, 80);
  out.qformCode = in.at<std::int16_t>(252);
  out.sformCode = in.at<std::int16_t>(254);
  for (std::size_t i = 0; i < 3; ++i) {
    out.quaternion[i] = in.at<float>(256 + 4 * i);
    out.offset[i] = in.at<float>(268 + 4 * i);
  }
  for (int i = 0; i < 12; ++i)
    out.sform(i / 4, i % 4) = in.at<float>(280 + 4 * static_cast<std::size_t>(i));
  return out;
}

NiftiFields fieldsOf2(const std::string& bytes, bool swapped) {
  const Fields in(bytes, swapped);
  NiftiFields out;
  out.swapped = swapped;
  out.datatype = in.at<std::int16_t>(12);
  out.bitpix = in.at<std::int16_t>(14);
  for (std::size_t i = 0; i < 8; ++i) {
    out.dim[i] = in.at<std::int64_t>(16 + 8 * i);
    out.pixdim[i] = in.at<double>(104 + 8 * i);
  }
  out.voxOffset = static_cast<double>(in.at<std::int64_t>(168));
  out.slope = in.at<double>(176);
  out.intercept = in.at<double>(184);
  out.description = in.text(240, 80);
  out.qformCode = in.at<std::int32_t>(344);
  out.sformCode = in.at<std::int32_t>(348);
  for (std::size_t i = 0; i < 3; ++i) {
    out.quaternion[i] = in.at<double>(352 + 8 * i);
    out.offset[i] = in.at<double>(376 + 8 * i);
  }
  for (int i = 0; i < 12; ++i)
    out.sform(i / 4, i % 4) = in.at<double>(400 + 8 * static_cast<std::size_t>(i));
  out.units = in.at<std::int32_t>(500);
  return out;
}

std::optional<Scalar> scalarOf(int datatype) {
  switch (datatype) {
  case 2: return Scalar::UInt8;
  case 4: return Scalar::Int16;
  case 8: return Scalar::Int32;
  case 16: return Scalar::Float32;
  case 64: return Scalar::Float64;
  case 256: return Scalar::Int8;
  case 512: return Scalar::UInt16;
  case 768: return Scalar::UInt32;
  case 1024: return Scalar::Int64;
  case 1280: return Scalar::UInt64;
  default: return std::nullopt;
  }
}

Eigen::Affine3d affineOf(const Eigen::Matrix<double, 3, 4>& rows) {
  Eigen::Affine3d affine = Eigen::Affine3d::Identity();
  affine.linear() = rows.leftCols<3>();
  affine.translation() = rows.col(3);
  return affine;
}

std::optional<Eigen::Affine3d> qform(const NiftiFields& in) {
  const double b = in.quaternion[0], c = in.quaternion[1], d = in.quaternion[2];
  const double rest = 1 - (b * b + c * c + d * d);
  if (!(rest > -1e-3))
    return std::nullopt;
  const Eigen::Quaterniond rotation(std::sqrt(std::max(0.0, rest)), b, c, d);
  Eigen::Affine3d affine = Eigen::Affine3d::Identity();
  const double handedness = in.pixdim[0] < 0 ? -1 : 1;
  affine.linear() = rotation.normalized().toRotationMatrix() * Vec3(in.pixdim[1], in.pixdim[2], handedness * in.pixdim[3]).asDiagonal();
  affine.translation() = Vec3(in.offset[0], in.offset[1], in.offset[2]);
  return affine;
}

double largestShift(const Eigen::Affine3d& a, const Eigen::Affine3d& b, const Index3& size) {
  double largest = 0;
  for (int corner = 0; corner < 8; ++corner) {
    const Vec3 index((corner & 1) ? size.x() - 1 : 0, (corner & 2) ? size.y() - 1 : 0, (corner & 4) ? size.z() - 1 : 0);
    largest = std::max(largest, (a * index - b * index).norm());
  }
  return largest;
}

bool rightAngled(const Eigen::Affine3d& affine) {
  const Mat3 unit = affine.linear().colwise().normalized();
  return (unit.transpose() * unit - Mat3::Identity()).cwiseAbs().maxCoeff() < 1e-3;
}

/// Which of the file's two transforms holds, in RAS.
Result<Eigen::Affine3d> chooseTransform(const NiftiFields& in, VolumeHeader& header) {
  std::optional<Eigen::Affine3d> fromQ, fromS;
  if (in.qformCode > 0)
    fromQ = qform(in);
  if (in.sformCode > 0)
    fromS = affineOf(in.sform);
  const auto usable = [](const std::optional<Eigen::Affine3d>& t) {
    return t && t->matrix().allFinite() && std::abs(t->linear().determinant()) > 1e-9;
  };
  if (in.sformCode > 0 && !usable(fromS)) {
    if (!usable(fromQ))
      return damaged(header.file, "its orientation matrix is not usable; ask for the file again.");
    header.findings.push_back({Finding::Severity::Caution,
                               "orientation-damaged",
                               "The file's sform matrix is not usable; its qform orientation was taken instead.",
                               {}});
    return *fromQ;
  }
  if (usable(fromS)) {
    if (usable(fromQ)) {
      const double shiftMm = largestShift(*fromS, *fromQ, header.fileSize);
      const bool take = !rightAngled(*fromS) && rightAngled(*fromQ);
      if (take || shiftMm > 0.5 * fromS->linear().colwise().norm().minCoeff())
        header.findings.push_back(
            {Finding::Severity::Caution,
             "orientation-ambiguous",
             fmt::format("The file's two orientations (sform and qform) differ by up to {:.1f} mm; {} was used: check left and right.",
                         shiftMm, take ? "qform" : "sform"),
             {}});
      if (take)
        return *fromQ;
    }
    return *fromS;
  }
  if (in.qformCode > 0) {
    if (!usable(fromQ))
      return damaged(header.file, "its orientation is not usable; ask for the file again.");
    return *fromQ;
  }
  header.findings.push_back({Finding::Severity::Caution,
                             "no-orientation",
                             "The file says nothing about orientation: left and right, head and feet are a guess.",
                             {}});
  Eigen::Affine3d affine = Eigen::Affine3d::Identity();
  affine.linear() = Vec3(in.pixdim[1], in.pixdim[2], in.pixdim[3]).asDiagonal();
  return affine;
}

Result<void> checkDimensions(const NiftiFields& in, const std::filesystem::path& file, VolumeHeader& header) {
  const std::int64_t dimensions = in.dim[0];
  if (dimensions < 1 || dimensions > 7)
    return damaged(file, fmt::format("its header says {} dimensions; ask for the file again.", dimensions));
  if (dimensions < 3)
    return unsupported(file, "it holds a single picture or line, not a volume.");
  std::int64_t volumes = 1;
  for (std::size_t i = 1; i <= static_cast<std::size_t>(dimensions); ++i) {
    if (in.dim[i] < 1 || in.dim[i] > 1'000'000)
      return damaged(file, fmt::format("its header says a size of {} along axis {}; ask for the file again.", in.dim[i], i));
    if (i > 3) {
      volumes *= in.dim[i];
      if (volumes > 10'000)
        return unsupported(file, "it holds more than 10,000 volumes.");
    }
  }
  header.volumes = static_cast<int>(volumes);
  header.fileSize = Index3(static_cast<int>(in.dim[1]), static_cast<int>(in.dim[2]), static_cast<int>(in.dim[3]));
  for (std::size_t i = 1; i <= 3; ++i)
    if (!std::isfinite(in.pixdim[i]) || (in.sformCode <= 0 && !(in.pixdim[i] > 0)))
      return damaged(file, fmt::format("its header says a voxel size of {} along axis {}; ask for the file again.", in.pixdim[i], i));
  return {};
}

} // namespace

Result<VolumeHeader> readNiftiHeader(const std::filesystem::path& file) {
  const Result<std::string> magic = readHead(file, 4, false);
  if (!magic)
    return fail(magic.error());
  const bool gzip = magic->substr(0, 2) == "\x1f\x8b";
  const Result<std::string> head = readHead(file, kHeader2, gzip);
  if (!head)
    return fail(head.error());
  if (head->size() < kHeader1)
    return damaged(file, "it ends within its header; ask for the file again.");

  std::int32_t headerSize = 0;
  std::memcpy(&headerSize, head->data(), 4);
  const std::int32_t swappedSize = static_cast<std::int32_t>(__builtin_bswap32(static_cast<std::uint32_t>(headerSize)));
  const bool swapped = swappedSize == static_cast<std::int32_t>(kHeader1) || swappedSize == static_cast<std::int32_t>(kHeader2);
  const std::int32_t size = swapped ? swappedSize : headerSize;
  NiftiFields in;
  if (size == static_cast<std::int32_t>(kHeader1)) {
    const std::string mark = head->substr(344, 4);
    if (mark == std::string("ni1\0", 4))
      return unsupported(file, "its voxels are in a separate .img file; convert the pair to a single .nii file.");
    if (mark != std::string("n+1\0", 4))
      return unsupported(file, "it is not a NIfTI file (perhaps Analyze 7.5, which does not tell left from right).");
    in = fieldsOf1(*head, swapped);
  } else if (size == static_cast<std::int32_t>(kHeader2)) {
    if (head->size() < kHeader2)
      return damaged(file, "it ends within its header; ask for the file again.");
    if (head->substr(4, 4) != std::string("n+2\0", 4))
      return unsupported(file, "it is not a NIfTI-2 file in one piece.");
    in = fieldsOf2(*head, swapped);
  } else {
    return damaged(file, "it does not begin like a NIfTI file; ask for the file again.");
  }

  VolumeHeader header;
  header.file = header.dataFile = file;
  header.encoding = gzip ? VolumeHeader::Encoding::Gzip : VolumeHeader::Encoding::Raw;
  header.swapped = in.swapped;
  header.description = in.description;
  if (Result<void> fine = checkDimensions(in, file, header); !fine)
    return fail(fine.error());
  const std::optional<Scalar> scalar = scalarOf(in.datatype);
  if (!scalar)
    return unsupported(
        file, fmt::format("its voxels are of a kind ({}) that is not a grey value, such as colour or complex numbers.", in.datatype));
  header.scalar = *scalar;
  if (in.bitpix != 0 && in.bitpix != static_cast<int>(8 * scalarBytes(*scalar)))
    return damaged(file, fmt::format("its header says {} bits a voxel for a type of {}; ask for the file again.", in.bitpix,
                                     8 * scalarBytes(*scalar)));
  const double least = static_cast<double>(size) + 4;
  // Some programs leave the field 0, and everybody reads that as "right after the header".
  if (in.voxOffset == 0)
    in.voxOffset = least;
  if (!(in.voxOffset >= least && in.voxOffset < 1e15) || in.voxOffset != std::floor(in.voxOffset))
    return damaged(file, fmt::format("its header says that the voxels begin at byte {}; ask for the file again.", in.voxOffset));
  header.voxelOffset = static_cast<std::uint64_t>(in.voxOffset);
  // As the standard says, a slope of 0 means that values are not scaled; several programs write NaN for the same.
  if (std::isfinite(in.slope) && in.slope != 0) {
    header.slope = in.slope;
    header.intercept = std::isfinite(in.intercept) ? in.intercept : 0;
  }

  Result<Eigen::Affine3d> ras_T_file = chooseTransform(in, header);
  if (!ras_T_file)
    return fail(ras_T_file.error());
  const int units = in.units & 7;
  const double mm = units == 1 ? 1000 : units == 3 ? 1e-3 : 1;
  header.patient_T_file = Eigen::Scaling(Vec3(-mm, -mm, mm)) * *ras_T_file;
  if (Result<void> fine = setGeometry(header); !fine)
    return fail(fine.error());
  return header;
}

} // namespace halsted
