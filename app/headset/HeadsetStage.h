// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"
#include "xr/Headset.h"
#include "xr/RoomLoop.h"
#include "xr/simulated/SimulatedHeadset.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace halsted {

class LessonDesk;
class RoomPanels;

/// The headset's side of the program: opens it, keeps the room going while the desk goes on, connects again when the
/// runtime was lost and is back. Follows the workspace's case. Adds the actions headset.leave and room.*.
class HeadsetStage final : public QObject {
  Q_OBJECT
public:
  /// `lessons`: those that can be played in the room; null: none.
  HeadsetStage(Workspace& workspace, ActionRegistry& actions, LessonDesk* lessons = nullptr);
  ~HeadsetStage() override;

  /// Fails, with one sentence, when there is no headset to open; simulated: a person of a script instead.
  Result<void> start(std::optional<SimulatedPerson> simulated = {});
  void stop();
  bool running() const;
  bool connected() const; ///< false while the runtime is away

  RoomLoop* loop();
  RoomInteraction& interaction();
  RoomPanels& panels();
  int reconnects() const;
  /// What the person saw last, with the left eye; null when nothing was drawn.
  QImage lastSeen();
  /// What the session cost and how it went, as `halsted vr --json` prints it.
  std::string receiptJson() const;

  Signal<const std::string&> said; ///< one sentence for the user
  Signal<> frame;                  ///< after each turn
  Signal<> ended;                  ///< the person left, or the runtime asked to

private:
  void turn();
  Result<void> connectHeadset();
  void makeRoom();
  void lookForHeadset();
  void looked(bool there);
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
