// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"
#include "segmentation/io/DicomSr.h"

#include <filesystem>

namespace halsted {

/// What writeDicomSr() wrote; of other programs' measurement reports what has a place in SrReport. Runs DCMTK's parser on the file, so
/// files from strangers are for the import worker. At most 64 MB.
Result<SrReport> readDicomSr(const std::filesystem::path& file);

} // namespace halsted
