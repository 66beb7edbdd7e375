// SPDX-License-Identifier: Apache-2.0
// make_moved SCAN FOLDER SEED: writes the scan as fixed.mha, the same moved by a known motion with noise as moving.mha, and in
// truth.json points of the body (mm, LPS) with where they are in the moved scan.
#include "segmentation/filters/MrGrid.h"
#include "segmentation/io/StudyReader.h"
#include "tests/RegistrationPhantom.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace halsted;

namespace {

void writeMha(const Volume& volume, const std::filesystem::path& file) {
  const VolumeGeometry& grid = volume.geometry;
  std::ofstream out(file, std::ios::binary);
  out << "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\nTransformMatrix =";
  for (int column = 0; column < 3; ++column)
    for (int row = 0; row < 3; ++row)
      out << ' ' << grid.direction(row, column);
  out << "\nOffset = " << grid.originMm.transpose() << "\nElementSpacing = " << grid.spacingMm.transpose()
      << "\nDimSize = " << grid.size.transpose() << "\nElementType = MET_SHORT\nElementDataFile = LOCAL\n";
  out.write(reinterpret_cast<const char*>(volume.voxels.get()), static_cast<std::streamsize>(grid.voxelCount() * sizeof(std::int16_t)));
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 4)
    return 2;
  const Result<LoadedSeries> scan = StudyReader().load({argv[1]}, {}, {});
  if (!scan) {
    std::fprintf(stderr, "%s\n", scan.error().message.c_str());
    return 1;
  }
  const Volume& fixed = scan->volume;
  const auto seed = static_cast<unsigned>(std::stoul(argv[3]));
  std::vector<float> values;
  for (std::size_t n = 0; n < fixed.geometry.voxelCount(); n += 17)
    values.push_back(static_cast<float>(fixed.value(fixed.voxels[n])));
  const double low = percentile(values, 0.001), high = percentile(values, 0.998);
  std::mt19937 random(seed);
  const Eigen::Isometry3d fixed_T_moving = phantoms::randomMotion(random, boundsOf(fixed.geometry).centre(), 30, 20);
  const Volume moving = phantoms::rescanned(
      fixed, fixed.geometry, [&](const Vec3& p) { return Vec3(fixed_T_moving * p); }, low, [](double v) { return v; }, 0.04 * (high - low),
      seed);
  const std::filesystem::path folder = argv[2];
  std::filesystem::create_directories(folder);
  writeMha(fixed, folder / "fixed.mha");
  writeMha(moving, folder / "moving.mha");
  nlohmann::json points = nlohmann::json::array();
  for (const Vec3& point : phantoms::bodyPoints(fixed, low + 0.2 * (high - low))) {
    const Vec3 there = fixed_T_moving.inverse() * point;
    points.push_back({{point.x(), point.y(), point.z()}, {there.x(), there.y(), there.z()}});
  }
  std::ofstream(folder / "truth.json") << points;
  return 0;
}
