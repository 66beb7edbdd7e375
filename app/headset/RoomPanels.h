// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "app/headset/WidgetPanel.h"
#include "segmentation/core/ActionRegistry.h"
#include "xr/RoomInteraction.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace halsted {

class LessonDesk;

/// The program's panels for the room: "structures", "plan", "tools", "wrist" and, while text is wanted, "keyboard", those of RoomLesson,
/// and "notice", which says for a while why something was not done. They follow the workspace and trigger actions, as at the desk. Another
/// panel is another row in the .cpp.
class RoomPanels {
public:
  /// `lessons`: null: none are offered.
  RoomPanels(Workspace& workspace, ActionRegistry& actions, RoomInteraction& interaction, LessonDesk* lessons);
  ~RoomPanels();

  /// Somebody is in the room.
  void setLive(bool live);
  /// One sentence for who is in the room.
  void tell(const QString& sentence);

  WidgetPanel* find(const std::string& name) const;
  /// What each panel's painting has cost so far.
  std::vector<std::pair<std::string, WidgetPanel::Cost>> costs() const;

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
