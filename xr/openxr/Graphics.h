// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/GlContext.h"
#include "xr/openxr/Runtime.h"

namespace halsted::openxr {

/// A session that draws with the context, which is current.
Result<Handle<XrSession>> createSession(const Runtime& runtime, const GlContext& context);

/// What of OpenGL's state the parts here change, put back at the end: VTK believes to know it.
class GlStateGuard {
public:
  GlStateGuard();
  ~GlStateGuard();
  GlStateGuard(const GlStateGuard&) = delete;
  GlStateGuard& operator=(const GlStateGuard&) = delete;

private:
  int m_drawFramebuffer = 0, m_readFramebuffer = 0, m_texture = 0, m_unpackBuffer = 0;
  int m_rowLength = 0, m_alignment = 4, m_skipRows = 0, m_skipPixels = 0;
  bool m_srgb = false, m_scissor = false;
};

} // namespace halsted::openxr
