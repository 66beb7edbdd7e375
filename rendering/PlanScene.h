// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/anatomy/PatientCase.h"

#include <memory>

class vtkRenderer;

namespace halsted {

/// The plan of a case in one renderer: landmarks and ends of distances as balls, lines and strokes as tubes, planes as outlined
/// squares, with names and lengths that keep their size on the screen and are never hidden. Lengths in millimetres of the patient.
class PlanScene {
public:
  PlanScene(const PatientCase& patientCase, vtkRenderer* renderer);
  ~PlanScene();
  void update(); ///< after the plan has changed

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
