// SPDX-License-Identifier: Apache-2.0
#include "xr/registration/SurfaceRegistration.h"

#include "rendering/TriangleTree.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

namespace halsted {

namespace {

using Vec6 = Eigen::Matrix<double, 6, 1>; ///< turn (times the points' reach), then shift: millimetres both
using Mat6 = Eigen::Matrix<double, 6, 6>;

constexpr std::size_t kFewestPoints = 30;
constexpr std::size_t kScouts = 250; ///< points that try the starts
constexpr double kCellMm = 10;
constexpr double kTukey = 4.685;         ///< 95 % efficient with normal noise
constexpr double kLeastNoiseMm = 0.2;    ///< no hand traces better
constexpr double kStartReachMm = 60;     ///< of a point from the surface, at the start
constexpr double kScoutTruncationMm = 4; ///< worse points count the same when starts are compared
constexpr double kNoGain = 1e-3;         ///< of chi square, by a step
constexpr double kStandsOut = 9;         ///< chi square of three standard deviations

/// The traced points, evenly weighted over where they are, and their place by a transform to patient space.
struct Points {
  std::vector<Vec3> at; ///< traced space
  std::vector<double> weights;
  Vec3 centre = Vec3::Zero();
  double reachMm = 0; ///< root mean square distance from the centre
};

Points weighted(const std::vector<Vec3>& traced) {
  const auto cellOf = [](const Vec3& point) {
    const Eigen::Array3d cell = (point / kCellMm).array().floor();
    return std::array{static_cast<long>(cell[0]), static_cast<long>(cell[1]), static_cast<long>(cell[2])};
  };
  std::map<std::array<long, 3>, int> cells;
  for (const Vec3& point : traced)
    ++cells[cellOf(point)];
  Points points;
  points.at = traced;
  double sum = 0;
  for (const Vec3& point : traced) {
    points.weights.push_back(1.0 / cells[cellOf(point)]);
    points.centre += points.weights.back() * point;
    sum += points.weights.back();
  }
  points.centre /= sum;
  for (std::size_t i = 0; i < traced.size(); ++i)
    points.reachMm += points.weights[i] * (traced[i] - points.centre).squaredNorm() / sum;
  points.reachMm = std::sqrt(points.reachMm);
  return points;
}

Points everyNth(const Points& points, std::size_t most) {
  Points some = points;
  some.at.clear();
  some.weights.clear();
  const double step = std::max(1.0, static_cast<double>(points.at.size()) / static_cast<double>(most));
  for (double i = 0; i < static_cast<double>(points.at.size()); i += step) {
    some.at.push_back(points.at[static_cast<std::size_t>(i)]);
    some.weights.push_back(step * points.weights[static_cast<std::size_t>(i)]);
  }
  return some;
}

/// The screw that begins as this turn about the centre and this shift.
Eigen::Isometry3d screw(const Vec6& way, const Vec3& centre, double reachMm) {
  const Vec3 turn = way.head<3>() / reachMm, shift = way.tail<3>();
  const double angle = turn.norm();
  Eigen::Isometry3d motion = Eigen::Isometry3d::Identity();
  Vec3 moved = shift;
  if (angle > 1e-12) {
    const Vec3 axis = turn / angle;
    motion.linear() = Eigen::AngleAxisd(angle, axis).toRotationMatrix();
    moved = std::sin(angle) / angle * shift + (1 - std::cos(angle)) / angle * axis.cross(shift) +
            (1 - std::sin(angle) / angle) * axis.dot(shift) * axis;
  }
  motion.translation() = centre + moved - motion.linear() * centre;
  return motion;
}

struct Pair {
  double distance = 0;
  Vec6 slope = Vec6::Zero(); ///< of the distance, by the motion of the points
};

class Fitter {
public:
  Fitter(const TriangleTree& tree, const Points& points) : m_tree(tree), m_points(points), m_pairs(points.at.size()) {}

  void match(const Eigen::Isometry3d& patient_T_traced, bool parallel) {
    const Vec3 centre = patient_T_traced * m_points.centre;
    const auto one = [&](std::size_t i) {
      const Vec3 point = patient_T_traced * m_points.at[i];
      TriangleTree::Hit hit;
      hit.distance = std::numeric_limits<double>::infinity();
      m_tree.nearest(point, hit);
      // Away from faces the distance grows away from the edge or corner that is nearest.
      const Vec3 away = hit.distance > 1e-6 ? Vec3((point - hit.point) / hit.distance) : hit.normal;
      m_pairs[i].distance = hit.distance;
      m_pairs[i].slope << (point - centre).cross(away) / m_points.reachMm, away;
    };
    if (parallel)
      tbb::parallel_for(std::size_t{0}, m_pairs.size(), one);
    else
      for (std::size_t i = 0; i < m_pairs.size(); ++i)
        one(i);
  }

  /// Of a point's distance when it is no outlier.
  double noiseMm() const {
    std::vector<double> distances;
    for (const Pair& pair : m_pairs)
      distances.push_back(pair.distance);
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return std::max(kLeastNoiseMm, 1.4826 * *middle);
  }

  /// Moves to where the surface is nearest. False when cancelled.
  bool descend(Eigen::Isometry3d& patient_T_traced, int rounds, bool parallel, const JobContext& job) {
    for (int round = 0; round < rounds; ++round) {
      if (job.cancelled())
        return false;
      match(patient_T_traced, parallel);
      const double noise = noiseMm(), limit = kTukey * noise;
      Mat6 normal = Mat6::Zero();
      Vec6 right = Vec6::Zero();
      for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        const Pair& pair = m_pairs[i];
        const double u = pair.distance / limit;
        if (u >= 1)
          continue;
        const double weight = m_points.weights[i] * (1 - u * u) * (1 - u * u);
        normal += weight * pair.slope * pair.slope.transpose();
        right -= weight * pair.distance * pair.slope;
      }
      // What the surface leaves open is moved slowly, so it stays near where it began.
      normal.diagonal().array() += 1e-3 * normal.trace() + 1e-12;
      const Vec6 way = normal.ldlt().solve(right);
      patient_T_traced = screw(way, patient_T_traced * m_points.centre, m_points.reachMm) * patient_T_traced;
      if (right.dot(way) < kNoGain * noise * noise)
        break;
    }
    patient_T_traced.linear() = Eigen::Quaterniond(patient_T_traced.linear()).normalized().toRotationMatrix();
    match(patient_T_traced, parallel);
    return true;
  }

  double truncatedCost(double limit) const {
    double sum = 0;
    for (std::size_t i = 0; i < m_pairs.size(); ++i)
      sum += m_points.weights[i] * std::min(m_pairs[i].distance * m_pairs[i].distance, limit * limit);
    return sum;
  }
  const std::vector<Pair>& pairs() const { return m_pairs; }

private:
  const TriangleTree& m_tree;
  const Points& m_points;
  std::vector<Pair> m_pairs;
};

/// Directions come from the curvature at the fit; how far, from trying: curvature alone takes every facet of a mesh for a hold.
double slack(const TriangleTree& tree, const Points& points, const Eigen::Isometry3d& patient_T_traced) {
  Fitter fitter(tree, points);
  fitter.match(patient_T_traced, true);
  const double limit = 3 * fitter.noiseMm();
  Mat6 curvature = Mat6::Zero();
  double squares = 0, weights = 0;
  for (std::size_t i = 0; i < points.at.size(); ++i) {
    const Pair& pair = fitter.pairs()[i];
    if (pair.distance >= limit)
      continue;
    curvature += points.weights[i] * pair.slope * pair.slope.transpose();
    squares += points.weights[i] * pair.distance * pair.distance;
    weights += points.weights[i];
  }
  const double variance = std::max(squares / weights, kLeastNoiseMm * kLeastNoiseMm);
  const double before = fitter.truncatedCost(limit);
  const Eigen::SelfAdjointEigenSolver<Mat6> directions(curvature);
  const double farthest = 2 * points.reachMm;
  double worst = 0;
  const Vec3 centre = patient_T_traced * points.centre;
  for (int direction = 0; direction < 6; ++direction)
    for (const double sign : {-1.0, 1.0}) {
      double way = 0.25;
      for (; way < farthest; way *= std::numbers::sqrt2) {
        fitter.match(screw(sign * way * directions.eigenvectors().col(direction), centre, points.reachMm) * patient_T_traced, true);
        if ((fitter.truncatedCost(limit) - before) / variance > kStandsOut)
          break;
      }
      worst = std::max(worst, std::min(way, farthest));
    }
  return worst;
}

/// Turned and shifted either way about and along each axis, and turned about the diagonals.
std::vector<Eigen::Isometry3d> startsAbout(const Eigen::Isometry3d& start, const Points& points, double degrees, double shiftMm) {
  const double turn = degrees * std::numbers::pi / 180 * points.reachMm;
  std::vector<Eigen::Isometry3d> starts{start};
  const Vec3 centre = start * points.centre;
  const auto add = [&](const Vec6& way) { starts.push_back(screw(way, centre, points.reachMm) * start); };
  for (int axis = 0; axis < 6; ++axis)
    for (const double sign : {-1.0, 1.0})
      add(sign * (axis < 3 ? turn : shiftMm) * Vec6::Unit(axis));
  for (int corner = 0; corner < 8; ++corner) {
    Vec6 way = Vec6::Zero();
    for (int axis = 0; axis < 3; ++axis)
      way[axis] = (corner & 1 << axis ? turn : -turn) / std::numbers::sqrt3;
    add(way);
  }
  return starts;
}

struct Scouted {
  Eigen::Isometry3d patient_T_traced = Eigen::Isometry3d::Identity();
  double cost = std::numeric_limits<double>::infinity(), noiseMm = kLeastNoiseMm;
  bool other = false; ///< than the first start
};

/// The best of the starts once fitted, or the first when none is clearly better: where points slide freely all fit alike.
Scouted scout(const TriangleTree& tree, const Points& scouts, const std::vector<Eigen::Isometry3d>& starts, const JobContext& job) {
  std::vector<Scouted> results(starts.size());
  std::atomic<int> done = 0;
  tbb::parallel_for(std::size_t{0}, starts.size(), [&](std::size_t i) {
    Fitter fitter(tree, scouts);
    results[i].patient_T_traced = starts[i];
    if (fitter.descend(results[i].patient_T_traced, 40, false, job)) {
      results[i].cost = fitter.truncatedCost(kScoutTruncationMm);
      results[i].noiseMm = fitter.noiseMm();
    }
    job.progress(++done / static_cast<double>(starts.size()), "Fitting the traced points");
  });
  const auto best = std::min_element(results.begin(), results.end(), [](const Scouted& a, const Scouted& b) { return a.cost < b.cost; });
  best->other = results.front().cost - best->cost > kStandsOut * best->noiseMm * best->noiseMm;
  return best->other ? *best : results.front();
}

} // namespace

Result<SurfaceRegistration> registerSurface(const std::vector<Vec3>& traced, const SurfaceMesh& surface, const Eigen::Isometry3d& start,
                                            const JobContext& job) {
  if (traced.size() < kFewestPoints)
    return fail(ErrorCode::Refused, fmt::format("The surface was not fitted: {} traced points are too few, {} are needed; trace on.",
                                                traced.size(), kFewestPoints));
  if (!std::all_of(traced.begin(), traced.end(), [](const Vec3& point) { return point.allFinite(); }) || !start.matrix().allFinite())
    return fail(ErrorCode::Refused, "The surface was not fitted: a traced position is not a number; trace again.");
  job.progress(0, "Looking at the surface");
  const auto tree = TriangleTree::build(surface, job.stopToken());
  if (!tree)
    return cancelled();
  TriangleTree::Hit any;
  any.distance = std::numeric_limits<double>::infinity();
  if (!tree->nearest(Vec3::Zero(), any))
    return fail(ErrorCode::Refused, "The surface was not fitted: the structure has no surface; show another one.");

  const Points points = weighted(traced);
  if (points.reachMm < kCellMm)
    return fail(ErrorCode::Refused, "The surface was not fitted: the traced points lie within a few millimetres; trace a wider part.");
  Fitter all(*tree, points);
  all.match(start, true);
  if (all.noiseMm() > kStartReachMm)
    return fail(ErrorCode::Refused, "The surface was not fitted: most traced points are far from it; fit the landmarks first.");

  const Points scouts = everyNth(points, kScouts);
  // As long as a start far from the best so far comes out better, then nearer ones.
  constexpr int kRounds = 6;
  Scouted best{.patient_T_traced = start};
  double size = 8;
  for (int round = 0; round < kRounds && size >= 4 && !job.cancelled(); ++round) {
    const Scouted next = scout(*tree, scouts, startsAbout(best.patient_T_traced, points, size, size),
                               job.part(0.3 + 0.4 * round / kRounds, 0.3 + 0.4 * (round + 1) / kRounds));
    if (round > 0 && !next.other)
      size /= 2;
    best = next;
  }
  if (job.cancelled())
    return cancelled();
  SurfaceRegistration result;
  result.patient_T_traced = best.patient_T_traced;
  if (!all.descend(result.patient_T_traced, 100, true, job))
    return cancelled();
  job.progress(0.8, "Looking how firm the fit is");

  const double limit = 3 * all.noiseMm();
  double squares = 0, used = 0;
  for (const Pair& pair : all.pairs())
    if (pair.distance < limit) {
      squares += pair.distance * pair.distance;
      ++used;
    }
  result.rmsMm = std::sqrt(squares / used);
  result.usedShare = used / static_cast<double>(traced.size());
  result.slackMm = slack(*tree, points, result.patient_T_traced);
  if (job.cancelled())
    return cancelled();
  job.progress(1, "Fitted");
  return result;
}

} // namespace halsted
