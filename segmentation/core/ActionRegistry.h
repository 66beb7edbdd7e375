// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"
#include "segmentation/core/Signal.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

/// Every act of a user by its name ("structure.show"): menu, key, headset button, lesson and test trigger the same one.
class ActionRegistry {
public:
  using Arguments = std::vector<std::string>;

  struct Action {
    std::string name;  ///< area.verb, lower case; never changes, for scripts and lessons
    std::string title; ///< what the user reads; a verb first
    std::function<Result<void>(const Arguments&)> run;
    std::function<bool()> enabled; ///< none: always
  };

  /// A name is added once.
  void add(Action action);
  /// Fails with a sentence when the name is unknown, the action is not possible now, or it fails itself.
  Result<void> trigger(std::string_view name, const Arguments& arguments = {});
  bool enabled(std::string_view name) const;
  const Action* find(std::string_view name) const;
  std::vector<std::string> names() const;

  /// After an action ran well.
  Signal<const std::string&, const Arguments&> triggered;
  /// After one could not; trigger() returns the same error.
  Signal<const Error&> failed;

private:
  std::map<std::string, Action, std::less<>> m_actions;
};

} // namespace halsted
