// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/SliceTool.h"
#include "app/window/ViewState.h"
#include "rendering/SlicePainter.h"
#include "segmentation/anatomy/PatientCase.h"
#include "segmentation/core/StructureTable.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace halsted {

/// One plane of the case's series with its labels. Left button: crosshair; wheel and page keys: slices; right button:
/// window/level; middle button: pan; Ctrl+wheel: zoom.
class SliceWidget final : public QWidget {
  Q_OBJECT
public:
  /// `table` gives the names under the pointer and must outlive the widget.
  SliceWidget(Plane plane, ViewState& state, const StructureTable& table, QWidget* parent);

  /// Null: nothing to show. The case must outlive the widget or the next call.
  void setCase(const PatientCase* patientCase);
  Plane plane() const { return m_plane; }
  int slice() const;
  /// Nothing while there is no case.
  std::optional<SliceCanvas> canvas() const;

Q_SIGNALS:
  void pointedAt(const QString& what); ///< structure, value and place under the pointer; empty outside
  void maximiseRequested();

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  const CaseSeries* series() const;
  SliceView view() const; ///< in device-independent pixels
  Eigen::Vector2d sliceMmAt(const QPointF& point) const;
  void step(int slices);
  void putCursor(const QPointF& point);
  void describe(const QPointF& point);

  Plane m_plane;
  ViewState& m_state;
  const StructureTable& m_table;
  const PatientCase* m_case = nullptr;
  std::optional<SlicePlane> m_geometry;
  std::vector<LayerOverlay> m_overlays;
  double m_zoom = 1;
  Eigen::Vector2d m_panMm{0, 0};
  QPointF m_dragFrom;
  bool m_toolPressed = false; ///< the tool of the state has the left button
  double m_wheelRest = 0;
  std::vector<Connection> m_connections;
  Connection m_stateConnection;
};

} // namespace halsted
