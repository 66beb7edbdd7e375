// SPDX-License-Identifier: Apache-2.0
// A watchdog over a scripted run from import to save: how long the window's thread is kept by any one event. Time that it waited for a
// processor does not count, waiting for locks and disks does. Drawing in 3D is told apart: on software GL the processor draws.
#include "app/window/Theme.h"
#include "app/window/VtkView.h"
#include "tests/app/WindowStand.h"

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace halsted;
namespace fs = std::filesystem;

namespace {

constexpr int kLong = 120'000;     // ms, for what takes seconds on a busy machine
constexpr double kAwakeMs = 50;    ///< no event may keep the window's thread for longer
constexpr std::size_t kToldOf = 8; ///< longest events that are printed

double nowMs() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// How long the main thread stood in the queue for a processor so far.
double queuedMs() {
  unsigned long long run = 0, waited = 0;
  if (std::FILE* file = std::fopen("/proc/thread-self/schedstat", "r")) {
    if (std::fscanf(file, "%llu %llu", &run, &waited) != 2)
      waited = 0;
    std::fclose(file);
  }
  return static_cast<double>(waited) * 1e-6;
}

class WatchedApplication final : public QApplication {
public:
  struct Kept {
    double ms = 0;
    QString what;
  };
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    const bool draws3d = qobject_cast<VtkView*>(receiver) && m_in3d == 0;
    if (m_depth > 0 && !draws3d)
      return QApplication::notify(receiver, event);
    const QString what = QStringLiteral("%1 (%2), event %3")
                             .arg(QLatin1String(receiver->metaObject()->className()), receiver->objectName())
                             .arg(static_cast<int>(event->type()));
    const double start = nowMs(), queued = queuedMs();
    ++m_depth;
    m_in3d += draws3d;
    const double before3d = m_own3d;
    const bool result = QApplication::notify(receiver, event);
    m_in3d -= draws3d;
    --m_depth;
    const double ms = nowMs() - start - (queuedMs() - queued);
    if (draws3d) {
      m_own3d += ms;
      drawn.push_back({ms, what});
    }
    if (m_depth == 0 && !draws3d)
      kept.push_back({ms - (m_own3d - before3d), phase + QStringLiteral(": ") + what});
    return result;
  }
  void forget() {
    kept.clear();
    drawn.clear();
  }

  QString phase;
  std::vector<Kept> kept, drawn;

private:
  int m_depth = 0, m_in3d = 0;
  double m_own3d = 0;
};

WatchedApplication& watched() {
  return *static_cast<WatchedApplication*>(qApp);
}

/// A body with bone, lungs and an even liver that shows all kinds of work.
Volume body(int side) {
  phantoms::Canvas canvas(Index3(side, side, side / 2), Vec3(400.0 / side, 400.0 / side, 400.0 / side), -1000);
  canvas.paint(phantoms::cylinder(0, 0, 170, 120), 40);
  canvas.paint(phantoms::cylinder(0, 70, 22, 22), 700);
  canvas.paint(phantoms::cylinder(0, 70, 15, 15), 300);
  canvas.addNoise(8, 1);
  return canvas.volume();
}

} // namespace

class WindowAwakeTest final : public QObject {
  Q_OBJECT
  QTemporaryDir m_folder;
  std::unique_ptr<WindowStand> m_stand;

  fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
  bool act(const char* phase, const char* action, const ActionRegistry::Arguments& arguments = {}) {
    watched().phase = QLatin1String(phase);
    // As a button would: from an event.
    bool done = false, ok = false;
    QMetaObject::invokeMethod(
        m_stand->window.get(),
        [&] {
          ok = m_stand->trigger(action, arguments);
          done = true;
        },
        Qt::QueuedConnection);
    return QTest::qWaitFor([&] { return done; }, kLong) && ok;
  }

private Q_SLOTS:
  void initTestCase() {
    QVERIFY2(fs::exists(importWorkerProgram()), "the program that reads files is not built");
    const int side = qEnvironmentVariableIntValue("HALSTED_AWAKE_SIDE") > 0 ? qEnvironmentVariableIntValue("HALSTED_AWAKE_SIDE") : 160;
    writeNifti(at("body.nii"), body(side));
    m_stand = std::make_unique<WindowStand>(at("unsaved"));
    QVERIFY(QTest::qWaitForWindowExposed(m_stand->window.get()));
    QTest::qWait(500);
    watched().forget();
  }
  void cleanupTestCase() { m_stand.reset(); }

  /// What keeps the thread by itself does so every time; what another program's load on the same core does, hardly three times.
  void theWindowsThreadIsNeverKept() {
    for (int turn = 0; turn < 3; ++turn) {
      watched().forget();
      play();
      if (QTest::currentTestFailed())
        return;
      tell();
      if (watched().kept.front().ms <= kAwakeMs)
        return;
    }
    QFAIL(qPrintable(watched().kept.front().what));
  }

private:
  void play() {
    if (m_stand->workspace.document()) {
      QVERIFY(act("close", "case.close"));
      QTRY_VERIFY(!m_stand->workspace.document());
    }
    QVERIFY(act("import and segmentation", "case.open", {at("body.nii").string()}));
    QTRY_VERIFY_WITH_TIMEOUT(m_stand->workspace.document(), kLong);
    QVERIFY(m_stand->idle(kLong));
    QVERIFY(m_stand->volumeMl("bone") > 0);
    QTest::qWait(1000); // until all is drawn
    QVERIFY(act("brush", "edit.brush", {"structure=tumour", "radiusMm=20", "points=-60,0,0;-40,0,0;-20,10,0", "overwrite=all"}));
    QVERIFY(m_stand->idle(kLong));
    QVERIFY(act("margin", "edit.margin", {"structure=bone", "marginMm=6", "overwrite=all"}));
    QVERIFY(m_stand->idle(kLong));
    QVERIFY(act("threshold", "edit.threshold", {"structure=fat", "range=0,80", "overwrite=all"}));
    QVERIFY(m_stand->idle(kLong));
    QVERIFY(act("undo", "edit.undo"));
    QVERIFY(m_stand->idle(kLong));
    QVERIFY(act("save", "case.save-copy", {at("saved.hcase").string()}));
    QTRY_VERIFY_WITH_TIMEOUT(m_stand->workspace.isOpen(at("saved.hcase")), kLong);
    QVERIFY(m_stand->idle(kLong));
    QTest::qWait(500);
  }
  void tell() {
    for (auto* list : {&watched().kept, &watched().drawn})
      std::sort(list->begin(), list->end(), [](const auto& a, const auto& b) { return a.ms > b.ms; });
    for (std::size_t n = 0; n < std::min(kToldOf, watched().kept.size()); ++n)
      qInfo("%6.1f ms  %s", watched().kept[n].ms, qPrintable(watched().kept[n].what));
    if (!watched().drawn.empty())
      qInfo("%6.1f ms  in 3D, at most: %s", watched().drawn.front().ms, qPrintable(watched().drawn.front().what));
  }
};

int main(int argc, char** argv) {
  VtkView::setUpOpenGl();
  WatchedApplication application(argc, argv);
  applyTheme(application, true);
  WindowAwakeTest test;
  return QTest::qExec(&test, argc, argv);
}

#include "tst_WindowAwake.moc"
