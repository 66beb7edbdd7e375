// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#define XR_USE_PLATFORM_XLIB
#define XR_USE_PLATFORM_EGL
#define XR_USE_GRAPHICS_API_OPENGL
#include "xr/HeadsetSession.h"

#include <EGL/egl.h>
#include <GL/gl.h>
#include <GL/glext.h>
#include <GL/glx.h>

#include "xr/openxr/Graphics.h"

#include <fmt/format.h>

namespace halsted::openxr {

namespace {

XrResult tryCreate(const Runtime& runtime, const GlContext& context, XrSession& session) {
  const GlContext::Native& native = context.native();
  auto glx = typed<XrGraphicsBindingOpenGLXlibKHR>(XR_TYPE_GRAPHICS_BINDING_OPENGL_XLIB_KHR);
  auto egl = typed<XrGraphicsBindingEGLMNDX>(XR_TYPE_GRAPHICS_BINDING_EGL_MNDX);
  auto info = typed<XrSessionCreateInfo>(XR_TYPE_SESSION_CREATE_INFO);
  info.systemId = runtime.system();
  if (context.kind() == GlContext::Kind::Glx) {
    glx.xDisplay = static_cast<Display*>(native.display);
    glx.visualid = static_cast<std::uint32_t>(native.visual);
    glx.glxFBConfig = static_cast<GLXFBConfig>(native.config);
    glx.glxDrawable = native.drawable;
    glx.glxContext = static_cast<GLXContext>(native.context);
    info.next = &glx;
  } else {
    egl.getProcAddress = reinterpret_cast<decltype(egl.getProcAddress)>(eglGetProcAddress);
    egl.display = native.display;
    egl.config = native.config;
    egl.context = native.context;
    info.next = &egl;
  }
  return xrCreateSession(runtime.instance(), &info, &session);
}

} // namespace

Result<Handle<XrSession>> createSession(const Runtime& runtime, const GlContext& context) {
  if (!runtime.functions().getOpenGLGraphicsRequirements)
    return fail(
        ErrorCode::Unsupported,
        fmt::format("{} takes no pictures from OpenGL; make another one this computer's OpenXR runtime, for example Monado or SteamVR.",
                    runtime.name()));
  if (context.kind() == GlContext::Kind::Egl && !runtime.uses(kEglExtension))
    return fail(
        ErrorCode::Unsupported,
        fmt::format("{} takes no pictures drawn by way of EGL; start Halsted on an X display with HALSTED_XR_GL=glx.", runtime.name()));

  auto required = typed<XrGraphicsRequirementsOpenGLKHR>(XR_TYPE_GRAPHICS_REQUIREMENTS_OPENGL_KHR);
  if (const XrResult result = runtime.functions().getOpenGLGraphicsRequirements(runtime.instance(), runtime.system(), &required);
      XR_FAILED(result))
    return fail(ErrorCode::Failed,
                fmt::format("{} did not say what it wants of OpenGL ({}); restart it, then try again.", runtime.name(), nameOf(result)));
  GLint major = 0, minor = 0;
  glGetIntegerv(GL_MAJOR_VERSION, &major);
  glGetIntegerv(GL_MINOR_VERSION, &minor);
  if (required.minApiVersionSupported > XR_MAKE_VERSION(major, minor, 0))
    return fail(ErrorCode::Unsupported, fmt::format("{} wants OpenGL {}.{}, this computer's graphics driver has {}.{}; update the driver.",
                                                    runtime.name(), XR_VERSION_MAJOR(required.minApiVersionSupported),
                                                    XR_VERSION_MINOR(required.minApiVersionSupported), major, minor));

  XrSession session = XR_NULL_HANDLE;
  const XrResult result = tryCreate(runtime, context, session);
  switch (result) {
  case XR_ERROR_GRAPHICS_DEVICE_INVALID:
    return fail(ErrorCode::Unsupported,
                fmt::format("{} drives the headset with another graphics card than Halsted draws with ({}); start Halsted on "
                            "the card that the headset is plugged into.",
                            runtime.name(), context.renderer()));
  case XR_ERROR_LIMIT_REACHED:
    return fail(ErrorCode::Refused, fmt::format("Another program has the headset of {}; close that program first.", runtime.name()));
  case XR_ERROR_FORM_FACTOR_UNAVAILABLE:
    return fail(ErrorCode::NotFound, fmt::format("The headset of {} has just gone; plug it in and switch it on again.", runtime.name()));
  default:
    if (XR_FAILED(result))
      return fail(ErrorCode::Failed, fmt::format("{} could not start a session on {} ({}, {}); restart it, then try again.", runtime.name(),
                                                 runtime.systemName(), context.renderer(), nameOf(result)));
    return Handle<XrSession>(session, xrDestroySession);
  }
}

GlStateGuard::GlStateGuard() {
  glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &m_drawFramebuffer);
  glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &m_readFramebuffer);
  glGetIntegerv(GL_TEXTURE_BINDING_2D, &m_texture);
  glGetIntegerv(GL_PIXEL_UNPACK_BUFFER_BINDING, &m_unpackBuffer);
  glGetIntegerv(GL_UNPACK_ROW_LENGTH, &m_rowLength);
  glGetIntegerv(GL_UNPACK_ALIGNMENT, &m_alignment);
  glGetIntegerv(GL_UNPACK_SKIP_ROWS, &m_skipRows);
  glGetIntegerv(GL_UNPACK_SKIP_PIXELS, &m_skipPixels);
  m_srgb = glIsEnabled(GL_FRAMEBUFFER_SRGB);
  m_scissor = glIsEnabled(GL_SCISSOR_TEST);
}

GlStateGuard::~GlStateGuard() {
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<GLuint>(m_drawFramebuffer));
  glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(m_readFramebuffer));
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(m_texture));
  glBindBuffer(GL_PIXEL_UNPACK_BUFFER, static_cast<GLuint>(m_unpackBuffer));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, m_rowLength);
  glPixelStorei(GL_UNPACK_ALIGNMENT, m_alignment);
  glPixelStorei(GL_UNPACK_SKIP_ROWS, m_skipRows);
  glPixelStorei(GL_UNPACK_SKIP_PIXELS, m_skipPixels);
  (m_srgb ? glEnable : glDisable)(GL_FRAMEBUFFER_SRGB);
  (m_scissor ? glEnable : glDisable)(GL_SCISSOR_TEST);
}

} // namespace halsted::openxr
