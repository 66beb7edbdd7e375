// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/xr/EyeBench.h"
#include "xr/drawing/RoomScene.h"

#include <QtTest>

namespace halsted::rooms {

constexpr int kWidth = 400, kHeight = 440;

inline SimulatedPerson personLookingAhead() {
  SimulatedPerson person;
  person.eyeWidth = kWidth;
  person.eyeHeight = kHeight;
  person.input = [](double) {
    FrameInput input;
    input.head = {eyes::pose({0, 1.5, 0}), true};
    return input;
  };
  return person;
}

/// A room without case and loop.
struct BareRoom {
  explicit BareRoom(GlContext& context) : renderer(std::make_unique<EyeRenderer>(context)) {
    scene = std::make_unique<RoomScene>(nothing(), *renderer);
    headset = std::move(*simulateHeadset(context, personLookingAhead()));
    const Eigen::Isometry3d stage_T_head = eyes::pose({0, 1.5, 0});
    input.head = {stage_T_head, true};
    views = {EyeView{stage_T_head * Eigen::Translation3d(-0.03, 0, 0), {-0.8, 0.7, 0.7, -0.7}},
             EyeView{stage_T_head * Eigen::Translation3d(0.03, 0, 0), {-0.7, 0.8, 0.7, -0.7}}};
  }
  static const PatientCase& nothing() {
    static const PatientCase empty;
    return empty;
  }
  void draw() {
    const FrameTiming timing = *headset->wait();
    scene->update(view, marks, input, false);
    renderer->prepare(views, view.model.room_T_patient().inverse(Eigen::Affine) * view.room_T_stage, 0.05, 60);
    for (const LeftRight eye : kBothSides)
      renderer->draw(eye, *headset->acquire(eye));
    FrameLayers layers;
    layers.eyes = views;
    QVERIFY(headset->end(timing, &layers));
  }

  std::unique_ptr<EyeRenderer> renderer;
  std::unique_ptr<RoomScene> scene;
  RoomView view;
  FrameInput input;
  RoomMarks marks;
  EyeViews views;
  std::unique_ptr<SimulatedHeadset> headset;
};

} // namespace halsted::rooms
