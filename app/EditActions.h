// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

namespace halsted {

/// Adds an action for every editing tool: edit.brush structure=liver radiusMm=5 points=0,0,0;10,0,0 ... (see editTools()), and
///   segment.seeds NAME INSIDE [OUTSIDE], points as x,y,z;x,y,z; segment.tube NAME FROM [TO].
/// They are queued: they return before they are done (Workspace::edited tells), and surfaces are made anew as a job.
void addEditActions(ActionRegistry& actions, Workspace& workspace);

} // namespace halsted
