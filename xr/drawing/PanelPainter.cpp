// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/drawing/PanelPainter.h"

#include "xr/drawing/EyeRenderer.h"

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

namespace {

constexpr double kNearM = 0.01, kFarM = 100;

constexpr const char* kVertexShader = R"(#version 150
uniform vec4 clipOfCentre, clipAcross, clipUp;
out vec2 at;
void main() {
  at = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  gl_Position = clipOfCentre + (at.x - 0.5) * clipAcross + (at.y - 0.5) * clipUp;
}
)";
constexpr const char* kFragmentShader = R"(#version 150
uniform sampler2D picture;
in vec2 at;
out vec4 colour;
void main() {
  colour = texture(picture, vec2(at.x, 1.0 - at.y));
}
)";

} // namespace

PanelPainter::~PanelPainter() {
  for (const auto& [id, texture] : m_textures)
    glDeleteTextures(1, &texture.name);
}

const PanelPainter::Texture& PanelPainter::textureOf(const PanelLayer& panel) {
  Texture& texture = m_textures[panel.id];
  const bool fresh = texture.name == 0;
  if (fresh) {
    glGenTextures(1, &texture.name);
    glBindTexture(GL_TEXTURE_2D, texture.name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  }
  glBindTexture(GL_TEXTURE_2D, texture.name);
  if (!fresh && texture.revision == panel.revision)
    return texture;
  const QImage& picture = panel.picture;
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, static_cast<GLint>(picture.bytesPerLine() / 4));
  if (fresh || texture.width != picture.width() || texture.height != picture.height())
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, picture.width(), picture.height(), 0, GL_RGBA, GL_UNSIGNED_BYTE, picture.constBits());
  else
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, picture.width(), picture.height(), GL_RGBA, GL_UNSIGNED_BYTE, picture.constBits());
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glGenerateMipmap(GL_TEXTURE_2D);
  texture.revision = panel.revision;
  texture.width = picture.width();
  texture.height = picture.height();
  return texture;
}

void PanelPainter::paint(const std::vector<PanelLayer>& panels, const EyeView& eye, unsigned framebuffer, int width, int height) {
  if (panels.empty())
    return;
  if (!m_program) {
    m_program = std::make_unique<GlProgram>(kVertexShader, kFragmentShader);
    m_clipAt = m_program->uniform("clipOfCentre");
    m_acrossAt = m_program->uniform("clipAcross");
    m_upAt = m_program->uniform("clipUp");
  }
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
  glViewport(0, 0, width, height);
  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glDisable(GL_FRAMEBUFFER_SRGB);
  glDepthMask(GL_FALSE);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glActiveTexture(GL_TEXTURE0);
  m_program->use();
  const Eigen::Matrix4d clip_T_stage = projection(eye.fov, kNearM, kFarM) * eye.stage_T_eye.inverse().matrix();
  for (const PanelLayer& panel : panels) {
    if (panel.picture.isNull() || panel.picture.depth() != 32)
      continue;
    textureOf(panel);
    const Eigen::Matrix4d clip_T_panel = clip_T_stage * panel.stage_T_panel.matrix();
    const Eigen::Vector4f centre = clip_T_panel.col(3).cast<float>(), across = (panel.sizeM.x() * clip_T_panel.col(0)).cast<float>(),
                          up = (panel.sizeM.y() * clip_T_panel.col(1)).cast<float>();
    glUniform4fv(m_clipAt, 1, centre.data());
    glUniform4fv(m_acrossAt, 1, across.data());
    glUniform4fv(m_upAt, 1, up.data());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
  }
  GlProgram::release();
  glBindTexture(GL_TEXTURE_2D, 0);
  glDisable(GL_BLEND);
  glDepthMask(GL_TRUE);
  glEnable(GL_DEPTH_TEST);
}

} // namespace halsted
