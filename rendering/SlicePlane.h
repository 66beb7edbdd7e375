// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

namespace halsted {

enum class Plane { Axial, Coronal, Sagittal };

/// How the slices of a volume that lie nearest to an anatomical plane are laid on a screen, in radiological convention:
/// axial and coronal with the patient's right at the left of the picture, sagittal with anterior at the left; anterior
/// (axial) or superior (else) on top.
class SlicePlane {
public:
  SlicePlane(const VolumeGeometry& geometry, Plane plane);

  Plane plane() const { return m_plane; }
  int sliceCount() const { return m_geometry.size[m_through]; }
  double spacingMm() const { return m_geometry.spacingMm[m_through]; } ///< between slices
  /// Of the whole slice, millimetres.
  double widthMm() const { return m_geometry.size[m_right] * m_geometry.spacingMm[m_right]; }
  double heightMm() const { return m_geometry.size[m_down] * m_geometry.spacingMm[m_down]; }

  /// Index of the point that lies xMm to the right of and yMm below the slice's top left corner; voxel centres are whole.
  Vec3 indexAt(int slice, double xMm, double yMm) const;
  /// The slice nearest to a patient point, clamped to those there are, and where on it the point lies (x, y in mm).
  int sliceOf(const Vec3& patientMm) const;
  Eigen::Vector2d positionOf(const Vec3& patientMm) const;
  Vec3 patientAt(int slice, double xMm, double yMm) const;

  /// Patient coordinate of a slice's centre along the axis it is nearest to, and that axis' letter: "S 12.5 mm".
  double positionMm(int slice) const;
  char positionLetter(int slice) const;
  char leftLetter() const, rightLetter() const, topLetter() const, bottomLetter() const; ///< L R A P S I
  Vec3 right() const { return m_rightSign * m_geometry.direction.col(m_right); }         ///< unit vectors of the screen in patient space
  Vec3 down() const { return m_downSign * m_geometry.direction.col(m_down); }
  /// How far the slices are from the anatomical plane, degrees.
  double tiltDegrees() const;

  int throughAxis() const { return m_through; }
  int rightAxis() const { return m_right; }
  int downAxis() const { return m_down; }

private:
  VolumeGeometry m_geometry;
  Plane m_plane;
  int m_through, m_right, m_down;      ///< index axes
  int m_rightSign = 1, m_downSign = 1; ///< -1: the index falls towards the right, or down
};

const char* planeName(Plane plane); ///< "Axial"

} // namespace halsted
