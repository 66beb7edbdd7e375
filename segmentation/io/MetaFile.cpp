// SPDX-License-Identifier: Apache-2.0
// MetaImage headers, after the MetaIO documentation of ITK (itk.org/Wiki/MetaIO/Documentation).
#include "segmentation/io/VolumeFormats.h"

#include <fmt/format.h>

#include <bit>
#include <cctype>
#include <optional>

namespace halsted {
namespace {

constexpr std::size_t kLongestHeader = 1 << 18;

std::optional<Scalar> scalarOf(const std::string& type) {
  static const std::map<std::string, Scalar> kTypes{
      {"MET_CHAR", Scalar::Int8},         {"MET_UCHAR", Scalar::UInt8},   {"MET_SHORT", Scalar::Int16},
      {"MET_USHORT", Scalar::UInt16},     {"MET_INT", Scalar::Int32},     {"MET_UINT", Scalar::UInt32},
      {"MET_LONG", Scalar::Int32},        {"MET_ULONG", Scalar::UInt32},  {"MET_LONG_LONG", Scalar::Int64},
      {"MET_ULONG_LONG", Scalar::UInt64}, {"MET_FLOAT", Scalar::Float32}, {"MET_DOUBLE", Scalar::Float64}};
  const auto found = kTypes.find(type);
  return found == kTypes.end() ? std::nullopt : std::optional(found->second);
}

using Lines = std::map<std::string, std::string>;

const std::string& fieldOf(const Lines& lines, std::initializer_list<const char*> names) {
  static const std::string kNone;
  for (const char* name : names)
    if (const auto found = lines.find(name); found != lines.end())
      return found->second;
  return kNone;
}

bool isTrue(const std::string& text) {
  return !text.empty() && (text[0] == 'T' || text[0] == 't' || text[0] == '1');
}

bool parseList(const std::string& text, std::vector<double>& out) {
  out.clear();
  for (const std::string_view word : words(text)) {
    double value = 0;
    if (!parseNumber(word, value))
      return false;
    out.push_back(value);
  }
  return true;
}

/// Lines up to ElementDataFile, which is always the last; dataStart is the byte after it.
bool parseLines(const std::string& text, Lines& lines, std::size_t& dataStart) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string::npos && text.size() == kLongestHeader)
      return false;
    const std::string_view line(text.data() + at, (end == std::string::npos ? text.size() : end) - at);
    at = end == std::string::npos ? text.size() : end + 1;
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) {
      if (!trimmed(line).empty())
        return false;
      continue;
    }
    const std::string name(trimmed(line.substr(0, equals)));
    lines[name] = std::string(trimmed(line.substr(equals + 1)));
    if (name == "ElementDataFile") {
      dataStart = at;
      return true;
    }
  }
  return false;
}

Result<void> readSpace(const Lines& lines, std::size_t dimensions, VolumeHeader& header) {
  std::vector<double> spacing, offset, matrix;
  const std::string& spacingText = fieldOf(lines, {"ElementSpacing", "ElementSize"});
  if (!parseList(spacingText, spacing) || spacing.size() != dimensions)
    return damaged(header.file, "it does not say how large its voxels are; ask for a file with ElementSpacing.");
  const std::string& offsetText = fieldOf(lines, {"Offset", "Position", "Origin"});
  if (!parseList(offsetText, offset) || (!offset.empty() && offset.size() != dimensions))
    return damaged(header.file, "its offset is not readable; ask for the file again.");
  const std::string& matrixText = fieldOf(lines, {"TransformMatrix", "Rotation", "Orientation"});
  if (!parseList(matrixText, matrix) || (!matrix.empty() && matrix.size() != dimensions * dimensions))
    return damaged(header.file, "its orientation matrix is not readable; ask for the file again.");
  for (std::size_t i = 0; i < 3; ++i) {
    if (!(spacing[i] > 0))
      return damaged(header.file, fmt::format("its header says a voxel size of {} mm; ask for the file again.", spacing[i]));
    const int axis = static_cast<int>(i);
    if (!offset.empty())
      header.patient_T_file.translation()[axis] = offset[i];
    // The file's rows are the directions of the axes.
    for (std::size_t row = 0; row < 3; ++row)
      header.patient_T_file.linear()(static_cast<int>(row), axis) =
          spacing[i] * (matrix.empty() ? (row == i ? 1.0 : 0.0) : matrix[i * dimensions + row]);
  }
  if (matrix.empty())
    header.findings.push_back({Finding::Severity::Caution,
                               "no-orientation",
                               "The file does not say which way the patient lies: left and right, head and feet are a guess.",
                               {}});
  return {};
}

Result<void> readData(const Lines& lines, std::size_t dataStart, VolumeHeader& header) {
  const std::string& data = fieldOf(lines, {"ElementDataFile"});
  if (data == "LIST" || data.find('%') != std::string::npos)
    return unsupported(header.file, "its voxels are spread over several files; save it again as one .mha file.");
  if (data == "LOCAL" || data == "Local" || data == "local") {
    header.streamStart = dataStart;
  } else {
    Result<std::filesystem::path> found = detachedFile(header.file, data);
    if (!found)
      return fail(found.error());
    header.dataFile = *found;
  }
  const bool binary = lines.find("BinaryData") == lines.end() || isTrue(lines.at("BinaryData"));
  const bool compressed = isTrue(fieldOf(lines, {"CompressedData"}));
  header.encoding = compressed ? VolumeHeader::Encoding::Zlib : binary ? VolumeHeader::Encoding::Raw : VolumeHeader::Encoding::Text;
  const bool big = isTrue(fieldOf(lines, {"BinaryDataByteOrderMSB", "ElementByteOrderMSB"}));
  header.swapped = big != (std::endian::native == std::endian::big);
  if (const std::string& text = fieldOf(lines, {"HeaderSize"}); !text.empty()) {
    std::int64_t skip = 0;
    if (!parseInteger(text, skip) || skip < -1 || (skip != 0 && header.encoding != VolumeHeader::Encoding::Raw))
      return damaged(header.file, "its header says nonsense on where the voxels begin; ask for the file again.");
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(header.dataFile, error);
    if (skip == -1 && (error || size < header.streamStart + header.decodedBytes()))
      return damaged(header.file, "it holds fewer voxels than its header says; ask for the file again.");
    header.streamStart = skip == -1 ? size - header.decodedBytes() : header.streamStart + static_cast<std::uint64_t>(skip);
  }
  return {};
}

} // namespace

Result<VolumeHeader> readMetaHeader(const std::filesystem::path& file) {
  const Result<std::string> head = readHead(file, kLongestHeader, false);
  if (!head)
    return fail(head.error());
  VolumeHeader header;
  header.file = header.dataFile = file;
  std::size_t dataStart = 0;
  Lines lines;
  if (!parseLines(*head, lines, dataStart))
    return damaged(file, "its header is incomplete; ask for the file again.");
  if (const std::string& type = fieldOf(lines, {"ObjectType"}); !type.empty() && type != "Image")
    return unsupported(file, fmt::format("it holds a \"{}\", not a volume.", type.substr(0, 40)));
  std::int64_t dimensions = 0;
  if (!parseInteger(fieldOf(lines, {"NDims"}), dimensions) || dimensions < 1)
    return damaged(file, "its header says no number of dimensions; ask for the file again.");
  if (dimensions != 3 && dimensions != 4)
    return unsupported(file, fmt::format("it has {} dimensions instead of three.", dimensions));
  const std::vector<std::string_view> sizes = words(fieldOf(lines, {"DimSize"}));
  if (static_cast<std::int64_t>(sizes.size()) != dimensions)
    return damaged(file, "its header does not give one size for each dimension; ask for the file again.");
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    std::int64_t size = 0;
    if (!parseInteger(sizes[i], size) || size < 1 || size > (i < 3 ? 1'000'000 : 10'000))
      return damaged(file, fmt::format("its header says a size of {}; ask for the file again.", sizes[i].substr(0, 40)));
    if (i < 3)
      header.fileSize[static_cast<int>(i)] = static_cast<int>(size);
    else
      header.volumes = static_cast<int>(size);
  }
  const std::string& type = fieldOf(lines, {"ElementType"});
  const std::optional<Scalar> scalar = scalarOf(type);
  if (!scalar)
    return unsupported(file, fmt::format("its voxels are of the type \"{}\", not single numbers.", type.substr(0, 40)));
  header.scalar = *scalar;
  if (const std::string& channels = fieldOf(lines, {"ElementNumberOfChannels"}); !channels.empty() && channels != "1")
    return unsupported(file, "it has several numbers for each voxel, such as colours.");
  if (Result<void> fine = readSpace(lines, static_cast<std::size_t>(dimensions), header); !fine)
    return fail(fine.error());
  if (Result<void> fine = readData(lines, dataStart, header); !fine)
    return fail(fine.error());
  header.fields = std::move(lines);
  if (Result<void> fine = setGeometry(header); !fine)
    return fail(fine.error());
  return header;
}

} // namespace halsted
