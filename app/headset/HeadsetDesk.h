// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

#include <memory>

namespace halsted {

class LessonDesk;

/// The headset as the desk sees it: adds the actions headset.start and headset.preview (the same room without a headset), opens
/// the mirror window beside them. What goes wrong is said through the workspace. Costs nothing until it is used.
class HeadsetDesk {
public:
  /// `lessons`: those that can be played in the room; null: none.
  HeadsetDesk(Workspace& workspace, ActionRegistry& actions, LessonDesk* lessons = nullptr);
  ~HeadsetDesk();

private:
  Result<void> start(bool simulated);
  void stop();
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
