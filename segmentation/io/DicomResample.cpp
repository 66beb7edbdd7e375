// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomResample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace halsted {
namespace {

/// Where a line of the result comes from: four neighbours and their weights.
struct Taps {
  std::array<int, 4> at{};
  std::array<float, 4> weight{};
  bool inside = false;
};

Taps tapsFor(int index, double shift, int count) {
  const double position = index - shift;
  Taps taps;
  // Pixels are areas: half a pixel beyond the last centre is still the picture.
  taps.inside = position >= -0.5 && position <= count - 0.5;
  const double base = std::floor(position);
  const double t = position - base;
  taps.weight = {static_cast<float>(((-0.5 * t + 1.0) * t - 0.5) * t), static_cast<float>((1.5 * t - 2.5) * t * t + 1.0),
                 static_cast<float>(((-1.5 * t + 2.0) * t + 0.5) * t), static_cast<float>((0.5 * t - 0.5) * t * t)};
  for (int n = 0; n < 4; ++n)
    taps.at[static_cast<std::size_t>(n)] = static_cast<int>(std::clamp(base - 1 + n, 0.0, count - 1.0));
  return taps;
}

std::int16_t cubic(const std::array<float, 4>& w, float a, float b, float c, float d) {
  const float low = std::min(b, c), high = std::max(b, c);
  return static_cast<std::int16_t>(std::lrint(std::clamp(w[0] * a + w[1] * b + w[2] * c + w[3] * d, low, high)));
}

bool whole(double shift) {
  return std::abs(shift - std::round(shift)) < 1e-3;
}

} // namespace

void shiftPlane(const std::int16_t* from, DicomPlaneSize fromSize, const Eigen::Vector2d& shift, std::int16_t fill, std::int16_t* to,
                DicomPlaneSize toSize) {
  const auto width = static_cast<std::size_t>(fromSize.columns), outWidth = static_cast<std::size_t>(toSize.columns);
  const double down = whole(shift.y()) ? std::round(shift.y()) : shift.y();
  const double right = whole(shift.x()) ? std::round(shift.x()) : shift.x();
  const bool sideways = right != 0 || fromSize.columns != toSize.columns;
  std::vector<Taps> across;
  for (int i = 0; i < toSize.columns; ++i)
    across.push_back(tapsFor(i, right, fromSize.columns));
  std::vector<std::int16_t> line(width);
  for (int j = 0; j < toSize.rows; ++j) {
    std::int16_t* out = to + static_cast<std::size_t>(j) * outWidth;
    const Taps taps = tapsFor(j, down, fromSize.rows);
    if (!taps.inside) {
      std::fill(out, out + outWidth, fill);
      continue;
    }
    const std::int16_t* rows[4];
    for (std::size_t n = 0; n < 4; ++n)
      rows[n] = from + static_cast<std::size_t>(taps.at[n]) * width;
    std::int16_t* made = sideways ? line.data() : out;
    for (std::size_t i = 0; i < width; ++i)
      made[i] = cubic(taps.weight, rows[0][i], rows[1][i], rows[2][i], rows[3][i]);
    for (std::size_t i = 0; sideways && i < outWidth; ++i) {
      const Taps& t = across[i];
      const auto at = [&](std::size_t n) { return static_cast<float>(line[static_cast<std::size_t>(t.at[n])]); };
      out[i] = t.inside ? cubic(t.weight, at(0), at(1), at(2), at(3)) : fill;
    }
  }
}

void blendPlanes(const std::int16_t* lower, const std::int16_t* upper, double weight, std::int16_t* to, std::size_t count) {
  const float w = static_cast<float>(weight);
  for (std::size_t i = 0; i < count; ++i) {
    const float a = lower[i], b = upper[i];
    to[i] = static_cast<std::int16_t>(std::lrint(a + (b - a) * w));
  }
}

} // namespace halsted
