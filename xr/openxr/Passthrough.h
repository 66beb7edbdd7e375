// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/openxr/Runtime.h"

namespace halsted::openxr {

/// How the real room shows through: cameras by XR_FB_passthrough, or the display's own way of blending.
class Passthrough {
public:
  static Result<Passthrough> create(const Runtime& runtime, XrSession session, bool wished, Health& health);

  bool available() const { return m_layer || m_through != m_closed; }
  /// How this frame blends with the room. Starts and stops the cameras.
  XrEnvironmentBlendMode blendMode(bool through);
  /// Goes below all others; null: none.
  const XrCompositionLayerBaseHeader* layer(bool through);
  /// The cameras went away for good.
  void fail();

private:
  Functions m_functions;
  XrEnvironmentBlendMode m_closed = XR_ENVIRONMENT_BLEND_MODE_OPAQUE, m_through = XR_ENVIRONMENT_BLEND_MODE_OPAQUE;
  Handle<XrPassthroughFB> m_cameras;
  Handle<XrPassthroughLayerFB> m_layer;
  XrCompositionLayerPassthroughFB m_composition = typed<XrCompositionLayerPassthroughFB>(XR_TYPE_COMPOSITION_LAYER_PASSTHROUGH_FB);
  bool m_started = false;
};

} // namespace halsted::openxr
