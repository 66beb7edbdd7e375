// SPDX-License-Identifier: Apache-2.0
#include "app/commands/LessonCommands.h"
#include "app/commands/TwinCommands.h"
#include "lessons/course/run/LessonActs.h"
#include "lessons/course/run/LessonRun.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <ctime>
#include <fstream>
#include <sstream>
#include <thread>

namespace halsted {

namespace {

struct Arguments {
  std::string lesson, script, speed = "max", log;
  std::int64_t seed = 1;
  bool json = false;
};

std::string_view kindName(course::ScoreSheet::Item::Kind kind) {
  static constexpr std::string_view names[] = {"reached", "fraction", "penalty", "question"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view statusName(course::ItemScore::Status status) {
  static constexpr std::string_view names[] = {"open", "met", "late", "partly", "missed", "notApplicable", "clean", "incurred"};
  return names[static_cast<std::size_t>(status)];
}

Result<double> speedOf(const std::string& text) {
  double speed = 0; // as fast as it goes
  if (text == "max")
    return speed;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), speed);
  if (error != std::errc() || end != text.data() + text.size() || !(speed >= 0.1 && speed <= 10000))
    return fail(ErrorCode::Refused, fmt::format("'{}' is no speed; give max, or a number from 0.1 to 10000.", text));
  return speed;
}

/// From a file, or, when there is none of that name, from the lesson's own scripts ("expert.jsonl").
Result<std::vector<course::Entry>> readActs(const std::string& file, const course::LessonPackage& package) {
  if (file.empty())
    return std::vector<course::Entry>();
  std::error_code error;
  if (const std::string own = "scripts/" + file; !std::filesystem::exists(file, error) && package.has(own)) {
    auto text = package.read(own);
    return text ? course::readScript(*text, own) : fail(text.error());
  }
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in)
    return fail(ErrorCode::NotFound, fmt::format("{} could not be opened; check that it is there and may be read.", file));
  constexpr std::uintmax_t kLargest = std::uintmax_t{64} << 20;
  if (size > kLargest)
    return fail(ErrorCode::Refused, fmt::format("{} is too large for a script.", file));
  std::ostringstream text;
  text << in.rdbuf();
  return course::readScript(text.str(), file);
}

/// Plays to the end at a speed against the clock on the wall; 0 is as fast as it goes. What is played does not depend on it.
Result<void> play(course::LessonRun& run, const std::vector<course::Entry>& acts, double speed, const JobContext& job) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  const double endS = run.lesson().durationS, stepS = speed > 0 ? std::max(0.02, 0.05 * speed) : 30;
  const auto onTo = [&](double seconds) -> Result<void> {
    while (!run.ended() && run.timeS() < seconds - 1e-9) {
      if (job.cancelled())
        return cancelled();
      run.advance(std::max(0.02, std::min(stepS, seconds - run.timeS())));
      job.progress(std::min(1.0, run.timeS() / endS), "Playing the lesson");
      if (speed > 0)
        std::this_thread::sleep_until(begin +
                                      std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(run.timeS() / speed)));
    }
    return {};
  };
  for (const course::Entry& act : acts) {
    if (Result<void> on = onTo(act.t); !on)
      return on;
    if (run.ended())
      break;
    // What is refused is in the log and told afterwards.
    static_cast<void>(act.who == "instructor" ? run.instruct(act.json) : run.perform(act.json));
  }
  return onTo(std::ceil(endS) + 1);
}

nlohmann::json summary(const course::LessonRun& run, const Arguments& arguments) {
  nlohmann::json out = toJson(run.scoreNow());
  out["id"] = run.lesson().id;
  out["version"] = run.lesson().version;
  out["lessonHash"] = run.lesson().hash;
  out["seed"] = arguments.seed;
  out["endedS"] = run.timeS();
  out["state"] = run.stateId();
  out["logHash"] = run.log().hash();
  out["twinHash"] = fmt::format("{:016x}", run.twin().hash());
  out["refused"] = nlohmann::json::array();
  for (const course::Entry& entry : run.log().entries)
    if (entry.kind == course::EntryKind::Refused)
      out["refused"].push_back({{"t", entry.t}, {"act", nlohmann::json::parse(entry.json, nullptr, false)}, {"why", entry.text}});
  return out;
}

void print(const nlohmann::json& out) {
  fmt::print("{} {}: {} at {:.0f} s, {:.1f} % ({:g} of {:g} points), {}\n", out["id"].get<std::string>(), out["version"].get<std::string>(),
             out["outcome"].get<std::string>(), out["endedS"].get<double>(), out["percent"].get<double>(), out["gained"].get<double>(),
             out["possible"].get<double>(), out["passed"] ? "passed" : "not passed");
  for (const nlohmann::json& item : out["items"])
    fmt::print("  {:<24} {:<14} {:>6.1f} of {:g}\n", item["id"].get<std::string>(), item["status"].get<std::string>(),
               item["gained"].get<double>(), item["possible"].get<double>());
  for (const nlohmann::json& refused : out["refused"])
    fmt::print("  refused at {:g} s: {}\n", refused["t"].get<double>(), refused["why"].get<std::string>());
  fmt::print("  log {}\n", out["logHash"].get<std::string>());
}

Result<void> run(const Arguments& arguments, CommandContext& context) {
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  auto speed = speedOf(arguments.speed);
  if (!speed)
    return fail(speed.error());
  auto package = openLessonPackage(arguments.lesson, context);
  if (!package)
    return fail(package.error());
  auto acts = readActs(arguments.script, *package);
  if (!acts)
    return fail(acts.error());
  auto lesson = course::openLesson(*package, lessonSchema(context), *drugs);
  if (!lesson)
    return fail(lesson.error());
  for (const course::Entry& act : *acts)
    if (const auto when = course::conditionOf(act.json, **lesson); !when)
      return fail(when.error().code, fmt::format("{}, the act at {:g} s: {}", arguments.script, act.t, when.error().message));
  const auto wall = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  course::RunOptions options;
  options.seed = arguments.seed;
  const JobContext job = context.job();
  auto run = course::LessonRun::start(*lesson, *drugs, options, job.part(0, 0.1));
  if (!run)
    return fail(run.error());
  if (Result<void> played = play(*run, *acts, *speed, job.part(0.1, 1)); !played)
    return played;
  const double cpuS = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> wallS = std::chrono::steady_clock::now() - wall;
  context.endProgress();

  if (!arguments.log.empty())
    if (Result<void> written = run->log().write(arguments.log); !written)
      return written;
  // What was written, not what is in memory, must tell the same score.
  auto log = arguments.log.empty() ? course::RunLog::parse(run->log().text(), "the log") : course::RunLog::read(arguments.log);
  if (!log)
    return fail(log.error());
  nlohmann::json out = summary(*run, arguments);
  const nlohmann::json fromLog = toJson(course::score(*log)), now = toJson(run->scoreNow());
  out["scoreFromLog"] = {{"percent", fromLog["percent"]}, {"outcome", fromLog["outcome"]}, {"equal", fromLog == now}};
  out["timing"] = {{"cpuS", cpuS}, {"wallS", wallS.count()}, {"timesRealTime", run->timeS() / std::max(1e-3, wallS.count())}};
  if (arguments.json)
    printJson(out);
  else
    print(out);
  if (fromLog != now)
    return fail(ErrorCode::Failed,
                fmt::format("The log of {} tells another score than its run; keep both and report it.", arguments.lesson));
  return {};
}

} // namespace

nlohmann::json toJson(const course::ScoreCard& card) {
  nlohmann::json out = {{"outcome", card.outcome},   {"percent", card.percent},         {"passed", card.passed},
                        {"possible", card.possible}, {"gained", card.gained},           {"criticalError", card.criticalError},
                        {"ended", card.ended},       {"items", nlohmann::json::array()}};
  for (const course::ItemScore& item : card.items)
    out["items"].push_back({{"id", item.id},
                            {"kind", kindName(item.kind)},
                            {"status", statusName(item.status)},
                            {"possible", item.possible},
                            {"gained", item.gained},
                            {"metS", item.metS < 0 ? nlohmann::json(nullptr) : nlohmann::json(item.metS)},
                            {"fraction", item.fraction},
                            {"times", item.times}});
  return out;
}

void addLessonRun(CLI::App& lesson, CommandContext& context) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = lesson.add_subcommand("run", "Play a lesson by a script, or with a trainee who does nothing");
  command->add_option("LESSON", arguments->lesson, "A folder, zip or lesson.yaml; or the id of a lesson")->required();
  command->add_option("--script", arguments->script,
                      "JSON Lines of acts with their times: a file, or one of the lesson's own scripts; nothing is done without it");
  command->add_option("--speed", arguments->speed, "max, or how many times as fast as real time")->capture_default_str();
  command->add_option("--seed", arguments->seed, "Of the patient")->check(CLI::NonNegativeNumber)->capture_default_str();
  command->add_option("--log", arguments->log, "Write what happened to this file, as JSON Lines");
  command->add_flag("--json", arguments->json, "Print one JSON document");
  command->callback([arguments, &context] { context.finish(run(*arguments, context)); });
}

} // namespace halsted
