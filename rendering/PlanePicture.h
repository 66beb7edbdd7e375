// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/ColourMap.h"
#include "rendering/SlabSampler.h"
#include "rendering/SliceImage.h"

#include <QImage>

#include <vector>

namespace halsted {

/// A series as a picture shows it.
struct PictureSeries {
  const Volume* volume = nullptr;
  /// From the space of the picture's plane to the space of this series: the inverse of a registration, or the identity.
  Eigen::Affine3d own_T_patient = Eigen::Affine3d::Identity();
  WindowLevel window;
};

/// A second series over the first: nothing where it is black, `opacity` where it is white or brighter.
struct FusedSeries {
  PictureSeries series;
  const ColourMap* colours = nullptr;
  double opacity = 0.5;
};

struct PlaneContent {
  PictureSeries series;
  const FusedSeries* fused = nullptr;                  ///< or none
  const std::vector<LayerOverlay>* overlays = nullptr; ///< on the grid of the series, or none
  bool smooth = true;                                  ///< values between voxels are interpolated; else each voxel is a block
};

/// Draws a plane, or a slab around it, at the picture's resolution. Labels are those in the slab's middle. Black outside the volume.
QImage drawPlane(const PlaneContent& content, const PicturePlane& plane, const Slab& slab, int width, int height);

} // namespace halsted
