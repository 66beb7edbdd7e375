// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/twin/Twin.h"
#include "lessons/twin/explain/Explanation.h"
#include "lessons/twin/scenario/Scenario.h"
#include "segmentation/core/Job.h"

#include <span>

namespace halsted::twin {

/// How much of the change of any variable from `start` to untilS (patient's time, s) each act caused: the patient is run again with
/// and without every group of acts (same act and drug, site or fluid) and each group gets its Shapley value. At most kActGroups
/// groups; the earliest keep their own, the rest count as one. 2^groups runs, in parallel. What changes with no act at all is
/// the contribution "course without acts". Sums to the change exactly.
constexpr int kActGroups = 6;
Result<Explanation> explainByActs(const Twin& start, std::span<const TimedAct> acts, double untilS, const std::string& variable,
                                  const JobContext& job);

} // namespace halsted::twin
