// SPDX-License-Identifier: Apache-2.0
#include "rendering/SliceImage.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

/// For each picture column or row: the two voxels around it along one index axis, and how far between them.
struct Sample {
  int low = -1, high = -1; ///< -1: outside
  int weight = 0;          ///< of `high`, 0 to 256
  int nearest = -1;
};

std::vector<Sample> samplesAlong(int axis, int count, const SlicePlane& plane, const SliceView& view, bool horizontal, int size) {
  std::vector<Sample> samples(static_cast<std::size_t>(count));
  for (int pixel = 0; pixel < count; ++pixel) {
    const double mm = (horizontal ? view.centreMm.x() : view.centreMm.y()) + (pixel + 0.5 - count / 2.0) * view.mmPerPixel;
    const double index = (horizontal ? plane.indexAt(view.slice, mm, 0) : plane.indexAt(view.slice, 0, mm))[axis];
    Sample& sample = samples[static_cast<std::size_t>(pixel)];
    const int nearest = static_cast<int>(std::lround(index));
    if (nearest < 0 || nearest >= size)
      continue;
    sample.nearest = nearest;
    const double inside = std::clamp(index, 0.0, size - 1.0);
    sample.low = static_cast<int>(inside);
    sample.high = std::min(sample.low + 1, size - 1);
    sample.weight = static_cast<int>(std::lround((inside - sample.low) * 256));
  }
  return samples;
}

std::uint32_t blend(std::uint32_t under, std::uint32_t over, float share) {
  const auto channel = [&](int shift) {
    const float a = static_cast<float>((under >> shift) & 255U), b = static_cast<float>((over >> shift) & 255U);
    return static_cast<std::uint32_t>(a + (b - a) * share + 0.5F) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

} // namespace

const std::vector<WindowPreset>& ctWindowPresets() {
  // Common clinical settings, as in radiology teaching texts (for instance Radiopaedia, "Windowing (CT)").
  static const std::vector<WindowPreset> presets{{"soft-tissue", "Soft tissue", {400, 40}},
                                                 {"lung", "Lung", {1500, -600}},
                                                 {"bone", "Bone", {1800, 400}},
                                                 {"brain", "Brain", {80, 40}},
                                                 {"liver", "Liver", {150, 60}},
                                                 {"angio", "Vessels", {600, 200}}};
  return presets;
}

WindowLevel firstWindow(const Volume& volume) {
  if (volume.modality == Modality::Ct)
    return ctWindowPresets().front().value;
  // The background of other pictures is most of them: between the 1st and 99.5th percentile of what lies above its mean.
  const std::size_t count = volume.geometry.voxelCount();
  const std::size_t step = std::max<std::size_t>(1, count / 200'000);
  std::vector<std::int16_t> sample;
  for (std::size_t i = 0; i < count; i += step)
    sample.push_back(volume.voxels[i]);
  if (sample.empty())
    return {};
  const double lowest = volume.value(*std::min_element(sample.begin(), sample.end()));
  double mean = 0;
  for (const std::int16_t voxel : sample)
    mean += voxel;
  mean /= static_cast<double>(sample.size());
  std::erase_if(sample, [&](std::int16_t voxel) { return voxel < mean; });
  std::sort(sample.begin(), sample.end());
  if (sample.empty())
    return {};
  const double white = volume.value(sample[static_cast<std::size_t>(0.995 * static_cast<double>(sample.size() - 1))]);
  const double low = volume.value(sample.front());
  const double black = std::max(lowest, low - 0.35 * (white - low));
  return {std::max(white - black, 1e-6), (white + black) / 2};
}

std::vector<LayerOverlay> overlaysOf(const PatientCase& patientCase, Id seriesId) {
  constexpr float kFill = 0.28F;
  std::vector<LayerOverlay> overlays;
  for (const LabelLayer& layer : patientCase.layers()) {
    if (layer.seriesId != seriesId || layer.labels.empty())
      continue;
    LayerOverlay overlay{layer.labels, {}, {}, {}};
    bool any = false;
    for (const Structure& structure : patientCase.structures()) {
      if (structure.layerId != layer.id || !structure.visible)
        continue;
      any = true;
      overlay.rgb[structure.label] = static_cast<std::uint32_t>(structure.colour[0]) << 16 |
                                     static_cast<std::uint32_t>(structure.colour[1]) << 8 | structure.colour[2];
      overlay.outline[structure.label] = true;
      overlay.fill[structure.label] = structure.name == "skin" ? 0 : kFill;
    }
    if (any)
      overlays.push_back(std::move(overlay));
  }
  return overlays;
}

SliceView wholeSlice(const SlicePlane& plane, int slice, int width, int height) {
  return {slice,
          {plane.widthMm() / 2, plane.heightMm() / 2},
          std::max(plane.widthMm() / std::max(1, width), plane.heightMm() / std::max(1, height))};
}

QImage drawSlice(const Volume& volume, const std::vector<LayerOverlay>& overlays, const SlicePlane& plane, const SliceView& view,
                 const WindowLevel& window, int width, int height) {
  QImage image(std::max(1, width), std::max(1, height), QImage::Format_RGB32);
  image.fill(Qt::black);
  const VolumeGeometry& grid = volume.geometry;
  const int slice = std::clamp(view.slice, 0, plane.sliceCount() - 1);
  const int right = plane.rightAxis(), down = plane.downAxis(), through = plane.throughAxis();
  const std::array<std::size_t, 3> stride{1, static_cast<std::size_t>(grid.size.x()),
                                          static_cast<std::size_t>(grid.size.x()) * static_cast<std::size_t>(grid.size.y())};
  const std::size_t base = stride[static_cast<std::size_t>(through)] * static_cast<std::size_t>(slice);
  const std::size_t strideRight = stride[static_cast<std::size_t>(right)], strideDown = stride[static_cast<std::size_t>(down)];
  const std::vector<Sample> columns = samplesAlong(right, image.width(), plane, view, true, grid.size[right]);
  const std::vector<Sample> rows = samplesAlong(down, image.height(), plane, view, false, grid.size[down]);
  const double scale = 255 / std::max(window.window, 1e-9) * volume.slope;
  const double offset = 255 * ((volume.intercept - window.level) / std::max(window.window, 1e-9) + 0.5);

  uchar* const bits = image.bits();
  const qsizetype bytesPerLine = image.bytesPerLine();
  tbb::parallel_for(tbb::blocked_range<int>(0, image.height(), 32), [&](const tbb::blocked_range<int>& range) {
    for (int y = range.begin(); y < range.end(); ++y) {
      const Sample& row = rows[static_cast<std::size_t>(y)];
      if (row.nearest < 0)
        continue;
      auto* line = reinterpret_cast<std::uint32_t*>(bits + y * bytesPerLine);
      const std::int16_t* upper = volume.voxels.get() + base + strideDown * static_cast<std::size_t>(row.low);
      const std::int16_t* lower = volume.voxels.get() + base + strideDown * static_cast<std::size_t>(row.high);
      for (int x = 0; x < image.width(); ++x) {
        const Sample& column = columns[static_cast<std::size_t>(x)];
        if (column.nearest < 0)
          continue;
        const std::size_t a = strideRight * static_cast<std::size_t>(column.low), b = strideRight * static_cast<std::size_t>(column.high);
        const int top = upper[a] * (256 - column.weight) + upper[b] * column.weight;
        const int bottom = lower[a] * (256 - column.weight) + lower[b] * column.weight;
        const double voxel = (static_cast<double>(top) * (256 - row.weight) + static_cast<double>(bottom) * row.weight) / 65536;
        const auto grey = static_cast<std::uint32_t>(std::clamp(voxel * scale + offset, 0.0, 255.0));
        line[x] = 0xFF000000U | grey << 16 | grey << 8 | grey;
      }
      for (const LayerOverlay& overlay : overlays) {
        const std::uint8_t* labels = overlay.labels.voxels() + base;
        const auto labelAt = [&](int px, int py) -> std::uint8_t {
          if (px < 0 || py < 0 || px >= image.width() || py >= image.height())
            return 0;
          const int i = columns[static_cast<std::size_t>(px)].nearest, j = rows[static_cast<std::size_t>(py)].nearest;
          return i < 0 || j < 0 ? std::uint8_t{0}
                                : labels[strideRight * static_cast<std::size_t>(i) + strideDown * static_cast<std::size_t>(j)];
        };
        for (int x = 0; x < image.width(); ++x) {
          const std::uint8_t label = labelAt(x, y);
          if (!label || !overlay.outline[label])
            continue;
          const bool edge =
              labelAt(x - 1, y) != label || labelAt(x + 1, y) != label || labelAt(x, y - 1) != label || labelAt(x, y + 1) != label;
          const float share = edge ? 0.85F : overlay.fill[label];
          if (share > 0)
            line[x] = 0xFF000000U | blend(line[x], overlay.rgb[label], share);
        }
      }
    }
  });
  return image;
}

} // namespace halsted
