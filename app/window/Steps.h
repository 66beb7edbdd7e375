// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace halsted {

/// The way that the window leads along.
enum class Step { Import, Segment, Plan, Rehearse, Teach };

inline constexpr std::array<Step, 5> kSteps{Step::Import, Step::Segment, Step::Plan, Step::Rehearse, Step::Teach};

const char* stepName(Step step); ///< "import": of its action "path.import" and of its widgets
QString stepTitle(Step step);    ///< in the program's language
QString stepHint(Step step);     ///< what is done there, one sentence

} // namespace halsted
