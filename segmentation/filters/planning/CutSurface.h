// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"
#include "segmentation/core/SurfaceMesh.h"
#include "segmentation/filters/planning/SurfaceTree.h"

#include <memory>
#include <optional>
#include <vector>

namespace halsted {

/// What a structure is cut by. In front is the side that a plane's normal points to; of a margin, what lies nearer to the tumour than it.
/// Cheap to copy; may be asked on any number of threads.
class CutSurface {
public:
  static CutSurface plane(const Vec3& point, const Vec3& normal);
  /// Through four or more points, as smooth as can be (thin plate spline over the plane that fits them best: Bookstein, IEEE TPAMI
  /// 1989;11:567); front is the side of (second - first) x (third - first). reach: what it is to cut. Fails where two points lie above
  /// each other.
  static Result<CutSurface> curved(const std::vector<Vec3>& points, const BoundsMm& reach);
  /// sigmaMm: how unsure the tumour's border is, and so the cut.
  static CutSurface margin(std::shared_ptr<const SurfaceTree> tumour, double marginMm, double sigmaMm);
  double sigmaMm() const { return m_sigmaMm; } ///< 0 but for margins: planes and curved surfaces are where they are said to be

  /// To the surface, positive in front. Exact for planes and margins; for curved surfaces to the first order: right near the surface.
  /// No farther than `within` for margins: beyond it, any value at least that far.
  double distanceMm(const Vec3& point, double within = 1e9) const;
  /// Unit, to the front, of the surface near the point.
  Vec3 normalAt(const Vec3& point) const;
  bool isMargin() const { return m_tumour != nullptr; }
  /// The other side becomes the front.
  CutSurface turned() const;
  /// As wide as the box, of quads of pitchMm, with normals to the front; empty for a margin.
  SurfaceMesh sheet(const BoundsMm& reach, double pitchMm) const;

private:
  struct Heights;
  double height(double u, double v, double* du = nullptr, double* dv = nullptr) const;

  Vec3 m_point = Vec3::Zero(), m_u = Vec3::UnitX(), m_v = Vec3::UnitY(), m_normal = Vec3::UnitZ();
  std::shared_ptr<const Heights> m_heights; ///< of a curved surface
  std::shared_ptr<const SurfaceTree> m_tumour;
  double m_marginMm = 0, m_sigmaMm = 0, m_sign = 1;
};

} // namespace halsted
