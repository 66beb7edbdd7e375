// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/frames/FrameClock.h"

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

FrameClock::FrameClock() {
  GLint major = 0, minor = 0;
  glGetIntegerv(GL_MAJOR_VERSION, &major);
  glGetIntegerv(GL_MINOR_VERSION, &minor);
  m_able = 10 * major + minor >= 33;
  if (m_able)
    glGenQueries(2 * kFrames, m_queries[0].data());
}

FrameClock::~FrameClock() {
  if (m_able)
    glDeleteQueries(2 * kFrames, m_queries[0].data());
}

void FrameClock::startDrawing() {
  if (m_able)
    glQueryCounter(m_queries[m_next][0], GL_TIMESTAMP);
}

void FrameClock::stopDrawing() {
  if (m_able)
    glQueryCounter(m_queries[m_next][1], GL_TIMESTAMP);
  m_drawn = true;
}

void FrameClock::add(const Frame& frame) {
  m_slots[m_next] = {frame, m_drawn};
  m_drawn = false;
  m_next = (m_next + 1) % kFrames;
  ++m_waiting;
}

std::optional<FrameClock::Frame> FrameClock::take(bool wait) {
  if (m_waiting == 0)
    return {};
  const std::size_t at = (m_next + kFrames - m_waiting) % kFrames;
  Slot& slot = m_slots[at];
  if (m_able && slot.drawn) {
    GLint available = 0;
    glGetQueryObjectiv(m_queries[at][1], GL_QUERY_RESULT_AVAILABLE, &available);
    // The next frame needs the slot.
    if (!available && !wait && m_waiting < kFrames)
      return {};
    if (available || wait) {
      GLuint64 start = 0, stop = 0;
      glGetQueryObjectui64v(m_queries[at][0], GL_QUERY_RESULT, &start);
      glGetQueryObjectui64v(m_queries[at][1], GL_QUERY_RESULT, &stop);
      slot.frame.times.gpuS = 1e-9 * static_cast<double>(stop - start);
    }
  }
  --m_waiting;
  return slot.frame;
}

} // namespace halsted
