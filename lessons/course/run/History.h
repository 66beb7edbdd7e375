// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace halsted::twin {
struct State;
}

namespace halsted::course {

/// Every variable of the twin, each 5 s from t = 0: what debriefs draw and conditions look back on. About 1.5 MB for six hours.
class History {
public:
  static constexpr double kEveryS = 5;
  void record(const twin::State& state);
  void truncate(std::size_t samples) { m_values.resize(samples * width()); }
  std::size_t size() const { return m_values.size() / width(); }
  /// Of a variable (index in twin::variables(), of which contractVariables() are the first) at sample i, that is at i * kEveryS seconds.
  float value(std::size_t variable, std::size_t i) const { return m_values[i * width() + variable]; }
  static std::size_t width();

private:
  std::vector<float> m_values;
};

} // namespace halsted::course
