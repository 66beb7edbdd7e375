// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/RigidCheck.h"

#include "segmentation/filters/Parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace halsted {

namespace {

constexpr int kGroups = 8;
// Calibrated on moved scans of head, abdomen and chest; other motions, contrasts and scans are the test (docs/segmentation.md).
constexpr double kCommonOfVoxel = 0.01, kBoundOfError = 3.2;

std::uint32_t mixed(std::uint32_t x) {
  x ^= x >> 16;
  x *= 0x7feb352dU;
  x ^= x >> 15;
  x *= 0x846ca68bU;
  return x ^ x >> 16;
}

Eigen::Vector3i cubeOf(const Eigen::Vector3f& point, float edgeMm) {
  return (point.array() / edgeMm).floor().cast<int>();
}

/// Points throughout the samples, at most this many.
std::vector<Vec3> targets(const FixedSamples& samples, std::size_t count) {
  std::vector<Vec3> points;
  const std::size_t step = std::max<std::size_t>(1, samples.pointsMm.size() / count);
  for (std::size_t n = 0; n < samples.pointsMm.size(); n += step)
    points.push_back(samples.pointsMm[n].cast<double>() + samples.centreMm);
  return points;
}

/// Root mean square over the targets of the standard error of the pose, from registrations of disjoint parts of the samples. The parts are
/// made of cubes, so that what neighbouring samples share (noise, a part of the body that moved) counts as one.
double standardErrorMm(const RigidEvidence& evidence, const Eigen::Isometry3d& moving_T_fixed) {
  constexpr float kCubeMm = 24;
  std::vector<FixedSamples> parts(kGroups);
  for (FixedSamples& part : parts)
    part.centreMm = evidence.fine.centreMm;
  for (std::size_t n = 0; n < evidence.fine.values.size(); ++n) {
    const Eigen::Vector3i cube = cubeOf(evidence.fine.pointsMm[n], kCubeMm);
    const std::uint32_t hash = mixed(static_cast<std::uint32_t>(cube.x() * 73856093) ^ static_cast<std::uint32_t>(cube.y() * 19349663) ^
                                     static_cast<std::uint32_t>(cube.z() * 83492791));
    FixedSamples& part = parts[hash % kGroups];
    part.pointsMm.push_back(evidence.fine.pointsMm[n]);
    part.values.push_back(evidence.fine.values[n]);
  }
  const std::vector<Vec3> points = targets(evidence.fine, 400);
  std::vector<std::vector<Vec3>> moved;
  for (const FixedSamples& part : parts) {
    if (part.values.size() < 200)
      continue;
    const Matcher matcher(part, evidence.fineMoving, evidence.measure, evidence.fixedRange, evidence.movingRange,
                          std::min(evidence.fineBins, 24), evidence.fineOuter);
    Eigen::Isometry3d pose = moving_T_fixed;
    matcher.climb(pose, 6, 0.01);
    std::vector<Vec3>& at = moved.emplace_back();
    for (const Vec3& point : points)
      at.push_back(pose * point);
  }
  const auto count = static_cast<double>(moved.size());
  if (moved.size() < 3 || points.empty())
    return 1e3;
  double sum = 0;
  for (std::size_t p = 0; p < points.size(); ++p) {
    Vec3 mean = Vec3::Zero();
    for (const auto& at : moved)
      mean += at[p] / count;
    for (const auto& at : moved)
      sum += (at[p] - mean).squaredNorm();
  }
  return std::sqrt(sum / (static_cast<double>(points.size()) * count * (count - 1)));
}

/// Edge of a cube that holds about so many samples where all is body.
float cubeWith(const FixedSamples& samples, double count) {
  constexpr float kSmall = 16;
  std::set<std::array<int, 3>> taken;
  for (const Eigen::Vector3f& point : samples.pointsMm) {
    const Eigen::Vector3i cube = cubeOf(point, kSmall);
    taken.insert({cube.x(), cube.y(), cube.z()});
  }
  const double eachMm3 =
      static_cast<double>(taken.size()) * std::pow(kSmall, 3) / std::max<double>(1, static_cast<double>(samples.pointsMm.size()));
  return static_cast<float>(std::clamp(std::cbrt(count * eachMm3), 32.0, 70.0));
}

struct LocalShifts {
  double agreement = 0, medianMm = 0;
  std::size_t parts = 0;
};

/// Each part of the body looks for itself where in the surroundings of its place it fits best, by the values that go
/// together in the whole. In pictures of one patient nearly all stay; in others each goes its own way.
LocalShifts localShifts(const RigidEvidence& evidence, const Eigen::Isometry3d& moving_T_fixed) {
  constexpr int kReach = 3;
  constexpr std::size_t kEnough = 120, kMost = 500;
  const double stepMm = std::max(4.0, evidence.voxelMm);
  const Matcher whole(evidence.middle, evidence.middleMoving, evidence.measure, evidence.fixedRange, evidence.movingRange, 24,
                      Index3::Zero());
  const Matcher::ValueTable table = whole.valueTable(moving_T_fixed);
  const float cubeMm = cubeWith(evidence.middle, 300);
  std::map<std::array<int, 3>, std::vector<std::size_t>> cubes;
  for (std::size_t n = 0; n < evidence.middle.values.size(); ++n) {
    const Eigen::Vector3i cube = cubeOf(evidence.middle.pointsMm[n], cubeMm);
    cubes[{cube.x(), cube.y(), cube.z()}].push_back(n);
  }
  std::vector<std::vector<std::size_t>> parts;
  for (auto& [cube, samples] : cubes)
    if (samples.size() >= kEnough)
      parts.push_back(std::move(samples));
  const Eigen::Affine3d index_T_patient = evidence.middleMoving.geometry.index_T_patient();
  const Eigen::Matrix3f linear = (index_T_patient.linear() * moving_T_fixed.linear()).cast<float>();
  const Eigen::Vector3f offset = (index_T_patient * (moving_T_fixed * evidence.middle.centreMm)).cast<float>();
  std::vector<double> shifts(parts.size(), -1);
  parallelRanges(static_cast<int>(parts.size()), 1, [&](int begin, int end) {
    for (int part = begin; part < end; ++part) {
      const std::vector<std::size_t>& samples = parts[static_cast<std::size_t>(part)];
      const std::size_t stride = std::max<std::size_t>(1, samples.size() / kMost);
      double best = -1e9, sum = 0, squares = 0, here = 0, shift = 0;
      int places = 0;
      for (int z = -kReach; z <= kReach; ++z)
        for (int y = -kReach; y <= kReach; ++y)
          for (int x = -kReach; x <= kReach; ++x) {
            const Vec3 move = stepMm * Vec3(x, y, z);
            const Eigen::Vector3f from = offset + (index_T_patient.linear() * move).cast<float>();
            double total = 0;
            std::size_t seen = 0, all = 0;
            for (std::size_t n = 0; n < samples.size(); n += stride, ++all) {
              float value;
              Eigen::Vector3f gradient;
              if (!sampleLevel(evidence.middleMoving, linear * evidence.middle.pointsMm[samples[n]] + from, value, gradient))
                continue;
              total += static_cast<double>(table.at(evidence.middle.values[samples[n]], value));
              ++seen;
            }
            if (seen * 10 < all * 8)
              continue;
            const double mean = total / static_cast<double>(seen);
            sum += mean;
            squares += mean * mean;
            ++places;
            if (x == 0 && y == 0 && z == 0)
              here = mean;
            if (mean > best) {
              best = mean;
              shift = move.norm();
            }
          }
      // A part without structure fits everywhere: no witness. Nor is one at the rim of the moving picture.
      const double average = sum / std::max(1, places),
                   spread = std::sqrt(std::max(0.0, squares / std::max(1, places) - average * average));
      if (places < 200 || spread < 0.02)
        continue;
      shifts[static_cast<std::size_t>(part)] = shift > 0 && best - here < 0.1 * spread ? 0.0 : shift;
    }
  });
  shifts.erase(std::remove_if(shifts.begin(), shifts.end(), [](double s) { return s < 0; }), shifts.end());
  LocalShifts result;
  result.parts = shifts.size();
  if (shifts.empty())
    return result;
  const auto staying = std::count_if(shifts.begin(), shifts.end(), [&](double s) { return s <= 1.01 * stepMm; });
  result.agreement = static_cast<double>(staying) / static_cast<double>(shifts.size());
  std::nth_element(shifts.begin(), shifts.begin() + static_cast<std::ptrdiff_t>(shifts.size() / 2), shifts.end());
  result.medianMm = shifts[shifts.size() / 2];
  return result;
}

} // namespace

void judgeRigid(const RigidEvidence& evidence, const Eigen::Isometry3d& moving_T_fixed, RigidRegistration& registration) {
  const double standard = standardErrorMm(evidence, moving_T_fixed);
  const LocalShifts local = localShifts(evidence, moving_T_fixed);
  registration.agreement = local.agreement;
  registration.localShiftMm = local.medianMm;
  // What subsets share and so cannot show: interpolation and the pictures' different blur.
  const double common = kCommonOfVoxel * evidence.voxelMm;
  registration.predictedErrorMm = std::hypot(standard, common);
  registration.bound95Mm = kBoundOfError * registration.predictedErrorMm;

  constexpr std::size_t kFewParts = 8;
  constexpr double kMustAgree = 0.35, kShouldAgree = 0.8, kGoodBoundMm = 2, kLeastOverlap = 0.1, kAmbiguous = 0.95;
  const int percent = static_cast<int>(std::lround(100 * local.agreement));
  const auto judged = [&](RegistrationVerdict verdict, std::string sentence) {
    registration.verdict = verdict;
    registration.sentence = std::move(sentence);
  };
  if (registration.overlap < kLeastOverlap)
    judged(RegistrationVerdict::Failed, "The two series share too little of the body to be aligned.");
  else if (local.parts < kFewParts)
    judged(RegistrationVerdict::Failed, "The two series show too few structures in common to tell whether they fit.");
  else if (local.agreement < kMustAgree)
    judged(RegistrationVerdict::Failed,
           fmt::format("Only {} % of the body's parts fit where the whole was placed; the series may show different "
                       "patients or parts of the body.",
                       percent));
  else if (local.agreement < kShouldAgree)
    judged(RegistrationVerdict::Doubtful,
           fmt::format("{} % of the body's parts fit where the whole was placed; the others have moved or belong to "
                       "another patient: look at the picture.",
                       percent));
  else if (registration.bound95Mm > kGoodBoundMm)
    judged(RegistrationVerdict::Doubtful,
           fmt::format("The alignment may be off by {:.1f} mm, as parts of the picture would place it differently: look at the picture.",
                       registration.bound95Mm));
  else if (evidence.runnerUp > kAmbiguous)
    judged(RegistrationVerdict::Doubtful, "Another place fits nearly as well: look at the picture.");
  else
    judged(RegistrationVerdict::Good,
           fmt::format("{} % of the body's parts fit, and the predicted error is {:.2f} mm.", percent, registration.predictedErrorMm));
}

} // namespace halsted
