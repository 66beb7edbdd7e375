// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <string>

namespace halsted {

/// A rectangle of pixels on any plane in the patient.
struct PicturePlane {
  Vec3 centreMm = Vec3::Zero(); ///< of the picture
  Vec3 right{1, 0, 0};          ///< unit, where x grows
  Vec3 down{0, 1, 0};           ///< unit, where y grows
  double mmPerPixel = 1;

  Vec3 through() const { return right.cross(down); }
  /// Pixel (0, 0) is the picture's middle.
  Vec3 at(double x, double y) const { return centreMm + mmPerPixel * (x * right + y * down); }
};

/// The side of the patient that a direction points to: "L", or "LA" where it points between two, the nearer first; a side counts
/// from 22.5 degrees of tilt on.
std::string directionLetters(const Vec3& direction);

/// Where a point lies: "L 12.0  P 3.4  S 100.2 mm", each with the letter of its own side.
std::string placeText(const Vec3& patientMm);

} // namespace halsted
