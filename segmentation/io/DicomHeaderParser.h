// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/io/DicomHeader.h"

namespace halsted {

/// Fills the header from the data set at position, and decides what kind of file it is. certain: the file carries
/// DICOM's own mark, so that a data set without sense is damage and not another kind of file.
void parseDicomDataset(DicomElements& in, std::uint64_t position, bool certain, DicomHeader& header);

/// Checks the pixel description against the bytes and finds each frame's: pixel data is element, header.frames are as
/// many as the file says. What is wrong becomes header.problem; frames whose own bytes are missing keep none.
void locateDicomPixels(DicomElements& in, const DicomElement& element, DicomHeader& header);

/// Sets the problem unless there is an earlier one.
void setDicomProblem(DicomHeader& header, bool damaged, std::string problem);

} // namespace halsted
