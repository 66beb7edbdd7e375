// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtLungs.h"

#include "segmentation/filters/Kernels.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr int kHistogramLow = -1100, kHistogramSize = 1200;

struct Histogram {
  std::vector<std::uint32_t> bins = std::vector<std::uint32_t>(kHistogramSize);
  std::uint32_t count = 0;
  void add(int value) {
    ++bins[std::clamp(value - kHistogramLow, 0, kHistogramSize - 1)];
    ++count;
  }
  double quantile(double q) const {
    double left = q * count;
    for (int b = 0; b < kHistogramSize; ++b)
      if ((left -= bins[b]) < 0)
        return b + kHistogramLow;
    return kHistogramLow + kHistogramSize;
  }
};

/// What tells lung from gas and stool.
struct AirBody {
  std::uint32_t label = 0;
  std::size_t blocks = 0;
  Histogram inside;                ///< of blocks whose six neighbours belong to it as well
  Histogram steps;                 ///< difference to the next block inside
  std::size_t top = 0, widest = 0; ///< blocks in the picture's uppermost slice, and in the widest slice
  std::size_t besideAirway = 0;
  bool lung = false;
};

} // namespace

double airThreshold(const CoarseCt& coarse) {
  std::vector<double> count(kHistogramSize + 600);
  for (std::size_t o = 0; o < coarse.hu.size(); ++o)
    if (coarse.body.voxels[o])
      ++count[std::clamp(coarse.hu[o] - kHistogramLow, 0, kHistogramSize + 599)];
  double threshold = -450;
  for (int round = 0; round < 30; ++round) {
    double air = 0, airSum = 0, tissue = 0, tissueSum = 0;
    for (std::size_t b = 0; b < count.size(); ++b) {
      const double hu = static_cast<double>(b) + kHistogramLow;
      (hu < threshold ? air : tissue) += count[b];
      (hu < threshold ? airSum : tissueSum) += count[b] * hu;
    }
    if (air < 1 || tissue < 1)
      break;
    const double next = 0.5 * (airSum / air + tissueSum / tissue);
    if (std::abs(next - threshold) < 0.5)
      break;
    threshold = next;
  }
  return std::clamp(threshold, -500.0, -350.0);
}

LungBlocks findLungBlocks(const CoarseCt& coarse, const Mask& airway, double thresholdHu, double gasHu) {
  LungBlocks result{Mask(coarse.geometry), Mask(coarse.geometry)};
  Mask air(coarse.geometry);
  for (std::size_t o = 0; o < air.voxels.size(); ++o)
    air.voxels[o] = coarse.body.voxels[o] && coarse.hu[o] < thresholdHu && (airway.voxels.empty() || !airway.voxels[o]);
  const Components components = connectedComponents(air, Connectivity::Faces);
  const double blockMl = coarse.geometry.voxelVolumeMm3() / 1000;
  std::size_t known = 0;
  while (known < components.components.size() && static_cast<double>(components.components[known].voxelCount) * blockMl >= 0.5)
    ++known;
  std::vector<AirBody> bodies(known);
  const Index3 size = coarse.geometry.size;
  std::vector<std::size_t> inSlice(known);
  const std::ptrdiff_t dy = size.x(), dz = static_cast<std::ptrdiff_t>(size.x()) * size.y();
  for (int z = 0; z < size.z(); ++z) {
    std::fill(inSlice.begin(), inSlice.end(), 0);
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t o = coarse.offset(x, y, z);
        const std::uint32_t label = components.labels[o];
        if (label == 0 || label > known)
          continue;
        AirBody& body = bodies[label - 1];
        ++body.blocks;
        ++inSlice[label - 1];
        if (!airway.voxels.empty())
          body.besideAirway += (x > 0 && airway.voxels[o - 1]) || (x + 1 < size.x() && airway.voxels[o + 1]) ||
                               (y > 0 && airway.voxels[o - static_cast<std::size_t>(dy)]) ||
                               (y + 1 < size.y() && airway.voxels[o + static_cast<std::size_t>(dy)]);
        const auto same = [&](std::ptrdiff_t step) {
          return components.labels[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(o) + step)] == label;
        };
        // Thick slices have few blocks that are inside upwards and downwards too.
        if (x == 0 || y == 0 || x + 1 == size.x() || y + 1 == size.y() || !same(-1) || !same(1) || !same(-dy) || !same(dy))
          continue;
        body.inside.add(coarse.hu[o]);
        body.steps.add(std::abs(coarse.hu[o] - coarse.hu[o + 1]) + kHistogramLow);
        body.steps.add(std::abs(coarse.hu[o] - coarse.hu[o + static_cast<std::size_t>(dy)]) + kHistogramLow);
      }
    for (std::size_t b = 0; b < known; ++b) {
      bodies[b].widest = std::max(bodies[b].widest, inSlice[b]);
      if (z + 1 == size.z())
        bodies[b].top = inSlice[b];
    }
  }
  std::vector<double> bodyBlocks(size.z());
  for (std::size_t o = 0; o < coarse.body.voxels.size(); ++o)
    bodyBlocks[o / static_cast<std::size_t>(dz)] += coarse.body.voxels[o];
  Histogram lungHistogram;
  int lungBottom = size.z(), lungTop = -1;
  const auto density = [&](const AirBody& body) {
    const double median = body.inside.quantile(0.5), spread = body.inside.quantile(0.9) - body.inside.quantile(0.1);
    // Where bronchi lead, even the emptiest air is lung.
    const bool gas = body.besideAirway > 10 ? median < gasHu + 10 : median < gasHu + 25 || (median < gasHu + 50 && spread < 50);
    return body.inside.count > 0 && !gas && median < -550;
  };
  const auto roughness = [](const AirBody& body) { return body.steps.quantile(0.5) - kHistogramLow; };
  for (std::size_t b = 0; b < known; ++b) {
    AirBody& body = bodies[b];
    const Component& extent = components.components[b];
    double beside = 0;
    for (int z = extent.min.z(); z <= extent.max.z(); ++z)
      beside += bodyBlocks[z];
    // The bases of lungs go on above the picture; else lungs fill a good part of the body where they are.
    // Wider there than any trachea.
    const double topMm2 = static_cast<double>(body.top) * coarse.geometry.spacingMm.x() * coarse.geometry.spacingMm.y();
    const bool base = body.top * 3 > body.widest && topMm2 > 900;
    const bool large = static_cast<double>(body.blocks) > 0.04 * beside && static_cast<double>(body.blocks) * blockMl > 30;
    body.lung = density(body) && roughness(body) < 60 && (large || (base && static_cast<double>(body.blocks) * blockMl > 2));
    if (body.lung) {
      lungBottom = std::min(lungBottom, extent.min.z());
      lungTop = std::max(lungTop, extent.max.z());
    }
  }
  // Pockets of air in a lung full of fluid; not so low that they could be bowel.
  for (std::size_t b = 0; b < known; ++b)
    if (!bodies[b].lung && lungTop >= 0 && components.components[b].min.z() > lungBottom + (lungTop - lungBottom) / 3 &&
        components.components[b].max.z() <= lungTop)
      bodies[b].lung = density(bodies[b]) && roughness(bodies[b]) < 80;
  for (std::size_t o = 0; o < air.voxels.size(); ++o) {
    const std::uint32_t label = components.labels[o];
    if (label == 0)
      continue;
    const bool lung = label <= known && bodies[label - 1].lung;
    (lung ? result.lung : result.gas).voxels[o] = 1;
    result.found = result.found || lung;
  }
  for (std::size_t b = 0; b < known; ++b)
    if (bodies[b].lung)
      for (int h = 0; h < kHistogramSize; ++h) {
        lungHistogram.bins[h] += bodies[b].inside.bins[h];
        lungHistogram.count += bodies[b].inside.bins[h];
      }
  if (result.found)
    result.lungHu = lungHistogram.quantile(0.5);
  return result;
}

} // namespace halsted
