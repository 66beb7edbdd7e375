// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/drawing/DepthCopy.h"

#include <vtkOpenGLFramebufferObject.h>
#include <vtkTextureObject.h>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

namespace {

constexpr const char* kFragmentShader = R"(#version 150
uniform sampler2D depth;
void main() {
  gl_FragDepth = texelFetch(depth, ivec2(gl_FragCoord.xy), 0).r;
}
)";

} // namespace

DepthCopy::~DepthCopy() {
  if (m_resolved) {
    glDeleteFramebuffers(1, &m_resolved);
    glDeleteTextures(1, &m_resolvedDepth);
  }
}

void DepthCopy::inspect(vtkOpenGLFramebufferObject& drawn) {
  vtkTextureObject* texture = drawn.GetDepthAttachmentAsTextureObject();
  const int width = static_cast<int>(texture->GetWidth()), height = static_cast<int>(texture->GetHeight());
  const int samples = static_cast<int>(texture->GetSamples());
  if (texture->GetHandle() == m_inspected && width == m_width && height == m_height && samples == m_samples)
    return;
  m_inspected = texture->GetHandle();
  m_width = width;
  m_height = height;
  m_samples = samples;
  GLint format = 0;
  glBindTexture(texture->GetTarget(), m_inspected);
  glGetTexLevelParameteriv(texture->GetTarget(), 0, GL_TEXTURE_INTERNAL_FORMAT, &format);
  glBindTexture(texture->GetTarget(), 0);
  m_format = static_cast<unsigned>(format);
  if (m_samples < 1)
    return;
  if (!m_resolved)
    glGenFramebuffers(1, &m_resolved);
  if (m_resolvedDepth)
    glDeleteTextures(1, &m_resolvedDepth);
  glGenTextures(1, &m_resolvedDepth);
  glBindTexture(GL_TEXTURE_2D, m_resolvedDepth);
  const bool withStencil = m_format == GL_DEPTH24_STENCIL8;
  glTexImage2D(GL_TEXTURE_2D, 0, format, width, height, 0, withStencil ? GL_DEPTH_STENCIL : GL_DEPTH_COMPONENT,
               withStencil ? GL_UNSIGNED_INT_24_8 : GL_FLOAT, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glBindTexture(GL_TEXTURE_2D, 0);
  GLint bound = 0;
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &bound);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, m_resolved);
  glFramebufferTexture2D(GL_DRAW_FRAMEBUFFER, withStencil ? GL_DEPTH_STENCIL_ATTACHMENT : GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D,
                         m_resolvedDepth, 0);
  glDrawBuffer(GL_NONE);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<GLuint>(bound));
}

bool DepthCopy::sameFormat(vtkOpenGLFramebufferObject& drawn, unsigned format) {
  inspect(drawn);
  return m_format == format;
}

void DepthCopy::copy(vtkOpenGLFramebufferObject& drawn, const EyeTarget& target) {
  inspect(drawn);
  if (!m_program)
    m_program = std::make_unique<GlProgram>(kWholeViewVertexShader, kFragmentShader);
  GLuint source = m_inspected;
  if (m_samples > 0) {
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, m_resolved);
    glBlitFramebuffer(0, 0, m_width, m_height, 0, 0, m_width, m_height, GL_DEPTH_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.framebuffer);
    source = m_resolvedDepth;
  }
  glViewport(0, 0, target.width, target.height);
  glEnable(GL_DEPTH_TEST);
  glDepthFunc(GL_ALWAYS);
  glDepthMask(GL_TRUE);
  glDisable(GL_BLEND);
  glDisable(GL_CULL_FACE);
  glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, source);
  // VTK's texture may be set to compare depths or to filter them.
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_NONE);
  m_program->use();
  glDrawArrays(GL_TRIANGLES, 0, 3);
  GlProgram::release();
  glBindTexture(GL_TEXTURE_2D, 0);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  glDepthFunc(GL_LEQUAL);
}

} // namespace halsted
