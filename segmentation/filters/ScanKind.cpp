// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/ScanKind.h"
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/Runs.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace halsted {

namespace {

constexpr double kGridMm = 4;

/// The picture on a grid of about 4 mm with i to the left, j to posterior and k to superior.
Volume overview(const Volume& volume) {
  const Index3 factor = (Vec3::Constant(kGridMm * 1.2).cwiseQuotient(volume.geometry.spacingMm)).array().floor().cast<int>().max(1);
  const Volume coarse = shrunk(volume, factor);
  const VolumeGeometry& from = coarse.geometry;
  const AxisOrientation orientation = nearestOrientation(from);
  Volume result = coarse;
  VolumeGeometry& to = result.geometry;
  Index3 start = Index3::Zero();
  for (int axis = 0; axis < 3; ++axis) {
    const int target = orientation.axis[static_cast<std::size_t>(axis)], sign = orientation.sign[static_cast<std::size_t>(axis)];
    to.size[target] = from.size[axis];
    to.spacingMm[target] = from.spacingMm[axis];
    to.direction.col(target) = sign * from.direction.col(axis);
    start[axis] = sign > 0 ? 0 : from.size[axis] - 1;
  }
  to.originMm = from.patient_T_index() * start.cast<double>();
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[to.voxelCount()]);
  for (int k = 0; k < from.size.z(); ++k)
    for (int j = 0; j < from.size.y(); ++j)
      for (int i = 0; i < from.size.x(); ++i) {
        const Index3 at(i, j, k);
        Index3 there;
        for (int axis = 0; axis < 3; ++axis)
          there[orientation.axis[static_cast<std::size_t>(axis)]] = std::abs(at[axis] - start[axis]);
        voxels[to.offset(there.x(), there.y(), there.z())] = coarse.at(i, j, k);
      }
  result.voxels = voxels;
  return result;
}

/// Whether values are Hounsfield units: air near -1000, most else between fat and muscle.
struct Looks {
  bool likeCt = false;
  bool withoutNegatives = false;
  bool offsetCt = false; ///< as CT, but 1000 to 1024 too high
};
Looks looksOf(const Volume& picture) {
  std::size_t air = 0, body = 0, tissue = 0, shiftedAir = 0, shiftedBody = 0, shiftedTissue = 0, below = 0, fat = 0;
  const std::size_t count = picture.geometry.voxelCount();
  for (std::size_t n = 0; n < count; ++n) {
    const double value = picture.value(picture.voxels[n]);
    air += value < -900;
    body += value > -300;
    tissue += value > -150 && value < 150;
    fat += value > -140 && value < -40;
    below += value < -60;
    shiftedAir += value > -30 && value < 130;
    shiftedBody += value > 700;
    shiftedTissue += value > 870 && value < 1170;
  }
  const auto share = [](std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(1, whole));
  };
  Looks looks;
  const bool noAirButFat = share(air, count) <= 0.005 && share(fat, count) > 0.03;
  looks.likeCt = share(tissue, body) > 0.55 && (share(air, count) > 0.005 || noAirButFat);
  looks.withoutNegatives = share(below, count) < 0.001;
  looks.offsetCt = looks.withoutNegatives && share(shiftedTissue, shiftedBody) > 0.7 && share(shiftedAir, count) > 0.1 &&
                   share(shiftedBody, count) > 0.1;
  return looks;
}

/// What one axial slice of a CT shows. Areas in cm2.
struct Slice {
  double body = 0, lung = 0, widthMm = 0, skullInside = 0, boneLeft = 0, boneRight = 0, bone = 0;
};

std::vector<Slice> slicesOf(const Volume& ct, const Mask& body, const Mask& lungs) {
  const VolumeGeometry& grid = ct.geometry;
  const double cm2 = grid.spacingMm.x() * grid.spacingMm.y() / 100;
  const Mask bone = threshold(ct, 200, 32767);
  const Mask shell = closed(bone, 9);
  const RunComponents holes(shell, Connectivity::Faces, RunComponents::Of::Zeros, true);
  std::vector<double> sum(holes.components.size());
  holes.forEachRun([&](std::uint32_t hole, std::size_t offset, std::size_t count) {
    for (std::size_t n = offset; n < offset + count; ++n)
      sum[hole] += ct.voxels[n];
  });
  // The trunk without arms: the largest part in each slice.
  const RunComponents parts(body, Connectivity::Faces, RunComponents::Of::Ones, true);
  std::vector<std::size_t> largest(static_cast<std::size_t>(grid.size.z()), parts.components.size());
  for (std::size_t n = 0; n < parts.components.size(); ++n) {
    std::size_t& best = largest[static_cast<std::size_t>(parts.components[n].min.z())];
    best = std::min(best, n); // largest come first
  }
  Mask trunk(grid);
  std::vector<std::uint8_t> keep(parts.components.size());
  for (const std::size_t n : largest)
    if (n < keep.size())
      keep[n] = 1;
  parts.paint(keep, 1, trunk);

  std::vector<Slice> slices(static_cast<std::size_t>(grid.size.z()));
  for (std::size_t n = 0; n < holes.components.size(); ++n) {
    const Component& hole = holes.components[n];
    const double mean = sum[n] / static_cast<double>(hole.voxelCount);
    if (!holes.atEdge(hole, false) && mean > 0 && mean < 100)
      slices[static_cast<std::size_t>(hole.min.z())].skullInside += static_cast<double>(hole.voxelCount) * cm2;
  }
  for (int k = 0; k < grid.size.z(); ++k) {
    Slice& slice = slices[static_cast<std::size_t>(k)];
    if (const std::size_t n = largest[static_cast<std::size_t>(k)]; n < parts.components.size()) {
      const Component& part = parts.components[n];
      slice.widthMm = (part.max.x() - part.min.x() + 1) * grid.spacingMm.x();
      const double middle = 0.5 * (part.max.x() + part.min.x());
      for (int j = part.min.y(); j <= part.max.y(); ++j)
        for (int i = part.min.x(); i <= part.max.x(); ++i) {
          const std::size_t at = grid.offset(i, j, k);
          slice.body += trunk.voxels[at] * cm2;
          slice.lung += lungs.voxels[at] * cm2;
          const double bony = (bone.voxels[at] & trunk.voxels[at]) * cm2, aside = (i - middle) * grid.spacingMm.x();
          slice.bone += bony;
          if (std::abs(aside) > 30 && std::abs(aside) < 150)
            (aside > 0 ? slice.boneLeft : slice.boneRight) += bony;
        }
    }
  }
  return slices;
}

/// Aerated lung: inside the body, with tissue in its air.
Mask lungTissue(const Volume& ct, const Mask& body) {
  Mask air(ct.geometry);
  for (std::size_t n = 0; n < air.voxels.size(); ++n)
    air.voxels[n] = body.voxels[n] != 0 && ct.voxels[n] < -500;
  const RunComponents parts(erode(air, 1.3 * ct.geometry.spacingMm.head<2>().maxCoeff()), Connectivity::Faces);
  std::vector<double> sum(parts.components.size());
  parts.forEachRun([&](std::uint32_t part, std::size_t offset, std::size_t count) {
    for (std::size_t n = offset; n < offset + count; ++n)
      sum[part] += std::max<int>(ct.voxels[n], -1024);
  });
  std::vector<std::uint8_t> keep(parts.components.size());
  for (std::size_t n = 0; n < keep.size(); ++n) {
    const auto count = static_cast<double>(parts.components[n].voxelCount);
    keep[n] = count * ct.geometry.voxelVolumeMm3() > 15000 && sum[n] > -945 * count && sum[n] < -550 * count;
  }
  Mask lungs(ct.geometry);
  parts.paint(keep, 1, lungs);
  return lungs;
}

void tellPartsOfCt(const Volume& ct, ScanKind& kind) {
  const auto segmented = segmentCtBody(ct, {});
  if (!segmented)
    return;
  const Mask& body = *segmented;
  const std::vector<Slice> slices = slicesOf(ct, body, lungTissue(ct, body));
  const double stepMm = ct.geometry.spacingMm.z();
  std::size_t lowestLung = slices.size();
  double head = 0, neck = 0, lung = 0, abdomen = 0, pelvis = 0, bony = 0;
  for (std::size_t k = 0; k < slices.size(); ++k) {
    const Slice& slice = slices[k];
    const bool skull = slice.skullInside > 30 && slice.skullInside > 0.3 * slice.body && slice.widthMm < 260;
    const bool lungs = slice.lung > 4, wide = slice.body > 260 || slice.widthMm > 240;
    if (lungs)
      lowestLung = std::min(lowestLung, k);
    head += skull ? stepMm : 0;
    lung += lungs ? stepMm : 0;
    neck += !skull && !wide && !lungs && slice.body > 40 && slice.bone > 1 ? stepMm : 0;
    bony += slice.bone > 1 ? stepMm : 0;
  }
  kind.head = head >= 12;
  kind.chest = lung >= 12;
  // Shoulders are as wide as a belly and as bony as hips: only what lies below the lungs counts.
  const std::size_t top = kind.chest ? lowestLung : kind.head ? 0 : slices.size();
  for (std::size_t k = 0; k < top; ++k) {
    const Slice& slice = slices[k];
    const bool wide = slice.body > 260 || slice.widthMm > 240, hips = wide && slice.boneLeft > 9 && slice.boneRight > 9;
    pelvis += hips ? stepMm : 0;
    abdomen += wide && !hips ? stepMm : 0;
  }
  kind.pelvis = pelvis >= 25;
  kind.abdomen = abdomen >= 30;
  kind.neck = neck >= 40 && (kind.head || kind.chest);
  kind.limb = !kind.head && !kind.chest && !kind.pelvis && !kind.abdomen && bony >= 20;
  kind.doubtful = kind.doubtful || !(kind.head || kind.neck || kind.chest || kind.abdomen || kind.pelvis || kind.limb);
}

/// A head in an MR: as wide and deep as one, oval, and ending in a dome at the top or all within the picture.
bool headInMr(const Volume& mr) {
  const VolumeGeometry& grid = mr.geometry;
  std::vector<std::int16_t> sorted(mr.voxels.get(), mr.voxels.get() + grid.voxelCount());
  const auto high = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 98 / 100);
  std::nth_element(sorted.begin(), high, sorted.end());
  const double bright = mr.value(*high);
  const Mask object = filled(closed(largestComponent(threshold(mr, 0.12 * bright, 1e9), Connectivity::Faces), 9), true);
  const double cm2 = grid.spacingMm.x() * grid.spacingMm.y() / 100;
  double oval = 0;
  for (int k = 0; k < grid.size.z(); ++k) {
    double area = 0;
    Index3 low = grid.size, high3 = Index3::Constant(-1);
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i)
        if (object.voxels[grid.offset(i, j, k)] != 0) {
          area += cm2;
          low = low.cwiseMin(Index3(i, j, k));
          high3 = high3.cwiseMax(Index3(i, j, k));
        }
    if (area <= 0)
      continue;
    const double width = (high3.x() - low.x() + 1) * grid.spacingMm.x(), depth = (high3.y() - low.y() + 1) * grid.spacingMm.y();
    const double ellipse = 0.7854 * width * depth / 100;
    if (width > 110 && width < 200 && depth > 135 && depth < 250 && width / depth > 0.62 && width / depth < 1.0 && area > 0.85 * ellipse &&
        area < 1.15 * ellipse)
      oval += grid.spacingMm.z();
  }
  return oval >= 25;
}

std::string listOfParts(const ScanKind& kind) {
  std::vector<std::string> parts;
  const auto add = [&](bool there, const char* name) {
    if (there)
      parts.emplace_back(name);
  };
  add(kind.head, "head");
  add(kind.neck, "neck");
  add(kind.chest, "chest");
  add(kind.abdomen, "abdomen");
  add(kind.pelvis, "pelvis");
  add(kind.limb, "limb");
  std::string text;
  for (std::size_t n = 0; n < parts.size(); ++n)
    text += (n == 0 ? "" : n + 1 == parts.size() ? " and " : ", ") + parts[n];
  return text;
}

} // namespace

ScanKind recogniseScan(const Volume& volume) {
  ScanKind kind;
  if (volume.geometry.voxelCount() == 0) {
    kind.doubtful = true;
    kind.sentence = "The picture is empty.";
    return kind;
  }
  Volume picture = overview(volume);
  const Looks looks = looksOf(picture);
  std::string reason;
  if (looks.likeCt) {
    kind.modality = Modality::Ct;
    reason = "told by air, fat and muscle at their Hounsfield units";
    if (volume.modality != Modality::Ct && volume.modality != Modality::Unknown) {
      kind.doubtful = true;
      reason += std::string(", though the file says ") + modalityName(volume.modality);
    }
  } else if (volume.modality == Modality::Ct || (looks.offsetCt && volume.modality == Modality::Unknown)) {
    kind.modality = looks.offsetCt || !looks.withoutNegatives ? Modality::Ct : Modality::Mr;
    kind.doubtful = true;
    reason = looks.offsetCt           ? "but its values are about 1000 above Hounsfield units: import the original series"
             : looks.withoutNegatives ? "told by the lack of negative values, though the file says CT"
                                      : "as the file says; air, fat and muscle are not at their Hounsfield units";
  } else if (volume.modality == Modality::Other) {
    kind.modality = Modality::Other;
    reason = "as the file says";
  } else {
    kind.modality = looks.withoutNegatives || volume.modality == Modality::Mr ? Modality::Mr : Modality::Other;
    kind.doubtful = volume.modality != Modality::Mr;
    reason = volume.modality == Modality::Mr ? "as the file says" : "told by the lack of Hounsfield units";
  }

  if (kind.modality == Modality::Ct && !looks.offsetCt) {
    picture.modality = Modality::Ct;
    tellPartsOfCt(picture, kind);
  } else if (kind.modality == Modality::Mr) {
    kind.head = headInMr(picture);
  }
  const std::string parts = listOfParts(kind);
  const std::string name = kind.modality == Modality::Other ? "Neither CT nor MR" : modalityName(kind.modality);
  kind.sentence = (parts.empty() ? name : name + " of " + parts) + ", " + reason + ".";
  return kind;
}

} // namespace halsted
