// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bedside/LessonPlayer.h"
#include "lessons/twin/drugs/DrugTable.h"

#include <QString>

#include <map>
#include <string>
#include <string_view>

namespace halsted {

/// "0:04:05", of the lesson's clock.
QString clockWords(double seconds);
/// A name of acts, tests, body parts, people ("bloodGas", "capillaryRefill") in the program's language; one that nobody knows is taken
/// apart at its capitals.
QString termWords(std::string_view name);
/// What stands behind the point: "exam.lungs" -> "lungs".
std::string_view termOf(std::string_view name);

/// How a figure of the twin is written at the bedside.
struct Quantity {
  QString title, unit;
  int decimals = 0;
  double scale = 1; ///< shown = value * scale
};
Quantity quantity(std::string_view name, std::string_view twinUnit);
/// "5.2 mmol/L"
QString valueWords(const twin::Finding& figure);
/// All figures of a result in one line: "Pulse 128 /min"; words of those that are words.
QString figureLine(const std::vector<twin::Finding>& figures);
/// What was found, in words; where the lesson says nothing of it and there is no figure, that nothing stands out.
QString resultWords(const course::SeenResult& result);

/// Something done, as the list of what happened says it: "Ordered: lactate".
QString actWords(const std::string& actJson, const twin::DrugTable& drugs);
/// How a lesson ended, by its outcome.
QString outcomeWords(const std::string& outcome);

/// The texts of a lesson by their ids, in the language of the run.
class RunTexts {
public:
  explicit RunTexts(const LessonPlayer& player);
  /// With figures of the patient as it is now.
  QString words(const std::string& id, const twin::State& patient) const;
  QString words(const course::Text& text, const twin::State& patient) const;
  QString role(const std::string& id) const;

private:
  const course::Lesson& m_lesson;
  std::string m_language;
  std::map<std::string, const course::Text*, std::less<>> m_texts;
};

} // namespace halsted
