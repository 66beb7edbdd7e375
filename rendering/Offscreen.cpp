// SPDX-License-Identifier: Apache-2.0
#include "rendering/Offscreen.h"

#include "rendering/Graphics.h"

#include <vtkAutoInit.h>
#include <vtkCamera.h>
#include <vtkNew.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

VTK_MODULE_INIT(vtkRenderingOpenGL2)
VTK_MODULE_INIT(vtkRenderingVolumeOpenGL2)

namespace halsted {

struct Offscreen::State {
  vtkNew<vtkRenderWindow> window;
  vtkNew<vtkRenderer> renderer;
  std::string rendererName;
  bool softwareGl = false;
  std::unique_ptr<CaseScene> scene;

  QImage picture(int width, int height);
};

Offscreen::Offscreen(const PatientCase& patientCase) : m_state(std::make_unique<State>()) {
  routeVtkMessages();
  m_state->window->SetOffScreenRendering(1);
  m_state->window->SetMultiSamples(0);
  m_state->window->AddRenderer(m_state->renderer);
  m_state->window->SetSize(64, 64);
  m_state->window->Render();
  m_state->rendererName = openGlRenderer(*m_state->window);
  m_state->softwareGl = isSoftwareGl(m_state->rendererName);
  setDeskLook(m_state->renderer, m_state->softwareGl);
  m_state->scene = std::make_unique<CaseScene>(patientCase, m_state->renderer, m_state->softwareGl);
}

Offscreen::~Offscreen() {
  m_state->scene.reset();
}

CaseScene& Offscreen::scene() {
  return *m_state->scene;
}
bool Offscreen::softwareGl() const {
  return m_state->softwareGl;
}
std::string Offscreen::rendererName() const {
  return m_state->rendererName;
}

QImage Offscreen::State::picture(int width, int height) {
  window->Render();
  vtkNew<vtkUnsignedCharArray> pixels;
  window->GetPixelData(0, 0, width - 1, height - 1, 1, pixels);
  QImage image(width, height, QImage::Format_RGB888);
  for (int y = 0; y < height; ++y)
    std::memcpy(image.scanLine(height - 1 - y), pixels->GetPointer(static_cast<vtkIdType>(3) * width * y),
                static_cast<std::size_t>(3 * width));
  return image;
}

QImage Offscreen::draw(Side side, int width, int height) {
  m_state->window->SetSize(width, height);
  m_state->scene->look(side);
  return m_state->picture(width, height);
}

QImage Offscreen::drawTurned(Side side, double degrees, int width, int height) {
  m_state->window->SetSize(width, height);
  m_state->scene->look(side);
  vtkCamera* camera = m_state->renderer->GetActiveCamera();
  double box[6];
  m_state->renderer->ComputeVisiblePropBounds(box);
  if (box[0] <= box[1]) {
    // While it turns, it is as wide as the largest of its horizontal diagonals.
    const double diagonal[] = {box[1] - box[0], box[3] - box[2], box[5] - box[4]};
    const double* up = camera->GetViewUp();
    double across = 0, upright = 0;
    for (int axis = 0; axis < 3; ++axis) {
      across += (1 - up[axis] * up[axis]) * diagonal[axis] * diagonal[axis];
      upright += up[axis] * up[axis] * diagonal[axis] * diagonal[axis];
    }
    const double aspect = static_cast<double>(width) / height;
    constexpr double kMargin = 1.06;
    const double scale = kMargin / 2 * std::max(std::sqrt(upright), std::sqrt(across) / aspect);
    if (camera->GetParallelProjection()) {
      camera->SetParallelScale(std::max(scale, camera->GetParallelScale()));
    } else {
      const double tangent = std::tan(camera->GetViewAngle() / 2 * std::numbers::pi / 180);
      const Vec3 focus(camera->GetFocalPoint()), eye(camera->GetPosition());
      const double distance = std::sqrt(across) / 2 + scale / tangent;
      camera->SetPosition(Vec3(focus + std::max(distance, (eye - focus).norm()) * (eye - focus).normalized()).data());
    }
  }
  camera->Azimuth(degrees);
  m_state->renderer->ResetCameraClippingRange();
  return m_state->picture(width, height);
}

} // namespace halsted
