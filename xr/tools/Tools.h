// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomTool.h"

namespace halsted {

std::unique_ptr<RoomTool> measureTool();  ///< press, press: a distance
std::unique_ptr<RoomTool> lineTool();     ///< press, press: a line
std::unique_ptr<RoomTool> landmarkTool(); ///< press: a point
std::unique_ptr<RoomTool> planeTool();    ///< press: a plane square to the hand's ray
std::unique_ptr<RoomTool> drawTool();     ///< the tip's way while pressed
std::unique_ptr<RoomTool> clipTool();     ///< the hand's plane while pressed; a press away from the model takes it away
std::unique_ptr<RoomTool> sliceTool();    ///< likewise
std::unique_ptr<RoomTool> laserTool();    ///< points, and says what it points at
std::unique_ptr<RoomTool> peelTool();     ///< press: hides what is hit; secondary button: brings it back
std::unique_ptr<RoomTool> registerTool(); ///< the model to the real patient, by landmarks that are touched and surfaces that are traced

} // namespace halsted
