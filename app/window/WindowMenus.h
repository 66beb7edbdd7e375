// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

#include <QKeySequence>
#include <QObject>

#include <string>
#include <utility>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace halsted {

class PathBar;

/// The menus of the window, its tool bar with the path, and the bar above the views; all they hold are actions of the registry.
class WindowMenus final : public QObject {
  Q_OBJECT
public:
  /// `panels`: what shows and hides the panels at the sides.
  WindowMenus(QMainWindow& window, Workspace& workspace, ActionRegistry& actions, const std::vector<QAction*>& panels);

  PathBar& path() { return *m_path; }
  QToolBar* mainBar() { return m_bar; }
  QToolBar* viewBar() { return m_viewBar; } ///< to lie above the views
  /// A page of its own is shown: only what is of the program itself is possible.
  void refresh(bool guest);
  void offerRecovery();

private:
  QAction* entry(const char* name, const QString& title, const QKeySequence& key = {});
  void buildMenus(const std::vector<QAction*>& panels);
  void buildBars();

  QMainWindow& m_window;
  Workspace& m_workspace;
  ActionRegistry& m_actions;
  std::vector<std::pair<std::string, QAction*>> m_entries;
  QMenu* m_recovery = nullptr;
  QMenu* m_windows = nullptr;
  QMenu* m_sides = nullptr;
  QToolBar* m_bar = nullptr;
  QToolBar* m_viewBar = nullptr;
  PathBar* m_path = nullptr;
};

} // namespace halsted
