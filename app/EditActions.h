// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

namespace halsted {

/// Adds an action for every editing tool: edit.brush structure=liver radiusMm=5 points=0,0,0;10,0,0 ... (see editTools()).
/// Surfaces are made anew as a job.
void addEditActions(ActionRegistry& actions, Workspace& workspace);

} // namespace halsted
