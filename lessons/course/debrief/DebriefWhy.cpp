// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/DebriefParts.h"
#include "lessons/course/debrief/DebriefWords.h"
#include "lessons/course/debrief/Turning.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace halsted::course {

namespace {

constexpr std::size_t kMostMovements = 6;
constexpr double kEarlierS = 60;       ///< an act so long before a movement may have begun it
constexpr double kShareOfRange = 0.12; ///< a movement that matters is at least so much of the whole range

/// Changes at the bedside that nobody would act on are smaller than this, in the twin's units.
double leastChange(const std::string& variable) {
  static const std::map<std::string, double, std::less<>> kLeast = {
      {"MAP", 8},   {"SBP", 12},  {"HR", 12},   {"SpO2", 0.03},   {"SaO2", 0.03}, {"CO", 0.7}, {"SV", 10},  {"PaO2", 15},
      {"PaCO2", 5}, {"DO2", 100}, {"SVR", 0.2}, {"lactate", 0.5}, {"Hb", 0.8},    {"T", 0.5},  {"pH", 0.05}};
  const auto found = kLeast.find(variable);
  return found == kLeast.end() ? 0 : found->second;
}

/// The oximeter lags behind and averages: what the twin can explain is the blood.
std::string explainedBy(const std::string& variable) {
  return variable == "SpO2" ? "SaO2" : variable;
}

/// What the twin's equations leave over is told like the rest, so that the parts add up to the change.
void addRest(twin::Explanation& e) {
  constexpr double kWorthTelling = 0.01;
  double rest = e.after - e.before;
  for (const twin::Contribution& c : e.contributions)
    rest -= c.amount;
  if (std::fabs(rest) > kWorthTelling * std::fabs(e.after - e.before))
    e.contributions.push_back({"model", "not accounted for", rest, 0, 0, true});
}

/// "Arterial saturation rose from 90 to 100%: shunt +6% (oxygen), ..." Of the causes the five greatest, without those that hardly count.
std::string sentenceOf(const twin::Explanation& e, const std::string& language) {
  constexpr std::size_t kMost = 5;
  constexpr double kCounts = 0.04;
  const Figure figure = figureOf(e.variable, language);
  const double change = e.after - e.before;
  std::string text =
      fmt::format("{} {} {} {} {} {}", figure.title, word(change < 0 ? Word::Fell : Word::Rose, language), word(Word::From, language),
                  valueWords(e.before, figure, language, false), word(Word::To, language), valueWords(e.after, figure, language));
  for (std::size_t i = 0; i < std::min(kMost, e.contributions.size()); ++i) {
    const twin::Contribution& c = e.contributions[i];
    if (std::fabs(c.amount) < kCounts * std::fabs(change))
      break;
    text += fmt::format("{}{} {}{}{}", i == 0 ? ": " : ", ", causeOf(c.mechanism, language), c.amount < 0 ? "-" : "+",
                        valueWords(std::fabs(c.amount), figure, language), c.cause.empty() ? "" : " (" + causeOf(c.cause, language) + ")");
  }
  return text + ".";
}

void addBeside(DebriefMovement& movement, const twin::State& before, const twin::State& after) {
  constexpr double kMuch = 0.1;
  for (const char* name : {"DO2", "CO", "MAP", "SaO2", "Hb", "VO2", "T"}) {
    const twin::Variable* variable = twin::findVariable(name);
    const double from = variable->read(before), to = variable->read(after);
    const double least = std::max(leastChange(name), kMuch * std::fabs(from));
    if (movement.why.variable != name && std::fabs(to - from) >= least)
      movement.beside.push_back({name, from, to});
  }
}

} // namespace

Result<DebriefWhy> whyOf(const LessonRun& run, const std::string& name, const std::vector<DebriefMark>& marks, const std::string& language,
                         const JobContext& job) {
  const std::string explained = explainedBy(name);
  const Result<const twin::Variable*> variable = twin::variable(explained);
  if (!variable)
    return fail(variable.error());
  const auto index = static_cast<std::size_t>(*variable - twin::variables().data());
  std::vector<double> values;
  double low = 0, high = 0;
  for (std::size_t i = 0; i < run.history().size(); ++i) {
    const double value = run.history().value(index, i);
    values.push_back(value);
    low = i == 0 ? value : std::min(low, value);
    high = i == 0 ? value : std::max(high, value);
  }
  DebriefWhy why{name, {}};
  const double least = std::max(leastChange(explained), kShareOfRange * (high - low));
  const std::vector<Movement> movements = movementsOf(values, least, kMostMovements);
  for (std::size_t i = 0; i < movements.size(); ++i) {
    if (job.cancelled())
      return cancelled();
    DebriefMovement movement;
    movement.fromS = static_cast<double>(movements[i].from) * History::kEveryS;
    movement.toS = static_cast<double>(movements[i].to) * History::kEveryS;
    const Result<LessonRun> before = run.at(movement.fromS), after = run.at(movement.toS);
    if (!before)
      return fail(before.error());
    if (!after)
      return fail(after.error());
    const twin::State &from = before->twin().state(), &to = after->twin().state();
    Result<twin::Explanation> e = twin::explain(from, to, explained, run.twin().drugs());
    if (e) {
      movement.why = std::move(*e);
      addRest(movement.why);
    } else if (e.error().code == ErrorCode::Unsupported) {
      movement.why = {explained, std::string((*variable)->unit), (*variable)->read(from), (*variable)->read(to), {}, 0, {}};
      addBeside(movement, from, to);
    } else {
      return fail(e.error());
    }
    movement.why.sentence = sentenceOf(movement.why, language);
    for (const DebriefMark& mark : marks)
      if (mark.t >= movement.fromS - kEarlierS && mark.t < movement.toS)
        movement.marks.push_back(mark.number);
    why.movements.push_back(std::move(movement));
    job.progress(static_cast<double>(i + 1) / static_cast<double>(movements.size()), "Explaining");
  }
  return why;
}

} // namespace halsted::course
