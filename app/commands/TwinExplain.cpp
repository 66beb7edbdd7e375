// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TwinCommands.h"

#include "lessons/twin/explain/ActShares.h"
#include "lessons/twin/explain/Explanation.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace halsted {

namespace {

struct Options {
  std::string scenario, id, variable = "MAP";
  double from = 0, to = 0;
  bool acts = false, json = false;
};

Result<void> run(const Options& options, CommandContext& context) {
  auto drugs = loadDrugs(context);
  if (!drugs)
    return fail(drugs.error());
  auto scenario = readScenario(options.scenario, options.id, **drugs);
  if (!scenario)
    return fail(scenario.error());
  const double to = options.to > 0 ? options.to : scenario->durationS;
  if (!(options.from < to))
    return fail(ErrorCode::Refused, fmt::format("--from ({:g} s) must come before --to ({:g} s).", options.from, to));
  scenario->durationS = to;
  std::erase_if(scenario->script, [to](const twin::TimedAct& act) { return act.t >= to; });
  scenario->checks.clear();
  std::optional<twin::Twin> before;
  auto end = twin::runScenario(
      *scenario, *drugs,
      [&](double t, const twin::Twin& twin) {
        if (!before && t >= options.from - 1e-6)
          before.emplace(twin);
      },
      nullptr, context.job().part(0, options.acts ? 0.1 : 1));
  if (!end)
    return fail(end.error());
  if (!before)
    return fail(ErrorCode::Failed, "The scenario ended before --from; choose an earlier time.");
  Result<twin::Explanation> explanation = fail(ErrorCode::Failed, "");
  if (options.acts) {
    // Acts count from t = 0 of the scenario, patients from their creation.
    const double zero = before->timeS() - options.from;
    std::vector<twin::TimedAct> acts = scenario->script;
    for (twin::TimedAct& act : acts)
      act.t += zero;
    explanation = twin::explainByActs(*before, acts, zero + to, options.variable, context.job().part(0.1, 1));
  } else {
    explanation = twin::explain(before->state(), end->state(), options.variable, **drugs);
  }
  if (!explanation)
    return fail(explanation.error());
  context.endProgress();
  if (!options.json) {
    fmt::print("{}\n\n{:<34} {:<34} {:>10}\n", explanation->sentence, "Through", "Because of", explanation->unit);
    for (const twin::Contribution& c : explanation->contributions)
      fmt::print("{:<34} {:<34} {:>+10.3g}\n", c.mechanism, c.cause, c.amount);
    return {};
  }
  nlohmann::json out = {{"variable", explanation->variable},       {"unit", explanation->unit},
                        {"before", explanation->before},           {"after", explanation->after},
                        {"unexplained", explanation->unexplained}, {"sentence", explanation->sentence},
                        {"contributions", nlohmann::json::array()}};
  for (const twin::Contribution& c : explanation->contributions)
    out["contributions"].push_back({{"mechanism", c.mechanism}, {"cause", c.cause}, {"amount", c.amount}, {"remainder", c.remainder}});
  printJson(out);
  return {};
}

} // namespace

void addTwinExplain(CLI::App& twin, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = twin.add_subcommand("explain", "Say why a variable changed: the share of each mechanism and cause, or of each act");
  command->add_option("SCENARIO", options->scenario, "A scenario file")->required();
  command->add_option("--id", options->id, "Which scenario of the file");
  command->add_option("--var", options->variable, "MAP, CO, SV, HR, SVR, DO2, PaCO2, PaO2 or SaO2; with --acts any");
  command->add_option("--from", options->from, "Seconds; 0 is the end of the first rest");
  command->add_option("--to", options->to, "Seconds; the end of the scenario when not given");
  command->add_flag("--acts", options->acts, "The share of each act, by running the patient with and without it");
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
