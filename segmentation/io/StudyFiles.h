// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/Study.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace halsted {

/// The files a study is made of, in the order of their names.
struct StudyFiles {
  std::vector<std::filesystem::path> dicom;   ///< may be DICOM: all that is nothing else
  std::vector<std::filesystem::path> volumes; ///< NIfTI, NRRD, MetaImage
  std::vector<Finding> findings;
};

/// Walks folders, every one once however links lead, and follows a DICOMDIR inside its folder only. Import worker only.
Result<StudyFiles> gatherStudyFiles(const std::vector<std::filesystem::path>& inputs, const std::vector<std::filesystem::path>& excluded,
                                    const JobContext& job);

/// By its first bytes.
bool isZip(const std::filesystem::path& file);
bool isDicomDir(const std::filesystem::path& file);

/// The files a DICOMDIR refers to, as it names them ("IMAGES/CT1/0001"); nothing where it cannot be read.
std::optional<std::vector<std::string>> dicomDirReferences(const std::filesystem::path& file);

struct Unpacked {
  std::size_t files = 0;
  std::vector<Finding> findings;
};

/// Unpacks a zip into an empty folder, under names of our own; what lies in its folders comes to lie in one. At most 20,000
/// files, 50 GB, 100 times the size of the archive (and 64 MB beyond that), counted as they are written and not as the archive claims.
Result<Unpacked> unpackZip(const std::filesystem::path& zip, const std::filesystem::path& folder, const JobContext& job);

} // namespace halsted
