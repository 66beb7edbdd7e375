// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/HeadsetSession.h"
#include "xr/drawing/GlProgram.h"

#include <vtkProp.h>

#include <memory>

namespace halsted {

/// Writes the nearest depth where the lenses show nothing, before all else is drawn: pixels there fail the first test and cost
/// nothing more. Without bounds, so that it comes first.
class EyeMask : public vtkProp {
public:
  static EyeMask* New();
  vtkTypeMacro(EyeMask, vtkProp)

      void setMask(LeftRight eye, const VisibilityMask& mask);
  /// For the next picture; null: no mask.
  void choose(const LeftRight* eye, const Eigen::Matrix4d& projection);

  int RenderOpaqueGeometry(vtkViewport* viewport) override;
  void ReleaseGraphicsResources(vtkWindow* window) override;

private:
  EyeMask() = default;
  ~EyeMask() override = default;
  struct Triangles {
    unsigned buffer = 0, array = 0;
    int count = 0;
  };
  std::array<Triangles, 2> m_triangles;
  int m_eye = -1;
  Eigen::Vector4f m_scaleShift{1, 1, 0, 0};
  std::unique_ptr<GlProgram> m_program;
  int m_scaleShiftAt = -1;
};

} // namespace halsted
