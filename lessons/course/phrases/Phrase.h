// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {
class DrugTable;
}

namespace halsted::course {

/// One reading of what somebody typed.
struct PhraseMeaning {
  std::string act;     ///< JSON object for LessonRun::perform(); empty while something is missing
  std::string words;   ///< what it is, for the list: "Noradrenaline 0.1 ug/kg/min iv, infusion"
  std::string missing; ///< what must still be typed: "dose, usually 0.02 to 0.5 ug/kg/min"
  double likeness = 0; ///< 0..1
};

/// Understands short orders in the languages of the program: "norepi 0.1", "2 units RBC", "intubate 7.5", "1 l balanced in 15 min",
/// "adrenaline 0.5 mg im", "stop propofol", "abg". Drugs, their synonyms and usual doses come from the drug table (a number without unit
/// gets the unit of the usual dose it fits; a doubtful one is not guessed); all else from assets/lessons/phrases.json, which translators
/// extend.
class Phrases {
public:
  static Result<Phrases> load(const std::filesystem::path& file, std::shared_ptr<const twin::DrugTable> drugs);
  /// Up to eight, likeliest first; none when nothing fits.
  std::vector<PhraseMeaning> understand(std::string_view typed) const;

private:
  struct Entry {
    std::vector<std::string> words; ///< lower case
    std::string title, act;         ///< template of the act, with "$number", "$volumeMl", "$units", "$overS" for what was typed
  };
  std::vector<Entry> m_entries;
  std::shared_ptr<const twin::DrugTable> m_drugs;
};

} // namespace halsted::course
