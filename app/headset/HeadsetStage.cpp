// SPDX-License-Identifier: Apache-2.0
#include "app/headset/HeadsetStage.h"

#include "app/ActionArguments.h"
#include "app/headset/RoomPanels.h"
#include "rendering/SurfacePicker.h"
#include "xr/RoomActions.h"

#include <QTimer>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <thread>

namespace halsted {

namespace {

constexpr int kIdleMs = 20;        ///< between polls while the headset is off
constexpr int kReconnectMs = 1000; ///< between attempts while the runtime is away

} // namespace

/// Built in this order, gone in the other. The context comes first and goes last.
struct HeadsetStage::State {
  explicit State(Workspace& w) : workspace(w) {}

  Workspace& workspace;
  PatientCase empty; ///< stands in while no case is open
  std::unique_ptr<GlContext> context;
  std::unique_ptr<SurfacePicker> picker;
  std::unique_ptr<RoomInteraction> interaction;
  std::unique_ptr<RoomPanels> panels;
  std::unique_ptr<RoomLoop> loop;
  std::optional<SimulatedPerson> person;
  SimulatedHeadset* simulated = nullptr;
  HeadsetInfo info;
  QTimer timer;
  bool running = false, arranged = false, turning = false;
  int reconnects = 0;
  std::vector<Connection> connections;
  std::jthread looking; ///< for the runtime, while it is away

  /// The desk's own contexts must find none of ours; a turn still needs it.
  void letDeskDraw() const {
    if (context && !turning)
      context->doneCurrent();
  }
  const PatientCase& patientCase() const { return workspace.document() ? workspace.document()->patientCase() : empty; }
};

HeadsetStage::HeadsetStage(Workspace& workspace, ActionRegistry& actions, LessonDesk* lessons)
    : m_state(std::make_unique<State>(workspace)) {
  m_state->interaction = std::make_unique<RoomInteraction>(actions);
  m_state->panels = std::make_unique<RoomPanels>(workspace, actions, *m_state->interaction, lessons);
  addRoomActions(actions, *m_state->interaction);
  actions.add({"headset.leave", tr("Leave the headset").toStdString(),
               [this](const ActionRegistry::Arguments&) -> Result<void> {
                 if (HeadsetSession* session = m_state->loop ? m_state->loop->session() : nullptr)
                   session->requestExit();
                 else
                   ended.emit(); // while the runtime is away there is no session to end
                 return {};
               },
               [this] { return m_state->running; }});
  actions.add({"headset.refresh-rate",
               {},
               [this](const ActionRegistry::Arguments& arguments) -> Result<void> {
                 const std::vector<double>& offered = m_state->info.refreshHz;
                 const Result<double> wanted = numberArgument(arguments.size() == 1 ? arguments.front() : std::string());
                 const auto match =
                     std::find_if(offered.begin(), offered.end(), [&](double hz) { return wanted && std::abs(hz - *wanted) < 0.5; });
                 if (match == offered.end())
                   return fail(ErrorCode::Refused,
                               fmt::format("headset.refresh-rate takes one of the headset's rates: {}.",
                                           offered.empty() ? "this one offers no choice" : fmt::format("{:g}", fmt::join(offered, ", "))));
                 m_state->loop->session()->setRefreshRate(*match);
                 return {};
               },
               [this] { return connected(); }});
  m_state->connections.push_back(workspace.documentClosing.connect([this] {
    m_state->interaction->setCase(nullptr, nullptr);
    if (m_state->loop)
      m_state->loop->setCase(m_state->empty);
    m_state->picker.reset();
    m_state->letDeskDraw();
  }));
  m_state->connections.push_back(workspace.documentChanged.connect([this] {
    if (m_state->running)
      makeRoom();
    m_state->letDeskDraw();
  }));
  m_state->timer.setSingleShot(true);
  connect(&m_state->timer, &QTimer::timeout, this, [this] { turn(); });
}

HeadsetStage::~HeadsetStage() {
  stop();
}

bool HeadsetStage::running() const {
  return m_state->running;
}
bool HeadsetStage::connected() const {
  return m_state->loop && m_state->loop->session();
}
RoomLoop* HeadsetStage::loop() {
  return m_state->loop.get();
}
RoomInteraction& HeadsetStage::interaction() {
  return *m_state->interaction;
}
RoomPanels& HeadsetStage::panels() {
  return *m_state->panels;
}
int HeadsetStage::reconnects() const {
  return m_state->reconnects;
}

void HeadsetStage::makeRoom() {
  m_state->context->makeCurrent();
  m_state->picker = std::make_unique<SurfacePicker>(m_state->patientCase());
  m_state->interaction->setCase(&m_state->patientCase(), m_state->picker.get());
  m_state->loop->setCase(m_state->patientCase());
  m_state->arranged = false;
}

Result<void> HeadsetStage::connectHeadset() {
  m_state->context->makeCurrent();
  std::unique_ptr<HeadsetSession> session;
  if (m_state->person) {
    auto opened = simulateHeadset(*m_state->context, *m_state->person);
    if (!opened)
      return fail(opened.error());
    m_state->simulated = opened->get();
    session = std::move(*opened);
  } else {
    auto opened = openHeadset(*m_state->context);
    if (!opened)
      return fail(opened.error());
    session = std::move(*opened);
  }
  m_state->info = session->info();
  m_state->loop->setSession(std::move(session));
  return {};
}

Result<void> HeadsetStage::start(std::optional<SimulatedPerson> simulated) {
  if (m_state->running)
    return {};
  auto context = GlContext::create();
  if (!context)
    return fail(context.error());
  m_state->context = std::move(*context);
  m_state->context->makeCurrent();
  m_state->person = std::move(simulated);
  m_state->loop = std::make_unique<RoomLoop>(*m_state->context, m_state->patientCase(), *m_state->interaction);
  // Told on the thread that waits for the headset; the desk goes on meanwhile.
  m_state->loop->frameDue = [this] {
    QMetaObject::invokeMethod(
        this, [this] { turn(); }, Qt::QueuedConnection);
  };
  m_state->running = true;
  if (const Result<void> opened = connectHeadset(); !opened) {
    stop();
    return opened;
  }
  makeRoom();
  m_state->context->doneCurrent();
  m_state->panels->setLive(true);
  m_state->timer.start(0);
  return {};
}

void HeadsetStage::stop() {
  m_state->timer.stop();
  m_state->looking = {};
  m_state->panels->setLive(false);
  if (m_state->context) {
    m_state->context->makeCurrent();
    m_state->interaction->setCase(nullptr, nullptr);
    m_state->simulated = nullptr;
    m_state->loop.reset();
    m_state->picker.reset();
    m_state->context->doneCurrent();
    m_state->context.reset();
  }
  m_state->running = false;
}

/// A runtime that is away may take its time to say so: the desk does not wait for it.
void HeadsetStage::lookForHeadset() {
  if (m_state->person)
    return looked(true);
  m_state->looking = std::jthread([this] {
    const bool there = describeRuntime().problem.empty();
    QMetaObject::invokeMethod(
        this, [this, there] { looked(there); }, Qt::QueuedConnection);
  });
}

void HeadsetStage::looked(bool there) {
  // A word of a stage that has been stopped since may still be on its way.
  if (!m_state->loop || m_state->loop->session())
    return;
  if (there && connectHeadset()) {
    ++m_state->reconnects;
    m_state->timer.start(0);
    RoomView& view = m_state->interaction->view();
    if (view.modelLocked) {
      // The new session's stage may lie elsewhere: what was registered in the old one is registered no more.
      view.modelLocked = false;
      said.emit(tr("The headset is connected again, but the model has lost its registration: register it anew.").toStdString());
    } else {
      said.emit(tr("The headset is connected again.").toStdString());
    }
  } else {
    m_state->timer.start(kReconnectMs);
  }
  m_state->context->doneCurrent();
}

void HeadsetStage::turn() {
  // A word of a loop that has been stopped since may still be on its way.
  if (!m_state->loop)
    return;
  if (!m_state->loop->session()) {
    lookForHeadset();
    return;
  }
  if (!m_state->loop->ready())
    return;
  m_state->turning = true;
  const auto state = m_state->loop->turn();
  m_state->turning = false;
  if (state && m_state->loop->session())
    m_state->info = m_state->loop->session()->info();
  m_state->letDeskDraw();
  if (!state) {
    m_state->simulated = nullptr;
    m_state->timer.start(kReconnectMs);
    said.emit(state.error().message);
    return;
  }
  if (*state == HeadsetSession::State::Ended) {
    ended.emit();
    return;
  }
  if (*state == HeadsetSession::State::Idle) {
    m_state->timer.start(kIdleMs);
    return;
  }
  // Model and panels come to the person once the head is known, and stay there.
  if (!m_state->arranged && m_state->loop->input().head.tracked) {
    m_state->interaction->arrange(m_state->loop->input().head);
    m_state->arranged = true;
  }
  frame.emit();
}

QImage HeadsetStage::lastSeen() {
  if (!connected())
    return {};
  m_state->context->makeCurrent();
  QImage picture;
  if (m_state->simulated) {
    picture = m_state->simulated->picture(LeftRight::Left);
  } else {
    // Asked for with one frame, there with a later one.
    constexpr int kFramesAtMost = 30;
    for (int i = 0; i < kFramesAtMost && picture.isNull(); ++i) {
      picture = m_state->loop->mirror(m_state->info.eyeWidth, m_state->info.eyeHeight);
      if (const auto state = m_state->loop->turn(); !state || *state == HeadsetSession::State::Idle)
        break;
    }
  }
  m_state->context->doneCurrent();
  return picture;
}

std::string HeadsetStage::receiptJson() const {
  using nlohmann::json;
  const HeadsetInfo& info = m_state->info;
  json receipt;
  receipt["runtime"] = info.runtime;
  receipt["system"] = info.system;
  receipt["graphics"] = info.graphics;
  receipt["renderer"] = m_state->context ? m_state->context->renderer() : std::string();
  receipt["simulated"] = info.simulated;
  receipt["eye"] = {{"width", info.eyeWidth}, {"height", info.eyeHeight}};
  receipt["refreshHz"] = info.currentHz;
  receipt["refreshRatesHz"] = info.refreshHz;
  receipt["controllers"] = info.controllers;
  receipt["offers"] = {{"depthLayer", info.depthLayer},
                       {"passthrough", info.passthrough},
                       {"handTracking", info.handTracking},
                       {"visibilityMask", info.visibilityMask},
                       {"anchors", info.anchors}};
  receipt["reconnects"] = m_state->reconnects;
  if (m_state->loop) {
    const FrameReceipt::Summary sum = m_state->loop->receipt().summary();
    const auto times = [](double p50, double p99) { return p50 < 0 ? json(nullptr) : json{{"p50", p50}, {"p99", p99}}; };
    receipt["frames"] = sum.frames;
    receipt["dropped"] = {{"total", sum.dropped},
                          {"cpu", sum.droppedBy[static_cast<std::size_t>(DropCause::Cpu)]},
                          {"gpu", sum.droppedBy[static_cast<std::size_t>(DropCause::Gpu)]},
                          {"runtime", sum.droppedBy[static_cast<std::size_t>(DropCause::Runtime)]},
                          {"desk", sum.droppedBy[static_cast<std::size_t>(DropCause::Desk)]}};
    receipt["periodMs"] = sum.periodMs;
    receipt["cpuMs"] = times(sum.cpuP50Ms, sum.cpuP99Ms);
    receipt["gpuMs"] = times(sum.gpuP50Ms, sum.gpuP99Ms);
    receipt["poseAgeMs"] = times(sum.poseAgeP50Ms, sum.poseAgeP99Ms);
    const QualityLevel& level = m_state->loop->governor().level();
    receipt["quality"] = {{"level", m_state->loop->governor().levelIndex()},
                          {"fullSurfaces", level.fullSurfaces},
                          {"samples", level.samples},
                          {"peels", level.peels},
                          {"volumeStepFactor", level.volumeStepFactor},
                          {"resolution", level.resolution},
                          {"smallestDegrees", level.smallestDegrees}};
  }
  const ComfortLog::Summary comfort = m_state->interaction->comfort().summary();
  receipt["comfort"] = {{"minutes", comfort.minutes},
                        {"snapTurns", comfort.snapTurns},
                        {"teleports", comfort.teleports},
                        {"longestStallFrames", comfort.longestStallFrames},
                        {"headTurnP95DegreesPerSecond", comfort.headTurnP95DegS},
                        {"untrackedShare", comfort.untrackedShare},
                        {"headBentShare", comfort.downwardShare}};
  for (const auto& [name, cost] : m_state->panels->costs())
    if (cost.times > 0)
      receipt["panels"][name] = {{"painted", cost.times}, {"meanMs", 1e3 * cost.seconds / cost.times}, {"longestMs", 1e3 * cost.longestS}};
  receipt["model"] = {{"scale", m_state->interaction->view().model.scale}};
  return receipt.dump(2);
}

} // namespace halsted
