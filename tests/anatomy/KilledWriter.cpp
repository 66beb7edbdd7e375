// SPDX-License-Identifier: Apache-2.0
// Works on a case without end, until it is killed: KilledWriter CASE SEED. Prints a line for every finished step.
#include "tests/anatomy/CaseFixture.h"

#include <cinttypes>
#include <cstdio>
#include <cstdlib>

using namespace halsted;
using namespace halsted::test;

int main(int argc, char** argv) {
  if (argc != 3)
    return 2;
  const std::filesystem::path path = argv[1];
  const auto seed = static_cast<unsigned>(std::atoi(argv[2]));
  auto opened = std::filesystem::exists(path) ? CaseDocument::open(path, JobContext()) : CaseDocument::create(path, "Patient K");
  if (!opened) {
    std::fprintf(stderr, "%s\n", opened.error().message.c_str());
    return 1;
  }
  CaseDocument& document = **opened;
  RandomEdits edits(seed);
  const auto tell = [&] {
    std::printf("%016" PRIx64 " %zu\n", caseHash(document.patientCase()), document.patientCase().provenance().size());
    std::fflush(stdout);
  };
  tell();
  for (int step = 0;; ++step) {
    Result<void> result;
    const int kind = edits.below(16);
    if (kind == 0 && document.canUndo()) {
      result = document.undo();
    } else if (kind == 1 && document.canRedo()) {
      result = document.redo();
    } else if (kind == 2) {
      result = document.addProvenance("Step " + std::to_string(step));
    } else if (kind == 3) {
      std::filesystem::path copy = path;
      copy.replace_filename("copy" + std::to_string(seed) + "_" + std::to_string(step) + ".hcase");
      result = document.saveCopy(copy, step % 2 == 0, JobContext());
    } else if (kind == 4 && !document.patientCase().structures().empty()) {
      result = document.storeSurfaces(document.patientCase().structures()[0].id, someSurfaces(1));
    } else {
      // A merged run of opacities would make one step of the two that the parent tells apart.
      auto command = edits.next(document.patientCase());
      if (command->mergeKey().empty())
        result = document.apply(std::move(command));
    }
    if (!result) {
      std::fprintf(stderr, "%s\n", result.error().message.c_str());
      return 1;
    }
    tell();
  }
}
