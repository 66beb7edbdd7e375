// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/Input.h"

#include "xr/openxr/HandPoses.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace halsted::openxr {

namespace {

struct ActInfo {
  Act act;
  XrActionType type;
  const char* name;
  const char* title;
};
constexpr std::array<ActInfo, kActCount> kActs{{
    {Act::Grip, XR_ACTION_TYPE_POSE_INPUT, "grip", "Hand"},
    {Act::Aim, XR_ACTION_TYPE_POSE_INPUT, "aim", "Point"},
    {Act::Tip, XR_ACTION_TYPE_POSE_INPUT, "tip", "Fingertip"},
    {Act::Trigger, XR_ACTION_TYPE_FLOAT_INPUT, "trigger", "Use the tool"},
    {Act::Squeeze, XR_ACTION_TYPE_FLOAT_INPUT, "squeeze", "Take hold"},
    {Act::Stick, XR_ACTION_TYPE_VECTOR2F_INPUT, "stick", "Turn and go"},
    {Act::StickClick, XR_ACTION_TYPE_BOOLEAN_INPUT, "stick_click", "Press the stick"},
    {Act::Primary, XR_ACTION_TYPE_BOOLEAN_INPUT, "primary", "First button"},
    {Act::Secondary, XR_ACTION_TYPE_BOOLEAN_INPUT, "secondary", "Second button"},
    {Act::Menu, XR_ACTION_TYPE_BOOLEAN_INPUT, "menu", "Menu"},
    {Act::Pulse, XR_ACTION_TYPE_VIBRATION_OUTPUT, "pulse", "Pulse"},
}};

constexpr std::size_t indexOf(Act act) {
  return static_cast<std::size_t>(act);
}

/// Ahead of the aim's origin, which lies within the controller's body. Where exactly is for the pivot calibration to find.
constexpr double kTipAheadM = 0.03;
constexpr double kPadMiddle = 0.4; ///< of a touch pad's radius

Result<void> locate(const Handle<XrSpace>& space, XrSpace stage, XrTime time, Health& health, TrackedPose& pose) {
  auto location = typed<XrSpaceLocation>(XR_TYPE_SPACE_LOCATION);
  if (!health.good(xrLocateSpace(space.get(), stage, time, &location), "track the hands"))
    return health.failure();
  take(location, pose);
  return {};
}

void letGo(HandInput& input) {
  input.source = HandInput::Source::None;
  input.grip.tracked = input.aim.tracked = input.tip.tracked = false;
  input.trigger = input.squeeze = 0;
  input.stick.setZero();
  input.primary = input.secondary = input.menu = input.stickClick = false;
  input.hasJoints = false;
}

} // namespace

Result<std::unique_ptr<Input>> Input::create(const Runtime& runtime, XrSession session, Health& health, bool handTracking) {
  auto input = std::make_unique<Input>();
  input->m_instance = runtime.instance();
  input->m_session = session;
  input->m_functions = runtime.functions();
  if (const Result<void> made = input->makeActions(runtime, health); !made)
    return fail(made.error());
  if (const Result<void> made = input->makeSpaces(runtime, health, handTracking); !made)
    return fail(made.error());
  return input;
}

Result<void> Input::makeActions(const Runtime& runtime, Health& health) {
  if (!health.good(xrStringToPath(m_instance, "/user/hand/left", &m_hands[0].path), "name the hands") ||
      !health.good(xrStringToPath(m_instance, "/user/hand/right", &m_hands[1].path), "name the hands"))
    return health.failure();
  auto setInfo = typed<XrActionSetCreateInfo>(XR_TYPE_ACTION_SET_CREATE_INFO);
  std::strncpy(setInfo.actionSetName, "room", XR_MAX_ACTION_SET_NAME_SIZE - 1);
  std::strncpy(setInfo.localizedActionSetName, "In the room", XR_MAX_LOCALIZED_ACTION_SET_NAME_SIZE - 1);
  XrActionSet set = XR_NULL_HANDLE;
  if (!health.good(xrCreateActionSet(m_instance, &setInfo, &set), "set up the controllers"))
    return health.failure();
  m_set = {set, xrDestroyActionSet};
  const std::array<XrPath, 2> hands{m_hands[0].path, m_hands[1].path};
  for (const ActInfo& act : kActs) {
    auto info = typed<XrActionCreateInfo>(XR_TYPE_ACTION_CREATE_INFO);
    info.actionType = act.type;
    std::strncpy(info.actionName, act.name, XR_MAX_ACTION_NAME_SIZE - 1);
    std::strncpy(info.localizedActionName, act.title, XR_MAX_LOCALIZED_ACTION_NAME_SIZE - 1);
    info.countSubactionPaths = static_cast<std::uint32_t>(hands.size());
    info.subactionPaths = hands.data();
    if (!health.good(xrCreateAction(set, &info, &m_actions[indexOf(act.act)]), "set up the controllers"))
      return health.failure();
  }
  suggestBindings(runtime);
  auto attach = typed<XrSessionActionSetsAttachInfo>(XR_TYPE_SESSION_ACTION_SETS_ATTACH_INFO);
  attach.countActionSets = 1;
  attach.actionSets = &set;
  if (!health.good(xrAttachSessionActionSets(m_session, &attach), "set up the controllers"))
    return health.failure();
  return {};
}

void Input::suggestBindings(const Runtime& runtime) {
  for (const Profile& profile : profiles()) {
    if (profile.extension && !runtime.uses(profile.extension))
      continue;
    std::vector<XrActionSuggestedBinding> bindings;
    for (const Binding& binding : profile.bindings)
      for (const LeftRight side : kBothSides) {
        if (binding.side != Side::Both && (binding.side == Side::Left) != (side == LeftRight::Left))
          continue;
        const std::string path = std::string(side == LeftRight::Left ? "/user/hand/left" : "/user/hand/right") + binding.path;
        XrActionSuggestedBinding suggestion{m_actions[indexOf(binding.act)], XR_NULL_PATH};
        if (XR_SUCCEEDED(xrStringToPath(m_instance, path.c_str(), &suggestion.binding)))
          bindings.push_back(suggestion);
      }
    auto suggestion = typed<XrInteractionProfileSuggestedBinding>(XR_TYPE_INTERACTION_PROFILE_SUGGESTED_BINDING);
    suggestion.countSuggestedBindings = static_cast<std::uint32_t>(bindings.size());
    suggestion.suggestedBindings = bindings.data();
    // A runtime need not know every controller; it maps the ones it has to one that was suggested.
    if (XR_SUCCEEDED(xrStringToPath(m_instance, profile.path, &suggestion.interactionProfile)))
      (void)xrSuggestInteractionProfileBindings(m_instance, &suggestion);
  }
}

Result<void> Input::makeSpaces(const Runtime& runtime, Health& health, bool handTracking) {
  for (const LeftRight side : kBothSides) {
    Hand& hand = m_hands[halsted::indexOf(side)];
    const auto make = [&](Act act, Handle<XrSpace>& space) {
      auto info = typed<XrActionSpaceCreateInfo>(XR_TYPE_ACTION_SPACE_CREATE_INFO);
      info.action = m_actions[indexOf(act)];
      info.subactionPath = hand.path;
      info.poseInActionSpace = kIdentityPose;
      XrSpace handle = XR_NULL_HANDLE;
      const bool made = health.good(xrCreateActionSpace(m_session, &info, &handle), "track the hands");
      if (made)
        space = Handle<XrSpace>(handle, xrDestroySpace);
      return made;
    };
    if (!make(Act::Grip, hand.grip) || !make(Act::Aim, hand.aim) || !make(Act::Tip, hand.tip))
      return health.failure();
    if (handTracking && runtime.handTracking() && m_functions.createHandTracker) {
      auto info = typed<XrHandTrackerCreateInfoEXT>(XR_TYPE_HAND_TRACKER_CREATE_INFO_EXT);
      info.hand = side == LeftRight::Left ? XR_HAND_LEFT_EXT : XR_HAND_RIGHT_EXT;
      info.handJointSet = XR_HAND_JOINT_SET_DEFAULT_EXT;
      XrHandTrackerEXT tracker = XR_NULL_HANDLE;
      // Without it, controllers still work.
      if (XR_SUCCEEDED(m_functions.createHandTracker(m_session, &info, &tracker)))
        hand.tracker = {tracker, m_functions.destroyHandTracker};
    }
  }
  return {};
}

std::vector<std::string> Input::controllers(Health& health) {
  std::vector<std::string> names;
  for (Hand& hand : m_hands) {
    auto state = typed<XrInteractionProfileState>(XR_TYPE_INTERACTION_PROFILE_STATE);
    hand.profile = nullptr;
    if (!health.good(xrGetCurrentInteractionProfile(m_session, hand.path, &state), "name the controllers"))
      break;
    std::array<char, XR_MAX_PATH_LENGTH> path{};
    std::uint32_t length = 0;
    if (state.interactionProfile == XR_NULL_PATH ||
        XR_FAILED(xrPathToString(m_instance, state.interactionProfile, static_cast<std::uint32_t>(path.size()), &length, path.data())))
      continue;
    for (const Profile& profile : profiles())
      if (std::strcmp(profile.path, path.data()) == 0)
        hand.profile = &profile;
    const std::string name = hand.profile ? hand.profile->name : path.data();
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  }
  return names;
}

Result<void> Input::read(XrSpace stage, XrTime time, bool focused, Health& health, HandInputs& hands) {
  XrActiveActionSet active{m_set.get(), XR_NULL_PATH};
  auto sync = typed<XrActionsSyncInfo>(XR_TYPE_ACTIONS_SYNC_INFO);
  sync.countActiveActionSets = 1;
  sync.activeActionSets = &active;
  const XrResult synced = xrSyncActions(m_session, &sync);
  if (!health.good(synced, "read the controllers"))
    return health.failure();
  for (const LeftRight side : kBothSides) {
    const Result<void> read =
        readHand(side, stage, time, focused && synced != XR_SESSION_NOT_FOCUSED, health, hands[halsted::indexOf(side)]);
    if (!read)
      return read;
  }
  return {};
}

Result<void> Input::readHand(LeftRight side, XrSpace stage, XrTime time, bool focused, Health& health, HandInput& input) {
  Hand& hand = m_hands[halsted::indexOf(side)];
  letGo(input);
  if (!focused)
    return {};
  input.hasJoints = readJoints(hand, stage, time, input);
  bool held = active(Act::Grip, hand);
  if (held) {
    if (const Result<void> located = locate(hand.grip, stage, time, health, input.grip); !located)
      return located;
    if (active(Act::Aim, hand)) {
      if (const Result<void> located = locate(hand.aim, stage, time, health, input.aim); !located)
        return located;
    } else
      input.aim = input.grip;
    // A controller that lies on the table sleeps; its hand may still be seen.
    held = input.grip.tracked || !input.hasJoints;
  }
  if (held) {
    const bool bare = hand.profile && hand.profile->bareHand;
    input.source = bare ? HandInput::Source::Hand : HandInput::Source::Controller;
    input.tip = input.aim;
    if (active(Act::Tip, hand)) {
      if (const Result<void> located = locate(hand.tip, stage, time, health, input.tip); !located)
        return located;
    } else if (bare && input.hasJoints)
      input.tip = {input.joints.stage_T_joint[HandJoints::kIndexTip], true};
    else
      input.tip.stage_T_pose.translate(Vec3(0, 0, -kTipAheadM));
    if (!readActions(hand, input, health))
      return health.failure();
  } else if (input.hasJoints) {
    const HandGesture gesture = gestureOf(input.joints, side);
    input.source = HandInput::Source::Hand;
    input.grip = {gesture.stage_T_grip, true};
    input.aim = {gesture.stage_T_aim, true};
    input.tip = {input.joints.stage_T_joint[HandJoints::kIndexTip], true};
    input.trigger = gesture.pinch;
    input.squeeze = gesture.fist;
  }
  return {};
}

bool Input::readJoints(Hand& hand, XrSpace stage, XrTime time, HandInput& input) {
  if (!hand.tracker)
    return false;
  static_assert(HandJoints::kCount == XR_HAND_JOINT_COUNT_EXT && HandJoints::kIndexTip == XR_HAND_JOINT_INDEX_TIP_EXT);
  std::array<XrHandJointLocationEXT, HandJoints::kCount> found{};
  auto locations = typed<XrHandJointLocationsEXT>(XR_TYPE_HAND_JOINT_LOCATIONS_EXT);
  locations.jointCount = static_cast<std::uint32_t>(found.size());
  locations.jointLocations = found.data();
  auto info = typed<XrHandJointsLocateInfoEXT>(XR_TYPE_HAND_JOINTS_LOCATE_INFO_EXT);
  info.baseSpace = stage;
  info.time = time;
  if (XR_FAILED(m_functions.locateHandJoints(hand.tracker.get(), &info, &locations)) || !locations.isActive)
    return false;
  constexpr XrSpaceLocationFlags kValid = XR_SPACE_LOCATION_ORIENTATION_VALID_BIT | XR_SPACE_LOCATION_POSITION_VALID_BIT;
  for (const XrHandJointLocationEXT& joint : found)
    if ((joint.locationFlags & kValid) != kValid)
      return false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    input.joints.stage_T_joint[i] = toEigen(found[i].pose);
    input.joints.radiusM[i] = found[i].radius;
  }
  return true;
}

XrActionStateGetInfo Input::ask(Act act, const Hand& hand) const {
  auto info = typed<XrActionStateGetInfo>(XR_TYPE_ACTION_STATE_GET_INFO);
  info.action = m_actions[indexOf(act)];
  info.subactionPath = hand.path;
  return info;
}

bool Input::active(Act act, const Hand& hand) const {
  const XrActionStateGetInfo info = ask(act, hand);
  auto state = typed<XrActionStatePose>(XR_TYPE_ACTION_STATE_POSE);
  return XR_SUCCEEDED(xrGetActionStatePose(m_session, &info, &state)) && state.isActive;
}

bool Input::flag(Act act, const Hand& hand, Health& health) const {
  const XrActionStateGetInfo info = ask(act, hand);
  auto state = typed<XrActionStateBoolean>(XR_TYPE_ACTION_STATE_BOOLEAN);
  return health.good(xrGetActionStateBoolean(m_session, &info, &state), "read the controllers") && state.isActive && state.currentState;
}

double Input::level(Act act, const Hand& hand, Health& health) const {
  const XrActionStateGetInfo info = ask(act, hand);
  auto state = typed<XrActionStateFloat>(XR_TYPE_ACTION_STATE_FLOAT);
  const bool good = health.good(xrGetActionStateFloat(m_session, &info, &state), "read the controllers");
  return good && state.isActive && std::isfinite(state.currentState) ? std::clamp(double{state.currentState}, 0.0, 1.0) : 0.0;
}

bool Input::readActions(const Hand& hand, HandInput& input, Health& health) {
  input.trigger = level(Act::Trigger, hand, health);
  input.squeeze = level(Act::Squeeze, hand, health);
  input.primary = flag(Act::Primary, hand, health);
  input.secondary = flag(Act::Secondary, hand, health);
  input.menu = flag(Act::Menu, hand, health);
  input.stickClick = flag(Act::StickClick, hand, health);
  const XrActionStateGetInfo info = ask(Act::Stick, hand);
  auto stick = typed<XrActionStateVector2f>(XR_TYPE_ACTION_STATE_VECTOR2F);
  if (health.good(xrGetActionStateVector2f(m_session, &info, &stick), "read the controllers") && stick.isActive &&
      std::isfinite(stick.currentState.x) && std::isfinite(stick.currentState.y))
    input.stick = Eigen::Vector2d(stick.currentState.x, stick.currentState.y);
  if (hand.profile && hand.profile->pad) {
    // A resting thumb must not turn anybody round.
    const bool middle = input.stick.norm() < kPadMiddle;
    input.primary = input.primary || (input.stickClick && middle);
    if (!input.stickClick || middle)
      input.stick.setZero();
    input.stickClick = false;
  }
  return !health.lost();
}

void Input::pulse(LeftRight side, double strength, double seconds, Health& health) {
  const Hand& hand = m_hands[halsted::indexOf(side)];
  auto vibration = typed<XrHapticVibration>(XR_TYPE_HAPTIC_VIBRATION);
  vibration.amplitude = static_cast<float>(std::clamp(strength, 0.0, 1.0));
  vibration.duration = static_cast<XrDuration>(std::clamp(seconds, 0.0, 2.0) * 1e9);
  vibration.frequency = XR_FREQUENCY_UNSPECIFIED;
  auto info = typed<XrHapticActionInfo>(XR_TYPE_HAPTIC_ACTION_INFO);
  info.action = m_actions[indexOf(Act::Pulse)];
  info.subactionPath = hand.path;
  const XrResult result = xrApplyHapticFeedback(m_session, &info, reinterpret_cast<const XrHapticBaseHeader*>(&vibration));
  // Only what ends the session counts: a hand without a motor does not.
  if (result == XR_ERROR_INSTANCE_LOST || result == XR_ERROR_SESSION_LOST)
    (void)health.good(result, "pulse a controller");
}

} // namespace halsted::openxr
