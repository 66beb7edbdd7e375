// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/ActionRegistry.h"

namespace halsted {

class RoomInteraction;

/// Adds what hands and buttons do in the room, for the wrist, for panels and for lessons:
///   room.tool NAME|none, room.scale 0.05..20, room.recentre, room.arrange, room.passthrough on|off, room.snap-turn left|right,
///   room.clip off, room.slice off, room.hand left|right, room.seated on|off, room.one-handed on|off, room.vignette on|off.
/// The interaction outlives the registry's use of them.
void addRoomActions(ActionRegistry& actions, RoomInteraction& room);

} // namespace halsted
