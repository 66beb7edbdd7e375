// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Volume.h"

#include <string>
#include <vector>

class vtkVolumeProperty;

namespace halsted {

/// Names that applyVolumeLook() takes for this modality; the first is the usual one.
std::vector<std::string> volumePresets(Modality modality);

/// Sets colours, opacity and shading for a preset; values are turned into voxels by the volume's slope and intercept.
/// An unknown or empty name means the usual one.
void applyVolumeLook(vtkVolumeProperty& property, const Volume& volume, const std::string& preset);

} // namespace halsted
