// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

#include <memory>

namespace halsted {

/// The headset as the desk sees it: adds the actions headset.start and headset.preview (the same room without a headset), opens
/// the mirror window beside them. What goes wrong is said through the workspace. Costs nothing until it is used.
class HeadsetDesk {
public:
  HeadsetDesk(Workspace& workspace, ActionRegistry& actions);
  ~HeadsetDesk();

private:
  Result<void> start(bool simulated);
  void stop();
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
