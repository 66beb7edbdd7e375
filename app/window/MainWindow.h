// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "segmentation/core/ActionRegistry.h"

#include <QMainWindow>
#include <QPointer>

#include <vector>

class QAction;
class QDockWidget;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolBar;

namespace halsted {

class Banner;
class SeriesPanel;
class StructurePanel;
class ViewArea;
class WelcomePage;

/// The first window: four linked views of the case, its structures, what runs. Everything a user does here is an action
/// of the registry; the window adds app.palette, app.theme dark|light, and ViewArea those that concern views.
class MainWindow final : public QMainWindow {
  Q_OBJECT
public:
  MainWindow(Workspace& workspace, ActionRegistry& actions);
  ~MainWindow() override;
  /// Instead of the case: lessons, a bedside. Not owned. Null, or its end: the case again.
  void showPage(QWidget* page);

protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void addWindowActions();
  void buildViews();
  void buildPanels();
  void buildMenus();
  QAction* menuAction(const char* name, const QString& title, const QKeySequence& key = {});
  void showDocument();
  void refresh();
  void offerRecovery();
  void chooseFile(bool folder);
  void chooseCopy();

  Workspace& m_workspace;
  ActionRegistry& m_actions;
  QStackedWidget* m_pages = nullptr; ///< welcome, views, series
  WelcomePage* m_welcome = nullptr;
  QDockWidget* m_dock = nullptr;
  QMenu* m_recovery = nullptr;
  ViewArea* m_views = nullptr;
  SeriesPanel* m_series = nullptr;
  StructurePanel* m_structures = nullptr;
  QLabel* m_pointed = nullptr;
  Banner* m_banner = nullptr;
  QWidget* m_jobBox = nullptr;
  QLabel* m_jobStep = nullptr;
  QProgressBar* m_jobBar = nullptr;
  QPushButton* m_cancel = nullptr;
  QToolBar* m_bar = nullptr;
  QPointer<QWidget> m_guest; ///< shown by showPage()
  bool m_dark = true;
  std::vector<std::pair<std::string, QAction*>> m_menuActions;
  std::vector<QAction*> m_caseOnly; ///< shown while a case is open
  std::vector<Connection> m_connections;
  Connection m_historyConnection, m_seriesConnection;
};

} // namespace halsted
