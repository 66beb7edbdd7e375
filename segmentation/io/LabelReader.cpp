// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/LabelReader.h"
#include "segmentation/io/LabelLayers.h"
#include "segmentation/io/VolumeFormats.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <set>
#include <unordered_map>

namespace halsted {
namespace {

constexpr std::size_t kLongestSidecar = 1 << 20;
constexpr int kMostLabels = 255;
constexpr std::size_t kMostValues = 2000; ///< a grey image has more

/// One label of one layer of the file.
struct Label {
  std::size_t layer = 0;
  std::int64_t value = 0;
  std::string name;
};

std::string readSmall(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(kLongestSidecar, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
  return text.size() < kLongestSidecar ? text : std::string();
}

/// FILE.json beside FILE.nii.gz.
std::map<std::int64_t, std::string> sidecarNames(const std::filesystem::path& file) {
  std::error_code error;
  const std::filesystem::path sidecar = file.parent_path() / (volumeStem(file) + ".json");
  return std::filesystem::is_regular_file(sidecar, error) ? parseLabelNames(readSmall(sidecar)) : std::map<std::int64_t, std::string>();
}

/// "Segment0_Name" and its like, as 3D Slicer writes them.
std::vector<Label> slicerSegments(const VolumeHeader& header) {
  std::vector<Label> out;
  for (int i = 0; i < 10'000; ++i) {
    const auto field = [&](const char* name) -> std::string {
      const auto found = header.fields.find(fmt::format("Segment{}_{}", i, name));
      return found == header.fields.end() ? std::string() : std::string(trimmed(found->second));
    };
    const std::string value = field("LabelValue"), name = field("Name");
    if (value.empty() && name.empty() && field("ID").empty())
      break;
    Label label;
    std::int64_t layer = 0;
    // Before layers came, segment i was volume i with the value 1.
    if (!parseInteger(value, label.value))
      label.value = 1;
    if (!parseInteger(field("Layer"), layer))
      layer = value.empty() ? i : 0;
    label.layer = layer >= 0 ? static_cast<std::size_t>(layer) : 0;
    label.name = name.empty() ? field("ID") : name;
    out.push_back(std::move(label));
  }
  return out;
}

struct Numbers {
  const VolumeHeader& header;
  const std::vector<std::byte>& bytes;
  std::size_t voxels = header.fileVoxels();

  std::size_t position(std::size_t layer, std::size_t voxel) const {
    return header.volumesInterleaved ? voxel * static_cast<std::size_t>(header.volumes) + layer : layer * voxels + voxel;
  }
  template <typename T> double at(std::size_t i) const {
    T value;
    std::memcpy(&value, bytes.data() + i * sizeof(T), sizeof(T));
    return static_cast<double>(value);
  }
};

template <typename Visit> void withReader(const Numbers& numbers, Visit&& visit) {
  const auto call = [&]<typename T>(T) { visit([&numbers](std::size_t i) { return numbers.at<T>(i); }); };
  switch (numbers.header.scalar) {
  case Scalar::Int8: return call(std::int8_t{});
  case Scalar::UInt8: return call(std::uint8_t{});
  case Scalar::Int16: return call(std::int16_t{});
  case Scalar::UInt16: return call(std::uint16_t{});
  case Scalar::Int32: return call(std::int32_t{});
  case Scalar::UInt32: return call(std::uint32_t{});
  case Scalar::Int64: return call(std::int64_t{});
  case Scalar::UInt64: return call(std::uint64_t{});
  case Scalar::Float32: return call(float{});
  case Scalar::Float64: return call(double{});
  }
}

/// The values there are in each layer, 0 left out; fails when they cannot be labels.
Result<std::set<std::pair<std::size_t, std::int64_t>>> valuesOf(const Numbers& numbers) {
  const VolumeHeader& header = numbers.header;
  std::set<std::pair<std::size_t, std::int64_t>> out;
  bool whole = true;
  withReader(numbers, [&](const auto& read) {
    for (std::size_t layer = 0; layer < static_cast<std::size_t>(header.volumes) && whole; ++layer) {
      double last = 0;
      for (std::size_t voxel = 0; voxel < numbers.voxels; ++voxel) {
        const double stored = read(numbers.position(layer, voxel));
        if (stored == last)
          continue;
        last = stored;
        const double value = header.slope * stored + header.intercept;
        if (!(value >= 0 && value < 2e9) || std::abs(value - std::nearbyint(value)) > 1e-4 || out.size() > kMostValues) {
          whole = false;
          return;
        }
        if (std::llround(value) != 0)
          out.insert({layer, std::llround(value)});
      }
    }
  });
  if (!whole)
    return unsupported(header.file, "its voxels are not labels but grey values; open it as a study.");
  return out;
}

} // namespace

void noteOverlap(std::size_t voxels, LabelContent& content) {
  if (voxels > 0)
    content.findings.push_back({Finding::Severity::Caution,
                                "overlap",
                                fmt::format("{} voxels belong to more than one structure; the last one was taken.", voxels),
                                {}});
}

std::map<std::int64_t, std::string> parseLabelNames(const std::string& text) {
  std::map<std::int64_t, std::string> out;
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object())
    return out;
  for (const auto& [key, item] : json.items()) {
    std::int64_t value = 0;
    const nlohmann::json& first = item.is_array() && !item.empty() ? item.front() : item;
    if (item.is_string() && parseInteger(key, value))
      out[value] = item.get<std::string>();
    else if (first.is_number_integer())
      out[first.get<std::int64_t>()] = key;
  }
  return out;
}

Result<LabelContent> readLabels(const std::filesystem::path& file, std::uint64_t memoryLimit, const Allocate& allocate,
                                const JobContext& job) {
  if (!isVolumeFile(file))
    return readDicomSegmentation(file, memoryLimit, allocate, job);
  Result<VolumeHeader> header = readVolumeHeader(file, memoryLimit);
  if (!header)
    return fail(header.error());
  if (header->sheared)
    return unsupported(file, "its axes are not at right angles; resample the labels to the grid of their scan.");
  const Result<std::vector<std::byte>> bytes = readStoredVoxels(*header, job.part(0, 0.5));
  if (!bytes)
    return fail(bytes.error());
  const Numbers numbers{*header, *bytes};
  const auto values = valuesOf(numbers);
  if (!values)
    return fail(values.error());
  job.progress(0.7, "Reading labels");
  if (values->size() > kMostLabels)
    return unsupported(file, fmt::format("it holds {} labels, and {} are the most.", values->size(), kMostLabels));

  const std::vector<Label> segments = slicerSegments(*header);
  const std::map<std::int64_t, std::string> sidecar = sidecarNames(file);
  // Values are kept where one byte can tell them and none means two things.
  bool keep = true;
  std::set<std::int64_t> seen;
  for (const auto& [layer, value] : *values)
    keep = keep && value >= 1 && value <= kMostLabels && seen.insert(value).second;
  struct NewLabel {
    std::uint8_t value = 0;
    std::string name;
  };
  std::map<std::pair<std::size_t, std::int64_t>, NewLabel> newLabels;
  for (const auto& label : *values) {
    NewLabel& added = newLabels[label];
    added.value = static_cast<std::uint8_t>(keep ? label.second : static_cast<std::int64_t>(newLabels.size()));
    for (const Label& segment : segments)
      if (segment.layer == label.first && segment.value == label.second)
        added.name = segment.name;
    if (const auto found = sidecar.find(label.second); added.name.empty() && found != sidecar.end())
      added.name = found->second;
    if (added.name.empty())
      added.name = fmt::format("label_{}", label.second);
  }

  const auto volumes = static_cast<std::size_t>(header->volumes);
  const std::uint64_t left = memoryLimit - std::min<std::uint64_t>(memoryLimit, bytes->size());
  Result<LabelLayers> layers = LabelLayers::make(numbers.voxels, volumes, left / 2, allocate);
  if (!layers)
    return fail(layers.error());
  LabelContent out{header->geometry, {{}}, header->findings};
  withReader(numbers, [&](const auto& read) {
    for (std::size_t volume = 0; volume < volumes; ++volume) {
      const std::size_t layer = layers->add([&](const auto& mark) {
        double last = std::nan("");
        std::uint8_t label = 0;
        for (std::size_t voxel = 0; voxel < numbers.voxels; ++voxel) {
          const double stored = read(numbers.position(volume, voxel));
          if (stored != last) {
            last = stored;
            const auto found = newLabels.find({volume, std::llround(header->slope * stored + header->intercept)});
            label = found == newLabels.end() ? 0 : found->second.value;
          }
          if (label != 0)
            mark(voxel, label);
        }
      });
      out.names.resize(layers->used());
      for (const auto& [from, label] : newLabels)
        if (from.first == volume)
          out.names[layer][label.value] = label.name;
    }
  });
  noteOverlap(layers->overlapping(), out);
  return out;
}

} // namespace halsted
