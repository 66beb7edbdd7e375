// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/ActionRegistry.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace halsted {

/// Ctrl+K: type part of what an action is called, Enter runs it.
class CommandPalette final : public QDialog {
  Q_OBJECT
public:
  CommandPalette(ActionRegistry& actions, QWidget* parent);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void fill(const QString& typed);
  void run();
  ActionRegistry& m_actions;
  QLineEdit* m_input;
  QListWidget* m_list;
};

} // namespace halsted
