// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"

#include "app/CaseActions.h"
#include "app/LanguageActions.h"
#include "app/LessonActions.h"
#include "app/PlanActions.h"
#include "app/Workspace.h"
#include "app/bedside/CasePicture.h"
#include "app/bedside/LessonDesk.h"
#include "app/editor/EditorActions.h"
#include "app/editor/LessonEditor.h"
#include "app/headset/HeadsetDesk.h"
#include "app/language/Language.h"
#include "app/records/RecordActions.h"
#include "app/records/RecordDesk.h"
#include "app/report/ReportDesk.h"
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

namespace {

constexpr int kWindowsAnew = 1000; ///< exit status that asks for windows in another language

/// The desk program in the language that is preferred now, until its window closes. toOpen comes back as the case that was open.
int runWindows(QApplication& application, const StructureTable& table, const std::filesystem::path& assets, std::string& toOpen) {
  const SpokenLanguage language(preferredLanguage());
  const std::filesystem::path data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString();
  const auto dispatch = [&application](std::function<void()> call) {
    QMetaObject::invokeMethod(&application, std::move(call), Qt::QueuedConnection);
  };
  Workspace workspace(StudyReader(), table, data / "unsaved", dispatch);
  workspace.setNetworks(assets / "networks");
  ActionRegistry actions;
  addCaseActions(actions, workspace);
  addSampleActions(actions, workspace, assets);
  addPlanActions(actions, workspace);
  ReportDesk reports(workspace, dispatch, language.code().toStdString());
  addReportActions(actions, workspace, reports);
  LessonDesk lessons(
      assets, data / "runs", dispatch,
      [&workspace](const std::string& what) {
        return workspace.document() ? casePicture(workspace.document()->patientCase(), what) : QImage();
      },
      data / "lessons");
  addLessonActions(actions, lessons);
  RecordDesk records(data / "runs", lessons, dispatch);
  addRecordActions(actions, records);
  LessonEditor editor(lessons, assets, data / "lessons", dispatch,
                      {[&workspace] { return workspace.document() != nullptr; },
                       [&workspace](const std::filesystem::path& file) { return workspace.document()->saveCopy(file, true, {}); }});
  addEditorActions(actions, editor);
  const HeadsetDesk headset(workspace, actions, &lessons);
  addLanguageActions(actions, language.code(),
                     {[&] {
                        return !workspace.busy() && !reports.busy() && !lessons.busy() && !records.busy() && !editor.busy() &&
                               !lessons.player() && actions.enabled("headset.start");
                      },
                      [] { QApplication::exit(kWindowsAnew); }, [&](const std::string& sentence) { workspace.said.emit(sentence); }});
  MainWindow window(workspace, actions);
  QObject::connect(&lessons, &LessonDesk::pageWanted, &window, &MainWindow::showPage);
  QObject::connect(&records, &RecordDesk::pageWanted, &window, &MainWindow::showPage);
  QObject::connect(&editor, &LessonEditor::pageWanted, &window, &MainWindow::showPage);
  window.show();
  if (!toOpen.empty())
    QTimer::singleShot(0, &window, [&] { (void)actions.trigger("case.open", {toOpen}); });
  const int status = QApplication::exec();
  toOpen = status == kWindowsAnew && workspace.document() ? workspace.document()->file().string() : std::string();
  return status;
}

} // namespace

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
  std::string next = toOpen;
  int status = kWindowsAnew;
  while (status == kWindowsAnew)
    status = runWindows(application, *table, assets, next);
  return status;
}

} // namespace halsted
