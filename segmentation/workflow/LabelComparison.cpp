// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/LabelComparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace halsted {

namespace {

bool matches(std::string_view name, std::string_view pattern) {
  if (pattern.empty())
    return name.empty();
  if (pattern.front() == '*')
    return matches(name, pattern.substr(1)) || (!name.empty() && matches(name.substr(1), pattern));
  return !name.empty() && name.front() == pattern.front() && matches(name.substr(1), pattern.substr(1));
}

/// Where one structure is: the values it has in one map.
struct Place {
  std::size_t map = 0;
  std::set<int> values;
};
using Places = std::map<std::string, std::vector<Place>>;

std::array<bool, 256> presentIn(const LabelMap& labels) {
  std::array<bool, 256> present{};
  for (std::size_t i = 0; i < labels.geometry().voxelCount(); ++i)
    present[labels.voxels()[i]] = true;
  return present;
}

Places placesOf(const std::vector<LabelFile>& maps, const std::vector<LabelMerge>& merges, bool byValue) {
  Places places;
  const auto put = [&](const std::string& name, std::size_t map, int value) {
    auto& list = places[name];
    if (list.empty() || list.back().map != map)
      list.push_back({map, {}});
    list.back().values.insert(value);
  };
  for (std::size_t m = 0; m < maps.size(); ++m) {
    const std::array<bool, 256> present = presentIn(maps[m].labels);
    for (int value = 1; value < 256; ++value) {
      if (!present[static_cast<std::size_t>(value)])
        continue;
      const auto named = maps[m].names.find(value);
      const std::string name = byValue || named == maps[m].names.end() ? fmt::format("label_{}", value) : named->second;
      put(name, m, value);
      for (const LabelMerge& merge : merges)
        if (name != merge.name &&
            std::any_of(merge.patterns.begin(), merge.patterns.end(), [&](const std::string& pattern) { return matches(name, pattern); }))
          put(merge.name, m, value);
    }
  }
  return places;
}

LabelMap oneStructure(const std::vector<LabelFile>& maps, const std::vector<Place>& places) {
  LabelMap out(maps[places.front().map].labels.geometry());
  std::uint8_t* voxels = out.editableVoxels();
  for (const Place& place : places) {
    std::array<std::uint8_t, 256> table{};
    for (int value : place.values)
      table[static_cast<std::size_t>(value)] = 1;
    const std::uint8_t* source = maps[place.map].labels.voxels();
    for (std::size_t i = 0; i < out.geometry().voxelCount(); ++i)
      voxels[i] |= table[source[i]];
  }
  return out;
}

bool unnamed(const std::vector<LabelFile>& maps) {
  return std::all_of(maps.begin(), maps.end(), [](const LabelFile& map) {
    return std::all_of(map.names.begin(), map.names.end(), [](const auto& entry) { return entry.second.starts_with("label_"); });
  });
}

} // namespace

Result<LabelMerge> parseMerge(const std::string& text) {
  const std::size_t equals = text.find('=');
  LabelMerge merge;
  if (equals != std::string::npos) {
    merge.name = text.substr(0, equals);
    for (std::size_t from = equals + 1; from < text.size();) {
      const std::size_t comma = std::min(text.find(',', from), text.size());
      if (comma > from)
        merge.patterns.push_back(text.substr(from, comma - from));
      from = comma + 1;
    }
  }
  if (merge.name.empty() || merge.patterns.empty())
    return fail(ErrorCode::Refused, fmt::format("'{}' does not say what to merge: write NAME=PATTERN,PATTERN.", text));
  return merge;
}

LabelMap resampledLabels(const LabelMap& labels, const VolumeGeometry& grid) {
  LabelMap out(grid);
  std::uint8_t* voxels = out.editableVoxels();
  const Eigen::Affine3d source_T_target = labels.geometry().index_T_patient() * grid.patient_T_index();
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j) {
      Vec3 at = source_T_target * Vec3(0, j, k);
      const Vec3 step = source_T_target.linear().col(0);
      for (int i = 0; i < grid.size.x(); ++i, at += step) {
        const Index3 nearest(static_cast<int>(std::lround(at.x())), static_cast<int>(std::lround(at.y())),
                             static_cast<int>(std::lround(at.z())));
        if (labels.geometry().contains(nearest))
          voxels[grid.offset(i, j, k)] = labels.at(nearest.x(), nearest.y(), nearest.z());
      }
    }
  return out;
}

Result<LabelComparison> compareLabelFiles(const std::vector<LabelFile>& a, const std::vector<LabelFile>& b,
                                          const std::vector<LabelMerge>& merges, const JobContext& job) {
  LabelComparison comparison;
  if (a.empty() || b.empty())
    return fail(ErrorCode::NotFound, "One side holds no labels to compare; segment that case first.");
  for (const auto* side : {&a, &b})
    for (const LabelFile& map : *side)
      for (const Finding& finding : map.findings)
        if (finding.severity != Finding::Severity::Note)
          comparison.notes.push_back(finding.sentence);
  const VolumeGeometry& grid = a.front().labels.geometry();
  std::vector<LabelFile> onGrid;
  onGrid.reserve(b.size());
  for (const LabelFile& map : b) {
    if (map.labels.geometry().sameGrid(grid)) {
      onGrid.push_back(map);
      continue;
    }
    const BoundsMm here = boundsOf(grid), there = boundsOf(map.labels.geometry());
    if ((here.max.array() < there.min.array()).any() || (there.max.array() < here.min.array()).any())
      return fail(ErrorCode::Refused, "The two label maps lie in different places of patient space and cannot be compared.");
    onGrid.push_back({resampledLabels(map.labels, grid), map.names, {}});
    comparison.notes.push_back("The grids differ: the second label map was brought onto the grid of the first (nearest voxel).");
  }
  const bool byValue = unnamed(a) || unnamed(onGrid);
  if (byValue && !(unnamed(a) && unnamed(onGrid)))
    comparison.notes.push_back("One side has no names: structures are paired by their value.");
  const Places inA = placesOf(a, merges, byValue), inB = placesOf(onGrid, merges, byValue);
  std::size_t done = 0;
  for (const auto& [name, places] : inA) {
    if (job.cancelled())
      return cancelled();
    job.progress(static_cast<double>(done++) / static_cast<double>(inA.size()), "Comparing " + name);
    const auto other = inB.find(name);
    if (other == inB.end()) {
      comparison.onlyInA.push_back(name);
      continue;
    }
    comparison.structures.emplace_back(name, compareLabels(oneStructure(a, places), 1, oneStructure(onGrid, other->second), 1));
  }
  for (const auto& [name, places] : inB)
    if (!inA.contains(name))
      comparison.onlyInB.push_back(name);
  return comparison;
}

} // namespace halsted
