// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Study.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace halsted {

/// How one voxel stands in a file.
enum class Scalar { Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float32, Float64 };
std::size_t scalarBytes(Scalar scalar);

/// What the header of a volume file says, checked against itself and against the bytes there are. The formats' readers
/// make it; all else works on it alone.
struct VolumeHeader {
  enum class Encoding { Raw, Gzip, Zlib, Text };

  std::filesystem::path file;     ///< what the user named
  std::filesystem::path dataFile; ///< where the voxels are: the same, or one beside it
  Encoding encoding = Encoding::Raw;
  std::uint64_t streamStart = 0; ///< byte of dataFile at which the encoded stream begins
  std::uint64_t streamBytes = 0; ///< its length; 0: to the end of the file
  std::uint64_t voxelOffset = 0; ///< bytes of the decoded stream before the first voxel
  Scalar scalar = Scalar::Int16;
  bool swapped = false;             ///< the other byte order than this computer's
  double slope = 1, intercept = 0;  ///< as the file gives them; value = slope * stored + intercept
  int volumes = 1;                  ///< more than one for 4D files
  bool volumesInterleaved = false;  ///< the volumes' index runs fastest
  bool sheared = false;             ///< axesMm are not at right angles: geometry is that of the resampled volume
  VolumeGeometry geometry;          ///< what it loads as
  Index3 fileSize = Index3::Zero(); ///< of the grid in the file
  Eigen::Affine3d patient_T_file = Eigen::Affine3d::Identity();
  std::string description;
  std::vector<Finding> findings;
  std::map<std::string, std::string> fields; ///< NRRD key/value pairs, MetaImage lines

  std::size_t fileVoxels() const; ///< of one volume
  std::uint64_t decodedBytes() const;
};

/// .nii .nii.gz .nrrd .nhdr .mha .mhd, by the name.
bool isVolumeFile(const std::filesystem::path& file);
/// The name without folder and without those endings.
std::string volumeStem(const std::filesystem::path& file);

/// Pre-flight: fails with a sentence when the header contradicts itself, the bytes there are, or the limit. Compressed
/// streams are only measured while they are decoded.
Result<VolumeHeader> readVolumeHeader(const std::filesystem::path& file, std::uint64_t memoryLimit);

/// The series a volume file holds: one, or one for each volume of a 4D file ("stem", "stem#2" ...).
std::vector<SeriesInfo> volumeSeries(const VolumeHeader& header);

/// Gives writable memory that is zero and aligned to a page; called at most once.
using Allocate = std::function<Result<std::byte*>(std::size_t bytes)>;

struct VoxelBlock {
  std::size_t offset = 0; ///< bytes into the memory at which the voxels begin
  double slope = 1, intercept = 0;
  std::vector<Finding> findings; ///< rounding, values that are no number
};

/// Decodes one volume to the 16 bits that Volume holds. Whole numbers that fit stay as they are (slope 1); others are
/// rounded or spread over 65536 levels, and a finding says so.
Result<VoxelBlock> readVolumeVoxels(const VolumeHeader& header, int volume, const Allocate& allocate, const JobContext& job);

/// The stored numbers of all volumes, as they stand in the file but in this computer's byte order.
Result<std::vector<std::byte>> readStoredVoxels(const VolumeHeader& header, const JobContext& job);

} // namespace halsted
