// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace halsted {

/// Why the display showed an old frame.
enum class DropCause { Cpu, Gpu, Runtime, Desk };

struct FrameTimes {
  std::int64_t displayNs = 0, periodNs = 0;
  double cpuS = 0;     ///< our own work of the frame, waits left out
  double gpuS = -1;    ///< < 0 unknown
  double poseAgeS = 0; ///< from asking for the eyes' poses to handing the frame in
  double deskS = 0;    ///< between wait() and begin(): the desktop kept the thread
};

/// What a session cost, frame by frame, in a fixed ring; percentiles are over the last 8192 frames, counts over all.
class FrameReceipt {
public:
  FrameReceipt();
  void add(const FrameTimes& frame); ///< allocates nothing
  struct Summary {
    std::int64_t frames = 0, dropped = 0;
    std::array<std::int64_t, 4> droppedBy{}; ///< by DropCause
    double cpuP50Ms = 0, cpuP99Ms = 0, gpuP50Ms = -1, gpuP99Ms = -1, poseAgeP50Ms = 0, poseAgeP99Ms = 0, periodMs = 0;
  };
  Summary summary() const;

private:
  std::vector<FrameTimes> m_ring;
  std::int64_t m_frames = 0, m_dropped = 0;
  std::array<std::int64_t, 4> m_droppedBy{};
};

} // namespace halsted
