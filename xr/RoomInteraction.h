// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomPanel.h"
#include "xr/RoomTool.h"
#include "xr/frames/ComfortLog.h"

#include <functional>
#include <memory>
#include <vector>

namespace halsted {

struct PersonSettings {
  LeftRight toolHand = LeftRight::Right; ///< left-handed: Left
  bool oneHanded = false;                ///< the wrist panel stands beside the model instead; two-hand scale becomes stick scale
  bool seated = false;                   ///< the table and panels come to sitting height, within reach
  double snapTurnDegrees = 30;
  bool vignette = true;
};

/// What head and hands do in the room. Pure logic on values: no OpenGL, no OpenXR, so that a test plays it with scripted poses.
/// Held anatomy follows the hand, two hands scale and turn it; a ray or a finger uses panels first, tools after; the stick turns and
/// teleports. A still hand holds still things.
class RoomInteraction {
public:
  explicit RoomInteraction(ActionRegistry& actions);
  ~RoomInteraction();

  /// Another case, or none: what hands held is let go, panels, tool and settings stay. Both live until the next call.
  void setCase(const PatientCase* patientCase, const SurfacePicker* picker);

  /// The panel keeps its place until somebody moves it; panels live as long as this. The one named "wrist" is worn above the wrist of
  /// the hand without the tool, and seen when the back of that hand is turned to the face, as a watch; "keyboard" stands low in front.
  void addPanel(RoomPanel& panel);
  /// Puts the model life size on a table before the head, and panels at arm's length beside it.
  void arrange(const TrackedPose& stageHead);
  void arrange(); ///< before the head of the last frame
  /// Panels come back to their places, those that are seen first; the model stays.
  void arrangePanels();
  /// The person comes back to where things were arranged for; in passthrough things come to the person.
  void recentre();
  void snapTurn(LeftRight towards);              ///< not in passthrough
  Result<void> setPassthrough(bool passthrough); ///< things stay where they are seen; fails where the headset cannot
  void setSettings(const PersonSettings& settings);
  const PersonSettings& settings() const;

  const std::vector<std::unique_ptr<RoomTool>>& tools() const;
  const std::string& tool() const; ///< name of the chosen one; empty: none, the hand just points
  Result<void> chooseTool(const std::string& name);
  void setScale(double scale); ///< 1 life size; about the middle of the model; 0.05 to 20

  /// One frame. seconds: since the last one.
  void update(const FrameInput& input, double seconds);

  RoomView& view();
  const RoomView& view() const;
  const RoomMarks& marks() const;
  /// Panels as they stand, stage space, nearest last.
  const std::vector<PanelLayer>& panelLayers() const;
  ComfortLog& comfort();

  std::function<void(LeftRight, double strength, double seconds)> pulse; ///< set by who owns the session
  std::function<bool()> canPassThrough;                                  ///< likewise; none: yes
  Signal<> toolChanged;

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
