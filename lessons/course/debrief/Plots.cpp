// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/Plots.h"

#include "lessons/course/debrief/DebriefWords.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace halsted::course {

namespace {

constexpr double kWidth = 720, kLeft = 46, kRight = 74, kPlotHeight = 96;

std::string text(double x, double y, std::string_view anchor, const std::string& colour, const std::string& words, int size = 11,
                 bool strong = false) {
  return fmt::format(R"(<text x="{:.1f}" y="{:.1f}" text-anchor="{}" fill="{}" font-size="{}"{}>{}</text>)", x, y, anchor, colour, size,
                     strong ? R"( font-weight="bold")" : "", escaped(words));
}

std::string rect(double x, double y, double w, double h, const std::string& fill, const std::string& more = {}) {
  return fmt::format(R"(<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}"{}/>)", x, y, std::max(0.0, w),
                     std::max(0.0, h), fill, more);
}

std::string line(double x1, double y1, double x2, double y2, const std::string& colour, const std::string& more = {}) {
  return fmt::format(R"(<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke="{}"{}/>)", x1, y1, x2, y2, colour, more);
}

std::string open(double width, double height, const std::string& words) {
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0:.0f} {1:.0f}" width="{0:.0f}" height="{1:.0f}" role="img" aria-label="{2}" font-family="Inter, 'DejaVu Sans', Arial, sans-serif">)",
      width, height, escaped(words));
}

/// 1, 2 or 5 times a power of ten, so that about `most` fit into the range.
double niceStep(double range, int most) {
  const double rough = std::max(range, 1e-9) / most, power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= rough)
      return factor * power;
  return 10 * power;
}

double timeStep(double endS) {
  for (const double minutes : {0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 240.0})
    if (endS / (60 * minutes) <= 9)
      return 60 * minutes;
  return 480 * 60;
}

struct Frame {
  double top = 0, endS = 1, low = 0, high = 1;
  double x(double t) const { return kLeft + (kWidth - kLeft - kRight) * std::clamp(t / endS, 0.0, 1.0); }
  double y(double v) const { return top + kPlotHeight * (1 - std::clamp((v - low) / (high - low), 0.0, 1.0)); }
};

/// At most two points a pixel: the least and greatest of each stretch, in their order.
std::string path(const std::vector<float>& values, double scale, const Frame& frame, const std::string& colour, const std::string& more) {
  std::string d;
  const std::size_t bucket = std::max<std::size_t>(1, values.size() / 600);
  bool pen = false;
  const auto add = [&](std::size_t i) {
    d += fmt::format("{}{:.1f} {:.1f}", pen ? "L" : "M", frame.x(static_cast<double>(i) * History::kEveryS),
                     frame.y(static_cast<double>(values[i]) * scale));
    pen = true;
  };
  for (std::size_t from = 0; from < values.size(); from += bucket) {
    std::size_t least = from, most = from;
    const std::size_t end = std::min(values.size(), from + bucket);
    for (std::size_t i = from; i < end; ++i) {
      if (values[i] < values[least] || !std::isfinite(values[least]))
        least = i;
      if (values[i] > values[most] || !std::isfinite(values[most]))
        most = i;
    }
    if (!std::isfinite(values[least]) || !std::isfinite(values[most])) {
      pen = false;
      continue;
    }
    add(std::min(least, most));
    if (least != most)
      add(std::max(least, most));
  }
  return fmt::format(R"(<path d="{}" fill="none" stroke="{}" stroke-linejoin="round"{}/>)", d, colour, more);
}

/// Values that hold for less than a hundredth of the time do not set the scale.
void grow(const std::vector<float>& values, double scale, double& low, double& high) {
  std::vector<double> sorted;
  for (const float value : values)
    if (std::isfinite(value))
      sorted.push_back(static_cast<double>(value) * scale);
  if (sorted.empty())
    return;
  std::sort(sorted.begin(), sorted.end());
  low = std::min(low, sorted[sorted.size() / 100]);
  high = std::max(high, sorted[sorted.size() - 1 - sorted.size() / 100]);
}

double lengthOf(const std::vector<float>& values) {
  return values.empty() ? 0 : static_cast<double>(values.size() - 1) * History::kEveryS;
}

std::string axes(const Frame& frame, const DebriefColours& colours, int decimals, const std::string& language) {
  std::string svg;
  const double step = niceStep(frame.high - frame.low, 4);
  for (double v = std::ceil(frame.low / step) * step; v <= frame.high + 1e-9; v += step) {
    svg += line(kLeft, frame.y(v), kWidth - kRight, frame.y(v), colours.line, R"( stroke-width="0.5")");
    svg += text(kLeft - 6, frame.y(v) + 4, "end", colours.quiet, numberWords(v, step < 1 ? std::max(1, decimals) : 0, language));
  }
  const double every = timeStep(frame.endS), bottom = frame.top + kPlotHeight;
  for (double t = 0; t <= frame.endS + 1e-6; t += every)
    svg += text(frame.x(t), bottom + 14, "middle", colours.quiet, clockOf(t));
  return svg + line(kLeft, bottom, kWidth - kRight, bottom, colours.quiet, R"( stroke-width="1")");
}

/// Numbers of acts at the top, each above a dotted line; those too close for their numbers share one: "3-5".
std::string marks(const DebriefReport& report, const Frame& frame, const DebriefColours& colours) {
  constexpr double kClose = 17;
  std::string svg;
  const std::vector<DebriefMark>& all = report.marks;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t last = i;
    while (last + 1 < all.size() && frame.x(all[last + 1].t) - frame.x(all[i].t) < kClose + (last > i ? 8 : 0))
      ++last;
    for (std::size_t k = i; k <= last; ++k)
      svg += line(frame.x(all[k].t), frame.top, frame.x(all[k].t), frame.top + kPlotHeight, colours.quiet,
                  R"( stroke-width="0.8" stroke-dasharray="1 3")");
    const std::string words = last == i ? std::to_string(all[i].number) : fmt::format("{}–{}", all[i].number, all[last].number);
    svg += text(0.5 * (frame.x(all[i].t) + frame.x(all[last].t)), frame.top - 4, "middle", colours.text, words, 10, true);
    i = last + 1;
  }
  return svg;
}

/// Names of two lines at their ends, apart from each other.
std::string lineNames(double ownY, const std::string& own, double otherY, const std::string& other, const Frame& frame,
                      const DebriefColours& colours) {
  constexpr double kApart = 13;
  if (!other.empty() && std::fabs(ownY - otherY) < kApart) {
    const double middle = 0.5 * (ownY + otherY);
    const bool above = ownY <= otherY;
    ownY = middle + (above ? -kApart / 2 : kApart / 2);
    otherY = middle + (above ? kApart / 2 : -kApart / 2);
  }
  const double least = frame.top + 4, most = frame.top + kPlotHeight + 4;
  const double ownAt = std::clamp(ownY + 4, least + (otherY < ownY ? kApart : 0), most - (otherY > ownY ? kApart : 0));
  const double otherAt = std::clamp(otherY + 4, least + (ownY <= otherY ? kApart : 0), most - (ownY > otherY ? kApart : 0));
  const double x = kWidth - kRight + 5;
  std::string svg = text(x, ownAt, "start", colours.own, own, 11, true);
  if (!other.empty())
    svg += text(x, otherAt, "start", colours.expert, other, 11);
  return svg;
}

double lastOf(const std::vector<float>& values) {
  for (std::size_t i = values.size(); i > 0; --i)
    if (std::isfinite(values[i - 1]))
      return static_cast<double>(values[i - 1]);
  return 0;
}

struct Pair {
  const std::vector<float>*own, *other;
  std::string ownName, otherName;
  std::optional<std::array<double, 2>> target;
  bool acts = true;
  double branchS = -1;
};

std::string twoLines(const DebriefReport& report, const std::string& variable, const Pair& pair, const DebriefColours& colours,
                     double top) {
  const Figure figure = figureOf(variable, report.language);
  Frame frame;
  frame.top = top;
  frame.endS = std::max({lengthOf(*pair.own), lengthOf(*pair.other), 60.0});
  double low = 1e300, high = -1e300;
  grow(*pair.own, figure.scale, low, high);
  grow(*pair.other, figure.scale, low, high);
  if (pair.target) {
    low = std::min(low, (*pair.target)[0] * figure.scale);
    high = std::max(high, (*pair.target)[1] * figure.scale);
  }
  if (low > high)
    low = 0, high = 1;
  const double pad = std::max(0.06 * (high - low), 0.01 * std::fabs(high) + 1e-6);
  frame.low = low >= 0 ? std::max(0.0, low - pad) : low - pad;
  frame.high = figure.unit == "%" ? std::min(high + pad, std::max(100.0, high)) : high + pad;
  std::string svg = rect(kLeft, top, kWidth - kLeft - kRight, kPlotHeight, colours.background);
  if (pair.target) {
    const double upper = frame.y((*pair.target)[1] * figure.scale), lower = frame.y((*pair.target)[0] * figure.scale);
    svg += rect(kLeft, upper, kWidth - kLeft - kRight, lower - upper, colours.band);
    for (const double edge : {upper, lower})
      svg += line(kLeft, edge, kWidth - kRight, edge, colours.good, R"( stroke-width="0.7" stroke-dasharray="6 2")");
  }
  svg += axes(frame, colours, figure.decimals, report.language);
  if (pair.branchS >= 0)
    svg += line(frame.x(pair.branchS), top, frame.x(pair.branchS), top + kPlotHeight, colours.quiet,
                R"( stroke-width="1" stroke-dasharray="2 2")");
  if (pair.acts)
    svg += marks(report, frame, colours);
  svg += path(*pair.other, figure.scale, frame, colours.expert, R"( stroke-width="1.6" stroke-dasharray="6 4")");
  svg += path(*pair.own, figure.scale, frame, colours.own, R"( stroke-width="2.2")");
  return svg + lineNames(frame.y(lastOf(*pair.own) * figure.scale), pair.ownName, frame.y(lastOf(*pair.other) * figure.scale),
                         pair.other->empty() ? "" : pair.otherName, frame, colours);
}

} // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    // U+202A to U+202E and U+2066 to U+2069 turn the direction of what follows.
    if (c == 0xE2 && i + 2 < text.size()) {
      const auto second = static_cast<unsigned char>(text[i + 1]), third = static_cast<unsigned char>(text[i + 2]);
      if ((second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9)) {
        i += 2;
        continue;
      }
    }
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    default:
      if (c >= 0x20 && c != 0x7F)
        out += static_cast<char>(c);
      else
        out += ' ';
    }
  }
  return out;
}

DebriefPlot scorePlot(const DebriefReport& report, const DebriefColours& colours) {
  constexpr double kBarLeft = 92, kBar = 520, kThick = 20;
  DebriefPlot plot;
  plot.name = "score";
  plot.width = kWidth;
  plot.height = report.expert ? 78 : 52;
  const std::string& language = report.language;
  const auto percent = [&](double p) { return numberWords(p, 0, language) + " %"; };
  plot.words = fmt::format("{} {}, {} {}", word(Word::Score, language), percent(report.card.percent), word(Word::PassMark, language),
                           percent(report.passPercent));
  const auto bar = [&](double y, const std::string& name, double p, const std::string& colour, bool hatched) {
    std::string svg = text(kBarLeft - 8, y + 15, "end", colours.text, name, 13, true);
    svg += rect(kBarLeft, y, kBar, kThick, colours.soft, fmt::format(R"( stroke="{}" stroke-width="0.5")", colours.line));
    const double width = kBar * std::clamp(p, 0.0, 100.0) / 100;
    svg += hatched ? rect(kBarLeft, y, width, kThick, colours.background,
                          fmt::format(R"( stroke="{}" stroke-width="1.5" stroke-dasharray="6 4")", colour))
                   : rect(kBarLeft, y, width, kThick, colour);
    return svg + text(kBarLeft + kBar + 8, y + 15, "start", colours.text, percent(p), 14, true);
  };
  plot.svg = open(plot.width, plot.height, plot.words);
  plot.svg += bar(4, std::string(word(Word::You, language)), report.card.percent, colours.own, false);
  if (report.expert)
    plot.svg += bar(30, std::string(word(Word::Expert, language)), report.expert->percent, colours.expert, true);
  const double x = kBarLeft + kBar * report.passPercent / 100, bottom = report.expert ? 56 : 30;
  plot.svg += line(x, 0, x, bottom, colours.text, R"( stroke-width="2")");
  plot.svg +=
      text(x, bottom + 14, "middle", colours.text, fmt::format("{} {}", word(Word::PassMark, language), percent(report.passPercent)));
  plot.svg += "</svg>";
  return plot;
}

DebriefPlot seriesPlot(const DebriefReport& report, std::size_t index, const DebriefColours& colours) {
  const DebriefSeries& series = report.series[index];
  const Figure figure = figureOf(series.variable, report.language);
  constexpr double kTop = 36;
  DebriefPlot plot;
  plot.name = fmt::format("series{}", index);
  plot.width = kWidth;
  plot.height = kTop + kPlotHeight + 20;
  std::string title = figure.title + (figure.unit.empty() ? "" : " (" + figure.unit + ")"), target;
  if (series.target)
    target = fmt::format("{} {}–{}", word(Word::Target, report.language), valueWords((*series.target)[0], figure, report.language, false),
                         valueWords((*series.target)[1], figure, report.language, false));
  plot.words = title + (target.empty() ? "" : ", " + target);
  plot.svg = open(plot.width, plot.height, plot.words) + text(kLeft, 14, "start", colours.text, title, 13, true);
  if (!target.empty())
    plot.svg += text(kWidth - kRight, 14, "end", colours.good, target, 12);
  const Pair pair{&series.values,
                  &series.expert,
                  std::string(word(Word::You, report.language)),
                  std::string(word(Word::Expert, report.language)),
                  series.target,
                  true,
                  -1};
  plot.svg += twoLines(report, series.variable, pair, colours, kTop) + "</svg>";
  return plot;
}

DebriefPlot otherPlot(const DebriefReport& report, std::size_t index, const DebriefColours& colours) {
  const Counterfactual& other = report.counterfactuals[index];
  constexpr double kTop = 24;
  DebriefPlot plot;
  plot.name = fmt::format("other{}", index);
  plot.width = kWidth;
  plot.height = kTop + kPlotHeight + 20;
  const Figure figure = figureOf(other.variables.front(), report.language);
  const std::string title = figure.title + (figure.unit.empty() ? "" : " (" + figure.unit + ")");
  plot.words = title + ": " + report.counterfactualTexts[index];
  plot.svg = open(plot.width, plot.height, plot.words) + text(kLeft, 14, "start", colours.text, title, 12, true);
  const Pair pair{&other.was.series.front(),
                  &other.would.series.front(),
                  std::string(word(Word::AsItWas, report.language)),
                  std::string(word(Word::WhatIf, report.language)),
                  std::nullopt,
                  false,
                  other.branchS};
  plot.svg += twoLines(report, other.variables.front(), pair, colours, kTop) + "</svg>";
  return plot;
}

DebriefPlot causesPlot(const DebriefReport& report, std::size_t whyIndex, std::size_t index, const DebriefColours& colours) {
  constexpr std::size_t kMost = 7;
  constexpr double kNames = 330, kRow = 20, kBarHalf = 130, kLeast = 0.03;
  const twin::Explanation& e = report.why[whyIndex].movements[index].why;
  const Figure figure = figureOf(e.variable, report.language);
  // Small ones together, so that the bars still add up to the change.
  double greatest = 0, rest = 0;
  for (const twin::Contribution& c : e.contributions)
    greatest = std::max(greatest, std::fabs(c.amount));
  std::vector<std::pair<std::string, double>> rows;
  for (const twin::Contribution& c : e.contributions) {
    if (rows.size() >= kMost || std::fabs(c.amount) < kLeast * greatest) {
      rest += c.amount;
      continue;
    }
    rows.emplace_back(causeOf(c.mechanism, report.language) + (c.cause.empty() ? "" : ": ") + causeOf(c.cause, report.language), c.amount);
  }
  if (std::fabs(rest) > 0.01 * greatest)
    rows.emplace_back("…", rest);
  DebriefPlot plot;
  plot.name = fmt::format("why{}-{}", whyIndex, index);
  plot.width = kWidth;
  plot.height = static_cast<double>(rows.size()) * kRow + 6;
  plot.words = e.sentence;
  const double zero = kNames + 8 + kBarHalf;
  plot.svg = open(plot.width, plot.height, plot.words);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = static_cast<double>(i) * kRow + 3, length = greatest > 0 ? kBarHalf * std::fabs(rows[i].second) / greatest : 0;
    const bool up = rows[i].second > 0;
    plot.svg += text(kNames, y + 13, "end", colours.text, rows[i].first, 12);
    plot.svg += rect(up ? zero : zero - length, y, length, kRow - 5, up ? colours.up : colours.down);
    const std::string size = numberWords(std::fabs(rows[i].second) * figure.scale, std::max(1, figure.decimals), report.language);
    const std::string number = fmt::format("{}{}", up ? "+" : "−", size);
    plot.svg +=
        text(zero + kBarHalf + 8, y + 13, "start", colours.text, fmt::format("{} {} {}", up ? "▲" : "▼", number, figure.unit), 12, true);
  }
  plot.svg += line(zero, 0, zero, plot.height, colours.text, R"( stroke-width="1")") + "</svg>";
  return plot;
}

} // namespace halsted::course
