// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"

#include <QImage>

#include <string>

namespace halsted {

/// The middle slice of the case's first series for "case:axial", "case:coronal" or "case:sagittal", with its sides; a null one for anything
/// else, or when the case has no series.
QImage casePicture(const PatientCase& patientCase, const std::string& what);

} // namespace halsted
