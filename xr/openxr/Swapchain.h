// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/openxr/OpenXr.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace halsted::openxr {

/// The runtime's textures for one picture, one in hand at a time. The context is current, always.
class Swapchain {
public:
  static Result<Swapchain> create(XrSession session, Health& health, std::int64_t format, int width, int height, bool depth);

  XrSwapchain handle() const { return m_handle.get(); }
  int width() const { return m_width; }
  int height() const { return m_height; }
  std::size_t count() const { return m_textures.size(); }
  unsigned texture(std::size_t index) const { return m_textures[index]; }
  /// The index of the texture that may be drawn into now.
  Result<std::size_t> acquire(Health& health);
  Result<void> release(Health& health);
  bool held() const { return m_held; }

private:
  Handle<XrSwapchain> m_handle;
  std::vector<unsigned> m_textures;
  int m_width = 0, m_height = 0;
  bool m_held = false;
};

/// OpenGL's formats that both sides know; 0 for none.
struct SwapchainFormats {
  std::int64_t colour = 0, depth = 0;
};
Result<SwapchainFormats> chooseFormats(XrSession session, Health& health);

/// Framebuffers of ours; deleted with this.
class Framebuffers {
public:
  Framebuffers() = default;
  explicit Framebuffers(std::size_t count);
  Framebuffers(Framebuffers&& other) noexcept : m_names(std::move(other.m_names)) { other.m_names.clear(); }
  Framebuffers& operator=(Framebuffers&& other) noexcept {
    std::swap(m_names, other.m_names);
    return *this;
  }
  ~Framebuffers();
  unsigned operator[](std::size_t index) const { return m_names[index]; }

private:
  std::vector<unsigned> m_names;
};

/// One eye's pictures, with depth where it is handed in too.
class EyeSwapchain {
public:
  static Result<EyeSwapchain> create(XrSession session, Health& health, const SwapchainFormats& formats, int width, int height);

  Result<EyeTarget> acquire(Health& health, double scale);
  Result<void> release(Health& health);
  bool drawn() const { return m_drawn; } ///< since the frame began
  void frameBegins() { m_drawn = false; }
  bool hasDepth() const { return m_depth.has_value(); }
  int width() const { return m_colour.width(); }
  int height() const { return m_colour.height(); }
  XrSwapchainSubImage colourImage() const { return {m_colour.handle(), m_rect, 0}; }
  XrSwapchainSubImage depthImage() const { return {m_depth->handle(), m_rect, 0}; }

private:
  explicit EyeSwapchain(Swapchain colour) : m_colour(std::move(colour)), m_framebuffers(m_colour.count()) {}

  Swapchain m_colour;
  std::optional<Swapchain> m_depth;
  Framebuffers m_framebuffers;
  std::vector<unsigned> m_attached; ///< depth texture of each framebuffer
  unsigned m_depthFormat = 0;
  XrRect2Di m_rect{};
  bool m_drawn = false;
};

} // namespace halsted::openxr
