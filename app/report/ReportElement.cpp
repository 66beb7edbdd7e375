// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportFacts.h"

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
  for (const PlanNumber& number : numbers->numbers) {
    ReportNumber row{number.title, number.value.value, number.unit, std::nullopt, number.alarm, number.about};
    if (number.value.low < number.value.high)
      row.interval = ReportNumber::Interval{number.value.low, number.value.high};
    out.numbers.push_back(std::move(row));
  }
  out.remarks = numbers->cautions;
  return out;
}

} // namespace halsted
