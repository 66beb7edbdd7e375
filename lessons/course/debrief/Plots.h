// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/debrief/Debrief.h"

#include <string>
#include <string_view>
#include <vector>

namespace halsted::course {

/// Colours of a debrief as "#rrggbb". The blue and orange are told apart with every kind of colour vision (Okabe and Ito, 2008), and line
/// style, sign and words say the same.
struct DebriefColours {
  std::string background = "#ffffff", text = "#141a20", quiet = "#515d69", line = "#c3cbd3", soft = "#f1f4f7";
  std::string own = "#0b63c4", expert = "#515d69", band = "#dff0e6", up = "#0b63c4", down = "#b85c00";
  std::string good = "#147a4b", bad = "#b3261e", caution = "#8f5b00";
};

/// A picture of a debrief: SVG of its own size, without script or links, all text escaped.
struct DebriefPlot {
  std::string name, svg;
  double width = 0, height = 0;
  std::string words; ///< what it shows, for who cannot see it
};

/// For HTML and XML; what is no character of text is left out, and so are marks that turn the direction of writing.
std::string escaped(std::string_view text);

/// Points against the pass mark, and the expert's.
DebriefPlot scorePlot(const DebriefReport& report, const DebriefColours& colours);
/// The course of one of DebriefReport::series.
DebriefPlot seriesPlot(const DebriefReport& report, std::size_t series, const DebriefColours& colours);
/// Shares of the causes of one movement: bars to the right raise, to the left lower.
DebriefPlot causesPlot(const DebriefReport& report, std::size_t why, std::size_t movement, const DebriefColours& colours);
/// The same variable in the run and in one of the other courses.
DebriefPlot otherPlot(const DebriefReport& report, std::size_t counterfactual, const DebriefColours& colours);

} // namespace halsted::course
