// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/MrBrain.h"

#include "segmentation/filters/Kernels.h"
#include "segmentation/filters/MrGrid.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace halsted {

namespace {

constexpr double kCoarseMm = 2;

// Grey values in the outermost layers of the picture: in plane mostly air.
std::vector<float> rimValues(const MrGrid& grid) {
  const Index3 size = grid.geometry.size;
  std::vector<float> values;
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i) {
        const int toEdge = std::min({i, j, size.x() - 1 - i, size.y() - 1 - j});
        const std::size_t at = grid.geometry.offset(i, j, k);
        if (toEdge < 4 && grid.inside[at])
          values.push_back(grid.values[at]);
      }
  return values;
}

// Above the noise of air, and above what ghosts and the point spread of fat put there.
float airThreshold(const MrGrid& grid) {
  std::vector<float> all, rim = rimValues(grid);
  for (std::size_t at = 0; at < grid.values.size(); ++at)
    if (grid.inside[at])
      all.push_back(grid.values[at]);
  const float base = percentile(all, 0.001);
  std::vector<float> signal;
  const float low = percentile(all, 0.05), high = percentile(all, 0.99);
  for (const float value : all)
    if (value > low + 0.15F * (high - low))
      signal.push_back(value);
  const float tissue = percentile(signal, 0.5) - base;
  // Air is Rayleigh distributed (Gudbjartsson and Patz, Magn. Reson. Med. 34 (1995) 910): median 1.18 sigma. A quarter of
  // the rim is air even where a nose or a neck touches it; the lower quartile is 0.76 sigma.
  const float noise = std::max(0.0F, percentile(rim, 0.25) - base) / 0.76F;
  return base + std::clamp(4 * noise, 0.1F * tissue, 0.35F * tissue);
}

} // namespace

Result<Mask> segmentMrBody(const Volume& mr, const JobContext& job) {
  if (!mr.voxels || mr.geometry.voxelCount() == 0)
    return fail(ErrorCode::Failed, "The scan holds no voxels, so no body can be found in it; load another series.");
  // With room around it, so that closing sees air beyond the picture.
  VolumeGeometry around = patientGridAround(mr.geometry, kCoarseMm);
  around.originMm.array() -= 6 * kCoarseMm;
  around.size.array() += 12;
  const MrGrid grid = onPatientGrid(mr, around, Beyond::Empty);
  const float air = airThreshold(grid);
  job.progress(0.2, "Finding the skin");

  Mask coarse(grid.geometry);
  for (std::size_t at = 0; at < grid.values.size(); ++at)
    coarse.voxels[at] = grid.inside[at] && grid.values[at] > air;
  coarse = largestComponent(opened(coarse, 3), Connectivity::Faces);
  if (job.cancelled())
    return cancelled();
  // Sinuses, mouth and skull open to the outside through gaps narrower than these; slice by slice, because the neck is
  // open where the picture ends.
  coarse = filled(filled(closed(coarse, 8), true));
  job.progress(0.6, "Finding the skin");
  if (job.cancelled())
    return cancelled();

  // Within a voxel or two of the coarse outline the scan itself decides.
  const Mask core = erode(coarse, 2.5 * kCoarseMm), reach = dilate(coarse, 1.5 * kCoarseMm);
  Mask body(mr.geometry);
  const Eigen::Affine3d coarse_T_fine = grid.geometry.index_T_patient() * mr.geometry.patient_T_index();
  const Index3 size = mr.geometry.size;
  for (int k = 0; k < size.z(); ++k)
    for (int j = 0; j < size.y(); ++j)
      for (int i = 0; i < size.x(); ++i) {
        const Index3 nearest = (coarse_T_fine * Vec3(i, j, k)).array().round().cast<int>();
        if (!grid.geometry.contains(nearest))
          continue;
        const std::size_t near = grid.geometry.offset(nearest.x(), nearest.y(), nearest.z()), at = mr.geometry.offset(i, j, k);
        body.voxels[at] = core.voxels[near] || (reach.voxels[near] && static_cast<float>(mr.voxels[at]) > air);
      }
  if (job.cancelled())
    return cancelled();
  body = filled(largestComponent(opened(body, 1.5), Connectivity::Faces));
  job.progress(1, "Finding the skin");
  return body;
}

} // namespace halsted
