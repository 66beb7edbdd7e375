// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace halsted {

enum class Modality { Unknown, Ct, Mr, Other };

/// An image of the patient. Voxels are shared and never change, so a Volume is cheap to copy and safe to hand to a job.
/// A voxel's value is slope * voxel + intercept: Hounsfield units for CT, where slope is always 1 and intercept 0 (the
/// voxel is the HU), arbitrary units for MR.
struct Volume {
  VolumeGeometry geometry;
  Modality modality = Modality::Unknown;
  double slope = 1;
  double intercept = 0;
  std::shared_ptr<const std::int16_t[]> voxels; ///< geometry.voxelCount() of them, i fastest

  double value(std::int16_t voxel) const { return slope * voxel + intercept; }
  /// The voxel, unrounded, that stands for a value.
  double voxelOf(double value) const { return (value - intercept) / slope; }
  std::int16_t at(int i, int j, int k) const { return voxels[geometry.offset(i, j, k)]; }
};

/// One layer of labels on a grid; 0 is nothing. Copies share their voxels until one of them is edited.
class LabelMap {
public:
  using Voxels = std::vector<std::uint8_t>;

  LabelMap() = default;
  explicit LabelMap(VolumeGeometry geometry)
      : m_geometry(std::move(geometry)), m_voxels(std::make_shared<Voxels>(m_geometry.voxelCount())) {}
  /// voxels.size() is geometry.voxelCount().
  LabelMap(VolumeGeometry geometry, Voxels voxels)
      : m_geometry(std::move(geometry)), m_voxels(std::make_shared<Voxels>(std::move(voxels))) {}

  const VolumeGeometry& geometry() const { return m_geometry; }
  bool empty() const { return !m_voxels; }
  const std::uint8_t* voxels() const { return m_voxels->data(); }
  std::uint8_t at(int i, int j, int k) const { return (*m_voxels)[m_geometry.offset(i, j, k)]; }
  /// For edits: detaches from other copies first.
  std::uint8_t* editableVoxels() {
    if (m_voxels.use_count() > 1)
      m_voxels = std::make_shared<Voxels>(*m_voxels);
    return m_voxels->data();
  }

  /// How many copies share these voxels, this one included; another thread may just be letting go of one.
  long owners() const { return m_voxels.use_count(); }

private:
  VolumeGeometry m_geometry;
  std::shared_ptr<Voxels> m_voxels;
};

/// Yes or no for each voxel of a grid, one byte each (0 or 1): what the segmentation kernels hand to each other.
struct Mask {
  VolumeGeometry geometry;
  std::vector<std::uint8_t> voxels;

  explicit Mask(const VolumeGeometry& grid = {}) : geometry(grid), voxels(grid.voxelCount()) {}
};

const char* modalityName(Modality modality); ///< "CT", "MR", "OT", "unknown"

} // namespace halsted
