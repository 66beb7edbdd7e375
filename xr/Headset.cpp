// SPDX-License-Identifier: Apache-2.0
#include "xr/Headset.h"

#include "xr/openxr/Bindings.h"
#include "xr/openxr/Runtime.h"
#include "xr/openxr/Session.h"

namespace halsted {

namespace {

std::vector<const char*> extensionsFor(const HeadsetWishes& wishes, const GlContext* context) {
  std::vector<const char*> names{XR_KHR_VISIBILITY_MASK_EXTENSION_NAME, XR_FB_DISPLAY_REFRESH_RATE_EXTENSION_NAME,
                                 XR_MSFT_SPATIAL_ANCHOR_EXTENSION_NAME, openxr::kLocalFloorExtension};
  if (context) {
    names.push_back(XR_KHR_OPENGL_ENABLE_EXTENSION_NAME);
    if (context->kind() == GlContext::Kind::Egl)
      names.push_back(openxr::kEglExtension);
  }
  if (wishes.depthLayer)
    names.push_back(XR_KHR_COMPOSITION_LAYER_DEPTH_EXTENSION_NAME);
  if (wishes.passthrough)
    names.push_back(XR_FB_PASSTHROUGH_EXTENSION_NAME);
  if (wishes.handTracking)
    names.push_back(XR_EXT_HAND_TRACKING_EXTENSION_NAME);
  for (const openxr::Profile& profile : openxr::profiles())
    if (profile.extension && (wishes.handTracking || !profile.bareHand))
      names.push_back(profile.extension);
  return names;
}

} // namespace

Result<std::unique_ptr<HeadsetSession>> openHeadset(GlContext& context, const HeadsetWishes& wishes) {
  Result<std::unique_ptr<openxr::Runtime>> runtime = openxr::Runtime::open(extensionsFor(wishes, &context));
  if (!runtime)
    return fail(runtime.error());
  if (const Result<void> found = (*runtime)->findHeadset(); !found)
    return fail(found.error());
  Result<std::unique_ptr<openxr::Session>> session = openxr::Session::open(std::move(*runtime), context, wishes);
  if (!session)
    return fail(session.error());
  return std::unique_ptr<HeadsetSession>(std::move(*session));
}

RuntimeReport describeRuntime() {
  RuntimeReport report;
  const Result<std::unique_ptr<openxr::Runtime>> opened = openxr::Runtime::open({});
  if (!opened) {
    report.problem = opened.error().message;
    return report;
  }
  openxr::Runtime& runtime = **opened;
  report.runtime = runtime.name();
  report.extensions.assign(runtime.offered().begin(), runtime.offered().end());
  if (const Result<void> found = runtime.findHeadset(); !found)
    report.problem = found.error().message;
  else
    report.system = runtime.systemName();
  if (report.problem.empty() && !runtime.offered().count(XR_KHR_OPENGL_ENABLE_EXTENSION_NAME))
    report.problem =
        report.runtime + " takes no pictures from OpenGL; make another one this computer's OpenXR runtime, for example Monado or SteamVR.";
  return report;
}

} // namespace halsted
