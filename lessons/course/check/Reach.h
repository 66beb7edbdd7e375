// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/Lesson.h"
#include "lessons/course/run/RunLog.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {
class DrugTable;
}

namespace halsted::course {

/// Which states, events and questions of a lesson can come, told from its text alone: what is said never to come never does.
class Reach {
public:
  Reach(const Lesson& lesson, const twin::DrugTable& drugs);

  enum class Comes { Yes, ByInstructor, Never };
  Comes comes(const std::string& event) const;
  bool reached(const std::string& state) const { return m_earliestS.contains(state); }
  /// Seconds of the lesson before which the state cannot begin.
  double earliestS(const std::string& state) const { return m_earliestS.at(state); }
  bool asked(const std::string& question) const { return m_asked.contains(question); }
  /// Through times of 0 s back to itself.
  bool goesRoundAtOnce(const std::string& state) const;

private:
  Comes comes(const std::string& event, int depth) const;
  void walk();
  const Lesson& m_lesson;
  const twin::DrugTable& m_drugs;
  std::map<std::string, double> m_earliestS;
  std::set<std::string> m_asked;
};

/// One line of a script that is not empty and no comment, in the order in which they are played.
struct ScriptLine {
  int number = 0; ///< from 1
  Entry act;
  std::string problem; ///< not empty: it could not be read
};
std::vector<ScriptLine> scriptLines(std::string_view text, const std::string& name);

} // namespace halsted::course
