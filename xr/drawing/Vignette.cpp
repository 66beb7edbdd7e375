// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/drawing/Vignette.h"

#include "rendering/DesignTokens.h"

#include <vtkCamera.h>
#include <vtkMatrix4x4.h>
#include <vtkObjectFactory.h>
#include <vtkOpenGLRenderWindow.h>
#include <vtkOpenGLShaderCache.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
// From seeing nearly all of a headset's view to a tunnel of 50 degrees, with an edge too soft to be looked at.
constexpr double kWidestDegrees = 60, kNarrowestDegrees = 25, kEdgeDegrees = 12;

constexpr const char* kFragmentShader = R"(#version 150
in vec2 at;
uniform vec4 tangents; // of a place in the view: at * xy + zw
uniform vec2 edge;     // radians from straight ahead: where it begins, where it is full
uniform vec4 shade;
out vec4 colour;
void main() {
  float away = atan(length(at * tangents.xy + tangents.zw));
  colour = vec4(shade.rgb, shade.a * smoothstep(edge.x, edge.y, away));
}
)";

} // namespace

vtkStandardNewMacro(Vignette)

    void Vignette::setStrength(double strength) {
  m_strength = std::clamp(strength, 0.0, 1.0);
  SetVisibility(m_strength > 0);
}

int Vignette::RenderOverlay(vtkViewport* viewport) {
  if (m_strength <= 0)
    return 0;
  if (!m_program) {
    m_program = std::make_unique<GlProgram>(kWholeViewVertexShader, kFragmentShader);
    m_tangentsAt = m_program->uniform("tangents");
    m_edgeAt = m_program->uniform("edge");
    m_shadeAt = m_program->uniform("shade");
  }
  auto* renderer = static_cast<vtkRenderer*>(viewport);
  auto* window = vtkOpenGLRenderWindow::SafeDownCast(renderer->GetRenderWindow());
  const vtkMatrix4x4* projection = renderer->GetActiveCamera()->GetExplicitProjectionTransformMatrix();
  const double scaleX = projection->GetElement(0, 0), scaleY = projection->GetElement(1, 1);
  const double begins = (kWidestDegrees + m_strength * (kNarrowestDegrees - kWidestDegrees)) * kDegree;
  vtkOpenGLState* state = window->GetState();
  const vtkOpenGLState::ScopedglBlendFuncSeparate blendFunc(state);
  const vtkOpenGLState::ScopedglDepthMask depthMask(state);
  const vtkOpenGLState::ScopedglEnableDisable depthTest(state, GL_DEPTH_TEST), cullFace(state, GL_CULL_FACE), blend(state, GL_BLEND);
  state->vtkglDisable(GL_DEPTH_TEST);
  state->vtkglDisable(GL_CULL_FACE);
  state->vtkglEnable(GL_BLEND);
  state->vtkglDepthMask(GL_FALSE);
  state->vtkglBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  m_program->use();
  glUniform4f(m_tangentsAt, static_cast<float>(1 / scaleX), static_cast<float>(1 / scaleY),
              static_cast<float>(projection->GetElement(0, 2) / scaleX), static_cast<float>(projection->GetElement(1, 2) / scaleY));
  glUniform2f(m_edgeAt, static_cast<float>(begins), static_cast<float>(begins + kEdgeDegrees * kDegree));
  const Rgb& shade = tokens::kRoom;
  // It comes softly, too.
  const double opacity = std::min(1.0, 4 * m_strength);
  glUniform4f(m_shadeAt, 0.5F * shade[0] / 255, 0.5F * shade[1] / 255, 0.5F * shade[2] / 255, static_cast<float>(opacity));
  glDrawArrays(GL_TRIANGLES, 0, 3);
  GlProgram::release();
  window->GetShaderCache()->ReleaseCurrentShader();
  return 1;
}

} // namespace halsted
