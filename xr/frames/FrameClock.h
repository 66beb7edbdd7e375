// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/HeadsetSession.h"
#include "xr/frames/FrameReceipt.h"

#include <functional>
#include <optional>

namespace halsted {

/// Measures what the graphics card does for a frame, by timestamps that are read some frames later, without waiting. Frames
/// come out in their order. The context is current, also when it ends.
class FrameClock {
public:
  FrameClock();
  ~FrameClock();
  FrameClock(const FrameClock&) = delete;
  FrameClock& operator=(const FrameClock&) = delete;

  struct Frame {
    FrameTimes times;
    TrackedPose head;
  };
  void startDrawing();
  void stopDrawing();
  /// The frame that was just drawn, or not drawn, with all but its gpuS.
  void add(const Frame& frame);
  /// The oldest frame whose time has come, or that has waited long enough for it. wait: takes what there is, then and there.
  std::optional<Frame> take(bool wait = false);

private:
  static constexpr std::size_t kFrames = 4;
  struct Slot {
    Frame frame;
    bool drawn = false;
  };
  std::array<Slot, kFrames> m_slots;
  std::array<std::array<unsigned, 2>, kFrames> m_queries{};
  std::size_t m_next = 0, m_waiting = 0;
  bool m_able = false, m_drawn = false;
};

} // namespace halsted
