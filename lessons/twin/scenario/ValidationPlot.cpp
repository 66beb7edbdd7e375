// SPDX-License-Identifier: Apache-2.0
#include "lessons/twin/scenario/ValidationPlot.h"

#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>

namespace halsted::twin {

namespace {

constexpr double kWidth = 720, kPanelHeight = 120, kLeft = 64, kRight = 16, kTop = 26, kGap = 26;
constexpr std::size_t kMostPanels = 6;

struct Range {
  double low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
  void include(double value) {
    if (!std::isfinite(value))
      return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  double span() const { return high - low; }
};

/// A check's band in the variable's own unit.
std::array<double, 2> absoluteBand(const Graded& graded) {
  std::array<double, 2> band = graded.check.band;
  for (double& edge : band)
    edge = graded.check.relative ? edge * graded.base : graded.check.delta ? edge + graded.base : edge;
  return band;
}

/// 1, 2 or 5 times a power of ten, so that about `count` of them fill the span.
double tickStep(double span, int count) {
  const double raw = span / count, power = std::pow(10, std::floor(std::log10(raw)));
  for (double step : {1.0, 2.0, 5.0})
    if (step * power >= raw)
      return step * power;
  return 10 * power;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text)
    out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  return out;
}

// Of the palette of Okabe and Ito, which colour-blind people can tell apart.
const char* colourOf(Grade grade) {
  return grade == Grade::Good ? "#009E73" : grade == Grade::Fair ? "#E69F00" : "#D55E00";
}

class Panel {
public:
  Panel(std::string& svg, double top, Range time, Range value) : m_svg(svg), m_top(top), m_time(time), m_value(value) {}

  double x(double t) const { return kLeft + (t - m_time.low) / m_time.span() * (kWidth - kLeft - kRight); }
  double y(double v) const { return m_top + (m_value.high - std::clamp(v, m_value.low, m_value.high)) / m_value.span() * kPanelHeight; }

  void frame(const std::string& title, bool hours) {
    add("<text x=\"{:.0f}\" y=\"{:.1f}\" font-weight=\"bold\">{}</text>\n", kLeft, m_top - 6, title);
    add("<rect x=\"{:.0f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.0f}\" fill=\"none\" stroke=\"#888\"/>\n", kLeft, m_top,
        kWidth - kLeft - kRight, kPanelHeight);
    const double step = tickStep(m_value.span(), 4);
    for (double v = std::ceil(m_value.low / step) * step; v <= m_value.high; v += step)
      add("<text x=\"{:.0f}\" y=\"{:.1f}\" text-anchor=\"end\">{:g}</text>\n", kLeft - 6, y(v) + 4, std::abs(v) < 1e-9 * step ? 0 : v);
    const double unit = hours ? 3600 : 60, every = unit * tickStep(m_time.span() / unit, 8);
    for (double t = std::ceil(m_time.low / every) * every; t <= m_time.high; t += every)
      add("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{:g}</text>\n", x(t), m_top + kPanelHeight + 13,
          t / unit + 0.0); // -0 is 0
  }
  void band(const Graded& graded) {
    const auto [low, high] = absoluteBand(graded);
    const double from = x(std::max(graded.check.windowS[0], m_time.low)), to = std::max(from + 3, x(graded.check.windowS[1]));
    const double top = std::isfinite(high) ? y(high) : m_top, bottom = std::isfinite(low) ? y(low) : m_top + kPanelHeight;
    add("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\" fill-opacity=\"0.25\" stroke=\"{}\"/>\n", from, top,
        to - from, std::max(2.0, bottom - top), colourOf(graded.grade), colourOf(graded.grade));
  }
  /// The stretch of time in which the condition should first hold.
  void crossing(const Graded& graded) {
    const double from = x(std::max(m_time.low, graded.check.windowS[0] + graded.check.band[0]));
    const double to = std::max(from + 3, x(std::min(m_time.high, graded.check.windowS[0] + graded.check.band[1])));
    add("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.0f}\" fill=\"{}\" fill-opacity=\"0.12\"/>\n", from, m_top, to - from,
        kPanelHeight, colourOf(graded.grade));
  }
  void line(const std::vector<double>& t, const std::vector<double>& values) {
    m_svg += "<polyline fill=\"none\" stroke=\"#0072B2\" stroke-width=\"1.5\" points=\"";
    for (std::size_t i = 0; i < t.size(); ++i)
      add("{:.1f},{:.1f} ", x(t[i]), y(values[i]));
    m_svg += "\"/>\n";
  }

private:
  template <typename... T> void add(fmt::format_string<T...> format, T&&... values) {
    fmt::format_to(std::back_inserter(m_svg), format, std::forward<T>(values)...);
  }
  std::string& m_svg;
  double m_top;
  Range m_time, m_value;
};

Range valueRange(const std::vector<double>& values, const std::string& name, const std::vector<Graded>& checks) {
  Range range;
  for (double value : values)
    range.include(value);
  const Range drawn = range;
  for (const Graded& graded : checks)
    if (graded.check.variable == name && graded.check.stat != "timeTo")
      for (double edge : absoluteBand(graded))
        // A band that is far off must not squeeze the course into a line.
        range.include(std::clamp(edge, drawn.low - drawn.span() - std::abs(drawn.low), drawn.high + drawn.span() + std::abs(drawn.high)));
  const double margin = std::max(0.05 * range.span(), 1e-3 * std::max(1e-3, std::abs(range.high)));
  range.low -= margin;
  range.high += margin;
  return range;
}

} // namespace

std::vector<std::string> plottedVariables(const Scenario& scenario) {
  std::map<std::string, int> counts;
  for (const Check& check : scenario.checks)
    ++counts[check.variable];
  std::vector<std::pair<std::string, int>> ranked(counts.begin(), counts.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> names;
  for (const auto& [name, count] : ranked)
    if (names.size() < kMostPanels)
      names.push_back(name);
  for (const char* usual : {"HR", "MAP", "SpO2"})
    if (names.size() < 3 && std::find(names.begin(), names.end(), usual) == names.end())
      names.emplace_back(usual);
  return names;
}

std::string validationPlot(const Scenario& scenario, const Trend& trend, const std::vector<Graded>& checks) {
  const double height = 14 + static_cast<double>(trend.variables.size()) * (kPanelHeight + kTop + kGap);
  std::string svg =
      fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
                  "font-family=\"sans-serif\" font-size=\"11\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n",
                  kWidth, height);
  Range time;
  for (double t : trend.t)
    time.include(t);
  const bool hours = time.span() > 4 * 3600;
  for (std::size_t i = 0; i < trend.variables.size() && time.span() > 0; ++i) {
    const std::string& name = trend.variables[i];
    const double top = kTop + static_cast<double>(i) * (kPanelHeight + kTop + kGap);
    Panel panel(svg, top, time, valueRange(trend.values[i], name, checks));
    for (const Graded& graded : checks)
      if (graded.check.variable == name) {
        if (graded.check.stat == "timeTo")
          panel.crossing(graded);
        else
          panel.band(graded);
      }
    panel.line(trend.t, trend.values[i]);
    panel.frame(escaped(fmt::format("{}: {}, {}; time in {}", scenario.id, name, findVariable(name)->unit, hours ? "hours" : "minutes")),
                hours);
  }
  return svg + "</svg>\n";
}

} // namespace halsted::twin
