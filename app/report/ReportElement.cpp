// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportFacts.h"

#include <fmt/format.h>

namespace halsted {

Result<ReportElement> reportElement(const ReportSource& source, PlanCache& cache, const PlanElement& element, const JobContext& job) {
  ReportElement out{element.name, infoOf(element.kind).name, element.plan, element.pointsMm, {}, {}};
  const Result<PlanNumbers> numbers = planNumbers(*source.snapshot, cache, element, job);
  if (!numbers && numbers.error().code == ErrorCode::Cancelled)
    return fail(numbers.error());
  if (!numbers) { // one element that cannot be measured, as its structure is gone, keeps no report from the others
    out.remarks.push_back(numbers.error().message);
    return out;
  }
  std::size_t farther = 0;
  for (const PlanNumber& number : numbersForPeople(*numbers, farther)) {
    ReportNumber row{number.title, number.value.value, number.unit, std::nullopt, number.alarm, number.about};
    if (number.value.low < number.value.high)
      row.interval = ReportNumber::Interval{number.value.low, number.value.high};
    out.numbers.push_back(std::move(row));
  }
  out.remarks = numbers->cautions;
  if (farther > 0)
    out.remarks.push_back(fmt::format("Structures that lie farther away and are not listed: {}.", farther));
  return out;
}

} // namespace halsted
