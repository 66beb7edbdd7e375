// SPDX-License-Identifier: Apache-2.0
#include "xr/drawing/SortedRenderer.h"

#include <vtkObjectFactory.h>

namespace halsted {

vtkStandardNewMacro(SortedRenderer)

    void SortedRenderer::DeviceRenderTranslucentPolygonalGeometry(vtkFrameBufferObjectBase* framebuffer) {
  if (UseDepthPeeling)
    Superclass::DeviceRenderTranslucentPolygonalGeometry(framebuffer);
  else
    UpdateTranslucentPolygonalGeometry();
}

} // namespace halsted
