// SPDX-License-Identifier: Apache-2.0
// libFuzzer: whatever the bytes of a case file are, opening it and walking through its history ends with a sentence or a
// case. Built with FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION, which leaves out the hashes of rows: no fuzzer guesses those.
#include "segmentation/anatomy/CaseDocument.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace halsted;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::filesystem::path file =
      (std::filesystem::exists("/dev/shm") ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path()) /
      ("halsted-fuzz-" + std::to_string(::getpid()) + ".hcase");
  static const int atExit = std::atexit([] { std::filesystem::remove(file); });
  static_cast<void>(atExit);
  std::ofstream(file, std::ios::binary | std::ios::trunc).write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  auto opened = CaseDocument::open(file, JobContext());
  if (!opened)
    return 0;
  CaseDocument& document = **opened;
  for (const Structure& structure : document.patientCase().structures())
    static_cast<void>(document.patientCase().surfaces(structure.id));
  for (int i = 0; i < 20 && document.canUndo() && document.undo(); ++i) {
  }
  for (int i = 0; i < 20 && document.canRedo() && document.redo(); ++i) {
  }
  return 0;
}
