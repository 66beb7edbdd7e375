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
  Fov leftFov{-0.85, 0.75, 0.8, -0.85};            ///< the right eye's is its mirror image
  std::function<FrameInput(double seconds)> input; ///< stage space; allocates nothing
  double secondsLong = 0;                          ///< after that nothing new happens; 0: for ever
  bool depth = true;                               ///< a depth image is asked for
  bool passthrough = false;                        ///< can show the room behind: grey, in pictures
  bool realTime = false;                           ///< wait() sleeps until the next frame is due; false: as fast as it goes
};

/// Steps of a script: what each names holds from then on, poses move evenly between steps. JSON, see docs/headset.md.
Result<SimulatedPerson> loadPerson(const std::filesystem::path& script);
Result<SimulatedPerson> parsePerson(const std::string& json, const std::string& name);
/// Stands at a table, both controllers in front, looks at the model; the head sways a little.
SimulatedPerson standingPerson();

/// A hand as cameras see it, from where the palm is (a grip pose) and what it does: trigger 0 open to 1 thumb and index finger
/// touch, squeeze 0 open to 1 a fist.
HandJoints handAt(LeftRight side, const Eigen::Isometry3d& stage_T_grip, double trigger, double squeeze);

/// The same interface without a headset. Panels are drawn into the eyes' pictures; these stay readable after end().
class SimulatedHeadset : public HeadsetSession {
public:
  virtual QImage picture(LeftRight eye) const = 0; ///< of the last frame; the context is current
  /// 0 to 1 as OpenGL has it, rows from the top; empty without depth.
  virtual std::vector<float> depth(LeftRight eye) const = 0;
  virtual double seconds() const = 0; ///< of the script
  struct Pulse {
    LeftRight hand;
    double strength, seconds, at;
  };
  virtual const std::vector<Pulse>& pulses() const = 0;
  /// What a runtime may do to a program, for tests.
  virtual void putOff(bool off) = 0; ///< the headset was taken off: State::Idle
  virtual void lose() = 0;           ///< the runtime is gone: the next call fails
  virtual void setMask(LeftRight eye, VisibilityMask mask) = 0;
};
/// The context is current, also when the session ends.
Result<std::unique_ptr<SimulatedHeadset>> simulateHeadset(GlContext& context, SimulatedPerson person);

} // namespace halsted
