// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/HeadsetSession.h"

namespace halsted {

/// A picture on its way from the graphics card to the desk, read back without waiting for it. The context is current, also
/// when it ends.
class DeskPicture {
public:
  DeskPicture() = default;
  ~DeskPicture();
  DeskPicture(const DeskPicture&) = delete;
  DeskPicture& operator=(const DeskPicture&) = delete;

  /// Asks for one; returns the newest that has come. Needs no context.
  QImage ask(int width, int height);
  bool wanted() const { return m_wanted && !m_underWay; }
  /// To be drawn into, with the size asked for; then send().
  EyeTarget target();
  void send();
  /// Takes what has come, if it has; call it now and then.
  void collect();

private:
  void resize();

  int m_width = 0, m_height = 0;         ///< asked for
  int m_madeWidth = 0, m_madeHeight = 0; ///< of the framebuffer
  unsigned m_framebuffer = 0, m_colour = 0, m_buffer = 0;
  void* m_fence = nullptr;
  bool m_wanted = false, m_underWay = false;
  std::array<QImage, 3> m_pictures; ///< the desk may still hold two
  std::size_t m_newest = 0;
};

/// The middle part of a view that has the shape width : height, as a rectangle of a picture of the whole view and as a view.
struct Crop {
  EyeView view;
  int x0, y0, x1, y1; ///< pixels from the lower left
};
Crop crop(const EyeView& view, int viewWidth, int viewHeight, int width, int height);

} // namespace halsted
