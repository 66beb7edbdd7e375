// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/openxr/Bindings.h"
#include "xr/openxr/Runtime.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace halsted::openxr {

/// What the hands do: controllers of many makes by one action set, bare hands by their joints.
class Input {
public:
  static Result<std::unique_ptr<Input>> create(const Runtime& runtime, XrSession session, Health& health, bool handTracking);

  /// focused: input is ours; else hands are away.
  Result<void> read(XrSpace stage, XrTime time, bool focused, Health& health, HandInputs& hands);
  void pulse(LeftRight hand, double strength, double seconds, Health& health);
  /// After the runtime told that they changed: what the hands hold, in words.
  std::vector<std::string> controllers(Health& health);
  bool tracksHands() const { return m_hands[0].tracker || m_hands[1].tracker; }

private:
  struct Hand {
    XrPath path = XR_NULL_PATH;
    const Profile* profile = nullptr; ///< what it holds
    Handle<XrSpace> grip, aim, tip;
    Handle<XrHandTrackerEXT> tracker;
  };
  Result<void> makeActions(const Runtime& runtime, Health& health);
  void suggestBindings(const Runtime& runtime);
  Result<void> makeSpaces(const Runtime& runtime, Health& health, bool handTracking);
  Result<void> readHand(LeftRight side, XrSpace stage, XrTime time, bool focused, Health& health, HandInput& input);
  bool readJoints(Hand& hand, XrSpace stage, XrTime time, HandInput& input);
  bool readActions(const Hand& hand, HandInput& input, Health& health);
  bool active(Act act, const Hand& hand) const;
  XrActionStateGetInfo ask(Act act, const Hand& hand) const;
  bool flag(Act act, const Hand& hand, Health& health) const;
  double level(Act act, const Hand& hand, Health& health) const;

  XrInstance m_instance = XR_NULL_HANDLE;
  XrSession m_session = XR_NULL_HANDLE;
  Functions m_functions;
  Handle<XrActionSet> m_set; ///< owns the actions
  std::array<XrAction, kActCount> m_actions{};
  std::array<Hand, 2> m_hands;
};

} // namespace halsted::openxr
