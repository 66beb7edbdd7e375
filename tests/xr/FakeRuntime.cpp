// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#define XR_USE_GRAPHICS_API_OPENGL
#include "tests/xr/FakeRuntime.h"

#include <openxr/openxr_platform.h>

#include <algorithm>
#include <cstring>

#include <GL/gl.h>
#include <GL/glext.h>

namespace {

FakeRuntime runtime;
std::vector<std::string> paths{""};
XrTime now = 1'000'000'000;
std::uintptr_t lastHandle = 0x1000;

struct Chain {
  std::vector<GLuint> textures;
  std::uint32_t next = 0;
};
std::map<std::uintptr_t, Chain> chains;
std::set<std::uintptr_t> headSpaces, stageSpaces;

template <typename T> T make() {
  ++runtime.live;
  return reinterpret_cast<T>(++lastHandle);
}
template <typename T> XrResult destroy(T) {
  --runtime.live;
  return XR_SUCCESS;
}
template <typename... T> XrResult succeed(T...) {
  return XR_SUCCESS;
}
template <typename T> std::uintptr_t number(T handle) {
  return reinterpret_cast<std::uintptr_t>(handle);
}

XrResult answer(const char* call) {
  const auto found = runtime.failing.find(call);
  return found == runtime.failing.end() ? XR_SUCCESS : found->second;
}

template <typename T, typename List> XrResult enumerate(const List& list, std::uint32_t capacity, std::uint32_t* count, T* out) {
  *count = static_cast<std::uint32_t>(list.size());
  if (capacity == 0)
    return XR_SUCCESS;
  if (capacity < list.size())
    return XR_ERROR_SIZE_INSUFFICIENT;
  std::copy(list.begin(), list.end(), out);
  return XR_SUCCESS;
}

void name(char* to, const char* text) {
  std::strcpy(to, text);
}

XrResult extensionProperties(const char*, std::uint32_t capacity, std::uint32_t* count, XrExtensionProperties* out) {
  *count = static_cast<std::uint32_t>(runtime.extensions.size());
  if (capacity == 0)
    return XR_SUCCESS;
  for (const std::string& extension : runtime.extensions)
    name((out++)->extensionName, extension.c_str());
  return XR_SUCCESS;
}

XrResult createInstance(const XrInstanceCreateInfo* info, XrInstance* instance) {
  if (XR_FAILED(runtime.createInstance))
    return runtime.createInstance;
  runtime.used.clear();
  for (std::uint32_t i = 0; i < info->enabledExtensionCount; ++i) {
    if (!runtime.extensions.count(info->enabledExtensionNames[i]))
      return XR_ERROR_EXTENSION_NOT_PRESENT;
    runtime.used.insert(info->enabledExtensionNames[i]);
  }
  *instance = make<XrInstance>();
  return XR_SUCCESS;
}

XrResult instanceProperties(XrInstance, XrInstanceProperties* out) {
  out->runtimeVersion = XR_MAKE_VERSION(3, 1, 4);
  name(out->runtimeName, "Fake");
  return XR_SUCCESS;
}

XrResult pollEvent(XrInstance, XrEventDataBuffer* out) {
  if (const XrResult result = answer("xrPollEvent"); result != XR_SUCCESS)
    return result;
  if (runtime.events.empty())
    return XR_EVENT_UNAVAILABLE;
  *out = runtime.events.front();
  runtime.events.pop_front();
  return XR_SUCCESS;
}

XrResult getSystem(XrInstance, const XrSystemGetInfo*, XrSystemId* system) {
  *system = 7;
  return runtime.getSystem;
}

XrResult systemProperties(XrInstance, XrSystemId, XrSystemProperties* out) {
  name(out->systemName, "Fake headset");
  out->graphicsProperties = {1024, 1024, 16};
  for (auto* next = static_cast<XrBaseOutStructure*>(out->next); next; next = next->next)
    if (next->type == XR_TYPE_SYSTEM_PASSTHROUGH_PROPERTIES_FB)
      reinterpret_cast<XrSystemPassthroughPropertiesFB*>(next)->supportsPassthrough = XR_TRUE;
  return XR_SUCCESS;
}

XrResult blendModes(XrInstance, XrSystemId, XrViewConfigurationType, std::uint32_t capacity, std::uint32_t* count,
                    XrEnvironmentBlendMode* out) {
  return enumerate(runtime.blendModes, capacity, count, out);
}

XrResult createSession(XrInstance, const XrSessionCreateInfo*, XrSession* session) {
  if (XR_FAILED(runtime.createSession))
    return runtime.createSession;
  *session = runtime.session = make<XrSession>();
  return XR_SUCCESS;
}

XrResult referenceSpaces(XrSession, std::uint32_t capacity, std::uint32_t* count, XrReferenceSpaceType* out) {
  return enumerate(runtime.spaces, capacity, count, out);
}

XrResult createReferenceSpace(XrSession, const XrReferenceSpaceCreateInfo* info, XrSpace* space) {
  *space = make<XrSpace>();
  if (info->referenceSpaceType == XR_REFERENCE_SPACE_TYPE_VIEW)
    headSpaces.insert(number(*space));
  else {
    stageSpaces.insert(number(*space));
    runtime.stageType = info->referenceSpaceType;
    runtime.stagePose = info->poseInReferenceSpace;
  }
  return XR_SUCCESS;
}

XrResult createActionSpace(XrSession, const XrActionSpaceCreateInfo*, XrSpace* space) {
  *space = make<XrSpace>();
  return XR_SUCCESS;
}

XrResult locateSpace(XrSpace space, XrSpace, XrTime time, XrSpaceLocation* out) {
  if (time <= 0)
    return XR_ERROR_TIME_INVALID;
  if (const XrResult result = answer("xrLocateSpace"); result != XR_SUCCESS)
    return result;
  const bool head = headSpaces.count(number(space)) > 0;
  out->locationFlags = head ? runtime.headFlags : 15;
  out->pose = head ? runtime.head : XrPosef{{0, 0, 0, 1}, {0.1F, 0.2F, 0.3F}};
  return XR_SUCCESS;
}

XrResult viewConfigurations(XrInstance, XrSystemId, std::uint32_t capacity, std::uint32_t* count, XrViewConfigurationType* out) {
  return enumerate(std::vector{XR_VIEW_CONFIGURATION_TYPE_PRIMARY_STEREO}, capacity, count, out);
}

XrResult viewConfigurationViews(XrInstance, XrSystemId, XrViewConfigurationType, std::uint32_t capacity, std::uint32_t* count,
                                XrViewConfigurationView* out) {
  *count = 2;
  for (std::uint32_t i = 0; i < capacity && i < 2; ++i) {
    out[i].recommendedImageRectWidth = out[i].recommendedImageRectHeight = 128;
    out[i].maxImageRectWidth = out[i].maxImageRectHeight = 256;
    out[i].recommendedSwapchainSampleCount = out[i].maxSwapchainSampleCount = 1;
  }
  return XR_SUCCESS;
}

XrResult swapchainFormats(XrSession, std::uint32_t capacity, std::uint32_t* count, std::int64_t* out) {
  return enumerate(runtime.formats, capacity, count, out);
}

XrResult createSwapchain(XrSession, const XrSwapchainCreateInfo* info, XrSwapchain* chain) {
  *chain = make<XrSwapchain>();
  ++runtime.swapchains;
  Chain& made = chains[number(*chain)];
  made.textures.resize(3);
  glGenTextures(3, made.textures.data());
  for (const GLuint texture : made.textures) {
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexStorage2D(GL_TEXTURE_2D, 1, static_cast<GLenum>(info->format), static_cast<GLsizei>(info->width),
                   static_cast<GLsizei>(info->height));
  }
  return XR_SUCCESS;
}

XrResult destroySwapchain(XrSwapchain chain) {
  Chain& gone = chains[number(chain)];
  glDeleteTextures(static_cast<GLsizei>(gone.textures.size()), gone.textures.data());
  chains.erase(number(chain));
  return destroy(chain);
}

XrResult swapchainImages(XrSwapchain chain, std::uint32_t capacity, std::uint32_t* count, XrSwapchainImageBaseHeader* out) {
  const Chain& asked = chains[number(chain)];
  *count = static_cast<std::uint32_t>(asked.textures.size());
  for (std::uint32_t i = 0; i < capacity && i < asked.textures.size(); ++i)
    reinterpret_cast<XrSwapchainImageOpenGLKHR*>(out)[i].image = asked.textures[i];
  return XR_SUCCESS;
}

XrResult acquireImage(XrSwapchain chain, const XrSwapchainImageAcquireInfo*, std::uint32_t* index) {
  Chain& asked = chains[number(chain)];
  *index = asked.next++ % static_cast<std::uint32_t>(asked.textures.size());
  return XR_SUCCESS;
}

XrResult waitImage(XrSwapchain, const XrSwapchainImageWaitInfo*) {
  return answer("xrWaitSwapchainImage");
}

XrResult beginSession(XrSession, const XrSessionBeginInfo*) {
  runtime.sessionRunning = true;
  return XR_SUCCESS;
}

XrResult endSession(XrSession) {
  runtime.sessionRunning = false;
  return XR_SUCCESS;
}

XrResult requestExit(XrSession) {
  runtime.say(XR_SESSION_STATE_STOPPING);
  runtime.say(XR_SESSION_STATE_EXITING);
  return XR_SUCCESS;
}

XrResult waitFrame(XrSession, const XrFrameWaitInfo*, XrFrameState* out) {
  if (!runtime.sessionRunning)
    return XR_ERROR_SESSION_NOT_RUNNING;
  if (const XrResult result = answer("xrWaitFrame"); result != XR_SUCCESS)
    return result;
  out->predictedDisplayTime = now += 10'000'000;
  out->predictedDisplayPeriod = 10'000'000;
  out->shouldRender = runtime.shouldRender;
  return XR_SUCCESS;
}

XrResult endFrame(XrSession, const XrFrameEndInfo* info) {
  if (const XrResult result = answer("xrEndFrame"); result != XR_SUCCESS)
    return result;
  ++runtime.frames;
  runtime.blendMode = info->environmentBlendMode;
  runtime.layers.clear();
  runtime.layerFlags.clear();
  runtime.depthHandedIn = false;
  for (std::uint32_t i = 0; i < info->layerCount; ++i) {
    runtime.layers.push_back(info->layers[i]->type);
    runtime.layerFlags.push_back(info->layers[i]->layerFlags);
    if (info->layers[i]->type == XR_TYPE_COMPOSITION_LAYER_PROJECTION) {
      const auto* projection = reinterpret_cast<const XrCompositionLayerProjection*>(info->layers[i]);
      runtime.rect = projection->views[0].subImage.imageRect.extent;
      runtime.depthHandedIn = projection->views[0].next != nullptr;
    }
  }
  return XR_SUCCESS;
}

XrResult locateViews(XrSession, const XrViewLocateInfo*, XrViewState* state, std::uint32_t, std::uint32_t* count, XrView* out) {
  *count = 2;
  state->viewStateFlags = 15;
  for (int i = 0; i < 2; ++i) {
    out[i].pose = runtime.head;
    out[i].pose.position.x += i == 0 ? -0.03F : 0.03F;
    out[i].fov = {-0.8F, 0.7F, 0.6F, -0.5F};
  }
  return XR_SUCCESS;
}

XrResult stringToPath(XrInstance, const char* text, XrPath* path) {
  auto found = std::find(paths.begin(), paths.end(), text);
  if (found == paths.end())
    found = paths.insert(paths.end(), text);
  *path = static_cast<XrPath>(found - paths.begin());
  return XR_SUCCESS;
}

XrResult pathToString(XrInstance, XrPath path, std::uint32_t capacity, std::uint32_t* count, char* out) {
  return enumerate(std::string(paths[path].c_str(), paths[path].size() + 1), capacity, count, out);
}

XrResult createActionSet(XrInstance, const XrActionSetCreateInfo*, XrActionSet* set) {
  *set = make<XrActionSet>();
  return XR_SUCCESS;
}

XrResult createAction(XrActionSet, const XrActionCreateInfo*, XrAction* action) {
  *action = reinterpret_cast<XrAction>(++lastHandle); // goes with its set
  return XR_SUCCESS;
}

XrResult suggest(XrInstance, const XrInteractionProfileSuggestedBinding* bindings) {
  runtime.suggested.push_back(paths[bindings->interactionProfile]);
  return XR_SUCCESS;
}

XrResult currentProfile(XrSession, XrPath, XrInteractionProfileState* out) {
  out->interactionProfile = XR_NULL_PATH;
  return runtime.profile.empty() ? XR_SUCCESS : stringToPath(XR_NULL_HANDLE, runtime.profile.c_str(), &out->interactionProfile);
}

XrResult stateBoolean(XrSession, const XrActionStateGetInfo*, XrActionStateBoolean* out) {
  out->isActive = XR_TRUE;
  out->currentState = runtime.click;
  return XR_SUCCESS;
}

XrResult stateFloat(XrSession, const XrActionStateGetInfo*, XrActionStateFloat* out) {
  out->isActive = XR_TRUE;
  out->currentState = runtime.level;
  return XR_SUCCESS;
}

XrResult stateVector(XrSession, const XrActionStateGetInfo*, XrActionStateVector2f* out) {
  out->isActive = XR_TRUE;
  out->currentState = runtime.stick;
  return XR_SUCCESS;
}

XrResult statePose(XrSession, const XrActionStateGetInfo*, XrActionStatePose* out) {
  out->isActive = !runtime.profile.empty();
  return XR_SUCCESS;
}

XrResult applyHaptic(XrSession, const XrHapticActionInfo*, const XrHapticBaseHeader*) {
  ++runtime.pulses;
  return answer("xrApplyHapticFeedback");
}

XrResult openGlRequirements(XrInstance, XrSystemId, XrGraphicsRequirementsOpenGLKHR* out) {
  out->minApiVersionSupported = runtime.minOpenGl;
  out->maxApiVersionSupported = XR_MAKE_VERSION(9, 0, 0);
  return XR_SUCCESS;
}

XrResult visibilityMask(XrSession, XrViewConfigurationType, std::uint32_t, XrVisibilityMaskTypeKHR, XrVisibilityMaskKHR* out) {
  ++runtime.masks;
  out->vertexCountOutput = 3;
  out->indexCountOutput = 6;
  if (out->vertexCapacityInput == 0)
    return XR_SUCCESS;
  for (std::uint32_t i = 0; i < 3; ++i)
    out->vertices[i] = {static_cast<float>(i), static_cast<float>(runtime.masks)};
  const std::uint32_t indices[6] = {0, 1, 2, 2, 1, 99}; // one of them wrong
  std::copy(indices, indices + 6, out->indices);
  return XR_SUCCESS;
}

XrResult refreshRates(XrSession, std::uint32_t capacity, std::uint32_t* count, float* out) {
  return enumerate(std::vector{72.0F, 90.0F, 120.0F}, capacity, count, out);
}

XrResult refreshRate(XrSession, float* out) {
  *out = 72;
  return XR_SUCCESS;
}

XrResult requestRefreshRate(XrSession, float hz) {
  runtime.requestedHz = hz;
  return XR_SUCCESS;
}

XrResult createAnchor(XrSession, const XrSpatialAnchorCreateInfoMSFT*, XrSpatialAnchorMSFT* anchor) {
  if (const XrResult result = answer("xrCreateSpatialAnchorMSFT"); result != XR_SUCCESS)
    return result;
  *anchor = make<XrSpatialAnchorMSFT>();
  return XR_SUCCESS;
}

XrResult createAnchorSpace(XrSession, const XrSpatialAnchorSpaceCreateInfoMSFT*, XrSpace* space) {
  *space = make<XrSpace>();
  return XR_SUCCESS;
}

XrResult createPassthrough(XrSession, const XrPassthroughCreateInfoFB*, XrPassthroughFB* out) {
  *out = make<XrPassthroughFB>();
  return XR_SUCCESS;
}

XrResult createPassthroughLayer(XrSession, const XrPassthroughLayerCreateInfoFB*, XrPassthroughLayerFB* out) {
  *out = make<XrPassthroughLayerFB>();
  return XR_SUCCESS;
}

XrResult startPassthrough(XrPassthroughFB) {
  runtime.passthroughRunning = true;
  return XR_SUCCESS;
}

XrResult pausePassthrough(XrPassthroughFB) {
  runtime.passthroughRunning = false;
  return XR_SUCCESS;
}

XrResult getInstanceProcAddr(XrInstance, const char* asked, PFN_xrVoidFunction* out) {
  const auto as = [](auto* function) { return reinterpret_cast<PFN_xrVoidFunction>(function); };
  static const std::map<std::string, PFN_xrVoidFunction> functions{
      {"xrGetInstanceProcAddr", as(getInstanceProcAddr)},
      {"xrEnumerateInstanceExtensionProperties", as(extensionProperties)},
      {"xrCreateInstance", as(createInstance)},
      {"xrDestroyInstance", as(destroy<XrInstance>)},
      {"xrGetInstanceProperties", as(instanceProperties)},
      {"xrPollEvent", as(pollEvent)},
      {"xrGetSystem", as(getSystem)},
      {"xrGetSystemProperties", as(systemProperties)},
      {"xrEnumerateEnvironmentBlendModes", as(blendModes)},
      {"xrCreateSession", as(createSession)},
      {"xrDestroySession", as(destroy<XrSession>)},
      {"xrEnumerateReferenceSpaces", as(referenceSpaces)},
      {"xrCreateReferenceSpace", as(createReferenceSpace)},
      {"xrCreateActionSpace", as(createActionSpace)},
      {"xrLocateSpace", as(locateSpace)},
      {"xrDestroySpace", as(destroy<XrSpace>)},
      {"xrEnumerateViewConfigurations", as(viewConfigurations)},
      {"xrEnumerateViewConfigurationViews", as(viewConfigurationViews)},
      {"xrEnumerateSwapchainFormats", as(swapchainFormats)},
      {"xrCreateSwapchain", as(createSwapchain)},
      {"xrDestroySwapchain", as(destroySwapchain)},
      {"xrEnumerateSwapchainImages", as(swapchainImages)},
      {"xrAcquireSwapchainImage", as(acquireImage)},
      {"xrWaitSwapchainImage", as(waitImage)},
      {"xrReleaseSwapchainImage", as(succeed<XrSwapchain, const XrSwapchainImageReleaseInfo*>)},
      {"xrBeginSession", as(beginSession)},
      {"xrEndSession", as(endSession)},
      {"xrRequestExitSession", as(requestExit)},
      {"xrWaitFrame", as(waitFrame)},
      {"xrBeginFrame", as(+[](XrSession, const XrFrameBeginInfo*) { return answer("xrBeginFrame"); })},
      {"xrEndFrame", as(endFrame)},
      {"xrLocateViews", as(locateViews)},
      {"xrStringToPath", as(stringToPath)},
      {"xrPathToString", as(pathToString)},
      {"xrCreateActionSet", as(createActionSet)},
      {"xrDestroyActionSet", as(destroy<XrActionSet>)},
      {"xrCreateAction", as(createAction)},
      {"xrSuggestInteractionProfileBindings", as(suggest)},
      {"xrAttachSessionActionSets", as(succeed<XrSession, const XrSessionActionSetsAttachInfo*>)},
      {"xrGetCurrentInteractionProfile", as(currentProfile)},
      {"xrGetActionStateBoolean", as(stateBoolean)},
      {"xrGetActionStateFloat", as(stateFloat)},
      {"xrGetActionStateVector2f", as(stateVector)},
      {"xrGetActionStatePose", as(statePose)},
      {"xrSyncActions", as(+[](XrSession, const XrActionsSyncInfo*) { return answer("xrSyncActions"); })},
      {"xrApplyHapticFeedback", as(applyHaptic)},
      {"xrGetOpenGLGraphicsRequirementsKHR", as(openGlRequirements)},
      {"xrGetVisibilityMaskKHR", as(visibilityMask)},
      {"xrEnumerateDisplayRefreshRatesFB", as(refreshRates)},
      {"xrGetDisplayRefreshRateFB", as(refreshRate)},
      {"xrRequestDisplayRefreshRateFB", as(requestRefreshRate)},
      {"xrCreateSpatialAnchorMSFT", as(createAnchor)},
      {"xrCreateSpatialAnchorSpaceMSFT", as(createAnchorSpace)},
      {"xrDestroySpatialAnchorMSFT", as(destroy<XrSpatialAnchorMSFT>)},
      {"xrCreatePassthroughFB", as(createPassthrough)},
      {"xrDestroyPassthroughFB", as(destroy<XrPassthroughFB>)},
      {"xrPassthroughStartFB", as(startPassthrough)},
      {"xrPassthroughPauseFB", as(pausePassthrough)},
      {"xrCreatePassthroughLayerFB", as(createPassthroughLayer)},
      {"xrDestroyPassthroughLayerFB", as(destroy<XrPassthroughLayerFB>)},
  };
  const auto found = functions.find(asked);
  *out = found == functions.end() ? nullptr : found->second;
  return *out ? XR_SUCCESS : XR_ERROR_FUNCTION_UNSUPPORTED;
}

/// As the loader's interface has them ("OpenXR Loader - Design and Operation", loader and runtime negotiation).
struct NegotiateLoaderInfo {
  int structType;
  std::uint32_t structVersion;
  std::size_t structSize;
  std::uint32_t minInterfaceVersion, maxInterfaceVersion;
  XrVersion minApiVersion, maxApiVersion;
};
struct NegotiateRuntimeRequest {
  int structType;
  std::uint32_t structVersion;
  std::size_t structSize;
  std::uint32_t runtimeInterfaceVersion;
  XrVersion runtimeApiVersion;
  PFN_xrGetInstanceProcAddr getInstanceProcAddr;
};

} // namespace

extern "C" __attribute__((visibility("default"))) FakeRuntime* fakeRuntime() {
  return &runtime;
}

extern "C" __attribute__((visibility("default"))) XrResult xrNegotiateLoaderRuntimeInterface(const NegotiateLoaderInfo*,
                                                                                             NegotiateRuntimeRequest* request) {
  request->runtimeInterfaceVersion = 1;
  request->runtimeApiVersion = XR_MAKE_VERSION(1, 0, 20);
  request->getInstanceProcAddr = getInstanceProcAddr;
  return XR_SUCCESS;
}
