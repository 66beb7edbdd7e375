// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/lesson/LessonFile.h"
#include "segmentation/core/Job.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace halsted::course {

struct CheckOptions {
  bool play = true;   ///< false: only what can be told without playing
  int trainees = 200; ///< random ones
  /// Of the random trainees together, shared among them: a few play to the end, the others as long as it lasts. The default takes about a
  /// minute on two cores.
  double traineesS = 240'000;
  std::int64_t seed = 1;
};

/// One way in which the lesson was played.
struct PlayedScript {
  std::string file; ///< empty: idle
  std::string outcome;
  double percent = 0, endedS = 0;
  bool passed = false;
  std::map<std::string, double> lost; ///< goal, penalty or question -> points fewer than the expert's, where other than 0
  std::string logHash;
};

struct LessonChecked {
  std::string id;
  std::vector<Remark> remarks;
  std::optional<PlayedScript> expert, idle;
  std::vector<PlayedScript> errors;
  int trainees = 0;                    ///< random ones that played
  double traineesS = 0;                ///< lesson time that they played together
  std::map<std::string, int> outcomes; ///< of them; "" did not come to the end
  bool good() const;                   ///< no mistake; cautions do not count
};

/// Reads the lesson, looks for what can never happen, and plays it with its expert script (which must reach its share of the points), a
/// trainee who does nothing (who must end as told), its error scripts (which must lose the points named, and no others) and random
/// trainees (nothing may break; what none of all these ever reached is told as a caution). Fails only when cancelled.
Result<LessonChecked> checkLesson(const LessonPackage& package, const std::filesystem::path& schema,
                                  std::shared_ptr<const twin::DrugTable> drugs, const CheckOptions& options, const JobContext& job);

} // namespace halsted::course
