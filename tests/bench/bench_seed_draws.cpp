// SPDX-License-Identifier: Apache-2.0
// bench_seed_draws PICTURE LABELS NAME=VALUE... [--draws N] [--networks FOLDER] [--manners KEYS]: draws clicks from
// labels in several manners and prints Dice, median and 10th percentile, of what they give. With --networks the structures'
// names may help, as on the command line.
#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/seeds/CtProposals.h"
#include "segmentation/filters/seeds/SeedSession.h"
#include "segmentation/io/StudyReader.h"
#include "segmentation/workflow/LabelComparison.h"
#include "tests/Phantoms.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <random>

using namespace halsted;

namespace {

constexpr int kClicks = 5; // inside, and as many outside

/// Where clicks may fall.
struct Places {
  std::vector<Vec3> deep, any, core;                 ///< inside: a voxel off the border; anywhere; the deeper half
  std::vector<Vec3> round, rim, shell, body, others; ///< outside: 1.5 voxels to 20 mm off; 1 to 6 mm; 5 to 20 mm; the body; labelled
};

Places placesOf(const Volume& volume, const LabelMap& labels, const Mask& truth) {
  const VolumeGeometry& grid = volume.geometry;
  const double voxel = std::cbrt(grid.voxelVolumeMm3());
  Mask rest(grid);
  for (std::size_t at = 0; at < truth.voxels.size(); ++at)
    rest.voxels[at] = !truth.voxels[at];
  const std::vector<float> depth = distanceTo(rest, 40), off = distanceTo(truth, 60);
  std::vector<float> depths;
  for (std::size_t at = 0; at < truth.voxels.size(); ++at)
    if (truth.voxels[at])
      depths.push_back(depth[at]);
  std::nth_element(depths.begin(), depths.begin() + static_cast<std::ptrdiff_t>(depths.size() / 2), depths.end());
  const float half = depths[depths.size() / 2];
  const Eigen::Affine3d patient = grid.patient_T_index();
  Places places;
  for (int k = 0; k < grid.size.z(); ++k)
    for (int j = 0; j < grid.size.y(); ++j)
      for (int i = 0; i < grid.size.x(); ++i) {
        const std::size_t at = grid.offset(i, j, k);
        const Vec3 point = patient * Vec3(i, j, k);
        if (truth.voxels[at]) {
          places.any.push_back(point);
          if (depth[at] > std::max(1.01 * voxel, 2.0))
            places.deep.push_back(point);
          if (depth[at] >= half)
            places.core.push_back(point);
          continue;
        }
        if (volume.value(volume.voxels[at]) < -300)
          continue;
        places.body.push_back(point);
        if (off[at] > 1.5 * voxel && off[at] < 20)
          places.round.push_back(point);
        if (off[at] < std::max(6.0, 2.1 * voxel))
          places.rim.push_back(point);
        if (off[at] >= 5 && off[at] < 20)
          places.shell.push_back(point);
        if (labels.voxels()[at] != 0 && off[at] < 60)
          places.others.push_back(point);
      }
  return places;
}

void draw(const std::vector<Vec3>& places, bool spread, bool inside, std::mt19937& random, std::vector<Seed>& seeds) {
  std::vector<Vec3> taken;
  for (int click = 0; click < kClicks && !places.empty(); ++click) {
    Vec3 best = places[random() % places.size()];
    double farthest = -1;
    for (int attempt = 0; attempt < 60 && spread; ++attempt) {
      const Vec3 point = places[random() % places.size()];
      double nearest = 1e9;
      for (const Vec3& other : taken)
        nearest = std::min(nearest, (point - other).norm());
      if (nearest > farthest) {
        farthest = nearest;
        best = point;
      }
    }
    taken.push_back(best);
    seeds.push_back({best, 0, inside});
  }
}

struct Manner {
  char key;
  const char* name;
  std::vector<Vec3> Places::*in;
  bool spreadIn;
  std::vector<Vec3> Places::*out; ///< null: no clicks outside
  bool spreadOut;
};
const Manner kManners[] = {
    {'S', "spread inside, spread round it", &Places::deep, true, &Places::round, true},
    {'B', "a voxel off the border, round it", &Places::deep, false, &Places::round, false},
    {'U', "anywhere inside, 5 to 20 mm off", &Places::any, false, &Places::shell, false},
    {'C', "deeper half, anywhere in the body", &Places::core, false, &Places::body, false},
    {'R', "anywhere inside, within 6 mm off", &Places::any, false, &Places::rim, false},
    {'O', "anywhere inside, in other labels", &Places::any, false, &Places::others, false},
    {'F', "spread inside, spread in the body", &Places::any, true, &Places::body, true},
    {'N', "spread inside, none outside", &Places::deep, true, nullptr, false},
};

} // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "bench_seed_draws PICTURE LABELS NAME=VALUE... [--draws N] [--networks FOLDER] [--manners KEYS]\n");
    return 2;
  }
  int draws = 10;
  std::string manners = "SBUCROFN", networks;
  std::vector<std::pair<std::string, int>> wanted;
  for (int i = 3; i < argc; ++i)
    if (std::strcmp(argv[i], "--draws") == 0 && i + 1 < argc)
      draws = std::atoi(argv[++i]);
    else if (std::strcmp(argv[i], "--networks") == 0 && i + 1 < argc)
      networks = argv[++i];
    else if (std::strcmp(argv[i], "--manners") == 0 && i + 1 < argc)
      manners = argv[++i];
    else if (const char* sign = std::strchr(argv[i], '='))
      wanted.emplace_back(std::string(argv[i], static_cast<std::size_t>(sign - argv[i])), std::atoi(sign + 1));
  const Result<LoadedSeries> series = StudyReader().load({argv[1]}, {}, {});
  const Result<std::vector<LabelFile>> files = StudyReader().loadLabels(argv[2], {});
  if (!series || !files) {
    std::fprintf(stderr, "%s\n", (series ? files.error() : series.error()).message.c_str());
    return 1;
  }
  const Volume& volume = series->volume;
  const LabelFile& file = files->front();
  const LabelMap labels = file.labels.geometry().sameGrid(volume.geometry) ? file.labels : resampledLabels(file.labels, volume.geometry);
  SeedProposer propose;
  if (!networks.empty())
    propose = proposeCtAnatomy(volume, networks + "/abdomen_ct.hnet");
  Result<SeedSession> session = SeedSession::open(volume, propose, {});
  if (!session)
    return 1;
  for (const auto& [name, value] : wanted) {
    Mask truth(volume.geometry);
    for (std::size_t at = 0; at < truth.voxels.size(); ++at)
      truth.voxels[at] = labels.voxels()[at] == value;
    const Places places = placesOf(volume, labels, truth);
    if (propose)
      if (const auto proposal = propose(name, {}); proposal && *proposal) {
        Mask proposed(volume.geometry);
        for (int k = 0; k < volume.geometry.size.z(); ++k)
          for (int j = 0; j < volume.geometry.size.y(); ++j)
            for (int i = 0; i < volume.geometry.size.x(); ++i)
              proposed.voxels[volume.geometry.offset(i, j, k)] = (*proposal)->contains({i, j, k});
        std::printf("%-12s - no click: %.3f\n", name.c_str(), phantoms::dice(proposed, truth));
      }
    for (const Manner& manner : kManners) {
      if (manners.find(manner.key) == std::string::npos)
        continue;
      std::mt19937 random(4711U + static_cast<unsigned>(value) * 31U + static_cast<unsigned char>(manner.key));
      std::vector<double> all;
      const std::clock_t start = std::clock();
      for (int n = 0; n < draws; ++n) {
        std::vector<Seed> seeds;
        draw(places.*manner.in, manner.spreadIn, true, random, seeds);
        if (manner.out)
          draw(places.*manner.out, manner.spreadOut, false, random, seeds);
        auto found = session->structures({{name, seeds}}, {});
        if (!found) {
          std::fprintf(stderr, "%s\n", found.error().message.c_str());
          continue;
        }
        all.push_back(phantoms::dice(found->front().mask, truth));
      }
      std::sort(all.begin(), all.end());
      if (all.empty())
        continue;
      std::printf("%-12s %c %-36s median %.3f  10th %.3f  least %.3f  (%.2f CPU s a draw)\n", name.c_str(), manner.key, manner.name,
                  all[all.size() / 2], all[all.size() / 10], all.front(),
                  static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / draws);
      std::fflush(stdout);
    }
  }
  return 0;
}
