// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/SlicePlane.h"
#include "segmentation/anatomy/PatientCase.h"

#include <QImage>

#include <array>
#include <string>
#include <vector>

namespace halsted {

/// Which values become black and which white: level is the middle, window the range.
struct WindowLevel {
  double window = 400, level = 40;
};

struct WindowPreset {
  const char* name; ///< "lung": for actions and scripts
  const char* title;
  WindowLevel value;
};
/// For CT, in HU.
const std::vector<WindowPreset>& ctWindowPresets();
/// What a scan is shown with at first: soft tissue for CT, the range of the values inside the head or body else.
WindowLevel firstWindow(const Volume& volume);

/// One label layer over the grey image: an outline and a faint fill per structure.
struct LayerOverlay {
  LabelMap labels;
  std::array<std::uint32_t, 256> rgb{}; ///< 0xRRGGBB by label
  std::array<float, 256> fill{};        ///< 0 none to 1 opaque
  std::array<bool, 256> outline{};
};
/// Of a case's visible structures on this series' grid. Skin is drawn as outline alone.
std::vector<LayerOverlay> overlaysOf(const PatientCase& patientCase, Id seriesId);

/// What part of a slice a picture shows.
struct SliceView {
  int slice = 0;
  Eigen::Vector2d centreMm{0, 0}; ///< in the slice, from its top left corner
  double mmPerPixel = 1;
};
/// The view that shows a whole slice in a picture of this many pixels.
SliceView wholeSlice(const SlicePlane& plane, int slice, int width, int height);

/// Draws the slice with its labels at the picture's resolution: grey values interpolated, labels by nearest voxel.
/// Black outside the volume.
QImage drawSlice(const Volume& volume, const std::vector<LayerOverlay>& overlays, const SlicePlane& plane, const SliceView& view,
                 const WindowLevel& window, int width, int height);

} // namespace halsted
