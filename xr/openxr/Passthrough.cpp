// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/Passthrough.h"

#include <algorithm>

namespace halsted::openxr {

Result<Passthrough> Passthrough::create(const Runtime& runtime, XrSession session, bool wished, Health& health) {
  Passthrough result;
  result.m_functions = runtime.functions();
  std::array<XrEnvironmentBlendMode, 8> modes{};
  std::uint32_t count = 0;
  if (!health.good(xrEnumerateEnvironmentBlendModes(runtime.instance(), runtime.system(), kStereo, static_cast<std::uint32_t>(modes.size()),
                                                    &count, modes.data()),
                   "say how it blends pictures") ||
      count == 0)
    return health.lost()
               ? health.failure()
               : halsted::fail(ErrorCode::Unsupported, runtime.name() + " shows no pictures in any way; update the headset's software.");
  const auto has = [&](XrEnvironmentBlendMode mode) {
    return std::find(modes.begin(), modes.begin() + count, mode) != modes.begin() + count;
  };
  result.m_closed = has(XR_ENVIRONMENT_BLEND_MODE_OPAQUE) ? XR_ENVIRONMENT_BLEND_MODE_OPAQUE : modes[0];
  result.m_through = result.m_closed;
  if (!wished)
    return result;
  if (runtime.fbPassthrough() && has(XR_ENVIRONMENT_BLEND_MODE_OPAQUE)) {
    const XrPassthroughCreateInfoFB info{XR_TYPE_PASSTHROUGH_CREATE_INFO_FB, nullptr, 0};
    XrPassthroughFB cameras = XR_NULL_HANDLE;
    if (XR_SUCCEEDED(result.m_functions.createPassthrough(session, &info, &cameras))) {
      result.m_cameras = {cameras, result.m_functions.destroyPassthrough};
      const XrPassthroughLayerCreateInfoFB layerInfo{XR_TYPE_PASSTHROUGH_LAYER_CREATE_INFO_FB, nullptr, cameras,
                                                     XR_PASSTHROUGH_IS_RUNNING_AT_CREATION_BIT_FB,
                                                     XR_PASSTHROUGH_LAYER_PURPOSE_RECONSTRUCTION_FB};
      XrPassthroughLayerFB layer = XR_NULL_HANDLE;
      if (XR_SUCCEEDED(result.m_functions.createPassthroughLayer(session, &layerInfo, &layer)))
        result.m_layer = {layer, result.m_functions.destroyPassthroughLayer};
    }
    if (result.m_layer)
      return result;
    result.m_cameras.reset();
  }
  for (const XrEnvironmentBlendMode mode : {XR_ENVIRONMENT_BLEND_MODE_ADDITIVE, XR_ENVIRONMENT_BLEND_MODE_ALPHA_BLEND})
    if (has(mode))
      result.m_through = mode;
  return result;
}

XrEnvironmentBlendMode Passthrough::blendMode(bool through) {
  if (m_layer && through != m_started) {
    const XrResult changed = through ? m_functions.startPassthrough(m_cameras.get()) : m_functions.pausePassthrough(m_cameras.get());
    if (XR_SUCCEEDED(changed))
      m_started = through;
  }
  return through ? m_through : m_closed;
}

const XrCompositionLayerBaseHeader* Passthrough::layer(bool through) {
  if (!through || !m_layer || !m_started)
    return nullptr;
  m_composition.flags = XR_COMPOSITION_LAYER_BLEND_TEXTURE_SOURCE_ALPHA_BIT;
  m_composition.layerHandle = m_layer.get();
  return reinterpret_cast<const XrCompositionLayerBaseHeader*>(&m_composition);
}

void Passthrough::fail() {
  m_layer.reset();
  m_cameras.reset();
  m_started = false;
}

} // namespace halsted::openxr
