// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/PlanStructure.h"

#include "segmentation/core/IndexBox.h"
#include "segmentation/filters/Measure.h"
#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/Surface.h"
#include "segmentation/filters/VolumeInterval.h"

#include <cmath>
#include <cstring>
#include <mutex>

namespace halsted {

namespace {

IndexBox boxOfLabel(const LabelMap& labels, std::uint8_t value) {
  const VolumeGeometry& grid = labels.geometry();
  IndexBox box;
  std::mutex mutex;
  parallelRanges(grid.size.z(), 4, [&](int begin, int end) {
    IndexBox here;
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < grid.size.y(); ++j) {
        const std::uint8_t* row = labels.voxels() + grid.offset(0, j, k);
        const auto width = static_cast<std::size_t>(grid.size.x());
        const void* first = std::memchr(row, value, width);
        if (!first)
          continue;
        int last = grid.size.x() - 1;
        while (row[last] != value)
          --last;
        here.add({static_cast<int>(static_cast<const std::uint8_t*>(first) - row), j, k});
        here.add({last, j, k});
      }
    const std::lock_guard lock(mutex);
    box = box.united(here);
  });
  return box;
}

} // namespace

bool PlanStructure::holds(const Vec3& pointMm) const {
  if (!mask)
    return false;
  const Vec3 index = (grid().direction.transpose() * (pointMm - grid().originMm)).cwiseQuotient(grid().spacingMm);
  if (!(index.array().abs() < 1e6).all())
    return false;
  const Index3 voxel = (index.array() + 0.5).floor().cast<int>().matrix();
  return grid().contains(voxel) && mask->voxels[grid().offset(voxel.x(), voxel.y(), voxel.z())] != 0;
}

double PlanStructure::borderSigmaMm(const Vec3& normal) const {
  return std::hypot(kBorderShare * voxelWidthMm(grid(), normal), registrationSigmaMm);
}

Result<PlanStructure> planStructure(std::string name, const LabelMap& labels, std::uint8_t value, const PlanStructureOptions& options,
                                    const JobContext& job) {
  PlanStructure out;
  out.name = std::move(name);
  out.registrationSigmaMm = options.registrationSigmaMm;
  const IndexBox box = labels.empty() ? IndexBox() : boxOfLabel(labels, value);
  if (box.empty())
    return fail(ErrorCode::NotFound, "The structure " + out.name + " has no voxels; draw or segment it first.");
  const IndexBox part = box.grown(Index3::Constant(4)).within(wholeBox(labels.geometry()));
  const VolumeGeometry grid = cropped(labels.geometry(), part);
  Volume grey;
  const bool valued = options.grey && options.grey->voxels && options.grey->geometry.sameGrid(labels.geometry());
  std::shared_ptr<std::int16_t[]> voxels;
  if (valued) {
    grey = *options.grey;
    grey.geometry = grid;
    voxels = std::make_shared_for_overwrite<std::int16_t[]>(part.voxelCount());
  }
  LabelMap::Voxels own(part.voxelCount());
  std::size_t n = 0;
  const auto width = static_cast<std::size_t>(part.size().x());
  for (int k = part.from.z(); k < part.to.z(); ++k)
    for (int j = part.from.y(); j < part.to.y(); ++j, n += width) {
      const std::size_t row = labels.geometry().offset(part.from.x(), j, k);
      for (std::size_t i = 0; i < width; ++i)
        own[n + i] = labels.voxels()[row + i] == value;
      if (valued)
        std::copy_n(options.grey->voxels.get() + row, width, voxels.get() + n);
    }
  grey.voxels = voxels;
  const LabelMap cut(grid, own);
  const auto measures = measureLabels(cut, grey);
  const VolumeInterval volume = volumeInterval(cut, 1, grey, measures.at(1));
  out.volumeMl = {volume.ml, volume.lowMl, volume.highMl};

  SurfaceMesh surface;
  if (options.surfaceMm) {
    surface = *options.surfaceMm;
  } else {
    SurfaceOptions fine;
    fine.lightTriangles = 0;
    Result<StructureSurfaces> made = makeSurfaces(cut, 1, nullptr, fine, job);
    if (!made)
      return fail(made.error());
    surface = std::move(made->full);
  }
  auto mask = std::make_shared<Mask>();
  mask->geometry = grid;
  mask->geometry.direction = options.plan_T_series.linear() * grid.direction;
  mask->geometry.originMm = options.plan_T_series * grid.originMm;
  mask->voxels = std::move(own);
  out.mask = std::move(mask);
  const Eigen::Isometry3f move = options.plan_T_series.cast<float>();
  for (Eigen::Vector3f& point : surface.pointsMm)
    point = move * point;
  out.surface = std::make_shared<const SurfaceTree>(surface);
  return out;
}

} // namespace halsted
