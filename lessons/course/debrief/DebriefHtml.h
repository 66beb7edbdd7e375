// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/debrief/Debrief.h"
#include "lessons/course/debrief/Plots.h"

#include <filesystem>
#include <string>
#include <vector>

namespace halsted::course {

struct HtmlOptions {
  DebriefColours colours;
  /// For text documents that know no SVG and little CSS: plots are <img src="plot:NAME"> with the size of DebriefPlot.
  bool plotsByName = false;
  double plotWidth = 0; ///< of these images, in proportion; 0: as drawn
};

/// All plots that the page shows.
std::vector<DebriefPlot> plotsOf(const DebriefReport& report, const DebriefColours& colours);

/// One page: no script, no links, nothing from elsewhere; every word of lesson and log is escaped. Says in ten seconds what went well and
/// what did not, then why. Prints on A4 and Letter.
std::string debriefHtml(const DebriefReport& report, const HtmlOptions& options = {});

/// The whole file or nothing.
Result<void> writeDebriefHtml(const std::filesystem::path& file, const DebriefReport& report);

} // namespace halsted::course
