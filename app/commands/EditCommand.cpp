// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"

#include "segmentation/workflow/CaseEdits.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>

namespace halsted {

namespace {

struct Options {
  std::string file, tool, script;
  std::map<std::string, std::vector<std::string>> words; ///< of the parameters given, by name
  int undo = 0, redo = 0;
  bool list = false, preview = false, noSurfaces = false, json = false;
};

/// "radiusMm" is --radius-mm.
std::string optionName(std::string_view parameter) {
  std::string name = "--";
  for (const char c : parameter) {
    if (std::isupper(static_cast<unsigned char>(c)))
      name += '-';
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return name;
}

void list(bool asJson) {
  nlohmann::json tools = nlohmann::json::array();
  for (const EditTool& tool : editTools()) {
    if (asJson) {
      tools.push_back({{"tool", tool.name}, {"help", tool.help}, {"required", tool.required}, {"optional", tool.optional}});
      continue;
    }
    fmt::print("{:<13} {}\n", tool.name, tool.help);
    std::string takes = "              ";
    for (const std::string& name : tool.required)
      takes += " " + optionName(name);
    for (const std::string& name : tool.optional)
      takes += " [" + optionName(name) + "]";
    fmt::print("{}\n", takes);
  }
  if (asJson)
    printJson({{"tools", tools}});
  else
    fmt::print("All tools take --structure and [--overwrite] [--within] [--box].\n");
}

/// The edits of the command line or of the script, checked before the first is made.
Result<std::vector<EditRequest>> requests(const Options& options) {
  std::vector<EditRequest> all;
  if (!options.tool.empty()) {
    Result<EditRequest> request = editFromWords(options.tool, options.words);
    if (!request)
      return fail(request.error());
    all.push_back(std::move(*request));
  }
  if (options.script.empty())
    return all;
  std::ifstream script(options.script);
  if (!script)
    return fail(ErrorCode::NotFound, fmt::format("The script {} cannot be read; check its name.", options.script));
  std::string line;
  for (int number = 1; std::getline(script, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos)
      continue;
    Result<EditRequest> request = editFromJson(line);
    if (!request)
      return fail(request.error().code, fmt::format("Line {} of {}: {}", number, options.script, request.error().message));
    all.push_back(std::move(*request));
  }
  return all;
}

nlohmann::json toJson(const EditOutcome& outcome, const std::string& tool) {
  nlohmann::json changes = nlohmann::json::array();
  for (const EditOutcome::Change& change : outcome.changes)
    changes.push_back({{"structure", change.structure},
                       {"addedVoxels", change.added},
                       {"removedVoxels", change.removed},
                       {"addedMl", change.addedMl},
                       {"removedMl", change.removedMl},
                       {"new", change.isNew},
                       {"removed", change.gone}});
  return {{"tool", tool}, {"text", outcome.text}, {"changes", changes}, {"protectedVoxels", outcome.kept}, {"notes", outcome.notes}};
}

void print(const EditOutcome& outcome) {
  fmt::print("{}{}\n", outcome.text, outcome.changed() ? "" : ": nothing changed");
  for (const EditOutcome::Change& change : outcome.changes)
    fmt::print("  {:<24} {:+10.2f} ml {:+10.2f} ml{}\n", change.structure, change.addedMl, -change.removedMl,
               change.gone    ? "  removed"
               : change.isNew ? "  new"
                              : "");
  for (const std::string& note : outcome.notes)
    fmt::print("  {}\n", note);
}

Result<void> travel(CaseDocument& document, int steps, bool back, nlohmann::json& done) {
  for (int n = 0; n < steps; ++n) {
    const std::string text = back ? document.undoText() : document.redoText();
    if (Result<void> moved = back ? document.undo() : document.redo(); !moved)
      return moved;
    done.push_back(text);
  }
  return {};
}

Result<void> run(const Options& options, CommandContext& context) {
  if (options.list) {
    list(options.json);
    return {};
  }
  const Result<std::vector<EditRequest>> edits = requests(options);
  if (!edits)
    return fail(edits.error());
  Result<StructureTable> table = context.structureTable();
  if (!table)
    return fail(table.error());
  auto opened = CaseDocument::open(options.file, context.job());
  if (!opened)
    return fail(opened.error());
  CaseDocument& document = **opened;

  nlohmann::json undone = nlohmann::json::array(), redone = nlohmann::json::array(), steps = nlohmann::json::array();
  Result<void> done = travel(document, options.undo, true, undone);
  if (done)
    done = travel(document, options.redo, false, redone);
  std::string made;
  for (std::size_t n = 0; done && n < edits->size(); ++n) {
    const EditRequest& request = (*edits)[n];
    EditOutcome outcome;
    if (options.preview) {
      Result<PreparedEdit> prepared = prepareEdit(document.patientCase(), request, *table, context.job());
      if (prepared)
        outcome = std::move(prepared->outcome);
      else
        done = fail(prepared.error());
    } else {
      Result<EditOutcome> applied = applyEdit(document, request, *table, context.job());
      if (applied)
        outcome = std::move(*applied);
      else
        done = fail(applied.error());
    }
    if (!done) {
      if (edits->size() > 1)
        done = fail(done.error().code,
                    fmt::format("Step {} ({}): {} The steps before it were made.", n + 1, request.tool, done.error().message));
      break;
    }
    context.endProgress();
    if (options.json)
      steps.push_back(toJson(outcome, request.tool));
    else
      print(outcome);
    if (outcome.changed())
      made += (made.empty() ? "" : ", ") + outcome.text;
  }
  if (!options.preview) {
    // What was made is made, whatever came after it.
    if (!made.empty())
      if (const auto noted = document.addProvenance(fmt::format("Edited by hand: {}.", made.substr(0, 2000))); !noted && done)
        done = noted;
    if (!options.noSurfaces && (!made.empty() || !undone.empty() || !redone.empty()))
      if (const auto surfaces = remakeSurfaces(document, context.job()); !surfaces && done)
        done = surfaces;
  }
  context.endProgress();
  if (!done)
    return done;
  if (!options.json) {
    for (const auto& text : undone)
      fmt::print("Undone: {}\n", text.get<std::string>());
    for (const auto& text : redone)
      fmt::print("Done again: {}\n", text.get<std::string>());
    return {};
  }
  nlohmann::json structures = nlohmann::json::array();
  for (const Structure& structure : document.patientCase().structures())
    structures.push_back(halsted::toJson(structure));
  printJson({{"case", options.file},
             {"preview", options.preview},
             {"undone", undone},
             {"redone", redone},
             {"steps", steps},
             {"structures", structures},
             {"undo", document.undoText()},
             {"redo", document.redoText()}});
  return {};
}

} // namespace

void addEditCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("edit", "Correct structures of a case by hand: brushes, scissors, growing, margins, logic");
  CLI::Option* file = command->add_option("CASE", options->file, "A case");
  std::string help = "What to do (--list says what each takes):";
  for (const EditTool& tool : editTools())
    help += fmt::format("\n{}: {}", tool.name, tool.help);
  command->add_option("TOOL", options->tool, help);
  for (const EditParameter& parameter : editParameters()) {
    const bool many = parameter.kind == EditParameter::Kind::Points || parameter.kind == EditParameter::Kind::Names;
    std::string what = parameter.help;
    for (std::size_t n = 0; n < parameter.choices.size(); ++n)
      what += (n == 0 ? ": " : ", ") + parameter.choices[n];
    command
        ->add_option_function<std::vector<std::string>>(
            optionName(parameter.name),
            [options, name = std::string(parameter.name)](const std::vector<std::string>& values) { options->words[name] = values; }, what)
        ->expected(1, many ? 20'000 : 1);
  }
  command->add_option("--script", options->script,
                      "A file with one edit a line, each one JSON object with \"tool\" and the names of --list --json");
  command->add_option("--undo", options->undo, "Take back so many steps first")->check(CLI::Range(0, 500));
  command->add_option("--redo", options->redo, "Do again so many steps, after --undo")->check(CLI::Range(0, 500));
  command->add_flag("--preview", options->preview, "Say what an edit would do, and change nothing");
  command->add_flag("--no-surfaces", options->noSurfaces, "Leave surfaces stale");
  command->add_flag("--list", options->list, "List the tools");
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context, file] {
    if (!options->list && file->count() == 0)
      throw CLI::RequiredError("CASE");
    if (!options->list && options->tool.empty() && options->script.empty() && options->undo + options->redo == 0)
      throw CLI::ValidationError("edit", "name a tool, or give --script, --undo, --redo or --list");
    context.finish(run(*options, context));
  });
}

} // namespace halsted
