// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegion>

#include <functional>
#include <memory>

class QPainter;
class QWidget;

namespace halsted {

/// A place of a widget that is drawn by the processor straight to the display. A window that holds a view of VTK, though it be hidden, is
/// put together by OpenGL, all of it, each time that anything in it changes; where OpenGL is software, that is most of a core at 60 frames
/// a second. Only for X11, for who takes no input, and while nothing covers the widget; the widget still paints itself when it is told to,
/// for pictures and for other displays.
class RasterPatch {
public:
  /// Draws a region, in coordinates of the widget.
  using Draw = std::function<void(QPainter&, const QRegion&)>;
  RasterPatch(QWidget& widget, Draw draw);
  ~RasterPatch();
  /// Shows what is new in that region; false when the widget has to update itself instead.
  bool show(const QRegion& changed);
  void hide();

private:
  struct Body;
  bool possible() const;
  QWidget& m_widget;
  Draw m_draw;
  std::unique_ptr<Body> m_body;
};

} // namespace halsted
