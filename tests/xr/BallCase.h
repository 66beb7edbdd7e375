// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/LabelHash.h"
#include "tests/Phantoms.h"

#include <filesystem>

namespace halsted {

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
  surfaces.full = surfaces.light = phantoms::sphereMesh({0, 0, 0}, radiusMm, 24);
  surfaces.labelHash = labelHash(labels, 1);
  return document.storeSurfaces(document.patientCase().structures().front().id, std::move(surfaces));
}

} // namespace halsted
