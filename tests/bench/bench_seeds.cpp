// SPDX-License-Identifier: Apache-2.0
// bench_seeds: how long clicks and strokes take. Prints one JSON object of CPU and wall seconds.
#include "segmentation/filters/seeds/GrowCut.h"
#include "segmentation/filters/seeds/SeedSession.h"
#include "tests/Phantoms.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace halsted;

namespace {

struct Times {
  double cpu = 0, wall = 0;
};

template <typename Work> Times timed(const Work& work) {
  const std::clock_t cpu = std::clock();
  const auto wall = std::chrono::steady_clock::now();
  work();
  return {static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC,
          std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count()};
}

/// A belly: fat, muscle round it, a large and a small organ, noise. Its noise repeats, which no filter here minds.
Volume belly(const Index3& size, const Vec3& spacing) {
  phantoms::Canvas canvas(size, spacing, -1000);
  const auto ellipsoid = [](const Vec3& middle, const Vec3& axes) {
    return [=](const Vec3& p) { return (p - middle).cwiseQuotient(axes).squaredNorm() < 1; };
  };
  const Vec3 half = 0.5 * size.cast<double>().cwiseProduct(spacing);
  canvas.paint(ellipsoid({0, 0, 0}, Vec3(0.95, 0.7, 4).cwiseProduct(half)), 50);
  canvas.paint(ellipsoid({0, 0, 0}, Vec3(0.88, 0.62, 4).cwiseProduct(half)), -90);
  canvas.paint(ellipsoid({-0.35 * half.x(), 0, 0}, Vec3(0.42, 0.45, 0.7).cwiseProduct(half)), 60);
  canvas.paint(ellipsoid({0.45 * half.x(), 0.1 * half.y(), 0}, Vec3(0.2, 0.2, 0.4).cwiseProduct(half)), 55);
  canvas.addNoise(15, 1);
  return canvas.volume();
}

} // namespace

int main() {
  const Volume scan = belly({512, 512, 300}, {0.8, 0.8, 1});
  const double x = 0.35 * 0.5 * 512 * 0.8;
  std::vector<Seed> seeds;
  Times clicks, worst;
  int count = 0;
  SeedSession* opened = nullptr;
  Result<SeedSession> session = fail(ErrorCode::Failed, "");
  const Times open = timed([&] { session = SeedSession::open(scan, {}); });
  if (!session)
    return 1;
  opened = &*session;
  for (const Seed& seed :
       {Seed{{-x, 0, 0}}, Seed{{-x, 0, 140}, 0, false}, Seed{{-x, 30, 40}}, Seed{{0.2 * x, 60, 0}, 0, false}, Seed{{-x + 40, -20, -40}},
        Seed{{1.2 * x, 0, 10}, 0, false}, Seed{{-x - 30, 20, 60}}, Seed{{-x, -120, 0}, 0, false}}) {
    seeds.push_back(seed);
    if (!seeds.front().inside)
      continue;
    const Times times = timed([&] { (void)opened->grow(seeds, {}).ok(); });
    clicks.cpu += times.cpu;
    clicks.wall += times.wall;
    worst.cpu = std::max(worst.cpu, times.cpu);
    worst.wall = std::max(worst.wall, times.wall);
    ++count;
  }

  // The same where something is proposed by name, and the last click contradicts it.
  const SeedProposer propose = [&](const std::string&, const JobContext&) -> Result<std::optional<SeedProposal>> {
    return std::optional(proposalOf(scan.geometry, [&](std::size_t at) {
      const auto nx = static_cast<std::size_t>(scan.geometry.size.x()), ny = static_cast<std::size_t>(scan.geometry.size.y());
      const Vec3 p = scan.geometry.patient_T_index() *
                     Vec3(static_cast<double>(at % nx), static_cast<double>(at / nx % ny), static_cast<double>(at / (nx * ny)));
      return (p - Vec3(-x, 0, 0)).cwiseQuotient(Vec3(0.4 * 204, 0.43 * 204, 90)).squaredNorm() < 1;
    }));
  };
  Times guided;
  if (Result<SeedSession> named = SeedSession::open(scan, propose, {})) {
    seeds.resize(1);
    (void)named->grow("liver", seeds, {}).ok();
    seeds.push_back({{-x, 0, 140}, 0, false});
    seeds.push_back({{-x, 0, 100}});
    guided = timed([&] { (void)named->grow("liver", seeds, {}).ok(); });
  }

  const Volume cube = belly({256, 256, 256}, {1.5, 1.5, 1.5});
  LabelMap strokes(cube.geometry);
  const auto stroke = [&](double cx, double cy, std::uint8_t label) {
    for (int k = -40; k <= 40; ++k)
      for (int d = -4; d <= 4; ++d)
        strokes.editableVoxels()[cube.geometry.offset(128 + static_cast<int>(cx * 128) + d, 128 + static_cast<int>(cy * 128), 128 + k)] =
            label;
  };
  stroke(-0.35, 0, 1);
  stroke(0.45, 0.1, 2);
  stroke(0.1, 0, 3);
  const Times labels = timed([&] { (void)growCut(cube, strokes, nullptr, {}).ok(); });
  std::printf("{\"openCpu\": %.3f, \"openWall\": %.3f, \"clickCpu\": %.3f, \"clickWall\": %.3f, \"worstClickCpu\": %.3f, "
              "\"worstClickWall\": %.3f, \"correctingClickCpu\": %.3f, \"correctingClickWall\": %.3f, \"growCutCpu\": %.3f, "
              "\"growCutWall\": %.3f}\n",
              open.cpu, open.wall, clicks.cpu / count, clicks.wall / count, worst.cpu, worst.wall, guided.cpu, guided.wall, labels.cpu,
              labels.wall);
  return 0;
}
