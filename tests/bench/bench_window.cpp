// SPDX-License-Identifier: Apache-2.0
// Drives the real window: bench_window CASE. From the start of the program to a window that can be used, from the wish to open a case to
// four drawn views, one slice on, and the first picture of a volume rendering; JSON, milliseconds of wall clock and of the processor.
#include "app/CaseActions.h"
#include "app/window/MainWindow.h"
#include "app/window/SliceWidget.h"
#include "app/window/Theme.h"
#include "app/window/ViewArea.h"
#include "app/window/VtkView.h"

#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <set>

using namespace halsted;

namespace {

struct Clock {
  std::chrono::steady_clock::time_point wall = std::chrono::steady_clock::now();
  std::clock_t processor = std::clock();
  void print(const char* name, const char* after) const {
    const double wallMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - wall).count();
    const double processorMs = 1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    std::printf("\"%sMs\": %.1f, \"%sProcessorMs\": %.1f%s", name, wallMs, name, processorMs, after);
  }
};

/// Ends a wait when each of some widgets has been painted once more.
class Painted final : public QObject {
public:
  explicit Painted(const std::set<QObject*>& widgets) : m_left(widgets) {
    for (QObject* widget : widgets)
      widget->installEventFilter(this);
  }
  void wait() {
    if (!m_left.empty())
      m_loop.exec();
  }

protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Paint && m_left.erase(watched) && m_left.empty())
      QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection); // after it has painted
    return false;
  }

private:
  std::set<QObject*> m_left;
  QEventLoop m_loop;
};

} // namespace

int main(int argc, char** argv) {
  const Clock start;
  if (argc != 2) {
    std::fprintf(stderr, "usage: bench_window CASE\n");
    return 2;
  }
  QTemporaryDir folder;
  qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
  VtkView::setUpOpenGl();
  QApplication application(argc, argv);
  applyTheme(application, true);
  Result<StructureTable> table = StructureTable::load(HALSTED_SOURCE_DIR "/assets/structures.json");
  if (!table)
    return 1;
  Workspace workspace(StudyReader(), *table, folder.path().toStdString() + "/unsaved",
                      [](std::function<void()> call) { QMetaObject::invokeMethod(qApp, std::move(call), Qt::QueuedConnection); });
  ActionRegistry actions;
  addCaseActions(actions, workspace);
  MainWindow window(workspace, actions);
  window.resize(1440, 900);
  {
    Painted painted({window.centralWidget()});
    window.show();
    painted.wait();
  }
  std::printf("{");
  start.print("start", ", ");

  auto* area = window.findChild<ViewArea*>();
  const auto& slices = area->slices();
  const Clock open;
  {
    QEventLoop opened;
    const Connection changed = workspace.documentChanged.connect([&] { opened.quit(); });
    const Connection failed = workspace.failed.connect([](const Error& error) {
      std::fprintf(stderr, "%s\n", error.message.c_str());
      std::exit(1);
    });
    (void)actions.trigger("case.open", {argv[1]});
    opened.exec();
    open.print("read", ", ");
    Painted painted({slices[0], slices[1], slices[2], &area->view3d()});
    painted.wait();
  }
  open.print("fourViews", ", ");
  const Clock step;
  {
    Painted painted({slices[0], slices[1], slices[2]});
    area->state().setCursor(area->state().cursorMm() + Vec3(3, 3, 3));
    painted.wait();
  }
  step.print("crosshair", ", ");
  const Clock volume;
  {
    Painted painted({&area->view3d()});
    area->view3d().showVolume(true);
    painted.wait();
  }
  volume.print("volume", "}\n");
  return 0;
}
