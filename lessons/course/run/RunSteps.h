// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/run/LessonActs.h"
#include "lessons/course/run/RunBody.h"

#include <string>
#include <string_view>

// The steps of a run, each a function on its body. Internal to run/.
namespace halsted::course {

enum class Who { Trainee, Instructor, Lesson };
std::string_view whoName(Who who);

constexpr int kChangesPerLook = 16; ///< of state: lessons that go round in a circle stop here until the next second

// Look.cpp
/// Everything that is due now, in order; the end of the lesson among it. At whole seconds and after acts.
void look(RunBody& run);
/// Notes that something happened, and goes on from a state that waits for it. `closer`: names that say more of it; the log has the plain
/// one.
void publish(RunBody& run, const std::string& event, double value = 0, const std::vector<std::string>& closer = {});
void enterState(RunBody& run, const std::string& id);
void endRun(RunBody& run, const std::string& outcome);
void addEntry(RunBody& run, Entry entry);

// Perform.cpp
/// An act of whomever; events of acts of the lesson itself are not published.
Result<void> performAct(RunBody& run, Who who, const std::string& act);

// Dose.cpp
/// {"class": ...} filled in with the usual dose; others as they are.
Result<std::string> doseOfClass(const RunBody& run, const std::string& act);
/// Refuses what is far above every usual dose, naming the usual ones.
Result<void> checkDose(const RunBody& run, const std::string& act);

// ProcedureSteps.cpp
Result<void> beginProcedure(RunBody& run, Who who, const std::string& act);
/// Ends those whose time has come.
void endProcedures(RunBody& run);
bool airwayBusy(const RunBody& run);

// Findings.cpp
/// Exam, ask, call: known at once, or after its time.
void lookAtFinding(RunBody& run, const std::string& name);
Result<void> placeTest(RunBody& run, const std::string& test);
void startCuff(RunBody& run);
/// Results whose time has come.
void deliverResults(RunBody& run);
/// A result without order, by the lesson.
void deliverUnasked(RunBody& run, const std::string& name);
void showMedia(RunBody& run, const std::string& file);

// Syringes.cpp
/// What pumps have run in since this was last called is taken from their syringes.
void accountSyringes(RunBody& run);
/// A pump whose syringe is empty stops: event empty.DRUG.
void stopEmptyPumps(RunBody& run);
/// A new syringe; a pump that an empty one has stopped goes on at its old rate.
Result<void> changeSyringe(RunBody& run, const std::string& drug);

// Words.cpp
/// "{MAP}", "{lactate:1}", "{SpO2:%}" in these words; figures first from `figures`, then from the patient.
std::string fillWords(const std::string& words, const twin::State& state, const std::vector<twin::Finding>& figures,
                      std::string_view language);

// RunWorld.cpp
/// What drips have run in since this was last called is added up by kind of fluid.
void accountFluids(RunBody& run);
/// After an act that may have started one.
void noteDrips(RunBody& run);

} // namespace halsted::course
