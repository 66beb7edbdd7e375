// SPDX-License-Identifier: Apache-2.0
#include "DicomPhantom.h"

#include <cstdio>

using namespace halsted;

/// Writes small pictures in every coding into a folder: where a fuzzer starts.
int main(int argc, char** argv) {
  if (argc != 2)
    return 2;
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  using enum DicomPhantom::Syntax;
  int number = 0;
  const auto write = [&](const DicomPhantom& phantom) {
    const auto file = folder / ("seed" + std::to_string(number++));
    if (!writeDicomPhantom(phantom, file))
      std::fprintf(stderr, "%s was not written\n", file.c_str());
    return std::filesystem::exists(file);
  };
  bool done = true;
  for (const auto syntax : {Explicit, Implicit, BigEndian, Deflated, Rle, JpegLossless, JpegLs, Jpeg2000}) {
    DicomPhantom phantom;
    phantom.columns = phantom.rows = 4;
    phantom.value = [](const Vec3& at) { return at.x(); };
    phantom.syntax = syntax;
    done = write(phantom) && done;
    phantom.frames = {{Vec3(0, 0, 0), 1}, {Vec3(0, 0, 1), 2}};
    done = (syntax == Jpeg2000 || write(phantom)) && done;
    phantom.frames.clear();
    phantom.withoutMeta = true;
    done = (syntax != Implicit || write(phantom)) && done;
  }
  return done ? 0 : 1;
}
