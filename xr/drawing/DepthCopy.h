// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/HeadsetSession.h"
#include "xr/drawing/GlProgram.h"

#include <memory>

class vtkOpenGLFramebufferObject;

namespace halsted {

/// Brings the depth that VTK drew into a headset's depth image, whatever format that has.
class DepthCopy {
public:
  ~DepthCopy(); ///< the context is current
  /// A plain blit will do.
  bool sameFormat(vtkOpenGLFramebufferObject& drawn, unsigned format);
  /// VTK's framebuffer is bound for reading, the target for drawing; other state is left as it falls.
  void copy(vtkOpenGLFramebufferObject& drawn, const EyeTarget& target);

private:
  void inspect(vtkOpenGLFramebufferObject& drawn);

  unsigned m_inspected = 0; ///< VTK's texture that the next four are of
  unsigned m_format = 0;
  int m_samples = 0, m_width = 0, m_height = 0;
  unsigned m_resolved = 0, m_resolvedDepth = 0;
  std::unique_ptr<GlProgram> m_program;
};

} // namespace halsted
