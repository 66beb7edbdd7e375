// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/GlContext.h"
#include "xr/HeadsetSession.h"

#include <memory>

namespace halsted {

struct HeadsetWishes {
  bool depthLayer = true;
  bool passthrough = true;
  bool handTracking = true;
};

/// Opens the headset of this computer's OpenXR runtime; the context is current and outlives the session. Fails with one
/// sentence that says which of these it is and what to do: no runtime, a runtime that cannot be loaded, a service
/// that does not answer, no headset, OpenGL not supported.
Result<std::unique_ptr<HeadsetSession>> openHeadset(GlContext& context, const HeadsetWishes& wishes = {});

/// For `halsted doctor`: the runtime and headset in words, or why there is none. Needs no OpenGL.
struct RuntimeReport {
  std::string runtime, system; ///< empty when there is none
  std::vector<std::string> extensions;
  std::string problem; ///< empty: a headset is ready
};
RuntimeReport describeRuntime();

} // namespace halsted
