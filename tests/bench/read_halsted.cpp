// SPDX-License-Identifier: Apache-2.0
// The import as the windows use it: a study, through the import worker, into memory. This program is its own worker.
#include "segmentation/io/ImportWorker.h"
#include "segmentation/io/StudyReader.h"

#include <cstdio>
#include <cstring>

int main(int argc, char** argv) {
  using namespace halsted;
  if (argc > 1 && std::strcmp(argv[1], kImportWorkerFlag) == 0)
    return runImportWorker();
  if (argc != 2)
    return 2;
  const auto series = StudyReader(std::filesystem::read_symlink("/proc/self/exe")).load({argv[1]}, {}, {});
  if (!series) {
    std::fprintf(stderr, "%s\n", series.error().message.c_str());
    return 1;
  }
  const Index3& size = series->volume.geometry.size;
  std::printf("%d x %d x %d\n", size.x(), size.y(), size.z());
  return size.z() > 1 ? 0 : 1;
}
