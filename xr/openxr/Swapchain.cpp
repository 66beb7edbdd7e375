// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/openxr/Swapchain.h"

#include "xr/openxr/Graphics.h"

#include <algorithm>
#include <cmath>

#include <GL/gl.h>
#include <GL/glext.h>

namespace halsted::openxr {

namespace {

constexpr XrDuration kPatienceNs = 5'000'000'000;

int scaled(int size, double scale) {
  return std::clamp(static_cast<int>(std::lround(size * scale / 2)) * 2, 16, size);
}

bool hasStencil(std::int64_t format) {
  return format == GL_DEPTH24_STENCIL8 || format == GL_DEPTH32F_STENCIL8;
}

} // namespace

Result<Swapchain> Swapchain::create(XrSession session, Health& health, std::int64_t format, int width, int height, bool depth) {
  auto info = typed<XrSwapchainCreateInfo>(XR_TYPE_SWAPCHAIN_CREATE_INFO);
  info.usageFlags =
      XR_SWAPCHAIN_USAGE_SAMPLED_BIT | (depth ? XR_SWAPCHAIN_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT : XR_SWAPCHAIN_USAGE_COLOR_ATTACHMENT_BIT);
  info.format = format;
  info.sampleCount = 1;
  info.width = static_cast<std::uint32_t>(width);
  info.height = static_cast<std::uint32_t>(height);
  info.faceCount = info.arraySize = info.mipCount = 1;
  XrSwapchain handle = XR_NULL_HANDLE;
  if (!health.good(xrCreateSwapchain(session, &info, &handle), "make room for pictures"))
    return health.failure();
  Swapchain chain;
  chain.m_handle = {handle, xrDestroySwapchain};
  chain.m_width = width;
  chain.m_height = height;
  std::uint32_t count = 0;
  if (!health.good(xrEnumerateSwapchainImages(handle, 0, &count, nullptr), "hand out pictures"))
    return health.failure();
  std::vector<XrSwapchainImageOpenGLKHR> images(count, {XR_TYPE_SWAPCHAIN_IMAGE_OPENGL_KHR, nullptr, 0});
  if (!health.good(xrEnumerateSwapchainImages(handle, count, &count, reinterpret_cast<XrSwapchainImageBaseHeader*>(images.data())),
                   "hand out pictures"))
    return health.failure();
  for (const XrSwapchainImageOpenGLKHR& image : images)
    chain.m_textures.push_back(image.image);
  return chain;
}

Result<std::size_t> Swapchain::acquire(Health& health) {
  std::uint32_t index = 0;
  if (!health.good(xrAcquireSwapchainImage(m_handle.get(), nullptr, &index), "give a picture to draw into"))
    return health.failure();
  auto wait = typed<XrSwapchainImageWaitInfo>(XR_TYPE_SWAPCHAIN_IMAGE_WAIT_INFO);
  wait.timeout = kPatienceNs;
  const XrResult result = xrWaitSwapchainImage(m_handle.get(), &wait);
  if (result == XR_TIMEOUT_EXPIRED ? !health.expire("give a picture to draw into") : !health.good(result, "give a picture to draw into"))
    return health.failure();
  m_held = true;
  return std::size_t{index};
}

Result<void> Swapchain::release(Health& health) {
  m_held = false;
  if (!health.good(xrReleaseSwapchainImage(m_handle.get(), nullptr), "take a picture back"))
    return health.failure();
  return {};
}

Result<SwapchainFormats> chooseFormats(XrSession session, Health& health) {
  std::uint32_t count = 0;
  if (!health.good(xrEnumerateSwapchainFormats(session, 0, &count, nullptr), "name its picture formats"))
    return health.failure();
  std::vector<std::int64_t> offered(count);
  if (!health.good(xrEnumerateSwapchainFormats(session, count, &count, offered.data()), "name its picture formats"))
    return health.failure();
  const auto first = [&](std::initializer_list<std::int64_t> wishes) {
    for (const std::int64_t wish : wishes)
      if (std::find(offered.begin(), offered.end(), wish) != offered.end())
        return wish;
    return std::int64_t{0};
  };
  SwapchainFormats formats;
  formats.colour = first({GL_SRGB8_ALPHA8, GL_SRGB8, GL_RGBA8, GL_RGB10_A2, GL_RGBA16F});
  formats.depth = first({GL_DEPTH_COMPONENT24, GL_DEPTH24_STENCIL8, GL_DEPTH_COMPONENT32F, GL_DEPTH32F_STENCIL8, GL_DEPTH_COMPONENT16});
  if (formats.colour == 0)
    return fail(ErrorCode::Unsupported,
                "The headset's runtime offers no picture format that Halsted can draw; update the headset's software.");
  return formats;
}

Framebuffers::Framebuffers(std::size_t count) : m_names(count) {
  glGenFramebuffers(static_cast<GLsizei>(count), m_names.data());
}

Framebuffers::~Framebuffers() {
  if (!m_names.empty())
    glDeleteFramebuffers(static_cast<GLsizei>(m_names.size()), m_names.data());
}

Result<EyeSwapchain> EyeSwapchain::create(XrSession session, Health& health, const SwapchainFormats& formats, int width, int height) {
  Result<Swapchain> colour = Swapchain::create(session, health, formats.colour, width, height, false);
  if (!colour)
    return fail(colour.error());
  EyeSwapchain eye(std::move(*colour));
  if (formats.depth != 0) {
    Result<Swapchain> depth = Swapchain::create(session, health, formats.depth, width, height, true);
    if (!depth)
      return fail(depth.error());
    eye.m_depth = std::move(*depth);
    eye.m_depthFormat = static_cast<unsigned>(formats.depth);
  }
  eye.m_attached.assign(eye.m_colour.count(), 0);
  eye.m_rect.extent = {width, height};
  const GlStateGuard guard;
  for (std::size_t i = 0; i < eye.m_colour.count(); ++i) {
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, eye.m_framebuffers[i]);
    glFramebufferTexture2D(GL_DRAW_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, eye.m_colour.texture(i), 0);
    if (glCheckFramebufferStatus(GL_DRAW_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
      return fail(ErrorCode::Unsupported, "The pictures of the headset's runtime cannot be drawn into by this graphics driver; update the "
                                          "driver and the headset's software.");
  }
  return eye;
}

Result<EyeTarget> EyeSwapchain::acquire(Health& health, double scale) {
  const Result<std::size_t> colour = m_colour.acquire(health);
  if (!colour)
    return fail(colour.error());
  EyeTarget target;
  if (m_depth) {
    const Result<std::size_t> depth = m_depth->acquire(health);
    if (!depth)
      return fail(depth.error());
    const unsigned texture = m_depth->texture(*depth);
    if (m_attached[*colour] != texture) {
      const GlStateGuard guard;
      glBindFramebuffer(GL_DRAW_FRAMEBUFFER, m_framebuffers[*colour]);
      const GLenum place = hasStencil(m_depthFormat) ? GL_DEPTH_STENCIL_ATTACHMENT : GL_DEPTH_ATTACHMENT;
      glFramebufferTexture2D(GL_DRAW_FRAMEBUFFER, place, GL_TEXTURE_2D, texture, 0);
      m_attached[*colour] = texture;
    }
    target.depth = true;
    target.depthFormat = m_depthFormat;
  }
  m_rect.extent = {scaled(m_colour.width(), scale), scaled(m_colour.height(), scale)};
  target.framebuffer = m_framebuffers[*colour];
  target.width = m_rect.extent.width;
  target.height = m_rect.extent.height;
  return target;
}

Result<void> EyeSwapchain::release(Health& health) {
  if (!m_colour.held())
    return {};
  if (m_depth) {
    const Result<void> released = m_depth->release(health);
    if (!released)
      return released;
  }
  m_drawn = true;
  return m_colour.release(health);
}

} // namespace halsted::openxr
