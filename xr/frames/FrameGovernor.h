// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
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
  /// share: of the period that a frame may take.
  explicit FrameGovernor(std::vector<QualityLevel> levels = standardLevels(), double share = 0.85);
  /// Best first.
  static std::vector<QualityLevel> standardLevels();
  /// For a computer that draws on its processor: starts where a headset's picture at least moves.
  static std::vector<QualityLevel> softwareLevels();

  /// cpuS, gpuS: what the last frame took; gpuS < 0 unknown. periodS: of the display. True when the level changed.
  bool add(double cpuS, double gpuS, double periodS);
  int levelIndex() const { return static_cast<int>(m_level); }
  const QualityLevel& level() const { return m_levels[m_level]; }
  const QualityLevel& bestLevel() const { return m_levels.front(); }

private:
  void go(std::size_t level);

  std::vector<QualityLevel> m_levels;
  /// How many times as long a level takes as the one below it, when last seen; 0 never seen. A ratio stays true when the scene
  /// changes.
  std::vector<double> m_ratio;
  double m_share;
  std::size_t m_level = 0, m_from = 0; ///< m_from: the level before the last change
  double m_smoothed = 0, m_before = 0; ///< seconds; m_before: at m_from
  int m_settling = 0;                  ///< frames still to leave out: they began on the level before
  int m_sinceChange = 0, m_late = 0, m_calm = 0;
  int m_patience; ///< calm frames wanted before the next step up; doubles when a step up had to be taken back
};

} // namespace halsted
