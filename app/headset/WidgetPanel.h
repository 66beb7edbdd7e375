// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "xr/RoomPanel.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QObject>
#include <QPointer>
#include <QRegion>
#include <QWidget>

#include <memory>

namespace halsted {

/// What sets a panel apart from the others; as it stands, good for what is read and pressed at a metre.
struct PanelMake {
  double metresPerPixel = kPanelMetresPerPixel;
  double pixelRatio = 2; ///< picture pixels per widget pixel, in quarters: sharp at a metre in today's headsets
  int mostPerSecond = 0; ///< how often it is painted anew at most; 0: each frame in which it has changed
  bool inParts = false;  ///< paints only what has changed
  /// When any of the panels that share it was painted last: they take turns, so that no frame pays for two.
  std::shared_ptr<QElapsedTimer> turns{};
  std::optional<PanelStand> stand{};
};

/// A real widget as a panel in the room: never on the screen, drawn into a picture when it has changed, and fed the mouse
/// events that ray and finger make. Owns the widget.
class WidgetPanel final : public QObject, public RoomPanel {
  Q_OBJECT
public:
  WidgetPanel(std::string name, std::unique_ptr<QWidget> widget, QSize pixels, const PanelMake& make = {});
  ~WidgetPanel() override;

  QWidget& widget() { return *m_widget; }
  void setVisible(bool visible) { m_visible = visible; }

  const std::string& name() const override { return m_name; }
  Eigen::Vector2d sizeM() const override;
  bool visible() const override { return m_visible; }
  std::optional<PanelStand> stand() const override { return m_make.stand; }
  std::uint64_t revision() override;
  const QImage& picture() override;
  void pointer(Pointer what, const QPointF& at, double scroll) override;
  int targetAt(const QPointF& at) const override;

  /// What painting has cost so far, in processor time of the widgets' thread.
  struct Cost {
    int times = 0;
    double seconds = 0, longestS = 0;
  };
  const Cost& cost() const { return m_cost; }

Q_SIGNALS:
  /// Text can be typed into this now, or, null, no longer.
  void textWanted(QWidget* field);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void send(QWidget* target, QEvent::Type type, const QPointF& at, Qt::MouseButton button);
  void watch(QObject& widget);
  void touch(const QWidget& widget, QRect part);
  void paint();

  std::string m_name;
  std::unique_ptr<QWidget> m_widget;
  PanelMake m_make;
  QImage m_picture, m_former; ///< whoever shows the former one need not be waited for, nor copied from
  QRegion m_changed;          ///< of the widget, when painted in parts
  QRegion m_paintedLast;      ///< where the former picture differs
  QPointer<QWidget> m_pressed, m_hovered;
  QElapsedTimer m_sincePaint, m_staleSince;
  Cost m_cost;
  std::uint64_t m_revision = 1;
  bool m_visible = true, m_stale = true, m_whole = true, m_drawing = false;
};

} // namespace halsted
