// SPDX-License-Identifier: Apache-2.0
#include "segmentation/anatomy/PlanCommands.h"
#include "tests/xr/RoomScript.h"
#include "xr/RoomActions.h"

#include <QTest>

#include <cmath>

namespace halsted::test {

using enum LeftRight;

class tst_InteractionTools : public QObject {
  Q_OBJECT
  BoxCase m_boxes;

  void choose(Stage& stage, const char* tool) {
    QVERIFY(stage.room.chooseTool(tool));
    QCOMPARE(stage.room.tool(), std::string(tool));
  }

private Q_SLOTS:
  void toolsAreThere() {
    Stage stage(m_boxes);
    QStringList names;
    for (const auto& tool : stage.room.tools()) {
      names << QString::fromStdString(std::string(tool->name()));
      QVERIFY(!tool->title().empty());
    }
    for (const char* name : {"measure", "landmark", "line", "plane", "draw", "clip", "slice", "laser", "peel"})
      QCOMPARE(names.count(name), 1);
    QVERIFY(!stage.room.chooseTool("saw"));
    int changes = 0;
    const Connection connection = stage.room.toolChanged.connect([&] { ++changes; });
    choose(stage, "peel");
    choose(stage, "peel");
    QCOMPARE(changes, 1);
  }

  void measuredDistanceIsRight() {
    Stage stage(m_boxes);
    choose(stage, "measure");
    for (const double scale : {1.0, 2.5}) {
      stage.room.setScale(scale);
      stage.done.clear();
      // Tips on the front of the skin (its face is at 0.1 m before the model's middle), in patient space 120 mm apart across, 50 up.
      const Eigen::Affine3d room_T_patient = stage.room.view().model.room_T_patient();
      const Vec3 a(-60, -100, -20), b(60, -100, 30);
      stage.place(Right, room_T_patient * a, -Vec3::UnitZ());
      stage.rest();
      stage.press();
      QVERIFY(stage.done.empty());
      stage.place(Right, room_T_patient * b, -Vec3::UnitZ());
      stage.rest();
      QCOMPARE(stage.room.marks().texts.size(), 1U);
      QCOMPARE(stage.room.marks().texts[0].text, std::string("130.0 mm"));
      stage.press();
      QCOMPARE(stage.done.size(), 1U);
      const auto& arguments = stage.done[0].arguments;
      QCOMPARE(stage.done[0].name, std::string("plan.add"));
      QCOMPARE(arguments.size(), 4U);
      QCOMPARE(arguments[0], std::string("distance"));
      QCOMPARE(arguments[1], std::string());
      QVERIFY((pointOf(arguments[2]) - a).norm() < 1e-9);
      QVERIFY((pointOf(arguments[3]) - b).norm() < 1e-9);
      stage.frames(1);
      QVERIFY(stage.room.marks().texts.empty());
    }
  }

  void measureFromAfarMeetsTheSurface() {
    Stage stage(m_boxes);
    choose(stage, "measure");
    for (const double x : {-0.05, 0.04}) {
      stage.place(Right, {x, 1.02, 0.4}, -Vec3::UnitZ());
      stage.rest();
      stage.press();
    }
    QCOMPARE(stage.done.size(), 1U);
    QVERIFY((pointOf(stage.done[0].arguments[2]) - Vec3(-50, -100, 20)).norm() < 1e-3);
    QVERIFY((pointOf(stage.done[0].arguments[3]) - Vec3(40, -100, 20)).norm() < 1e-3);
  }

  void tipInsideTheBodyIsThePoint() {
    Stage stage(m_boxes);
    choose(stage, "landmark");
    stage.place(Right, {0.06, 1, -0.6}, Vec3::UnitX()); // 4 cm inside the skin, outside the liver
    stage.rest();
    stage.press();
    QCOMPARE(stage.done.size(), 1U);
    QVERIFY((pointOf(stage.done[0].arguments[2]) - Vec3(60, 0, 0)).norm() < 1e-6);
  }

  void secondaryButtonAndLostHandGiveUpTheFirstPoint() {
    for (const bool lost : {false, true}) {
      Stage stage(m_boxes);
      choose(stage, "line");
      stage.place(Right, {0, 1, -0.5}, -Vec3::UnitZ());
      stage.rest();
      stage.press();
      if (lost)
        stage.hand().source = HandInput::Source::None;
      else
        stage.hand().secondary = true;
      stage.frames(30);
      stage.hand().source = HandInput::Source::Controller;
      stage.hand().secondary = false;
      stage.frames(5);
      stage.press();
      QVERIFY(stage.done.empty());
      stage.place(Right, {0.05, 1, -0.5}, -Vec3::UnitZ());
      stage.rest();
      stage.press();
      QCOMPARE(stage.done.size(), 1U);
      QCOMPARE(stage.done[0].arguments[0], std::string("line"));
    }
  }

  void leftHandedPersonMeasuresWithTheLeft() {
    Stage stage(m_boxes);
    PersonSettings settings;
    settings.toolHand = Left;
    stage.room.setSettings(settings);
    choose(stage, "landmark");
    stage.place(Left, {-0.05, 1, -0.5}, -Vec3::UnitZ());
    stage.rest();
    stage.press(Right);
    QVERIFY(stage.done.empty());
    stage.press(Left);
    QCOMPARE(stage.done.size(), 1U);
    QVERIFY((pointOf(stage.done[0].arguments[2]) - Vec3(-50, -100, 0)).norm() < 1e-6);
  }

  void landmarkMovesWhenTakenByItsPoint() {
    BoxCase boxes;
    PlanElement element;
    element.kind = PlanKind::Distance;
    element.name = "Width";
    element.pointsMm = {{10, -100, 5}, {60, -100, 5}};
    must(boxes.document().apply(addPlanElement(element)));
    Stage stage(boxes);
    const Eigen::Isometry3d model = stage.room.view().model.room_T_model;
    const auto at = [&](const Vec3& mm) {
      stage.place(Right, stage.room.view().model.room_T_patient() * mm, -Vec3::UnitZ());
      stage.rest();
    };
    at({12, -100, 5}); // 2 mm beside the first point
    stage.hand().squeeze = 1;
    stage.frames(3);
    at({-40, -100, 25});
    QVERIFY(stage.done.empty());
    stage.hand().squeeze = 0;
    stage.frames(2);
    QCOMPARE(stage.done.size(), 1U);
    QCOMPARE(stage.done[0].name, std::string("plan.move"));
    QCOMPARE(stage.done[0].arguments.size(), 3U);
    QCOMPARE(stage.done[0].arguments[0], std::string("Width"));
    QVERIFY((pointOf(stage.done[0].arguments[1]) - Vec3(-42, -100, 25)).norm() < 1e-6);
    QCOMPARE(pointOf(stage.done[0].arguments[2]), Vec3(60, -100, 5));
    QCOMPARE((stage.room.view().model.room_T_model.matrix() - model.matrix()).norm(), 0.0); // the model stayed

    choose(stage, "landmark"); // its press takes a point that is there, and else places one
    at({60, -100, 5});
    stage.press();
    QCOMPARE(stage.done.back().name, std::string("plan.move"));
    at({0, -100, 60});
    stage.press();
    QCOMPARE(stage.done.back().name, std::string("plan.add"));
  }

  void planeIsSquareToTheRay() {
    Stage stage(m_boxes);
    choose(stage, "plane");
    const Vec3 ahead = Vec3(0.1, 0.2, -1).normalized();
    stage.place(Right, {0, 1, -0.5}, ahead);
    stage.rest();
    stage.press();
    QCOMPARE(stage.done.size(), 1U);
    QCOMPARE(stage.done[0].arguments.size(), 5U);
    const Vec3 a = pointOf(stage.done[0].arguments[2]), b = pointOf(stage.done[0].arguments[3]), c = pointOf(stage.done[0].arguments[4]);
    QVERIFY(((a + b + c) / 3 - Vec3(0, -100, 0)).norm() < 1e-9);
    const Vec3 normal = (b - a).cross(c - a).normalized();
    QVERIFY((xr_T_patient().linear() * normal * 1000 - ahead).norm() < 1e-9);
  }

  void strokeIsTheTipsWaySimplified() {
    Stage stage(m_boxes);
    choose(stage, "draw");
    stage.place(Right, {-0.05, 1, -0.5}, -Vec3::UnitZ());
    stage.rest();
    stage.hand().trigger = 1;
    const auto way = [&](const Vec3& from, const Vec3& to) { // straight, 1 cm per frame
      for (int i = 0; i <= 10; ++i) {
        stage.place(Right, from + 0.1 * i * (to - from), -Vec3::UnitZ());
        stage.frames(1);
      }
    };
    way({-0.05, 1, -0.5}, {0.05, 1, -0.5});
    way({0.05, 1, -0.5}, {0.05, 1.1, -0.5});
    stage.hand().trigger = 0;
    stage.frames(2);
    QCOMPARE(stage.done.size(), 1U);
    const auto& arguments = stage.done[0].arguments;
    QCOMPARE(arguments[0], std::string("stroke"));
    QVERIFY2(arguments.size() >= 5 && arguments.size() <= 9, std::to_string(arguments.size()).c_str());
    QVERIFY((pointOf(arguments[2]) - Vec3(-50, -100, 0)).norm() < 0.5);
    QVERIFY((pointOf(arguments.back()) - Vec3(50, -100, 100)).norm() < 1.5);
    double nearest = 1e9;
    for (std::size_t i = 2; i < arguments.size(); ++i)
      nearest = std::min(nearest, (pointOf(arguments[i]) - Vec3(50, -100, 0)).norm());
    QVERIFY(nearest < 1.5); // the corner is kept
    stage.press();
    QCOMPARE(stage.done.size(), 1U); // a tap is no stroke
  }

  void clipPlaneFollowsTheHandAndStays() {
    for (const bool clip : {true, false}) {
      Stage stage(m_boxes);
      choose(stage, clip ? "clip" : "slice");
      const auto plane = [&]() -> std::optional<ClipPlane>& { return clip ? stage.room.view().clip : stage.room.view().slice; };
      stage.place(Right, {0, 1, -0.48}, -Vec3::UnitZ());
      stage.rest();
      QVERIFY(!plane());
      stage.hand().trigger = 1;
      stage.frames(2);
      const Vec3 ahead = Vec3(0.3, -0.2, -1).normalized();
      stage.place(Right, {0.02, 1.05, -0.6}, ahead);
      stage.frames(30);
      QVERIFY(plane());
      QVERIFY((plane()->pointMm - Vec3(20, 0, 50)).norm() < 1e-6);
      QVERIFY((xr_T_patient().linear() * plane()->normal * 1000 - ahead).norm() < 1e-6); // kept is what lies ahead
      const Vec3 stays = plane()->pointMm;
      stage.hand().trigger = 0;
      stage.frames(2);
      stage.place(Right, {0.3, 1.3, 0.2}, -Vec3::UnitZ());
      stage.frames(30);
      QCOMPARE(plane()->pointMm, stays);
      stage.place(Right, {0.5, 1.3, 0.2}, Vec3::UnitX()); // away from the model
      stage.rest();
      stage.press();
      QVERIFY(!plane());
      stage.place(Right, {0, 1, 0.4}, -Vec3::UnitZ()); // from afar: where the ray enters the model
      stage.rest();
      stage.hand().trigger = 1;
      stage.frames(2);
      QVERIFY(plane() && (plane()->pointMm - Vec3(0, -100, 0)).norm() < 0.5);
    }
  }

  void whatIsCutAwayIsNotHit() {
    Stage stage(m_boxes);
    choose(stage, "laser");
    stage.place(Right, {0, 1, 0.4}, -Vec3::UnitZ());
    stage.rest();
    QCOMPARE(stage.room.marks().texts.at(0).text, std::string("skin"));
    stage.room.view().clip = ClipPlane{{0, -60, 0}, {0, 1, 0}}; // the front of the skin is gone
    stage.frames(1);
    QCOMPARE(stage.room.marks().texts.at(0).text, std::string("liver left"));
    QVERIFY((stage.room.marks().balls.at(0).centre - Vec3(0, 1, -0.57)).norm() < 1e-3);
    stage.room.view().clip = ClipPlane{{0, -60, 0}, {0, -1, 0}};
    stage.frames(1);
    QCOMPARE(stage.room.marks().texts.at(0).text, std::string("skin"));
    stage.room.view().clip = ClipPlane{{0, 500, 0}, {0, 1, 0}}; // all
    stage.frames(1);
    QVERIFY(stage.room.marks().texts.empty());
  }

  void peelHidesWhatIsHitAndBringsItBack() {
    Stage stage(m_boxes);
    choose(stage, "peel");
    stage.place(Right, {0, 1, 0.4}, -Vec3::UnitZ());
    stage.rest();
    const auto secondary = [&] {
      stage.hand().secondary = true;
      stage.frames(2);
      stage.hand().secondary = false;
      stage.frames(2);
    };
    secondary();
    QVERIFY(stage.done.empty()); // nothing was peeled: nothing is undone
    stage.press();
    QCOMPARE(stage.done.size(), 1U);
    QCOMPARE(stage.done[0].name, std::string("structure.hide"));
    QCOMPARE(stage.done[0].arguments, ActionRegistry::Arguments{"skin"});
    secondary();
    secondary();
    QCOMPARE(stage.done.size(), 2U);
    QCOMPARE(stage.done[1].name, std::string("edit.undo"));
  }

  void touchOfASurfaceIsFelt() {
    Stage stage(m_boxes);
    stage.place(Right, {0, 1, -0.45}, -Vec3::UnitZ());
    stage.rest();
    stage.pulses.clear();
    stage.place(Right, {0, 1, -0.499}, -Vec3::UnitZ());
    stage.frames(20);
    QCOMPARE(stage.pulses.size(), 1U);
    stage.frames(100);
    QCOMPARE(stage.pulses.size(), 1U); // once per contact
    stage.place(Right, {0, 1, -0.45}, -Vec3::UnitZ());
    stage.frames(20);
    stage.place(Right, {0, 1, -0.55}, -Vec3::UnitZ()); // through, from one frame to the next
    stage.frames(20);
    QCOMPARE(stage.pulses.size(), 2U);
  }

  void refusedActionIsFelt() {
    BoxCase boxes;
    Stage stage(boxes);
    ActionRegistry none;
    RoomInteraction room(none);
    room.setCase(&boxes.patientCase(), &stage.picker);
    double strongest = 0;
    room.pulse = [&](LeftRight, double strength, double) { strongest = std::max(strongest, strength); };
    QVERIFY(room.chooseTool("landmark"));
    for (const double trigger : {0.0, 0.0, 1.0, 0.0}) {
      stage.hand().trigger = trigger;
      room.update(stage.input, kPeriodS);
    }
    QCOMPARE(strongest, 1.0);
  }

  void actionsDoWhatHandsDo() {
    Stage stage(m_boxes);
    addRoomActions(stage.actions, stage.room);
    ActionRegistry& actions = stage.actions;
    QVERIFY(actions.trigger("room.tool", {"clip"}));
    QCOMPARE(stage.room.tool(), std::string("clip"));
    QVERIFY(actions.trigger("room.tool", {"none"}));
    QCOMPARE(stage.room.tool(), std::string());
    QVERIFY(!actions.trigger("room.tool", {"saw"}));
    QVERIFY(actions.trigger("room.scale", {"4.5"}));
    QCOMPARE(stage.room.view().model.scale, 4.5);
    for (const char* bad : {"0", "-1", "21", "nan", "inf", "2x", ""})
      QVERIFY2(!actions.trigger("room.scale", {bad}), bad);
    QVERIFY(actions.trigger("room.arrange"));
    QCOMPARE(stage.room.view().model.scale, 1.0);
    QVERIFY(actions.trigger("room.snap-turn", {"left"}));
    QVERIFY(!stage.room.view().room_T_stage.matrix().isIdentity(1e-6));
    QVERIFY(actions.trigger("room.recentre"));
    QVERIFY(stage.room.view().room_T_stage.matrix().isIdentity(1e-9));
    QVERIFY(actions.trigger("room.passthrough", {"on"}));
    QVERIFY(stage.room.view().passthrough);
    QVERIFY(!actions.trigger("room.snap-turn", {"left"}));
    stage.room.view().clip = stage.room.view().slice = ClipPlane{};
    QVERIFY(!actions.trigger("room.clip", {"on"}));
    QVERIFY(actions.trigger("room.clip", {"off"}) && !stage.room.view().clip && stage.room.view().slice);
    QVERIFY(actions.trigger("room.slice", {"off"}) && !stage.room.view().slice);
    QVERIFY(actions.trigger("room.hand", {"left"}) && stage.room.settings().toolHand == Left);
    QVERIFY(actions.trigger("room.seated", {"on"}) && stage.room.settings().seated);
    QVERIFY(actions.trigger("room.one-handed", {"on"}) && stage.room.settings().oneHanded);
    QVERIFY(!actions.trigger("room.one-handed", {"maybe"}));
    QVERIFY(actions.trigger("room.vignette", {"off"}) && !stage.room.settings().vignette);
  }
};

} // namespace halsted::test

QTEST_GUILESS_MAIN(halsted::test::tst_InteractionTools)
#include "tst_InteractionTools.moc"
