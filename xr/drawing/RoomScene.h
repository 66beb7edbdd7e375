// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/CaseScene.h"
#include "xr/Room.h"
#include "xr/drawing/EyeRenderer.h"
#include "xr/frames/FrameGovernor.h"

#include <memory>

namespace halsted {

/// All that stands in the room, as VTK sees it: the case, hands and controllers, marks, floor and table, vignette. Follows the
/// case by itself; update() follows the rest, once per frame, and allocates nothing once it has run a few times.
class RoomScene {
public:
  RoomScene(const PatientCase& patientCase, EyeRenderer& eyes);
  ~RoomScene();
  RoomScene(const RoomScene&) = delete;
  RoomScene& operator=(const RoomScene&) = delete;

  CaseScene& caseScene();
  /// hands: stage space.
  void update(const RoomView& view, const RoomMarks& marks, const FrameInput& input, bool passthrough);
  void apply(const QualityLevel& level);

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
