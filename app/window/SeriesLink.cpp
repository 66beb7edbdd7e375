// SPDX-License-Identifier: Apache-2.0
#include "app/window/SeriesLink.h"

#include "app/window/SliceWidget.h"

namespace halsted {

SeriesLink linkOf(const PatientCase& patientCase, Id first, Id second) {
  SeriesLink link;
  for (const SeriesRegistration& one : patientCase.registrations()) {
    const bool forth = one.fixedSeries == first && one.movingSeries == second;
    const bool back = one.fixedSeries == second && one.movingSeries == first;
    if (!forth && !back)
      continue;
    link.second_T_first = forth ? one.fixed_T_moving.inverse() : one.fixed_T_moving;
    link.caution = one.verdict != "good";
    const QString error = QString::number(one.predictedErrorMm, 'f', 1), bound = QString::number(one.bound95Mm, 'f', 1);
    if (one.verdict == "failed")
      link.note = SliceWidget::tr("Registration failed: do not compare places");
    else if (link.caution)
      link.note = SliceWidget::tr("Doubtful registration: error about %1 mm, 95 % within %2 mm").arg(error, bound);
    else
      link.note = SliceWidget::tr("Registered: error about %1 mm, 95 % within %2 mm").arg(error, bound);
    return link;
  }
  link.caution = true;
  link.note = SliceWidget::tr("Not registered: placed as the scanner counts");
  return link;
}

} // namespace halsted
