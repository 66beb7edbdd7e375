// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <random>

/// A head made of ellipsoids with folds, as an MR picture of it would look, and what of it is brain.
namespace halsted::phantom {

enum class Tissue { Air, Skin, Fat, Muscle, Bone, Marrow, Fluid, Eye, Grey, White, Tumour };

struct HeadOptions {
  bool brightFluid = false;
  bool stripped = false;
  bool tumour = false; ///< bright, at the surface of the left hemisphere
  double tiltDegrees = 0;
  double shading = 0; ///< 0.4: from 0.6 on the right to 1.4 on the left
  double noise = 3;   ///< standard deviation; white matter is 100
  double topMm = 100; ///< where the picture ends, above the middle of the brain
  double sliceMm = 1.5;
  bool sagittal = false; ///< stored as sagittal slices from left to right instead of axial ones
};

struct Head {
  Volume picture;
  Mask brain, body, eyes, tumour;
};

inline double ellipsoid(const Vec3& p, const Vec3& centre, const Vec3& radii) {
  return (p - centre).cwiseQuotient(radii).norm();
}

inline bool isEye(const Vec3& p) {
  return std::min((p - Vec3(-32, -80, -58)).norm(), (p - Vec3(32, -80, -58)).norm()) < 12;
}

/// p: millimetres from the middle of the head, LPS, head upright.
inline Tissue headTissue(const Vec3& p, const HeadOptions& options) {
  if (options.stripped && p.z() < -85)
    return Tissue::Air;
  const double cerebrum = ellipsoid(p, Vec3::Zero(), {66, 82, 60});
  const double cerebellum = ellipsoid(p, {0, 42, -52}, {48, 30, 26});
  const double stem = std::hypot(p.x(), p.y() - 12 - 0.15 * (p.z() + 60));
  const bool inStem = stem < 11 && p.z() < -30;
  const double angle = std::atan2(p.y(), p.x()), height = p.z() / 60;
  const double fold = 0.05 * std::pow(std::abs(std::sin(9 * angle) * std::cos(10 * height)), 6);
  const double split = std::abs(p.x()) < 1 && p.z() > 20 ? 0.2 : 0;
  if (options.tumour && (p - Vec3(50, 20, 20)).norm() < 16 && cerebrum < 0.97)
    return Tissue::Tumour;
  if (std::min(ellipsoid(p, {-12, 0, 8}, {6, 28, 9}), ellipsoid(p, {12, 0, 8}, {6, 28, 9})) < 1)
    return Tissue::Fluid;
  if (cerebrum < 0.97 - fold - split && p.z() > -42)
    return cerebrum < 0.9 - 1.3 * fold - split ? Tissue::White : Tissue::Grey;
  if (cerebellum < 0.96)
    return cerebellum < 0.8 ? Tissue::White : Tissue::Grey;
  if (inStem && p.z() > -80)
    return Tissue::White;
  const bool inner = (ellipsoid(p, Vec3::Zero(), {69, 85, 63}) < 1 && p.z() > -45) || ellipsoid(p, {0, 42, -52}, {50, 32, 28}) < 1 ||
                     (stem < 14 && p.z() < -30);
  if (inner)
    return inStem ? Tissue::White : Tissue::Fluid;
  if (options.stripped)
    return Tissue::Air;
  if (isEye(p))
    return Tissue::Eye;
  const double diploe = ellipsoid(p, Vec3::Zero(), {74, 90, 68});
  const bool skull = (ellipsoid(p, Vec3::Zero(), {77, 93, 71}) < 1 && p.z() > -52) || ellipsoid(p, {0, 42, -52}, {56, 38, 34}) < 1 ||
                     (stem < 20 && p.z() < -40);
  if (skull)
    return diploe > 0.975 && diploe < 1 && p.z() > 0 ? Tissue::Marrow : Tissue::Bone;
  const bool vault = ellipsoid(p, Vec3::Zero(), {83, 99, 77}) < 1;
  const double neck = std::hypot(p.x() / 58, (p.y() - 10) / 62), face = std::max(std::abs(p.x()) / 62, std::abs(p.y() + 50) / 52);
  const bool low = p.z() < -40 && (neck < 1 || (face < 1 && p.z() > -130));
  if (!vault && !low)
    return Tissue::Air;
  if (p.z() > -40)
    return ellipsoid(p, Vec3::Zero(), {81, 97, 75}) < 1 ? Tissue::Fat : Tissue::Skin;
  if (p.y() < -55 && p.z() > -75)
    return Tissue::Fat;
  return neck < 0.85 || (face < 0.85 && p.z() > -120) ? Tissue::Muscle : Tissue::Fat;
}

inline bool isBrain(const Vec3& p, Tissue tissue) {
  const bool ventricle = std::min(ellipsoid(p, {-12, 0, 8}, {6, 28, 9}), ellipsoid(p, {12, 0, 8}, {6, 28, 9})) < 1;
  return tissue == Tissue::Grey || tissue == Tissue::Tumour || ventricle || (tissue == Tissue::White && p.z() > -80);
}

inline double brightness(Tissue tissue, bool brightFluid) {
  switch (tissue) {
  case Tissue::Air: return 0;
  case Tissue::Skin: return 70;
  case Tissue::Fat: return brightFluid ? 120 : 190;
  case Tissue::Muscle: return brightFluid ? 40 : 58;
  case Tissue::Bone: return 8;
  case Tissue::Marrow: return brightFluid ? 60 : 110;
  case Tissue::Fluid: return brightFluid ? 230 : 28;
  case Tissue::Eye: return brightFluid ? 240 : 25;
  case Tissue::Grey: return brightFluid ? 125 : 76;
  case Tissue::White: return 100;
  case Tissue::Tumour: return 150;
  }
  return 0;
}

inline Head makeHead(const HeadOptions& options) {
  VolumeGeometry grid;
  const double low = -150;
  const int slices = static_cast<int>((options.topMm - low) / options.sliceMm);
  if (options.sagittal) { // i to posterior, j to inferior, k to the right
    grid.size = {150, slices, 124};
    grid.spacingMm = {1.5, options.sliceMm, 1.5};
    grid.direction.col(0) = Vec3::UnitY();
    grid.direction.col(1) = -Vec3::UnitZ();
    grid.direction.col(2) = -Vec3::UnitX();
    grid.originMm = Vec3(92, -112, options.topMm);
  } else {
    grid.size = {124, 150, slices};
    grid.spacingMm = {1.5, 1.5, options.sliceMm};
    grid.originMm = Vec3(-92, -112, low);
  }
  Head head{{}, Mask(grid), Mask(grid), Mask(grid), Mask(grid)};
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[grid.voxelCount()]);
  const Mat3 upright = Eigen::AngleAxisd(options.tiltDegrees * M_PI / 180, Vec3(0.9, 0.3, 0.3).normalized()).toRotationMatrix();
  const Eigen::Affine3d patient_T_index = grid.patient_T_index();
  std::mt19937 random(7);
  std::normal_distribution<double> normal(0, options.noise);
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i) {
        const Vec3 position = patient_T_index * Vec3(i, j, k);
        const Vec3 p = upright * position;
        const std::size_t at = grid.offset(i, j, k);
        const Tissue tissue = headTissue(p, options);
        head.brain.voxels[at] = isBrain(p, tissue);
        head.body.voxels[at] = tissue != Tissue::Air;
        head.eyes.voxels[at] = tissue == Tissue::Eye;
        head.tumour.voxels[at] = tissue == Tissue::Tumour;
        const double signal = 4 * brightness(tissue, options.brightFluid) * (1 + options.shading * position.x() / 92);
        // Magnitude pictures hold the length of a complex number, both parts of which are noisy.
        const bool empty = options.stripped && tissue == Tissue::Air;
        voxels[at] =
            empty ? std::int16_t{0} : static_cast<std::int16_t>(std::lround(std::hypot(signal + 4 * normal(random), 4 * normal(random))));
      }
  head.picture = {grid, Modality::Mr, 1, 0, voxels};
  return head;
}

/// A belly: liver, kidneys, gut and spine within muscle and fat.
inline Volume makeBelly() {
  VolumeGeometry grid;
  grid.size = {170, 120, 60};
  grid.spacingMm = {2.2, 2.2, 4};
  grid.originMm = Vec3(-187, -132, 0);
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[grid.voxelCount()]);
  std::mt19937 random(7);
  std::normal_distribution<double> normal(0, 12);
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i) {
        const Vec3 p = grid.originMm + grid.spacingMm.cwiseProduct(Vec3(i, j, k));
        const double wall = std::hypot(p.x() / 165, p.y() / 110);
        double level = wall > 1 ? 0 : wall > 0.88 ? 700 : wall > 0.8 ? 220 : 600;
        if (ellipsoid(p, {-70, -15, 130}, {75, 70, 90}) < 1)
          level = 420; // liver
        if (ellipsoid(p, {90, 20, 150}, {35, 40, 60}) < 1)
          level = 330; // spleen
        if (std::min(ellipsoid(p, {-60, 55, 70}, {28, 28, 55}), ellipsoid(p, {60, 55, 70}, {28, 28, 55})) < 1)
          level = 300; // kidneys
        if (std::hypot(p.x(), p.y() - 60) < 22)
          level = 250; // spine
        voxels[grid.offset(i, j, k)] = static_cast<std::int16_t>(std::lround(std::hypot(level + normal(random), normal(random))));
      }
  return {grid, Modality::Mr, 1, 0, voxels};
}

} // namespace halsted::phantom
