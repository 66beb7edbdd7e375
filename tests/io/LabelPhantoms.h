// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/LabelWriter.h"

#include <map>
#include <random>
#include <string>
#include <vector>

namespace halsted::phantom {

/// Grids that break writers: turned, mirrored, with slices whose voxels are no multiple of eight.
inline std::map<std::string, VolumeGeometry> grids() {
  VolumeGeometry straight;
  straight.size = {40, 24, 12};
  straight.spacingMm = {0.75, 0.75, 2.5};
  straight.originMm = {-120.5, -98.25, 1033.125};
  VolumeGeometry oblique = straight;
  oblique.size = {37, 29, 11};
  oblique.spacingMm = {0.7, 0.9, 1.3};
  oblique.direction = (Eigen::AngleAxisd(0.4, Vec3(1, 2, -3).normalized()) * Eigen::AngleAxisd(-0.2, Vec3::UnitX())).toRotationMatrix();
  VolumeGeometry mirrored = oblique; // left-handed
  mirrored.size = {13, 21, 9};
  mirrored.direction.col(2) *= -1;
  VolumeGeometry sagittal = straight;
  sagittal.size = {17, 40, 23};
  sagittal.direction << 0, 0, 1, 1, 0, 0, 0, -1, 0; // columns: posterior, inferior, left
  VolumeGeometry oneSlice = oblique;
  oneSlice.size = {33, 31, 1};
  return {{"straight", straight}, {"oblique", oblique}, {"mirrored", mirrored}, {"sagittal", sagittal}, {"oneSlice", oneSlice}};
}

/// Balls of values 1 to 3 with a rough edge, so that no symmetry hides a swapped axis.
inline LabelMap layer(const VolumeGeometry& grid, unsigned seed) {
  LabelMap labels(grid);
  std::uint8_t* voxels = labels.editableVoxels();
  std::mt19937 random(seed);
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i) {
        const Vec3 at = Vec3(i + 0.5, j + 0.5, k + 0.5).cwiseQuotient(grid.size.cast<double>());
        const double noise = static_cast<double>(random() % 1000) / 10000;
        std::uint8_t value = 0;
        if ((at - Vec3(0.35, 0.4, 0.5)).norm() + noise < 0.3)
          value = 1;
        else if ((at - Vec3(0.75, 0.7, 0.4)).norm() + noise < 0.3)
          value = 2;
        else if ((at - Vec3(0.8, 0.2, 0.6 + 0.1 * (seed % 3))).norm() + noise < 0.25)
          value = 3;
        voxels[grid.offset(i, j, k)] = value;
      }
  return labels;
}

inline StructureKind kind(const std::string& name, int label, Rgb colour, const std::string& code = {}, const std::string& meaning = {}) {
  StructureKind made;
  made.name = name;
  made.label = label;
  made.colour = colour;
  made.snomedCode = code;
  made.snomedMeaning = meaning;
  made.translations["en"] = name;
  return made;
}

/// Three structures of one layer.
inline std::vector<LabelExport> structuresOf(const LabelMap& labels) {
  std::vector<LabelExport> structures{{labels, 1, kind("liver", 5, {201, 112, 90}, "10200004", "Liver")},
                                      {labels, 2, kind("lung_left", 120, {201, 160, 160}, "39607008", "Lung")},
                                      {labels, 3, kind("drill_hole", 0, {77, 163, 255})}};
  structures[1].kind.lateralityCode = "7771000";
  structures[1].kind.lateralityMeaning = "Left";
  return structures;
}

} // namespace halsted::phantom
