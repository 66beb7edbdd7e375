// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CaseExport.h"
#include "app/commands/CommandContext.h"

#include "segmentation/workflow/ScanWorkflow.h"
#include "segmentation/workflow/SeedWorkflow.h"
#include "segmentation/workflow/StepBuilder.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halsted {

namespace {

struct Options {
  std::vector<std::string> input;
  std::string output, series, protocol = "auto", network;
  std::vector<std::string> structure, seed;
  std::string seeds; ///< a file
  std::vector<StructureSeeds> bySeeds;
  std::vector<double> threshold;
  bool json = false, clicksAlone = false;
};

struct Steps {
  std::vector<std::string> names;
  nlohmann::json findings = nlohmann::json::array();
};

/// Runs the protocol; `take` gets each finished step.
Result<ProtocolChoice> segment(const Options& options, CommandContext& context, Volume volume, StepSurfaces surfaces, const StepSink& take,
                               Steps& steps) {
  Result<StructureTable> table = context.structureTable();
  if (!table)
    return fail(table.error());
  const StepSink sink = [&](SegmentationStep step) -> Result<void> {
    for (const NewStructure& structure : step.structures)
      steps.names.push_back(structure.name);
    for (const Finding& finding : step.findings) {
      steps.findings.push_back(toJson(finding));
      if (finding.severity != Finding::Severity::Note)
        context.say(finding.sentence);
    }
    return take(std::move(step));
  };
  if (!options.network.empty()) {
    Result<void> done = segmentByNetwork(volume, options.network, *table, surfaces, sink, context.job());
    if (!done)
      return fail(done.error());
    return ProtocolChoice{"network", {}};
  }
  if (options.threshold.empty())
    return segmentScan(volume, options.protocol, *table, context.assets() / "networks", surfaces, sink, context.job());
  Result<void> done = segmentByThreshold(std::move(volume), options.structure.front(), options.threshold[0], options.threshold[1], *table,
                                         surfaces, sink, context.job());
  if (!done)
    return fail(done.error());
  return ProtocolChoice{"threshold", {}};
}

/// Straight from a study to a label or surface file, without a case in between.
Result<void> segmentToFile(const Options& options, CommandContext& context, LoadedSeries series) {
  Steps steps;
  CaseExport out(series.info);
  auto choice = segment(
      options, context, std::move(series.volume), CaseExport::wantsSurfaces(options.output) ? StepSurfaces::Full : StepSurfaces::None,
      [&](SegmentationStep step) -> Result<void> {
        out.add(std::move(step));
        return {};
      },
      steps);
  if (!choice)
    return fail(choice.error());
  Result<std::vector<std::string>> notes = out.write(options.output, {}, context);
  if (!notes)
    return fail(notes.error());
  for (const std::string& note : *notes)
    context.say(note);
  return {};
}

/// The folder of networks that may propose structures by their names; none where clicks alone are to count.
std::filesystem::path proposers(const Options& options, CommandContext& context) {
  return options.clicksAlone ? std::filesystem::path() : context.assets() / "networks";
}

/// Structures from seeds, into a case or straight to a file; confidences come back by name.
Result<nlohmann::json> seedsToFile(const Options& options, CommandContext& context, const LoadedSeries& series) {
  Result<StructureTable> table = context.structureTable();
  if (!table)
    return fail(table.error());
  auto seeded = segmentBySeeds(series.volume, options.bySeeds, {}, {}, *table, proposers(options, context),
                               CaseExport::wantsSurfaces(options.output) ? StepSurfaces::Full : StepSurfaces::None, context.job());
  if (!seeded)
    return fail(seeded.error());
  for (const Finding& finding : seeded->step.findings)
    context.say(finding.sentence);
  CaseExport out(series.info);
  out.add(std::move(seeded->step));
  Result<std::vector<std::string>> notes = out.write(options.output, {}, context);
  if (!notes)
    return fail(notes.error());
  for (const std::string& note : *notes)
    context.say(note);
  return nlohmann::json();
}

Result<void> seedsToCase(const Options& options, CommandContext& context, CaseDocument& document, Id seriesId, const Volume& volume) {
  Result<StructureTable> table = context.structureTable();
  if (!table)
    return fail(table.error());
  const auto [labels, there] = layerOf(document.patientCase(), seriesId, "anatomy");
  auto seeded = segmentBySeeds(volume, options.bySeeds, labels, there, *table, proposers(options, context), StepSurfaces::FullAndLight,
                               context.job());
  if (!seeded)
    return fail(seeded.error());
  const std::vector<Finding> findings = seeded->step.findings;
  if (auto done = applySeeds(document, seriesId, *seeded); !done)
    return done;
  context.endProgress();
  nlohmann::json structures = nlohmann::json::array(), found = nlohmann::json::array();
  for (const Finding& finding : findings) {
    found.push_back(toJson(finding));
    if (finding.severity != Finding::Severity::Note)
      context.say(finding.sentence);
  }
  for (const auto& [name, confidence] : seeded->confidences)
    if (const Structure* structure = document.patientCase().findStructure(name)) {
      nlohmann::json entry = toJson(*structure);
      entry["confidence"] = confidence;
      structures.push_back(std::move(entry));
      if (!options.json)
        fmt::print("{:<14} {:>9.1f} ml  {:>8.1f} cm2  confidence {:.2f}\n", name, structure->measures.volumeMl,
                   structure->measures.surfaceCm2, confidence);
    }
  if (options.json)
    printJson(nlohmann::json{
        {"case", document.file().string()}, {"protocol", "seeds"}, {"reason", ""}, {"structures", structures}, {"findings", found}});
  return {};
}

Result<void> segmentCase(const Options& options, CommandContext& context, CaseDocument& document) {
  Result<const CaseSeries*> chosen = chosenSeries(document, options.series);
  if (!chosen)
    return fail(chosen.error());
  const CaseSeries* series = *chosen;
  const Id seriesId = series->id;
  const Volume volume = asRead(series->volume, series->info);
  if (!options.bySeeds.empty())
    return seedsToCase(options, context, document, seriesId, volume);
  const std::string label = !options.network.empty() ? "network" : options.threshold.empty() ? options.protocol : "threshold";
  Steps steps;
  auto choice = segment(
      options, context, volume, StepSurfaces::FullAndLight,
      [&](SegmentationStep step) { return applyStep(document, seriesId, label, std::move(step)); }, steps);
  if (!choice)
    return fail(choice.error());
  context.endProgress();
  if (!choice->reason.empty())
    context.say(choice->reason);
  nlohmann::json structures = nlohmann::json::array();
  for (const std::string& name : steps.names)
    if (const Structure* structure = document.patientCase().findStructure(name)) {
      if (options.json)
        structures.push_back(toJson(*structure));
      else
        fmt::print("{:<14} {:>9.1f} ml  {:>8.1f} cm2\n", name, structure->measures.volumeMl, structure->measures.surfaceCm2);
    }
  if (options.json)
    printJson(nlohmann::json{{"case", document.file().string()},
                             {"protocol", choice->name},
                             {"reason", choice->reason},
                             {"structures", structures},
                             {"findings", steps.findings}});
  return {};
}

Result<void> run(const Options& options, CommandContext& context) {
  const std::filesystem::path output = options.output;
  if (options.input.size() == 1 && isCaseFile(options.input.front())) {
    std::filesystem::path file = options.input.front();
    auto document = CaseDocument::open(file, context.job());
    if (!document)
      return fail(document.error());
    if (!output.empty()) {
      if (auto copied = (*document)->saveCopy(output, false, context.job()); !copied)
        return copied;
      document->reset();
      document = CaseDocument::open(output, context.job());
      if (!document)
        return fail(document.error());
    }
    return segmentCase(options, context, **document);
  }
  Result<LoadedSeries> series = loadSeries(options.input, options.series, context);
  if (!series)
    return fail(series.error());
  if (CaseExport::writes(output) && !options.bySeeds.empty()) {
    auto done = seedsToFile(options, context, *series);
    return done ? Result<void>() : Result<void>(fail(done.error()));
  }
  if (CaseExport::writes(output))
    return segmentToFile(options, context, std::move(*series));
  auto document = makeCase(output, std::move(*series));
  if (!document)
    return fail(document.error());
  Result<void> done = segmentCase(options, context, **document);
  // A case that failed before anything was found would only be in the way of the next try.
  if (!done && (*document)->patientCase().structures().empty()) {
    document->reset();
    std::error_code ignored;
    std::filesystem::remove(output, ignored);
  }
  return done;
}

/// Which seed belongs to which structure is told by their order: seeds follow the structure they are for.
Result<std::vector<StructureSeeds>> seedsByOrder(const CLI::App& command, const Options& options) {
  std::vector<StructureSeeds> structures;
  if (!options.seeds.empty()) {
    Result<std::vector<StructureSeeds>> read = readSeedFile(options.seeds);
    if (!read)
      return read;
    structures = std::move(*read);
  }
  std::size_t nextStructure = 0, nextSeed = 0;
  StructureSeeds* current = nullptr;
  for (const CLI::Option* option : command.parse_order()) {
    if (option->check_name("--structure") && nextStructure < options.structure.size()) {
      const std::string& name = options.structure[nextStructure++];
      const auto it = std::find_if(structures.begin(), structures.end(), [&](const StructureSeeds& s) { return s.name == name; });
      current = it != structures.end() ? &*it : &structures.emplace_back(StructureSeeds{name, {}});
    } else if (option->check_name("--seed") && nextSeed < options.seed.size()) {
      Result<Seed> seed = parseSeed(options.seed[nextSeed++]);
      if (!seed)
        return fail(seed.error());
      if (!current)
        return fail(ErrorCode::Refused, "A seed stands before the structure it is for; write --structure NAME first.");
      current->seeds.push_back(*seed);
    }
  }
  return structures;
}

} // namespace

void addSegmentCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("segment", "Find the anatomy in a study or case");
  std::string help = "What to look for:";
  for (const auto& [name, what] : protocols())
    help += fmt::format("\n{}: {}", name, what);
  command->add_option("INPUT", options->input, "A case, or a study as for import")->required();
  command->add_option("-o,--output", options->output,
                      "The case file to make; or labels or surfaces straight away (.nii.gz .nrrd .seg.nrrd .dcm .stl .obj .ply .glb .3mf)");
  command->add_option("--series", options->series, "UID of the series; the main one otherwise");
  command->add_option("--protocol", options->protocol, help)->capture_default_str();
  CLI::Option* network =
      command->add_option("--network", options->network, "By a network of your own from this file (.hnet), instead of a protocol");
  CLI::Option* structure =
      command
          ->add_option("--structure", options->structure, "One structure alone, by --threshold or --seed; several with seeds of their own")
          ->allow_extra_args(false);
  CLI::Option* threshold =
      command->add_option("--threshold", options->threshold, "LOW,HIGH: its range of values, HU for CT")->delimiter(',')->expected(2);
  CLI::Option* seed =
      command
          ->add_option("--seed", options->seed,
                       "X,Y,Z:in or X,Y,Z:out: a point inside or outside the --structure before it, LPS mm; X,Y,Z,RADIUS:in "
                       "for a stroke. Seeds given earlier to a structure of the case stay")
          ->allow_extra_args(false);
  CLI::Option* seeds =
      command->add_option("--seeds", options->seeds, "FILE.json: {\"liver\": {\"in\": [[x, y, z]], \"out\": [[x, y, z, radius]]}, ...}");
  command->add_flag(
      "--clicks-alone", options->clicksAlone,
      "Seeds: do not let the name of a structure propose it. Otherwise organs and large vessels of a CT are found first, and the "
      "seeds correct them");
  seed->needs(structure);
  network->excludes(structure);
  network->excludes(seeds);
  threshold->needs(structure);
  threshold->excludes(seed);
  threshold->excludes(seeds);
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, command, &context] {
    if (options->output.empty() && !(options->input.size() == 1 && isCaseFile(options->input.front())))
      throw CLI::ValidationError("segment", "give -o CASE; only a case can be segmented in place");
    if (options->seed.empty() && options->seeds.empty()) {
      if (options->threshold.empty() != options->structure.empty() || options->structure.size() > 1)
        throw CLI::ValidationError("segment", "--structure wants --threshold, for one, or --seed");
      context.finish(run(*options, context));
      return;
    }
    Result<std::vector<StructureSeeds>> bySeeds = seedsByOrder(*command, *options);
    if (!bySeeds) {
      context.finish(fail(bySeeds.error()));
      return;
    }
    options->bySeeds = std::move(*bySeeds);
    context.finish(run(*options, context));
  });
}

} // namespace halsted
