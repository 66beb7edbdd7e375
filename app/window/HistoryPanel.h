// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/ActionRegistry.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace halsted {

/// Every step that was done to the case, the newest first; a click goes back to it, or forward again.
class HistoryPanel final : public QWidget {
  Q_OBJECT
public:
  HistoryPanel(ActionRegistry& actions, QWidget* parent);
  /// Null: nothing to show. The document must outlive the widget or the next call.
  void setDocument(const CaseDocument* document);
  void refresh();

private:
  ActionRegistry& m_actions;
  const CaseDocument* m_document = nullptr;
  QListWidget* m_list;
  QPushButton* m_undo;
  QPushButton* m_redo;
  Connection m_connection;
};

} // namespace halsted
