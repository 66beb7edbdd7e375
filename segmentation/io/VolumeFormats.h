// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/VolumeFile.h"

#include <string_view>

namespace halsted {

/// Header readers of the formats, and what they share. For VolumeFile.cpp only.
Result<VolumeHeader> readNiftiHeader(const std::filesystem::path& file);
Result<VolumeHeader> readNrrdHeader(const std::filesystem::path& file);
Result<VolumeHeader> readMetaHeader(const std::filesystem::path& file);

/// "scan.nii could not be read: REASON"
Failure damaged(const std::filesystem::path& file, std::string_view reason);
Failure unsupported(const std::filesystem::path& file, std::string_view reason);

/// The first bytes of a file, decompressed where it is gzip; fewer when it is shorter.
Result<std::string> readHead(const std::filesystem::path& file, std::size_t bytes, bool gzip);

/// Sets geometry, sheared and findings from fileSize and patient_T_file; fails where the axes span no space.
Result<void> setGeometry(VolumeHeader& header);

/// The file that a header names, in the header's own folder, links resolved. Anything else is refused.
Result<std::filesystem::path> detachedFile(const std::filesystem::path& header, const std::string& name);

/// Whole text as a number; false when anything is left over or it is not finite.
bool parseNumber(std::string_view text, double& value);
bool parseInteger(std::string_view text, std::int64_t& value);
std::string_view trimmed(std::string_view text);
std::vector<std::string_view> words(std::string_view text);

} // namespace halsted
