// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openxr/openxr.h>

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

/// An OpenXR runtime of the tests' own (FakeRuntime.cpp, a library that the loader loads): does what Monado cannot be made to
/// do without a headset. The test sets what it offers and reads what it was asked.
struct FakeRuntime {
  // What it is.
  std::set<std::string> extensions{"XR_KHR_opengl_enable", "XR_MNDX_egl_enable"};
  XrResult createInstance = XR_SUCCESS, getSystem = XR_SUCCESS, createSession = XR_SUCCESS;
  XrVersion minOpenGl = XR_MAKE_VERSION(3, 2, 0);
  std::vector<std::int64_t> formats;
  std::vector<XrEnvironmentBlendMode> blendModes{XR_ENVIRONMENT_BLEND_MODE_OPAQUE};
  std::vector<XrReferenceSpaceType> spaces{XR_REFERENCE_SPACE_TYPE_VIEW, XR_REFERENCE_SPACE_TYPE_LOCAL, XR_REFERENCE_SPACE_TYPE_STAGE};
  XrPosef head{{0, 0, 0, 1}, {0, 0, 0}}; ///< in any of its spaces
  XrSpaceLocationFlags headFlags = 15;
  XrBool32 shouldRender = XR_TRUE;
  std::string profile; ///< that both hands hold
  XrVector2f stick{0, 0};
  bool click = false;
  float level = 0;
  /// The next calls of that name answer so.
  std::map<std::string, XrResult> failing;

  // What happened.
  std::set<std::string> used; ///< extensions
  int live = 0;               ///< handles that nobody destroyed
  bool sessionRunning = false, passthroughRunning = false;
  XrReferenceSpaceType stageType{};
  XrPosef stagePose{};
  std::vector<XrStructureType> layers; ///< of the last frame
  std::vector<XrCompositionLayerFlags> layerFlags;
  bool depthHandedIn = false;
  XrExtent2Di rect{};
  XrEnvironmentBlendMode blendMode{};
  int frames = 0, swapchains = 0;
  float requestedHz = 0;
  int masks = 0, pulses = 0;
  std::vector<std::string> suggested; ///< profiles

  std::deque<XrEventDataBuffer> events;
  XrSession session = XR_NULL_HANDLE;
  template <typename Event> void say(Event event) {
    XrEventDataBuffer buffer{};
    *reinterpret_cast<Event*>(&buffer) = event;
    events.push_back(buffer);
  }
  void say(XrSessionState state) {
    XrEventDataSessionStateChanged event{};
    event.type = XR_TYPE_EVENT_DATA_SESSION_STATE_CHANGED;
    event.session = session;
    event.state = state;
    say(event);
  }
};

/// Exported by the library as "fakeRuntime".
using FakeRuntimeOf = FakeRuntime* (*)();
