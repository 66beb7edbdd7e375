// SPDX-License-Identifier: Apache-2.0
// How long a view of slices takes to draw: 512 x 512 pixels of a 512 x 512 x 300 CT, thin and as a slab of 20 mm, along the grid and
// turned.
#include "rendering/PlanePicture.h"
#include "rendering/SliceFrame.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace halsted;

int main() {
  Volume volume;
  volume.geometry.size = Index3(512, 512, 300);
  volume.geometry.spacingMm = Vec3(0.7, 0.7, 1.0);
  volume.modality = Modality::Ct;
  const std::size_t count = volume.geometry.voxelCount();
  const auto voxels = std::make_shared_for_overwrite<std::int16_t[]>(count);
  std::uint32_t random = 1;
  for (std::size_t n = 0; n < count; ++n) {
    random = random * 1664525U + 1013904223U;
    voxels[n] = static_cast<std::int16_t>(random >> 20);
  }
  volume.voxels = voxels;
  constexpr int kPixels = 512, kRuns = 21;
  for (const double turned : {0.0, 0.5})
    for (const Plane which : {Plane::Axial, Plane::Coronal, Plane::Sagittal}) {
      const SlicePlane grid(volume.geometry, which);
      PicturePlane plane = picturePlane(grid, wholeSlice(grid, grid.sliceCount() / 2, kPixels, kPixels));
      const Mat3 turn = Eigen::AngleAxisd(turned, Vec3(1, 2, 3).normalized()).toRotationMatrix();
      plane.right = turn * plane.right;
      plane.down = turn * plane.down;
      for (const SlabKind kind : {SlabKind::Thin, SlabKind::Max, SlabKind::Mean}) {
        PlaneContent content;
        content.series = {&volume, Eigen::Affine3d::Identity(), {4000, 1000}};
        std::vector<double> wall, processor;
        for (int run = 0; run < kRuns; ++run) {
          const std::clock_t cpu = std::clock();
          const auto from = std::chrono::steady_clock::now();
          (void)drawPlane(content, plane, {kind, 20}, kPixels, kPixels);
          wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count());
          processor.push_back(1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC);
        }
        std::sort(wall.begin(), wall.end());
        std::sort(processor.begin(), processor.end());
        std::printf("%s %s %s: median %.1f ms, 95 %% %.1f ms; processor %.1f ms\n", planeName(which),
                    turned > 0 ? "turned" : "along the grid",
                    kind == SlabKind::Thin  ? "thin"
                    : kind == SlabKind::Max ? "MIP 20 mm"
                                            : "mean 20 mm",
                    wall[kRuns / 2], wall[kRuns * 95 / 100], processor[kRuns / 2]);
      }
    }
  return 0;
}
