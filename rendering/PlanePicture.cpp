// SPDX-License-Identifier: Apache-2.0
#include "rendering/PlanePicture.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>

namespace halsted {

namespace {

std::uint32_t blend(std::uint32_t under, std::uint32_t over, float share) {
  const auto channel = [&](int shift) {
    const float a = static_cast<float>((under >> shift) & 255U), b = static_cast<float>((over >> shift) & 255U);
    return static_cast<std::uint32_t>(a + (b - a) * share + 0.5F) << shift;
  };
  return 0xFF000000U | channel(16) | channel(8) | channel(0);
}

/// Voxels to 0 (black) to 255 (white), not limited.
struct Greys {
  float scale, offset;

  explicit Greys(const PictureSeries& series) {
    const double range = std::max(series.window.window, 1e-9);
    scale = static_cast<float>(255 / range * series.volume->slope);
    offset = static_cast<float>(255 * ((series.volume->intercept - series.window.level) / range + 0.5));
  }
  float of(float voxel) const { return std::clamp(voxel * scale + offset, 0.0F, 255.0F); }
};

Eigen::Affine3d indexTransform(const PictureSeries& series) {
  return series.volume->geometry.index_T_patient() * series.own_T_patient;
}

bool usable(const PictureSeries& series) {
  return series.volume && series.volume->voxels && series.volume->geometry.voxelCount() > 0;
}

/// Fills and outlines of one layer in rows [begin, end).
void drawOverlay(const LayerOverlay& overlay, const SlabSampler& sampler, int begin, int end, int width, int height, uchar* bits,
                 qsizetype bytesPerLine) {
  // With the rows above and below, and a column of nothing on each side.
  const std::size_t stride = static_cast<std::size_t>(width) + 2;
  std::vector<std::uint8_t> labels(stride * static_cast<std::size_t>(end - begin + 2));
  for (int y = std::max(0, begin - 1); y < std::min(height, end + 1); ++y)
    sampler.labelRow(overlay.labels.voxels(), y, labels.data() + stride * static_cast<std::size_t>(y - begin + 1) + 1);
  for (int y = begin; y < end; ++y) {
    auto* line = reinterpret_cast<std::uint32_t*>(bits + y * bytesPerLine);
    const std::uint8_t* row = labels.data() + stride * static_cast<std::size_t>(y - begin + 1) + 1;
    for (int x = 0; x < width; ++x) {
      const std::uint8_t* at = row + x;
      const std::uint8_t label = *at;
      if (!label || !overlay.outline[label])
        continue;
      const bool edge = at[-1] != label || at[1] != label || *(at - stride) != label || at[stride] != label;
      const float share = edge ? 0.85F : overlay.fill[label];
      if (share > 0)
        line[x] = blend(line[x], overlay.rgb[label], share);
    }
  }
}

} // namespace

QImage drawPlane(const PlaneContent& content, const PicturePlane& plane, const Slab& slab, int width, int height) {
  QImage image(std::max(1, width), std::max(1, height), QImage::Format_RGB32);
  if (!usable(content.series)) {
    image.fill(Qt::black);
    return image;
  }
  const int columns = image.width(), rows = image.height();
  const SlabSampler sampler(*content.series.volume, indexTransform(content.series), plane, slab, content.smooth, columns, rows);
  const Greys greys(content.series);
  const bool fused = content.fused && content.fused->colours && usable(content.fused->series) && content.fused->opacity > 0;
  const PictureSeries& over = fused ? content.fused->series : content.series;
  const SlabSampler overSampler(*over.volume, indexTransform(over), plane, slab, content.smooth, columns, rows);
  const Greys overGreys(over);
  uchar* const bits = image.bits();
  const qsizetype bytesPerLine = image.bytesPerLine();
  tbb::parallel_for(tbb::blocked_range<int>(0, rows, 16), [&](const tbb::blocked_range<int>& range) {
    std::vector<float> values(static_cast<std::size_t>(columns));
    for (int y = range.begin(); y < range.end(); ++y) {
      auto* line = reinterpret_cast<std::uint32_t*>(bits + y * bytesPerLine);
      sampler.row(y, values.data());
      for (int x = 0; x < columns; ++x) {
        const float value = values[static_cast<std::size_t>(x)];
        const std::uint32_t grey = value <= SlabSampler::kOutside ? 0U : static_cast<std::uint32_t>(greys.of(value));
        line[x] = 0xFF000000U | grey << 16 | grey << 8 | grey;
      }
      if (!fused)
        continue;
      overSampler.row(y, values.data());
      for (int x = 0; x < columns; ++x) {
        const float value = values[static_cast<std::size_t>(x)];
        if (value <= SlabSampler::kOutside)
          continue;
        const float bright = overGreys.of(value);
        // In between it comes in gradually: what is dark in the second series hides nothing of the first.
        const float share = static_cast<float>(content.fused->opacity) * std::min(1.0F, bright / 128);
        line[x] = blend(line[x], (*content.fused->colours)[static_cast<std::size_t>(bright)], share);
      }
    }
    if (content.overlays)
      for (const LayerOverlay& overlay : *content.overlays)
        drawOverlay(overlay, sampler, range.begin(), range.end(), columns, rows, bits, bytesPerLine);
  });
  return image;
}

} // namespace halsted
