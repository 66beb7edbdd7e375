// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"

#include "app/CaseActions.h"
#include "app/LessonActions.h"
#include "app/PlanActions.h"
#include "app/Workspace.h"
#include "app/bedside/CasePicture.h"
#include "app/bedside/LessonDesk.h"
#include "app/editor/EditorActions.h"
#include "app/editor/LessonEditor.h"
#include "app/headset/HeadsetDesk.h"
#include "app/window/MainWindow.h"
#include "app/window/Theme.h"
#include "app/window/VtkView.h"
#include "rendering/Graphics.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

#include <fmt/format.h>

#include <cstdlib>

namespace halsted {

int runWindow(int argc, char** argv, const std::filesystem::path& assets, const std::string& toOpen) {
  if (!std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY")) {
    fmt::print(stderr, "halsted: there is no display to open a window on; 'halsted segment' and 'halsted render' work without one.\n");
    return 1;
  }
  Result<StructureTable> table = StructureTable::load(assets / "structures.json");
  if (!table) {
    fmt::print(stderr, "halsted: {}\n", table.error().message);
    return 1;
  }
  VtkView::setUpOpenGl();
  routeQtMessages();
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("halsted"));
  applyTheme(application, true);

  const std::filesystem::path data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString();
  const auto dispatch = [&application](std::function<void()> call) {
    QMetaObject::invokeMethod(&application, std::move(call), Qt::QueuedConnection);
  };
  Workspace workspace(StudyReader(), std::move(*table), data / "unsaved", dispatch);
  ActionRegistry actions;
  addCaseActions(actions, workspace);
  addPlanActions(actions, workspace);
  const HeadsetDesk headset(workspace, actions);
  LessonDesk lessons(
      assets, data / "runs", dispatch,
      [&workspace](const std::string& what) {
        return workspace.document() ? casePicture(workspace.document()->patientCase(), what) : QImage();
      },
      data / "lessons");
  addLessonActions(actions, lessons);
  LessonEditor editor(lessons, assets, data / "lessons", dispatch,
                      {[&workspace] { return workspace.document() != nullptr; },
                       [&workspace](const std::filesystem::path& file) { return workspace.document()->saveCopy(file, true, {}); }});
  addEditorActions(actions, editor);
  MainWindow window(workspace, actions);
  QObject::connect(&lessons, &LessonDesk::pageWanted, &window, &MainWindow::showPage);
  QObject::connect(&editor, &LessonEditor::pageWanted, &window, &MainWindow::showPage);
  window.show();
  if (!toOpen.empty())
    QTimer::singleShot(0, &window, [&] { (void)actions.trigger("case.open", {toOpen}); });
  return QApplication::exec();
}

} // namespace halsted
