// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/openxr/Panels.h"

#include "xr/openxr/Graphics.h"

#include <algorithm>
#include <optional>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted::openxr {

namespace {

constexpr int kKeptFrames = 90; ///< a panel that comes back soon keeps its picture

} // namespace

struct Panels::Panel {
  int id = 0;
  std::uint64_t revision = 0;
  bool hasPicture = false;
  int unusedFrames = 0;
  std::optional<Swapchain> chain;
  Framebuffers to, from;
  GLuint staging = 0; ///< OpenGL's first row is the lowest, a QImage's the highest: turned over on the way from here

  ~Panel() { dropPicture(); }
  void dropPicture() {
    if (staging)
      glDeleteTextures(1, &staging);
    staging = 0;
    to = Framebuffers();
    from = Framebuffers();
    chain.reset();
    hasPicture = false;
  }
};

Panels::Panels(std::int64_t format, int maxWidth, int maxHeight) : m_format(format), m_maxWidth(maxWidth), m_maxHeight(maxHeight) {
  m_panels.reserve(16);
  m_layers.reserve(16);
}

Panels::~Panels() = default;

Panels::Panel& Panels::panelOf(int id) {
  for (const auto& panel : m_panels)
    if (panel->id == id)
      return *panel;
  m_panels.push_back(std::make_unique<Panel>());
  m_panels.back()->id = id;
  return *m_panels.back();
}

Result<void> Panels::take(XrSession session, Health& health, Panel& panel, const PanelLayer& layer) {
  QImage picture = layer.picture;
  if (picture.width() > m_maxWidth || picture.height() > m_maxHeight)
    picture = picture.scaled(m_maxWidth, m_maxHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  if (picture.format() != QImage::Format_RGBA8888_Premultiplied)
    picture = picture.convertToFormat(QImage::Format_RGBA8888_Premultiplied);
  const GLsizei width = picture.width(), height = picture.height();

  const GlStateGuard guard;
  glDisable(GL_FRAMEBUFFER_SRGB);
  glDisable(GL_SCISSOR_TEST);
  if (!panel.chain || panel.chain->width() != width || panel.chain->height() != height) {
    panel.dropPicture();
    Result<Swapchain> chain = Swapchain::create(session, health, m_format, width, height, false);
    if (!chain)
      return fail(chain.error());
    panel.chain = std::move(*chain);
    panel.to = Framebuffers(panel.chain->count());
    for (std::size_t i = 0; i < panel.chain->count(); ++i) {
      glBindFramebuffer(GL_DRAW_FRAMEBUFFER, panel.to[i]);
      glFramebufferTexture2D(GL_DRAW_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, panel.chain->texture(i), 0);
    }
    glGenTextures(1, &panel.staging);
    glBindTexture(GL_TEXTURE_2D, panel.staging);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    panel.from = Framebuffers(1);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, panel.from[0]);
    glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, panel.staging, 0);
  }

  const Result<std::size_t> index = panel.chain->acquire(health);
  if (!index)
    return fail(index.error());
  glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, static_cast<GLint>(picture.bytesPerLine() / 4));
  glPixelStorei(GL_UNPACK_SKIP_ROWS, 0);
  glPixelStorei(GL_UNPACK_SKIP_PIXELS, 0);
  glBindTexture(GL_TEXTURE_2D, panel.staging);
  glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.constBits());
  glBindFramebuffer(GL_READ_FRAMEBUFFER, panel.from[0]);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, panel.to[*index]);
  glBlitFramebuffer(0, 0, width, height, 0, height, width, 0, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  panel.revision = layer.revision;
  panel.hasPicture = true;
  return panel.chain->release(health);
}

Result<void> Panels::update(XrSession session, Health& health, const std::vector<PanelLayer>& panels, XrSpace stage, std::size_t most) {
  m_layers.clear();
  for (const auto& panel : m_panels)
    ++panel->unusedFrames;
  // Where the runtime takes fewer, the nearest stay: they are the last.
  for (std::size_t i = panels.size() > most ? panels.size() - most : 0; i < panels.size(); ++i) {
    const PanelLayer& layer = panels[i];
    Panel& panel = panelOf(layer.id);
    panel.unusedFrames = 0;
    if (!layer.picture.isNull() && (!panel.hasPicture || panel.revision != layer.revision)) {
      const Result<void> taken = take(session, health, panel, layer);
      if (!taken)
        return taken;
    }
    if (!panel.hasPicture)
      continue;
    auto quad = typed<XrCompositionLayerQuad>(XR_TYPE_COMPOSITION_LAYER_QUAD);
    quad.layerFlags = XR_COMPOSITION_LAYER_BLEND_TEXTURE_SOURCE_ALPHA_BIT;
    quad.space = stage;
    quad.eyeVisibility = XR_EYE_VISIBILITY_BOTH;
    quad.subImage.swapchain = panel.chain->handle();
    quad.subImage.imageRect.extent = {panel.chain->width(), panel.chain->height()};
    quad.pose = toXr(layer.stage_T_panel);
    quad.size = {static_cast<float>(layer.sizeM.x()), static_cast<float>(layer.sizeM.y())};
    m_layers.push_back(quad);
  }
  // The frame that showed a panel last was handed in long ago.
  m_panels.erase(std::remove_if(m_panels.begin(), m_panels.end(), [](const auto& panel) { return panel->unusedFrames > kKeptFrames; }),
                 m_panels.end());
  return {};
}

} // namespace halsted::openxr
