// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/registration/RigidRegistration.h"

#include "segmentation/filters/registration/RigidCheck.h"
#include "segmentation/filters/registration/RigidStarts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr double kSearchMm = 12, kCoarseMm = 6, kMiddleMm = 3;
constexpr std::size_t kMaxVoxels = 24'000'000;
constexpr std::size_t kSearchSamples = 2500, kCoarseSamples = 12'000, kMiddleSamples = 40'000, kFineSamples = 120'000;
constexpr std::size_t kStarts = 8, kClimbed = 3;

/// Both pictures and the fixed one's samples at one resolution.
struct Level {
  LevelImage moving;
  FixedSamples samples;
};

double coarsest(const Volume& a, const Volume& b) {
  return std::max(a.geometry.spacingMm.minCoeff(), b.geometry.spacingMm.minCoeff());
}

struct Scale {
  double spacingMm;
  std::size_t samples;
  int bins;
  double outerVoxels; ///< layers left out at the pictures' faces
};

/// Picture pairs made of both volumes once.
struct Pair {
  LevelImage fixed, moving;
  RegistrationBody fixedBody, movingBody;
  ValueRange fixedRange, movingRange;
  std::uint32_t seed = 1;

  Level level(const Scale& scale) const {
    return {makeLevel(moving, scale.spacingMm),
            sampleBody(makeLevel(fixed, scale.spacingMm), fixedBody, scale.samples, seed, scale.outerVoxels)};
  }
  Matcher matcher(const Level& level, MatchMeasure measure, const Scale& scale) const {
    return {
        level.samples, level.moving, measure, fixedRange, movingRange, scale.bins, outerLayers(level.moving.geometry, scale.outerVoxels)};
  }
};

} // namespace

const char* verdictName(RegistrationVerdict verdict) {
  switch (verdict) {
  case RegistrationVerdict::Good: return "good";
  case RegistrationVerdict::Doubtful: return "doubtful";
  case RegistrationVerdict::Failed: break;
  }
  return "failed";
}

const char* measureName(MatchMeasure measure) {
  return measure == MatchMeasure::Correlation ? "correlation" : "mutual information";
}

Result<RigidRegistration> registerRigid(const Volume& fixed, const Volume& moving, const RigidOptions& options, const JobContext& job) {
  for (const Volume* volume : {&fixed, &moving})
    if (!volume->voxels || (volume->geometry.size.array() < 4).any())
      return fail(ErrorCode::Unsupported, fmt::format("The {} series has fewer than four voxels in one direction, too few to be aligned; "
                                                      "choose another series.",
                                                      volume == &fixed ? "fixed" : "moving"));
  Pair pair;
  pair.seed = options.seed;
  job.progress(0, "Finding the body");
  pair.fixedBody = findRegistrationBody(fixed, job);
  pair.movingBody = findRegistrationBody(moving, job);
  if (job.cancelled())
    return cancelled();
  pair.fixedRange = matchRange(fixed);
  pair.movingRange = matchRange(moving);
  const double fineMm = std::max(1.0, coarsest(fixed, moving));
  pair.fixed = blockMeans(fixed, pair.fixedBody.boundsMm, fineMm, pair.fixedRange, kMaxVoxels);
  pair.moving = blockMeans(moving, pair.movingBody.boundsMm, fineMm, pair.movingRange, kMaxVoxels);
  if ((pair.fixed.geometry.size.array() < 3).any() || (pair.moving.geometry.size.array() < 3).any())
    return fail(ErrorCode::Unsupported, "The body is cut too short in one of the series to be aligned; choose another series.");

  RigidRegistration result;
  const bool bothCt = fixed.modality == Modality::Ct && moving.modality == Modality::Ct;
  result.measure = options.measure.value_or(bothCt ? MatchMeasure::Correlation : MatchMeasure::MutualInformation);

  job.progress(0.2, "Looking for where the series meet");
  const Scale searchScale{kSearchMm, kSearchSamples, 12, 0}, coarseScale{kCoarseMm, kCoarseSamples, 20, 1};
  const Level search = pair.level(searchScale), coarse = pair.level(coarseScale);
  if (search.samples.values.size() < 100)
    return fail(ErrorCode::Unsupported, "The fixed series shows too little of a body to be aligned; choose another series.");
  const Matcher searchMatcher = pair.matcher(search, result.measure, searchScale);
  std::vector<StartPose> starts = rigidStarts(searchMatcher, pair.fixedBody, pair.movingBody, kStarts);
  for (StartPose& start : starts) {
    if (job.cancelled())
      return cancelled();
    start.total = searchMatcher.climb(start.moving_T_fixed, 15, 0.3).total();
  }
  std::stable_sort(starts.begin(), starts.end(), [](const StartPose& a, const StartPose& b) { return a.total > b.total; });
  const Matcher coarseMatcher = pair.matcher(coarse, result.measure, coarseScale);
  const double radius = searchMatcher.radiusMm();
  const auto same = [&](const StartPose& a, const StartPose& b) {
    const Eigen::Isometry3d& p = a.moving_T_fixed;
    const Eigen::Isometry3d& q = b.moving_T_fixed;
    return (p * pair.fixedBody.centreMm - q * pair.fixedBody.centreMm).norm() +
               radius * Eigen::AngleAxisd(p.linear().transpose() * q.linear()).angle() <
           12;
  };
  std::vector<StartPose> climbed;
  for (StartPose& start : starts) {
    if (climbed.size() == kClimbed || job.cancelled())
      break;
    if (std::any_of(climbed.begin(), climbed.end(), [&](const StartPose& c) { return same(c, start); }))
      continue;
    start.total = coarseMatcher.climb(start.moving_T_fixed, 20, 0.1).total();
    if (std::none_of(climbed.begin(), climbed.end(), [&](const StartPose& c) { return same(c, start); }))
      climbed.push_back(start);
  }
  std::stable_sort(climbed.begin(), climbed.end(), [](const StartPose& a, const StartPose& b) { return a.total > b.total; });
  if (job.cancelled())
    return cancelled();
  const double runnerUp = climbed.size() > 1 ? climbed[1].total / std::max(1e-9, climbed[0].total) : 0;

  job.progress(0.5, "Aligning");
  Eigen::Isometry3d pose = climbed.front().moving_T_fixed;
  const Scale middleScale{std::max(kMiddleMm, fineMm), kMiddleSamples, 28, 3}, fineScale{fineMm, kFineSamples, 32, 3};
  const Level middle = pair.level(middleScale);
  pair.matcher(middle, result.measure, middleScale).climb(pose, 20, 0.02);
  job.progress(0.65, "Aligning");
  if (job.cancelled())
    return cancelled();
  const Level fine = pair.level(fineScale);
  const Match match = pair.matcher(fine, result.measure, fineScale).climb(pose, 15, 0.002);
  result.fixed_T_moving = pose.inverse();
  result.overlap = match.overlap;

  job.progress(0.85, "Checking");
  const RigidEvidence evidence{fine.samples,
                               fine.moving,
                               middle.samples,
                               middle.moving,
                               pair.fixedRange,
                               pair.movingRange,
                               result.measure,
                               fineScale.bins,
                               outerLayers(fine.moving.geometry, fineScale.outerVoxels),
                               std::max(fine.moving.geometry.spacingMm.maxCoeff(), pair.fixed.geometry.spacingMm.maxCoeff()),
                               runnerUp};
  judgeRigid(evidence, pose, result);
  if (job.cancelled())
    return cancelled();
  job.progress(1, "Aligned");
  return result;
}

} // namespace halsted
