// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/Job.h"
#include "segmentation/workflow/PlanNumbers.h"

#include <optional>
#include <string>
#include <vector>

namespace halsted {

/// A number with what it leaves open: the truth lies within in 19 of 20 cases.
struct ReportNumber {
  std::string what; ///< English: "Volume", "Distance to aorta"
  double value = 0;
  std::string unit; ///< "mm" "°" "ml" "cm²" "%" "HU" or none
  struct Interval {
    double low = 0, high = 0;
  };
  std::optional<Interval> interval;
  bool alarm = false; ///< against the plan's own limit
  std::string about;  ///< the structure it is about, canonical, or empty
};

struct ReportStructure {
  std::string name; ///< canonical
  double volumeMl = 0, surfaceCm2 = 0, meanValue = 0, sdValue = 0, confidence = 1;
  std::optional<ReportNumber::Interval> volume;
  std::string origin, doubt;
};

struct ReportElement {
  std::string name, kind, plan; ///< kind: "distance"
  std::vector<Vec3> pointsMm;
  std::vector<ReportNumber> numbers;
  std::vector<std::string> remarks; ///< sentences; not what the structures themselves are doubted for
  std::size_t farther = 0;          ///< structures whose clearance is not listed, as others are nearer
};

struct ReportRegistration {
  std::string moving, fixed; ///< descriptions of the series
  double predictedErrorMm = 0, bound95Mm = 0;
  std::string verdict, sentence;
};

/// What a report says of a case, as numbers and English words. Nothing of the patient's name, number and birth date: where they stood in a
/// text, it says "[removed]".
struct ReportFacts {
  std::string alias, madeUtc, version;
  std::optional<PatientIdentity> patient; ///< only when it was asked for
  std::vector<SeriesInfo> series;
  std::vector<ReportStructure> structures;
  std::vector<ReportElement> elements;
  std::vector<ReportRegistration> registrations;
  std::vector<ProvenanceEntry> provenance;
  std::string caseHash; ///< SHA-256, hexadecimal; see caseHash()
};

struct ReportOptions {
  bool withName = false;
  PatientIdentity patient; ///< of the case: what must not be said, or what is to be said
};

/// The plan with names that may be shown.
std::vector<PlanElement> shownPlan(const PatientCase& patientCase, const ReportOptions& options);

/// SHA-256 of what a case holds: pictures, labels, structures and plan, without names and UIDs of series, so that a de-identified copy has
/// the same. docs/file-formats.md says what enters how.
std::string caseHash(const PatientCase& patientCase);

/// Measures what the case does not keep: intervals of volumes, numbers of the plan.
Result<ReportFacts> reportFacts(const PatientCase& patientCase, const ReportOptions& options, const JobContext& job);

/// What was measured of an element of the plan; one that cannot be measured says why in its remarks.
Result<ReportElement> reportElement(const PlanSnapshot& snapshot, PlanCache& cache, const PlanElement& element, const JobContext& job);

} // namespace halsted
