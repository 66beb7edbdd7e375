// SPDX-License-Identifier: Apache-2.0
#include "xr/drawing/RoomScene.h"

#include "rendering/DesignTokens.h"
#include "xr/drawing/RoomFurniture.h"
#include "xr/drawing/RoomLabels.h"
#include "xr/drawing/RoomSolids.h"
#include "xr/drawing/Vignette.h"

#include <vtkActor.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <array>

namespace halsted {

namespace {

/// Joint before each joint of a hand, towards the wrist.
constexpr std::array<std::size_t, HandJoints::kCount> kTowardsWrist{1,  1,  1,  2, 3,  4,  1,  6,  7, 8,  9,  1,  11,
                                                                    12, 13, 14, 1, 16, 17, 18, 19, 1, 21, 22, 23, 24};

void addHand(RoomSolids& solids, const Eigen::Isometry3d& room_T_stage, const HandJoints& joints) {
  for (std::size_t joint = HandJoints::kWrist; joint < HandJoints::kCount; ++joint) {
    const Vec3 here = room_T_stage * joints.stage_T_joint[joint].translation();
    const bool tip = joint == HandJoints::kThumbTip || joint == HandJoints::kIndexTip;
    solids.ball(here, joints.radiusM[joint], tip ? tokens::kDark.accent : tokens::kDark.text);
    const std::size_t before = kTowardsWrist[joint];
    if (before != joint)
      solids.tube(room_T_stage * joints.stage_T_joint[before].translation(), here, 0.55 * joints.radiusM[before],
                  0.55 * joints.radiusM[joint], tokens::kDark.quiet);
  }
}

/// A wand: the palm's end thick, the tip that points and touches thin and in another colour.
void addController(RoomSolids& solids, const Eigen::Isometry3d& room_T_stage, const HandInput& hand) {
  const Eigen::Isometry3d room_T_grip = room_T_stage * hand.grip.stage_T_pose;
  const Vec3 tip = room_T_stage * hand.tip.stage_T_pose.translation();
  const Vec3 tail = room_T_grip * Vec3(0, 0, 0.055), neck = room_T_grip * Vec3(0, 0, -0.02);
  solids.ball(tail, 0.015, tokens::kDark.quiet);
  solids.tube(tail, neck, 0.015, 0.018, tokens::kDark.quiet);
  solids.ball(neck, 0.018, tokens::kDark.quiet);
  solids.tube(neck, tip, 0.012, 0.003, tokens::kDark.text);
  solids.ball(tip, 0.0035, hand.trigger > 0.5 ? tokens::kDark.good : tokens::kDark.accent);
}

bool same(const std::optional<ClipPlane>& a, const std::optional<ClipPlane>& b) {
  return a.has_value() == b.has_value() && (!a || (a->pointMm == b->pointMm && a->normal == b->normal));
}

constexpr int kMovingSlicePixels = 192, kStillSlicePixels = 512, kStillFrames = 20;

} // namespace

struct RoomScene::State {
  State(const PatientCase& patientCase, EyeRenderer& eyeRenderer)
      : eyes(eyeRenderer), caseScene(patientCase, &eyeRenderer.renderer(), eyeRenderer.software()), furniture(eyeRenderer),
        labels(eyeRenderer) {
    solids.actor()->SetUserMatrix(patient_T_room);
    eyes.addFurniture(solids.actor());
    eyes.addFurniture(vignette);
  }
  ~State() {
    eyes.removeFurniture(solids.actor());
    eyes.removeFurniture(vignette);
  }

  EyeRenderer& eyes;
  CaseScene caseScene;
  RoomFurniture furniture;
  RoomLabels labels;
  RoomSolids solids;
  vtkNew<Vignette> vignette;
  vtkNew<vtkMatrix4x4> patient_T_room;
  std::optional<ClipPlane> clip, slice;
  int sliceStill = 0;
  double volumeStepFactor = 1;

  void cut(const RoomView& view);
};

void RoomScene::State::cut(const RoomView& view) {
  if (!same(clip, view.clip)) {
    clip = view.clip;
    caseScene.setClipPlane(clip);
  }
  if (!same(slice, view.slice)) {
    slice = view.slice;
    sliceStill = 0;
    caseScene.setSlicePlane(slice, kMovingSlicePixels);
  } else if (slice && ++sliceStill == kStillFrames) {
    caseScene.setSlicePlane(slice, kStillSlicePixels);
  }
}

RoomScene::RoomScene(const PatientCase& patientCase, EyeRenderer& eyes) : m_state(std::make_unique<State>(patientCase, eyes)) {}
RoomScene::~RoomScene() = default;

CaseScene& RoomScene::caseScene() {
  return m_state->caseScene;
}

void RoomScene::update(const RoomView& view, const RoomMarks& marks, const FrameInput& input, bool passthrough) {
  State& state = *m_state;
  const Eigen::Affine3d patient_T_room = view.model.room_T_patient().inverse(Eigen::Affine);
  assign(*state.patient_T_room, patient_T_room.matrix());
  state.cut(view);
  state.furniture.update(patient_T_room, view.room_T_stage, view.room_T_table, !passthrough);

  state.solids.begin();
  for (const HandInput& hand : input.hands) {
    // One's own hands are seen through the headset already.
    if (hand.source == HandInput::Source::Hand && hand.hasJoints && !passthrough)
      addHand(state.solids, view.room_T_stage, hand.joints);
    else if (hand.source == HandInput::Source::Controller && hand.grip.tracked)
      addController(state.solids, view.room_T_stage, hand);
  }
  for (const RoomMarks::Line& line : marks.lines)
    state.solids.tube(line.from, line.to, 0.5 * line.widthM, 0.5 * line.widthM, line.colour);
  for (const RoomMarks::Ball& ball : marks.balls)
    state.solids.ball(ball.centre, ball.radiusM, ball.colour);
  state.solids.end();

  state.labels.begin(patient_T_room, view.room_T_stage * input.head.stage_T_pose.translation());
  for (const RoomMarks::Text& text : marks.texts)
    state.labels.add(text.at, text.text, text.colour);
  state.labels.end();
  state.vignette->setStrength(view.vignette);
}

void RoomScene::apply(const QualityLevel& level) {
  State& state = *m_state;
  const bool software = state.eyes.software();
  state.caseScene.setDetail(level.fullSurfaces ? CaseScene::Detail::Full : CaseScene::Detail::Light);
  // On the processor samples and layers cost as many times the picture.
  state.eyes.setSamples(software ? 0 : level.samples);
  state.eyes.setPeels(software ? std::min(level.peels, 2) : level.peels);
  state.eyes.setSmallest(level.smallestDegrees);
  if (level.volumeStepFactor != state.volumeStepFactor) {
    state.volumeStepFactor = level.volumeStepFactor;
    state.caseScene.setVolumeStepFactor(level.volumeStepFactor);
  }
}

} // namespace halsted
