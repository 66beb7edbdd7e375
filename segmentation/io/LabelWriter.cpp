// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/LabelWriter.h"

#include "segmentation/io/LabelFormats.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bitset>
#include <cctype>
#include <functional>
#include <new>
#include <utility>

namespace halsted {

namespace {

namespace fs = std::filesystem;

enum class Format { Nifti, NiftiGz, Nrrd, SegNrrd, Dicom };

struct Target {
  Format format;
  std::string_view extension;
};

// Longest first: ".seg.nrrd" also ends in ".nrrd".
constexpr Target kTargets[] = {{Format::SegNrrd, ".seg.nrrd"},
                               {Format::NiftiGz, ".nii.gz"},
                               {Format::Nifti, ".nii"},
                               {Format::Nrrd, ".nrrd"},
                               {Format::Dicom, ".dcm"}};

const Target* targetOf(const fs::path& file) {
  std::string name = file.filename().string();
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto* found = std::find_if(std::begin(kTargets), std::end(kTargets), [&](const Target& target) {
    return name.size() > target.extension.size() && name.ends_with(target.extension);
  });
  return found == std::end(kTargets) ? nullptr : found;
}

fs::path sidecarOf(const fs::path& file, std::string_view extension) {
  const std::string name = file.filename().string();
  return file.parent_path() / (name.substr(0, name.size() - extension.size()) + ".json");
}

std::string sidecarText(const std::vector<LabelExport>& structures, const std::vector<std::uint8_t>& numbers) {
  std::vector<std::size_t> order(structures.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return numbers[a] < numbers[b]; });
  nlohmann::ordered_json names = nlohmann::ordered_json::object();
  for (const std::size_t i : order)
    names[std::to_string(numbers[i])] = structures[i].kind.name;
  return names.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

/// Writes the layers over each other into one, and counts for each pair of numbers where the second covered the first.
class Flattening {
public:
  explicit Flattening(std::uint8_t* voxels) : m_voxels(voxels) {}

  void add(const ExportLayer& layer) {
    const std::uint8_t* from = layer.labels->voxels();
    const std::size_t count = layer.labels->geometry().voxelCount();
    if (std::exchange(m_first, false)) {
      std::transform(from, from + count, m_voxels, [&](std::uint8_t value) { return layer.numberOf[value]; });
      return;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint8_t number = layer.numberOf[from[i]];
      if (number == 0)
        continue;
      if (m_voxels[i] != 0)
        ++m_covered[m_voxels[i]][number];
      m_voxels[i] = number;
    }
  }

  std::vector<std::string> sentences(const std::vector<LabelExport>& structures, const std::vector<std::uint8_t>& numbers) const {
    std::vector<std::string> said;
    for (std::size_t under = 0; under < structures.size(); ++under) {
      std::vector<std::size_t> covering;
      std::size_t all = 0;
      for (std::size_t over = 0; over < structures.size(); ++over)
        if (const std::size_t voxels = m_covered[numbers[under]][numbers[over]]; voxels > 0) {
          covering.push_back(over);
          all += voxels;
        }
      const std::string& name = structures[under].kind.name;
      if (covering.size() > kNamedEach) { // as single bones do the bone
        said.push_back(name + " and " + std::to_string(covering.size()) + " other structures overlap in " + std::to_string(all) +
                       " voxels, where the file has the others; export to .seg.nrrd or .dcm to keep all.");
        continue;
      }
      for (const std::size_t over : covering)
        said.push_back(name + " and " + structures[over].kind.name + " overlap in " +
                       std::to_string(m_covered[numbers[under]][numbers[over]]) + " voxels, where the file says " +
                       structures[over].kind.name + "; export to .seg.nrrd or .dcm to keep both.");
    }
    return said;
  }

private:
  static constexpr std::size_t kNamedEach = 4;
  std::uint8_t* m_voxels;
  bool m_first = true;
  std::vector<std::array<std::size_t, 256>> m_covered = std::vector<std::array<std::size_t, 256>>(256);
};

Result<void> checkExport(const std::vector<LabelExport>& structures, const fs::path& file) {
  if (structures.size() > 255)
    return fail(ErrorCode::Unsupported, file.string() + " can hold 255 structures and " + std::to_string(structures.size()) +
                                            " were chosen; export them to several files.");
  if (structures.empty())
    return fail(ErrorCode::NotFound, "There is no structure to write to " + file.string() + "; segment the scan first.");
  const VolumeGeometry* grid = nullptr;
  for (const LabelExport& structure : structures) {
    if (structure.labels.empty() || structure.value == 0 || structure.labels.geometry().voxelCount() == 0)
      return fail(ErrorCode::Failed, structure.kind.name + " has no voxels to write to " + file.string() + "; segment it again.");
    grid = grid ? grid : &structure.labels.geometry();
    if (!grid->sameGrid(structure.labels.geometry()))
      return fail(ErrorCode::Unsupported, structure.kind.name + " lies on another grid than " + structures.front().kind.name +
                                              "; export them to two files instead of " + file.string() + ".");
  }
  return {};
}

/// Bounds of all structures of a layer in one pass over its voxels.
void findExtents(const ExportLayer& layer, const std::vector<LabelExport>& structures, std::vector<std::array<int, 6>>& extents) {
  const Index3 size = layer.labels->geometry().size;
  std::array<std::array<int, 6>, 256> found;
  found.fill({size.x(), -1, size.y(), -1, size.z(), -1});
  const std::uint8_t* row = layer.labels->voxels();
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j, row += size.x())
      for (int i = 0; i < size.x();) {
        const int first = i;
        const std::uint8_t value = row[i];
        while (i < size.x() && row[i] == value)
          ++i;
        if (value == 0)
          continue;
        std::array<int, 6>& box = found[value];
        box = {std::min(box[0], first), std::max(box[1], i - 1), std::min(box[2], j), std::max(box[3], j), std::min(box[4], k), k};
      }
  for (const std::size_t structure : layer.structures) {
    const std::array<int, 6>& box = found[structures[structure].value];
    extents[structure] = box[1] < 0 ? std::array<int, 6>{0, -1, 0, -1, 0, -1} : box;
  }
}

Result<void> writeParts(AtomicFile& file, std::span<const std::byte> head, std::span<const std::byte> body) {
  if (auto written = file.write(head.data(), head.size()); !written)
    return written;
  if (auto written = file.write(body.data(), body.size()); !written)
    return written;
  return file.flush();
}

std::span<const std::byte> bytesOf(const std::string& text) {
  return std::as_bytes(std::span(text));
}

/// .nii, .nii.gz or .nrrd; fill writes the voxels.
Result<void> writeGrid(const VolumeGeometry& grid, const std::function<void(std::uint8_t*)>& fill, const fs::path& path,
                       const Target& target, AtomicFile& file, const JobContext& job) {
  const bool nifti = target.format != Format::Nrrd;
  std::vector<std::byte> bytes;
  if (nifti) {
    auto header = niftiLabelHeader(grid, path.string());
    if (!header)
      return fail(header.error());
    bytes = std::move(*header);
  }
  const std::size_t headerBytes = bytes.size();
  bytes.resize(headerBytes + grid.voxelCount());
  fill(reinterpret_cast<std::uint8_t*>(bytes.data() + headerBytes));
  if (job.cancelled())
    return cancelled();
  job.progress(0.3, "Writing labels");
  if (target.format != Format::Nifti) {
    auto packed = gzip(bytes);
    if (!packed)
      return fail(packed.error());
    bytes = std::move(*packed);
  }
  if (job.cancelled())
    return cancelled();
  job.progress(0.8, "Writing labels");
  return writeParts(file, nifti ? std::span<const std::byte>() : bytesOf(nrrdLabelHeader(grid)), bytes);
}

Result<void> writeFlat(const std::vector<LabelExport>& structures, const std::vector<std::uint8_t>& numbers,
                       const std::vector<ExportLayer>& layers, const fs::path& path, const Target& target, AtomicFile& file,
                       std::vector<std::string>& remarks, const JobContext& job) {
  auto sidecar = AtomicFile::create(sidecarOf(path, target.extension));
  if (!sidecar)
    return fail(sidecar.error());
  const auto fill = [&](std::uint8_t* voxels) {
    Flattening flattening(voxels);
    for (const ExportLayer& layer : layers)
      if (!job.cancelled())
        flattening.add(layer);
    remarks = flattening.sentences(structures, numbers);
  };
  if (auto written = writeGrid(structures.front().labels.geometry(), fill, path, target, file, job); !written)
    return written;
  if (auto written = writeParts(*sidecar, bytesOf(sidecarText(structures, numbers)), {}); !written)
    return written;
  return sidecar->commit();
}

Result<void> writeSegNrrd(const std::vector<LabelExport>& structures, const std::vector<std::uint8_t>& numbers,
                          const std::vector<ExportLayer>& layers, AtomicFile& file, const JobContext& job) {
  const std::size_t voxelCount = structures.front().labels.geometry().voxelCount();
  std::vector<std::array<int, 6>> extents(structures.size());
  std::vector<std::uint8_t> voxels(voxelCount * layers.size());
  for (std::size_t l = 0; l < layers.size(); ++l) {
    if (job.cancelled())
      return cancelled();
    job.progress(0.5 * static_cast<double>(l) / static_cast<double>(layers.size()), "Writing labels");
    findExtents(layers[l], structures, extents);
    const std::uint8_t* from = layers[l].labels->voxels();
    for (std::size_t i = 0; i < voxelCount; ++i)
      voxels[i * layers.size() + l] = layers[l].numberOf[from[i]];
  }
  const auto packed = gzip(std::as_bytes(std::span(voxels)));
  if (!packed)
    return fail(packed.error());
  if (job.cancelled())
    return cancelled();
  return writeParts(file, bytesOf(segNrrdHeader(structures, numbers, layers, extents)), *packed);
}

} // namespace

Result<void> writeMap(const LabelMap& map, const fs::path& file, const JobContext& job) {
  const Target* target = targetOf(file);
  if (!target || target->format == Format::SegNrrd || target->format == Format::Dicom)
    return fail(ErrorCode::Unsupported,
                "A map of values cannot be written to " + file.string() + "; choose a name that ends in .nii.gz, .nii or .nrrd.");
  try {
    auto output = AtomicFile::create(file);
    if (!output)
      return fail(output.error());
    const auto fill = [&](std::uint8_t* voxels) { std::copy_n(map.voxels(), map.geometry().voxelCount(), voxels); };
    if (auto written = writeGrid(map.geometry(), fill, file, *target, *output, job); !written)
      return written;
    return output->commit();
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::Failed, "Memory ran out while writing " + file.string() + "; close other programs and try again.");
  }
}

std::vector<std::uint8_t> exportNumbers(const std::vector<LabelExport>& structures) {
  std::bitset<256> asked;
  asked.set(0);
  for (const LabelExport& structure : structures)
    if (structure.kind.label > 0 && structure.kind.label < 256)
      asked.set(static_cast<std::size_t>(structure.kind.label));
  std::bitset<256> taken;
  std::vector<std::uint8_t> numbers;
  for (const LabelExport& structure : structures) {
    auto number = static_cast<std::size_t>(structure.kind.label > 0 && structure.kind.label < 256 ? structure.kind.label : 0);
    if (number == 0 || taken[number])
      for (number = 1; number < 255 && (taken[number] || asked[number]);)
        ++number;
    taken.set(number);
    numbers.push_back(static_cast<std::uint8_t>(number));
  }
  return numbers;
}

std::vector<ExportLayer> exportLayers(const std::vector<LabelExport>& structures, const std::vector<std::uint8_t>& numbers) {
  std::vector<ExportLayer> layers;
  for (std::size_t i = 0; i < structures.size(); ++i) {
    const LabelExport& structure = structures[i];
    // The same voxels given twice overlap themselves: that takes a layer of its own.
    if (layers.empty() || layers.back().labels->voxels() != structure.labels.voxels() || layers.back().numberOf[structure.value] != 0)
      layers.push_back({&structure.labels, {}, {}});
    layers.back().structures.push_back(i);
    layers.back().numberOf[structure.value] = numbers[i];
  }
  return layers;
}

Result<std::vector<std::string>> writeLabels(const std::vector<LabelExport>& structures, const ExportSource& source, const fs::path& file,
                                             const JobContext& job) {
  const Target* target = targetOf(file);
  if (!target)
    return fail(ErrorCode::Unsupported,
                "Labels cannot be written to " + file.string() + "; choose a name that ends in .nii.gz, .nii, .nrrd, .seg.nrrd or .dcm.");
  if (auto checked = checkExport(structures, file); !checked)
    return fail(checked.error());
  try {
    const std::vector<std::uint8_t> numbers = exportNumbers(structures);
    const std::vector<ExportLayer> layers = exportLayers(structures, numbers);
    auto output = AtomicFile::create(file);
    if (!output)
      return fail(output.error());
    std::vector<std::string> remarks;
    Result<void> written;
    switch (target->format) {
    case Format::Nifti:
    case Format::NiftiGz:
    case Format::Nrrd: written = writeFlat(structures, numbers, layers, file, *target, *output, remarks, job); break;
    case Format::SegNrrd: written = writeSegNrrd(structures, numbers, layers, *output, job); break;
    case Format::Dicom: written = writeDicomSegmentation(structures, layers, source, *output, file.string(), job); break;
    }
    if (!written)
      return fail(written.error());
    if (auto committed = output->commit(); !committed)
      return fail(committed.error());
    job.progress(1, "Writing labels");
    return remarks;
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::Failed, "Memory ran out while writing " + file.string() + "; close other programs and try again.");
  }
}

} // namespace halsted
