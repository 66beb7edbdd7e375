// SPDX-License-Identifier: Apache-2.0
// Strokes of a brush on 512 x 512 x 512 labels in a case file: bench_edit CASE STROKES. Prints one JSON object: median and 95th
// percentile in milliseconds, wall and CPU, of apply, undo and redo; bytes that a stroke's step of undo takes; and whether
// the labels were the same again. Peer: the same strokes with the whole layer handed over and compared (setLabels).
#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/LabelHash.h"
#include "segmentation/workflow/CaseEdits.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>

using namespace halsted;

namespace {

[[noreturn]] void wrong(const std::string& what) {
  std::fprintf(stderr, "%s\n", what.c_str());
  std::exit(1);
}

double cpuMs() {
  std::timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

class Times {
public:
  template <typename Work> void measure(const Work& work) {
    const double cpu = cpuMs();
    const auto start = std::chrono::steady_clock::now();
    if (const Result<void> done = work(); !done)
      wrong(done.error().message);
    m_wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    m_cpu.push_back(cpuMs() - cpu);
  }
  nlohmann::json json() const {
    const auto at = [](std::vector<double> values, double share) {
      std::sort(values.begin(), values.end());
      return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
    };
    return {{"medianMs", at(m_wall, 0.5)}, {"p95Ms", at(m_wall, 0.95)}, {"medianCpuMs", at(m_cpu, 0.5)}, {"p95CpuMs", at(m_cpu, 0.95)}};
  }

private:
  std::vector<double> m_wall, m_cpu;
};

} // namespace

int main(int argc, char** argv) {
  if (argc != 3)
    return 2;
  const std::filesystem::path file = argv[1];
  const int strokes = std::atoi(argv[2]);
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  auto made = CaseDocument::create(file, "Bench");
  if (!made)
    wrong(made.error().message);
  CaseDocument& document = **made;
  LoadedSeries series;
  VolumeGeometry& grid = series.volume.geometry;
  grid.size = {512, 512, 512};
  grid.spacingMm = {0.7, 0.7, 0.7};
  series.volume.modality = Modality::Ct;
  series.volume.voxels = std::make_shared<std::int16_t[]>(grid.voxelCount());
  LabelMap labels(grid);
  std::uint8_t* voxels = labels.editableVoxels();
  for (int k = 0; k < 512; ++k)
    for (int j = 0; j < 512; ++j)
      for (int i = 0; i < 512; ++i)
        voxels[grid.offset(i, j, k)] = (Index3(i, j, k) - Index3(200, 256, 256)).squaredNorm() < 150 * 150 ? 1 : i > 400 ? 2 : 0;
  if (!document.apply(addSeries(series)) ||
      !document.apply(setLabels("anatomy", 1, std::move(labels), {{.name = "liver", .label = 1}, {.name = "spleen", .label = 2}})))
    wrong("the phantom could not be made");
  labels = LabelMap();

  const auto hashes = [&] { return labelHashes(document.patientCase().layers()[0].labels); };
  std::mt19937 random(1);
  std::uniform_real_distribution<double> along(-1, 1);
  EditRequest request;
  request.tool = "brush";
  request.structure = "liver";
  request.radiusMm = 14; // 20 voxels
  request.overwrite = {"all"};
  Times first, apply, undo, redo;
  const auto stroke = [&](Times& times) {
    // Ten points of a stroke of some 60 mm on the border of the ball.
    const Vec3 normal = Vec3(along(random), along(random), along(random)).normalized(), aside = normal.unitOrthogonal();
    request.points.clear();
    for (int n = 0; n < 10; ++n)
      request.points.push_back(grid.patient_T_index() * Vec3(200, 256, 256) + 105 * (normal + 0.06 * n * aside).normalized());
    request.tool = random() % 3 == 0 ? "erase" : "brush";
    times.measure([&]() -> Result<void> {
      const Result<EditOutcome> outcome = applyEdit(document, request, StructureTable(), {});
      return outcome ? Result<void>() : fail(outcome.error());
    });
  };
  stroke(first); // makes the layer's index
  const auto before = hashes();
  const auto bytesBefore = std::filesystem::file_size(file);
  for (int n = 0; n < strokes; ++n)
    stroke(apply);
  const auto after = hashes();
  const double bytes = static_cast<double>(std::filesystem::file_size(file) - bytesBefore) / strokes;
  for (int n = 0; n < strokes; ++n)
    undo.measure([&] { return document.undo(); });
  const bool undone = hashes() == before;
  for (int n = 0; n < strokes; ++n)
    redo.measure([&] { return document.redo(); });
  const bool redone = hashes() == after;

  Times whole;
  for (int n = 0; n < 3; ++n) {
    LabelMap edited = document.patientCase().layers()[0].labels;
    edited.editableVoxels()[grid.offset(5 + n, 5, 5)] = 2;
    whole.measure([&] { return document.apply(setLabels("anatomy", 1, edited, {})); });
  }
  // What the disk alone takes for a transaction: nothing but a row's few bytes.
  Times disk;
  for (int n = 0; n < 9; ++n)
    disk.measure([&] { return document.addProvenance("Nothing"); });
  std::printf("%s\n", nlohmann::json{{"strokes", strokes},
                                     {"first", first.json()},
                                     {"apply", apply.json()},
                                     {"undo", undo.json()},
                                     {"redo", redo.json()},
                                     {"bytesPerStroke", bytes},
                                     {"wholeLayer", whole.json()},
                                     {"disk", disk.json()},
                                     {"undoneIsTheSame", undone},
                                     {"redoneIsTheSame", redone}}
                          .dump(2)
                          .c_str());
  made->reset();
  std::filesystem::remove(file, ignored);
  return undone && redone ? 0 : 1;
}
