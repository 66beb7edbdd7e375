// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomVolume.h"

#include "segmentation/io/DicomPixels.h"
#include "segmentation/io/DicomResample.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <new>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

namespace halsted {
namespace {

constexpr std::int16_t kAir = -1024;
constexpr double kMaxDamaged = 0.1;

std::int16_t clipped(double value) {
  return static_cast<std::int16_t>(std::lrint(std::clamp(value, -32768.0, 32767.0)));
}

bool inverted(const DicomPixelLayout& pixels) {
  return pixels.photometric == "MONOCHROME1";
}

/// How stored values become 16-bit voxels.
struct Encoding {
  enum class Kind {
    Hounsfield, ///< the rescaled value itself
    Stored,     ///< the stored value less an offset, one rescale for the volume
    Ranged      ///< rescaled slice by slice, then spread over 16 bits
  };
  Kind kind = Kind::Hounsfield;
  int offset = 0;
};

Encoding encodingFor(const DicomVolumePlan& plan, Modality modality) {
  if (modality == Modality::Ct)
    return {};
  const DicomFrame& first = *plan.sources.front().ref;
  int low = 32767, high = -32768;
  for (const DicomSourceSlice& source : plan.sources) {
    const DicomPixelLayout& pixels = source.ref.file->header.pixels;
    const DicomValueRange range = dicomValueRange(pixels);
    low = std::min(low, range.min);
    high = std::max(high, range.max);
    if (isWide(pixels) || source.ref->slope != first.slope || source.ref->intercept != first.intercept)
      return {Encoding::Kind::Ranged, 0};
  }
  if (low >= -32768 && high <= 32767)
    return {Encoding::Kind::Stored, 0};
  return low >= 0 ? Encoding{Encoding::Kind::Stored, 32768} : Encoding{Encoding::Kind::Ranged, 0};
}

class Loader {
public:
  Loader(const DicomVolumePlan& plan, Modality modality, const VoxelTarget& target, const JobContext& job)
      : m_plan(plan), m_modality(modality), m_target(target), m_voxels(target.voxels), m_job(job), m_encoding(encodingFor(plan, modality)),
        m_plane(static_cast<std::size_t>(plan.sourceColumns) * static_cast<std::size_t>(plan.sourceRows)), m_problems(plan.sources.size()) {
  }

  Result<DicomLoaded> run();

private:
  bool direct() const;
  int sliceOfSource(std::size_t source) const;
  void openShared();
  void decodeAll();
  Result<void> decodeTo(std::size_t source);
  Result<void> decode(std::size_t source, std::int16_t* plane);
  void toHounsfield(const DicomSourceSlice& source, std::uint16_t* words);
  void toStored(const DicomSourceSlice& source, std::uint16_t* words) const;
  void spread();
  Result<void> repair();
  void resample();

  const DicomVolumePlan& m_plan;
  const Modality m_modality;
  const VoxelTarget& m_target;
  std::int16_t* m_voxels;
  const JobContext& m_job;
  const Encoding m_encoding;
  const std::size_t m_plane;
  std::vector<std::int16_t> m_scratch; ///< sources, where they are not the volume's slices themselves
  std::vector<float> m_values;         ///< sources, where ranged
  std::vector<std::int16_t*> m_planes; ///< of each source
  bool m_puts = false;                 ///< decoded beside the volume's memory, then put there
  tbb::enumerable_thread_specific<std::vector<std::int16_t>> m_decoded;
  std::vector<std::string> m_problems; ///< of each source
  std::map<const DicomFile*, DicomPixels> m_shared;
  std::atomic<std::size_t> m_clipped = 0, m_padded = 0, m_done = 0;
  std::atomic<bool> m_outOfMemory = false;
  DicomLoaded m_result;
};

bool Loader::direct() const {
  if (m_plan.shifted)
    return false;
  std::vector<bool> used(m_plan.sources.size());
  for (const DicomBlend& blend : m_plan.slices)
    if (blend.direct())
      used[static_cast<std::size_t>(blend.lower)] = true;
  return std::find(used.begin(), used.end(), false) == used.end();
}

int Loader::sliceOfSource(std::size_t source) const {
  const double spacing = m_plan.geometry.spacingMm.z();
  const long k = std::lround(m_plan.sources[source].alongMm / spacing);
  return static_cast<int>(std::clamp<long>(k, 0, m_plan.geometry.size.z() - 1));
}

/// Files that hold several of the slices are opened, and inflated, once.
void Loader::openShared() {
  std::map<const DicomFile*, int> uses;
  for (const DicomSourceSlice& source : m_plan.sources)
    ++uses[source.ref.file];
  for (const auto& [file, count] : uses)
    if (count > 1)
      if (auto pixels = DicomPixels::open(file->path, file->header))
        m_shared.emplace(file, std::move(*pixels));
}

void Loader::toHounsfield(const DicomSourceSlice& source, std::uint16_t* words) {
  const DicomPixelLayout& pixels = source.ref.file->header.pixels;
  const double slope = source.ref->slope, intercept = source.ref->intercept;
  const bool isSigned = dicomValueRange(pixels).min < 0;
  auto* out = reinterpret_cast<std::int16_t*>(words);
  // Outside the scanned circle there is air, whatever mark the scanner put there.
  const bool pad = pixels.padding && slope * static_cast<double>(*pixels.padding) + intercept < kAir;
  // Compression with loss smears the mark: what is nearer to it than to air is meant too.
  const double mark = pad ? (slope * static_cast<double>(*pixels.padding) + intercept + kAir) / 2 : -1e9;
  const int wholeMark = static_cast<int>(std::floor(std::max(mark, -1e9)));
  std::size_t outside = 0, padded = 0;
  const auto convert = [&]<typename Stored>(Stored) {
    const std::size_t count = m_plane;
    if (slope != 1 || intercept != std::floor(intercept) || std::abs(intercept) >= 1e6) {
      for (std::size_t i = 0; i < count; ++i) {
        const double rescaled = slope * static_cast<Stored>(words[i]) + intercept;
        padded += rescaled <= mark ? 1 : 0;
        const double value = rescaled <= mark ? kAir : rescaled;
        outside += value < -32768.5 || value > 32767.5 ? 1 : 0;
        out[i] = clipped(value);
      }
      return;
    }
    // Loops that the compiler turns into vector instructions; where no value is special, 16 bits are enough.
    const int add = static_cast<int>(intercept), lowest = wholeMark;
    Stored least = std::numeric_limits<Stored>::max(), most = std::numeric_limits<Stored>::min();
    for (std::size_t i = 0; i < count; ++i) {
      const auto stored = static_cast<Stored>(words[i]);
      least = std::min(least, stored);
      most = std::max(most, stored);
    }
    if (least + add > lowest && least + add >= -32768 && most + add <= 32767) {
      const auto shift = static_cast<std::uint16_t>(add);
      for (std::size_t i = 0; i < count; ++i)
        words[i] = static_cast<std::uint16_t>(words[i] + shift);
      return;
    }
    std::uint32_t paddedHere = 0, outsideHere = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const int rescaled = static_cast<Stored>(words[i]) + add;
      const int value = rescaled <= lowest ? kAir : rescaled;
      const int kept = std::min(std::max(value, -32768), 32767);
      paddedHere += rescaled <= lowest;
      outsideHere += kept != value;
      out[i] = static_cast<std::int16_t>(kept);
    }
    padded = paddedHere;
    outside = outsideHere;
  };
  if (isSigned)
    convert(std::int16_t{});
  else
    convert(std::uint16_t{});
  m_clipped += outside;
  m_padded += padded;
}

void Loader::toStored(const DicomSourceSlice& source, std::uint16_t* words) const {
  const DicomPixelLayout& pixels = source.ref.file->header.pixels;
  const DicomValueRange range = dicomValueRange(pixels);
  auto* out = reinterpret_cast<std::int16_t*>(words);
  const int mirror = range.min + range.max;
  const bool invert = inverted(pixels);
  if (!invert && m_encoding.offset == 0)
    return;
  for (std::size_t i = 0; i < m_plane; ++i) {
    const int stored = range.min < 0 ? out[i] : words[i];
    out[i] = static_cast<std::int16_t>((invert ? mirror - stored : stored) - m_encoding.offset);
  }
}

Result<void> Loader::decodeTo(std::size_t index) {
  if (!m_puts)
    return decode(index, m_planes[index]);
  std::vector<std::int16_t>& plane = m_decoded.local();
  plane.resize(m_plane);
  const Result<void> decoded = decode(index, plane.data());
  if (decoded && !m_target.put(static_cast<std::size_t>(m_planes[index] - m_voxels), plane.data(), m_plane))
    std::copy_n(plane.data(), m_plane, m_planes[index]);
  return decoded;
}

Result<void> Loader::decode(std::size_t index, std::int16_t* plane) {
  const DicomSourceSlice& source = m_plan.sources[index];
  const DicomHeader& header = source.ref.file->header;
  const auto shared = m_shared.find(source.ref.file);
  std::optional<DicomPixels> own;
  if (shared == m_shared.end()) {
    auto opened = DicomPixels::open(source.ref.file->path, header);
    if (!opened)
      return fail(opened.error());
    own.emplace(std::move(*opened));
  }
  const DicomPixels& pixels = own ? *own : shared->second;
  const bool wide = isWide(header.pixels);
  if (m_encoding.kind != Encoding::Kind::Ranged && !wide) {
    auto* words = reinterpret_cast<std::uint16_t*>(plane);
    if (const auto read = pixels.read(source.ref.frame, words); !read)
      return read;
    if (m_encoding.kind == Encoding::Kind::Hounsfield)
      toHounsfield(source, words);
    else
      toStored(source, words);
    return {};
  }
  std::vector<float> own32;
  if (m_values.empty())
    own32.resize(m_plane);
  float* values = m_values.empty() ? own32.data() : m_values.data() + index * m_plane;
  double mirror = 0;
  if (wide) {
    if (const auto read = pixels.readWide(source.ref.frame, values); !read)
      return read;
  } else {
    std::vector<std::uint16_t> words(m_plane);
    if (const auto read = pixels.read(source.ref.frame, words.data()); !read)
      return read;
    const DicomValueRange range = dicomValueRange(header.pixels);
    mirror = range.min + range.max;
    for (std::size_t i = 0; i < m_plane; ++i)
      values[i] = range.min < 0 ? static_cast<float>(static_cast<std::int16_t>(words[i])) : static_cast<float>(words[i]);
  }
  const double sign = m_modality != Modality::Ct && inverted(header.pixels) ? -1 : 1;
  std::size_t outside = 0;
  for (std::size_t i = 0; i < m_plane; ++i) {
    const double stored = sign < 0 ? mirror - values[i] : values[i];
    const double value = source.ref->slope * stored + source.ref->intercept;
    if (m_encoding.kind == Encoding::Kind::Hounsfield) {
      outside += value < -32768.5 || value > 32767.5 ? 1 : 0;
      plane[i] = clipped(value);
    } else
      values[i] = static_cast<float>(std::clamp(value, -1e30, 1e30));
  }
  m_clipped += outside;
  return {};
}

void Loader::decodeAll() {
  const std::size_t count = m_plan.sources.size();
  tbb::parallel_for(std::size_t{0}, count, [&](std::size_t index) {
    if (m_job.cancelled())
      return;
    try {
      if (const auto decoded = decodeTo(index); !decoded)
        m_problems[index] = decoded.error().message;
    } catch (const std::bad_alloc&) {
      m_outOfMemory = true;
    } catch (const std::exception&) {
      m_problems[index] = "its decoder failed";
    }
    const std::size_t done = ++m_done;
    m_job.progress(0.95 * static_cast<double>(done) / static_cast<double>(count), "Reading slices");
  });
}

void Loader::spread() {
  float low = std::numeric_limits<float>::max(), high = std::numeric_limits<float>::lowest();
  for (std::size_t s = 0; s < m_planes.size(); ++s)
    if (m_problems[s].empty()) {
      const auto [least, most] = std::minmax_element(m_values.begin() + static_cast<std::ptrdiff_t>(s * m_plane),
                                                     m_values.begin() + static_cast<std::ptrdiff_t>((s + 1) * m_plane));
      low = std::min(low, *least);
      high = std::max(high, *most);
    }
  const double range = static_cast<double>(high) - low;
  m_result.slope = range > 0 ? range / 65535 : 1;
  m_result.intercept = low + 32768 * m_result.slope;
  tbb::parallel_for(std::size_t{0}, m_planes.size(), [&](std::size_t s) {
    for (std::size_t i = 0; i < m_plane; ++i)
      m_planes[s][i] = clipped((m_values[s * m_plane + i] - m_result.intercept) / m_result.slope);
  });
}

Result<void> Loader::repair() {
  std::vector<std::size_t> damaged;
  for (std::size_t s = 0; s < m_problems.size(); ++s)
    if (!m_problems[s].empty())
      damaged.push_back(s);
  if (damaged.empty())
    return {};
  const std::size_t count = m_planes.size();
  const auto fileOf = [&](std::size_t s) { return m_plan.sources[s].ref.file->path.filename().string(); };
  const std::size_t example = damaged.front();
  if (damaged.size() == count || (damaged.size() > 1 && static_cast<double>(damaged.size()) > kMaxDamaged * static_cast<double>(count)))
    return fail(ErrorCode::Damaged, count == 1
                                        ? fmt::format("{} cannot be loaded: {}. Ask for the file again.", fileOf(0), m_problems[0])
                                        : fmt::format("{} of {} slices are damaged ({}: {}): too many to fill. Ask for the series again.",
                                                      damaged.size(), count, fileOf(example), m_problems[example]));
  for (const std::size_t s : damaged) {
    std::size_t below = s, above = s;
    while (below > 0 && !m_problems[below].empty())
      --below;
    while (above + 1 < count && !m_problems[above].empty())
      ++above;
    const bool hasBelow = m_problems[below].empty(), hasAbove = m_problems[above].empty();
    const int k = sliceOfSource(s);
    std::string how;
    if (hasBelow && hasAbove) {
      const double from = m_plan.sources[below].alongMm, to = m_plan.sources[above].alongMm;
      blendPlanes(m_planes[below], m_planes[above], (m_plan.sources[s].alongMm - from) / (to - from), m_planes[s], m_plane);
      how = "it was filled by interpolation between its neighbours";
    } else {
      std::copy_n(m_planes[hasBelow ? below : above], m_plane, m_planes[s]);
      how = "it shows a copy of its neighbour";
    }
    m_result.findings.push_back(
        {Finding::Severity::Caution,
         "damaged-slice",
         fmt::format("S{} is damaged ({}: {}); {}.", sliceOf(k, m_plan.geometry.size.z()).substr(1), fileOf(s), m_problems[s], how),
         {k}});
  }
  return {};
}

void Loader::resample() {
  const VolumeGeometry& geometry = m_plan.geometry;
  const DicomPlaneSize size{geometry.size.x(), geometry.size.y()};
  const std::size_t outPlane = static_cast<std::size_t>(size.columns) * static_cast<std::size_t>(size.rows);
  const std::int16_t fill = m_encoding.kind == Encoding::Kind::Hounsfield ? kAir : clipped((0 - m_result.intercept) / m_result.slope);
  const std::int16_t outside = m_encoding.kind == Encoding::Kind::Stored ? static_cast<std::int16_t>(-m_encoding.offset) : fill;
  const bool inPlace = m_scratch.empty();
  tbb::parallel_for(std::size_t{0}, m_plan.slices.size(), [&](std::size_t k) {
    const DicomBlend& blend = m_plan.slices[k];
    std::int16_t* out = m_voxels + k * outPlane;
    if (inPlace && blend.direct())
      return;
    std::vector<std::int16_t> shifted;
    const auto source = [&](int s, std::int16_t* to) -> const std::int16_t* {
      const auto index = static_cast<std::size_t>(s);
      if (!m_plan.shifted)
        return m_planes[index];
      shiftPlane(m_planes[index], {m_plan.sourceColumns, m_plan.sourceRows}, m_plan.sources[index].shiftPixels, outside, to, size);
      return to;
    };
    const std::int16_t* lower = source(blend.lower, out);
    if (blend.direct()) {
      if (lower != out)
        std::copy_n(lower, outPlane, out);
      return;
    }
    if (m_plan.shifted)
      shifted.resize(outPlane);
    blendPlanes(lower, source(blend.upper, shifted.data()), blend.weight, out, outPlane);
  });
}

Result<DicomLoaded> Loader::run() {
  const std::size_t count = m_plan.sources.size();
  m_planes.resize(count);
  if (direct()) {
    for (std::size_t k = 0; k < m_plan.slices.size(); ++k)
      if (m_plan.slices[k].direct())
        m_planes[static_cast<std::size_t>(m_plan.slices[k].lower)] = m_voxels + k * m_plane;
    m_puts = m_target.put && m_encoding.kind != Encoding::Kind::Ranged;
  } else {
    m_scratch.resize(count * m_plane);
    for (std::size_t s = 0; s < count; ++s)
      m_planes[s] = m_scratch.data() + s * m_plane;
  }
  if (m_encoding.kind == Encoding::Kind::Ranged)
    m_values.resize(count * m_plane);
  else if (m_encoding.kind == Encoding::Kind::Stored) {
    const DicomFrame& first = *m_plan.sources.front().ref;
    m_result.slope = first.slope;
    m_result.intercept = first.intercept + first.slope * m_encoding.offset;
  }
  openShared();
  decodeAll();
  if (m_job.cancelled())
    return cancelled();
  if (m_outOfMemory)
    throw std::bad_alloc();
  if (m_encoding.kind == Encoding::Kind::Ranged)
    spread();
  m_values = {};
  if (const auto repaired = repair(); !repaired)
    return fail(repaired.error());
  resample();
  if (m_padded > 0)
    m_result.findings.push_back(
        {Finding::Severity::Note,
         "padding",
         fmt::format("{} voxels that the scanner marked as outside the scanned circle were read as air.", m_padded.load()),
         {}});
  if (m_clipped > 0)
    m_result.findings.push_back({Finding::Severity::Caution,
                                 "clipped-values",
                                 fmt::format("{} voxels have values beyond -32768 to 32767 and were cut to that range.", m_clipped.load()),
                                 {}});
  return std::move(m_result);
}

} // namespace

Result<DicomLoaded> loadDicomVolume(const DicomVolumePlan& plan, Modality modality, const VoxelTarget& target, const JobContext& job) {
  try {
    return Loader(plan, modality, target, job).run();
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::Refused,
                fmt::format("The series with {} needs more memory than is free. Close other programs or import fewer slices.",
                            plan.sources.front().ref.file->path.filename().string()));
  }
}

} // namespace halsted
