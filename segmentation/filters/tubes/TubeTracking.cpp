// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/tubes/TubeTree.h"

#include "segmentation/filters/tubes/TubeMarch.h"
#include "segmentation/filters/tubes/TubeMeasure.h"
#include "segmentation/filters/tubes/TubeRegion.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

/// Mean confidence from which on a lumen needs no second opinion.
constexpr double kWellSeen = 0.75;

struct Seed {
  Vec3 box = Vec3::Zero();
  TubeSurroundings around;
};

/// The click, moved to the brightest nearby where the tube is thin enough to be missed by a voxel.
Seed seedAt(const TubeImage& image, const Vec3& box) {
  Seed seed{box, lookAround(image, box)};
  const Vec3& spacing = image.spacingMm();
  if (seed.around.radiusMm > 2 * spacing.minCoeff())
    return seed;
  const Index3 middle = image.nearest(box);
  double best = -1e30;
  Index3 at = middle;
  for (int dz = -2; dz <= 2; ++dz)
    for (int dy = -2; dy <= 2; ++dy)
      for (int dx = -2; dx <= 2; ++dx) {
        const Index3 p = middle + Index3(dx, dy, dz);
        if ((p.array() < 1).any() || (p.array() + 1 >= image.size().array()).any())
          continue;
        const double wayMm = Vec3(dx, dy, dz).cwiseProduct(spacing).norm();
        if (wayMm > 2.3 * spacing.minCoeff() && wayMm > 3)
          continue;
        double sum = 2.0 * image.at(p);
        for (int a = 0; a < 3; ++a)
          sum += image.at(p + Index3::Unit(a)) + image.at(p - Index3::Unit(a));
        if (sum > best) {
          best = sum;
          at = p;
        }
      }
  seed.box = at.cast<double>().cwiseProduct(spacing);
  seed.around = lookAround(image, seed.box);
  // A lumen of a voxel or two has no inside free of blur: its middle is the nearest to it.
  if (seed.around.radiusMm < 2 * spacing.minCoeff())
    seed.around.levels.inside = std::max(seed.around.levels.inside, double(image.at(at)));
  return seed;
}

/// The way as voxels gives no direction finer than 45 degrees, and no middle finer than half a voxel.
TubeLine lineOf(const std::vector<Vec3>& points, const std::vector<double>& radius, double finest) {
  TubeLine line;
  line.points = points;
  line.radiusMm = radius;
  smoothLine(line, 0.7, 1.5 * finest);
  return line;
}

TubeEnd endOf(const TubeImage& image, const Vec3& tip, double radiusMm, const TubeLevels& levels, bool leaks) {
  const double finest = image.spacingMm().minCoeff();
  const Vec3 room = (image.size() - Index3::Ones()).cast<double>().cwiseProduct(image.spacingMm());
  for (int a = 0; a < 3; ++a)
    if (tip[a] < 1.5 * image.spacingMm()[a] || tip[a] > room[a] - 1.5 * image.spacingMm()[a])
      return TubeEnd::Edge;
  if (leaks)
    return TubeEnd::TooWide;
  return radiusMm < 1.2 * finest || image.sample(tip) < levels.half() ? TubeEnd::TooNarrow : TubeEnd::Faint;
}

/// What of a side branch lies in its parent is the parent's.
void cutOffParent(TubeBranch& branch, const TubeBranch& parent) {
  if (parent.points.empty())
    return;
  const Vec3 start = branch.points.front().positionMm;
  double nearest = 1e30;
  for (std::size_t n = 0; n < parent.points.size(); ++n)
    if (const double d = (parent.points[n].positionMm - start).norm(); d < nearest) {
      nearest = d;
      branch.parentPoint = n;
    }
  std::size_t first = 0;
  for (; first < branch.points.size(); ++first) {
    double away = 1e30;
    for (const TubePoint& p : parent.points)
      away = std::min(away, (p.positionMm - branch.points[first].positionMm).norm() - p.radiusMm);
    if (away > -0.1 * branch.points[first].radiusMm)
      break;
  }
  branch.points.erase(branch.points.begin(), branch.points.begin() + std::ptrdiff_t(first));
  const double from = branch.points.empty() ? 0 : branch.points.front().alongMm;
  for (TubePoint& p : branch.points)
    p.alongMm -= from;
}

} // namespace

const char* sentenceOf(TubeEnd end) {
  switch (end) {
  case TubeEnd::Edge: return "at the edge of the picture";
  case TubeEnd::Faint: return "where the lumen ends or becomes as its surroundings";
  case TubeEnd::TooNarrow: return "where the lumen becomes narrower than the voxels show";
  case TubeEnd::TooWide: return "where the lumen opens into something wider or no wall is seen";
  case TubeEnd::Click: return "at the click";
  case TubeEnd::Branching: return "where it leaves its parent";
  }
  return "";
}

Result<TubeTree> trackTube(const Volume& volume, const TubeOptions& options, const JobContext& job) {
  const BoundsMm bounds = boundsOf(volume.geometry);
  for (const Vec3* click : {&options.fromMm, options.toMm ? &*options.toMm : nullptr})
    if (click && (!click->allFinite() || !TubeImage(volume, false).inside(TubeImage(volume, false).toBox(*click))))
      return fail(ErrorCode::Refused,
                  fmt::format("The point {:g},{:g},{:g} lies outside the picture, which reaches from {:.0f},{:.0f},{:.0f} to "
                              "{:.0f},{:.0f},{:.0f} mm (left, posterior, superior); click inside the vessel.",
                              click->x(), click->y(), click->z(), bounds.min.x(), bounds.min.y(), bounds.min.z(), bounds.max.x(),
                              bounds.max.y(), bounds.max.z()));
  job.progress(0, "Looking around the click");
  bool dark = options.kind == TubeKind::Dark;
  if (options.kind == TubeKind::Auto) {
    const TubeImage plain(volume, false), turned(volume, true);
    const Vec3 box = plain.toBox(options.fromMm);
    dark = lookAround(turned, box).wallShare > lookAround(plain, box).wallShare;
  }
  const TubeImage image(volume, dark);
  const double finest = image.spacingMm().minCoeff();
  const Seed seed = seedAt(image, image.toBox(options.fromMm));
  TubeLevels levels = seed.around.levels;
  const double step = levels.inside - levels.outside;
  if (!(step > 2 * levels.noise) || step <= 0 || seed.around.wallShare < 0.2)
    return fail(ErrorCode::NotFound, fmt::format("No tube is seen around the point {:g},{:g},{:g}: its surroundings are as {} as itself; "
                                                 "click into the middle of the lumen.",
                                                 options.fromMm.x(), options.fromMm.y(), options.fromMm.z(), dark ? "dark" : "bright"));

  TubeTree tree;
  tree.bright = !dark;
  std::vector<TubeLine> lines;
  std::vector<int> parents;
  bool marched = false;
  if (options.toMm) {
    const Seed goal = seedAt(image, image.toBox(*options.toMm));
    job.progress(0.05, "Looking for the way between the clicks");
    const std::vector<Vec3> way = cheapestWay(image, seed.box, goal.box, levels, job.part(0.05, 0.5));
    if (job.cancelled())
      return cancelled();
    const double radius = std::clamp(0.5 * (seed.around.radiusMm + goal.around.radiusMm), finest, 0.5 * options.maxRadiusMm);
    lines.push_back(lineOf(way, std::vector<double>(way.size(), std::min(radius, seed.around.radiusMm)), finest));
    lines.front().firstEnd = lines.front().lastEnd = TubeEnd::Click;
    parents.push_back(-1);
  } else {
    const TubeRegion region = growTubeRegion(image, seed.box, levels, seed.around.radiusMm, options.maxRadiusMm, job.part(0.05, 0.3));
    if (job.cancelled())
      return cancelled();
    marched = region.leaks || region.voxels.empty();
    if (!marched) {
      for (const VoxelBranch& branch : branchesOf(region, image.spacingMm(), options.branches, job.part(0.3, 0.5))) {
        std::vector<Vec3> points;
        std::vector<double> radius;
        for (const std::size_t at : branch.way) {
          points.push_back(region.boxOf(at, image.spacingMm()));
          radius.push_back(region.depthMm[at]);
        }
        lines.push_back(lineOf(points, radius, finest));
        parents.push_back(branch.parent);
        TubeLine& line = lines.back();
        line.firstEnd = branch.parent >= 0 ? TubeEnd::Branching : endOf(image, points.front(), line.radiusMm.front(), levels, false);
        line.lastEnd = endOf(image, points.back(), line.radiusMm.back(), levels, false);
      }
    } else {
      lines.push_back(marchAlong(image, seed.box, seed.around.radiusMm, options.maxRadiusMm, levels, job));
      parents.push_back(-1);
    }
  }
  if (job.cancelled())
    return cancelled();
  // Where something else touches all along, the region is more than a tube, and cross-sections that keep to their own width see it better.
  if (!options.toMm && !marched && lines.front().points.size() > 2) {
    TubeLevels tried = levels;
    TubeBranch first = measureAlong(image, lines.front(), tried, options.maxRadiusMm, true, job);
    const double seen = meanConfidence(first);
    if (seen >= kWellSeen) {
      levels = tried;
      tree.branches.push_back(std::move(first));
    } else {
      TubeLine line = marchAlong(image, seed.box, seed.around.radiusMm, options.maxRadiusMm, levels, job);
      tried = levels;
      if (line.points.size() > 2 && meanConfidence(measureAlong(image, line, tried, options.maxRadiusMm, true, job)) > seen) {
        marched = true;
        lines.assign(1, std::move(line));
        parents.assign(1, -1);
      }
    }
    if (job.cancelled())
      return cancelled();
  }
  for (std::size_t n = tree.branches.size(); n < lines.size(); ++n) {
    job.progress(0.5 + 0.45 * double(n) / double(lines.size()), "Measuring cross-sections");
    TubeBranch branch;
    if (lines[n].points.size() > 2)
      branch = measureAlong(image, std::move(lines[n]), levels, options.maxRadiusMm, n == 0, job);
    branch.parent = parents[n];
    if (branch.parent >= 0 && !branch.points.empty())
      cutOffParent(branch, tree.branches[std::size_t(branch.parent)]);
    tree.branches.push_back(std::move(branch));
  }
  if (job.cancelled())
    return cancelled();
  // What is left of a side branch and is no longer than wide is a bulge of its parent's wall; children go to the grandparents.
  const auto isBulge = [&](const TubeBranch& branch) {
    double radius = 0;
    for (const TubePoint& point : branch.points)
      radius += point.radiusMm / double(branch.points.size());
    return branch.parent >= 0 && branch.lengthMm() < std::max(2 * radius, 4 * finest);
  };
  for (std::size_t n = tree.branches.size(); n-- > 0;) {
    if (tree.branches[n].points.size() > 2 && !isBulge(tree.branches[n]))
      continue;
    const int parent = tree.branches[n].parent;
    tree.branches.erase(tree.branches.begin() + std::ptrdiff_t(n));
    for (TubeBranch& other : tree.branches) {
      if (other.parent == int(n))
        other.parent = parent;
      else if (other.parent > int(n))
        --other.parent;
    }
  }
  if (tree.branches.empty())
    return fail(ErrorCode::NotFound,
                fmt::format("No tube could be followed from the point {:g},{:g},{:g}; click into the middle of the lumen.",
                            options.fromMm.x(), options.fromMm.y(), options.fromMm.z()));

  tree.insideLevel = dark ? -levels.inside : levels.inside;
  tree.outsideLevel = dark ? -levels.outside : levels.outside;
  tree.noise = levels.noise;
  tree.lumen = Mask(volume.geometry);
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t n = 0; n < tree.branches.size(); ++n) {
    TubeBranch& branch = tree.branches[n];
    if (dark)
      for (TubePoint& point : branch.points)
        point.level = -point.level;
    paintTube(branch, tree.lumen, tree.doubt);
    for (Stenosis& s : findStenoses(branch, int(n)))
      tree.stenoses.push_back(s);
    if (branch.parent < 0)
      for (const TubePoint& point : branch.points) {
        sum += point.confidence;
        ++count;
      }
  }
  std::sort(tree.stenoses.begin(), tree.stenoses.end(),
            [](const Stenosis& a, const Stenosis& b) { return a.diameterPercent > b.diameterPercent; });
  tree.confidence = count > 0 ? sum / double(count) : 0;
  if (marched)
    tree.findings.push_back(
        {Finding::Severity::Caution,
         "tube-by-sections",
         "The surroundings are as bright as the lumen in places, so it was followed by its cross-sections alone, without "
         "branches: check its border.",
         {}});
  const TubeBranch& main = tree.branches.front();
  tree.findings.push_back(
      {Finding::Severity::Note,
       "tube-ends",
       fmt::format("Followed over {:.0f} mm; it ends {} and {}.", main.lengthMm(), sentenceOf(main.firstEnd), sentenceOf(main.lastEnd)),
       {}});
  job.progress(1, "Done");
  return tree;
}

} // namespace halsted
