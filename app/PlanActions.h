// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

namespace halsted {

/// Adds what can be done to the plan of the open case. Points are "x,y,z", LPS millimetres; an empty name is made up.
///   plan.add KIND NAME POINT... (landmark, distance, line, plane, stroke; takes the end of the plan),
///   plan.move NAME POINT..., plan.rename NAME NEW, plan.remove NAME, plan.show NAME, plan.hide NAME,
///   plan.colour NAME #RRGGBB.
void addPlanActions(ActionRegistry& actions, Workspace& workspace);

} // namespace halsted
