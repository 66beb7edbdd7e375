// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/SliceImage.h"

#include <QPointF>
#include <QRect>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

class QPainter;

namespace halsted {

class SliceFrame;

/// What stands on a slice besides its picture.
struct SliceAnnotation {
  QString title;                              ///< series or structure, upper left under the plane's name
  std::optional<Eigen::Vector2d> crosshairMm; ///< in the slice
  bool caution = false;                       ///< this slice was repaired: said in words on it
  bool compact = false;                       ///< position alone, for many small slices
};

/// The texts and marks on a picture of any plane.
struct PictureLabels {
  QString name, title;              ///< upper left
  QStringList notes;                ///< below them: the slab, the series on top
  QStringList cautions;             ///< one line each, at the lower edge
  QString position;                 ///< upper right
  QString left, right, top, bottom; ///< the patient's sides
  WindowLevel window;
  double mmPerPixel = 1;
  std::optional<QPointF> crosshair;                                    ///< from the middle of the area
  std::array<QPointF, 2> crosshairLines{QPointF(1, 0), QPointF(0, 1)}; ///< unit
  bool compact = false;                                                ///< the side and the position alone
};
void annotatePicture(QPainter& painter, const QRect& area, const PictureLabels& labels);

/// What annotateSlice() writes.
PictureLabels sliceLabels(const SlicePlane& plane, const SliceView& view, const WindowLevel& window, const SliceAnnotation& annotation);

/// Side letters, plane and position, window/level, zoom, scale bar, crosshair; in device-independent pixels of `area`,
/// which shows `view` with mmPerPixel per such pixel.
void annotateSlice(QPainter& painter, const QRect& area, const SlicePlane& plane, const SliceView& view, const WindowLevel& window,
                   const SliceAnnotation& annotation);

/// Marks where visible elements of a plan cross this slice or lie within half a slice of it, each in its colour; landmarks with their
/// name, distances that lie in it with their length.
void markPlan(QPainter& painter, const QRect& area, const SlicePlane& plane, const SliceView& view, const std::vector<PlanElement>& plan);
void markPlan(QPainter& painter, const SliceFrame& frame, const std::vector<PlanElement>& plan);

} // namespace halsted
