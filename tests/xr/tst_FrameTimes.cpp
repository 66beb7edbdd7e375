// SPDX-License-Identifier: Apache-2.0
#include "xr/frames/ComfortLog.h"
#include "xr/frames/FrameGovernor.h"
#include "xr/frames/FrameReceipt.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace halsted;

namespace {

constexpr double kPeriodS = 1.0 / 90;

/// What a level costs on a computer where the best one takes this long, each level below 30 % less.
double costOf(int level, double bestS) {
  return bestS * std::pow(0.7, level);
}

/// Plays so many frames; returns how often the level changed.
int play(FrameGovernor& governor, int frames, double bestS, double noiseS = 0) {
  int changes = 0;
  for (int frame = 0; frame < frames; ++frame) {
    const double noise = noiseS * std::sin(12.9898 * frame);
    changes += governor.add(0.002, costOf(governor.levelIndex(), bestS) + noise, kPeriodS) ? 1 : 0;
  }
  return changes;
}

FrameTimes frameAt(std::int64_t beat, double cpuS = 0.004, double gpuS = 0.005, double deskS = 0) {
  FrameTimes frame;
  frame.periodNs = 11'111'111;
  frame.displayNs = beat * frame.periodNs;
  frame.cpuS = cpuS;
  frame.gpuS = gpuS;
  frame.deskS = deskS;
  frame.poseAgeS = cpuS;
  return frame;
}

TrackedPose headTurned(double yawDegrees, double downDegrees = 0) {
  TrackedPose head;
  head.stage_T_pose.linear() =
      (Eigen::AngleAxisd(yawDegrees * M_PI / 180, Vec3::UnitY()) * Eigen::AngleAxisd(-downDegrees * M_PI / 180, Vec3::UnitX()))
          .toRotationMatrix();
  head.tracked = true;
  return head;
}

} // namespace

class TestFrameTimes : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void lateFramesLowerTheQualityAtOnce();
  void governorSettlesAndStays_data();
  void governorSettlesAndStays();
  void qualityComesBackWhenThereIsTime();
  void oneLateFrameIsForgiven();
  void levelsGetCheaperOneByOne();
  void receiptCountsWhatTheDisplayMissed();
  void receiptNamesTheCause_data();
  void receiptNamesTheCause();
  void receiptKnowsPercentiles();
  void pausesAreNobodysFault();
  void comfortCountsWhatMakesIll();
};

void TestFrameTimes::lateFramesLowerTheQualityAtOnce() {
  FrameGovernor governor;
  play(governor, 20, 0.004);
  QCOMPARE(governor.levelIndex(), 0);
  int frames = 0;
  while (governor.levelIndex() == 0 && frames < 100) {
    governor.add(0.002, 0.012, kPeriodS);
    ++frames;
  }
  QVERIFY2(frames <= 3, qPrintable(QString::number(frames)));
}

void TestFrameTimes::governorSettlesAndStays_data() {
  QTest::addColumn<double>("bestMs");
  QTest::newRow("fits") << 6.0;
  QTest::newRow("just fits") << 9.0;
  QTest::newRow("just does not fit") << 9.7;
  QTest::newRow("twice too slow") << 20.0;
  QTest::newRow("hopeless") << 500.0;
}

void TestFrameTimes::governorSettlesAndStays() {
  QFETCH(double, bestMs);
  FrameGovernor governor;
  play(governor, 200, 1e-3 * bestMs, 2e-4);
  const int settled = governor.levelIndex();
  const int last = static_cast<int>(FrameGovernor::standardLevels().size()) - 1;
  // Ten minutes: it may try a better level now and then, ever more seldom, but it must not swing.
  const int changes = play(governor, 90 * 600, 1e-3 * bestMs, 2e-4);
  QVERIFY2(changes <= 14, qPrintable(QString::number(changes)));
  QVERIFY(governor.levelIndex() == last || costOf(governor.levelIndex(), 1e-3 * bestMs) <= kPeriodS);
  QVERIFY(std::abs(governor.levelIndex() - settled) <= 1);
}

void TestFrameTimes::qualityComesBackWhenThereIsTime() {
  FrameGovernor governor;
  play(governor, 500, 0.030);
  QVERIFY(governor.levelIndex() >= 3);
  play(governor, 90 * 120, 0.004);
  QCOMPARE(governor.levelIndex(), 0);
}

void TestFrameTimes::oneLateFrameIsForgiven() {
  FrameGovernor governor;
  for (int frame = 0; frame < 5000; ++frame)
    QVERIFY(!governor.add(0.002, frame % 50 == 49 ? 0.030 : 0.005, kPeriodS));
}

void TestFrameTimes::levelsGetCheaperOneByOne() {
  const auto levels = FrameGovernor::standardLevels();
  for (std::size_t n = 1; n < levels.size(); ++n) {
    const QualityLevel &better = levels[n - 1], &cheaper = levels[n];
    QVERIFY(cheaper.fullSurfaces <= better.fullSurfaces && cheaper.samples <= better.samples && cheaper.peels <= better.peels);
    QVERIFY(cheaper.volumeStepFactor >= better.volumeStepFactor && cheaper.resolution <= better.resolution);
    QVERIFY(cheaper.smallestDegrees >= better.smallestDegrees);
  }
}

void TestFrameTimes::receiptCountsWhatTheDisplayMissed() {
  FrameReceipt receipt;
  std::int64_t beat = 0;
  int missed = 0;
  for (const int gap : {1, 1, 1, 2, 1, 5, 1, 1}) {
    beat += gap;
    missed += receipt.add(frameAt(beat));
  }
  const auto summary = receipt.summary();
  QCOMPARE(summary.frames, 8);
  QCOMPARE(summary.dropped, 5);
  QCOMPARE(missed, 5);
  QCOMPARE(summary.droppedBy[std::size_t(DropCause::Runtime)], 5);
  QVERIFY(std::abs(summary.periodMs - 11.111) < 0.001);
}

void TestFrameTimes::receiptNamesTheCause_data() {
  QTest::addColumn<double>("cpuMs");
  QTest::addColumn<double>("gpuMs");
  QTest::addColumn<double>("deskMs");
  QTest::addColumn<int>("cause");
  QTest::newRow("processor") << 14.0 << 5.0 << 0.0 << int(DropCause::Cpu);
  QTest::newRow("graphics card") << 4.0 << 18.0 << 0.0 << int(DropCause::Gpu);
  QTest::newRow("both, the card more") << 13.0 << 18.0 << 0.0 << int(DropCause::Gpu);
  QTest::newRow("desktop") << 4.0 << 5.0 << 200.0 << int(DropCause::Desk);
  QTest::newRow("desktop and a little work") << 4.0 << 5.0 << 9.0 << int(DropCause::Desk);
  QTest::newRow("nobody here") << 3.0 << 4.0 << 0.5 << int(DropCause::Runtime);
  QTest::newRow("card unknown") << 3.0 << -1.0 << 0.0 << int(DropCause::Runtime);
}

void TestFrameTimes::receiptNamesTheCause() {
  QFETCH(double, cpuMs);
  QFETCH(double, gpuMs);
  QFETCH(double, deskMs);
  QFETCH(int, cause);
  FrameReceipt receipt;
  receipt.add(frameAt(1));
  receipt.add(frameAt(2, 1e-3 * cpuMs, gpuMs < 0 ? -1 : 1e-3 * gpuMs, 1e-3 * deskMs));
  receipt.add(frameAt(4));
  const auto summary = receipt.summary();
  QCOMPARE(summary.dropped, 1);
  QCOMPARE(summary.droppedBy[static_cast<std::size_t>(cause)], 1);
}

void TestFrameTimes::receiptKnowsPercentiles() {
  FrameReceipt receipt;
  // 1 to 1000 us in mixed order, the graphics card known for every other frame.
  for (int n = 0; n < 1000; ++n) {
    const double us = 1 + (n * 377) % 1000;
    receipt.add(frameAt(n + 1, 1e-6 * us, n % 2 ? 2e-6 * us : -1));
  }
  const auto summary = receipt.summary();
  QVERIFY(std::abs(summary.cpuP50Ms - 0.500) < 1e-9);
  QVERIFY(std::abs(summary.cpuP99Ms - 0.990) < 1e-9);
  QVERIFY(std::abs(summary.poseAgeP99Ms - 0.990) < 1e-9);
  QVERIFY(std::abs(summary.gpuP50Ms - 1.0) < 0.01);
  // Only the last 8192 count.
  for (int n = 0; n < 9000; ++n)
    receipt.add(frameAt(1001 + n, 0.002));
  QVERIFY(std::abs(receipt.summary().cpuP50Ms - 2) < 1e-9);
  QCOMPARE(receipt.summary().frames, 10000);
  QCOMPARE(FrameReceipt().summary().gpuP50Ms, -1.0);
}

void TestFrameTimes::pausesAreNobodysFault() {
  FrameReceipt receipt;
  receipt.add(frameAt(1));
  receipt.pause();
  receipt.add(frameAt(900));
  receipt.add(frameAt(901));
  QCOMPARE(receipt.summary().dropped, 0);
}

void TestFrameTimes::comfortCountsWhatMakesIll() {
  ComfortLog log;
  log.addSnapTurn(30);
  log.addSnapTurn(-30);
  log.addTeleport(1.5);
  double yaw = 0;
  // 900 frames at 20, 100 at 100 degrees a second.
  for (int frame = 0; frame < 1000; ++frame) {
    yaw += (frame % 10 == 9 ? 100 : 20) * kPeriodS;
    log.addFrame(headTurned(yaw, frame < 250 ? 40 : 10), kPeriodS, 0);
  }
  auto summary = log.summary();
  QCOMPARE(summary.snapTurns, 2);
  QCOMPARE(summary.snapTurnDegrees, 60.0);
  QCOMPARE(summary.teleports, 1);
  QVERIFY(std::abs(summary.minutes - 1000 * kPeriodS / 60) < 1e-9);
  QVERIFY2(summary.headTurnP95DegS > 60 && summary.headTurnP95DegS < 110, qPrintable(QString::number(summary.headTurnP95DegS)));
  QVERIFY(std::abs(summary.downwardShare - 0.25) < 1e-9);
  QCOMPARE(summary.longestStallFrames, 0);
  for (const int missed : {1, 2, 1, 0, 3, 0})
    log.addFrame(headTurned(yaw), kPeriodS, missed);
  log.addFrame({}, kPeriodS, 0);
  summary = log.summary();
  QCOMPARE(summary.longestStallFrames, 4);
  QVERIFY(std::abs(summary.untrackedShare - 1.0 / 1007) < 1e-9);
}

QTEST_GUILESS_MAIN(TestFrameTimes)
#include "tst_FrameTimes.moc"
