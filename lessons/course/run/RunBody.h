// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/Lesson.h"
#include "lessons/course/run/History.h"
#include "lessons/course/run/RunLog.h"
#include "lessons/twin/Twin.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace halsted::course {

/// What the trainee has come to know: a finding, a laboratory result, a picture.
struct SeenResult {
  double askedS = 0, readyS = 0;
  std::string name;  ///< exam.lungs, order.bloodGas
  Text text;         ///< of a lesson's finding
  std::string words; ///< text with figures filled in, in the run's language
  std::string media;
  std::vector<twin::Finding> figures; ///< of the twin's tests
};

/// Something under way: a procedure, an order whose answer is awaited.
struct Pending {
  std::string name;
  double startS = 0, endS = 0;
};

/// What is behind a Pending.
struct UnderWay {
  enum class Kind { Procedure, Result, Cuff } kind = Kind::Procedure;
  std::string act;                                            ///< of a procedure, as it was said
  SeenResult result;                                          ///< of a result: as found when it was asked for
  std::int64_t serial = 0;                                    ///< of a procedure: its number in the run, which picks its stream of chance
  twin::VentilatorMode breathsBy = twin::VentilatorMode::Off; ///< of a procedure in the airway: how breaths were given before
};

struct Happened {
  int count = 0;
  double firstS = kNever, lastS = -kNever;
  std::size_t firstEntry = 0; ///< of the log: tells which of two came first at one moment
};

struct Asked {
  double askedS = 0;
  bool answered = false, correct = false;
};

/// All that a run remembers besides the patient and its log. A value: keepsakes are copies of it.
struct RunMemory {
  std::string stateId, outcome;
  double stateSinceS = 0;
  std::string ending; ///< outcome that the end of the present look will log
  double diedS = -1;
  bool deathHandled = false;
  std::vector<double> conditionMemory; ///< of expressions
  std::map<std::string, Happened, std::less<>> happened;
  std::set<std::string, std::less<>> onPatient; ///< monitors and lines
  std::vector<Pending> pending;
  std::vector<UnderWay> underWay; ///< beside pending, one for one
  std::vector<SeenResult> seen;
  std::vector<char> ruleHeld, ruleDone, goalHeld, goalApplies, penaltyHeld, hintHeld;
  std::vector<char> findingHolds; ///< of all conditions of findings, in the order of the lesson
  std::vector<std::string> hints; ///< offered
  std::map<std::string, Asked, std::less<>> questions;
  std::int64_t twinEvents = 0; ///< of the twin's count: published so far
  std::int64_t procedures = 0; ///< begun so far
  int airwayAttempts = 0;
  double cuffEveryS = 0, cuffNextS = 0;
  std::array<double, 12> dripLeftMl{};
  std::array<double, 16> ranInMl{}; ///< by FluidKind, since the lesson began
  std::map<int, double> syringeMl;  ///< by drug: run in from the syringe that is in its pump
  std::map<int, double> emptied;    ///< by drug: mass units per minute when its syringe ran empty and stopped it
  double syringesAtS = 0;           ///< accounted until then
  int changesLeft = 0;              ///< of state, before the next look or act
};

/// What a pump takes, as most of Europe's wards have them.
constexpr double kSyringeMl = 50;

/// A run at one moment: where rewinding begins.
struct Keepsake {
  double timeS = 0;
  twin::State state;
  RunMemory memory;
  std::size_t entries = 0, samples = 0;
};

/// What stays the same through a run: found once, shared by its copies.
struct RunGround {
  std::int64_t startTick = 0;
  std::map<std::string, std::vector<std::string>, std::less<>> groupsOf; ///< event -> groups that count it
  std::map<std::string, std::size_t, std::less<>> drugIndex;             ///< by id: looked up at every second
  std::vector<double> givenBefore;                                       ///< of each drug, when the lesson began
};

/// All of a run. The functions that move it stand in RunSteps.h.
struct RunBody {
  std::shared_ptr<const Lesson> lesson;
  twin::Twin twin;
  std::shared_ptr<const RunGround> ground;
  RunLog log;
  std::shared_ptr<History> history; ///< copied before it is written when somebody else has it too
  RunMemory memory;
  std::vector<std::shared_ptr<const Keepsake>> keepsakes;

  double timeS() const { return static_cast<double>(twin.state().clock.tick - ground->startTick) / 50; }
};

} // namespace halsted::course
