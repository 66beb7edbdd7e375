// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/drawing/GlProgram.h"

#include <vtkProp.h>

#include <memory>

namespace halsted {

/// Darkens the edge of the view while one is moved: what the eye's corner does not see moving makes nobody ill. Around
/// straight ahead of each eye, so that both see the same edge.
class Vignette : public vtkProp {
public:
  static Vignette* New();
  vtkTypeMacro(Vignette, vtkProp)

      void setStrength(double strength); ///< 0 none to 1
  int RenderOverlay(vtkViewport* viewport) override;
  void ReleaseGraphicsResources(vtkWindow* window) override { (void)window, m_program.reset(); }

private:
  Vignette() = default;
  ~Vignette() override = default;
  double m_strength = 0;
  std::unique_ptr<GlProgram> m_program;
  int m_tangentsAt = -1, m_edgeAt = -1, m_shadeAt = -1;
};

} // namespace halsted
