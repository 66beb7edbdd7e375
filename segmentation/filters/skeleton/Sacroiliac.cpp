// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/skeleton/Sacroiliac.h"

#include "segmentation/filters/skeleton/GridCut.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {

constexpr double kTableMm = 10;     ///< into the hip bone from outside, across: it is thicker wherever the sacrum lies beside it
constexpr double kOuterMm = 45;     ///< the sacrum's lower corners lie nearer to the middle
constexpr double kInnerWingMm = 30; ///< the joint is nowhere nearer to the middle of the patient
constexpr double kBeyondMiddleMm = 5;
constexpr double kAboveMm = 4;
constexpr float kFallHu = 20; ///< by which the picture falls in a step
constexpr float kLeastHu = -150, kMostHu = 600;
constexpr float kOpenPrice = 0.05F, kPrice = 0.3F;
constexpr double kSmoothSteps = 3;

/// How many voxels there are so far from the middle, smoothed: surfaces nearer to it are not cheaper because they are smaller.
std::vector<float> areas(const std::vector<GridCut::Place>& places, const Index3& size) {
  std::vector<double> counts(static_cast<std::size_t>(size.x()));
  for (std::size_t n = 0; n < places.size(); ++n)
    counts[n % counts.size()] += places[n] != GridCut::Place::Outside;
  std::vector<float> result(counts.size());
  for (std::size_t x = 0; x < counts.size(); ++x) {
    double sum = 0, weights = 0;
    for (std::size_t n = 0; n < counts.size(); ++n) {
      const double away = (static_cast<double>(n) - static_cast<double>(x)) / kSmoothSteps, weight = std::exp(-0.5 * away * away);
      sum += weight * counts[n];
      weights += weight;
    }
    result[x] = static_cast<float>(sum / weights);
  }
  return result;
}

/// Pieces of a label that do not hang together with its largest one, where they touch the other.
void giveBackStrays(const BoneGrid& grid, std::uint8_t label, std::uint8_t other, const std::function<bool(std::uint8_t)>& isOther,
                    std::vector<std::uint8_t>& flood) {
  const Index3 size = grid.geometry.size;
  std::vector<std::uint32_t> pieceOf(flood.size());
  std::vector<std::vector<std::size_t>> pieces(1);
  std::vector<bool> touches(1);
  for (std::size_t start = 0; start < flood.size(); ++start) {
    if (flood[start] != label || pieceOf[start] != 0)
      continue;
    const auto piece = static_cast<std::uint32_t>(pieces.size());
    pieces.emplace_back(1, start);
    touches.push_back(false);
    pieceOf[start] = piece;
    for (std::size_t n = 0; n < pieces[piece].size(); ++n) {
      const std::size_t at = pieces[piece][n];
      const auto nx = static_cast<std::size_t>(size.x()), ny = static_cast<std::size_t>(size.y());
      const Index3 place(static_cast<int>(at % nx), static_cast<int>(at / nx % ny), static_cast<int>(at / nx / ny));
      for (int axis = 0; axis < 3; ++axis)
        for (const int sign : {-1, 1}) {
          const Index3 there = place + sign * Index3::Unit(axis);
          if (!grid.contains(there))
            continue;
          const std::size_t next = grid.offset(there.x(), there.y(), there.z());
          touches[piece] = touches[piece] || isOther(flood[next]);
          if (flood[next] == label && pieceOf[next] == 0) {
            pieceOf[next] = piece;
            pieces[piece].push_back(next);
          }
        }
    }
  }
  const auto largest = std::max_element(pieces.begin(), pieces.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece)
    if (piece != largest && touches[static_cast<std::size_t>(piece - pieces.begin())])
      for (const std::size_t at : *piece)
        flood[at] = other;
}

} // namespace

void refineSacroiliac(const BoneGrid& grid, double middleMm, bool left, const SacroiliacLabels& labels, std::vector<std::uint8_t>& flood) {
  const Index3 whole = grid.geometry.size;
  const double sign = left ? 1 : -1;
  const auto asideMm = [&](int x) { return sign * (grid.positionMm({x, 0, 0}).x() - middleMm); };
  Index3 low = whole, high = -Index3::Ones();
  int top = -1;
  for (int z = 0; z < whole.z(); ++z)
    for (int y = 0; y < whole.y(); ++y)
      for (int x = 0; x < whole.x(); ++x) {
        const std::uint8_t label = flood[grid.offset(x, y, z)];
        if ((!labels.sacral(label) && label != labels.hip) || asideMm(x) < -kBeyondMiddleMm)
          continue;
        low = low.cwiseMin(Index3(x, y, z));
        high = high.cwiseMax(Index3(x, y, z));
        if (labels.sacral(label))
          top = std::max(top, z);
      }
  if (top < 0)
    return;
  high.z() = std::min(high.z(), top + static_cast<int>(kAboveMm / BoneGrid::kStepMm));
  const Index3 size = (high - low).array() + 3; // with nothing all around
  const Index3 shift = low - Index3::Ones();
  const auto inBox = [&](const Index3& at) {
    return static_cast<std::size_t>(at.x()) +
           static_cast<std::size_t>(size.x()) *
               (static_cast<std::size_t>(at.y()) + static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(at.z()));
  };
  std::vector<GridCut::Place> places(static_cast<std::size_t>(size.prod()), GridCut::Place::Outside);
  const auto table = static_cast<int>(kTableMm / BoneGrid::kStepMm);
  bool near = false, far = false;
  for (int z = 1; z + 1 < size.z(); ++z)
    for (int y = 1; y + 1 < size.y(); ++y) {
      int outermost = -1;
      for (int n = 1; n + 1 < size.x(); ++n) {
        const Index3 at(left ? size.x() - 1 - n : n, y, z), there = at + shift;
        const std::uint8_t label = flood[grid.offset(there.x(), there.y(), there.z())];
        if ((!labels.sacral(label) && label != labels.hip) || asideMm(there.x()) < -kBeyondMiddleMm)
          continue;
        GridCut::Place& place = places[inBox(at)];
        place = GridCut::Place::Free;
        if (label == labels.hip) {
          outermost = outermost < 0 ? n : outermost;
          if (n <= outermost + table && asideMm(there.x()) > kOuterMm)
            place = GridCut::Place::Near;
        } else if (asideMm(there.x()) < kInnerWingMm) {
          place = GridCut::Place::Far;
        }
        near = near || place == GridCut::Place::Near;
        far = far || place == GridCut::Place::Far;
      }
    }
  if (!near || !far)
    return;
  const std::vector<float> area = areas(places, size);
  const float most = *std::max_element(area.begin(), area.end());
  GridCut cut(size, places);
  for (int z = 1; z + 1 < size.z(); ++z)
    for (int y = 1; y + 1 < size.y(); ++y)
      for (int x = 1; x + 1 < size.x(); ++x) {
        const Index3 at(x, y, z);
        const std::size_t here = inBox(at);
        if (places[here] == GridCut::Place::Outside)
          continue;
        const auto huAt = [&](const Index3& box) {
          const Index3 there = box + shift;
          return std::clamp(static_cast<float>(grid.hu[grid.offset(there.x(), there.y(), there.z())]), kLeastHu, kMostHu);
        };
        const float hu = huAt(at), scale = kPrice * most / std::max(area[static_cast<std::size_t>(x)], 0.02F * most);
        for (std::size_t direction = 0; direction < 6; ++direction) {
          const Index3 beside = at + (direction % 2 == 1 ? 1 : -1) * Index3::Unit(static_cast<int>(direction / 2));
          if (places[inBox(beside)] != GridCut::Place::Outside)
            cut.setPrice(here, direction, kOpenPrice + scale * std::exp(-std::max(0.0F, hu - huAt(beside)) / kFallHu));
        }
      }
  const std::vector<std::uint8_t> hip = cut.solve();
  for (int z = 1; z + 1 < size.z(); ++z)
    for (int y = 1; y + 1 < size.y(); ++y)
      for (int x = 1; x + 1 < size.x(); ++x) {
        const std::size_t here = inBox({x, y, z});
        if (places[here] != GridCut::Place::Free)
          continue;
        std::uint8_t& label = flood[grid.offset(x + shift.x(), y + shift.y(), z + shift.z())];
        if (hip[here] != 0)
          label = labels.hip;
        else if (label == labels.hip)
          label = labels.sacrum;
      }
  giveBackStrays(grid, labels.hip, labels.sacrum, labels.sacral, flood);
}

} // namespace halsted
