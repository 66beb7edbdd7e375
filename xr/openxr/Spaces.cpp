// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/Spaces.h"

#include <algorithm>
#include <cmath>

namespace halsted::openxr {

namespace {

constexpr auto kLocalFloor = static_cast<XrReferenceSpaceType>(1000426000); ///< XR_EXT_local_floor
/// Of a runtime that knows no floor: its origin is where the eyes were at the start, between those who sit (1.2 m) and stand (1.6 m).
constexpr double kGuessedEyeHeightM = 1.45;

XrResult makeSpace(XrSession session, XrReferenceSpaceType type, const XrPosef& pose, Handle<XrSpace>& space) {
  auto info = typed<XrReferenceSpaceCreateInfo>(XR_TYPE_REFERENCE_SPACE_CREATE_INFO);
  info.referenceSpaceType = type;
  info.poseInReferenceSpace = pose;
  XrSpace handle = XR_NULL_HANDLE;
  const XrResult result = xrCreateReferenceSpace(session, &info, &handle);
  if (XR_SUCCEEDED(result))
    space = Handle<XrSpace>(handle, xrDestroySpace);
  return result;
}

} // namespace

Result<Spaces> Spaces::create(const Runtime& runtime, XrSession session, Health& health) {
  Spaces spaces;
  spaces.m_session = session;
  spaces.m_functions = runtime.functions();
  std::array<XrReferenceSpaceType, 32> offered{};
  std::uint32_t count = 0;
  if (!health.good(xrEnumerateReferenceSpaces(session, static_cast<std::uint32_t>(offered.size()), &count, offered.data()),
                   "name its tracking spaces"))
    return health.failure();
  const auto has = [&](XrReferenceSpaceType type) {
    return std::find(offered.begin(), offered.begin() + count, type) != offered.begin() + count;
  };
  if (!has(XR_REFERENCE_SPACE_TYPE_STAGE))
    spaces.m_type = has(kLocalFloor) ? kLocalFloor : XR_REFERENCE_SPACE_TYPE_LOCAL;
  if (spaces.m_type == XR_REFERENCE_SPACE_TYPE_LOCAL)
    spaces.m_floorM = -kGuessedEyeHeightM;

  if (!health.good(makeSpace(session, spaces.m_type, kIdentityPose, spaces.m_base), "track the room") ||
      !health.good(makeSpace(session, XR_REFERENCE_SPACE_TYPE_VIEW, kIdentityPose, spaces.m_head), "track the head"))
    return health.failure();
  Eigen::Isometry3d floor = Eigen::Isometry3d::Identity();
  floor.translation().y() = spaces.m_floorM;
  const Result<void> placed = spaces.place(floor, health);
  if (!placed)
    return fail(placed.error());
  return spaces;
}

Result<void> Spaces::place(const Eigen::Isometry3d& base_T_stage, Health& health) {
  if (!health.good(makeSpace(m_session, m_type, toXr(base_T_stage), m_stage), "track the room"))
    return health.failure();
  m_base_T_stage = base_T_stage;
  return {};
}

Result<void> Spaces::head(XrTime time, Health& health, TrackedPose& pose) const {
  auto location = typed<XrSpaceLocation>(XR_TYPE_SPACE_LOCATION);
  if (!health.good(xrLocateSpace(m_head.get(), m_stage.get(), time, &location), "track the head"))
    return health.failure();
  take(location, pose);
  return {};
}

Result<bool> Spaces::recentre(XrTime time, Health& health) {
  auto location = typed<XrSpaceLocation>(XR_TYPE_SPACE_LOCATION);
  if (!health.good(xrLocateSpace(m_head.get(), m_base.get(), time, &location), "track the head"))
    return health.failure();
  TrackedPose head;
  take(location, head);
  if (!head.tracked)
    return false;
  // Looking straight down, the top of the head tells where ahead is.
  Vec3 ahead = -head.stage_T_pose.linear().col(2);
  if (std::abs(ahead.y()) > 0.9)
    ahead = head.stage_T_pose.linear().col(1) * (ahead.y() < 0 ? 1 : -1);
  Eigen::Isometry3d base_T_stage = Eigen::Isometry3d::Identity();
  base_T_stage.linear() = Eigen::AngleAxisd(std::atan2(-ahead.x(), -ahead.z()), Vec3::UnitY()).toRotationMatrix();
  base_T_stage.translation() = head.stage_T_pose.translation();
  base_T_stage.translation().y() = m_floorM;
  if (const Result<void> placed = place(base_T_stage, health); !placed)
    return fail(placed.error());
  return true;
}

int Spaces::addAnchor(const Eigen::Isometry3d& stage_T_anchor, XrTime time) {
  Anchor anchor;
  anchor.base_T_anchor = m_base_T_stage * stage_T_anchor;
  if (hasAnchors() && time > 0) {
    auto info = typed<XrSpatialAnchorCreateInfoMSFT>(XR_TYPE_SPATIAL_ANCHOR_CREATE_INFO_MSFT);
    info.space = m_stage.get();
    info.pose = toXr(stage_T_anchor);
    info.time = time;
    XrSpatialAnchorMSFT handle = XR_NULL_HANDLE;
    // May fail where the cameras know the room too little yet: then the pose itself stands in.
    if (XR_SUCCEEDED(m_functions.createSpatialAnchor(m_session, &info, &handle))) {
      anchor.handle = {handle, m_functions.destroySpatialAnchor};
      auto spaceInfo = typed<XrSpatialAnchorSpaceCreateInfoMSFT>(XR_TYPE_SPATIAL_ANCHOR_SPACE_CREATE_INFO_MSFT);
      spaceInfo.anchor = handle;
      spaceInfo.poseInAnchorSpace = kIdentityPose;
      XrSpace space = XR_NULL_HANDLE;
      if (XR_SUCCEEDED(m_functions.createSpatialAnchorSpace(m_session, &spaceInfo, &space)))
        anchor.space = {space, xrDestroySpace};
    }
  }
  m_anchors.push_back(std::move(anchor));
  return static_cast<int>(m_anchors.size()) - 1;
}

TrackedPose Spaces::anchor(int id, XrTime time) const {
  if (id < 0 || static_cast<std::size_t>(id) >= m_anchors.size())
    return {};
  Anchor& anchor = m_anchors[static_cast<std::size_t>(id)];
  if (!anchor.space)
    return {m_base_T_stage.inverse() * anchor.base_T_anchor, true};
  TrackedPose pose{m_base_T_stage.inverse() * anchor.base_T_anchor, false};
  auto location = typed<XrSpaceLocation>(XR_TYPE_SPACE_LOCATION);
  if (XR_SUCCEEDED(xrLocateSpace(anchor.space.get(), m_stage.get(), time, &location))) {
    take(location, pose);
    anchor.base_T_anchor = m_base_T_stage * pose.stage_T_pose;
  }
  return pose;
}

} // namespace halsted::openxr
