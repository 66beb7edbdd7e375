// SPDX-License-Identifier: Apache-2.0
#include "rendering/PicturePlane.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace halsted {

namespace {
constexpr char kPositive[] = "LPS", kNegative[] = "RAI";
}

std::string directionLetters(const Vec3& direction) {
  constexpr double kCounts = 0.3827; // sine of 22.5 degrees
  const Vec3 unit = direction.normalized();
  std::array<int, 3> order{0, 1, 2};
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return std::abs(unit[a]) > std::abs(unit[b]) + 1e-9; });
  std::string letters;
  for (const int axis : order)
    if (letters.empty() || std::abs(unit[axis]) >= kCounts)
      letters += unit[axis] >= 0 ? kPositive[axis] : kNegative[axis];
  return letters;
}

std::string placeText(const Vec3& patientMm) {
  std::string text;
  for (int axis = 0; axis < 3; ++axis)
    text += fmt::format("{} {:.1f}  ", patientMm[axis] >= 0 ? kPositive[axis] : kNegative[axis], std::abs(patientMm[axis]));
  text.pop_back();
  return text + "mm";
}

} // namespace halsted
