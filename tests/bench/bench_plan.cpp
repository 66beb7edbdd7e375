// SPDX-License-Identifier: Apache-2.0
// bench_plan: a trajectory's clearances and the search for the best one, 10 structures and 5,000 places of the skin, 512 x 512 x 300.
// Prints one JSON object of CPU and wall milliseconds.
#include "segmentation/filters/planning/Trajectory.h"

#include "segmentation/filters/Surface.h"
#include "tests/Phantoms.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
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
  return {1e3 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC,
          1e3 * std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count()};
}

double at(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

} // namespace

int main() {
  phantoms::Canvas canvas({512, 512, 300}, {0.8, 0.8, 1}, -1000);
  const Mask body = canvas.paint(phantoms::cylinder(0, 0, 170, 120), 0);
  LabelMap labels(canvas.geometry());
  std::uint8_t* voxels = labels.editableVoxels();
  const auto place = [&](std::uint8_t value, const auto& inside) {
    const Mask mask = canvas.paint(inside, 50);
    for (std::size_t n = 0; n < mask.voxels.size(); ++n)
      if (mask.voxels[n])
        voxels[n] = value;
  };
  place(1, phantoms::ellipsoid({-80, 0, 40}, {80, 90, 80}));
  place(2, phantoms::ellipsoid({100, 20, 60}, {45, 50, 60}));
  place(3, phantoms::ellipsoid({70, 50, -30}, {30, 30, 55}));
  place(4, phantoms::ellipsoid({-70, 60, -50}, {30, 30, 50}));
  place(5, phantoms::cylinder(10, 30, 12, 12));
  place(6, phantoms::cylinder(-25, 25, 12, 10));
  place(7, phantoms::cylinder(0, 75, 30, 25));
  place(8, phantoms::ellipsoid({40, -50, 30}, {50, 40, 40}));
  place(9, phantoms::ellipsoid({0, -60, -90}, {60, 40, 40}));
  place(10, phantoms::ellipsoid({0, -10, 110}, {60, 60, 35}));

  std::vector<SurfaceMesh> surfaces; // a case has them already
  for (std::uint8_t value = 1; value <= 10; ++value)
    surfaces.push_back(makeSurfaces(labels, value, nullptr, {}, JobContext())->full);
  LabelMap skinLabels(canvas.geometry(), LabelMap::Voxels(body.voxels.begin(), body.voxels.end()));
  const SurfaceMesh skin = makeSurfaces(skinLabels, 1, nullptr, {}, JobContext())->full;

  std::vector<PlanStructure> structures;
  const Times prepare = timed([&] {
    for (std::uint8_t value = 1; value <= 10; ++value) {
      PlanStructureOptions options;
      options.surfaceMm = &surfaces[value - 1U];
      structures.push_back(*planStructure("structure " + std::to_string(value), labels, value, options, JobContext()));
    }
  });
  std::size_t triangles = 0;
  for (const SurfaceMesh& surface : surfaces)
    triangles += surface.triangles.size();

  std::vector<Eigen::Vector3f> entries, normals;
  const std::size_t step = std::max<std::size_t>(1, skin.pointsMm.size() / 5000);
  for (std::size_t n = 0; n < skin.pointsMm.size() && entries.size() < 5000; n += step) {
    entries.push_back(skin.pointsMm[n]);
    normals.push_back(skin.normals[n]);
  }
  const Vec3 target(30, 0, -10);
  TrajectorySearchOptions options;
  options.maxLengthMm = 400; // nothing is refused before its distances are known
  options.maxAngleDegrees = 180;
  std::size_t accepted = 0;
  const Times search = timed([&] { accepted = searchTrajectories(entries, normals, target, structures, options, JobContext())->accepted; });

  std::vector<double> cpu, wall;
  for (int n = 0; n < 200; ++n) {
    const Trajectory way{Vec3(150 - n, -100 + 0.5 * n, 20), target + Vec3(0.1 * n, 0, 0), 1};
    const Times drag = timed([&] { return clearances(way, structures, 3).size(); });
    cpu.push_back(drag.cpu);
    wall.push_back(drag.wall);
  }
  std::printf(
      "{\"triangles\": %zu, \"entries\": %zu, \"accepted\": %zu, \"prepareCpuMs\": %.0f, \"prepareWallMs\": %.0f, \"searchCpuMs\": %.0f, "
      "\"searchWallMs\": %.0f, \"clearanceCpuMs\": {\"median\": %.2f, \"p95\": %.2f}, \"clearanceWallMs\": {\"median\": %.2f, \"p95\": "
      "%.2f}}\n",
      triangles, entries.size(), accepted, prepare.cpu, prepare.wall, search.cpu, search.wall, at(cpu, 0.5), at(cpu, 0.95), at(wall, 0.5),
      at(wall, 0.95));
  return 0;
}
