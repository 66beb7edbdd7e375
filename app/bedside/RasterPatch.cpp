// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/RasterPatch.h"

#include <QBackingStore>
#include <QGuiApplication>
#include <QPainter>
#include <QWidget>
#include <QWindow>

namespace halsted {

struct RasterPatch::Body {
  /// What was covered and is not any more is lost.
  struct Window final : QWindow {
    using QWindow::QWindow;
    void exposeEvent(QExposeEvent*) override { drawn = false; }
    bool drawn = false;
  };
  explicit Body(QWindow* parent) : window(parent), store(&window) {
    window.setFlags(Qt::WindowTransparentForInput | Qt::WindowDoesNotAcceptFocus | Qt::FramelessWindowHint);
  }
  Window window;
  QBackingStore store;
};

RasterPatch::RasterPatch(QWidget& widget, Draw draw) : m_widget(widget), m_draw(std::move(draw)) {}

RasterPatch::~RasterPatch() = default;

void RasterPatch::hide() {
  m_body.reset();
}

bool RasterPatch::possible() const {
  static const bool x11 = QGuiApplication::platformName() == QLatin1String("xcb");
  const QWindow* parent = m_widget.window()->windowHandle();
  return x11 && parent && parent->isExposed() && parent->surfaceType() != QSurface::RasterSurface &&
         m_widget.visibleRegion() == QRegion(m_widget.rect());
}

bool RasterPatch::show(const QRegion& changed) {
  if (!possible()) {
    if (m_body) {
      hide();
      m_widget.update();
    }
    return false;
  }
  QWindow* parent = m_widget.window()->windowHandle();
  if (!m_body || m_body->window.parent() != parent)
    m_body = std::make_unique<Body>(parent);
  Body& body = *m_body;
  const QRect place(m_widget.mapTo(m_widget.window(), QPoint(0, 0)), m_widget.size());
  if (body.window.geometry() != place) {
    body.window.setGeometry(place);
    body.store.resize(place.size());
    body.window.drawn = false;
  }
  if (!body.window.isVisible())
    body.window.show();
  if (!body.window.isExposed()) {
    body.window.drawn = false;
    return false;
  }
  const QRegion region = body.window.drawn ? changed & m_widget.rect() : QRegion(m_widget.rect());
  if (region.isEmpty())
    return true;
  body.window.drawn = true;
  body.store.beginPaint(region);
  {
    QPainter painter(body.store.paintDevice());
    painter.setClipRegion(region);
    m_draw(painter, region);
  }
  body.store.endPaint();
  body.store.flush(region);
  return true;
}

} // namespace halsted
