// SPDX-License-Identifier: Apache-2.0
#include "rendering/ReportPictures.h"

#include "rendering/DesignTokens.h"
#include "rendering/Display.h"
#include "rendering/Offscreen.h"
#include "rendering/SliceImage.h"
#include "rendering/SlicePainter.h"
#include "rendering/TextApplication.h"

#include <QPainter>

#include <algorithm>

namespace halsted {

namespace {

constexpr int kWidth = 720, kHeight = 560;
constexpr std::size_t kMostElements = 12; ///< of a plan that get a picture of their own
constexpr double kAround = 1.15, kNearMm = 45;

BoundsMm anatomyBounds(const PatientCase& patientCase, const Volume& volume) {
  BoundsMm bounds;
  for (const Structure& structure : patientCase.structures())
    if (structure.visible && structure.measures.voxelCount) {
      bounds.add(structure.measures.boundsMm.min);
      bounds.add(structure.measures.boundsMm.max);
    }
  return bounds.empty() ? boundsOf(volume.geometry) : bounds;
}

BoundsMm boundsOf(const PlanElement& element) {
  BoundsMm bounds;
  for (const Vec3& point : element.pointsMm)
    bounds.add(point);
  return bounds;
}

/// The plane in which most of an element lies.
Plane planeOf(const BoundsMm& bounds) {
  const Vec3 extent = bounds.max - bounds.min;
  if (extent.z() <= extent.x() && extent.z() <= extent.y())
    return Plane::Axial;
  return extent.y() <= extent.x() ? Plane::Coronal : Plane::Sagittal;
}

struct Wanted {
  std::optional<Side> side;
  Plane plane = Plane::Axial;
  BoundsMm around;
  std::string element;
};

} // namespace

struct ReportPictures::State {
  TextApplication application;
  std::optional<Display> display;
  std::unique_ptr<Offscreen> offscreen;
  const PatientCase* patientCase = nullptr;
  std::vector<LayerOverlay> overlays;
  std::vector<PlanElement> plan;
  std::vector<Wanted> wanted;
  std::vector<ReportPicture> drawn;
  std::string problem;

  QImage view(Side side);
  QImage slice(const Wanted& what, ReportPicture& out);
};

ReportPictures::ReportPictures() : m_state(std::make_unique<State>()) {}
ReportPictures::~ReportPictures() = default;

int ReportPictures::count() const {
  return static_cast<int>(m_state->wanted.size());
}
bool ReportPictures::done() const {
  return m_state->drawn.size() == m_state->wanted.size();
}
const std::vector<ReportPicture>& ReportPictures::drawn() const {
  return m_state->drawn;
}
const std::string& ReportPictures::problem() const {
  return m_state->problem;
}

Result<std::unique_ptr<ReportPictures>> ReportPictures::start(const PatientCase& patientCase, std::vector<PlanElement> plan) {
  if (patientCase.series().empty())
    return fail(ErrorCode::NotFound, "There is nothing to report: the case holds no series; import a study first.");
  std::unique_ptr<ReportPictures> made(new ReportPictures);
  State& state = *made->m_state;
  state.patientCase = &patientCase;
  const CaseSeries& series = patientCase.series().front();
  state.overlays = overlaysOf(patientCase, series.id);
  const bool named = std::any_of(plan.begin(), plan.end(), [&](const PlanElement& element) {
    const PlanElement* own = patientCase.findPlanElement(element.id);
    return own && own->name != element.name;
  });
  state.plan = std::move(plan);
  if (named) {
    state.problem = fail(ErrorCode::Refused, "The name of an element of the plan holds the patient's; give it another.").error.message;
  } else if (Result<Display> display = Display::acquire(); display) {
    state.display.emplace(std::move(*display));
    state.offscreen = std::make_unique<Offscreen>(patientCase);
    const bool surfaces = std::any_of(patientCase.structures().begin(), patientCase.structures().end(), [&](const Structure& structure) {
      return structure.visible && patientCase.surfaces(structure.id) != nullptr;
    });
    if (!surfaces)
      state.offscreen->scene().show(CaseScene::Show::Volume);
    for (const Side side : {Side::Anterior, Side::Left})
      state.wanted.push_back({side, Plane::Axial, {}, {}});
  } else {
    state.problem = display.error().message;
  }
  const BoundsMm body = anatomyBounds(patientCase, series.volume);
  for (const Plane plane : {Plane::Axial, Plane::Coronal, Plane::Sagittal})
    state.wanted.push_back({std::nullopt, plane, body, {}});
  std::size_t elements = 0;
  for (const PlanElement& element : state.plan)
    if (element.visible && elements++ < kMostElements) {
      const BoundsMm bounds = boundsOf(element);
      state.wanted.push_back({std::nullopt, planeOf(bounds), bounds, element.name});
    }
  return made;
}

QImage ReportPictures::State::view(Side side) {
  QImage image = offscreen->draw(side, kWidth, kHeight);
  QPainter painter(&image);
  QFont font(QString::fromLatin1(tokens::kTypeface));
  font.setPixelSize(tokens::kTitle);
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(QColor(tokens::kDark.text[0], tokens::kDark.text[1], tokens::kDark.text[2]));
  const SideLetters letters = sideLetters(side);
  const QRect inner = image.rect().adjusted(12, 8, -12, -8);
  painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, QString(QChar(letters.left)));
  painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, QString(QChar(letters.right)));
  painter.drawText(inner, Qt::AlignTop | Qt::AlignHCenter, QString(QChar(letters.top)));
  painter.drawText(inner, Qt::AlignBottom | Qt::AlignHCenter, QString(QChar(letters.bottom)));
  return image;
}

QImage ReportPictures::State::slice(const Wanted& what, ReportPicture& out) {
  const CaseSeries& series = patientCase->series().front();
  const SlicePlane plane(series.volume.geometry, what.plane);
  const Vec3 middle = what.around.centre();
  SliceView view = wholeSlice(plane, plane.sliceOf(middle), kWidth, kHeight);
  Eigen::Vector2d low = plane.positionOf(what.around.min), high = low;
  for (int corner = 1; corner < 8; ++corner) {
    const Vec3 at((corner & 1 ? what.around.max : what.around.min).x(), (corner & 2 ? what.around.max : what.around.min).y(),
                  (corner & 4 ? what.around.max : what.around.min).z());
    low = low.cwiseMin(plane.positionOf(at));
    high = high.cwiseMax(plane.positionOf(at));
  }
  const Eigen::Vector2d least = Eigen::Vector2d::Constant(what.element.empty() ? 0.0 : 2 * kNearMm);
  const Eigen::Vector2d extent = (kAround * (high - low)).cwiseMax(least);
  view.centreMm = 0.5 * (low + high);
  view.mmPerPixel = std::min(view.mmPerPixel, std::max(extent.x() / kWidth, extent.y() / kHeight));
  const WindowLevel window = firstWindow(series.volume);
  QImage image = drawSlice(series.volume, overlays, plane, view, window, kWidth, kHeight);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  markPlan(painter, image.rect(), plane, view, plan);
  SliceAnnotation annotation;
  if (plane.throughAxis() == 2)
    for (const Finding& finding : series.info.findings)
      annotation.caution =
          annotation.caution || std::find(finding.slices.begin(), finding.slices.end(), view.slice) != finding.slices.end();
  annotateSlice(painter, image.rect(), plane, view, window, annotation);
  out.plane = what.plane;
  out.positionMm = plane.positionMm(view.slice);
  out.letter = plane.positionLetter(view.slice);
  return image;
}

void ReportPictures::step() {
  if (done())
    return;
  const Wanted& what = m_state->wanted[m_state->drawn.size()];
  ReportPicture picture;
  picture.side = what.side;
  picture.element = what.element;
  picture.image = what.side ? m_state->view(*what.side) : m_state->slice(what, picture);
  m_state->drawn.push_back(std::move(picture));
}

} // namespace halsted
