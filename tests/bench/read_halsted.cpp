// SPDX-License-Identifier: Apache-2.0
// The import as the windows use it: a study, through the import worker, into memory.
#include "segmentation/io/StudyReader.h"

#include <algorithm>
#include <cstdio>

int main(int argc, char** argv) {
  using namespace halsted;
  if (argc != 2)
    return 2;
  const auto series = StudyReader().load({argv[1]}, {}, {});
  if (!series) {
    std::fprintf(stderr, "%s\n", series.error().message.c_str());
    return 1;
  }
  const Index3& size = series->volume.geometry.size;
  // Voxels that nobody has looked at yet are in memory but count for no program: a page is 2048 of them.
  int highest = -32768;
  for (std::size_t i = 0; i < series->volume.geometry.voxelCount(); i += 2048)
    highest = std::max<int>(highest, series->volume.voxels[i]);
  std::printf("%d x %d x %d\n", size.x(), size.y(), size.z());
  return size.z() > 1 && highest > -32768 ? 0 : 1;
}
