// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/course/debrief/Debrief.h"

// The parts that a debrief is put together from. Internal to debrief/.
namespace halsted::course {

std::vector<DebriefItem> itemsOf(const ScoreCard& card, const RunLog& log, const Lesson& lesson, const std::string& language);
std::vector<DebriefMark> marksOf(const RunLog& log, const twin::DrugTable& drugs, const std::string& language);
std::vector<TimelineEntry> timelineOf(const LessonRun& run, const ScoreCard& card, const std::string& language);
/// The movements of one variable, explained by the states of the run then; their sentences in the language.
Result<DebriefWhy> whyOf(const LessonRun& run, const std::string& variable, const std::vector<DebriefMark>& marks,
                         const std::string& language, const JobContext& job);

/// Variables that counterfactuals compare at the end.
constexpr const char* kCompared[] = {"MAP", "lactate"};

} // namespace halsted::course
