// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace halsted::openxr {

/// The file that names the computer's OpenXR runtime, searched as the OpenXR loader does ("OpenXR Loader - Design and
/// Operation", runtime discovery on Linux): XR_RUNTIME_JSON, then active_runtime.json in the configuration folders.
struct RuntimeFile {
  std::filesystem::path path; ///< empty: there is none
  bool fromEnvironment = false;
};
RuntimeFile findRuntimeFile();

/// What is wrong with the runtime file, now that the loader could not use it: one sentence that says what to do.
std::string explainRuntimeFile(const RuntimeFile& file);

} // namespace halsted::openxr
