// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Volume.h"

#include <string>
#include <vector>

namespace halsted {

/// Something a surgeon must know about a series before trusting it, in one sentence with its place:
/// "Slice 143 of 175 is missing; the 1 mm gap was filled by interpolation."
struct Finding {
  enum class Severity {
    Note,    ///< harmless, said for completeness
    Caution, ///< repaired or doubtful: look there
    Refusal  ///< the series cannot be used
  };
  Severity severity = Severity::Note;
  std::string code; ///< stable, for scripts: "missing-slice", "gantry-tilt" ...
  std::string sentence;
  std::vector<int> slices; ///< slices (k) of the loaded volume it concerns; none: the whole series
};

/// One series of a study, without its voxels and without anything that names the patient.
struct SeriesInfo {
  std::string uid; ///< Series Instance UID, plus "#2" ... where one series held several stacks; file stem for other formats
  std::string description;
  Modality modality = Modality::Unknown;
  std::string bodyPart; ///< as the scanner wrote it; often empty or wrong
  int number = 0;
  int fileCount = 0;
  VolumeGeometry geometry; ///< of the volume it loads as
  bool loadable = true;    ///< false: see the findings
  std::vector<Finding> findings;
};

/// Who the patient is. Kept apart from all else; only the case file's patient table stores it.
struct PatientIdentity {
  std::string name, id, birthDate, sex;
};

struct LoadedSeries {
  SeriesInfo info;
  Volume volume;
  PatientIdentity patient;
};

} // namespace halsted
