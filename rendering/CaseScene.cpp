// SPDX-License-Identifier: Apache-2.0
#include "rendering/CaseScene.h"

#include "rendering/DesignTokens.h"
#include "rendering/PlanScene.h"
#include "rendering/SliceScene.h"
#include "rendering/VolumeLook.h"
#include "rendering/VtkBridge.h"

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkFixedPointVolumeRayCastMapper.h>
#include <vtkGPUVolumeRayCastMapper.h>
#include <vtkImageData.h>
#include <vtkLight.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPlane.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkShaderProperty.h>
#include <vtkVolume.h>
#include <vtkVolumeMapper.h>
#include <vtkVolumeProperty.h>

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <vector>

namespace halsted {

namespace {

struct SideView {
  const char* name;
  std::array<double, 3> towardsViewer, up; ///< LPS
  SideLetters letters;
};

constexpr std::array kSides{
    SideView{"anterior", {0, -1, 0}, {0, 0, 1}, {'R', 'L', 'S', 'I'}}, SideView{"posterior", {0, 1, 0}, {0, 0, 1}, {'L', 'R', 'S', 'I'}},
    SideView{"left", {1, 0, 0}, {0, 0, 1}, {'A', 'P', 'S', 'I'}},      SideView{"right", {-1, 0, 0}, {0, 0, 1}, {'P', 'A', 'S', 'I'}},
    SideView{"superior", {0, 0, 1}, {0, -1, 0}, {'L', 'R', 'A', 'P'}}, SideView{"inferior", {0, 0, -1}, {0, -1, 0}, {'R', 'L', 'A', 'P'}}};

const SideView& viewOf(Side side) {
  return kSides[static_cast<std::size_t>(side)];
}

/// Faint surfaces are clear where one looks straight through them and denser towards their outline, as glass is: what is
/// inside shows, and the shape is still seen. Opaque ones stay opaque.
/// The inside of a closed surface is seen where it is cut open only: flat, it looks like the face of the cut.
constexpr const char* kRim = R"(//VTK::Light::Impl
  if (!gl_FrontFacing)
    fragOutput0.rgb = 0.15 * fragOutput0.rgb + 0.4 * diffuseColor;
  float outlineness = 1.0 - abs(normalVCVSOutput.z);
  fragOutput0.a *= 1.0 + 3.0 * (1.0 - fragOutput0.a) * outlineness * outlineness;
)";

struct SurfaceProp {
  SurfaceProp() { actor->GetShaderProperty()->AddFragmentShaderReplacement("//VTK::Light::Impl", true, kRim, false); }
  std::shared_ptr<const StructureSurfaces> surfaces;
  vtkNew<vtkActor> actor;
  vtkNew<vtkPolyDataMapper> fullMapper, lightMapper;
  bool fullMade = false, lightMade = false; ///< of these surfaces: what is not looked at is not brought into VTK's form

  vtkPolyDataMapper* mapper(CaseScene::Detail detail) {
    const bool full = detail == CaseScene::Detail::Full;
    bool& made = full ? fullMade : lightMade;
    vtkPolyDataMapper* wanted = full ? fullMapper.GetPointer() : lightMapper.GetPointer();
    if (!made)
      wanted->SetInputData(toPolyData(full || surfaces->light.empty() ? surfaces->full : surfaces->light));
    made = true;
    return wanted;
  }
};

/// A volume of no more than so many voxels, each the mean of a block: on the processor VTK computes a gradient for each voxel before
/// the first picture, and more of them than the screen has pixels would not be seen.
Volume coarseVolume(const Volume& fine, std::size_t most) {
  Index3 block = Index3::Ones();
  const VolumeGeometry& grid = fine.geometry;
  const auto sizeOf = [&](const Index3& by) { return Index3((grid.size.array() / by.array()).max(1)); };
  while (sizeOf(block).cast<std::size_t>().prod() > most) {
    // The axis whose voxels are the smallest now.
    Eigen::Index axis = 0;
    grid.spacingMm.cwiseProduct(block.cast<double>()).minCoeff(&axis);
    ++block[axis];
  }
  if (block == Index3::Ones())
    return fine;
  Volume coarse = fine;
  coarse.geometry.size = sizeOf(block);
  coarse.geometry.spacingMm = grid.spacingMm.cwiseProduct(block.cast<double>());
  coarse.geometry.originMm = grid.patient_T_index() * (0.5 * (block.cast<double>() - Vec3::Ones()));
  const auto voxels = std::make_shared_for_overwrite<std::int16_t[]>(coarse.geometry.voxelCount());
  const int blockVoxels = block.prod();
  tbb::parallel_for(0, coarse.geometry.size.z(), [&](int k) {
    std::vector<int> sums(static_cast<std::size_t>(coarse.geometry.size.x()));
    for (int j = 0; j < coarse.geometry.size.y(); ++j) {
      std::fill(sums.begin(), sums.end(), 0);
      for (int dk = 0; dk < block.z(); ++dk)
        for (int dj = 0; dj < block.y(); ++dj) {
          const std::int16_t* from = fine.voxels.get() + grid.offset(0, std::min(j * block.y() + dj, grid.size.y() - 1),
                                                                     std::min(k * block.z() + dk, grid.size.z() - 1));
          for (std::size_t i = 0; i < sums.size(); ++i)
            for (int di = 0; di < block.x(); ++di)
              sums[i] += from[std::min(static_cast<int>(i) * block.x() + di, grid.size.x() - 1)];
        }
      std::int16_t* to = voxels.get() + coarse.geometry.offset(0, j, k);
      for (std::size_t i = 0; i < sums.size(); ++i)
        to[i] = static_cast<std::int16_t>(sums[i] / blockVoxels);
    }
  });
  coarse.voxels = voxels;
  return coarse;
}

} // namespace

Side sideNamed(const std::string& name) {
  for (std::size_t i = 0; i < kSides.size(); ++i)
    if (name == kSides[i].name)
      return static_cast<Side>(i);
  return Side::Anterior;
}

const char* sideName(Side side) {
  return viewOf(side).name;
}
SideLetters sideLetters(Side side) {
  return viewOf(side).letters;
}

void setDeskLook(vtkRenderer* renderer, bool softwareGl) {
  const auto backdrop = [](const Rgb& rgb) { return std::array{rgb[0] / 255.0, rgb[1] / 255.0, rgb[2] / 255.0}; };
  renderer->GradientBackgroundOn();
  renderer->SetBackground(backdrop(tokens::kBackdropBottom).data());
  renderer->SetBackground2(backdrop(tokens::kBackdropTop).data());
  renderer->SetBackgroundAlpha(1);
  // Key light from the upper left of the camera, fill from the right; both travel with it.
  renderer->AutomaticLightCreationOff();
  renderer->RemoveAllLights();
  for (const auto& [x, y, z, intensity] : {std::array{-0.6, 0.8, 1.2, 0.85}, std::array{0.9, -0.1, 0.9, 0.35}}) {
    vtkNew<vtkLight> light;
    light->SetLightTypeToCameraLight();
    light->SetPosition(x, y, z);
    light->SetIntensity(intensity);
    renderer->AddLight(light);
  }
  // Sorts transparency right; on the processor with fewer layers, which is enough for skin over lung over airway.
  renderer->UseDepthPeelingOn();
  renderer->SetMaximumNumberOfPeels(softwareGl ? 3 : 8);
  renderer->SetOcclusionRatio(softwareGl ? 0.02 : 0.002);
}

struct CaseScene::State {
  const PatientCase* patientCase = nullptr;
  vtkRenderer* renderer = nullptr;
  bool softwareGl = false;
  Show show = Show::Surfaces;
  Detail detail = Detail::Full;
  std::string volumePreset;
  double volumeStepFactor = 1;
  std::map<Id, std::unique_ptr<SurfaceProp>> surfaces;
  std::shared_ptr<const std::int16_t[]> volumeVoxels; ///< of the series
  Volume drawn;                                       ///< what VTK reads: the same, or a coarser one
  vtkSmartPointer<vtkVolume> volume;
  vtkNew<vtkPlane> clipPlane;
  std::array<vtkNew<vtkPlane>, 6> boxPlanes;
  bool clipped = false, boxed = false, shaded = true;
  std::unique_ptr<PlanScene> plan;
  std::unique_ptr<SliceScene> slice;
  std::vector<Connection> connections;

  /// VTK reads a plane that a mapper has anew for each picture; only giving and taking it away makes the mapper start over.
  void clip(vtkAbstractMapper* mapper) const {
    mapper->RemoveAllClippingPlanes();
    if (clipped)
      mapper->AddClippingPlane(clipPlane);
    if (boxed)
      for (const auto& plane : boxPlanes)
        mapper->AddClippingPlane(plane);
  }
  void clipAll() const {
    for (const auto& [id, prop] : surfaces) {
      clip(prop->fullMapper);
      clip(prop->lightMapper);
    }
    if (volume)
      clip(volume->GetMapper());
  }
  void updateSurfaces();
  void updateVolume();
  /// Around the body with a margin: leaves table, clips and leads out of the volume rendering. Empty while there is no body.
  BoundsMm body() const {
    const Structure* skin = patientCase->findStructure("skin");
    BoundsMm bounds = skin && skin->measures.voxelCount ? skin->measures.boundsMm : BoundsMm();
    if (!bounds.empty()) {
      constexpr double kMarginMm = 5;
      bounds.min.array() -= kMarginMm;
      bounds.max.array() += kMarginMm;
    }
    return bounds;
  }
  void chooseStep(const VolumeGeometry& grid);
  void cropVolume(const VolumeGeometry& grid);
  void chooseProjection();
  void update() {
    updateSurfaces();
    updateVolume();
  }
};

void CaseScene::State::updateSurfaces() {
  std::map<Id, std::unique_ptr<SurfaceProp>> kept;
  for (const Structure& structure : patientCase->structures()) {
    auto surfaceData = patientCase->surfaces(structure.id);
    if (!surfaceData || surfaceData->full.empty())
      continue;
    std::unique_ptr<SurfaceProp> prop;
    if (const auto it = surfaces.find(structure.id); it != surfaces.end())
      prop = std::move(it->second);
    if (!prop) {
      prop = std::make_unique<SurfaceProp>();
      clip(prop->fullMapper);
      clip(prop->lightMapper);
      renderer->AddActor(prop->actor);
    }
    if (prop->surfaces != surfaceData) {
      prop->surfaces = surfaceData;
      prop->fullMade = prop->lightMade = false;
    }
    // Of hidden ones the light surface alone: the camera makes room for them when they are shown.
    prop->actor->SetMapper(prop->mapper(structure.visible ? detail : Detail::Light));
    vtkProperty* look = prop->actor->GetProperty();
    look->SetColor(structure.colour[0] / 255.0, structure.colour[1] / 255.0, structure.colour[2] / 255.0);
    look->SetOpacity(structure.opacity);
    look->SetInterpolationToPhong();
    // Faint surfaces show by their own light; shading would only darken what is behind them.
    look->SetAmbient(structure.opacity < 1 ? 0.5 : 0.12);
    look->SetDiffuse(structure.opacity < 1 ? 0.7 : 0.85);
    look->SetSpecular(structure.opacity < 1 ? 0.05 : 0.15);
    look->SetSpecularPower(20);
    // The far wall of a faint surface only muddies what is behind it.
    look->SetBackfaceCulling(structure.opacity < 1);
    prop->actor->SetVisibility(show == Show::Surfaces && structure.visible && structure.opacity > 0);
    kept.emplace(structure.id, std::move(prop));
  }
  for (const auto& [id, prop] : surfaces)
    if (prop)
      renderer->RemoveActor(prop->actor);
  surfaces = std::move(kept);
}

void CaseScene::State::updateVolume() {
  if (show != Show::Volume || patientCase->series().empty()) {
    if (volume)
      volume->SetVisibility(false);
    return;
  }
  const Volume& source = patientCase->series().front().volume;
  if (!volume || volumeVoxels != source.voxels) {
    if (volume)
      renderer->RemoveVolume(volume);
    volumeVoxels = source.voxels;
    constexpr std::size_t kMostOnProcessor = 12'000'000;
    drawn = softwareGl ? coarseVolume(source, kMostOnProcessor) : source;
    volume = vtkSmartPointer<vtkVolume>::New();
    const vtkSmartPointer<vtkImageData> image = toImageData(drawn);
    if (softwareGl) {
      vtkNew<vtkFixedPointVolumeRayCastMapper> mapper;
      mapper->SetInputData(image);
      mapper->AutoAdjustSampleDistancesOff();
      mapper->LockSampleDistanceToInputSpacingOff();
      volume->SetMapper(mapper);
    } else {
      vtkNew<vtkGPUVolumeRayCastMapper> mapper;
      mapper->SetInputData(image);
      volume->SetMapper(mapper);
    }
    clip(volume->GetMapper());
    volume->SetUserMatrix(patient_T_image(drawn.geometry));
    renderer->AddVolume(volume);
  }
  chooseStep(drawn.geometry);
  cropVolume(drawn.geometry);
  applyVolumeLook(*volume->GetProperty(), source, volumePreset);
  volume->GetProperty()->SetShade(shaded);
  if (auto* mapper = vtkFixedPointVolumeRayCastMapper::SafeDownCast(volume->GetMapper()))
    mapper->SetImageSampleDistance(detail == Detail::Full ? 1 : 3);
  volume->SetVisibility(true);
}

void CaseScene::State::chooseStep(const VolumeGeometry& grid) {
  const double finestMm = grid.spacingMm.minCoeff();
  if (auto* onProcessor = vtkFixedPointVolumeRayCastMapper::SafeDownCast(volume->GetMapper())) {
    onProcessor->SetSampleDistance(static_cast<float>(volumeStepFactor * std::max(0.5, finestMm)));
  } else if (auto* onGpu = vtkGPUVolumeRayCastMapper::SafeDownCast(volume->GetMapper())) {
    // Its own choice of step is as fine as the voxels, half of it; it is left alone unless a coarser one is wanted.
    onGpu->SetAutoAdjustSampleDistances(volumeStepFactor <= 1);
    onGpu->SetSampleDistance(static_cast<float>(0.5 * volumeStepFactor * finestMm));
  }
}

void CaseScene::State::cropVolume(const VolumeGeometry& grid) {
  auto* mapper = vtkVolumeMapper::SafeDownCast(volume->GetMapper());
  const BoundsMm around = body();
  mapper->SetCropping(!around.empty());
  if (around.empty())
    return;
  BoundsMm box; // in the image's own axes, millimetres from its first voxel
  for (int corner = 0; corner < 8; ++corner) {
    const Vec3 patient((corner & 1 ? around.max : around.min).x(), (corner & 2 ? around.max : around.min).y(),
                       (corner & 4 ? around.max : around.min).z());
    box.add(grid.direction.transpose() * (patient - grid.originMm));
  }
  const Vec3 last = grid.spacingMm.cwiseProduct((grid.size.array() - 1).matrix().cast<double>());
  double planes[6];
  for (int axis = 0; axis < 3; ++axis) {
    planes[2 * axis] = std::clamp(box.min[axis], 0.0, last[axis]);
    planes[2 * axis + 1] = std::clamp(box.max[axis], 0.0, last[axis]);
  }
  mapper->SetCroppingRegionPlanes(planes);
}

/// VTK's volume renderer for processors cuts rays short that run almost along the slices: in a perspective view those of
/// one row, which becomes a dark line. Parallel rays run along them exactly, or not at all.
void CaseScene::State::chooseProjection() {
  const bool parallel = show == Show::Volume && softwareGl;
  vtkCamera* camera = renderer->GetActiveCamera();
  if (parallel == static_cast<bool>(camera->GetParallelProjection()))
    return;
  const double tangent = std::tan(camera->GetViewAngle() / 2 * std::numbers::pi / 180);
  if (parallel) {
    camera->SetParallelScale(camera->GetDistance() * tangent);
  } else {
    const double distance = camera->GetParallelScale() / tangent;
    const Vec3 focus(camera->GetFocalPoint()), eye(camera->GetPosition());
    camera->SetPosition(Vec3(focus + distance * (eye - focus).normalized()).data());
  }
  camera->SetParallelProjection(parallel);
}

CaseScene::CaseScene(const PatientCase& patientCase, vtkRenderer* renderer, bool softwareGl) : m_state(std::make_unique<State>()) {
  m_state->patientCase = &patientCase;
  m_state->renderer = renderer;
  m_state->softwareGl = softwareGl;
  m_state->plan = std::make_unique<PlanScene>(patientCase, renderer);
  m_state->slice = std::make_unique<SliceScene>(patientCase, renderer);
  const auto follow = [this] {
    m_state->update();
    m_state->slice->caseChanged();
    changed.emit();
  };
  m_state->connections.push_back(patientCase.planChanged.connect([this] {
    m_state->plan->update();
    changed.emit();
  }));
  m_state->connections.push_back(patientCase.labelsChanged.connect([this](Id) { m_state->slice->caseChanged(); }));
  m_state->connections.push_back(patientCase.structuresChanged.connect(follow));
  m_state->connections.push_back(patientCase.seriesChanged.connect(follow));
  m_state->connections.push_back(patientCase.surfacesChanged.connect([follow](Id) { follow(); }));
  m_state->update();
}

CaseScene::~CaseScene() {
  for (const auto& [id, prop] : m_state->surfaces)
    m_state->renderer->RemoveActor(prop->actor);
  if (m_state->volume)
    m_state->renderer->RemoveVolume(m_state->volume);
}

void CaseScene::show(Show what) {
  m_state->show = what;
  m_state->update();
  m_state->chooseProjection();
  m_state->renderer->ResetCameraClippingRange();
  changed.emit();
}

void CaseScene::setDetail(Detail detail) {
  if (m_state->detail == detail)
    return;
  m_state->detail = detail;
  m_state->update();
  changed.emit();
}

void CaseScene::setVolumePreset(const std::string& preset) {
  m_state->volumePreset = preset;
  m_state->update();
  changed.emit();
}

void CaseScene::setVolumeStepFactor(double factor) {
  m_state->volumeStepFactor = factor;
  m_state->update();
  changed.emit();
}

void CaseScene::setClipPlane(const std::optional<ClipPlane>& plane) {
  if (plane) {
    m_state->clipPlane->SetOrigin(plane->pointMm.x(), plane->pointMm.y(), plane->pointMm.z());
    m_state->clipPlane->SetNormal(plane->normal.x(), plane->normal.y(), plane->normal.z());
  }
  if (m_state->clipped != plane.has_value()) {
    m_state->clipped = plane.has_value();
    m_state->clipAll();
  }
  changed.emit();
}

void CaseScene::setClipBox(const std::optional<BoundsMm>& box) {
  if (box)
    for (int n = 0; n < 6; ++n) {
      const bool low = n % 2 == 0;
      vtkPlane* plane = m_state->boxPlanes[static_cast<std::size_t>(n)];
      plane->SetOrigin((low ? box->min : box->max).data());
      plane->SetNormal(Vec3((low ? 1 : -1) * Vec3::Unit(n / 2)).data());
    }
  if (m_state->boxed != box.has_value()) {
    m_state->boxed = box.has_value();
    m_state->clipAll();
  }
  changed.emit();
}

void CaseScene::setShading(bool on) {
  m_state->shaded = on;
  m_state->update();
  changed.emit();
}

void CaseScene::setSlicePlane(const std::optional<ClipPlane>& plane, int pixels) {
  m_state->slice->set(plane, pixels);
  changed.emit();
}

void CaseScene::look(Side side) {
  vtkCamera* camera = m_state->renderer->GetActiveCamera();
  const SideView& view = viewOf(side);
  const Vec3 back(view.towardsViewer[0], view.towardsViewer[1], view.towardsViewer[2]), up(view.up[0], view.up[1], view.up[2]);
  double box[6];
  m_state->renderer->ComputeVisiblePropBounds(box);
  if (box[0] > box[1])
    std::fill(box, box + 6, 0.0);
  Vec3 low(box[0], box[2], box[4]), high(box[1], box[3], box[5]);
  if (const BoundsMm around = m_state->body(); m_state->show == Show::Volume && !around.empty()) {
    low = low.cwiseMax(around.min);
    high = high.cwiseMin(around.max);
  }
  const Vec3 centre = 0.5 * (low + high), half = (0.5 * (high - low)).cwiseMax(1);

  // So far away that each corner of the box stays inside the view, with a little margin.
  constexpr double kViewAngleDegrees = 25, kMargin = 1.06;
  const double tangent = std::tan(kViewAngleDegrees / 2 * std::numbers::pi / 180);
  const int* size = m_state->renderer->GetSize();
  const double aspect = size[1] > 0 && size[0] > 0 ? static_cast<double>(size[0]) / size[1] : 1;
  const double halfWidth = half.dot(up.cross(back).cwiseAbs()), halfHeight = half.dot(up.cwiseAbs()), halfDepth = half.dot(back.cwiseAbs());
  const double scale = kMargin * std::max(halfHeight, halfWidth / aspect), distance = halfDepth + scale / tangent;
  const Vec3 eye = centre + distance * back;
  camera->ParallelProjectionOff();
  camera->SetViewAngle(kViewAngleDegrees);
  camera->SetFocalPoint(centre.data());
  camera->SetPosition(eye.data());
  camera->SetViewUp(up.data());
  m_state->chooseProjection();
  camera->SetParallelScale(scale);
  m_state->renderer->ResetCameraClippingRange();
  changed.emit();
}

} // namespace halsted
