// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/HeadsetSession.h"

#include <cmath>

namespace halsted {

/// What is known to make people unwell in a headset, counted: artificial motion, dropped frames in a row, quick turns of
/// the head while the picture was late. For the receipt; nothing of it leaves the computer.
class ComfortLog {
public:
  void addFrame(const TrackedPose& head, double periodS, int missedFrames); ///< allocates nothing
  void addSnapTurn(double degrees) {
    ++m_snapTurns;
    m_snapTurnDegrees += std::abs(degrees);
  }
  void addTeleport(double metres) {
    ++m_teleports;
    m_teleportMetres += metres;
  }
  struct Summary {
    double minutes = 0;
    int snapTurns = 0, teleports = 0;
    double snapTurnDegrees = 0, teleportMetres = 0; ///< sums
    int longestStallFrames = 0;                     ///< missed frames in a row
    double headTurnP95DegS = 0;                     ///< speed of the head
    double untrackedShare = 0;                      ///< of frames without the head's pose
    double downwardShare = 0;                       ///< of frames with the head bent forward more than 30 degrees
  };
  Summary summary() const;

private:
  TrackedPose m_last;
  double m_seconds = 0, m_snapTurnDegrees = 0, m_teleportMetres = 0;
  int m_snapTurns = 0, m_teleports = 0, m_stall = 0, m_longestStall = 0, m_frames = 0, m_untracked = 0, m_downward = 0;
  std::array<int, 128> m_turnHistogram{}; ///< bins of 8 degrees per second
};

} // namespace halsted
