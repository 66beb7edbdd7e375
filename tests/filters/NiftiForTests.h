// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <QFile>

#include <libdeflate.h>

#include <cstring>
#include <optional>

namespace halsted {

// Enough of NIfTI-1 for the files named below: little endian, gzip, one volume of bytes, shorts or ints, with an sform or plain axes.
inline std::optional<Volume> readNifti(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  const QByteArray packed = file.readAll();
  if (packed.size() < 20)
    return {};
  std::uint32_t length = 0;
  std::memcpy(&length, packed.constData() + packed.size() - 4, 4);
  QByteArray bytes(static_cast<qsizetype>(length), 0);
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  const auto status = libdeflate_gzip_decompress(decompressor, packed.constData(), static_cast<std::size_t>(packed.size()), bytes.data(),
                                                 static_cast<std::size_t>(bytes.size()), nullptr);
  libdeflate_free_decompressor(decompressor);
  if (status != LIBDEFLATE_SUCCESS || bytes.size() < 352)
    return {};
  const auto shortAt = [&](int at) {
    std::int16_t value = 0;
    std::memcpy(&value, bytes.constData() + at, 2);
    return value;
  };
  const auto floatAt = [&](int at) {
    float value = 0;
    std::memcpy(&value, bytes.constData() + at, 4);
    return static_cast<double>(value);
  };
  Volume volume;
  volume.modality = Modality::Mr;
  VolumeGeometry& grid = volume.geometry;
  for (int axis = 0; axis < 3; ++axis) {
    grid.size[axis] = shortAt(42 + 2 * axis);
    grid.spacingMm[axis] = floatAt(80 + 4 * axis);
  }
  grid.direction.diagonal() << -1, -1, 1;
  if (shortAt(254) > 0)
    for (int row = 0; row < 3; ++row) {
      const double toLps = row < 2 ? -1 : 1;
      for (int column = 0; column < 3; ++column)
        grid.direction(row, column) = toLps * floatAt(280 + 16 * row + 4 * column) / grid.spacingMm[column];
      grid.originMm[row] = toLps * floatAt(280 + 16 * row + 12);
    }
  const int type = shortAt(70), size = type == 2 ? 1 : type == 4 ? 2 : type == 8 ? 4 : 0;
  const auto start = static_cast<qsizetype>(floatAt(108));
  if (!size || start + static_cast<qsizetype>(grid.voxelCount()) * size > bytes.size())
    return {};
  const std::shared_ptr<std::int16_t[]> voxels(new std::int16_t[grid.voxelCount()]);
  // Ints are stored low byte first, and hold what fits into shorts.
  for (std::size_t at = 0; at < grid.voxelCount(); ++at)
    voxels[at] = size == 1 ? static_cast<std::int16_t>(static_cast<unsigned char>(bytes[start + static_cast<qsizetype>(at)]))
                           : shortAt(static_cast<int>(start) + size * static_cast<int>(at));
  volume.voxels = voxels;
  return volume;
}

} // namespace halsted
