// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/LocalMatch.h"

#include "segmentation/filters/MrGrid.h"
#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

LevelImage localVariance(const LevelImage& image, double sigma) {
  LevelImage mean = image, square = image;
  for (float& value : square.values)
    value *= value;
  smoothInPlace(mean, Vec3::Constant(sigma));
  smoothInPlace(square, Vec3::Constant(sigma));
  for (std::size_t n = 0; n < square.values.size(); ++n)
    square.values[n] = std::max(0.0F, square.values[n] - mean.values[n] * mean.values[n]);
  return square;
}

} // namespace

LocalMatch::LocalMatch(LevelImage fixed, LevelImage moving, const RegistrationBody& body, double sigmaVoxels)
    : m_fixed(std::move(fixed)), m_moving(std::move(moving)), m_sigma(sigmaVoxels), m_nodes(m_fixed.geometry) {
  const VolumeGeometry& grid = m_fixed.geometry;
  m_nodes.size = (grid.size + Index3::Ones()) / 2;
  m_nodes.spacingMm = 2 * grid.spacingMm;
  m_nodes.originMm = grid.patient_T_index() * Vec3(0.5, 0.5, 0.5);
  m_inBody.assign(grid.voxelCount(), 0);
  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  parallelRanges(grid.size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i)
          m_inBody[grid.offset(i, j, k)] = body.contains(patient_T_index * Vec3(i, j, k));
  });
  double sum = 0, squares = 0, count = 0;
  for (std::size_t n = 0; n < m_inBody.size(); ++n)
    if (m_inBody[n]) {
      const double value = m_fixed.values[n];
      sum += value;
      squares += value * value;
      ++count;
    }
  const double mean = sum / std::max(1.0, count);
  // A hundredth of the body's contrast is noise.
  m_noise = static_cast<float>(std::max(1e-6, 1e-4 * (squares / std::max(1.0, count) - mean * mean)));
  const LevelImage variance = localVariance(m_fixed, m_sigma);
  std::vector<float> inside;
  for (std::size_t n = 0; n < m_inBody.size(); n += 3)
    if (m_inBody[n])
      inside.push_back(variance.values[n]);
  m_even = percentile(inside, 0.1);
  for (LevelImage* image : {&m_warped, &m_weight, &m_fixedMean, &m_movingMean, &m_fixedSquare, &m_movingSquare, &m_product})
    *image = {grid, std::vector<float>(grid.voxelCount())};
}

void LocalMatch::warp(const Mapping& mapping) {
  const VolumeGeometry& grid = m_fixed.geometry;
  const Eigen::Affine3d moving_T_index = m_moving.geometry.index_T_patient() * mapping.moving_T_fixed * grid.patient_T_index();
  const Eigen::Affine3f from = moving_T_index.cast<float>();
  const Eigen::Matrix3f indexPerMm = (m_moving.geometry.index_T_patient().linear() * mapping.moving_T_fixed.linear()).cast<float>();
  const VectorField* field = mapping.displacement;
  const Eigen::Affine3f node_T_index =
      field ? Eigen::Affine3f((field->geometry.index_T_patient() * grid.patient_T_index()).cast<float>()) : Eigen::Affine3f::Identity();
  parallelRanges(grid.size.z(), 1, [&](int begin, int end) {
    Eigen::Vector3f gradient;
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i) {
          const std::size_t at = grid.offset(i, j, k);
          const Eigen::Vector3f index(static_cast<float>(i), static_cast<float>(j), static_cast<float>(k));
          Eigen::Vector3f place = from * index;
          if (field)
            place += indexPerMm * field->at(node_T_index * index);
          float value = 0;
          const bool seen = sampleLevel(m_moving, place, value, gradient);
          const float weight = seen ? 1.0F : 0.0F, fixed = m_fixed.values[at];
          m_warped.values[at] = value;
          m_weight.values[at] = weight;
          m_fixedMean.values[at] = weight * fixed;
          m_movingMean.values[at] = weight * value;
          m_fixedSquare.values[at] = weight * fixed * fixed;
          m_movingSquare.values[at] = weight * value * value;
          m_product.values[at] = weight * fixed * value;
        }
  });
  for (LevelImage* image : {&m_weight, &m_fixedMean, &m_movingMean, &m_fixedSquare, &m_movingSquare, &m_product})
    smoothInPlace(*image, Vec3::Constant(m_sigma));
}

double LocalMatch::linearise(const Mapping& mapping, std::vector<Normal>& normals) {
  warp(mapping);
  const VolumeGeometry& grid = m_fixed.geometry;
  const Index3 size = grid.size;
  normals.assign(m_nodes.voxelCount(), {});
  const Eigen::Matrix3f perMm = grid.index_T_patient().linear().transpose().cast<float>();
  const std::size_t row = static_cast<std::size_t>(size.x()), slice = row * static_cast<std::size_t>(size.y());
  std::vector<double> sums(static_cast<std::size_t>(m_nodes.size.z()) * 2);
  parallelRanges(m_nodes.size.z(), 1, [&](int begin, int end) {
    for (int nodeK = begin; nodeK < end; ++nodeK) {
      double total = 0, count = 0;
      for (int k = 2 * nodeK; k < std::min(2 * nodeK + 2, size.z()); ++k)
        for (int j = 0; j < size.y(); ++j)
          for (int i = 0; i < size.x(); ++i) {
            const std::size_t at = grid.offset(i, j, k);
            const float weight = m_weight.values[at];
            if (!m_inBody[at] || i == 0 || j == 0 || k == 0 || i + 1 == size.x() || j + 1 == size.y() || k + 1 == size.z())
              continue;
            ++count;
            if (weight < 0.9F)
              continue;
            const float fMean = m_fixedMean.values[at] / weight, mMean = m_movingMean.values[at] / weight;
            const float fVariance = std::max(0.0F, m_fixedSquare.values[at] / weight - fMean * fMean) + m_noise;
            const float mVariance = std::max(0.0F, m_movingSquare.values[at] / weight - mMean * mMean) + 1e-6F * mMean * mMean + 1e-12F;
            const float covariance = m_product.values[at] / weight - fMean * mMean;
            const float slope = covariance / mVariance;
            const float correlation = std::min(0.999F, covariance * covariance / (fVariance * mVariance));
            total += static_cast<double>(correlation);
            const float residual = (m_fixed.values[at] - fMean) - slope * (m_warped.values[at] - mMean);
            const float* w = m_warped.values.data() + at;
            const float* f = m_fixed.values.data() + at;
            const auto both = [&](std::size_t step) { return 0.25F * (slope * (w[step] - *(w - step)) + (f[step] - *(f - step))); };
            const Eigen::Vector3f j3 = perMm * Eigen::Vector3f(both(1), both(row), both(slice));
            // What the surroundings leave unexplained is the noise of this voxel.
            // Even surroundings show noise only; there the rest of the field decides.
            const float structure = fVariance / (fVariance + m_even);
            const float trust = structure / (fVariance * (1 - correlation) + m_noise);
            Normal& normal = normals[m_nodes.offset(i / 2, j / 2, nodeK)];
            const Eigen::Vector3f tj = trust * j3;
            normal.squares[0] += tj.x() * j3.x();
            normal.squares[1] += tj.y() * j3.y();
            normal.squares[2] += tj.z() * j3.z();
            normal.squares[3] += tj.x() * j3.y();
            normal.squares[4] += tj.x() * j3.z();
            normal.squares[5] += tj.y() * j3.z();
            normal.rhs += residual * tj;
          }
      sums[2 * static_cast<std::size_t>(nodeK)] = total;
      sums[2 * static_cast<std::size_t>(nodeK) + 1] = count;
    }
  });
  double total = 0, count = 0;
  for (std::size_t n = 0; n < sums.size(); n += 2) {
    total += sums[n];
    count += sums[n + 1];
  }
  return total / std::max(1.0, count);
}

} // namespace halsted
