// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {
class DrugTable;
}

namespace halsted::course {

/// What a trainee may do besides the twin's treatments (bolus, infusion, infuse, transfuse, oxygen, preoxygenate, bvm, ventilator, airway
/// (open, opa), compress, clamp, tourniquet, cpr, shock, pace, position, environment, antibiotic, sourceControl):
///   exam {part}, ask {about}, call {whom}                 answered by the lesson's findings; event exam.PART, ask.ABOUT, call.WHOM
///   order {test}                                          twin tests and the lesson's own; event order.TEST, later result.TEST
///   attach, detach {device}                               event attach.DEVICE
///   nibp {everyMin}                                       0 = once now
///   procedure {name, side?, device?, ...}                 takes its time; event procedure.NAME, then done.NAME or failed.NAME
///   answer {question, choices: [0, ...]}; hint {id}; note {text}; confirm {what} (checklists: confirm.WHAT)
/// Every act makes the event ACT.QUALIFIER (bolus.propofol, infuse.balanced, oxygen.nrb, shock); a rate of 0 makes stop.DRUG.
struct LessonActKind {
  std::string_view name, meaning, qualifier; ///< the field that names the event
  bool trainee = true, twin = false;         ///< who may do it; done by the twin
};
std::span<const LessonActKind> lessonActs();

/// Procedures with their time and what they need (assets/lessons/procedures.json has the figures and sources).
struct Procedure {
  std::string name, title, act; ///< twin act done at the end; empty: none
  double takesS = 0;
  std::vector<std::string> needs; ///< access or device
  std::string gives;              ///< access or device that it leaves on the patient
  bool side = false;              ///< needs a side
};

/// "bolus.propofol" for an act; empty when it makes none.
std::string eventOf(std::string_view actJson);
/// Built-in groups: antibiotic, crystalloid, colloid, vasopressor, inotrope, opioid, hypnotic, relaxant, bloodProduct ... -> events.
std::vector<std::string> builtInGroup(std::string_view name, const twin::DrugTable& drugs);
std::vector<std::string> builtInGroupNames();
/// Every event that acts, procedures and the twin can make, for checks and editors.
std::vector<std::string> knownEvents(const twin::DrugTable& drugs);

} // namespace halsted::course
