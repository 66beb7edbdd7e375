// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/drawing/EyeMask.h"

#include <vtkObjectFactory.h>
#include <vtkOpenGLRenderWindow.h>
#include <vtkOpenGLShaderCache.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

namespace {

constexpr const char* kVertexShader = R"(#version 150
in vec2 position; // tangents
uniform vec4 scaleShift;
void main() {
  gl_Position = vec4(position * scaleShift.xy + scaleShift.zw, -1.0, 1.0);
}
)";
constexpr const char* kFragmentShader = R"(#version 150
out vec4 colour;
void main() {
  colour = vec4(0.0);
}
)";

} // namespace

vtkStandardNewMacro(EyeMask)

    void EyeMask::setMask(LeftRight eye, const VisibilityMask& mask) {
  if (!m_program) {
    m_program = std::make_unique<GlProgram>(kVertexShader, kFragmentShader);
    m_scaleShiftAt = m_program->uniform("scaleShift");
  }
  Triangles& triangles = m_triangles[indexOf(eye)];
  if (!triangles.buffer) {
    glGenBuffers(1, &triangles.buffer);
    glGenVertexArrays(1, &triangles.array);
  }
  triangles.count = static_cast<int>(mask.points.size() / 3 * 3);
  glBindVertexArray(triangles.array);
  glBindBuffer(GL_ARRAY_BUFFER, triangles.buffer);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(mask.points.size() * sizeof mask.points[0]), mask.points.data(), GL_STATIC_DRAW);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, nullptr);
  glBindVertexArray(0);
  glBindBuffer(GL_ARRAY_BUFFER, 0);
}

void EyeMask::choose(const LeftRight* eye, const Eigen::Matrix4d& projection) {
  m_eye = eye ? static_cast<int>(indexOf(*eye)) : -1;
  // A tangent t lies at clip x = P00 t - P02, because w is 1 where z is -1.
  m_scaleShift = Eigen::Vector4d(projection(0, 0), projection(1, 1), -projection(0, 2), -projection(1, 2)).cast<float>();
}

int EyeMask::RenderOpaqueGeometry(vtkViewport* viewport) {
  if (m_eye < 0 || m_triangles[static_cast<std::size_t>(m_eye)].count == 0)
    return 0;
  const Triangles& triangles = m_triangles[static_cast<std::size_t>(m_eye)];
  auto* window = vtkOpenGLRenderWindow::SafeDownCast(static_cast<vtkRenderer*>(viewport)->GetRenderWindow());
  vtkOpenGLState* state = window->GetState();
  {
    const vtkOpenGLState::ScopedglDepthFunc depthFunc(state);
    const vtkOpenGLState::ScopedglDepthMask depthMask(state);
    const vtkOpenGLState::ScopedglColorMask colourMask(state);
    const vtkOpenGLState::ScopedglEnableDisable depthTest(state, GL_DEPTH_TEST), cullFace(state, GL_CULL_FACE), blend(state, GL_BLEND);
    state->vtkglEnable(GL_DEPTH_TEST);
    state->vtkglDisable(GL_CULL_FACE);
    state->vtkglDisable(GL_BLEND);
    state->vtkglDepthFunc(GL_ALWAYS);
    state->vtkglDepthMask(GL_TRUE);
    state->vtkglColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    m_program->use();
    glBindVertexArray(triangles.array);
    glUniform4fv(m_scaleShiftAt, 1, m_scaleShift.data());
    glDrawArrays(GL_TRIANGLES, 0, triangles.count);
    GlProgram::release();
    window->GetShaderCache()->ReleaseCurrentShader();
  }
  return 0;
}

void EyeMask::ReleaseGraphicsResources(vtkWindow*) {
  for (Triangles& triangles : m_triangles)
    if (triangles.buffer) {
      glDeleteBuffers(1, &triangles.buffer);
      glDeleteVertexArrays(1, &triangles.array);
      triangles = {};
    }
  m_program.reset();
}

} // namespace halsted
