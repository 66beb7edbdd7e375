// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/SliceImage.h"
#include "segmentation/core/Signal.h"

namespace halsted {

/// What the linked views share: where the crosshair is, and window/level.
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

  Signal<> changed;

private:
  Vec3 m_cursorMm = Vec3::Zero();
  WindowLevel m_window;
};

} // namespace halsted
