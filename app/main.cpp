// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"
#include "app/commands/CommandContext.h"
#include "app/commands/ReportCommand.h"
#include "app/headset/VrCommand.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace {

/// Beside the program when it is installed, in the source tree when it is not.
std::filesystem::path assetsFolder(const std::filesystem::path& program) {
  if (const char* folder = std::getenv("HALSTED_ASSETS"))
    return folder;
  std::error_code error;
  const std::filesystem::path installed = program.parent_path().parent_path() / "share/halsted";
  return std::filesystem::exists(installed / "structures.json", error) ? installed : std::filesystem::path(HALSTED_SOURCE_ASSETS);
}

} // namespace

int main(int argc, char** argv) {
  using namespace halsted;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe");
  CommandContext context(assetsFolder(program));

  CLI::App app("Halsted turns a patient's CT or MRI into a digital twin for surgical planning and education.\n"
               "Not for diagnosis or treatment.");
  app.name("halsted");
  app.set_version_flag("--version", "halsted " HALSTED_VERSION);
  app.require_subcommand(0, 1);
  std::string toOpen;
  bool openWindow = false;
  CLI::App* open = app.add_subcommand("open", "Open the window, with a case or study");
  open->add_option("CASE|STUDY", toOpen, "A case, or a study as for import");
  open->callback([&] { openWindow = true; });
  addImportCommand(app, context);
  addSegmentCommand(app, context);
  addRegisterCommand(app, context);
  addTrackCommand(app, context);
  addPlanCommand(app, context);
  addEditCommand(app, context);
  addInfoCommand(app, context);
  addExportCommand(app, context);
  addCompareCommand(app, context);
  addRenderCommand(app, context);
  addReportCommand(app, context);
  addDoctorCommand(app, context);
  addTwinCommand(app, context);
  addLessonCommand(app, context);
  std::optional<VrOptions> vr;
  addVrCommand(app, vr);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    // 0 for --help and --version; everything else is wrong usage.
    return app.exit(e) == 0 ? 0 : 2;
  }
  if (vr)
    return runVr(argc, argv, context, *vr);
  if (openWindow || app.get_subcommands().empty())
    return runWindow(argc, argv, context.assets(), toOpen);
  return context.status;
}
