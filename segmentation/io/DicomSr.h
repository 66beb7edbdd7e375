// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Geometry.h"
#include "segmentation/core/Study.h"

#include <optional>
#include <string>
#include <vector>

/// Measurements as a DICOM Structured Report by template TID 1500, "Measurement Report" (DICOM PS3.16).
namespace halsted {

struct DicomCode {
  std::string value, scheme, meaning; ///< value up to 16 characters, meaning up to 64
  bool operator==(const DicomCode&) const = default;
};

/// What is measured, and in what (units by UCUM). Sources: PS3.16, CID 7469 and CID 7181, and the private scheme 99HALSTED, which
/// each report explains, where no common code says the same.
namespace sr {
inline const DicomCode kVolume{"118565006", "SCT", "Volume"}, kArea{"42798000", "SCT", "Area"}, kLength{"410668003", "SCT", "Length"},
    kDistance{"121206", "DCM", "Distance"}, kAngle{"1483009", "SCT", "Angle"}, kAttenuation{"112031", "DCM", "Attenuation Coefficient"},
    kMean{"373098007", "SCT", "Mean"};
inline const DicomCode kMillilitre{"ml", "UCUM", "ml"}, kMillimetre{"mm", "UCUM", "millimeter"},
    kSquareMillimetre{"mm2", "UCUM", "square millimeter"}, kSquareCentimetre{"cm2", "UCUM", "square centimeter"},
    kDegree{"deg", "UCUM", "degree"}, kHounsfield{"[hnsf'U]", "UCUM", "Hounsfield unit"}, kPercent{"%", "UCUM", "percent"},
    kNoUnit{"1", "UCUM", "no units"};
inline const char* const kOwnScheme = "99HALSTED";
inline const DicomCode kConfidence{"confidence", kOwnScheme, "Confidence that the picture bears it out"},
    kLow{"low95", kOwnScheme, "Lower limit of the 95 % interval"}, kHigh{"high95", kOwnScheme, "Upper limit of the 95 % interval"};
} // namespace sr

struct SrMeasurement {
  struct Interval {
    double low = 0, high = 0; ///< the truth lies within in 19 of 20 cases
    bool operator==(const Interval&) const = default;
  };
  DicomCode what, unit;
  double value = 0;
  std::optional<DicomCode> derivation; ///< "Mean"
  std::optional<Interval> interval95;
  bool operator==(const SrMeasurement&) const = default;
};

/// One thing and what was measured of it.
struct SrGroup {
  std::string name;                        ///< for the reader: "Liver", "Distance 3"
  std::string uid;                         ///< of what is tracked; made when empty
  std::optional<DicomCode> finding;        ///< what it is
  std::optional<DicomCode> site, side;     ///< where it is; the side is "Right" or "Left"
  int segment = 0;                         ///< its number in the segmentation that the report refers to; 0: none
  std::vector<SrMeasurement> measurements; ///< one at least
  std::vector<Vec3> pointsMm;              ///< of a plan, LPS; kept only in a report that knows the frame of reference; single precision
  std::vector<std::string> remarks;        ///< why to look twice
};

/// The DICOM Segmentation that a report's volumes were counted in.
struct SrSegmentation {
  std::string studyUid, seriesUid, instanceUid, frameOfReferenceUid;
  bool operator==(const SrSegmentation&) const = default;
};

struct SrReport {
  std::string language = "en"; ///< of names and remarks: en de es fr
  Modality modality = Modality::Unknown;
  std::string seriesUid; ///< of the pictures; left out unless it is a DICOM UID
  std::optional<SrSegmentation> segmentation;
  std::optional<PatientIdentity> patient; ///< none: "Anonymous"
  std::vector<SrGroup> groups;            ///< one at least
  std::vector<std::string> remarks;       ///< on all of it: "Not for diagnosis or treatment", cautions
};

} // namespace halsted
