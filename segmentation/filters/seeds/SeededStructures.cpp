// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/seeds/SeedSession.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace halsted {

namespace {

constexpr double kBorneEnough = 0.6; // of a border, below which a caution is due

std::string pointText(const Vec3& point) {
  return fmt::format("{:g},{:g},{:g}", point.x(), point.y(), point.z());
}

Index3 voxelOf(const VolumeGeometry& grid, const Vec3& pointMm) {
  return (grid.index_T_patient() * pointMm).array().round().matrix().cast<int>();
}

std::size_t offsetIn(const SeededRegion& region, const Index3& voxel) {
  const Index3 at = voxel - region.min;
  return static_cast<std::size_t>(at.x()) +
         static_cast<std::size_t>(region.size.x()) *
             (static_cast<std::size_t>(at.y()) + static_cast<std::size_t>(region.size.y()) * static_cast<std::size_t>(at.z()));
}

/// Takes from each region what another claims with less doubt.
void shareOut(std::vector<SeededRegion>& regions) {
  for (std::size_t a = 0; a < regions.size(); ++a)
    for (std::size_t b = a + 1; b < regions.size(); ++b) {
      SeededRegion &one = regions[a], &two = regions[b];
      const Index3 min = one.min.cwiseMax(two.min), end = (one.min + one.size).cwiseMin(two.min + two.size);
      for (int k = min.z(); k < end.z(); ++k)
        for (int j = min.y(); j < end.y(); ++j)
          for (int i = min.x(); i < end.x(); ++i) {
            const std::size_t x = offsetIn(one, {i, j, k}), y = offsetIn(two, {i, j, k});
            if (!one.inside[x] || !two.inside[y])
              continue;
            SeededRegion& loser = one.doubt[x] <= two.doubt[y] ? two : one;
            loser.inside[&loser == &one ? x : y] = 0;
            one.doubt[x] = two.doubt[y] = 255;
          }
    }
}

} // namespace

Result<void> checkSeeds(const VolumeGeometry& grid, const std::vector<StructureSeeds>& structures) {
  struct Owner {
    const StructureSeeds* structure;
    bool inside;
  };
  std::map<std::size_t, std::vector<Owner>> owners;
  for (const StructureSeeds& structure : structures) {
    bool any = false;
    for (const Seed& seed : structure.seeds) {
      const Index3 voxel = voxelOf(grid, seed.pointMm);
      if (!seed.pointMm.allFinite() || !grid.contains(voxel))
        return fail(ErrorCode::Refused, fmt::format("The seed {} of {} lies outside the picture; points are LPS millimetres.",
                                                    pointText(seed.pointMm), structure.name));
      any = any || seed.inside;
      for (const Owner& other : owners[grid.offset(voxel.x(), voxel.y(), voxel.z())]) {
        if (other.structure == &structure && other.inside != seed.inside)
          return fail(ErrorCode::Refused, fmt::format("The seed {} of {} is inside and outside at once; leave one of them out.",
                                                      pointText(seed.pointMm), structure.name));
        if (other.structure != &structure && other.inside && seed.inside)
          return fail(ErrorCode::Refused, fmt::format("The seed {} is inside both {} and {}; leave one of them out.",
                                                      pointText(seed.pointMm), other.structure->name, structure.name));
      }
      owners[grid.offset(voxel.x(), voxel.y(), voxel.z())].push_back({&structure, seed.inside});
    }
    if (!any)
      return fail(ErrorCode::Refused, fmt::format("None of the seeds of {} is inside it; give at least one.", structure.name));
  }
  return {};
}

FoundStructure asStructure(const SeededRegion& region, const std::string& name, const VolumeGeometry& grid) {
  FoundStructure found;
  found.name = name;
  found.mask = Mask(grid);
  found.doubt.resize(grid.voxelCount());
  std::size_t count = 0, doubt = 0, atEdge = 0;
  const Index3 last = grid.size - Index3::Ones();
  for (int k = 0; k < region.size.z(); ++k)
    for (int j = 0; j < region.size.y(); ++j) {
      const Index3 row = region.min + Index3(0, j, k);
      const std::size_t from = offsetIn(region, row), to = grid.offset(row.x(), row.y(), row.z());
      const auto n = static_cast<std::ptrdiff_t>(region.size.x());
      std::copy_n(region.inside.begin() + static_cast<std::ptrdiff_t>(from), n,
                  found.mask.voxels.begin() + static_cast<std::ptrdiff_t>(to));
      std::copy_n(region.doubt.begin() + static_cast<std::ptrdiff_t>(from), n, found.doubt.begin() + static_cast<std::ptrdiff_t>(to));
      const bool edgeRow = row.y() == 0 || row.y() == last.y() || row.z() == 0 || row.z() == last.z();
      for (int i = 0; i < region.size.x(); ++i)
        if (region.inside[from + static_cast<std::size_t>(i)]) {
          ++count;
          doubt += region.doubt[from + static_cast<std::size_t>(i)];
          atEdge += edgeRow || row.x() + i == 0 || row.x() + i == last.x();
        }
    }
  const double sure = count ? 1 - static_cast<double>(doubt) / (255.0 * static_cast<double>(count)) : 0;
  found.confidence = count ? std::clamp(region.borne * sure, 0.0, 1.0) : 0;
  if (count && region.borne < kBorneEnough)
    found.findings.push_back({Finding::Severity::Caution,
                              "seeds-faint-border",
                              fmt::format("Over {:.0f} % of the border of {} the picture shows no edge: look there and add seeds.",
                                          100 * (1 - region.borne), name),
                              {}});
  if (atEdge > 8)
    found.findings.push_back({Finding::Severity::Note, "cut-off", fmt::format("The edge of the picture cuts off {}.", name), {}});
  return found;
}

Result<std::vector<FoundStructure>> SeedSession::structures(const std::vector<StructureSeeds>& structures, const JobContext& job) {
  const VolumeGeometry& grid = volume().geometry;
  if (auto sound = checkSeeds(grid, structures); !sound)
    return fail(sound.error());
  std::vector<SeededRegion> regions;
  for (std::size_t i = 0; i < structures.size(); ++i) {
    std::vector<Seed> seeds = structures[i].seeds;
    for (std::size_t other = 0; other < structures.size(); ++other)
      for (Seed seed : structures[other].seeds)
        if (other != i && seed.inside) {
          seed.inside = false;
          seeds.push_back(seed);
        }
    const auto n = static_cast<double>(structures.size());
    Result<SeededRegion> region = grow(structures[i].name, seeds, job.part(static_cast<double>(i) / n, static_cast<double>(i + 1) / n));
    if (!region)
      return fail(region.error());
    regions.push_back(std::move(*region));
  }
  shareOut(regions);
  std::vector<FoundStructure> found;
  for (std::size_t i = 0; i < structures.size(); ++i) {
    found.push_back(asStructure(regions[i], structures[i].name, grid));
    if (guidanceOf(structures[i].name) == Guidance::Contradicted)
      found.back().findings.push_back(
          {Finding::Severity::Note,
           "seeds-alone",
           fmt::format("What was found as {} without clicks contradicts them, and was not used: the clicks alone gave it.",
                       structures[i].name),
           {}});
  }
  return found;
}

} // namespace halsted
