// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vtkOpenGLRenderer.h>

namespace halsted {

/// Without depth peeling it blends translucent props in the order they come, which the culler made that of distance. VTK's own
/// way then mixes all layers by weight: nothing lies before anything, and the alpha that passthrough needs is wrong.
class SortedRenderer : public vtkOpenGLRenderer {
public:
  static SortedRenderer* New();
  vtkTypeMacro(SortedRenderer, vtkOpenGLRenderer)

      void DeviceRenderTranslucentPolygonalGeometry(vtkFrameBufferObjectBase* framebuffer) override;

private:
  SortedRenderer() = default;
  ~SortedRenderer() override = default;
};

} // namespace halsted
