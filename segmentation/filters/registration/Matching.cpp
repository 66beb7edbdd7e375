// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/Matching.h"

#include "segmentation/filters/Parallel.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

/// So many parts whatever the machine, summed in their order: the same bits everywhere.
constexpr int kParts = 32;

struct PartRange {
  std::size_t begin, end;
};
PartRange partOf(std::size_t count, int part) {
  return {count * static_cast<std::size_t>(part) / kParts, count * static_cast<std::size_t>(part + 1) / kParts};
}

/// Cubic B-spline weights of the four bins from floor(x) - 1 on.
std::array<float, 4> splineWeights(float u) {
  const float v = 1 - u, uu = u * u, vv = v * v;
  return {vv * v / 6, (4 - 6 * uu + 3 * uu * u) / 6, (4 - 6 * vv + 3 * vv * v) / 6, uu * u / 6};
}
std::array<float, 4> splineSlopes(float u) {
  const float v = 1 - u;
  return {-0.5F * v * v, -2 * u + 1.5F * u * u, 2 * v - 1.5F * v * v, 0.5F * u * u};
}

} // namespace

Eigen::Isometry3d motionTransform(const Motion& motion, const Vec3& centreMm) {
  const Vec3 turn = motion.head<3>();
  const double angle = turn.norm();
  Eigen::Isometry3d transform = Eigen::Isometry3d::Identity();
  if (angle > 0)
    transform.linear() = Eigen::AngleAxisd(angle, turn / angle).toRotationMatrix();
  transform.translation() = centreMm + motion.tail<3>() - transform.linear() * centreMm;
  return transform;
}

struct Matcher::Sampled {
  std::vector<float> fixed, moving;
  std::vector<Eigen::Vector3f> lever;    ///< from the moved centre, mm
  std::vector<Eigen::Vector3f> gradient; ///< of the moving picture, per mm
};

/// Of the joint histogram: fixed values by the nearest bin, moving ones by splines, with one empty bin at either end.
struct Matcher::Histogram {
  std::vector<double> joint, fixed, moving;
  double count = 0;
};

Matcher::Matcher(const FixedSamples& fixed, const LevelImage& moving, MatchMeasure measure, const ValueRange& fixedRange,
                 const ValueRange& movingRange, int bins, const Index3& outer)
    : m_fixed(fixed), m_moving(moving), m_measure(measure), m_fixedRange(fixedRange), m_movingRange(movingRange), m_bins(bins),
      m_low(outer.cast<float>()), m_high((moving.geometry.size - Index3::Ones() - outer).cast<float>()) {
  double sum = 0;
  for (const Eigen::Vector3f& point : fixed.pointsMm)
    sum += point.squaredNorm();
  m_radiusMm = std::max(1.0, std::sqrt(sum / std::max<double>(1, static_cast<double>(fixed.pointsMm.size()))));
}

Matcher::Sampled Matcher::sample(const Eigen::Isometry3d& moving_T_fixed) const {
  const Eigen::Affine3d index_T_patient = m_moving.geometry.index_T_patient();
  const Eigen::Matrix3f linear = (index_T_patient.linear() * moving_T_fixed.linear()).cast<float>();
  const Eigen::Vector3f offset = (index_T_patient * (moving_T_fixed * m_fixed.centreMm)).cast<float>();
  const Eigen::Matrix3f turned = moving_T_fixed.linear().cast<float>();
  const Eigen::Matrix3f perMm = index_T_patient.linear().transpose().cast<float>();
  const std::size_t count = m_fixed.values.size();
  Sampled all{std::vector<float>(count), std::vector<float>(count), std::vector<Eigen::Vector3f>(count),
              std::vector<Eigen::Vector3f>(count)};
  std::array<std::size_t, kParts> kept{};
  parallelRanges(kParts, 1, [&](int begin, int end) {
    for (int part = begin; part < end; ++part) {
      const PartRange range = partOf(count, part);
      std::size_t out = range.begin;
      for (std::size_t n = range.begin; n < range.end; ++n) {
        float value;
        Eigen::Vector3f gradient;
        const Eigen::Vector3f place = linear * m_fixed.pointsMm[n] + offset;
        if ((place.array() < m_low).any() || (place.array() > m_high).any() || !sampleLevel(m_moving, place, value, gradient))
          continue;
        all.fixed[out] = m_fixed.values[n];
        all.moving[out] = value;
        all.lever[out] = turned * m_fixed.pointsMm[n];
        all.gradient[out] = perMm * gradient;
        ++out;
      }
      kept[static_cast<std::size_t>(part)] = out - range.begin;
    }
  });
  std::size_t out = 0;
  for (int part = 0; part < kParts; ++part) {
    const auto from = static_cast<std::ptrdiff_t>(partOf(count, part).begin), to = static_cast<std::ptrdiff_t>(out);
    const auto length = static_cast<std::ptrdiff_t>(kept[static_cast<std::size_t>(part)]);
    if (from != to) {
      std::copy_n(all.fixed.begin() + from, length, all.fixed.begin() + to);
      std::copy_n(all.moving.begin() + from, length, all.moving.begin() + to);
      std::copy_n(all.lever.begin() + from, length, all.lever.begin() + to);
      std::copy_n(all.gradient.begin() + from, length, all.gradient.begin() + to);
    }
    out += kept[static_cast<std::size_t>(part)];
  }
  all.fixed.resize(out);
  all.moving.resize(out);
  all.lever.resize(out);
  all.gradient.resize(out);
  return all;
}

float Matcher::fixedBin(float value) const {
  const float unit = (value - m_fixedRange.low) / (m_fixedRange.high - m_fixedRange.low);
  return std::clamp(unit * static_cast<float>(m_bins), 0.0F, static_cast<float>(m_bins) - 0.001F);
}

float Matcher::movingBin(float value) const {
  const float unit = (value - m_movingRange.low) / (m_movingRange.high - m_movingRange.low);
  return std::clamp(1 + unit * static_cast<float>(m_bins - 3), 1.0F, static_cast<float>(m_bins - 2) - 0.001F);
}

Matcher::Histogram Matcher::histogramOf(const Sampled& sampled) const {
  const std::size_t count = sampled.fixed.size();
  const auto bins = static_cast<std::size_t>(m_bins);
  std::array<std::vector<float>, kParts> partial;
  parallelRanges(kParts, 1, [&](int begin, int end) {
    for (int part = begin; part < end; ++part) {
      std::vector<float>& joint = partial[static_cast<std::size_t>(part)];
      joint.assign(bins * bins, 0);
      const PartRange range = partOf(count, part);
      for (std::size_t n = range.begin; n < range.end; ++n) {
        const float at = movingBin(sampled.moving[n]);
        const auto bin = static_cast<std::size_t>(at);
        const auto weights = splineWeights(at - static_cast<float>(bin));
        float* row = joint.data() + static_cast<std::size_t>(fixedBin(sampled.fixed[n])) * bins + bin - 1;
        for (std::size_t w = 0; w < 4; ++w)
          row[w] += weights[w];
      }
    }
  });
  Histogram histogram{std::vector<double>(bins * bins), std::vector<double>(bins), std::vector<double>(bins), static_cast<double>(count)};
  for (const auto& joint : partial)
    for (std::size_t at = 0; at < joint.size(); ++at)
      histogram.joint[at] += static_cast<double>(joint[at]);
  for (std::size_t f = 0; f < bins; ++f)
    for (std::size_t m = 0; m < bins; ++m) {
      histogram.fixed[f] += histogram.joint[f * bins + m];
      histogram.moving[m] += histogram.joint[f * bins + m];
    }
  return histogram;
}

template <typename ScoreOf> void Matcher::addDerivatives(const Sampled& sampled, const ScoreOf& scoreOf, Match& match) const {
  struct Sums {
    Eigen::Matrix<float, 6, 1> gradient = Eigen::Matrix<float, 6, 1>::Zero();
    Eigen::Matrix<float, 6, 6> information = Eigen::Matrix<float, 6, 6>::Zero();
  };
  // Lengths are divided by the radius, so that single precision does for all six.
  const auto radius = static_cast<float>(m_radiusMm);
  std::array<Sums, kParts> sums;
  const std::size_t count = sampled.fixed.size();
  parallelRanges(kParts, 1, [&](int begin, int end) {
    for (int part = begin; part < end; ++part) {
      Sums& sum = sums[static_cast<std::size_t>(part)];
      const PartRange range = partOf(count, part);
      for (std::size_t n = range.begin; n < range.end; ++n) {
        float slope, curvature;
        scoreOf(n, slope, curvature);
        const Eigen::Vector3f& g = sampled.gradient[n];
        Eigen::Matrix<float, 6, 1> row;
        row.head<3>() = sampled.lever[n].cross(g) / radius;
        row.tail<3>() = g;
        sum.gradient += slope * row;
        sum.information.noalias() += (curvature * row) * row.transpose();
      }
    }
  });
  Motion scale = Motion::Ones();
  scale.head<3>().setConstant(m_radiusMm);
  const double each = 1 / std::max(1.0, static_cast<double>(count));
  for (const Sums& sum : sums) {
    match.gradient += each * sum.gradient.template cast<double>().cwiseProduct(scale);
    match.information += each * (scale.asDiagonal() * sum.information.template cast<double>() * scale.asDiagonal());
  }
}

Match Matcher::correlation(const Sampled& sampled, bool derivatives) const {
  const std::size_t count = sampled.fixed.size();
  Match match;
  double sf = 0, sm = 0, sff = 0, smm = 0, sfm = 0;
  const double f0 = m_fixedRange.low, m0 = m_movingRange.low;
  for (std::size_t n = 0; n < count; ++n) {
    const double f = sampled.fixed[n] - f0, m = sampled.moving[n] - m0;
    sf += f;
    sm += m;
    sff += f * f;
    smm += m * m;
    sfm += f * m;
  }
  const double each = 1 / static_cast<double>(count), fMean = sf * each, mMean = sm * each;
  const double fVariance = sff * each - fMean * fMean, mVariance = smm * each - mMean * mMean;
  if (!(fVariance > 1e-6) || !(mVariance > 1e-6))
    return match;
  const double r = std::clamp((sfm * each - fMean * mMean) / std::sqrt(fVariance * mVariance), -0.99999, 0.99999);
  // Two pictures of one kind agree by a rising line only.
  match.score = r > 0 ? -0.5 * std::log(1 - r * r) : r;
  if (!derivatives)
    return match;
  const double fScale = 1 / std::sqrt(fVariance), mScale = 1 / std::sqrt(mVariance), gain = std::max(r, 0.02) / (1 - r * r);
  const auto curvature = static_cast<float>(gain * std::max(r, 0.02) * mScale * mScale);
  addDerivatives(
      sampled,
      [&](std::size_t n, float& slope, float& curve) {
        const double f = (sampled.fixed[n] - f0 - fMean) * fScale, m = (sampled.moving[n] - m0 - mMean) * mScale;
        slope = static_cast<float>(gain * mScale * (f - r * m));
        curve = curvature;
      },
      match);
  return match;
}

Match Matcher::information(const Sampled& sampled, bool derivatives) const {
  const Histogram histogram = histogramOf(sampled);
  const auto bins = static_cast<std::size_t>(m_bins);
  Match match;
  std::vector<float> given(bins * bins); // log p(f, m) / p(m)
  const double floor = 1e-3;             // of a sample; keeps the logarithm of an empty bin finite
  for (std::size_t f = 0; f < bins; ++f)
    for (std::size_t m = 0; m < bins; ++m) {
      const double joint = histogram.joint[f * bins + m];
      given[f * bins + m] = static_cast<float>(std::log((joint + floor) / (histogram.moving[m] + floor * static_cast<double>(bins))));
      if (joint > 0)
        match.score += joint * std::log(joint * histogram.count / (histogram.fixed[f] * histogram.moving[m]));
    }
  match.score /= std::max(1.0, histogram.count);
  if (!derivatives)
    return match;
  const float perValue = static_cast<float>(m_bins - 3) / (m_movingRange.high - m_movingRange.low);
  addDerivatives(
      sampled,
      [&](std::size_t n, float& slope, float& curvature) {
        const float at = movingBin(sampled.moving[n]);
        const auto bin = static_cast<std::size_t>(at);
        const auto slopes = splineSlopes(at - static_cast<float>(bin));
        const float* row = given.data() + static_cast<std::size_t>(fixedBin(sampled.fixed[n])) * bins + bin - 1;
        slope = perValue * (slopes[0] * row[0] + slopes[1] * row[1] + slopes[2] * row[2] + slopes[3] * row[3]);
        curvature = slope * slope;
      },
      match);
  return match;
}

Match Matcher::match(const Eigen::Isometry3d& moving_T_fixed) const {
  const Sampled sampled = sample(moving_T_fixed);
  Match match;
  if (sampled.fixed.size() >= 50)
    match = m_measure == MatchMeasure::Correlation ? correlation(sampled, true) : information(sampled, true);
  match.overlap = static_cast<double>(sampled.fixed.size()) / std::max<double>(1, static_cast<double>(m_fixed.values.size()));
  return match;
}

Match Matcher::scoreAt(const Eigen::Isometry3d& moving_T_fixed) const {
  const Sampled sampled = sample(moving_T_fixed);
  Match match;
  if (sampled.fixed.size() >= 50)
    match = m_measure == MatchMeasure::Correlation ? correlation(sampled, false) : information(sampled, false);
  match.overlap = static_cast<double>(sampled.fixed.size()) / std::max<double>(1, static_cast<double>(m_fixed.values.size()));
  return match;
}

Match Matcher::climb(Eigen::Isometry3d& moving_T_fixed, int steps, double toleranceMm) const {
  Match best = match(moving_T_fixed);
  double damping = 0.01;
  for (int step = 0; step < steps && damping < 1e6; ++step) {
    Eigen::Matrix<double, 6, 6> system = best.information;
    system.diagonal() += damping * best.information.diagonal() + Motion::Constant(1e-12);
    const Motion motion = system.ldlt().solve(best.gradient);
    const double moveMm = motion.head<3>().norm() * m_radiusMm + motion.tail<3>().norm();
    if (!std::isfinite(moveMm))
      break;
    if (moveMm > 0.5 * m_radiusMm) {
      damping = std::max(1.0, damping * 10);
      continue;
    }
    const Eigen::Isometry3d next = motionTransform(motion, moving_T_fixed * m_fixed.centreMm) * moving_T_fixed;
    const Match tried = match(next);
    // A pose whose overlap shrinks may not win by its smaller rest.
    if (tried.score > best.score && tried.total() > 0.98 * best.total()) {
      moving_T_fixed = next;
      best = tried;
      damping = std::max(1e-5, damping / 6);
    } else {
      damping = std::max(damping, 1e-3) * 5;
    }
    if (moveMm < toleranceMm)
      break;
  }
  return best;
}

Matcher::ValueTable Matcher::valueTable(const Eigen::Isometry3d& moving_T_fixed) const {
  const Histogram histogram = histogramOf(sample(moving_T_fixed));
  const auto bins = static_cast<std::size_t>(m_bins);
  ValueTable table{m_bins, std::vector<float>(bins * bins), m_fixedRange, m_movingRange};
  // Every pair has been seen a little: a value that never occurred is unlikely, not impossible.
  const double weight = 0.02, count = std::max(1.0, histogram.count);
  for (std::size_t f = 0; f < bins; ++f)
    for (std::size_t m = 0; m < bins; ++m) {
      const double alone = histogram.fixed[f] * histogram.moving[m] / (count * count);
      const double joint = (1 - weight) * histogram.joint[f * bins + m] / count + weight * alone;
      table.logRatio[f * bins + m] = alone > 0 ? static_cast<float>(std::log(joint / alone)) : 0.0F;
    }
  return table;
}

float Matcher::ValueTable::at(float fixedValue, float movingValue) const {
  const float f =
      std::clamp((fixedValue - fixed.low) / (fixed.high - fixed.low) * static_cast<float>(bins), 0.0F, static_cast<float>(bins) - 0.001F);
  const float m = std::clamp(1 + (movingValue - moving.low) / (moving.high - moving.low) * static_cast<float>(bins - 3), 1.0F,
                             static_cast<float>(bins - 2) - 0.001F);
  const auto bin = static_cast<std::size_t>(m);
  const float u = m - static_cast<float>(bin);
  const float* row = logRatio.data() + static_cast<std::size_t>(f) * static_cast<std::size_t>(bins) + bin;
  return row[0] + u * (row[1] - row[0]);
}

} // namespace halsted
