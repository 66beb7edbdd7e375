// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

namespace halsted {

/// Adds what can be done to the plan of the open case. Points are "x,y,z", LPS millimetres; an empty name is made up.
///   plan.add KIND NAME POINT... [FIELD=VALUE...] (kinds, numbers and texts: PlanElement.h; also plan=B; takes the end of the plan),
///   plan.move NAME POINT..., plan.rename NAME NEW, plan.remove NAME, plan.show NAME, plan.hide NAME,
///   plan.colour NAME #RRGGBB, plan.set NAME FIELD VALUE [POINT...] (a number, or a text with the points that go with it),
///   plan.assign NAME PLAN, plan.copy PLAN NEW, plan.removeAll PLAN.
void addPlanActions(ActionRegistry& actions, Workspace& workspace);

} // namespace halsted
