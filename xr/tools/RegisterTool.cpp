// SPDX-License-Identifier: Apache-2.0
#include "rendering/DesignTokens.h"
#include "segmentation/core/JobRunner.h"
#include "xr/hands/ModelBounds.h"
#include "xr/registration/PivotCalibration.h"
#include "xr/registration/PointRegistration.h"
#include "xr/registration/SurfaceRegistration.h"
#include "xr/tools/Inbox.h"
#include "xr/tools/Tools.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace halsted {
namespace {

constexpr double kTapS = 0.35;     ///< a shorter press is a tap
constexpr double kStillS = 0.5;    ///< a landmark is the mean over this time
constexpr double kStillMm = 2;     ///< and the tip stays within this of it
constexpr double kFingerWaitS = 1; ///< a pinch moves the finger: it comes to rest again first
constexpr double kLeastFleMm = 1;  ///< touching is never better, however well a few landmarks happen to fit
constexpr double kCautionMm = 3;   ///< expected error at the target
constexpr double kPoorTraceMm = 2; ///< no skin gives way more under a light touch
constexpr double kPoorTraceShare = 0.6;
constexpr double kTipMm = 1;       ///< worse than this a tip is not taken
constexpr double kTipReachM = 0.5; ///< from the grip
constexpr double kStepMm = 1;      ///< between traced points
constexpr std::size_t kMostTraced = 5000;
constexpr double kTraceReachMm = 30; ///< of the traced structure from the points, by the landmarks' fit
constexpr double kLineM = 0.02;      ///< between lines of text

QString tr(const char* text) {
  return QCoreApplication::translate("halsted::RegisterTool", text);
}
QString mm(double value) {
  return QString::number(value, 'f', 1);
}

/// Life size: stage_T_patient in millimetres on both sides.
Eigen::Isometry3d placement(const Eigen::Isometry3d& room_T_stage, const Eigen::Isometry3d& stage_T_patient) {
  const Eigen::Affine3d room_T_model =
      Eigen::Affine3d(room_T_stage) * Eigen::Scaling(0.001) * Eigen::Affine3d(stage_T_patient) * xr_T_patient().inverse();
  Eigen::Isometry3d placed = Eigen::Isometry3d::Identity();
  placed.linear() = Eigen::Quaterniond(room_T_model.linear()).normalized().toRotationMatrix();
  placed.translation() = room_T_model.translation();
  return placed;
}

/// All that is measured is in the stage, millimetres: walking and turning in the room do not change it.
class RegisterTool : public RoomTool {
public:
  std::string_view name() const override { return "register"; }
  std::string title() const override { return QCoreApplication::translate("RoomTool", "Register to the patient").toStdString(); }

  void update(const RoomHand& hand, double seconds, ToolContext& context) override {
    m_inbox.open();
    follow(context);
    if (m_tipInGrip && hand.side != m_tipSide)
      m_tipInGrip.reset();
    if (hand.primaryBegan && m_step != Step::Tip)
      startAnew();
    else if (hand.secondaryBegan)
      goBack(hand, context);
    else
      switch (m_step) {
      case Step::Tip: findTip(hand, seconds, context); break;
      case Step::Landmarks: touch(hand, seconds, context); break;
      case Step::Fit: traceOrAccept(hand, seconds, context); break;
      case Step::Done: break;
      }
    show(hand, context);
  }

  /// The hand may just be out of sight: what was taken stays, what was about to be taken does not.
  void leave(ToolContext&) override {
    m_takingS.reset();
    m_poses.clear();
    m_pressS.reset();
    m_traced.resize(m_tracedBefore);
  }

private:
  enum class Step { Tip, Landmarks, Fit, Done };
  struct Mark {
    Id id = 0;
    QString name;
    Vec3 planMm = Vec3::Zero();
  };
  enum class Tone { Plain, Good, Caution };

  Vec3 tipMm(const RoomHand& hand) const {
    return 1000 * (m_tipInGrip ? hand.stage_T_grip * *m_tipInGrip : Vec3(hand.stage_T_tip.translation()));
  }
  void say(const QString& what, Tone tone) {
    m_said = what.toStdString();
    m_tone = tone;
    ++m_revision;
  }
  static void pulse(ToolContext& context, LeftRight side, bool good) { context.pulse(side, good ? 0.6 : 1, good ? 0.02 : 0.15); }

  static bool isTarget(const PlanElement& element) {
    return QString::fromStdString(element.name).compare(QLatin1String("target"), Qt::CaseInsensitive) == 0;
  }
  static bool isMark(const PlanElement& element) { return element.kind == PlanKind::Landmark && element.visible && !isTarget(element); }

  /// Keeps up with a plan, a case or a placement that somebody changed meanwhile.
  void follow(const ToolContext& context) {
    const auto& plan = context.patientCase.plan();
    std::size_t next = 0;
    bool same = true;
    for (const PlanElement& element : plan)
      if (isMark(element)) {
        same = same && next < m_marks.size() && m_marks[next].id == element.id && m_marks[next].planMm == element.pointsMm[0];
        ++next;
      }
    if (!same || next != m_marks.size()) {
      const bool lost = !m_touched.empty();
      m_marks.clear();
      for (const PlanElement& element : plan)
        if (isMark(element))
          m_marks.push_back({element.id, QString::fromStdString(element.name), element.pointsMm[0]});
      dropFit();
      m_touched.clear();
      if (m_step != Step::Tip)
        m_step = Step::Landmarks;
      say(lost ? tr("The plan's landmarks have changed: touch them again") : QString(), Tone::Caution);
    }
    if (m_step == Step::Done && !context.view.modelLocked) {
      m_step = m_fit ? Step::Fit : Step::Landmarks;
      m_before.reset();
    }
    const bool wasNamed = std::exchange(m_targetNamed, false);
    Vec3 target = visibleBounds(context.patientCase).centre();
    for (const PlanElement& element : plan)
      if (element.kind == PlanKind::Landmark && isTarget(element)) {
        target = element.pointsMm[0];
        m_targetNamed = true;
      }
    if (target != m_targetMm || wasNamed != m_targetNamed)
      ++m_revision;
    m_targetMm = target;
  }

  void startAnew() {
    dropFit();
    m_touched.clear();
    m_before.reset();
    m_tipInGrip.reset();
    m_step = Step::Tip;
    say({}, Tone::Plain);
  }

  void dropFit() {
    if (m_runner)
      m_runner->cancel();
    ++m_attempt; // what is under way is for a fit that is gone
    ++m_revision;
    m_fitting = false;
    m_fit.reset();
    m_surface.reset();
    m_traced.clear();
    m_tracedBefore = 0;
    m_takingS.reset();
    m_pressS.reset();
  }

  void goBack(const RoomHand& hand, ToolContext& context) {
    say({}, Tone::Plain);
    m_pressS.reset();
    m_takingS.reset();
    pulse(context, hand.side, true);
    if (m_step == Step::Done) {
      context.view.model = m_before->model;
      context.view.modelLocked = m_before->locked;
      m_before.reset();
      m_step = Step::Fit;
      say(tr("The model is back in its old place"), Tone::Plain);
    } else if (m_step == Step::Fit && !m_traced.empty()) {
      const auto fit = m_fit;
      dropFit();
      m_fit = fit;
    } else if (!m_touched.empty()) {
      dropFit();
      m_touched.pop_back();
      m_step = Step::Landmarks;
    } else {
      m_tipInGrip.reset();
      m_step = Step::Tip;
    }
  }

  void findTip(const RoomHand& hand, double seconds, ToolContext& context) {
    if (hand.primaryBegan || hand.byCamera)
      return takeTip(hand, {}); // a finger has no tip to find
    if (hand.pressBegan) {
      m_poses.clear();
      m_pressS = 0;
    }
    if (!m_pressS)
      return;
    *m_pressS += seconds;
    m_poses.push_back(hand.stage_T_grip);
    if (!hand.pressEnded)
      return;
    const double held = *m_pressS;
    m_pressS.reset();
    if (held < kTapS)
      return takeTip(hand, {});
    const auto tip = calibratePivot(m_poses);
    m_poses.clear();
    if (!tip)
      say(QString::fromStdString(tip.error().message), Tone::Caution);
    else if (1000 * tip->rms > kStillMm || 1000 * tip->tipError > kTipMm || tip->tipInTool.norm() > kTipReachM)
      say(tr("The tip slid by %1 mm: rest it in a dent and turn again").arg(mm(1000 * tip->rms)), Tone::Caution);
    else {
      takeTip(hand, tip->tipInTool);
      say(tr("The tip is known to %1 mm").arg(mm(1000 * tip->tipError)), Tone::Good);
    }
    pulse(context, hand.side, tip.ok() && m_step != Step::Tip);
  }
  void takeTip(const RoomHand& hand, std::optional<Vec3> tipInGrip) {
    m_poses.clear();
    m_tipInGrip = tipInGrip;
    m_tipSide = hand.side;
    m_step = Step::Landmarks;
    say({}, Tone::Plain);
  }

  void touch(const RoomHand& hand, double seconds, ToolContext& context) {
    if (m_marks.size() < 3 || m_touched.size() == m_marks.size())
      return;
    if (hand.byCamera ? hand.pressEnded : hand.pressBegan) {
      m_takingS = hand.byCamera ? -kFingerWaitS : 0;
      m_still.clear();
      say({}, Tone::Plain);
    }
    if (!m_takingS)
      return;
    *m_takingS += seconds;
    if (*m_takingS < 0)
      return;
    m_still.push_back(tipMm(hand));
    if (*m_takingS < kStillS)
      return;
    m_takingS.reset();
    Vec3 mean = Vec3::Zero();
    for (const Vec3& at : m_still)
      mean += at / static_cast<double>(m_still.size());
    double moved = 0;
    for (const Vec3& at : m_still)
      moved = std::max(moved, (at - mean).norm());
    pulse(context, hand.side, moved <= kStillMm);
    if (moved > kStillMm)
      return say(tr("The hand moved by %1 mm: hold still and press again").arg(mm(moved)), Tone::Caution);
    m_touched.push_back(mean);
    if (m_touched.size() == m_marks.size())
      fitLandmarks();
  }

  void fitLandmarks() {
    std::vector<Vec3> plan;
    for (const Mark& mark : m_marks)
      plan.push_back(mark.planMm);
    auto fit = registerPoints(plan, m_touched);
    if (!fit)
      return say(QString::fromStdString(fit.error().message), Tone::Caution);
    m_fit = std::move(*fit);
    m_step = Step::Fit;
    if (m_fit->exchanged)
      say(tr("%1 and %2 look exchanged").arg(m_marks[m_fit->exchanged->first].name, m_marks[m_fit->exchanged->second].name), Tone::Caution);
  }

  double fleMm() const { return std::max(m_fit->fleMm, kLeastFleMm); }
  Eigen::Isometry3d stage_T_patient() const { return m_surface ? m_surface->patient_T_traced.inverse() : m_fit->b_T_a; }

  void traceOrAccept(const RoomHand& hand, double seconds, ToolContext& context) {
    if (m_fitting)
      return;
    if (hand.pressBegan) {
      m_pressS = 0;
      m_tracedBefore = m_traced.size();
    }
    if (!m_pressS)
      return;
    *m_pressS += seconds;
    const Vec3 tip = tipMm(hand);
    const bool first = m_traced.size() == m_tracedBefore;
    if (m_traced.size() < kMostTraced && (first || (tip - m_traced.back()).norm() >= kStepMm))
      m_traced.push_back(tip);
    if (!hand.pressEnded)
      return;
    const bool tap = *m_pressS < kTapS;
    m_pressS.reset();
    if (!tap)
      return fitSurface(context);
    m_traced.resize(m_tracedBefore);
    m_before = {context.view.model, context.view.modelLocked};
    context.view.model = {placement(context.view.room_T_stage, stage_T_patient()), 1};
    context.view.modelLocked = true;
    m_step = Step::Done;
    say({}, Tone::Plain);
    pulse(context, hand.side, true);
  }

  /// What most traced points are near to, as the landmarks have it.
  Id tracedStructure(const ToolContext& context) const {
    std::map<Id, int> votes;
    const Eigen::Isometry3d patient_T_stage = stage_T_patient().inverse();
    const std::size_t step = std::max<std::size_t>(1, m_traced.size() / 200);
    for (std::size_t i = 0; i < m_traced.size(); i += step)
      if (const auto hit = context.picker.nearest(patient_T_stage * m_traced[i], kTraceReachMm))
        ++votes[hit->structureId];
    const auto most = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == votes.end() ? 0 : most->first;
  }

  void fitSurface(ToolContext& context) {
    m_tracedBefore = m_traced.size();
    const Id id = tracedStructure(context);
    const auto surfaces = id ? context.patientCase.surfaces(id) : nullptr;
    if (!surfaces)
      return say(tr("No visible structure is near what was traced: show the skin, or touch the landmarks again"), Tone::Caution);
    if (!m_runner)
      m_runner = std::make_unique<JobRunner>([this](std::function<void()> what) { m_inbox.put(std::move(what)); });
    m_fitting = true;
    m_percent = 0;
    say({}, Tone::Plain);
    m_runner->run(
        [this, surfaces, attempt = m_attempt, traced = m_traced, start = m_fit->b_T_a.inverse()](const JobContext& job) {
          auto result = registerSurface(traced, surfaces->full, start, job);
          return [this, attempt, result = std::move(result)] {
            if (attempt == m_attempt)
              judge(result);
          };
        },
        [this](double fraction, std::string_view) { m_percent = static_cast<int>(100 * fraction); });
  }

  void judge(const Result<SurfaceRegistration>& result) {
    m_fitting = false;
    m_surface.reset();
    if (!result)
      return say(QString::fromStdString(result.error().message), Tone::Caution);
    if (result->slackMm > kCautionMm)
      return say(
          tr("It could still slide by %1 mm, the landmarks' fit is kept: trace round an edge or another side").arg(mm(result->slackMm)),
          Tone::Caution);
    if (result->rmsMm > kPoorTraceMm || result->usedShare < kPoorTraceShare)
      return say(tr("The trace does not fit (%1 mm), the landmarks' fit is kept: trace again, or touch the landmarks again")
                     .arg(mm(result->rmsMm)),
                 Tone::Caution);
    m_surface = *result;
    const double moved = (m_surface->patient_T_traced * (m_fit->b_T_a * m_targetMm) - m_targetMm).norm();
    const double trust = std::max(kCautionMm, 3 * m_fit->expectedErrorMm(m_targetMm, fleMm()));
    say(tr("Trace fits to %1 mm, holds to %2 mm, moves the target by %3 mm").arg(mm(result->rmsMm), mm(result->slackMm), mm(moved)),
        moved > trust ? Tone::Caution : Tone::Good);
  }

  void show(const RoomHand& hand, ToolContext& context) {
    const Eigen::Isometry3d& room_T_stage = context.view.room_T_stage;
    const auto inRoom = [&](const Vec3& stageMm) { return Vec3(room_T_stage * (0.001 * stageMm)); };
    const Vec3 tip = inRoom(tipMm(hand));
    const auto& colours = tokens::kDark;
    context.marks.balls.push_back({tip, 0.003, m_takingS ? colours.caution : colours.accent});
    for (const Vec3& at : m_touched)
      context.marks.balls.push_back({inRoom(at), 0.004, colours.good});
    const std::size_t step = std::max<std::size_t>(1, m_traced.size() / 150);
    for (std::size_t i = 0; i < m_traced.size(); i += step)
      context.marks.balls.push_back({inRoom(m_traced[i]), 0.0015, colours.quiet});
    if (m_step == Step::Landmarks && m_touched.size() < m_marks.size())
      context.marks.balls.push_back({context.view.model.room_T_patient() * m_marks[m_touched.size()].planMm, 0.006, colours.accent});
    // Texts are made anew only when they differ.
    const bool tracing = m_pressS && *m_pressS >= kTapS;
    const std::array<long, 7> state{static_cast<long>(m_step),
                                    static_cast<long>(m_touched.size()),
                                    m_takingS.has_value(),
                                    m_pressS.has_value(),
                                    m_fitting ? m_percent : -1,
                                    tracing ? static_cast<long>(m_traced.size()) : -1,
                                    m_revision};
    if (state != m_shown) {
      m_shown = state;
      m_lines.clear();
      describe(tracing);
      m_lines.push_back({m_said, m_tone});
    }
    Vec3 at = tip + Vec3(0, 0.05, 0);
    for (const Line& line : m_lines)
      if (!line.text.empty()) {
        context.marks.addText(at, line.text,
                              line.tone == Tone::Caution ? colours.caution
                              : line.tone == Tone::Good  ? colours.good
                                                         : colours.text);
        at.y() += kLineM;
      }
  }

  /// Lines from the lowest to the highest.
  void describe(bool tracing) {
    const auto write = [this](const QString& text, Tone tone) { m_lines.push_back({text.toStdString(), tone}); };
    const auto plain = [&](const QString& text) { write(text, Tone::Plain); };
    switch (m_step) {
    case Step::Tip:
      plain(m_pressS ? tr("Turn it to the side and forward, then let go")
                     : tr("Rest the tip in a dent, hold the trigger, turn the controller about it; a tap skips this"));
      break;
    case Step::Landmarks:
      if (m_marks.size() < 3)
        write(tr("Place three or more landmarks in the plan first, away from one line"), Tone::Caution);
      else if (m_touched.size() == m_marks.size())
        plain(tr("Second button: take the last landmark back"));
      else
        plain((m_takingS ? tr("Hold still: %1 (%2 of %3)") : tr("Touch and press: %1 (%2 of %3)"))
                  .arg(m_marks[m_touched.size()].name)
                  .arg(m_touched.size() + 1)
                  .arg(m_marks.size()));
      break;
    case Step::Fit: {
      if (m_fitting) {
        plain(tr("Fitting the trace, %1 %").arg(m_percent));
        break;
      }
      if (tracing) {
        plain(tr("Tracing: %1 points").arg(m_traced.size()));
        break;
      }
      plain(tr("Tap: accept. Hold and trace the skin: fit closer. Second button: back"));
      const auto worst = std::max_element(m_fit->residualsMm.begin(), m_fit->residualsMm.end());
      plain(tr("Landmarks fit to %1 mm, %2 worst with %3 mm")
                .arg(mm(m_fit->freMm), m_marks[static_cast<std::size_t>(worst - m_fit->residualsMm.begin())].name, mm(*worst)));
      const double error = m_fit->expectedErrorMm(m_targetMm, fleMm());
      const double upper = m_fit->expectedErrorMm(m_targetMm, std::max(m_fit->fleUpperMm, kLeastFleMm));
      const QString where = m_targetNamed ? tr("at the target") : tr("in the middle of the model");
      if (!m_surface)
        write((error > kCautionMm ? tr("Large error expected %1: %2 mm, may be %3") : tr("Error expected %1: %2 mm, may be %3"))
                  .arg(where, mm(error), mm(upper)),
              error > kCautionMm ? Tone::Caution : Tone::Good);
      break;
    }
    case Step::Done: plain(tr("Registered. Second button: old place. First button: register anew")); break;
    }
  }

  struct Line {
    std::string text;
    Tone tone;
  };
  std::vector<Line> m_lines;
  std::array<long, 7> m_shown{-1};
  long m_revision = 0; ///< of what the texts tell

  Step m_step = Step::Tip;
  std::string m_said;
  Tone m_tone = Tone::Plain;
  std::optional<double> m_pressS;  ///< how long the trigger is held
  std::optional<double> m_takingS; ///< how long a landmark is being taken
  std::vector<Eigen::Isometry3d> m_poses;
  std::optional<Vec3> m_tipInGrip; ///< metres; none: the controller's own tip
  LeftRight m_tipSide = LeftRight::Right;

  std::vector<Mark> m_marks;
  std::vector<Vec3> m_touched, m_still, m_traced; ///< stage, millimetres
  std::size_t m_tracedBefore = 0;                 ///< the stroke in the making
  Vec3 m_targetMm = Vec3::Zero();                 ///< patient
  bool m_targetNamed = false;
  std::optional<PointRegistration> m_fit; ///< a: patient, b: stage
  std::optional<SurfaceRegistration> m_surface;

  struct Before {
    ModelPlacement model;
    bool locked = false;
  };
  std::optional<Before> m_before;

  int m_attempt = 0, m_percent = 0;
  bool m_fitting = false;
  Inbox m_inbox;
  std::unique_ptr<JobRunner> m_runner; ///< last: its job uses the rest
};

} // namespace

std::unique_ptr<RoomTool> registerTool() {
  return std::make_unique<RegisterTool>();
}

} // namespace halsted
