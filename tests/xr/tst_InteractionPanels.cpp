// SPDX-License-Identifier: Apache-2.0
#include "rendering/DesignTokens.h"
#include "tests/xr/RoomScript.h"

#include <QTest>

#include <cmath>
#include <numbers>

namespace halsted::test {

using enum LeftRight;
using Pointer = RoomPanel::Pointer;

/// A panel of 0.4 x 0.3 m before the person, and a hand that points at it.
struct PanelStage : Stage {
  explicit PanelStage(const BoxCase& boxes, const char* name = "structures") : Stage(boxes), panel(name) {
    room.addPanel(panel);
    frames(1);
    room_T_panel = room.panelLayers().at(0).stage_T_panel;
  }
  Vec3 on(double x, double y, double before = 0) const { return room_T_panel * Vec3((x - 0.5) * 0.4, (0.5 - y) * 0.3, before); }
  void pointAt(double x, double y, LeftRight side = Right) {
    const Vec3 from(side == Right ? 0.15 : -0.15, 1.2, 0);
    place(side, from, on(x, y) - from);
    rest();
  }
  void tipAt(double x, double y, double before, LeftRight side = Right) {
    place(side, on(x, y, before), -Vec3(room_T_panel.linear().col(2)));
    frames(1);
  }
  PaperPanel panel;
  Eigen::Isometry3d room_T_panel;
};

class tst_InteractionPanels : public QObject {
  Q_OBJECT
  BoxCase m_boxes;

private Q_SLOTS:
  void panelsStandAtArmsLengthFacingThePerson() {
    Stage stage(m_boxes);
    PaperPanel structures("structures"), tools("tools", {0.3, 0.5}), plan("plan"), hidden("lesson"), keyboard("keyboard", {0.5, 0.2});
    hidden.seen = false;
    for (PaperPanel* panel : {&structures, &tools, &plan, &hidden, &keyboard})
      stage.room.addPanel(*panel);
    TrackedPose head;
    head.tracked = true;
    head.stage_T_pose = Eigen::Translation3d(1, 1.7, 2) * Eigen::AngleAxisd(2, Vec3::UnitY());
    stage.input.head = head;
    stage.room.arrange(head);
    stage.frames(1);
    QCOMPARE(stage.room.panelLayers().size(), 4U);
    double nearest = 10;
    for (const PanelLayer& layer : stage.room.panelLayers()) {
      const Vec3 toHead = head.stage_T_pose.translation() - layer.stage_T_panel.translation();
      QVERIFY(toHead.normalized().dot(layer.stage_T_panel.linear().col(2)) > 0.9999);
      QVERIFY(std::abs(layer.stage_T_panel.linear().col(0).y()) < 1e-9); // level
      const double distance = toHead.norm();
      QVERIFY(distance <= 10 && distance > 0.5);
      const Vec3 seen = head.stage_T_pose.inverse() * layer.stage_T_panel.translation();
      const double beside = std::abs(std::atan2(seen.x(), -seen.z())) * 180 / std::numbers::pi;
      if (layer.id == 0 || layer.id == 1) {
        QVERIFY(std::abs(distance - 1) < 1e-9);
        QVERIFY(beside >= 20 && beside <= 30);
      }
      nearest = std::min(nearest, distance);
    }
    const auto& layers = stage.room.panelLayers();
    QCOMPARE((head.stage_T_pose.translation() - layers.back().stage_T_panel.translation()).norm(), nearest); // nearest last
    for (std::size_t i = 0; i < layers.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        QVERIFY((layers[i].stage_T_panel.translation() - layers[j].stage_T_panel.translation()).norm() > 0.3);
  }

  void textAndTargetsAreLargeEnough() {
    const auto degrees = [](double pixels) { return 2 * std::atan(0.5 * pixels * kPanelMetresPerPixel) * 180 / std::numbers::pi; };
    QVERIFY(degrees(tokens::kTarget) >= 1.5);
    QVERIFY(degrees(0.727 * tokens::kSmall) >= 0.35); // Inter's capitals are 0.727 em high
  }

  void panelPressedByRayGetsThePoint() {
    PanelStage stage(m_boxes);
    QVERIFY(stage.room.chooseTool("measure"));
    stage.pointAt(0.25, 0.7);
    QCOMPARE(stage.panel.count(Pointer::Press), 0);
    QVERIFY(stage.panel.count(Pointer::Move) > 0);
    stage.press();
    QCOMPARE(stage.panel.count(Pointer::Press), 1);
    QCOMPARE(stage.panel.count(Pointer::Release), 1);
    for (const PaperPanel::Event& event : stage.panel.events)
      if (event.what == Pointer::Press) {
        QVERIFY(std::abs(event.at.x() - 0.25) < 2e-3);
        QVERIFY(std::abs(event.at.y() - 0.7) < 2e-3);
      }
    stage.pointAt(3, 0.5); // far beside
    QCOMPARE(stage.panel.events.back().what, Pointer::Leave);
    QVERIFY(stage.done.empty()); // the tool behind the panel did nothing
  }

  void stillPointerSaysNothing() {
    PanelStage stage(m_boxes);
    stage.pointAt(0.5, 0.5);
    const std::size_t before = stage.panel.events.size();
    stage.frames(50);
    QCOMPARE(stage.panel.events.size(), before);
  }

  void pressedPanelKeepsThePointerBeyondItsEdge() {
    PanelStage stage(m_boxes);
    stage.pointAt(0.5, 0.5);
    stage.hand().trigger = 1;
    stage.frames(2);
    stage.pointAt(1.6, 0.5);
    QCOMPARE(stage.panel.events.back().what, Pointer::Move);
    QCOMPARE(stage.panel.events.back().at.x(), 1.0);
    stage.hand().trigger = 0;
    stage.frames(1);
    QCOMPARE(stage.panel.events.back().what, Pointer::Release);
    stage.frames(1);
    QCOMPARE(stage.panel.events.back().what, Pointer::Leave);
  }

  void panelComesBeforeTheModelBehindIt() {
    PanelStage stage(m_boxes);
    const Vec3 from(0.15, 1.2, 0);
    stage.room.view().model.room_T_model.translation() = from + 1.6 * (stage.on(0.5, 0.5) - from);
    const Eigen::Isometry3d model = stage.room.view().model.room_T_model;
    stage.pointAt(0.5, 0.5);
    stage.hand().squeeze = 1;
    stage.frames(2);
    stage.place(Right, {0.15, 1.5, 0}, -Vec3::UnitZ());
    stage.frames(20);
    QCOMPARE((stage.room.view().model.room_T_model.matrix() - model.matrix()).norm(), 0.0);
  }

  void pokeNeedsToPassTheFace() {
    PanelStage stage(m_boxes);
    for (const double before : {0.2, 0.04, 0.02, 0.005})
      stage.tipAt(0.3, 0.6, before);
    QCOMPARE(stage.panel.count(Pointer::Press), 0);
    stage.tipAt(0.3, 0.6, -0.01);
    QCOMPARE(stage.panel.count(Pointer::Press), 1);
    QVERIFY(std::abs(stage.panel.events.back().at.x() - 0.3) < 0.01);
    for (const double before : {-0.02, 0.003, -0.004, 0.006}) // within the hysteresis
      stage.tipAt(0.3, 0.6, before);
    QCOMPARE(stage.panel.count(Pointer::Release), 0);
    stage.tipAt(0.3, 0.6, 0.03);
    QCOMPARE(stage.panel.count(Pointer::Press), 1);
    QCOMPARE(stage.panel.count(Pointer::Release), 1);
  }

  void pokeFromBehindOrTheSideDoesNothing() {
    PanelStage stage(m_boxes);
    for (const double before : {-0.3, -0.05, -0.01, 0.06})
      stage.tipAt(0.3, 0.6, before);
    stage.tipAt(2, 0.6, -0.02);
    stage.tipAt(0.5, 0.6, -0.02);
    QCOMPARE(stage.panel.count(Pointer::Press), 0);
  }

  void stickScrollsWhatIsPointedAt() {
    PanelStage stage(m_boxes);
    stage.pointAt(0.5, 0.5);
    stage.hand().stick = {0, -1};
    stage.frames(72);
    double lines = 0;
    for (const PaperPanel::Event& event : stage.panel.events)
      lines += event.what == Pointer::Scroll ? event.scroll : 0;
    QVERIFY(std::abs(lines + 12) < 0.5);
    stage.hand().stick = {0, 0};
    stage.frames(1);
    stage.hand().stick = {0, 1};
    stage.frames(3);
    stage.hand().stick = {1, 0};
    stage.frames(3);
    stage.hand().stick = {0, 0};
    stage.frames(3);
    QVERIFY(stage.room.view().room_T_stage.matrix().isIdentity()); // neither walked nor turned
  }

  void panelMovesByItsFrameAndFacesTheHead() {
    for (const bool byFrame : {true, false}) {
      PanelStage stage(m_boxes);
      stage.pointAt(byFrame ? 1.04 : 0.5, 0.5);
      (byFrame ? stage.hand().trigger : stage.hand().squeeze) = 1; // the trigger takes the frame, the grip any place
      stage.frames(2);
      stage.place(Right, Eigen::Translation3d(-0.5, 0.1, 0.05) * stage.hand().grip.stage_T_pose);
      stage.frames(20);
      const PanelLayer& layer = stage.room.panelLayers().at(0);
      QVERIFY((layer.stage_T_panel.translation() - stage.room_T_panel.translation() - Vec3(-0.5, 0.1, 0.05)).norm() < 0.05);
      const Vec3 toHead = stage.input.head.stage_T_pose.translation() - layer.stage_T_panel.translation();
      QVERIFY(toHead.normalized().dot(layer.stage_T_panel.linear().col(2)) > 0.9999);
      QCOMPARE(stage.panel.count(Pointer::Press), 0);
      const Vec3 left = layer.stage_T_panel.translation();
      stage.hand().trigger = stage.hand().squeeze = 0;
      stage.frames(2);
      stage.place(Right, {0.3, 1.2, 0.4}, Vec3(0, -1, 0));
      stage.frames(20);
      QCOMPARE((stage.room.panelLayers().at(0).stage_T_panel.translation() - left).norm(), 0.0);
    }
  }

  void lostHandTakesItsPressBack() {
    PanelStage stage(m_boxes);
    stage.pointAt(0.5, 0.5);
    stage.hand().trigger = 1;
    stage.frames(2);
    stage.hand().source = HandInput::Source::None;
    stage.frames(30);
    QCOMPARE(stage.panel.count(Pointer::Press), 1);
    QCOMPARE(stage.panel.count(Pointer::Release), 0);
    QCOMPARE(stage.panel.events.back().what, Pointer::Leave);
  }

  void panelHasOnePointer() {
    PanelStage stage(m_boxes);
    stage.pointAt(0.2, 0.5, Left);
    stage.panel.events.clear();
    stage.pointAt(0.8, 0.5, Right);
    QVERIFY(stage.panel.events.empty()); // the left hand has it
    stage.hand(Right).trigger = 1;
    stage.frames(1);
    QCOMPARE(stage.panel.events.front().what, Pointer::Leave);
    QCOMPARE(stage.panel.events.back().what, Pointer::Press);
    QVERIFY(std::abs(stage.panel.events.back().at.x() - 0.8) < 0.01);
  }

  void buttonsAreFelt() {
    PanelStage stage(m_boxes);
    stage.pointAt(0.8, 0.5); // no button in this half
    QVERIFY(stage.pulses.empty());
    stage.pointAt(0.2, 0.5);
    QCOMPARE(stage.pulses.size(), 1U);
    stage.press();
    QCOMPARE(stage.pulses.size(), 2U);
    QVERIFY(stage.pulses[1].second > stage.pulses[0].second);
    QCOMPARE(stage.pulses[1].first, Right);
  }

  void hiddenPanelIsLeft() {
    PanelStage stage(m_boxes);
    stage.pointAt(0.5, 0.5);
    stage.panel.seen = false;
    stage.frames(1);
    QCOMPARE(stage.panel.events.back().what, Pointer::Leave);
    QVERIFY(stage.room.panelLayers().empty());
    stage.press();
    QCOMPARE(stage.panel.count(Pointer::Press), 0);
  }

  void buttonMayChangeTheCase() {
    struct Opener : PaperPanel {
      using PaperPanel::PaperPanel;
      void pointer(Pointer what, const QPointF& at, double scroll) override {
        PaperPanel::pointer(what, at, scroll);
        if (what == Pointer::Press) {
          stage->room.setCase(nullptr, nullptr);
          stage->room.addPanel(more);
          stage->room.arrange();
        }
      }
      Stage* stage = nullptr;
      PaperPanel more{"keyboard"};
    };
    Stage stage(m_boxes);
    Opener panel("files");
    panel.stage = &stage;
    stage.room.addPanel(panel);
    stage.frames(1);
    const Vec3 from(0.15, 1.2, 0);
    stage.place(Right, from, stage.room.panelLayers().at(0).stage_T_panel.translation() - from);
    stage.rest();
    stage.press();
    stage.frames(5);
    QCOMPARE(panel.count(Pointer::Press), 1);
    QCOMPARE(panel.count(Pointer::Release), 1);
    QCOMPARE(stage.room.panelLayers().size(), 2U);
  }

  /// As when one hand accepts a registration while the other still holds the model.
  void modelLockedByOneHandIsLetGoByTheOther() {
    struct Lock : PaperPanel {
      using PaperPanel::PaperPanel;
      void pointer(Pointer what, const QPointF& at, double scroll) override {
        PaperPanel::pointer(what, at, scroll);
        if (what == Pointer::Press) {
          room->view().modelLocked = true;
          room->view().model.room_T_model.translation() = Vec3(0.5, 1, -1);
        }
      }
      RoomInteraction* room = nullptr;
    };
    Stage stage(m_boxes);
    Lock panel("files");
    panel.room = &stage.room;
    stage.room.addPanel(panel);
    stage.frames(1);
    const Vec3 from(0.15, 1.2, 0);
    stage.place(Right, from, stage.room.panelLayers().at(0).stage_T_panel.translation() - from);
    stage.place(Left, stage.room.view().model.room_T_patient() * Vec3::Zero(), -Vec3::UnitZ());
    stage.rest();
    stage.hand(Left).squeeze = 1;
    stage.frames(2);
    stage.press(Right);
    stage.frames(2);
    QCOMPARE(panel.count(Pointer::Press), 1);
    QVERIFY((stage.room.view().model.room_T_model.translation() - Vec3(0.5, 1, -1)).norm() < 1e-12);
  }

  void wristPanelShowsWhenTurnedToTheFace() {
    Stage stage(m_boxes);
    PaperPanel wrist("wrist", {0.16, 0.1});
    stage.room.addPanel(wrist);
    stage.room.arrange();
    const Vec3 at(-0.2, 1.2, -0.35);
    const Vec3 toHead = (stage.input.head.stage_T_pose.translation() - at).normalized();
    // x of the left grip leaves the palm: the back of the hand to the face, then the palm.
    const auto turn = [&](LeftRight side, const Vec3& x) {
      Eigen::Isometry3d pose = Eigen::Translation3d(at) * Eigen::Isometry3d(Eigen::Quaterniond::FromTwoVectors(Vec3::UnitX(), x));
      stage.place(side, pose);
      stage.frames(3);
    };
    turn(Left, toHead);
    QVERIFY(stage.room.panelLayers().empty());
    turn(Left, -toHead);
    QCOMPARE(stage.room.panelLayers().size(), 1U);
    const Eigen::Isometry3d panel = stage.room.panelLayers().at(0).stage_T_panel;
    QVERIFY((panel.translation() - at).norm() < 0.2);
    QVERIFY(panel.linear().col(2).dot(toHead) > 0.9);

    // The other hand uses it; the one that wears it does not.
    const Vec3 from(0.25, 1.2, 0);
    stage.place(Right, from, panel.translation() - from);
    stage.rest();
    stage.press(Right);
    QCOMPARE(wrist.count(Pointer::Press), 1);
    stage.press(Left);
    QCOMPARE(wrist.count(Pointer::Press), 1);

    PersonSettings settings;
    settings.toolHand = Left;
    stage.room.setSettings(settings);
    stage.frames(3);
    QVERIFY(stage.room.panelLayers().empty());
    turn(Right, toHead); // of the right grip, x enters the palm
    QCOMPARE(stage.room.panelLayers().size(), 1U);

    settings.oneHanded = true; // stands in the room, whatever the hands do
    stage.room.setSettings(settings);
    stage.input.hands[0].source = stage.input.hands[1].source = HandInput::Source::None;
    stage.frames(30);
    QCOMPARE(stage.room.panelLayers().size(), 1U);
    QVERIFY(std::abs((stage.room.panelLayers().at(0).stage_T_panel.translation() - Vec3(0, 1.6, 0)).norm() - 1) < 1e-6);
  }
};

} // namespace halsted::test

QTEST_GUILESS_MAIN(halsted::test::tst_InteractionPanels)
#include "tst_InteractionPanels.moc"
