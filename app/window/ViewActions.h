// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

namespace halsted {

class ViewGrid;

/// Adds what concerns the views:
///   view.preset NAME, view.look SIDE, view.volume [on|off], view.clip POINT NORMAL|off, view.slice-plane POINT NORMAL|off, view.all.
/// The views must outlive the actions' use.
void addViewActions(ActionRegistry& actions, Workspace& workspace, ViewGrid& views);

} // namespace halsted
