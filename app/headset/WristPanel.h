// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace halsted {

/// On the wrist of the free hand: undo and redo, with what they would do, all within reach, and the way out.
class WristPanel final : public QWidget {
  Q_OBJECT
public:
  WristPanel(Workspace& workspace, ActionRegistry& actions, QWidget* parent);

private:
  void follow();
  void refresh();
  Workspace& m_workspace;
  ActionRegistry& m_actions;
  QPushButton* m_undo;
  QPushButton* m_redo;
  QLabel* m_next;
  Connection m_document, m_closing, m_history;
};

} // namespace halsted
