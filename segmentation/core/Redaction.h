// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Study.h"

#include <string>

namespace halsted {

/// The text with "[removed]" wherever it holds a part of the patient's name, the number or the birth date. Parts of less
/// than three letters are left, and those of less than five only go where they stand alone.
std::string redacted(const std::string& text, const PatientIdentity& patient);
/// The same for all texts of a series, but for UIDs of DICOM, which name nobody.
void redact(SeriesInfo& info, const PatientIdentity& patient);

} // namespace halsted
