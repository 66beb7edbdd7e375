// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/HeadsetSession.h"
#include "xr/RoomInteraction.h"
#include "xr/drawing/RoomScene.h"
#include "xr/frames/ComfortLog.h"
#include "xr/frames/FrameGovernor.h"
#include "xr/frames/FrameReceipt.h"

#include <functional>
#include <memory>

namespace halsted {

/// The frame loop: polls, waits, lets the interaction move things, draws both eyes, hands the frame in. One turn is one frame.
/// Its thread is the one of case and widgets; it makes the context current by itself.
class RoomLoop {
public:
  RoomLoop(GlContext& context, const PatientCase& patientCase, RoomInteraction& interaction);
  ~RoomLoop();
  RoomLoop(const RoomLoop&) = delete;
  RoomLoop& operator=(const RoomLoop&) = delete;

  /// Another case stands in the room from now on; it lives until the next call.
  void setCase(const PatientCase& patientCase);
  /// Goes on with another session after one was lost; null: none for now. Room, tool and case stay as they were.
  void setSession(std::unique_ptr<HeadsetSession> session);
  HeadsetSession* session(); ///< null: none, or it was lost

  /// Polls, and draws a frame where there is one to draw. Blocks until the runtime wants it, unless ready(). A failure is told
  /// once; the session is closed then, and further turns say Idle until there is another.
  Result<HeadsetSession::State> turn();
  /// turn() would not block. Always true unless frameDue is set.
  bool ready() const;
  /// When set (before the session), waiting is done on a thread of its own, and this is called there each time a frame is due:
  /// the desktop keeps its thread meanwhile. Must only pass the word on.
  std::function<void()> frameDue;
  bool governed = true; ///< false: always the best quality

  /// A picture for the desk: what the person sees (left eye), or from a camera standing in the room (its stage is the room).
  /// Asks for one and returns the newest there is, of the size asked before; null at first. Never waits for the graphics card.
  QImage mirror(int width, int height);
  QImage spectator(const EyeView& roomView, int width, int height);

  RoomScene& scene();
  const FrameReceipt& receipt() const;
  const FrameGovernor& governor() const;
  const FrameInput& input() const; ///< of the last frame
  const EyeViews& eyes() const;
  /// Waits for the graphics card and counts the frames that are still on their way into the receipt.
  void finish();

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
