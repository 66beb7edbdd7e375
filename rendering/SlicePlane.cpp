// SPDX-License-Identifier: Apache-2.0
#include "rendering/SlicePlane.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halsted {

namespace {

constexpr char kPositive[] = "LPS";
constexpr char kNegative[] = "RAI";

struct Layout {
  int through, right, down; ///< patient axes
  int rightSign, downSign;
};

Layout layoutOf(Plane plane) {
  switch (plane) {
  case Plane::Axial: return {2, 0, 1, 1, 1};
  case Plane::Coronal: return {1, 0, 2, 1, -1};
  case Plane::Sagittal: break;
  }
  return {0, 1, 2, 1, -1};
}

int indexAxis(const AxisOrientation& orientation, int patientAxis) {
  return static_cast<int>(std::find(orientation.axis.begin(), orientation.axis.end(), patientAxis) - orientation.axis.begin());
}

} // namespace

SlicePlane::SlicePlane(const VolumeGeometry& geometry, Plane plane) : m_geometry(geometry), m_plane(plane) {
  const AxisOrientation orientation = nearestOrientation(geometry);
  const Layout layout = layoutOf(plane);
  m_through = indexAxis(orientation, layout.through);
  m_right = indexAxis(orientation, layout.right);
  m_down = indexAxis(orientation, layout.down);
  m_rightSign = layout.rightSign * orientation.sign[static_cast<std::size_t>(m_right)];
  m_downSign = layout.downSign * orientation.sign[static_cast<std::size_t>(m_down)];
}

Vec3 SlicePlane::indexAt(int slice, double xMm, double yMm) const {
  const auto along = [&](int axis, int sign, double mm) {
    const double index = mm / m_geometry.spacingMm[axis] - 0.5;
    return sign > 0 ? index : m_geometry.size[axis] - 1 - index;
  };
  Vec3 index;
  index[m_through] = slice;
  index[m_right] = along(m_right, m_rightSign, xMm);
  index[m_down] = along(m_down, m_downSign, yMm);
  return index;
}

int SlicePlane::sliceOf(const Vec3& patientMm) const {
  const Vec3 index = m_geometry.index_T_patient() * patientMm;
  return std::clamp(static_cast<int>(std::lround(index[m_through])), 0, sliceCount() - 1);
}

Eigen::Vector2d SlicePlane::positionOf(const Vec3& patientMm) const {
  const Vec3 index = m_geometry.index_T_patient() * patientMm;
  const auto along = [&](int axis, int sign) {
    const double fromStart = sign > 0 ? index[axis] : m_geometry.size[axis] - 1 - index[axis];
    return (fromStart + 0.5) * m_geometry.spacingMm[axis];
  };
  return {along(m_right, m_rightSign), along(m_down, m_downSign)};
}

Vec3 SlicePlane::patientAt(int slice, double xMm, double yMm) const {
  return m_geometry.patient_T_index() * indexAt(slice, xMm, yMm);
}

double SlicePlane::positionMm(int slice) const {
  return std::abs(patientAt(slice, widthMm() / 2, heightMm() / 2)[layoutOf(m_plane).through]);
}

char SlicePlane::positionLetter(int slice) const {
  const int axis = layoutOf(m_plane).through;
  return patientAt(slice, widthMm() / 2, heightMm() / 2)[axis] >= 0 ? kPositive[axis] : kNegative[axis];
}

char SlicePlane::rightLetter() const {
  return kPositive[layoutOf(m_plane).right];
}
char SlicePlane::leftLetter() const {
  return kNegative[layoutOf(m_plane).right];
}
char SlicePlane::bottomLetter() const {
  return m_plane == Plane::Axial ? 'P' : 'I';
}
char SlicePlane::topLetter() const {
  return m_plane == Plane::Axial ? 'A' : 'S';
}

double SlicePlane::tiltDegrees() const {
  const double cosine = std::abs(m_geometry.direction(layoutOf(m_plane).through, m_through));
  return std::acos(std::min(1.0, cosine)) * 180 / std::numbers::pi;
}

const char* planeName(Plane plane) {
  switch (plane) {
  case Plane::Axial: return "Axial";
  case Plane::Coronal: return "Coronal";
  case Plane::Sagittal: break;
  }
  return "Sagittal";
}

} // namespace halsted
