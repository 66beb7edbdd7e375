// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <QPointF>
#include <QRectF>
#include <Qt>

class QPainter;

namespace halsted {

/// The plane that a view of slices shows, from its own pixels to patient space and back; slices along any plane have one.
struct SliceCanvas {
  QRect area;                   ///< of the view, device-independent pixels
  Vec3 centreMm = Vec3::Zero(); ///< patient point in the middle of the area
  Vec3 rightMm = Vec3::UnitX(); ///< unit vectors in patient space
  Vec3 downMm = Vec3::UnitY();
  double mmPerPixel = 1;
  double thicknessMm = 1; ///< of the slice

  Vec3 normal() const { return rightMm.cross(downMm); }
  Vec3 patientAt(const QPointF& point) const {
    return centreMm + mmPerPixel * ((point.x() - QRectF(area).center().x()) * rightMm + (point.y() - QRectF(area).center().y()) * downMm);
  }
  QPointF pixelOf(const Vec3& patientMm) const {
    const Vec3 from = (patientMm - centreMm) / mmPerPixel;
    return {QRectF(area).center().x() + from.dot(rightMm), QRectF(area).center().y() + from.dot(downMm)};
  }
  /// How far a patient point lies before the plane.
  double distanceMm(const Vec3& patientMm) const { return (patientMm - centreMm).dot(normal()); }
};

/// What the left button does in the slices while a tool is chosen (ViewState::setTool()), and what the tool draws over them.
/// All on the GUI thread; a move must be over in milliseconds.
class SliceTool {
public:
  struct Pointer {
    const SliceCanvas& canvas;
    Vec3 patientMm;
    Qt::KeyboardModifiers modifiers;
  };
  virtual ~SliceTool() = default;
  /// Left button. False: the view's own (the crosshair).
  virtual bool press(const Pointer& pointer) = 0;
  /// With and without the button.
  virtual void move(const Pointer& pointer, bool pressed) = 0;
  virtual void release(const Pointer& pointer) = 0;
  virtual bool doubleClick(const Pointer&) { return false; }
  /// Before the view's own keys; the pointer is the crosshair's place where the mouse is elsewhere.
  virtual bool key(const Pointer&, int) { return false; }
  virtual bool wheel(const Pointer&, double) { return false; } ///< notches
  virtual void leave() {}
  /// Over the picture, under the annotations.
  virtual void paint(QPainter& painter, const SliceCanvas& canvas) const = 0;
};

} // namespace halsted
