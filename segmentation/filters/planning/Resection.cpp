// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/planning/Resection.h"

#include "segmentation/filters/Parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <numbers>

namespace halsted {

namespace {

constexpr double kBesideMm = 15; ///< of a structure's own cut: what of another belongs to it

/// Share of a voxel on the front side, its surface being flat within it.
double frontShare(double distance, double width) {
  return std::clamp(0.5 + distance / width, 0.0, 1.0);
}

struct Sums {
  double front = 0, back = 0;           ///< voxels
  double frontFaces = 0, backFaces = 0; ///< of the border to outside, mm2
  double cutMm2 = 0;
  void add(const Sums& other) {
    front += other.front;
    back += other.back;
    frontFaces += other.frontFaces;
    backFaces += other.backFaces;
    cutMm2 += other.cutMm2;
  }
};

/// count(voxel's place) says whether a voxel of the structure counts. shell(place, distance, normal, area): for voxels that the cut goes
/// through.
template <typename Count, typename Shell>
Sums sumsOf(const PlanStructure& structure, const CutSurface& cut, const Count& count, const Shell& shell) {
  const VolumeGeometry& grid = structure.grid();
  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  const double voxel = grid.voxelVolumeMm3(), reach = grid.spacingMm.sum();
  const std::uint8_t* mask = structure.mask->voxels.data();
  const std::array<std::ptrdiff_t, 3> stride{1, grid.size.x(), std::ptrdiff_t(grid.size.x()) * grid.size.y()};
  Sums all;
  std::mutex mutex;
  parallelRanges(grid.size.z(), 1, [&](int begin, int end) {
    Sums sum;
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        for (int i = 0; i < grid.size.x(); ++i) {
          const std::size_t at = grid.offset(i, j, k);
          if (!mask[at])
            continue;
          const Vec3 place = patient_T_index * Vec3(i, j, k);
          if (!count(place))
            continue;
          const double distance = cut.distanceMm(place, reach);
          double share = distance > 0;
          if (std::abs(distance) < reach) {
            const Vec3 normal = cut.normalAt(place);
            const double width = voxelWidthMm(grid, normal);
            share = frontShare(distance, width);
            // Exactly one voxel along the normal, also where the cut runs along the faces between two.
            constexpr double kAside = 1e-6;
            if (const double off = distance / width + kAside; off > -0.5 && off <= 0.5) {
              sum.cutMm2 += voxel / width;
              shell(place, distance, normal, voxel / width);
            }
          }
          sum.front += share;
          sum.back += 1 - share;
          const std::array<int, 3> index{i, j, k};
          for (std::size_t a = 0; a < 3; ++a)
            for (const int side : {-1, 1}) {
              const int next = index[a] + side;
              if (next >= 0 && next < grid.size[Eigen::Index(a)] && mask[std::ptrdiff_t(at) + side * stride[a]])
                continue;
              const double face = voxel / grid.spacingMm[Eigen::Index(a)];
              sum.frontFaces += share * face;
              sum.backFaces += (1 - share) * face;
            }
        }
    const std::lock_guard lock(mutex);
    all.add(sum);
  });
  return all;
}

/// Of `part` in both together. Borders' common errors (a threshold a little too low) make both parts larger by their own borders and so
/// cancel in large part; the cut's own go from one to the other; only what is independent adds.
struct Percent {
  Measured part, rest;
  double partBorder = 0, restBorder = 0; ///< shares of the whole's
  double commonLow = 0, commonHigh = 0;  ///< half widths of the whole's volume
  double partChance = 0, restChance = 0; ///< deviations
  double cut = 0;                        ///< half width

  Measured value() const {
    const double whole = part.value + rest.value;
    if (!(whole > 0))
      return {};
    const double scale = 100 / (whole * whole), percent = 100 * part.value / whole;
    const double lever = (rest.value * partBorder - part.value * restBorder) * scale;
    // Neighbours on a flat border share their error in part: measured on bodies other than those of the tests.
    constexpr double kShared = 1.4;
    const double chance = kShared * kSigmas * scale * std::hypot(rest.value * partChance, part.value * restChance);
    const double moved = 100 * cut / whole;
    const double down = lever > 0 ? lever * commonLow : -lever * commonHigh, up = lever > 0 ? lever * commonHigh : -lever * commonLow;
    const double all = std::hypot(chance, moved);
    return {percent, std::max(0.0, percent - std::hypot(down, all)), std::min(100.0, percent + std::hypot(up, all))};
  }
};

/// Deviation of a volume by independent errors of its border voxels, uniform within each (VolumeInterval.h); faces: mm2 of voxels.
double chanceMl(const VolumeGeometry& grid, double facesMm2) {
  const double voxel = grid.voxelVolumeMm3();
  return 0.29 * voxel * std::sqrt(facesMm2 / 1.5 / std::pow(voxel, 2.0 / 3)) / 1000;
}

/// A part's interval within the whole's.
Measured partOf(const Measured& whole, double ml, double shareOfBorder, double cutMl) {
  const double root = std::sqrt(std::clamp(shareOfBorder, 0.0, 1.0));
  return {ml, std::max(0.0, ml - std::hypot((whole.value - whole.low) * root, cutMl)),
          ml + std::hypot((whole.high - whole.value) * root, cutMl)};
}

struct Parts {
  CutVolumes volumes;
  Percent percent;
};

Parts partsFrom(const PlanStructure& structure, const CutSurface& cut, const Sums& sums) {
  Parts parts;
  CutVolumes& out = parts.volumes;
  const double ml = structure.grid().voxelVolumeMm3() / 1000, faces = std::max(1e-9, sums.frontFaces + sums.backFaces);
  const double moved = kSigmas * std::hypot(structure.registrationSigmaMm, cut.sigmaMm()) * sums.cutMm2 / 1000;
  out.frontMl = partOf(structure.volumeMl, sums.front * ml, sums.frontFaces / faces, moved);
  out.backMl = partOf(structure.volumeMl, sums.back * ml, sums.backFaces / faces, moved);
  parts.percent = {out.backMl,
                   out.frontMl,
                   sums.backFaces / faces,
                   sums.frontFaces / faces,
                   structure.volumeMl.value - structure.volumeMl.low,
                   structure.volumeMl.high - structure.volumeMl.value,
                   chanceMl(structure.grid(), sums.backFaces),
                   chanceMl(structure.grid(), sums.frontFaces),
                   moved};
  out.backPercent = parts.percent.value();
  out.cutCm2 = sums.cutMm2 / 100;
  return parts;
}

const auto kAll = [](const Vec3&) { return true; };
const auto kNoShell = [](const Vec3&, double, const Vec3&, double) {};

Measured plus(const Measured& a, const Measured& b) {
  const double value = a.value + b.value;
  return {value, std::max(0.0, value - std::hypot(a.value - a.low, b.value - b.low)),
          value + std::hypot(a.high - a.value, b.high - b.value)};
}

struct Nearest {
  double mm = std::numeric_limits<double>::infinity();
  Vec3 at = Vec3::Zero(), normal = Vec3::UnitZ();
};

/// The cut within a structure with the distance to its tumour at each point.
void addSheet(const PlanStructure& structure, const PlanStructure* tumour, const CutSurface& cut, ResectionNumbers& out) {
  const double pitch = std::max(1.0, structure.grid().spacingMm.minCoeff());
  const SurfaceMesh whole = cut.sheet(structure.surface->bounds(), pitch);
  std::vector<std::uint8_t> inside(whole.pointsMm.size());
  parallelRanges(static_cast<int>(inside.size()), 1024, [&](int begin, int end) {
    for (int n = begin; n < end; ++n) {
      const Vec3 point = whole.pointsMm[static_cast<std::size_t>(n)].cast<double>();
      inside[static_cast<std::size_t>(n)] = structure.holds(point) || (tumour && tumour->holds(point));
    }
  });
  std::vector<std::uint32_t> number(inside.size(), std::numeric_limits<std::uint32_t>::max());
  for (const auto& triangle : whole.triangles) {
    if (!inside[triangle[0]] && !inside[triangle[1]] && !inside[triangle[2]])
      continue;
    std::array<std::uint32_t, 3> corners{};
    for (std::size_t c = 0; c < 3; ++c) {
      std::uint32_t& known = number[triangle[c]];
      if (known == std::numeric_limits<std::uint32_t>::max()) {
        known = static_cast<std::uint32_t>(out.sheet.pointsMm.size());
        out.sheet.pointsMm.push_back(whole.pointsMm[triangle[c]]);
        out.sheet.normals.push_back(whole.normals[triangle[c]]);
      }
      corners[c] = known;
    }
    out.sheet.triangles.push_back(corners);
  }
  if (!tumour)
    return;
  out.sheetMarginMm.resize(out.sheet.pointsMm.size());
  parallelRanges(static_cast<int>(out.sheetMarginMm.size()), 256, [&](int begin, int end) {
    for (int n = begin; n < end; ++n)
      out.sheetMarginMm[static_cast<std::size_t>(n)] = tumour->surface->closest(out.sheet.pointsMm[static_cast<std::size_t>(n)]).distanceMm;
  });
}

} // namespace

CutVolumes cutVolumes(const PlanStructure& structure, const CutSurface& cut) {
  return partsFrom(structure, cut, sumsOf(structure, cut, kAll, kNoShell)).volumes;
}

Result<ResectionNumbers> resectionNumbers(const PlanStructure& structure, const CutSurface& cut, const ResectionOptions& options,
                                          const JobContext& job) {
  ResectionNumbers out;
  const PlanStructure* tumour = options.tumour;
  out.hasTumour = tumour != nullptr;
  Nearest nearest;
  std::mutex mutex;
  const auto shell = [&](const Vec3& place, double distance, const Vec3& normal, double) {
    if (!tumour)
      return;
    // The nearest place of the cut, no voxel's middle.
    const Vec3 at = place - distance * normal;
    const SurfaceTree::Closest near = tumour->surface->closest(at.cast<float>());
    const std::lock_guard lock(mutex);
    if (near.distanceMm < nearest.mm)
      nearest = {near.distanceMm, at, tumour->surface->normal(near.triangle).cast<double>()};
  };
  const Sums own = sumsOf(structure, cut, kAll, shell);
  if (job.cancelled())
    return cancelled();
  job.progress(0.4, "Cutting");
  const Parts parts = partsFrom(structure, cut, own);
  const CutVolumes& volumes = parts.volumes;
  out.specimenMl = volumes.frontMl;
  out.remnantMl = volumes.backMl;
  out.cutCm2 = volumes.cutCm2;
  out.remnantPercent = out.functionalPercent = volumes.backPercent;
  if (tumour) {
    // What of the tumour is no voxel of the structure adds to it; what is makes it less without tumour.
    const auto outside = [&](const Vec3& place) { return !structure.holds(place); };
    const Sums all = sumsOf(*tumour, cut, kAll, kNoShell), added = sumsOf(*tumour, cut, outside, shell);
    const CutVolumes tumourAll = partsFrom(*tumour, cut, all).volumes, tumourAdded = partsFrom(*tumour, cut, added).volumes;
    out.tumourLeftMl = tumourAll.backMl.value;
    out.cutCm2 += tumourAdded.cutCm2;
    out.specimenMl = plus(out.specimenMl, tumourAdded.frontMl);
    out.remnantMl = plus(out.remnantMl, tumourAdded.backMl);
    // The tumour's own border is unsure as well: by as much as its voxels' on either side.
    const auto percentOf = [&](double back, double front) {
      Percent percent = parts.percent;
      percent.part.value = std::max(0.0, back);
      percent.rest.value = std::max(0.0, front);
      percent.partChance = std::hypot(percent.partChance, 0.5 * tumourAll.backMl.halfWidth());
      percent.restChance = std::hypot(percent.restChance, 0.5 * tumourAll.frontMl.halfWidth());
      return percent.value();
    };
    out.remnantPercent = percentOf(out.remnantMl.value, out.specimenMl.value);
    out.functionalPercent = percentOf(volumes.backMl.value - (tumourAll.backMl.value - tumourAdded.backMl.value),
                                      volumes.frontMl.value - (tumourAll.frontMl.value - tumourAdded.frontMl.value));
    out.meetsTumour = std::isfinite(nearest.mm);
    if (out.meetsTumour) {
      const double sigma = std::hypot(kBorderShare * voxelWidthMm(tumour->grid(), nearest.normal), tumour->registrationSigmaMm);
      out.marginMm = measured(nearest.mm, sigma);
      out.marginAtMm = nearest.at;
    }
  }
  job.progress(0.6, "Looking for what is crossed");
  for (const PlanStructure& other : options.others) {
    if (job.cancelled())
      return cancelled();
    double least = std::numeric_limits<double>::infinity(), area = 0;
    std::mutex beside;
    const Sums sums = sumsOf(
        other, cut, [&](const Vec3& place) { return !tumour || !tumour->holds(place); },
        [&](const Vec3& place, double distance, const Vec3& normal, double mm2) {
          const Vec3 on = place - distance * normal;
          // Structures of another layer may lie within this one.
          const float away = structure.holds(on) ? 0 : structure.surface->closest(on.cast<float>(), kBesideMm).distanceMm;
          const std::lock_guard lock(beside);
          if (away <= kBesideMm) {
            least = std::min<double>(least, away);
            area += mm2;
          }
        });
    const double touching = std::max(2.0, 1.5 * structure.grid().spacingMm.maxCoeff());
    if (area > 0 && least <= touching)
      out.crossed.push_back({other.name, area / 100, sums.front * other.grid().voxelVolumeMm3() / 1000});
  }
  job.progress(0.8, "Drawing the cut");
  if (options.sheet && !cut.isMargin())
    addSheet(structure, tumour, cut, out);
  return out;
}

namespace {

/// What of the surface's points lies in front (1) or behind (0), sampled by voxels of the border.
std::vector<Vec3> borderPoints(const PlanStructure& bone, std::size_t most) {
  const VolumeGeometry& grid = bone.grid();
  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  std::vector<Vec3> points;
  for (int k = 1; k + 1 < grid.size.z(); ++k)
    for (int j = 1; j + 1 < grid.size.y(); ++j)
      for (int i = 1; i + 1 < grid.size.x(); ++i) {
        const std::size_t at = grid.offset(i, j, k);
        if (bone.mask->voxels[at] && !(bone.mask->voxels[at - 1] && bone.mask->voxels[at + 1] &&
                                       bone.mask->voxels[grid.offset(i, j - 1, k)] && bone.mask->voxels[grid.offset(i, j + 1, k)] &&
                                       bone.mask->voxels[grid.offset(i, j, k - 1)] && bone.mask->voxels[grid.offset(i, j, k + 1)]))
          points.push_back(patient_T_index * Vec3(i, j, k));
      }
  if (points.size() > most) {
    std::vector<Vec3> fewer;
    for (std::size_t n = 0; n < most; ++n)
      fewer.push_back(points[n * points.size() / most]);
    points = std::move(fewer);
  }
  // From the voxels' middles to the surface itself.
  for (Vec3& point : points)
    point = bone.surface->closest(point.cast<float>()).at.cast<double>();
  return points;
}

Vec3 middleOf(const std::vector<Vec3>& points) {
  Vec3 sum = Vec3::Zero();
  for (const Vec3& point : points)
    sum += point;
  return sum / static_cast<double>(std::max<std::size_t>(1, points.size()));
}

/// bone_T_mirror: lays points of the mirrored structure onto a part of the bone. mirror: reflection at the plane halfway between both.
Eigen::Affine3d mirrorOnto(const std::vector<Vec3>& stays, const Vec3& middle, const PlanStructure& other, const Vec3& otherMiddle) {
  constexpr int kRounds = 40;
  const Vec3 normal = (otherMiddle - middle).stableNormalized(), halfway = 0.5 * (middle + otherMiddle);
  Eigen::Affine3d reflect = Eigen::Affine3d::Identity();
  reflect.linear() = Mat3::Identity() - 2 * normal * normal.transpose();
  reflect.translation() = 2 * normal * normal.dot(halfway);
  Eigen::Isometry3d move = Eigen::Isometry3d::Identity(); // of the mirrored structure
  for (int round = 0; round < kRounds; ++round) {
    const Eigen::Affine3d other_T_bone = (move * reflect).inverse();
    std::vector<std::pair<double, std::size_t>> order;
    std::vector<Vec3> onto(stays.size());
    for (std::size_t n = 0; n < stays.size(); ++n) {
      const SurfaceTree::Closest near = other.surface->closest((other_T_bone * stays[n]).cast<float>());
      onto[n] = move * (reflect * near.at.cast<double>());
      order.emplace_back(std::abs(near.distanceMm), n);
    }
    std::sort(order.begin(), order.end());
    order.resize(std::max<std::size_t>(3, order.size() * 4 / 5));
    Eigen::Matrix3Xd from(3, order.size()), to(3, order.size());
    for (std::size_t n = 0; n < order.size(); ++n) {
      from.col(static_cast<Eigen::Index>(n)) = onto[order[n].second];
      to.col(static_cast<Eigen::Index>(n)) = stays[order[n].second];
    }
    const Eigen::Isometry3d step(Eigen::umeyama(from, to, false));
    move = step * move;
    if ((step.matrix() - Eigen::Matrix4d::Identity()).cwiseAbs().maxCoeff() < 1e-5)
      break;
  }
  return move * reflect;
}

} // namespace

OsteotomyNumbers osteotomyNumbers(const PlanStructure& bone, const CutSurface& cut, const Eigen::Isometry3d& move, const Vec3& middle,
                                  const PlanStructure* mirror, const JobContext& job) {
  OsteotomyNumbers out;
  std::vector<Vec3> face;
  std::mutex mutex;
  out.volumes = partsFrom(bone, cut,
                          sumsOf(bone, cut, kAll,
                                 [&](const Vec3& place, double distance, const Vec3& normal, double) {
                                   const std::lock_guard lock(mutex);
                                   face.emplace_back(place - distance * normal);
                                 }))
                    .volumes;
  out.turnDegrees = Eigen::AngleAxisd(move.linear()).angle() * 180 / std::numbers::pi;
  out.shiftMm = (move * middle - middle).norm();
  for (const Vec3& point : face)
    out.gapMm = std::max(out.gapMm, cut.distanceMm(move * point));

  const VolumeGeometry& grid = bone.grid();
  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  std::size_t overlap = 0;
  for (int k = 0; k < grid.size.z() && !job.cancelled(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i) {
        if (!bone.mask->voxels[grid.offset(i, j, k)])
          continue;
        const Vec3 place = patient_T_index * Vec3(i, j, k);
        if (cut.distanceMm(place) <= 0)
          continue;
        const Vec3 moved = move * place;
        overlap += bone.holds(moved) && cut.distanceMm(moved) < 0;
      }
  out.overlapMl = static_cast<double>(overlap) * grid.voxelVolumeMm3() / 1000;

  if (mirror) {
    constexpr std::size_t kPoints = 4000;
    const std::vector<Vec3> all = borderPoints(bone, kPoints);
    std::vector<Vec3> stays, piece;
    for (const Vec3& point : all)
      (cut.distanceMm(point) > 0 ? piece : stays).push_back(point);
    if (stays.size() >= 30 && !piece.empty()) {
      const Eigen::Affine3d other_T_bone = mirrorOnto(stays, middleOf(all), *mirror, middleOf(borderPoints(*mirror, kPoints))).inverse();
      double before = 0, after = 0;
      for (const Vec3& point : piece) {
        before += std::abs(mirror->surface->closest((other_T_bone * point).cast<float>()).distanceMm);
        after += std::abs(mirror->surface->closest((other_T_bone * (move * point)).cast<float>()).distanceMm);
      }
      const auto count = static_cast<double>(piece.size());
      // Both surfaces are unsure by a share of a voxel; distances to one's own surface never cancel to 0.
      const double sigma = kBorderShare * std::hypot(grid.spacingMm.mean(), mirror->grid().spacingMm.mean());
      out.asymmetryBeforeMm = atLeast(measured(before / count, sigma), 0);
      out.asymmetryAfterMm = atLeast(measured(after / count, sigma), 0);
      out.mirrored = true;
    }
  }
  return out;
}

} // namespace halsted
