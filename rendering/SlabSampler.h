// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/PicturePlane.h"
#include "segmentation/core/Volume.h"

namespace halsted {

/// How the values through a slab become one: the slice in its middle alone, the largest, the smallest, their mean.
enum class SlabKind { Thin, Max, Min, Mean };

struct Slab {
  SlabKind kind = SlabKind::Thin;
  double thicknessMm = 10; ///< of all but Thin
};

/// Takes a volume's values on a plane or through a slab around it. Rows may be sampled on any thread.
///
/// Through a slab there is one sample per layer of voxels along the grid's axis that the slab's normal is nearest to: for planes along
/// the grid the slices whose middle lies in the slab, and the same density else. An even number of layers fits around no
/// middle: their number is always odd. Samples are trilinear, or of the nearest voxel.
class SlabSampler {
public:
  /// Outside the volume.
  static constexpr float kOutside = -1e30F;

  /// index_T_patient: usually the volume's own; with a registration before it where the picture is of another series' space.
  /// The volume must outlive the sampler. width, height: of the picture.
  SlabSampler(const Volume& volume, const Eigen::Affine3d& index_T_patient, const PicturePlane& plane, const Slab& slab, bool smooth,
              int width, int height);

  /// Voxels, not values (see Volume::value), for a row of the picture.
  void row(int y, float* values) const;
  int samples() const { return m_samples; } ///< through the slab
  /// The thickness that the samples stand for: one layer of voxels each.
  double thicknessMm() const { return m_samples * m_stepMm; }

  /// Labels of the nearest voxels in the slab's middle, on a map of the volume's grid; 0 outside.
  void labelRow(const std::uint8_t* labels, int y, std::uint8_t* row) const;

private:
  struct Run {
    int first, end;
  };
  /// A row's samples: `start` is pixel 0 of the first of those layers that may touch the grid.
  struct Row {
    Vec3 start;
    int samples;
    bool between[3]; ///< samples may lie between voxels of that axis
  };
  Row rowAt(int y) const;
  /// Pixels of a row whose samples all lie within the grid.
  Run inside(const Row& row) const;
  void careful(const Row& row, int first, int end, float* values) const;
  void quick(const Row& row, int first, int end, float* values) const;

  const Volume& m_volume;
  Vec3 m_start, m_right, m_down, m_step; ///< indices: of the first pixel in the middle, and by how much they change
  int m_samples = 1;
  double m_stepMm = 0;
  SlabKind m_kind;
  bool m_smooth;
  int m_width;
  bool m_wide; ///< the processor takes eight samples at once, and the grid allows it
};

} // namespace halsted
