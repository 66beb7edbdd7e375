// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/LessonParts.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace halsted::twin {
class Twin;
}

namespace halsted::course {

/// The names that a lesson may use, of the program and of its own file.
struct LessonNames {
  ExpressionNames forConditions;
  std::vector<std::string> events; ///< single ones and groups
  std::vector<std::string> acts, variables, states, questions, roles, references, groups, findings, scored, hints;
  static LessonNames collect(const Node& root, const twin::DrugTable& drugs);
};

/// Reads the tree of a lesson file into a Lesson; everything that is wrong goes to the remarks.
class LessonReader {
public:
  LessonReader(const LessonPackage& package, const Part& root, std::shared_ptr<const twin::DrugTable> drugs);
  ~LessonReader();
  Lesson read();

private:
  void readHead();
  void readPatient();
  void readSituation();
  void readFindings();
  void readStates();
  void readState(LessonState& state, const Part& part);
  void readRules();
  void readGoals();
  void readGoal(Goal& goal, const Part& part);
  void readPenalties();
  void readQuestions();
  void readHints();
  void readDebrief();
  void readCounterfactual(const Part& part);
  void readScripts();

  Text text(const Part& part);
  Text text(const Part& parent, std::string_view name, bool needed);
  std::string id(const Part& item, std::set<std::string>& taken);
  Expression condition(const Part& part);
  std::vector<Effect> effects(const Part& list);
  Effect effect(const Part& part);
  /// JSON of an act after checks, without the members named.
  std::string act(const Part& part, const std::vector<std::string>& without);
  std::vector<std::pair<double, std::string>> timedActs(const Part& list, double untilS);
  std::string name(const Part& part, const std::vector<std::string>& names, std::string_view what);
  std::string media(const Part& part);
  std::string cite(const Part& parent);
  std::string file(const Part& part);

  const LessonPackage& m_package;
  Part m_root;
  std::shared_ptr<const twin::DrugTable> m_drugs;
  LessonNames m_names;
  Lesson m_lesson;
  std::unique_ptr<twin::Twin> m_dry; // to try acts on; null when there is no such patient
};

} // namespace halsted::course
