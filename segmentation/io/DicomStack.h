// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/DicomHeader.h"

#include <filesystem>

namespace halsted {

struct DicomFile {
  std::filesystem::path path;
  DicomHeader header;
};

struct DicomFrameRef {
  const DicomFile* file = nullptr;
  std::size_t frame = 0;

  const DicomFrame& operator*() const { return file->header.frames[frame]; }
  /// Its pixels are there, as far as can be told without decoding them.
  bool usable() const;
  const DicomFrame* operator->() const { return &file->header.frames[frame]; }
};

/// Frames that may be one volume: same series, orientation, pixel grid, and one at each place.
struct DicomStack {
  std::vector<DicomFrameRef> frames;
  std::vector<Finding> findings;
};

/// Splits the frames of one series: scouts, other orientations and pixel sizes, then, where several frames lie at one
/// place, by what tells them apart (echo, b-value, time ...). Copies are dropped, with a finding. The stack with the most
/// slices comes first.
std::vector<DicomStack> splitDicomSeries(const std::vector<DicomFrameRef>& frames);

/// A slice as scanned.
struct DicomSourceSlice {
  DicomFrameRef ref;
  double alongMm = 0;                                    ///< from the first slice, along the normal
  Eigen::Vector2d shiftPixels = Eigen::Vector2d::Zero(); ///< where its first pixel lies in the grid of the volume
  std::string problem;                                   ///< why its pixels cannot be used; empty: they can
};

/// A slice of the volume: (1 - weight) * source[lower] + weight * source[upper].
struct DicomBlend {
  int lower = 0, upper = 0;
  double weight = 0;
  bool direct() const { return weight == 0; }
};

/// How a stack becomes a volume on a regular grid.
struct DicomVolumePlan {
  VolumeGeometry geometry;
  std::vector<DicomSourceSlice> sources; ///< in the order of k
  std::vector<DicomBlend> slices;        ///< geometry.size.z() of them
  bool shifted = false;                  ///< sources are moved in their plane first
  bool loadable = true;
  std::vector<Finding> findings;
  int sourceColumns = 0, sourceRows = 0;
};

/// Plans for one stack: more than one where it falls into parts with a wide gap between them.
std::vector<DicomVolumePlan> planDicomVolumes(const DicomStack& stack);

/// "slice 3 of 20", with k from 0.
std::string sliceOf(int k, int count);
/// "slices 3, 4 and 7 of 20"; of many only the first ones are named.
std::string slicesOf(const std::vector<int>& ks, int count);
std::string millimetres(double mm); ///< "2.5 mm"

} // namespace halsted
