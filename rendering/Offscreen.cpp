// SPDX-License-Identifier: Apache-2.0
#include "rendering/Offscreen.h"

#include "rendering/Graphics.h"

#include <vtkAutoInit.h>
#include <vtkNew.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

#include <cstring>

VTK_MODULE_INIT(vtkRenderingOpenGL2)
VTK_MODULE_INIT(vtkRenderingVolumeOpenGL2)

namespace halsted {

struct Offscreen::State {
  vtkNew<vtkRenderWindow> window;
  vtkNew<vtkRenderer> renderer;
  std::string rendererName;
  bool softwareGl = false;
  std::unique_ptr<CaseScene> scene;
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

QImage Offscreen::draw(Side side, int width, int height) {
  m_state->window->SetSize(width, height);
  m_state->scene->look(side);
  m_state->window->Render();
  vtkNew<vtkUnsignedCharArray> pixels;
  m_state->window->GetPixelData(0, 0, width - 1, height - 1, 1, pixels);
  QImage image(width, height, QImage::Format_RGB888);
  for (int y = 0; y < height; ++y)
    std::memcpy(image.scanLine(height - 1 - y), pixels->GetPointer(static_cast<vtkIdType>(3) * width * y),
                static_cast<std::size_t>(3 * width));
  return image;
}

} // namespace halsted
