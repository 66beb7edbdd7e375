// SPDX-License-Identifier: Apache-2.0
#include "rendering/SliceScene.h"

#include "rendering/ObliqueSlice.h"
#include "rendering/PictureProp.h"

#include <vtkRenderer.h>

namespace halsted {

struct SliceScene::State {
  const PatientCase* patientCase = nullptr;
  vtkRenderer* renderer = nullptr;
  std::optional<ClipPlane> plane;
  int pixels = 256;
  bool known = false; ///< what follows is of the case as it is
  std::shared_ptr<const std::int16_t[]> windowOf;
  WindowLevel window;
  std::vector<LayerOverlay> overlays;
  LabelMap body;
  std::uint8_t bodyLabel = 0;
  PictureProp picture;

  void look();
  void draw();
};

void SliceScene::State::look() {
  known = true;
  overlays.clear();
  body = {};
  const CaseSeries& series = patientCase->series().front();
  if (windowOf != series.volume.voxels) {
    windowOf = series.volume.voxels;
    window = firstWindow(series.volume);
  }
  overlays = overlaysOf(*patientCase, series.id);
  const Structure* skin = patientCase->findStructure("skin");
  const LabelLayer* layer = skin ? patientCase->findLayer(skin->layerId) : nullptr;
  if (layer && layer->seriesId == series.id && skin->measures.voxelCount) {
    body = layer->labels;
    bodyLabel = skin->label;
  }
}

void SliceScene::State::draw() {
  picture.actor->VisibilityOff();
  if (!plane || patientCase->series().empty())
    return;
  if (!known)
    look();
  const Volume& volume = patientCase->series().front().volume;
  ObliqueView view;
  if (!volume.voxels || !wholePlane(volume.geometry, *plane, view))
    return;
  drawObliqueSlice(volume, overlays, body.empty() ? nullptr : &body, bodyLabel, view, window, pixels, picture.pixels(pixels, pixels));
  picture.tell();
  picture.place(view.centreMm - 0.5 * view.sideMm * (view.right + view.down), view.sideMm * view.right, view.sideMm * view.down);
  picture.actor->VisibilityOn();
}

SliceScene::SliceScene(const PatientCase& patientCase, vtkRenderer* renderer) : m_state(std::make_unique<State>()) {
  m_state->patientCase = &patientCase;
  m_state->renderer = renderer;
  m_state->picture.actor->VisibilityOff();
  renderer->AddActor(m_state->picture.actor);
}

SliceScene::~SliceScene() {
  m_state->renderer->RemoveActor(m_state->picture.actor);
}

void SliceScene::set(const std::optional<ClipPlane>& plane, int pixels) {
  m_state->plane = plane;
  m_state->pixels = pixels;
  m_state->draw();
}

void SliceScene::caseChanged() {
  m_state->known = false;
  m_state->overlays.clear(); // lets go of labels that are edited
  m_state->body = {};
  if (m_state->plane)
    m_state->draw();
}

} // namespace halsted
