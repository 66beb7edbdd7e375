// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/VolumeFile.h"
#include "segmentation/io/VolumeFormats.h"

#include <Eigen/SVD>
#include <archive.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <fstream>
#include <limits>

namespace halsted {
namespace {

constexpr std::array<const char*, 6> kEndings{".nii.gz", ".nii", ".nrrd", ".nhdr", ".mha", ".mhd"};
/// No deflate stream grows by more than this (RFC 1951: 258 bytes from 2 bits).
constexpr std::uint64_t kMostDeflateGain = 1032;

/// Which of kEndings the name has, without regard to case.
const char* endingOf(const std::string& name) {
  for (const char* ending : kEndings) {
    const std::string_view text(ending);
    if (name.size() > text.size() &&
        std::equal(text.begin(), text.end(), name.end() - static_cast<std::ptrdiff_t>(text.size()),
                   [](char a, char b) { return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b))); }))
      return ending;
  }
  return nullptr;
}

Result<VolumeHeader> readByEnding(const std::filesystem::path& file) {
  const char* ending = endingOf(file.filename().string());
  const std::string_view text = ending ? ending : "";
  if (text.substr(0, 4) == ".nii")
    return readNiftiHeader(file);
  if (text == ".nrrd" || text == ".nhdr")
    return readNrrdHeader(file);
  if (text == ".mha" || text == ".mhd")
    return readMetaHeader(file);
  return unsupported(file, "it is none of the formats that Halsted reads.");
}

} // namespace

std::size_t scalarBytes(Scalar scalar) {
  switch (scalar) {
  case Scalar::Int8:
  case Scalar::UInt8: return 1;
  case Scalar::Int16:
  case Scalar::UInt16: return 2;
  case Scalar::Int32:
  case Scalar::UInt32:
  case Scalar::Float32: return 4;
  default: return 8;
  }
}

std::size_t VolumeHeader::fileVoxels() const {
  return static_cast<std::size_t>(fileSize.x()) * static_cast<std::size_t>(fileSize.y()) * static_cast<std::size_t>(fileSize.z());
}

std::uint64_t VolumeHeader::decodedBytes() const {
  // Sizes are below 1e6 and volumes below 1e4, so that only the product with the voxel's bytes may overflow.
  constexpr double kMost = 4e18;
  const double bytes = static_cast<double>(fileVoxels()) * volumes * static_cast<double>(scalarBytes(scalar));
  return bytes > kMost ? static_cast<std::uint64_t>(kMost) : fileVoxels() * static_cast<std::uint64_t>(volumes) * scalarBytes(scalar);
}

bool isVolumeFile(const std::filesystem::path& file) {
  return endingOf(file.filename().string()) != nullptr;
}

std::string volumeStem(const std::filesystem::path& file) {
  std::string name = file.filename().string();
  if (const char* ending = endingOf(name))
    name.resize(name.size() - std::string_view(ending).size());
  return name;
}

Failure damaged(const std::filesystem::path& file, std::string_view reason) {
  return fail(ErrorCode::Damaged, fmt::format("{} could not be read: {}", file.filename().string(), reason));
}

Failure unsupported(const std::filesystem::path& file, std::string_view reason) {
  return fail(ErrorCode::Unsupported, fmt::format("{} could not be read: {}", file.filename().string(), reason));
}

Result<std::string> readHead(const std::filesystem::path& file, std::size_t bytes, bool gzip) {
  std::string out(bytes, '\0');
  if (!gzip) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
      return fail(ErrorCode::NotFound,
                  fmt::format("{} could not be opened; check that it is there and may be read.", file.filename().string()));
    in.read(out.data(), static_cast<std::streamsize>(bytes));
    out.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
    return out;
  }
  const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), &archive_read_free);
  archive_entry* entry = nullptr;
  if (!reader || archive_read_support_filter_gzip(reader.get()) != ARCHIVE_OK ||
      archive_read_support_format_raw(reader.get()) != ARCHIVE_OK ||
      archive_read_open_filename(reader.get(), file.c_str(), 16384) != ARCHIVE_OK ||
      archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
    return damaged(file, "its compressed data are damaged; ask for the file again.");
  std::size_t have = 0;
  while (have < bytes) {
    const la_ssize_t got = archive_read_data(reader.get(), out.data() + have, bytes - have);
    if (got <= 0)
      break;
    have += static_cast<std::size_t>(got);
  }
  out.resize(have);
  return out;
}

Result<void> setGeometry(VolumeHeader& header) {
  const Mat3 linear = header.patient_T_file.linear();
  const Vec3 spacing = linear.colwise().norm();
  if (!header.patient_T_file.matrix().allFinite() || !(spacing.minCoeff() > 1e-5) || !(spacing.maxCoeff() < 1e4))
    return damaged(header.file, fmt::format("its header says a voxel size of {:g} x {:g} x {:g} mm; ask for the file again.", spacing.x(),
                                            spacing.y(), spacing.z()));
  if (header.patient_T_file.translation().cwiseAbs().maxCoeff() > 1e6)
    return damaged(header.file, "its header puts the volume kilometres away; ask for the file again.");
  const Mat3 unit = linear * spacing.cwiseInverse().asDiagonal();
  if (!(std::abs(unit.determinant()) > 0.1))
    return damaged(header.file, "its orientation matrix spans no volume; ask for the file again.");
  VolumeGeometry& out = header.geometry;
  out.size = header.fileSize;
  out.spacingMm = spacing;
  out.originMm = header.patient_T_file.translation();
  const double skew = (unit.transpose() * unit - Mat3::Identity()).cwiseAbs().maxCoeff();
  if (skew < 1e-3) {
    const Eigen::JacobiSVD<Mat3> svd(unit, Eigen::ComputeFullU | Eigen::ComputeFullV);
    out.direction = svd.matrixU() * svd.matrixV().transpose();
    return {};
  }

  header.sheared = true;
  const Vec3 i = unit.col(0);
  Vec3 k = i.cross(unit.col(1)).normalized();
  if (k.dot(unit.col(2)) < 0)
    k = -k;
  Vec3 j = k.cross(i).normalized();
  if (j.dot(unit.col(1)) < 0)
    j = -j;
  out.direction.col(0) = i;
  out.direction.col(1) = j;
  out.direction.col(2) = k;
  out.spacingMm = Vec3(spacing.x(), spacing.y() * j.dot(unit.col(1)), spacing.z() * k.dot(unit.col(2)));
  Vec3 low = Vec3::Constant(std::numeric_limits<double>::infinity()), high = -low;
  for (int corner = 0; corner < 8; ++corner) {
    const Vec3 index((corner & 1) ? out.size.x() - 1 : 0, (corner & 2) ? out.size.y() - 1 : 0, (corner & 4) ? out.size.z() - 1 : 0);
    const Vec3 point = out.direction.transpose() * (header.patient_T_file * index);
    low = low.cwiseMin(point);
    high = high.cwiseMax(point);
  }
  const Vec3 count = ((high - low).cwiseQuotient(out.spacingMm).array() - 1e-6).ceil() + 1;
  if (count.prod() > 8 * static_cast<double>(header.fileVoxels()))
    return unsupported(header.file, "its axes are far from right angles; resample it before it is read.");
  out.originMm = out.direction * low;
  out.size = count.cast<int>();
  const double degrees = std::asin(std::min(1.0, skew)) * 180 / M_PI;
  header.findings.push_back(
      {Finding::Severity::Caution,
       "sheared",
       fmt::format(
           "The file's axes are {:.1f} degrees off right angles (a tilted gantry, or a transform to an atlas); the volume was resampled.",
           degrees),
       {}});
  return {};
}

Result<std::filesystem::path> detachedFile(const std::filesystem::path& header, const std::string& name) {
  const auto outside = [&] {
    return fail(ErrorCode::Refused,
                fmt::format("{} could not be read: its voxels would come from a file outside its own folder; put both files into "
                            "one folder.",
                            header.filename().string()));
  };
  const std::filesystem::path named(name);
  const std::filesystem::path plain = named.lexically_normal();
  if (named.is_absolute() || plain.has_parent_path() || plain.filename() == ".." || plain.filename() == "." || plain.empty())
    return outside();
  std::error_code error;
  const std::filesystem::path folder =
      std::filesystem::canonical(header.has_parent_path() ? header.parent_path() : std::filesystem::path("."), error);
  const std::filesystem::path found = error ? std::filesystem::path() : std::filesystem::canonical(folder / plain, error);
  if (error || !std::filesystem::is_regular_file(found, error))
    return fail(ErrorCode::NotFound, fmt::format("{} could not be read: the file with its voxels, {}, is not beside it.",
                                                 header.filename().string(), plain.string().substr(0, 80)));
  if (found.parent_path() != folder)
    return outside();
  return found;
}

bool parseNumber(std::string_view text, double& value) {
  if (!text.empty() && text.front() == '+')
    text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

bool parseInteger(std::string_view text, std::int64_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n\f\v";
  const std::size_t from = text.find_first_not_of(kBlank);
  if (from == std::string_view::npos)
    return {};
  return text.substr(from, text.find_last_not_of(kBlank) - from + 1);
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    const std::size_t end = std::min(text.size(), text.find_first_of(" \t\r\n"));
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

Result<VolumeHeader> readVolumeHeader(const std::filesystem::path& file, std::uint64_t memoryLimit) {
  Result<VolumeHeader> header = readByEnding(file);
  if (!header)
    return header;
  std::error_code error;
  const std::uint64_t size = std::filesystem::file_size(header->dataFile, error);
  if (error)
    return fail(ErrorCode::NotFound,
                fmt::format("{} could not be opened; check that it is there and may be read.", file.filename().string()));
  const std::uint64_t stream = size > header->streamStart ? size - header->streamStart : 0;
  const std::uint64_t needed = header->voxelOffset + header->decodedBytes();
  const bool deflated = header->encoding == VolumeHeader::Encoding::Gzip || header->encoding == VolumeHeader::Encoding::Zlib;
  const std::uint64_t most = deflated ? stream * kMostDeflateGain : stream;
  const std::uint64_t least = header->encoding == VolumeHeader::Encoding::Text ? 2 * header->fileVoxels() - 1 : needed;
  if (most < least)
    return damaged(file, fmt::format("its header says {} x {} x {} voxels, but the file is too short for them; ask for the file again.",
                                     header->fileSize.x(), header->fileSize.y(), header->fileSize.z()));
  if (header->encoding == VolumeHeader::Encoding::Raw && stream > needed)
    return damaged(
        file, fmt::format("it is {} bytes longer than its header says, so that the header or the voxels are wrong; ask for the file again.",
                          stream - needed));
  // Beside the voxels of 16 bits a stream of other numbers has to be held whole.
  const double held =
      2.0 * static_cast<double>(header->geometry.voxelCount()) + (header->scalar == Scalar::Int16 ? 0.0 : static_cast<double>(needed));
  if (memoryLimit > 0 && held > 0.9 * static_cast<double>(memoryLimit))
    return fail(ErrorCode::Refused,
                fmt::format("{} could not be read: it needs {:.1f} GB of memory and {:.1f} GB may be used; crop or resample it first.",
                            file.filename().string(), held / 1e9, static_cast<double>(memoryLimit) / 1e9));
  return header;
}

std::vector<SeriesInfo> volumeSeries(const VolumeHeader& header) {
  std::vector<SeriesInfo> out;
  const std::string stem = volumeStem(header.file);
  for (int volume = 0; volume < header.volumes; ++volume) {
    SeriesInfo& info = out.emplace_back();
    info.uid = volume == 0 ? stem : fmt::format("{}#{}", stem, volume + 1);
    info.description = header.volumes == 1 ? stem : fmt::format("{}, volume {} of {}", stem, volume + 1, header.volumes);
    info.number = volume + 1;
    info.fileCount = header.file == header.dataFile ? 1 : 2;
    info.geometry = header.geometry;
    info.findings = header.findings;
  }
  return out;
}

} // namespace halsted
