// SPDX-License-Identifier: Apache-2.0
#define GL_GLEXT_PROTOTYPES
#include "xr/drawing/EyeRenderer.h"

#include "rendering/DesignTokens.h"
#include "rendering/Graphics.h"
#include "rendering/HeadLights.h"
#include "xr/drawing/DepthCopy.h"
#include "xr/drawing/EyeCuller.h"
#include "xr/drawing/EyeMask.h"
#include "xr/drawing/SortedRenderer.h"

#include <vtkAutoInit.h>
#include <vtkCallbackCommand.h>
#include <vtkCamera.h>
#include <vtkCullerCollection.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkLight.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLShaderCache.h>
#include <vtkOpenGLState.h>

#include <cmath>
#include <numbers>

#include <GL/gl.h>
#include <GL/glext.h>

VTK_MODULE_INIT(vtkRenderingOpenGL2)
VTK_MODULE_INIT(vtkRenderingVolumeOpenGL2)

namespace halsted {

Eigen::Matrix4d projection(const Fov& fov, double nearM, double farM) {
  const double left = std::tan(fov.left), right = std::tan(fov.right), down = std::tan(fov.down), up = std::tan(fov.up);
  Eigen::Matrix4d matrix = Eigen::Matrix4d::Zero();
  matrix(0, 0) = 2 / (right - left);
  matrix(0, 2) = (right + left) / (right - left);
  matrix(1, 1) = 2 / (up - down);
  matrix(1, 2) = (up + down) / (up - down);
  matrix(2, 2) = -(farM + nearM) / (farM - nearM);
  matrix(2, 3) = -2 * farM * nearM / (farM - nearM);
  matrix(3, 2) = -1;
  return matrix;
}

namespace {

/// Where an eye is among the anatomy, in patient millimetres, and how many of these a metre of the stage is.
struct PatientEye {
  PatientEye(const EyeView& view, const Eigen::Affine3d& patient_T_stage, double nearM, double farM) {
    const Mat3 linear = patient_T_stage.linear() * view.stage_T_eye.linear();
    mmPerMetre = std::cbrt(linear.determinant());
    patient_T_eye.linear() = linear / mmPerMetre;
    patient_T_eye.translation() = patient_T_stage * view.stage_T_eye.translation();
    nearMm = mmPerMetre * nearM;
    farMm = mmPerMetre * farM;
    clip_T_eye = projection(view.fov, nearMm, farMm);
  }
  Eigen::Matrix4d clip_T_patient() const { return clip_T_eye * patient_T_eye.inverse().matrix(); }

  double mmPerMetre = 1000, nearMm = 0, farMm = 0;
  Eigen::Isometry3d patient_T_eye = Eigen::Isometry3d::Identity();
  Eigen::Matrix4d clip_T_eye;
};

} // namespace

struct EyeRenderer::State {
  explicit State(GlContext& gl) : context(gl) {}

  GlContext& context;
  vtkNew<vtkGenericOpenGLRenderWindow> window;
  vtkNew<SortedRenderer> renderer;
  vtkNew<EyeCuller> culler;
  vtkNew<EyeMask> mask;
  std::array<vtkNew<vtkLight>, kHeadLights.size()> lights;
  vtkNew<vtkMatrix4x4> projectionMatrix;
  DepthCopy depthCopy;
  unsigned resolved = 0, resolvedColour = 0; ///< of multisampling, before a picture is scaled
  int resolvedWidth = 0, resolvedHeight = 0;
  double smallestRadians = 0, nearM = 0.05, farM = 100;
  std::array<EyeView, 2> eyes;
  Eigen::Affine3d patient_T_stage = Eigen::Affine3d::Identity();

  void look(const EyeViews& views, const Eigen::Affine3d& toPatient);
  void render(const PatientEye& eye);
  void resolve(int width, int height);
};

void EyeRenderer::State::look(const EyeViews& views, const Eigen::Affine3d& toPatient) {
  const PatientEye left(views[0], toPatient, nearM, farM), right(views[1], toPatient, nearM, farM);
  const Vec3 head = 0.5 * (left.patient_T_eye.translation() + right.patient_T_eye.translation());
  culler->look(*renderer, EyeCuller::frustum(left.clip_T_patient()), EyeCuller::frustum(right.clip_T_patient()), head, smallestRadians);
  // Between the eyes, which in some headsets look outwards: lights of their own would make one surface look like two.
  const Mat3 patient_R_head =
      Eigen::Quaterniond(left.patient_T_eye.linear()).slerp(0.5, Eigen::Quaterniond(right.patient_T_eye.linear())).toRotationMatrix();
  for (std::size_t i = 0; i < lights.size(); ++i) {
    const Vec3 from = head + left.mmPerMetre * (patient_R_head * Vec3(kHeadLights[i].from.data()));
    lights[i]->SetPosition(from.data());
    lights[i]->SetFocalPoint(head.data());
  }
}

void EyeRenderer::State::render(const PatientEye& eye) {
  vtkCamera* camera = renderer->GetActiveCamera();
  const Vec3 position = eye.patient_T_eye.translation(), up = eye.patient_T_eye.linear().col(1);
  const Vec3 focus = position - eye.mmPerMetre * eye.patient_T_eye.linear().col(2);
  camera->ParallelProjectionOff();
  camera->SetPosition(position.data());
  camera->SetFocalPoint(focus.data());
  camera->SetViewUp(up.data());
  camera->SetClippingRange(eye.nearMm, eye.farMm);
  for (int row = 0; row < 4; ++row)
    for (int column = 0; column < 4; ++column)
      projectionMatrix->SetElement(row, column, eye.clip_T_eye(row, column));
  // The camera does not look into the matrix to see whether it changed.
  camera->Modified();
  // Runtimes bind framebuffers of their own when they hand out an image, and programs when they are handed one.
  window->GetState()->ResetFramebufferBindings();
  window->GetShaderCache()->ReleaseCurrentShader();
  // Not the generic window's own, which asks OpenGL for all its state anew: prepare() did, once for both eyes.
  window->vtkOpenGLRenderWindow::Render();
}

EyeRenderer::EyeRenderer(GlContext& context) : m_state(std::make_unique<State>(context)) {
  routeVtkMessages();
  State& state = *m_state;
  state.window->SetReadyForRendering(true);
  state.window->SetIsCurrent(true);
  state.window->SetSupportsOpenGL(true);
  state.window->SetOwnContext(0);
  state.window->SetMultiSamples(0);
  // Nothing is shown in a window: the picture is fetched from where it was drawn.
  state.window->SetSwapBuffers(0);
  state.window->SetFrameBlitModeToNoBlit();
  state.window->SetSize(16, 16);
  // What leaves the scene is freed at once, also when the desk changes the case between frames.
  vtkNew<vtkCallbackCommand> makeCurrent;
  makeCurrent->SetClientData(&context);
  makeCurrent->SetCallback([](vtkObject*, unsigned long, void* gl, void*) { static_cast<GlContext*>(gl)->makeCurrent(); });
  state.window->AddObserver(vtkCommand::WindowMakeCurrentEvent, makeCurrent);
  state.window->OpenGLInit();
  state.window->AddRenderer(state.renderer);

  state.renderer->GetCullers()->RemoveAllItems();
  state.renderer->AddCuller(state.culler);
  state.renderer->AddViewProp(state.mask);
  state.renderer->AutomaticLightCreationOff();
  state.renderer->RemoveAllLights();
  for (std::size_t i = 0; i < state.lights.size(); ++i) {
    state.lights[i]->SetLightTypeToSceneLight();
    state.lights[i]->SetIntensity(kHeadLights[i].intensity);
    state.renderer->AddLight(state.lights[i]);
  }
  vtkCamera* camera = state.renderer->GetActiveCamera();
  camera->SetExplicitProjectionTransformMatrix(state.projectionMatrix);
  camera->UseExplicitProjectionTransformMatrixOn();
  setPassthrough(false);
  setPeels(context.software() ? 2 : 8);
}

EyeRenderer::~EyeRenderer() {
  glDeleteFramebuffers(1, &m_state->resolved);
  glDeleteRenderbuffers(1, &m_state->resolvedColour);
  m_state->window->Finalize();
}

vtkRenderer& EyeRenderer::renderer() {
  return *m_state->renderer;
}
bool EyeRenderer::software() const {
  return m_state->context.software();
}

void EyeRenderer::prepare(const EyeViews& eyes, const Eigen::Affine3d& patient_T_stage, double nearM, double farM) {
  State& state = *m_state;
  state.eyes = eyes;
  state.patient_T_stage = patient_T_stage;
  state.nearM = nearM;
  state.farM = farM;
  state.window->GetState()->Reset();
  state.look(eyes, patient_T_stage);
}

void EyeRenderer::setMask(LeftRight eye, const VisibilityMask& mask) {
  m_state->mask->setMask(eye, mask);
}

void EyeRenderer::setSamples(int samples) {
  m_state->window->SetMultiSamples(samples);
}

void EyeRenderer::setPeels(int peels) {
  vtkRenderer* renderer = m_state->renderer;
  renderer->SetUseDepthPeeling(peels > 0);
  renderer->SetUseDepthPeelingForVolumes(false);
  renderer->SetMaximumNumberOfPeels(peels);
  renderer->SetOcclusionRatio(software() ? 0.02 : 0.002);
}

void EyeRenderer::setSmallest(double degrees) {
  m_state->smallestRadians = degrees * std::numbers::pi / 180;
}

void EyeRenderer::addFurniture(vtkProp* prop) {
  m_state->renderer->AddViewProp(prop);
  m_state->culler->keep(prop, true);
}

void EyeRenderer::removeFurniture(vtkProp* prop) {
  m_state->culler->keep(prop, false);
  m_state->renderer->RemoveViewProp(prop);
}

void EyeRenderer::setPassthrough(bool on) {
  // One colour: a gradient over the picture would lie at another depth for each eye.
  const Rgb colour = on ? Rgb{} : tokens::kRoom;
  m_state->renderer->GradientBackgroundOff();
  m_state->renderer->SetBackground(colour[0] / 255.0, colour[1] / 255.0, colour[2] / 255.0);
  m_state->renderer->SetBackgroundAlpha(on ? 0 : 1);
}

void EyeRenderer::draw(LeftRight eye, const EyeTarget& target) {
  State& state = *m_state;
  const PatientEye patientEye(state.eyes[indexOf(eye)], state.patient_T_stage, state.nearM, state.farM);
  state.mask->choose(&eye, patientEye.clip_T_eye);
  state.window->SetStencilCapable(target.depth && target.depthFormat == GL_DEPTH24_STENCIL8);
  state.window->SetSize(target.width, target.height);
  state.render(patientEye);

  vtkOpenGLFramebufferObject* drawn = state.window->GetRenderFramebuffer();
  vtkOpenGLState* gl = state.window->GetState();
  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_FRAMEBUFFER_SRGB);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, drawn->GetFBOIndex());
  glReadBuffer(GL_COLOR_ATTACHMENT0);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.framebuffer);
  const bool sameDepth = target.depth && state.depthCopy.sameFormat(*drawn, target.depthFormat);
  glBlitFramebuffer(0, 0, target.width, target.height, 0, 0, target.width, target.height,
                    GL_COLOR_BUFFER_BIT | (sameDepth ? GL_DEPTH_BUFFER_BIT : 0), GL_NEAREST);
  if (target.depth && !sameDepth)
    state.depthCopy.copy(*drawn, target);
  gl->Reset();
}

void EyeRenderer::State::resolve(int width, int height) {
  if (!resolved) {
    glGenFramebuffers(1, &resolved);
    glGenRenderbuffers(1, &resolvedColour);
  }
  if (width != resolvedWidth || height != resolvedHeight) {
    glBindRenderbuffer(GL_RENDERBUFFER, resolvedColour);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindRenderbuffer(GL_RENDERBUFFER, 0);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, resolved);
    glFramebufferRenderbuffer(GL_DRAW_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, resolvedColour);
    resolvedWidth = width;
    resolvedHeight = height;
  }
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, resolved);
  glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, resolved);
  glReadBuffer(GL_COLOR_ATTACHMENT0);
}

void EyeRenderer::drawView(const EyeView& view, const Eigen::Affine3d& patient_T_stage, const EyeTarget& target) {
  State& state = *m_state;
  const int* size = state.window->GetSize();
  if (size[0] <= 16)
    state.window->SetSize(target.width, target.height);
  const int width = size[0], height = size[1];
  state.window->GetState()->Reset();
  state.look({view, view}, patient_T_stage);
  const PatientEye patientEye(view, patient_T_stage, state.nearM, state.farM);
  state.mask->choose(nullptr, patientEye.clip_T_eye);
  state.render(patientEye);

  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_FRAMEBUFFER_SRGB);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, state.window->GetRenderFramebuffer()->GetFBOIndex());
  glReadBuffer(GL_COLOR_ATTACHMENT0);
  if (state.window->GetMultiSamples() > 1)
    state.resolve(width, height);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target.framebuffer);
  glBlitFramebuffer(0, 0, width, height, 0, 0, target.width, target.height, GL_COLOR_BUFFER_BIT, GL_LINEAR);
  state.window->GetState()->Reset();
}

EyeRenderer::Seen EyeRenderer::seen() const {
  return {m_state->culler->propCount() - 1, m_state->culler->drawnCount() - 1};
}

} // namespace halsted
