// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/SlabSampler.h"
#include "rendering/SliceImage.h"
#include "segmentation/anatomy/Id.h"
#include "segmentation/core/Signal.h"

#include <array>
#include <string>

namespace halsted {

class SliceTool;

/// A second series of the case, in colours over the first or beside it.
struct SecondSeries {
  Id id = 0; ///< 0: none
  bool fused = false;
  double opacity = 0.5;
  std::string colours = "hot"; ///< see ColourMap.h
  WindowLevel window;
};

/// What the linked views share: where the crosshair is and how its planes are turned, window/level, slab, the second series, what part
/// of each plane is seen, and the tool of the pointer.
class ViewState {
public:
  /// Of one plane, in all views that show it.
  struct Frame {
    double zoom = 1;
    Eigen::Vector2d panMm{0, 0};
  };

  const Vec3& cursorMm() const { return m_cursorMm; } ///< patient space
  const WindowLevel& window() const { return m_window; }
  void setCursor(const Vec3& patientMm) { set(m_cursorMm, patientMm); }
  void setWindow(const WindowLevel& window) { set(m_window, window); }

  /// Turns the three planes round the crosshair, in patient space; the identity while they lie along the grid of the series.
  const Mat3& turn() const { return m_turn; }
  bool turned() const { return !m_turn.isIdentity(1e-9); }
  void setTurn(const Mat3& turn) { set(m_turn, turn); }
  void turnBy(const Vec3& axis, double radians) {
    const Eigen::Quaterniond whole(Eigen::AngleAxisd(radians, axis.normalized()).toRotationMatrix() * m_turn);
    set(m_turn, whole.normalized().toRotationMatrix()); // stays a rotation however often it is turned
  }

  const Slab& slab() const { return m_slab; }
  void setSlab(const Slab& slab) { set(m_slab, slab); }
  bool crosshair() const { return m_crosshair; }
  void showCrosshair(bool on) { set(m_crosshair, on); }
  bool smooth() const { return m_smooth; }
  void setSmooth(bool on) { set(m_smooth, on); }
  const SecondSeries& second() const { return m_second; }
  void setSecond(const SecondSeries& second) { set(m_second, second); }

  const Frame& frame(Plane plane) const { return m_frames[static_cast<std::size_t>(plane)]; }
  void setFrame(Plane plane, const Frame& frame) { set(m_frames[static_cast<std::size_t>(plane)], frame); }

  /// For another case: all but the ways of drawing as at first.
  void reset(const Vec3& cursorMm, const WindowLevel& window) {
    m_turn.setIdentity();
    m_frames = {};
    m_second = {};
    m_cursorMm = cursorMm;
    set(m_window, window);
  }

  /// Null: the views' own pointer. Not owned; it must outlive its time here.
  SliceTool* tool() const { return m_tool; }
  void setTool(SliceTool* tool) { set(m_tool, tool); }

  Signal<> changed;

private:
  template <typename T> void set(T& member, const T& value) {
    member = value;
    changed.emit();
  }

  SliceTool* m_tool = nullptr;
  Vec3 m_cursorMm = Vec3::Zero();
  WindowLevel m_window;
  Mat3 m_turn = Mat3::Identity();
  Slab m_slab;
  bool m_crosshair = true, m_smooth = true;
  SecondSeries m_second;
  std::array<Frame, 3> m_frames;
};

} // namespace halsted
