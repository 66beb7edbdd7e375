// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/BrickCodec.h"

#include <zstd.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>

namespace halsted {
namespace {

constexpr std::size_t kBrickVoxels = std::size_t{BrickGrid::kEdge} * BrickGrid::kEdge * BrickGrid::kEdge;
// Measured on a 512x512x300 chest CT: level 1 makes the file 13 to 26 % smaller than -1, but costs 1.4 times the time to
// write and 2.5 times the time to read. Labels are so regular that level 1 costs nothing there.
constexpr int kVolumeLevel = -1;
constexpr int kLabelLevel = 1;

/// What one thread needs again and again, so that no brick pays for memory.
struct Workplace {
  std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> compress{ZSTD_createCCtx(), &ZSTD_freeCCtx};
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> decompress{ZSTD_createDCtx(), &ZSTD_freeDCtx};
  Bytes bytes = Bytes(2 * kBrickVoxels);
  Bytes packed;
};

Workplace& workplace() {
  static thread_local Workplace place;
  if (!place.compress || !place.decompress)
    throw std::bad_alloc();
  return place;
}

Bytes pack(std::span<const std::uint8_t> content, int level) {
  Workplace& place = workplace();
  place.packed.resize(ZSTD_compressBound(content.size()));
  ZSTD_CCtx* context = place.compress.get();
  ZSTD_CCtx_reset(context, ZSTD_reset_session_and_parameters);
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  const std::size_t size = ZSTD_compress2(context, place.packed.data(), place.packed.size(), content.data(), content.size());
  if (ZSTD_isError(size))
    throw std::bad_alloc(); // with room enough and sound parameters nothing else is left
  return {place.packed.begin(), place.packed.begin() + static_cast<std::ptrdiff_t>(size)};
}

bool unpack(std::span<const std::uint8_t> packed, std::span<std::uint8_t> content) {
  if (packedSize(packed) != content.size() || content.empty())
    return false;
  const std::size_t size = ZSTD_decompressDCtx(workplace().decompress.get(), content.data(), content.size(), packed.data(), packed.size());
  return !ZSTD_isError(size) && size == content.size();
}

template <typename RowWork> void forRows(const BrickGrid& grid, const BrickGrid::Box& box, const RowWork& work) {
  for (int k = 0; k < box.size.z(); ++k)
    for (int j = 0; j < box.size.y(); ++j)
      work(grid.offset(box.from.x(), box.from.y() + j, box.from.z() + k));
}

} // namespace

BrickGrid::BrickGrid(const Index3& size) : m_size(size), m_bricks((size.array() + (kEdge - 1)) / kEdge) {}

BrickGrid::Box BrickGrid::box(std::uint32_t brick) const {
  const auto number = static_cast<int>(brick);
  const Index3 at(number % m_bricks.x(), number / m_bricks.x() % m_bricks.y(), number / (m_bricks.x() * m_bricks.y()));
  Box result;
  result.from = at * kEdge;
  result.size = (m_size - result.from).cwiseMin(kEdge);
  return result;
}

std::vector<std::uint32_t> BrickGrid::touching(const Index3& from, const Index3& to) const {
  std::vector<std::uint32_t> bricks;
  for (int k = from.z() / kEdge; k * kEdge < to.z(); ++k)
    for (int j = from.y() / kEdge; j * kEdge < to.y(); ++j)
      for (int i = from.x() / kEdge; i * kEdge < to.x(); ++i)
        bricks.push_back(static_cast<std::uint32_t>(i + m_bricks.x() * (j + m_bricks.y() * k)));
  return bricks;
}

Bytes readBrick(const std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick) {
  const BrickGrid::Box box = grid.box(brick);
  Bytes labels(box.voxels());
  std::uint8_t* to = labels.data();
  forRows(grid, box, [&](std::size_t offset) {
    std::memcpy(to, voxels + offset, static_cast<std::size_t>(box.size.x()));
    to += box.size.x();
  });
  return labels;
}

void writeBrick(std::span<const std::uint8_t> labels, std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick) {
  const BrickGrid::Box box = grid.box(brick);
  const std::uint8_t* from = labels.data();
  forRows(grid, box, [&](std::size_t offset) {
    std::memcpy(voxels + offset, from, static_cast<std::size_t>(box.size.x()));
    from += box.size.x();
  });
}

Bytes packLabels(std::span<const std::uint8_t> labels) {
  if (std::all_of(labels.begin(), labels.end(), [](std::uint8_t label) { return label == 0; }))
    return {};
  return pack(labels, kLabelLevel);
}

bool unpackLabels(std::span<const std::uint8_t> packed, std::span<std::uint8_t> labels) {
  return unpack(packed, labels);
}

Bytes packVolumeBrick(const std::int16_t* voxels, const BrickGrid& grid, std::uint32_t brick) {
  Workplace& place = workplace();
  const BrickGrid::Box box = grid.box(brick);
  const auto width = static_cast<std::size_t>(box.size.x());
  std::uint8_t* low = place.bytes.data();
  std::uint8_t* high = low + box.voxels();
  static constexpr std::int16_t kZeros[BrickGrid::kEdge] = {};
  const std::int16_t* before = kZeros;
  forRows(grid, box, [&](std::size_t offset) {
    const std::int16_t* row = voxels + offset;
    for (std::size_t i = 0; i < width; ++i) {
      const auto difference = static_cast<std::int16_t>(row[i] - before[i]);
      const auto zigzag = static_cast<std::uint16_t>((difference << 1) ^ (difference >> 15));
      low[i] = static_cast<std::uint8_t>(zigzag);
      high[i] = static_cast<std::uint8_t>(zigzag >> 8);
    }
    before = row;
    low += width;
    high += width;
  });
  return pack({place.bytes.data(), 2 * box.voxels()}, kVolumeLevel);
}

bool unpackVolumeBrick(std::span<const std::uint8_t> packed, std::int16_t* voxels, const BrickGrid& grid, std::uint32_t brick) {
  Workplace& place = workplace();
  const BrickGrid::Box box = grid.box(brick);
  const auto width = static_cast<std::size_t>(box.size.x());
  if (!unpack(packed, {place.bytes.data(), 2 * box.voxels()}))
    return false;
  const std::uint8_t* low = place.bytes.data();
  const std::uint8_t* high = low + box.voxels();
  static constexpr std::int16_t kZeros[BrickGrid::kEdge] = {};
  const std::int16_t* before = kZeros;
  forRows(grid, box, [&](std::size_t offset) {
    std::int16_t* row = voxels + offset;
    for (std::size_t i = 0; i < width; ++i) {
      const auto zigzag = static_cast<std::uint16_t>(low[i] | high[i] << 8);
      const auto difference = static_cast<std::uint16_t>((zigzag >> 1) ^ (0U - (zigzag & 1U)));
      row[i] = static_cast<std::int16_t>(static_cast<std::uint16_t>(before[i]) + difference);
    }
    before = row;
    low += width;
    high += width;
  });
  return true;
}

Bytes packLabelBrick(const std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick) {
  return packLabelDelta(nullptr, voxels, grid, brick);
}

bool unpackLabelBrick(std::span<const std::uint8_t> packed, std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick) {
  Workplace& place = workplace();
  const BrickGrid::Box box = grid.box(brick);
  if (!unpack(packed, {place.bytes.data(), box.voxels()}))
    return false;
  const auto width = static_cast<std::size_t>(box.size.x());
  const std::uint8_t* from = place.bytes.data();
  forRows(grid, box, [&](std::size_t offset) {
    std::memcpy(voxels + offset, from, width);
    from += width;
  });
  return true;
}

Bytes packLabelDelta(const std::uint8_t* before, const std::uint8_t* after, const BrickGrid& grid, std::uint32_t brick) {
  Workplace& place = workplace();
  const BrickGrid::Box box = grid.box(brick);
  const auto width = static_cast<std::size_t>(box.size.x());
  static constexpr std::uint8_t kZeros[BrickGrid::kEdge] = {};
  // Most bricks have no difference, and comparing is much faster than packing.
  bool any = false;
  forRows(grid, box, [&](std::size_t offset) { any = any || std::memcmp(after + offset, before ? before + offset : kZeros, width) != 0; });
  if (!any)
    return {};
  std::uint8_t* to = place.bytes.data();
  forRows(grid, box, [&](std::size_t offset) {
    for (std::size_t i = 0; i < width; ++i)
      to[i] = before ? static_cast<std::uint8_t>(before[offset + i] ^ after[offset + i]) : after[offset + i];
    to += width;
  });
  return pack({place.bytes.data(), box.voxels()}, kLabelLevel);
}

bool applyLabelDelta(std::span<const std::uint8_t> packed, std::uint8_t* voxels, const BrickGrid& grid, std::uint32_t brick) {
  Workplace& place = workplace();
  const BrickGrid::Box box = grid.box(brick);
  if (!unpack(packed, {place.bytes.data(), box.voxels()}))
    return false;
  const auto width = static_cast<std::size_t>(box.size.x());
  const std::uint8_t* from = place.bytes.data();
  forRows(grid, box, [&](std::size_t offset) {
    for (std::size_t i = 0; i < width; ++i)
      voxels[offset + i] = static_cast<std::uint8_t>(voxels[offset + i] ^ from[i]);
    from += width;
  });
  return true;
}

Bytes packWords(std::span<const std::uint8_t> content) {
  const std::size_t words = content.size() / 4;
  Bytes planes(content.begin(), content.end());
  for (std::size_t plane = 0; plane < 4; ++plane)
    for (std::size_t i = 0; i < words; ++i)
      planes[plane * words + i] = content[4 * i + plane];
  return pack(planes, kLabelLevel);
}

std::size_t packedSize(std::span<const std::uint8_t> packed) {
  // Exactly one frame, of known content: what is behind it would be read by nobody.
  const std::size_t frame = ZSTD_findFrameCompressedSize(packed.data(), packed.size());
  if (ZSTD_isError(frame) || frame != packed.size())
    return 0;
  const unsigned long long content = ZSTD_getFrameContentSize(packed.data(), packed.size());
  return content == ZSTD_CONTENTSIZE_UNKNOWN || content == ZSTD_CONTENTSIZE_ERROR ? 0 : static_cast<std::size_t>(content);
}

bool unpackWords(std::span<const std::uint8_t> packed, Bytes& content) {
  Bytes planes(packedSize(packed));
  if (!unpack(packed, planes))
    return false;
  content = planes;
  const std::size_t words = content.size() / 4;
  for (std::size_t plane = 0; plane < 4; ++plane)
    for (std::size_t i = 0; i < words; ++i)
      content[4 * i + plane] = planes[plane * words + i];
  return true;
}

} // namespace halsted
