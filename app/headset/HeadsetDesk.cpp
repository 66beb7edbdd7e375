// SPDX-License-Identifier: Apache-2.0
#include "app/headset/HeadsetDesk.h"

#include "app/headset/HeadsetStage.h"
#include "app/headset/MirrorWindow.h"

#include <QCoreApplication>

namespace halsted {

namespace {

std::string tr(const char* text) {
  return QCoreApplication::translate("halsted::HeadsetDesk", text).toStdString();
}

} // namespace

struct HeadsetDesk::State {
  Workspace& workspace;
  ActionRegistry& actions;
  LessonDesk* lessons;
  std::unique_ptr<HeadsetStage> stage;
  std::unique_ptr<MirrorWindow> mirror;
  std::vector<Connection> connections;
};

HeadsetDesk::HeadsetDesk(Workspace& workspace, ActionRegistry& actions, LessonDesk* lessons)
    : m_state(new State{workspace, actions, lessons, {}, {}, {}}) {
  const auto free = [this] { return !m_state->stage || !m_state->stage->running(); };
  actions.add({"headset.start", tr("Put the headset on"), [this](const ActionRegistry::Arguments&) { return start(false); }, free});
  actions.add({"headset.preview", tr("Preview the room without a headset"),
               [this](const ActionRegistry::Arguments&) { return start(true); }, free});
}

HeadsetDesk::~HeadsetDesk() = default;

Result<void> HeadsetDesk::start(bool simulated) {
  if (!m_state->stage) {
    m_state->stage = std::make_unique<HeadsetStage>(m_state->workspace, m_state->actions, m_state->lessons);
    m_state->connections.push_back(
        m_state->stage->said.connect([this](const std::string& sentence) { m_state->workspace.said.emit(sentence); }));
    m_state->connections.push_back(m_state->stage->ended.connect([this] { stop(); }));
  }
  std::optional<SimulatedPerson> person;
  if (simulated) {
    person = standingPerson();
    person->realTime = true;
  }
  if (Result<void> started = m_state->stage->start(std::move(person)); !started)
    return started;
  m_state->mirror = std::make_unique<MirrorWindow>(*m_state->stage, nullptr);
  QObject::connect(m_state->mirror.get(), &MirrorWindow::leaveRequested, m_state->stage.get(), [this] {
    if (m_state->stage->running())
      (void)m_state->actions.trigger("headset.leave");
  });
  m_state->mirror->show();
  return {};
}

void HeadsetDesk::stop() {
  m_state->stage->stop();
  // It may be what asked for this.
  if (m_state->mirror) {
    m_state->mirror->hide();
    m_state->mirror.release()->deleteLater();
  }
}

} // namespace halsted
