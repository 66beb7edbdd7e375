// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/RegistrationBody.h"

#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/MrBrain.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace halsted {

namespace {

constexpr double kBodySpacingMm = 4, kMarginMm = 8;

Volume coarse(const Volume& volume) {
  Index3 factor;
  for (int axis = 0; axis < 3; ++axis)
    factor[axis] = std::clamp(static_cast<int>(std::lround(kBodySpacingMm / volume.geometry.spacingMm[axis])), 1,
                              std::max(1, volume.geometry.size[axis] / 4));
  return shrunk(volume, factor);
}

} // namespace

bool RegistrationBody::contains(const Vec3& pointMm) const {
  const Index3 at = (around.geometry.index_T_patient() * pointMm).array().round().cast<int>();
  return around.geometry.contains(at) && around.voxels[around.geometry.offset(at.x(), at.y(), at.z())] != 0;
}

RegistrationBody findRegistrationBody(const Volume& volume, const JobContext& job) {
  const Volume small = coarse(volume);
  const Result<Mask> found = volume.modality == Modality::Ct ? segmentCtBody(small, job) : segmentMrBody(small, job);
  Mask body = found ? *found : Mask(small.geometry);
  const auto filledVoxels = static_cast<std::size_t>(std::count(body.voxels.begin(), body.voxels.end(), 1));
  // Less than a cube of 2 cm, or a hundredth of the picture, is no patient.
  const double minimumMm3 = 8000;
  if (static_cast<double>(filledVoxels) * small.geometry.voxelVolumeMm3() < minimumMm3 || filledVoxels * 100 < body.voxels.size())
    std::fill(body.voxels.begin(), body.voxels.end(), std::uint8_t{1});
  RegistrationBody result;
  Vec3 sum = Vec3::Zero();
  double count = 0;
  const VolumeGeometry& grid = body.geometry;
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i)
        if (body.voxels[grid.offset(i, j, k)]) {
          sum += Vec3(i, j, k);
          ++count;
        }
  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  result.centreMm = patient_T_index * Vec3(sum / std::max(1.0, count));
  result.around = dilate(body, kMarginMm);
  const Vec3 half(0.5, 0.5, 0.5);
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i)
        if (result.around.voxels[grid.offset(i, j, k)]) {
          result.boundsMm.add(patient_T_index * Vec3(Vec3(i, j, k) - half));
          result.boundsMm.add(patient_T_index * Vec3(Vec3(i, j, k) + half));
        }
  return result;
}

FixedSamples sampleBody(const LevelImage& image, const RegistrationBody& body, std::size_t count, std::uint32_t seed, double marginVoxels) {
  const VolumeGeometry& grid = image.geometry;
  const Eigen::Affine3d body_T_index = body.around.geometry.index_T_patient() * grid.patient_T_index();
  std::vector<std::uint32_t> inside;
  const Index3 margin = outerLayers(grid, marginVoxels);
  for (int k = margin.z(); k < grid.size.z() - margin.z(); ++k)
    for (int j = margin.y(); j < grid.size.y() - margin.y(); ++j) {
      Vec3 at = body_T_index * Vec3(margin.x(), j, k);
      const Vec3 step = body_T_index.linear().col(0);
      for (int i = margin.x(); i < grid.size.x() - margin.x(); ++i, at += step) {
        const Index3 nearest = (at.array() + 0.5).floor().cast<int>();
        if (body.around.geometry.contains(nearest) &&
            body.around.voxels[body.around.geometry.offset(nearest.x(), nearest.y(), nearest.z())])
          inside.push_back(static_cast<std::uint32_t>(grid.offset(i, j, k)));
      }
    }
  FixedSamples samples;
  samples.centreMm = body.centreMm;
  const std::size_t wanted = std::min(count, inside.size());
  samples.pointsMm.reserve(wanted);
  samples.values.reserve(wanted);
  // The engine's bits are the same everywhere; the library's distributions are not.
  std::mt19937 random(seed);
  const auto unit = [&] { return static_cast<double>(random()) / 4294967296.0; };
  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  const Vec3 last = (grid.size - Index3::Ones()).cast<double>() - Vec3::Constant(1e-3);
  const auto row = static_cast<std::uint32_t>(grid.size.x()), slice = row * static_cast<std::uint32_t>(grid.size.y());
  for (std::size_t n = 0; n < wanted; ++n) {
    const double stratum = (static_cast<double>(n) + unit()) * static_cast<double>(inside.size()) / static_cast<double>(wanted);
    const std::uint32_t offset = inside[std::min(inside.size() - 1, static_cast<std::size_t>(stratum))];
    const Vec3 jitter(unit() - 0.5, unit() - 0.5, unit() - 0.5);
    const Vec3 at = (Vec3(offset % row, offset % slice / row, offset / slice) + jitter).cwiseMax(Vec3::Zero()).cwiseMin(last);
    float value;
    Eigen::Vector3f gradient;
    if (!sampleLevel(image, at.cast<float>(), value, gradient))
      continue;
    samples.pointsMm.push_back((patient_T_index * at - samples.centreMm).cast<float>());
    samples.values.push_back(value);
  }
  return samples;
}

FixedSamples subset(const FixedSamples& samples, const std::function<bool(const Eigen::Vector3f&)>& take) {
  FixedSamples part;
  part.centreMm = samples.centreMm;
  for (std::size_t n = 0; n < samples.values.size(); ++n)
    if (take(samples.pointsMm[n])) {
      part.pointsMm.push_back(samples.pointsMm[n]);
      part.values.push_back(samples.values[n]);
    }
  return part;
}

} // namespace halsted
