// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"

#include <QString>

namespace halsted {

/// Where a second series lies in the patient space of the first, and how far that can be trusted.
struct SeriesLink {
  Eigen::Affine3d second_T_first = Eigen::Affine3d::Identity();
  QString note;         ///< for the views: the predicted error, or that there is none
  bool caution = false; ///< the note is a warning
};

SeriesLink linkOf(const PatientCase& patientCase, Id first, Id second);

} // namespace halsted
