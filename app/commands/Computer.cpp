// SPDX-License-Identifier: Apache-2.0
#include "app/commands/Computer.h"

#include "rendering/Snapshot.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <thread>

#include <sys/sysinfo.h>

namespace halsted {

namespace {

ComputerCheck memory() {
  struct sysinfo info {};
  sysinfo(&info);
  const double gib = static_cast<double>(info.totalram) * info.mem_unit / (1 << 30);
  // A thin-slice CT of the trunk has 400 MB; the protocol takes up to six times that.
  if (gib < 3.5)
    return {"Memory", false, fmt::format("{:.1f} GiB; a large CT needs 4 GiB or more.", gib)};
  return {"Memory", true, fmt::format("{:.1f} GiB.", gib)};
}

ComputerCheck graphics() {
  Result<GraphicsInfo> info = graphicsInfo();
  if (!info)
    return {"Graphics", false, info.error().message};
  if (info->software)
    return {"Graphics", true, fmt::format("{}: drawn by the processor, so large scenes move slowly.", info->renderer)};
  return {"Graphics", true, info->renderer + "."};
}

// Where the OpenXR loader looks for the active runtime on Linux: specification of the loader, "Linux active runtime location".
ComputerCheck headsetRuntime() {
  std::vector<std::filesystem::path> places;
  if (const char* file = std::getenv("XR_RUNTIME_JSON"))
    places.emplace_back(file);
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  if (config || home)
    places.push_back((config ? std::filesystem::path(config) : std::filesystem::path(home) / ".config") / "openxr/1/active_runtime.json");
  for (const char* folder : {"/etc/xdg", "/usr/local/etc", "/etc", "/usr/local/share", "/usr/share"})
    places.emplace_back(std::filesystem::path(folder) / "openxr/1/active_runtime.json");
  for (const auto& place : places) {
    std::error_code error;
    if (std::filesystem::exists(place, error))
      return {"Headset runtime", true, fmt::format("OpenXR runtime set by {}.", place.string())};
  }
  return {"Headset runtime", true, "none is set up; Halsted works on the desk screen without one."};
}

} // namespace

std::vector<ComputerCheck> examineThisComputer() {
  return {{"Processor", true, fmt::format("{} threads.", std::thread::hardware_concurrency())}, memory(), graphics(), headsetRuntime()};
}

} // namespace halsted
