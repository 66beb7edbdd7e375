// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/EditSheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

Result<void> EditSheet::mayLose(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (name == "all") {
      m_allMayLose = true;
      continue;
    }
    const Structure* structure = m_case.findStructure(name);
    if (!structure)
      return fail(ErrorCode::NotFound, fmt::format("There is no structure '{}' in the case that could be overwritten.", name));
    m_mayLose.push_back(structure->id);
  }
  return {};
}

void EditSheet::limit(const Structure* within, const std::optional<std::array<Vec3, 2>>& cornersMm) {
  m_within = within;
  m_corners = cornersMm;
}

IndexBox EditSheet::limits() const {
  const VolumeGeometry& geometry = m_series.volume.geometry;
  IndexBox box = wholeBox(geometry);
  if (m_within)
    box = box.within(m_case.boxOf(*m_within));
  if (m_corners)
    box = box.within(boxOf(geometry, BoundsMm{(*m_corners)[0], (*m_corners)[1]}));
  return box.empty() ? IndexBox() : box;
}

const LabelLayer* EditSheet::layerNamed(const std::string& name) const {
  for (const LabelLayer& layer : m_case.layers())
    if (isLabels(layer, m_series.id, name))
      return &layer;
  return nullptr;
}

const Structure* EditSheet::owner(const std::string& layer, std::uint8_t label) const {
  if (const LabelLayer* found = layerNamed(layer))
    for (const Structure& structure : m_case.structures())
      if (structure.layerId == found->id && structure.label == label)
        return &structure;
  return nullptr;
}

std::array<bool, 256> EditSheet::losing(const std::string& layer) const {
  std::array<bool, 256> all{};
  for (int label = 0; label < 256; ++label) {
    const Structure* structure = owner(layer, static_cast<std::uint8_t>(label));
    all[static_cast<std::size_t>(label)] =
        m_allMayLose || !structure || std::find(m_mayLose.begin(), m_mayLose.end(), structure->id) != m_mayLose.end();
  }
  return all;
}

EditSheet::Patch& EditSheet::patch(const std::string& layer, const IndexBox& box) {
  Patch& there = m_patches[layer];
  const IndexBox all = there.box.united(box);
  if (all == there.box)
    return there;
  Patch larger;
  larger.box = all;
  larger.before.resize(all.voxelCount());
  const VolumeGeometry grid = cropped(m_series.volume.geometry, all);
  if (const LabelLayer* found = layerNamed(layer))
    for (int k = 0; k < grid.size.z(); ++k)
      for (int j = 0; j < grid.size.y(); ++j)
        std::copy_n(found->labels.voxels() + found->labels.geometry().offset(all.from.x(), all.from.y() + j, all.from.z() + k),
                    grid.size.x(), larger.before.data() + grid.offset(0, j, k));
  larger.labels = larger.before;
  if (!there.box.empty()) {
    const VolumeGeometry old = cropped(m_series.volume.geometry, there.box);
    const Index3 shift = there.box.from - all.from;
    for (int k = 0; k < old.size.z(); ++k)
      for (int j = 0; j < old.size.y(); ++j)
        std::copy_n(there.labels.data() + old.offset(0, j, k), old.size.x(),
                    larger.labels.data() + grid.offset(shift.x(), shift.y() + j, shift.z() + k));
  }
  there = std::move(larger);
  return there;
}

template <typename Visit> void EditSheet::write(const std::string& layer, const MaskPart& part, const Visit& visit) {
  const IndexBox box = part.box.within(limits());
  if (box.empty())
    return;
  Patch& patch = this->patch(layer, box);
  const VolumeGeometry grid = cropped(m_series.volume.geometry, patch.box);
  const LabelLayer* within = m_within ? m_case.findLayer(m_within->layerId) : nullptr;
  const Eigen::Affine3d patient_T_index = m_series.volume.geometry.patient_T_index();
  for (int k = box.from.z(); k < box.to.z(); ++k)
    for (int j = box.from.y(); j < box.to.y(); ++j) {
      const std::uint8_t* mask =
          part.mask.voxels.data() + part.mask.geometry.offset(0, j - part.box.from.y(), k - part.box.from.z()) - part.box.from.x();
      std::uint8_t* labels = patch.labels.data() + grid.offset(0, j - patch.box.from.y(), k - patch.box.from.z()) - patch.box.from.x();
      const std::uint8_t* limiting = within ? within->labels.voxels() + within->labels.geometry().offset(0, j, k) : nullptr;
      for (int i = box.from.x(); i < box.to.x(); ++i) {
        if (limiting && limiting[i] != m_within->label)
          continue;
        if (m_corners) {
          // On an oblique grid the box of voxels is larger than the box that was asked for.
          const Vec3 centre = patient_T_index * Vec3(i, j, k);
          if (((centre - (*m_corners)[0]).array() < -1e-6).any() || ((centre - (*m_corners)[1]).array() > 1e-6).any())
            continue;
        }
        visit(labels[i], mask[i] != 0);
      }
    }
}

void EditSheet::put(const EditTarget& target, const MaskPart& part) {
  write(target.layer, part, [&](std::uint8_t& label, bool inside) {
    if (!inside && label == target.label)
      label = 0;
  });
  add(target, part);
}

void EditSheet::add(const EditTarget& target, const MaskPart& part) {
  const std::array<bool, 256> losing = this->losing(target.layer);
  std::array<std::size_t, 256> kept{};
  write(target.layer, part, [&](std::uint8_t& label, bool inside) {
    if (!inside || label == target.label)
      return;
    if (losing[label])
      label = target.label;
    else
      ++kept[label];
  });
  for (std::size_t label = 1; label < kept.size(); ++label)
    if (kept[label] > 0)
      m_kept[owner(target.layer, static_cast<std::uint8_t>(label))->name] += kept[label];
}

void EditSheet::hand(const EditTarget& from, const EditTarget& to, const MaskPart& part) {
  write(from.layer, part, [&](std::uint8_t& label, bool inside) {
    if (inside && label == from.label)
      label = to.label;
  });
}

bool EditSheet::collides(const std::string& layer, const MaskPart& part) const {
  const LabelLayer* found = layerNamed(layer);
  if (!found)
    return false;
  const std::array<bool, 256> losing = this->losing(layer);
  std::size_t n = 0;
  for (int k = part.box.from.z(); k < part.box.to.z(); ++k)
    for (int j = part.box.from.y(); j < part.box.to.y(); ++j)
      for (int i = part.box.from.x(); i < part.box.to.x(); ++i, ++n)
        if (part.mask.voxels[n] != 0 && !losing[found->labels.at(i, j, k)])
          return true;
  return false;
}

std::map<std::string, std::map<std::uint8_t, EditSheet::Count>> EditSheet::counts() const {
  std::map<std::string, std::map<std::uint8_t, Count>> all;
  for (const auto& [layer, patch] : m_patches) {
    std::array<Count, 256> counts{};
    for (std::size_t n = 0; n < patch.labels.size(); ++n)
      if (patch.labels[n] != patch.before[n]) {
        ++counts[patch.labels[n]].added;
        ++counts[patch.before[n]].removed;
      }
    for (std::size_t label = 1; label < counts.size(); ++label)
      if (counts[label].added + counts[label].removed > 0)
        all[layer][static_cast<std::uint8_t>(label)] = counts[label];
  }
  return all;
}

std::vector<LabelEdits::Box> EditSheet::takeBoxes() {
  std::vector<LabelEdits::Box> boxes;
  for (auto& [layer, patch] : m_patches)
    if (!patch.box.empty())
      boxes.push_back({layer, patch.box, std::move(patch.labels)});
  m_patches.clear();
  return boxes;
}

} // namespace halsted
