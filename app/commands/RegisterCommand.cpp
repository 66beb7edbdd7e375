// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CaseExport.h"
#include "app/commands/CommandContext.h"

#include "rendering/RegistrationPicture.h"
#include "segmentation/anatomy/RegistrationCommands.h"
#include "segmentation/filters/registration/DeformableRegistration.h"
#include "segmentation/filters/registration/RigidRegistration.h"
#include "segmentation/workflow/ScanWorkflow.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <optional>

namespace halsted {

namespace {

struct Options {
  std::string fixed, moving, output, fixedSeries, movingSeries, labels, picture;
  bool deformable = false, json = false;
};

/// The series of a case that has this UID; its first where none is asked for.
Result<LoadedSeries> seriesOfCase(const std::string& file, const std::string& uid, const CommandContext& context) {
  auto document = CaseDocument::open(file, context.job());
  if (!document)
    return fail(document.error());
  for (const CaseSeries& series : (*document)->patientCase().series())
    if (uid.empty() || series.info.uid == uid)
      return LoadedSeries{series.info, series.volume, {}};
  return fail(ErrorCode::NotFound, uid.empty() ? fmt::format("{} holds no series; import a study first.", file)
                                               : fmt::format("{} holds no series {}.", file, uid));
}

Result<LoadedSeries> load(const std::string& input, const std::string& uid, const CommandContext& context) {
  if (isCaseFile(input))
    return seriesOfCase(input, uid, context);
  Result<LoadedSeries> series = loadSeries({input}, uid, context);
  if (series)
    tellModality(*series);
  return series;
}

SeriesRegistration toStore(const RigidRegistration& rigid) {
  SeriesRegistration stored;
  stored.fixed_T_moving = Eigen::Affine3d(rigid.fixed_T_moving);
  stored.predictedErrorMm = rigid.predictedErrorMm;
  stored.bound95Mm = rigid.bound95Mm;
  stored.verdict = verdictName(rigid.verdict);
  stored.sentence = rigid.sentence;
  stored.origin = fmt::format("rigid by {} 1", measureName(rigid.measure));
  return stored;
}

/// The moving series, unless the case has it, and the registration.
Result<void> store(CaseDocument& document, Id fixedId, LoadedSeries moving, const RigidRegistration& rigid) {
  const auto idOf = [&](const std::string& uid) {
    for (const CaseSeries& series : document.patientCase().series())
      if (series.info.uid == uid && series.id != fixedId)
        return series.id;
    return Id{0};
  };
  const std::string uid = moving.info.uid;
  if (!idOf(uid)) {
    if (auto added = document.apply(addSeries(std::move(moving))); !added)
      return added;
    if (auto noted = document.addProvenance("Added a series for registration."); !noted)
      return noted;
  }
  SeriesRegistration stored = toStore(rigid);
  stored.fixedSeries = fixedId;
  stored.movingSeries = idOf(uid) ? idOf(uid) : document.patientCase().series().back().id;
  if (auto done = document.apply(setRegistration(stored)); !done)
    return done;
  return document.addProvenance(fmt::format("Registered two series, {}: {}.", stored.origin, stored.verdict));
}

Result<void> writeCase(const Options& options, CommandContext& context, LoadedSeries fixed, LoadedSeries moving,
                       const RigidRegistration& rigid) {
  const std::string uid = fixed.info.uid;
  Result<std::unique_ptr<CaseDocument>> document = fail(ErrorCode::Failed, {});
  if (isCaseFile(options.fixed)) {
    if (options.output != options.fixed) {
      auto source = CaseDocument::open(options.fixed, context.job());
      if (!source)
        return fail(source.error());
      if (auto copied = (*source)->saveCopy(options.output, false, context.job()); !copied)
        return copied;
    }
    document = CaseDocument::open(options.output, context.job());
  } else {
    document = makeCase(options.output, std::move(fixed));
  }
  if (!document)
    return fail(document.error());
  Id fixedId = 0;
  for (const CaseSeries& series : (*document)->patientCase().series())
    if (series.info.uid == uid && !fixedId)
      fixedId = series.id;
  Result<void> stored = store(**document, fixedId, std::move(moving), rigid);
  if (!stored && options.output != options.fixed) {
    document->reset();
    std::error_code ignored;
    std::filesystem::remove(options.output, ignored);
  }
  return stored;
}

Result<void> writeMovedLabels(const Options& options, CommandContext& context, const LoadedSeries& fixed, const PointMap& moving_T_fixed) {
  const auto files = context.reader().loadLabels(options.labels, context.job());
  if (!files)
    return fail(files.error());
  CaseExport out(fixed.info);
  int number = 0;
  for (const LabelFile& file : *files) {
    SegmentationStep step;
    step.layer = fmt::format("moved {}", ++number);
    step.labels = movedLabels(file.labels, fixed.volume.geometry, moving_T_fixed);
    std::array<bool, 256> there{};
    for (std::size_t n = 0; n < step.labels.geometry().voxelCount(); ++n)
      there[step.labels.voxels()[n]] = true;
    const Result<StructureTable> table = context.structureTable();
    if (!table)
      return fail(table.error());
    for (const auto& [value, name] : file.names)
      if (value > 0 && value < 256 && there[static_cast<std::size_t>(value)]) {
        NewStructure structure;
        structure.name = name;
        structure.label = static_cast<std::uint8_t>(value);
        structure.colour = table->kindOf(name).colour;
        step.structures.push_back(std::move(structure));
      }
    out.add(std::move(step));
  }
  const auto notes = out.write(options.output, {}, context);
  if (!notes)
    return fail(notes.error());
  for (const std::string& note : *notes)
    context.say(note);
  return {};
}

void print(const Options& options, const LoadedSeries& fixed, const LoadedSeries& moving, const RigidRegistration& rigid,
           const std::optional<DeformableRegistration>& deformed) {
  if (!options.json) {
    fmt::print("{}: {}\n", verdictName(rigid.verdict), rigid.sentence);
    fmt::print("Predicted error {:.2f} mm, below {:.2f} mm in 95 of 100; {:.0f} % of the fixed body lies in both.\n",
               rigid.predictedErrorMm, rigid.bound95Mm, 100 * rigid.overlap);
    for (int row = 0; row < 4; ++row)
      fmt::print("{:12.7f} {:12.7f} {:12.7f} {:12.5f}\n", rigid.fixed_T_moving(row, 0), rigid.fixed_T_moving(row, 1),
                 rigid.fixed_T_moving(row, 2), rigid.fixed_T_moving(row, 3));
    if (deformed)
      fmt::print("Deformed: local agreement {:.3f}; volumes change by {:.2f} to {:.2f}.\n", deformed->agreement,
                 deformed->volumeChange.smallest, deformed->volumeChange.largest);
    return;
  }
  nlohmann::json rows = nlohmann::json::array();
  for (int row = 0; row < 4; ++row) {
    nlohmann::json columns = nlohmann::json::array();
    for (int column = 0; column < 4; ++column)
      columns.push_back(rigid.fixed_T_moving(row, column));
    rows.push_back(std::move(columns));
  }
  nlohmann::json out = {{"fixed", fixed.info.uid},      {"moving", moving.info.uid},
                        {"fixed_T_moving", rows},       {"predictedErrorMm", rigid.predictedErrorMm},
                        {"bound95Mm", rigid.bound95Mm}, {"verdict", verdictName(rigid.verdict)},
                        {"sentence", rigid.sentence},   {"measure", measureName(rigid.measure)},
                        {"overlap", rigid.overlap},     {"agreement", rigid.agreement}};
  if (deformed)
    out["deformable"] = {{"agreement", deformed->agreement},
                         {"smallestVolumeChange", deformed->volumeChange.smallest},
                         {"largestVolumeChange", deformed->volumeChange.largest}};
  printJson(out);
}

Result<void> run(const Options& options, CommandContext& context) {
  const bool intoLabels = !options.labels.empty();
  if (intoLabels && (!CaseExport::writes(options.output) || CaseExport::wantsSurfaces(options.output)))
    return fail(ErrorCode::Refused, "Labels go into a label file; give -o with a name that ends in .nii.gz, .nrrd, .seg.nrrd or .dcm.");
  if (!intoLabels && !options.output.empty() && !isCaseFile(options.output))
    return fail(ErrorCode::Refused,
                fmt::format("{} is no name of a case; end it in .hcase, or give --labels to write labels.", options.output));
  Result<LoadedSeries> fixed = load(options.fixed, options.fixedSeries, context);
  if (!fixed)
    return fail(fixed.error());
  Result<LoadedSeries> moving = load(options.moving, options.movingSeries, context);
  if (!moving)
    return fail(moving.error());
  if (options.fixed == options.moving && fixed->info.uid == moving->info.uid)
    return fail(ErrorCode::Refused, "Both series are the same one; choose the other by --fixed-series or --moving-series.");
  Result<RigidRegistration> rigid = registerRigid(fixed->volume, moving->volume, {}, context.job().part(0, options.deformable ? 0.3 : 1));
  if (!rigid)
    return fail(rigid.error());
  std::optional<DeformableRegistration> deformed;
  PointMap moving_T_fixed = [inverse = rigid->fixed_T_moving.inverse()](const Vec3& point) -> Vec3 { return inverse * point; };
  if (options.deformable) {
    Result<DeformableRegistration> found =
        registerDeformable(fixed->volume, moving->volume, rigid->fixed_T_moving.inverse(), {}, context.job().part(0.3, 1));
    if (!found)
      return fail(found.error());
    deformed = std::move(*found);
    moving_T_fixed = [&deformed](const Vec3& point) { return deformed->movingPoint(point); };
  }
  context.endProgress();
  print(options, *fixed, *moving, *rigid, deformed);
  if (!options.picture.empty()) {
    const Volume moved = movedVolume(moving->volume, fixed->volume.geometry, moving_T_fixed);
    const BoundsMm a = boundsOf(fixed->volume.geometry);
    Vec3 centre = rigid->fixed_T_moving * boundsOf(moving->volume.geometry).centre();
    centre = (0.5 * (centre + a.centre())).cwiseMax(a.min).cwiseMin(a.max);
    const std::string sentence = fmt::format("Registration {}: {}", verdictName(rigid->verdict), rigid->sentence);
    if (auto drawn = writeRegistrationPicture(fixed->volume, moved, centre, sentence, options.picture); !drawn)
      return drawn;
  }
  // Two patients may be deformed into each other: there the verdict on the stiff body is no obstacle.
  if (rigid->verdict == RegistrationVerdict::Failed && !options.output.empty() && !options.deformable)
    return fail(ErrorCode::Refused, fmt::format("The registration failed, so {} was not written.", options.output));
  if (intoLabels)
    return writeMovedLabels(options, context, *fixed, moving_T_fixed);
  if (!options.output.empty())
    return writeCase(options, context, std::move(*fixed), std::move(*moving), *rigid);
  return {};
}

} // namespace

void addRegisterCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("register", "Find where one series lies in the space of another");
  command->add_option("FIXED", options->fixed, "A case, or a study as for import: the series that stays")->required();
  command->add_option("MOVING", options->moving, "A case or study: the series to be brought onto it")->required();
  command->add_option("-o,--output", options->output,
                      "A case that holds both series and how they lie (.hcase); with --labels a label file (.nii.gz .nrrd .seg.nrrd .dcm)");
  command->add_option("--fixed-series", options->fixedSeries, "UID of the series in FIXED; the main one otherwise");
  command->add_option("--moving-series", options->movingSeries, "UID of the series in MOVING; the main one otherwise");
  command->add_flag("--deformable", options->deformable, "Deform the moving series as well, as for another patient or another breath");
  CLI::Option* labels = command->add_option("--labels", options->labels, "Labels of MOVING; they are brought onto FIXED and written to -o");
  labels->needs("--output");
  command->add_option("--picture", options->picture, "A PNG file to judge the result by: both series in each other, in three planes");
  command->add_flag("--json", options->json, "Print one JSON document");
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
