// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/RoomLoop.h"

#include "xr/drawing/DeskPicture.h"
#include "xr/drawing/PanelPainter.h"
#include "xr/frames/FrameClock.h"
#include "xr/frames/FrameWaiter.h"

#include <algorithm>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

namespace {

constexpr double kNearM = 0.05, kFarM = 60;
constexpr double kLongestStepS = 0.1; ///< of the interaction: after a stall nothing jumps

using Clock = FrameWaiter::Clock;
double secondsBetween(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

} // namespace

struct RoomLoop::State {
  State(GlContext& gl, const PatientCase& patientCase, RoomInteraction& people)
      : context(gl), interaction(people), governor(gl.software() ? FrameGovernor::softwareLevels() : FrameGovernor::standardLevels()),
        eyeRenderer(gl), scene(std::make_unique<RoomScene>(patientCase, eyeRenderer)) {}

  GlContext& context;
  RoomInteraction& interaction;
  FrameReceipt receipt;
  FrameGovernor governor;
  EyeRenderer eyeRenderer;
  std::unique_ptr<RoomScene> scene;
  FrameClock clock;
  PanelPainter panels;
  DeskPicture mirror, spectator;
  EyeView spectatorView;

  std::unique_ptr<HeadsetSession> session;
  std::unique_ptr<FrameWaiter> waiter; ///< ends before the session
  HeadsetSession::State sessionState = HeadsetSession::State::Idle;
  std::int64_t lastDisplayNs = 0;
  FrameInput input;
  FrameLayers layers;
  int appliedLevel = -1;
  int maskRevision = -1;
  int anchor = -1; ///< holds a registered model to its place; < 0: none
  Eigen::Isometry3d room_T_anchored = Eigen::Isometry3d::Identity();

  static bool goes(HeadsetSession::State state) {
    return state == HeadsetSession::State::Running || state == HeadsetSession::State::Focused;
  }
  Result<HeadsetSession::State> turn(bool governed);
  Result<void> poll();
  Result<void> frame(const FrameTiming& timing, Clock::time_point due);
  Result<void> drawEyes(const FrameTiming& timing, const Eigen::Affine3d& patient_T_stage, double& waitedS, Clock::time_point& posesAsked);
  void followAnchor(const FrameTiming& timing, RoomView& view);
  void takeMasks() {
    maskRevision = session->info().maskRevision;
    for (const LeftRight eye : kBothSides)
      eyeRenderer.setMask(eye, session->visibilityMask(eye));
  }
  void copyToMirror(const EyeTarget& target);
  void drawSpectator(const Eigen::Affine3d& room_T_patient);
  void account(bool governed);
  void applyLevel(bool governed);
  void close() {
    anchor = -1;
    waiter.reset();
    session.reset();
    sessionState = HeadsetSession::State::Idle;
    pause();
  }
  void pause() {
    while (const auto frame = clock.take(true))
      receipt.add(frame->times);
    receipt.pause();
    lastDisplayNs = 0;
    input = {};
  }
};

Result<void> RoomLoop::State::poll() {
  const Result<HeadsetSession::State> polled = session->poll();
  if (!polled)
    return fail(polled.error());
  if (goes(sessionState) && !goes(*polled))
    pause();
  sessionState = *polled;
  if (session->info().maskRevision != maskRevision)
    takeMasks();
  return {};
}

Result<HeadsetSession::State> RoomLoop::State::turn(bool governed) {
  // While a frame is waited for the session must not be ended under its feet: polling waits, too.
  if (!waiter->asked()) {
    if (const Result<void> polled = poll(); !polled)
      return fail(polled.error());
    if (!goes(sessionState))
      return sessionState;
    waiter->ask();
    if (!waiter->answered()) // the word will come
      return sessionState;
  }
  const FrameWaiter::Answer answer = waiter->take();
  if (!answer.timing)
    return fail(answer.timing.error());
  if (const Result<void> drawn = frame(*answer.timing, answer.at); !drawn)
    return fail(drawn.error());
  account(governed);
  if (const Result<void> polled = poll(); !polled)
    return fail(polled.error());
  if (goes(sessionState))
    waiter->ask();
  return sessionState;
}

Result<void> RoomLoop::State::frame(const FrameTiming& timing, Clock::time_point due) {
  const Clock::time_point began = Clock::now();
  FrameClock::Frame record;
  record.times.displayNs = timing.displayNs;
  record.times.periodNs = timing.periodNs;
  record.times.deskS = secondsBetween(due, began);

  if (const Result<void> begun = session->begin(); !begun)
    return begun;
  const Result<FrameInput> taken = session->input(timing);
  if (!taken)
    return fail(taken.error());
  input = *taken;
  const double period = 1e-9 * static_cast<double>(timing.periodNs);
  const double step = lastDisplayNs ? 1e-9 * static_cast<double>(timing.displayNs - lastDisplayNs) : period;
  lastDisplayNs = timing.displayNs;
  RoomView& view = interaction.view();
  view.passthrough = view.passthrough && session->info().passthrough;
  interaction.update(input, std::clamp(step, 0.0, kLongestStepS));
  // What a hand did to the case the desk shows, too, on a context of its own.
  context.makeCurrent();

  followAnchor(timing, view);
  const bool passthrough = view.passthrough && session->info().passthrough;
  const Eigen::Affine3d room_T_patient = view.model.room_T_patient();
  double waitedS = 0;
  Clock::time_point posesAsked = began;
  if (timing.draw) {
    eyeRenderer.setPassthrough(passthrough);
    scene->update(view, interaction.marks(), input, passthrough);
    const Eigen::Affine3d patient_T_stage = room_T_patient.inverse(Eigen::Affine) * view.room_T_stage;
    if (const Result<void> drawn = drawEyes(timing, patient_T_stage, waitedS, posesAsked); !drawn)
      return drawn;
    layers.nearM = kNearM;
    layers.farM = kFarM;
    layers.panels = interaction.panelLayers();
    layers.passthrough = passthrough;
  }
  const Clock::time_point done = Clock::now();
  if (const Result<void> ended = session->end(timing, timing.draw ? &layers : nullptr); !ended)
    return ended;
  record.times.cpuS = secondsBetween(began, done) - waitedS;
  record.times.poseAgeS = secondsBetween(posesAsked, done);
  record.head = input.head;
  clock.add(record);

  // The desk comes after the headset.
  mirror.collect();
  spectator.collect();
  if (spectator.wanted() && timing.draw)
    drawSpectator(room_T_patient);
  return {};
}

/// A model that was registered to something real stays with it when the tracking drifts.
void RoomLoop::State::followAnchor(const FrameTiming& timing, RoomView& view) {
  constexpr double kSamePlace = 1e-6;
  if (!view.modelLocked) {
    anchor = -1;
    return;
  }
  if (anchor < 0 || !view.model.room_T_model.isApprox(room_T_anchored, kSamePlace)) {
    const Result<int> added = session->addAnchor(view.room_T_stage.inverse() * view.model.room_T_model);
    anchor = added ? *added : -1;
    room_T_anchored = view.model.room_T_model;
    return;
  }
  if (const TrackedPose now = session->anchor(anchor, timing); now.tracked) {
    room_T_anchored = view.room_T_stage * now.stage_T_pose;
    if (!room_T_anchored.isApprox(view.model.room_T_model, kSamePlace))
      view.model.room_T_model = room_T_anchored;
  }
}

Result<void> RoomLoop::State::drawEyes(const FrameTiming& timing, const Eigen::Affine3d& patient_T_stage, double& waitedS,
                                       Clock::time_point& posesAsked) {
  // As late as can be: all else is in place.
  posesAsked = Clock::now();
  const Result<EyeViews> views = session->eyes(timing);
  if (!views)
    return fail(views.error());
  layers.eyes = *views;
  eyeRenderer.prepare(layers.eyes, patient_T_stage, kNearM, kFarM);
  clock.startDrawing();
  for (const LeftRight eye : kBothSides) {
    const Clock::time_point asked = Clock::now();
    const Result<EyeTarget> target = session->acquire(eye);
    if (!target)
      return fail(target.error());
    waitedS += secondsBetween(asked, Clock::now());
    eyeRenderer.draw(eye, *target);
    if (eye == LeftRight::Left && mirror.wanted())
      copyToMirror(*target);
    if (eye == LeftRight::Right)
      clock.stopDrawing();
    if (const Result<void> released = session->release(eye); !released)
      return released;
  }
  return {};
}

void RoomLoop::State::copyToMirror(const EyeTarget& target) {
  const EyeTarget desk = mirror.target();
  const Crop part = crop(layers.eyes[0], target.width, target.height, desk.width, desk.height);
  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_FRAMEBUFFER_SRGB);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, target.framebuffer);
  glReadBuffer(GL_COLOR_ATTACHMENT0);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, desk.framebuffer);
  glBlitFramebuffer(part.x0, part.y0, part.x1, part.y1, 0, 0, desk.width, desk.height, GL_COLOR_BUFFER_BIT, GL_LINEAR);
  panels.paint(interaction.panelLayers(), part.view, desk.framebuffer, desk.width, desk.height);
  mirror.send();
}

void RoomLoop::State::drawSpectator(const Eigen::Affine3d& room_T_patient) {
  const EyeTarget desk = spectator.target();
  eyeRenderer.drawView(spectatorView, room_T_patient.inverse(Eigen::Affine), desk);
  EyeView fromStage = spectatorView;
  fromStage.stage_T_eye = interaction.view().room_T_stage.inverse() * spectatorView.stage_T_eye;
  panels.paint(interaction.panelLayers(), fromStage, desk.framebuffer, desk.width, desk.height);
  spectator.send();
}

void RoomLoop::State::account(bool governed) {
  while (const auto frame = clock.take()) {
    const int missed = receipt.add(frame->times);
    const double period = 1e-9 * static_cast<double>(frame->times.periodNs);
    interaction.comfort().addFrame(frame->head, period, missed);
    if (governed)
      governor.add(frame->times.cpuS, frame->times.gpuS, period);
  }
  applyLevel(governed);
}

void RoomLoop::State::applyLevel(bool governed) {
  const int level = governed ? governor.levelIndex() : 0;
  if (level == appliedLevel)
    return;
  appliedLevel = level;
  const QualityLevel& quality = governed ? governor.level() : governor.bestLevel();
  scene->apply(quality);
  if (session)
    session->setResolutionScale(quality.resolution);
}

RoomLoop::RoomLoop(GlContext& context, const PatientCase& patientCase, RoomInteraction& interaction) {
  context.makeCurrent();
  m_state = std::make_unique<State>(context, patientCase, interaction);
  interaction.pulse = [state = m_state.get()](LeftRight hand, double strength, double seconds) {
    if (state->session)
      state->session->pulse(hand, strength, seconds);
  };
  interaction.canPassThrough = [state = m_state.get()] { return !state->session || state->session->info().passthrough; };
}

RoomLoop::~RoomLoop() {
  m_state->interaction.pulse = nullptr;
  m_state->interaction.canPassThrough = nullptr;
  m_state->context.makeCurrent();
  m_state->close();
}

void RoomLoop::setCase(const PatientCase& patientCase) {
  State& state = *m_state;
  state.context.makeCurrent();
  state.scene.reset();
  state.scene = std::make_unique<RoomScene>(patientCase, state.eyeRenderer);
  state.appliedLevel = -1;
  state.applyLevel(governed);
}

void RoomLoop::setSession(std::unique_ptr<HeadsetSession> session) {
  State& state = *m_state;
  state.context.makeCurrent();
  state.close();
  state.session = std::move(session);
  if (!state.session)
    return;
  state.waiter = std::make_unique<FrameWaiter>(*state.session, frameDue);
  state.takeMasks();
  state.appliedLevel = -1;
  state.applyLevel(governed);
}

HeadsetSession* RoomLoop::session() {
  return m_state->session.get();
}

Result<HeadsetSession::State> RoomLoop::turn() {
  State& state = *m_state;
  if (!state.session)
    return HeadsetSession::State::Idle;
  state.context.makeCurrent();
  Result<HeadsetSession::State> result = state.turn(governed);
  if (!result)
    state.close();
  return result;
}

bool RoomLoop::ready() const {
  const State& state = *m_state;
  return !state.waiter || !state.waiter->asked() || state.waiter->answered();
}

QImage RoomLoop::mirror(int width, int height) {
  return m_state->mirror.ask(width, height);
}
QImage RoomLoop::spectator(const EyeView& roomView, int width, int height) {
  m_state->spectatorView = roomView;
  return m_state->spectator.ask(width, height);
}

RoomScene& RoomLoop::scene() {
  return *m_state->scene;
}
const FrameReceipt& RoomLoop::receipt() const {
  return m_state->receipt;
}
const FrameGovernor& RoomLoop::governor() const {
  return m_state->governor;
}
const FrameInput& RoomLoop::input() const {
  return m_state->input;
}
const EyeViews& RoomLoop::eyes() const {
  return m_state->layers.eyes;
}

void RoomLoop::finish() {
  m_state->context.makeCurrent();
  while (const auto frame = m_state->clock.take(true))
    m_state->receipt.add(frame->times);
}

} // namespace halsted
