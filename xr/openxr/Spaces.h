// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/openxr/Runtime.h"

#include <vector>

namespace halsted::openxr {

/// The stage, the head, and places that were marked in the real room.
class Spaces {
public:
  static Result<Spaces> create(const Runtime& runtime, XrSession session, Health& health);

  XrSpace stage() const { return m_stage.get(); }
  Result<void> head(XrTime time, Health& health, TrackedPose& pose) const;
  /// Turns and moves the stage: what is located in it afterwards has the new origin. False: the head is not seen, nothing changed.
  Result<bool> recentre(XrTime time, Health& health);
  bool hasAnchors() const { return m_functions.createSpatialAnchor != nullptr; }
  int addAnchor(const Eigen::Isometry3d& stage_T_anchor, XrTime time);
  TrackedPose anchor(int id, XrTime time) const;

private:
  struct Anchor {
    Handle<XrSpatialAnchorMSFT> handle;
    Handle<XrSpace> space;
    Eigen::Isometry3d base_T_anchor = Eigen::Isometry3d::Identity(); ///< where the runtime has no anchors, or has lost it
  };
  Result<void> place(const Eigen::Isometry3d& base_T_stage, Health& health);

  XrSession m_session = XR_NULL_HANDLE;
  Functions m_functions;
  XrReferenceSpaceType m_type = XR_REFERENCE_SPACE_TYPE_STAGE;
  double m_floorM = 0; ///< height of the floor in the runtime's space
  Eigen::Isometry3d m_base_T_stage = Eigen::Isometry3d::Identity();
  Handle<XrSpace> m_base, m_stage, m_head;
  mutable std::vector<Anchor> m_anchors;
};

} // namespace halsted::openxr
