// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/Twin.h"
#include "segmentation/core/Job.h"
#include "segmentation/core/Result.h"

#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace halsted::twin {

struct TimedAct {
  double t = 0;
  std::string act; ///< JSON object, as for applyAct
};
struct Check {
  std::array<double, 2> windowS{};
  std::string variable, stat; ///< mean, min, max, last, timeTo
  std::string condition;      ///< of timeTo: "<0.90"
  bool relative = false, delta = false;
  std::array<double, 2> band{}; ///< an open end is infinite
  std::string source;
};
struct Scenario {
  std::string id, title;
  PersonSpec patient;
  std::int64_t seed = 1;
  double durationS = 0;         ///< at least until the last act and the end of the last check
  std::vector<TimedAct> script; ///< by time; -60 is the beginning of the rest
  std::vector<Check> checks;
};

/// Reads a file with one scenario or a list of them; wrong ones are refused in one sentence that names file, field and near names.
Result<std::vector<Scenario>> readScenarios(const std::filesystem::path& file, const DrugTable& drugs);
/// The same from text; `name` stands for it in messages.
Result<std::vector<Scenario>> parseScenarios(std::string_view text, const std::string& name, const DrugTable& drugs);

/// "<0.90", ">= 12" ...
struct Crossing {
  char relation = '<'; ///< < or >
  bool orEqual = false;
  double limit = 0;
  bool holds(double value) const;
};
Result<Crossing> parseCondition(const std::string& text);

constexpr double kRestS = 60, kBaseS = 30; ///< rest before t = 0; its last part is the base

/// Sees a run from t = -60 on; the first time before anything has moved.
using Observer = std::function<void(double t, const Twin& twin)>;
/// Rests, then runs the script to the end. Deterministic.
Result<Twin> runScenario(const Scenario& scenario, std::shared_ptr<const DrugTable> drugs, const Observer& everySecond, WaveRecorder* waves,
                         const JobContext& job);
/// The same, seen every tick of 20 ms too.
Result<Twin> runScenario(const Scenario& scenario, std::shared_ptr<const DrugTable> drugs, const Observer& everySecond,
                         const Observer& everyTick, WaveRecorder* waves, const JobContext& job);

} // namespace halsted::twin
