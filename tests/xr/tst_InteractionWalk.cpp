// SPDX-License-Identifier: Apache-2.0
#include "tests/xr/RoomScript.h"

#include <QTest>

#include <cmath>
#include <numbers>

namespace halsted::test {

using enum LeftRight;

constexpr double kDegree = std::numbers::pi / 180;

/// Where the person stands, and where things stand before the person.
class tst_InteractionWalk : public QObject {
  Q_OBJECT
  BoxCase m_boxes;

private Q_SLOTS:
  void snapTurnKeepsTheHead() {
    Stage stage(m_boxes);
    stage.input.head.stage_T_pose = Eigen::Translation3d(0.4, 1.7, 0.2) * Eigen::AngleAxisd(0.3, Vec3::UnitX());
    const Eigen::Isometry3d head = stage.input.head.stage_T_pose;
    stage.hand().stick = {0.9, 0};
    stage.frames(20); // held: one turn
    const Eigen::Isometry3d turned = stage.room.view().room_T_stage * head;
    QVERIFY((turned.translation() - head.translation()).norm() < 1e-12);
    const Eigen::AngleAxisd by(turned.linear() * head.linear().transpose());
    QVERIFY(std::abs(by.angle() - 30 * kDegree) < 1e-9);
    QVERIFY(by.axis().y() < -0.999); // to the right, as seen from above
    stage.hand().stick = {0.5, 0};   // not back at its centre yet
    stage.frames(2);
    stage.hand().stick = {0.9, 0};
    stage.frames(2);
    QCOMPARE(stage.room.comfort().summary().snapTurns, 1);
    stage.hand().stick = {0, 0};
    stage.frames(2);
    stage.hand().stick = {-0.9, 0};
    stage.frames(1);
    QVERIFY(stage.room.view().vignette > 0.5);
    QVERIFY(stage.room.view().room_T_stage.matrix().isIdentity(1e-12));
    stage.frames(40);
    QCOMPARE(stage.room.view().vignette, 0.0);
  }

  void teleportKeepsHeight() {
    Stage stage(m_boxes);
    stage.place(Right, {0.2, 1.3, -0.1}, Vec3(0.5, 0.2, 1));
    stage.rest();
    stage.hand().stick = {0, 1};
    stage.frames(5);
    QVERIFY(stage.room.view().room_T_stage.matrix().isIdentity()); // not before the stick is let go
    QVERIFY(!stage.room.marks().balls.empty());
    Vec3 spot = Vec3::Zero();
    for (const RoomMarks::Ball& ball : stage.room.marks().balls)
      if (ball.radiusM > 0.02)
        spot = ball.centre;
    QCOMPARE(spot.y(), 0.0);
    stage.hand().stick = {0, 0};
    stage.frames(1);
    const Vec3 head = stage.room.view().room_T_stage * stage.input.head.stage_T_pose.translation();
    QVERIFY((head - Vec3(spot.x(), 1.6, spot.z())).norm() < 1e-9);
    QVERIFY(stage.room.view().room_T_stage.linear().isIdentity());
    QCOMPARE(stage.room.comfort().summary().teleports, 1);
  }

  void passthroughNeverMovesTheRoom() {
    Stage stage(m_boxes);
    PaperPanel panel("structures");
    stage.room.addPanel(panel);
    stage.room.arrange();
    stage.hand().stick = {0.9, 0};
    stage.frames(1);
    stage.hand().stick = {0, 0};
    stage.frames(2);
    const auto seen = [&] { return Eigen::Affine3d(stage.room.view().room_T_stage.inverse() * stage.room.view().model.room_T_patient()); };
    const Eigen::Affine3d before = seen();
    const Eigen::Isometry3d panelBefore = stage.room.panelLayers().at(0).stage_T_panel;
    QVERIFY(stage.room.setPassthrough(true));
    stage.frames(1);
    QVERIFY((seen().matrix() - before.matrix()).cwiseAbs().maxCoeff() < 1e-9); // what was turned stays where it is seen
    QVERIFY(difference(stage.room.panelLayers().at(0).stage_T_panel, panelBefore) < 1e-9);
    QVERIFY(stage.room.view().room_T_stage.matrix().isIdentity());
    for (const Eigen::Vector2d& stick : {Eigen::Vector2d(1, 0), Eigen::Vector2d(0, 0), Eigen::Vector2d(0, 1), Eigen::Vector2d(0, 0)}) {
      stage.hand().stick = stick;
      stage.frames(5);
    }
    stage.room.snapTurn(Left);
    stage.room.recentre();
    stage.frames(2);
    QVERIFY(stage.room.view().room_T_stage.matrix().isIdentity());
    QCOMPARE(stage.room.view().vignette, 0.0);
  }

  void registeredModelStaysAtItsRealPlaceInPassthrough() {
    Stage stage(m_boxes);
    stage.room.arrange();
    stage.room.view().room_T_stage = Eigen::Translation3d(1, 0, 2) * Eigen::AngleAxisd(0.7, Vec3::UnitY());
    stage.room.view().modelLocked = true;
    const auto real = [&] { return Eigen::Isometry3d(stage.room.view().room_T_stage.inverse() * stage.room.view().model.room_T_model); };
    const Eigen::Isometry3d before = real();
    QVERIFY(stage.room.setPassthrough(true));
    stage.frames(1);
    QVERIFY(difference(real(), before) < 1e-9);
    stage.room.recentre();
    stage.frames(1);
    QVERIFY(difference(real(), before) < 1e-9);
  }

  void passthroughIsRefusedWhereTheHeadsetCannot() {
    Stage stage(m_boxes);
    stage.room.canPassThrough = [] { return false; };
    QVERIFY(!stage.room.setPassthrough(true));
    QVERIFY(!stage.room.view().passthrough);
    QVERIFY(stage.room.setPassthrough(false));
  }

  void recentreBringsThePersonBack() {
    Stage stage(m_boxes);
    stage.room.arrange();
    const Eigen::Affine3d before = stage.room.view().room_T_stage.inverse() * stage.room.view().model.room_T_patient();
    // The person walked two metres off, and turned.
    const Eigen::Isometry3d by = Eigen::Translation3d(2, 0, 1) * Eigen::Isometry3d(Eigen::AngleAxisd(1.2, Vec3::UnitY()));
    stage.input.head.stage_T_pose = by * stage.input.head.stage_T_pose;
    stage.frames(1);
    stage.room.recentre();
    const Eigen::Affine3d now = stage.room.view().room_T_stage.inverse() * stage.room.view().model.room_T_patient();
    QVERIFY((now.matrix() - (Eigen::Affine3d(by) * before).matrix()).cwiseAbs().maxCoeff() < 1e-9);
  }

  void modelLiesOnTheTableAtArrangement() {
    for (const bool seated : {false, true}) {
      Stage stage(m_boxes);
      PersonSettings settings;
      settings.seated = seated;
      stage.room.setSettings(settings);
      TrackedPose head;
      head.tracked = true;
      head.stage_T_pose = Eigen::Translation3d(0.5, seated ? 1.2 : 1.65, 0.3) * Eigen::AngleAxisd(0.8, Vec3::UnitY()) *
                          Eigen::AngleAxisd(-0.5, Vec3::UnitX());
      stage.room.arrange(head);
      const ModelPlacement& model = stage.room.view().model;
      QCOMPARE(model.scale, 1.0);
      const Eigen::Affine3d room_T_patient = model.room_T_patient();
      const Vec3 right = Eigen::AngleAxisd(0.8, Vec3::UnitY()) * Vec3::UnitX(),
                 ahead = Eigen::AngleAxisd(0.8, Vec3::UnitY()) * -Vec3::UnitZ();
      QVERIFY((room_T_patient.linear() * Vec3(0, -1, 0) - 1e-3 * Vec3::UnitY()).norm() < 1e-12); // the chest up
      QVERIFY((room_T_patient.linear() * Vec3(1, 0, 0) - 1e-3 * ahead).norm() < 1e-12);          // the person at the patient's right
      QVERIFY((room_T_patient.linear() * Vec3(0, 0, 1) + 1e-3 * right).norm() < 1e-12);          // the patient's head to the left
      const double table = (room_T_patient * Vec3(0, BoxCase::kSkinMm, 0)).y();
      QVERIFY(seated ? std::abs(table - 0.65) < 1e-9 : std::abs(table - 0.8) < 1e-9);
      QVERIFY(std::abs(stage.room.view().room_T_table.translation().y() - table) < 1e-9);
      const Vec3 middle = room_T_patient * Vec3::Zero() - head.stage_T_pose.translation();
      QVERIFY(std::abs(middle.dot(right)) < 1e-9);
      QVERIFY(std::abs(middle.dot(ahead) - 0.45) < 1e-9);
    }
  }
};

} // namespace halsted::test

QTEST_GUILESS_MAIN(halsted::test::tst_InteractionWalk)
#include "tst_InteractionWalk.moc"
