// SPDX-License-Identifier: Apache-2.0
#include "app/window/SliceWidget.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace halsted {

void SliceWidget::step(int slices) {
  if (!m_geometry || !slices)
    return;
  if (m_state.turned()) {
    const Vec3 normal = picture().through();
    // Along the normal, in the direction in which slices are counted, and no further than the volume reaches.
    const double sign = normal.dot(m_state.turn() * (m_geometry->patientAt(1, 0, 0) - m_geometry->patientAt(0, 0, 0))) < 0 ? -1 : 1;
    const Vec3 next = m_state.cursorMm() + sign * slices * m_geometry->spacingMm() * normal;
    const Vec3 index = first()->volume.geometry.index_T_patient() * next;
    const Index3& size = first()->volume.geometry.size;
    if ((index.array() >= -0.5).all() && (index.array() <= size.array().cast<double>() - 0.5).all())
      m_state.setCursor(next);
    else if (playsCine())
      playCine(0);
    return;
  }
  const int next = std::clamp(slice() + slices, 0, m_geometry->sliceCount() - 1);
  const Eigen::Vector2d at = m_geometry->positionOf(m_state.cursorMm());
  m_state.setCursor(m_geometry->patientAt(next, at.x(), at.y()));
}

void SliceWidget::zoom(double factor) {
  ViewState::Frame frame = m_state.frame(m_plane);
  frame.zoom = std::clamp(frame.zoom * factor, 0.5, 20.0);
  m_state.setFrame(m_plane, frame);
}

void SliceWidget::thicken(double notches) {
  constexpr double kPerNotchMm = 2;
  Slab slab = m_state.slab();
  if (slab.kind == SlabKind::Thin)
    slab.kind = SlabKind::Max;
  else
    slab.thicknessMm = std::clamp(slab.thicknessMm + kPerNotchMm * notches, kThinnestMm, kThickestMm);
  m_state.setSlab(slab);
}

void SliceWidget::playCine(double slicesPerSecond) {
  const bool plays = slicesPerSecond > 0 && m_geometry;
  if (plays)
    m_cine.start(static_cast<int>(std::lround(1000 / std::min(slicesPerSecond, 60.0))));
  else
    m_cine.stop();
  Q_EMIT cineChanged(plays);
}

void SliceWidget::turn(double degrees) {
  if (m_geometry)
    m_state.turnBy(picture().through(), degrees * std::numbers::pi / 180);
}

void SliceWidget::putCursor(const QPointF& point) {
  const VolumeGeometry& grid = first()->volume.geometry;
  const Vec3 index = grid.index_T_patient() * canvas()->patientAt(point);
  const Vec3 held = index.cwiseMax(-0.5).cwiseMin((grid.size.array().cast<double>() - 0.5).matrix());
  m_state.setCursor(grid.patient_T_index() * held);
}

void SliceWidget::turnTo(const QPointF& point) {
  const QPointF middle = canvas()->pixelOf(m_state.cursorMm()), from = m_dragFrom - middle, to = point - middle;
  m_dragFrom = point;
  constexpr double kTooNear = 4; // pixels: no direction
  if (std::hypot(from.x(), from.y()) < kTooNear || std::hypot(to.x(), to.y()) < kTooNear)
    return;
  const double turned = std::atan2(to.y(), to.x()) - std::atan2(from.y(), from.x());
  m_state.turnBy(picture().through(), std::remainder(turned, 2 * std::numbers::pi));
}

void SliceWidget::mousePressEvent(QMouseEvent* event) {
  m_dragFrom = event->position();
  if (!m_geometry || event->button() != Qt::LeftButton)
    return;
  if (SliceTool* tool = m_state.tool()) {
    const SliceCanvas seen = *canvas();
    m_toolPressed = tool->press({seen, seen.patientAt(event->position()), event->modifiers()});
    if (m_toolPressed)
      return;
  }
  if (event->modifiers() & Qt::ShiftModifier || atRing(event->position())) {
    m_drag = Drag::Turn;
  } else {
    m_drag = Drag::Cursor;
    putCursor(event->position());
  }
}

void SliceWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton)
    return;
  m_drag = Drag::None;
  if (!std::exchange(m_toolPressed, false) || !m_geometry || !m_state.tool())
    return;
  const SliceCanvas seen = *canvas();
  m_state.tool()->release({seen, seen.patientAt(event->position()), event->modifiers()});
}

void SliceWidget::mouseMoveEvent(QMouseEvent* event) {
  if (!m_geometry)
    return;
  const QPointF moved = event->position() - m_dragFrom;
  if (SliceTool* tool = m_state.tool()) {
    const SliceCanvas seen = *canvas();
    tool->move({seen, seen.patientAt(event->position()), event->modifiers()}, m_toolPressed);
  }
  if (m_toolPressed) {
  } else if (event->buttons() & Qt::LeftButton) {
    if (m_drag == Drag::Turn)
      turnTo(event->position());
    else if (m_drag == Drag::Cursor)
      putCursor(event->position());
  } else if (event->buttons() & Qt::RightButton) {
    const bool second = m_shows == Shows::Second;
    WindowLevel window = second ? m_state.second().window : m_state.window();
    const double speed = std::max(window.window, 1.0) / 300;
    window.window = std::max(1e-3, window.window + moved.x() * speed);
    window.level -= moved.y() * speed;
    if (second) {
      SecondSeries changed = m_state.second();
      changed.window = window;
      m_state.setSecond(changed);
    } else {
      m_state.setWindow(window);
    }
    m_dragFrom = event->position();
  } else if (event->buttons() & Qt::MiddleButton) {
    ViewState::Frame frame = m_state.frame(m_plane);
    frame.panMm -= picture().mmPerPixel * Eigen::Vector2d(moved.x(), moved.y());
    m_state.setFrame(m_plane, frame);
    m_dragFrom = event->position();
  } else {
    setCursor(atRing(event->position()) ? Qt::SizeAllCursor : Qt::ArrowCursor);
  }
  describe(event->position());
}

void SliceWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  if (SliceTool* tool = m_state.tool(); tool && m_geometry && event->button() == Qt::LeftButton) {
    const SliceCanvas seen = *canvas();
    if (tool->doubleClick({seen, seen.patientAt(event->position()), event->modifiers()}))
      return;
  }
  Q_EMIT maximiseRequested();
}

void SliceWidget::wheelEvent(QWheelEvent* event) {
  constexpr double kNotch = 120; // Qt's unit for one click of a wheel
  const double turned = event->angleDelta().y() / kNotch;
  if (SliceTool* tool = m_state.tool(); tool && m_geometry) {
    const SliceCanvas seen = *canvas();
    if (tool->wheel({seen, seen.patientAt(event->position()), event->modifiers()}, turned)) {
      event->accept();
      return;
    }
  }
  if (event->modifiers() & Qt::ControlModifier) {
    zoom(std::pow(1.15, turned));
  } else if (event->modifiers() & Qt::ShiftModifier) {
    thicken(turned);
  } else {
    m_wheelRest += turned;
    const int whole = static_cast<int>(m_wheelRest);
    m_wheelRest -= whole;
    step(whole);
  }
  event->accept();
}

bool SliceWidget::chooseByKey(int key, Qt::KeyboardModifiers modifiers) {
  const bool shift = modifiers & Qt::ShiftModifier;
  if (modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier))
    return false;
  Slab slab = m_state.slab();
  switch (key) {
  case Qt::Key_S:
    slab.kind = static_cast<SlabKind>((static_cast<int>(slab.kind) + (shift ? 3 : 1)) % 4);
    m_state.setSlab(slab);
    return true;
  case Qt::Key_T: thicken(shift ? -1 : 1); return true;
  case Qt::Key_X: m_state.showCrosshair(!m_state.crosshair()); return true;
  case Qt::Key_I: m_state.setSmooth(!m_state.smooth()); return true;
  case Qt::Key_C: playCine(playsCine() ? 0 : kCinePerSecond); return true;
  case Qt::Key_Left:
  case Qt::Key_Right:
    if (!shift)
      return false;
    turn(key == Qt::Key_Left ? -1 : 1);
    return true;
  case Qt::Key_Backspace:
    if (!shift)
      return false;
    m_state.setTurn(Mat3::Identity());
    return true;
  default: return false;
  }
}

void SliceWidget::keyPressEvent(QKeyEvent* event) {
  if (SliceTool* tool = m_state.tool(); tool && m_geometry) {
    const SliceCanvas seen = *canvas();
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    const Vec3 at = underMouse() && rect().contains(mouse) ? seen.patientAt(mouse) : m_state.cursorMm();
    if (tool->key({seen, at, event->modifiers()}, event->key()))
      return;
  }
  if (m_geometry && chooseByKey(event->key(), event->modifiers()))
    return;
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
  case Qt::Key_Equal: zoom(1.15); break;
  case Qt::Key_Minus: zoom(1 / 1.15); break;
  case Qt::Key_0: m_state.setFrame(m_plane, {}); break;
  case Qt::Key_Return:
  case Qt::Key_Enter: Q_EMIT maximiseRequested(); break;
  default: QWidget::keyPressEvent(event); return;
  }
  update();
}

void SliceWidget::enterEvent(QEnterEvent*) {
  update(); // the rings
}

void SliceWidget::leaveEvent(QEvent*) {
  if (SliceTool* tool = m_state.tool())
    tool->leave();
  update();
  Q_EMIT pointedAt({});
}

} // namespace halsted
