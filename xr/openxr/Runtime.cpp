// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/Runtime.h"

#include "xr/openxr/RuntimeFile.h"

#include <QtGlobal>

#include <fmt/format.h>

#include <cstring>

namespace halsted::openxr {

namespace {

Failure noInstance(XrResult result) {
  switch (result) {
  case XR_ERROR_RUNTIME_UNAVAILABLE:
  case XR_ERROR_FILE_ACCESS_ERROR:
  case XR_ERROR_FILE_CONTENTS_INVALID: return fail(ErrorCode::NotFound, explainRuntimeFile(findRuntimeFile()));
  case XR_ERROR_RUNTIME_FAILURE:
  case XR_ERROR_INITIALIZATION_FAILED:
  case XR_ERROR_INSTANCE_LOST:
    return fail(ErrorCode::Failed,
                fmt::format("The headset's runtime ({}) does not answer; start its service (Monado: monado-service, SteamVR: "
                            "SteamVR itself), then try again.",
                            findRuntimeFile().path.string()));
  case XR_ERROR_API_VERSION_UNSUPPORTED:
    return fail(ErrorCode::Unsupported, fmt::format("The headset's runtime ({}) does not speak OpenXR 1.0; update the headset's software.",
                                                    findRuntimeFile().path.string()));
  case XR_ERROR_API_LAYER_NOT_PRESENT:
    return fail(ErrorCode::NotFound,
                fmt::format("An OpenXR layer that XR_ENABLE_API_LAYERS names ({}) is not installed; install it or unset the variable.",
                            qEnvironmentVariable("XR_ENABLE_API_LAYERS").toStdString()));
  case XR_ERROR_LIMIT_REACHED: return fail(ErrorCode::Refused, "This program has the headset open already; close that first.");
  default:
    return fail(ErrorCode::Failed, fmt::format("The headset's runtime ({}) could not be started ({}); restart it, or install it again.",
                                               findRuntimeFile().path.string(), nameOf(result)));
  }
}

template <typename F> void load(XrInstance instance, const char* name, F& function) {
  PFN_xrVoidFunction found = nullptr;
  if (XR_SUCCEEDED(xrGetInstanceProcAddr(instance, name, &found)))
    function = reinterpret_cast<F>(found);
}

} // namespace

Result<std::unique_ptr<Runtime>> Runtime::open(const std::vector<const char*>& wanted) {
  // The loader writes its own opinion of every failure to standard error; ours is one sentence.
  if (!qEnvironmentVariableIsSet("XR_LOADER_DEBUG"))
    qputenv("XR_LOADER_DEBUG", "none");

  std::uint32_t count = 0;
  if (const XrResult result = xrEnumerateInstanceExtensionProperties(nullptr, 0, &count, nullptr); XR_FAILED(result))
    return noInstance(result);
  std::vector<XrExtensionProperties> properties(count, {XR_TYPE_EXTENSION_PROPERTIES, nullptr, {}, 0});
  if (const XrResult result = xrEnumerateInstanceExtensionProperties(nullptr, count, &count, properties.data()); XR_FAILED(result))
    return noInstance(result);

  std::unique_ptr<Runtime> runtime(new Runtime);
  for (const XrExtensionProperties& property : properties)
    runtime->m_offered.insert(property.extensionName);
  std::vector<const char*> used;
  for (const char* extension : wanted)
    if (runtime->m_offered.count(extension) && runtime->m_used.insert(extension).second)
      used.push_back(extension);

  auto info = typed<XrInstanceCreateInfo>(XR_TYPE_INSTANCE_CREATE_INFO);
  std::strncpy(info.applicationInfo.applicationName, "Halsted", XR_MAX_APPLICATION_NAME_SIZE - 1);
  std::strncpy(info.applicationInfo.engineName, "Halsted", XR_MAX_ENGINE_NAME_SIZE - 1);
  info.applicationInfo.applicationVersion = 1;
  info.applicationInfo.apiVersion = XR_MAKE_VERSION(1, 0, 0);
  info.enabledExtensionCount = static_cast<std::uint32_t>(used.size());
  info.enabledExtensionNames = used.data();
  XrInstance instance = XR_NULL_HANDLE;
  if (const XrResult result = xrCreateInstance(&info, &instance); XR_FAILED(result))
    return noInstance(result);
  runtime->m_instance = {instance, xrDestroyInstance};

  auto about = typed<XrInstanceProperties>(XR_TYPE_INSTANCE_PROPERTIES);
  if (const XrResult result = xrGetInstanceProperties(instance, &about); XR_FAILED(result))
    return noInstance(result);
  const XrVersion version = about.runtimeVersion;
  runtime->m_name = about.runtimeName;
  // Some runtimes say their version in the name already.
  if (runtime->m_name.find_first_of("0123456789") == std::string::npos)
    runtime->m_name += fmt::format(" {}.{}.{}", XR_VERSION_MAJOR(version), XR_VERSION_MINOR(version), XR_VERSION_PATCH(version));
  runtime->loadFunctions();
  return runtime;
}

void Runtime::loadFunctions() {
  const auto get = [this](const char* extension, const char* name, auto& function) {
    if (uses(extension))
      load(instance(), name, function);
  };
  Functions& f = m_functions;
  get(XR_KHR_OPENGL_ENABLE_EXTENSION_NAME, "xrGetOpenGLGraphicsRequirementsKHR", f.getOpenGLGraphicsRequirements);
  get(XR_KHR_VISIBILITY_MASK_EXTENSION_NAME, "xrGetVisibilityMaskKHR", f.getVisibilityMask);
  get(XR_FB_DISPLAY_REFRESH_RATE_EXTENSION_NAME, "xrEnumerateDisplayRefreshRatesFB", f.enumerateDisplayRefreshRates);
  get(XR_FB_DISPLAY_REFRESH_RATE_EXTENSION_NAME, "xrGetDisplayRefreshRateFB", f.getDisplayRefreshRate);
  get(XR_FB_DISPLAY_REFRESH_RATE_EXTENSION_NAME, "xrRequestDisplayRefreshRateFB", f.requestDisplayRefreshRate);
  get(XR_EXT_HAND_TRACKING_EXTENSION_NAME, "xrCreateHandTrackerEXT", f.createHandTracker);
  get(XR_EXT_HAND_TRACKING_EXTENSION_NAME, "xrDestroyHandTrackerEXT", f.destroyHandTracker);
  get(XR_EXT_HAND_TRACKING_EXTENSION_NAME, "xrLocateHandJointsEXT", f.locateHandJoints);
  get(XR_MSFT_SPATIAL_ANCHOR_EXTENSION_NAME, "xrCreateSpatialAnchorMSFT", f.createSpatialAnchor);
  get(XR_MSFT_SPATIAL_ANCHOR_EXTENSION_NAME, "xrCreateSpatialAnchorSpaceMSFT", f.createSpatialAnchorSpace);
  get(XR_MSFT_SPATIAL_ANCHOR_EXTENSION_NAME, "xrDestroySpatialAnchorMSFT", f.destroySpatialAnchor);
  get(XR_FB_PASSTHROUGH_EXTENSION_NAME, "xrCreatePassthroughFB", f.createPassthrough);
  get(XR_FB_PASSTHROUGH_EXTENSION_NAME, "xrDestroyPassthroughFB", f.destroyPassthrough);
  get(XR_FB_PASSTHROUGH_EXTENSION_NAME, "xrPassthroughStartFB", f.startPassthrough);
  get(XR_FB_PASSTHROUGH_EXTENSION_NAME, "xrPassthroughPauseFB", f.pausePassthrough);
  get(XR_FB_PASSTHROUGH_EXTENSION_NAME, "xrCreatePassthroughLayerFB", f.createPassthroughLayer);
  get(XR_FB_PASSTHROUGH_EXTENSION_NAME, "xrDestroyPassthroughLayerFB", f.destroyPassthroughLayer);
}

Result<void> Runtime::findHeadset() {
  auto info = typed<XrSystemGetInfo>(XR_TYPE_SYSTEM_GET_INFO);
  info.formFactor = XR_FORM_FACTOR_HEAD_MOUNTED_DISPLAY;
  const XrResult found = xrGetSystem(instance(), &info, &m_system);
  if (found == XR_ERROR_FORM_FACTOR_UNAVAILABLE)
    return fail(ErrorCode::NotFound,
                fmt::format("{} runs, but no headset is there; plug it in, switch it on and wait until its software shows it.", m_name));
  if (found == XR_ERROR_FORM_FACTOR_UNSUPPORTED)
    return fail(ErrorCode::Unsupported,
                fmt::format("{} serves no headsets; make the software of your headset this computer's OpenXR runtime.", m_name));
  if (XR_FAILED(found))
    return noInstance(found);

  auto hands = typed<XrSystemHandTrackingPropertiesEXT>(XR_TYPE_SYSTEM_HAND_TRACKING_PROPERTIES_EXT);
  auto passthrough = typed<XrSystemPassthroughPropertiesFB>(XR_TYPE_SYSTEM_PASSTHROUGH_PROPERTIES_FB);
  auto properties = typed<XrSystemProperties>(XR_TYPE_SYSTEM_PROPERTIES);
  if (uses(XR_FB_PASSTHROUGH_EXTENSION_NAME))
    properties.next = &passthrough;
  if (uses(XR_EXT_HAND_TRACKING_EXTENSION_NAME)) {
    hands.next = properties.next;
    properties.next = &hands;
  }
  if (const XrResult result = xrGetSystemProperties(instance(), m_system, &properties); XR_FAILED(result))
    return noInstance(result);
  m_systemName = properties.systemName;
  m_maxLayers = properties.graphicsProperties.maxLayerCount;
  m_maxWidth = properties.graphicsProperties.maxSwapchainImageWidth;
  m_maxHeight = properties.graphicsProperties.maxSwapchainImageHeight;
  m_handTracking = hands.supportsHandTracking == XR_TRUE;
  m_fbPassthrough = passthrough.supportsPassthrough == XR_TRUE;

  std::uint32_t count = 0;
  std::array<XrViewConfigurationType, 8> kinds{};
  bool stereo = false;
  if (XR_SUCCEEDED(xrEnumerateViewConfigurations(instance(), m_system, static_cast<std::uint32_t>(kinds.size()), &count, kinds.data())))
    for (std::uint32_t i = 0; i < count; ++i)
      stereo = stereo || kinds[i] == kStereo;
  if (!stereo)
    return fail(ErrorCode::Unsupported,
                fmt::format("{} does not show one picture per eye on {}; use a headset with two eyes.", m_name, m_systemName));
  return {};
}

} // namespace halsted::openxr
