// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/person/ScanPerson.h"

#include "segmentation/anatomy/PatientCase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <string_view>
#include <vector>

namespace halsted::twin {

namespace {

// Hounsfield units. Emphysema: Gevenois, Am J Respir Crit Care Med 1996;154:187. Without air, poorly aerated: Gattinoni, NEJM
// 2006;354:1775. Fat and muscle: Mitsiopoulos, J Appl Physiol 1998;85:115.
constexpr int kEmphysema = -950, kPoorlyAerated = -500, kAirless = -100;
constexpr int kFatLow = -190, kFatHigh = -30, kMuscleLow = -29, kMuscleHigh = 150;
constexpr double kLungForSharesMl = 500;
constexpr double kLeastVesselMm = 30; ///< of a vessel along the body that tells a radius
constexpr double kBesideLungCm2 = 20; ///< of lung in a slice that is one of the chest
constexpr double kLostTrunk = 0.01;   ///< share of a slice through the trunk that may lie past the sides of the picture

using Names = std::vector<std::string_view>;
const Names kLeftLung = {"lung_left", "lung_upper_lobe_left", "lung_lower_lobe_left"};
const Names kRightLung = {"lung_right", "lung_upper_lobe_right", "lung_middle_lobe_right", "lung_lower_lobe_right"};

/// Structures of one layer with the CT they were drawn on.
struct Drawn {
  const LabelLayer* layer = nullptr;
  const Volume* ct = nullptr;
  std::array<bool, 256> wanted{};

  bool has(std::size_t voxel) const { return wanted[layer->labels.voxels()[voxel]]; }
  double voxelMl() const { return ct->geometry.voxelVolumeMm3() * 1e-3; }
  double pixelMm2() const { return ct->geometry.spacingMm.x() * ct->geometry.spacingMm.y(); }
  std::size_t slice() const { return static_cast<std::size_t>(ct->geometry.size.x()) * static_cast<std::size_t>(ct->geometry.size.y()); }
  std::size_t slices() const { return static_cast<std::size_t>(ct->geometry.size.z()); }
};

/// All of these names that lie in the layer of the first that is there.
std::optional<Drawn> find(const PatientCase& patient, const Names& names) {
  Drawn drawn;
  for (const std::string_view name : names) {
    const Structure* structure = patient.findStructure(name);
    const LabelLayer* layer = structure ? patient.findLayer(structure->layerId) : nullptr;
    const CaseSeries* series = layer ? patient.findSeries(layer->seriesId) : nullptr;
    if (!series || (drawn.layer && layer != drawn.layer) || series->volume.modality != Modality::Ct || layer->labels.empty() ||
        !series->volume.voxels || layer->labels.geometry().voxelCount() != series->volume.geometry.voxelCount() ||
        nearestOrientation(series->volume.geometry).axis[2] != 2)
      continue;
    drawn.layer = layer, drawn.ct = &series->volume;
    drawn.wanted[structure->label] = true;
  }
  return drawn.layer ? std::optional<Drawn>(drawn) : std::nullopt;
}

template <typename Visit> void visit(const Drawn& drawn, const Visit& voxel) {
  const std::size_t n = drawn.ct->geometry.voxelCount();
  for (std::size_t i = 0; i < n; ++i)
    if (drawn.has(i))
      voxel(i);
}

/// Voxels in each slice along the body.
std::vector<std::size_t> bySlice(const Drawn& drawn) {
  std::vector<std::size_t> counts(drawn.slices());
  visit(drawn, [&, slice = drawn.slice()](std::size_t i) { ++counts[i / slice]; });
  return counts;
}

/// A few voxels in the last slice are the tip of an organ that ends there. The sides of a picture reach past the trunk.
bool cutOff(const Drawn& drawn, const std::vector<std::size_t>& counts) {
  const auto cut = [&](std::size_t count) { return static_cast<double>(count) * drawn.voxelMl() > 0.3; };
  return counts.empty() || cut(counts.front()) || cut(counts.back());
}

std::size_t sum(const std::vector<std::size_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::size_t(0));
}

std::optional<double> volumeOf(const PatientCase& patient, const Names& names) {
  const auto drawn = find(patient, names);
  if (!drawn)
    return std::nullopt;
  const std::vector<std::size_t> counts = bySlice(*drawn);
  if (sum(counts) == 0 || cutOff(*drawn, counts))
    return std::nullopt;
  return static_cast<double>(sum(counts)) * drawn->voxelMl();
}

struct LungState {
  double totalMl = 0, emphysemaMl = 0;
};

LungState readLung(const PatientCase& patient, const Names& names, std::optional<double>& volumeMl, std::optional<double>& consolidated,
                   std::optional<double>& poorlyAerated) {
  const auto drawn = find(patient, names);
  if (!drawn)
    return {};
  const std::vector<std::size_t> counts = bySlice(*drawn);
  const double n = static_cast<double>(sum(counts)), totalMl = drawn->voxelMl() * n;
  if (n > 0 && !cutOff(*drawn, counts))
    volumeMl = totalMl;
  if (totalMl < kLungForSharesMl)
    return {};
  std::size_t airless = 0, poor = 0, destroyed = 0;
  const std::int16_t* hu = drawn->ct->voxels.get();
  visit(*drawn, [&](std::size_t i) {
    airless += hu[i] > kAirless;
    poor += hu[i] > kPoorlyAerated && hu[i] <= kAirless;
    destroyed += hu[i] < kEmphysema;
  });
  consolidated = static_cast<double>(airless) / n;
  poorlyAerated = static_cast<double>(poor) / n;
  return {totalMl, drawn->voxelMl() * static_cast<double>(destroyed)};
}

/// How far towards the back a voxel of a slice lies, in voxels.
double towardsBack(const Drawn& drawn, std::size_t inSlice) {
  const AxisOrientation o = nearestOrientation(drawn.ct->geometry);
  const auto width = static_cast<std::size_t>(drawn.ct->geometry.size.x());
  return o.axis[1] == 1 ? o.sign[1] * static_cast<double>(inSlice / width) : o.sign[0] * static_cast<double>(inSlice % width);
}

/// Pixels of the hindmost piece in a slice: a chest's slice also cuts the ascending aorta, in front.
std::size_t hindmostPiece(const Drawn& drawn, std::size_t k) {
  const auto width = static_cast<std::size_t>(drawn.ct->geometry.size.x());
  const std::size_t slice = drawn.slice(), first = k * slice;
  std::vector<bool> seen(slice);
  std::vector<std::size_t> open;
  std::size_t best = 0;
  double bestBack = 0;
  for (std::size_t start = 0; start < slice; ++start) {
    if (seen[start] || !drawn.has(first + start))
      continue;
    std::size_t pixels = 0;
    double back = 0;
    open.assign(1, start);
    seen[start] = true;
    const auto add = [&](std::size_t pixel) {
      if (!seen[pixel] && drawn.has(first + pixel))
        seen[pixel] = true, open.push_back(pixel);
    };
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      ++pixels, back += towardsBack(drawn, at);
      if (at % width > 0)
        add(at - 1);
      if (at % width + 1 < width)
        add(at + 1);
      if (at >= width)
        add(at - width);
      if (at + width < slice)
        add(at + width);
    }
    back /= static_cast<double>(pixels);
    if (pixels > 3 && (best == 0 || back > bestBack))
      best = pixels, bestBack = back;
  }
  return best;
}

/// Median over the slices that are wanted; unset for a piece too short. Vessels along the body are cut nearly square there, and the
/// median passes by the arch.
template <typename Wanted> std::optional<double> crossSectionMm2(const Drawn& drawn, const Wanted& wanted) {
  std::vector<double> areas;
  for (std::size_t k = 0; k < drawn.slices(); ++k)
    if (wanted(k))
      if (const std::size_t pixels = hindmostPiece(drawn, k))
        areas.push_back(static_cast<double>(pixels) * drawn.pixelMm2());
  if (static_cast<double>(areas.size()) * drawn.ct->geometry.spacingMm.z() < kLeastVesselMm)
    return std::nullopt;
  const auto middle = areas.begin() + static_cast<std::ptrdiff_t>(areas.size() / 2);
  std::nth_element(areas.begin(), middle, areas.end());
  return *middle;
}

void readVessels(const PatientCase& patient, ScanFindings& findings) {
  if (const auto cava = find(patient, {"inferior_vena_cava"}))
    findings.cavaMm2 = crossSectionMm2(*cava, [](std::size_t) { return true; });
  const auto aorta = find(patient, {"aorta"});
  if (!aorta)
    return;
  // Which slices are chest and which are belly: as the lungs say, else the organs of the belly.
  std::vector<std::size_t> lung(aorta->slices()), belly(aorta->slices());
  for (const Names& side : {kLeftLung, kRightLung})
    if (const auto drawn = find(patient, side); drawn && drawn->ct == aorta->ct) {
      const std::vector<std::size_t> counts = bySlice(*drawn);
      std::transform(lung.begin(), lung.end(), counts.begin(), lung.begin(), std::plus<>());
    }
  if (const auto drawn = find(patient, {"kidney_left", "kidney_right", "vertebrae_L1", "vertebrae_L2", "vertebrae_L3", "vertebrae_L4"});
      drawn && drawn->ct == aorta->ct)
    belly = bySlice(*drawn);
  const double pixelCm2 = aorta->pixelMm2() * 1e-2;
  const auto radius = [&](const auto& wanted) -> std::optional<double> {
    const auto area = crossSectionMm2(*aorta, wanted);
    return area ? std::optional<double>(std::sqrt(*area / std::numbers::pi)) : std::nullopt;
  };
  findings.chestAortaRadiusMm = radius([&](std::size_t k) { return static_cast<double>(lung[k]) * pixelCm2 >= kBesideLungCm2; });
  findings.abdomenAortaRadiusMm = radius([&](std::size_t k) { return lung[k] == 0 && belly[k] > 0; });
}

/// Muscle and fat in the slice through the middle of the third lumbar vertebra, when the whole trunk is in the picture there.
void readL3(const PatientCase& patient, ScanFindings& findings) {
  const auto vertebra = find(patient, {"vertebrae_L3"}), skin = find(patient, {"skin"}),
             muscle = find(patient, {"muscle", "skeletal_muscle"});
  if (!vertebra || !skin || !muscle || vertebra->ct != skin->ct || vertebra->ct != muscle->ct)
    return;
  const std::vector<std::size_t> counts = bySlice(*vertebra);
  const std::size_t half = sum(counts) / 2;
  if (half == 0 || cutOff(*vertebra, counts))
    return;
  std::size_t k = 0;
  for (std::size_t below = counts[0]; below <= half && k + 1 < counts.size(); below += counts[++k]) {
  }
  const auto width = static_cast<std::size_t>(skin->ct->geometry.size.x()), height = static_cast<std::size_t>(skin->ct->geometry.size.y());
  const std::int16_t* hu = skin->ct->voxels.get();
  std::array<double, 4> chordMm{}; ///< trunk along each side of the picture
  const double dx = skin->ct->geometry.spacingMm.x(), dy = skin->ct->geometry.spacingMm.y();
  std::size_t trunkPixels = 0, fatPixels = 0, musclePixels = 0;
  for (std::size_t y = 0; y < height; ++y)
    for (std::size_t x = 0; x < width; ++x) {
      const std::size_t i = x + width * (y + height * k);
      if (!skin->has(i))
        continue;
      chordMm[0] += x == 0 ? dy : 0, chordMm[1] += x + 1 == width ? dy : 0;
      chordMm[2] += y == 0 ? dx : 0, chordMm[3] += y + 1 == height ? dx : 0;
      ++trunkPixels;
      fatPixels += hu[i] >= kFatLow && hu[i] <= kFatHigh;
      musclePixels += muscle->has(i) && hu[i] >= kMuscleLow && hu[i] <= kMuscleHigh;
    }
  // What a side cuts off is a segment of about 2/3 chord x height, and the height is chord^2 / 8r of a circle as large as the trunk.
  const double trunkMm2 = static_cast<double>(trunkPixels) * skin->pixelMm2(), radius = std::sqrt(trunkMm2 / std::numbers::pi);
  double lostMm2 = 0;
  for (const double chord : chordMm)
    lostMm2 += chord * chord * chord / (12 * std::max(radius, 1.0));
  if (musclePixels == 0 || lostMm2 > kLostTrunk * trunkMm2)
    return;
  findings.muscleCm2 = static_cast<double>(musclePixels) * skin->pixelMm2() * 1e-2;
  findings.fatCm2 = static_cast<double>(fatPixels) * skin->pixelMm2() * 1e-2;
}

} // namespace

ScanFindings scanFindings(const PatientCase& patient) {
  ScanFindings f;
  const LungState left = readLung(patient, kLeftLung, f.lungLeftMl, f.consolidatedLeft, f.poorlyAeratedLeft);
  const LungState right = readLung(patient, kRightLung, f.lungRightMl, f.consolidatedRight, f.poorlyAeratedRight);
  if (left.totalMl + right.totalMl > 0)
    f.emphysema = (left.emphysemaMl + right.emphysemaMl) / (left.totalMl + right.totalMl);
  f.liverMl = volumeOf(patient, {"liver"});
  f.spleenMl = volumeOf(patient, {"spleen"});
  f.heartMl = volumeOf(patient, {"heart"});
  const auto kidneyLeft = volumeOf(patient, {"kidney_left"}), kidneyRight = volumeOf(patient, {"kidney_right"});
  if (kidneyLeft && kidneyRight)
    f.kidneysMl = *kidneyLeft + *kidneyRight;
  readVessels(patient, f);
  readL3(patient, f);
  return f;
}

} // namespace halsted::twin
