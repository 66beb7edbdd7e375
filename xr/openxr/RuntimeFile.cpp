// SPDX-License-Identifier: Apache-2.0
#include "xr/openxr/RuntimeFile.h"

#include <QString>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>
#include <vector>

namespace halsted::openxr {

namespace fs = std::filesystem;

namespace {

constexpr const char* kInstall =
    "install and start the software of your headset, for example SteamVR or Monado, and make it this computer's OpenXR "
    "runtime.";

void addFolders(std::vector<fs::path>& folders, const char* variable, const std::string& otherwise) {
  std::stringstream list(qEnvironmentVariable(variable, QString::fromStdString(otherwise)).toStdString());
  for (std::string folder; std::getline(list, folder, ':');)
    if (!folder.empty())
      folders.emplace_back(folder);
}

bool isFile(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

} // namespace

RuntimeFile findRuntimeFile() {
  if (qEnvironmentVariableIsSet("XR_RUNTIME_JSON"))
    return {qEnvironmentVariable("XR_RUNTIME_JSON").toStdString(), true};
  std::vector<fs::path> folders;
  addFolders(folders, "XDG_CONFIG_HOME", (fs::path(qEnvironmentVariable("HOME").toStdString()) / ".config").string());
  addFolders(folders, "XDG_CONFIG_DIRS", "/etc/xdg");
  folders.emplace_back("/etc");
  for (const fs::path& folder : folders)
    for (const char* name : {"active_runtime.x86_64.json", "active_runtime.json"})
      if (const fs::path path = folder / "openxr" / "1" / name; isFile(path))
        return {path, false};
  return {};
}

std::string explainRuntimeFile(const RuntimeFile& file) {
  if (file.path.empty())
    return fmt::format("This computer has no OpenXR runtime; {}", kInstall);
  const std::string named =
      file.fromEnvironment ? fmt::format("{} (named by XR_RUNTIME_JSON)", file.path.string()) : fmt::format("{}", file.path.string());
  const std::string repair = file.fromEnvironment ? "correct or unset XR_RUNTIME_JSON." : std::string(kInstall);
  if (!isFile(file.path))
    return fmt::format("The OpenXR runtime file {} does not exist; {}", named, repair);

  std::ifstream stream(file.path);
  const nlohmann::json content = nlohmann::json::parse(stream, nullptr, false);
  if (content.is_discarded())
    return fmt::format("The OpenXR runtime file {} cannot be read as JSON; {}", named, repair);
  const auto runtime = content.is_object() ? content.find("runtime") : content.end();
  const bool hasRuntime = content.is_object() && runtime != content.end() && runtime->is_object();
  const auto library = hasRuntime ? runtime->find("library_path") : content.end();
  if (!hasRuntime || library == runtime->end() || !library->is_string())
    return fmt::format("The OpenXR runtime file {} names no runtime (no \"library_path\"); {}", named, repair);
  fs::path path = library->get<std::string>();
  if (path.has_parent_path() && path.is_relative())
    path = file.path.parent_path() / path;
  if (path.has_parent_path() && !isFile(path))
    return fmt::format("The OpenXR runtime file {} names {}, which does not exist; install the headset's software again, or {}", named,
                       path.lexically_normal().string(), repair);
  return fmt::format("The OpenXR runtime {} that {} names cannot be loaded; install the headset's software again, or {}", path.string(),
                     named, repair);
}

} // namespace halsted::openxr
