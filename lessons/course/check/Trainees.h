// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/run/LessonRun.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace halsted::course {

/// What random trainees may do, most of it plausible: acts of the lesson's own scripts, usual doses of every drug, fluids, airway,
/// tests, questions, calls.
class Palette {
public:
  Palette(const Lesson& lesson, const twin::DrugTable& drugs, std::vector<std::string> scriptActs);
  /// The next act, by three numbers from 0 to below 1; depends on the run only through its open questions and offered hints.
  std::string draw(const LessonRun& run, double kind, double which, double howMuch) const;

private:
  struct Dose {
    std::string drug, route, unit;
    double low = 0, high = 0;
    bool rate = false;
  };
  std::vector<std::string> m_scriptActs, m_looks, m_acts;
  std::vector<Dose> m_doses;
};

/// What a run came by.
struct Reached {
  std::set<std::string> states, goals, hints, questions;
  void add(const RunLog& log);
  void add(const Reached& other);
};

struct TraineePlay {
  std::string outcome; ///< empty when it did not come to the end
  double playedS = 0;
  Reached reached;
  std::string problem; ///< what broke; empty when nothing did
};

/// Plays trainee number `number` from here until that time or the end. The same seed and number, the same play.
TraineePlay playTrainee(LessonRun run, const Palette& palette, std::int64_t seed, int number, double untilS, const JobContext& job);

} // namespace halsted::course
