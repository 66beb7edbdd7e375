// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"
#include "xr/HeadsetSession.h"

#include <array>
#include <atomic>
#include <string>
#include <utility>

#ifndef XR_USE_GRAPHICS_API_OPENGL
#define XR_USE_GRAPHICS_API_OPENGL
#endif
#include <openxr/openxr.h>
#include <openxr/openxr_platform.h>

/// The parts of a session with an OpenXR runtime; seen by xr/Headset.cpp and one another only.
namespace halsted::openxr {

/// "XR_ERROR_RUNTIME_FAILURE"; needs no instance.
std::string nameOf(XrResult result);

/// Remembers the first call that failed: from then on the session is lost, and every call says why. Any thread.
class Health {
public:
  /// doing: completes "the runtime could not ..."; lives for ever.
  bool good(XrResult result, const char* doing);
  /// The runtime let a deadline pass; always false.
  bool expire(const char* doing);
  bool lost() const { return m_result != XR_SUCCESS; }
  Failure failure() const;

private:
  bool lose(XrResult why, const char* doing);

  std::atomic<XrResult> m_result{XR_SUCCESS};
  std::atomic<const char*> m_doing{nullptr};
};

/// Owns an OpenXR object. What it was made from must live longer.
template <typename T> class Handle {
public:
  using Destroy = XrResult (*)(T);
  Handle() = default;
  Handle(T handle, Destroy destroy) : m_handle(handle), m_destroy(destroy) {}
  Handle(Handle&& other) noexcept : m_handle(std::exchange(other.m_handle, XR_NULL_HANDLE)), m_destroy(other.m_destroy) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    std::swap(m_destroy, other.m_destroy);
    return *this;
  }
  ~Handle() { reset(); }
  void reset() {
    if (m_handle != XR_NULL_HANDLE && m_destroy)
      m_destroy(std::exchange(m_handle, XR_NULL_HANDLE));
  }
  T get() const { return m_handle; }
  explicit operator bool() const { return m_handle != XR_NULL_HANDLE; }

private:
  T m_handle = XR_NULL_HANDLE;
  Destroy m_destroy = nullptr;
};

/// One of OpenXR's structures, all zero but its type.
template <typename T> T typed(XrStructureType type) {
  T value{};
  value.type = type;
  return value;
}

inline Eigen::Isometry3d toEigen(const XrPosef& pose) {
  const Eigen::Quaterniond turn(pose.orientation.w, pose.orientation.x, pose.orientation.y, pose.orientation.z);
  Eigen::Isometry3d result = Eigen::Isometry3d::Identity();
  if (turn.squaredNorm() > 0.5)
    result.linear() = turn.normalized().toRotationMatrix();
  result.translation() = Vec3(pose.position.x, pose.position.y, pose.position.z);
  return result;
}
inline XrPosef toXr(const Eigen::Isometry3d& pose) {
  const Eigen::Quaternionf turn = Eigen::Quaterniond(pose.linear()).normalized().cast<float>();
  const Eigen::Vector3f at = pose.translation().cast<float>();
  return {{turn.x(), turn.y(), turn.z(), turn.w()}, {at.x(), at.y(), at.z()}};
}
inline constexpr XrPosef kIdentityPose{{0, 0, 0, 1}, {0, 0, 0}};

/// The pose changes where the runtime has one; else it stays the last known, untracked.
inline void take(const XrSpaceLocation& location, TrackedPose& pose) {
  constexpr XrSpaceLocationFlags kValid = XR_SPACE_LOCATION_ORIENTATION_VALID_BIT | XR_SPACE_LOCATION_POSITION_VALID_BIT;
  constexpr XrSpaceLocationFlags kTracked = XR_SPACE_LOCATION_ORIENTATION_TRACKED_BIT | XR_SPACE_LOCATION_POSITION_TRACKED_BIT;
  pose.tracked = (location.locationFlags & (kValid | kTracked)) == (kValid | kTracked);
  if ((location.locationFlags & kValid) == kValid)
    pose.stage_T_pose = toEigen(location.pose);
}

inline constexpr XrViewConfigurationType kStereo = XR_VIEW_CONFIGURATION_TYPE_PRIMARY_STEREO;

} // namespace halsted::openxr
