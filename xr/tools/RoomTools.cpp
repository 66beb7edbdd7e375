// SPDX-License-Identifier: Apache-2.0
#include "xr/tools/Tools.h"

namespace halsted {

std::vector<std::unique_ptr<RoomTool>> roomTools() {
  std::vector<std::unique_ptr<RoomTool>> tools;
  for (const auto make : {measureTool, landmarkTool, lineTool, planeTool, drawTool, clipTool, sliceTool, laserTool, peelTool, registerTool})
    tools.push_back(make());
  return tools;
}

} // namespace halsted
