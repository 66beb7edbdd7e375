// SPDX-License-Identifier: Apache-2.0
#include "segmentation/workflow/StructureVolume.h"

#include <span>

namespace halsted {

std::optional<VolumeInterval> volumeIntervalOf(const PatientCase& patientCase, const Structure& structure) {
  const LabelLayer* layer = patientCase.findLayer(structure.layerId);
  const CaseSeries* series = layer ? patientCase.findSeries(layer->seriesId) : nullptr;
  if (!series || layer->labels.empty())
    return std::nullopt;
  std::span<const std::uint8_t> doubt;
  if (const LabelLayer* known = patientCase.doubtOf(layer->id))
    doubt = {known->labels.voxels(), known->labels.geometry().voxelCount()};
  return volumeInterval(layer->labels, structure.label, series->volume, structure.measures, doubt);
}

} // namespace halsted
