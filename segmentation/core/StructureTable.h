// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace halsted {

using Rgb = std::array<std::uint8_t, 3>;

/// What is known of a kind of structure, from assets/structures.json.
struct StructureKind {
  std::string name; ///< canonical identifier: "lung_left"
  int label = 0;    ///< the value it has in label maps that Halsted makes
  Rgb colour{200, 200, 200};
  Rgb safeColour{200, 200, 200};                   ///< of the colour-blind-safe set
  std::string snomedCode, snomedMeaning;           ///< SNOMED CT; empty where none fits
  std::string lateralityCode, lateralityMeaning;   ///< SNOMED CT modifier for sided structures
  std::map<std::string, std::string> translations; ///< by language code; "en" always

  /// In this language, else English.
  const std::string& title(std::string_view language = "en") const;
};

/// The one table of structure kinds. A name it does not hold gets a kind of its own, grey and without code.
class StructureTable {
public:
  static Result<StructureTable> load(const std::filesystem::path& file);

  const StructureKind* find(std::string_view name) const;
  StructureKind kindOf(std::string_view name) const; ///< found, or made up from the name
  const std::vector<StructureKind>& kinds() const { return m_kinds; }

private:
  std::vector<StructureKind> m_kinds;
};

} // namespace halsted
