// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/debrief/DebriefHtml.h"

#include <filesystem>

class QTextDocument;

namespace halsted {

/// Sets a debrief into a text document for a page so wide (pixels): plots are drawn as lines, not as pictures, so that they are sharp at
/// any size. What a lesson says stays words; nothing is loaded.
void setDebrief(QTextDocument& document, const course::DebriefReport& report, const course::DebriefColours& colours, double widthPx);

/// An A4 file with page numbers, for print; without a display too. What was there before stays when it fails.
Result<void> writeReportPdf(const std::filesystem::path& file, const course::DebriefReport& report);

} // namespace halsted
