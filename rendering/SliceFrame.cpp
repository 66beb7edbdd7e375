// SPDX-License-Identifier: Apache-2.0
#include "rendering/SliceFrame.h"

#include <algorithm>
#include <cmath>

namespace halsted {

PicturePlane picturePlane(const SlicePlane& plane, const SliceView& view) {
  return {plane.patientAt(view.slice, view.centreMm.x(), view.centreMm.y()), plane.right(), plane.down(), view.mmPerPixel};
}

SliceFrame::SliceFrame(const QRect& area, const SlicePlane& plane, const SliceView& view)
    : SliceFrame(area, picturePlane(plane, view), plane.spacingMm()) {}

SliceFrame::SliceFrame(const QRect& area, const PicturePlane& plane, double thicknessMm)
    : m_middle(QRectF(area).center()), m_plane(plane), m_half(thicknessMm / 2), m_through(plane.through()) {}

bool SliceFrame::clip(Vec3& from, Vec3& to) const {
  const Vec3 a = from, b = to;
  const double da = distance(a), db = distance(b);
  double first = 0, last = 1;
  if (std::abs(db - da) < 1e-9) {
    if (std::abs(da) > m_half)
      return false;
  } else {
    const double low = (-m_half - da) / (db - da), high = (m_half - da) / (db - da);
    first = std::max(first, std::min(low, high));
    last = std::min(last, std::max(low, high));
  }
  from = a + first * (b - a);
  to = a + last * (b - a);
  return first <= last;
}

} // namespace halsted
