// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"

#include <memory>
#include <optional>

namespace halsted {

/// Finds what a ray or a tip meets on the surfaces of a case's visible structures. Patient space, millimetres. Follows the
/// case; search trees are made in the background, and until one is there its structure is not found.
class SurfacePicker {
public:
  explicit SurfacePicker(const PatientCase& patientCase);
  ~SurfacePicker();

  struct Hit {
    Id structureId = 0;
    Vec3 pointMm = Vec3::Zero();
    Vec3 normal = Vec3::Zero(); ///< outwards
    double distanceMm = 0;      ///< from the origin of the ray, or of the tip
  };
  std::optional<Hit> alongRay(const Vec3& originMm, const Vec3& direction, double reachMm) const;
  std::optional<Hit> nearest(const Vec3& tipMm, double reachMm) const;
  void waitUntilReady() const; ///< for tests and scripts

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
