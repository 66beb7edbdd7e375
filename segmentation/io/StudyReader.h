// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Study.h"
#include "segmentation/core/SurfaceMesh.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace halsted {

/// What stands in a study: every series, loadable or not, and what was noticed about the files as a whole.
struct StudyListing {
  std::vector<SeriesInfo> series; ///< the main one (most anatomy) first
  std::vector<Finding> findings;  ///< "12 files are not images and were left out."
};

/// Labels from a file that exclude each other, with the names its sidecar or header gives.
struct LabelFile {
  LabelMap labels;
  std::map<int, std::string> names; ///< by value in `labels`; "label_7" where the file gives no name
  std::vector<Finding> findings;    ///< "3 voxels belong to two structures; the later one was taken."; with the first map
};

/// What one import may use up before it is ended.
struct ImportLimits {
  std::uint64_t memoryBytes = 0; ///< address space of the worker; 0: 60 % of the memory this process may use
  int cpuSeconds = 600;
  int idleSeconds = 60; ///< without a sign of progress
  int busySeconds = 4;  ///< of computing without a sign of progress: a decoder that loops
};

/// The import worker that belongs to the running program: halsted-import-worker in the same folder.
std::filesystem::path importWorkerProgram();

/// Reads foreign files. Each call starts an import worker with limits and talks to it over a socket pair; voxels come back
/// in shared memory without a copy. A worker that dies is one error sentence that names the file it was at.
class StudyReader {
public:
  explicit StudyReader(ImportLimits limits = {}, std::filesystem::path worker = importWorkerProgram());

  /// study: DICOM folders, files, DICOMDIR or zip; .nii .nii.gz .nrrd .nhdr .mha .mhd files.
  Result<StudyListing> list(const std::vector<std::filesystem::path>& study, const JobContext& job) const;
  /// seriesUid: one of list()'s; empty for the main series.
  Result<LoadedSeries> load(const std::vector<std::filesystem::path>& study, const std::string& seriesUid, const JobContext& job) const;
  /// .nii(.gz) .nrrd .seg.nrrd .mha, or DICOM SEG. At most 255 different labels; one map, or as many as structures that
  /// overlap need.
  Result<std::vector<LabelFile>> loadLabels(const std::filesystem::path& file, const JobContext& job) const;
  /// .stl .obj .ply .glb .3mf. Points as the file has them, without a change of axes or unit.
  Result<SurfaceMesh> loadMesh(const std::filesystem::path& file, const JobContext& job) const;

private:
  ImportLimits m_limits;
  std::filesystem::path m_worker;
};

} // namespace halsted
