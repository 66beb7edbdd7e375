// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"

#include "segmentation/anatomy/PlanCommands.h"
#include "segmentation/filters/tubes/TubeTree.h"
#include "segmentation/io/AtomicFile.h"
#include "segmentation/workflow/ScanWorkflow.h"
#include "segmentation/workflow/TubeWorkflow.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace halsted {

namespace {

/// Tubes may run through what other structures are made of, so they have a layer of their own.

struct Options {
  std::vector<std::string> input;
  std::string series, structure, csv, kind = "auto";
  std::vector<double> from, to;
  bool noBranches = false, json = false;
};

nlohmann::json toJson(const Vec3& v) {
  return {v.x(), v.y(), v.z()};
}

nlohmann::json toJson(const TubeTree& tree) {
  nlohmann::json out = {{"bright", tree.bright},
                        {"insideLevel", tree.insideLevel},
                        {"outsideLevel", tree.outsideLevel},
                        {"confidence", tree.confidence},
                        {"branches", nlohmann::json::array()},
                        {"stenoses", nlohmann::json::array()},
                        {"findings", nlohmann::json::array()}};
  for (const TubeBranch& branch : tree.branches) {
    nlohmann::json points = nlohmann::json::array();
    for (const TubePoint& p : branch.points)
      points.push_back({{"positionMm", toJson(p.positionMm)},
                        {"alongMm", p.alongMm},
                        {"radiusMm", p.radiusMm},
                        {"areaMm2", p.areaMm2},
                        {"minDiameterMm", p.minDiameterMm},
                        {"maxDiameterMm", p.maxDiameterMm},
                        {"confidence", p.confidence}});
    out["branches"].push_back({{"parent", branch.parent},
                               {"lengthMm", branch.lengthMm()},
                               {"begins", sentenceOf(branch.firstEnd)},
                               {"ends", sentenceOf(branch.lastEnd)},
                               {"points", std::move(points)}});
  }
  for (const Stenosis& s : tree.stenoses)
    out["stenoses"].push_back({{"branch", s.branch},
                               {"positionMm", toJson(tree.branches[std::size_t(s.branch)].points[s.point].positionMm)},
                               {"alongMm", s.alongMm},
                               {"lengthMm", s.lengthMm()},
                               {"diameterMm", s.diameterMm},
                               {"proximalMm", s.proximalMm},
                               {"distalMm", s.distalMm},
                               {"referenceMm", s.referenceMm},
                               {"diameterPercent", s.diameterPercent},
                               {"areaPercent", s.areaPercent}});
  for (const Finding& finding : tree.findings)
    out["findings"].push_back(halsted::toJson(finding));
  return out;
}

std::string csvOf(const TubeTree& tree) {
  std::string text = "branch,parent,along_mm,x_mm,y_mm,z_mm,radius_mm,area_mm2,min_diameter_mm,max_diameter_mm,level,confidence\n";
  for (std::size_t b = 0; b < tree.branches.size(); ++b)
    for (const TubePoint& p : tree.branches[b].points)
      fmt::format_to(std::back_inserter(text), "{},{},{:.3f},{:.3f},{:.3f},{:.3f},{:.3f},{:.3f},{:.3f},{:.3f},{:.1f},{:.3f}\n", b,
                     tree.branches[b].parent, p.alongMm, p.positionMm.x(), p.positionMm.y(), p.positionMm.z(), p.radiusMm, p.areaMm2,
                     p.minDiameterMm, p.maxDiameterMm, p.level, p.confidence);
  return text;
}

void print(const TubeTree& tree) {
  fmt::print("{:>6} {:>6} {:>9} {:>8} {:>8} {:>8} {:>6}\n", "Branch", "of", "length mm", "mean mm", "least", "most", "conf.");
  for (std::size_t b = 0; b < tree.branches.size(); ++b) {
    const TubeBranch& branch = tree.branches[b];
    double sum = 0, least = 1e9, most = 0, confidence = 0;
    for (const TubePoint& p : branch.points) {
      sum += 2 * p.radiusMm;
      least = std::min(least, 2 * p.radiusMm);
      most = std::max(most, 2 * p.radiusMm);
      confidence += p.confidence;
    }
    const auto count = double(branch.points.size());
    fmt::print("{:>6} {:>6} {:>9.1f} {:>8.1f} {:>8.1f} {:>8.1f} {:>6.2f}\n", b, branch.parent < 0 ? "-" : std::to_string(branch.parent),
               branch.lengthMm(), sum / count, least, most, confidence / count);
  }
  for (const Stenosis& s : tree.stenoses)
    fmt::print(
        "Narrowing of branch {} at {:.1f} mm, {:.1f} mm long: {:.1f} mm, reference {:.1f} mm ({:.1f} before, {:.1f} behind): {:.0f} % of "
        "the diameter, {:.0f} % of the area\n",
        s.branch, s.alongMm, s.lengthMm(), s.diameterMm, s.referenceMm, s.proximalMm, s.distalMm, s.diameterPercent, s.areaPercent);
}

/// Structure, surface and centreline into a case; undoable as any other.
Result<void> keep(CaseDocument& document, const CaseSeries& series, const std::string& name, const TubeTree& tree,
                  CommandContext& context) {
  Result<StructureTable> table = context.structureTable();
  if (!table)
    return fail(table.error());
  const Id seriesId = series.id;
  const Rgb colour = table->kindOf(name).colour;
  Result<SegmentationStep> step = tubeStep(document.patientCase(), series, name, tree, *table, context.job());
  if (!step)
    return fail(step.error());
  if (auto done = applyStep(document, seriesId, "track", std::move(*step)); !done)
    return done;
  const PatientCase& patientCase = document.patientCase();
  for (std::size_t b = 0; b < tree.branches.size(); ++b) {
    PlanElement line{0, PlanKind::Line, fmt::format("{} centreline{}", name, b == 0 ? "" : " " + std::to_string(b + 1)), {}, colour};
    const auto& points = tree.branches[b].points;
    const std::size_t stride = points.size() / kMaxPlanPoints + 1;
    for (std::size_t n = 0; n < points.size(); n += stride)
      line.pointsMm.push_back(points[n].positionMm);
    if (line.pointsMm.size() < 2)
      continue;
    if (const PlanElement* old = patientCase.findPlanElement(line.name))
      if (auto done = document.apply(removePlanElement(old->id)); !done)
        return done;
    if (auto done = document.apply(addPlanElement(std::move(line))); !done)
      return done;
  }
  return {};
}

Vec3 pointOf(const std::vector<double>& values) {
  return {values[0], values[1], values[2]};
}

Result<void> run(const Options& options, CommandContext& context) {
  TubeOptions tube;
  tube.fromMm = pointOf(options.from);
  if (!options.to.empty())
    tube.toMm = pointOf(options.to);
  tube.branches = !options.noBranches;
  tube.kind = options.kind == "bright" ? TubeKind::Bright : options.kind == "dark" ? TubeKind::Dark : TubeKind::Auto;

  std::unique_ptr<CaseDocument> document;
  const CaseSeries* series = nullptr;
  Volume volume;
  if (options.input.size() == 1 && isCaseFile(options.input.front())) {
    auto opened = CaseDocument::open(options.input.front(), context.job());
    if (!opened)
      return fail(opened.error());
    document = std::move(*opened);
    Result<const CaseSeries*> chosen = chosenSeries(*document, options.series);
    if (!chosen)
      return fail(chosen.error());
    series = *chosen;
    volume = series->volume;
  } else {
    Result<LoadedSeries> loaded = loadSeries(options.input, options.series, context);
    if (!loaded)
      return fail(loaded.error());
    volume = loaded->volume;
  }
  Result<TubeTree> tree = trackTube(volume, tube, context.job());
  if (!tree)
    return fail(tree.error());
  context.endProgress();
  for (const Finding& finding : tree->findings)
    context.say(finding.sentence);
  const std::string name = !options.structure.empty() ? options.structure : tree->bright ? "vessel" : "airway_branch";
  if (document)
    if (auto done = keep(*document, *series, name, *tree, context); !done)
      return done;
  if (!options.csv.empty())
    if (auto done = writeFileAtomically(options.csv, csvOf(*tree)); !done)
      return done;
  if (options.json) {
    nlohmann::json out = toJson(*tree);
    out["structure"] = name;
    printJson(out);
  } else {
    print(*tree);
  }
  return {};
}

} // namespace

void addTrackCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "track",
      "Follow a vessel or airway from one click both ways and into its branches, or between two clicks: its middle, its width along it "
      "and its narrowings. In a case it becomes a structure and its centrelines part of the plan");
  command->add_option("INPUT", options->input, "A case, or a study as for import")->required();
  command->add_option("--from", options->from, "X,Y,Z in mm (left, posterior, superior), in the lumen")
      ->delimiter(',')
      ->expected(3)
      ->required();
  command->add_option("--to", options->to, "X,Y,Z of its other end: only the way between is followed")->delimiter(',')->expected(3);
  command->add_option("--series", options->series, "UID of the series; the main one otherwise");
  command->add_option("--structure", options->structure,
                      "What it is called: aorta, renal_artery_left ... (vessel or airway_branch otherwise)");
  command->add_option("--kind", options->kind, "auto, bright (blood) or dark (air)")
      ->check(CLI::IsMember({"auto", "bright", "dark"}))
      ->capture_default_str();
  command->add_flag("--no-branches", options->noBranches, "The longest way alone");
  command->add_option("--csv", options->csv, "Write every point of the centrelines there");
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
