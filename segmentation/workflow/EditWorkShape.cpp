// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/EditWork.h"

#include "segmentation/filters/edit/Cut.h"
#include "segmentation/filters/edit/Shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace halsted {

Result<void> EditWork::shape() {
  const std::string& tool = m_request.tool;
  const Shell shell = m_request.shell == "outside" ? Shell::Outside : m_request.shell == "middle" ? Shell::Middle : Shell::Inside;
  const double reachMm = tool == "margin"   ? std::max(0.0, *m_request.marginMm)
                         : tool == "hollow" ? (shell == Shell::Inside ? 0 : *m_request.thicknessMm)
                         : tool == "smooth" ? 3 * *m_request.sigmaMm
                                            : 0;
  Result<MaskPart> part = current(reachMm);
  if (!part)
    return fail(part.error());
  const std::optional<int> across = axis();
  const double voxelMl = geometry().voxelVolumeMm3() / 1000;
  if (tool == "margin") {
    part->mask = withMargin(part->mask, *m_request.marginMm);
    if (std::abs(*m_request.marginMm) < geometry().spacingMm.maxCoeff())
      m_notes.push_back(
          fmt::format("The margin of {:g} mm is less than the largest spacing of the picture, {:.2f} mm: nothing moves there.",
                      *m_request.marginMm, geometry().spacingMm.maxCoeff()));
  } else if (tool == "hollow") {
    part->mask = hollowed(part->mask, *m_request.thicknessMm, shell);
  } else if (tool == "smooth") {
    part->mask = smoothedKeepingVolume(part->mask, *m_request.sigmaMm);
  } else if (tool == "fill-holes") {
    const double most = m_request.maximumMl ? std::floor(*m_request.maximumMl / voxelMl + 1e-9) : 1e15;
    const auto voxels = static_cast<std::size_t>(std::min(most, 1e15));
    part->mask = across ? withoutHolesInSlices(part->mask, *across, voxels) : withoutHoles(part->mask, voxels);
  } else if (tool == "fill-between") {
    const int gaps = across.value_or(axisWithGaps(part->mask));
    if (gaps < 0)
      return fail(ErrorCode::Refused,
                  fmt::format("{} has no empty slice between others; paint it in slices with gaps between them.", m_structure->name));
    part->mask = filledBetween(part->mask, gaps);
  } else {
    return fail(ErrorCode::Unsupported, fmt::format("There is no tool '{}'.", tool));
  }
  const Result<EditTarget> target = resultTarget(*part);
  if (!target)
    return fail(target.error());
  m_sheet.put(*target, *part);
  return {};
}

Result<void> EditWork::islands() {
  Result<MaskPart> part = current(0);
  if (!part)
    return fail(part.error());
  const Components pieces = connectedComponents(part->mask, Connectivity::Faces);
  const double voxelMl = geometry().voxelVolumeMm3() / 1000;
  std::vector<bool> keep(pieces.components.size() + 1);
  const auto largeEnough = [&](std::size_t piece) {
    return static_cast<double>(pieces.components[piece].voxelCount) * voxelMl >= m_request.minimumMl.value_or(0) - 1e-9;
  };
  if (m_request.what == "split") {
    std::size_t made = 1;
    for (std::size_t piece = 1; piece < pieces.components.size() && largeEnough(piece); ++piece) {
      if (m_request.count && static_cast<int>(made) >= *m_request.count)
        break;
      const Result<EditTarget> target = create(fmt::format("{}_{}", m_structure->name, ++made), m_target.layer);
      if (!target)
        return fail(target.error());
      const Component& where = pieces.components[piece];
      // Only the piece's own box is gone through: there may be many.
      const IndexBox own{where.min, where.max + Index3::Ones()};
      MaskPart one{{part->box.from + own.from, part->box.from + own.to}, Mask(cropped(part->mask.geometry, own))};
      std::size_t n = 0;
      for (int k = own.from.z(); k < own.to.z(); ++k)
        for (int j = own.from.y(); j < own.to.y(); ++j)
          for (int i = own.from.x(); i < own.to.x(); ++i)
            one.mask.voxels[n++] = pieces.labels[part->mask.geometry.offset(i, j, k)] == piece + 1;
      m_sheet.hand(m_target, *target, one);
    }
    return {};
  }
  if (m_request.what == "keep-at") {
    const Result<std::vector<Vec3>> where = points(1);
    if (!where)
      return fail(where.error());
    for (const Vec3& point : *where)
      if (const Index3 voxel = nearestVoxel(part->mask.geometry, point); part->mask.geometry.contains(voxel))
        keep[pieces.labels[part->mask.geometry.offset(voxel.x(), voxel.y(), voxel.z())]] = true;
    keep[0] = false;
    if (std::none_of(keep.begin(), keep.end(), [](bool kept) { return kept; }))
      return fail(ErrorCode::Refused, fmt::format("No point lies on {}; nothing was taken away.", m_structure->name));
  } else {
    if (m_request.what == "remove-small" && !m_request.minimumMl)
      return fail(ErrorCode::Refused, "The tool islands needs minimumMl to know which pieces are small.");
    const std::size_t count = m_request.what == "keep-largest" ? static_cast<std::size_t>(m_request.count.value_or(1)) : keep.size();
    for (std::size_t piece = 0; piece < pieces.components.size() && piece < count; ++piece)
      keep[piece + 1] = largeEnough(piece);
  }
  for (std::size_t n = 0; n < part->mask.voxels.size(); ++n)
    part->mask.voxels[n] = keep[pieces.labels[n]];
  m_sheet.put(m_target, *part);
  return {};
}

Result<void> EditWork::combine() {
  if (std::find(m_request.with.begin(), m_request.with.end(), m_structure->name) != m_request.with.end())
    return fail(ErrorCode::Refused, fmt::format("{} cannot be combined with itself.", m_structure->name));
  IndexBox box = m_case.boxOf(*m_structure);
  if (m_request.operation == "union")
    for (const std::string& name : m_request.with)
      box = box.united(m_case.boxOf(*m_case.findStructure(name)));
  if (box.empty())
    return fail(ErrorCode::Refused, fmt::format("{} has no voxels.", m_structure->name));
  MaskPart part = current(*m_structure, box);
  for (const std::string& name : m_request.with) {
    const MaskPart other = current(*m_case.findStructure(name), box);
    for (std::size_t n = 0; n < part.mask.voxels.size(); ++n) {
      std::uint8_t& voxel = part.mask.voxels[n];
      const std::uint8_t there = other.mask.voxels[n];
      voxel = m_request.operation == "union" ? voxel | there : m_request.operation == "subtract" ? voxel & (there ^ 1) : voxel & there;
    }
  }
  // A result of its own takes from nobody; the structure itself may take what was named.
  if (m_request.into.empty())
    if (const auto known = m_sheet.mayLose(m_request.with); !known)
      return known;
  const Result<EditTarget> target = resultTarget(part);
  if (!target)
    return fail(target.error());
  m_sheet.put(*target, part);
  return {};
}

Result<void> EditWork::splitSides() {
  Result<MaskPart> part = current(0);
  if (!part)
    return fail(part.error());
  Vec3 through = Vec3::Zero();
  if (!m_request.points.empty()) {
    through = m_request.points.front();
  } else {
    // The middle of the structure's width: of a pair of organs, the gap between them.
    const BoundsMm bounds = boundsOf(part->mask.geometry);
    through = bounds.centre();
  }
  MaskPart left = *part;
  left.mask = sideOf(part->mask, through, Vec3::UnitX());
  const std::size_t all = countOf(part->mask), onLeft = countOf(left.mask);
  if (onLeft == 0 || onLeft == all)
    return fail(ErrorCode::Refused,
                fmt::format("All of {} lies on one side; give a point that the plane between the sides goes through.", m_structure->name));
  const std::string name = m_structure->name;
  const Result<EditTarget> toLeft = create(name + "_left", m_target.layer);
  if (!toLeft)
    return fail(toLeft.error());
  const Result<EditTarget> toRight = create(name + "_right", m_target.layer);
  if (!toRight)
    return fail(toRight.error());
  m_sheet.limit(nullptr, std::nullopt);
  m_sheet.hand(m_target, *toLeft, left);
  for (std::size_t n = 0; n < left.mask.voxels.size(); ++n)
    part->mask.voxels[n] &= left.mask.voxels[n] ^ 1;
  m_sheet.hand(m_target, *toRight, *part);
  m_removed.push_back(m_structure->id);
  return {};
}

Result<void> EditWork::cutPlane() {
  const bool byNormal = m_request.normal && m_request.plan.empty();
  const Result<std::vector<Vec3>> where = points(byNormal ? 1 : 3);
  if (!where)
    return fail(where.error());
  Vec3 normal = m_request.normal.value_or(Vec3::Zero());
  if (!byNormal)
    normal = ((*where)[1] - (*where)[0]).cross((*where)[2] - (*where)[0]);
  if (normal.norm() < 1e-9)
    return fail(ErrorCode::Refused, "The three points lie on one line and make no plane.");
  Result<MaskPart> part = current(0);
  if (!part)
    return fail(part.error());
  const Mask front = halfSpace(part->mask.geometry, where->front(), normal);
  if (m_request.keep == "both") {
    if (m_request.into.empty())
      return fail(ErrorCode::Refused, "To keep both sides, name the new structure with into.");
    const Result<EditTarget> target = create(m_request.into, m_target.layer);
    if (!target)
      return fail(target.error());
    for (std::size_t n = 0; n < front.voxels.size(); ++n)
      part->mask.voxels[n] &= front.voxels[n];
    m_sheet.hand(m_target, *target, *part);
    return {};
  }
  const std::uint8_t flip = m_request.keep == "back" ? 1 : 0;
  for (std::size_t n = 0; n < front.voxels.size(); ++n)
    part->mask.voxels[n] &= front.voxels[n] ^ flip;
  m_sheet.put(m_target, *part);
  return {};
}

Result<void> EditWork::copy() {
  const Result<MaskPart> part = current(0);
  if (!part)
    return fail(part.error());
  const Result<EditTarget> target = resultTarget(*part);
  if (!target)
    return fail(target.error());
  m_sheet.put(*target, *part);
  return {};
}

Result<void> EditWork::merge() {
  if (m_request.box || !m_request.within.empty())
    return fail(ErrorCode::Refused, "merge takes whole structures; use combine to unite them within a box or structure.");
  for (const std::string& name : m_request.with) {
    const Structure& other = *m_case.findStructure(name);
    if (other.id == m_structure->id || std::find(m_removed.begin(), m_removed.end(), other.id) != m_removed.end())
      return fail(ErrorCode::Refused, fmt::format("{} is named twice.", name));
    m_removed.push_back(other.id);
    const IndexBox box = m_case.boxOf(other);
    if (box.empty())
      continue;
    MaskPart part = current(other, box);
    const EditTarget from = targetOf(other);
    if (from.layer == m_target.layer) {
      m_sheet.hand(from, m_target, part);
      continue;
    }
    MaskPart none = part;
    std::fill(none.mask.voxels.begin(), none.mask.voxels.end(), std::uint8_t{0});
    m_sheet.put(from, none);
    m_sheet.add(m_target, part);
  }
  return {};
}

} // namespace halsted
