// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportFacts.h"

#include <algorithm>
#include <iterator>

namespace halsted {

Result<ReportElement> reportElement(const PlanSnapshot& snapshot, PlanCache& cache, const PlanElement& element, const JobContext& job) {
  ReportElement out{element.name, infoOf(element.kind).name, element.plan, element.pointsMm, {}, {}, 0};
  const Result<PlanNumbers> numbers = planNumbers(snapshot, cache, element, job);
  if (!numbers && numbers.error().code == ErrorCode::Cancelled)
    return fail(numbers.error());
  if (!numbers) { // one element that cannot be measured, as its structure is gone, keeps no report from the others
    out.remarks.push_back(numbers.error().message);
    return out;
  }
  for (const PlanNumber& number : numbersForPeople(*numbers, out.farther)) {
    ReportNumber row{number.title, number.value.value, number.unit, std::nullopt, number.alarm, number.about};
    if (number.value.low < number.value.high)
      row.interval = ReportNumber::Interval{number.value.low, number.value.high};
    out.numbers.push_back(std::move(row));
  }
  const auto ofStructure = [&](const std::string& caution) {
    return std::any_of(snapshot.structures.begin(), snapshot.structures.end(),
                       [&](const Structure& one) { return !one.doubt.empty() && caution.ends_with(one.doubt); });
  };
  std::copy_if(numbers->cautions.begin(), numbers->cautions.end(), std::back_inserter(out.remarks),
               [&](const std::string& caution) { return !ofStructure(caution); });
  return out;
}

} // namespace halsted
