// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/ComfortLog.h"
#include "xr/FrameGovernor.h"
#include "xr/FrameReceipt.h"
#include "xr/HeadsetSession.h"
#include "xr/RoomInteraction.h"
#include "xr/RoomScene.h"

#include <memory>

namespace halsted {

/// The frame loop: polls, waits, lets the interaction move things, draws both eyes, hands the frame in. One turn is one frame.
class RoomLoop {
public:
  RoomLoop(GlContext& context, RoomInteraction& interaction);
  ~RoomLoop();

  /// What stands in the room; lives until the next call. The context is current.
  void setCase(const PatientCase& patientCase);

  /// Goes on with another session after one was lost; null: none for now. Room, tool and case stay as they were.
  void setSession(std::unique_ptr<HeadsetSession> session);
  HeadsetSession* session();

  /// Polls, and draws a frame where there is one to draw. Blocks until the runtime wants it.
  Result<HeadsetSession::State> turn();
  bool governed = true;

  /// A picture for the desk: what the person sees (left eye), or from a camera standing in the room.
  QImage mirror(int width, int height);
  QImage spectator(const EyeView& roomView, int width, int height);

  const FrameReceipt& receipt() const;
  const FrameGovernor& governor() const;
  const FrameInput& input() const; ///< of the last frame
  const EyeViews& eyes() const;

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
