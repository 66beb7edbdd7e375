// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace halsted {

/// How finely the room is drawn. Each step down costs the eye least for the time it gains.
struct QualityLevel {
  bool fullSurfaces = true;
  int samples = 4;             ///< multisampling
  int peels = 8;               ///< layers of translucency; 0: blended in order of distance
  double volumeStepFactor = 1; ///< of the volume rendering's sample distance
  double resolution = 1;       ///< of the eyes' pictures, each direction
  double smallestDegrees = 0;  ///< structures that look smaller are left out
};

/// Holds the frame time within the display's period: steps down at once when frames are late, up only after the picture has been
/// calm for a while and the next level's cost, as measured, fits. Pure logic: times in, level out.
class FrameGovernor {
public:
  explicit FrameGovernor(std::vector<QualityLevel> levels = standardLevels(), double share = 0.85);
  /// Best first.
  static std::vector<QualityLevel> standardLevels();

  /// cpuS, gpuS: what the last frame took; gpuS < 0 unknown. periodS: of the display. True when the level changed.
  bool add(double cpuS, double gpuS, double periodS);
  int levelIndex() const { return m_level; }
  const QualityLevel& level() const { return m_levels[static_cast<std::size_t>(m_level)]; }

private:
  std::vector<QualityLevel> m_levels;
  std::vector<double> m_cost; ///< smoothed, per level; < 0 never measured
  double m_share;
  int m_level = 0;
  int m_late = 0, m_calm = 0;
  int m_patience = 0; ///< calm frames wanted before the next step up; doubles when a step up had to be taken back
};

} // namespace halsted
