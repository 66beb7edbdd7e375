// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"

#include "rendering/Snapshot.h"
#include "rendering/Turntable.h"
#include "segmentation/io/AtomicFile.h"
#include "segmentation/io/ScratchFolder.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <charconv>

namespace halsted {

namespace {

constexpr std::array kViews{"anterior", "posterior", "left", "right", "superior", "inferior"};

struct Options {
  std::string input, output, size = "1600x1200", view;
  bool volume = false, slices = false, turntable = false;
  double seconds = 8;
};

constexpr const char* kMovieExtension = ".ogv";

/// The frames go to a scratch folder, the whole file then to its place.
Result<void> writeTurntable(const PatientCase& patientCase, const TurntableOptions& options, const std::filesystem::path& file,
                            const JobContext& job) {
  if (file.extension() != kMovieExtension)
    return fail(ErrorCode::Unsupported, fmt::format("{}: a movie's name ends in {}.", file.string(), kMovieExtension));
  const Result<ScratchFolder> scratch = ScratchFolder::create("movie");
  if (!scratch)
    return fail(scratch.error());
  const std::filesystem::path made = scratch->path() / "turn.ogv";
  {
    auto movie = Turntable::start(patientCase, options, made);
    if (!movie)
      return fail(movie.error());
    while (!(*movie)->done()) {
      if (job.cancelled())
        return cancelled();
      if (auto step = (*movie)->step(); !step)
        return step;
      job.progress(static_cast<double>((*movie)->framesDone()) / (*movie)->frameCount(), "Drawing the movie");
    }
  }
  return copyFileAtomically(made, file);
}

Result<PictureOptions> pictureOptions(const Options& options) {
  PictureOptions picture;
  const char* end = options.size.data() + options.size.size();
  const auto width = std::from_chars(options.size.data(), end, picture.width);
  const auto height = width.ec == std::errc() && width.ptr != end ? std::from_chars(width.ptr + 1, end, picture.height) : width;
  constexpr int kSmallest = 64, kLargest = 8192;
  if (width.ec != std::errc() || height.ec != std::errc() || height.ptr != end || (*width.ptr != 'x' && *width.ptr != 'X') ||
      std::min(picture.width, picture.height) < kSmallest || std::max(picture.width, picture.height) > kLargest)
    return fail(ErrorCode::Refused, fmt::format("The size '{}' is not of the form WIDTHxHEIGHT with {} to {} pixels a side.", options.size,
                                                kSmallest, kLargest));
  using Content = PictureOptions::Content;
  if (options.slices)
    picture.content = Content::Slices;
  else if (options.volume)
    picture.content = Content::Volume;
  else if (options.view == "six")
    picture.content = Content::SixSides;
  else if (!options.view.empty())
    picture.content = Content::Surfaces;
  if (!options.view.empty() && options.view != "six")
    picture.view = options.view;
  return picture;
}

Result<void> run(const Options& options, CommandContext& context) {
  Result<PictureOptions> picture = pictureOptions(options);
  if (!picture)
    return fail(picture.error());
  Result<StructureTable> table = context.structureTable();
  if (!table)
    return fail(table.error());
  auto document = CaseDocument::open(options.input, context.job());
  if (!document)
    return fail(document.error());
  if (options.turntable) {
    TurntableOptions turn;
    turn.width = picture->width;
    turn.height = picture->height;
    turn.seconds = options.seconds;
    turn.volume = options.volume;
    turn.from = sideNamed(picture->view);
    return writeTurntable((*document)->patientCase(), turn, options.output, context.job());
  }
  if (std::filesystem::path(options.output).extension() == kMovieExtension)
    return fail(ErrorCode::Unsupported, fmt::format("{}: for a movie add --turntable.", options.output));
  return renderPicture((*document)->patientCase(), *table, *picture, options.output);
}

} // namespace

void addRenderCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("render", "Draw a picture or a turning movie of a case; works without a display");
  command->add_option("CASE", options->input, "The case")->required();
  command->add_option("-o,--output", options->output, "The PNG file to write; with --turntable the Ogg Theora movie (.ogv)")->required();
  command->add_option("--size", options->size, "WIDTHxHEIGHT in pixels")->capture_default_str();
  std::vector<std::string> views(kViews.begin(), kViews.end());
  views.emplace_back("six");
  command->add_option("--view", options->view, "Surfaces from one side, or from all six")->check(CLI::IsMember(views));
  CLI::Option* volume = command->add_flag("--volume", options->volume, "Volume rendering instead of surfaces");
  CLI::Option* slices =
      command->add_flag("--slices", options->slices, "Slices in three directions with the labels over them")->excludes(volume);
  CLI::Option* turntable =
      command->add_flag("--turntable", options->turntable, "A movie of the case turning once, starting at --view")->excludes(slices);
  command->add_option("--seconds", options->seconds, "How long the movie is")->capture_default_str()->needs(turntable);
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
