// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Workspace.h"
#include "app/window/Steps.h"
#include "segmentation/core/ActionRegistry.h"

#include <QMainWindow>
#include <QPointer>

#include <array>
#include <vector>

class QDockWidget;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QTabWidget;

namespace halsted {

class Banner;
class HistoryPanel;
class PlanPanel;
class PlanTools;
class SegmentPanel;
class SeriesPanel;
class StepPage;
class StructurePanel;
class ViewArea;
class WelcomePage;
class WindowMenus;

/// The first window: the path along the top, the tools of its step at the left, linked views of the case, what is in the case at the
/// right, what runs at the bottom. Everything a user does here is an action of the registry; the window adds those of ViewArea.h and
///   path.import ... path.teach, app.palette, app.theme dark|light, case.open-file, case.open-folder, case.save-as.
class MainWindow final : public QMainWindow {
  Q_OBJECT
public:
  MainWindow(Workspace& workspace, ActionRegistry& actions);
  ~MainWindow() override;
  /// Instead of the case: lessons, a bedside. Not owned. Null, or its end: the case again.
  void showPage(QWidget* page);
  Step step() const { return m_step; }

protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void addWindowActions();
  void buildCentre();
  void buildSteps();
  void buildInspector();
  void buildStatus();
  void listen();
  void showDocument();
  void showSeriesOfCase();
  void goTo(Step step);
  void refresh();
  bool possible(Step step) const;
  bool done(Step step) const;
  void layOut();
  void chooseFile(bool folder);
  void chooseCopy();

  Workspace& m_workspace;
  ActionRegistry& m_actions;
  QStackedWidget* m_pages = nullptr; ///< welcome, views, series
  WelcomePage* m_welcome = nullptr;
  ViewArea* m_views = nullptr;
  SeriesPanel* m_series = nullptr;
  Banner* m_banner = nullptr;
  QDockWidget* m_tools = nullptr;
  QStackedWidget* m_stepPages = nullptr;
  std::array<StepPage*, kSteps.size()> m_steps{};
  SegmentPanel* m_segment = nullptr;
  PlanTools* m_planTools = nullptr;
  QLabel* m_seriesOfCase = nullptr;
  QDockWidget* m_inspector = nullptr;
  QTabWidget* m_tabs = nullptr;
  StructurePanel* m_structures = nullptr;
  PlanPanel* m_plan = nullptr;
  HistoryPanel* m_history = nullptr;
  WindowMenus* m_menus = nullptr;
  QLabel* m_pointed = nullptr;
  QWidget* m_jobBox = nullptr;
  QLabel* m_jobStep = nullptr;
  QProgressBar* m_jobBar = nullptr;
  QPointer<QWidget> m_guest; ///< shown by showPage()
  Step m_step = Step::Import;
  bool m_dark = true;
  bool m_wantTools = true, m_wantInspector = true;
  std::vector<Connection> m_connections;
  std::vector<Connection> m_ofDocument;
};

} // namespace halsted
