// SPDX-License-Identifier: Apache-2.0
#include "app/window/VtkView.h"

#include "app/language/LibraryWords.h"
#include "rendering/DesignTokens.h"
#include "rendering/Graphics.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QPainter>
#include <QSurfaceFormat>
#include <QTimer>
#include <QWheelEvent>

#include <vtkAutoInit.h>
#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkGenericRenderWindowInteractor.h>
#include <vtkInteractorStyleTrackballCamera.h>
#include <vtkNew.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <cmath>

VTK_MODULE_INIT(vtkRenderingOpenGL2)
VTK_MODULE_INIT(vtkRenderingVolumeOpenGL2)
VTK_MODULE_INIT(vtkInteractionStyle)

namespace halsted {

namespace {
constexpr int kSlicePixels = 512;
}

struct VtkView::State {
  vtkNew<vtkGenericOpenGLRenderWindow> window;
  vtkNew<vtkRenderer> renderer;
  vtkNew<vtkGenericRenderWindowInteractor> interactor;
  vtkNew<vtkInteractorStyleTrackballCamera> style;
  const PatientCase* patientCase = nullptr;
  std::unique_ptr<CaseScene> scene;
  Connection sceneChanged, surfacesChanged;
  QMetaObject::Connection contextGone;
  Side side = Side::Anterior;
  bool volume = false;
  std::string volumePreset;
  std::optional<ClipPlane> clip, slice; ///< of this case
  std::optional<BoundsMm> box;
  bool shading = true;
  bool softwareGl = true;
  bool untouched = true; ///< the camera still frames everything by itself
  QTimer settle;         ///< back to full detail when the hand rests
  bool changingDetail = false;

  void setDetail(CaseScene::Detail detail) {
    if (!scene)
      return;
    changingDetail = true;
    scene->setDetail(detail);
    changingDetail = false;
  }
};

void VtkView::setUpOpenGl() {
  // GLEW in Debian knows GLX alone; and a widget may not blend with what is behind it.
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
    qputenv("QT_QPA_PLATFORM", "xcb");
  if (!qEnvironmentVariableIsSet("QT_XCB_GL_INTEGRATION"))
    qputenv("QT_XCB_GL_INTEGRATION", "xcb_glx");
  QSurfaceFormat format;
  format.setRenderableType(QSurfaceFormat::OpenGL);
  format.setVersion(3, 2);
  format.setProfile(QSurfaceFormat::CoreProfile);
  format.setDepthBufferSize(24);
  format.setStencilBufferSize(8);
  format.setAlphaBufferSize(0);
  format.setSamples(0);
  QSurfaceFormat::setDefaultFormat(format);
  routeVtkMessages();
}

VtkView::VtkView(QWidget* parent) : QOpenGLWidget(parent), m_state(std::make_unique<State>()) {
  setObjectName(QStringLiteral("view3d"));
  setAccessibleName(tr("3D view"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(160, 120);
  State& state = *m_state;
  state.window->SetReadyForRendering(false); // until there is a context
  state.window->SetFrameBlitModeToNoBlit();  // paintGL does
  state.window->SetOwnContext(false);
  state.window->SetMultiSamples(0);
  state.window->AddRenderer(state.renderer);
  state.window->SetInteractor(state.interactor);
  state.interactor->EnableRenderOff();
  state.interactor->SetInteractorStyle(state.style);
  state.interactor->Initialize();

  const auto onWindow = [this](unsigned long event, auto answer) {
    struct Callback : vtkCommand {
      std::function<void(void*)> call;
      void Execute(vtkObject*, unsigned long, void* payload) override { call(payload); }
    };
    auto* callback = new Callback;
    callback->call = answer;
    m_state->window->AddObserver(event, callback);
    m_state->interactor->AddObserver(event, callback);
    callback->Delete();
  };
  onWindow(vtkCommand::WindowMakeCurrentEvent, [this](void*) {
    if (context() && QOpenGLContext::currentContext() != context())
      makeCurrent();
  });
  onWindow(vtkCommand::WindowIsCurrentEvent,
           [this](void* answer) { *static_cast<bool*>(answer) = context() && QOpenGLContext::currentContext() == context(); });
  onWindow(vtkCommand::WindowSupportsOpenGLEvent, [](void* answer) { *static_cast<int*>(answer) = 1; });
  onWindow(vtkCommand::WindowIsDirectEvent, [](void* answer) { *static_cast<int*>(answer) = 1; });
  onWindow(vtkCommand::RenderEvent, [this](void*) { update(); });

  state.settle.setSingleShot(true);
  state.settle.setInterval(250);
  connect(&state.settle, &QTimer::timeout, this, [this] { m_state->setDetail(CaseScene::Detail::Full); });
}

VtkView::~VtkView() {
  disconnect(m_state->contextGone);
  m_state->sceneChanged.reset();
  m_state->scene.reset();
  releaseGl();
  m_state->window->RemoveAllObservers();
  m_state->interactor->RemoveAllObservers();
  m_state->interactor->SetRenderWindow(nullptr);
}

void VtkView::releaseGl() {
  if (!context())
    return;
  makeCurrent();
  m_state->window->Finalize();
  m_state->window->SetReadyForRendering(false);
  doneCurrent();
}

void VtkView::setCase(const PatientCase* patientCase) {
  m_state->sceneChanged.reset();
  m_state->surfacesChanged.reset();
  m_state->scene.reset();
  m_state->patientCase = patientCase;
  m_state->clip.reset();
  m_state->slice.reset();
  m_state->box.reset();
  m_state->untouched = true;
  makeScene();
  update();
}

void VtkView::makeScene() {
  State& state = *m_state;
  if (!state.patientCase || !context())
    return;
  setDeskLook(state.renderer, state.softwareGl);
  state.scene = std::make_unique<CaseScene>(*state.patientCase, state.renderer, state.softwareGl);
  state.scene->setVolumePreset(state.volumePreset);
  state.scene->show(state.volume ? CaseScene::Show::Volume : CaseScene::Show::Surfaces);
  state.scene->setShading(state.shading);
  state.scene->setClipPlane(state.clip);
  state.scene->setClipBox(state.box);
  state.scene->setSlicePlane(state.slice, kSlicePixels);
  state.scene->look(state.side);
  if (state.softwareGl) { // something to see at once, all of it when that has been drawn
    state.setDetail(CaseScene::Detail::Light);
    state.settle.start();
  }
  state.sceneChanged = state.scene->changed.connect([this] {
    // On the processor a full frame takes long enough to be felt: not one for each of several changes in a row.
    if (m_state->softwareGl && !m_state->changingDetail) {
      m_state->setDetail(CaseScene::Detail::Light);
      m_state->settle.start();
    }
    update();
  });
  // While structures arrive one by one, keep all of them in view until the user takes the camera.
  state.surfacesChanged = state.patientCase->surfacesChanged.connect([this](Id) {
    if (m_state->untouched)
      m_state->scene->look(m_state->side);
  });
}

void VtkView::look(Side side) {
  m_state->side = side;
  m_state->untouched = true;
  if (m_state->scene)
    m_state->scene->look(side);
}

void VtkView::showVolume(bool on) {
  m_state->volume = on;
  if (m_state->scene) {
    m_state->scene->show(on ? CaseScene::Show::Volume : CaseScene::Show::Surfaces);
    if (m_state->untouched)
      m_state->scene->look(m_state->side);
  }
}

bool VtkView::showsVolume() const {
  return m_state->volume;
}

void VtkView::setVolumePreset(const std::string& preset) {
  m_state->volumePreset = preset;
  if (m_state->scene)
    m_state->scene->setVolumePreset(preset);
}

void VtkView::setShading(bool on) {
  m_state->shading = on;
  if (m_state->scene)
    m_state->scene->setShading(on);
}

bool VtkView::shading() const {
  return m_state->shading;
}

void VtkView::setClipBox(const std::optional<BoundsMm>& box) {
  m_state->box = box;
  if (m_state->scene)
    m_state->scene->setClipBox(box);
}

void VtkView::setClipPlane(const std::optional<ClipPlane>& plane) {
  m_state->clip = plane;
  if (m_state->scene)
    m_state->scene->setClipPlane(plane);
}

void VtkView::setSlicePlane(const std::optional<ClipPlane>& plane) {
  m_state->slice = plane;
  if (m_state->scene)
    m_state->scene->setSlicePlane(plane, kSlicePixels);
}

void VtkView::initializeGL() {
  // Again after a move to another top-level window: a new context then.
  State& state = *m_state;
  state.window->GetState()->Reset();
  state.window->SetForceMaximumHardwareLineWidth(1);
  state.window->SetReadyForRendering(true);
  state.window->SetMapped(true);
  state.window->OpenGLInitContext();
  const auto* renderer = reinterpret_cast<const char*>(context()->functions()->glGetString(GL_RENDERER));
  state.softwareGl = isSoftwareGl(renderer ? renderer : "unknown");
  state.window->SetMultiSamples(state.softwareGl ? 0 : 4);
  disconnect(state.contextGone);
  state.contextGone = connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &VtkView::releaseGl, Qt::DirectConnection);
  if (!state.scene)
    makeScene();
}

void VtkView::resizeGL(int width, int height) {
  const double ratio = devicePixelRatioF();
  m_state->interactor->UpdateSize(static_cast<int>(std::lround(width * ratio)), static_cast<int>(std::lround(height * ratio)));
  m_state->window->SetDPI(static_cast<int>(std::lround(72 * ratio)));
  if (m_state->scene && m_state->untouched)
    m_state->scene->look(m_state->side);
}

void VtkView::paintGL() {
  vtkOpenGLState* gl = m_state->window->GetState();
  gl->Reset(); // Qt changed the state behind VTK's back
  gl->Push();
  gl->vtkglDepthFunc(GL_LEQUAL);
  m_state->window->Render();
  makeCurrent();
  QOpenGLFunctions* functions = context()->functions();
  functions->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
  gl->vtkglDisable(GL_SCISSOR_TEST);
  functions->glDisable(GL_SCISSOR_TEST);
  const int* size = m_state->window->GetSize();
  m_state->window->BlitDisplayFramebuffer(0, 0, 0, size[0], size[1], 0, 0, size[0], size[1], GL_COLOR_BUFFER_BIT, GL_NEAREST);
  // Whatever alpha VTK left, the widget is opaque.
  functions->glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_TRUE);
  functions->glClearColor(0, 0, 0, 1);
  functions->glClear(GL_COLOR_BUFFER_BIT);
  functions->glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  gl->Reset();
  gl->Pop();

  QPainter painter(this);
  QFont font(QString::fromLatin1(tokens::kTypeface));
  font.setPixelSize(tokens::kBody);
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(QColor(tokens::kDark.text[0], tokens::kDark.text[1], tokens::kDark.text[2]));
  const QRect inner = rect().adjusted(8, 6, -8, -6);
  const bool fromSide = m_state->scene && m_state->untouched;
  QString title = m_state->volume ? tr("3D volume") : tr("3D");
  if (fromSide) {
    QString side = tr("%1 view").arg(inOwnWords(sideName(m_state->side)));
    side[0] = side[0].toUpper();
    title += QLatin1Char('\n') + side;
  }
  painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, title);
  if (fromSide) {
    const SideLetters letters = sideLetters(m_state->side);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, QString(QChar(letters.left)));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, QString(QChar(letters.right)));
    painter.drawText(inner, Qt::AlignTop | Qt::AlignHCenter, QString(QChar(letters.top)));
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignHCenter, QString(QChar(letters.bottom)));
  }
}

bool VtkView::event(QEvent* event) {
  State& state = *m_state;
  const auto place = [&](const QPointF& at, Qt::KeyboardModifiers modifiers) {
    const double ratio = devicePixelRatioF();
    state.interactor->SetEventInformationFlipY(static_cast<int>(at.x() * ratio), static_cast<int>(at.y() * ratio),
                                               modifiers.testFlag(Qt::ControlModifier), modifiers.testFlag(Qt::ShiftModifier));
  };
  switch (event->type()) {
  case QEvent::MouseButtonPress:
  case QEvent::MouseButtonRelease: {
    auto* mouse = static_cast<QMouseEvent*>(event);
    place(mouse->position(), mouse->modifiers());
    const bool press = event->type() == QEvent::MouseButtonPress;
    // Full detail comes back when the hand rests, not between two strokes.
    state.setDetail(CaseScene::Detail::Light);
    state.untouched = state.untouched && !press;
    if (press)
      state.settle.stop();
    else
      state.settle.start();
    if (mouse->button() == Qt::LeftButton)
      state.interactor->InvokeEvent(press ? vtkCommand::LeftButtonPressEvent : vtkCommand::LeftButtonReleaseEvent);
    else if (mouse->button() == Qt::RightButton)
      state.interactor->InvokeEvent(press ? vtkCommand::RightButtonPressEvent : vtkCommand::RightButtonReleaseEvent);
    else if (mouse->button() == Qt::MiddleButton)
      state.interactor->InvokeEvent(press ? vtkCommand::MiddleButtonPressEvent : vtkCommand::MiddleButtonReleaseEvent);
    QOpenGLWidget::event(event); // focus
    return true;
  }
  case QEvent::MouseButtonDblClick: Q_EMIT maximiseRequested(); return true;
  case QEvent::MouseMove: {
    auto* mouse = static_cast<QMouseEvent*>(event);
    place(mouse->position(), mouse->modifiers());
    state.interactor->InvokeEvent(vtkCommand::MouseMoveEvent);
    return true;
  }
  case QEvent::Wheel: {
    auto* wheel = static_cast<QWheelEvent*>(event);
    place(wheel->position(), wheel->modifiers());
    state.untouched = false;
    state.setDetail(CaseScene::Detail::Light);
    state.settle.start();
    state.interactor->InvokeEvent(wheel->angleDelta().y() > 0 ? vtkCommand::MouseWheelForwardEvent : vtkCommand::MouseWheelBackwardEvent);
    event->accept();
    return true;
  }
  case QEvent::KeyPress: {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() >= Qt::Key_1 && key->key() <= Qt::Key_6 && key->modifiers() == Qt::NoModifier) {
      look(static_cast<Side>(key->key() - Qt::Key_1));
      return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
      Q_EMIT maximiseRequested();
      return true;
    }
    break;
  }
  default: break;
  }
  return QOpenGLWidget::event(event);
}

} // namespace halsted
