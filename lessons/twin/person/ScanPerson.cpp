// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/ScanPerson.h"

#include "segmentation/anatomy/PatientCase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <vector>

namespace halsted::twin {

namespace {

// Hounsfield units. Emphysema: Gevenois, Am J Respir Crit Care Med 1996;154:187. Lung states: Gattinoni, NEJM 2006;354:1775.
// Fat and muscle: Mitsiopoulos, J Appl Physiol 1998;85:115.
constexpr int kEmphysema = -950, kAeratedLow = -900, kAeratedHigh = -500;
constexpr int kFatLow = -190, kFatHigh = -30, kMuscleLow = -29, kMuscleHigh = 150;
constexpr double kLungForSharesMl = 500;

/// A structure with the CT it was drawn on.
struct Drawn {
  const LabelLayer* layer = nullptr;
  std::uint8_t label = 0;
  const Volume* ct = nullptr;
};

double voxelMl(const VolumeGeometry& geometry) {
  return geometry.spacingMm.prod() * 1e-3;
}

std::optional<Drawn> find(const PatientCase& patient, std::string_view name) {
  const Structure* structure = patient.findStructure(name);
  const LabelLayer* layer = structure ? patient.findLayer(structure->layerId) : nullptr;
  const CaseSeries* series = layer ? patient.findSeries(layer->seriesId) : nullptr;
  if (!series || series->volume.modality != Modality::Ct || layer->labels.empty() || !series->volume.voxels ||
      layer->labels.geometry().voxelCount() != series->volume.geometry.voxelCount())
    return std::nullopt;
  return Drawn{layer, structure->label, &series->volume};
}

template <typename Visit> void visit(const Drawn& drawn, const Visit& voxel) {
  const std::uint8_t* labels = drawn.layer->labels.voxels();
  const std::size_t n = drawn.ct->geometry.voxelCount();
  for (std::size_t i = 0; i < n; ++i)
    if (labels[i] == drawn.label)
      voxel(i);
}

struct Extent {
  std::size_t voxels = 0;
  std::array<int, 2> slices{1 << 30, -1}; ///< first and last along k
  bool cutOff = false;
};

/// Whole slices are cut off along the body; the sides of a picture reach past the trunk.
Extent extentOf(const Drawn& drawn) {
  Extent extent;
  const Index3 size = drawn.ct->geometry.size;
  const std::size_t slice = static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y());
  std::vector<std::size_t> inSlice(static_cast<std::size_t>(size.z()));
  visit(drawn, [&](std::size_t i) { ++inSlice[i / slice]; });
  for (int k = 0; k < size.z(); ++k)
    if (const std::size_t count = inSlice[static_cast<std::size_t>(k)]) {
      extent.voxels += count;
      extent.slices[0] = std::min(extent.slices[0], k);
      extent.slices[1] = k;
    }
  // A few voxels in the last slice are the tip of an organ that ends there.
  const auto cut = [&](std::size_t k) { return static_cast<double>(inSlice[k]) * voxelMl(drawn.ct->geometry) > 0.3; };
  extent.cutOff = size.z() > 0 && (cut(0) || cut(static_cast<std::size_t>(size.z() - 1)));
  return extent;
}

std::optional<double> volumeOf(const PatientCase& patient, std::string_view name) {
  const auto drawn = find(patient, name);
  if (!drawn)
    return std::nullopt;
  const Extent extent = extentOf(*drawn);
  if (extent.voxels == 0 || extent.cutOff)
    return std::nullopt;
  return static_cast<double>(extent.voxels) * voxelMl(drawn->ct->geometry);
}

struct LungState {
  double totalMl = 0, emphysemaMl = 0;
};

LungState readLung(const PatientCase& patient, std::string_view name, std::optional<double>& volumeMl, std::optional<double>& consolidated,
                   std::optional<double>& aerated) {
  const auto drawn = find(patient, name);
  if (!drawn)
    return {};
  const Extent extent = extentOf(*drawn);
  const double ml = voxelMl(drawn->ct->geometry), totalMl = ml * static_cast<double>(extent.voxels);
  if (extent.voxels > 0 && !extent.cutOff)
    volumeMl = totalMl;
  if (totalMl < kLungForSharesMl)
    return {};
  std::size_t dense = 0, airy = 0, destroyed = 0;
  const std::int16_t* hu = drawn->ct->voxels.get();
  visit(*drawn, [&](std::size_t i) {
    dense += hu[i] > kAeratedHigh;
    airy += hu[i] >= kAeratedLow && hu[i] <= kAeratedHigh;
    destroyed += hu[i] < kEmphysema;
  });
  const double n = static_cast<double>(extent.voxels);
  consolidated = static_cast<double>(dense) / n;
  aerated = static_cast<double>(airy) / n;
  return {totalMl, ml * static_cast<double>(destroyed)};
}

/// Radius of the tube that has this volume over this length along the body; a vessel of less than 3 cm tells nothing.
std::optional<double> radiusOf(const PatientCase& patient, std::string_view name) {
  const auto drawn = find(patient, name);
  if (!drawn)
    return std::nullopt;
  const Extent extent = extentOf(*drawn);
  const VolumeGeometry& geometry = drawn->ct->geometry;
  const double lengthMm = (extent.slices[1] - extent.slices[0] + 1) * geometry.spacingMm.z();
  if (extent.voxels == 0 || lengthMm < 30)
    return std::nullopt;
  return std::sqrt(static_cast<double>(extent.voxels) * geometry.spacingMm.prod() / (std::numbers::pi * lengthMm));
}

/// Fat and muscle of what is seen of the body. Bone and organs that have labels are not muscle.
void readSoftTissue(const PatientCase& patient, ScanFindings& findings) {
  const auto skin = find(patient, "skin");
  if (!skin)
    return;
  const std::size_t n = skin->ct->geometry.voxelCount();
  std::vector<std::uint8_t> other(n);
  for (const LabelLayer& layer : patient.layers()) {
    if (layer.id == skin->layer->id || layer.seriesId != skin->layer->seriesId || layer.labels.empty() ||
        layer.labels.geometry().voxelCount() != n)
      continue;
    std::array<bool, 256> organ{};
    for (const Structure& s : patient.structures())
      if (s.layerId == layer.id && s.name != "skin" && s.name != "fat" && s.name.rfind("muscle", 0) != 0)
        organ[s.label] = true;
    const std::uint8_t* labels = layer.labels.voxels();
    for (std::size_t i = 0; i < n; ++i)
      other[i] = other[i] || organ[labels[i]];
  }
  std::size_t fat = 0, muscle = 0;
  const std::int16_t* hu = skin->ct->voxels.get();
  visit(*skin, [&](std::size_t i) {
    fat += hu[i] >= kFatLow && hu[i] <= kFatHigh;
    muscle += !other[i] && hu[i] >= kMuscleLow && hu[i] <= kMuscleHigh;
  });
  const double ml = voxelMl(skin->ct->geometry);
  findings.fatMl = ml * static_cast<double>(fat);
  findings.muscleMl = ml * static_cast<double>(muscle);
}

} // namespace

ScanFindings scanFindings(const PatientCase& patient) {
  ScanFindings f;
  const LungState left = readLung(patient, "lung_left", f.lungLeftMl, f.consolidatedLeft, f.aeratedLeft);
  const LungState right = readLung(patient, "lung_right", f.lungRightMl, f.consolidatedRight, f.aeratedRight);
  if (left.totalMl + right.totalMl > 0)
    f.emphysema = (left.emphysemaMl + right.emphysemaMl) / (left.totalMl + right.totalMl);
  f.liverMl = volumeOf(patient, "liver");
  f.spleenMl = volumeOf(patient, "spleen");
  f.heartMl = volumeOf(patient, "heart");
  const auto kidneyLeft = volumeOf(patient, "kidney_left"), kidneyRight = volumeOf(patient, "kidney_right");
  if (kidneyLeft && kidneyRight)
    f.kidneysMl = *kidneyLeft + *kidneyRight;
  f.aortaRadiusMm = radiusOf(patient, "aorta");
  f.cavaRadiusMm = radiusOf(patient, "inferior_vena_cava");
  readSoftTissue(patient, f);
  return f;
}

} // namespace halsted::twin
