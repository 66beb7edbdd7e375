// SPDX-License-Identifier: Apache-2.0
#include "app/commands/LessonCommands.h"

#include "app/commands/TwinCommands.h"
#include "lessons/course/check/LessonCheck.h"
#include "lessons/twin/NearNames.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace halsted {

namespace {

std::vector<std::string> shippedLessons(const CommandContext& context) {
  std::vector<std::string> ids;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(context.assets() / "lessons", error))
    if (std::filesystem::exists(entry.path() / "lesson.yaml", error) || std::filesystem::exists(entry.path() / "lesson.json", error))
      ids.push_back(entry.path().filename().string());
  std::sort(ids.begin(), ids.end());
  return ids;
}

nlohmann::json toJson(const course::Remark& remark) {
  return {{"severity", remark.severity == course::Severity::Mistake ? "mistake" : "caution"},
          {"file", remark.place.file},
          {"line", remark.place.line},
          {"column", remark.place.column},
          {"key", remark.key},
          {"message", remark.message}};
}

nlohmann::json toJson(const course::PlayedScript& played) {
  return {{"file", played.file},     {"outcome", played.outcome}, {"percent", played.percent}, {"passed", played.passed},
          {"endedS", played.endedS}, {"lost", played.lost},       {"logHash", played.logHash}};
}

struct CheckArguments {
  std::string lesson;
  bool onlyStatic = false, json = false;
  course::CheckOptions options;
};

void print(const course::LessonChecked& checked) {
  const auto line = [](std::string_view who, const course::PlayedScript& played) {
    fmt::print("{:<32} {:<8} at {:>7.0f} s, {:5.1f} %", who, played.outcome, played.endedS, played.percent);
    for (const auto& [item, points] : played.lost)
      fmt::print("  {} {:+.1f}", item, -points);
    fmt::print("\n");
  };
  if (checked.expert)
    line(checked.expert->file, *checked.expert);
  if (checked.idle)
    line("idle", *checked.idle);
  for (const course::PlayedScript& played : checked.errors)
    line(played.file, played);
  if (checked.trainees > 0) {
    fmt::print("{} random trainees played {:.0f} s:", checked.trainees, checked.traineesS);
    for (const auto& [outcome, times] : checked.outcomes)
      fmt::print(" {} {}", outcome.empty() ? "under way" : outcome, times);
    fmt::print("\n");
  }
}

Result<void> check(CheckArguments arguments, CommandContext& context) {
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  auto package = openLessonPackage(arguments.lesson, context);
  if (!package)
    return fail(package.error());
  arguments.options.play = !arguments.onlyStatic;
  auto checked = course::checkLesson(*package, lessonSchema(context), *drugs, arguments.options, context.job());
  if (!checked)
    return fail(checked.error());
  context.endProgress();
  const auto mistakes = std::count_if(checked->remarks.begin(), checked->remarks.end(),
                                      [](const course::Remark& one) { return one.severity == course::Severity::Mistake; });
  if (arguments.json) {
    nlohmann::json out = {{"lesson", arguments.lesson},
                          {"id", checked->id},
                          {"good", checked->good()},
                          {"mistakes", mistakes},
                          {"remarks", nlohmann::json::array()},
                          {"errors", nlohmann::json::array()},
                          {"expert", nullptr},
                          {"idle", nullptr},
                          {"trainees", {{"number", checked->trainees}, {"playedS", checked->traineesS}, {"outcomes", checked->outcomes}}}};
    for (const course::Remark& remark : checked->remarks)
      out["remarks"].push_back(toJson(remark));
    if (checked->expert)
      out["expert"] = toJson(*checked->expert);
    if (checked->idle)
      out["idle"] = toJson(*checked->idle);
    for (const course::PlayedScript& played : checked->errors)
      out["errors"].push_back(toJson(played));
    printJson(out);
  } else {
    for (const course::Remark& remark : checked->remarks)
      fmt::print("{}{}\n", remark.severity == course::Severity::Caution ? "caution: " : "", remark.line());
    print(*checked);
  }
  if (mistakes > 0)
    return fail(ErrorCode::Damaged, fmt::format("{} has {} mistake{}; correct {} and check again.", arguments.lesson, mistakes,
                                                mistakes == 1 ? "" : "s", mistakes == 1 ? "it" : "them"));
  return {};
}

Result<void> list(bool json, CommandContext& context) {
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  nlohmann::json out = nlohmann::json::array();
  for (const std::string& id : shippedLessons(context)) {
    auto package = course::LessonPackage::open(context.assets() / "lessons" / id);
    auto lesson = package ? course::openLesson(*package, lessonSchema(context), *drugs)
                          : Result<std::shared_ptr<const course::Lesson>>(fail(package.error()));
    if (!lesson) {
      context.say(fmt::format("The lesson {} cannot be used: {}", id, lesson.error().message));
      continue;
    }
    const course::Lesson& one = **lesson;
    out.push_back({{"id", one.id},
                   {"title", one.title.source},
                   {"summary", one.summary.source},
                   {"version", one.version},
                   {"languages", one.languages},
                   {"licence", one.licence},
                   {"durationS", one.durationS},
                   {"goals", one.goals.size()},
                   {"passPercent", one.passPercent}});
  }
  if (json) {
    printJson({{"lessons", out}});
    return {};
  }
  for (const nlohmann::json& one : out)
    fmt::print("{:<24} {:>4.0f} min  {}\n", one["id"].get<std::string>(), one["durationS"].get<double>() / 60,
               one["title"].get<std::string>());
  return {};
}

} // namespace

std::filesystem::path lessonSchema(const CommandContext& context) {
  return context.assets() / "lessons/lesson.schema.json";
}

Result<course::LessonPackage> openLessonPackage(const std::string& pathOrId, const CommandContext& context) {
  std::error_code error;
  if (std::filesystem::exists(pathOrId, error))
    return course::LessonPackage::open(pathOrId);
  const std::vector<std::string> ids = shippedLessons(context);
  if (std::find(ids.begin(), ids.end(), pathOrId) != ids.end())
    return course::LessonPackage::open(context.assets() / "lessons" / pathOrId);
  return fail(ErrorCode::NotFound, fmt::format("There is no file and no lesson '{}'; lessons with a like name are {}.", pathOrId,
                                               fmt::join(twin::nearNames(pathOrId, ids), ", ")));
}

void addLessonList(CLI::App& lesson, CommandContext& context) {
  auto json = std::make_shared<bool>(false);
  CLI::App* command = lesson.add_subcommand("list", "The lessons that come with the program");
  command->add_flag("--json", *json, "Print one JSON document");
  command->callback([json, &context] { context.finish(list(*json, context)); });
}

void addLessonCheck(CLI::App& lesson, CommandContext& context) {
  auto arguments = std::make_shared<CheckArguments>();
  CLI::App* command = lesson.add_subcommand("check", "Find mistakes in a lesson, and play it with an expert, an idle and random trainees");
  command->add_option("LESSON", arguments->lesson, "A folder, zip or lesson.yaml; or the id of a lesson")->required();
  command->add_flag("--static", arguments->onlyStatic, "Do not play it");
  command->add_option("--trainees", arguments->options.trainees, "How many random trainees play")->check(CLI::Range(0, 10000));
  command->add_option("--seed", arguments->options.seed, "Of the patient and the trainees")->check(CLI::NonNegativeNumber);
  command->add_flag("--json", arguments->json, "Print one JSON document");
  command->callback([arguments, &context] { context.finish(check(*arguments, context)); });
}

void addLessonPack(CLI::App& lesson, CommandContext& context) {
  struct Arguments {
    std::string folder, zip;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = lesson.add_subcommand("pack", "Make one zip of a lesson's folder, to pass on");
  command->add_option("FOLDER", arguments->folder, "With lesson.yaml or lesson.json")->required();
  command->add_option("-o,--output", arguments->zip, "The zip")->required();
  command->callback([arguments, &context] { context.finish(course::LessonPackage::pack(arguments->folder, arguments->zip)); });
}

void addLessonCommand(CLI::App& app, CommandContext& context) {
  CLI::App* lesson = app.add_subcommand("lesson", "Lessons: list, check, play and pack them");
  lesson->require_subcommand(1);
  addLessonList(*lesson, context);
  addLessonCheck(*lesson, context);
  addLessonRun(*lesson, context);
  addLessonReport(*lesson, context);
  addLessonPack(*lesson, context);
}

} // namespace halsted
