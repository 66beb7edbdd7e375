// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/ActionRegistry.h"

#include <QString>

#include <functional>

namespace halsted {

/// What changes when the program speaks another language.
struct LanguageChange {
  std::function<bool()> possible;                   ///< nothing goes on that a new window would break
  std::function<void()> windows;                    ///< makes them anew
  std::function<void(const std::string&)> announce; ///< a sentence for the user
};

/// Adds app.language CODE (en, de, es, fr) and one action with a title for each language. The choice is kept; it counts at once if it is
/// possible, else from the next start on. `spoken`: what the program speaks now.
void addLanguageActions(ActionRegistry& actions, const QString& spoken, LanguageChange change);

} // namespace halsted
