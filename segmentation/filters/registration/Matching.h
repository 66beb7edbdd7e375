// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/filters/registration/LevelImage.h"

#include <Eigen/Geometry>

#include <vector>

namespace halsted {

/// How far two pictures are taken to agree.
enum class MatchMeasure {
  Correlation,      ///< linear: one kind of picture (CT and CT)
  MutualInformation ///< any relation of values (CT and MR, two MR sequences)
};

/// Points of the fixed picture with its value there, off the voxels' centres, which keeps interpolation from drawing the
/// match to whole voxels.
struct FixedSamples {
  std::vector<Eigen::Vector3f> pointsMm; ///< relative to centreMm
  std::vector<float> values;
  Vec3 centreMm = Vec3::Zero();
};

/// Six parameters: a small rotation about the moved centre of the samples, then a shift.
using Motion = Eigen::Matrix<double, 6, 1>;
Eigen::Isometry3d motionTransform(const Motion& motion, const Vec3& centreMm);

/// The match at one pose, and its first and (Gauss-Newton) second derivatives by a further Motion.
struct Match {
  double score = 0;   ///< nats per sample that lies in the moving picture
  double overlap = 0; ///< share of the samples that does
  Motion gradient = Motion::Zero();
  Eigen::Matrix<double, 6, 6> information = Eigen::Matrix<double, 6, 6>::Zero();

  /// Counts samples without a partner as unexplained, so that a small overlap cannot win by chance.
  double total() const { return score * overlap; }
};

/// Compares samples of the fixed picture with a moving picture. Both measures are log likelihoods: mutual information after
/// Mattes et al., IEEE TMI 22 (2003) 120, from a joint histogram smoothed by cubic B-splines along the moving values; the
/// correlation r as -1/2 log(1 - r^2), which is the mutual information of jointly normal values. The second derivative is
/// the mean outer product of the samples' scores, which for a likelihood equals it at the optimum (Berndt et al., 1974).
/// The sums are taken in a fixed order, whatever the number of threads.
class Matcher {
public:
  /// References must outlive the matcher. bins: of both axes of the joint histogram.
  /// outer: layers of the moving picture that are left out on each side (outerLayers()).
  Matcher(const FixedSamples& fixed, const LevelImage& moving, MatchMeasure measure, const ValueRange& fixedRange,
          const ValueRange& movingRange, int bins, const Index3& outer);

  Match match(const Eigen::Isometry3d& moving_T_fixed) const;
  /// Score and overlap only.
  Match scoreAt(const Eigen::Isometry3d& moving_T_fixed) const;
  /// Climbs from a pose to the nearest optimum (Levenberg-Marquardt); returns its match.
  Match climb(Eigen::Isometry3d& moving_T_fixed, int steps, double toleranceMm) const;

  /// log p(f, m) / (p(f) p(m)) at this pose: how well two values go together.
  struct ValueTable {
    int bins = 0;
    std::vector<float> logRatio; ///< row f, column m
    ValueRange fixed, moving;
    float at(float fixedValue, float movingValue) const;
  };
  ValueTable valueTable(const Eigen::Isometry3d& moving_T_fixed) const;

  double radiusMm() const { return m_radiusMm; } ///< root mean square distance of the samples from their centre

private:
  struct Sampled;
  struct Histogram;
  Sampled sample(const Eigen::Isometry3d& moving_T_fixed) const;
  Histogram histogramOf(const Sampled& sampled) const;
  float fixedBin(float value) const;
  float movingBin(float value) const;
  Match correlation(const Sampled& sampled, bool derivatives) const;
  Match information(const Sampled& sampled, bool derivatives) const;
  template <typename ScoreOf> void addDerivatives(const Sampled& sampled, const ScoreOf& scoreOf, Match& match) const;

  const FixedSamples& m_fixed;
  const LevelImage& m_moving;
  MatchMeasure m_measure;
  ValueRange m_fixedRange, m_movingRange;
  int m_bins;
  Eigen::Array3f m_low, m_high; ///< index positions that count
  double m_radiusMm = 1;
};

} // namespace halsted
