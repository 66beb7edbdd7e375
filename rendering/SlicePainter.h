// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/SliceImage.h"

#include <QRect>
#include <QString>

#include <optional>

class QPainter;

namespace halsted {

/// What stands on a slice besides its picture.
struct SliceAnnotation {
  QString title;                              ///< series or structure, upper left under the plane's name
  std::optional<Eigen::Vector2d> crosshairMm; ///< in the slice
  bool caution = false;                       ///< this slice was repaired: said in words on it
  bool compact = false;                       ///< position alone, for many small slices
};

/// Side letters, plane and position, window/level, zoom, scale bar, crosshair; in device-independent pixels of `area`,
/// which shows `view` with mmPerPixel per such pixel.
void annotateSlice(QPainter& painter, const QRect& area, const SlicePlane& plane, const SliceView& view, const WindowLevel& window,
                   const SliceAnnotation& annotation);

/// Marks where visible elements of a plan cross this slice or lie within half a slice of it, each in its colour; landmarks with their
/// name, distances that lie in it with their length.
void markPlan(QPainter& painter, const QRect& area, const SlicePlane& plane, const SliceView& view, const std::vector<PlanElement>& plan);

} // namespace halsted
