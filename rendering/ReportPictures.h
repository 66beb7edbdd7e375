// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/CaseScene.h"
#include "rendering/SlicePlane.h"
#include "segmentation/core/Result.h"

#include <QImage>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace halsted {

/// A picture of a report, and what must be said about it for those who do not see it.
struct ReportPicture {
  QImage image;
  std::optional<Side> side; ///< seen from; none: a slice
  Plane plane = Plane::Axial;
  double positionMm = 0; ///< of the slice, along the axis of this letter
  char letter = 'S';
  std::string element; ///< of the plan, that the slice goes through; empty: through the middle of the anatomy
};

/// The pictures of a report: two views of the surfaces (of the volume, where there are none) with the plan, slices in three directions
/// through the middle of the anatomy, and one through each visible element of the plan, outlines and the plan over them. A picture at a
/// time, so that a window stays alive meanwhile. The case must outlive it; one thread.
class ReportPictures {
public:
  /// plan: the case's, with the names that may be shown. Views write the names of the case itself: where one of these is another, they are
  /// left out, as without a display (a private one is started where there is none); problem() says why.
  static Result<std::unique_ptr<ReportPictures>> start(const PatientCase& patientCase, std::vector<PlanElement> plan);
  ~ReportPictures();
  ReportPictures(const ReportPictures&) = delete;
  ReportPictures& operator=(const ReportPictures&) = delete;

  int count() const;
  bool done() const;
  void step();
  const std::vector<ReportPicture>& drawn() const;
  const std::string& problem() const;

private:
  ReportPictures();
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
