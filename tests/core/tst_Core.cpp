// SPDX-License-Identifier: Apache-2.0
#include "segmentation/core/ActionRegistry.h"
#include "segmentation/core/Geometry.h"
#include "segmentation/core/JobRunner.h"
#include "segmentation/core/Signal.h"
#include "segmentation/core/Volume.h"

#include <QtTest>

#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>

using namespace halsted;

namespace {

/// The owner's thread of a JobRunner: keeps calls until they are run.
struct Inbox {
  std::mutex mutex;
  std::vector<std::function<void()>> calls;
  JobRunner::Dispatch dispatch() {
    return [this](std::function<void()> call) {
      std::scoped_lock lock(mutex);
      calls.push_back(std::move(call));
    };
  }
  bool runUntil(const std::function<bool()>& done) {
    for (int i = 0; i < 2000 && !done(); ++i) {
      std::vector<std::function<void()>> now;
      {
        std::scoped_lock lock(mutex);
        now.swap(calls);
      }
      for (auto& call : now)
        call();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return done();
  }
};

} // namespace

class tst_Core : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void jobsRunInOrderAndAnswerOnTheOwnersThread() {
    Inbox inbox;
    JobRunner runner(inbox.dispatch());
    std::vector<int> order;
    const auto owner = std::this_thread::get_id();
    for (int n = 0; n < 3; ++n)
      runner.run([&, n](const JobContext&) -> std::function<void()> {
        return [&, n] {
          QCOMPARE(std::this_thread::get_id() == owner, true);
          order.push_back(n);
        };
      });
    QVERIFY(inbox.runUntil([&] { return order.size() == 3; }));
    QCOMPARE(order, (std::vector<int>{0, 1, 2}));
  }

  void cancelReachesTheJobAndDropsThoseThatWait() {
    Inbox inbox;
    JobRunner runner(inbox.dispatch());
    std::atomic<bool> started = false, second = false;
    bool ended = false;
    runner.run([&](const JobContext& job) -> std::function<void()> {
      started = true;
      while (!job.cancelled())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      return [&] { ended = true; };
    });
    runner.run([&](const JobContext&) -> std::function<void()> {
      second = true;
      return {};
    });
    while (!started)
      std::this_thread::yield();
    runner.cancel();
    QVERIFY(inbox.runUntil([&] { return ended; }));
    QVERIFY(!second);
  }

  void destroyedRunnerAnswersNobody() {
    Inbox inbox;
    bool answered = false;
    {
      JobRunner runner(inbox.dispatch());
      runner.run([&](const JobContext&) -> std::function<void()> { return [&] { answered = true; }; });
      while (runner.busy())
        std::this_thread::yield();
    }
    QVERIFY(!inbox.runUntil([&] { return answered; }));
  }

  void partsOfAJobShareItsProgress() {
    std::vector<double> told;
    const JobContext job([&](double fraction, std::string_view) { told.push_back(fraction); });
    job.part(0.5, 1).part(0, 0.5).progress(1, "half of the second half");
    QCOMPARE(told, std::vector<double>{0.75});
  }

  void listenersMayComeAndGoDuringASignal() {
    Signal<int> signal;
    std::vector<int> heard;
    Connection late, gone;
    const Connection first = signal.connect([&](int) {
      heard.push_back(1);
      gone.reset();
      late = signal.connect([&](int) { heard.push_back(3); });
    });
    gone = signal.connect([&](int) { heard.push_back(2); });
    signal.emit(0);
    QCOMPARE(heard, std::vector<int>{1});
  }

  void connectionMayOutliveItsSignal() {
    Connection connection;
    {
      Signal<> signal;
      connection = signal.connect([] {});
    }
    connection.reset();
  }

  void unknownImpossibleAndFailingActionsSaySo() {
    ActionRegistry actions;
    int failures = 0, runs = 0;
    const Connection failed = actions.failed.connect([&](const Error&) { ++failures; });
    const Connection triggered = actions.triggered.connect([&](const std::string&, const ActionRegistry::Arguments&) { ++runs; });
    actions.add({"a.good", "Good", [](const auto&) { return Result<void>(); }, {}});
    actions.add({"a.never", "Never", [](const auto&) { return Result<void>(); }, [] { return false; }});
    actions.add({"a.bad", "Bad", [](const auto&) { return Result<void>(fail(ErrorCode::Failed, "No.")); }, {}});
    QVERIFY(actions.trigger("a.good").ok());
    QVERIFY(!actions.trigger("a.never"));
    QVERIFY(!actions.trigger("a.bad"));
    QCOMPARE(actions.trigger("a.none").error().code, ErrorCode::NotFound);
    QCOMPARE(failures, 3);
    QCOMPARE(runs, 1);
  }

  void copiedLabelsPartWhenOneIsEdited() {
    VolumeGeometry grid;
    grid.size = Index3(2, 2, 2);
    LabelMap a(grid);
    const LabelMap b = a;
    a.editableVoxels()[0] = 5;
    QCOMPARE(int(a.at(0, 0, 0)), 5);
    QCOMPARE(int(b.at(0, 0, 0)), 0);
  }

  void orientationIsThatOfTheNearestAxes() {
    VolumeGeometry grid;
    grid.size = Index3(4, 5, 6);
    grid.direction << 0, -1, 0, 0, 0, -1, 1, 0, 0; // i runs superior, j right, k anterior
    const Eigen::AngleAxisd tilt(0.3, Vec3(1, 2, 3).normalized());
    grid.direction = tilt.toRotationMatrix() * grid.direction;
    const AxisOrientation orientation = nearestOrientation(grid);
    QCOMPARE(orientation.axis, (std::array<int, 3>{2, 0, 1}));
    QCOMPARE(orientation.sign, (std::array<int, 3>{1, -1, -1}));
    const Vec3 index(1, 2, 3);
    QVERIFY((grid.index_T_patient() * (grid.patient_T_index() * index) - index).norm() < 1e-12);
  }

  void headsetSpaceIsMetresWithTheHeadUp() {
    const Vec3 head = xr_T_patient() * Vec3(0, 0, 1000), front = xr_T_patient() * Vec3(0, -1000, 0),
               left = xr_T_patient() * Vec3(1000, 0, 0);
    QVERIFY((head - Vec3(0, 1, 0)).norm() < 1e-12);
    QVERIFY((front - Vec3(0, 0, 1)).norm() < 1e-12);
    QVERIFY((left - Vec3(1, 0, 0)).norm() < 1e-12);
    QVERIFY(xr_T_patient().linear().determinant() > 0);
  }
};

QTEST_GUILESS_MAIN(tst_Core)
#include "tst_Core.moc"
