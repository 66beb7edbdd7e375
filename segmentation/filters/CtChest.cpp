// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/CtAirway.h"
#include "segmentation/filters/CtAnatomy.h"
#include "segmentation/filters/CtLungs.h"
#include "segmentation/filters/CtLungsMasses.h"
#include "segmentation/filters/CtTrachea.h"
#include "segmentation/filters/Kernels.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

/// Where left and right part: at the trachea, or in the middle of the body where the lungs are.
double middleOf(const CoarseCt& coarse, const Mask& lung, const Trachea& trachea) {
  if (!trachea.slices.empty()) {
    double sum = 0;
    for (const auto& slice : trachea.slices)
      sum += slice.xMm;
    return sum / static_cast<double>(trachea.slices.size());
  }
  const Index3 size = coarse.geometry.size;
  double sum = 0, count = 0, rows = 0, depth = 0, width = 0, atRight = 0, atLeft = 0;
  for (int z = 0; z < size.z(); ++z) {
    double inBody = 0, bodySum = 0, inLung = 0, bodyRows = 0, right = 0, left = 0;
    for (int y = 0; y < size.y(); ++y) {
      double inRow = 0;
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t o = coarse.offset(x, y, z);
        inRow += coarse.body.voxels[o];
        bodySum += coarse.body.voxels[o] * x;
        inLung += lung.voxels[o];
      }
      inBody += inRow;
      bodyRows += inRow > 0;
      right += coarse.body.voxels[coarse.offset(0, y, z)];
      left += coarse.body.voxels[coarse.offset(size.x() - 1, y, z)];
    }
    if (inBody > 0 && inLung > 0) {
      sum += inLung * bodySum / inBody;
      count += inLung;
      rows += 1;
      depth += bodyRows * coarse.geometry.spacingMm.y();
      width += inBody / bodyRows * coarse.geometry.spacingMm.x();
      atRight += right / bodyRows;
      atLeft += left / bodyRows;
    }
  }
  double middle = count > 0 ? sum / count : 0.5 * size.x();
  // A picture of one half of the chest ends near the middle of the body, where it cuts through it.
  constexpr double kCut = 0.6, kWhole = 1.0;
  if (rows > 0 && width < kWhole * depth && (atRight > kCut * rows) != (atLeft > kCut * rows))
    middle = atRight > atLeft ? 0 : size.x() - 1;
  return coarse.geometry.originMm.x() + middle * coarse.geometry.spacingMm.x();
}

/// Whether a trachea may end at this height: in the upper two thirds of lungs that are seen down to their bases.
bool highEnough(const CoarseCt& coarse, const Mask& lung, double zMm) {
  const Index3 size = coarse.geometry.size;
  std::vector<double> area(size.z());
  for (std::size_t o = 0, slice = static_cast<std::size_t>(size.x()) * static_cast<std::size_t>(size.y()); o < lung.voxels.size(); ++o)
    area[o / slice] += lung.voxels[o];
  const auto inLung = [](double blocks) { return blocks > 0; };
  const auto bottom = std::find_if(area.begin(), area.end(), inLung);
  const auto top = std::find_if(area.rbegin(), area.rend(), inLung).base();
  if (bottom == area.end() || area.front() > 0.3 * *std::max_element(area.begin(), area.end()))
    return true;
  const double low = static_cast<double>(bottom - area.begin()), high = static_cast<double>(top - area.begin());
  return zMm / coarse.geometry.spacingMm.z() > low + 0.3 * (high - low);
}

bool lungAtBottom(const CoarseCt& coarse, const Mask& lung) {
  const auto end = lung.voxels.begin() + static_cast<std::ptrdiff_t>(coarse.geometry.size.x()) * coarse.geometry.size.y();
  return std::find(lung.voxels.begin(), end, 1) != end;
}

struct SideFacts {
  double ml = 0;
  std::array<double, 6> atEdgeMm2{}; ///< right, left, front, back, lower, upper
  double pureAirMl = 0;              ///< largest region without any texture
};

SideFacts factsOf(const CoarseCt& coarse, const LungSides& sides, LungSide side, double gasHu) {
  SideFacts facts;
  const Index3 size = coarse.geometry.size;
  const Vec3 spacing = coarse.geometry.spacingMm;
  Mask pure(coarse.geometry);
  for (int z = 0; z < size.z(); ++z)
    for (int y = 0; y < size.y(); ++y)
      for (int x = 0; x < size.x(); ++x) {
        const std::size_t o = coarse.offset(x, y, z);
        if (sides.blocks[o] != side)
          continue;
        facts.ml += coarse.geometry.voxelVolumeMm3() / 1000;
        pure.voxels[o] = coarse.hu[o] < gasHu + 15;
        const std::array<int, 3> index{x, y, z};
        for (int a = 0; a < 3; ++a) {
          const double faceMm2 = spacing.prod() / spacing[a];
          facts.atEdgeMm2[2 * a] += index[a] == 0 ? faceMm2 : 0;
          facts.atEdgeMm2[2 * a + 1] += index[a] + 1 == size[a] ? faceMm2 : 0;
        }
      }
  const Components regions = connectedComponents(pure, Connectivity::Faces);
  if (!regions.components.empty())
    facts.pureAirMl = static_cast<double>(regions.components.front().voxelCount) * coarse.geometry.voxelVolumeMm3() / 1000;
  return facts;
}

void addMassFindings(const PleuralMasses& masses, std::vector<Finding>& findings) {
  for (const auto& [side, name] : {std::pair(masses.left, "left"), std::pair(masses.right, "right")}) {
    if (side.massMl > 0)
      findings.push_back({Finding::Severity::Caution,
                          "pleural-mass",
                          fmt::format("The outline of the {} lung includes {:.0f} ml of solid tissue at the chest wall: look there for a "
                                      "tumour, a consolidation or thick fluid in a pocket.",
                                      name, std::max(1.0, side.massMl)),
                          {}});
    if (side.leftOutMl > 0)
      findings.push_back({Finding::Severity::Caution,
                          "pleural-density",
                          fmt::format("At the chest wall, {:.0f} ml of fluid or solid tissue indent the {} lung and are not part of its "
                                      "outline: look there for fluid or a mass.",
                                      side.leftOutMl, name),
                          {}});
  }
}

void addFindings(const CoarseCt& coarse, const LungSides& sides, double gasHu, double sliceMm, bool airwayFound,
                 std::vector<Finding>& findings) {
  const std::array<SideFacts, 2> facts{factsOf(coarse, sides, LungSide::Left, gasHu), factsOf(coarse, sides, LungSide::Right, gasHu)};
  const std::array<const char*, 2> names{"left", "right"};
  const std::array<const char*, 6> edges{"right", "left", "front", "back", "lower", "upper"};
  bool cut = false, cutAbove = false;
  for (int s = 0; s < 2; ++s) {
    std::string where;
    for (int e = 0; e < 6; ++e)
      if (facts[s].atEdgeMm2[e] > 100)
        where += (where.empty() ? "" : " and the ") + std::string(edges[e]);
    cutAbove = cutAbove || facts[s].atEdgeMm2[5] > 100;
    if (!where.empty()) {
      cut = true;
      findings.push_back(
          {Finding::Severity::Caution,
           "lung-cut",
           fmt::format("The {} lung is cut off by the {} edge of the picture; only the part shown was outlined.", names[s], where),
           {}});
    }
    if (facts[s].pureAirMl > 20)
      findings.push_back({Finding::Severity::Caution,
                          "air-without-lung",
                          fmt::format("The outline of the {} lung holds {:.0f} ml of air without lung texture: look there for a "
                                      "pneumothorax or a bulla.",
                                      names[s], facts[s].pureAirMl),
                          {}});
  }
  if (sides.joined)
    findings.push_back({Finding::Severity::Note,
                        "lungs-joined",
                        "The lungs touch each other; they were parted along the thinnest bridge, so check the border between them.",
                        {}});
  const int smaller = facts[0].ml < facts[1].ml ? 0 : 1;
  const double low = facts[smaller].ml, high = facts[1 - smaller].ml;
  if (low == 0 && high > 0)
    findings.push_back(
        {Finding::Severity::Caution,
         "one-lung",
         fmt::format("Air was found in the {} lung only; the other is outside the picture, removed or without air.", names[1 - smaller]),
         {}});
  else if (!cut && low < 0.6 * high)
    findings.push_back(
        {Finding::Severity::Caution,
         "lung-asymmetric",
         fmt::format("The aerated {} lung measures only {:.0f} % of the other: look for fluid, consolidation, collapse or a mass, "
                     "which are not part of its outline.",
                     names[smaller], 100 * low / high),
         {}});
  if (!airwayFound && !cutAbove)
    findings.push_back({Finding::Severity::Caution,
                        "airway-missing",
                        "No trachea or bronchi could be followed, so the lungs may include parts of them.",
                        {}});
  if (airwayFound && sliceMm > 3)
    findings.push_back({Finding::Severity::Note,
                        "airway-thick-slices",
                        fmt::format("Slices {:.3g} mm apart blur the walls of bronchi that run along them; the airway was followed only as "
                                    "far as its wall can be told.",
                                    sliceMm),
                        {}});
}

} // namespace

Result<CtChest> segmentCtChest(const Volume& ct, const Mask& body, const JobContext& job) {
  if (!body.geometry.sameGrid(ct.geometry) || body.voxels.size() != ct.geometry.voxelCount())
    return fail(ErrorCode::Failed, "The body mask does not lie on the grid of the CT; make it from the same series.");
  CtChest chest;
  const CtGrid grid(ct.geometry);
  job.progress(0, "Looking for lungs");
  const CoarseCt coarse = makeCoarse(ct, body, grid);
  const double threshold = airThreshold(coarse);
  LungBlocks lungs = findLungBlocks(coarse, Mask(), threshold, -1000);
  if (job.cancelled())
    return cancelled();
  if (!lungs.found)
    return chest;

  job.progress(0.15, "Following the airway");
  const std::vector<Trachea> candidates = findTracheas(ct, body, grid, coarse, lungs.lung);
  Trachea trachea;
  AirwayTree airway;
  bool airwayFound = false;
  for (std::size_t c = 0; c < candidates.size() && !airwayFound; ++c) {
    if (job.cancelled())
      return cancelled();
    trachea = candidates[c];
    airway = growAirway(ct, grid, coarse, trachea, lungs.lungHu, job);
    // A round pocket of gas in bowel or oesophagus looks like a piece of trachea, but no bronchi leave from it. Only where the
    // picture ends between the tips of the lungs and the bronchi is a trachea without them.
    constexpr double kBronchusMm = 25, kTracheaMm2 = 60;
    const double endMm = trachea.slices.back().z * grid.spacingMm.z();
    airwayFound =
        highEnough(coarse, lungs.lung, endMm) &&
        (std::max(airway.reachLeftMm, airway.reachRightMm) > kBronchusMm ||
         (airway.bottom * grid.spacingMm.z() < 10 && lungAtBottom(coarse, lungs.lung) && trachea.slices.back().areaMm2 > kTracheaMm2));
  }
  if (job.cancelled())
    return cancelled();
  double gasHu = -1000;
  if (airwayFound) {
    gasHu = std::clamp(trachea.lumenHu, -1024.0, -970.0);
    constexpr double kWallMm = 3;
    airway.wide = dilate(airway.wide, kWallMm);
    for (std::size_t o = 0; o < airway.blocks.voxels.size(); ++o)
      airway.blocks.voxels[o] |= airway.wide.voxels[o];
    LungBlocks without = findLungBlocks(coarse, airway.blocks, threshold, gasHu);
    if (without.found)
      lungs = std::move(without);
    else
      for (std::size_t o = 0; o < lungs.lung.voxels.size(); ++o)
        lungs.lung.voxels[o] &= !airway.blocks.voxels[o];
  } else {
    airway = AirwayTree();
  }

  job.progress(0.6, "Parting left and right lung");
  const double middle = middleOf(coarse, lungs.lung, airwayFound ? trachea : Trachea());
  const LungSides sides = partLungs(coarse, lungs.lung, middle, lungs.lungHu);
  if (job.cancelled())
    return cancelled();

  job.progress(0.75, "Outlining the lungs");
  const PleuralMasses masses = findPleuralMasses(coarse, sides, lungs.gas, airway.wide, middle);
  refineLungs(ct, body, grid, coarse, sides, masses.blocks, lungs.gas, airway.mask, airway.wide, threshold, chest.lungLeft,
              chest.lungRight);
  if (airwayFound)
    chest.airway = std::move(airway.mask);
  addMassFindings(masses, chest.findings);
  addFindings(coarse, sides, gasHu, grid.spacingMm.z(), airwayFound, chest.findings);
  for (Mask* lung : {&chest.lungLeft, &chest.lungRight})
    if (std::none_of(lung->voxels.begin(), lung->voxels.end(), [](std::uint8_t v) { return v != 0; }))
      *lung = Mask();
  if (job.cancelled())
    return cancelled();
  job.progress(1, "Lungs and airway done");
  return chest;
}

} // namespace halsted
