// SPDX-License-Identifier: Apache-2.0
#include "xr/RoomInteraction.h"

#include "rendering/DesignTokens.h"
#include "xr/hands/Arrangement.h"
#include "xr/hands/HandReader.h"
#include "xr/hands/Locomotion.h"
#include "xr/hands/ModelBounds.h"
#include "xr/hands/ModelHold.h"
#include "xr/hands/PanelBoard.h"
#include "xr/hands/PlanHandles.h"
#include "xr/hands/SurfaceTouch.h"
#include "xr/tools/ToolAim.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace halsted {
namespace {

constexpr double kGrabM = 0.05;         // around the model's box
constexpr double kScalePerSecond = 1.2; // of the stick, e-fold

LeftRight other(LeftRight side) {
  return side == LeftRight::Left ? LeftRight::Right : LeftRight::Left;
}

/// What a hand is in the middle of, and keeps doing until it opens. Panels keep their own book.
enum class Focus { Free, Model, Plan, Tool };

} // namespace

struct RoomInteraction::State {
  explicit State(RoomInteraction& interaction, ActionRegistry& registry) : room(interaction), actions(registry) {}

  RoomTool* chosen() const { return tool < tools.size() ? tools[tool].get() : nullptr; }
  Vec3 roomHead() const { return view.room_T_stage * head.translation(); }
  bool isTool(LeftRight side) const { return side == settings.toolHand && chosen(); }

  void look(const PatientCase& patientCase, const SurfacePicker& picker);
  void read(const FrameInput& input, double seconds);
  void refreshHands() {
    for (std::size_t i = 0; i < 2; ++i)
      hands[i] = readers[i].hand();
  }
  void walk();
  void wear(const FrameInput& input, double seconds);
  void showPanels(const FrameInput& input, double seconds);
  void letGo(LeftRight side);
  void leaveTool();
  void begin(const RoomHand& hand, double seconds);
  void go(const RoomHand& hand, double seconds);
  bool reachesModel(const RoomHand& hand) const;
  void markRay(const RoomHand& hand);
  void feelSurfaces(double seconds);
  void rebase(const Eigen::Isometry3d& by);

  RoomInteraction& room;
  ActionRegistry& actions;
  RoomView view;
  RoomMarks marks;
  PatientCase noCase;
  SurfacePicker noSurfaces{noCase};
  std::optional<ToolContext> context; ///< always there
  PanelBoard::Feel feel = [this](LeftRight hand, double strength, double seconds) {
    if (room.pulse)
      room.pulse(hand, strength, seconds);
  };
  std::vector<std::unique_ptr<RoomTool>> tools = roomTools();
  std::size_t tool = std::numeric_limits<std::size_t>::max();
  std::string toolName;
  PersonSettings settings;
  ComfortLog comfort;
  BoundsMm bounds;
  std::vector<Connection> connections;

  Eigen::Isometry3d head{Eigen::Translation3d(0, 1.6, 0)}; ///< stage space, last known
  bool headKnown = false, inPassthrough = false;
  std::array<HandReader, 2> readers{HandReader(LeftRight::Left), HandReader(LeftRight::Right)};
  ModelHold::Hands hands;
  std::array<Focus, 2> focus{};
  std::array<bool, 2> byPress{}; ///< the model was taken by a pinch
  std::array<bool, 2> onPanel{};
  ModelHold modelHold;
  PlanHandles planHandles;
  PanelBoard board;
  Locomotion locomotion;
  std::array<SurfaceTouch, 2> touches;
  SteadyPose wrist;
  Standpoint standpoint;
};

void RoomInteraction::State::rebase(const Eigen::Isometry3d& by) {
  if (!view.modelLocked)
    view.model.room_T_model = by * view.model.room_T_model;
  view.room_T_table = by * view.room_T_table;
  standpoint.room_T_floor = by * standpoint.room_T_floor;
  board.move(by);
}

void RoomInteraction::State::read(const FrameInput& input, double seconds) {
  if (input.head.tracked) {
    head = input.head.stage_T_pose;
    headKnown = true;
  }
  if (view.passthrough && !inPassthrough) {
    const Eigen::Isometry3d stage_T_room = view.room_T_stage.inverse();
    rebase(stage_T_room);
    if (view.modelLocked) // to a place in the real room, which now has another name
      view.model.room_T_model = stage_T_room * view.model.room_T_model;
    view.room_T_stage.setIdentity();
  }
  inPassthrough = view.passthrough;
  for (const LeftRight side : kBothSides)
    readers[indexOf(side)].read(input.hands[indexOf(side)], view.room_T_stage, seconds);
  refreshHands();
}

void RoomInteraction::State::walk() {
  std::array<Locomotion::Free, 2> free;
  for (std::size_t i = 0; i < 2; ++i) {
    const bool scaling = settings.oneHanded && focus[i] == Focus::Model;
    free[i] = {!onPanel[i] && !scaling, !onPanel[i] && focus[i] == Focus::Free};
  }
  if (!locomotion.update(hands, free, roomHead(), settings.snapTurnDegrees, view, marks, comfort))
    return;
  for (HandReader& reader : readers)
    reader.place(view.room_T_stage);
  refreshHands();
  for (SurfaceTouch& touch : touches)
    touch.reset();
}

/// Grip and palm as OpenXR 1.0 defines them (section 6.3.2 and XR_EXT_hand_tracking): of the palm joint, y leaves the back of the
/// hand; of the grip, x leaves the left palm and enters the right one, and the forearm lies along y.
void RoomInteraction::State::wear(const FrameInput& input, double seconds) {
  const LeftRight side = other(settings.toolHand);
  const HandInput& hand = input.hands[indexOf(side)];
  const HandReader& reader = readers[indexOf(side)];
  for (PanelBoard::Placed& placed : board.panels()) {
    if (placed.panel->name() != "wrist")
      continue;
    placed.carrier = settings.oneHanded ? -1 : static_cast<int>(indexOf(side));
    if (settings.oneHanded)
      continue;
    if (reader.lost() || !placed.panel->visible()) {
      placed.shown = false;
      wrist.reset();
      continue;
    }
    if (reader.hand().tracked) {
      Eigen::Isometry3d stage_T_back = Eigen::Isometry3d::Identity(); // at the wrist, z out of its back
      if (hand.hasJoints) {
        const Mat3 palm = hand.joints.stage_T_joint[HandJoints::kPalm].linear();
        stage_T_back.linear() << -palm.col(0), palm.col(2), palm.col(1);
        stage_T_back.translation() = hand.joints.stage_T_joint[HandJoints::kWrist].translation();
      } else {
        const Mat3 grip = hand.grip.stage_T_pose.linear();
        const double out = side == LeftRight::Left ? -1 : 1;
        stage_T_back.linear() << out * grip.col(1), grip.col(2), out * grip.col(0);
        stage_T_back.translation() = hand.grip.stage_T_pose * Vec3(0, 0.07, 0);
      }
      wrist.add(stage_T_back, seconds);
    }
    const Eigen::Isometry3d room_T_back = view.room_T_stage * wrist.pose();
    const Vec3 centre = room_T_back * Vec3(0, 0, 0.08);
    const double turned = room_T_back.linear().col(2).dot((roomHead() - centre).normalized());
    placed.shown = turned > (placed.pointedBy >= 0 ? 0.2 : placed.shown ? 0.45 : 0.65); // 78, 63, 49 degrees
    placed.room_T_panel = facing(centre, roomHead());
  }
}

void RoomInteraction::State::showPanels(const FrameInput& input, double seconds) {
  wear(input, seconds);
  bool unplaced = false;
  for (PanelBoard::Placed& placed : board.panels()) {
    if (placed.carrier >= 0) {
      placed.placed = false; // when it is taken off, it needs a place
      continue;
    }
    placed.shown = placed.panel->visible();
    unplaced = unplaced || (placed.shown && !placed.placed);
  }
  if (unplaced)
    board.place(standpoint, false);
}

void RoomInteraction::State::leaveTool() {
  if (RoomTool* now = chosen())
    now->leave(*context);
  std::replace(focus.begin(), focus.end(), Focus::Tool, Focus::Free);
}

/// Panels keep what they have: one of their buttons may have asked for this.
void RoomInteraction::State::letGo(LeftRight side) {
  const std::size_t i = indexOf(side);
  if (focus[i] == Focus::Model)
    modelHold.letGo(side, hands, view.model);
  if (focus[i] == Focus::Plan)
    planHandles.drop();
  if (side == settings.toolHand)
    leaveTool();
  focus[i] = Focus::Free;
  touches[i].reset();
}

bool RoomInteraction::State::reachesModel(const RoomHand& hand) const {
  if (view.modelLocked)
    return false;
  return modelHold.any() || distanceToModelM(hand.room_T_grip.translation(), bounds, view.model) <= kGrabM ||
         distanceToModelM(hand.room_T_tip.translation(), bounds, view.model) <= kGrabM ||
         rayToModel(hand.room_T_aim, bounds, view.model).has_value();
}

void RoomInteraction::State::markRay(const RoomHand& hand) {
  if (distanceToModelM(hand.room_T_tip.translation(), bounds, view.model) <= kGrabM)
    return;
  if (const auto hit = rayHit(hand, context->picker, view))
    marks.lines.push_back({hand.room_T_aim.translation(), view.model.room_T_patient() * hit->pointMm, tokens::kDark.quiet, 0.0015});
}

/// A hand that holds nothing: a panel first, then a point of the plan, the model, the tool.
void RoomInteraction::State::begin(const RoomHand& hand, double seconds) {
  const std::size_t i = indexOf(hand.side);
  onPanel[i] = board.update(hand, true, roomHead(), seconds, feel, marks);
  if (onPanel[i] || !hand.tracked)
    return;
  const bool uses = isTool(hand.side);
  const bool pinches = hand.byCamera && hand.pressBegan && !uses; // a hand without a tool takes things with its fingers, too
  if (hand.holdBegan || pinches) {
    byPress[i] = !hand.holdBegan;
    if (planHandles.take(hand, byPress[i], *context)) {
      focus[i] = Focus::Plan;
      return;
    }
    if (reachesModel(hand)) {
      modelHold.take(hand.side, hands, view.model);
      focus[i] = Focus::Model;
      context->pulse(hand.side, 0.4, 0.015);
      return;
    }
  }
  if (!uses)
    return markRay(hand);
  if (hand.pressBegan && toolName == "landmark" && planHandles.take(hand, true, *context)) {
    focus[i] = Focus::Plan;
    return;
  }
  if (hand.pressBegan)
    focus[i] = Focus::Tool;
  chosen()->update(hand, seconds, *context);
}

void RoomInteraction::State::go(const RoomHand& hand, double seconds) {
  const std::size_t i = indexOf(hand.side);
  if (readers[i].lostNow()) {
    board.letGo(hand.side);
    onPanel[i] = false;
    letGo(hand.side);
  }
  if (readers[i].lost())
    return;
  switch (focus[i]) {
  case Focus::Free: begin(hand, seconds); break;
  case Focus::Model:
    if (view.modelLocked || (byPress[i] ? !hand.pressing : !hand.holding)) {
      modelHold.letGo(hand.side, hands, view.model);
      focus[i] = Focus::Free;
    }
    break;
  case Focus::Plan:
    if (!hand.tracked)
      break;
    planHandles.update(hand, *context);
    if (!planHandles.holds(hand.side))
      focus[i] = Focus::Free;
    break;
  case Focus::Tool:
    if (!hand.tracked)
      break;
    chosen()->update(hand, seconds, *context);
    if (!hand.pressing)
      focus[i] = Focus::Free;
    break;
  }
}

void RoomInteraction::State::feelSurfaces(double seconds) {
  for (std::size_t i = 0; i < 2; ++i) {
    if (!hands[i].tracked || focus[i] == Focus::Model || onPanel[i] || modelHold.any())
      touches[i].reset();
    else if (touches[i].update(hands[i], context->picker, view, seconds))
      context->pulse(hands[i].side, 0.35, 0.012);
  }
}

void RoomInteraction::State::look(const PatientCase& patientCase, const SurfacePicker& picker) {
  connections.clear();
  context.emplace(ToolContext{actions, patientCase, picker, view, marks, feel});
  const auto follow = [this] { bounds = visibleBounds(context->patientCase); };
  connections.push_back(patientCase.structuresChanged.connect(follow));
  connections.push_back(patientCase.seriesChanged.connect(follow));
  follow();
}

RoomInteraction::RoomInteraction(ActionRegistry& actions) : m_state(std::make_unique<State>(*this, actions)) {
  m_state->look(m_state->noCase, m_state->noSurfaces);
}

RoomInteraction::~RoomInteraction() = default;

void RoomInteraction::setCase(const PatientCase* patientCase, const SurfacePicker* picker) {
  State& s = *m_state;
  for (const LeftRight side : kBothSides)
    s.letGo(side);
  s.view.clip.reset();
  s.view.slice.reset();
  s.view.modelLocked = false;
  const bool any = patientCase && picker;
  s.look(any ? *patientCase : s.noCase, any ? *picker : s.noSurfaces);
}

void RoomInteraction::addPanel(RoomPanel& panel) {
  m_state->board.add(panel);
}

void RoomInteraction::arrange(const TrackedPose& stageHead) {
  State& s = *m_state;
  if (stageHead.tracked) {
    s.head = stageHead.stage_T_pose;
    s.headKnown = true;
  }
  const Eigen::Isometry3d room_T_head = s.view.room_T_stage * s.head;
  s.standpoint = standpointOf(s.headKnown ? &room_T_head : nullptr, s.settings.seated);
  const double tableM = tableHeightM(s.standpoint, s.settings.seated);
  if (!s.view.modelLocked) {
    for (const LeftRight side : kBothSides)
      if (s.modelHold.holds(side))
        s.letGo(side);
    s.view.model = lyingModel(s.standpoint, s.bounds, tableM);
  }
  Vec3 middle = s.standpoint.room_T_floor * Vec3(0, tableM, -0.6);
  if (!s.bounds.empty() && !s.view.modelLocked) {
    middle = s.view.model.room_T_patient() * s.bounds.centre();
    middle.y() = tableM;
  }
  s.view.room_T_table = s.standpoint.room_T_floor;
  s.view.room_T_table.translation() = middle;
  s.board.place(s.standpoint, true);
}

void RoomInteraction::arrange() {
  arrange({m_state->head, m_state->headKnown});
}

void RoomInteraction::arrangePanels() {
  m_state->board.place(m_state->standpoint, true);
}

void RoomInteraction::recentre() {
  State& s = *m_state;
  const Eigen::Isometry3d room_T_head = s.view.room_T_stage * s.head;
  const Eigen::Isometry3d by = s.standpoint.room_T_floor * standpointOf(&room_T_head, s.settings.seated).room_T_floor.inverse();
  if (s.view.passthrough)
    s.rebase(by.inverse());
  else
    s.view.room_T_stage = by * s.view.room_T_stage;
}

void RoomInteraction::snapTurn(LeftRight towards) {
  State& s = *m_state;
  s.locomotion.turn(towards == LeftRight::Left ? s.settings.snapTurnDegrees : -s.settings.snapTurnDegrees, s.roomHead(), s.view, s.comfort);
}

Result<void> RoomInteraction::setPassthrough(bool passthrough) {
  if (passthrough && canPassThrough && !canPassThrough())
    return fail(ErrorCode::Unsupported, "This headset cannot show the real room.");
  m_state->view.passthrough = passthrough;
  return {};
}

void RoomInteraction::setSettings(const PersonSettings& settings) {
  State& s = *m_state;
  if (settings.toolHand != s.settings.toolHand)
    s.leaveTool();
  s.settings = settings;
}

const PersonSettings& RoomInteraction::settings() const {
  return m_state->settings;
}

const std::vector<std::unique_ptr<RoomTool>>& RoomInteraction::tools() const {
  return m_state->tools;
}

const std::string& RoomInteraction::tool() const {
  return m_state->toolName;
}

Result<void> RoomInteraction::chooseTool(const std::string& name) {
  State& s = *m_state;
  const auto found = std::find_if(s.tools.begin(), s.tools.end(), [&name](const auto& tool) { return tool->name() == name; });
  if (found == s.tools.end() && !name.empty())
    return fail(ErrorCode::NotFound, "There is no tool named '" + name + "' in the room.");
  if (name == s.toolName)
    return {};
  s.leaveTool();
  s.tool = static_cast<std::size_t>(found - s.tools.begin());
  s.toolName = name;
  toolChanged.emit();
  return {};
}

void RoomInteraction::setScale(double scale) {
  State& s = *m_state;
  if (s.view.modelLocked || !(scale > 0))
    return;
  for (const LeftRight side : kBothSides)
    if (s.modelHold.holds(side))
      s.letGo(side);
  ModelPlacement& model = s.view.model;
  const Vec3 middle = model.room_T_patient() * (s.bounds.empty() ? Vec3(Vec3::Zero()) : s.bounds.centre());
  const double now = std::clamp(scale, kSmallestScale, kLargestScale);
  model.room_T_model.translation() = middle + now / model.scale * (model.room_T_model.translation() - middle);
  model.scale = now;
}

void RoomInteraction::update(const FrameInput& input, double seconds) {
  State& s = *m_state;
  s.marks.clear();
  s.read(input, seconds);
  s.walk();
  s.showPanels(input, seconds);
  for (const LeftRight side : {other(s.settings.toolHand), s.settings.toolHand})
    s.go(s.hands[indexOf(side)], seconds);
  if (s.view.modelLocked) // perhaps just now, by what the other hand did
    for (const LeftRight side : kBothSides)
      if (s.focus[indexOf(side)] == Focus::Model)
        s.letGo(side);
  bool caught = s.modelHold.update(s.hands, s.view.model);
  for (const LeftRight side : kBothSides) {
    const RoomHand& hand = s.hands[indexOf(side)];
    if (s.settings.oneHanded && s.focus[indexOf(side)] == Focus::Model && std::abs(hand.stick.y()) > 0.2)
      caught = s.modelHold.scaleBy(std::exp(hand.stick.y() * seconds * kScalePerSecond), s.hands, s.view.model) || caught;
  }
  if (caught)
    for (const LeftRight side : kBothSides)
      if (s.modelHold.holds(side))
        s.context->pulse(side, 0.8, 0.03);
  s.feelSurfaces(seconds);
  s.locomotion.fade(seconds, s.settings.vignette, s.view);
  s.board.makeLayers(s.view.room_T_stage.inverse(), s.roomHead());
}

RoomView& RoomInteraction::view() {
  return m_state->view;
}

const RoomView& RoomInteraction::view() const {
  return m_state->view;
}

const RoomMarks& RoomInteraction::marks() const {
  return m_state->marks;
}

const std::vector<PanelLayer>& RoomInteraction::panelLayers() const {
  return m_state->board.layers();
}

ComfortLog& RoomInteraction::comfort() {
  return m_state->comfort;
}

} // namespace halsted
