// SPDX-License-Identifier: Apache-2.0
#include "segmentation/io/LabelFormats.h"

#include <algorithm>

namespace halsted {

namespace {

// Types of DICOM PS3.16 context groups 7159 (morphologically abnormal structures), 7166 (tissues), physical objects and body
// substances that the structure table uses; every other type there is an anatomical structure.
constexpr const char* kAbnormal[] = {"108369006", "367643001", "41699000", "50960005", "27925004"};
constexpr const char* kTissues[] = {"39937001", "55603005", "67769002", "71616004", "272673000",
                                    "51114001", "29092000", "59820001", "59441001"};
constexpr const char* kObjects[] = {"40388003"};
constexpr const char* kSubstances[] = {"65216001"};

bool holds(const auto& codes, const std::string& code) {
  return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

} // namespace

SegmentCodes segmentCodes(const StructureKind& kind) {
  const SnomedCode tissue{"85756007", "Tissue"};
  if (kind.snomedCode.empty())
    return {tissue, tissue, {}};
  SegmentCodes codes;
  codes.type = {kind.snomedCode, kind.snomedMeaning};
  codes.modifier = {kind.lateralityCode, kind.lateralityMeaning};
  if (holds(kAbnormal, kind.snomedCode))
    codes.category = {"49755003", "Morphologically Abnormal Structure"};
  else if (holds(kTissues, kind.snomedCode))
    codes.category = tissue;
  else if (holds(kObjects, kind.snomedCode))
    codes.category = {"260787004", "Physical object"};
  else if (holds(kSubstances, kind.snomedCode))
    codes.category = {"91720002", "Body Substance"};
  else
    codes.category = {"123037004", "Anatomical Structure"};
  return codes;
}

} // namespace halsted
