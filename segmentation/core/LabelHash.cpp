// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/LabelHash.h"

#include <bit>
#include <cstring>

namespace halsted {

namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t mixed(std::uint64_t x) {
  x ^= x >> 30;
  x *= 0xbf58476d1ce4e5b9ULL;
  x ^= x >> 27;
  x *= 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

std::uint64_t geometryHash(const VolumeGeometry& geometry) {
  std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
  const auto add = [&hash](std::uint64_t bits) { hash = mixed(hash ^ bits) + 0x9e3779b97f4a7c15ULL; };
  const auto addReal = [&add](double value) { add(std::bit_cast<std::uint64_t>(value + 0.0)); }; // -0 becomes 0
  for (int axis = 0; axis < 3; ++axis) {
    add(static_cast<std::uint64_t>(geometry.size[axis]));
    addReal(geometry.spacingMm[axis]);
    addReal(geometry.originMm[axis]);
    for (int row = 0; row < 3; ++row)
      addReal(geometry.direction(row, axis));
  }
  return hash;
}

/// The first place from `at` on that does not hold `value`, eight voxels at a time.
const std::uint8_t* endOfRun(const std::uint8_t* at, const std::uint8_t* end, std::uint8_t value) {
  const std::uint64_t pattern = 0x0101010101010101ULL * value;
  while (end - at >= 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    if (word != pattern)
      break;
    at += 8;
  }
  while (at != end && *at == value)
    ++at;
  return at;
}

// Labels are hashed as runs: label maps are mostly long ones, and a run costs the same however long it is.
template <typename Take> void forEachRun(const LabelMap& labels, Take take) {
  const std::uint8_t* const begin = labels.voxels();
  const std::uint8_t* const end = begin + labels.geometry().voxelCount();
  for (const std::uint8_t* at = begin; at != end;) {
    const std::uint8_t value = *at;
    const std::uint8_t* const stop = endOfRun(at, end, value);
    take(value, static_cast<std::uint64_t>(at - begin), static_cast<std::uint64_t>(stop - begin));
    at = stop;
  }
}

std::uint64_t withRun(std::uint64_t hash, std::uint64_t begin, std::uint64_t end) {
  return mixed(hash + begin * 0x9e3779b97f4a7c15ULL) ^ std::rotl(end * 0xd6e8feb86659fd93ULL, 32);
}

std::uint64_t finished(std::uint64_t hash, std::uint64_t geometry) {
  const std::uint64_t result = mixed(hash ^ geometry);
  return result == 0 ? 1 : result;
}

} // namespace

std::array<std::uint64_t, 256> labelHashes(const LabelMap& labels) {
  std::array<std::uint64_t, 256> hashes{};
  if (labels.empty())
    return hashes;
  std::array<bool, 256> present{};
  forEachRun(labels, [&](std::uint8_t value, std::uint64_t begin, std::uint64_t end) {
    hashes[value] = withRun(hashes[value], begin, end);
    present[value] = true;
  });
  const std::uint64_t geometry = geometryHash(labels.geometry());
  for (std::size_t value = 0; value < hashes.size(); ++value)
    hashes[value] = present[value] ? finished(hashes[value], geometry) : 0;
  return hashes;
}

std::uint64_t labelHash(const LabelMap& labels, std::uint8_t value, const IndexBox& box) {
  const VolumeGeometry& geometry = labels.geometry();
  std::uint64_t hash = 0, begin = 0, end = 0;
  for (int k = box.from.z(); k < box.to.z(); ++k)
    for (int j = box.from.y(); j < box.to.y(); ++j) {
      const std::size_t row = geometry.offset(0, j, k);
      const std::uint8_t* const voxels = labels.voxels() + row;
      for (int i = box.from.x(); i < box.to.x();) {
        const std::uint8_t* const stop = endOfRun(voxels + i, voxels + box.to.x(), voxels[i]);
        const auto next = static_cast<int>(stop - voxels);
        if (voxels[i] == value) {
          // What ends with one row and begins with the next is one run.
          if (row + static_cast<std::size_t>(i) != end) {
            if (end > 0)
              hash = withRun(hash, begin, end);
            begin = row + static_cast<std::size_t>(i);
          }
          end = row + static_cast<std::size_t>(next);
        }
        i = next;
      }
    }
  return end > 0 ? finished(withRun(hash, begin, end), geometryHash(geometry)) : 0;
}

std::uint64_t labelHash(const LabelMap& labels, std::uint8_t value) {
  if (labels.empty())
    return 0;
  std::uint64_t hash = 0;
  bool present = false;
  forEachRun(labels, [&](std::uint8_t of, std::uint64_t begin, std::uint64_t end) {
    if (of != value)
      return;
    hash = withRun(hash, begin, end);
    present = true;
  });
  return present ? finished(hash, geometryHash(labels.geometry())) : 0;
}

} // namespace halsted
