// SPDX-License-Identifier: Apache-2.0
#include "app/commands/CommandContext.h"

#include "rendering/Snapshot.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <charconv>

namespace halsted {

namespace {

constexpr std::array kViews{"anterior", "posterior", "left", "right", "superior", "inferior"};

struct Options {
  std::string input, output, size = "1600x1200", view;
  bool volume = false, slices = false;
};

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
  return renderPicture((*document)->patientCase(), *table, *picture, options.output);
}

} // namespace

void addRenderCommand(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("render", "Draw a picture of a case; works without a display");
  command->add_option("CASE", options->input, "The case")->required();
  command->add_option("-o,--output", options->output, "The PNG file to write")->required();
  command->add_option("--size", options->size, "WIDTHxHEIGHT in pixels")->capture_default_str();
  std::vector<std::string> views(kViews.begin(), kViews.end());
  views.emplace_back("six");
  command->add_option("--view", options->view, "Surfaces from one side, or from all six")->check(CLI::IsMember(views));
  CLI::Option* volume = command->add_flag("--volume", options->volume, "Volume rendering instead of surfaces");
  command->add_flag("--slices", options->slices, "Slices in three directions with the labels over them")->excludes(volume);
  command->callback([options, &context] { context.finish(run(*options, context)); });
}

} // namespace halsted
