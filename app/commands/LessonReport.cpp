// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/ReportPdf.h"
#include "app/commands/LessonCommands.h"
#include "app/commands/TwinCommands.h"
#include "lessons/course/debrief/DebriefHtml.h"
#include "lessons/course/records/Xapi.h"

#include <CLI/CLI.hpp>
#include <QUuid>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>

namespace halsted {

namespace {

struct Arguments {
  std::string log, lesson, output, xapi, language, learner;
  bool json = false;
};

nlohmann::json orNull(double value, bool there) {
  return there ? nlohmann::json(value) : nlohmann::json(nullptr);
}

nlohmann::json itemJson(const course::DebriefItem& item) {
  return {{"id", item.score.id},
          {"text", item.text},
          {"possible", item.score.possible},
          {"gained", item.score.gained},
          {"lost", item.missedPoints},
          {"metS", orNull(item.score.metS, item.score.metS >= 0)},
          {"dueS", orNull(item.dueS, std::isfinite(item.dueS))},
          {"critical", item.critical},
          {"guideline", item.guideline},
          {"chosen", item.chosen},
          {"right", item.right},
          {"expertGained", item.expertGained ? nlohmann::json(*item.expertGained) : nlohmann::json(nullptr)}};
}

nlohmann::json movementJson(const course::DebriefMovement& movement) {
  nlohmann::json causes = nlohmann::json::array();
  for (const twin::Contribution& c : movement.why.contributions)
    causes.push_back({{"mechanism", c.mechanism}, {"cause", c.cause}, {"amount", c.amount}});
  return {{"fromS", movement.fromS},           {"toS", movement.toS},
          {"before", movement.why.before},     {"after", movement.why.after},
          {"unit", movement.why.unit},         {"variable", movement.why.variable},
          {"sentence", movement.why.sentence}, {"unexplained", movement.why.unexplained},
          {"contributions", causes},           {"marks", movement.marks}};
}

nlohmann::json courseJson(const course::Course& course, const std::vector<std::string>& variables) {
  nlohmann::json last = nlohmann::json::object();
  for (std::size_t i = 0; i < variables.size(); ++i)
    last[variables[i]] = course.last[i];
  return {{"outcome", course.outcome}, {"percent", course.percent}, {"passed", course.passed},
          {"alive", course.alive},     {"endS", course.endS},       {"last", last}};
}

nlohmann::json document(const course::DebriefReport& report) {
  nlohmann::json out = {{"lesson", report.lessonId},
                        {"version", report.lessonVersion},
                        {"title", report.title},
                        {"language", report.language},
                        {"score", toJson(report.card)},
                        {"passPercent", report.passPercent},
                        {"playedS", report.playedS},
                        {"sameLog", report.sameLog},
                        {"sameLesson", report.sameLesson},
                        {"logHash", report.logHash},
                        {"expert", report.expert ? toJson(*report.expert) : nlohmann::json(nullptr)},
                        {"items", nlohmann::json::array()},
                        {"acts", nlohmann::json::array()},
                        {"timeline", nlohmann::json::array()},
                        {"why", nlohmann::json::array()},
                        {"counterfactuals", nlohmann::json::array()},
                        {"questions", report.questions},
                        {"sources", report.sources}};
  for (const course::DebriefItem& item : report.items)
    out["items"].push_back(itemJson(item));
  for (const course::DebriefMark& mark : report.marks)
    out["acts"].push_back({{"number", mark.number}, {"t", mark.t}, {"text", mark.text}});
  for (const course::TimelineEntry& entry : report.timeline)
    out["timeline"].push_back({{"t", entry.t}, {"title", entry.title}, {"detail", entry.detail}});
  for (const course::DebriefWhy& why : report.why) {
    nlohmann::json movements = nlohmann::json::array();
    for (const course::DebriefMovement& movement : why.movements)
      movements.push_back(movementJson(movement));
    out["why"].push_back({{"variable", why.variable}, {"movements", movements}});
  }
  for (std::size_t i = 0; i < report.counterfactuals.size(); ++i) {
    const course::Counterfactual& other = report.counterfactuals[i];
    out["counterfactuals"].push_back({{"text", report.counterfactualTexts[i]},
                                      {"applies", other.applies},
                                      {"branchS", other.branchS},
                                      {"sameUntilBranch", other.sameUntilBranch},
                                      {"was", courseJson(other.was, other.variables)},
                                      {"would", courseJson(other.would, other.variables)},
                                      {"refused", other.refused}});
  }
  return out;
}

void print(const course::DebriefReport& report) {
  fmt::print("{}: {:.1f} %, {}\n", report.title, report.card.percent, report.card.passed ? "passed" : "not passed");
  for (const course::DebriefItem* item : report.bad(100))
    fmt::print("  {} {:<60} {:+.1f}\n", item->critical ? "!!" : " -", item->text, -item->missedPoints);
  for (const course::DebriefItem* item : report.good(100))
    fmt::print("   + {:<60} {:+.1f}\n", item->text, item->score.gained);
  for (const course::DebriefWhy& why : report.why)
    for (const course::DebriefMovement& movement : why.movements)
      fmt::print("  {:.0f} to {:.0f} s: {}\n", movement.fromS, movement.toS, movement.why.sentence);
  for (std::size_t i = 0; i < report.counterfactuals.size(); ++i) {
    const course::Counterfactual& other = report.counterfactuals[i];
    if (other.applies)
      fmt::print("  {}: {:.0f} % instead of {:.0f} %, {}\n", report.counterfactualTexts[i], other.would.percent, other.was.percent,
                 other.would.alive ? "alive" : "dead");
    else
      fmt::print("  {}: does not apply\n", report.counterfactualTexts[i]);
  }
  if (!report.sameLog)
    fmt::print("The run could not be repeated bit for bit from this log.\n");
}

/// The same log gives the same ids; without a name, and stamped with the time of the file.
Result<void> writeXapi(const Arguments& arguments, const course::RunLog& log, const course::Lesson& lesson) {
  const QUuid names = QUuid::createUuidV5(QUuid(), QString::fromUtf8(course::kXapiNames));
  const auto uuid = [&](const std::string& of) {
    return QUuid::createUuidV5(names, QString::fromStdString(of)).toString(QUuid::WithoutBraces).toStdString();
  };
  course::XapiRun run;
  run.run = uuid("run " + log.hash());
  run.learner.account = uuid("learner " + log.hash());
  run.learner.name = arguments.learner;
  std::error_code error;
  const auto written = std::filesystem::last_write_time(arguments.log, error);
  if (error)
    return fail(ErrorCode::NotFound, fmt::format("{} could not be opened; check that it is there and may be read.", arguments.log));
  const auto unixTime = std::chrono::file_clock::to_sys(written).time_since_epoch();
  const double playedS = log.entries.empty() ? 0 : log.entries.back().t;
  run.startMs = std::chrono::duration_cast<std::chrono::milliseconds>(unixTime).count() - static_cast<std::int64_t>(1000 * playedS);
  run.abandoned = !log.ended();
  const Result<std::vector<std::string>> statements = course::xapiStatements(log, &lesson, run);
  if (!statements)
    return fail(statements.error());
  return course::writeXapiLines(arguments.xapi, *statements);
}

Result<void> report(const Arguments& arguments, CommandContext& context) {
  const std::string kind = std::filesystem::path(arguments.output).extension().string();
  if (!arguments.output.empty() && kind != ".html" && kind != ".pdf")
    return fail(ErrorCode::Refused, fmt::format("{} is neither .html nor .pdf; give the report one of these names.", arguments.output));
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  const Result<course::RunLog> log = course::RunLog::read(arguments.log);
  if (!log)
    return fail(log.error());
  auto package = openLessonPackage(arguments.lesson.empty() ? log->lessonId : arguments.lesson, context);
  if (!package)
    return fail(package.error());
  auto lesson = course::openLesson(*package, lessonSchema(context), *drugs);
  if (!lesson)
    return fail(lesson.error());
  course::DebriefOptions options;
  options.language = arguments.language;
  auto made = course::makeDebrief(*log, *lesson, *drugs, &*package, options, context.job());
  if (!made)
    return fail(made.error());
  made->learner = arguments.learner;
  context.endProgress();
  if (!arguments.output.empty()) {
    const Result<void> written =
        kind == ".pdf" ? writeReportPdf(arguments.output, *made) : course::writeDebriefHtml(arguments.output, *made);
    if (!written)
      return written;
  }
  if (!arguments.xapi.empty())
    if (Result<void> written = writeXapi(arguments, *log, **lesson); !written)
      return written;
  if (arguments.json)
    printJson(document(*made));
  else
    print(*made);
  return {};
}

} // namespace

void addLessonReport(CLI::App& lesson, CommandContext& context) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = lesson.add_subcommand("report", "Debrief a run from its log: points, causes, other courses, a page to keep");
  command->add_option("LOG", arguments->log, "Of a run, as halsted lesson run --log writes it")->required();
  command->add_option("--lesson", arguments->lesson, "A folder, zip or lesson.yaml; else the lesson of this computer that the log names");
  command->add_option("-o,--output", arguments->output, "Write the debrief to this .html or .pdf");
  command->add_option("--xapi", arguments->xapi, "Write the run as xAPI statements, JSON Lines");
  command->add_option("--language", arguments->language, "en, de, es or fr; else that of the run")
      ->check(CLI::IsMember({"en", "de", "es", "fr"}));
  command->add_option("--learner", arguments->learner, "A name to stand in what is written; none without it");
  command->add_flag("--json", arguments->json, "Print one JSON document");
  command->callback([arguments, &context] { context.finish(report(*arguments, context)); });
}

} // namespace halsted
