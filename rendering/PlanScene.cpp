// SPDX-License-Identifier: Apache-2.0
#include "rendering/PlanScene.h"

#include "rendering/DesignTokens.h"
#include "rendering/PictureProp.h"
#include "rendering/VtkBridge.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <vtkCallbackCommand.h>
#include <vtkCamera.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <numbers>
#include <optional>

namespace halsted {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kLandmarkMm = 2, kEndMm = 1.3, kTubeMm = 0.6;
constexpr double kLabelDegrees = 1.3; ///< height with its margin, as seen: text of more than half a degree

void addBall(SurfaceMesh& mesh, const Vec3& centre, double radius) {
  constexpr std::uint32_t kRings = 8, kAround = 14;
  const auto first = static_cast<std::uint32_t>(mesh.pointsMm.size());
  for (std::uint32_t ring = 0; ring <= kRings; ++ring)
    for (std::uint32_t n = 0; n < kAround; ++n) {
      const double polar = kPi * ring / kRings, azimuth = 2 * kPi * n / kAround;
      const Vec3 outward(std::sin(polar) * std::cos(azimuth), std::sin(polar) * std::sin(azimuth), std::cos(polar));
      mesh.pointsMm.push_back((centre + radius * outward).cast<float>());
      mesh.normals.push_back(outward.cast<float>());
    }
  for (std::uint32_t ring = 0; ring < kRings; ++ring)
    for (std::uint32_t n = 0; n < kAround; ++n) {
      const std::uint32_t a = first + ring * kAround + n, b = first + ring * kAround + (n + 1) % kAround;
      mesh.triangles.push_back({a, a + kAround, b});
      mesh.triangles.push_back({b, a + kAround, b + kAround});
    }
}

/// Its frame is carried along without turning about the line, so that the tube does not twist.
void addTube(SurfaceMesh& mesh, std::vector<Vec3> points, double radius, bool closed) {
  constexpr std::uint32_t kSides = 8;
  if (closed)
    points.push_back(points.front());
  points.erase(std::unique(points.begin(), points.end(), [](const Vec3& a, const Vec3& b) { return (a - b).norm() < 1e-6; }), points.end());
  addBall(mesh, points.front(), radius);
  if (points.size() < 2)
    return;
  addBall(mesh, points.back(), radius);
  const auto first = static_cast<std::uint32_t>(mesh.pointsMm.size());
  Vec3 side = (points[1] - points[0]).unitOrthogonal();
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Vec3 before = i > 0 ? Vec3((points[i] - points[i - 1]).normalized()) : Vec3((points[1] - points[0]).normalized());
    const Vec3 after = i + 1 < points.size() ? Vec3((points[i + 1] - points[i]).normalized()) : before;
    Vec3 along = before + after;
    along = along.norm() > 1e-3 ? Vec3(along.normalized()) : before;
    const Vec3 across = side - side.dot(along) * along;
    side = across.norm() > 1e-6 ? Vec3(across.normalized()) : Vec3(along.unitOrthogonal());
    const Vec3 other = along.cross(side);
    for (std::uint32_t n = 0; n < kSides; ++n) {
      const Vec3 outward = std::cos(2 * kPi * n / kSides) * side + std::sin(2 * kPi * n / kSides) * other;
      mesh.pointsMm.push_back((points[i] + radius * outward).cast<float>());
      mesh.normals.push_back(outward.cast<float>());
    }
  }
  for (std::uint32_t i = 0; i + 1 < points.size(); ++i)
    for (std::uint32_t n = 0; n < kSides; ++n) {
      const std::uint32_t a = first + i * kSides + n, b = first + i * kSides + (n + 1) % kSides;
      mesh.triangles.push_back({a, b, a + kSides});
      mesh.triangles.push_back({b, b + kSides, a + kSides});
    }
}

QImage labelPicture(const QString& text) {
  constexpr int kHeight = 64; // sharp at any size it is seen in
  QFont font(QString::fromLatin1(tokens::kTypeface));
  font.setPixelSize(kHeight * 5 / 8);
  font.setWeight(QFont::DemiBold);
  const int width = QFontMetrics(font).horizontalAdvance(text) + kHeight * 3 / 4;
  QImage image(width, kHeight, QImage::Format_RGBA8888);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  const auto colour = [](const Rgb& rgb) { return QColor(rgb[0], rgb[1], rgb[2]); };
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour(tokens::kDark.line), 3));
  painter.setBrush(colour(tokens::kDark.background));
  painter.drawRoundedRect(QRectF(2, 2, width - 4, kHeight - 4), kHeight / 4.0, kHeight / 4.0);
  painter.setFont(font);
  painter.setPen(colour(tokens::kDark.text));
  painter.drawText(image.rect(), Qt::AlignCenter, text);
  painter.end();
  return image;
}

/// The edges of a box, or three great circles of a sphere.
void addRegion(SurfaceMesh& mesh, const PlanElement& region) {
  const Vec3 a = region.pointsMm[0], b = region.pointsMm[1];
  if (textOf(region, "shape") == "box") {
    for (const double z : {a.z(), b.z()})
      addTube(mesh, {{a.x(), a.y(), z}, {b.x(), a.y(), z}, {b.x(), b.y(), z}, {a.x(), b.y(), z}}, kTubeMm, true);
    for (const double x : {a.x(), b.x()})
      for (const double y : {a.y(), b.y()})
        addTube(mesh, {{x, y, a.z()}, {x, y, b.z()}}, kTubeMm, false);
    return;
  }
  constexpr int kCorners = 48;
  const double radius = (b - a).norm();
  for (int axis = 0; axis < 3; ++axis) {
    std::vector<Vec3> ring(kCorners, a);
    for (int n = 0; n < kCorners; ++n) {
      const double angle = 2 * std::numbers::pi * n / kCorners;
      ring[static_cast<std::size_t>(n)][(axis + 1) % 3] += radius * std::cos(angle);
      ring[static_cast<std::size_t>(n)][(axis + 2) % 3] += radius * std::sin(angle);
    }
    addTube(mesh, std::move(ring), kTubeMm, true);
  }
}

struct Label {
  Vec3 at = Vec3::Zero();
  double aspect = 1;
  PictureProp picture{PictureProp::Depth::OnTop};
};

struct ElementProps {
  PlanElement shown;
  vtkNew<vtkActor> solid, sheet;
  std::unique_ptr<Label> label;
};

bool same(const PlanElement& a, const PlanElement& b) {
  return a.kind == b.kind && a.name == b.name && a.pointsMm == b.pointsMm && a.colour == b.colour && a.visible == b.visible &&
         a.numbers == b.numbers && a.texts == b.texts && a.radiiMm == b.radiiMm;
}

} // namespace

struct PlanScene::State {
  const PatientCase* patientCase = nullptr;
  vtkRenderer* renderer = nullptr;
  std::map<Id, std::unique_ptr<ElementProps>> props;
  vtkNew<vtkCallbackCommand> beforeRender;

  void build(ElementProps& element);
  void setLabel(ElementProps& element, const QString& text, const Vec3& at);
  void remove(ElementProps& element);
  void turnLabels();
};

void PlanScene::State::setLabel(ElementProps& element, const QString& text, const Vec3& at) {
  if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
    return; // no fonts
  const QImage image = labelPicture(text);
  element.label = std::make_unique<Label>();
  Label& label = *element.label;
  label.at = at;
  label.aspect = static_cast<double>(image.width()) / image.height();
  std::uint32_t* pixels = label.picture.pixels(image.width(), image.height());
  for (int y = 0; y < image.height(); ++y)
    std::memcpy(pixels + static_cast<std::ptrdiff_t>(y) * image.width(), image.constScanLine(y),
                static_cast<std::size_t>(image.width()) * 4);
  label.picture.tell();
  renderer->AddActor(label.picture.actor);
}

void PlanScene::State::build(ElementProps& element) {
  const PlanElement& plan = element.shown;
  const auto& points = plan.pointsMm;
  SurfaceMesh solid;
  std::optional<std::pair<QString, Vec3>> label;
  switch (plan.kind) {
  case PlanKind::Landmark:
    addBall(solid, points[0], kLandmarkMm);
    label.emplace(QString::fromStdString(plan.name), points[0]);
    break;
  case PlanKind::Distance:
    addTube(solid, points, kTubeMm, false);
    for (const Vec3& point : points)
      addBall(solid, point, kEndMm);
    label.emplace(QStringLiteral("%1 mm").arg(lengthMm(plan), 0, 'f', 1), 0.5 * (points[0] + points[1]));
    break;
  case PlanKind::Line:
  case PlanKind::Path:
  case PlanKind::Angle:
  case PlanKind::Stroke: addTube(solid, points, kTubeMm, false); break;
  case PlanKind::Area: addTube(solid, points, kTubeMm, true); break;
  case PlanKind::Trajectory:
  case PlanKind::Implant:
    addTube(solid, points, std::max(0.5, plan.kind == PlanKind::Implant ? numberOf(plan, "diameterMm") / 2 : numberOf(plan, "radiusMm")),
            false);
    addBall(solid, points[1], kEndMm);
    label.emplace(QString::fromStdString(plan.name), points[0]);
    break;
  case PlanKind::Roi: addRegion(solid, plan); break;
  case PlanKind::Resection:
    if (points.size() != 3) {
      for (const Vec3& point : points)
        addBall(solid, point, kEndMm);
      break;
    }
    [[fallthrough]];
  case PlanKind::Osteotomy:
  case PlanKind::Plane: {
    const std::array<Vec3, 4> square = planeSquare(plan);
    addTube(solid, {square.begin(), square.end()}, kTubeMm, true);
    SurfaceMesh sheet;
    for (const Vec3& corner : square)
      sheet.pointsMm.push_back(corner.cast<float>());
    sheet.triangles = {{0, 1, 2}, {0, 2, 3}};
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(toPolyData(sheet));
    element.sheet->SetMapper(mapper);
    renderer->AddActor(element.sheet);
    break;
  }
  }
  vtkNew<vtkPolyDataMapper> mapper;
  mapper->SetInputData(toPolyData(solid));
  element.solid->SetMapper(mapper);
  renderer->AddActor(element.solid);
  if (label && plan.visible)
    setLabel(element, label->first, label->second);
  for (vtkActor* actor : {element.solid.Get(), element.sheet.Get()}) {
    actor->SetVisibility(plan.visible);
    vtkProperty* look = actor->GetProperty();
    look->SetColor(plan.colour[0] / 255.0, plan.colour[1] / 255.0, plan.colour[2] / 255.0);
    look->SetAmbient(0.35); // a mark, to be told from anatomy also in shadow
    look->SetDiffuse(0.65);
    look->SetSpecular(0);
  }
  element.sheet->GetProperty()->SetOpacity(0.25);
  element.sheet->GetProperty()->LightingOff();
}

void PlanScene::State::remove(ElementProps& element) {
  renderer->RemoveActor(element.solid);
  renderer->RemoveActor(element.sheet);
  if (element.label)
    renderer->RemoveActor(element.label->picture.actor);
}

/// Upright and square to the camera of this very picture, beside what they tell of.
void PlanScene::State::turnLabels() {
  vtkCamera* camera = renderer->GetActiveCamera();
  const Vec3 eye(camera->GetPosition()), ahead(camera->GetDirectionOfProjection());
  const Vec3 right = ahead.cross(Vec3(camera->GetViewUp())).normalized(), up = right.cross(ahead);
  for (const auto& [id, element] : props) {
    if (!element->label)
      continue;
    const Label& label = *element->label;
    constexpr double kDeskDegrees = 25; // a parallel picture is as high as that on the desk
    const double height = camera->GetParallelProjection() ? 2 * camera->GetParallelScale() * kLabelDegrees / kDeskDegrees
                                                          : std::max(1e-3, ahead.dot(label.at - eye)) * kLabelDegrees * kPi / 180;
    const Vec3 topLeft = label.at - 0.5 * label.aspect * height * right + 1.5 * height * up;
    element->label->picture.place(topLeft, label.aspect * height * right, -height * up);
  }
}

PlanScene::PlanScene(const PatientCase& patientCase, vtkRenderer* renderer) : m_state(std::make_unique<State>()) {
  m_state->patientCase = &patientCase;
  m_state->renderer = renderer;
  m_state->beforeRender->SetClientData(m_state.get());
  m_state->beforeRender->SetCallback([](vtkObject*, unsigned long, void* state, void*) { static_cast<State*>(state)->turnLabels(); });
  renderer->AddObserver(vtkCommand::StartEvent, m_state->beforeRender);
  update();
}

PlanScene::~PlanScene() {
  m_state->renderer->RemoveObserver(m_state->beforeRender);
  for (const auto& [id, element] : m_state->props)
    m_state->remove(*element);
}

void PlanScene::update() {
  std::map<Id, std::unique_ptr<ElementProps>> kept;
  for (const PlanElement& element : m_state->patientCase->plan()) {
    const auto it = m_state->props.find(element.id);
    if (it != m_state->props.end() && same(it->second->shown, element)) {
      kept.insert(m_state->props.extract(it));
      continue;
    }
    auto props = std::make_unique<ElementProps>();
    props->shown = element;
    m_state->build(*props);
    kept.emplace(element.id, std::move(props));
  }
  for (const auto& [id, element] : m_state->props)
    m_state->remove(*element);
  m_state->props = std::move(kept);
}

} // namespace halsted
