// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/DeformableRegistration.h"

#include "segmentation/filters/Parallel.h"
#include "segmentation/filters/registration/LocalMatch.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

using Normals = std::vector<LocalMatch::Normal>;

Eigen::Matrix3f matrixOf(const LocalMatch::Normal& normal) {
  const auto& s = normal.squares;
  Eigen::Matrix3f matrix;
  matrix << s[0], s[3], s[4], s[3], s[1], s[5], s[4], s[5], s[2];
  return matrix;
}

/// The affine change that the normal equations of all nodes ask for together.
Eigen::Affine3d affineStep(const VolumeGeometry& nodes, const Normals& normals) {
  const Eigen::Affine3d patient_T_index = nodes.patient_T_index();
  const Vec3 centre = patient_T_index * Vec3(0.5 * nodes.size.cast<double>());
  const double scale = 100; // mm: makes the twelve unknowns alike
  Eigen::Matrix<double, 12, 12> system = Eigen::Matrix<double, 12, 12>::Zero();
  Eigen::Matrix<double, 12, 1> rhs = Eigen::Matrix<double, 12, 1>::Zero();
  for (int k = 0; k < nodes.size.z(); ++k)
    for (int j = 0; j < nodes.size.y(); ++j)
      for (int i = 0; i < nodes.size.x(); ++i) {
        const LocalMatch::Normal& normal = normals[nodes.offset(i, j, k)];
        if (normal.squares.head<3>().sum() <= 0)
          continue;
        const Mat3 h = matrixOf(normal).cast<double>();
        const Vec3 b = normal.rhs.cast<double>();
        Eigen::Vector4d place;
        place << (patient_T_index * Vec3(i, j, k) - centre) / scale, 1;
        for (int r = 0; r < 4; ++r) {
          rhs.segment<3>(3 * r) += place[r] * b;
          for (int c = 0; c < 4; ++c)
            system.block<3, 3>(3 * r, 3 * c) += place[r] * place[c] * h;
        }
      }
  system.diagonal() *= 1 + 1e-3;
  system.diagonal().array() += 1e-12;
  Eigen::Matrix<double, 12, 1> solved = system.ldlt().solve(rhs);
  if (!solved.allFinite())
    return Eigen::Affine3d::Identity();
  // A step larger than the capture range is cut to it.
  constexpr double kLongestMm = 12;
  const double longest = solved.cwiseAbs().maxCoeff();
  if (longest > kLongestMm)
    solved *= kLongestMm / longest;
  Eigen::Affine3d step = Eigen::Affine3d::Identity();
  for (int c = 0; c < 3; ++c)
    step.linear().col(c) += solved.segment<3>(3 * c) / scale;
  step.translation() = centre + solved.tail<3>() - step.linear() * centre;
  return step;
}

/// (H + viscosity * L) d = b - stiffness * L v for the step d, by Gauss-Seidel sweeps in the two colours of a chessboard.
class FieldSolver {
public:
  FieldSolver(const VectorField& velocity, const Normals& normals, float stiffness, float viscosity)
      : m_velocity(velocity), m_normals(normals), m_stiffness(stiffness), m_viscosity(viscosity), m_inverse(normals.size()),
        m_step(velocity.geometry) {
    const Index3 size = velocity.geometry.size;
    parallelRanges(size.z(), 1, [&](int begin, int end) {
      for (std::size_t n = velocity.geometry.offset(0, 0, begin); n < velocity.geometry.offset(0, 0, end); ++n)
        m_inverse[n] = (matrixOf(normals[n]) + 6 * viscosity * Eigen::Matrix3f::Identity()).inverse();
    });
  }

  VectorField solve(int sweeps) {
    for (int sweep = 0; sweep < 2 * sweeps; ++sweep)
      parallelRanges(m_velocity.geometry.size.z(), 1, [&](int begin, int end) {
        for (int k = begin; k < end; ++k)
          relaxSlice(k, sweep & 1);
      });
    return std::move(m_step);
  }

private:
  void relaxSlice(int k, int colour) {
    const VolumeGeometry& grid = m_velocity.geometry;
    const Index3 size = grid.size;
    const std::ptrdiff_t row = size.x(), slice = row * size.y();
    for (int j = 0; j < size.y(); ++j)
      for (int i = (j + k + colour) & 1; i < size.x(); i += 2) {
        const auto at = static_cast<std::ptrdiff_t>(grid.offset(i, j, k));
        const Eigen::Vector3f own = m_velocity.mm[static_cast<std::size_t>(at)];
        Eigen::Vector3f pull = Eigen::Vector3f::Zero();
        // Beyond the edge the field goes on as at the node.
        const auto add = [&](bool there, std::ptrdiff_t neighbour) {
          const auto n = static_cast<std::size_t>(there ? at + neighbour : at);
          pull += m_stiffness * (m_velocity.mm[n] - own) + m_viscosity * m_step.mm[n];
        };
        add(i > 0, -1);
        add(i + 1 < size.x(), 1);
        add(j > 0, -row);
        add(j + 1 < size.y(), row);
        add(k > 0, -slice);
        add(k + 1 < size.z(), slice);
        const auto n = static_cast<std::size_t>(at);
        m_step.mm[n] = m_inverse[n] * (m_normals[n].rhs + pull);
      }
  }

  const VectorField& m_velocity;
  const Normals& m_normals;
  float m_stiffness, m_viscosity;
  std::vector<Eigen::Matrix3f, Eigen::aligned_allocator<Eigen::Matrix3f>> m_inverse;
  VectorField m_step;
};

float meanStrength(const Normals& normals) {
  double sum = 0, count = 0;
  for (const LocalMatch::Normal& normal : normals)
    if (const float trace = normal.squares.head<3>().sum(); trace > 0) {
      sum += static_cast<double>(trace) / 3;
      ++count;
    }
  return static_cast<float>(std::max(1e-12, sum / std::max(1.0, count)));
}

/// Smooths the velocity until nothing folds.
VectorField unfolded(VectorField& velocity, JacobianRange& range) {
  constexpr double kLeast = 0.08;
  for (;;) {
    VectorField displacement = exponential(velocity);
    range = jacobianRange(displacement);
    if (range.smallest > kLeast)
      return displacement;
    smoothInPlace(velocity, 0.8);
    for (Eigen::Vector3f& v : velocity.mm)
      v *= 0.97F; // ends also where smoothing alone would not
  }
}

} // namespace

Vec3 DeformableRegistration::movingPoint(const Vec3& fixedPoint) const {
  const Vec3 index = displacement.geometry.index_T_patient() * fixedPoint;
  return moving_T_fixed * (fixedPoint + displacement.at(index.cast<float>()).cast<double>());
}

Result<DeformableRegistration> registerDeformable(const Volume& fixed, const Volume& moving, const Eigen::Isometry3d& moving_T_fixed,
                                                  const DeformableOptions& options, const JobContext& job) {
  constexpr std::size_t kMaxVoxels = 24'000'000;
  for (const Volume* volume : {&fixed, &moving})
    if (!volume->voxels || (volume->geometry.size.array() < 8).any())
      return fail(ErrorCode::Unsupported,
                  "A series with fewer than eight voxels in one direction cannot be deformed; choose another series.");
  const RegistrationBody fixedBody = findRegistrationBody(fixed, job), movingBody = findRegistrationBody(moving, job);
  const LevelImage fixedBase = blockMeans(fixed, fixedBody.boundsMm, options.finestMm, matchRange(fixed), kMaxVoxels);
  const LevelImage movingBase = blockMeans(moving, movingBody.boundsMm, options.finestMm, matchRange(moving), kMaxVoxels);
  struct Stage {
    double spacingMm;
    int affineSteps, steps;
    double sigma;
  };
  const double fine = std::max(options.finestMm, 0.5);
  const Stage stages[] = {{4 * fine, 12, 24, 1.5}, {2 * fine, 4, 20, 1.7}, {fine, 0, 12, 2.0}};
  DeformableRegistration result;
  result.moving_T_fixed = moving_T_fixed;
  VectorField velocity;
  Normals normals;
  double done = 0;
  for (const Stage& stage : stages) {
    LocalMatch match(makeLevel(fixedBase, stage.spacingMm), makeLevel(movingBase, stage.spacingMm), fixedBody, stage.sigma);
    velocity = velocity.mm.empty() ? VectorField(match.nodes()) : resampled(velocity, match.nodes());
    result.displacement = exponential(velocity);
    double best = 0;
    Eigen::Affine3d bestAffine = result.moving_T_fixed;
    for (int step = 0; step < stage.affineSteps + stage.steps; ++step) {
      if (job.cancelled())
        return cancelled();
      job.progress(done + 0.3 * step / (stage.affineSteps + stage.steps), "Deforming");
      const double agreement = match.linearise({result.moving_T_fixed, &result.displacement}, normals);
      if (result.agreementBefore == 0)
        result.agreementBefore = agreement;
      if (step < stage.affineSteps) {
        // A step that made the match worse is taken back, and the field does the rest.
        if (step > 0 && agreement < best) {
          result.moving_T_fixed = bestAffine;
          step = stage.affineSteps - 1;
          continue;
        }
        best = agreement;
        bestAffine = result.moving_T_fixed;
        result.moving_T_fixed = result.moving_T_fixed * affineStep(match.nodes(), normals);
        continue;
      }
      const float strength = meanStrength(normals);
      const VectorField change =
          FieldSolver(velocity, normals, strength * static_cast<float>(options.stiffness), strength * static_cast<float>(options.viscosity))
              .solve(12);
      const auto longest = static_cast<float>(0.5 * match.nodes().spacingMm.minCoeff());
      for (std::size_t n = 0; n < change.mm.size(); ++n)
        velocity.mm[n] += change.mm[n] * std::min(1.0F, longest / std::max(1e-6F, change.mm[n].norm()));
      result.displacement = unfolded(velocity, result.volumeChange);
    }
    result.agreement = match.linearise({result.moving_T_fixed, &result.displacement}, normals);
    done += 0.33;
  }
  job.progress(1, "Deformed");
  return result;
}

LabelMap movedLabels(const LabelMap& moving, const VolumeGeometry& fixedGrid, const PointMap& moving_T_fixed) {
  LabelMap::Voxels voxels(fixedGrid.voxelCount());
  const VolumeGeometry& grid = moving.geometry();
  const Eigen::Affine3d patient_T_index = fixedGrid.patient_T_index(), index_T_moving = grid.index_T_patient();
  parallelRanges(fixedGrid.size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < fixedGrid.size.y(); ++j)
        for (int i = 0; i < fixedGrid.size.x(); ++i) {
          const Vec3 at = index_T_moving * moving_T_fixed(patient_T_index * Vec3(i, j, k));
          const Vec3 low = at.array().floor();
          const Vec3 part = at - low;
          std::uint8_t labels[8];
          double shares[8];
          int count = 0;
          for (int corner = 0; corner < 8; ++corner) {
            const Index3 offset(corner & 1, corner >> 1 & 1, corner >> 2);
            const Index3 index = low.cast<int>() + offset;
            const std::uint8_t label = grid.contains(index) ? moving.at(index.x(), index.y(), index.z()) : std::uint8_t{0};
            double share = 1;
            for (int axis = 0; axis < 3; ++axis)
              share *= offset[axis] ? part[axis] : 1 - part[axis];
            int n = 0;
            while (n < count && labels[n] != label)
              ++n;
            if (n == count) {
              labels[count] = label;
              shares[count++] = 0;
            }
            shares[n] += share;
          }
          voxels[fixedGrid.offset(i, j, k)] = labels[std::max_element(shares, shares + count) - shares];
        }
  });
  return {fixedGrid, std::move(voxels)};
}

Volume movedVolume(const Volume& moving, const VolumeGeometry& fixedGrid, const PointMap& moving_T_fixed) {
  Volume result = moving;
  result.geometry = fixedGrid;
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[fixedGrid.voxelCount()]);
  const VolumeGeometry& grid = moving.geometry;
  const std::int16_t lowest = *std::min_element(moving.voxels.get(), moving.voxels.get() + grid.voxelCount());
  const Eigen::Affine3d patient_T_index = fixedGrid.patient_T_index(), index_T_moving = grid.index_T_patient();
  const Vec3 last = (grid.size - Index3::Ones()).cast<double>();
  parallelRanges(fixedGrid.size.z(), 1, [&](int begin, int end) {
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < fixedGrid.size.y(); ++j)
        for (int i = 0; i < fixedGrid.size.x(); ++i) {
          const Vec3 at = index_T_moving * moving_T_fixed(patient_T_index * Vec3(i, j, k));
          std::int16_t& out = voxels[fixedGrid.offset(i, j, k)];
          out = lowest;
          if (!((at.array() >= -0.5).all() && (at.array() <= last.array() + 0.5).all()))
            continue;
          const Vec3 inside = at.cwiseMax(Vec3::Zero()).cwiseMin(last);
          const Index3 low = inside.cast<int>();
          double value = 0;
          for (int corner = 0; corner < 8; ++corner) {
            const Index3 index = (low + Index3(corner & 1, corner >> 1 & 1, corner >> 2)).cwiseMin(grid.size - Index3::Ones());
            double share = 1;
            for (int axis = 0; axis < 3; ++axis) {
              const double part = inside[axis] - low[axis];
              share *= corner >> axis & 1 ? part : 1 - part;
            }
            value += share * moving.at(index.x(), index.y(), index.z());
          }
          out = static_cast<std::int16_t>(std::lround(value));
        }
  });
  result.voxels = voxels;
  return result;
}

} // namespace halsted
