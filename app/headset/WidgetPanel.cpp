// SPDX-License-Identifier: Apache-2.0
#include "app/headset/WidgetPanel.h"

#include "rendering/DesignTokens.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QHoverEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

#include <time.h>

namespace halsted {

namespace {

constexpr int kFrameMs = 11;    ///< at 90 Hz
constexpr int kPatienceMs = 45; ///< longer than that no panel waits for its turn

double threadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Edges between pixels of the picture, too: its pixels are quarters of the widget's or coarser.
QRegion inWholePixels(const QRegion& region) {
  constexpr int kGrid = 4;
  QRegion aligned;
  for (const QRect& rect : region) {
    const int left = rect.left() / kGrid * kGrid, top = rect.top() / kGrid * kGrid;
    const int right = (rect.right() + kGrid) / kGrid * kGrid, bottom = (rect.bottom() + kGrid) / kGrid * kGrid;
    aligned += QRect(left, top, right - left, bottom - top);
  }
  return aligned;
}

} // namespace

WidgetPanel::WidgetPanel(std::string name, std::unique_ptr<QWidget> widget, QSize pixels, const PanelMake& make)
    : m_name(std::move(name)), m_widget(std::move(widget)), m_make(make) {
  m_widget->setAttribute(Qt::WA_DontShowOnScreen);
  m_widget->setAttribute(Qt::WA_QuitOnClose, false); // the program ends with its last window on the screen
  m_widget->setFixedSize(pixels);
  m_widget->show();
  m_picture = QImage((QSizeF(pixels) * m_make.pixelRatio).toSize(), QImage::Format_RGBA8888_Premultiplied);
  m_picture.setDevicePixelRatio(m_make.pixelRatio);
  m_former = m_picture.copy();
  m_widget->installEventFilter(this);
  if (m_make.inParts)
    watch(*m_widget);
}

WidgetPanel::~WidgetPanel() {
  m_widget->removeEventFilter(this);
}

Eigen::Vector2d WidgetPanel::sizeM() const {
  return m_make.metresPerPixel * Eigen::Vector2d(m_widget->width(), m_widget->height());
}

void WidgetPanel::watch(QObject& widget) {
  if (&widget != m_widget.get())
    widget.installEventFilter(this);
  for (QObject* child : widget.children())
    if (child->isWidgetType())
      watch(*child);
}

/// What of it can be seen has changed.
void WidgetPanel::touch(const QWidget& widget, QRect part) {
  const QWidget* at = &widget;
  for (; at != m_widget.get() && at->parentWidget(); at = at->parentWidget())
    part = part.translated(at->pos()) & at->parentWidget()->rect();
  m_changed += part;
}

/// A window hears of every repaint in it as one request to update; drawing makes none.
bool WidgetPanel::eventFilter(QObject* watched, QEvent* event) {
  if (m_drawing)
    return false;
  if (watched == m_widget.get() && (event->type() == QEvent::UpdateRequest || event->type() == QEvent::LayoutRequest))
    m_stale = true;
  if (!m_make.inParts)
    return false;
  auto* widget = static_cast<QWidget*>(watched);
  switch (event->type()) {
  case QEvent::Paint: {
    // Qt paints the hidden window, too: that is where it says what has changed.
    m_changed += static_cast<QPaintEvent*>(event)->region().translated(widget->mapTo(m_widget.get(), QPoint()));
    // A list that scrolls is moved, not painted; its bar is.
    if (qobject_cast<QScrollBar*>(widget))
      for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
        if (qobject_cast<QAbstractScrollArea*>(up))
          touch(*up, up->rect());
    break;
  }
  // What is moved as a whole is not painted either.
  case QEvent::Move: touch(*widget, widget->rect().translated(static_cast<QMoveEvent*>(event)->oldPos() - widget->pos())); [[fallthrough]];
  case QEvent::Show:
  case QEvent::Hide: touch(*widget, widget->rect()); break;
  case QEvent::Resize: touch(*widget, QRect(QPoint(), widget->size().expandedTo(static_cast<QResizeEvent*>(event)->oldSize()))); break;
  case QEvent::ChildPolished:
    if (QObject* child = static_cast<QChildEvent*>(event)->child(); child->isWidgetType())
      watch(*child);
    m_whole = true;
    break;
  case QEvent::ChildRemoved: m_whole = true; break;
  default: return false;
  }
  m_stale = true;
  return false;
}

std::uint64_t WidgetPanel::revision() {
  if (!m_stale)
    return m_revision;
  if (!m_staleSince.isValid())
    m_staleSince.start();
  const bool due = m_make.mostPerSecond == 0 || !m_sincePaint.isValid() || m_sincePaint.elapsed() * m_make.mostPerSecond >= 1000;
  const bool turn =
      !m_make.turns || !m_make.turns->isValid() || m_make.turns->elapsed() >= kFrameMs || m_staleSince.elapsed() >= kPatienceMs;
  if (due && turn)
    paint();
  return m_revision;
}

void WidgetPanel::paint() {
  const double beganS = threadSeconds();
  const QRect all = m_widget->rect();
  const bool whole = m_whole || !m_make.inParts;
  const QRegion part = whole ? QRegion(all) : inWholePixels(m_changed) & all;
  m_stale = m_whole = false;
  m_changed = {};
  m_staleSince.invalidate();
  if (part.isEmpty())
    return;
  m_sincePaint.start();
  m_drawing = true;
  std::swap(m_picture, m_former);
  const QRegion painted = part + m_paintedLast;
  m_paintedLast = part;
  if (whole)
    m_picture.fill(Qt::transparent);
  m_widget->render(&m_picture, painted.boundingRect().topLeft(), painted, QWidget::DrawWindowBackground | QWidget::DrawChildren);
  m_drawing = false;
  // Told from the dark of the room.
  QPainter painter(&m_picture);
  painter.setClipRegion(painted);
  const Rgb& line = tokens::kDark.line;
  painter.setPen(QPen(QColor(line[0], line[1], line[2]), 2));
  painter.drawRect(all.adjusted(1, 1, -1, -1));
  ++m_revision;
  const double seconds = threadSeconds() - beganS;
  ++m_cost.times;
  m_cost.seconds += seconds;
  m_cost.longestS = std::max(m_cost.longestS, seconds);
  if (m_make.turns)
    m_make.turns->start();
}

const QImage& WidgetPanel::picture() {
  revision();
  return m_picture;
}

void WidgetPanel::send(QWidget* target, QEvent::Type type, const QPointF& at, Qt::MouseButton button) {
  const QPointF local = target->mapFrom(m_widget.get(), at);
  const Qt::MouseButtons held = m_pressed ? Qt::LeftButton : Qt::NoButton;
  QMouseEvent event(type, local, m_widget->mapToGlobal(at), button, held, Qt::NoModifier);
  QApplication::sendEvent(target, &event);
}

void WidgetPanel::pointer(Pointer what, const QPointF& where, double scroll) {
  const QPointF at(where.x() * m_widget->width(), where.y() * m_widget->height());
  QWidget* under = m_widget->childAt(at.toPoint());
  if (!under)
    under = m_widget.get();
  if (m_hovered != under || what == Pointer::Leave) {
    if (m_hovered) {
      QEvent leave(QEvent::Leave);
      QApplication::sendEvent(m_hovered, &leave);
      m_hovered->setAttribute(Qt::WA_UnderMouse, false);
      m_hovered->update();
    }
    m_hovered = what == Pointer::Leave ? nullptr : under;
    if (m_hovered) {
      const QPointF local = m_hovered->mapFrom(m_widget.get(), at);
      QEnterEvent enter(local, local, m_widget->mapToGlobal(at));
      m_hovered->setAttribute(Qt::WA_UnderMouse, true);
      QApplication::sendEvent(m_hovered, &enter);
      m_hovered->update();
    }
  }
  switch (what) {
  case Pointer::Move: send(m_pressed ? m_pressed.data() : under, QEvent::MouseMove, at, Qt::NoButton); break;
  case Pointer::Press: {
    m_pressed = under;
    QPointer<QWidget> focus = under;
    while (focus && !(focus->focusPolicy() & Qt::ClickFocus) && focus != m_widget.get())
      focus = focus->parentWidget();
    if (focus)
      focus->setFocus(Qt::MouseFocusReason);
    send(under, QEvent::MouseButtonPress, at, Qt::LeftButton);
    Q_EMIT textWanted(qobject_cast<QLineEdit*>(focus.data()));
    break;
  }
  case Pointer::Release:
    if (QWidget* pressed = m_pressed) {
      m_pressed = nullptr;
      send(pressed, QEvent::MouseButtonRelease, at, Qt::LeftButton);
    }
    break;
  case Pointer::Leave:
    // A press that leaves is taken back: released outside, as with a mouse.
    if (QWidget* pressed = m_pressed) {
      m_pressed = nullptr;
      send(pressed, QEvent::MouseButtonRelease, QPointF(-1000, -1000), Qt::LeftButton);
    }
    break;
  case Pointer::Scroll: {
    constexpr int kPerLine = 40;
    // Qt hands only its own wheel events on to whoever is around a widget that has no use for them.
    for (QWidget* to = under; to; to = to == m_widget.get() ? nullptr : to->parentWidget()) {
      QWheelEvent wheel(to->mapFrom(m_widget.get(), at), m_widget->mapToGlobal(at), {}, QPoint(0, qRound(scroll * kPerLine)), Qt::NoButton,
                        Qt::NoModifier, Qt::NoScrollPhase, false);
      wheel.ignore();
      if (QApplication::sendEvent(to, &wheel) && wheel.isAccepted())
        break;
    }
    break;
  }
  }
}

int WidgetPanel::targetAt(const QPointF& where) const {
  const QPoint at(qRound(where.x() * m_widget->width()), qRound(where.y() * m_widget->height()));
  const QWidget* under = m_widget->childAt(at);
  const auto* button = qobject_cast<const QAbstractButton*>(under);
  if (!button || !button->isEnabled())
    return -1;
  // Its place tells it from the others.
  const QPoint corner = button->mapTo(m_widget.get(), QPoint());
  return corner.y() * m_widget->width() + corner.x();
}

} // namespace halsted
