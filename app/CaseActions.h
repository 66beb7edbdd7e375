// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

namespace halsted {

/// Adds what can be done to the open case without a view:
///   edit.undo, edit.redo, edit.go-to STEPS, case.segment [PROTOCOL], case.save-copy FILE, case.open PATH, job.cancel,
///   structure.show NAME, structure.hide NAME, structure.opacity NAME 0..1, structure.colour NAME #RRGGBB,
///   structure.rename NAME NEW, structure.remove NAME, structure.show-all, structure.hide-all; and those of EditActions.h.
void addCaseActions(ActionRegistry& actions, Workspace& workspace);

/// Adds what opens a demo study as a new case, for those that lie in assets/demo: case.sample-chest, -abdomen, -head.
void addSampleActions(ActionRegistry& actions, Workspace& workspace, const std::filesystem::path& assets);

} // namespace halsted
