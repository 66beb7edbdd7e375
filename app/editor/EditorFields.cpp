// SPDX-License-Identifier: Apache-2.0
#include "app/editor/EditorFields.h"

#include <QCoreApplication>

#define WORDS(text) QT_TRANSLATE_NOOP("halsted::EditorFields", text)

namespace halsted {

namespace {

using Fields = std::vector<FieldSpec>;
using Kind = FieldKind;
using Names = NameSource;

const Fields kHead = {
    {"title", WORDS("Title"), Kind::Line},
    {"id", WORDS("Short name"), Kind::Line, WORDS("Lower-case letters, digits, hyphens: septic-shock")},
    {"summary", WORDS("Summary"), Kind::Words, WORDS("One paragraph for the list of lessons")},
    {"objectives", WORDS("Objectives"), Kind::Texts, WORDS("What the trainee can do afterwards")},
    {"setting", WORDS("Place"), Kind::Line, WORDS("Where it happens, and who is there")},
    {"complaint", WORDS("First words"), Kind::Words, WORDS("What the trainee is told first: who comes, and why")},
    {"duration", WORDS("Lasts at most"), Kind::Plain, WORDS("90s, 20min or 6h")},
    {"pass", WORDS("Passed from (% of the points)"), Kind::Plain},
    {"version", WORDS("Version"), Kind::Plain, WORDS("Three numbers: 1.0.0")},
    {"language", WORDS("Language of these texts"), Kind::Name, WORDS("Two letters: en"), Names::Languages},
    {"licence", WORDS("Licence"), Kind::Line, WORDS("Who may use it: CC-BY-4.0")},
    {"references", WORDS("References"), Kind::Pairs, WORDS("A short name, and where it was published"), Names::None, Names::None,
     Kind::Line, nullptr, true},
};

const Fields kPatient = {
    {"patient.sex", WORDS("Sex"), Kind::Name, "", Names::Sexes},
    {"patient.ageYears", WORDS("Age (years)"), Kind::Plain},
    {"patient.heightCm", WORDS("Height (cm)"), Kind::Plain},
    {"patient.weightKg", WORDS("Weight (kg)"), Kind::Plain},
    {"patient.pregnancyWeeks", WORDS("Weeks pregnant"), Kind::Plain},
    {"patient.conditions", WORDS("Illnesses"), Kind::Checks, "", Names::Conditions},
    {"patient.medications", WORDS("Drugs every day"), Kind::Names, WORDS("Names with commas between"), Names::Drugs},
    {"attached", WORDS("Monitors at the start"), Kind::Checks, "", Names::Devices},
    {"access", WORDS("Lines at the start"), Kind::Checks, "", Names::Access},
    {"airwayDifficulty", WORDS("Airway"), Kind::Plain, WORDS("0 easy to 1: the cords cannot be seen")},
    {"patient.heartRate", WORDS("Heart rate at rest (1/min)"), Kind::Plain, WORDS("Figures at rest may stay empty")},
    {"patient.systolic", WORDS("Systolic pressure at rest (mmHg)"), Kind::Plain},
    {"patient.diastolic", WORDS("Diastolic pressure at rest (mmHg)"), Kind::Plain},
    {"patient.spo2", WORDS("Oxygen saturation at rest (0 to 1)"), Kind::Plain},
    {"patient.respiratoryRate", WORDS("Breaths at rest (1/min)"), Kind::Plain},
    {"patient.temperatureC", WORDS("Temperature (°C)"), Kind::Plain},
    {"patient.hb", WORDS("Haemoglobin (g/dL)"), Kind::Plain},
    {"patient.creatinineUmolL", WORDS("Creatinine (µmol/L)"), Kind::Plain},
    {"patient.potassium", WORDS("Potassium (mmol/L)"), Kind::Plain},
    {"patient.ejectionFraction", WORDS("Ejection fraction (0 to 1)"), Kind::Plain},
};

const Fields kBefore = {
    {"prepare.for", WORDS("Goes on before the trainee comes for"), Kind::Plain, WORDS("90min; the patient is ill for so long already")},
    {"prepare.acts", WORDS("What befalls the patient, and what was done"), Kind::Acts},
    {"roles", WORDS("People who speak"), Kind::Pairs, WORDS("A short name, and what the trainee reads: nurse, Nurse"), Names::None,
     Names::None, Kind::Line, nullptr, true},
    {"groups", WORDS("Events that count together"), Kind::Pairs, WORDS("A name, and the events"), Names::Events, Names::None, Kind::Names,
     nullptr, true},
};

const Fields kVariant = {
    {"when", WORDS("When"), Kind::Condition, WORDS("Empty: always. The first that holds is found.")},
    {"text", WORDS("Found"), Kind::Words, WORDS("{HR} or {lactate:1} stand for the patient's figure")},
    {"media", WORDS("Picture"), Kind::Name, WORDS("A file of the lesson, or case:axial of the case that is open"), Names::Media},
};
const Fields kFinding = {
    {"after", WORDS("Known after"), Kind::Plain, WORDS("20min; empty: at once")},
    {"variants", WORDS("What is found"), Kind::Items, "", Names::None, Names::None, Kind::Line, &kVariant},
};

const Fields kWay = {
    {"if", WORDS("When"), Kind::Condition},
    {"go", WORDS("Go to"), Kind::Name, "", Names::States},
};
const Fields kState = {
    {"enter", WORDS("What happens first"), Kind::Effects},
    {"on", WORDS("When something is done"), Kind::Pairs, WORDS("What is done, and the state it leads to"), Names::States, Names::Events,
     Kind::Name},
    {"when", WORDS("When something holds"), Kind::Items, "", Names::None, Names::None, Kind::Line, &kWay},
    {"after", WORDS("After a time"), Kind::Pairs, WORDS("One time in this state, and the state it leads to"), Names::States, Names::None,
     Kind::Name},
    {"end", WORDS("Ends the lesson in"), Kind::Name, WORDS("Empty: it goes on"), Names::Ends},
    {"text", WORDS("Last words"), Kind::Words, WORDS("Of a state that ends the lesson: what became of the patient")},
};

const Fields kRule = {
    {"id", WORDS("Name"), Kind::Line},
    {"when", WORDS("When"), Kind::Condition},
    {"do", WORDS("What happens"), Kind::Effects},
    {"once", WORDS("Only the first time (usual)"), Kind::Flag},
};

const Fields kGoal = {
    {"id", WORDS("Name"), Kind::Line, "", Names::None, Names::None, Kind::Line, nullptr, true},
    {"text", WORDS("Goal"), Kind::Words},
    {"when", WORDS("Reached when"), Kind::Condition, WORDS("This, or the next")},
    {"fraction", WORDS("Or for the share of the time in which"), Kind::Condition},
    {"if", WORDS("Counts only if ever"), Kind::Condition},
    {"points", WORDS("Points"), Kind::Plain},
    {"by", WORDS("All points until"), Kind::Plain, WORDS("60min")},
    {"late", WORDS("No points from"), Kind::Plain, WORDS("120min; between both they fall")},
    {"from", WORDS("Counts from"), Kind::Plain},
    {"until", WORDS("Counts until"), Kind::Plain},
    {"zero", WORDS("No points up to this share"), Kind::Plain, WORDS("0 to 1")},
    {"full", WORDS("All points from this share"), Kind::Plain, WORDS("0 to 1")},
    {"cite", WORDS("Reference"), Kind::Name, "", Names::References},
};

const Fields kPenalty = {
    {"id", WORDS("Name"), Kind::Line, "", Names::None, Names::None, Kind::Line, nullptr, true},
    {"text", WORDS("What was wrong"), Kind::Words},
    {"when", WORDS("When"), Kind::Condition},
    {"points", WORDS("Points lost"), Kind::Plain},
    {"each", WORDS("Every time"), Kind::Flag},
    {"critical", WORDS("Fails the lesson"), Kind::Flag},
    {"cite", WORDS("Reference"), Kind::Name, "", Names::References},
};

const Fields kChoice = {
    {"text", WORDS("Answer"), Kind::Words},
    {"correct", WORDS("Right"), Kind::Flag},
    {"reply", WORDS("Then the trainee reads"), Kind::Words},
};
const Fields kQuestion = {
    {"id", WORDS("Name"), Kind::Line, "", Names::None, Names::None, Kind::Line, nullptr, true},
    {"text", WORDS("Question"), Kind::Words},
    {"choices", WORDS("Answers"), Kind::Items, "", Names::None, Names::None, Kind::Line, &kChoice},
    {"points", WORDS("Points"), Kind::Plain},
    {"within", WORDS("To be answered within"), Kind::Plain, WORDS("5min")},
    {"cite", WORDS("Reference"), Kind::Name, "", Names::References},
};

const Fields kHint = {
    {"id", WORDS("Name"), Kind::Line, "", Names::None, Names::None, Kind::Line, nullptr, true},
    {"when", WORDS("When"), Kind::Condition},
    {"text", WORDS("Hint"), Kind::Words},
};

const Fields kCounterfactual = {
    {"text", WORDS("Another course"), Kind::Words},
    {"shift", WORDS("Move"), Kind::Name, WORDS("What the trainee did: antibiotic"), Names::Events},
    {"by", WORDS("By"), Kind::Plain, WORDS("-60min is an hour earlier")},
    {"remove", WORDS("Leave out"), Kind::Name, "", Names::Events},
    {"insert", WORDS("Put in"), Kind::Acts},
};
const Fields kDebrief = {
    {"debrief.show", WORDS("Curves"), Kind::Names, WORDS("Names with commas between"), Names::Variables},
    {"debrief.targets", WORDS("Targets"), Kind::Pairs, WORDS("Lowest and highest: 65, 85"), Names::None, Names::Variables, Kind::Numbers},
    {"debrief.explain", WORDS("To be explained"), Kind::Names, WORDS("Names with commas between"), Names::Variables},
    {"debrief.questions", WORDS("To talk about"), Kind::Texts},
    {"debrief.counterfactuals", WORDS("What if"), Kind::Items, "", Names::None, Names::None, Kind::Line, &kCounterfactual},
};

const Fields kError = {
    {"text", WORDS("What goes wrong"), Kind::Words},
    {"file", WORDS("Script"), Kind::Name, "", Names::Scripts},
    {"loses", WORDS("Loses"), Kind::Pairs, WORDS("A goal, penalty or question, and the points against the expert"), Names::None,
     Names::Scored, Kind::Plain},
};
const Fields kScripts = {
    {"scripts.expert.file", WORDS("The expert's script"), Kind::Name, "", Names::Scripts},
    {"scripts.expert.least", WORDS("Reaches at least (% of the points)"), Kind::Plain},
    {"scripts.idle", WORDS("A trainee who does nothing ends in"), Kind::Name, "", Names::IdleEnds},
    {"scripts.errors", WORDS("Typical errors"), Kind::Items, WORDS("Scripts that must lose just these points"), Names::None, Names::None,
     Kind::Line, &kError},
};

using S = SectionSpec;
const std::vector<SectionSpec> kSections = {
    {S::Kind::Form, "head", "", WORDS("About"), WORDS("What the lesson is called and what it is for"), &kHead},
    {S::Kind::Form, "patient", "", WORDS("Patient"), WORDS("Who comes"), &kPatient},
    {S::Kind::Form, "before", "", WORDS("Before"), WORDS("What happened before the trainee comes, and who is there"), &kBefore},
    {S::Kind::Map,
     "findings",
     "findings",
     WORDS("Findings"),
     WORDS("What is found when somebody examines, asks, orders or calls"),
     &kFinding,
     {"variants"},
     course::LessonName::Finding,
     "exam.lungs"},
    {S::Kind::Map,
     "states",
     "states",
     WORDS("Course"),
     WORDS("The states that the lesson goes through, as a picture and as a table"),
     &kState,
     {"on", "when", "after", "end"},
     course::LessonName::State,
     "state"},
    {S::Kind::List,
     "rules",
     "rules",
     WORDS("Rules"),
     WORDS("What happens in any state when something begins to hold"),
     &kRule,
     {"when", "do"},
     {},
     "rule"},
    {S::Kind::List,
     "goals",
     "goals",
     WORDS("Goals"),
     WORDS("What gives points"),
     &kGoal,
     {"text", "points"},
     course::LessonName::Goal,
     "goal"},
    {S::Kind::List,
     "penalties",
     "penalties",
     WORDS("Penalties"),
     WORDS("What costs points"),
     &kPenalty,
     {"text", "points"},
     course::LessonName::Penalty,
     "penalty"},
    {S::Kind::List,
     "questions",
     "questions",
     WORDS("Questions"),
     WORDS("What the trainee is asked; a state or rule asks it"),
     &kQuestion,
     {"text", "points"},
     course::LessonName::Question,
     "question"},
    {S::Kind::List,
     "hints",
     "hints",
     WORDS("Hints"),
     WORDS("Help that is offered when something holds"),
     &kHint,
     {"text"},
     course::LessonName::Hint,
     "hint"},
    {S::Kind::Form, "debrief", "", WORDS("Debrief"), WORDS("What is looked at afterwards"), &kDebrief},
    {S::Kind::Form, "scripts", "", WORDS("Scripts"), WORDS("Ways to play it, by which the lesson is tested"), &kScripts},
};

} // namespace

const std::vector<SectionSpec>& editorSections() {
  return kSections;
}

const std::vector<std::string>& lessonKeyOrder() {
  static const std::vector<std::string> order = {
      "format",     "id",      "version",          "language",   "translations", "licence",  "title",   "summary",
      "objectives", "setting", "complaint",        "references", "duration",     "pass",     "patient", "prepare",
      "attached",   "access",  "airwayDifficulty", "groups",     "roles",        "findings", "start",   "states",
      "rules",      "goals",   "penalties",        "questions",  "hints",        "debrief",  "scripts"};
  return order;
}

} // namespace halsted
