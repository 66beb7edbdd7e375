// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/person/Person.h"

#include <optional>

namespace halsted::course {

/// What `patient.scan` of a lesson may hold: findings of a CT, as twin::ScanFindings names and measures them.
struct ScanField {
  const char* name;
  std::optional<double> twin::ScanFindings::*field;
  double low, high;
};

inline constexpr ScanField kScanFields[] = {{"lungLeftMl", &twin::ScanFindings::lungLeftMl, 50, 8000},
                                            {"lungRightMl", &twin::ScanFindings::lungRightMl, 50, 8000},
                                            {"consolidatedLeft", &twin::ScanFindings::consolidatedLeft, 0, 1},
                                            {"consolidatedRight", &twin::ScanFindings::consolidatedRight, 0, 1},
                                            {"poorlyAeratedLeft", &twin::ScanFindings::poorlyAeratedLeft, 0, 1},
                                            {"poorlyAeratedRight", &twin::ScanFindings::poorlyAeratedRight, 0, 1},
                                            {"emphysema", &twin::ScanFindings::emphysema, 0, 1},
                                            {"muscleCm2", &twin::ScanFindings::muscleCm2, 1, 1000},
                                            {"fatCm2", &twin::ScanFindings::fatCm2, 0, 3000},
                                            {"liverMl", &twin::ScanFindings::liverMl, 10, 10000},
                                            {"spleenMl", &twin::ScanFindings::spleenMl, 1, 5000},
                                            {"kidneysMl", &twin::ScanFindings::kidneysMl, 5, 5000},
                                            {"heartMl", &twin::ScanFindings::heartMl, 10, 4000},
                                            {"chestAortaRadiusMm", &twin::ScanFindings::chestAortaRadiusMm, 1, 60},
                                            {"abdomenAortaRadiusMm", &twin::ScanFindings::abdomenAortaRadiusMm, 1, 60},
                                            {"cavaMm2", &twin::ScanFindings::cavaMm2, 1, 3000}};

} // namespace halsted::course
