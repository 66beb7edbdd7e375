// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/LabelHash.h"

#include <cmath>
#include <filesystem>
#include <string>

/// A case of balls side by side, with as many triangles as asked for.
namespace halsted::rooms {

inline SurfaceMesh ball(const Vec3& centreMm, double radiusMm, int triangles) {
  const int rings = std::max(4, static_cast<int>(std::lround(std::sqrt(triangles / 4.0)))), around = 2 * rings;
  SurfaceMesh mesh;
  for (int ring = 0; ring <= rings; ++ring)
    for (int n = 0; n < around; ++n) {
      const double polar = M_PI * ring / rings, azimuth = 2 * M_PI * n / around;
      const Vec3 outward(std::sin(polar) * std::cos(azimuth), std::sin(polar) * std::sin(azimuth), std::cos(polar));
      mesh.pointsMm.push_back((centreMm + radiusMm * outward).cast<float>());
      mesh.normals.push_back(outward.cast<float>());
    }
  for (int ring = 0; ring < rings; ++ring)
    for (int n = 0; n < around; ++n) {
      const auto a = static_cast<std::uint32_t>(ring * around + n), b = static_cast<std::uint32_t>(ring * around + (n + 1) % around);
      mesh.triangles.push_back({a, a + static_cast<std::uint32_t>(around), b});
      mesh.triangles.push_back({b, a + static_cast<std::uint32_t>(around), b + static_cast<std::uint32_t>(around)});
    }
  return mesh;
}

/// One label voxel each is enough: what is drawn are the surfaces. About the origin of patient space, 60 mm apart.
inline Result<std::unique_ptr<CaseDocument>> ballCase(const std::filesystem::path& file, int structures, int triangles) {
  auto document = CaseDocument::create(file, "balls");
  if (!document)
    return document;
  VolumeGeometry grid;
  grid.size = Index3(16, 16, 16);
  grid.spacingMm = Vec3::Constant(20);
  grid.originMm = Vec3::Constant(-150);
  LoadedSeries series;
  series.info.uid = "1.2.3";
  series.info.modality = Modality::Ct;
  series.info.geometry = grid;
  series.volume.geometry = grid;
  series.volume.modality = Modality::Ct;
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[grid.voxelCount()]());
  series.volume.voxels = voxels;
  if (const auto added = (*document)->apply(addSeries(std::move(series))); !added)
    return fail(added.error());
  LabelMap labels(grid);
  std::vector<NewStructure> named;
  for (int n = 0; n < structures; ++n) {
    labels.editableVoxels()[static_cast<std::size_t>(n)] = static_cast<std::uint8_t>(n + 1);
    const auto tone = static_cast<std::uint8_t>(80 + 14 * n);
    named.push_back({"part_" + std::to_string(n), static_cast<std::uint8_t>(n + 1), {tone, static_cast<std::uint8_t>(255 - tone), 120}});
  }
  const Id seriesId = (*document)->patientCase().series().front().id;
  if (const auto set = (*document)->apply(setLabels("anatomy", seriesId, labels, named)); !set)
    return fail(set.error());
  for (int n = 0; n < structures; ++n) {
    const Vec3 centre(60 * (n % 4 - 1.5), 60 * (n / 4 % 3 - 1), 60 * (n / 12));
    StructureSurfaces surfaces;
    surfaces.full = ball(centre, 24, triangles / structures);
    surfaces.light = ball(centre, 24, triangles / structures / 4);
    surfaces.labelHash = labelHash(labels, static_cast<std::uint8_t>(n + 1));
    const Structure* structure = (*document)->patientCase().findStructure("part_" + std::to_string(n));
    if (const auto stored = (*document)->storeSurfaces(structure->id, std::move(surfaces)); !stored)
      return fail(stored.error());
  }
  return document;
}

} // namespace halsted::rooms
