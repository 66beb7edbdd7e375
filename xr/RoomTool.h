// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/SurfacePicker.h"
#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/ActionRegistry.h"
#include "xr/HeadsetSession.h"
#include "xr/Room.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

/// A hand of this frame in room space, with what just changed. Controllers and tracked hands look alike to a tool.
struct RoomHand {
  LeftRight side = LeftRight::Right;
  bool tracked = false, byCamera = false;
  Eigen::Isometry3d room_T_grip = Eigen::Isometry3d::Identity(), room_T_aim = Eigen::Isometry3d::Identity(),
                    room_T_tip = Eigen::Isometry3d::Identity();
  /// As tracked, not steadied, and where it really is: for measuring.
  Eigen::Isometry3d stage_T_grip = Eigen::Isometry3d::Identity(), stage_T_tip = Eigen::Isometry3d::Identity();
  bool holding = false, holdBegan = false, holdEnded = false;    ///< squeeze or fist: takes hold of things
  bool pressing = false, pressBegan = false, pressEnded = false; ///< trigger or pinch: does what the tool does
  Eigen::Vector2d stick{0, 0};
  bool primaryBegan = false, secondaryBegan = false, menuBegan = false, stickClickBegan = false;
};

/// What a tool may use. It changes the case by named actions only.
struct ToolContext {
  ActionRegistry& actions;
  const PatientCase& patientCase;
  const SurfacePicker& picker;
  RoomView& view;
  RoomMarks& marks;
  /// A pulse in the hand that was just passed; strength 0 to 1.
  std::function<void(LeftRight, double strength, double seconds)> pulse;
};

/// What the free hand does when it presses. One per name; file-local classes, made by roomTools().
class RoomTool {
public:
  virtual ~RoomTool() = default;
  virtual std::string_view
  name() const = 0;                      ///< "measure", "landmark", "line", "plane", "draw", "clip", "slice", "laser", "peel", "register"
  virtual std::string title() const = 0; ///< what the user reads; a verb first
  /// Each frame while chosen. hand: the one that holds the tool.
  virtual void update(const RoomHand& hand, double seconds, ToolContext& context) = 0;
  /// Another tool was chosen, or the hand was lost: let go of what is half done.
  virtual void leave(ToolContext& context) { (void)context; }
};
std::vector<std::unique_ptr<RoomTool>> roomTools();

} // namespace halsted
