// SPDX-License-Identifier: Apache-2.0
#include "app/window/SegmentPointer.h"

#include "app/window/Theme.h"
#include "segmentation/filters/edit/Brush.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

constexpr QRgb kAdds = 0x704DA3FF, kLoses = 0x80F2555A; ///< premultiplied below; accent and danger of the dark palette
constexpr double kStrokeStep = 0.25;                    ///< radii between the points of a stroke

QRgb premultiplied(QRgb colour) {
  return qPremultiply(colour);
}

/// Colours each pixel of the canvas by the voxel it shows; 0 leaves it.
template <typename Colour>
void paintVoxels(QPainter& painter, const SliceCanvas& canvas, const VolumeGeometry& grid, const Colour& colourOf) {
  const int width = canvas.area.width(), height = canvas.area.height();
  if (width < 1 || height < 1)
    return;
  QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
  const auto index_T_patient = grid.patient_T_index().inverse();
  const Vec3 first = index_T_patient * canvas.patientAt(QPointF(canvas.area.topLeft()) + QPointF(0.5, 0.5));
  const Vec3 right = index_T_patient.linear() * (canvas.mmPerPixel * canvas.rightMm);
  const Vec3 down = index_T_patient.linear() * (canvas.mmPerPixel * canvas.downMm);
  for (int y = 0; y < height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    Vec3 at = first + y * down + Vec3::Constant(0.5);
    for (int x = 0; x < width; ++x, at += right) {
      const int i = static_cast<int>(std::floor(at.x())), j = static_cast<int>(std::floor(at.y())),
                k = static_cast<int>(std::floor(at.z()));
      line[x] = grid.contains({i, j, k}) ? colourOf(i, j, k) : 0;
    }
  }
  painter.drawImage(canvas.area.topLeft(), image);
}

} // namespace

void SegmentPointer::setCase(const PatientCase* patientCase) {
  m_case = patientCase;
  m_painted.reset();
  m_anyPainted = m_pressed = false;
  m_stroke.clear();
  m_points.clear();
  m_edit.reset();
  m_range.reset();
}

const CaseSeries* SegmentPointer::series() const {
  return m_case && !m_case->series().empty() ? &m_case->series().front() : nullptr;
}

void SegmentPointer::setMode(Mode mode) {
  if (mode == m_mode)
    return;
  m_mode = mode;
  m_pressed = false;
  m_stroke.clear();
  clearPoints();
}

void SegmentPointer::clearPoints() {
  m_points.clear();
  m_listener.points();
  m_listener.repaint();
}

void SegmentPointer::removePoint() {
  if (m_points.empty())
    return;
  m_points.pop_back();
  m_listener.points();
  m_listener.repaint();
}

void SegmentPointer::previewEdit(std::shared_ptr<const LabelEdits> edit) {
  m_edit = std::move(edit);
  m_listener.repaint();
}

void SegmentPointer::forgetStrokes() {
  if (m_pressed || !m_anyPainted)
    return;
  m_painted.reset();
  m_anyPainted = false;
  m_listener.repaint();
}

void SegmentPointer::addToStroke(const Vec3& point, const Vec3& normal) {
  const CaseSeries* shown = series();
  const VolumeGeometry& grid = shown->volume.geometry;
  std::vector<Vec3> part{point};
  if (!m_stroke.empty())
    part.insert(part.begin(), m_stroke.back());
  m_stroke.push_back(point);
  const double reach = m_brush.radiusMm + grid.spacingMm.maxCoeff();
  const IndexBox box = boxAround(grid, part, reach);
  if (box.empty())
    return;
  if (!m_painted)
    m_painted.reset(static_cast<std::uint8_t*>(std::calloc(grid.voxelCount(), 1)));
  if (!m_painted)
    return;
  const Mask mask = m_brush.smart ? smartBrushed(partOf(shown->volume, box), part, {m_brush.radiusMm, m_brush.tolerance})
                                  : brushed(cropped(grid, box), part, {m_brush.radiusMm, m_brush.flat ? normal : Vec3(Vec3::Zero()), 0});
  std::size_t n = 0;
  for (int k = box.from.z(); k < box.to.z(); ++k)
    for (int j = box.from.y(); j < box.to.y(); ++j)
      for (int i = box.from.x(); i < box.to.x(); ++i, ++n)
        if (mask.voxels[n])
          m_painted[grid.offset(i, j, k)] = 1;
  m_anyPainted = true;
}

bool SegmentPointer::press(const Pointer& pointer) {
  if (!series() || m_mode == Mode::Show)
    return false;
  // With Alt the crosshair moves, whatever the tool.
  if (pointer.modifiers & Qt::AltModifier)
    return false;
  if (m_mode == Mode::Stroke) {
    m_pressed = true;
    m_stroke.clear();
    m_normal = pointer.canvas.normal();
    addToStroke(pointer.patientMm, m_normal);
  } else {
    addPoint(pointer);
  }
  m_listener.repaint();
  return true;
}

void SegmentPointer::addPoint(const Pointer& pointer) {
  if (m_points.empty())
    m_normal = pointer.canvas.normal();
  m_points.push_back({pointer.patientMm, !(pointer.modifiers & Qt::ControlModifier)});
  m_listener.points();
}

void SegmentPointer::move(const Pointer& pointer, bool pressed) {
  if (m_mode == Mode::Show || !series())
    return;
  m_hover = pointer.patientMm;
  if (pressed && m_pressed && (pointer.patientMm - m_stroke.back()).norm() >= kStrokeStep * m_brush.radiusMm)
    addToStroke(pointer.patientMm, m_normal);
  m_listener.repaint();
}

void SegmentPointer::release(const Pointer& pointer) {
  if (!m_pressed)
    return;
  if ((pointer.patientMm - m_stroke.back()).norm() > 1e-3)
    addToStroke(pointer.patientMm, m_normal);
  m_pressed = false;
  m_listener.stroke(std::exchange(m_stroke, {}), m_normal);
  m_listener.repaint();
}

bool SegmentPointer::doubleClick(const Pointer&) {
  if (m_mode == Mode::Show)
    return false;
  if (m_mode == Mode::Outline)
    m_listener.apply();
  return true;
}

bool SegmentPointer::key(const Pointer& pointer, int key) {
  if (m_mode == Mode::Show || !series())
    return false;
  switch (key) {
  case Qt::Key_Space:
    if (m_mode == Mode::Stroke) {
      m_stroke.clear();
      m_normal = pointer.canvas.normal();
      addToStroke(pointer.patientMm, m_normal);
      m_listener.stroke(std::exchange(m_stroke, {}), m_normal);
    } else {
      addPoint(pointer);
    }
    break;
  case Qt::Key_BracketLeft: m_listener.resize(1 / 1.25); break;
  case Qt::Key_BracketRight: m_listener.resize(1.25); break;
  case Qt::Key_Backspace: removePoint(); break;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    if (m_mode == Mode::Stroke)
      return false;
    m_listener.apply();
    break;
  default: return false;
  }
  m_listener.repaint();
  return true;
}

bool SegmentPointer::wheel(const Pointer& pointer, double notches) {
  if (m_mode != Mode::Stroke || !(pointer.modifiers & Qt::ShiftModifier))
    return false;
  m_listener.resize(std::pow(1.15, notches));
  m_listener.repaint();
  return true;
}

void SegmentPointer::leave() {
  m_hover.reset();
  m_listener.repaint();
}

void SegmentPointer::paint(QPainter& painter, const SliceCanvas& canvas) const {
  if (!series())
    return;
  paintPreview(painter, canvas);
  paintStroke(painter, canvas);
  paintPoints(painter, canvas);
}

void SegmentPointer::paintPreview(QPainter& painter, const SliceCanvas& canvas) const {
  const CaseSeries& shown = *series();
  const QRgb adds = premultiplied(kAdds), loses = premultiplied(kLoses);
  if (m_range) {
    const Volume& volume = shown.volume;
    const double a = volume.voxelOf((*m_range)[0]), b = volume.voxelOf((*m_range)[1]);
    const auto low = static_cast<int>(std::ceil(std::min(a, b))), high = static_cast<int>(std::floor(std::max(a, b)));
    paintVoxels(painter, canvas, volume.geometry, [&](int i, int j, int k) {
      const int value = volume.at(i, j, k);
      return value >= low && value <= high ? adds : 0U;
    });
  }
  if (!m_edit)
    return;
  for (const LabelEdits::Box& edit : m_edit->boxes) {
    const LabelLayer* layer = nullptr;
    for (const LabelLayer& one : m_case->layers())
      if (isLabels(one, m_edit->seriesId, edit.layer))
        layer = &one;
    const Index3 size = edit.box.size();
    paintVoxels(painter, canvas, shown.volume.geometry, [&](int i, int j, int k) {
      const Index3 in = Index3(i, j, k) - edit.box.from;
      if ((in.array() < 0).any() || (in.array() >= size.array()).any())
        return 0U;
      const std::size_t n = static_cast<std::size_t>(in.x()) +
                            static_cast<std::size_t>(size.x()) *
                                (static_cast<std::size_t>(in.y()) + static_cast<std::size_t>(size.y()) * static_cast<std::size_t>(in.z()));
      const std::uint8_t before = layer ? layer->labels.at(i, j, k) : 0, after = edit.labels[n];
      return before == after ? 0U : after ? adds : loses;
    });
  }
}

void SegmentPointer::paintStroke(QPainter& painter, const SliceCanvas& canvas) const {
  const CaseSeries& shown = *series();
  if (m_anyPainted) {
    // What the rule protects stays as it is: voxels of others, and of nobody when erasing.
    const Structure* target = m_case->findStructure(m_brush.structure);
    const LabelLayer* layer = target ? m_case->findLayer(target->layerId) : nullptr;
    for (const LabelLayer& one : m_case->layers())
      if (!layer && isLabels(one, shown.id, "anatomy"))
        layer = &one;
    const QRgb colour = premultiplied(m_brush.erases ? kLoses : kAdds);
    const VolumeGeometry& grid = shown.volume.geometry;
    paintVoxels(painter, canvas, grid, [&](int i, int j, int k) {
      if (!m_painted[grid.offset(i, j, k)])
        return 0U;
      const int label = layer && !layer->labels.empty() ? layer->labels.at(i, j, k) : 0;
      const bool own = target && label == target->label;
      if (m_brush.erases)
        return own ? colour : 0U;
      return !own && (label == 0 || m_brush.takesFromAll) ? colour : 0U;
    });
  }
  if (m_mode != Mode::Stroke || !m_hover)
    return;
  // The brush at its size: a ball is cut by slices beside its centre, too.
  const double away = canvas.distanceMm(*m_hover);
  const double radius2 = m_brush.radiusMm * m_brush.radiusMm - away * away;
  if (radius2 <= 0 || (m_brush.flat && std::abs(away) > canvas.thicknessMm / 2))
    return;
  const double radius = std::sqrt(radius2) / canvas.mmPerPixel;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(toColor(tokens::kDark.background), 3));
  painter.drawEllipse(canvas.pixelOf(*m_hover), radius, radius);
  painter.setPen(QPen(toColor(m_brush.erases ? tokens::kDark.danger : tokens::kDark.accent), 1.5));
  painter.drawEllipse(canvas.pixelOf(*m_hover), radius, radius);
}

void SegmentPointer::paintPoints(QPainter& painter, const SliceCanvas& canvas) const {
  if (m_points.empty())
    return;
  painter.setRenderHint(QPainter::Antialiasing);
  const bool samePlane = std::abs(canvas.normal().dot(m_normal)) > 0.99;
  if (m_mode == Mode::Outline && samePlane) {
    QPolygonF outline;
    for (const Point& point : m_points)
      outline << canvas.pixelOf(point.mm);
    if (m_hover)
      outline << canvas.pixelOf(*m_hover);
    painter.setPen(QPen(toColor(tokens::kDark.accent), 1.5));
    painter.setBrush(QColor::fromRgba(0x304DA3FF));
    painter.drawPolygon(outline);
  }
  for (const Point& point : m_points) {
    if (m_mode != Mode::Outline && std::abs(canvas.distanceMm(point.mm)) > std::max(canvas.thicknessMm, 2.0))
      continue;
    if (m_mode == Mode::Outline && !samePlane)
      continue;
    const QPointF at = canvas.pixelOf(point.mm);
    painter.setBrush(toColor(point.inside ? tokens::kDark.good : tokens::kDark.danger));
    painter.setPen(QPen(toColor(tokens::kDark.background), 2));
    painter.drawEllipse(at, 6, 6);
    // Never by colour alone.
    painter.setPen(QPen(toColor(tokens::kDark.background), 2));
    painter.drawLine(at - QPointF(3, 0), at + QPointF(3, 0));
    if (point.inside)
      painter.drawLine(at - QPointF(0, 3), at + QPointF(0, 3));
  }
}

} // namespace halsted
