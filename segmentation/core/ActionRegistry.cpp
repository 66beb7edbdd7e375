// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/ActionRegistry.h"

#include <cassert>

namespace halsted {

void ActionRegistry::add(Action action) {
  assert(action.run && !m_actions.contains(action.name));
  m_actions.emplace(action.name, std::move(action));
}

Result<void> ActionRegistry::trigger(std::string_view name, const Arguments& arguments) {
  const Action* action = find(name);
  Result<void> result;
  if (!action)
    result = fail(ErrorCode::NotFound, "There is no action named '" + std::string(name) + "'.");
  else if (action->enabled && !action->enabled())
    result = fail(ErrorCode::Refused, "'" + (action->title.empty() ? action->name : action->title) + "' is not possible right now.");
  else
    result = action->run(arguments);
  if (result)
    triggered.emit(action->name, arguments);
  else
    failed.emit(result.error());
  return result;
}

bool ActionRegistry::enabled(std::string_view name) const {
  const Action* action = find(name);
  return action && (!action->enabled || action->enabled());
}

const ActionRegistry::Action* ActionRegistry::find(std::string_view name) const {
  const auto it = m_actions.find(name);
  return it == m_actions.end() ? nullptr : &it->second;
}

std::vector<std::string> ActionRegistry::names() const {
  std::vector<std::string> names;
  for (const auto& [name, action] : m_actions)
    names.push_back(name);
  return names;
}

} // namespace halsted
