// SPDX-License-Identifier: Apache-2.0
// NRRD headers, after "Definition of NRRD File Format", teem.sourceforge.net/nrrd/format.html.
#include "segmentation/io/VolumeFormats.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cctype>
#include <cmath>
#include <optional>

namespace halsted {
namespace {

constexpr std::size_t kLongestHeader = 1 << 20;

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::optional<Scalar> scalarOf(const std::string& type) {
  static const std::map<std::string, Scalar> kTypes{{"signed char", Scalar::Int8},
                                                    {"int8", Scalar::Int8},
                                                    {"int8_t", Scalar::Int8},
                                                    {"uchar", Scalar::UInt8},
                                                    {"unsigned char", Scalar::UInt8},
                                                    {"uint8", Scalar::UInt8},
                                                    {"uint8_t", Scalar::UInt8},
                                                    {"short", Scalar::Int16},
                                                    {"short int", Scalar::Int16},
                                                    {"signed short", Scalar::Int16},
                                                    {"signed short int", Scalar::Int16},
                                                    {"int16", Scalar::Int16},
                                                    {"int16_t", Scalar::Int16},
                                                    {"ushort", Scalar::UInt16},
                                                    {"unsigned short", Scalar::UInt16},
                                                    {"unsigned short int", Scalar::UInt16},
                                                    {"uint16", Scalar::UInt16},
                                                    {"uint16_t", Scalar::UInt16},
                                                    {"int", Scalar::Int32},
                                                    {"signed int", Scalar::Int32},
                                                    {"int32", Scalar::Int32},
                                                    {"int32_t", Scalar::Int32},
                                                    {"uint", Scalar::UInt32},
                                                    {"unsigned int", Scalar::UInt32},
                                                    {"uint32", Scalar::UInt32},
                                                    {"uint32_t", Scalar::UInt32},
                                                    {"longlong", Scalar::Int64},
                                                    {"long long", Scalar::Int64},
                                                    {"long long int", Scalar::Int64},
                                                    {"signed long long", Scalar::Int64},
                                                    {"signed long long int", Scalar::Int64},
                                                    {"int64", Scalar::Int64},
                                                    {"int64_t", Scalar::Int64},
                                                    {"ulonglong", Scalar::UInt64},
                                                    {"unsigned long long", Scalar::UInt64},
                                                    {"unsigned long long int", Scalar::UInt64},
                                                    {"uint64", Scalar::UInt64},
                                                    {"uint64_t", Scalar::UInt64},
                                                    {"float", Scalar::Float32},
                                                    {"double", Scalar::Float64}};
  const auto found = kTypes.find(type);
  return found == kTypes.end() ? std::nullopt : std::optional(found->second);
}

/// "(1,0,0)"; nothing for "none".
bool parseVector(std::string_view text, std::vector<double>& out) {
  out.clear();
  text = trimmed(text);
  if (text.size() < 2 || text.front() != '(' || text.back() != ')')
    return false;
  text = text.substr(1, text.size() - 2);
  while (true) {
    const std::size_t comma = text.find(',');
    double value = 0;
    if (!parseNumber(trimmed(text.substr(0, comma)), value))
      return false;
    out.push_back(value);
    if (comma == std::string_view::npos)
      return true;
    text.remove_prefix(comma + 1);
  }
}

/// The vectors of a line, "none" as an empty one. Blanks may stand within the brackets.
bool parseVectors(std::string_view text, std::vector<std::vector<double>>& out) {
  out.clear();
  for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
    std::vector<double> vector;
    if (text.substr(0, 4) == "none") {
      text.remove_prefix(4);
    } else {
      const std::size_t close = text.find(')');
      if (close == std::string_view::npos || !parseVector(text.substr(0, close + 1), vector))
        return false;
      text.remove_prefix(close + 1);
    }
    out.push_back(vector);
  }
  return true;
}

using Lines = std::map<std::string, std::string>;

struct Parsed {
  Lines fields; ///< by lower-case name
  Lines keys;   ///< key/value pairs ("key:=value")
  std::size_t dataStart = 0;
  bool attached = false; ///< an empty line ends the header
};

Parsed parseLines(const std::string& text) {
  Parsed out;
  std::size_t at = text.find('\n');
  at = at == std::string::npos ? text.size() : at + 1;
  while (at < text.size()) {
    const std::size_t end = text.find('\n', at);
    std::string_view line(text.data() + at, (end == std::string::npos ? text.size() : end) - at);
    at = end == std::string::npos ? text.size() : end + 1;
    if (!line.empty() && line.back() == '\r')
      line.remove_suffix(1);
    if (line.empty()) {
      out.attached = true;
      break;
    }
    if (line.front() == '#')
      continue;
    const std::size_t field = line.find(": ");
    const std::size_t key = line.find(":=");
    if (key != std::string_view::npos && (field == std::string_view::npos || key < field))
      out.keys[std::string(line.substr(0, key))] = std::string(line.substr(key + 2));
    else if (field != std::string_view::npos)
      out.fields[lower(line.substr(0, field))] = std::string(trimmed(line.substr(field + 2)));
    else if (line.back() == ':')
      out.fields[lower(line.substr(0, line.size() - 1))] = {};
  }
  out.dataStart = at;
  return out;
}

const std::string& fieldOf(const Lines& fields, std::initializer_list<const char*> names) {
  static const std::string kNone;
  for (const char* name : names)
    if (const auto found = fields.find(name); found != fields.end())
      return found->second;
  return kNone;
}

/// Which axes lie in space, and the one that does not.
struct Axes {
  std::vector<std::int64_t> sizes;
  std::vector<std::size_t> space;
  std::optional<std::size_t> other;
};

Result<Axes> readAxes(const std::filesystem::path& file, const Lines& fields, const std::vector<std::vector<double>>& directions) {
  Axes axes;
  std::int64_t dimension = 0;
  if (!parseInteger(fieldOf(fields, {"dimension"}), dimension))
    return damaged(file, "its header says no dimension; ask for the file again.");
  if (dimension < 3 || dimension > 5)
    return unsupported(file, fmt::format("it has {} dimensions instead of three.", dimension));
  for (const std::string_view word : words(fieldOf(fields, {"sizes"}))) {
    std::int64_t size = 0;
    if (!parseInteger(word, size) || size < 1 || size > 1'000'000'000)
      return damaged(file, fmt::format("its header says a size of {}; ask for the file again.", word.substr(0, 40)));
    axes.sizes.push_back(size);
  }
  if (static_cast<std::int64_t>(axes.sizes.size()) != dimension)
    return damaged(file, fmt::format("its header says {} dimensions and {} sizes; ask for the file again.", dimension, axes.sizes.size()));
  const std::vector<std::string_view> kinds = words(fieldOf(fields, {"kinds"}));
  if (!directions.empty() && directions.size() != axes.sizes.size())
    return damaged(file, "its header does not give one direction for each axis; ask for the file again.");
  for (std::size_t axis = 0; axis < axes.sizes.size(); ++axis) {
    const std::string kind = axis < kinds.size() ? lower(kinds[axis]) : std::string();
    const bool inSpace =
        directions.empty() ? kind.empty() || kind == "domain" || kind == "space" || kind == "???" : !directions[axis].empty();
    if (inSpace) {
      axes.space.push_back(axis);
      continue;
    }
    if (axes.sizes[axis] > 1 && kind != "list" && kind != "time" && kind != "scalar" && kind != "domain" && kind != "???" && !kind.empty())
      return unsupported(file, fmt::format("its voxels are of the kind \"{}\", not grey values.", kind.substr(0, 40)));
    if (axes.other && axes.sizes[axis] > 1 && axes.sizes[*axes.other] > 1)
      return unsupported(file, "it has more than one axis beside the three of space.");
    if (!axes.other || axes.sizes[axis] > 1)
      axes.other = axis;
  }
  // Without directions four axes may all be called "domain": the last one is taken for time.
  if (directions.empty() && axes.space.size() == 4) {
    axes.other = axes.space.back();
    axes.space.pop_back();
  }
  if (axes.space.size() != 3)
    return unsupported(file, fmt::format("{} of its axes lie in space instead of three.", axes.space.size()));
  if (axes.other && axes.sizes[*axes.other] > 1 && *axes.other != 0 && *axes.other != axes.sizes.size() - 1)
    return unsupported(file, "the axis that is not in space stands between those that are.");
  return axes;
}

Result<void> readSpace(const Lines& fields, const Axes& axes, const std::vector<std::vector<double>>& directions, VolumeHeader& header) {
  const std::string space = lower(fieldOf(fields, {"space"}));
  Vec3 toLps = Vec3::Ones();
  bool known = true;
  if (space == "right-anterior-superior" || space == "ras" || space == "right-anterior-superior-time" || space == "rast")
    toLps = Vec3(-1, -1, 1);
  else if (space == "left-anterior-superior" || space == "las" || space == "left-anterior-superior-time" || space == "last")
    toLps = Vec3(1, -1, 1);
  else
    known = space == "left-posterior-superior" || space == "lps" || space == "left-posterior-superior-time" || space == "lpst";

  Eigen::Affine3d& affine = header.patient_T_file;
  affine = Eigen::Affine3d::Identity();
  if (!directions.empty()) {
    for (int i = 0; i < 3; ++i) {
      const std::vector<double>& vector = directions[axes.space[static_cast<std::size_t>(i)]];
      if (vector.size() < 3)
        return unsupported(header.file, "its axes do not lie in a space of three dimensions.");
      affine.linear().col(i) = Vec3(vector[0], vector[1], vector[2]);
    }
    std::vector<double> origin;
    const std::string& text = fieldOf(fields, {"space origin"});
    if (text.empty())
      header.findings.push_back(
          {Finding::Severity::Note, "no-origin", "The file does not say where the volume lies; it was put at the origin.", {}});
    else if (!parseVector(text, origin) || origin.size() < 3)
      return damaged(header.file, "its space origin is not readable; ask for the file again.");
    else
      affine.translation() = Vec3(origin[0], origin[1], origin[2]);
    affine = Eigen::Scaling(toLps) * affine;
  } else {
    const std::vector<std::string_view> spacings = words(fieldOf(fields, {"spacings"}));
    for (int i = 0; i < 3; ++i) {
      double spacing = 0;
      const std::size_t axis = axes.space[static_cast<std::size_t>(i)];
      if (axis >= spacings.size() || !parseNumber(spacings[axis], spacing) || !(spacing > 0))
        return damaged(header.file, "it does not say how large its voxels are; ask for a file with \"space directions\".");
      affine.linear()(i, i) = spacing;
    }
    known = false;
  }
  if (!known)
    header.findings.push_back({Finding::Severity::Caution,
                               "no-orientation",
                               "The file does not say which way the patient lies: left and right, head and feet are a guess.",
                               {}});
  return {};
}

Result<void> readEncoding(const Lines& fields, VolumeHeader& header) {
  const std::string encoding = lower(fieldOf(fields, {"encoding"}));
  if (encoding == "raw")
    header.encoding = VolumeHeader::Encoding::Raw;
  else if (encoding == "gzip" || encoding == "gz")
    header.encoding = VolumeHeader::Encoding::Gzip;
  else if (encoding == "ascii" || encoding == "text" || encoding == "txt")
    header.encoding = VolumeHeader::Encoding::Text;
  else if (encoding == "bzip2" || encoding == "bz2" || encoding == "hex")
    return unsupported(header.file, fmt::format("its voxels are packed with {}; save it with gzip or raw encoding.", encoding));
  else
    return damaged(header.file,
                   fmt::format("its header names an unknown encoding, \"{}\"; save it again as raw or gzip.", encoding.substr(0, 40)));
  const std::string endian = lower(fieldOf(fields, {"endian"}));
  if (scalarBytes(header.scalar) > 1 && header.encoding != VolumeHeader::Encoding::Text) {
    if (endian != "little" && endian != "big")
      return damaged(header.file, "its header does not say in which order the bytes are; save it again.");
    header.swapped = (endian == "big") != (std::endian::native == std::endian::big);
  }
  return {};
}

} // namespace

Result<VolumeHeader> readNrrdHeader(const std::filesystem::path& file) {
  const Result<std::string> head = readHead(file, kLongestHeader, false);
  if (!head)
    return fail(head.error());
  if (head->substr(0, 7) != "NRRD000")
    return damaged(file, "it does not begin like an NRRD file; ask for the file again.");
  Parsed parsed = parseLines(*head);
  const Lines& fields = parsed.fields;

  VolumeHeader header;
  header.file = header.dataFile = file;
  header.fields = std::move(parsed.keys);
  const std::string type = lower(fieldOf(fields, {"type"}));
  const std::optional<Scalar> scalar = scalarOf(type);
  if (!scalar)
    return type.empty() ? damaged(file, "its header is incomplete; ask for the file again.")
                        : unsupported(file, fmt::format("its voxels are of the type \"{}\", not numbers.", type.substr(0, 40)));
  header.scalar = *scalar;
  std::vector<std::vector<double>> directions;
  if (!parseVectors(fieldOf(fields, {"space directions"}), directions))
    return damaged(file, "its space directions are not readable; ask for the file again.");
  const Result<Axes> axes = readAxes(file, fields, directions);
  if (!axes)
    return fail(axes.error());
  for (int i = 0; i < 3; ++i) {
    const std::int64_t size = axes->sizes[axes->space[static_cast<std::size_t>(i)]];
    if (size > 1'000'000)
      return damaged(file, fmt::format("its header says a size of {}; ask for the file again.", size));
    header.fileSize[i] = static_cast<int>(size);
  }
  if (axes->other && axes->sizes[*axes->other] > 1) {
    if (axes->sizes[*axes->other] > 10'000)
      return unsupported(file, "it holds more than 10,000 volumes.");
    header.volumes = static_cast<int>(axes->sizes[*axes->other]);
    header.volumesInterleaved = *axes->other == 0;
  }
  if (Result<void> fine = readEncoding(fields, header); !fine)
    return fail(fine.error());
  if (Result<void> fine = readSpace(fields, *axes, directions, header); !fine)
    return fail(fine.error());

  std::int64_t lineSkip = 0, byteSkip = 0;
  const std::string &lineText = fieldOf(fields, {"line skip", "lineskip"}), &byteText = fieldOf(fields, {"byte skip", "byteskip"});
  if ((!lineText.empty() && !parseInteger(lineText, lineSkip)) || (!byteText.empty() && !parseInteger(byteText, byteSkip)) || byteSkip < -1)
    return damaged(file, "its header says nonsense on where the voxels begin; ask for the file again.");
  if (lineSkip != 0 || (byteSkip == -1 && header.encoding != VolumeHeader::Encoding::Raw))
    return unsupported(file, "its voxels begin after lines of text; save it again as one .nrrd file.");
  if (const std::string& data = fieldOf(fields, {"data file", "datafile"}); !data.empty()) {
    Result<std::filesystem::path> found = detachedFile(file, data);
    if (!found)
      return fail(found.error());
    header.dataFile = *found;
  } else if (!parsed.attached) {
    return damaged(file, "it ends within its header; ask for the file again.");
  } else {
    header.streamStart = parsed.dataStart;
  }
  if (byteSkip == -1) {
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(header.dataFile, error);
    if (error || size < header.streamStart + header.decodedBytes())
      return damaged(file, "it holds fewer voxels than its header says; ask for the file again.");
    header.streamStart = size - header.decodedBytes();
  } else if (header.encoding == VolumeHeader::Encoding::Raw) {
    header.streamStart += static_cast<std::uint64_t>(byteSkip);
  } else {
    header.voxelOffset = static_cast<std::uint64_t>(byteSkip); // the standard skips after decompression
  }
  if (Result<void> fine = setGeometry(header); !fine)
    return fail(fine.error());
  return header;
}

} // namespace halsted
