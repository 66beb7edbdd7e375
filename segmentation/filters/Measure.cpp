// SPDX-License-Identifier: Apache-2.0
#include "segmentation/filters/Measure.h"

#include "segmentation/core/LabelSums.h"
#include "segmentation/filters/Parallel.h"

#include <memory>
#include <mutex>

namespace halsted {

std::map<int, StructureMeasures> measureLabels(const LabelMap& labels, const Volume& grey) {
  std::map<int, StructureMeasures> measures;
  if (labels.empty())
    return measures;
  const VolumeGeometry& geometry = labels.geometry();
  const bool valued = grey.voxels && grey.geometry.sameGrid(geometry);
  const Eigen::Affine3d patient_T_index = geometry.patient_T_index();
  const Vec3 step = patient_T_index.linear().col(0);

  using AllSums = std::array<LabelSums, 256>;
  const auto all = std::make_unique<AllSums>();
  std::mutex mutex;
  parallelRanges(geometry.size.z(), 8, [&](int begin, int end) {
    const auto here = std::make_unique<AllSums>();
    for (int k = begin; k < end; ++k)
      for (int j = 0; j < geometry.size.y(); ++j) {
        const std::size_t row = geometry.offset(0, j, k);
        addRow(labels.voxels() + row, valued ? grey.voxels.get() + row : nullptr, 0, geometry.size.x(), patient_T_index * Vec3(0, j, k),
               step, *here);
      }
    const std::lock_guard lock(mutex);
    for (std::size_t label = 1; label < all->size(); ++label)
      if ((*here)[label].count > 0)
        (*all)[label].add((*here)[label]);
  });

  for (std::size_t label = 1; label < all->size(); ++label)
    if ((*all)[label].count > 0)
      measures[static_cast<int>(label)] = measuresFrom((*all)[label], geometry, valued ? &grey : nullptr);
  return measures;
}

} // namespace halsted
