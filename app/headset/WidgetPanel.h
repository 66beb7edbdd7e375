// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomPanel.h"

#include <QEvent>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace halsted {

/// A real widget as a panel in the room: never on the screen, drawn into a picture when it has changed, and fed the mouse
/// events that ray and finger make; kPanelMetresPerPixel large. Owns the widget.
class WidgetPanel final : public QObject, public RoomPanel {
  Q_OBJECT
public:
  WidgetPanel(std::string name, std::unique_ptr<QWidget> widget, QSize pixels);
  ~WidgetPanel() override;

  QWidget& widget() { return *m_widget; }
  void setVisible(bool visible) { m_visible = visible; }

  const std::string& name() const override { return m_name; }
  Eigen::Vector2d sizeM() const override;
  bool visible() const override { return m_visible; }
  std::uint64_t revision() override;
  const QImage& picture() override;
  void pointer(Pointer what, const QPointF& at, double scroll) override;
  int targetAt(const QPointF& at) const override;

Q_SIGNALS:
  /// Text can be typed into this now, or, null, no longer.
  void textWanted(QWidget* field);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void send(QWidget* target, QEvent::Type type, const QPointF& at, Qt::MouseButton button);

  std::string m_name;
  std::unique_ptr<QWidget> m_widget;
  QImage m_picture;
  QPointer<QWidget> m_pressed, m_hovered;
  std::uint64_t m_revision = 1;
  bool m_visible = true, m_stale = true, m_drawing = false;
};

} // namespace halsted
