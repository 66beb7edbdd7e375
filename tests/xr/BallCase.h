// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/LabelHash.h"
#include "tests/Phantoms.h"

#include <filesystem>
#include <numbers>

namespace halsted {

/// By longitude and latitude, the right way out, with normals.
inline SurfaceMesh ball(double radiusMm) {
  constexpr int kAround = 48, kUp = 24;
  SurfaceMesh mesh;
  for (int j = 0; j <= kUp; ++j)
    for (int i = 0; i < kAround; ++i) {
      const double u = 2 * std::numbers::pi * i / kAround, v = std::numbers::pi * j / kUp;
      const Eigen::Vector3f out(Vec3(std::cos(u) * std::sin(v), std::sin(u) * std::sin(v), std::cos(v)).cast<float>());
      mesh.pointsMm.push_back(static_cast<float>(radiusMm) * out);
      mesh.normals.push_back(out);
    }
  const auto at = [](int i, int j) { return static_cast<std::uint32_t>(j * kAround + i % kAround); };
  for (int j = 0; j < kUp; ++j)
    for (int i = 0; i < kAround; ++i) {
      mesh.triangles.push_back({at(i, j), at(i, j + 1), at(i + 1, j + 1)});
      mesh.triangles.push_back({at(i, j), at(i + 1, j + 1), at(i + 1, j)});
    }
  return mesh;
}

/// A case with one structure, bone: a ball about the origin.
inline Result<void> makeBallCase(const std::filesystem::path& file, double radiusMm) {
  auto made = CaseDocument::create(file, "ball");
  if (!made)
    return fail(made.error());
  CaseDocument& document = **made;
  phantoms::Canvas canvas({72, 72, 72}, {2, 2, 2}, -1000);
  const Mask inside = canvas.paint([radiusMm](const Vec3& point) { return point.norm() < radiusMm; }, 300);
  LabelMap labels(canvas.geometry());
  std::copy(inside.voxels.begin(), inside.voxels.end(), labels.editableVoxels());
  LoadedSeries series;
  series.info.uid = "1.2.3";
  series.info.modality = Modality::Ct;
  series.info.geometry = canvas.geometry();
  series.volume = canvas.volume();
  if (const Result<void> added = document.apply(addSeries(std::move(series))); !added)
    return added;
  const Id seriesId = document.patientCase().series().front().id;
  if (const Result<void> labelled = document.apply(setLabels("anatomy", seriesId, labels, {{"bone", 1, Rgb{0xF1, 0xD6, 0x91}}})); !labelled)
    return labelled;
  StructureSurfaces surfaces;
  surfaces.full = surfaces.light = ball(radiusMm);
  surfaces.labelHash = labelHash(labels, 1);
  return document.storeSurfaces(document.patientCase().structures().front().id, std::move(surfaces));
}

} // namespace halsted
