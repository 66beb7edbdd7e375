// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/SliceImage.h"
#include "segmentation/core/Signal.h"

namespace halsted {

class SliceTool;

/// What the linked views share: where the crosshair is, window/level, and the tool of the pointer.
class ViewState {
public:
  const Vec3& cursorMm() const { return m_cursorMm; } ///< patient space
  const WindowLevel& window() const { return m_window; }
  void setCursor(const Vec3& patientMm) {
    m_cursorMm = patientMm;
    changed.emit();
  }
  void setWindow(const WindowLevel& window) {
    m_window = window;
    changed.emit();
  }

  /// Null: the views' own pointer. Not owned; it must outlive its time here.
  SliceTool* tool() const { return m_tool; }
  void setTool(SliceTool* tool) {
    m_tool = tool;
    changed.emit();
  }

  Signal<> changed;

private:
  SliceTool* m_tool = nullptr;
  Vec3 m_cursorMm = Vec3::Zero();
  WindowLevel m_window;
};

} // namespace halsted
