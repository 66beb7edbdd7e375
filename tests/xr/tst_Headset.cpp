// SPDX-License-Identifier: Apache-2.0
#include "tests/xr/MonadoSession.h"

#include <atomic>
#include <cstdlib>
#include <new>
#include <optional>
#include <thread>

#include <GL/gl.h>

using namespace halsted;

namespace {
std::atomic<long> allocations{0};
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size ? size : 1))
    return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

/// Frames, hands and panels of a session with Monado.
class tst_Headset : public MonadoSession {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() { load(); }
  void cleanupTestCase() { unload(); }
  void init() { reset(); }
  void cleanup() { close(); }

  void framesGoRound_data() { kinds(); }
  void framesGoRound();
  void handsArrive();
  void bareHandPinchesAndMakesAFist();
  void panelsFollowTheirRevisions();
  void steadyFramesAllocateNothing();
  void waitingOnAnotherThreadWorks();
  void recentringPutsTheOriginBelowTheHead();
  void anchorsKeepTheirPlaceWhenRecentred();
  void resolutionScaleNeedsNoNewPictures();
};

void tst_Headset::framesGoRound() {
  QFETCH(int, kind);
  open(static_cast<GlContext::Kind>(kind));
  const HeadsetInfo& info = m_session->info();
  QVERIFY(QString::fromStdString(info.runtime).startsWith("Monado"));
  QCOMPARE(info.graphics, std::string(QTest::currentDataTag()));
  QVERIFY(info.eyeWidth > 100 && info.eyeHeight > 100);
  QVERIFY(info.depthLayer && info.handTracking && info.visibilityMask);
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_layers.panels = {panel(1, 1, panelPicture(200, 150, Qt::red)), panel(2, 1, panelPicture(64, 64, Qt::green))};
  m_drawn = 0;
  QVERIFY(frames(60, m_layers));
  QVERIFY(m_drawn > 50);
  QCOMPARE(glGetError(), GLenum{GL_NO_ERROR});
  QVERIFY(m_target.depth && m_target.depthFormat != 0);
  QVERIFY(m_timing.displayNs > 0 && m_timing.periodNs > 1'000'000);
  QVERIFY(!m_session->visibilityMask(LeftRight::Left).points.empty());
  QCOMPARE(m_session->visibilityMask(LeftRight::Left).points.size() % 3, std::size_t{0});
  QCOMPARE(info.controllers, std::vector<std::string>{"Valve Index controller"});
  const EyeViews eyes = m_layers.eyes;
  QVERIFY(eyes[0].fov.left < 0 && eyes[0].fov.right > 0 && eyes[0].fov.down < 0 && eyes[0].fov.up > 0);
  const double apart = (eyes[1].stage_T_eye.translation() - eyes[0].stage_T_eye.translation()).norm();
  QVERIFY2(apart > 0.05 && apart < 0.08, qPrintable(QString::number(apart)));
}

void tst_Headset::handsArrive() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_state.head.translation() = Vec3(0.1, 1.7, 0.2);
  auto& right = m_state.hands[1];
  right.pose.translation() = Vec3(0.25, 1.25, -0.4);
  right.pose.linear() = Eigen::AngleAxisd(0.5, Vec3::UnitY()).toRotationMatrix();
  right.trigger = 0.75F;
  right.squeeze = 0.5F;
  right.stick = {0.5F, -0.25F};
  right.a = true;
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(10, m_layers));
  const HandInput& hand = m_input.hands[1];
  QVERIFY(m_input.head.tracked);
  QVERIFY((m_input.head.stage_T_pose.translation() - Vec3(0.1, 1.7, 0.2)).norm() < 1e-3);
  QCOMPARE(hand.source, HandInput::Source::Controller);
  QVERIFY(hand.grip.tracked && hand.aim.tracked && hand.tip.tracked);
  QVERIFY((hand.grip.stage_T_pose.translation() - Vec3(0.25, 1.25, -0.4)).norm() < 1e-3);
  const Eigen::AngleAxisd turn(hand.grip.stage_T_pose.linear().transpose() * right.pose.linear());
  QVERIFY2(turn.angle() < 0.5 * 3.1416 / 180, qPrintable(QString::number(turn.angle())));
  QVERIFY(std::abs(hand.trigger - 0.75) < 0.01);
  QVERIFY(std::abs(hand.squeeze - 0.5) < 0.01);
  QVERIFY((hand.stick - Eigen::Vector2d(0.5, -0.25)).norm() < 0.01);
  QVERIFY(hand.primary && !hand.secondary);
  QVERIFY(!m_input.hands[0].primary && m_input.hands[0].trigger < 0.01);
  m_session->pulse(LeftRight::Right, 0.5, 0.02);
  QVERIFY(frames(2, m_layers));
}

void tst_Headset::bareHandPinchesAndMakesAFist() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  auto& right = m_state.hands[1];
  right.active = false;
  right.pose.translation() = Vec3(0.2, 1.3, -0.4);
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(10, m_layers));
  const HandInput& hand = m_input.hands[1];
  QCOMPARE(hand.source, HandInput::Source::Hand);
  QVERIFY(hand.hasJoints && hand.aim.tracked && hand.grip.tracked);
  const double openPinch = hand.trigger, openFist = hand.squeeze;
  right.curl = {1, 1, 1, 1, 1};
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(10, m_layers));
  const double closedPinch = hand.trigger, closedFist = hand.squeeze;
  double pinched = 0, pinchedFist = 0;
  for (float thumb = 0; thumb <= 1.01F; thumb += 0.5F)
    for (float index = 0; index <= 1.01F; index += 0.5F) {
      right.curl = {thumb, index, 0, 0, 0};
      QVERIFY(m_remote->send(m_state).ok());
      QVERIFY(frames(4, m_layers));
      if (hand.trigger > pinched) {
        pinched = hand.trigger;
        pinchedFist = hand.squeeze;
      }
    }
  QVERIFY(openPinch < 0.3 && openFist < 0.3);
  QVERIFY(closedPinch < 0.2 && closedFist > 0.8);
  QVERIFY(pinched > 0.8 && pinchedFist < 0.3);
}

void tst_Headset::panelsFollowTheirRevisions() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  for (int i = 0; i < 30; ++i) {
    m_layers.panels.clear();
    for (int id = 0; id < 1 + i % 5; ++id)
      m_layers.panels.push_back(panel(id, static_cast<std::uint64_t>(i / 3), panelPicture(100 + 20 * (i / 10), 80, Qt::blue)));
    QVERIFY(frames(1, m_layers));
  }
  m_layers.panels = {panel(3, 7, QImage())};
  QVERIFY(frames(2, m_layers));
  m_layers.panels.clear();
  for (int id = 0; id < 40; ++id) // more than a runtime need take
    m_layers.panels.push_back(panel(id, 1, panelPicture(32, 32, Qt::yellow)));
  QVERIFY(frames(3, m_layers));
  QCOMPARE(glGetError(), GLenum{GL_NO_ERROR});
}

void tst_Headset::steadyFramesAllocateNothing() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_layers.panels = {panel(1, 1, panelPicture(200, 150, Qt::red))};
  QVERIFY(frames(10, m_layers));
  const long before = allocations;
  QVERIFY(frames(20, m_layers));
  QCOMPARE(allocations - before, 0L);
}

void tst_Headset::waitingOnAnotherThreadWorks() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  for (int i = 0; i < 20; ++i) {
    QVERIFY(m_session->poll().ok());
    std::optional<Result<FrameTiming>> timing;
    std::thread([&] { timing = m_session->wait(); }).join();
    QVERIFY(timing->ok());
    QVERIFY((*timing)->displayNs > 0);
    QVERIFY(m_session->begin().ok());
    QVERIFY(m_session->end(**timing, nullptr).ok());
  }
}

void tst_Headset::recentringPutsTheOriginBelowTheHead() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_state.head = Eigen::Translation3d(0.7, 1.5, -0.3) * Eigen::AngleAxisd(1.0, Vec3::UnitY()) * Eigen::AngleAxisd(-0.4, Vec3::UnitX());
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(5, m_layers));
  QVERIFY((m_input.head.stage_T_pose.translation() - Vec3(0.7, 1.5, -0.3)).norm() < 1e-3);
  m_session->recentre();
  QVERIFY(frames(3, m_layers));
  QVERIFY((m_input.head.stage_T_pose.translation() - Vec3(0, 1.5, 0)).norm() < 1e-3);
  const Vec3 ahead = -m_input.head.stage_T_pose.linear().col(2);
  QVERIFY(std::abs(ahead.x()) < 1e-3 && ahead.z() < -0.9 && ahead.y() < -0.35);
}

void tst_Headset::anchorsKeepTheirPlaceWhenRecentred() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  m_state.head = Eigen::Translation3d(1, 1.6, 0) * Eigen::AngleAxisd(0.0, Vec3::UnitY());
  QVERIFY(m_remote->send(m_state).ok());
  QVERIFY(frames(5, m_layers));
  const auto id = m_session->addAnchor(Eigen::Isometry3d(Eigen::Translation3d(0.5, 1, -1)));
  QVERIFY(id.ok());
  m_session->recentre();
  QVERIFY(frames(3, m_layers));
  const TrackedPose anchor = m_session->anchor(*id, m_timing);
  QVERIFY(anchor.tracked);
  QVERIFY((anchor.stage_T_pose.translation() - Vec3(-0.5, 1, -1)).norm() < 1e-3);
  QVERIFY(!m_session->anchor(99, m_timing).tracked);
}

void tst_Headset::resolutionScaleNeedsNoNewPictures() {
  open();
  QVERIFY(reach(HeadsetSession::State::Focused));
  QVERIFY(frames(2, m_layers));
  const int width = m_target.width;
  QCOMPARE(width, m_session->info().eyeWidth);
  m_session->setResolutionScale(0.5);
  const long before = allocations;
  QVERIFY(frames(3, m_layers));
  QCOMPARE(m_target.width, width / 2);
  QCOMPARE(allocations - before, 0L);
  m_session->setResolutionScale(7);
  QVERIFY(frames(2, m_layers));
  QCOMPARE(m_target.width, width);
}

QTEST_GUILESS_MAIN(tst_Headset)
#include "tst_Headset.moc"
