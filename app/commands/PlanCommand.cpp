// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"

#include "app/ActionArguments.h"
#include "segmentation/anatomy/PlanCommands.h"
#include "segmentation/workflow/PlanNumbers.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>

namespace halsted {

namespace {

struct Options {
  std::string file, element, name, plan, other;
  std::vector<std::string> points, fields;
  double radiusMm = 0;
  bool keep = false, json = false;
};

nlohmann::json toJson(const Vec3& v) {
  return {v.x(), v.y(), v.z()};
}

nlohmann::json toJson(const Measured& number) {
  return {{"value", numberOrNull(number.value)}, {"low", numberOrNull(number.low)}, {"high", numberOrNull(number.high)}};
}

nlohmann::json toJson(const PlanNumber& number) {
  nlohmann::json out = toJson(number.value);
  out["name"] = number.name;
  out["title"] = number.title;
  out["unit"] = number.unit;
  if (!number.about.empty())
    out["about"] = number.about;
  if (number.alarm)
    out["alarm"] = true;
  return out;
}

nlohmann::json toJson(const PlanElement& element, const PlanNumbers& numbers) {
  nlohmann::json out = {{"element", element.name},
                        {"kind", infoOf(element.kind).name},
                        {"plan", element.plan},
                        {"numbers", nlohmann::json::array()},
                        {"cautions", numbers.cautions}};
  for (const PlanNumber& number : numbers.numbers)
    out["numbers"].push_back(toJson(number));
  for (const StructureClearance& row : numbers.clearances)
    out["clearances"].push_back({{"structure", row.name},
                                 {"mm", toJson(row.mm)},
                                 {"alongMm", row.alongMm},
                                 {"nearestMm", toJson(row.nearestMm)},
                                 {"safety", row.safety == Safety::Breached ? "breached"
                                            : row.safety == Safety::Near   ? "near"
                                                                           : "clear"}});
  if (numbers.screw && numbers.screw->grade)
    out["grade"] = std::string(1, numbers.screw->grade);
  return out;
}

std::string intervalText(const Measured& number) {
  if (number.low == number.high)
    return "exact";
  return fmt::format("{:.2f} to {:.2f}", number.low, number.high);
}

void print(const PlanElement& element, const PlanNumbers& numbers) {
  fmt::print("{} ({}, plan {})\n", element.name, infoOf(element.kind).name, element.plan);
  std::size_t farther = 0;
  for (const PlanNumber& number : numbersForPeople(numbers, farther))
    fmt::print("  {:<36} {:>10.2f} {:<3} {:<22} {}\n", number.title + (number.about.empty() ? "" : ": " + number.about), number.value.value,
               number.unit, intervalText(number.value), number.alarm ? "ALARM" : "");
  if (farther > 0)
    fmt::print("  {} more structures lie farther away; --json lists them.\n", farther);
  if (numbers.screw && numbers.screw->grade)
    fmt::print("  {:<36} {:>10}\n", "Grade (Gertzbein and Robbins)", numbers.screw->grade);
}

Result<PlanElement> elementFrom(const Options& options, PlanKind kind, const std::vector<PlanElement>& plan) {
  PlanElement element;
  element.kind = kind;
  element.name = options.name.empty() ? freePlanName(kind, plan) : options.name;
  if (!options.plan.empty())
    element.plan = options.plan;
  for (const std::string& text : options.points) {
    const Result<Vec3> point = pointArgument(text);
    if (!point)
      return fail(point.error());
    element.pointsMm.push_back(*point);
  }
  for (const std::string& field : options.fields) {
    const std::size_t equals = field.find('=');
    if (equals == std::string::npos)
      return fail(ErrorCode::Refused, fmt::format("'{}' is no field; write NAME=VALUE.", field));
    if (const Result<void> set = setPlanField(element, field.substr(0, equals), field.substr(equals + 1)); !set)
      return fail(set.error());
  }
  if (const std::string problem = planProblem(element); !problem.empty())
    return fail(ErrorCode::Refused, problem);
  return element;
}

void tell(const PlanElement& element, const PlanNumbers& numbers, bool json, nlohmann::json& out, CommandContext& context) {
  context.endProgress();
  if (json)
    out.push_back(toJson(element, numbers));
  else
    print(element, numbers);
  for (const std::string& caution : numbers.cautions)
    context.say(caution);
}

Result<void> keep(CaseDocument& document, const PlanElement& element) {
  return document.apply(addPlanElement(element));
}

/// Numbers of the case's elements: of one, of one plan, or of all.
Result<void> measureCase(const Options& options, CommandContext& context) {
  auto opened = CaseDocument::open(options.file, context.job());
  if (!opened)
    return fail(opened.error());
  const PlanSnapshot snapshot((*opened)->patientCase());
  PlanCache cache;
  nlohmann::json out = nlohmann::json::array();
  bool any = false;
  for (const PlanElement& element : snapshot.plan) {
    if ((!options.element.empty() && element.name != options.element) || (!options.plan.empty() && element.plan != options.plan))
      continue;
    any = true;
    const Result<PlanNumbers> numbers = planNumbers(snapshot, cache, element, context.job());
    if (!numbers)
      return fail(numbers.error());
    tell(element, *numbers, options.json, out, context);
  }
  if (!any)
    return fail(ErrorCode::NotFound, fmt::format("{} has no such plan element; see halsted info.", options.file));
  if (options.json)
    printJson(out);
  return {};
}

Result<void> measureNew(const Options& options, PlanKind kind, CommandContext& context) {
  auto opened = CaseDocument::open(options.file, context.job());
  if (!opened)
    return fail(opened.error());
  CaseDocument& document = **opened;
  PlanCache cache;
  nlohmann::json out = nlohmann::json::array();
  const Result<PlanElement> element = elementFrom(options, kind, document.patientCase().plan());
  if (!element)
    return fail(element.error());
  {
    const PlanSnapshot snapshot(document.patientCase());
    const Result<PlanNumbers> numbers = planNumbers(snapshot, cache, *element, context.job());
    if (!numbers)
      return fail(numbers.error());
    tell(*element, *numbers, options.json, out, context);
  }
  if (options.json)
    printJson(out[0]);
  return options.keep ? keep(document, *element) : Result<void>();
}

nlohmann::json toJson(const FoundTrajectory& found, const std::vector<std::string>& critical) {
  nlohmann::json out = {{"entryMm", toJson(found.entryMm)},
                        {"cost", found.cost},
                        {"lengthMm", found.lengthMm},
                        {"angleDeg", found.angleDegrees},
                        {"clearanceMm", found.clearanceMm}};
  if (found.nearest >= 0)
    out["nearest"] = critical[static_cast<std::size_t>(found.nearest)];
  return out;
}

Result<void> search(const Options& options, CommandContext& context) {
  auto opened = CaseDocument::open(options.file, context.job());
  if (!opened)
    return fail(opened.error());
  CaseDocument& document = **opened;
  Options way = options;
  if (way.points.size() == 1) // the target alone: from wherever it is best
    way.points.insert(way.points.begin(), "0,0,0");
  else if (options.radiusMm <= 0)
    return fail(ErrorCode::Refused, "With a middle of the region before the target, give --region how wide it is, in mm.");
  Result<PlanElement> element = elementFrom(way, PlanKind::Trajectory, document.patientCase().plan());
  if (!element)
    return fail(element.error());
  PlanCache cache;
  PlanNumbers numbers;
  nlohmann::json out;
  {
    const PlanSnapshot snapshot(document.patientCase());
    const auto start = std::chrono::steady_clock::now();
    const Result<PlanSearch> found =
        searchTrajectory(snapshot, cache, *element, options.points.size() == 1 ? 0 : options.radiusMm, {}, context.job());
    if (!found)
      return fail(found.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    context.endProgress();
    const TrajectorySearch& result = found->search;
    out = {{"entries", result.cost.size()},   {"accepted", result.accepted}, {"tooLong", result.tooLong},
           {"tooFlat", result.tooFlat},       {"seconds", seconds},          {"refusedBy", nlohmann::json::object()},
           {"found", nlohmann::json::array()}};
    for (std::size_t n = 0; n < found->critical.size(); ++n)
      if (result.refusedBy[n] > 0)
        out["refusedBy"][found->critical[n]] = result.refusedBy[n];
    for (const FoundTrajectory& one : result.found)
      out["found"].push_back(toJson(one, found->critical));
    for (const FoundTrajectory& one : result.leastBad)
      out["leastBad"].push_back(toJson(one, found->critical));
    if (!options.json) {
      fmt::print("{} places on the skin, {} ways accepted; {} too long, {} too flat", result.cost.size(), result.accepted, result.tooLong,
                 result.tooFlat);
      for (const auto& [name, count] : out["refusedBy"].items())
        fmt::print(", {} too near to {}", count.get<std::size_t>(), name);
      fmt::print("\n");
      for (const FoundTrajectory& one : result.found)
        fmt::print("  from {:.1f},{:.1f},{:.1f}: cost {:.3f}, {:.1f} mm long, {:.0f} degrees to the skin, {:.1f} mm clear{}\n",
                   one.entryMm.x(), one.entryMm.y(), one.entryMm.z(), one.cost, one.lengthMm, one.angleDegrees, one.clearanceMm,
                   one.nearest >= 0 ? " (" + found->critical[static_cast<std::size_t>(one.nearest)] + ")" : " or more");
    }
    if (result.found.empty()) {
      if (options.json)
        printJson(out);
      return fail(ErrorCode::NotFound,
                  "Every way is refused: allow a longer or flatter one, a smaller margin, or a structure to go through.");
    }
    element->pointsMm[0] = result.found.front().entryMm;
    Result<PlanNumbers> best = planNumbers(snapshot, cache, *element, context.job());
    if (!best)
      return fail(best.error());
    numbers = std::move(*best);
  }
  if (options.json) {
    out["best"] = toJson(*element, numbers);
    printJson(out);
  } else {
    print(*element, numbers);
  }
  for (const std::string& caution : numbers.cautions)
    context.say(caution);
  return options.keep ? keep(document, *element) : Result<void>();
}

Result<void> compare(const Options& options, CommandContext& context) {
  auto opened = CaseDocument::open(options.file, context.job());
  if (!opened)
    return fail(opened.error());
  const PlanSnapshot snapshot((*opened)->patientCase());
  PlanCache cache;
  const Result<std::vector<PlanDifference>> rows = comparePlans(snapshot, cache, options.plan, options.other, context.job());
  if (!rows)
    return fail(rows.error());
  context.endProgress();
  if (options.json) {
    nlohmann::json out = nlohmann::json::array();
    for (const PlanDifference& row : *rows) {
      nlohmann::json one = {{"element", row.element}, {"beyond", row.beyond}};
      one["a"] = row.a.name.empty() ? nlohmann::json() : toJson(row.a);
      one["b"] = row.b.name.empty() ? nlohmann::json() : toJson(row.b);
      if (!row.a.name.empty() && !row.b.name.empty())
        one["difference"] = toJson(row.difference);
      out.push_back(std::move(one));
    }
    printJson(out);
    return {};
  }
  fmt::print("{:<56} {:>10} {:>10} {:>10}  {}\n", "", options.plan, options.other, "difference", "");
  for (const PlanDifference& row : *rows) {
    const PlanNumber& number = row.a.name.empty() ? row.b : row.a;
    const auto text = [](const PlanNumber& one) { return one.name.empty() ? std::string("-") : fmt::format("{:.2f}", one.value.value); };
    const bool both = !row.a.name.empty() && !row.b.name.empty();
    fmt::print("{:<56} {:>10} {:>10} {:>10}  {}\n",
               fmt::format("{}: {}{}{}", row.element, number.title, number.about.empty() ? "" : ", " + number.about,
                           number.unit.empty() ? "" : " (" + number.unit + ")"),
               text(row.a), text(row.b), both ? fmt::format("{:+.2f}", row.difference.value) : "",
               !both        ? "only in one"
               : row.beyond ? "beyond both intervals"
                            : "");
  }
  return {};
}

std::string fieldsOf(PlanKind kind) {
  std::string text = " Fields:";
  for (const PlanNumberInfo& info : kPlanNumbers)
    if (info.kind == kind)
      text += fmt::format(" {} ({} {})", info.name, info.fallback, info.unit);
  for (const PlanTextInfo& info : kPlanTexts)
    if (info.kind == kind)
      text += fmt::format(" {} ({})", info.name, info.choices[0] ? info.choices : "names of structures");
  return text == " Fields:" ? std::string() : text + ".";
}

} // namespace

void addPlanCommand(CLI::App& app, CommandContext& context) {
  CLI::App* plan =
      app.add_subcommand("plan", "Numbers of an operation's plan, each with the interval that voxel size and registration leave open");
  plan->require_subcommand(1);
  const auto add = [&](CLI::App* parent, const char* name, const std::string& what) {
    auto options = std::make_shared<Options>();
    CLI::App* command = parent->add_subcommand(name, what);
    command->add_option("CASE", options->file, "A case file (.hcase)")->required();
    command->add_flag("--json", options->json, "Print one JSON document");
    return std::pair(command, options);
  };
  const auto addNew = [&](const char* name, PlanKind kind, const std::string& what, const char* points) {
    const auto [command, options] = add(plan, name, what + fieldsOf(kind));
    command->add_option("--point", options->points, fmt::format("X,Y,Z in mm (left, posterior, superior): {}", points))
        ->required()
        ->expected(1, 64);
    command->add_option("--set", options->fields, "FIELD=VALUE, as many as wanted")->expected(1, 16);
    command->add_option("--name", options->name, "What it is called");
    command->add_option("--plan", options->plan, "The plan it belongs to (A)");
    command->add_flag("--keep", options->keep, "Add it to the case's plan");
    command->callback([=, options = options, &context] { context.finish(measureNew(*options, kind, context)); });
  };
  {
    const auto [command, options] = add(plan, "measure", "The numbers of what the case's plan holds");
    command->add_option("--element", options->element, "Of this element alone");
    command->add_option("--plan", options->plan, "Of this plan alone");
    command->callback([options = options, &context] { context.finish(measureCase(*options, context)); });
  }
  addNew("distance", PlanKind::Distance, "Between two points.", "both");
  addNew("angle", PlanKind::Angle, "At the second of three points, or between the lines of four.", "three or four");
  addNew("area", PlanKind::Area, "Of a polygon.", "its corners");
  addNew("roi", PlanKind::Roi, "Volume and values of a sphere or box.", "middle and a point on the sphere, or two corners of the box");
  addNew("trajectory", PlanKind::Trajectory, "How far an instrument's way stays from structures.", "entry, target");
  addNew("resection", PlanKind::Resection, "What is cut off a structure: volumes, margin, structures crossed.",
         "3 of a plane, 4 or more of a curved surface, 1 in the tumour for a margin");
  addNew("implant", PlanKind::Implant, "A screw: values along it, contact with bone, breach.", "entry, tip");
  addNew("osteotomy", PlanKind::Osteotomy, "A bone cut in two, the front piece moved.", "3 of the plane");
  {
    const auto [command, options] =
        add(plan, "search", "The best straight way from the skin to a target." + fieldsOf(PlanKind::Trajectory));
    command->add_option("--point", options->points, "X,Y,Z in mm: the target; or the middle of a region of the skin, then the target")
        ->required()
        ->expected(1, 2);
    command->add_option("--region", options->radiusMm, "mm round the middle in which to enter")->check(CLI::PositiveNumber);
    command->add_option("--set", options->fields, "FIELD=VALUE, as many as wanted")->expected(1, 16);
    command->add_option("--name", options->name, "What it is called");
    command->add_option("--plan", options->plan, "The plan it belongs to (A)");
    command->add_flag("--keep", options->keep, "Add the best way to the case's plan");
    command->callback([options = options, &context] { context.finish(search(*options, context)); });
  }
  {
    const auto [command, options] =
        add(plan, "compare", "Two plans, number by number; what differs by more than both leave open is marked");
    command->add_option("A", options->plan, "Name of a plan")->required();
    command->add_option("B", options->other, "Name of another")->required();
    command->callback([options = options, &context] { context.finish(compare(*options, context)); });
  }
}

} // namespace halsted
