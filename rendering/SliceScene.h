// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rendering/ClipPlane.h"
#include "segmentation/anatomy/PatientCase.h"

#include <memory>
#include <optional>

class vtkRenderer;

namespace halsted {

/// A slice of the case's first series in any plane, standing in the scene.
class SliceScene {
public:
  SliceScene(const PatientCase& patientCase, vtkRenderer* renderer);
  ~SliceScene();

  /// pixels: of the picture's sides.
  void set(const std::optional<ClipPlane>& plane, int pixels);
  void caseChanged();

private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
