// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/ActionRegistry.h"
#include "xr/RoomInteraction.h"

#include <QWidget>

#include <utility>
#include <vector>

class QPushButton;

namespace halsted {

/// The tools of the room, its size and how the person stands: a button per tool, the chosen one marked. Buttons trigger actions.
class ToolsPanel final : public QWidget {
  Q_OBJECT
public:
  ToolsPanel(ActionRegistry& actions, RoomInteraction& interaction, QWidget* parent);

private:
  void refresh();
  ActionRegistry& m_actions;
  RoomInteraction& m_interaction;
  std::vector<std::pair<std::string, QPushButton*>> m_tools;
  QPushButton* m_leftHand;
  QPushButton* m_seated;
  QPushButton* m_passthrough;
  std::vector<Connection> m_connections;
};

} // namespace halsted
