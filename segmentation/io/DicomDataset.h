// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Job.h"
#include "segmentation/core/StructureTable.h"
#include "segmentation/io/AtomicFile.h"

#include <string>

class DcmFileFormat;
class DcmItem;
class DcmTagKey;

/// What the writers of DICOM files share. Not for use outside this folder. Functions on datasets throw std::runtime_error with
/// DCMTK's words: nothing can fail there but for memory, a value that DICOM cannot hold, or a missing data dictionary.
namespace halsted {

void putText(DcmItem& item, const DcmTagKey& tag, const std::string& text);
void putNumber(DcmItem& item, const DcmTagKey& tag, std::size_t number); ///< US
DcmItem& addItem(DcmItem& parent, const DcmTagKey& sequence);

/// A number as a decimal string, which holds at most 16 characters.
std::string decimalString(double value);
/// A UID made of a random UUID: DICOM PS3.5, B.2. Unlike DCMTK's it says nothing of the machine or the time.
std::string randomUid();
bool validUid(const std::string& uid);
/// As a long string holds it: 64 characters, no backslash; a UTF-8 character is never cut in two.
std::string longString(std::string text);

/// Empty, or the sentence for a user whose DCMTK lacks its data dictionary.
std::string dictionaryProblem(const std::string& fileName);
/// Explicit little endian. Stops when cancelled.
Result<void> writeDicom(AtomicFile& file, DcmFileFormat& format, const JobContext& job);

} // namespace halsted
