// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/PicturePlane.h"
#include "rendering/SliceImage.h"

#include <QPointF>
#include <QRect>

namespace halsted {

/// Patient space and a slice on the screen: a point's distance from the slice, and where it is in the picture.
class SliceFrame {
public:
  /// area shows `view` with mmPerPixel per pixel of the area.
  SliceFrame(const QRect& area, const SlicePlane& plane, const SliceView& view);
  /// thicknessMm: what lies within half of it belongs to the slice.
  SliceFrame(const QRect& area, const PicturePlane& plane, double thicknessMm);

  double distance(const Vec3& point) const { return m_through.dot(point - m_plane.centreMm); }
  double half() const { return m_half; }
  bool holds(const Vec3& point) const { return std::abs(distance(point)) <= m_half; }
  QPointF at(const Vec3& point) const {
    const Vec3 from = (point - m_plane.centreMm) / m_plane.mmPerPixel;
    return m_middle + QPointF(m_plane.right.dot(from), m_plane.down.dot(from));
  }
  /// The part of a segment within half a slice; false when there is none.
  bool clip(Vec3& from, Vec3& to) const;

private:
  QPointF m_middle;
  PicturePlane m_plane;
  double m_half;
  Vec3 m_through;
};

/// The same picture plane as an anatomical slice in a view.
PicturePlane picturePlane(const SlicePlane& plane, const SliceView& view);

} // namespace halsted
