// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/MrHead.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/MrBias.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kGridMm = 2;
constexpr double kMarginMm = 12;
constexpr double kHeadMm = 220; // chin to vertex of nearly everybody

VolumeGeometry headGrid(const Volume& mr, const Mask& body) {
  VolumeGeometry whole = patientGridAround(mr.geometry, kGridMm);
  const int margin = static_cast<int>(kMarginMm / kGridMm);
  whole.size.array() += 2 * margin;
  whole.originMm.array() -= margin * kGridMm;
  const Mask coarse = onPatientGrid(body, whole, Beyond::Empty);
  BoundsMm bounds;
  forEachVoxel(whole, [&](std::size_t at, const Vec3& position) {
    if (coarse.voxels[at])
      bounds.add(position);
  });
  if (bounds.empty())
    return whole;
  bounds.min.z() = std::max(bounds.min.z(), bounds.max.z() - kHeadMm);
  bounds.min.array() -= kMarginMm;
  bounds.max.array() += kMarginMm;
  return croppedGrid(whole, bounds);
}

// The middle of what lies 20 to 110 mm below the top: near the middle of the brain, whatever hangs below.
Vec3 centreOfHead(const Mask& body) {
  double top = -std::numeric_limits<double>::infinity();
  forEachVoxel(body.geometry, [&](std::size_t at, const Vec3& position) {
    if (body.voxels[at])
      top = std::max(top, position.z());
  });
  Vec3 sum = Vec3::Zero();
  double count = 0;
  forEachVoxel(body.geometry, [&](std::size_t at, const Vec3& position) {
    if (body.voxels[at] && position.z() > top - 110 && position.z() < top - 20) {
      sum += position;
      count += 1;
    }
  });
  return count > 0 ? Vec3(sum / count) : boundsOf(body.geometry).centre();
}

// Of each cube of 12 mm that is mostly tissue, the upper quartile: in a T1 picture white matter, wherever in the brain the
// cube lies, so that the darker cortex is not taken for shading.
struct BlockLevels {
  std::vector<Vec3> positions;
  std::vector<float> levels;
};

BlockLevels blockLevels(const MrGrid& grid, const std::vector<std::uint8_t>& use) {
  const Index3 size = grid.geometry.size;
  const int edge = std::max(1, static_cast<int>(std::lround(12 / grid.spacingMm())));
  BlockLevels blocks;
  std::vector<float> inBlock;
  for (int k = 0; k + edge <= size.z(); k += edge)
    for (int j = 0; j + edge <= size.y(); j += edge)
      for (int i = 0; i + edge <= size.x(); i += edge) {
        inBlock.clear();
        for (int dk = 0; dk < edge; ++dk)
          for (int dj = 0; dj < edge; ++dj)
            for (int di = 0; di < edge; ++di)
              if (const std::size_t at = grid.geometry.offset(i + di, j + dj, k + dk); use[at])
                inBlock.push_back(grid.values[at]);
        if (3 * inBlock.size() < 2 * static_cast<std::size_t>(edge * edge * edge))
          continue;
        blocks.positions.push_back(grid.positionMm(i, j, k) + Vec3::Constant(0.5 * (edge - 1) * grid.spacingMm()));
        blocks.levels.push_back(percentile(inBlock, 0.75));
      }
  return blocks;
}

// Grows the region that the shading is fitted to from the middle of the head outwards, so that each round starts from
// values already nearly right.
void correctShading(MrHead& head) {
  const VolumeGeometry& grid = head.grid.geometry;
  const std::vector<float>& values = head.grid.values;
  std::vector<float> ball;
  forEachVoxel(grid, [&](std::size_t at, const Vec3& position) {
    if (head.body.voxels[at] && (position - head.centreMm).norm() < 35)
      ball.push_back(values[at]);
  });
  head.tissue = std::max(1e-6F, percentile(ball, 0.7));
  head.field.assign(values.size(), 1);
  for (const double radius : {50.0, 65.0, 80.0, 95.0, 95.0}) {
    std::vector<std::uint8_t> use(values.size());
    forEachVoxel(grid, [&](std::size_t at, const Vec3& position) {
      const double ratio = values[at] / (head.field[at] * head.tissue);
      use[at] = head.depthMm[at] > 10 && (position - head.centreMm).norm() < radius && ratio > 0.55 && ratio < 1.4;
    });
    const BlockLevels blocks = blockLevels(head.grid, use);
    if (blocks.levels.empty())
      break;
    std::vector<float> levels = blocks.levels;
    head.tissue = std::max(1e-6F, percentile(levels, 0.5));
    const BiasField field = BiasField::fitted(blocks.positions, blocks.levels, head.tissue, radius < 70 ? 1 : radius < 90 ? 2 : 3);
    forEachVoxel(grid, [&](std::size_t at, const Vec3& position) { head.field[at] = static_cast<float>(field.at(position)); });
  }
  head.ratio.resize(values.size());
  for (std::size_t at = 0; at < values.size(); ++at)
    head.ratio[at] = values[at] / (head.field[at] * static_cast<float>(head.tissue));
}

// Fluid fills the ventricles and cisterns around the middle of the head; what else is there is brain.
void recogniseContrast(MrHead& head) {
  std::size_t bright = 0, dark = 0, shell = 0, notBrain = 0;
  forEachVoxel(head.grid.geometry, [&](std::size_t at, const Vec3& position) {
    const float ratio = head.ratio[at], depth = head.depthMm[at];
    if (depth > 25 && head.body.voxels[at] && (position - head.centreMm).norm() < 50) {
      bright += ratio > 1.4F;
      dark += ratio < 0.6F;
    }
    if (head.body.voxels[at] && depth > 8 && depth < 16) {
      ++shell;
      notBrain += ratio < 0.4F || ratio > 1.4F;
    }
  });
  head.brightFluid = bright > dark;
  // So deep a head has bone or fat in a quarter to a half of the places, a stripped one brain and a few sulci.
  head.stripped = static_cast<double>(notBrain) < 0.15 * static_cast<double>(shell);
}

} // namespace

MrHead lookAtMrHead(const Volume& mr, const Mask& body) {
  MrHead head;
  const VolumeGeometry grid = headGrid(mr, body);
  head.grid = onPatientGrid(mr, grid, Beyond::Continued);
  head.body = onPatientGrid(body, grid, Beyond::Continued);
  Mask air(grid);
  for (std::size_t at = 0; at < air.voxels.size(); ++at)
    air.voxels[at] = head.grid.inside[at] && !head.body.voxels[at];
  head.depthMm = distanceTo(air, 60);
  head.centreMm = centreOfHead(head.body);
  correctShading(head);
  recogniseContrast(head);
  return head;
}

} // namespace halsted
