// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Result.h"

#include <QImage>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// Stage is the tracked space of the headset: metres, y up, origin on the floor, -z ahead. Poses are isometries named
/// stage_T_x: they map points of x to the stage. A pose looks along its own -z, with y up and x to the right.
namespace halsted {

enum class LeftRight { Left, Right }; ///< of eyes and hands
inline constexpr std::array kBothSides{LeftRight::Left, LeftRight::Right};
inline constexpr std::size_t indexOf(LeftRight side) {
  return static_cast<std::size_t>(side);
}

struct TrackedPose {
  Eigen::Isometry3d stage_T_pose = Eigen::Isometry3d::Identity();
  bool tracked = false; ///< false: the pose is the last known, or none
};

/// Angles from straight ahead to the edges of the view, radians; left and down are negative.
struct Fov {
  double left = -0.8, right = 0.8, up = 0.8, down = -0.8;
};
struct EyeView {
  Eigen::Isometry3d stage_T_eye = Eigen::Isometry3d::Identity();
  Fov fov;
};
using EyeViews = std::array<EyeView, 2>;

/// The 26 joints of a tracked hand, in the order of XR_EXT_hand_tracking.
struct HandJoints {
  static constexpr std::size_t kCount = 26;
  static constexpr std::size_t kPalm = 0, kWrist = 1, kThumbTip = 5, kIndexTip = 10, kMiddleTip = 15;
  std::array<Eigen::Isometry3d, kCount> stage_T_joint;
  std::array<double, kCount> radiusM{};
};

/// One hand at the time of a frame, be it a controller or a hand that the cameras see.
struct HandInput {
  enum class Source { None, Controller, Hand };
  Source source = Source::None;
  TrackedPose grip;                        ///< in the palm; what is held moves with it
  TrackedPose aim;                         ///< the ray leaves along -z
  TrackedPose tip;                         ///< of the controller, or of the index finger
  double trigger = 0;                      ///< 0 open to 1; of a hand: the pinch of thumb and index finger
  double squeeze = 0;                      ///< 0 to 1; of a hand: the fist
  Eigen::Vector2d stick{0, 0};             ///< x right, y up, -1 to 1
  bool primary = false, secondary = false; ///< A and B, X and Y
  bool menu = false, stickClick = false;
  bool hasJoints = false;
  HandJoints joints;
};
using HandInputs = std::array<HandInput, 2>;

struct FrameInput {
  TrackedPose head;
  HandInputs hands;
};

/// A frame as the runtime wants it.
struct FrameTiming {
  std::int64_t displayNs = 0; ///< when it is predicted to be seen, on the runtime's clock
  std::int64_t periodNs = 0;  ///< of the display
  bool draw = false;          ///< false: nobody sees it; end it without layers
};

/// What an eye's picture is drawn into: an OpenGL framebuffer with one colour attachment of sRGB format, to be written with
/// GL_FRAMEBUFFER_SRGB off (our colours are encoded already), and a depth attachment where a depth layer is asked for.
struct EyeTarget {
  unsigned framebuffer = 0;
  int width = 0, height = 0;
  bool depth = false;
  unsigned depthFormat = 0; ///< GL_DEPTH_COMPONENT24 ...; when depth
};

/// A panel in the room: the picture stands where its pose says, centre at the origin, x right, y up.
struct PanelLayer {
  int id = 0;
  std::uint64_t revision = 0; ///< the picture is taken anew when this differs from the last frame's
  QImage picture;             ///< RGBA8888_Premultiplied, shared, not copied
  Eigen::Isometry3d stage_T_panel = Eigen::Isometry3d::Identity();
  Eigen::Vector2d sizeM{0, 0};
};

struct FrameLayers {
  EyeViews eyes;                   ///< the views that were drawn
  double nearM = 0.05, farM = 100; ///< that depth was drawn with
  std::vector<PanelLayer> panels;  ///< nearest last
  bool passthrough = false;        ///< eye pictures have alpha, premultiplied; the room shows through
};

struct HeadsetInfo {
  std::string runtime, system, graphics; ///< "Monado 25.0.0", "Valve Index", "GLX"
  int eyeWidth = 0, eyeHeight = 0;       ///< of an eye's picture, pixels
  std::vector<double> refreshHz;         ///< to choose from; empty where the runtime does not say
  double currentHz = 0;                  ///< 0: unknown
  bool depthLayer = false, passthrough = false, handTracking = false, visibilityMask = false, anchors = false;
  bool simulated = false;
  int maskRevision = 0;                 ///< grows when the visibility masks have changed
  std::vector<std::string> controllers; ///< interaction profiles in use: "Valve Index controller"
};

/// The part of an eye's picture that the lenses never show, as triangles in tangents of angles (x right, y up); draw nothing
/// there. Empty where the runtime has none.
struct VisibilityMask {
  std::vector<Eigen::Vector2f> points; ///< three per triangle
};

/// A headset, real or simulated. The order of a frame: poll, wait, begin, input, (move things), eyes, acquire, draw,
/// release, end. wait() may run on a thread of its own, all else on the thread that has the GlContext current. A call that fails has
/// said so in one sentence and leaves the session lost: close it, and open another when the runtime is back.
class HeadsetSession {
public:
  enum class State {
    Idle,    ///< the headset is off, or another program has it: poll again
    Running, ///< frames go round, but input belongs to somebody else
    Focused, ///< frames and input are ours
    Ended    ///< the user or the runtime closed it
  };

  virtual ~HeadsetSession() = default;

  virtual const HeadsetInfo& info() const = 0;
  /// Takes what the runtime has to tell. Frames may go round only while the state is Running or Focused.
  virtual Result<State> poll() = 0;
  virtual Result<FrameTiming> wait() = 0;
  virtual Result<void> begin() = 0;
  /// Head and hands, predicted for the time the frame is seen.
  virtual Result<FrameInput> input(const FrameTiming& frame) = 0;
  /// As late as can be before drawing.
  virtual Result<EyeViews> eyes(const FrameTiming& frame) = 0;
  virtual Result<EyeTarget> acquire(LeftRight eye) = 0;
  virtual Result<void> release(LeftRight eye) = 0;
  /// null: nothing was drawn.
  virtual Result<void> end(const FrameTiming& frame, const FrameLayers* layers) = 0;

  /// strength 0 to 1. Nothing where the hand has no motor.
  virtual void pulse(LeftRight hand, double strength, double seconds) = 0;
  virtual VisibilityMask visibilityMask(LeftRight eye) const = 0;
  /// 0 to 1 of the recommended size of the eyes' pictures in each direction; from the next frame on.
  virtual void setResolutionScale(double scale) = 0;
  virtual void setRefreshRate(double hz) = 0;
  /// A place that stays where it is in the real room, however tracking drifts; its pose is asked for each frame.
  /// Without anchors of the runtime: the pose itself.
  virtual Result<int> addAnchor(const Eigen::Isometry3d& stage_T_anchor) = 0;
  virtual TrackedPose anchor(int id, const FrameTiming& frame) const = 0;
  /// The stage's origin goes below the head, turned to where it looks.
  virtual void recentre() = 0;
  /// Ends in State::Ended, some frames later.
  virtual void requestExit() = 0;
};

} // namespace halsted
