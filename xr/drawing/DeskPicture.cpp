// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/drawing/DeskPicture.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted {

Crop crop(const EyeView& view, int viewWidth, int viewHeight, int width, int height) {
  const double wanted = static_cast<double>(width) / height, has = static_cast<double>(viewWidth) / viewHeight;
  // Pixels are square in angle's tangent only nearly; the picture's own pixels decide.
  const int across = wanted < has ? static_cast<int>(std::lround(viewHeight * wanted)) : viewWidth;
  const int up = wanted < has ? viewHeight : static_cast<int>(std::lround(viewWidth / wanted));
  Crop result{view, (viewWidth - across) / 2, (viewHeight - up) / 2, 0, 0};
  result.x1 = result.x0 + across;
  result.y1 = result.y0 + up;
  const auto between = [](double from, double to, double share) {
    return std::atan(std::tan(from) + share * (std::tan(to) - std::tan(from)));
  };
  const Fov& fov = view.fov;
  result.view.fov.left = between(fov.left, fov.right, static_cast<double>(result.x0) / viewWidth);
  result.view.fov.right = between(fov.left, fov.right, static_cast<double>(result.x1) / viewWidth);
  result.view.fov.down = between(fov.down, fov.up, static_cast<double>(result.y0) / viewHeight);
  result.view.fov.up = between(fov.down, fov.up, static_cast<double>(result.y1) / viewHeight);
  return result;
}

DeskPicture::~DeskPicture() {
  if (m_fence)
    glDeleteSync(static_cast<GLsync>(m_fence));
  if (m_framebuffer) {
    glDeleteFramebuffers(1, &m_framebuffer);
    glDeleteRenderbuffers(1, &m_colour);
    glDeleteBuffers(1, &m_buffer);
  }
}

QImage DeskPicture::ask(int width, int height) {
  m_width = std::clamp(width, 1, 8192);
  m_height = std::clamp(height, 1, 8192);
  m_wanted = true;
  return m_pictures[m_newest];
}

void DeskPicture::resize() {
  if (!m_framebuffer) {
    glGenFramebuffers(1, &m_framebuffer);
    glGenRenderbuffers(1, &m_colour);
    glGenBuffers(1, &m_buffer);
  }
  glBindRenderbuffer(GL_RENDERBUFFER, m_colour);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, m_width, m_height);
  glBindRenderbuffer(GL_RENDERBUFFER, 0);
  glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, m_colour);
  glBindBuffer(GL_PIXEL_PACK_BUFFER, m_buffer);
  glBufferData(GL_PIXEL_PACK_BUFFER, static_cast<GLsizeiptr>(4) * m_width * m_height, nullptr, GL_STREAM_READ);
  glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
  m_madeWidth = m_width;
  m_madeHeight = m_height;
}

EyeTarget DeskPicture::target() {
  if (m_width != m_madeWidth || m_height != m_madeHeight)
    resize();
  return {m_framebuffer, m_madeWidth, m_madeHeight, false, 0};
}

void DeskPicture::send() {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, m_framebuffer);
  glReadBuffer(GL_COLOR_ATTACHMENT0);
  glPixelStorei(GL_PACK_ALIGNMENT, 4);
  glBindBuffer(GL_PIXEL_PACK_BUFFER, m_buffer);
  glReadPixels(0, 0, m_madeWidth, m_madeHeight, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
  m_fence = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
  m_underWay = true;
  m_wanted = false;
}

void DeskPicture::collect() {
  if (!m_underWay)
    return;
  const GLenum done = glClientWaitSync(static_cast<GLsync>(m_fence), GL_SYNC_FLUSH_COMMANDS_BIT, 0);
  if (done == GL_TIMEOUT_EXPIRED)
    return;
  glDeleteSync(static_cast<GLsync>(m_fence));
  m_fence = nullptr;
  m_underWay = false;
  std::size_t free = (m_newest + 1) % m_pictures.size();
  if (!m_pictures[free].isDetached())
    free = (m_newest + 2) % m_pictures.size();
  QImage& picture = m_pictures[free];
  if (picture.width() != m_madeWidth || picture.height() != m_madeHeight || !picture.isDetached())
    picture = QImage(m_madeWidth, m_madeHeight, QImage::Format_RGBX8888);
  glBindBuffer(GL_PIXEL_PACK_BUFFER, m_buffer);
  const std::size_t row = 4 * static_cast<std::size_t>(m_madeWidth);
  if (const auto* bytes = static_cast<const uchar*>(
          glMapBufferRange(GL_PIXEL_PACK_BUFFER, 0, static_cast<GLsizeiptr>(row) * m_madeHeight, GL_MAP_READ_BIT))) {
    for (int y = 0; y < m_madeHeight; ++y)
      std::memcpy(picture.scanLine(m_madeHeight - 1 - y), bytes + static_cast<std::size_t>(y) * row, row);
    glUnmapBuffer(GL_PIXEL_PACK_BUFFER);
    m_newest = free;
  }
  glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
}

} // namespace halsted
