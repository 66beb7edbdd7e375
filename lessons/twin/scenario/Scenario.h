// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/Twin.h"
#include "segmentation/core/Job.h"
#include "segmentation/core/Result.h"

#include <array>
#include <filesystem>
#include <functional>
#include <string>
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
  std::array<double, 2> band{};
  std::string source;
};
struct Scenario {
  std::string id, title;
  PersonSpec patient;
  std::int64_t seed = 1;
  double durationS = 0;
  std::vector<TimedAct> script; ///< by time
  std::vector<Check> checks;
};

/// Reads a file with one scenario or a list of them; wrong ones are refused in one sentence that names file, field and near names.
Result<std::vector<Scenario>> readScenarios(const std::filesystem::path& file, const DrugTable& drugs);

constexpr double kRestS = 60, kBaseS = 30; ///< rest before t = 0; its last part is the base

enum class Grade { Good, Fair, Poor };
struct Graded {
  std::string scenario;
  Check check;
  double got = 0, base = 0;
  Grade grade = Grade::Poor;
};
/// Good in the band; Fair in the right direction from base and at most 30 % of the nearer edge outside; else Poor.
Grade grade(const Check& check, double got, double base);

/// Sees every second (and every tick when asked), t from -60.
using Observer = std::function<void(double t, const Twin& twin)>;
/// Rests, then runs the script to the end. Deterministic.
Result<Twin> runScenario(const Scenario& scenario, std::shared_ptr<const DrugTable> drugs, const Observer& everySecond, WaveRecorder* waves,
                         const JobContext& job);
Result<std::vector<Graded>> validateScenario(const Scenario& scenario, std::shared_ptr<const DrugTable> drugs, const JobContext& job);

} // namespace halsted::twin
