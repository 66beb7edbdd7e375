// SPDX-License-Identifier: Apache-2.0
#include "tests/twin/TwinFixture.h"

#include <algorithm>

namespace halsted::twin {

namespace {

int countOf(const State& state, EventKind kind, bool began) {
  int n = 0;
  for (const EventRecord& r : eventsSince(state, 0))
    n += r.kind == kind && (r.began != 0) == began;
  return n;
}

void seconds(State& state, int n) {
  for (int i = 0; i < n; ++i) {
    state.clock.tick += kEventTicks;
    stepEvents(state, 1);
  }
}

/// A healthy resting state for the watches alone.
State resting() {
  State state{};
  state.circulation.beat.mean = 92;
  return state;
}

} // namespace

class TestEvents : public QObject {
  Q_OBJECT
private slots:
  void restIsUneventful() {
    Twin twin = testPatient();
    twin.advance(300);
    QCOMPARE(twin.state().events.count, std::int64_t{0});
  }
  void hypotensionNeedsAMinuteAndEndsAboveSeventy() {
    State state = resting();
    state.circulation.beat.mean = 60;
    seconds(state, 59);
    QCOMPARE(countOf(state, EventKind::Hypotension, true), 0);
    seconds(state, 2);
    QCOMPARE(countOf(state, EventKind::Hypotension, true), 1);
    state.circulation.beat.mean = 67; // no longer low, not yet over
    seconds(state, 120);
    QCOMPARE(countOf(state, EventKind::Hypotension, false), 0);
    state.circulation.beat.mean = 72;
    seconds(state, 10);
    QCOMPARE(countOf(state, EventKind::Hypotension, false), 1);
    QCOMPARE(countOf(state, EventKind::Hypotension, true), 1);
  }
  void aShortDipIsNoEvent() {
    State state = resting();
    for (int i = 0; i < 20; ++i) {
      state.circulation.beat.mean = 60;
      seconds(state, 40);
      state.circulation.beat.mean = 66;
      seconds(state, 2);
    }
    QCOMPARE(countOf(state, EventKind::Hypotension, true), 0);
  }
  void childrensLimitsAreTheirOwn() {
    State state = resting();
    state.person.ageYears = 2;
    state.circulation.beat.mean = 58;
    state.monitor.heartRatePerMin = 130;
    seconds(state, 120);
    QCOMPARE(countOf(state, EventKind::Hypotension, true), 0);
    QCOMPARE(countOf(state, EventKind::Tachycardia, true), 0);
  }
  void ringKeepsTheLastAndForgetsTheFirst() {
    State state = resting();
    for (int i = 0; i < 100; ++i) {
      state.heart.rhythm = i % 2 ? RhythmKind::Sinus : RhythmKind::Junctional;
      seconds(state, 1);
    }
    QCOMPARE(state.events.count, std::int64_t{100});
    const auto all = eventsSince(state, 0);
    QCOMPARE(all.size(), kEventLogSize);
    QCOMPARE(eventsSince(state, 98).size(), std::size_t{2});
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const EventRecord& a, const EventRecord& b) { return a.timeS < b.timeS; }));
  }
  void fibrillationIsAnArrestAndAShockBringsThePulseBack() {
    Twin twin = testPatient();
    act(twin, R"({"act":"rhythm","name":"vf"})");
    twin.advance(20);
    QCOMPARE(countOf(twin.state(), EventKind::Arrest, true), 1);
    QCOMPARE(countOf(twin.state(), EventKind::Rosc, true), 0);
    act(twin, R"({"act":"shock","J":200,"sync":false})");
    twin.advance(60);
    QCOMPARE(countOf(twin.state(), EventKind::Rosc, true), 1);
    QCOMPARE(countOf(twin.state(), EventKind::Arrest, false), 1);
    QVERIFY(countOf(twin.state(), EventKind::RhythmChange, true) >= 2);
  }
  void compressionsAreNoReturnOfCirculation() {
    Twin twin = testPatient();
    act(twin, R"({"act":"rhythm","name":"vf"})");
    act(twin, R"({"act":"cpr","rate":110,"depthCm":5.5})");
    twin.advance(120);
    QCOMPARE(countOf(twin.state(), EventKind::Arrest, true), 1);
    QCOMPARE(countOf(twin.state(), EventKind::Rosc, true), 0);
  }
  void exsanguinationLosesThePulseThoughTheHeartIsDriven() {
    Twin twin = testPatient();
    act(twin, R"({"act":"hemorrhage","site":"aorta","rateMlMin":1500})");
    twin.advance(300);
    QCOMPARE(countOf(twin.state(), EventKind::Arrest, true), 1);
    QVERIFY(countOf(twin.state(), EventKind::SevereHypotension, true) >= 1);
  }
  void eventsHaveNames() {
    for (std::size_t i = 0; i < kEventKindCount; ++i)
      QVERIFY(eventName(static_cast<EventKind>(i)) != "unknown" && !eventName(static_cast<EventKind>(i)).empty());
  }
};

} // namespace halsted::twin

QTEST_GUILESS_MAIN(halsted::twin::TestEvents)
#include "tst_Events.moc"
