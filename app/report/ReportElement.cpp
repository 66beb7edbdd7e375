// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportFacts.h"

#include "segmentation/filters/planning/Measured.h"

#include <algorithm>

namespace halsted {

namespace {

ReportNumber number(std::string what, const Measured& measured, std::string unit, double scale = 1) {
  return {std::move(what), measured.value * scale, std::move(unit), ReportNumber::Interval{measured.low * scale, measured.high * scale},
          false};
}
ReportNumber exact(std::string what, double value, std::string unit) {
  return {std::move(what), value, std::move(unit), std::nullopt, false};
}

} // namespace

Result<ReportElement> reportElement(const ReportSource& source, const PlanElement& element, const JobContext&) {
  ReportElement out{element.name, infoOf(element.kind).name, element.plan, element.pointsMm, {}, {}};
  const auto found =
      std::find_if(source.series.begin(), source.series.end(), [&](const CaseSeries& one) { return one.id == element.seriesId; });
  const CaseSeries* placed = found == source.series.end() ? nullptr : &*found;
  const CaseSeries& series = placed ? *placed : source.series.front();
  double sigma = 0;
  for (const SeriesRegistration& registration : source.registrations)
    if (placed && registration.movingSeries == placed->id && registration.fixedSeries == source.series.front().id)
      sigma = registrationSigmaMm(registration.predictedErrorMm, registration.bound95Mm);
  const Mat3 covariance = placeCovariance(series.volume.geometry, sigma);
  switch (element.kind) {
  case PlanKind::Distance:
    out.numbers.push_back(number("Distance", distanceMm(element.pointsMm[0], element.pointsMm[1], covariance), "mm"));
    break;
  case PlanKind::Line:
  case PlanKind::Path: out.numbers.push_back(number("Length", pathLengthMm(element.pointsMm, covariance), "mm")); break;
  case PlanKind::Angle: out.numbers.push_back(number("Angle", angleDegrees(element.pointsMm, covariance), "°")); break;
  case PlanKind::Area: out.numbers.push_back(number("Area", polygonAreaMm2(element.pointsMm, covariance), "cm²", 0.01)); break;
  case PlanKind::Trajectory:
  case PlanKind::Implant: out.numbers.push_back(exact("Length", lengthMm(element), "mm")); break;
  default: break;
  }
  return out;
}

} // namespace halsted
