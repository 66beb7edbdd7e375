// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/StructureTable.h"

/// The colours, type sizes and distances of windows, pictures and headset panels. Nothing else types a colour.
namespace halsted::tokens {

struct Palette {
  Rgb background, panel, raised, line, text, quiet, accent, good, caution, danger;
};

inline constexpr Palette kDark{{0x10, 0x14, 0x18}, {0x17, 0x1C, 0x22}, {0x1F, 0x26, 0x2E}, {0x2B, 0x34, 0x3E}, {0xE6, 0xEA, 0xEE},
                               {0x9A, 0xA7, 0xB4}, {0x4D, 0xA3, 0xFF}, {0x4C, 0xC3, 0x8A}, {0xF5, 0xB9, 0x4A}, {0xF2, 0x55, 0x5A}};
// The same roles on white; text and marks keep 4.5:1 and 3:1 against the panel.
inline constexpr Palette kLight{{0xF4, 0xF6, 0xF8}, {0xFF, 0xFF, 0xFF}, {0xE9, 0xED, 0xF1}, {0xC3, 0xCB, 0xD3}, {0x14, 0x1A, 0x20},
                                {0x51, 0x5D, 0x69}, {0x0B, 0x63, 0xC4}, {0x14, 0x7A, 0x4B}, {0x8F, 0x5B, 0x00}, {0xC2, 0x24, 0x2B}};

inline constexpr Rgb kPicture{0, 0, 0};                                                 ///< behind slices
inline constexpr Rgb kBackdropTop{0x30, 0x3A, 0x45}, kBackdropBottom{0x0B, 0x0E, 0x12}; ///< behind 3D: what is faint stands out
inline constexpr Rgb kRoom{0x1A, 0x20, 0x27}; ///< around one in the headset: calm, and light enough to see shadows

/// Monitors, as on the ward.
inline constexpr Rgb kMonitor{0, 0, 0}, kEcg{0x3C, 0xE0, 0x6E}, kArterial{0xFF, 0x5A, 0x5A}, kVenous{0x5A, 0xA8, 0xFF},
    kPulmonary{0xF2, 0xD6, 0x4A}, kOximeter{0x4A, 0xE3, 0xF0}, kCapnogram{0xF2, 0xF4, 0xF6}, kPressure{0xC9, 0x8B, 0xFF};
/// IEC 60601-1-8: high red, medium yellow, low cyan.
inline constexpr Rgb kAlarmHigh{0xE5, 0x2B, 0x2F}, kAlarmMedium{0xFF, 0xD4, 0x2A}, kAlarmLow{0x2A, 0xD8, 0xE8};

/// Paper of an electrocardiograph.
inline constexpr Rgb kEcgPaper{0xFF, 0xFB, 0xF7}, kEcgGrid{0xF6, 0xD5, 0xCE}, kEcgGridHeavy{0xE6, 0xA8, 0x9C}, kEcgInk{0x14, 0x18, 0x1E};

inline constexpr const char* kTypeface = "Inter";
inline constexpr int kSmall = 12, kBody = 14, kStrong = 16, kTitle = 20, kFigure = 28, kVital = 44; ///< pixels at 100 %
inline constexpr int kTarget = 32;                                                                  ///< smallest side of what is clicked

inline constexpr const char* kDisclaimer = "Not for diagnosis or treatment";

} // namespace halsted::tokens
