// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/openxr/OpenXr.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace halsted::openxr {

/// Functions of extensions; null where the extension is not in use.
struct Functions {
  PFN_xrGetOpenGLGraphicsRequirementsKHR getOpenGLGraphicsRequirements = nullptr;
  PFN_xrGetVisibilityMaskKHR getVisibilityMask = nullptr;
  PFN_xrEnumerateDisplayRefreshRatesFB enumerateDisplayRefreshRates = nullptr;
  PFN_xrGetDisplayRefreshRateFB getDisplayRefreshRate = nullptr;
  PFN_xrRequestDisplayRefreshRateFB requestDisplayRefreshRate = nullptr;
  PFN_xrCreateHandTrackerEXT createHandTracker = nullptr;
  PFN_xrDestroyHandTrackerEXT destroyHandTracker = nullptr;
  PFN_xrLocateHandJointsEXT locateHandJoints = nullptr;
  PFN_xrCreateSpatialAnchorMSFT createSpatialAnchor = nullptr;
  PFN_xrCreateSpatialAnchorSpaceMSFT createSpatialAnchorSpace = nullptr;
  PFN_xrDestroySpatialAnchorMSFT destroySpatialAnchor = nullptr;
  PFN_xrCreatePassthroughFB createPassthrough = nullptr;
  PFN_xrDestroyPassthroughFB destroyPassthrough = nullptr;
  PFN_xrPassthroughStartFB startPassthrough = nullptr;
  PFN_xrPassthroughPauseFB pausePassthrough = nullptr;
  PFN_xrCreatePassthroughLayerFB createPassthroughLayer = nullptr;
  PFN_xrDestroyPassthroughLayerFB destroyPassthroughLayer = nullptr;
};

inline constexpr const char* kEglExtension = "XR_MNDX_egl_enable";
inline constexpr const char* kLocalFloorExtension = "XR_EXT_local_floor"; ///< not in the headers of OpenXR 1.0

/// The instance, and the headset it knows. OpenXR allows a program one instance at a time.
class Runtime {
public:
  /// wanted: extensions, used where the runtime has them. The failure is one sentence that says what to do.
  static Result<std::unique_ptr<Runtime>> open(const std::vector<const char*>& wanted);
  /// After open(): finds the headset.
  Result<void> findHeadset();

  XrInstance instance() const { return m_instance.get(); }
  XrSystemId system() const { return m_system; }
  const std::string& name() const { return m_name; } ///< "Monado 25.0.0"
  const std::string& systemName() const { return m_systemName; }
  const std::set<std::string>& offered() const { return m_offered; } ///< extensions
  bool uses(const char* extension) const { return m_used.count(extension) > 0; }
  const Functions& functions() const { return m_functions; }

  std::uint32_t maxLayers() const { return m_maxLayers; }
  std::uint32_t maxWidth() const { return m_maxWidth; }
  std::uint32_t maxHeight() const { return m_maxHeight; }
  bool handTracking() const { return m_handTracking; }
  bool fbPassthrough() const { return m_fbPassthrough; }

private:
  Runtime() = default;
  void loadFunctions();

  Handle<XrInstance> m_instance;
  XrSystemId m_system = XR_NULL_SYSTEM_ID;
  std::string m_name, m_systemName;
  std::set<std::string> m_offered, m_used;
  Functions m_functions;
  std::uint32_t m_maxLayers = 16, m_maxWidth = 4096, m_maxHeight = 4096;
  bool m_handTracking = false, m_fbPassthrough = false;
};

} // namespace halsted::openxr
