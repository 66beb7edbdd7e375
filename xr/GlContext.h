// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "segmentation/core/Result.h"

#include <memory>
#include <string>

namespace halsted {

/// An OpenGL 3.2 core context of the headset's own, without a window: GLX on the X display, or EGL without any display. It
/// shares nothing with Qt's contexts, so the desk and the headset cannot disturb each other.
class GlContext {
public:
  enum class Kind { Glx, Egl };

  static Result<std::unique_ptr<GlContext>> create(Kind kind);
  /// GLX where there is an X display, EGL else; the environment variable HALSTED_XR_GL (glx, egl) decides for both.
  static Result<std::unique_ptr<GlContext>> create();
  ~GlContext();
  GlContext(const GlContext&) = delete;
  GlContext& operator=(const GlContext&) = delete;

  Kind kind() const;
  /// On the calling thread; a context of Qt's that is current there is let go of first. Costs nothing where it is current already.
  void makeCurrent();
  void doneCurrent();
  const std::string& renderer() const; ///< OpenGL's own words
  bool software() const;

  /// As X11, GLX and EGL name them; null for the other kind.
  struct Native {
    void* display = nullptr; ///< Display*, EGLDisplay
    void* config = nullptr;  ///< GLXFBConfig, EGLConfig
    void* context = nullptr; ///< GLXContext, EGLContext
    unsigned long drawable = 0, visual = 0;
  };
  const Native& native() const;

private:
  GlContext();
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace halsted
