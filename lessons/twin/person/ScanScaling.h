// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/person/Person.h"

#include <string>
#include <vector>

namespace halsted::twin {

/// What each finding of a CT does to the person, beyond size, age and conditions; each rule's source stands in ScanScaling.cpp.
/// Where a finding is not set, nothing changes.

/// Lean mass from muscle and fat at L3; `typical` (by height and weight) when they are not told or the person is a child.
double scannedLeanKg(const PersonSpec& spec, const Person& person, double typical);
/// How many times as large as usual the heart is for a stroke of this size, 1 within the normal spread. A stroke volume out of a heart
/// n times as large is an ejection fraction of 1/n. 1 when the ejection fraction was observed or follows from heart failure.
double scannedHeartSize(const PersonSpec& spec, const Person& person, double strokeMl);
/// Factor of arterial compliance of an adult.
double scannedAorticCompliance(const PersonSpec& spec);

/// After scaling by everything else.
void applyScanToVessels(State& state, const PersonSpec& spec);
void applyScanToLungs(State& state, const PersonSpec& spec);
void applyScanToOrgans(State& state, const PersonSpec& spec);

/// "dead alveoli 5 -> 11 %: emphysema, 14 % of the lungs": each number that the scan changed, and each finding that the scan did not
/// give, with the reason that is most likely.
struct ScanReport {
  std::vector<std::string> used, unused;
};
ScanReport scanReport(const PersonSpec& spec);

} // namespace halsted::twin
