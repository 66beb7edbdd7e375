// SPDX-License-Identifier: Apache-2.0
#include "app/LessonActions.h"

#include "app/ActionArguments.h"
#include "app/bedside/LessonDesk.h"
#include "app/language/LibraryWords.h"

#include <QCoreApplication>

#include <fmt/format.h>

#include <cmath>

namespace halsted {

namespace {

using Arguments = ActionRegistry::Arguments;

std::string words(const char* text) {
  return QCoreApplication::translate("halsted::LessonActions", text).toStdString();
}

Result<course::RunOptions> readOptions(const Arguments& arguments) {
  course::RunOptions options;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::size_t equals = arguments[i].find('=');
    const std::string key = arguments[i].substr(0, equals), value = equals == std::string::npos ? "" : arguments[i].substr(equals + 1);
    const bool on = value == "on";
    if (key == "seed") {
      const Result<double> seed = numberArgument(value);
      if (!seed || *seed != std::floor(*seed) || std::fabs(*seed) > 9e15)
        return fail(ErrorCode::Refused, "The seed of a lesson is a whole number, as seed=7.");
      options.seed = static_cast<std::int64_t>(*seed);
    } else if (key == "language" && !value.empty()) {
      options.language = value;
    } else if (key == "drugs" && (value == "dose" || value == "class")) {
      options.drugs = value == "class" ? course::RunOptions::Drugs::ByClass : course::RunOptions::Drugs::ByDose;
    } else if (key == "hints" && (on || value == "off")) {
      options.hints = on;
    } else if (key == "exam" && (on || value == "off")) {
      options.exam = on;
    } else {
      return fail(ErrorCode::Refused, fmt::format("A lesson cannot be started with '{}'; it takes seed=N, language=de, drugs=dose|class, "
                                                  "hints=on|off, exam=on|off.",
                                                  arguments[i]));
    }
  }
  options.hints = options.hints && !options.exam;
  return options;
}

} // namespace

void addLessonActions(ActionRegistry& actions, LessonDesk& desk) {
  const auto playing = [&desk] { return desk.player() != nullptr; };
  const auto simple = [&](const char* name, const char* title, auto act, std::function<bool()> enabled) {
    actions.add({name, *title ? words(title) : std::string(),
                 [act](const Arguments&) -> Result<void> {
                   act();
                   return {};
                 },
                 std::move(enabled)});
  };
  const auto withNumber = [&](const char* name, double low, double high, auto act) {
    actions.add({name,
                 {},
                 [=](const Arguments& arguments) -> Result<void> {
                   const Result<double> number =
                       arguments.size() == 1 ? numberArgument(arguments.front()) : Result<double>(fail(ErrorCode::Refused, ""));
                   if (!number || !(*number >= low && *number <= high))
                     return fail(ErrorCode::Refused, fmt::format("{} takes a number from {} to {}.", name, low, high));
                   act(*number);
                   return {};
                 },
                 playing});
  };
  constexpr double kDay = 86400;
  simple("lesson.list", QT_TRANSLATE_NOOP("halsted::LessonActions", "Show the lessons"), [&desk] { desk.list(); }, {});
  actions.add({"lesson.start",
               {},
               [&desk](const Arguments& arguments) -> Result<void> {
                 if (arguments.empty())
                   return fail(ErrorCode::Refused, "lesson.start takes the name of a lesson, as septic-shock.");
                 const Result<course::RunOptions> options = readOptions(arguments);
                 return options ? desk.start(arguments.front(), *options) : Result<void>(fail(options.error()));
               },
               {}});
  simple(
      "lesson.cancel", "", [&desk] { desk.cancel(); }, [&desk] { return desk.busy(); });
  actions.add({"lesson.debrief", words(QT_TRANSLATE_NOOP("halsted::LessonActions", "Talk the lesson through")),
               [&desk](const Arguments&) -> Result<void> { return desk.debrief(); },
               [&desk] { return desk.player() && desk.player()->snapshot()->ended; }});
  simple(
      "lesson.pause", QT_TRANSLATE_NOOP("halsted::LessonActions", "Pause the lesson"), [&desk] { desk.player()->setPaused(true); },
      playing);
  simple(
      "lesson.play", QT_TRANSLATE_NOOP("halsted::LessonActions", "Let the lesson run"), [&desk] { desk.player()->setPaused(false); },
      playing);
  withNumber("lesson.speed", 1, 60, [&desk](double times) { desk.player()->setSpeed(times); });
  withNumber("lesson.skip", 0, kDay, [&desk](double seconds) { desk.player()->skip(seconds); });
  withNumber("lesson.rewind", 0, kDay, [&desk](double seconds) {
    desk.player()->rewind(seconds, [&desk](Result<void> result) {
      if (!result)
        Q_EMIT desk.failed(inOwnWords(result.error().message));
    });
  });
  actions.add({"lesson.perform",
               {},
               [&desk](const Arguments& arguments) -> Result<void> {
                 if (arguments.size() != 1)
                   return fail(ErrorCode::Refused, "lesson.perform takes one act as JSON.");
                 desk.player()->perform(arguments.front(), [&desk](Result<void> result) {
                   if (!result)
                     Q_EMIT desk.failed(inOwnWords(result.error().message));
                 });
                 return {};
               },
               playing});
  simple(
      "lesson.stop", QT_TRANSLATE_NOOP("halsted::LessonActions", "End the lesson"), [&desk] { desk.player()->stop(); }, playing);
  simple(
      "lesson.leave", QT_TRANSLATE_NOOP("halsted::LessonActions", "Leave the lesson"), [&desk] { desk.leave(); }, playing);
  simple(
      "lesson.resume", QT_TRANSLATE_NOOP("halsted::LessonActions", "Back to the lesson"), [&desk] { desk.resume(); }, playing);
  simple("lesson.close", "", [&desk] { desk.close(); }, {});
}

} // namespace halsted
