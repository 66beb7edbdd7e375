// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/GlContext.h"
#include "xr/HeadsetSession.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace halsted {

/// What the people and things of a simulated room do, as a function of time.
struct SimulatedPerson {
  double periodS = 1.0 / 72;
  int eyeWidth = 640, eyeHeight = 720;
  double ipdM = 0.063;
  Fov leftFov{-0.85, 0.75, 0.8, -0.85}; ///< the right eye's is its mirror image
  std::function<FrameInput(double seconds)> input;
  bool realTime = false; ///< wait() sleeps until the next frame is due; false: as fast as it goes
};

/// Steps of a script: what each names holds from then on, poses move evenly between steps. JSON, see docs/headset.md.
Result<SimulatedPerson> loadPerson(const std::filesystem::path& script);
/// Stands at a table, both controllers in front, looks at the model; the head sways a little.
SimulatedPerson standingPerson();

/// The same interface without a headset. Panels are drawn into the eyes' pictures; these stay readable after end().
class SimulatedHeadset : public HeadsetSession {
public:
  virtual QImage picture(LeftRight eye) const = 0; ///< of the last frame
  virtual double seconds() const = 0;              ///< of the script
  struct Pulse {
    LeftRight hand;
    double strength, seconds, at;
  };
  virtual const std::vector<Pulse>& pulses() const = 0;
};
Result<std::unique_ptr<SimulatedHeadset>> simulateHeadset(GlContext& context, SimulatedPerson person);

} // namespace halsted
