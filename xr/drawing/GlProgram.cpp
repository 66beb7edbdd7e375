// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/drawing/GlProgram.h"

#include <cassert>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

namespace {

GLuint compile(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  GLint good = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
  assert(good);
  return shader;
}

} // namespace

const char* const kWholeViewVertexShader = R"(#version 150
out vec2 at;
void main() {
  at = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  gl_Position = vec4(at, 0.0, 1.0);
}
)";

GlProgram::GlProgram(const char* vertexShader, const char* fragmentShader) : m_program(glCreateProgram()) {
  const GLuint vertex = compile(GL_VERTEX_SHADER, vertexShader), fragment = compile(GL_FRAGMENT_SHADER, fragmentShader);
  glAttachShader(m_program, vertex);
  glAttachShader(m_program, fragment);
  glBindAttribLocation(m_program, 0, "position");
  glBindFragDataLocation(m_program, 0, "colour");
  glLinkProgram(m_program);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  glGenVertexArrays(1, &m_vertexArray);
}

GlProgram::~GlProgram() {
  glDeleteVertexArrays(1, &m_vertexArray);
  glDeleteProgram(m_program);
}

int GlProgram::uniform(const char* name) const {
  return glGetUniformLocation(m_program, name);
}

void GlProgram::use() const {
  glUseProgram(m_program);
  glBindVertexArray(m_vertexArray);
}

void GlProgram::release() {
  glBindVertexArray(0);
  glUseProgram(0);
}

} // namespace halsted
