// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/VolumeFile.h"
#include "segmentation/io/VolumeFormats.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <libdeflate.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>
#include <span>

namespace halsted {
namespace {

constexpr std::size_t kChunk = std::size_t{8} << 20;

/// A file's bytes, read through the page cache. A file that shrinks meanwhile ends the import worker.
class MappedFile {
public:
  explicit MappedFile(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (descriptor >= 0 && ::fstat(descriptor, &status) == 0 && status.st_size > 0) {
      void* start = ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0);
      if (start != MAP_FAILED) {
        m_bytes = {static_cast<const std::byte*>(start), static_cast<std::size_t>(status.st_size)};
        ::madvise(start, m_bytes.size(), MADV_SEQUENTIAL);
      }
    }
    if (descriptor >= 0)
      ::close(descriptor);
  }
  ~MappedFile() {
    if (!m_bytes.empty())
      ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  std::span<const std::byte> bytes() const { return m_bytes; }

private:
  std::span<const std::byte> m_bytes;
};

Failure tooShort(const VolumeHeader& header) {
  return damaged(header.file, "it holds fewer voxels than its header says; ask for the file again.");
}
Failure tooLong(const VolumeHeader& header) {
  return damaged(header.file, "it holds more voxels than its header says; ask for the file again.");
}

/// Part of an unpacked file straight into memory.
Result<void> readRaw(const VolumeHeader& header, std::uint64_t from, std::byte* out, std::size_t bytes, const JobContext& job) {
  const int descriptor = ::open(header.dataFile.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return fail(ErrorCode::NotFound,
                fmt::format("{} could not be opened; check that it is there and may be read.", header.file.filename().string()));
  std::size_t done = 0;
  while (done < bytes) {
    const ssize_t got =
        ::pread(descriptor, out + done, std::min(kChunk, bytes - done), static_cast<off_t>(header.streamStart + from + done));
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      break;
    done += static_cast<std::size_t>(got);
    job.progress(static_cast<double>(done) / static_cast<double>(bytes), "Reading");
  }
  ::close(descriptor);
  if (done < bytes)
    return tooShort(header);
  return {};
}

/// One or several gzip members, or one zlib stream, that must fill `out` to the byte.
Result<void> inflate(const VolumeHeader& header, std::byte* out, std::size_t bytes, const JobContext& job) {
  const MappedFile file(header.dataFile);
  std::span<const std::byte> in = file.bytes();
  if (in.size() <= header.streamStart)
    return tooShort(header);
  in = in.subspan(header.streamStart);
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decoder(libdeflate_alloc_decompressor(),
                                                                                                  &libdeflate_free_decompressor);
  if (!decoder)
    throw std::bad_alloc();
  const auto isGzip = [&] { return in.size() >= 2 && in[0] == std::byte{0x1f} && in[1] == std::byte{0x8b}; };
  std::size_t done = 0;
  bool first = true;
  while (first || isGzip()) {
    std::size_t used = 0, made = 0;
    const libdeflate_result result =
        isGzip() ? libdeflate_gzip_decompress_ex(decoder.get(), in.data(), in.size(), out + done, bytes - done, &used, &made)
                 : libdeflate_zlib_decompress_ex(decoder.get(), in.data(), in.size(), out + done, bytes - done, &used, &made);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE)
      return tooLong(header);
    if (result != LIBDEFLATE_SUCCESS)
      return damaged(header.file, "its compressed voxels are cut off or damaged; ask for the file again.");
    done += made;
    in = in.subspan(used);
    first = false;
    job.progress(static_cast<double>(done) / static_cast<double>(bytes), "Reading");
  }
  if (done < bytes)
    return tooShort(header);
  return {};
}

template <typename T> void swapAll(std::byte* data, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    std::reverse(data + i * sizeof(T), data + (i + 1) * sizeof(T));
}

void swapBytes(std::byte* data, std::size_t count, std::size_t width) {
  if (width == 2) {
    auto* values = reinterpret_cast<std::uint16_t*>(data);
    for (std::size_t i = 0; i < count; ++i)
      values[i] = __builtin_bswap16(values[i]);
  } else if (width == 4) {
    swapAll<std::uint32_t>(data, count);
  } else if (width == 8) {
    swapAll<std::uint64_t>(data, count);
  }
}

/// Calls visit(static_cast<const T*>(data)) with the type behind `scalar`.
template <typename Visit> auto withType(Scalar scalar, const std::byte* data, Visit&& visit) {
  switch (scalar) {
  case Scalar::Int8: return visit(reinterpret_cast<const std::int8_t*>(data));
  case Scalar::UInt8: return visit(reinterpret_cast<const std::uint8_t*>(data));
  case Scalar::Int16: return visit(reinterpret_cast<const std::int16_t*>(data));
  case Scalar::UInt16: return visit(reinterpret_cast<const std::uint16_t*>(data));
  case Scalar::Int32: return visit(reinterpret_cast<const std::int32_t*>(data));
  case Scalar::UInt32: return visit(reinterpret_cast<const std::uint32_t*>(data));
  case Scalar::Int64: return visit(reinterpret_cast<const std::int64_t*>(data));
  case Scalar::UInt64: return visit(reinterpret_cast<const std::uint64_t*>(data));
  case Scalar::Float32: return visit(reinterpret_cast<const float*>(data));
  default: return visit(reinterpret_cast<const double*>(data));
  }
}

Result<void> readText(const VolumeHeader& header, std::byte* out, std::size_t count, const JobContext& job) {
  const MappedFile file(header.dataFile);
  if (file.bytes().size() <= header.streamStart)
    return tooShort(header);
  const char* at = reinterpret_cast<const char*>(file.bytes().data()) + header.streamStart;
  const char* const end = reinterpret_cast<const char*>(file.bytes().data()) + file.bytes().size();
  const auto skipBlanks = [&] {
    while (at != end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t' || *at == ','))
      ++at;
  };
  return withType(header.scalar, out, [&](const auto* typed) -> Result<void> {
    using T = std::remove_cvref_t<decltype(*typed)>;
    T* values = const_cast<T*>(typed);
    for (std::size_t i = 0; i < count; ++i) {
      skipBlanks();
      if (at == end)
        return tooShort(header);
      const auto [next, error] = std::from_chars(at, end, values[i]);
      if (error != std::errc())
        return damaged(header.file, fmt::format("number {} of its voxels is not readable; ask for the file again.", i + 1));
      at = next;
      if (i % 1'000'000 == 0)
        job.progress(static_cast<double>(i) / static_cast<double>(count), "Reading");
    }
    skipBlanks();
    if (at != end)
      return tooLong(header);
    return {};
  });
}

struct Statistics {
  double min = std::numeric_limits<double>::infinity();
  double max = -std::numeric_limits<double>::infinity();
  bool whole = true; ///< every value is a whole number
  std::size_t notNumbers = 0;
};

/// Voxel i of the volume is at data[i * stride].
template <typename T> Statistics statisticsOf(const T* data, std::size_t count, std::size_t stride) {
  Statistics out;
  for (std::size_t i = 0; i < count; ++i) {
    const T value = data[i * stride];
    if constexpr (std::is_floating_point_v<T>) {
      if (!std::isfinite(value)) {
        ++out.notNumbers;
        continue;
      }
      out.whole = out.whole && value == std::nearbyint(value);
    }
    out.min = std::min(out.min, static_cast<double>(value));
    out.max = std::max(out.max, static_cast<double>(value));
  }
  return out;
}

/// voxel = round(scale * stored + shift); the value it stands for is slope * voxel + intercept.
struct Mapping {
  double scale = 1, shift = 0;
  double slope = 1, intercept = 0;
  std::optional<Finding> finding;
};

bool isWhole(double value) {
  return std::abs(value) < 1e9 && value == std::nearbyint(value);
}

Mapping chooseMapping(const VolumeHeader& header, const Statistics& stored) {
  const double a = header.slope * stored.min + header.intercept, b = header.slope * stored.max + header.intercept;
  const double low = std::min(a, b), high = std::max(a, b), range = high - low;
  const bool whole = stored.whole && isWhole(header.slope) && isWhole(header.intercept);
  constexpr double kLow = std::numeric_limits<std::int16_t>::min(), kHigh = std::numeric_limits<std::int16_t>::max();
  Mapping out{header.slope, header.intercept, 1, 0, {}};
  if (whole && low >= kLow && high <= kHigh)
    return out;
  if (whole && range <= kHigh - kLow) {
    out.intercept = low - kLow;
    out.shift -= out.intercept;
    return out;
  }
  // Hounsfield units with fractions: a CT's voxels are whole HU everywhere else, so that 1 HU is as fine as it gets.
  if (low <= -100 && low >= kLow && high <= kHigh && range >= 500) {
    out.finding = Finding{Finding::Severity::Note, "rounded", "The values have fractions; they were rounded to whole numbers.", {}};
    return out;
  }
  if (stored.whole && header.slope > 0 && stored.max - stored.min <= kHigh - kLow && stored.min >= -1e9) {
    const double offset = stored.min >= kLow && stored.max <= kHigh ? 0 : stored.min - kLow;
    return {1, -offset, header.slope, header.slope * offset + header.intercept, {}};
  }
  const double step = range / (kHigh - kLow);
  if (!(step > std::numeric_limits<double>::min()) || !std::isfinite(step))
    return {0, 0, 1, low, {}};
  out = {header.slope / step, (header.intercept - low) / step + kLow, step, low - kLow * step, {}};
  out.finding =
      Finding{Finding::Severity::Note,
              "quantised",
              fmt::format("The values, {:.4g} to {:.4g}, do not fit 16 bits exactly; they are kept in steps of {:.3g}.", low, high, step),
              {}};
  return out;
}

template <typename T>
void mapVoxels(const T* data, std::size_t count, std::size_t stride, const Mapping& mapping, double lowest, std::int16_t* out) {
  constexpr double kLow = std::numeric_limits<std::int16_t>::min(), kHigh = std::numeric_limits<std::int16_t>::max();
  for (std::size_t i = 0; i < count; ++i) {
    double value = static_cast<double>(data[i * stride]);
    if constexpr (std::is_floating_point_v<T>)
      value = std::isfinite(value) ? value : lowest;
    out[i] = static_cast<std::int16_t>(std::lround(std::clamp(mapping.scale * value + mapping.shift, kLow, kHigh)));
  }
}

/// Trilinear, from the file's skewed grid to the upright one; what lies outside gets the volume's lowest voxel.
void resample(const VolumeHeader& header, const std::int16_t* in, std::int16_t* out, const JobContext& job) {
  const std::size_t count = header.fileVoxels();
  const std::int16_t outside = *std::min_element(in, in + count);
  const Eigen::Affine3d file_T_index = header.patient_T_file.inverse() * header.geometry.patient_T_index();
  const Index3& from = header.fileSize;
  const Index3& to = header.geometry.size;
  const auto at = [&](int i, int j, int k) {
    return static_cast<double>(in[static_cast<std::size_t>(i) +
                                  static_cast<std::size_t>(from.x()) *
                                      (static_cast<std::size_t>(j) + static_cast<std::size_t>(from.y()) * static_cast<std::size_t>(k))]);
  };
  for (int k = 0; k < to.z(); ++k) {
    job.progress(static_cast<double>(k) / to.z(), "Straightening the volume");
    for (int j = 0; j < to.y(); ++j)
      for (int i = 0; i < to.x(); ++i, ++out) {
        const Vec3 point = file_T_index * Vec3(i, j, k);
        const Vec3 limit = from.cast<double>() - Vec3::Ones();
        if ((point.array() < -0.5).any() || (point.array() > limit.array() + 0.5).any()) {
          *out = outside;
          continue;
        }
        const Vec3 inside = point.cwiseMax(Vec3::Zero()).cwiseMin(limit);
        const Index3 base = inside.cast<int>().cwiseMin(from - Index3::Constant(2)).cwiseMax(Index3::Zero());
        const Index3 next = (base + Index3::Ones()).cwiseMin(from - Index3::Ones());
        const Vec3 f = inside - base.cast<double>();
        double sum = 0;
        for (int corner = 0; corner < 8; ++corner)
          sum += ((corner & 1) ? f.x() : 1 - f.x()) * ((corner & 2) ? f.y() : 1 - f.y()) * ((corner & 4) ? f.z() : 1 - f.z()) *
                 at((corner & 1) ? next.x() : base.x(), (corner & 2) ? next.y() : base.y(), (corner & 4) ? next.z() : base.z());
        *out = static_cast<std::int16_t>(std::lround(sum));
      }
  }
}

Result<void> readStored(const VolumeHeader& header, std::uint64_t from, std::byte* out, std::size_t bytes, const JobContext& job) {
  Result<void> done = header.encoding == VolumeHeader::Encoding::Raw    ? readRaw(header, header.voxelOffset + from, out, bytes, job)
                      : header.encoding == VolumeHeader::Encoding::Text ? readText(header, out, bytes / scalarBytes(header.scalar), job)
                                                                        : inflate(header, out, bytes, job);
  return done;
}

/// The stored numbers of one volume, where the whole file need not be held; else of all, and where the volume begins.
struct Stored {
  std::unique_ptr<std::byte[]> memory; ///< not cleared first: a fresh vector would touch every page twice
  const std::byte* first = nullptr;
  std::size_t stride = 1; ///< in voxels
};

Result<Stored> readVolume(const VolumeHeader& header, int volume, const JobContext& job) {
  Stored out;
  const std::size_t width = scalarBytes(header.scalar), count = header.fileVoxels();
  const auto index = static_cast<std::size_t>(volume);
  if (header.encoding == VolumeHeader::Encoding::Raw && !header.volumesInterleaved) {
    out.memory = std::make_unique_for_overwrite<std::byte[]>(count * width);
    if (Result<void> done = readStored(header, index * count * width, out.memory.get(), count * width, job); !done)
      return fail(done.error());
    out.first = out.memory.get();
    if (header.swapped)
      swapBytes(out.memory.get(), count, width);
    return out;
  }
  const bool deflated = header.encoding == VolumeHeader::Encoding::Gzip || header.encoding == VolumeHeader::Encoding::Zlib;
  const std::size_t lead = deflated ? header.voxelOffset : 0;
  const std::size_t all = count * static_cast<std::size_t>(header.volumes);
  // The bytes before the first voxel must not spoil the alignment of those after them.
  const std::size_t pad = (8 - lead % 8) % 8;
  out.memory = std::make_unique_for_overwrite<std::byte[]>(pad + lead + all * width);
  if (Result<void> done = readStored(header, 0, out.memory.get() + pad, lead + all * width, job); !done)
    return fail(done.error());
  std::byte* voxels = out.memory.get() + pad + lead;
  if (header.swapped && header.encoding != VolumeHeader::Encoding::Text)
    swapBytes(voxels, all, width);
  out.first = voxels + width * (header.volumesInterleaved ? index : index * count);
  out.stride = header.volumesInterleaved ? static_cast<std::size_t>(header.volumes) : 1;
  return out;
}

/// Numbers of 16 bits go straight to where they stay.
Result<VoxelBlock> readInPlace(const VolumeHeader& header, int volume, const Allocate& allocate, const JobContext& job) {
  const std::size_t count = header.fileVoxels();
  const bool raw = header.encoding == VolumeHeader::Encoding::Raw;
  VoxelBlock block;
  block.offset = raw ? 0 : header.voxelOffset;
  const Result<std::byte*> memory = allocate(block.offset + 2 * count);
  if (!memory)
    return fail(memory.error());
  const std::uint64_t from = static_cast<std::uint64_t>(volume) * 2 * count;
  if (Result<void> done = readStored(header, raw ? from : 0, *memory, block.offset + 2 * count, job); !done)
    return fail(done.error());
  std::byte* first = *memory + block.offset;
  if (header.swapped)
    swapBytes(first, count, 2);
  if (header.slope == 1 && header.intercept == 0)
    return block;
  auto* voxels = reinterpret_cast<std::int16_t*>(first);
  const Statistics statistics = statisticsOf(voxels, count, 1);
  const Mapping mapping = chooseMapping(header, statistics);
  block.slope = mapping.slope;
  block.intercept = mapping.intercept;
  if (mapping.finding)
    block.findings.push_back(*mapping.finding);
  if (mapping.scale != 1 || mapping.shift != 0)
    mapVoxels(voxels, count, 1, mapping, statistics.min, voxels);
  return block;
}

} // namespace

Result<VoxelBlock> readVolumeVoxels(const VolumeHeader& header, int volume, const Allocate& allocate, const JobContext& job) {
  const bool raw = header.encoding == VolumeHeader::Encoding::Raw;
  const bool deflated = !raw && header.encoding != VolumeHeader::Encoding::Text;
  if (header.scalar == Scalar::Int16 && !header.sheared && !header.volumesInterleaved &&
      (raw || (deflated && header.volumes == 1 && header.voxelOffset % 2 == 0)))
    return readInPlace(header, volume, allocate, job);

  const std::size_t count = header.fileVoxels();
  Result<Stored> stored = readVolume(header, volume, job.part(0, 0.8));
  if (!stored)
    return fail(stored.error());
  const Result<std::byte*> memory = allocate(2 * header.geometry.voxelCount());
  if (!memory)
    return fail(memory.error());
  auto* const voxels = reinterpret_cast<std::int16_t*>(*memory);
  std::vector<std::int16_t> skewed(header.sheared ? count : 0);
  return withType(header.scalar, stored->first, [&](const auto* data) -> Result<VoxelBlock> {
    const Statistics statistics = statisticsOf(data, count, stored->stride);
    if (!(statistics.min <= statistics.max))
      return damaged(header.file, "none of its voxels is a number; ask for the file again.");
    job.progress(0.9, "Reading");
    Mapping mapping = chooseMapping(header, statistics);
    const double lowest = header.slope > 0 ? statistics.min : statistics.max;
    mapVoxels(data, count, stored->stride, mapping, lowest, header.sheared ? skewed.data() : voxels);
    if (header.sheared)
      resample(header, skewed.data(), voxels, job.part(0.9, 1));
    VoxelBlock block{0, mapping.slope, mapping.intercept, {}};
    if (mapping.finding)
      block.findings.push_back(std::move(*mapping.finding));
    if (statistics.notNumbers > 0)
      block.findings.push_back({Finding::Severity::Caution,
                                "not-a-number",
                                fmt::format("{} voxels are not a number; they were given the lowest value.", statistics.notNumbers),
                                {}});
    return block;
  });
}

Result<std::vector<std::byte>> readStoredVoxels(const VolumeHeader& header, const JobContext& job) {
  const bool deflated = header.encoding == VolumeHeader::Encoding::Gzip || header.encoding == VolumeHeader::Encoding::Zlib;
  const std::size_t lead = deflated ? header.voxelOffset : 0;
  std::vector<std::byte> out(lead + header.decodedBytes());
  if (Result<void> done = readStored(header, 0, out.data(), out.size(), job); !done)
    return fail(done.error());
  out.erase(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(lead));
  if (header.swapped && header.encoding != VolumeHeader::Encoding::Text)
    swapBytes(out.data(), out.size() / scalarBytes(header.scalar), scalarBytes(header.scalar));
  return out;
}

} // namespace halsted
