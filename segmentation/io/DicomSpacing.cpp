// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/DicomSpacing.h"

#include <algorithm>
#include <cmath>

namespace halsted {
namespace {

constexpr int kMaxFilledRun = 3;   ///< slices missing side by side that interpolation may bridge
constexpr double kMaxGapRatio = 3; ///< of uneven spacing, to its median
constexpr double kMaxMissing = 0.1;

/// What rounding in headers explains.
double tolerance(double spacing) {
  return std::max(0.02, 0.05 * spacing);
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Steps of a common spacing between slices; empty where they are not whole.
std::vector<int> wholeSteps(const std::vector<double>& along, const std::vector<double>& gaps, double& spacing) {
  std::vector<int> steps;
  double total = 0;
  for (const double gap : gaps) {
    const double step = std::round(gap / spacing);
    if (step < 1 || std::abs(gap - step * spacing) > 0.1 * spacing + 0.01 || step > 1e6)
      return {};
    steps.push_back(static_cast<int>(step));
    total += step;
  }
  spacing = along.back() / total;
  double index = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    index += steps[i];
    if (std::abs(along[i + 1] - index * spacing) > tolerance(spacing))
      return {};
  }
  return steps;
}

/// At least three equal gaps in a row that are not the spacing: the scan was planned so.
bool plannedSteps(const std::vector<int>& steps) {
  int run = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    run = steps[i] > 1 && i > 0 && steps[i] == steps[i - 1] ? run + 1 : steps[i] > 1 ? 1 : 0;
    if (run >= 3)
      return true;
  }
  return false;
}

void interpolate(const std::vector<double>& along, double spacing, DicomSpacing& result) {
  const int count = std::max(1, static_cast<int>(std::lround(along.back() / spacing))) + 1;
  result.spacingMm = along.back() / (count - 1);
  std::size_t upper = 1;
  for (int k = 0; k < count; ++k) {
    const double at = k * result.spacingMm;
    while (upper + 1 < along.size() && along[upper] < at)
      ++upper;
    const double weight = std::clamp((at - along[upper - 1]) / (along[upper] - along[upper - 1]), 0.0, 1.0);
    const int lower = static_cast<int>(upper) - 1;
    if (weight < 1e-3)
      result.slices.push_back({lower, lower, 0});
    else if (weight > 1 - 1e-3)
      result.slices.push_back({lower + 1, lower + 1, 0});
    else
      result.slices.push_back({lower, lower + 1, weight});
  }
}

} // namespace

DicomSpacing analyseSpacing(const std::vector<double>& along) {
  DicomSpacing result;
  std::vector<double> gaps;
  for (std::size_t i = 1; i < along.size(); ++i)
    gaps.push_back(along[i] - along[i - 1]);
  result.smallestGapMm = *std::min_element(gaps.begin(), gaps.end());
  result.largestGapMm = *std::max_element(gaps.begin(), gaps.end());

  const double even = along.back() / static_cast<double>(gaps.size());
  bool isEven = true;
  for (std::size_t i = 0; i < along.size(); ++i)
    isEven = isEven && std::abs(along[i] - static_cast<double>(i) * even) <= tolerance(even);
  double spacing = even;
  std::vector<int> steps(gaps.size(), 1);
  if (!isEven) {
    spacing = median(gaps);
    steps = wholeSteps(along, gaps, spacing);
    if (steps.empty()) {
      spacing = result.smallestGapMm;
      steps = wholeSteps(along, gaps, spacing);
    }
  }
  const double typical = median(gaps);
  for (std::size_t i = 0; i < gaps.size(); ++i)
    if (steps.empty() ? gaps[i] > kMaxGapRatio * typical : steps[i] > kMaxFilledRun + 1)
      result.breaks.push_back(i + 1);
  if (!result.breaks.empty()) {
    result.kind = DicomSpacing::Kind::Broken;
    return result;
  }
  if (steps.empty()) {
    result.kind = DicomSpacing::Kind::Uneven;
    interpolate(along, typical, result);
    return result;
  }
  if (plannedSteps(steps)) {
    result.kind = DicomSpacing::Kind::Mixed;
    interpolate(along, spacing, result);
    return result;
  }
  result.spacingMm = spacing;
  result.slices.push_back({0, 0, 0});
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const int source = static_cast<int>(i);
    for (int s = 1; s < steps[i]; ++s)
      result.slices.push_back({source, source + 1, static_cast<double>(s) / steps[i]});
    result.slices.push_back({source + 1, source + 1, 0});
  }
  const std::size_t missing = result.slices.size() - along.size();
  if (missing > 1 && static_cast<double>(missing) > kMaxMissing * static_cast<double>(result.slices.size()))
    result.kind = DicomSpacing::Kind::TooManyMissing;
  return result;
}

} // namespace halsted
