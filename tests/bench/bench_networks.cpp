// SPDX-License-Identifier: Apache-2.0
// bench_networks FOLDER: how long the networks in FOLDER (assets/networks) take, once per instruction set that this processor has.
// Prints one JSON object per run. No peer: Debian has no program that runs these networks.
#include "segmentation/filters/network/NetworkRun.h"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>

using namespace halsted;

namespace {

/// As large as the picture that each network is shown on average.
NetworkPicture pictureFor(const Network& net) {
  const bool head = net.input.grid == NetworkInput::Grid::Millimetres;
  NetworkPicture picture{head ? std::array<int, 3>{181, 217, 165} : net.input.size, {}};
  picture.values.resize(static_cast<std::size_t>(picture.size[0]) * static_cast<std::size_t>(picture.size[1] * picture.size[2]));
  for (std::size_t i = 0; i < picture.values.size(); ++i)
    picture.values[i] = static_cast<float>((i * 2654435761U >> 12) % 1000) / 1000;
  return picture;
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: bench_networks FOLDER\n");
    return 2;
  }
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    const Result<Network> net = readNetwork(entry.path());
    if (!net) {
      std::fprintf(stderr, "%s\n", net.error().message.c_str());
      return 1;
    }
    const NetworkPicture picture = pictureFor(*net);
    for (const network::Instructions instructions : {network::Instructions::Avx512, network::Instructions::Avx2}) {
      if (!network::has(instructions))
        continue;
      const std::clock_t cpu = std::clock();
      const auto wall = std::chrono::steady_clock::now();
      if (const auto scores = runNetwork(*net, 0, picture, {}, instructions); !scores)
        return 1;
      std::printf("{\"network\": \"%s\", \"instructions\": \"%s\", \"gmac\": %.0f, \"cpuS\": %.2f, \"wallS\": %.2f}\n", net->name.c_str(),
                  network::rowKernels(instructions).name,
                  net->multiplicationsPerVoxel() * static_cast<double>(picture.values.size()) * 1e-9,
                  static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC,
                  std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count());
      std::fflush(stdout);
    }
  }
}
