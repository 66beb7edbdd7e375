// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/logic/Expression.h"
#include "segmentation/core/Result.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {
class DrugTable;
}

namespace halsted::course {

struct Lesson;

/// What a trainee may do besides the twin's treatments (bolus, infusion, infuse, transfuse, oxygen, preoxygenate, bvm, ventilator, airway
/// (open, opa), compress, clamp, tourniquet, cpr, shock, pace, position, environment, antibiotic, sourceControl):
///   exam {part}, ask {about}, call {whom}                 answered by the lesson's findings; event exam.PART, ask.ABOUT, call.WHOM
///   order {test}                                          twin tests and the lesson's own; event order.TEST, later result.TEST
///   attach, detach {device}                               event attach.DEVICE
///   nibp {everyMin}                                       0 = once now
///   drip {fluid, mlPerH, bag?}                            changes the rate of what runs in; 0 stops it: event stop.FLUID. Of several bags
///                                                         of one fluid, mlPerH is of all together, or of the bag-th alone, from 1
///   syringe {drug}                                        a new one in its pump; an empty one stops its drug: event empty.DRUG
///   procedure {name, side?, device?, ...}                 takes its time; event procedure.NAME, then done.NAME or failed.NAME
///   answer {question, choices: [0, ...]}; hint {id}; note {text}; confirm {what} (checklists: confirm.WHAT)
/// Every act makes the event ACT.QUALIFIER (bolus.propofol, infuse.balanced, oxygen.nrb, shock); a rate of 0 makes stop.DRUG.
struct LessonActKind {
  std::string_view name, meaning, qualifier; ///< the field that names the event
  bool trainee = true, twin = false;         ///< who may do it; done by the twin
};
/// Those above, those of instructors (goState {state}, end {outcome?}) and every act of the twin.
std::span<const LessonActKind> lessonActs();
const LessonActKind* findLessonAct(std::string_view name);
/// Monitors that can be put on: ecg, spo2, nibp, co2 ...
std::span<const std::string_view> attachableDevices();

/// Procedures with their time and what they need (assets/lessons/procedures.json has the figures and sources).
struct Procedure {
  std::string name, title;
  std::vector<std::string> acts; ///< of the twin, done at the end
  double takesS = 0;
  std::vector<std::string> needs; ///< access or device
  std::string gives;              ///< access or device that it leaves on the patient
  bool side = false;              ///< needs a side
  bool airway = false;            ///< no breaths are given meanwhile, and one at a time
  double success = 1;             ///< chance of the first attempt in an easy patient, where nothing else is said
  std::vector<std::string> sources;
};
std::span<const Procedure> procedures();
const Procedure* findProcedure(std::string_view name);

/// A device to intubate with.
struct IntubationDevice {
  std::string name, title;
  double easyLogit = 3; ///< of success at airwayDifficulty 0, first attempt, asleep and relaxed
};
/// What decides whether an intubation succeeds: logit = device - difficulty * airwayDifficulty - ...
struct IntubationOdds {
  std::vector<IntubationDevice> devices;
  double difficulty = 0;       ///< from airwayDifficulty 0 to 1
  double attempt = 0;          ///< each attempt before
  double notRelaxed = 0;       ///< asleep, but not relaxed
  double awake = 0;            ///< neither
  double oesophagealShare = 0; ///< of failures: the tube went in, but not into the trachea
  double usualDepthMaleCm = 23, usualDepthFemaleCm = 21, carinaBeyondCm = 4;
};
const IntubationOdds& intubationOdds();

/// "bolus.propofol" for an act; empty when it makes none. Names as they are written.
std::string eventOf(std::string_view actJson);
/// The same with the names that events have: noradrenaline is bolus.norepinephrine.
std::string eventOf(std::string_view actJson, const twin::DrugTable& drugs);
/// Closer names of the same event, which conditions and groups may ask for: bolus.epinephrine.im (the route; iv where none is said),
/// procedure.chestTube.left, procedure.intubate.video (direct where no device is said). Logs hold the plain one.
std::vector<std::string> closerEventsOf(std::string_view actJson);
/// What stands behind the name of a procedure in these.
std::vector<std::string> waysOf(std::string_view procedure, const std::string& side, const std::string& device);
/// The act with the names that events have, fields in order, and without t, by, note and when; for logs. Refuses what is no act.
Result<std::string> canonicalAct(std::string_view actJson, const twin::DrugTable& drugs);
/// Built-in groups: antibiotic, crystalloid, colloid, vasopressor, inotrope, opioid, hypnotic, relaxant, bloodProduct ... -> events.
std::vector<std::string> builtInGroup(std::string_view name, const twin::DrugTable& drugs);
std::vector<std::string> builtInGroupNames();
/// "when" of an act of a script, what must hold at that moment for it to be done; none where it has none. Refuses, with the column, what is
/// no condition of this lesson, and what remembers (held, rising, ever): between the acts of a script nobody looks.
Result<std::optional<Expression>> conditionOf(std::string_view actJson, const Lesson& lesson);
/// Fluids that volume(group) adds up; the name itself when it is no group.
std::vector<std::string> fluidsOf(std::string_view name);
/// Whether eyes and hands find something at an exam.PART that the lesson says nothing about.
bool answeredWithoutLesson(std::string_view event);
/// Every event that acts, procedures and the twin can make, for checks and editors. Those that a lesson names itself (exam.PART, ask.ABOUT,
/// call.WHOM, confirm.WHAT, answer.QUESTION, hint.ID, order.TEST of its own) are not there.
std::vector<std::string> knownEvents(const twin::DrugTable& drugs);

} // namespace halsted::course
