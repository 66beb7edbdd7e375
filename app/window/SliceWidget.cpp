// SPDX-License-Identifier: Apache-2.0
#include "app/window/SliceWidget.h"

#include "app/language/LibraryWords.h"
#include "app/window/Theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halsted {

SliceWidget::SliceWidget(Plane plane, ViewState& state, const StructureTable& table, QWidget* parent)
    : QWidget(parent), m_plane(plane), m_state(state), m_table(table) {
  setObjectName(QStringLiteral("view%1").arg(QString::fromLatin1(planeName(plane))));
  setAccessibleName(tr("%1 slices").arg(inOwnWords(planeName(plane))));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(160, 120);
  setAttribute(Qt::WA_OpaquePaintEvent);
  m_stateConnection = state.changed.connect([this] { update(); });
}

void SliceWidget::setCase(const PatientCase* patientCase) {
  m_connections.clear();
  m_case = patientCase;
  m_zoom = 1;
  m_panMm.setZero();
  const auto refresh = [this] {
    m_geometry.reset();
    m_overlays.clear();
    if (const CaseSeries* shown = series()) {
      m_geometry.emplace(shown->volume.geometry, m_plane);
      m_overlays = overlaysOf(*m_case, shown->id);
    }
    update();
  };
  if (m_case) {
    m_connections.push_back(m_case->structuresChanged.connect(refresh));
    m_connections.push_back(m_case->seriesChanged.connect(refresh));
    m_connections.push_back(m_case->planChanged.connect([this] { update(); }));
    m_connections.push_back(m_case->labelsChanged.connect([refresh](Id) { refresh(); }));
  }
  refresh();
}

const CaseSeries* SliceWidget::series() const {
  return m_case && !m_case->series().empty() ? &m_case->series().front() : nullptr;
}

int SliceWidget::slice() const {
  return m_geometry ? m_geometry->sliceOf(m_state.cursorMm()) : 0;
}

SliceView SliceWidget::view() const {
  SliceView view = wholeSlice(*m_geometry, slice(), width(), height());
  view.mmPerPixel /= m_zoom;
  view.centreMm += m_panMm;
  return view;
}

Eigen::Vector2d SliceWidget::sliceMmAt(const QPointF& point) const {
  const SliceView shown = view();
  return shown.centreMm + shown.mmPerPixel * Eigen::Vector2d(point.x() - width() / 2.0, point.y() - height() / 2.0);
}

std::optional<SliceCanvas> SliceWidget::canvas() const {
  if (!m_geometry)
    return std::nullopt;
  const SliceView shown = view();
  SliceCanvas canvas;
  canvas.area = rect();
  canvas.mmPerPixel = shown.mmPerPixel;
  canvas.centreMm = m_geometry->patientAt(shown.slice, shown.centreMm.x(), shown.centreMm.y());
  canvas.rightMm = (m_geometry->patientAt(shown.slice, shown.centreMm.x() + 1, shown.centreMm.y()) - canvas.centreMm).normalized();
  canvas.downMm = (m_geometry->patientAt(shown.slice, shown.centreMm.x(), shown.centreMm.y() + 1) - canvas.centreMm).normalized();
  canvas.thicknessMm = m_geometry->spacingMm();
  return canvas;
}

void SliceWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const CaseSeries* shown = series();
  if (!shown || !m_geometry) {
    painter.fillRect(rect(), toColor(tokens::kPicture));
    return;
  }
  const double ratio = devicePixelRatioF();
  SliceView pixels = view();
  pixels.mmPerPixel /= ratio;
  QImage image = drawSlice(shown->volume, m_overlays, *m_geometry, pixels, m_state.window(), static_cast<int>(std::lround(width() * ratio)),
                           static_cast<int>(std::lround(height() * ratio)));
  image.setDevicePixelRatio(ratio);
  painter.drawImage(0, 0, image);
  if (const SliceTool* tool = m_state.tool())
    tool->paint(painter, *canvas());
  markPlan(painter, rect(), *m_geometry, view(), m_case->plan());
  SliceAnnotation annotation;
  annotation.title = QString::fromStdString(shown->info.description);
  annotation.crosshairMm = m_geometry->positionOf(m_state.cursorMm());
  if (m_geometry->throughAxis() == 2)
    for (const Finding& finding : shown->info.findings)
      annotation.caution = annotation.caution || std::find(finding.slices.begin(), finding.slices.end(), slice()) != finding.slices.end();
  annotateSlice(painter, rect(), *m_geometry, view(), m_state.window(), annotation);
  if (hasFocus()) {
    painter.setPen(QPen(toColor(tokens::kDark.accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
  }
}

void SliceWidget::step(int slices) {
  if (!m_geometry || !slices)
    return;
  const int next = std::clamp(slice() + slices, 0, m_geometry->sliceCount() - 1);
  const Eigen::Vector2d at = m_geometry->positionOf(m_state.cursorMm());
  m_state.setCursor(m_geometry->patientAt(next, at.x(), at.y()));
}

void SliceWidget::putCursor(const QPointF& point) {
  const Eigen::Vector2d mm = sliceMmAt(point);
  m_state.setCursor(
      m_geometry->patientAt(slice(), std::clamp(mm.x(), 0.0, m_geometry->widthMm()), std::clamp(mm.y(), 0.0, m_geometry->heightMm())));
}

void SliceWidget::describe(const QPointF& point) {
  const CaseSeries* shown = series();
  if (!shown || !m_geometry)
    return;
  const Eigen::Vector2d mm = sliceMmAt(point);
  const Vec3 index = m_geometry->indexAt(slice(), mm.x(), mm.y());
  const Index3 voxel = index.array().round().cast<int>();
  if (!shown->volume.geometry.contains(voxel)) {
    Q_EMIT pointedAt({});
    return;
  }
  const Vec3 patient = m_geometry->patientAt(slice(), mm.x(), mm.y());
  const double value = shown->volume.value(shown->volume.at(voxel.x(), voxel.y(), voxel.z()));
  std::string name;
  for (const LabelLayer& layer : m_case->layers()) {
    if (layer.seriesId != shown->id || layer.labels.empty())
      continue;
    const std::uint8_t label = layer.labels.at(voxel.x(), voxel.y(), voxel.z());
    for (const Structure& structure : m_case->structures())
      if (label && structure.layerId == layer.id && structure.label == label && (name.empty() || structure.name != "skin"))
        name = structure.name;
  }
  const std::string language = QLocale().name().left(2).toStdString();
  Q_EMIT pointedAt(QStringLiteral("%1   %2 %3   L %4  P %5  S %6 mm")
                       .arg(name.empty() ? tr("no structure") : QString::fromStdString(m_table.kindOf(name).title(language)))
                       .arg(value, 0, 'f', 0)
                       .arg(shown->volume.modality == Modality::Ct ? QStringLiteral("HU") : QString())
                       .arg(patient.x(), 0, 'f', 1)
                       .arg(patient.y(), 0, 'f', 1)
                       .arg(patient.z(), 0, 'f', 1));
}

void SliceWidget::mousePressEvent(QMouseEvent* event) {
  m_dragFrom = event->position();
  if (!m_geometry || event->button() != Qt::LeftButton)
    return;
  if (SliceTool* tool = m_state.tool()) {
    const SliceCanvas shown = *canvas();
    m_toolPressed = tool->press({shown, shown.patientAt(event->position()), event->modifiers()});
    if (m_toolPressed)
      return;
  }
  putCursor(event->position());
}

void SliceWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !std::exchange(m_toolPressed, false) || !m_geometry || !m_state.tool())
    return;
  const SliceCanvas shown = *canvas();
  m_state.tool()->release({shown, shown.patientAt(event->position()), event->modifiers()});
}

void SliceWidget::mouseMoveEvent(QMouseEvent* event) {
  if (!m_geometry)
    return;
  const QPointF moved = event->position() - m_dragFrom;
  if (SliceTool* tool = m_state.tool()) {
    const SliceCanvas shown = *canvas();
    tool->move({shown, shown.patientAt(event->position()), event->modifiers()}, m_toolPressed);
  }
  if (m_toolPressed) {
  } else if (event->buttons() & Qt::LeftButton) {
    putCursor(event->position());
  } else if (event->buttons() & Qt::RightButton) {
    WindowLevel window = m_state.window();
    const double speed = std::max(window.window, 1.0) / 300;
    window.window = std::max(1e-3, window.window + moved.x() * speed);
    window.level -= moved.y() * speed;
    m_state.setWindow(window);
    m_dragFrom = event->position();
  } else if (event->buttons() & Qt::MiddleButton) {
    m_panMm -= view().mmPerPixel * Eigen::Vector2d(moved.x(), moved.y());
    m_dragFrom = event->position();
    update();
  }
  describe(event->position());
}

void SliceWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  if (SliceTool* tool = m_state.tool(); tool && m_geometry && event->button() == Qt::LeftButton) {
    const SliceCanvas shown = *canvas();
    if (tool->doubleClick({shown, shown.patientAt(event->position()), event->modifiers()}))
      return;
  }
  Q_EMIT maximiseRequested();
}

void SliceWidget::wheelEvent(QWheelEvent* event) {
  constexpr double kNotch = 120; // Qt's unit for one click of a wheel
  const double turned = event->angleDelta().y() / kNotch;
  if (SliceTool* tool = m_state.tool(); tool && m_geometry) {
    const SliceCanvas shown = *canvas();
    if (tool->wheel({shown, shown.patientAt(event->position()), event->modifiers()}, turned)) {
      event->accept();
      return;
    }
  }
  if (event->modifiers() & Qt::ControlModifier) {
    m_zoom = std::clamp(m_zoom * std::pow(1.15, turned), 0.5, 20.0);
    update();
  } else {
    // Forward is towards the head, the front, the left.
    m_wheelRest += turned;
    const int whole = static_cast<int>(m_wheelRest);
    m_wheelRest -= whole;
    step(whole);
  }
  event->accept();
}

void SliceWidget::keyPressEvent(QKeyEvent* event) {
  if (SliceTool* tool = m_state.tool(); tool && m_geometry) {
    const SliceCanvas shown = *canvas();
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    const Vec3 at = underMouse() && rect().contains(mouse) ? shown.patientAt(mouse) : m_state.cursorMm();
    if (tool->key({shown, at, event->modifiers()}, event->key()))
      return;
  }
  switch (event->key()) {
  case Qt::Key_Up:
  case Qt::Key_Right: step(1); break;
  case Qt::Key_Down:
  case Qt::Key_Left: step(-1); break;
  case Qt::Key_PageUp: step(10); break;
  case Qt::Key_PageDown: step(-10); break;
  case Qt::Key_Home: step(-100'000); break;
  case Qt::Key_End: step(100'000); break;
  case Qt::Key_Plus:
  case Qt::Key_Equal: m_zoom = std::min(20.0, m_zoom * 1.15); break;
  case Qt::Key_Minus: m_zoom = std::max(0.5, m_zoom / 1.15); break;
  case Qt::Key_0:
    m_zoom = 1;
    m_panMm.setZero();
    break;
  case Qt::Key_Return:
  case Qt::Key_Enter: Q_EMIT maximiseRequested(); break;
  default: QWidget::keyPressEvent(event); return;
  }
  update();
}

void SliceWidget::leaveEvent(QEvent*) {
  if (SliceTool* tool = m_state.tool())
    tool->leave();
  Q_EMIT pointedAt({});
}

} // namespace halsted
