// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/simulated/SimulatedHeadset.h"

#include "xr/drawing/PanelPainter.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

namespace {

constexpr unsigned kDepthFormat = GL_DEPTH_COMPONENT24;
constexpr int kPassthroughGrey = 96;
constexpr const char* kLost = "The simulated headset was lost; start it again.";

std::int64_t nowNs() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

class Simulation : public SimulatedHeadset {
public:
  Simulation(const GlContext& context, SimulatedPerson person);
  ~Simulation() override;

  const HeadsetInfo& info() const override { return m_info; }
  Result<State> poll() override;
  Result<FrameTiming> wait() override;
  Result<void> begin() override { return check(); }
  Result<FrameInput> input(const FrameTiming& frame) override;
  Result<EyeViews> eyes(const FrameTiming& frame) override;
  Result<EyeTarget> acquire(LeftRight eye) override;
  Result<void> release(LeftRight) override { return check(); }
  Result<void> end(const FrameTiming& frame, const FrameLayers* layers) override;

  void pulse(LeftRight hand, double strength, double seconds) override { m_pulses.push_back({hand, strength, seconds, m_seconds}); }
  VisibilityMask visibilityMask(LeftRight eye) const override { return m_masks[indexOf(eye)]; }
  void setResolutionScale(double scale) override { m_scale = std::clamp(scale, 0.25, 1.0); }
  void setRefreshRate(double hz) override { m_person.periodS = 1 / hz; }
  Result<int> addAnchor(const Eigen::Isometry3d& stage_T_anchor) override;
  TrackedPose anchor(int id, const FrameTiming& frame) const override;
  void recentre() override;
  void requestExit() override { m_framesToExit = 3; }

  QImage picture(LeftRight eye) const override;
  std::vector<float> depth(LeftRight eye) const override;
  double seconds() const override { return m_seconds; }
  const std::vector<Pulse>& pulses() const override { return m_pulses; }
  void putOff(bool off) override { m_off = off; }
  void lose() override { m_lost = true; }
  void setMask(LeftRight eye, VisibilityMask mask) override { m_masks[indexOf(eye)] = std::move(mask); }

private:
  Result<void> check() const { return m_lost ? Result<void>(fail(ErrorCode::Failed, kLost)) : Result<void>(); }
  double secondsOf(const FrameTiming& frame) const { return 1e-9 * static_cast<double>(frame.displayNs - m_startNs); }
  TrackedPose placed(TrackedPose pose) const {
    pose.stage_T_pose = m_stage_T_start * pose.stage_T_pose;
    return pose;
  }

  struct Eye {
    unsigned framebuffer = 0, colour = 0, depth = 0;
    int width = 0, height = 0; ///< drawn; the images are as large as the scale 1 wants them
  };
  SimulatedPerson m_person;
  HeadsetInfo m_info;
  std::array<Eye, 2> m_eyes;
  std::array<VisibilityMask, 2> m_masks;
  PanelPainter m_panels;
  std::int64_t m_startNs = 0, m_nextNs = 0;
  double m_seconds = 0, m_scale = 1;
  Eigen::Isometry3d m_stage_T_start = Eigen::Isometry3d::Identity(); ///< what recentre() changed
  std::vector<Eigen::Isometry3d> m_start_T_anchors;
  std::vector<Pulse> m_pulses;
  bool m_off = false, m_lost = false, m_passthroughShown = false;
  int m_framesToExit = -1;
};

Simulation::Simulation(const GlContext& context, SimulatedPerson person) : m_person(std::move(person)) {
  m_info.runtime = "Halsted's simulation";
  m_info.system = "no headset";
  m_info.graphics = context.kind() == GlContext::Kind::Glx ? "GLX" : "EGL";
  m_info.eyeWidth = m_person.eyeWidth;
  m_info.eyeHeight = m_person.eyeHeight;
  m_info.currentHz = 1 / m_person.periodS;
  m_info.refreshHz = {72, 90, 120};
  m_info.depthLayer = m_person.depth;
  m_info.passthrough = m_person.passthrough;
  m_info.handTracking = m_info.visibilityMask = m_info.anchors = m_info.simulated = true;
  m_info.controllers = {"Simulated controller"};
  for (Eye& eye : m_eyes) {
    glGenFramebuffers(1, &eye.framebuffer);
    glGenTextures(1, &eye.colour);
    glBindTexture(GL_TEXTURE_2D, eye.colour);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_SRGB8_ALPHA8, m_person.eyeWidth, m_person.eyeHeight, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glBindFramebuffer(GL_FRAMEBUFFER, eye.framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, eye.colour, 0);
    if (m_person.depth) {
      glGenTextures(1, &eye.depth);
      glBindTexture(GL_TEXTURE_2D, eye.depth);
      glTexImage2D(GL_TEXTURE_2D, 0, kDepthFormat, m_person.eyeWidth, m_person.eyeHeight, 0, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT, nullptr);
      glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, eye.depth, 0);
    }
    eye.width = m_person.eyeWidth;
    eye.height = m_person.eyeHeight;
  }
  glBindTexture(GL_TEXTURE_2D, 0);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  m_pulses.reserve(1024);
  m_startNs = m_nextNs = nowNs();
}

Simulation::~Simulation() {
  for (const Eye& eye : m_eyes) {
    glDeleteFramebuffers(1, &eye.framebuffer);
    glDeleteTextures(1, &eye.colour);
    glDeleteTextures(1, &eye.depth);
  }
}

Result<HeadsetSession::State> Simulation::poll() {
  if (m_lost)
    return fail(ErrorCode::Failed, kLost);
  if (m_framesToExit == 0)
    return State::Ended;
  return m_off ? State::Idle : State::Focused;
}

Result<FrameTiming> Simulation::wait() {
  if (m_lost)
    return fail(ErrorCode::Failed, kLost);
  const auto periodNs = static_cast<std::int64_t>(std::llround(1e9 * m_person.periodS));
  if (m_person.realTime) {
    const std::int64_t now = nowNs();
    if (now > m_nextNs) // as a display does: the next one on its beat
      m_nextNs += (now - m_nextNs) / periodNs * periodNs;
    else
      std::this_thread::sleep_for(std::chrono::nanoseconds(m_nextNs - now));
  }
  m_nextNs += periodNs;
  return FrameTiming{m_nextNs, periodNs, true};
}

Result<FrameInput> Simulation::input(const FrameTiming& frame) {
  if (m_lost)
    return fail(ErrorCode::Failed, kLost);
  m_seconds = secondsOf(frame);
  FrameInput input = m_person.input(m_seconds);
  if (m_stage_T_start.matrix().isIdentity(0))
    return input;
  input.head = placed(input.head);
  for (HandInput& hand : input.hands) {
    hand.grip = placed(hand.grip);
    hand.aim = placed(hand.aim);
    hand.tip = placed(hand.tip);
    if (hand.hasJoints)
      for (Eigen::Isometry3d& joint : hand.joints.stage_T_joint)
        joint = m_stage_T_start * joint;
  }
  return input;
}

Result<EyeViews> Simulation::eyes(const FrameTiming& frame) {
  if (m_lost)
    return fail(ErrorCode::Failed, kLost);
  const Eigen::Isometry3d head = m_stage_T_start * m_person.input(secondsOf(frame)).head.stage_T_pose;
  const Fov& fov = m_person.leftFov;
  return EyeViews{EyeView{head * Eigen::Translation3d(-0.5 * m_person.ipdM, 0, 0), fov},
                  EyeView{head * Eigen::Translation3d(0.5 * m_person.ipdM, 0, 0), Fov{-fov.right, -fov.left, fov.up, fov.down}}};
}

Result<EyeTarget> Simulation::acquire(LeftRight side) {
  if (m_lost)
    return fail(ErrorCode::Failed, kLost);
  Eye& eye = m_eyes[indexOf(side)];
  eye.width = static_cast<int>(std::lround(m_scale * m_person.eyeWidth));
  eye.height = static_cast<int>(std::lround(m_scale * m_person.eyeHeight));
  return EyeTarget{eye.framebuffer, eye.width, eye.height, m_person.depth, m_person.depth ? kDepthFormat : 0};
}

Result<void> Simulation::end(const FrameTiming&, const FrameLayers* layers) {
  if (m_lost)
    return fail(ErrorCode::Failed, kLost);
  if (layers) {
    for (const LeftRight side : kBothSides) {
      const Eye& eye = m_eyes[indexOf(side)];
      m_panels.paint(layers->panels, layers->eyes[indexOf(side)], eye.framebuffer, eye.width, eye.height);
    }
    m_passthroughShown = layers->passthrough;
  }
  if (m_framesToExit > 0)
    --m_framesToExit;
  return {};
}

Result<int> Simulation::addAnchor(const Eigen::Isometry3d& stage_T_anchor) {
  m_start_T_anchors.push_back(m_stage_T_start.inverse() * stage_T_anchor);
  return static_cast<int>(m_start_T_anchors.size()) - 1;
}

TrackedPose Simulation::anchor(int id, const FrameTiming&) const {
  const auto index = static_cast<std::size_t>(id);
  if (index >= m_start_T_anchors.size())
    return {};
  return {m_stage_T_start * m_start_T_anchors[index], true};
}

void Simulation::recentre() {
  const Eigen::Isometry3d start_T_head = m_person.input(m_seconds).head.stage_T_pose;
  const Vec3 back = start_T_head.linear().col(2), at = start_T_head.translation();
  Eigen::Isometry3d start_T_stage = Eigen::Isometry3d::Identity();
  start_T_stage.translate(Vec3(at.x(), 0, at.z())).rotate(Eigen::AngleAxisd(std::atan2(back.x(), back.z()), Vec3::UnitY()));
  m_stage_T_start = start_T_stage.inverse();
}

QImage Simulation::picture(LeftRight side) const {
  const Eye& eye = m_eyes[indexOf(side)];
  QImage upsideDown(eye.width, eye.height, QImage::Format_RGBA8888_Premultiplied);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, eye.framebuffer);
  glReadBuffer(GL_COLOR_ATTACHMENT0);
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glReadPixels(0, 0, eye.width, eye.height, GL_RGBA, GL_UNSIGNED_BYTE, upsideDown.bits());
  glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
  QImage picture(eye.width, eye.height, QImage::Format_RGB32);
  const int behind = m_passthroughShown ? kPassthroughGrey : 0;
  for (int y = 0; y < eye.height; ++y) {
    const uchar* from = upsideDown.constScanLine(eye.height - 1 - y);
    auto* to = reinterpret_cast<QRgb*>(picture.scanLine(y));
    for (int x = 0; x < eye.width; ++x, from += 4) {
      const int through = m_passthroughShown ? behind * (255 - from[3]) / 255 : 0;
      to[x] = qRgb(std::min(255, from[0] + through), std::min(255, from[1] + through), std::min(255, from[2] + through));
    }
  }
  return picture;
}

std::vector<float> Simulation::depth(LeftRight side) const {
  const Eye& eye = m_eyes[indexOf(side)];
  if (!m_person.depth)
    return {};
  const auto width = static_cast<std::size_t>(eye.width), height = static_cast<std::size_t>(eye.height);
  std::vector<float> upsideDown(width * height), depths(width * height);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, eye.framebuffer);
  glReadPixels(0, 0, eye.width, eye.height, GL_DEPTH_COMPONENT, GL_FLOAT, upsideDown.data());
  glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
  for (std::size_t y = 0; y < height; ++y)
    std::copy_n(upsideDown.data() + (height - 1 - y) * width, width, depths.data() + y * width);
  return depths;
}

} // namespace

Result<std::unique_ptr<SimulatedHeadset>> simulateHeadset(GlContext& context, SimulatedPerson person) {
  if (!person.input || !(person.periodS > 0) || person.eyeWidth < 16 || person.eyeHeight < 16)
    return fail(ErrorCode::Refused, "The simulated headset was not started: its script gives no person, no period or too small a picture.");
  return std::unique_ptr<SimulatedHeadset>(std::make_unique<Simulation>(context, std::move(person)));
}

} // namespace halsted
