// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace halsted {

/// Why the display showed an old frame.
enum class DropCause { Cpu, Gpu, Runtime, Desk };
inline constexpr const char* nameOf(DropCause cause) {
  constexpr const char* kNames[] = {"cpu", "gpu", "runtime", "desk"};
  return kNames[static_cast<std::size_t>(cause)];
}

struct FrameTimes {
  std::int64_t displayNs = 0, periodNs = 0;
  double cpuS = 0;     ///< our own work of the frame, waits left out
  double gpuS = -1;    ///< < 0 unknown
  double poseAgeS = 0; ///< from asking for the eyes' poses to handing the frame in
  double deskS = 0;    ///< the desktop kept the thread though the frame was due
};

/// What a session cost, frame by frame, in a fixed ring; percentiles are over the last 8192 frames, counts over all.
class FrameReceipt {
public:
  FrameReceipt();
  /// In the order of their display. Allocates nothing. Returns how many frames the display missed before this one.
  int add(const FrameTimes& frame);
  /// Frames stopped on purpose: the gap before the next one is nobody's fault.
  void pause() { m_hasLast = false; }
  std::int64_t frames() const { return m_frames; }
  struct Summary {
    std::int64_t frames = 0, dropped = 0;
    std::array<std::int64_t, 4> droppedBy{}; ///< by DropCause
    double cpuP50Ms = 0, cpuP99Ms = 0, gpuP50Ms = -1, gpuP99Ms = -1, poseAgeP50Ms = 0, poseAgeP99Ms = 0, periodMs = 0;
  };
  Summary summary() const;

private:
  std::vector<FrameTimes> m_ring;
  FrameTimes m_last;
  bool m_hasLast = false;
  std::int64_t m_frames = 0, m_dropped = 0;
  std::array<std::int64_t, 4> m_droppedBy{};
};

} // namespace halsted
