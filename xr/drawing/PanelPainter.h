// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/HeadsetSession.h"
#include "xr/drawing/GlProgram.h"

#include <map>
#include <memory>
#include <vector>

namespace halsted {

/// Draws panels over a finished picture, as a runtime composes quad layers: in the order given, no depth. Keeps a texture per
/// panel, taken anew when its revision differs. The context is current, also when it ends.
class PanelPainter {
public:
  ~PanelPainter();
  /// Into the lower left of this framebuffer, seen from this eye. Colours are written as they are (GL_FRAMEBUFFER_SRGB off).
  void paint(const std::vector<PanelLayer>& panels, const EyeView& eye, unsigned framebuffer, int width, int height);

private:
  struct Texture {
    unsigned name = 0;
    std::uint64_t revision = 0;
    int width = 0, height = 0;
  };
  const Texture& textureOf(const PanelLayer& panel);

  std::map<int, Texture> m_textures;
  std::unique_ptr<GlProgram> m_program;
  int m_clipAt = -1, m_acrossAt = -1, m_upAt = -1;
};

} // namespace halsted
