// SPDX-License-Identifier: Apache-2.0
#include "xr/GlContext.h"

#include <QOpenGLContext>
#include <QString>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glx.h>

namespace halsted {

namespace {

/// Newest first: some runtimes ask for more than we do.
constexpr std::array<std::array<int, 2>, 3> kVersions{{{4, 5}, {4, 0}, {3, 2}}};

constexpr const char* kWhatToDo = "install the graphics driver (Mesa, or the maker's own), or try HALSTED_XR_GL={} instead.";

Failure noContext(GlContext::Kind kind, const std::string& why) {
  const bool glx = kind == GlContext::Kind::Glx;
  return fail(ErrorCode::Unsupported, fmt::format("OpenGL 3.2 for the headset could not be had by {}: {}; ", glx ? "GLX" : "EGL", why) +
                                          fmt::format(fmt::runtime(kWhatToDo), glx ? "egl" : "glx"));
}

int ignoreError(Display*, XErrorEvent*) {
  return 0;
}

/// Xlib ends the program at an error unless somebody catches it.
class XErrorsIgnored {
public:
  explicit XErrorsIgnored(Display* display) : m_display(display), m_before(XSetErrorHandler(ignoreError)) {}
  ~XErrorsIgnored() {
    XSync(m_display, False);
    XSetErrorHandler(m_before);
  }
  XErrorsIgnored(const XErrorsIgnored&) = delete;
  XErrorsIgnored& operator=(const XErrorsIgnored&) = delete;

private:
  Display* m_display;
  XErrorHandler m_before;
};

bool hasWord(const char* words, std::string_view word) {
  std::string_view rest = words ? words : "";
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == word)
      return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

bool isSoftware(std::string_view renderer) {
  for (const std::string_view name : {"llvmpipe", "softpipe", "SWR", "Software Rasterizer", "swrast"})
    if (renderer.find(name) != std::string_view::npos)
      return true;
  return false;
}

} // namespace

struct GlContext::State {
  Kind kind = Kind::Glx;
  Native native;
  std::string renderer;
  bool software = false;

  Display* x() const { return static_cast<Display*>(native.display); }
  GLXContext glx() const { return static_cast<GLXContext>(native.context); }

  Result<void> createGlx();
  Result<void> createEgl();
  /// Empty: the context is current; else what went wrong.
  std::string createEglOn(EGLDisplay display);
  void readRenderer() {
    const auto* words = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    renderer = words ? words : "";
    software = isSoftware(renderer);
  }
  bool isCurrent() const { return kind == Kind::Glx ? glXGetCurrentContext() == glx() : eglGetCurrentContext() == native.context; }
  bool makeCurrent() {
    if (kind == Kind::Glx)
      return glXMakeCurrent(x(), native.drawable, glx()) == True;
    return eglMakeCurrent(native.display, EGL_NO_SURFACE, EGL_NO_SURFACE, native.context) == EGL_TRUE;
  }
  void doneCurrent() {
    if (kind == Kind::Glx) {
      if (isCurrent())
        glXMakeCurrent(x(), 0, nullptr);
    } else if (isCurrent())
      eglMakeCurrent(native.display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
  }
  ~State() {
    if (native.context)
      doneCurrent();
    if (kind == Kind::Glx && native.display) {
      if (native.context)
        glXDestroyContext(x(), glx());
      if (native.drawable)
        glXDestroyPbuffer(x(), native.drawable);
      XCloseDisplay(x());
    }
    // An EGL display belongs to the whole program: ending it would end other contexts too.
    if (kind == Kind::Egl && native.context)
      eglDestroyContext(native.display, native.context);
  }
};

Result<void> GlContext::State::createGlx() {
  kind = Kind::Glx;
  native.display = XOpenDisplay(nullptr);
  if (!native.display)
    return noContext(kind, "there is no X display (DISPLAY)");
  int major = 0, minor = 0;
  if (!glXQueryExtension(x(), &major, &minor) || !glXQueryVersion(x(), &major, &minor) || major * 100 + minor < 103)
    return noContext(kind, "the X display has no GLX 1.3");
  const int screen = DefaultScreen(x());
  if (!hasWord(glXQueryExtensionsString(x(), screen), "GLX_ARB_create_context_profile"))
    return noContext(kind, "the X display makes no core contexts");
  const auto createContext = reinterpret_cast<PFNGLXCREATECONTEXTATTRIBSARBPROC>(
      glXGetProcAddressARB(reinterpret_cast<const GLubyte*>("glXCreateContextAttribsARB")));
  const int wanted[] = {GLX_X_RENDERABLE,
                        True,
                        GLX_DRAWABLE_TYPE,
                        GLX_WINDOW_BIT | GLX_PBUFFER_BIT,
                        GLX_RENDER_TYPE,
                        GLX_RGBA_BIT,
                        GLX_X_VISUAL_TYPE,
                        GLX_TRUE_COLOR,
                        GLX_RED_SIZE,
                        8,
                        GLX_GREEN_SIZE,
                        8,
                        GLX_BLUE_SIZE,
                        8,
                        GLX_DOUBLEBUFFER,
                        True,
                        None};
  int count = 0;
  GLXFBConfig* configs = glXChooseFBConfig(x(), screen, wanted, &count);
  const GLXFBConfig config = configs && count > 0 ? configs[0] : nullptr;
  if (configs)
    XFree(configs);
  XVisualInfo* visual = config ? glXGetVisualFromFBConfig(x(), config) : nullptr;
  if (!visual)
    return noContext(kind, "the X display has no true-colour visual for it");
  native.config = config;
  native.visual = visual->visualid;
  XFree(visual);

  const XErrorsIgnored ignored(x());
  for (const auto& version : kVersions) {
    const int attributes[] = {
        GLX_CONTEXT_MAJOR_VERSION_ARB,    version[0], GLX_CONTEXT_MINOR_VERSION_ARB, version[1], GLX_CONTEXT_PROFILE_MASK_ARB,
        GLX_CONTEXT_CORE_PROFILE_BIT_ARB, None};
    native.context = createContext(x(), config, nullptr, True, attributes);
    if (native.context)
      break;
  }
  if (!native.context)
    return noContext(kind, "the driver is too old");
  const int size[] = {GLX_PBUFFER_WIDTH, 16, GLX_PBUFFER_HEIGHT, 16, None};
  native.drawable = glXCreatePbuffer(x(), config, size);
  if (!native.drawable || !makeCurrent())
    return noContext(kind, "the driver does not draw off the screen");
  readRenderer();
  doneCurrent();
  return {};
}

std::string GlContext::State::createEglOn(EGLDisplay display) {
  EGLint major = 0, minor = 0;
  if (display == EGL_NO_DISPLAY || !eglInitialize(display, &major, &minor))
    return "no display could be opened";
  if (!hasWord(eglQueryString(display, EGL_EXTENSIONS), "EGL_KHR_surfaceless_context"))
    return "the driver does not draw off the screen";
  if (!eglBindAPI(EGL_OPENGL_API))
    return "the driver has OpenGL ES only";
  const EGLint wanted[] = {
      EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_RED_SIZE, 8, EGL_GREEN_SIZE, 8, EGL_BLUE_SIZE, 8,
      EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (!eglChooseConfig(display, wanted, &config, 1, &count) || count < 1)
    return "no colour format fits";
  for (const auto& version : kVersions) {
    const EGLint attributes[] = {
        EGL_CONTEXT_MAJOR_VERSION,           version[0], EGL_CONTEXT_MINOR_VERSION, version[1], EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    const EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, attributes);
    if (context == EGL_NO_CONTEXT)
      continue;
    native = {display, config, context, 0, 0};
    if (makeCurrent()) {
      readRenderer();
      return {};
    }
    eglDestroyContext(display, context);
    native = {};
    return "the new context cannot be used";
  }
  return "the driver is too old";
}

Result<void> GlContext::State::createEgl() {
  kind = Kind::Egl;
  const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
  const auto platformDisplay = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
  const bool hasPlatforms = platformDisplay && hasWord(extensions, "EGL_EXT_platform_base");
  std::string why = "no display could be opened";

  // Without a display to tell, a real graphics card comes before the processor, whatever library answers first.
  const auto queryDevices = reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
  const auto queryDevice = reinterpret_cast<PFNEGLQUERYDEVICESTRINGEXTPROC>(eglGetProcAddress("eglQueryDeviceStringEXT"));
  if (hasPlatforms && queryDevices && queryDevice && hasWord(extensions, "EGL_EXT_platform_device")) {
    std::array<EGLDeviceEXT, 16> devices{};
    EGLint count = 0;
    if (!queryDevices(static_cast<EGLint>(devices.size()), devices.data(), &count))
      count = 0;
    for (EGLint i = 0; i < count; ++i) {
      const EGLDeviceEXT device = devices[static_cast<std::size_t>(i)];
      if (hasWord(queryDevice(device, EGL_EXTENSIONS), "EGL_MESA_device_software"))
        continue;
      why = createEglOn(platformDisplay(EGL_PLATFORM_DEVICE_EXT, device, nullptr));
      if (why.empty() && !software) {
        doneCurrent();
        return {};
      }
      if (why.empty()) {
        doneCurrent();
        eglDestroyContext(native.display, native.context);
        native = {};
      }
    }
  }
  why = hasPlatforms && hasWord(extensions, "EGL_MESA_platform_surfaceless")
            ? createEglOn(platformDisplay(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr))
            : createEglOn(eglGetDisplay(EGL_DEFAULT_DISPLAY));
  if (!why.empty())
    return noContext(kind, why);
  doneCurrent();
  return {};
}

GlContext::GlContext() : m_state(std::make_unique<State>()) {}
GlContext::~GlContext() = default;

Result<std::unique_ptr<GlContext>> GlContext::create(Kind kind) {
  std::unique_ptr<GlContext> context(new GlContext);
  if (QOpenGLContext* qt = QOpenGLContext::currentContext())
    qt->doneCurrent();
  const Result<void> made = kind == Kind::Glx ? context->m_state->createGlx() : context->m_state->createEgl();
  if (!made)
    return fail(made.error());
  return context;
}

Result<std::unique_ptr<GlContext>> GlContext::create() {
  const QString wish = qEnvironmentVariable("HALSTED_XR_GL").toLower();
  if (wish == "glx")
    return create(Kind::Glx);
  if (wish == "egl")
    return create(Kind::Egl);
  if (!wish.isEmpty())
    return fail(
        ErrorCode::Unsupported,
        fmt::format("The environment variable HALSTED_XR_GL says \"{}\"; it may say glx or egl, or be left out.", wish.toStdString()));
  return create(qEnvironmentVariableIsEmpty("DISPLAY") ? Kind::Egl : Kind::Glx);
}

GlContext::Kind GlContext::kind() const {
  return m_state->kind;
}

void GlContext::makeCurrent() {
  if (QOpenGLContext* qt = QOpenGLContext::currentContext())
    qt->doneCurrent();
  else if (m_state->isCurrent())
    return;
  m_state->makeCurrent();
}

void GlContext::doneCurrent() {
  m_state->doneCurrent();
}

const std::string& GlContext::renderer() const {
  return m_state->renderer;
}

bool GlContext::software() const {
  return m_state->software;
}

const GlContext::Native& GlContext::native() const {
  return m_state->native;
}

} // namespace halsted
