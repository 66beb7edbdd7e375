// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace halsted {

/// One DICOM picture of a made-up body, whose value at every point of the patient is known.
struct DicomPhantom {
  std::string seriesUid = "1.2.826.0.1.3680043.9.7000.1";
  std::string modality = "CT", description = "phantom", imageType = "ORIGINAL\\PRIMARY\\AXIAL";
  int columns = 24, rows = 20, instance = 1;
  Vec3 positionMm = Vec3::Zero();
  Mat3 axes = Mat3::Identity();
  double spacingI = 0.8, spacingJ = 0.9, thicknessMm = 1;
  bool isSigned = true;
  int bitsAllocated = 16, bitsStored = 16;
  bool rescaled = true;
  double slope = 1, intercept = -1024;
  std::string photometric = "MONOCHROME2";
  std::optional<int> padding;
  /// Further values by tag: {0x00180086, "2"}. An empty one takes the attribute away.
  std::map<unsigned, std::string> values;
  /// Frames of an enhanced multi-frame object; none: a classic one. Position, time index and b-value of each.
  struct Frame {
    Vec3 positionMm;
    int temporal = 1;
  };
  std::vector<Frame> frames;
  std::function<double(const Vec3&)> value; ///< after the rescale

  enum class Syntax { Explicit, Implicit, BigEndian, Deflated, Rle, JpegLossless, JpegLs, Jpeg2000 };
  Syntax syntax = Syntax::Explicit;
  bool withoutMeta = false; ///< a bare data set, as old archives hold them
};

/// Writes it with DCMTK. True when it was written.
bool writeDicomPhantom(const DicomPhantom& phantom, const std::filesystem::path& file);

} // namespace halsted
