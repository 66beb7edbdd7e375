// SPDX-License-Identifier: Apache-2.0
#include "app/editor/EditorFields.h"

#include <QCoreApplication>

namespace halsted {

namespace {

using Fields = std::vector<FieldSpec>;
using Kind = FieldKind;
using Names = NameSource;

const Fields kHead = {
    {"title", QT_TRANSLATE_NOOP("halsted::EditorFields", "Title"), Kind::Line},
    {"id", QT_TRANSLATE_NOOP("halsted::EditorFields", "Short name"), Kind::Line,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Lower-case letters, digits, hyphens: septic-shock")},
    {"summary", QT_TRANSLATE_NOOP("halsted::EditorFields", "Summary"), Kind::Words,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "One paragraph for the list of lessons")},
    {"objectives", QT_TRANSLATE_NOOP("halsted::EditorFields", "Objectives"), Kind::Texts,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What the trainee can do afterwards")},
    {"setting", QT_TRANSLATE_NOOP("halsted::EditorFields", "Place"), Kind::Line,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Where it happens, and who is there")},
    {"complaint", QT_TRANSLATE_NOOP("halsted::EditorFields", "First words"), Kind::Words,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What the trainee is told first: who comes, and why")},
    {"duration", QT_TRANSLATE_NOOP("halsted::EditorFields", "Lasts at most"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "90s, 20min or 6h")},
    {"pass", QT_TRANSLATE_NOOP("halsted::EditorFields", "Passed from (% of the points)"), Kind::Plain},
    {"version", QT_TRANSLATE_NOOP("halsted::EditorFields", "Version"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Three numbers: 1.0.0")},
    {"language", QT_TRANSLATE_NOOP("halsted::EditorFields", "Language of these texts"), Kind::Name,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Two letters: en"), Names::Languages},
    {"licence", QT_TRANSLATE_NOOP("halsted::EditorFields", "Licence"), Kind::Line,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Who may use it: CC-BY-4.0")},
    {"references", QT_TRANSLATE_NOOP("halsted::EditorFields", "References"), Kind::Pairs,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "A short name, and where it was published"), Names::None, Names::None, Kind::Line, nullptr,
     true},
};

const Fields kPatient = {
    {"patient.sex", QT_TRANSLATE_NOOP("halsted::EditorFields", "Sex"), Kind::Name, "", Names::Sexes},
    {"patient.ageYears", QT_TRANSLATE_NOOP("halsted::EditorFields", "Age (years)"), Kind::Plain},
    {"patient.heightCm", QT_TRANSLATE_NOOP("halsted::EditorFields", "Height (cm)"), Kind::Plain},
    {"patient.weightKg", QT_TRANSLATE_NOOP("halsted::EditorFields", "Weight (kg)"), Kind::Plain},
    {"patient.pregnancyWeeks", QT_TRANSLATE_NOOP("halsted::EditorFields", "Weeks pregnant"), Kind::Plain},
    {"patient.conditions", QT_TRANSLATE_NOOP("halsted::EditorFields", "Illnesses"), Kind::Checks, "", Names::Conditions},
    {"patient.medications", QT_TRANSLATE_NOOP("halsted::EditorFields", "Drugs every day"), Kind::Names,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Names with commas between"), Names::Drugs},
    {"attached", QT_TRANSLATE_NOOP("halsted::EditorFields", "Monitors at the start"), Kind::Checks, "", Names::Devices},
    {"access", QT_TRANSLATE_NOOP("halsted::EditorFields", "Lines at the start"), Kind::Checks, "", Names::Access},
    {"airwayDifficulty", QT_TRANSLATE_NOOP("halsted::EditorFields", "Airway"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "0 easy to 1: the cords cannot be seen")},
    {"patient.heartRate", QT_TRANSLATE_NOOP("halsted::EditorFields", "Heart rate at rest (1/min)"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Figures at rest may stay empty")},
    {"patient.systolic", QT_TRANSLATE_NOOP("halsted::EditorFields", "Systolic pressure at rest (mmHg)"), Kind::Plain},
    {"patient.diastolic", QT_TRANSLATE_NOOP("halsted::EditorFields", "Diastolic pressure at rest (mmHg)"), Kind::Plain},
    {"patient.spo2", QT_TRANSLATE_NOOP("halsted::EditorFields", "Oxygen saturation at rest (0 to 1)"), Kind::Plain},
    {"patient.respiratoryRate", QT_TRANSLATE_NOOP("halsted::EditorFields", "Breaths at rest (1/min)"), Kind::Plain},
    {"patient.temperatureC", QT_TRANSLATE_NOOP("halsted::EditorFields", "Temperature (°C)"), Kind::Plain},
    {"patient.hb", QT_TRANSLATE_NOOP("halsted::EditorFields", "Haemoglobin (g/dL)"), Kind::Plain},
    {"patient.creatinineUmolL", QT_TRANSLATE_NOOP("halsted::EditorFields", "Creatinine (µmol/L)"), Kind::Plain},
    {"patient.potassium", QT_TRANSLATE_NOOP("halsted::EditorFields", "Potassium (mmol/L)"), Kind::Plain},
    {"patient.ejectionFraction", QT_TRANSLATE_NOOP("halsted::EditorFields", "Ejection fraction (0 to 1)"), Kind::Plain},
};

const Fields kBefore = {
    {"prepare.for", QT_TRANSLATE_NOOP("halsted::EditorFields", "Goes on before the trainee comes for"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "90min; the patient is ill for so long already")},
    {"prepare.acts", QT_TRANSLATE_NOOP("halsted::EditorFields", "What befalls the patient, and what was done"), Kind::Acts},
    {"roles", QT_TRANSLATE_NOOP("halsted::EditorFields", "People who speak"), Kind::Pairs,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "A short name, and what the trainee reads: nurse, Nurse"), Names::None, Names::None,
     Kind::Line, nullptr, true},
    {"groups", QT_TRANSLATE_NOOP("halsted::EditorFields", "Events that count together"), Kind::Pairs,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "A name, and the events"), Names::Events, Names::None, Kind::Names, nullptr, true},
};

const Fields kVariant = {
    {"when", QT_TRANSLATE_NOOP("halsted::EditorFields", "When"), Kind::Condition,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Empty: always. The first that holds is found.")},
    {"text", QT_TRANSLATE_NOOP("halsted::EditorFields", "Found"), Kind::Words,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "{HR} or {lactate:1} stand for the patient's figure")},
    {"media", QT_TRANSLATE_NOOP("halsted::EditorFields", "Picture"), Kind::Name,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "A file of the lesson, or case:axial of the case that is open"), Names::Media},
};
const Fields kFinding = {
    {"after", QT_TRANSLATE_NOOP("halsted::EditorFields", "Known after"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "20min; empty: at once")},
    {"variants", QT_TRANSLATE_NOOP("halsted::EditorFields", "What is found"), Kind::Items, "", Names::None, Names::None, Kind::Line,
     &kVariant},
};

const Fields kWay = {
    {"if", QT_TRANSLATE_NOOP("halsted::EditorFields", "When"), Kind::Condition},
    {"go", QT_TRANSLATE_NOOP("halsted::EditorFields", "Go to"), Kind::Name, "", Names::States},
};
const Fields kState = {
    {"enter", QT_TRANSLATE_NOOP("halsted::EditorFields", "What happens first"), Kind::Effects},
    {"on", QT_TRANSLATE_NOOP("halsted::EditorFields", "When something is done"), Kind::Pairs,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What is done, and the state it leads to"), Names::States, Names::Events, Kind::Name},
    {"when", QT_TRANSLATE_NOOP("halsted::EditorFields", "When something holds"), Kind::Items, "", Names::None, Names::None, Kind::Line,
     &kWay},
    {"after", QT_TRANSLATE_NOOP("halsted::EditorFields", "After a time"), Kind::Pairs,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "One time in this state, and the state it leads to"), Names::States, Names::None,
     Kind::Name},
    {"end", QT_TRANSLATE_NOOP("halsted::EditorFields", "Ends the lesson in"), Kind::Name,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Empty: it goes on"), Names::Ends},
    {"text", QT_TRANSLATE_NOOP("halsted::EditorFields", "Last words"), Kind::Words,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Of a state that ends the lesson: what became of the patient")},
};

const Fields kRule = {
    {"id", QT_TRANSLATE_NOOP("halsted::EditorFields", "Name"), Kind::Line},
    {"when", QT_TRANSLATE_NOOP("halsted::EditorFields", "When"), Kind::Condition},
    {"do", QT_TRANSLATE_NOOP("halsted::EditorFields", "What happens"), Kind::Effects},
    {"once", QT_TRANSLATE_NOOP("halsted::EditorFields", "Only the first time (usual)"), Kind::Flag},
};

const Fields kGoal = {
    {"id", QT_TRANSLATE_NOOP("halsted::EditorFields", "Name"), Kind::Line, "", Names::None, Names::None, Kind::Line, nullptr, true},
    {"text", QT_TRANSLATE_NOOP("halsted::EditorFields", "Goal"), Kind::Words},
    {"when", QT_TRANSLATE_NOOP("halsted::EditorFields", "Reached when"), Kind::Condition,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "This, or the next")},
    {"fraction", QT_TRANSLATE_NOOP("halsted::EditorFields", "Or for the share of the time in which"), Kind::Condition},
    {"if", QT_TRANSLATE_NOOP("halsted::EditorFields", "Counts only if ever"), Kind::Condition},
    {"points", QT_TRANSLATE_NOOP("halsted::EditorFields", "Points"), Kind::Plain},
    {"by", QT_TRANSLATE_NOOP("halsted::EditorFields", "All points until"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "60min")},
    {"late", QT_TRANSLATE_NOOP("halsted::EditorFields", "No points from"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "120min; between both they fall")},
    {"from", QT_TRANSLATE_NOOP("halsted::EditorFields", "Counts from"), Kind::Plain},
    {"until", QT_TRANSLATE_NOOP("halsted::EditorFields", "Counts until"), Kind::Plain},
    {"zero", QT_TRANSLATE_NOOP("halsted::EditorFields", "No points up to this share"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "0 to 1")},
    {"full", QT_TRANSLATE_NOOP("halsted::EditorFields", "All points from this share"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "0 to 1")},
    {"cite", QT_TRANSLATE_NOOP("halsted::EditorFields", "Reference"), Kind::Name, "", Names::References},
};

const Fields kPenalty = {
    {"id", QT_TRANSLATE_NOOP("halsted::EditorFields", "Name"), Kind::Line, "", Names::None, Names::None, Kind::Line, nullptr, true},
    {"text", QT_TRANSLATE_NOOP("halsted::EditorFields", "What was wrong"), Kind::Words},
    {"when", QT_TRANSLATE_NOOP("halsted::EditorFields", "When"), Kind::Condition},
    {"points", QT_TRANSLATE_NOOP("halsted::EditorFields", "Points lost"), Kind::Plain},
    {"each", QT_TRANSLATE_NOOP("halsted::EditorFields", "Every time"), Kind::Flag},
    {"critical", QT_TRANSLATE_NOOP("halsted::EditorFields", "Fails the lesson"), Kind::Flag},
    {"cite", QT_TRANSLATE_NOOP("halsted::EditorFields", "Reference"), Kind::Name, "", Names::References},
};

const Fields kChoice = {
    {"text", QT_TRANSLATE_NOOP("halsted::EditorFields", "Answer"), Kind::Words},
    {"correct", QT_TRANSLATE_NOOP("halsted::EditorFields", "Right"), Kind::Flag},
    {"reply", QT_TRANSLATE_NOOP("halsted::EditorFields", "Then the trainee reads"), Kind::Words},
};
const Fields kQuestion = {
    {"id", QT_TRANSLATE_NOOP("halsted::EditorFields", "Name"), Kind::Line, "", Names::None, Names::None, Kind::Line, nullptr, true},
    {"text", QT_TRANSLATE_NOOP("halsted::EditorFields", "Question"), Kind::Words},
    {"choices", QT_TRANSLATE_NOOP("halsted::EditorFields", "Answers"), Kind::Items, "", Names::None, Names::None, Kind::Line, &kChoice},
    {"points", QT_TRANSLATE_NOOP("halsted::EditorFields", "Points"), Kind::Plain},
    {"within", QT_TRANSLATE_NOOP("halsted::EditorFields", "To be answered within"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "5min")},
    {"cite", QT_TRANSLATE_NOOP("halsted::EditorFields", "Reference"), Kind::Name, "", Names::References},
};

const Fields kHint = {
    {"id", QT_TRANSLATE_NOOP("halsted::EditorFields", "Name"), Kind::Line, "", Names::None, Names::None, Kind::Line, nullptr, true},
    {"when", QT_TRANSLATE_NOOP("halsted::EditorFields", "When"), Kind::Condition},
    {"text", QT_TRANSLATE_NOOP("halsted::EditorFields", "Hint"), Kind::Words},
};

const Fields kCounterfactual = {
    {"text", QT_TRANSLATE_NOOP("halsted::EditorFields", "Another course"), Kind::Words},
    {"shift", QT_TRANSLATE_NOOP("halsted::EditorFields", "Move"), Kind::Name,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What the trainee did: antibiotic"), Names::Events},
    {"by", QT_TRANSLATE_NOOP("halsted::EditorFields", "By"), Kind::Plain,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "-60min is an hour earlier")},
    {"remove", QT_TRANSLATE_NOOP("halsted::EditorFields", "Leave out"), Kind::Name, "", Names::Events},
    {"insert", QT_TRANSLATE_NOOP("halsted::EditorFields", "Put in"), Kind::Acts},
};
const Fields kDebrief = {
    {"debrief.show", QT_TRANSLATE_NOOP("halsted::EditorFields", "Curves"), Kind::Names,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Names with commas between"), Names::Variables},
    {"debrief.targets", QT_TRANSLATE_NOOP("halsted::EditorFields", "Targets"), Kind::Pairs,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Lowest and highest: 65, 85"), Names::None, Names::Variables, Kind::Numbers},
    {"debrief.explain", QT_TRANSLATE_NOOP("halsted::EditorFields", "To be explained"), Kind::Names,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Names with commas between"), Names::Variables},
    {"debrief.questions", QT_TRANSLATE_NOOP("halsted::EditorFields", "To talk about"), Kind::Texts},
    {"debrief.counterfactuals", QT_TRANSLATE_NOOP("halsted::EditorFields", "What if"), Kind::Items, "", Names::None, Names::None,
     Kind::Line, &kCounterfactual},
};

const Fields kError = {
    {"text", QT_TRANSLATE_NOOP("halsted::EditorFields", "What goes wrong"), Kind::Words},
    {"file", QT_TRANSLATE_NOOP("halsted::EditorFields", "Script"), Kind::Name, "", Names::Scripts},
    {"loses", QT_TRANSLATE_NOOP("halsted::EditorFields", "Loses"), Kind::Pairs,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "A goal, penalty or question, and the points against the expert"), Names::None,
     Names::Scored, Kind::Plain},
};
const Fields kScripts = {
    {"scripts.expert.file", QT_TRANSLATE_NOOP("halsted::EditorFields", "The expert's script"), Kind::Name, "", Names::Scripts},
    {"scripts.expert.least", QT_TRANSLATE_NOOP("halsted::EditorFields", "Reaches at least (% of the points)"), Kind::Plain},
    {"scripts.idle", QT_TRANSLATE_NOOP("halsted::EditorFields", "A trainee who does nothing ends in"), Kind::Name, "", Names::IdleEnds},
    {"scripts.errors", QT_TRANSLATE_NOOP("halsted::EditorFields", "Typical errors"), Kind::Items,
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Scripts that must lose just these points"), Names::None, Names::None, Kind::Line, &kError},
};

using S = SectionSpec;
const std::vector<SectionSpec> kSections = {
    {S::Kind::Form, "head", "", QT_TRANSLATE_NOOP("halsted::EditorFields", "About"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What the lesson is called and what it is for"), &kHead},
    {S::Kind::Form, "patient", "", QT_TRANSLATE_NOOP("halsted::EditorFields", "Patient"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Who comes"), &kPatient},
    {S::Kind::Form, "before", "", QT_TRANSLATE_NOOP("halsted::EditorFields", "Before"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What happened before the trainee comes, and who is there"), &kBefore},
    {S::Kind::Map,
     "findings",
     "findings",
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Findings"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What is found when somebody examines, asks, orders or calls"),
     &kFinding,
     {"variants"},
     course::LessonName::Finding,
     "exam.lungs"},
    {S::Kind::Map,
     "states",
     "states",
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Course"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "The states that the lesson goes through, as a picture and as a table"),
     &kState,
     {"on", "when", "after", "end"},
     course::LessonName::State,
     "state"},
    {S::Kind::List,
     "rules",
     "rules",
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Rules"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What happens in any state when something begins to hold"),
     &kRule,
     {"when", "do"},
     {},
     "rule"},
    {S::Kind::List,
     "goals",
     "goals",
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Goals"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What gives points"),
     &kGoal,
     {"text", "points"},
     course::LessonName::Goal,
     "goal"},
    {S::Kind::List,
     "penalties",
     "penalties",
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Penalties"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What costs points"),
     &kPenalty,
     {"text", "points"},
     course::LessonName::Penalty,
     "penalty"},
    {S::Kind::List,
     "questions",
     "questions",
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Questions"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What the trainee is asked; a state or rule asks it"),
     &kQuestion,
     {"text", "points"},
     course::LessonName::Question,
     "question"},
    {S::Kind::List,
     "hints",
     "hints",
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Hints"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Help that is offered when something holds"),
     &kHint,
     {"text"},
     course::LessonName::Hint,
     "hint"},
    {S::Kind::Form, "debrief", "", QT_TRANSLATE_NOOP("halsted::EditorFields", "Debrief"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "What is looked at afterwards"), &kDebrief},
    {S::Kind::Form, "scripts", "", QT_TRANSLATE_NOOP("halsted::EditorFields", "Scripts"),
     QT_TRANSLATE_NOOP("halsted::EditorFields", "Ways to play it, by which the lesson is tested"), &kScripts},
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
