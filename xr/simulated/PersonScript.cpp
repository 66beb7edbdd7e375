// SPDX-License-Identifier: Apache-2.0
#include "xr/simulated/SimulatedHeadset.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <numbers>
#include <sstream>
#include <stdexcept>

namespace halsted {

namespace {

using Json = nlohmann::json;
constexpr double kDegree = std::numbers::pi / 180;
constexpr double kTipM = 0.06; ///< from grip to tip of a controller

struct PoseKey {
  double seconds;
  Vec3 at;
  Eigen::Quaterniond turn;
};

/// Named poses in order of time; between two of them the pose moves evenly, before the first and after the last it stays.
struct PoseTrack {
  std::vector<PoseKey> keys;

  Eigen::Isometry3d poseAt(double seconds) const {
    Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
    if (keys.empty())
      return pose;
    auto after = std::upper_bound(keys.begin(), keys.end(), seconds, [](double time, const PoseKey& key) { return time < key.seconds; });
    const PoseKey& last = after == keys.begin() ? keys.front() : *(after - 1);
    const PoseKey& next = after == keys.end() ? last : *after;
    const double span = next.seconds - last.seconds, share = span > 0 ? std::clamp((seconds - last.seconds) / span, 0.0, 1.0) : 0;
    pose.translation() = last.at + share * (next.at - last.at);
    pose.linear() = last.turn.slerp(share, next.turn).toRotationMatrix();
    return pose;
  }
};

/// What a step says besides poses; holds until another step says otherwise.
struct HandState {
  HandInput::Source source = HandInput::Source::None;
  double trigger = 0, squeeze = 0;
  Eigen::Vector2d stick{0, 0};
  bool primary = false, secondary = false, menu = false, stickClick = false;
};
struct HandStep {
  double seconds;
  HandState state;
};
struct HandTrack {
  PoseTrack grip, aim, tip;
  std::vector<HandStep> steps;

  HandState stateAt(double seconds) const {
    const auto after =
        std::upper_bound(steps.begin(), steps.end(), seconds, [](double time, const HandStep& step) { return time < step.seconds; });
    return after == steps.begin() ? HandState() : (after - 1)->state;
  }
};
struct HeadStep {
  double seconds;
  bool tracked;
};

struct Script {
  PoseTrack head;
  std::vector<HeadStep> headSteps;
  std::array<HandTrack, 2> hands;

  FrameInput at(double seconds) const;
};

FrameInput Script::at(double seconds) const {
  FrameInput input;
  const auto after =
      std::upper_bound(headSteps.begin(), headSteps.end(), seconds, [](double time, const HeadStep& step) { return time < step.seconds; });
  input.head = {head.poseAt(seconds), after == headSteps.begin() || (after - 1)->tracked};
  for (const LeftRight side : kBothSides) {
    const HandTrack& track = hands[indexOf(side)];
    const HandState state = track.stateAt(seconds);
    HandInput& hand = input.hands[indexOf(side)];
    hand.source = state.source;
    if (state.source == HandInput::Source::None)
      continue;
    hand.trigger = state.trigger;
    hand.squeeze = state.squeeze;
    hand.stick = state.stick;
    hand.primary = state.primary;
    hand.secondary = state.secondary;
    hand.menu = state.menu;
    hand.stickClick = state.stickClick;
    const Eigen::Isometry3d grip = track.grip.poseAt(seconds);
    const bool byCamera = state.source == HandInput::Source::Hand;
    hand.grip = {grip, true};
    // A hand points along its fingers, which leave the grip along -y.
    hand.aim = {!track.aim.keys.empty() ? track.aim.poseAt(seconds)
                : byCamera              ? grip * Eigen::AngleAxisd(-90 * kDegree, Vec3::UnitX())
                                        : grip,
                true};
    hand.tip = {grip * Eigen::Translation3d(0, 0, -kTipM), true};
    if (byCamera) {
      hand.hasJoints = true;
      hand.joints = handAt(side, grip, state.trigger, state.squeeze);
      hand.tip.stage_T_pose = hand.joints.stage_T_joint[HandJoints::kIndexTip];
    }
    if (!track.tip.keys.empty())
      hand.tip.stage_T_pose = track.tip.poseAt(seconds);
  }
  return input;
}

[[noreturn]] void refuse(const std::string& what) {
  throw std::invalid_argument(what);
}

double number(const Json& json, const std::string& name) {
  if (!json.is_number() || !std::isfinite(json.get<double>()))
    refuse(fmt::format("\"{}\" must be a number", name));
  return json.get<double>();
}

template <std::size_t Count> Eigen::Matrix<double, static_cast<int>(Count), 1> numbers(const Json& json, const std::string& name) {
  if (!json.is_array() || json.size() != Count)
    refuse(fmt::format("\"{}\" must be a list of {} numbers", name, Count));
  Eigen::Matrix<double, static_cast<int>(Count), 1> values;
  for (std::size_t i = 0; i < Count; ++i)
    values[static_cast<Eigen::Index>(i)] = number(json[i], name);
  return values;
}

bool yes(const Json& json, const std::string& name) {
  if (!json.is_boolean())
    refuse(fmt::format("\"{}\" must be true or false", name));
  return json.get<bool>();
}

void checkKeys(const Json& json, const std::string& where, std::initializer_list<const char*> known) {
  if (!json.is_object())
    refuse(fmt::format("{} must be an object", where));
  for (const auto& [key, value] : json.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      refuse(fmt::format("{} says \"{}\", which has no meaning there", where, key));
}

/// What a pose does not say it takes over from the pose before.
void addPose(PoseTrack& track, const Json& json, const std::string& where, double seconds) {
  PoseKey key = track.keys.empty() ? PoseKey{0, Vec3::Zero(), Eigen::Quaterniond::Identity()} : track.keys.back();
  key.seconds = seconds;
  if (json.contains("at"))
    key.at = numbers<3>(json["at"], where + ".at");
  if (json.contains("turn")) {
    const Vec3 turn = kDegree * numbers<3>(json["turn"], where + ".turn");
    key.turn =
        Eigen::AngleAxisd(turn[0], Vec3::UnitY()) * Eigen::AngleAxisd(turn[1], Vec3::UnitX()) * Eigen::AngleAxisd(turn[2], Vec3::UnitZ());
  }
  if (json.contains("quaternion")) {
    const Eigen::Vector4d values = numbers<4>(json["quaternion"], where + ".quaternion");
    if (values.norm() < 1e-6)
      refuse(fmt::format("\"{}.quaternion\" has no direction", where));
    key.turn = Eigen::Quaterniond(values[3], values[0], values[1], values[2]).normalized();
  }
  track.keys.push_back(key);
}

void addNamedPose(PoseTrack& track, const Json& hand, const char* name, const std::string& where, double seconds) {
  if (!hand.contains(name))
    return;
  const std::string path = where + "." + name;
  checkKeys(hand[name], path, {"at", "turn", "quaternion"});
  addPose(track, hand[name], path, seconds);
}

HandInput::Source sourceNamed(const Json& json, const std::string& where) {
  if (json == "controller")
    return HandInput::Source::Controller;
  if (json == "hand")
    return HandInput::Source::Hand;
  if (json == "none")
    return HandInput::Source::None;
  refuse(fmt::format("\"{}.source\" must be controller, hand or none", where));
}

void addHand(HandTrack& track, const Json& json, const std::string& where, double seconds) {
  checkKeys(json, where, {"source", "grip", "aim", "tip", "trigger", "squeeze", "stick", "primary", "secondary", "menu", "stickClick"});
  HandState state = track.steps.empty() ? HandState{HandInput::Source::Controller} : track.steps.back().state;
  if (json.contains("source"))
    state.source = sourceNamed(json["source"], where);
  for (auto [name, value] : {std::pair{"trigger", &state.trigger}, std::pair{"squeeze", &state.squeeze}})
    if (json.contains(name))
      *value = std::clamp(number(json[name], where + "." + name), 0.0, 1.0);
  if (json.contains("stick"))
    state.stick = numbers<2>(json["stick"], where + ".stick");
  for (auto [name, value] : {std::pair{"primary", &state.primary}, std::pair{"secondary", &state.secondary}, std::pair{"menu", &state.menu},
                             std::pair{"stickClick", &state.stickClick}})
    if (json.contains(name))
      *value = yes(json[name], where + "." + name);
  track.steps.push_back({seconds, state});
  addNamedPose(track.grip, json, "grip", where, seconds);
  addNamedPose(track.aim, json, "aim", where, seconds);
  addNamedPose(track.tip, json, "tip", where, seconds);
}

SimulatedPerson read(const Json& json) {
  checkKeys(json, "the script", {"periodMs", "eyes", "realTime", "passthrough", "depth", "steps"});
  SimulatedPerson person;
  if (json.contains("periodMs"))
    person.periodS = std::clamp(number(json["periodMs"], "periodMs"), 1.0, 1000.0) / 1000;
  if (json.contains("realTime"))
    person.realTime = yes(json["realTime"], "realTime");
  if (json.contains("passthrough"))
    person.passthrough = yes(json["passthrough"], "passthrough");
  if (json.contains("depth"))
    person.depth = yes(json["depth"], "depth");
  if (json.contains("eyes")) {
    const Json& eyes = json["eyes"];
    checkKeys(eyes, "eyes", {"size", "ipdMm", "leftFovDegrees"});
    if (eyes.contains("size")) {
      const Eigen::Vector2d size = numbers<2>(eyes["size"], "eyes.size");
      person.eyeWidth = static_cast<int>(std::clamp(size[0], 16.0, 8192.0));
      person.eyeHeight = static_cast<int>(std::clamp(size[1], 16.0, 8192.0));
    }
    if (eyes.contains("ipdMm"))
      person.ipdM = number(eyes["ipdMm"], "eyes.ipdMm") / 1000;
    if (eyes.contains("leftFovDegrees")) {
      const Eigen::Vector4d fov = kDegree * numbers<4>(eyes["leftFovDegrees"], "eyes.leftFovDegrees");
      if (!(fov[0] < fov[1] && fov[3] < fov[2]) || fov.cwiseAbs().maxCoeff() > 85 * kDegree)
        refuse("\"eyes.leftFovDegrees\" must be left, right, up, down, left below right and down below up, none beyond 85");
      person.leftFov = {fov[0], fov[1], fov[2], fov[3]};
    }
  }
  if (!json.contains("steps") || !json["steps"].is_array() || json["steps"].empty())
    refuse("\"steps\" must be a list with at least one step");
  auto script = std::make_shared<Script>();
  double last = 0;
  for (std::size_t i = 0; i < json["steps"].size(); ++i) {
    const Json& step = json["steps"][i];
    const std::string where = fmt::format("steps[{}]", i);
    checkKeys(step, where, {"seconds", "head", "left", "right", "note"});
    const double seconds = step.contains("seconds") ? number(step["seconds"], where + ".seconds") : last;
    if (seconds < last)
      refuse(fmt::format("\"{}.seconds\" lies before the step above it", where));
    last = seconds;
    if (step.contains("head")) {
      checkKeys(step["head"], where + ".head", {"at", "turn", "quaternion", "tracked"});
      addPose(script->head, step["head"], where + ".head", seconds);
      const bool before = script->headSteps.empty() || script->headSteps.back().tracked;
      script->headSteps.push_back(
          {seconds, step["head"].contains("tracked") ? yes(step["head"]["tracked"], where + ".head.tracked") : before});
    }
    if (step.contains("left"))
      addHand(script->hands[0], step["left"], where + ".left", seconds);
    if (step.contains("right"))
      addHand(script->hands[1], step["right"], where + ".right", seconds);
  }
  if (script->head.keys.empty())
    script->head.keys.push_back({0, Vec3(0, 1.6, 0), Eigen::Quaterniond::Identity()});
  person.secondsLong = last;
  person.input = [script](double seconds) { return script->at(seconds); };
  return person;
}

} // namespace

Result<SimulatedPerson> parsePerson(const std::string& json, const std::string& name) {
  try {
    return read(Json::parse(json));
  } catch (const std::invalid_argument& problem) {
    return fail(ErrorCode::Damaged, fmt::format("The script {} of a simulated headset was not taken: {}.", name, problem.what()));
  } catch (const Json::exception&) {
    return fail(ErrorCode::Damaged, fmt::format("The script {} of a simulated headset was not taken: it is not JSON.", name));
  }
}

Result<SimulatedPerson> loadPerson(const std::filesystem::path& script) {
  std::ifstream file(script, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  if (!file)
    return fail(ErrorCode::NotFound, fmt::format("The script {} of a simulated headset could not be read.", script.string()));
  return parsePerson(text.str(), script.string());
}

} // namespace halsted
